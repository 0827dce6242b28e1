"""What numbers say in reports of other provinces: wards by number, lists of sectors, yearly aims."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Đảng bộ xã Tân Lập có 412 đảng viên, sinh hoạt ở 19 chi bộ.",
        [
            "412 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
            "19 chi bộ | chi bộ | party-cells | actual = | 2020-2025 level",
        ],
        id="who reports is no measure, nor its name",
    ),
    pytest.param(
        "Đảng bộ phường 3 có 268 đảng viên.",
        ["268 đảng viên | đảng viên | party-members | actual = | 2020-2025 level"],
        id="a ward named by a number reports",
    ),
    pytest.param(
        "Hình thành trên cơ sở hợp nhất 4 đảng bộ phường Hải Yên, phường Hải Hòa.",
        ["4 đảng bộ phường | hợp nhất đảng bộ phường | merged-party-committees | actual = | 2020-2025 level"],
        id="the names behind a count are no part of it",
    ),
    pytest.param(
        "Xã Phú An đạt và vượt 17/20 chỉ tiêu nghị quyết đề ra.",
        ["17..20 chỉ tiêu | chỉ tiêu | congress-targets-met | actual of | 2020-2025 level"],
        id="what was done with targets stands in front",
    ),
    pytest.param(
        "Có 13/15 chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch.",
        ["13..15 chỉ tiêu | chỉ tiêu kinh tế - xã hội | congress-targets-met | actual of | 2020-2025 level"],
        id="what was done with targets stands behind",
    ),
    pytest.param(
        "Thu bổ sung từ ngân sách cấp trên 38,4 tỷ đồng; lao động có trình độ trung cấp trên 30%.",
        [
            (
                "38.4 tỷ đồng | Thu bổ sung từ ngân sách cấp trên | budget-transfers | actual = | "
                "2020-2025 level"
            ),
            "30 % | lao động có trình độ trung cấp | - | actual > | 2020-2025 level",
        ],
        id="a higher level is no bound",
    ),
    pytest.param(
        "Cơ cấu kinh tế: nông nghiệp 28% - công nghiệp 41% - dịch vụ 31%.",
        [
            "28 % | Cơ cấu kinh tế: nông nghiệp | agriculture-share-of-economy | actual = | 2020-2025 level",
            "41 % | Cơ cấu kinh tế công nghiệp | industry-share-of-economy | actual = | 2020-2025 level",
            "31 % | Cơ cấu kinh tế dịch vụ | services-share-of-economy | actual = | 2020-2025 level",
        ],
        id="sectors parted by dashes",
    ),
    pytest.param(
        "Đàn vịt 8.200 con, so với cùng kỳ tăng 6%; sản lượng lúa cùng kỳ tăng 4 %.",
        [
            "8200 con | Đàn vịt con | duck-flock | actual = | 2020-2025 level",
            "6 % | Đàn vịt con | duck-flock | change + | 2020-2025 level",
            "4 % | sản lượng lúa | rice-output | change + | 2020-2025 level",
        ],
        id="the same stretch of the year before is no measure",
    ),
    pytest.param(
        "Nâng cấp 9 tuyến hẻm; thuế thu nhập cá nhân 640 triệu đồng.",
        [
            "9 tuyến | Nâng cấp tuyến hẻm | alleys-upgraded | actual = | 2020-2025 level",
            "640 triệu đồng | thuế thu nhập cá nhân | tax-revenue | actual = | 2020-2025 level",
        ],
        id="words within a compound open and head nothing",
    ),
    pytest.param(
        "Công tác cải cách hành chính xếp thứ 7/96 xã, phường.",
        [
            (
                "7..96 xã, phường | Công tác cải cách hành chính xếp thứ xã, phường | "
                "administrative-reform-index | actual of | 2020-2025 level"
            ),
        ],
        id="a rank out of so many",
    ),
    pytest.param(
        "Diện tích trồng mía trên địa bàn xã Tân Lập đạt 512 ha.",
        ["512 ha | Diện tích trồng mía | sugarcane-area | actual = | 2020-2025 level"],
        id="of whom it is said is no part of what is measured",
    ),
    pytest.param(
        "Xã không sáp nhập và hiện có 14 tổ chức đảng trực thuộc.",
        [
            ("14 tổ chức đảng | tổ chức đảng trực thuộc | party-organisations | actual = | 2020-2025 level"),
        ],
        id="what is now is another clause",
    ),
    pytest.param(
        "Giá trị sản xuất 900 tỷ đồng, trong đó: khu vực I 400 tỷ đồng, tăng 3%; khu vực II 500 tỷ đồng.",
        [
            "900 tỷ đồng | Giá trị sản xuất | gross-production-value | actual = | 2020-2025 level",
            (
                "400 tỷ đồng | Giá trị sản xuất khu vực I | agricultural-production-value | "
                "actual = | 2020-2025 level"
            ),
            (
                "3 % | Giá trị sản xuất khu vực I | agricultural-production-growth-rate | "
                "change + | 2020-2025 level"
            ),
            (
                "500 tỷ đồng | Giá trị sản xuất khu vực II | industrial-production-value | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="how a sector grew stands between the amounts of a list",
    ),
    pytest.param(
        "Đề ra 18 chỉ tiêu cụ thể, nổi bật như tốc độ tăng thu ngân sách đạt 8%.",
        [
            "18 chỉ tiêu | Đề ra chỉ tiêu cụ thể | congress-targets | actual = | 2020-2025 level",
            (
                "8 % | tốc độ tăng thu ngân sách | local-budget-revenue-annual-growth-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="an example ends what is counted",
    ),
    pytest.param(
        "Giá trị sản xuất đến 9/2025 đạt 80 tỷ đồng, trong đó nông nghiệp 50 tỷ đồng; dịch vụ 30 tỷ đồng.",
        [
            "80 tỷ đồng | Giá trị sản xuất | gross-production-value | actual = | 2025-09 level",
            (
                "50 tỷ đồng | Giá trị sản xuất nông nghiệp | agricultural-production-value | "
                "actual = | 2025-09 level"
            ),
            ("30 tỷ đồng | Giá trị sản xuất dịch vụ | services-production-value | actual = | 2025-09 level"),
        ],
        id="the parts are dated with the whole",
    ),
    pytest.param(
        "Hỗ trợ hơn 900 thực thể kinh tế vay vốn; có 6 phòng giao dịch, 38 vựa lúa.",
        [
            "900 thực thể kinh tế | Hỗ trợ thực thể kinh tế vay vốn | - | actual > | 2020-2025 level",
            "6 phòng giao dịch | phòng giao dịch | - | actual = | 2020-2025 level",
            "38 vựa | vựa lúa | - | actual = | 2020-2025 level",
        ],
        id="what is counted is no yield and no classroom",
    ),
    pytest.param(
        "Đàn bò 2.150 con, tăng 120 con so năm 2020; năm 2024 tăng 8% so năm 2021.",
        [
            "2150 con | Đàn bò con | cattle-herd | actual = | 2020-2025 level",
            "120 con | Đàn bò con | cattle-herd | change + | 2020-2025 level",
            "8 % | Đàn bò con | cattle-herd | change + | 2021-2024 level",
        ],
        id="a base year behind a bare so",
    ),
]
OF_GOALS = [
    pytest.param(
        "Phát triển từ 12 đảng viên trở lên/năm; thành lập mới 40 doanh nghiệp, 3 hợp tác xã mỗi năm.",
        [
            "12 đảng viên | Phát triển đảng viên | new-party-members | target >= | 2025-2030 annual",
            "40 doanh nghiệp | thành lập mới doanh nghiệp | new-enterprises | target = | 2025-2030 annual",
            "3 hợp tác xã | thành lập mới hợp tác xã | new-cooperatives | target = | 2025-2030 annual",
        ],
        id="every year, said once for a list",
    ),
    pytest.param(
        "Chi bộ 4 tốt đạt 82%; giảm tỷ suất sinh 0,2‰; giảm tai nạn giao thông 6% cả ba tiêu chí.",
        [
            "82 % | Chi bộ 4 tốt | four-good-cells-rate | target = | 2030 level",
            "0.2 ‰ | giảm tỷ suất sinh | birth-rate | target - | 2030 level",
            "6 % | giảm tai nạn giao thông | traffic-accident-reduction-rate | target - | 2030 level",
        ],
        id="a watchword's number, a fall by so many in a thousand, all three criteria",
    ),
    pytest.param(
        "Mỗi năm kết nạp từ 3 - 4% đảng viên so với tổng số đảng viên.",
        ["3..4 % | đảng viên | party-member-admission-rate | target range | 2025-2030 annual"],
        id="a share of members to be admitted",
    ),
    pytest.param(
        "Diện tích nuôi tôm 640 ha, phấn đấu diện tích rau hằng năm đạt 210 ha.",
        [
            "640 ha | Diện tích nuôi tôm | shrimp-area | target = | 2030 level",
            "210 ha | diện tích rau hằng năm | vegetable-area | target = | 2025-2030 annual",
        ],
        id="what the next measure is every year, the one before is not",
    ),
    pytest.param(
        "Doanh thu dịch vụ tăng: 15%; kéo giảm tối thiểu 7% số vụ trộm cắp.",
        [
            "15 % | Doanh thu dịch vụ | - | target + | 2030 level",
            "7 % | số vụ trộm cắp | - | target - | 2030 level",
        ],
        id="a rise behind a colon, a fall by so much at least",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_what_results_measure(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_what_goals_measure(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
