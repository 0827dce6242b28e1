"""Real tables: which rows head them, which group others, how a table goes on, what is no table of data."""

import pytest

from ingest.cells import group_label, header_length, header_text, is_column_index, is_data
from ingest.document import Document, read_document
from ingest.layouts import Layout, table_lines
from ingest.passages import PassageKind
from ingest.report import Report
from tests.perturbations import report_of

HEAD = ["TT", "Chỉ tiêu", "ĐVT", "Kết quả"]
ROWS = [["1", "Thu ngân sách", "Tỷ đồng", "1,99"], ["2", "Số hộ", "Hộ", "7.450"]]


def _read(*lines: str) -> Document:
    return read_document(report_of("\n".join(lines), Layout.FLOWING))


def _kinds(document: Document) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.text) for passage in document.passages]


DATA = [
    pytest.param([HEAD, *ROWS], True, id="a header and rows of values"),
    pytest.param([["Chỉ tiêu", "2025"], ["Số bản", "12"]], True, id="two columns"),
    pytest.param([["Xã", "Diện tích"], ["Một", "18,4 km2"]], True, id="a value with its unit"),
    pytest.param([["TT", "Nội dung"], ["1", "≥ 90%"]], True, id="a bound"),
    pytest.param([["TT", "Nội dung"], ["1", "8-10%"]], True, id="a range"),
    pytest.param(
        [["ĐẢNG BỘ TỈNH", "ĐẢNG CỘNG SẢN"], ["*", "Mẫu, ngày 5/7"]], False, id="the head of a letter"
    ),
    pytest.param([["Nơi nhận:\n- Tỉnh ủy", "TM. ĐẢNG ỦY"]], False, id="a signature"),
    pytest.param([["1", "2"]], False, id="one row"),
    pytest.param([["Họ và tên", "Chức vụ"], ["Nguyễn Văn A", "Bí thư"]], False, id="names"),
    pytest.param([], False, id="nothing"),
]


@pytest.mark.parametrize(("rows", "data"), DATA)
def test_tables_of_data_are_told_from_layout(rows: list[list[str]], data: bool) -> None:
    assert is_data(rows) is data


YEARS = [["TT", "Chỉ tiêu", "Kết quả", ""], ["", "", "2020", "2025"], ["1", "Số hộ", "7", "8"]]
TITLES = [
    ["TT", "Tên", "Thực hiện", "", "Mục tiêu"],
    ["", "", "2024", "2025", "2030"],
    ["1", "a", "1", "2", "3"],
]
LETTERS = [["TT", "Nội dung", "ĐVT", "2025"], ["A", "B", "C", "1"], ["1", "Số hộ", "hộ", "7"]]
BRACKETS = [["TT", "Tên", "Số"], ["(1)", "(2)", "(3)"], ["1", "a", "5"]]
GROUPED = [["TT", "Tên", "Số"], ["I", "Kinh tế", ""], ["1", "a", "5"]]

HEADERS = [
    pytest.param([HEAD, *ROWS], 1, "TT Chỉ tiêu ĐVT Kết quả", id="one row"),
    pytest.param(YEARS, 2, "TT Chỉ tiêu Kết quả 2020 Kết quả 2025", id="years below a title"),
    pytest.param(
        TITLES, 2, "TT Tên Thực hiện 2024 Thực hiện 2025 Mục tiêu 2030", id="a title over two of five columns"
    ),
    pytest.param(LETTERS, 2, "TT Nội dung ĐVT 2025", id="letters and numbers of columns"),
    pytest.param(BRACKETS, 2, "TT Tên Số", id="numbers of columns in brackets"),
    pytest.param([["Tên", "2020", "2025"], ["Số hộ", "7", "8"]], 1, "Tên 2020 2025", id="years alone"),
    pytest.param(GROUPED, 1, "TT Tên Số", id="a group first"),
]


@pytest.mark.parametrize(("rows", "length", "text"), HEADERS)
def test_a_header_is_read_column_by_column(rows: list[list[str]], length: int, text: str) -> None:
    assert header_length(rows) == length
    assert header_text(rows[:length]) == text


INDEXES = [
    pytest.param(["1", "2", "3", "4"], True, id="figures"),
    pytest.param(["A", "B", "1", "2", "3=2/1"], True, id="letters, figures, a formula"),
    pytest.param(["(1)", "(2)", "(3)"], True, id="in brackets"),
    pytest.param(["1", "5", "7"], False, id="values"),
    pytest.param(["1", "Số hộ", "3"], False, id="a row"),
    pytest.param(["1", "2"], False, id="too few"),
]


@pytest.mark.parametrize(("row", "index"), INDEXES)
def test_a_row_that_numbers_columns_is_known(row: list[str], index: bool) -> None:
    assert is_column_index(row) is index


GROUPS = [
    pytest.param(["I", "Nhóm chỉ tiêu kinh tế", "", ""], "I", id="a Roman number"),
    pytest.param(["A.", "Về xã hội", ""], "A", id="a letter and a point"),
    pytest.param(["", "Về môi trường", ""], "", id="no label"),
    pytest.param(["Xây dựng Đảng", "", ""], "", id="over all columns"),
    pytest.param(["1", "Số hộ", "7"], None, id="a row"),
    pytest.param(["1", "Xây dựng nhà", ""], None, id="a row without a value"),
    pytest.param(["", "Trong đó: nữ", "7"], None, id="a part of the row above"),
    pytest.param(["", "", ""], None, id="an empty row"),
]


@pytest.mark.parametrize(("row", "label"), GROUPS)
def test_a_row_that_heads_others_is_known(row: list[str], label: str | None) -> None:
    assert group_label(row) == label


def test_a_table_stands_below_its_title() -> None:
    document = _read(
        "Cụ thể như sau.", "Biểu 01", "KẾT QUẢ NHIỆM KỲ 2020-2025", *table_lines([HEAD, *ROWS]), "Hết."
    )
    _, title, first, second, after = document.passages
    assert title.kind is PassageKind.HEADING
    assert title.text == "Biểu 01 KẾT QUẢ NHIỆM KỲ 2020-2025 TT Chỉ tiêu ĐVT Kết quả"
    assert (first.label, first.text) == ("1", "1 Thu ngân sách Tỷ đồng 1,99")
    assert first.section == second.section == ("Biểu 01",)
    assert second.headings == (title.text,)
    assert after.kind is PassageKind.PARAGRAPH


def test_rows_stand_below_their_group() -> None:
    rows = [HEAD, ["I", "Kinh tế", "", ""], ROWS[0], ["II", "Xã hội", "", ""], ROWS[1]]
    document = _read(*table_lines(rows))
    assert [passage.section for passage in document.passages if passage.kind is PassageKind.ROW] == [
        ("I",),
        ("II",),
    ]


def test_a_table_that_goes_on_keeps_its_header() -> None:
    document = _read(*table_lines([HEAD, ROWS[0]]), *table_lines([HEAD, ROWS[1]], goes_on=True))
    assert [kind for kind, _ in _kinds(document)] == [PassageKind.HEADING, PassageKind.ROW, PassageKind.ROW]
    assert document.passages[2].headings == document.passages[1].headings


def test_two_tables_below_each_other_stay_apart() -> None:
    document = _read(*table_lines([HEAD, *ROWS]), *table_lines([["Bản", "Số hộ"], ["Một", "70"]]))
    assert document.passages[-1].headings == ("Bản Số hộ",)


def test_a_table_that_only_places_text_is_read_as_text() -> None:
    document = _read(*table_lines([["ĐẢNG BỘ TỈNH MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["ĐẢNG ỦY XÃ HAI", "*"]]))
    assert PassageKind.ROW not in {passage.kind for passage in document.passages}


def test_every_cell_leads_back_to_its_place() -> None:
    document = _read("Biểu 01", *table_lines([HEAD, *ROWS]))
    for cell in ("Thu ngân sách", "1,99", "7.450"):
        start = document.text.index(cell)
        begin, end = document.origin(start, start + len(cell))
        assert document.raw[begin:end] == cell


def test_tabs_of_a_text_file_make_rows() -> None:
    report: Report = report_of(
        "Biểu 01\n" + "\n".join("\t".join(row) for row in [HEAD, *ROWS]), Layout.PRINTED
    )
    kinds = [passage.kind for passage in read_document(report).passages]
    assert kinds == [PassageKind.HEADING, PassageKind.ROW, PassageKind.ROW]
