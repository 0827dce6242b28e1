"""Numbers and bullets that open a passage, in every habit met, and what only looks like one."""

import pytest

from ingest.labels import BULLETS, read_label

LABELS = [
    pytest.param("Phần thứ nhất", "Phần thứ nhất", 0, id="a part in words"),
    pytest.param("PHẦN THỨ HAI: PHƯƠNG HƯỚNG", "PHẦN THỨ HAI", 0, id="a part in capitals with a colon"),
    pytest.param("Phần thứ Ba", "Phần thứ Ba", 0, id="a part with a capital ordinal"),
    pytest.param("PHẦN I. TÌNH HÌNH", "PHẦN I", 0, id="a part in Roman numbers"),
    pytest.param("Phần 2 - Nhiệm vụ", "Phần 2", 0, id="a part in figures"),
    pytest.param("PHẦN A", "PHẦN A", 0, id="a part by letter"),
    pytest.param("Chương III", "Chương III", 0, id="a chapter"),
    pytest.param("A. KẾT QUẢ", "A", 1, id="a capital letter and a point"),
    pytest.param("B- Hạn chế", "B", 1, id="a capital letter and a dash"),
    pytest.param("C/ PHƯƠNG HƯỚNG", "C", 1, id="a capital letter and a stroke"),
    pytest.param("Đ) Nguyên nhân", "Đ", 1, id="the letter Đ and a bracket"),
    pytest.param("I- KẾT QUẢ ĐẠT ĐƯỢC", "I", 2, id="a Roman number and a dash"),
    pytest.param("II. ĐÁNH GIÁ", "II", 2, id="a Roman number and a point"),
    pytest.param("III/ Giải pháp", "III", 2, id="a Roman number and a stroke"),
    pytest.param("IV.KẾT LUẬN", "IV", 2, id="no space behind the point"),
    pytest.param("V – Bài học", "V", 2, id="a long dash with spaces"),
    pytest.param("1. Thuận lợi", "1", 3, id="a number and a point"),
    pytest.param("2) Khó khăn", "2", 3, id="a number and a bracket"),
    pytest.param("3- Nguyên nhân", "3", 3, id="a number and a dash"),
    pytest.param("4/ Kinh tế", "4", 3, id="a number and a stroke"),
    pytest.param("05. Văn hóa", "05", 3, id="a number with a zero"),
    pytest.param("6.Môi trường", "6", 3, id="a number without a space"),
    pytest.param("10. “Sáng, xanh, sạch”", "10", 3, id="a title in quotes"),
    pytest.param("1.1. Về kinh tế", "1.1", 4, id="two numbers and a point"),
    pytest.param("2.1 Thuận lợi", "2.1", 4, id="two numbers and no point"),
    pytest.param("2.1- Đối với xã Mẫu", "2.1", 4, id="two numbers and a dash"),
    pytest.param("2.2.Tập trung lãnh đạo", "2.2", 4, id="two numbers without a space"),
    pytest.param("3.4: Giáo dục", "3.4", 4, id="two numbers and a colon"),
    pytest.param("1.1.1. Nhóm chỉ tiêu", "1.1.1", 5, id="three numbers"),
    pytest.param("1.2.3.4. Tiểu mục", "1.2.3.4", 6, id="four numbers"),
    pytest.param("I.1. Về kinh tế", "I.1", 4, id="a Roman number and a number"),
    pytest.param("B.2.1 Nội dung", "B.2.1", 5, id="a letter and two numbers"),
    pytest.param("(1) Trồng trọt", "(1)", 7, id="a number in brackets"),
    pytest.param("(2)- Chăn nuôi", "(2)", 7, id="in brackets, and a dash"),
    pytest.param("(3). Thủy sản", "(3)", 7, id="in brackets, and a point"),
    pytest.param("(4): Lâm nghiệp", "(4)", 7, id="in brackets, and a colon"),
    pytest.param("(2.1) Lúa", "(2.1)", 7, id="two numbers in brackets"),
    pytest.param("a) Công tác dân vận", "a)", 8, id="a letter and a bracket"),
    pytest.param("(b) Công tác nội chính", "(b)", 8, id="a letter in brackets"),
    pytest.param("đ) Công tác kiểm tra", "đ)", 8, id="the letter đ"),
    pytest.param("a1) Kinh tế", "a1)", 8, id="a letter with a number"),
    pytest.param("a. Nông nghiệp", "a", 8, id="a letter and a point"),
    pytest.param("b/ Thương mại", "b", 8, id="a letter and a stroke"),
    pytest.param("Một là, phát triển hạ tầng", "Một là", 8, id="one is"),
    pytest.param("Mười một là: đổi mới", "Mười một là", 8, id="eleven is"),
    pytest.param("Thứ hai: nâng chất lượng", "Thứ hai", 8, id="secondly"),
    pytest.param("* Kết quả nổi bật", "*", BULLETS, id="a star"),
    pytest.param("*Hạn chế", "*", BULLETS, id="a star without a space"),
    pytest.param("- Trồng trọt", "-", BULLETS + 1, id="a dash"),
    pytest.param("– Chăn nuôi", "–", BULLETS + 1, id="a long dash"),
    pytest.param("• Thủy sản", "•", BULLETS + 1, id="a bullet"),
    pytest.param("\uf0b7 Lâm nghiệp", "\uf0b7", BULLETS + 1, id="a bullet of a font of signs"),
    pytest.param("o Du lịch", "o", BULLETS + 1, id="a ring that became a letter"),
    pytest.param("+ Lúa", "+", BULLETS + 2, id="a plus"),
]


@pytest.mark.parametrize(("text", "label", "rank"), LABELS)
def test_a_label_is_read(text: str, label: str, rank: int) -> None:
    read = read_label(text)
    assert read is not None
    assert (read.text, read.rank) == (label, rank)
    assert text[read.length :] == text[read.length :].lstrip()
    assert not text[: read.length].strip(f"{label} .,:)/-–")


NO_LABELS = [
    pytest.param("2.487 đảng viên", id="a number with a point between thousands"),
    pytest.param("12,5% số hộ", id="a decimal"),
    pytest.param("3.13 ha đất", id="a decimal point before a unit"),
    pytest.param("10.175 tấn", id="five figures"),
    pytest.param("1/2 số hộ", id="a fraction"),
    pytest.param("21/27 bản", id="a fraction of counts"),
    pytest.param("5-7% mỗi năm", id="a range"),
    pytest.param("2020 - 2025", id="years"),
    pytest.param("5 đồng chí", id="a count"),
    pytest.param("V.I. Lênin", id="initials"),
    pytest.param("C. Mác và Ph. Ăngghen", id="an initial"),
    pytest.param("Đ/c Bí thư", id="an abbreviation"),
    pytest.param("I Nhóm chỉ tiêu", id="a Roman number alone"),
    pytest.param("Một lần nữa", id="a word that begins as one"),
    pytest.param("o-zôn", id="a letter within a word"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert read_label(text) is None


def test_a_label_knows_whether_it_begins_a_list() -> None:
    firsts = ["1. Một", "(1) Một", "a) Một", "I. Một", "A. Một", "01) Một"]
    others = ["2. Hai", "(3) Ba", "b) Hai", "II. Hai", "B. Hai"]
    assert [label.first for text in firsts if (label := read_label(text))] == [True] * len(firsts)
    assert [label.first for text in others if (label := read_label(text))] == [False] * len(others)
