"""Of whom a number is said."""

import pytest

from ontology.facts import Place
from tests.phrasings import RESULTS, claims_of

NEW = "xã Đông Bình"
SUBJECTS = [
    pytest.param("Thu ngân sách 5 tỷ đồng.", [NEW], id="nobody is named"),
    pytest.param(
        "Xã Tân Lập: thu 5 tỷ đồng; chi 4 tỷ đồng.", ["xã Tân Lập"] * 2, id="a name heads the paragraph"
    ),
    pytest.param("- Thị trấn Vạn Xuân: 12 km đường.", ["thị trấn Vạn Xuân"], id="a name heads an item"),
    pytest.param(
        "(1) Địa bàn Phú An có 18 mô hình. (2) Địa bàn Tân Lập triển khai 7 mô hình.",
        ["xã Phú An", "xã Tân Lập"],
        id="areas in a numbered run",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo 2% (xã Tân Lập 3%; xã Phú An 1%).",
        [NEW, "xã Tân Lập", "xã Phú An"],
        id="names in a bracket",
    ),
    pytest.param("Đạt 11/19 tiêu chí (xã Phú An cũ).", ["xã Phú An"], id="the unit follows in a bracket"),
    pytest.param(
        "Xã Tân Lập (diện tích 18 km2, dân số 9.820 người).",
        ["xã Tân Lập"] * 2,
        id="a bracket behind it",
    ),
    pytest.param(
        "Nhập toàn bộ diện tích 33 km2, dân số 6.291 người của xã Tân Lập và xã Phú An.",
        [NEW, NEW],
        id="of two units at once: the commune",
    ),
    pytest.param(
        "Nhập diện tích 33 km2, dân số 6.291 người của xã Tân Lập, diện tích 20 km2 của xã Phú An.",
        ["xã Tân Lập", "xã Tân Lập", "xã Phú An"],
        id="của names the unit of what stands before",
    ),
    pytest.param(
        "Nuôi 659 lồng cá tại khu vực Tân Lập, Phú An.",
        [NEW],
        id="where it lies is not whose it is",
    ),
    pytest.param(
        "Riêng xã Phú An đạt 19/19 tiêu chí. Toàn xã có 12 thôn.",
        ["xã Phú An", NEW],
        id="back to the whole",
    ),
    pytest.param("Xã Tân Lâp đạt 15 tiêu chí.", ["xã Tân Lập"], id="a slip in the name"),
    pytest.param("Xã Đông Bình cũ có 9 thôn.", ["xã Đông Bình (cũ)"], id="old and new share the name"),
    pytest.param("Còn 4 chỉ tiêu chưa đạt (xã Tân Lập 3/20, xã Đông Bình 1/20).",
                 [NEW, "xã Tân Lập", "xã Đông Bình (cũ)"], id="beside a predecessor it is the old unit"),
    pytest.param("Huyện Đông Bình có 16 xã.", [NEW], id="the district of that name is not the commune"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), SUBJECTS)
def test_subject(text: str, labels: list[str]) -> None:
    assert [claim.subject.label for claim in claims_of(text, RESULTS)] == labels


HEADINGS = [
    pytest.param("2.1. Đối với xã Tân Lập", "xã Tân Lập", id="a heading names a predecessor"),
    pytest.param(
        "I. KẾT QUẢ CỦA ĐẢNG BỘ HUYỆN BÌNH MINH (CŨ), NHIỆM KỲ 2020-2025",
        "huyện Bình Minh",
        id="the district",
    ),
    pytest.param(
        "I. KẾT QUẢ ĐẠI HỘI XÃ ĐÔNG BÌNH, NHIỆM KỲ 2020-2025", "xã Đông Bình (cũ)", id="a past congress"
    ),
    pytest.param("II. KẾT QUẢ CÁC XÃ TÂN LẬP, PHÚ AN TRƯỚC KHI SÁP NHẬP", NEW, id="several at once"),
]


@pytest.mark.parametrize(("heading", "label"), HEADINGS)
def test_heading_tells_whom_its_section_speaks_of(heading: str, label: str) -> None:
    [claim] = claims_of("Trồng mới 12 ha rừng.", heading)
    assert claim.subject.label == label


def test_a_slip_of_the_pen_is_kept_beside_the_name() -> None:
    [claim] = claims_of("Xã Tân Lâp đạt 15 tiêu chí.", RESULTS)
    assert claim.subject == Place(type="xã", name="Tân Lập", stated="Tân Lâp")
