"""Footnotes that a converter prints in the middle of a sentence: found, taken out, given back their host."""

from itertools import count

import pytest

from ingest.footnotes import split_footnotes, without_marks
from ingest.layouts import Layout
from ingest.lines import Line, read_lines
from ingest.passages import PassageKind
from tests.perturbations import document_of

A = "Toàn xã có nhiều mô hình trồng ngô, lúa nương, chăn nuôi trâu bò"
B = "tiếp tục giữ vững quốc phòng, an ninh trên địa bàn các bản vùng cao"


def _split(text: str, layout: Layout = Layout.PRINTED) -> tuple[list[str], list[tuple[str, str]]]:
    body, notes = split_footnotes(read_lines(text), layout)
    return [line.text for line in body], [
        (note.mark, " ".join(line.text for line in note.lines)) for note in notes
    ]


# Text, the lines of the body, the footnotes.
PRINTED = [
    pytest.param(
        f"{A}1 và\n{B} được mở rộng, lợi\n\n1 Theo Quyết định số 5.\nnhuận cao hơn.",
        3, [("1", "1 Theo Quyết định số 5.")], id="the sentence resumes right below",
    ),
    pytest.param(
        f"{A}1 và\n{B} được mở rộng, lợi\n\n1 Theo Quyết định số 5 của\nỦy ban.\n\nnhuận cao hơn.",
        3, [("1", "1 Theo Quyết định số 5 của Ủy ban.")], id="a footnote of two lines",
    ),
    pytest.param(
        f"{A}1.\n{B}\n\n1 Theo Quyết định số 5\n\f{B}",
        3, [("1", "1 Theo Quyết định số 5")], id="the page ends the footnote",
    ),
    pytest.param(
        f"{A}1; {B}2\n\n1 Năm 2021: 5 hộ.\n2 Năm 2022: 7 hộ.\n\f{B}",
        2,
        [("1", "1 Năm 2021: 5 hộ."), ("2", "2 Năm 2022: 7 hộ.")],
        id="two footnotes without a line between",
    ),
    pytest.param(
        f"{A}3*\n\n3* (1) Bản Một 5 hộ; (2) bản Hai 7 hộ.\n\f{B}",
        2, [("3", "3* (1) Bản Một 5 hộ; (2) bản Hai 7 hộ.")], id="a star beside the number",
    ),
    pytest.param(
        f"tỷ lệ hộ nghèo còn 8,9%2, {B}\n\n2 Bản Một 19 hộ.\n\f{B}",
        2, [("2", "2 Bản Một 19 hộ.")], id="a mark against a per cent sign",
    ),
    pytest.param(
        f"{A} (du lịch…). 9\n{B}\n\n9 Các khâu đột phá\n\f{B}",
        3, [("9", "9 Các khâu đột phá")], id="a mark behind the end of a sentence",
    ),
    pytest.param(
        f"“{A}”4 {B}\n\n4 “Sáng, xanh, sạch”.\n\f{B}",
        2, [("4", "4 “Sáng, xanh, sạch”.")], id="a mark behind a closing quote",
    ),
    pytest.param(
        f"{A}1.\n\n1 Theo Quyết định số 5.\n\n2. Văn hóa, xã hội\n{B}",
        3, [("1", "1 Theo Quyết định số 5.")], id="a heading ends the footnote",
    ),
    pytest.param(
        f"{A}1.\n\n1 Theo Quyết định số 5.\n\nII- KẾT QUẢ\n{B}",
        3, [("1", "1 Theo Quyết định số 5.")], id="a part ends the footnote",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines", "notes"), PRINTED)
def test_a_footnote_is_parted_from_the_sentence_it_breaks(
    text: str, lines: int, notes: list[tuple[str, str]]
) -> None:
    body, found = _split(text)
    assert found == notes
    assert len(body) == lines


NONE = [
    pytest.param(
        f"{A} rộng 195,23 km2, dân số\n\n2- Căn cứ thành lập\n{B}", id="square kilometres before a heading"
    ),
    pytest.param(f"{A} hiến 31.400 m2 đất\n\n2 Trường đạt chuẩn\n{B}", id="square metres before a count"),
    pytest.param(f"{A}\n\n2 Trường đạt chuẩn quốc gia.\n{B}", id="a count that no mark calls for"),
    pytest.param(f"{A}1 {B}\n1 Tổ công tác gồm 5 người", id="a line in the middle of a paragraph"),
    pytest.param(f"{A}1\nBiểu 01\n\n1 Thu ngân sách", id="rows of a table"),
]


@pytest.mark.parametrize("text", NONE)
def test_a_line_that_opens_with_a_number_is_no_footnote(text: str) -> None:
    body, notes = _split(text)
    assert notes == []
    assert len(body) == len(read_lines(text))


MARKS = [
    pytest.param("hộ nghèo còn 8,9%2.", {"2"}, "hộ nghèo còn 8,9%.", id="before a point"),
    pytest.param("Chính phủ1 đã giao", {"1"}, "Chính phủ đã giao", id="before a space"),
    pytest.param(
        "các mô hình12, các bản1", {"1", "12"}, "các mô hình, các bản", id="marks of one and two figures"
    ),
    pytest.param(
        "diện tích 18 km2, 5 m2, 7 ha2", {"2"}, "diện tích 18 km2, 5 m2, 7 ha", id="not the 2 of areas"
    ),
    pytest.param("Covid19 và QL6", {"1"}, "Covid19 và QL6", id="not a figure of a longer number"),
    pytest.param("năm 2025 có 2 bản", {"2"}, "năm 2025 có 2 bản", id="not a number of its own"),
]


@pytest.mark.parametrize(("text", "marks", "expected"), MARKS)
def test_marks_are_taken_out_of_the_body(text: str, marks: set[str], expected: str) -> None:
    [line] = without_marks([Line(number=1, offset=0, text=text)], marks)
    assert line.text == expected
    assert sum(length for _, length in line.gaps) == len(text) - len(expected)


def test_a_footnote_is_a_passage_below_its_host() -> None:
    text = f"I- KẾT QUẢ\n\n{A}1 và\n{B} được mở rộng, lợi\n\n1 Năm 2021 có 5 hộ.\nnhuận cao hơn.\n\n{B}."
    heading, host, note, after = document_of(text).passages
    assert heading.kind is PassageKind.HEADING
    assert host.text == f"{A} và {B} được mở rộng, lợi nhuận cao hơn."
    assert (note.kind, note.label, note.section) == (PassageKind.FOOTNOTE, "1", ("I", "chú thích 1"))
    assert after.text == f"{B}."


def test_the_way_back_counts_the_mark_that_was_taken_out() -> None:
    text = f"{A}1 và {B}\n\n1 Năm 2021 có 5 hộ.\n\f{B}"
    document = document_of(text)
    at = document.text.index("an ninh")
    begin, end = document.origin(at, at + len("an ninh"))
    assert text[begin:end] == "an ninh"


def test_a_paragraph_a_line_ends_a_footnote_at_the_blank_line() -> None:
    paragraph = f"{A}1. {B}. " * 3
    text = "\n".join([*[paragraph] * 12, "", "1 Năm 2021 có 5 hộ.", "", *[paragraph] * 12])
    notes = [passage.text for passage in document_of(text).passages if passage.kind is PassageKind.FOOTNOTE]
    assert notes == ["1 Năm 2021 có 5 hộ."]


def test_many_numbered_lines_take_linear_time() -> None:
    numbers = count(1)
    text = "\n\n".join(f"{next(numbers) % 40} Bản {A}" for _ in range(4000))
    body, notes = _split(text)
    assert len(body) + len(notes) == 4000
