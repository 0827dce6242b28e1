"""Sentences of results and goals with brackets, years, parts and joined shares, short and long."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        (
            "Công tác chăm sóc sức khỏe Nhân dân được quan tâm, bình quân mỗi năm khám, chữa bệnh cho "
            "trên 14.500 lượt người; trạm y tế được đầu tư 6,2 tỷ đồng, có 02 bác sĩ, 10 giường bệnh; "
            "tỷ lệ người dân tham gia BHYT tăng từ 88,4% (năm 2020) lên 95,7% (năm 2025)."
        ),
        [
            "14500 lượt người | chữa bệnh lượt người | medical-visits | actual > | 2020-2025 annual",
            "6.2 tỷ đồng | trạm y tế được đầu tư | - | actual = | 2020-2025 level",
            "2 bác sĩ | bác sĩ | doctors | actual = | 2020-2025 level",
            "10 giường bệnh | giường bệnh | hospital-beds | actual = | 2020-2025 level",
            "88.4 % | tỷ lệ người dân tham gia BHYT | health-insurance-rate | actual = | 2020 level",
            "95.7 % | tỷ lệ người dân tham gia BHYT | health-insurance-rate | actual = | 2025 level",
        ],
        id="Công tác chăm sóc sức khỏe Nhân",
    ),
    pytest.param(
        (
            "Công tác kiểm tra, giám sát được tăng cường; cấp ủy các cấp kiểm tra 86 lượt tổ chức đảng "
            "và 214 lượt đảng viên, giám sát chuyên đề 52 tổ chức đảng và 97 đảng viên; qua đó thi hành "
            "kỷ luật 02 tổ chức đảng, 31 đảng viên, trong đó khiển trách 22, cảnh cáo 06, cách chức 01, "
            "khai trừ 02."
        ),
        [
            "86 lượt | lượt tổ chức đảng | party-organisations-inspected | actual = | 2020-2025 level",
            "214 lượt đảng viên | lượt đảng viên | party-members-inspected | actual = | 2020-2025 level",
            (
                "52 tổ chức đảng | giám sát chuyên đề tổ chức đảng | party-organisations-supervised | "
                "actual = | 2020-2025 level"
            ),
            (
                "97 đảng viên | giám sát chuyên đề đảng viên | party-members-supervised | actual = | "
                "2020-2025 level"
            ),
            (
                "2 tổ chức đảng | qua đó thi hành kỷ luật tổ chức đảng | party-organisations-disciplined | "
                "actual = | 2020-2025 level"
            ),
            (
                "31 đảng viên | qua đó thi hành kỷ luật đảng viên | party-members-disciplined | actual = | "
                "2020-2025 level"
            ),
            "22 đảng viên | khiển trách đảng viên | party-members-reprimanded | actual = | 2020-2025 level",
            "6 đảng viên | cảnh cáo đảng viên | party-members-warned | actual = | 2020-2025 level",
            "1 đảng viên | cách chức đảng viên | party-members-dismissed | actual = | 2020-2025 level",
            "2 đảng viên | khai trừ đảng viên | party-members-expelled | actual = | 2020-2025 level",
        ],
        id="Công tác kiểm tra, giám sát được",
    ),
    pytest.param(
        (
            "Cải cách hành chính, chuyển đổi số có chuyển biến rõ nét; Trung tâm Phục vụ hành chính "
            "công xã tiếp nhận 3.245 hồ sơ, đã giải quyết 3.198 hồ sơ, đạt 98,5%, trong đó hồ sơ trực "
            "tuyến 2.986 hồ sơ, chiếm 92%; tỷ lệ ký số văn bản đạt 100%; tỷ lệ người dân có tài khoản "
            "VNeID mức độ 2 đạt 78,3%."
        ),
        [
            (
                "3245 hồ sơ | Trung tâm Phục vụ hành chính công xã tiếp nhận hồ sơ | "
                "administrative-files-received | actual = | 2020-2025 level"
            ),
            "3198 hồ sơ | giải quyết hồ sơ | administrative-files-settled | actual = | 2020-2025 level",
            "98.5 % | giải quyết hồ sơ | - | actual = | 2020-2025 level",
            "2986 hồ sơ | hồ sơ trực tuyến hồ sơ | - | actual = | 2020-2025 level",
            "92 % | hồ sơ trực tuyến hồ sơ | administrative-files-online-rate | actual = | 2020-2025 level",
            "100 % | tỷ lệ ký số văn bản | electronic-documents-rate | actual = | 2020-2025 level",
            (
                "78.3 % | tỷ lệ người dân có tài khoản VNeID mức độ 2 | electronic-identification-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Cải cách hành chính, chuyển đổi số",
    ),
    pytest.param(
        (
            "Về giao thông, trong nhiệm kỳ đã đầu tư nâng cấp 46 tuyến đường với tổng chiều dài 58,3 "
            "km, kinh phí 172 tỷ đồng; xây mới 09 cầu, kiên cố hóa 27 km kênh mương, lắp đặt 1.120 bóng "
            "đèn đường năng lượng mặt trời."
        ),
        [
            "46 tuyến đường | đầu tư nâng cấp tuyến đường | roads-built | actual = | 2020-2025 cumulative",
            "58.3 km | tổng chiều dài | roads-built-length | actual = | 2020-2025 level",
            "172 tỷ đồng | kinh phí | roads-investment | actual = | 2020-2025 level",
            "9 cầu | xây mới cầu | bridges-built | actual = | 2020-2025 level",
            "27 km | kiên cố hóa kênh mương | canals-paved-length | actual = | 2020-2025 level",
            (
                "1120 bóng đèn | lắp đặt bóng đèn đường năng lượng mặt trời | solar-lights-installed | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Về giao thông, trong nhiệm kỳ đã",
    ),
    pytest.param(
        (
            "Toàn xã hiện có 8.942 hộ với 36.518 nhân khẩu, gồm 11 dân tộc cùng sinh sống, trong đó dân "
            "tộc Kinh chiếm 52,4%, dân tộc Tày 27,1%, dân tộc Nùng 15,3%, còn lại là các dân tộc khác; "
            "có 02 tôn giáo với 4.216 tín đồ."
        ),
        [
            "8942 hộ | hộ | households | actual = | 2020-2025 level",
            "36518 nhân khẩu | nhân khẩu | population | actual = | 2020-2025 level",
            "11 dân tộc | dân tộc cùng sinh sống | ethnic-groups | actual = | 2020-2025 level",
            "52.4 % | dân tộc Kinh | ethnic-share-kinh | actual = | 2020-2025 level",
            "27.1 % | dân tộc Tày | ethnic-share-tay | actual = | 2020-2025 level",
            "15.3 % | dân tộc Nùng | ethnic-share-nung | actual = | 2020-2025 level",
            "2 tôn giáo | tôn giáo | - | actual = | 2020-2025 level",
            "4216 tín đồ | tín đồ | religious-persons | actual = | 2020-2025 level",
        ],
        id="Toàn xã hiện có 8.942 hộ với",
    ),
    pytest.param(
        (
            "Kết quả thực hiện các chỉ tiêu chủ yếu: có 18/21 chỉ tiêu đạt và vượt Nghị quyết (07 chỉ "
            "tiêu vượt, 11 chỉ tiêu đạt), 03 chỉ tiêu chưa đạt."
        ),
        [
            "18..21 chỉ tiêu | chỉ tiêu đạt và vượt | congress-targets-met | actual of | 2020-2025 level",
            (
                "7 chỉ tiêu | vượt Nghị quyết chỉ tiêu vượt | congress-targets-exceeded | actual = | "
                "2020-2025 level"
            ),
            "11 chỉ tiêu | chỉ tiêu đạt | congress-targets-met-exactly | actual = | 2020-2025 level",
            "3 chỉ tiêu | chỉ tiêu chưa đạt | congress-targets-missed | actual = | 2020-2025 level",
        ],
        id="Kết quả thực hiện các chỉ tiêu",
    ),
    pytest.param(
        (
            'Phong trào "Toàn dân đoàn kết xây dựng đời sống văn hóa" được duy trì, có 7.865/8.410 hộ '
            "đạt gia đình văn hóa, đạt 93,5%; 26/28 thôn đạt thôn văn hóa, đạt 92,9%; 100% thôn có "
            "hương ước, quy ước; toàn xã có 34 câu lạc bộ văn nghệ, thể thao hoạt động thường xuyên."
        ),
        [
            "7865..8410 hộ | hộ đạt gia đình văn hóa | cultural-families | actual of | 2020-2025 level",
            "93.5 % | hộ đạt gia đình văn hóa | cultural-family-rate | actual = | 2020-2025 level",
            "26..28 thôn | thôn | cultural-villages | actual of | 2020-2025 level",
            "92.9 % | thôn | cultural-village-rate | actual = | 2020-2025 level",
            "100 % | thôn có hương ước, quy ước | - | actual = | 2020-2025 level",
            (
                "34 câu lạc bộ | câu lạc bộ văn nghệ, thể thao hoạt động thường xuyên | sports-arts-clubs | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Phong trào Toàn dân đoàn kết xây",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm từ 9,4% (512 hộ) năm 2021 xuống còn 2,6% (148 hộ) cuối năm 2024.",
        [
            "9.4 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2021 level",
            "512 hộ | Tỷ lệ hộ nghèo | poor-households | actual = | 2021 level",
            "2.6 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2024 level",
            "148 hộ | Tỷ lệ hộ nghèo | poor-households | actual = | 2024 level",
        ],
        id="Tỷ lệ hộ nghèo giảm từ 9,4%",
    ),
    pytest.param(
        (
            "Có 20/24 chỉ tiêu đạt và vượt Nghị quyết (08 chỉ tiêu vượt, 12 chỉ tiêu đạt), 04 chỉ tiêu "
            "chưa đạt."
        ),
        [
            "20..24 chỉ tiêu | chỉ tiêu đạt và vượt | congress-targets-met | actual of | 2020-2025 level",
            (
                "8 chỉ tiêu | vượt Nghị quyết chỉ tiêu vượt | congress-targets-exceeded | actual = | "
                "2020-2025 level"
            ),
            "12 chỉ tiêu | chỉ tiêu đạt | congress-targets-met-exactly | actual = | 2020-2025 level",
            "4 chỉ tiêu | chỉ tiêu chưa đạt | congress-targets-missed | actual = | 2020-2025 level",
        ],
        id="Có 20/24 chỉ tiêu đạt và vượt",
    ),
    pytest.param(
        "Phát hiện 13 vụ, 17 đối tượng phạm tội về ma túy.",
        [
            "13 vụ | Phát hiện vụ phạm tội về ma túy | drug-cases | actual = | 2020-2025 level",
            "17 đối tượng | đối tượng phạm tội về ma túy | drug-offenders | actual = | 2020-2025 level",
        ],
        id="Phát hiện 13 vụ, 17 đối tượng",
    ),
    pytest.param(
        "Tổng sản lượng thủy sản năm 2024 đạt 9.450 tấn; toàn phường có 143 tàu cá.",
        [
            "9450 tấn | Tổng sản lượng thủy sản | fishery-output | actual = | 2024 level",
            "143 tàu cá | tàu cá | fishing-vessels | actual = | 2020-2025 level",
        ],
        id="Tổng sản lượng thủy sản năm 2024",
    ),
    pytest.param(
        "Chất thải rắn được thu gom: đô thị 97%, nông thôn 82%.",
        [
            (
                "97 % | Chất thải rắn được thu gom đô thị | urban-waste-collection-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "82 % | Chất thải rắn được thu gom nông thôn | solid-waste-collection-rate | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Chất thải rắn được thu gom: đô",
    ),
    pytest.param(
        "Xét tặng 38 sáng kiến, trong đó 09 cấp tỉnh và 02 cấp quốc gia.",
        [
            "38 sáng kiến | Xét tặng sáng kiến | - | actual = | 2020-2025 level",
            "9 sáng kiến | Xét tặng sáng kiến | - | actual = | 2020-2025 level",
            "2 sáng kiến | sáng kiến | - | actual = | 2020-2025 level",
        ],
        id="Xét tặng 38 sáng kiến, trong đó",
    ),
    pytest.param(
        "Năm 2020 có 8 hợp tác xã, đến năm 2025 có 15 hợp tác xã.",
        [
            "8 hợp tác xã | hợp tác xã | cooperatives | actual = | 2020 level",
            "15 hợp tác xã | hợp tác xã | cooperatives | actual = | 2025 level",
        ],
        id="Năm 2020 có 8 hợp tác xã,",
    ),
    pytest.param(
        "Năm 2021 có 364 hộ nghèo, chiếm 6,1%; đến cuối năm 2024 còn 112 hộ, chiếm 1,8%.",
        [
            "364 hộ nghèo | hộ nghèo | poor-households | actual = | 2021 level",
            "6.1 % | hộ nghèo | poverty-rate | actual = | 2021 level",
            "112 hộ | hộ nghèo | poor-households | actual = | 2024 level",
            "1.8 % | hộ nghèo | poverty-rate | actual = | 2024 level",
        ],
        id="Năm 2021 có 364 hộ nghèo, chiếm",
    ),
    pytest.param(
        "Thu ngân sách 5 năm: 286,4/NQ 250 tỷ đồng, đạt 114,6%.",
        [
            "286.4 tỷ đồng | Thu ngân sách | local-budget-revenue | actual = | 2020-2025 cumulative",
            "250 tỷ đồng | Thu ngân sách | local-budget-revenue | past_target = | 2020-2025 cumulative",
            "114.6 % | Thu ngân sách | local-budget-revenue | completion = | 2020-2025 level",
        ],
        id="Thu ngân sách 5 năm: 286,4/NQ 250",
    ),
    pytest.param(
        "Xử lý 57 trường hợp lấn chiếm vỉa hè, lòng đường.",
        [
            (
                "57 trường hợp | Xử lý trường hợp lấn chiếm vỉa hè, lòng đường | - | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Xử lý 57 trường hợp lấn chiếm",
    ),
    pytest.param(
        "Xếp loại chi bộ hằng năm: hoàn thành xuất sắc nhiệm vụ 19%, hoàn thành tốt nhiệm vụ 77%.",
        [
            (
                "19 % | Xếp loại chi bộ hằng năm hoàn thành xuất sắc nhiệm vụ | "
                "party-organisations-excellent-rating-rate | actual = | 2020-2025 annual"
            ),
            (
                "77 % | Xếp loại chi bộ hằng năm hoàn thành tốt nhiệm vụ | "
                "party-organisations-good-rating-rate | actual = | 2020-2025 annual"
            ),
        ],
        id="Xếp loại chi bộ hằng năm: hoàn",
    ),
    pytest.param(
        "Đã tiếp nhận 45 đơn, trong đó giải quyết 41 đơn, 02 đơn chuyển huyện.",
        [
            "45 đơn | tiếp nhận đơn | petitions-received | actual = | 2020-2025 level",
            "41 đơn | giải quyết đơn | petitions-resolved | actual = | 2020-2025 level",
            "2 đơn | đơn chuyển huyện | petitions-forwarded | actual = | 2020-2025 level",
        ],
        id="Đã tiếp nhận 45 đơn, trong đó",
    ),
    pytest.param(
        "Giao quân đạt 100% chỉ tiêu với 312 thanh niên lên đường nhập ngũ.",
        [
            "100 % | Giao quân | conscripts | completion = | 2020-2025 level",
            "312 thanh niên | thanh niên lên đường nhập ngũ | conscripts | actual = | 2020-2025 level",
        ],
        id="Giao quân đạt 100% chỉ tiêu với",
    ),
    pytest.param(
        "Hằng năm trên 90% gia đình đạt văn hóa, 85% thôn văn hóa.",
        [
            "90 % | gia đình đạt văn hóa | cultural-family-rate | actual > | 2020-2025 annual",
            "85 % | thôn văn hóa | cultural-village-rate | actual = | 2020-2025 annual",
        ],
        id="Hằng năm trên 90% gia đình đạt",
    ),
]

OF_GOALS = [
    pytest.param(
        (
            "Nâng cao năng lực lãnh đạo của tổ chức đảng: hằng năm có ít nhất 90% chi bộ, đảng bộ và "
            "92% đảng viên hoàn thành tốt nhiệm vụ trở lên; mỗi năm kết nạp từ 30 đảng viên mới trở "
            "lên; 100% cán bộ, đảng viên được học tập, quán triệt nghị quyết của Đảng."
        ),
        [
            (
                "90 % | chi bộ, đảng bộ hoàn thành tốt nhiệm vụ trở lên | "
                "party-organisations-good-rating-rate | target >= | 2025-2030 annual"
            ),
            (
                "92 % | đảng viên hoàn thành tốt nhiệm vụ trở lên | party-members-good-rating-rate | target "
                "= | 2025-2030 annual"
            ),
            (
                "30 đảng viên | mỗi năm kết nạp đảng viên mới trở lên | new-party-members | target >= | "
                "2025-2030 annual"
            ),
            (
                "100 % | cán bộ, đảng viên được học tập, quán triệt nghị quyết của Đảng | "
                "resolution-study-rate | target = | 2030 level"
            ),
        ],
        id="Nâng cao năng lực lãnh đạo của",
    ),
    pytest.param(
        "- Hằng năm có ít nhất 88% chi bộ và 90% đảng viên hoàn thành tốt nhiệm vụ.",
        [
            (
                "88 % | chi bộ hoàn thành tốt nhiệm vụ | party-organisations-good-rating-rate | target >= | "
                "2025-2030 annual"
            ),
            (
                "90 % | đảng viên hoàn thành tốt nhiệm vụ | party-members-good-rating-rate | target = | "
                "2025-2030 annual"
            ),
        ],
        id="Hằng năm có ít nhất 88% chi",
    ),
    pytest.param(
        "- Hoàn thành 100% chỉ tiêu giao quân.",
        [
            "100 % | Hoàn thành chỉ tiêu giao quân | conscription-target-rate | target = | 2030 level",
        ],
        id="Hoàn thành 100% chỉ tiêu giao quân.",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
