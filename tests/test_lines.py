"""Lines with their place and page; page numbers, running heads and double spacing are taken off."""

import unicodedata
from collections.abc import Callable

import pytest

from ingest.layouts import CELL, ROW, ROW_GOES_ON, TABLE, Layout, note_mark
from ingest.lines import Line, fold_space, read_lines, settle_layout

WORDS = "toàn xã có mười hai bản với nhiều hộ trồng ngô, lúa nương và chăn nuôi trâu bò"


def _page(number: int, lines: int = 24) -> list[str]:
    page = ["tu", "nh", "bh", "tn", "ăa", "sáu"][(number - 1) % 6]
    return [f"dòng {'abcdefghijklmnopqrstuvwxyz'[line]} của trang {page}, {WORDS}" for line in range(lines)]


def _printed(write: Callable[[int], list[str]], *, foot: bool, pages: int = 6) -> str:
    """Print pages with what stands on each at the head or the foot."""
    lines = list[str]()
    for number in range(1, pages + 1):
        lines += [*_page(number), *write(number)] if foot else [*write(number), *_page(number)]
    return "\n".join(lines)


NUMBERS = [
    pytest.param(lambda n: ["", "", str(n), ""], id="alone between blank lines"),
    pytest.param(lambda n: ["", str(n), ""], id="alone, with a blank line on each side"),
    pytest.param(lambda n: [str(n)], id="bare, with no blank line"),
    pytest.param(lambda n: [f"- {n} -"], id="between dashes"),
    pytest.param(lambda n: [f"–{n}–"], id="between long dashes without spaces"),
    pytest.param(lambda n: [f"Trang {n}"], id="the word page"),
    pytest.param(lambda n: [f"trang {n}/6"], id="the word page and the total"),
    pytest.param(lambda n: [f"Trang số: {n}"], id="the word page and a colon"),
    pytest.param(lambda n: [f"{n}/6"], id="number and total"),
    pytest.param(lambda n: [f"[{n}]"], id="in square brackets"),
    pytest.param(lambda n: [f"{n} | Trang"], id="before a stroke and the word page"),
    pytest.param(lambda n: [f"Page {n} of 6"], id="in English"),
    pytest.param(lambda n: [f"Báo cáo chính trị xã Mẫu {n}"], id="behind a running head"),
    pytest.param(lambda n: [f"{n} ĐẢNG BỘ XÃ MẪU"], id="before a running head"),
]


@pytest.mark.parametrize("foot", [True, False], ids=["at the foot", "at the head"])
@pytest.mark.parametrize("write", NUMBERS)
def test_page_numbers_are_no_text_and_number_the_lines(write: Callable[[int], list[str]], foot: bool) -> None:
    lines = read_lines(_printed(write, foot=foot))
    assert [line.text for line in lines] == [text for page in range(1, 7) for text in _page(page)]
    assert [line.page for line in lines] == [page for page in range(1, 7) for _ in range(24)]
    assert [index for index, line in enumerate(lines) if line.opens_page and index] == [24, 48, 72, 96, 120]


HEADS = [
    pytest.param(["BÁO CÁO CHÍNH TRỊ"], id="in capitals"),
    pytest.param(["Đảng bộ xã Mẫu, nhiệm kỳ 2025-2030"], id="with figures"),
    pytest.param(["Đảng bộ xã Mẫu", "Đại hội lần thứ I"], id="of two lines"),
]


@pytest.mark.parametrize("head", HEADS)
def test_running_heads_are_no_text(head: list[str]) -> None:
    numbered = read_lines(_printed(lambda n: [*head, str(n)], foot=False))
    bare = read_lines(_printed(lambda n: head, foot=False))
    parted = read_lines(_printed(lambda n: ["\f" + head[0], *head[1:]], foot=False))
    expected = [text for page in range(1, 7) for text in _page(page)]
    for lines in (numbered, bare, parted):
        assert [line.text for line in lines] == expected


TEXT = [
    pytest.param("1\n2\n3\n4\n5", id="a column of numbers"),
    pytest.param("Thu nhập\n5\nHộ nghèo\n6\nSố bản\n7", id="cells of a table"),
    pytest.param("\n".join(f"Điều {n}\n" + "\n".join(_page(n, 16)) for n in range(1, 7)), id="articles"),
    pytest.param("\n".join(f"Biểu số 0{n}\n" + "\n".join(_page(n, 16)) for n in range(1, 7)), id="tables"),
    pytest.param("\n".join(f"Xã Mẫu:\n{WORDS}." for _ in range(8)), id="a head of paragraphs"),
    pytest.param(f"{WORDS} năm\n2025\n, {WORDS}", id="a year that a line broke off"),
    pytest.param("(1)\nMột\n(2)\nHai", id="labels on lines of their own"),
]


@pytest.mark.parametrize("text", TEXT)
def test_other_numbers_and_repeated_lines_stay(text: str) -> None:
    assert [line.text for line in read_lines(text)] == [
        fold_space(line) for line in text.split("\n") if line.strip()
    ]


def test_form_feeds_count_pages_whatever_is_printed() -> None:
    text = "\f".join("\n".join([*_page(number), f"- {number + 6} -", ""]) for number in range(1, 5))
    assert [line.page for line in read_lines(text)] == [page for page in range(1, 5) for _ in range(24)]


def test_a_form_feed_within_a_line_parts_it() -> None:
    first, second = read_lines("cuối trang\fđầu trang")
    assert (first.text, first.page, second.text, second.page) == ("cuối trang", 1, "đầu trang", 2)
    assert (second.number, second.offset, second.opens_page) == (1, 11, True)


def test_empty_pages_are_counted() -> None:
    assert [line.page for line in read_lines("một\f\f\nhai")] == [1, 3]


def test_double_spacing_leaves_the_blank_lines_of_paragraphs() -> None:
    single = ["một", "hai", "", "ba", "bốn", "", "", "năm", *(["x", "y", ""] * 20)]
    lines = read_lines("\n".join(single))
    spaced = read_lines("\n\n".join(single))
    assert [line.blanks for line in spaced] == [line.blanks for line in lines]


def test_single_spaces_that_open_many_lines_are_no_page_breaks() -> None:
    text = "\n".join([*_page(1), *(f" đoạn {word}" for word in WORDS.split())])
    assert not any(line.opens_page for line in read_lines(text))


ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("end", ENDS, ids=["Unix", "Windows", "old Mac"])
def test_lines_stand_where_the_file_has_them(end: str) -> None:
    text = end.join(["Thu  ngân sách", "", "\tđạt 5 tỷ", "đồng"])
    assert [(line.number, line.text, line.blanks) for line in read_lines(text)] == [
        (1, "Thu ngân sách", 0),
        (3, "đạt 5 tỷ", 1),
        (4, "đồng", 0),
    ]
    assert [text[line.offset :].split(end)[0].strip() for line in read_lines(text)] == [
        "Thu  ngân sách",
        "đạt 5 tỷ",
        "đồng",
    ]


FOLDED = [
    pytest.param("a\u00a0b\u2003c", "a b c", id="spaces of all widths"),
    pytest.param(unicodedata.normalize("NFD", "Đảng ủy"), "Đảng ủy", id="letters in pieces"),
    pytest.param("ngân\u00ad sách\u200b\ufeff", "ngân sách", id="soft hyphens and marks without a width"),
    pytest.param(f"Chính phủ{note_mark('12')} đã", "Chính phủ đã", id="a footnote mark in tag digits"),
    pytest.param(" \t ", "", id="white space"),
]


@pytest.mark.parametrize(("raw", "text"), FOLDED)
def test_white_space_is_folded(raw: str, text: str) -> None:
    assert fold_space(raw) == text


def _rows(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_lines(text, tabular=True) if line.cells]


ROWS = [
    pytest.param("1\tSố hộ\t7.450", [("1", "Số hộ", "7.450")], id="tabs between cells"),
    pytest.param("\tđoạn thụt đầu dòng", [], id="a paragraph with an indent"),
    pytest.param("1.\tNông nghiệp", [], id="a number and its title"),
    pytest.param("Nơi nhận:\t\t\tBÍ THƯ", [], id="a signature set apart by tabs"),
    pytest.param(
        f"{TABLE}Nhóm kinh tế{CELL}{CELL}", [("Nhóm kinh tế", "", "")], id="a cell over all columns"
    ),
    pytest.param(
        f"{TABLE}1{CELL}Thu ngân{CELL}5\n{ROW_GOES_ON}{CELL}sách{CELL}\n{ROW}2{CELL}Số hộ{CELL}6",
        [("1", "Thu ngân sách", "5"), ("2", "Số hộ", "6")],
        id="a cell of two lines",
    ),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_rows_are_told_from_paragraphs(text: str, rows: list[tuple[str, ...]]) -> None:
    assert _rows(text) == rows


def test_the_pieces_of_a_row_stand_in_the_order_of_its_cells() -> None:
    text = f"{TABLE}1{CELL}Thu ngân{CELL}5\n{ROW_GOES_ON}{CELL}sách{CELL}tỷ"
    lines = read_lines(text, tabular=True)
    assert [(line.text, line.number) for line in lines] == [
        ("1", 1),
        ("Thu ngân", 1),
        ("sách", 2),
        ("5", 1),
        ("tỷ", 2),
    ]
    assert all(text[line.offset :].lstrip(TABLE).startswith(line.text) for line in lines)


def _lines(*texts: str) -> list[Line]:
    return [Line(number=index, offset=0, text=text) for index, text in enumerate(texts, start=1)]


LAYOUTS = [
    pytest.param(
        _lines(*[f"Đoạn {WORDS} " * 4] * 30), Layout.PRINTED, Layout.FLOWING, id="long lines in a text file"
    ),
    pytest.param(_lines(*[WORDS] * 30), Layout.PRINTED, Layout.PRINTED, id="broken lines in a text file"),
    pytest.param(_lines(*[WORDS] * 30), Layout.FLOWING, Layout.PRINTED, id="a Word file made from a PDF"),
    pytest.param(_lines(*["Một đoạn ngắn."] * 30), Layout.FLOWING, Layout.FLOWING, id="short paragraphs"),
    pytest.param(_lines(*[WORDS] * 30), Layout.PARTED, Layout.PARTED, id="Markdown is what it is"),
    pytest.param(_lines(WORDS), Layout.FLOWING, Layout.FLOWING, id="too little to tell"),
]


@pytest.mark.parametrize(("lines", "usual", "expected"), LAYOUTS)
def test_the_layout_is_settled_by_the_lines(lines: list[Line], usual: Layout, expected: Layout) -> None:
    assert settle_layout(lines, usual) is expected
