"""The targets that communes and wards set themselves most often, in the words of other provinces."""

import pytest

from tests.phrasings import GOALS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_GOALS = [
    pytest.param(
        "- Giá trị nông, lâm, thủy sản tăng 3,5% mỗi năm.",
        [
            (
                "3.5 % | Giá trị nông, lâm, thủy sản | agricultural-production-growth-rate | target + | "
                "2025-2030 annual"
            ),
        ],
        id="Giá trị nông, lâm, thủy sản tăng",
    ),
    pytest.param(
        (
            "- Giá trị sản phẩm trên 1 đơn vị diện tích (ha) đất trồng trọt, nuôi trồng thủy sản: 190 "
            "triệu đồng."
        ),
        [
            (
                "190 triệu đồng | Giá trị sản phẩm trên 1 đơn vị diện tích (ha) đất trồng trọt, nuôi trồng "
                "thủy sản | value-per-hectare | target = | 2030 level"
            ),
        ],
        id="Giá trị sản phẩm trên 1 đơn",
    ),
    pytest.param(
        (
            "- Tỷ lệ người dân được lập sổ sức khỏe điện tử 95%, khám sức khỏe định kỳ ít nhất 1 "
            "lần/năm đạt 90%."
        ),
        [
            (
                "95 % | Tỷ lệ người dân được lập sổ sức khỏe điện tử | health-records-rate | target = | "
                "2030 level"
            ),
            "90 % | khám sức khỏe định kỳ ít nhất 1 lần/năm | health-check-rate | target = | 2030 level",
        ],
        id="Tỷ lệ người dân được lập sổ",
    ),
    pytest.param(
        "- Tỷ lệ tăng dân số tự nhiên dưới 1%; tỷ số giới tính khi sinh 108 bé trai/100 bé gái.",
        [
            "1 % | Tỷ lệ tăng dân số tự nhiên | natural-population-growth-rate | target < | 2030 level",
            "108 bé trai | tỷ số giới tính khi sinh bé trai | sex-ratio-at-birth | target = | 2030 level",
        ],
        id="Tỷ lệ tăng dân số tự nhiên",
    ),
    pytest.param(
        "- Tỷ lệ hộ gia đình văn hóa 96%, thôn (khu phố) văn hóa 94%, cơ quan, đơn vị văn hóa 100%.",
        [
            "96 % | Tỷ lệ hộ gia đình văn hóa | cultural-family-rate | target = | 2030 level",
            "94 % | thôn (khu phố) văn hóa | cultural-village-rate | target = | 2030 level",
            "100 % | đơn vị văn hóa | cultural-agency-rate | target = | 2030 level",
        ],
        id="Tỷ lệ hộ gia đình văn hóa",
    ),
    pytest.param(
        "- Độ che phủ rừng và cây lâu năm đạt 65%.",
        [
            "65 % | Độ che phủ rừng và cây lâu năm | forest-cover-rate | target = | 2030 level",
        ],
        id="Độ che phủ rừng và cây lâu",
    ),
    pytest.param(
        "- Tỷ lệ hộ gia đình được cung cấp nước sạch từ hệ thống cấp nước tập trung 80%.",
        [
            (
                "80 % | Tỷ lệ hộ gia đình được cung cấp nước sạch từ hệ thống cấp nước tập trung | "
                "clean-water-household-rate | target = | 2030 level"
            ),
        ],
        id="Tỷ lệ hộ gia đình được cung",
    ),
    pytest.param(
        "- Rác thải sinh hoạt được thu gom, xử lý đúng quy định: đô thị 98%, nông thôn 85%.",
        [
            (
                "98 % | - Rác thải sinh hoạt được thu gom, xử lý đúng quy định đô thị | "
                "urban-waste-collection-rate | target = | 2030 level"
            ),
            (
                "85 % | - Rác thải sinh hoạt được thu gom, xử lý đúng quy định nông thôn | "
                "solid-waste-collection-rate | target = | 2030 level"
            ),
        ],
        id="Rác thải sinh hoạt được thu gom,",
    ),
    pytest.param(
        (
            "- Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất lần đầu đạt 99%; hoàn thành bản đồ địa chính "
            "100% diện tích."
        ),
        [
            (
                "99 % | Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất lần đầu | land-use-certificates-rate | "
                "target = | 2030 level"
            ),
            (
                "100 % | hoàn thành bản đồ địa chính diện tích | cadastral-mapped-area-rate | target = | "
                "2030 level"
            ),
        ],
        id="Tỷ lệ cấp giấy chứng nhận quyền",
    ),
    pytest.param(
        "- Hằng năm kiềm chế, giảm ít nhất 5% tai nạn giao thông cả 3 tiêu chí.",
        [
            (
                "5 % | tai nạn giao thông cả 3 tiêu chí | traffic-accident-reduction-rate | target - | "
                "2025-2030 annual"
            ),
        ],
        id="Hằng năm kiềm chế, giảm ít nhất",
    ),
    pytest.param(
        "- Hoàn thành 100% chỉ tiêu giao quân hằng năm.",
        [
            (
                "100 % | Hoàn thành chỉ tiêu giao quân | conscription-target-rate | target = | 2025-2030 "
                "annual"
            ),
        ],
        id="Hoàn thành 100% chỉ tiêu giao quân",
    ),
    pytest.param(
        "- Tỷ lệ hòa giải thành ở cơ sở 90% trở lên; giải quyết đơn thư khiếu nại, tố cáo đạt 95%.",
        [
            "90 % | Tỷ lệ hòa giải thành ở cơ sở | mediation-success-rate | target >= | 2030 level",
            (
                "95 % | giải quyết đơn thư khiếu nại, tố cáo | petition-resolution-rate | target = | 2030 "
                "level"
            ),
        ],
        id="Tỷ lệ hòa giải thành ở cơ",
    ),
    pytest.param(
        "- Phát triển mới 250 đảng viên trong cả nhiệm kỳ.",
        [
            (
                "250 đảng viên | Phát triển mới đảng viên | new-party-members | target = | 2025-2030 "
                "cumulative"
            ),
        ],
        id="Phát triển mới 250 đảng viên trong",
    ),
    pytest.param(
        (
            "- Hằng năm có 95% tổ chức đảng trực thuộc hoàn thành tốt nhiệm vụ trở lên, trong đó có 20% "
            "hoàn thành xuất sắc nhiệm vụ."
        ),
        [
            (
                "95 % | tổ chức đảng trực thuộc hoàn thành tốt nhiệm vụ trở lên | "
                "party-organisations-good-rating-rate | target = | 2025-2030 annual"
            ),
            (
                "20 % | tổ chức đảng trực thuộc hoàn thành xuất sắc nhiệm vụ | "
                "party-organisations-excellent-rating-rate | target = | 2025-2030 annual"
            ),
        ],
        id="Hằng năm có 95% tổ chức đảng",
    ),
    pytest.param(
        (
            "- 100% chi bộ thực hiện nghiêm chế độ sinh hoạt định kỳ, sinh hoạt chuyên đề; 70% chi bộ "
            'đạt "chi bộ 4 tốt".'
        ),
        [
            (
                "100 % | chi bộ thực hiện nghiêm chế độ sinh hoạt định kỳ, sinh hoạt chuyên đề | "
                "party-cells-regular-meetings-rate | target = | 2030 level"
            ),
            "70 % | chi bộ | four-good-cells-rate | target = | 2030 level",
        ],
        id="100% chi bộ thực hiện nghiêm chế",
    ),
    pytest.param(
        "- Sản lượng lúa 45.000 tấn; diện tích lúa chất lượng cao chiếm 85%.",
        [
            "45000 tấn | Sản lượng lúa | rice-output | target = | 2030 level",
            "85 % | diện tích lúa chất lượng cao | high-quality-rice-area-share | target = | 2030 level",
        ],
        id="Sản lượng lúa 45.000 tấn; diện tích",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
