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
    pytest.param("Hộ nghèo còn 2,5% ở Tân Lập, 7,9% ở Phú An và 3,1% ở thị trấn.",
                 ["xã Tân Lập", "xã Phú An", "thị trấn Vạn Xuân"], id="each place behind its number"),
    pytest.param("Rác thải được thu gom 95% tại xã Tân Lập, nhưng mới 60% tại xã Phú An.",
                 ["xã Tân Lập", "xã Phú An"], id="a contrast between two places"),
    pytest.param("Thị trấn có 12 tổ dân phố.", ["thị trấn Vạn Xuân"], id="the type alone, if there is one"),
    pytest.param("Lập 4 chốt tại các xã, thị trấn.", [NEW], id="the types of all are nobody's name"),
    pytest.param("Đàn trâu của thị trấn là 190 con, của Tân Lập 345 con, của Phú An 641 con.",
                 ["thị trấn Vạn Xuân", "xã Tân Lập", "xã Phú An"], id="each place in front, with của"),
    pytest.param("Hộ nghèo ở Tân Lập giảm từ 47,7% xuống còn 12,9%, ở Phú An còn 28,8%.",
                 ["xã Tân Lập", "xã Tân Lập", "xã Phú An"], id="from one level to another of one place"),
    pytest.param("Thị trấn Vạn Xuân, xã Tân Lập và xã Phú An trồng lần lượt 12 ha, 7 ha và 30 ha rừng.",
                 ["thị trấn Vạn Xuân", "xã Tân Lập", "xã Phú An"], id="lists that answer each other"),
    pytest.param("Sản lượng lúa lần lượt là 120 tấn và 90 tấn ở xã Phú An và xã Tân Lập.",
                 ["xã Phú An", "xã Tân Lập"], id="the list of places behind the list of numbers"),
    pytest.param("Tân Lập nuôi 20 con dê, Phú An nuôi 31 con. Thịt tương ứng là 5 tấn, 8 tấn; cá 2 tấn, 3.",
                 ["xã Tân Lập", "xã Phú An", "xã Tân Lập", "xã Phú An", "xã Tân Lập", "xã Phú An"],
                 id="the places of the sentence before, for two lists"),
    pytest.param("Xã Tân Lập và xã Phú An lần lượt có 3 chợ, 5 cầu, 7 trạm.", [NEW] * 3,
                 id="three numbers for two places answer nothing"),
    pytest.param("Trong kỳ, Tân Lập mở 16 cuộc, Phú An mở 23 cuộc (9 cuộc giám sát, 14 cuộc kiểm tra).",
                 ["xã Tân Lập", "xã Phú An", "xã Phú An", "xã Phú An"], id="a place behind a comma"),
    pytest.param("Cụ thể, tại Phú An độ che phủ rừng mới 32%.", ["xã Phú An"], id="at a place"),
    pytest.param("Trên nền 6 đảng bộ xã, thị trấn cũ, quản lý 81 tổ chức đảng.", [NEW] * 2, id="all types"),
    pytest.param("Xã rộng 30 km2; trong đó xã Tân Lập 12 km2, 9.100 người, xã Phú An 18 km2, 7.200 người.",
                 [NEW, *["xã Tân Lập"] * 2, *["xã Phú An"] * 2], id="two numbers of each place"),
    pytest.param("Khu công nghiệp Phú An có 12 nhà máy. Chợ Tân Lập có 40 hộ.", [NEW] * 2, id="so named"),
    pytest.param("1. Có 5/60 chỉ tiêu hụt (thị trấn Vạn Xuân 2/20 chỉ tiêu: trồng 7 ha rừng, xây 3 chợ).",
                 [NEW, *["thị trấn Vạn Xuân"] * 3], id="a bracket lists what the number of a place counts"),
    pytest.param("1. Giảm nghèo chậm, còn 12% (thị trấn Vạn Xuân 8%, nơi cao nhất). Cả nhiệm kỳ xây 4 cầu.",
                 [NEW, "thị trấn Vạn Xuân", NEW], id="an item whose one place has a number of its own"),
    pytest.param("Giám sát: Tân Lập 16 cuộc, thị trấn 23 cuộc (9 cuộc đột xuất).",
                 ["xã Tân Lập", "thị trấn Vạn Xuân", "thị trấn Vạn Xuân"], id="a bracket gives details"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), SUBJECTS)
def test_subject(text: str, labels: list[str]) -> None:
    assert [claim.subject.label for claim in claims_of(text, RESULTS)] == labels


SHARED = [
    pytest.param("Kỷ luật 09 đảng viên, trong đó khiển trách 06, cảnh cáo 02.",
                 ["Kỷ luật đảng viên", "khiển trách đảng viên", "cảnh cáo đảng viên"], id="a unit lent"),
    pytest.param("Hộ nghèo giảm từ 4,1% đầu nhiệm kỳ xuống 1,5% vào cuối năm 2024.", ["Hộ nghèo"] * 2,
                 id="no moment measures"),
    pytest.param("Có 100% hợp tác xã có kế toán số, 80% hộ kinh doanh dùng hóa đơn điện tử.",
                 ["hợp tác xã có kế toán số", "hộ kinh doanh dùng hóa đơn điện tử"], id="số as an adjective"),
    pytest.param("Có 8 sản phẩm 3 sao và 3 sản phẩm 4 sao.", ["sản phẩm 3 sao", "sản phẩm 4 sao"],
                 id="the words behind one number are not the next one's"),

    pytest.param("Hộ nghèo còn 2,5% ở Tân Lập, 7,9% ở Phú An.", ["Hộ nghèo"] * 2, id="a place behind"),
    pytest.param("Gia đình văn hóa: thị trấn 93%, Tân Lập 87%, Phú An 71%.", ["Gia đình văn hóa"] * 3,
                 id="a place in front"),
    pytest.param("Độ che phủ rừng ở Tân Lập đạt 41%, ở Phú An đạt 52%.",
                 ["Độ che phủ rừng"] * 2, id="a place says of whom, not what"),
    pytest.param("Số vụ trộm cắp: Tân Lập 5 vụ, Phú An 3 vụ, thị trấn 9 vụ.", ["Số vụ trộm cắp"] * 3,
                 id="the head of a list of counts"),
    pytest.param("Sản lượng chè lần lượt là 12 tấn và 9 tấn ở xã Phú An và xã Tân Lập.",
                 ["Sản lượng chè"] * 2, id="lists that answer each other"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wordings"), SHARED)
def test_places_share_what_is_measured(text: str, wordings: list[str]) -> None:
    assert [claim.wording for claim in claims_of(text, RESULTS)] == wordings


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
