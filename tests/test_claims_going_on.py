"""Numbers that go on with what the number before them measured."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Tỷ lệ hộ nghèo giảm từ 4,7% đầu nhiệm kỳ xuống còn 1,3% (126 hộ), hộ cận nghèo còn 2,9% (281 hộ).",
        [
            "4.7 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020 level",
            "1.3 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020-2025 level",
            "126 hộ | Tỷ lệ hộ nghèo | poor-households | actual = | 2020-2025 level",
            "2.9 % | hộ cận nghèo | near-poor-rate | actual = | 2020-2025 level",
            "281 hộ | hộ cận nghèo | near-poor-households | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo giảm từ 4,7%",
    ),
    pytest.param(
        "Số hộ nghèo đầu nhiệm kỳ là 412 hộ, nay còn 96 hộ, chiếm tỷ lệ 1,05%.",
        [
            "412 hộ | Số hộ nghèo hộ | poor-households | actual = | 2020 level",
            "96 hộ | Số hộ nghèo hộ | poor-households | actual = | 2020-2025 level",
            "1.05 % | Số hộ nghèo hộ | poverty-rate | actual = | 2020-2025 level",
        ],
        id="Số hộ nghèo đầu nhiệm kỳ là",
    ),
    pytest.param(
        "Hộ nghèo còn 96 hộ, tỷ lệ 1,05%; hộ cận nghèo còn 210 hộ, tỷ lệ 2,3%.",
        [
            "96 hộ | Hộ nghèo hộ | poor-households | actual = | 2020-2025 level",
            "1.05 % | Hộ nghèo hộ | poverty-rate | actual = | 2020-2025 level",
            "210 hộ | hộ cận nghèo hộ | near-poor-households | actual = | 2020-2025 level",
            "2.3 % | hộ cận nghèo hộ | near-poor-rate | actual = | 2020-2025 level",
        ],
        id="Hộ nghèo còn 96 hộ, tỷ lệ",
    ),
    pytest.param(
        "Đào tạo nghề cho 3.600 lao động, trung bình mỗi năm 720 lao động.",
        [
            "3600 lao động | Đào tạo nghề lao động | vocational-trainees | actual = | 2020-2025 level",
            "720 lao động | Đào tạo nghề lao động | vocational-trainees | actual = | 2020-2025 annual",
        ],
        id="Đào tạo nghề cho 3.600 lao động",
    ),
    pytest.param(
        "Tạo việc làm mới cho 5.250 người, bình quân hằng năm trên 1.000 người.",
        [
            "5250 người | Tạo việc làm mới người | jobs-created | actual = | 2020-2025 level",
            "1000 người | Tạo việc làm mới người | jobs-created | actual > | 2020-2025 annual",
        ],
        id="Tạo việc làm mới cho 5.250 người",
    ),
    pytest.param(
        "Xây mới 24 và sửa chữa 61 nhà cho hộ nghèo.",
        [
            "24 nhà | Xây mới nhà | houses-newly-built | actual = | 2020-2025 level",
            "61 nhà | sửa chữa nhà | houses-repaired | actual = | 2020-2025 level",
        ],
        id="Xây mới 24 và sửa chữa 61",
    ),
    pytest.param(
        "Xây mới 24, sửa chữa 61 căn nhà tình nghĩa.",
        [
            "24 căn nhà | Xây mới căn nhà | houses-newly-built | actual = | 2020-2025 level",
            "61 căn nhà | sửa chữa căn nhà tình nghĩa | houses-repaired | actual = | 2020-2025 level",
        ],
        id="Xây mới 24, sửa chữa 61 căn",
    ),
    pytest.param(
        "Tai nạn giao thông xảy ra 46 vụ, giảm 13 vụ (22,03%) so với nhiệm kỳ trước.",
        [
            "46 vụ | Tai nạn giao thông xảy ra vụ | traffic-accidents | actual = | 2020-2025 level",
            "13 vụ | Tai nạn giao thông xảy ra vụ | traffic-accidents | change - | 2020-2025 level",
            "22.03 % | Tai nạn giao thông xảy ra vụ | traffic-accidents | change - | 2020-2025 level",
        ],
        id="Tai nạn giao thông xảy ra 46",
    ),
    pytest.param(
        "Thu ngân sách hằng năm vượt kế hoạch: năm 2021 đạt 104%, năm 2022 đạt 112%, năm 2023: "
        "109,5%, năm 2024: 118% kế hoạch.",
        [
            (
                "104 % | Thu ngân sách hằng năm vượt kế hoạch | local-budget-revenue | completion = | "
                "2021 level"
            ),
            (
                "112 % | Thu ngân sách hằng năm vượt kế hoạch | local-budget-revenue | completion = | "
                "2022 level"
            ),
            (
                "109.5 % | Thu ngân sách hằng năm vượt kế hoạch | local-budget-revenue | completion = | "
                "2023 level"
            ),
            (
                "118 % | Thu ngân sách hằng năm vượt kế hoạch | local-budget-revenue | completion = | "
                "2024 level"
            ),
        ],
        id="Thu ngân sách hằng năm vượt kế",
    ),
    pytest.param(
        "Đảng bộ có 18 chi bộ và đảng bộ bộ phận với 612 đảng viên.",
        [
            "18 chi bộ | chi bộ | party-cells | actual = | 2020-2025 level",
            "612 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 18 chi bộ và",
    ),
    pytest.param(
        "Giá trị sản xuất nông nghiệp năm 2025 ước đạt 1.245 tỷ đồng, gấp 1,4 lần so với năm 2020, "
        "chiếm 38,2% tổng giá trị sản xuất.",
        [
            (
                "1245 tỷ đồng | Giá trị sản xuất nông nghiệp | agricultural-production-value | actual = |"
                " 2025 level"
            ),
            (
                "1.4 lần | Giá trị sản xuất nông nghiệp | agricultural-production-value | change = | "
                "2020-2025 level"
            ),
            "38.2 % | Giá trị sản xuất nông nghiệp | - | actual = | 2025 level",
        ],
        id="Giá trị sản xuất nông nghiệp năm",
    ),
    pytest.param(
        "Độ che phủ rừng từ 51,2% (năm 2020) lên 54,6% (năm 2025).",
        [
            "51.2 % | Độ che phủ rừng | forest-cover-rate | actual = | 2020 level",
            "54.6 % | Độ che phủ rừng | forest-cover-rate | actual = | 2025 level",
        ],
        id="Độ che phủ rừng từ 51,2% (năm",
    ),
    pytest.param(
        "Chuyển đổi 145 ha đất lúa kém hiệu quả sang trồng cây ăn quả (trong đó sầu riêng 62 ha, bưởi"
        " da xanh 40 ha).",
        [
            (
                "145 ha | Chuyển đổi đất lúa kém hiệu quả sang trồng cây ăn quả | - | actual = | "
                "2020-2025 level"
            ),
            "62 ha | sầu riêng | durian-area | actual = | 2020-2025 level",
            "40 ha | bưởi da xanh | pomelo-area | actual = | 2020-2025 level",
        ],
        id="Chuyển đổi 145 ha đất lúa kém",
    ),
    pytest.param(
        "Tổng đàn heo 12.500 con, đàn gia cầm 340 ngàn con, đàn bò 2.180 con, đạt 96,4% chỉ tiêu.",
        [
            "12500 con | Tổng đàn heo con | pig-herd | actual = | 2020-2025 level",
            "340 ngàn con | đàn gia cầm ngàn con | poultry-flock | actual = | 2020-2025 level",
            "2180 con | đàn bò con | cattle-herd | actual = | 2020-2025 level",
            "96.4 % | đàn bò con | cattle-herd | completion = | 2020-2025 level",
        ],
        id="Tổng đàn heo 12.500 con, đàn gia",
    ),
    pytest.param(
        "Bê tông hóa 32,6 km đường thôn, xóm với tổng kinh phí 41 tỷ đồng, trong đó ngân sách hỗ trợ "
        "26 tỷ đồng, còn lại do dân đóng góp.",
        [
            (
                "32.6 km | Bê tông hóa đường thôn, xóm | village-roads-paved-length | actual = | "
                "2020-2025 level"
            ),
            "41 tỷ đồng | tổng kinh phí | - | actual = | 2020-2025 level",
            "26 tỷ đồng | ngân sách hỗ trợ | - | actual = | 2020-2025 level",
        ],
        id="Bê tông hóa 32,6 km đường thôn",
    ),
    pytest.param(
        "Đã cấp 1.940 giấy chứng nhận quyền sử dụng đất lần đầu, đạt tỷ lệ 97,8% số thửa đủ điều kiện.",
        [
            (
                "1940 giấy chứng nhận | cấp giấy chứng nhận quyền sử dụng đất lần đầu | land-use-"
                "certificates-issued | actual = | 2020-2025 level"
            ),
            (
                "97.8 % | cấp giấy chứng nhận quyền sử dụng đất lần đầu | land-use-certificates-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Đã cấp 1.940 giấy chứng nhận quyền",
    ),
    pytest.param(
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99,6%; hồ sơ trực tuyến toàn trình 87%, thanh "
        "toán trực tuyến 72,4%.",
        [
            (
                "99.6 % | Tỷ lệ hồ sơ giải quyết trước và đúng hạn | administrative-files-on-time-rate-"
                "commune-level | actual = | 2020-2025 level"
            ),
            (
                "87 % | hồ sơ trực tuyến toàn trình | administrative-files-online-rate | actual = | "
                "2020-2025 level"
            ),
            "72.4 % | thanh toán trực tuyến | online-payment-rate | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hồ sơ giải quyết trước",
    ),
    pytest.param(
        "Tổng đàn gia súc: trâu 1.120 con, bò 4.860 con, lợn 21.300 con; gia cầm 312.000 con.",
        [
            "1120 con | Tổng đàn gia súc: trâu con | buffalo-herd | actual = | 2020-2025 level",
            "4860 con | bò con | cattle-herd | actual = | 2020-2025 level",
            "21300 con | lợn con | pig-herd | actual = | 2020-2025 level",
            "312000 con | gia cầm con | poultry-flock | actual = | 2020-2025 level",
        ],
        id="Tổng đàn gia súc: trâu 1.120 con",
    ),
    pytest.param(
        "Năng suất lúa bình quân 57,8 tạ/ha/vụ.",
        [
            "57.8 tạ/ha/vụ | Năng suất lúa | rice-yield | actual = | 2020-2025 level",
        ],
        id="Năng suất lúa bình quân 57,8 tạ/ha/vụ.",
    ),
    pytest.param(
        "Kết nạp 214 đảng viên (chỉ tiêu 200).",
        [
            "214 đảng viên | Kết nạp đảng viên | new-party-members | actual = | 2020-2025 level",
            "200 đảng viên | Kết nạp đảng viên | new-party-members | past_target = | 2020-2025 level",
        ],
        id="Kết nạp 214 đảng viên (chỉ tiêu",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo cuối năm 2021 là 4,86%, đến cuối năm 2024 còn 2,04% (162 hộ), bình quân mỗi "
        "năm giảm 0,94%.",
        [
            "4.86 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2021 level",
            "2.04 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2024 level",
            "162 hộ | Tỷ lệ hộ nghèo | poor-households | actual = | 2024 level",
            "0.94 % | Tỷ lệ hộ nghèo | poverty-rate-annual-reduction | change - | 2020-2025 annual",
        ],
        id="Tỷ lệ hộ nghèo cuối năm 2021",
    ),
    pytest.param(
        "Đảng bộ có 58 chi bộ trực thuộc với 1.786 đảng viên.",
        [
            "58 chi bộ trực thuộc | chi bộ trực thuộc | party-cells | actual = | 2020-2025 level",
            "1786 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 58 chi bộ trực",
    ),
    pytest.param(
        "Cà phê 6.120 ha, điều 2.350 ha; theo Điều 5 Nghị định số 29/2023/NĐ-CP.",
        [
            "6120 ha | Cà phê | coffee-area | actual = | 2020-2025 level",
            "2350 ha | điều | cashew-area | actual = | 2020-2025 level",
        ],
        id="Cà phê 6.120 ha, điều 2.350 ha",
    ),
    pytest.param(
        "Có hai xã đạt chuẩn nông thôn mới.",
        [
            "2 xã | xã đạt chuẩn nông thôn mới | new-rural-commune-standard | actual = | 2020-2025 level",
        ],
        id="Có hai xã đạt chuẩn nông thôn",
    ),
    pytest.param(
        "Xây dựng ba cây cầu dân sinh; thành lập hai hợp tác xã.",
        [
            "3 cây cầu | Xây dựng cây cầu dân sinh | bridges-built | actual = | 2020-2025 level",
            "2 hợp tác xã | thành lập hợp tác xã | new-cooperatives | actual = | 2020-2025 level",
        ],
        id="Xây dựng ba cây cầu dân sinh",
    ),
    pytest.param(
        "Đã có mười lăm sản phẩm OCOP.",
        [
            "15 sản phẩm OCOP | sản phẩm OCOP | ocop-products | actual = | 2020-2025 level",
        ],
        id="Đã có mười lăm sản phẩm OCOP.",
    ),
    pytest.param(
        "Một số xã còn khó khăn; hai bên đường; một trong những xã; kết hợp hai nhiệm vụ.",
        [],
        id="Một số xã còn khó khăn; hai",
    ),
    pytest.param(
        "Toàn xã có hai mươi ba thôn, gồm bốn trường mầm non và 2 trường tiểu học.",
        [
            "23 thôn | thôn | villages | actual = | 2020-2025 level",
            "4 trường | trường mầm non | preschools | actual = | 2020-2025 level",
            "2 trường | trường tiểu học | primary-schools | actual = | 2020-2025 level",
        ],
        id="Toàn xã có hai mươi ba thôn",
    ),
    pytest.param(
        "Xảy ra hai vụ cháy, thiệt hại 340 triệu đồng.",
        [
            "2 vụ | Xảy ra vụ cháy | fires | actual = | 2020-2025 level",
            "340 triệu đồng | thiệt hại | disaster-damage | actual = | 2020-2025 level",
        ],
        id="Xảy ra hai vụ cháy, thiệt hại",
    ),
    pytest.param(
        "Tưới chủ động cho 100% đất trồng lúa hai vụ.",
        [
            "100 % | đất trồng lúa hai vụ | two-crop-rice-irrigated-rate | actual = | 2020-2025 level",
        ],
        id="Tưới chủ động cho 100% đất trồng",
    ),
    pytest.param(
        "Hộ nghèo 112 = 3,4%; hộ cận nghèo: 96, chiếm 2,9%.",
        [
            "112 Hộ nghèo | Hộ nghèo | poor-households | actual = | 2020-2025 level",
            "3.4 % | Hộ nghèo | poverty-rate | actual = | 2020-2025 level",
            "96 hộ cận nghèo | hộ cận nghèo | near-poor-households | actual = | 2020-2025 level",
            "2.9 % | hộ cận nghèo | near-poor-rate | actual = | 2020-2025 level",
        ],
        id="Hộ nghèo 112 = 3,4%; hộ",
    ),
    pytest.param(
        "- Trẻ em suy dinh dưỡng 40, tỷ lệ 6,1%.",
        [
            "40 Trẻ em | Trẻ em suy dinh dưỡng | - | actual = | 2020-2025 level",
            "6.1 % | Trẻ em suy dinh dưỡng | child-malnutrition-rate | actual = | 2020-2025 level",
        ],
        id="Trẻ em suy dinh dưỡng",
    ),
    pytest.param(
        "Chi bộ hoàn thành xuất sắc nhiệm vụ 12 (chiếm 20%), đảng viên bị kỷ luật 4, chiếm 0,8%.",
        [
            "12 Chi bộ | Chi bộ hoàn thành xuất sắc nhiệm vụ | - | actual = | 2020-2025 level",
            (
                "20 % | Chi bộ hoàn thành xuất sắc nhiệm vụ | "
                "party-organisations-excellent-rating-rate | actual = | 2020-2025 level"
            ),
            ("4 đảng viên | đảng viên bị kỷ luật | party-members-disciplined | actual = | 2020-2025 level"),
            "0.8 % | đảng viên bị kỷ luật | - | actual = | 2020-2025 level",
        ],
        id="Chi bộ hoàn thành xuất sắc",
    ),
    pytest.param(
        "Tính đến nay có 8/12 trường đạt chuẩn quốc gia; đến thời điểm báo cáo còn 35 hộ nghèo.",
        [
            (
                "8..12 trường | trường đạt chuẩn quốc gia | national-standard-schools | actual of | "
                "2020-2025 level"
            ),
            "35 hộ nghèo | hộ nghèo | poor-households | actual = | 2020-2025 level",
        ],
        id="Tính đến nay có 8/12 trường",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm bình quân 6%/3-4%, đạt 150% Nghị quyết.",
        [
            "6 % | Tỷ lệ hộ nghèo | poverty-rate-annual-reduction | change - | 2020-2025 annual",
            (
                "3..4 % | Tỷ lệ hộ nghèo | poverty-rate-annual-reduction | past_target range | "
                "2020-2025 annual"
            ),
            "150 % | Tỷ lệ hộ nghèo | poverty-rate-annual-reduction | completion = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo giảm bình quân",
    ),
    pytest.param(
        "Thu nhập bình quân tăng 15 triệu đồng so với năm 2020.",
        [
            "15 triệu đồng | Thu nhập | income-per-capita | change + | 2020-2025 level",
        ],
        id="Thu nhập bình quân tăng 15 triệu",
    ),
    pytest.param(
        "Số hộ nghèo giảm trung bình 45 hộ, từ 312 hộ còn 87 hộ.",
        [
            "45 hộ | Số hộ nghèo hộ | poor-households | change - | 2020-2025 annual",
            "312 hộ | Số hộ nghèo hộ | poor-households | actual = | None level",
            "87 hộ | Số hộ nghèo hộ | poor-households | actual = | 2020-2025 level",
        ],
        id="Số hộ nghèo giảm trung bình 45",
    ),
    pytest.param(
        "Gom 12 thôn thành 5 thôn; hoàn thành 100% chỉ tiêu giao quân.",
        [
            "12 thôn | Gom thôn | villages-merged | actual = | 2020-2025 level",
            "5 thôn | thành thôn | villages-after-merger | actual = | 2020-2025 level",
            "100 % | hoàn thành chỉ tiêu giao quân | conscripts | completion = | 2020-2025 level",
        ],
        id="Gom 12 thôn thành 5 thôn; hoàn",
    ),
    pytest.param(
        "Có 10 chỉ tiêu đạt, 03 chỉ tiêu không đạt, cụ thể như sau.",
        [
            "10 chỉ tiêu | chỉ tiêu đạt | congress-targets-met-exactly | actual = | 2020-2025 level",
            "3 chỉ tiêu | chỉ tiêu không đạt | congress-targets-missed | actual = | 2020-2025 level",
        ],
        id="Có 10 chỉ tiêu đạt, 03 chỉ",
    ),
    pytest.param(
        "Chỉ tiêu chưa đạt 2/35.",
        [
            "2..35 | Chỉ tiêu chưa đạt | congress-targets-missed | actual of | 2020-2025 level",
        ],
        id="Chỉ tiêu chưa đạt 2/35.",
    ),
    pytest.param(
        "Tiến độ giải ngân chưa đạt 60% kế hoạch.",
        [
            "60 % | giải ngân chưa đạt | target-programme-disbursement | completion = | 2020-2025 level",
        ],
        id="Tiến độ giải ngân chưa đạt 60%",
    ),
    pytest.param(
        "Rác được gom đạt 96%, gieo trồng 187 ha.",
        [
            "96 % | Rác được gom | solid-waste-collection-rate | actual = | 2020-2025 level",
            "187 ha | gieo trồng | annual-crop-area | actual = | 2020-2025 level",
        ],
        id="Rác được gom đạt 96%, gieo trồng",
    ),
    pytest.param(
        "Tiến hành 16 cuộc kiểm tra, giám sát, trong đó có 08 cuộc giám sát, 08 cuộc kiểm tra.",
        [
            (
                "16 cuộc kiểm tra, giám sát | Tiến hành cuộc kiểm tra, giám sát | "
                "party-inspections-and-supervisions | actual = | 2020-2025 level"
            ),
            "8 cuộc giám sát | cuộc giám sát | party-supervisions | actual = | 2020-2025 level",
            "8 cuộc kiểm tra | cuộc kiểm tra | party-inspections | actual = | 2020-2025 level",
        ],
        id="Tiến hành 16 cuộc kiểm tra, giám",
    ),
    pytest.param(
        "Về kiểm tra, giám sát, tiến hành 19 cuộc (08 giám sát, 11 kiểm tra).",
        [
            "19 cuộc | tiến hành cuộc | party-inspections-and-supervisions | actual = | 2020-2025 level",
            "8 giám sát | tiến hành cuộc | party-supervisions | actual = | 2020-2025 level",
            "11 kiểm tra | tiến hành cuộc | party-inspections | actual = | 2020-2025 level",
        ],
        id="Về kiểm tra, giám sát, tiến hành",
    ),
    pytest.param(
        "Tổng số đơn tiếp nhận 92, đã giải quyết 90, chuyển cấp huyện 02.",
        [
            "92 đơn | Tổng số đơn tiếp nhận | petitions-received | actual = | 2020-2025 level",
            "90 đơn | giải quyết | petitions-resolved | actual = | 2020-2025 level",
            "2 đơn | chuyển cấp huyện | petitions-forwarded | actual = | 2020-2025 level",
        ],
        id="Tổng số đơn tiếp nhận 92, đã",
    ),
    pytest.param(
        "Nhận 92 đơn, giải quyết 90 đơn, chuyển cơ quan có thẩm quyền 02 đơn.",
        [
            "92 đơn | Nhận đơn | petitions-received | actual = | 2020-2025 level",
            "90 đơn | giải quyết đơn | petitions-resolved | actual = | 2020-2025 level",
            "2 đơn | chuyển cơ quan có thẩm quyền đơn | petitions-forwarded | actual = | 2020-2025 level",
        ],
        id="Nhận 92 đơn, giải quyết 90 đơn",
    ),
    pytest.param(
        "Số hộ nghèo 312, thoát nghèo 45.",
        [
            "312 hộ nghèo | Số hộ nghèo | poor-households | actual = | 2020-2025 level",
            "45 hộ nghèo | thoát nghèo | escaped-poverty-households | actual = | 2020-2025 level",
        ],
        id="Số hộ nghèo 312, thoát nghèo 45.",
    ),
    pytest.param(
        "Giám sát 23 cuộc kiểm tra, giám sát (9 cuộc giám sát, 14 cuộc kiểm tra).",
        [
            (
                "23 cuộc kiểm tra, giám sát | Giám sát cuộc kiểm tra, giám sát | "
                "party-inspections-and-supervisions | actual = | 2020-2025 level"
            ),
            (
                "9 cuộc giám sát | Giám sát cuộc kiểm tra, giám sát | party-supervisions | actual = | "
                "2020-2025 level"
            ),
            (
                "14 cuộc kiểm tra | Giám sát cuộc kiểm tra, giám sát | party-inspections | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Giám sát 23 cuộc kiểm tra, giám",
    ),
    pytest.param(
        "Kết nạp đảng viên hằng năm đều vượt kế hoạch (từ đầu nhiệm kỳ kết nạp 172 đảng viên).",
        [
            (
                "172 đảng viên | từ đầu nhiệm kỳ kết nạp đảng viên | new-party-members | actual = | "
                "2020-2025 cumulative"
            ),
        ],
        id="Kết nạp đảng viên hằng năm đều",
    ),
    pytest.param(
        "Chất lượng nâng lên (Hằng năm 95% chi bộ hoàn thành nhiệm vụ; 15% đảng viên hoàn thành xuất sắc).",
        [
            (
                "95 % | chi bộ hoàn thành nhiệm vụ | party-organisations-task-completion-rate | "
                "actual = | 2020-2025 annual"
            ),
            (
                "15 % | đảng viên hoàn thành xuất sắc | party-members-excellent-rating-rate | actual "
                "= | 2020-2025 annual"
            ),
        ],
        id="Chất lượng nâng lên (Hằng năm",
    ),
    pytest.param(
        "Hằng năm trồng 120 ha rừng (trong nhiệm kỳ trồng 600 ha).",
        [
            "120 ha | trồng rừng | newly-planted-forest-area | actual = | 2020-2025 annual",
            "600 ha | trồng rừng | newly-planted-forest-area | actual = | 2020-2025 cumulative",
        ],
        id="Hằng năm trồng 120 ha rừng (trong",
    ),
]

OF_GOALS = [
    pytest.param(
        "Phấn đấu tốc độ tăng trưởng kinh tế bình quân đạt 11%/năm; thu nhập bình quân đầu người đến "
        "năm 2030 gấp 1,8 lần so với năm 2025.",
        [
            "11 %/năm | tốc độ tăng trưởng kinh tế | economic-growth-rate | target = | 2025-2030 annual",
            "1.8 lần | thu nhập bình quân đầu người | income-per-capita | target = | 2030 level",
        ],
        id="Phấn đấu tốc độ tăng trưởng kinh",
    ),
    pytest.param(
        "Giảm tỷ lệ hộ nghèo bình quân 0,5 - 1%/năm, đến cuối nhiệm kỳ còn dưới 1%.",
        [
            (
                "0.5..1 %/năm | tỷ lệ hộ nghèo | poverty-rate-annual-reduction | target range | 2025-2030"
                " annual"
            ),
            "1 % | tỷ lệ hộ nghèo | poverty-rate | target < | 2030 level",
        ],
        id="Giảm tỷ lệ hộ nghèo bình quân",
    ),
    pytest.param(
        "Đến năm 2028 hoàn thành và đến năm 2030 giữ vững 19/19 tiêu chí xã nông thôn mới nâng cao.",
        [
            (
                "19..19 tiêu chí | tiêu chí xã nông thôn mới nâng cao | advanced-new-rural-criteria-met |"
                " target of | 2030 level"
            ),
        ],
        id="Đến năm 2028 hoàn thành và đến",
    ),
    pytest.param(
        "Thu ngân sách tăng bình quân 10%/năm, đến năm 2030 đạt 350 tỷ đồng.",
        [
            (
                "10 %/năm | Thu ngân sách | local-budget-revenue-annual-growth-rate | target + | "
                "2025-2030 annual"
            ),
            "350 tỷ đồng | Thu ngân sách | local-budget-revenue | target = | 2030 level",
        ],
        id="Thu ngân sách tăng bình quân 10%/năm",
    ),
    pytest.param(
        "Tỷ trọng dịch vụ 52%, công nghiệp - xây dựng 33%, nông nghiệp 15%.",
        [
            "52 % | Tỷ trọng dịch vụ | services-share-of-economy | target = | 2030 level",
            "33 % | Tỷ trọng công nghiệp - xây dựng | industry-share-of-economy | target = | 2030 level",
            "15 % | Tỷ trọng nông nghiệp | agriculture-share-of-economy | target = | 2030 level",
        ],
        id="Tỷ trọng dịch vụ 52%, công nghiệp",
    ),
    pytest.param(
        "Có 03 sản phẩm OCOP 4 sao và 12 sản phẩm OCOP 3 sao.",
        [
            "3 sản phẩm OCOP | sản phẩm OCOP 4 sao | ocop-products-4-star | target = | 2030 level",
            "12 sản phẩm OCOP | sản phẩm OCOP 3 sao | ocop-products | target = | 2030 level",
        ],
        id="Có 03 sản phẩm OCOP 4 sao",
    ),
    pytest.param(
        "Tốc độ tăng giá trị sản xuất bình quân: 13-14%.",
        [
            (
                "13..14 % | Tốc độ tăng giá trị sản xuất | production-value-annual-growth-rate | target "
                "range | 2025-2030 annual"
            ),
        ],
        id="Tốc độ tăng giá trị sản xuất",
    ),
    pytest.param(
        "Thu nhập bình quân/người/năm: 105 triệu đồng (năm 2025: 68 triệu đồng).",
        [
            "105 triệu đồng | Thu nhập bình quân/người/năm | income-per-capita | target = | 2030 level",
            "68 triệu đồng | Thu nhập bình quân/người/năm | income-per-capita | actual = | 2025 level",
        ],
        id="Thu nhập bình quân/người/năm: 105 triệu đồng",
    ),
    pytest.param(
        "Giá trị sản xuất tăng bình quân 8,5%; đàn lợn giảm trung bình 40 con.",
        [
            "8.5 % | Giá trị sản xuất | production-value-annual-growth-rate | target + | 2025-2030 annual",
            "40 con | đàn lợn con | pig-herd | target - | 2025-2030 annual",
        ],
        id="Giá trị sản xuất tăng bình quân",
    ),
    pytest.param(
        "Doanh thu thương mại, dịch vụ tăng bình quân tối thiểu 14%/năm.",
        [
            (
                "14 %/năm | Doanh thu thương mại, dịch vụ | services-production-growth-rate | target "
                "+ | 2025-2030 annual"
            ),
        ],
        id="Doanh thu thương mại, dịch vụ tăng",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results_that_go_on(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals_that_go_on(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
