"""Lists of results and goals in the forms of the genre: result over goal, anaphora, parts of a whole."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Diện tích dừa 2.340 ha, tăng 185 ha so với đầu nhiệm kỳ; dừa hữu cơ đạt chứng nhận 640 ha.",
        [
            "2340 ha | Diện tích dừa | coconut-area | actual = | 2020-2025 level",
            "185 ha | Diện tích dừa | coconut-area | change + | 2020-2025 level",
            "640 ha | dừa hữu cơ đạt chứng nhận | organic-area | actual = | 2020-2025 level",
        ],
        id="Diện tích dừa 2.340 ha, tăng 185",
    ),
    pytest.param(
        (
            "Giá trị sản xuất nông, lâm, thủy sản (giá so sánh 2010) năm 2025 ước đạt 1.084 tỷ đồng, "
            "tốc độ tăng bình quân 4,2%/năm."
        ),
        [
            (
                "1084 tỷ đồng | Giá trị sản xuất nông, lâm, thủy sản (giá so sánh 2010) | "
                "agricultural-production-value | actual = | 2025 level"
            ),
            (
                "4.2 %/năm | tốc độ Giá trị sản xuất nông, lâm, thủy sản | "
                "agricultural-production-growth-rate | actual = | 2020-2025 annual"
            ),
        ],
        id="Giá trị sản xuất nông, lâm, thủy",
    ),
    pytest.param(
        "Năm 2021 toàn xã có 486 hộ nghèo, chiếm tỷ lệ 9,6%; đến cuối năm 2024 còn 118 hộ, chiếm 2,2%.",
        [
            "486 hộ nghèo | hộ nghèo | poor-households | actual = | 2021 level",
            "9.6 % | hộ nghèo | poverty-rate | actual = | 2021 level",
            "118 hộ | hộ nghèo | poor-households | actual = | 2024 level",
            "2.2 % | hộ nghèo | poverty-rate | actual = | 2024 level",
        ],
        id="Năm 2021 toàn xã có 486 hộ",
    ),
    pytest.param(
        "Cấp phát 4.215 thẻ BHYT miễn phí cho đồng bào dân tộc thiểu số, người nghèo, trẻ em dưới 6 tuổi.",
        [
            (
                "4215 thẻ | Cấp phát thẻ BHYT miễn phí cho đồng bào dân tộc thiểu số, người nghèo, trẻ em "
                "dưới 6 tuổi | health-insurance-cards-supported | actual = | 2020-2025 level"
            ),
        ],
        id="Cấp phát 4.215 thẻ BHYT miễn phí",
    ),
    pytest.param(
        (
            "Tổng mức lưu chuyển hàng hóa, dịch vụ tăng bình quân 15,8%/năm; hiện có 03 trung tâm "
            "thương mại, 11 siêu thị, 46 cửa hàng tiện ích."
        ),
        [
            (
                "15.8 %/năm | Tổng mức lưu chuyển hàng hóa, dịch vụ | retail-sales-annual-growth-rate | "
                "change + | 2020-2025 annual"
            ),
            "3 trung tâm thương mại | trung tâm thương mại | shopping-centres | actual = | 2020-2025 level",
            "11 siêu thị | siêu thị | supermarkets | actual = | 2020-2025 level",
            "46 cửa hàng | cửa hàng tiện ích | convenience-stores | actual = | 2020-2025 level",
        ],
        id="Tổng mức lưu chuyển hàng hóa, dịch",
    ),
    pytest.param(
        "Kích hoạt 28.640 tài khoản định danh điện tử, đạt 86,7%; cấp 31.200 thẻ căn cước cho công dân.",
        [
            (
                "28640 tài khoản | Kích hoạt tài khoản định danh điện tử | "
                "electronic-identification-accounts | actual = | 2020-2025 level"
            ),
            (
                "86.7 % | Kích hoạt tài khoản định danh điện tử | electronic-identification-rate | actual = "
                "| 2020-2025 level"
            ),
            (
                "31200 thẻ | cấp thẻ căn cước cho công dân | citizen-id-cards-issued | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Kích hoạt 28.640 tài khoản định danh",
    ),
    pytest.param(
        "Xử lý dứt điểm 27/29 vụ việc khiếu nại, tố cáo thuộc thẩm quyền, đạt tỷ lệ 93,1%.",
        [
            (
                "27..29 vụ việc | Xử lý dứt điểm vụ việc khiếu nại, tố cáo thuộc thẩm quyền | "
                "petition-cases-resolved | actual of | 2020-2025 level"
            ),
            (
                "93.1 % | Xử lý dứt điểm vụ việc khiếu nại, tố cáo thuộc thẩm quyền | "
                "petition-resolution-rate | actual = | 2020-2025 level"
            ),
        ],
        id="Xử lý dứt điểm 27/29 vụ việc",
    ),
    pytest.param(
        (
            "Chỉnh trang 46 tuyến ngõ, lắp đặt 820 camera an ninh và 1.150 bóng đèn LED, kinh phí xã "
            "hội hóa 6,8 tỷ đồng."
        ),
        [
            "46 tuyến | Chỉnh trang tuyến ngõ | alleys-upgraded | actual = | 2020-2025 level",
            "820 camera | lắp đặt camera an ninh | security-cameras | actual = | 2020-2025 level",
            "1150 bóng đèn | bóng đèn LED | street-lights | actual = | 2020-2025 level",
            "6.8 tỷ đồng | kinh phí xã hội hóa | social-mobilisation-funds | actual = | 2020-2025 level",
        ],
        id="Chỉnh trang 46 tuyến ngõ, lắp đặt",
    ),
    pytest.param(
        (
            "100% số thôn đạt chuẩn nông thôn mới, trong đó 06 thôn đạt chuẩn nông thôn mới kiểu mẫu, "
            "03 thôn thông minh."
        ),
        [
            (
                "100 % | số thôn đạt chuẩn nông thôn mới | new-rural-villages-rate | actual = | 2020-2025 "
                "level"
            ),
            (
                "6 thôn | số thôn đạt chuẩn nông thôn mới thôn đạt chuẩn nông thôn mới kiểu mẫu | "
                "model-new-rural-villages | actual = | 2020-2025 level"
            ),
            "3 thôn | thôn thông minh | smart-villages | actual = | 2020-2025 level",
        ],
        id="100% số thôn đạt chuẩn nông thôn",
    ),
    pytest.param(
        (
            "Trong 5 năm, Đảng bộ kết nạp được 142 quần chúng ưu tú vào Đảng, bình quân mỗi năm 28 đồng "
            "chí; xóa tên 07, khai trừ 02 đảng viên."
        ),
        [
            (
                "142 quần chúng | Đảng bộ kết nạp quần chúng ưu tú vào Đảng | new-party-members | actual = "
                "| 2020-2025 cumulative"
            ),
            "28 đồng chí | bình quân mỗi năm đồng chí | new-party-members | actual = | 2020-2025 annual",
            "7 đồng chí | xóa tên đồng chí | party-members-struck-off | actual = | 2020-2025 level",
            "2 đảng viên | khai trừ đảng viên | party-members-expelled | actual = | 2020-2025 level",
        ],
        id="Trong 5 năm, Đảng bộ kết nạp",
    ),
    pytest.param(
        (
            "Đảng ủy đã kiểm tra 32 lượt tổ chức đảng, 57 lượt đảng viên; giám sát 21 tổ chức, 33 đảng "
            "viên; thi hành kỷ luật 11 đảng viên (khiển trách 08, cảnh cáo 02, khai trừ 01)."
        ),
        [
            (
                "32 lượt | Đảng ủy đã kiểm tra lượt tổ chức đảng | party-organisations-inspected | actual = "
                "| 2020-2025 level"
            ),
            "57 lượt đảng viên | lượt đảng viên | party-members-inspected | actual = | 2020-2025 level",
            "21 tổ chức | giám sát tổ chức | party-organisations-supervised | actual = | 2020-2025 level",
            "33 đảng viên | giám sát đảng viên | party-members-supervised | actual = | 2020-2025 level",
            (
                "11 đảng viên | thi hành kỷ luật đảng viên | party-members-disciplined | actual = | "
                "2020-2025 level"
            ),
            "8 đảng viên | khiển trách đảng viên | party-members-reprimanded | actual = | 2020-2025 level",
            "2 đảng viên | cảnh cáo đảng viên | party-members-warned | actual = | 2020-2025 level",
            "1 đảng viên | khai trừ đảng viên | party-members-expelled | actual = | 2020-2025 level",
        ],
        id="Đảng ủy đã kiểm tra 32 lượt",
    ),
    pytest.param(
        "Bồi dưỡng nhận thức về Đảng cho 264 quần chúng, bồi dưỡng đảng viên mới cho 131 đồng chí.",
        [
            (
                "264 quần chúng | Bồi dưỡng nhận thức về Đảng quần chúng | outstanding-masses-trained | "
                "actual = | 2020-2025 level"
            ),
            (
                "131 đồng chí | bồi dưỡng đảng viên mới đồng chí | new-party-members-trained | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Bồi dưỡng nhận thức về Đảng cho",
    ),
    pytest.param(
        (
            'Hội Cựu chiến binh giúp nhau xóa 14 nhà tạm, Hội Phụ nữ duy trì 62 mô hình "5 không, 3 '
            'sạch", Đoàn Thanh niên đảm nhận 37 công trình thanh niên.'
        ),
        [
            (
                "14 nhà tạm | Hội Cựu chiến binh giúp nhau xóa nhà tạm | temporary-houses-eliminated | "
                "actual = | 2020-2025 level"
            ),
            '62 mô hình | Hội Phụ nữ mô hình "5 không | - | actual = | 2020-2025 level',
            (
                "37 công trình | Đoàn Thanh niên đảm nhận công trình thanh niên | youth-works | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Hội Cựu chiến binh giúp nhau xóa",
    ),
    pytest.param(
        (
            "Ủy ban MTTQ các cấp tiếp nhận 5,24 tỷ đồng ủng hộ quỹ, hỗ trợ xây mới 41 nhà đại đoàn kết, "
            "sửa chữa 18 nhà, tặng 3.120 suất quà Tết."
        ),
        [
            "5.24 tỷ đồng | ủng hộ quỹ | - | actual = | 2020-2025 level",
            (
                "41 nhà đại đoàn kết | hỗ trợ xây mới nhà đại đoàn kết | great-unity-houses | actual = | "
                "2020-2025 level"
            ),
            "18 nhà | sửa chữa nhà | houses-repaired | actual = | 2020-2025 level",
            "3120 suất quà | tặng suất quà Tết | gifts-given | actual = | 2020-2025 level",
        ],
        id="Ủy ban MTTQ các cấp tiếp nhận",
    ),
    pytest.param(
        (
            "Quy mô trường lớp: 13 trường, 246 lớp với 8.412 học sinh; 11/13 trường đạt chuẩn quốc gia, "
            "đạt 84,6%, trong đó 4 trường đạt chuẩn mức độ 2."
        ),
        [
            "13 trường | Quy mô trường lớp trường | schools | actual = | 2020-2025 level",
            "246 lớp | Quy mô trường lớp lớp | classes | actual = | 2020-2025 level",
            "8412 học sinh | Quy mô trường lớp học sinh | pupils | actual = | 2020-2025 level",
            (
                "11..13 trường | trường đạt chuẩn quốc gia | national-standard-schools | actual of | "
                "2020-2025 level"
            ),
            (
                "84.6 % | trường đạt chuẩn quốc gia | national-standard-schools-rate | actual = | 2020-2025 "
                "level"
            ),
            (
                "4 trường | trường đạt chuẩn mức độ 2 | national-standard-schools-level-2 | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Quy mô trường lớp: 13 trường, 246",
    ),
    pytest.param(
        (
            "Xã duy trì bộ tiêu chí quốc gia về y tế, có 4,5 bác sĩ/vạn dân, 12 giường bệnh; tỷ lệ "
            "người dân được quản lý sức khỏe 91%."
        ),
        [
            "4.5 bác sĩ/vạn dân | bác sĩ/vạn dân | doctors-per-ten-thousand | actual = | 2020-2025 level",
            "12 giường bệnh | giường bệnh | hospital-beds | actual = | 2020-2025 level",
            (
                "91 % | tỷ lệ người dân được quản lý sức khỏe | health-records-rate | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Xã duy trì bộ tiêu chí quốc",
    ),
    pytest.param(
        "Số người tham gia BHXH bắt buộc 3.120 người, BHXH tự nguyện 845 người, BHTN 2.760 người.",
        [
            (
                "3120 người | Số người tham gia BHXH bắt buộc người | "
                "compulsory-social-insurance-participants | actual = | 2020-2025 level"
            ),
            (
                "845 người | BHXH tự nguyện người | voluntary-social-insurance-participants | actual = | "
                "2020-2025 level"
            ),
            "2760 người | BHTN người | unemployment-insurance-participants | actual = | 2020-2025 level",
        ],
        id="Số người tham gia BHXH bắt buộc",
    ),
    pytest.param(
        (
            "Tổng lượng rác thải sinh hoạt phát sinh 18 tấn/ngày, tỷ lệ thu gom 94%; 72% số hộ thực "
            "hiện phân loại rác tại nguồn."
        ),
        [
            (
                "18 tấn/ngày | Tổng lượng rác thải sinh hoạt phát sinh | waste-generated | actual = | "
                "2020-2025 level"
            ),
            "94 % | tỷ lệ thu gom | solid-waste-collection-rate | actual = | 2020-2025 level",
            (
                "72 % | số hộ thực hiện phân loại rác tại nguồn | waste-sorting-household-rate | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tổng lượng rác thải sinh hoạt phát",
    ),
    pytest.param(
        (
            "Trồng 38.500 cây phân tán, 14,6 km đường hoa, hàng rào xanh; có 08 vườn mẫu, 02 khu dân cư "
            "kiểu mẫu."
        ),
        [
            "38500 cây | Trồng cây phân tán | scattered-trees-planted | actual = | 2020-2025 level",
            "14.6 km | đường hoa, hàng rào xanh | green-fence-length | actual = | 2020-2025 level",
            "8 vườn mẫu | vườn mẫu | model-gardens | actual = | 2020-2025 level",
            (
                "2 khu dân cư kiểu mẫu | khu dân cư kiểu mẫu | model-residential-areas | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Trồng 38.500 cây phân tán, 14,6 km",
    ),
    pytest.param(
        "Toàn xã có 52 trạm biến áp, 86 km đường dây hạ thế; tỷ lệ hộ dùng điện đạt 99,97%.",
        [
            "52 trạm biến áp | trạm biến áp | transformer-stations | actual = | 2020-2025 level",
            "86 km | đường dây hạ thế | low-voltage-line-length | actual = | 2020-2025 level",
            "99.97 % | tỷ lệ hộ dùng điện | electricity-household-rate | actual = | 2020-2025 level",
        ],
        id="Toàn xã có 52 trạm biến áp,",
    ),
    pytest.param(
        "- Tổng thu ngân sách nhà nước trên địa bàn 5 năm: 512,6/NQ 430 tỷ đồng, đạt 119,2%.",
        [
            (
                "512.6 tỷ đồng | Tổng thu ngân sách nhà nước trên địa bàn | local-budget-revenue | actual = "
                "| 2020-2025 cumulative"
            ),
            (
                "430 tỷ đồng | Tổng thu ngân sách nhà nước trên địa bàn | local-budget-revenue | "
                "past_target = | 2020-2025 cumulative"
            ),
            (
                "119.2 % | Tổng thu ngân sách nhà nước trên địa bàn | local-budget-revenue | completion = | "
                "2020-2025 level"
            ),
        ],
        id="Tổng thu ngân sách nhà nước trên",
    ),
    pytest.param(
        "- Tỷ lệ hộ nghèo còn 0,86% (Nghị quyết dưới 1,5%) - Vượt.",
        [
            "0.86 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020-2025 level",
            "1.5 % | Tỷ lệ hộ nghèo | poverty-rate | past_target < | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo còn 0,86% (Nghị",
    ),
    pytest.param(
        (
            "Sau sắp xếp, xã có diện tích tự nhiên 68,42 km2, dân số 31.205 người, 29 thôn, 41 tổ chức "
            "đảng trực thuộc, 1.118 đảng viên."
        ),
        [
            "68.42 km2 | diện tích tự nhiên | natural-area | actual = | 2020-2025 level",
            "31205 người | dân số người | population | actual = | 2020-2025 level",
            "29 thôn | thôn | villages | actual = | 2020-2025 level",
            "41 tổ chức đảng | tổ chức đảng trực thuộc | party-organisations | actual = | 2020-2025 level",
            "1118 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Sau sắp xếp, xã có diện tích",
    ),
    pytest.param(
        (
            "Đón 1,25 triệu lượt khách tham quan, trong đó 86.000 lượt khách quốc tế, tổng thu từ du "
            "lịch đạt 640 tỷ đồng."
        ),
        [
            (
                "1.25 triệu lượt khách | Đón triệu lượt khách tham quan | tourist-arrivals | actual = | "
                "2020-2025 level"
            ),
            (
                "86000 lượt khách | lượt khách quốc tế | international-tourist-arrivals | actual = | "
                "2020-2025 level"
            ),
            "640 tỷ đồng | tổng thu từ du lịch | tourism-revenue | actual = | 2020-2025 level",
        ],
        id="Đón 1,25 triệu lượt khách tham quan,",
    ),
    pytest.param(
        (
            "Diện tích lúa gieo cấy cả năm 1.640 ha, năng suất 61,5 tạ/ha, diện tích rau màu 380 ha, "
            "cây vụ đông 215 ha."
        ),
        [
            "1640 ha | Diện tích lúa gieo cấy cả năm | rice-area | actual = | 2020-2025 level",
            "61.5 tạ/ha | năng suất lúa gieo cấy cả năm | rice-yield | actual = | 2020-2025 level",
            "380 ha | diện tích rau màu | vegetable-area | actual = | 2020-2025 level",
            "215 ha | cây vụ đông | winter-crop-area | actual = | 2020-2025 level",
        ],
        id="Diện tích lúa gieo cấy cả năm",
    ),
    pytest.param(
        (
            "Độ bao phủ rừng đạt 38,4%, giao khoán bảo vệ 2.150 ha cho 06 cộng đồng; xảy ra 04 vụ vi "
            "phạm Luật Lâm nghiệp, giảm 11 vụ so với nhiệm kỳ trước."
        ),
        [
            "38.4 % | Độ bao phủ rừng | forest-cover-rate | actual = | 2020-2025 level",
            "2150 ha | giao khoán bảo vệ | forest-area | actual = | 2020-2025 level",
            "6 cộng | cộng đồng | - | actual = | 2020-2025 level",
            (
                "4 vụ vi phạm | xảy ra vụ vi phạm Luật Lâm nghiệp | forest-law-violations | actual = | "
                "2020-2025 level"
            ),
            (
                "11 vụ | xảy ra vụ vi phạm Luật Lâm nghiệp | forest-law-violations | change - | 2020-2025 "
                "level"
            ),
        ],
        id="Độ bao phủ rừng đạt 38,4%, giao",
    ),
    pytest.param(
        (
            'Toàn phường có 186 tổ dân phố, trong đó 152 tổ dân phố đạt chuẩn "Tổ dân phố văn hóa", '
            "chiếm 81,7%."
        ),
        [
            "186 tổ dân phố | tổ dân phố | quarters | actual = | 2020-2025 level",
            (
                '152 tổ dân phố | tổ dân phố đạt chuẩn "Tổ dân phố văn hóa" | cultural-villages | actual '
                "= | 2020-2025 level"
            ),
            (
                '81.7 % | tổ dân phố đạt chuẩn "Tổ dân phố văn hóa" | cultural-village-rate | actual = | '
                "2020-2025 level"
            ),
        ],
        id="Toàn phường có 186 tổ dân phố,",
    ),
]

OF_GOALS = [
    pytest.param(
        (
            "- Phát triển mới 300 hộ kinh doanh, 60 doanh nghiệp và 03 hợp tác xã; có thêm 6 sản phẩm "
            "OCOP từ 3 sao trở lên."
        ),
        [
            (
                "300 hộ kinh doanh | Phát triển mới hộ kinh doanh | new-household-businesses | target = | "
                "2030 level"
            ),
            "60 doanh nghiệp | Phát triển mới doanh nghiệp | new-enterprises | target = | 2030 level",
            "3 hợp tác xã | Phát triển mới hợp tác xã | new-cooperatives | target = | 2030 level",
            "6 sản phẩm OCOP | sản phẩm OCOP | new-ocop-products | target = | 2030 level",
        ],
        id="Phát triển mới 300 hộ kinh doanh,",
    ),
    pytest.param(
        (
            "- Tỷ lệ giải quyết hồ sơ thủ tục hành chính đúng và trước hạn trên 99%; tỷ lệ hồ sơ trực "
            "tuyến 90%; thanh toán trực tuyến 95%."
        ),
        [
            (
                "99 % | Tỷ lệ giải quyết hồ sơ thủ tục hành chính đúng và trước hạn | "
                "administrative-files-on-time-rate-commune-level | target > | 2030 level"
            ),
            "90 % | tỷ lệ hồ sơ trực tuyến | administrative-files-online-rate | target = | 2030 level",
            "95 % | thanh toán trực tuyến | online-payment-rate | target = | 2030 level",
        ],
        id="Tỷ lệ giải quyết hồ sơ thủ",
    ),
    pytest.param(
        (
            "- Giảm ít nhất 5% số vụ phạm pháp hình sự; tỷ lệ điều tra, khám phá án hình sự đạt 80% trở "
            "lên; 100% tin báo, tố giác tội phạm được tiếp nhận, giải quyết."
        ),
        [
            "5 % | số vụ phạm pháp hình sự | crime-annual-reduction-rate | target - | 2030 level",
            (
                "80 % | tỷ lệ điều tra, khám phá án hình sự | criminal-case-clearance-rate | target >= | "
                "2030 level"
            ),
            (
                "100 % | tin báo, tố giác tội phạm được tiếp nhận | denunciations-handled-rate | target = | "
                "2030 level"
            ),
        ],
        id="Giảm ít nhất 5% số vụ phạm",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
