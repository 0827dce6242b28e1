"""Markdown as pandoc writes it: marks are taken off, tables are told, every character keeps its place."""

from pathlib import Path

import pytest

from ingest.blocks import find_blocks
from ingest.layouts import CELL, ROW, ROW_GOES_ON, TABLE, UNPRINTED, Layout
from ingest.lines import fold_space, read_lines
from ingest.markdown import read_markdown, strip_marks
from ingest.report import read_report
from ontology.errors import ReportError

PRINTED = [
    pytest.param("**PHẦN THỨ NHẤT**", "PHẦN THỨ NHẤT", id="bold"),
    pytest.param("*Căn cứ* __Hiến pháp__ _nước_", "Căn cứ Hiến pháp nước", id="emphasis of all kinds"),
    pytest.param("***đậm và nghiêng***", "đậm và nghiêng", id="bold and italic"),
    pytest.param("1\\. Sắp xếp", "1. Sắp xếp", id="an escaped point"),
    pytest.param("\\- Tỉnh ủy, \\* và \\#", "- Tỉnh ủy, * và #", id="escaped signs"),
    pytest.param("# I. KẾT QUẢ #", "I. KẾT QUẢ", id="a heading"),
    pytest.param("## Về kinh tế {#ve-kinh-te .unnumbered}", "Về kinh tế", id="a heading with attributes"),
    pytest.param("> Trích dẫn", "Trích dẫn", id="a quotation"),
    pytest.param("195 km^2^, H~2~O", "195 km2, H2O", id="superscripts and subscripts"),
    pytest.param("~~bỏ~~ giữ", "bỏ giữ", id="struck out"),
    pytest.param("[Nghị quyết](https://a.b/c) số 5", "Nghị quyết số 5", id="a link"),
    pytest.param("[gạch chân]{.underline} xong", "gạch chân xong", id="a span"),
    pytest.param('![](media/a.png){width="1in"} ảnh', "ảnh", id="a picture"),
    pytest.param("giai đoạn 2020--2025", "giai đoạn 2020–2025", id="a dash of two"),
    pytest.param("xã Mẫu --- Hai", "xã Mẫu — Hai", id="a dash of three"),
    pytest.param("A &amp; B&nbsp;C &lt; 5", "A & B C < 5", id="entities"),
    pytest.param("dòng <br> mới <u>x</u>", "dòng mới x", id="tags"),
    pytest.param("trước <!-- ghi chú --> sau", "trước sau", id="a comment"),
    pytest.param("`mã` và 5 * 3", "mã và 5 * 3", id="code, and a star that is one"),
    pytest.param("snake_case_name", "snake_case_name", id="underscores within a word"),
    pytest.param("khoảng ~5% số hộ", "khoảng ~5% số hộ", id="a tilde that is one"),
    pytest.param("Chính phủ[^1] đã", "Chính phủ đã", id="the mark of a footnote"),
    pytest.param("* * *", "", id="a rule"),
    pytest.param("::: {.box}", "", id="a fence"),
    pytest.param("-   Trồng ngô", "- Trồng ngô", id="an item"),
    pytest.param("*   Nuôi bò", "* Nuôi bò", id="an item with a star"),
]


@pytest.mark.parametrize(("source", "text"), PRINTED)
def test_marks_are_taken_off_in_place(source: str, text: str) -> None:
    stripped = strip_marks(source)
    assert fold_space(stripped) == text
    assert len(stripped) == len(source)


PIPES = """\
| TT | Chỉ tiêu | Số |
|----|:--------:|---:|
| 1  | Số *hộ*  | 7  |
"""
GRID = """\
+----+--------+
| TT | Chỉ    |
|    | tiêu   |
+====+========+
| 1  | Số hộ  |
+----+--------+
"""
SIMPLE = """\
  TT   Chỉ tiêu    Số
  ---- ----------- -----
  1    Số hộ       7
  2    Số bản      12
"""
HEADLESS = """\
  ---- ----------- -----
  1    Số hộ       7

  2    Số bản      12
       của xã
  ---- ----------- -----
"""
FRAMED = """\
  ------------------------
  TT   Chỉ         Số
       tiêu
  ---- ----------- -----
  1    Số hộ       7

  2    Số bản      12
  ------------------------
"""

TABLES = [
    pytest.param(PIPES, [["TT", "Chỉ tiêu", "Số"], ["1", "Số hộ", "7"]], id="pipes"),
    pytest.param(GRID, [["TT", "Chỉ tiêu"], ["1", "Số hộ"]], id="a grid"),
    pytest.param(SIMPLE, [["TT", "Chỉ tiêu", "Số"], ["1", "Số hộ", "7"], ["2", "Số bản", "12"]], id="dashes"),
    pytest.param(HEADLESS, [["1", "Số hộ", "7"], ["2", "Số bản của xã", "12"]], id="rows of many lines"),
    pytest.param(
        FRAMED, [["TT", "Chỉ tiêu", "Số"], ["1", "Số hộ", "7"], ["2", "Số bản", "12"]], id="a frame"
    ),
]


@pytest.mark.parametrize(("source", "rows"), TABLES)
def test_tables_are_told_row_by_row(source: str, rows: list[list[str]]) -> None:
    stripped = strip_marks(source)
    assert len(stripped) == len(source)
    lines = read_lines(stripped, Layout.PARTED, tabular=True)
    assert [[cell for cell in line.cells if cell] for line in lines if line.cells] == rows


NO_TABLES = [
    pytest.param("Giá trị a|b", id="a stroke in a sentence"),
    pytest.param("một\n---\nhai", id="a line of dashes"),
    pytest.param("  từ 5 -- 7 hộ", id="dashes in a sentence"),
]


@pytest.mark.parametrize("source", NO_TABLES)
def test_other_strokes_and_dashes_make_no_table(source: str) -> None:
    assert not set(strip_marks(source)) & {CELL, TABLE, ROW, ROW_GOES_ON}


def _passages(source: str) -> list[tuple[str, str]]:
    lines = read_lines(strip_marks(source), Layout.PARTED, tabular=True)
    return [
        (block.kind.value, " ".join(line.text for line in block.lines))
        for block in find_blocks(lines, Layout.PARTED)
    ]


def test_a_footnote_goes_below_its_host_with_all_its_lines() -> None:
    source = "Theo Đề án[^a] của xã.\n\nĐoạn hai.\n\n[^a]: Ban hành kèm\n    Quyết định số 5.\n\nĐoạn ba."
    assert _passages(source) == [
        ("paragraph", "Theo Đề án của xã."),
        ("footnote", "Ban hành kèm Quyết định số 5."),
        ("paragraph", "Đoạn hai."),
        ("paragraph", "Đoạn ba."),
    ]


def test_a_line_broken_by_hand_goes_on_in_small_letters_only() -> None:
    assert _passages("Kết quả đạt\\\ntrong năm.\\\nNhiệm vụ mới.") == [
        ("paragraph", "Kết quả đạt trong năm."),
        ("paragraph", "Nhiệm vụ mới."),
    ]


def test_front_matter_is_no_text() -> None:
    assert fold_space(strip_marks("---\ntitle: Báo cáo\n---\nToàn xã.")) == "Toàn xã."


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "r.md"
    file.write_text("# I. KẾT QUẢ\n\nThu ngân sách **5\\.000**\ntỷ đồng.\n", encoding="utf-8")
    report = read_report(file)
    assert (report.media_type, report.layout, report.encoding) == ("text/markdown", Layout.PARTED, "utf-8")
    assert [line.number for line in read_lines(report.text, report.layout)] == [1, 3, 4]
    assert report.text.replace(UNPRINTED, "").startswith("I. KẾT QUẢ")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "r.md"
    file.write_bytes(b"\n")
    with pytest.raises(ReportError, match="is empty"):
        read_report(file)


def test_an_older_encoding_is_told() -> None:
    [notice] = read_markdown("**§¶ng bé x·** vµ c¸c chi bé cña x· ®· häp".encode()).notices
    assert notice.code == "converted-encoding"
