"""Printed lines put together to passages: headings, paragraphs, items, each under what it stands below."""

import pytest

from ingest.layouts import Layout
from ingest.passages import PassageKind
from tests.perturbations import document_of

# Lines of about eighty characters, of which none ends a sentence.
FULL = "Toàn xã tiếp tục phát triển kinh tế, giữ vững quốc phòng, an ninh, chăm lo cho"
NEXT = "nhân dân các bản vùng cao, vùng xa còn nhiều khó khăn về đường đi và nước sạch"
END = "và trường học cho con em."

HEADING, PARAGRAPH, ITEM = PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.ITEM


def _passages(*lines: str, layout: Layout = Layout.PRINTED) -> list[str]:
    """Read lines below a page of full ones, which tell how long a line is."""
    page = [f"{FULL}", NEXT, END, ""] * 6
    document = document_of("\n".join([*page, *lines]), layout)
    return [passage.text for passage in document.passages][6:]


JOINED = [
    pytest.param([FULL, NEXT, END], id="a paragraph"),
    pytest.param([FULL, "", NEXT, END], id="a blank line before a small letter"),
    pytest.param([f"- {FULL}", NEXT], id="an item"),
    pytest.param(
        ["Tổng diện tích rừng của", "Vườn quốc gia Mẫu được bảo vệ."],
        id="a line that ends in a word of relation",
    ),
    pytest.param(["Đàn trâu, đàn bò, đàn lợn,", "Đàn dê đều tăng."], id="a line that ends in a comma"),
    pytest.param(
        ["Thu ngân sách đạt 122,7%, vượt", "", "Nghị quyết Đại hội."], id="a verb and the goal it reaches"
    ),
    pytest.param(["Các đồng chí ở xã", "Mường Mẫu được khen."], id="a noun and the name that belongs to it"),
    pytest.param(["Hỗ trợ các hộ (gồm hộ nghèo", "Hộ cận nghèo) vay vốn."], id="an open bracket"),
    pytest.param([f"{FULL} phát triển kinh tế", "- xã hội của các bản."], id="a dash within a word pair"),
    pytest.param([f"{FULL} nhiệm kỳ 2020", "- 2025 của các bản."], id="a dash between years"),
    pytest.param([f"{FULL} từ 8", "-10% số hộ."], id="a dash between numbers"),
    pytest.param([f"{FULL} ngày 27 tháng", "7. Trong đó có nhiều hộ."], id="a number that ends a date"),
    pytest.param([f"{FULL} đối tượng:", "15. Chấp hành xong 20."], id="a number out of order"),
    pytest.param(
        [f"(1) trồng ngô, (2) nuôi bò, {FULL[:40]},", "(3) làm đường."], id="a list within a sentence"
    ),
    pytest.param(
        ["Phần thứ nhất", "", "TÌNH HÌNH VÀ KẾT QUẢ", "NHIỆM KỲ 2020-2025"], id="a part and its title"
    ),
    pytest.param(["PHẦN THỨ HAI", "MỤC TIÊU NHIỆM KỲ", "2025 - 2030"], id="a title that ends in years"),
    pytest.param(
        ["II- KẾT QUẢ CỦA ĐẢNG BỘ:", "THỊ TRẤN MẪU, CÁC XÃ HAI, BA"], id="a title in capitals behind a colon"
    ),
    pytest.param(
        ["Xã Hai: Tỷ lệ hộ nghèo còn 7%. Xã Ba:", "Tỷ lệ hộ nghèo còn 9%."],
        id="a place that the line ends with",
    ),
    pytest.param([FULL + ".", "", "nhưng còn nhiều khó khăn."], id="a small letter below a full line"),
]


@pytest.mark.parametrize("lines", JOINED)
def test_broken_lines_are_one_passage(lines: list[str]) -> None:
    assert _passages(*lines) == [" ".join(line for line in lines if line)]


PARTED = [
    pytest.param([END, "Chăn nuôi phát triển."], id="a short line that ends a sentence"),
    pytest.param(["Về kinh tế", "Chăn nuôi phát triển."], id="a short line that ends none"),
    pytest.param([END, "- trồng ngô;", "- nuôi bò;"], id="items in small letters"),
    pytest.param(["1. Kinh tế", "2. Văn hóa", "3. Môi trường"], id="headings below each other"),
    pytest.param(["(1) Trồng ngô", "(2) Nuôi bò", "(4) Làm đường"], id="a list that leaves a number out"),
    pytest.param(["a) Trồng ngô;", "b) Nuôi bò."], id="letters"),
    pytest.param(["Một là, trồng ngô.", "Hai là, nuôi bò."], id="ordinals in words"),
    pytest.param([f"{FULL}.", "2. Văn hóa"], id="a number below a full line that ends a sentence"),
    pytest.param([f"{FULL} 5 tấn.", "Xã Hai: Tổng đàn 5 con."], id="a place below a full line"),
    pytest.param(["I- KẾT QUẢ", "Toàn xã có 5 bản."], id="a title in capitals and a sentence"),
    pytest.param(["ĐẢNG CỘNG SẢN VIỆT NAM.", "BÁO CÁO"], id="capitals that end a sentence"),
    pytest.param(
        ["1. Thúc đẩy chuyển đổi số trên địa bàn xã", "Thực hiện tốt."], id="a heading that ends in a noun"
    ),
    pytest.param(
        [f"(3) {NEXT[:70]}", "Chất lượng dạy và học tăng."],
        id="a heading as long as its line, and a sentence",
    ),
    pytest.param(["-----", "Đại hội đại biểu họp."], id="a rule of dashes"),
]


@pytest.mark.parametrize("lines", PARTED)
def test_lines_of_different_passages_stay_apart(lines: list[str]) -> None:
    assert _passages(*lines) == lines


KINDS = [
    pytest.param("I- KẾT QUẢ ĐẠT ĐƯỢC", HEADING, "I", id="a title with a label"),
    pytest.param("1.1. Về kinh tế", HEADING, "1.1", id="a title in small letters"),
    pytest.param("NGHỊ QUYẾT", HEADING, "", id="capitals"),
    pytest.param("(1) Trồng ngô đạt 5 tấn.", ITEM, "(1)", id="a sentence with a label"),
    pytest.param("a) Thu ngân sách 5 tỷ", ITEM, "a)", id="a value with a label"),
    pytest.param("- Trồng ngô", ITEM, "-", id="a bullet"),
    pytest.param("Toàn xã có 5 bản.", PARAGRAPH, "", id="a sentence"),
]


@pytest.mark.parametrize(("text", "kind", "label"), KINDS)
def test_a_passage_is_of_a_kind(text: str, kind: PassageKind, label: str) -> None:
    [passage] = document_of(text).passages
    assert (passage.kind, passage.label) == (kind, label)


# Labels in their order, and the section that the last of them ends up in.
SECTIONS = [
    pytest.param(
        ["Phần thứ nhất", "I- A b", "1. C d", "1.1. E g", "(1) H i"], "Phần thứ nhất/I/1/1.1/(1)", id="deeper"
    ),
    pytest.param(["I- A b", "1. C d", "2. E g"], "I/2", id="the next one"),
    pytest.param(["I- A b", "1. C d", "II- E g", "1. H i"], "II/1", id="the next section"),
    pytest.param(
        ["Phần thứ nhất", "II. A b", "Phần thứ hai", "1. C d"], "Phần thứ hai/1", id="the next part"
    ),
    pytest.param(["1. A b", "1.1. C d", "1.1.1. E g", "2. H i"], "2", id="out of three levels"),
    pytest.param(["1. A b", "3. C d", "6. E g"], "6", id="numbers left out"),
    pytest.param(["1. A b", "(6) C d", "(6) E g"], "1/(6)", id="a number twice"),
    pytest.param(["2. A b", "1) C d", "2) E g"], "2/2)", id="a bracket below a point"),
    pytest.param(["2. A b", "1) C d", "2) E g", "3. H i"], "3", id="back to the point"),
    pytest.param(["A. A b", "I. C d", "1. E g", "B. H i"], "B", id="letters above Roman numbers"),
    pytest.param(["1- A b", "2/ C d", "3. E g"], "3", id="signs that change"),
    pytest.param(["1. A b", "a) C d", "- E g", "+ H i"], "1/a)", id="bullets are no address"),
    pytest.param(["I.1. A b", "I.2. C d"], "I.2", id="numbers that hold the section's"),
]


@pytest.mark.parametrize(("lines", "section"), SECTIONS)
def test_a_passage_stands_below_its_headings(lines: list[str], section: str) -> None:
    last = document_of("\n\n".join(lines)).passages[-1]
    assert "/".join(
        label.rstrip(")") if label[0].isdigit() else label for label in last.section
    ) == section.replace("2)", "2")


FLOWING = [
    pytest.param(["Một đoạn dài.", "Đoạn hai."], 2, id="a paragraph a line"),
    pytest.param(["Một đoạn", "ngắt tay."], 1, id="a line broken by hand"),
    pytest.param(["Phần thứ nhất", "TÌNH HÌNH"], 1, id="a part and its title"),
    pytest.param(["Về kinh tế", "Chăn nuôi tăng."], 2, id="a heading without a label"),
    pytest.param(["1. Kinh tế", "2. Văn hóa"], 2, id="headings"),
]


@pytest.mark.parametrize(("lines", "count"), FLOWING)
def test_where_a_line_is_a_paragraph(lines: list[str], count: int) -> None:
    assert len(document_of("\n".join(lines), Layout.FLOWING).passages) == count


PARTS = [
    pytest.param(["Một đoạn ở", "Mường Mẫu. Tiếp", "hết."], 1, id="lines broken anywhere"),
    pytest.param(["Một đoạn.", "", "nhỏ chữ đầu."], 2, id="a blank line, whatever follows"),
    pytest.param(["- một", "  hai", "- ba"], 2, id="items"),
    pytest.param(["1. Một", "2. Hai"], 2, id="numbers"),
    pytest.param(["gồm các mục (1) a,", "(2) b."], 1, id="a number in brackets within a sentence"),
    pytest.param(["PHẦN THỨ NHẤT", "", "TÌNH HÌNH"], 1, id="a part and its title"),
]


@pytest.mark.parametrize(("lines", "count"), PARTS)
def test_where_blank_lines_part_paragraphs(lines: list[str], count: int) -> None:
    assert len(document_of("\n".join(lines), Layout.PARTED).passages) == count
