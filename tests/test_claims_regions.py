"""Numbers as the communes and wards of all regions report them, with the indicators they mean."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Vụ lúa Đông Xuân 2024 - 2025 xuống giống dứt điểm 3.260 ha, năng suất 7,1 tấn/ha.",
        [
            (
                "3260 ha | Vụ lúa Đông Xuân 2024 - 2025 xuống giống dứt điểm | rice-area | actual = | "
                "2024-2025 level"
            ),
            "7.1 tấn/ha | năng suất | rice-yield | actual = | 2024-2025 level",
        ],
        id="Vụ lúa Đông Xuân 2024 - 2025",
    ),
    pytest.param(
        (
            "Diện tích thả nuôi tôm thẻ chân trắng 412 ha, tôm sú quảng canh cải tiến 1.150 ha; sản "
            "lượng tôm đạt 3.900 tấn/năm."
        ),
        [
            "412 ha | Diện tích thả nuôi tôm thẻ chân trắng | shrimp-area | actual = | 2020-2025 level",
            "1150 ha | tôm sú quảng canh cải tiến | shrimp-area | actual = | 2020-2025 level",
            "3900 tấn/năm | sản lượng tôm | shrimp-output | actual = | 2020-2025 level",
        ],
        id="Diện tích thả nuôi tôm thẻ chân",
    ),
    pytest.param(
        (
            "Vườn cây ăn trái 2.730 ha (sầu riêng 845 ha, mít 610 ha, xoài 420 ha, bưởi 155 ha), trong "
            "đó diện tích cho trái 2.180 ha."
        ),
        [
            "2730 ha | Vườn cây ăn trái | fruit-tree-area | actual = | 2020-2025 level",
            "845 ha | sầu riêng | durian-area | actual = | 2020-2025 level",
            "610 ha | mít | jackfruit-area | actual = | 2020-2025 level",
            "420 ha | xoài | mango-area | actual = | 2020-2025 level",
            "155 ha | bưởi | pomelo-area | actual = | 2020-2025 level",
            (
                "2180 ha | diện tích cho trái Vườn cây ăn trái | fruit-tree-area-bearing | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Vườn cây ăn trái 2.730 ha (sầu",
    ),
    pytest.param(
        (
            "Đầu tư 04 cống ngăn mặn, nạo vét 27 tuyến kênh nội đồng với chiều dài 46,3 km, gia cố 12,8 "
            "km đê bao."
        ),
        [
            "4 cống | Đầu tư cống ngăn mặn | - | actual = | 2020-2025 level",
            "27 tuyến kênh | nạo vét tuyến kênh nội đồng với chiều dài | - | actual = | 2020-2025 level",
            "46.3 km | chiều dài | canals-dredged-length | actual = | 2020-2025 level",
            "12.8 km | gia cố đê bao | - | actual = | 2020-2025 level",
        ],
        id="Đầu tư 04 cống ngăn mặn, nạo",
    ),
    pytest.param(
        "Tỷ lệ cơ giới hóa khâu làm đất đạt 100%, khâu thu hoạch lúa đạt 98%.",
        [
            "100 % | Tỷ lệ cơ giới hóa khâu làm đất | mechanisation-rate | actual = | 2020-2025 level",
            "98 % | khâu thu hoạch lúa | mechanisation-rate | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ cơ giới hóa khâu làm",
    ),
    pytest.param(
        "Diện tích muối 96 ha, sản lượng bình quân 7.200 tấn/năm.",
        [
            "96 ha | Diện tích muối | salt-area | actual = | 2020-2025 level",
            "7200 tấn/năm | sản lượng muối | salt-output | actual = | 2020-2025 level",
        ],
        id="Diện tích muối 96 ha, sản lượng",
    ),
    pytest.param(
        (
            "Cây cà phê hiện có 2.914 ha, trong đó diện tích kinh doanh 2.760 ha, năng suất 31 tạ/ha, "
            "sản lượng 8.556 tấn cà phê nhân."
        ),
        [
            "2914 ha | Cây cà phê | coffee-area | actual = | 2020-2025 level",
            "2760 ha | diện tích kinh doanh | coffee-area-bearing | actual = | 2020-2025 level",
            "31 tạ/ha | năng suất kinh doanh | coffee-yield | actual = | 2020-2025 level",
            "8556 tấn | cà phê nhân | coffee-output | actual = | 2020-2025 level",
        ],
        id="Cây cà phê hiện có 2.914 ha,",
    ),
    pytest.param(
        "Cao su 1.268 ha, hồ tiêu 236 ha, điều 540 ha, cây ăn quả xen canh 712 ha.",
        [
            "1268 ha | Cao su | rubber-area | actual = | 2020-2025 level",
            "236 ha | hồ tiêu | pepper-area | actual = | 2020-2025 level",
            "540 ha | điều | cashew-area | actual = | 2020-2025 level",
            "712 ha | cây ăn quả xen canh | fruit-tree-area | actual = | 2020-2025 level",
        ],
        id="Cao su 1.268 ha, hồ tiêu 236",
    ),
    pytest.param(
        (
            "Dân số toàn xã 18.742 người, đồng bào dân tộc thiểu số 9.860 người, chiếm 52,6%; có 14 dân "
            "tộc anh em cùng sinh sống."
        ),
        [
            "18742 người | Dân số toàn xã người | population | actual = | 2020-2025 level",
            (
                "9860 người | đồng bào dân tộc thiểu số người | ethnic-minority-population | actual = | "
                "2020-2025 level"
            ),
            "52.6 % | đồng bào dân tộc thiểu số người | ethnic-minority-share | actual = | 2020-2025 level",
            "14 dân tộc | dân tộc anh em cùng sinh sống | ethnic-groups | actual = | 2020-2025 level",
        ],
        id="Dân số toàn xã 18.742 người, đồng",
    ),
    pytest.param(
        (
            "Cấp 126 giấy phép xây dựng, đạt 100% hồ sơ đúng hạn; kiểm tra, xử lý 31 trường hợp vi phạm "
            "trật tự xây dựng."
        ),
        [
            "126 giấy phép | Cấp giấy phép xây dựng | construction-permits | actual = | 2020-2025 level",
            (
                "100 % | Cấp giấy phép xây dựng | administrative-files-on-time-rate-commune-level | actual "
                "= | 2020-2025 level"
            ),
            (
                "31 trường hợp vi phạm | xử lý trường hợp vi phạm trật tự xây dựng | "
                "construction-violations | actual = | 2020-2025 level"
            ),
        ],
        id="Cấp 126 giấy phép xây dựng, đạt",
    ),
    pytest.param(
        (
            "Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt 94,7%; thanh toán trực tuyến 88,2%; số hóa hồ sơ, kết "
            "quả giải quyết thủ tục hành chính 97,5%."
        ),
        [
            (
                "94.7 % | Tỷ lệ hồ sơ tiếp nhận trực tuyến | administrative-files-online-rate | actual = | "
                "2020-2025 level"
            ),
            "88.2 % | thanh toán trực tuyến | online-payment-rate | actual = | 2020-2025 level",
            (
                "97.5 % | giải quyết thủ tục hành chính | administrative-files-digitised-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ hồ sơ tiếp nhận trực",
    ),
    pytest.param(
        (
            "Bộ phận tiếp nhận và trả kết quả tiếp nhận 45.612 hồ sơ, đã giải quyết 45.389 hồ sơ, trong "
            "đó trước hạn và đúng hạn 45.201 hồ sơ, chiếm 99,6%; trễ hạn 188 hồ sơ."
        ),
        [
            (
                "45612 hồ sơ | Bộ phận tiếp nhận và trả kết quả tiếp nhận hồ sơ | "
                "administrative-files-received | actual = | 2020-2025 level"
            ),
            "45389 hồ sơ | giải quyết hồ sơ | administrative-files-settled | actual = | 2020-2025 level",
            (
                "45201 hồ sơ | trước hạn và đúng hạn hồ sơ | administrative-files-on-time | actual = | "
                "2020-2025 level"
            ),
            (
                "99.6 % | trước hạn và đúng hạn hồ sơ | administrative-files-on-time-rate-commune-level | "
                "actual = | 2020-2025 level"
            ),
            "188 hồ sơ | trễ hạn hồ sơ | administrative-files-late | actual = | 2020-2025 level",
        ],
        id="Bộ phận tiếp nhận và trả kết",
    ),
    pytest.param(
        "Tỷ lệ người dân từ 14 tuổi trở lên được cấp định danh điện tử mức độ 2 đạt 92,8%.",
        [
            (
                "92.8 % | Tỷ lệ người dân từ 14 tuổi trở lên được cấp định danh điện tử mức độ 2 | "
                "electronic-identification-rate | actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ người dân từ 14 tuổi",
    ),
    pytest.param(
        "Phạm pháp hình sự xảy ra 67 vụ, giảm 14 vụ so với nhiệm kỳ trước; điều tra làm rõ 61 vụ, đạt 91%.",
        [
            "67 vụ | Phạm pháp hình sự xảy ra vụ | criminal-cases | actual = | 2020-2025 level",
            "14 vụ | Phạm pháp hình sự xảy ra vụ | criminal-cases | change - | 2020-2025 level",
            "61 vụ | điều tra làm rõ vụ | criminal-cases-cleared | actual = | 2020-2025 level",
            "91 % | điều tra làm rõ vụ | criminal-case-clearance-rate | actual = | 2020-2025 level",
        ],
        id="Phạm pháp hình sự xảy ra 67",
    ),
    pytest.param(
        (
            "Có 15 sản phẩm OCOP được công nhận (09 sản phẩm 3 sao, 05 sản phẩm 4 sao, 01 sản phẩm tiềm "
            "năng 5 sao) của 08 chủ thể."
        ),
        [
            "15 sản phẩm OCOP | sản phẩm OCOP được công nhận | ocop-products | actual = | 2020-2025 level",
            "9 sản phẩm | công nhận sản phẩm 3 sao | ocop-products-3-star | actual = | 2020-2025 level",
            "5 sản phẩm | sản phẩm 4 sao | ocop-products-4-star | actual = | 2020-2025 level",
            "1 sản phẩm | sản phẩm tiềm năng 5 sao | ocop-products-5-star | actual = | 2020-2025 level",
            "8 chủ | chủ thể | ocop-entities | actual = | 2020-2025 level",
        ],
        id="Có 15 sản phẩm OCOP được công",
    ),
    pytest.param(
        (
            "Cấp ủy tiến hành kiểm tra 47 cuộc đối với 62 tổ chức đảng và 138 đảng viên; giám sát "
            "chuyên đề 29 cuộc đối với 35 tổ chức và 71 đảng viên."
        ),
        [
            "47 cuộc | Cấp ủy tiến hành kiểm tra cuộc | party-inspections | actual = | 2020-2025 level",
            "62 tổ chức đảng | tổ chức đảng | party-organisations-inspected | actual = | 2020-2025 level",
            "138 đảng viên | đảng viên | party-members-inspected | actual = | 2020-2025 level",
            "29 cuộc | giám sát chuyên đề cuộc | party-supervisions | actual = | 2020-2025 level",
            "35 tổ chức | tổ chức | party-organisations-supervised | actual = | 2020-2025 level",
            "71 đảng viên | đảng viên | party-members-supervised | actual = | 2020-2025 level",
        ],
        id="Cấp ủy tiến hành kiểm tra 47",
    ),
    pytest.param(
        (
            "Hội Nông dân có 2.146 hội viên, Hội Liên hiệp Phụ nữ 2.873 hội viên, Hội Cựu chiến binh "
            "812 hội viên, Đoàn Thanh niên 645 đoàn viên."
        ),
        [
            "2146 hội viên | Hội Nông dân hội viên | farmers-union-members | actual = | 2020-2025 level",
            (
                "2873 hội viên | Hội Liên hiệp Phụ nữ hội viên | women-union-members | actual = | 2020-2025 "
                "level"
            ),
            (
                "812 hội viên | Hội Cựu chiến binh hội viên | veterans-association-members | actual = | "
                "2020-2025 level"
            ),
            "645 đoàn viên | Đoàn Thanh niên đoàn viên | youth-union-members | actual = | 2020-2025 level",
        ],
        id="Hội Nông dân có 2.146 hội viên,",
    ),
    pytest.param(
        (
            "Trạm Y tế khám, chữa bệnh cho 61.240 lượt người; tỷ lệ tham gia BHYT đạt 95,6% dân số, "
            "tham gia BHXH tự nguyện 612 người."
        ),
        [
            "61240 lượt người | chữa bệnh lượt người | medical-visits | actual = | 2020-2025 level",
            "95.6 % | tỷ lệ tham gia BHYT | health-insurance-rate | actual = | 2020-2025 level",
            (
                "612 người | tham gia BHXH tự nguyện người | voluntary-social-insurance-participants | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Trạm Y tế khám, chữa bệnh cho",
    ),
    pytest.param(
        (
            "Đã ngầm hóa 11,4 km lưới điện, lắp mới 06 trạm biến áp với tổng công suất 2.400 kVA; 100% "
            "số hộ có điện sử dụng thường xuyên, an toàn."
        ),
        [
            "11.4 km | lưới điện | - | actual = | 2020-2025 level",
            "6 trạm biến áp | lắp mới trạm biến áp | transformer-stations | actual = | 2020-2025 level",
            "2400 kVA | tổng công suất | - | actual = | 2020-2025 level",
            (
                "100 % | số hộ có điện sử dụng thường xuyên, an toàn | safe-electricity-household-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Đã ngầm hóa 11,4 km lưới điện,",
    ),
    pytest.param(
        "- Thu nhập bình quân đầu người: 72 triệu đồng/người/năm/NQ 65 triệu đồng/người/năm (đạt 110,8%).",
        [
            (
                "72 triệu đồng/người/năm | Thu nhập bình quân đầu người | income-per-capita | actual = | "
                "2020-2025 level"
            ),
            (
                "65 triệu đồng/người/năm | Thu nhập bình quân đầu người | income-per-capita | past_target = "
                "| 2020-2025 level"
            ),
            "110.8 % | Thu nhập bình quân đầu người | income-per-capita | completion = | 2020-2025 level",
        ],
        id="Thu nhập bình quân đầu người: 72",
    ),
    pytest.param(
        "- Chỉ tiêu: Tỷ lệ lao động qua đào tạo: 71,5%/NQ 70%, vượt 1,5%.",
        [
            "71.5 % | Tỷ lệ lao động qua đào tạo | trained-labour-rate | actual = | 2020-2025 level",
            "70 % | Tỷ lệ lao động qua đào tạo | trained-labour-rate | past_target = | 2020-2025 level",
            "1.5 % | Tỷ lệ lao động qua đào tạo | trained-labour-rate | completion + | 2020-2025 level",
        ],
        id="Chỉ tiêu: Tỷ lệ lao động qua",
    ),
    pytest.param(
        (
            "Tốc độ tăng trưởng giá trị sản xuất các ngành bình quân đạt 10,3%/năm; cơ cấu kinh tế "
            "chuyển dịch đúng hướng, nông nghiệp còn 28,4%, công nghiệp - xây dựng 38,9%, thương mại - "
            "dịch vụ 32,7%."
        ),
        [
            (
                "10.3 %/năm | Tốc độ tăng trưởng giá trị sản xuất các ngành | "
                "production-value-annual-growth-rate | actual = | 2020-2025 annual"
            ),
            (
                "28.4 % | cơ cấu kinh tế chuyển dịch đúng hướng, nông nghiệp | agriculture-share-of-economy "
                "| actual = | 2020-2025 level"
            ),
            (
                "38.9 % | cơ cấu kinh tế công nghiệp - xây dựng | industry-share-of-economy | actual = | "
                "2020-2025 level"
            ),
            (
                "32.7 % | cơ cấu kinh tế thương mại - dịch vụ | services-share-of-economy | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tốc độ tăng trưởng giá trị sản",
    ),
    pytest.param(
        (
            "Đàn heo 16.300 con, đàn bò 2.940 con, đàn dê 1.180 con, gia cầm 214.000 con; tiêm phòng "
            "đạt 87% tổng đàn."
        ),
        [
            "16300 con | Đàn heo con | pig-herd | actual = | 2020-2025 level",
            "2940 con | đàn bò con | cattle-herd | actual = | 2020-2025 level",
            "1180 con | đàn dê con | goat-herd | actual = | 2020-2025 level",
            "214000 con | gia cầm con | poultry-flock | actual = | 2020-2025 level",
            "87 % | tiêm phòng tổng đàn | livestock-vaccination-rate | actual = | 2020-2025 level",
        ],
        id="Đàn heo 16.300 con, đàn bò 2.940",
    ),
    pytest.param(
        (
            "Doanh thu du lịch năm 2024 đạt 156 tỷ đồng, thu hút 312.000 lượt khách, trong đó khách lưu "
            "trú 84.500 lượt."
        ),
        [
            "156 tỷ đồng | Doanh thu du lịch | tourism-revenue | actual = | 2024 level",
            "312000 lượt khách | thu hút lượt khách | tourist-arrivals | actual = | 2024 level",
            "84500 lượt | khách lưu trú lượt | overnight-tourist-arrivals | actual = | 2024 level",
        ],
        id="Doanh thu du lịch năm 2024 đạt",
    ),
    pytest.param(
        "Đón 96.000 lượt du khách, doanh thu 41 tỷ đồng.",
        [
            "96000 lượt du khách | Đón lượt du khách | tourist-arrivals | actual = | 2020-2025 level",
            "41 tỷ đồng | doanh thu | tourism-revenue | actual = | 2020-2025 level",
        ],
        id="Đón 96.000 lượt du khách, doanh thu",
    ),
    pytest.param(
        "Hiện trên địa bàn có 58 cơ sở lưu trú với 1.120 phòng, 26 nhà hàng, 02 chợ và 01 siêu thị.",
        [
            "58 cơ sở lưu trú | cơ sở lưu trú | accommodation-establishments | actual = | 2020-2025 level",
            "1120 phòng | phòng | accommodation-rooms | actual = | 2020-2025 level",
            "26 nhà hàng | nhà hàng | restaurants | actual = | 2020-2025 level",
            "2 chợ | chợ | markets | actual = | 2020-2025 level",
            "1 siêu thị | siêu thị | supermarkets | actual = | 2020-2025 level",
        ],
        id="Hiện trên địa bàn có 58 cơ",
    ),
    pytest.param(
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân giảm còn 7,9%, thể thấp còi 13,2%.",
        [
            (
                "7.9 % | Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân | child-malnutrition-rate | "
                "actual = | 2020-2025 level"
            ),
            (
                "13.2 % | Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi | child-stunting-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ trẻ em dưới 5 tuổi",
    ),
    pytest.param(
        "Hội đồng nhân dân ban hành 86 nghị quyết tại 19 kỳ họp, tổ chức 24 cuộc giám sát.",
        [
            (
                "86 nghị quyết | Hội đồng nhân dân ban hành nghị quyết | peoples-council-resolutions | "
                "actual = | 2020-2025 level"
            ),
            "19 kỳ họp | kỳ họp | peoples-council-sessions | actual = | 2020-2025 level",
            "24 cuộc giám sát | tổ chức cuộc giám sát | council-supervisions | actual = | 2020-2025 level",
        ],
        id="Hội đồng nhân dân ban hành 86",
    ),
    pytest.param(
        "Chi trả trợ cấp hằng tháng cho 1.320 đối tượng bảo trợ xã hội với kinh phí 9,8 tỷ đồng/năm.",
        [
            (
                "1320 đối tượng | đối tượng bảo trợ xã hội | social-protection-beneficiaries | actual = | "
                "2020-2025 level"
            ),
            "9.8 tỷ đồng/năm | kinh phí | social-protection-payment | actual = | 2020-2025 level",
        ],
        id="Chi trả trợ cấp hằng tháng cho",
    ),
    pytest.param(
        "Đảng bộ hiện có 48 tổ chức cơ sở đảng trực thuộc (07 đảng bộ, 41 chi bộ) với 1.642 đảng viên.",
        [
            (
                "48 tổ chức cơ sở đảng | tổ chức cơ sở đảng trực thuộc | party-organisations | actual = | "
                "2020-2025 level"
            ),
            "7 đảng bộ | trực thuộc đảng bộ | grassroots-party-committees | actual = | 2020-2025 level",
            "41 chi bộ | trực thuộc chi bộ | party-cells | actual = | 2020-2025 level",
            "1642 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Đảng bộ hiện có 48 tổ chức",
    ),
    pytest.param(
        (
            "Ban hành 12 nghị quyết chuyên đề, 45 chương trình hành động, 118 kế hoạch và 76 kết luận "
            "để lãnh đạo thực hiện."
        ),
        [
            (
                "12 nghị quyết chuyên đề | Ban hành nghị quyết chuyên đề | "
                "party-committee-resolutions-issued | actual = | 2020-2025 level"
            ),
            (
                "45 chương trình hành động | Ban hành chương trình hành động | "
                "party-committee-action-programmes-issued | actual = | 2020-2025 level"
            ),
            "118 kế hoạch | Ban hành kế hoạch | party-committee-plans-issued | actual = | 2020-2025 level",
            (
                "76 kết luận | Ban hành kết luận | party-committee-conclusions-issued | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Ban hành 12 nghị quyết chuyên đề,",
    ),
    pytest.param(
        (
            "Trao tặng Huy hiệu Đảng cho 214 đảng viên, trong đó 09 đảng viên 60 năm, 31 đảng viên 50 "
            "năm tuổi Đảng."
        ),
        [
            (
                "214 đảng viên | Trao tặng Huy hiệu Đảng đảng viên | party-badges-awarded | actual = | "
                "2020-2025 level"
            ),
            "9 đảng viên | đảng viên 60 năm | party-badges-awarded | actual = | 2020-2025 level",
            "31 đảng viên | đảng viên 50 năm tuổi Đảng | party-badges-awarded | actual = | 2020-2025 level",
        ],
        id="Trao tặng Huy hiệu Đảng cho 214",
    ),
    pytest.param(
        (
            'Xây dựng và duy trì 42 mô hình "Dân vận khéo", 27 mô hình tự quản về an ninh trật tự, '
            "lắp đặt 318 mắt camera giám sát."
        ),
        [
            (
                '42 mô hình | Xây dựng mô hình "Dân vận khéo" | skilful-mass-mobilisation-models | actual '
                "= | 2020-2025 level"
            ),
            (
                "27 mô hình | mô hình tự quản về an ninh trật tự | security-self-management-models | actual "
                "= | 2020-2025 level"
            ),
            "318 mắt | lắp đặt mắt camera giám sát | security-cameras | actual = | 2020-2025 level",
        ],
        id="Xây dựng và duy trì 42 mô",
    ),
    pytest.param(
        "Tổ bảo vệ an ninh, trật tự ở cơ sở có 26 tổ với 104 thành viên.",
        [
            (
                "26 tổ | Tổ bảo vệ an ninh, trật tự ở cơ sở tổ | grassroots-security-teams | actual = | "
                "2020-2025 level"
            ),
            (
                "104 thành viên | Tổ bảo vệ an ninh, trật tự ở cơ sở thành viên | "
                "grassroots-security-members | actual = | 2020-2025 level"
            ),
        ],
        id="Tổ bảo vệ an ninh, trật tự",
    ),
    pytest.param(
        (
            "Sản lượng lương thực có hạt bình quân hằng năm 24.600 tấn, bình quân lương thực đầu người "
            "780 kg/người/năm."
        ),
        [
            (
                "24600 tấn | Sản lượng lương thực có hạt bình quân hằng năm | grain-output | actual = | "
                "2020-2025 annual"
            ),
            (
                "780 kg/người/năm | bình quân lương thực đầu người | grain-output-per-capita | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Sản lượng lương thực có hạt bình",
    ),
    pytest.param(
        "Dồn điền đổi thửa được 486 ha, hình thành 07 cánh đồng lớn với diện tích 312 ha.",
        [
            "486 ha | Dồn điền đổi thửa | land-consolidated-area | actual = | 2020-2025 level",
            "7 cánh đồng | hình thành cánh đồng lớn | large-fields | actual = | 2020-2025 level",
            "312 ha | diện tích cánh đồng lớn | large-field-area | actual = | 2020-2025 level",
        ],
        id="Dồn điền đổi thửa được 486 ha,",
    ),
    pytest.param(
        (
            "Diện tích được cấp mã số vùng trồng 1.060 ha với 34 mã số; diện tích sản xuất theo tiêu "
            "chuẩn VietGAP 245 ha, hữu cơ 38 ha."
        ),
        [
            (
                "1060 ha | Diện tích được cấp mã số vùng trồng | planting-area-codes-area | actual = | "
                "2020-2025 level"
            ),
            "34 mã | mã số | planting-area-codes | actual = | 2020-2025 level",
            (
                "245 ha | diện tích sản xuất theo tiêu chuẩn VietGAP | vietgap-area | actual = | 2020-2025 "
                "level"
            ),
            "38 ha | hữu cơ | organic-area | actual = | 2020-2025 level",
        ],
        id="Diện tích được cấp mã số vùng",
    ),
    pytest.param(
        (
            "Tham gia Đề án 1 triệu ha lúa chất lượng cao, phát thải thấp với diện tích 2.150 ha, lợi "
            "nhuận tăng thêm 5 - 7 triệu đồng/ha."
        ),
        [
            "2150 ha | diện tích phát thải thấp | high-quality-rice-area | actual = | 2020-2025 level",
            (
                "5..7 triệu đồng/ha | lợi nhuận | high-quality-rice-extra-profit | change range | 2020-2025 "
                "level"
            ),
        ],
        id="Tham gia Đề án 1 triệu ha",
    ),
    pytest.param(
        "Liên kết tiêu thụ lúa đạt 61% diện tích, giá trị nông nghiệp ứng dụng công nghệ cao chiếm 18%.",
        [
            (
                "61 % | Liên kết tiêu thụ lúa diện tích | contracted-rice-output-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "18 % | giá trị nông nghiệp ứng dụng công nghệ cao | high-tech-agriculture-value-share | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Liên kết tiêu thụ lúa đạt 61%",
    ),
    pytest.param(
        "Toàn xã có 3 dân tộc chính: Kinh chiếm 46%, Ê Đê 38%, Mông 9%, còn lại là các dân tộc khác.",
        [
            "3 dân tộc | dân tộc chính | ethnic-groups | actual = | 2020-2025 level",
            "46 % | dân tộc chính | ethnic-share-kinh | actual = | 2020-2025 level",
            "38 % | Ê Đê | ethnic-share-ede | actual = | 2020-2025 level",
            "9 % | Mông | ethnic-share-mong | actual = | 2020-2025 level",
        ],
        id="Toàn xã có 3 dân tộc chính:",
    ),
    pytest.param(
        (
            "Đồng bào Khmer chiếm 31,2% dân số, có 06 ngôi chùa Phật giáo Nam tông; toàn xã có 14 cơ sở "
            "tôn giáo với 21.300 tín đồ."
        ),
        [
            "31.2 % | Đồng bào Khmer dân số | ethnic-share-khmer | actual = | 2020-2025 level",
            "6 ngôi | ngôi chùa Phật giáo Nam tông | religious-establishments | actual = | 2020-2025 level",
            "14 cơ sở | cơ sở tôn giáo | religious-establishments | actual = | 2020-2025 level",
            "21300 tín đồ | tôn giáo tín đồ | religious-persons | actual = | 2020-2025 level",
        ],
        id="Đồng bào Khmer chiếm 31,2% dân số,",
    ),
    pytest.param(
        (
            "Thu từ thuế, phí, lệ phí 42,6 tỷ đồng; thu tiền sử dụng đất 96 tỷ đồng; thu bổ sung từ "
            "ngân sách cấp trên 214 tỷ đồng; chi ngân sách 318 tỷ đồng, trong đó chi đầu tư phát triển "
            "142 tỷ đồng, chi thường xuyên 171 tỷ đồng."
        ),
        [
            "42.6 tỷ đồng | Thu từ thuế, phí, lệ phí | tax-revenue | actual = | 2020-2025 level",
            "96 tỷ đồng | thu tiền sử dụng đất | land-use-fee-revenue | actual = | 2020-2025 level",
            (
                "214 tỷ đồng | thu bổ sung từ ngân sách cấp trên | budget-transfers | actual = | 2020-2025 "
                "level"
            ),
            "318 tỷ đồng | chi ngân sách | local-budget-expenditure | actual = | 2020-2025 level",
            "142 tỷ đồng | chi đầu tư phát triển | investment-expenditure | actual = | 2020-2025 level",
            "171 tỷ đồng | chi thường xuyên | recurrent-expenditure | actual = | 2020-2025 level",
        ],
        id="Thu từ thuế, phí, lệ phí 42,6",
    ),
    pytest.param(
        (
            "Có 19/22 chỉ tiêu đạt và vượt, chiếm 86,4%; 03 chỉ tiêu chưa đạt gồm: tỷ lệ hộ dùng nước "
            "sạch, thu gom nước thải, xã hội hóa."
        ),
        [
            "19..22 chỉ tiêu | chỉ tiêu đạt và vượt | congress-targets-met | actual of | 2020-2025 level",
            "86.4 % | chỉ tiêu đạt và vượt | congress-targets-met-rate | actual = | 2020-2025 level",
            "3 chỉ tiêu | chỉ tiêu chưa đạt | congress-targets-missed | actual = | 2020-2025 level",
        ],
        id="Có 19/22 chỉ tiêu đạt và vượt,",
    ),
    pytest.param(
        (
            "Tỷ lệ cán bộ, công chức đạt chuẩn về trình độ chuyên môn 100%, trình độ đại học trở lên "
            "92%, có trình độ trung cấp lý luận chính trị trở lên 85%."
        ),
        [
            (
                "100 % | Tỷ lệ cán bộ, công chức đạt chuẩn về trình độ chuyên môn | "
                "officials-meeting-standard-rate | actual = | 2020-2025 level"
            ),
            "92 % | trình độ đại học | officials-university-rate | actual = | 2020-2025 level",
            (
                "85 % | trình độ trung cấp lý luận chính trị | officials-political-theory-rate | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tỷ lệ cán bộ, công chức đạt",
    ),
    pytest.param(
        "Tổng số lao động trong độ tuổi 11.860 người, chiếm 58,4% dân số; tỷ lệ thất nghiệp 2,1%.",
        [
            (
                "11860 người | Tổng số lao động trong độ tuổi người | labour-force | actual = | 2020-2025 "
                "level"
            ),
            (
                "58.4 % | Tổng số lao động trong độ tuổi người | labour-force-share | actual = | 2020-2025 "
                "level"
            ),
            "2.1 % | tỷ lệ thất nghiệp | unemployment-rate | actual = | 2020-2025 level",
        ],
        id="Tổng số lao động trong độ tuổi",
    ),
    pytest.param(
        "Chuyển đổi 310 ha đất lúa kém hiệu quả sang cây trồng khác; diện tích nhà lưới, nhà màng 16,5 ha.",
        [
            (
                "310 ha | Chuyển đổi đất lúa kém hiệu quả sang cây trồng khác | rice-land-converted-area | "
                "actual = | 2020-2025 level"
            ),
            "16.5 ha | diện tích nhà lưới, nhà màng | net-house-area | actual = | 2020-2025 level",
        ],
        id="Chuyển đổi 310 ha đất lúa kém",
    ),
    pytest.param(
        (
            "Diện tích nuôi trồng thủy sản 1.940 ha, sản lượng 8.720 tấn; diện tích nuôi tôm siêu thâm "
            "canh công nghệ cao 85 ha, năng suất 32 tấn/ha/vụ."
        ),
        [
            "1940 ha | Diện tích nuôi trồng thủy sản | aquaculture-area | actual = | 2020-2025 level",
            "8720 tấn | sản lượng nuôi trồng thủy sản | aquaculture-output | actual = | 2020-2025 level",
            (
                "85 ha | diện tích nuôi tôm siêu thâm canh công nghệ cao | high-tech-shrimp-area | actual = "
                "| 2020-2025 level"
            ),
            "32 tấn/ha/vụ | năng suất | shrimp-yield | actual = | 2020-2025 level",
        ],
        id="Diện tích nuôi trồng thủy sản 1.940",
    ),
    pytest.param(
        "Bờ biển dài 17 km, có 01 cảng cá, 02 bến cá truyền thống và 1.350 lao động biển.",
        [
            "17 km | Bờ biển dài | coast-length | actual = | 2020-2025 level",
            "1 cảng cá | cảng cá | fishing-ports | actual = | 2020-2025 level",
            "2 bến cá | bến cá truyền thống | fishing-ports | actual = | 2020-2025 level",
            "1350 lao động | lao động biển | fishery-workers | actual = | 2020-2025 level",
        ],
        id="Bờ biển dài 17 km, có 01",
    ),
]

OF_GOALS = [
    pytest.param(
        "- Giá trị sản phẩm thu hoạch trên 1 ha đất trồng trọt và nuôi trồng thủy sản đạt 210 triệu đồng.",
        [
            (
                "210 triệu đồng | Giá trị sản phẩm thu hoạch trên 1 ha đất trồng trọt và nuôi trồng thủy "
                "sản | value-per-hectare | target = | 2030 level"
            ),
        ],
        id="Giá trị sản phẩm thu hoạch trên",
    ),
    pytest.param(
        (
            "- Phấn đấu xã đạt chuẩn nông thôn mới hiện đại vào năm 2029; mỗi năm xây dựng thêm 2 - 3 "
            "sản phẩm OCOP."
        ),
        [
            (
                "2..3 sản phẩm OCOP | mỗi năm xây dựng sản phẩm OCOP | new-ocop-products | target range | "
                "2025-2030 annual"
            ),
        ],
        id="Phấn đấu xã đạt chuẩn nông thôn",
    ),
    pytest.param(
        "- Sản lượng khai thác, nuôi trồng thủy sản đạt 14.500 tấn/năm, trong đó nuôi trồng 3.200 tấn.",
        [
            (
                "14500 tấn/năm | Sản lượng khai thác, nuôi trồng thủy sản | fishery-output | target = | "
                "2030 level"
            ),
            "3200 tấn | nuôi trồng | aquaculture-output | target = | 2030 level",
        ],
        id="Sản lượng khai thác, nuôi trồng thủy",
    ),
    pytest.param(
        (
            "- Tập hợp trên 80% người dân trong độ tuổi vào các tổ chức đoàn thể; mỗi năm có ít nhất "
            "85% đoàn thể hoàn thành tốt nhiệm vụ."
        ),
        [
            (
                "80 % | người dân trong độ tuổi vào các tổ chức đoàn thể | people-gathering-rate | target > "
                "| 2030 level"
            ),
            (
                "85 % | đoàn thể hoàn thành tốt nhiệm vụ | socio-political-organisations-good-rating-rate | "
                "target >= | 2025-2030 annual"
            ),
        ],
        id="Tập hợp trên 80% người dân trong",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
