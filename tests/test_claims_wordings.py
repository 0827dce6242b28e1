"""What numbers measure: words that a list shares, amounts in two steps, counts beside each other."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Tổng mức đầu tư các tuyến đường liên ấp là 12 tỷ 350 triệu đồng.",
        [
            (
                "12.35 tỷ | Tổng mức đầu tư các tuyến đường liên ấp | roads-investment | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tổng mức đầu tư các tuyến đường",
    ),
    pytest.param(
        "Nhân dân đóng góp 1 tỷ đồng 250 triệu đồng làm cầu.",
        [
            "1.25 tỷ đồng | Nhân dân đóng góp | people-contribution | actual = | 2020-2025 level",
        ],
        id="Nhân dân đóng góp 1 tỷ đồng",
    ),
    pytest.param(
        "Thu quỹ đền ơn đáp nghĩa được 85 triệu 400 nghìn đồng.",
        [
            "85.4 triệu | Thu quỹ đền ơn đáp nghĩa | gratitude-fund | actual = | 2020-2025 level",
        ],
        id="Thu quỹ đền ơn đáp nghĩa được",
    ),
    pytest.param(
        "Đội tàu của xã có 214 chiếc/1.036 lao động, trong đó 58 tàu công suất từ 90 CV trở lên.",
        [
            "214 chiếc | Đội tàu của xã chiếc | fishing-vessels | actual = | 2020-2025 level",
            "1036 lao động | Đội tàu của xã lao động | - | actual = | 2020-2025 level",
            "58 tàu | tàu công suất | - | actual = | 2020-2025 level",
            "90 CV | công suất | fishing-vessel-capacity | actual >= | 2020-2025 level",
        ],
        id="Đội tàu của xã có 214 chiếc/1.036",
    ),
    pytest.param(
        "Trong nhiệm kỳ xảy ra 14 vụ/21 đối tượng phạm pháp hình sự.",
        [
            "14 vụ | xảy ra vụ phạm pháp hình sự | criminal-cases | actual = | 2020-2025 cumulative",
            "21 đối tượng | đối tượng phạm pháp hình sự | - | actual = | 2020-2025 level",
        ],
        id="Trong nhiệm kỳ xảy ra 14 vụ/21",
    ),
    pytest.param(
        "Toàn phường có 9 trường/186 lớp với 6.240 học sinh.",
        [
            "9 trường | trường | schools | actual = | 2020-2025 level",
            "186 lớp | lớp | classes | actual = | 2020-2025 level",
            "6240 học sinh | học sinh | pupils | actual = | 2020-2025 level",
        ],
        id="Toàn phường có 9 trường/186 lớp với",
    ),
    pytest.param(
        "Xã đã hoàn thành 18 tiêu chí/19 tiêu chí nông thôn mới.",
        [
            (
                "18..19 tiêu chí | Xã đã hoàn thành tiêu chí nông thôn mới | new-rural-criteria-met | actual"
                " of | 2020-2025 level"
            ),
        ],
        id="Xã đã hoàn thành 18 tiêu chí/19",
    ),
    pytest.param(
        "Đảo cách đất liền 24 hải lý về phía Đông Nam.",
        [
            "24 hải lý | Đảo cách đất liền | - | actual = | 2020-2025 level",
        ],
        id="Đảo cách đất liền 24 hải lý",
    ),
    pytest.param(
        "Cây công nghiệp ngắn ngày 45 ha, cây công nghiệp dài ngày 120 ha.",
        [
            "45 ha | Cây công nghiệp ngắn ngày | industrial-crop-area | actual = | 2020-2025 level",
            "120 ha | cây công nghiệp dài ngày | industrial-crop-area | actual = | 2020-2025 level",
        ],
        id="Cây công nghiệp ngắn ngày 45 ha,",
    ),
    pytest.param(
        "Đất chuyên trồng lúa 2 vụ 310 ha.",
        [
            "310 ha | Đất chuyên trồng lúa 2 vụ | - | actual = | 2020-2025 level",
        ],
        id="Đất chuyên trồng lúa 2 vụ 310",
    ),
    pytest.param(
        "Diện tích lúa hè thu 1.240 ha, năng suất 58 tạ/ha, sản lượng 7.192 tấn.",
        [
            "1240 ha | Diện tích lúa hè thu | rice-area | actual = | 2020-2025 level",
            "58 tạ/ha | năng suất lúa hè thu | rice-yield | actual = | 2020-2025 level",
            "7192 tấn | sản lượng lúa hè thu | rice-output | actual = | 2020-2025 level",
        ],
        id="Diện tích lúa hè thu 1.240 ha,",
    ),
    pytest.param(
        "- Cây mía: Diện tích 96 ha, năng suất bình quân 720 tạ/ha.",
        [
            "96 ha | Diện tích Cây mía | sugarcane-area | actual = | 2020-2025 level",
            "720 tạ/ha | năng suất Cây mía | sugarcane-yield | actual = | 2020-2025 level",
        ],
        id="- Cây mía: Diện tích 96 ha,",
    ),
    pytest.param(
        "- Cây dừa: Diện tích 410 ha, đạt 102% kế hoạch; năng suất 95 tạ/ha.",
        [
            "410 ha | Diện tích Cây dừa | coconut-area | actual = | 2020-2025 level",
            "102 % | Diện tích Cây dừa | coconut-area | completion = | 2020-2025 level",
            "95 tạ/ha | năng suất Cây dừa | coconut-yield | actual = | 2020-2025 level",
        ],
        id="- Cây dừa: Diện tích 410 ha,",
    ),
    pytest.param(
        "Nuôi tôm thẻ chân trắng 75 ha, sản lượng đạt 640 tấn.",
        [
            "75 ha | Nuôi tôm thẻ chân trắng | shrimp-area | actual = | 2020-2025 level",
            "640 tấn | sản lượng Nuôi tôm thẻ chân trắng | shrimp-output | actual = | 2020-2025 level",
        ],
        id="Nuôi tôm thẻ chân trắng 75 ha,",
    ),
    pytest.param(
        "Diện tích tự nhiên 38,4 km2, mật độ dân số 412 người/km2.",
        [
            "38.4 km2 | Diện tích tự nhiên | natural-area | actual = | 2020-2025 level",
            "412 người/km2 | mật độ dân số người/km2 | population-density | actual = | 2020-2025 level",
        ],
        id="Diện tích tự nhiên 38,4 km2, mật",
    ),
    pytest.param(
        "Cơ cấu kinh tế: nông nghiệp 22,5%; công nghiệp - xây dựng 41%; thương mại - dịch vụ 36,5%.",
        [
            (
                "22.5 % | Cơ cấu kinh tế: nông nghiệp | agriculture-share-of-economy | actual = | 2020-2025 "
                "level"
            ),
            (
                "41 % | Cơ cấu kinh tế công nghiệp - xây dựng | industry-share-of-economy | actual = | "
                "2020-2025 level"
            ),
            (
                "36.5 % | Cơ cấu kinh tế thương mại - dịch vụ | services-share-of-economy | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Cơ cấu kinh tế: nông nghiệp 22,5%;",
    ),
    pytest.param(
        "Tỷ trọng nông nghiệp còn 18%, công nghiệp 47%, dịch vụ 35%.",
        [
            "18 % | Tỷ trọng nông nghiệp | agriculture-share-of-economy | actual = | 2020-2025 level",
            "47 % | Tỷ trọng công nghiệp | industry-share-of-economy | actual = | 2020-2025 level",
            "35 % | Tỷ trọng dịch vụ | services-share-of-economy | actual = | 2020-2025 level",
        ],
        id="Tỷ trọng nông nghiệp còn 18%, công",
    ),
    pytest.param(
        "Giá trị sản xuất nông nghiệp đạt 320 tỷ đồng, công nghiệp 510 tỷ đồng, dịch vụ 275 tỷ đồng.",
        [
            (
                "320 tỷ đồng | Giá trị sản xuất nông nghiệp | agricultural-production-value | actual = | "
                "2020-2025 level"
            ),
            (
                "510 tỷ đồng | Giá trị sản xuất công nghiệp | industrial-production-value | actual = | "
                "2020-2025 level"
            ),
            (
                "275 tỷ đồng | Giá trị sản xuất dịch vụ | services-production-value | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Giá trị sản xuất nông nghiệp đạt",
    ),
    pytest.param(
        "100% chi bộ và trên 95% đảng viên hoàn thành tốt nhiệm vụ.",
        [
            (
                "100 % | chi bộ hoàn thành tốt nhiệm vụ | party-organisations-good-rating-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "95 % | đảng viên hoàn thành tốt nhiệm vụ | party-members-good-rating-rate | actual > | "
                "2020-2025 level"
            ),
        ],
        id="100% chi bộ và trên 95% đảng",
    ),
    pytest.param(
        "98% hộ dân và 100% trường học sử dụng nước sạch.",
        [
            "98 % | hộ dân sử dụng nước sạch | clean-water-household-rate | actual = | 2020-2025 level",
            (
                "100 % | trường học sử dụng nước sạch | clean-water-household-rate | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="98% hộ dân và 100% trường học",
    ),
    pytest.param(
        "Tổng đàn bò 2.150 con, tăng 310 con so với năm 2020.",
        [
            "2150 con | Tổng đàn bò con | cattle-herd | actual = | 2020-2025 level",
            "310 con | Tổng đàn bò con | cattle-herd | change + | 2020-2025 level",
        ],
        id="Tổng đàn bò 2.150 con, tăng 310",
    ),
    pytest.param(
        "Số hộ cận nghèo giảm từ 186 hộ xuống còn 74 hộ.",
        [
            "186 hộ | Số hộ cận nghèo hộ | near-poor-households | actual = | None level",
            "74 hộ | Số hộ cận nghèo hộ | near-poor-households | actual = | 2020-2025 level",
        ],
        id="Số hộ cận nghèo giảm từ 186",
    ),
    pytest.param(
        "Số trường đạt chuẩn tăng từ 4 trường lên 7 trường.",
        [
            ("4 trường | Số trường đạt chuẩn trường | national-standard-schools | actual = | None level"),
            (
                "7 trường | Số trường đạt chuẩn trường | national-standard-schools | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Số trường đạt chuẩn tăng từ 4",
    ),
    pytest.param(
        "Đảng bộ có 28 chi bộ trực thuộc, 742 đảng viên.",
        [
            "28 chi bộ trực thuộc | chi bộ trực thuộc | party-cells | actual = | 2020-2025 level",
            "742 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 28 chi bộ trực",
    ),
    pytest.param(
        "Xã có 5 chi bộ cơ quan, 3 chi bộ quân sự, 16 chi bộ ấp.",
        [
            "5 chi bộ | chi bộ cơ quan | - | actual = | 2020-2025 level",
            "3 chi bộ | chi bộ quân sự | military-party-cells | actual = | 2020-2025 level",
            "16 chi bộ | chi bộ ấp | village-party-cells | actual = | 2020-2025 level",
        ],
        id="Xã có 5 chi bộ cơ quan,",
    ),
    pytest.param(
        "Nghị quyết đề ra 22 chỉ tiêu: kết quả có 15 chỉ tiêu vượt, 5 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt.",
        [
            "22 chỉ tiêu | Nghị quyết đề ra chỉ tiêu | congress-targets | actual = | 2020-2025 level",
            "15 chỉ tiêu | chỉ tiêu vượt | congress-targets-exceeded | actual = | 2020-2025 level",
            "5 chỉ tiêu | chỉ tiêu đạt | congress-targets-met-exactly | actual = | 2020-2025 level",
            "2 chỉ tiêu | chỉ tiêu chưa đạt | congress-targets-missed | actual = | 2020-2025 level",
        ],
        id="Nghị quyết đề ra 22 chỉ tiêu:",
    ),
    pytest.param(
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi (chiều cao/tuổi) còn 11,3%.",
        [
            (
                "11.3 % | Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi (chiều cao/tuổi) | child-"
                "stunting-rate | actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ trẻ em dưới 5 tuổi",
    ),
    pytest.param(
        "Diện tích cây hằng năm đạt 1.150 ha.",
        [
            "1150 ha | Diện tích cây hằng năm | annual-crop-area | actual = | 2020-2025 level",
        ],
        id="Diện tích cây hằng năm đạt 1.150",
    ),
    pytest.param(
        "Mỗi năm giảm tỷ lệ hộ nghèo 1,2%.",
        [
            "1.2 % | tỷ lệ hộ nghèo | poverty-rate-annual-reduction | change - | 2020-2025 annual",
        ],
        id="Mỗi năm giảm tỷ lệ hộ nghèo",
    ),
    pytest.param(
        "Giá trị sản xuất thủy sản tăng bình quân 5 năm là 7,4%.",
        [
            (
                "7.4 % | Giá trị sản xuất thủy sản | fishery-production-growth-rate | change + | 2020-2025 "
                "annual"
            ),
        ],
        id="Giá trị sản xuất thủy sản tăng",
    ),
    pytest.param(
        "Diện tích trồng mới 64 ha, vượt 9 ha so với kế hoạch.",
        [
            "64 ha | Diện tích trồng mới | - | actual = | 2020-2025 level",
            "9 ha | Diện tích trồng mới | - | change + | 2020-2025 level",
        ],
        id="Diện tích trồng mới 64 ha, vượt",
    ),
    pytest.param(
        "Doanh thu du lịch vượt 150 tỷ đồng.",
        [
            "150 tỷ đồng | Doanh thu du lịch | tourism-revenue | actual > | 2020-2025 level",
        ],
        id="Doanh thu du lịch vượt 150 tỷ",
    ),
    pytest.param(
        "Thu ngân sách năm 2025 đạt 26,8 tỷ đồng, đạt 94%.",
        [
            "26.8 tỷ đồng | Thu ngân sách | local-budget-revenue | actual = | 2025 level",
            "94 % | Thu ngân sách | local-budget-revenue | completion = | 2025 level",
        ],
        id="Thu ngân sách năm 2025 đạt 26,8",
    ),
    pytest.param(
        "Từ năm 2021 đến nay, địa phương đã xây dựng 36 căn nhà tình nghĩa.",
        [
            (
                "36 căn nhà | địa phương đã xây dựng căn nhà tình nghĩa | houses-built-for-merit-people | "
                "actual = | 2021-2025 level"
            ),
        ],
        id="Từ năm 2021 đến nay, địa phương",
    ),
    pytest.param(
        "Sản lượng khai thác hải sản đạt 18 nghìn tấn.",
        [
            (
                "18 nghìn tấn | Sản lượng khai thác hải sản | capture-fishery-output | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Sản lượng khai thác hải sản đạt",
    ),
    pytest.param(
        "Dân số 3.120 hộ với gần 12.500 nhân khẩu.",
        [
            "3120 hộ | Dân số hộ | households | actual = | 2020-2025 level",
            "12500 nhân khẩu | Dân số nhân khẩu | population | actual ~ | 2020-2025 level",
        ],
        id="Dân số 3.120 hộ với gần 12.500",
    ),
    pytest.param(
        "Xã cách trung tâm tỉnh 45 km về phía Tây.",
        [
            "45 km | Xã cách trung tâm tỉnh | distance-to-commune-centre | actual = | 2020-2025 level",
        ],
        id="Xã cách trung tâm tỉnh 45 km",
    ),
    pytest.param(
        "Doanh số cho vay hộ nghèo đạt 14,6 tỷ đồng.",
        [
            "14.6 tỷ đồng | Doanh số cho vay hộ nghèo | loans-disbursed | actual = | 2020-2025 level",
        ],
        id="Doanh số cho vay hộ nghèo đạt",
    ),
    pytest.param(
        "Xã được cấp 12 mã số vùng trồng với 186 ha xoài.",
        [
            (
                "12 mã số vùng trồng | Xã được cấp mã số vùng trồng | planting-area-codes | actual = | "
                "2020-2025 level"
            ),
            "186 ha | xoài | mango-area | actual = | 2020-2025 level",
        ],
        id="Xã được cấp 12 mã số vùng",
    ),
    pytest.param(
        "Đến nay xã đạt 15/19 tiêu chí nông thôn mới nâng cao.",
        [
            (
                "15..19 tiêu chí | tiêu chí nông thôn mới nâng cao | advanced-new-rural-criteria-met | "
                "actual of | 2020-2025 level"
            ),
        ],
        id="Đến nay xã đạt 15/19 tiêu chí",
    ),
    pytest.param(
        "Bê tông hóa 56 km đường ngõ xóm.",
        [
            "56 km | Bê tông hóa đường ngõ xóm | roads-concreted-length | actual = | 2020-2025 level",
        ],
        id="Bê tông hóa 56 km đường ngõ",
    ),
    pytest.param(
        "Nâng cấp, sửa chữa 14,5 km đường trục thôn.",
        [
            "14.5 km | sửa chữa đường trục thôn | roads-repaired-length | actual = | 2020-2025 level",
        ],
        id="Nâng cấp, sửa chữa 14,5 km đường",
    ),
    pytest.param(
        "Trồng mới 38 ha rừng gỗ lớn.",
        [
            "38 ha | Trồng mới rừng gỗ lớn | large-timber-forest-area | actual = | 2020-2025 level",
        ],
        id="Trồng mới 38 ha rừng gỗ lớn.",
    ),
    pytest.param(
        "Nhân dân hiến 4.200 m2 đất làm đường.",
        [
            "4200 m2 | Nhân dân hiến đất làm đường | land-donated | actual = | 2020-2025 level",
        ],
        id="Nhân dân hiến 4.200 m2 đất làm",
    ),
    pytest.param(
        "Chuyển đổi số được triển khai trên 05 lĩnh vực.",
        [
            "5 lĩnh vực | Chuyển đổi số được triển khai lĩnh vực | - | actual = | 2020-2025 level",
        ],
        id="Chuyển đổi số được triển khai trên",
    ),
    pytest.param(
        "Trong 5 năm huy động 62 tỷ đồng, trong đó ngân sách tỉnh 40 tỷ đồng, nhân dân đóng góp 12 tỷ đồng.",
        [
            "62 tỷ đồng | huy động | - | actual = | 2020-2025 cumulative",
            "40 tỷ đồng | ngân sách tỉnh | - | actual = | 2020-2025 cumulative",
            "12 tỷ đồng | nhân dân đóng góp | people-contribution | actual = | 2020-2025 cumulative",
        ],
        id="Trong 5 năm huy động 62 tỷ",
    ),
    pytest.param(
        "Toàn xã có 3.150 hộ/12.870 khẩu, 18 ấp.",
        [
            "3150 hộ | hộ | households | actual = | 2020-2025 level",
            "12870 khẩu | khẩu | population | actual = | 2020-2025 level",
            "18 ấp | ấp | villages | actual = | 2020-2025 level",
        ],
        id="Toàn xã có 3.150 hộ/12.870 khẩu, 18",
    ),
    pytest.param(
        "Đảng bộ có 1.046 đảng viên sinh hoạt tại 37 chi bộ trực thuộc.",
        [
            "1046 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
            "37 chi bộ trực thuộc | chi bộ trực thuộc | party-cells | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 1.046 đảng viên sinh",
    ),
    pytest.param(
        "Có 5 trường mầm non và 4 trường tiểu học đạt chuẩn quốc gia.",
        [
            "5 trường | trường mầm non | preschools | actual = | 2020-2025 level",
            (
                "4 trường | trường tiểu học đạt chuẩn quốc gia | national-standard-primary-schools | actual "
                "= | 2020-2025 level"
            ),
        ],
        id="Có 5 trường mầm non và 4",
    ),
    pytest.param(
        "Tổng diện tích sau sắp xếp là 62,4 km2.",
        [
            "62.4 km2 | Tổng diện tích sau sắp xếp | natural-area | actual = | 2020-2025 level",
        ],
        id="Tổng diện tích sau sắp xếp là",
    ),
    pytest.param(
        "Giải quyết việc làm cho 1.240 lao động, trong đó xuất khẩu lao động 86 người.",
        [
            "1240 lao động | Giải quyết việc làm lao động | jobs-created | actual = | 2020-2025 level",
            "86 người | xuất khẩu lao động người | overseas-contract-workers | actual = | 2020-2025 level",
        ],
        id="Giải quyết việc làm cho 1.240 lao",
    ),
    pytest.param(
        "Toàn phường có 1.125 doanh nghiệp, 3.460 hộ kinh doanh cá thể đang hoạt động.",
        [
            "1125 doanh nghiệp | doanh nghiệp | enterprises | actual = | 2020-2025 level",
            (
                "3460 hộ kinh doanh cá thể | hộ kinh doanh cá thể đang hoạt động | household-businesses | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Toàn phường có 1.125 doanh nghiệp, 3.460",
    ),
    pytest.param(
        "Thu ngân sách nhà nước đạt 128,4 tỷ đồng/112 tỷ đồng, đạt 114,6% dự toán.",
        [
            "128.4 tỷ đồng | Thu ngân sách nhà nước | local-budget-revenue | actual = | 2020-2025 level",
            "112 tỷ đồng | Thu ngân sách nhà nước | local-budget-revenue | past_target = | 2020-2025 level",
            "114.6 % | Thu ngân sách nhà nước | local-budget-revenue | completion = | 2020-2025 level",
        ],
        id="Thu ngân sách nhà nước đạt 128,4",
    ),
    pytest.param(
        "Xây dựng 46 căn nhà tình nghĩa, tình thương trị giá 3,2 tỷ đồng.",
        [
            (
                "46 căn nhà | Xây dựng căn nhà tình nghĩa, tình thương | houses-built-for-merit-people | "
                "actual = | 2020-2025 level"
            ),
            "3.2 tỷ đồng | trị giá | housing-support-funds | actual = | 2020-2025 level",
        ],
        id="Xây dựng 46 căn nhà tình nghĩa,",
    ),
    pytest.param(
        "Tỷ lệ hộ sử dụng điện đạt 99,8%, nước sạch đạt 92,5%.",
        [
            "99.8 % | Tỷ lệ hộ sử dụng điện | electricity-household-rate | actual = | 2020-2025 level",
            "92.5 % | nước sạch | clean-water-household-rate | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ sử dụng điện đạt",
    ),
    pytest.param(
        "Sản lượng thủy sản 8.650 tấn (khai thác 2.150 tấn, nuôi trồng 6.500 tấn).",
        [
            "8650 tấn | Sản lượng thủy sản | fishery-output | actual = | 2020-2025 level",
            "2150 tấn | Sản lượng thủy sản khai thác | capture-fishery-output | actual = | 2020-2025 level",
            "6500 tấn | Sản lượng thủy sản nuôi trồng | aquaculture-output | actual = | 2020-2025 level",
        ],
        id="Sản lượng thủy sản 8.650 tấn (khai",
    ),
    pytest.param(
        "Đàn heo 12.500 con, đàn gia cầm 240.000 con, đàn dê 1.850 con.",
        [
            "12500 con | Đàn heo con | pig-herd | actual = | 2020-2025 level",
            "240000 con | đàn gia cầm con | poultry-flock | actual = | 2020-2025 level",
            "1850 con | đàn dê con | goat-herd | actual = | 2020-2025 level",
        ],
        id="Đàn heo 12.500 con, đàn gia cầm",
    ),
    pytest.param(
        "Bình quân hằng năm có trên 85% chi bộ hoàn thành tốt nhiệm vụ trở lên.",
        [
            (
                "85 % | chi bộ hoàn thành tốt nhiệm vụ trở lên | party-organisations-good-rating-rate | "
                "actual > | 2020-2025 annual"
            ),
        ],
        id="Bình quân hằng năm có trên 85%",
    ),
    pytest.param(
        "Tổ chức 24 lớp dạy nghề cho 720 lao động nông thôn, tỷ lệ có việc làm sau đào tạo đạt 85%.",
        [
            "24 lớp | Tổ chức lớp dạy nghề | vocational-classes | actual = | 2020-2025 level",
            "720 lao động | dạy nghề lao động nông thôn | vocational-trainees | actual = | 2020-2025 level",
            (
                "85 % | tỷ lệ có việc làm sau đào tạo | employed-after-training-rate | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Tổ chức 24 lớp dạy nghề cho",
    ),
    pytest.param(
        "Thu hút 45.000 lượt khách, doanh thu du lịch 22,5 tỷ đồng, tăng gấp 2,5 lần so với đầu nhiệm kỳ.",
        [
            "45000 lượt khách | Thu hút lượt khách | tourist-arrivals | actual = | 2020-2025 level",
            "22.5 tỷ đồng | doanh thu du lịch | tourism-revenue | actual = | 2020-2025 level",
            "2.5 lần | doanh thu du lịch | tourism-revenue | change = | 2020-2025 level",
        ],
        id="Thu hút 45.000 lượt khách, doanh thu",
    ),
    pytest.param(
        "GRDP bình quân đầu người tăng từ 58 triệu đồng năm 2020 lên 74 triệu đồng năm 2025.",
        [
            "58 triệu đồng | GRDP bình quân đầu người | gross-product-per-capita | actual = | 2020 level",
            "74 triệu đồng | GRDP bình quân đầu người | gross-product-per-capita | actual = | 2025 level",
        ],
        id="GRDP bình quân đầu người tăng từ",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm từ 9,4% năm 2021 xuống còn 2,1%; sản lượng muối đạt 860 tấn.",
        [
            "9.4 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2021 level",
            "2.1 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020-2025 level",
            "860 tấn | sản lượng muối | salt-output | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo giảm từ 9,4%",
    ),
    pytest.param(
        "Làm mới 12 km đường, 45 mét cầu, 6 công trình nước sạch, 3 nhà văn hóa ấp.",
        [
            "12 km | Làm mới đường | roads-built-length | actual = | 2020-2025 level",
            "45 mét | cầu | - | actual = | 2020-2025 level",
            "6 công trình | công trình nước sạch | - | actual = | 2020-2025 level",
            "3 nhà văn hóa | nhà văn hóa ấp | village-culture-houses | actual = | 2020-2025 level",
        ],
        id="Làm mới 12 km đường, 45 mét",
    ),
    pytest.param(
        "Xây dựng cánh đồng mẫu với tổng diện tích 340 ha.",
        [
            "340 ha | tổng diện tích Xây dựng cánh đồng mẫu | - | actual = | 2020-2025 level",
        ],
        id="Xây dựng cánh đồng mẫu với tổng",
    ),
    pytest.param(
        "Xã có 2.870 hộ, 11.240 nhân khẩu, 6.480 lao động.",
        [
            "2870 hộ | hộ | households | actual = | 2020-2025 level",
            "11240 nhân khẩu | nhân khẩu | population | actual = | 2020-2025 level",
            "6480 lao động | lao động | labour-force | actual = | 2020-2025 level",
        ],
        id="Xã có 2.870 hộ, 11.240 nhân khẩu,",
    ),
    pytest.param(
        "Xã Tân Lập đạt 19/21 chỉ tiêu; xã Phú An đạt 20/22 chỉ tiêu. Thu nhập bình quân đầu người đạt "
        "62 triệu đồng/năm.",
        [
            "19..21 chỉ tiêu | chỉ tiêu | - | actual of | 2020-2025 level",
            "20..22 chỉ tiêu | chỉ tiêu | - | actual of | 2020-2025 level",
            (
                "62 triệu đồng/năm | Thu nhập bình quân đầu người | income-per-capita | actual = | 2020-2025"
                " level"
            ),
        ],
        id="Xã Tân Lập đạt 19/21 chỉ tiêu;",
    ),
    pytest.param(
        "Đảng bộ xã có 31 chi bộ trực thuộc với 846 đảng viên.",
        [
            "31 chi bộ trực thuộc | chi bộ trực thuộc | party-cells | actual = | 2020-2025 level",
            "846 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Đảng bộ xã có 31 chi bộ",
    ),
    pytest.param(
        "Duy trì 42 ha rau an toàn và6,5 ha nhà lưới.",
        [
            "42 ha | rau an toàn và | vegetable-area | actual = | 2020-2025 level",
            "6.5 ha | nhà lưới | net-house-area | actual = | 2020-2025 level",
        ],
        id="Duy trì 42 ha rau an toàn",
    ),
    pytest.param(
        "Đến cuối năm 2024, xã Đạ Tẻh 2 có 14 thôn.",
        [
            "14 thôn | thôn | villages | actual = | 2024 level",
        ],
        id="Đến cuối năm 2024, xã Đạ Tẻh",
    ),
    pytest.param(
        "Có 27/30 tổ dân phố đạt chuẩn văn hóa, chiếm 90%.",
        [
            (
                "27..30 tổ dân phố | tổ dân phố đạt chuẩn văn hóa | cultural-villages | actual of | "
                "2020-2025 level"
            ),
            "90 % | tổ dân phố đạt chuẩn văn hóa | cultural-village-rate | actual = | 2020-2025 level",
        ],
        id="Có 27/30 tổ dân phố đạt chuẩn",
    ),
    pytest.param(
        "Tỷ lệ đường hẻm được bê tông hóa, nhựa hóa đạt 97%.",
        [
            (
                "97 % | Tỷ lệ đường hẻm được bê tông hóa, nhựa hóa | alley-roads-paved-rate | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tỷ lệ đường hẻm được bê tông",
    ),
    pytest.param(
        "Trung bình mỗi năm có 12.500 lượt người khám chữa bệnh.",
        [
            (
                "12500 lượt người | Trung bình mỗi năm lượt người khám chữa bệnh | medical-visits | actual ="
                " | 2020-2025 annual"
            ),
        ],
        id="Trung bình mỗi năm có 12.500 lượt",
    ),
    pytest.param(
        "Trong nhiệm kỳ đã vận động xây dựng 38 cây cầu, tổng kinh phí 9 tỷ 450 triệu đồng, dân góp 4,2 "
        "tỷ đồng.",
        [
            "38 cây cầu | vận động xây dựng cây cầu | bridges-built | actual = | 2020-2025 cumulative",
            "9.45 tỷ | tổng kinh phí | - | actual = | 2020-2025 level",
            "4.2 tỷ đồng | dân góp | people-contribution | actual = | 2020-2025 level",
        ],
        id="Trong nhiệm kỳ đã vận động xây",
    ),
    pytest.param(
        "Đảng bộ có 1.204 đảng viên; trong đó, đảng viên chính thức là 1.162, đảng viên dự bị là 42.",
        [
            "1204 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
            "1162 đảng viên | đảng viên chính thức | - | actual = | 2020-2025 level",
            "42 đảng viên | đảng viên dự bị | - | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 1.204 đảng viên; trong",
    ),
    pytest.param(
        "Có 86 đảng viên được tặng Huy hiệu Đảng, 112 hộ được vay vốn.",
        [
            (
                "86 đảng viên | đảng viên được tặng Huy hiệu Đảng | party-badges-awarded | actual = | "
                "2020-2025 level"
            ),
            "112 hộ | hộ được vay vốn | borrowing-households | actual = | 2020-2025 level",
        ],
        id="Có 86 đảng viên được tặng Huy",
    ),
    pytest.param(
        "Có 11/12 trường học trên địa bàn xã đã đạt chuẩn quốc gia.",
        [
            (
                "11..12 trường học | trường học đạt chuẩn quốc gia | national-standard-schools | actual of |"
                " 2020-2025 level"
            ),
        ],
        id="Có 11/12 trường học trên địa bàn",
    ),
    pytest.param(
        "Tổng giá trị sản phẩm đạt 1,2 nghìn tỷ đồng.",
        [
            "1.2 nghìn tỷ đồng | Tổng giá trị sản phẩm | gross-product | actual = | 2020-2025 level",
        ],
        id="Tổng giá trị sản phẩm đạt 1,2",
    ),
    pytest.param(
        "Mật độ dân số 512 người/km².",
        [
            "512 người/km² | Mật độ dân số người/km² | population-density | actual = | 2020-2025 level",
        ],
        id="Mật độ dân số 512 người/km².",
    ),
    pytest.param(
        "Xây dựng lực lượng dân quân đạt 1,5% dân số.",
        [
            "1.5 % | Xây dựng lực lượng dân quân dân số | militia-rate | actual = | 2020-2025 level",
        ],
        id="Xây dựng lực lượng dân quân đạt",
    ),
    pytest.param(
        "Xã có diện tích tự nhiên 74 km2, dân số 15.300 người, với 28 tổ chức đảng, 640 đảng viên.",
        [
            "74 km2 | diện tích tự nhiên | natural-area | actual = | 2020-2025 level",
            "15300 người | dân số người | population | actual = | 2020-2025 level",
            "28 tổ chức đảng | tổ chức đảng | party-organisations | actual = | 2020-2025 level",
            "640 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Xã có diện tích tự nhiên 74",
    ),
    pytest.param(
        "Cơ cấu kinh tế: nông, lâm, ngư nghiệp chiếm 35%; công nghiệp, xây dựng chiếm 28%; thương mại, "
        "dịch vụ chiếm 37%.",
        [
            (
                "35 % | Cơ cấu kinh tế: nông, lâm, ngư nghiệp | agriculture-share-of-economy | actual = | "
                "2020-2025 level"
            ),
            (
                "28 % | Cơ cấu kinh tế công nghiệp, xây dựng | industry-share-of-economy | actual = | "
                "2020-2025 level"
            ),
            (
                "37 % | Cơ cấu kinh tế thương mại, dịch vụ | services-share-of-economy | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Cơ cấu kinh tế: nông, lâm, ngư",
    ),
    pytest.param(
        "Đảng bộ xã được thành lập trên cơ sở sáp nhập 3 xã Tân Lập, Phú An, Vạn Xuân.",
        [
            "3 xã | sáp nhập xã | merged-communes | actual = | 2020-2025 level",
        ],
        id="Đảng bộ xã được thành lập trên",
    ),
    pytest.param(
        "Người dân chấm chỉ số hạnh phúc của xã đạt 71%.",
        [
            "71 % | chỉ số hạnh phúc của xã | happiness-index | actual = | 2020-2025 level",
        ],
        id="Người dân chấm chỉ số hạnh phúc",
    ),
]

OF_GOALS = [
    pytest.param(
        "Giảm tỷ suất sinh 0,2%o/năm.",
        [
            "0.2 %o/năm | tỷ suất sinh | birth-rate | target - | 2030 level",
        ],
        id="Giảm tỷ suất sinh 0,2%o/năm.",
    ),
    pytest.param(
        "Đại hội đề ra 18 chỉ tiêu, 7 nhiệm vụ trọng tâm, 3 khâu đột phá; hằng năm kết nạp 20 đảng viên.",
        [
            "18 chỉ tiêu | Đại hội đề ra chỉ tiêu | congress-targets | actual = | 2025-2030 level",
            (
                "7 nhiệm vụ trọng tâm | Đại hội đề ra nhiệm vụ trọng tâm | key-tasks | actual = | 2025-2030 "
                "level"
            ),
            "3 khâu đột phá | Đại hội đề ra khâu đột phá | breakthroughs | actual = | 2025-2030 level",
            "20 đảng viên | kết nạp đảng viên | new-party-members | target = | 2025-2030 annual",
        ],
        id="Đại hội đề ra 18 chỉ tiêu,",
    ),
    pytest.param(
        "Tổng vốn đầu tư toàn xã hội giai đoạn 2026 - 2030 đạt 2.400 tỷ đồng; tỷ lệ hộ nghèo dưới 1%.",
        [
            (
                "2400 tỷ đồng | Tổng vốn đầu tư toàn xã hội | total-social-investment | target = | 2026-2030"
                " level"
            ),
            "1 % | tỷ lệ hộ nghèo | poverty-rate | target < | 2030 level",
        ],
        id="Tổng vốn đầu tư toàn xã hội",
    ),
    pytest.param(
        "Phấn đấu đến năm 2030: thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm; tỷ lệ hộ nghèo"
        " giảm còn dưới 1%; trên 98% dân số tham gia bảo hiểm y tế.",
        [
            (
                "95 triệu đồng/người/năm | thu nhập bình quân đầu người | income-per-capita | target = | "
                "2030 level"
            ),
            "1 % | tỷ lệ hộ nghèo | poverty-rate | target < | 2030 level",
            "98 % | dân số tham gia bảo hiểm y tế | health-insurance-rate | target > | 2030 level",
        ],
        id="Phấn đấu đến năm 2030: thu nhập",
    ),
    pytest.param(
        "Giá trị sản xuất tăng bình quân 9-10%/năm, trong đó nông nghiệp tăng 4%, dịch vụ tăng 12%.",
        [
            (
                "9..10 %/năm | Giá trị sản xuất | production-value-annual-growth-rate | target range | "
                "2025-2030 annual"
            ),
            (
                "4 % | Giá trị sản xuất nông nghiệp | agricultural-production-growth-rate | target + | "
                "2025-2030 annual"
            ),
            (
                "12 % | Giá trị sản xuất dịch vụ | services-production-growth-rate | target + | 2025-2030 "
                "annual"
            ),
        ],
        id="Giá trị sản xuất tăng bình quân",
    ),
    pytest.param(
        "Mỗi năm phát triển từ 15 - 20 đảng viên mới trở lên.",
        [
            (
                "15..20 đảng viên | Mỗi năm phát triển đảng viên mới trở lên | new-party-members | target "
                "range | 2025-2030 annual"
            ),
        ],
        id="Mỗi năm phát triển từ 15 -",
    ),
    pytest.param(
        "Huy động vốn đầu tư toàn xã hội 5 năm đạt 1.850 tỷ đồng, trong đó vốn dân cư 900 tỷ đồng.",
        [
            (
                "1850 tỷ đồng | vốn đầu tư toàn xã hội | total-social-investment | target = | 2025-2030 "
                "cumulative"
            ),
            "900 tỷ đồng | vốn dân cư | - | target = | 2025-2030 cumulative",
        ],
        id="Huy động vốn đầu tư toàn xã",
    ),
    pytest.param(
        "100% tuyến đường chính có cây xanh và hệ thống chiếu sáng.",
        [
            (
                "100 % | tuyến đường chính có cây xanh và hệ thống chiếu sáng | lit-roads-rate | target = | "
                "2030 level"
            ),
        ],
        id="100% tuyến đường chính có cây xanh",
    ),
    pytest.param(
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 80% trở lên; trên 95% hồ sơ giải quyết đúng và trước hạn.",
        [
            (
                "80 % | Tỷ lệ hồ sơ tiếp nhận trực tuyến | administrative-files-online-rate | target >= | "
                "2030 level"
            ),
            (
                "95 % | hồ sơ giải quyết đúng và trước hạn | administrative-files-on-time-rate-commune-level"
                " | target > | 2030 level"
            ),
        ],
        id="Tỷ lệ hồ sơ tiếp nhận trực",
    ),
    pytest.param(
        "Tốc độ tăng giá trị sản xuất bình quân 10-11%/năm; trong đó nông, lâm, thủy sản tăng 3-4%; công"
        " nghiệp, xây dựng tăng 12-13%.",
        [
            (
                "10..11 %/năm | Tốc độ tăng giá trị sản xuất | production-value-annual-growth-rate | target "
                "range | 2025-2030 annual"
            ),
            (
                "3..4 % | Tốc độ tăng giá trị sản xuất nông, lâm, thủy sản | agricultural-production-growth-"
                "rate | target range | 2025-2030 annual"
            ),
            (
                "12..13 % | Tốc độ tăng giá trị sản xuất công nghiệp, xây dựng | industrial-production-"
                "growth-rate | target range | 2025-2030 annual"
            ),
        ],
        id="Tốc độ tăng giá trị sản xuất",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_what_results_measure(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_what_goals_measure(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
