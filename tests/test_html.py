"""Web pages: paragraphs, lists and tables are read, what a page has around them is not."""

from pathlib import Path

import pytest

from ingest.html import read_html
from ingest.lines import read_lines
from ingest.passages import PassageKind
from ingest.report import read_report
from ontology.errors import ReportError
from tests.perturbations import document_of


def _texts(body: str) -> list[str]:
    reading = read_html(f"<html><head><title>T</title></head><body>{body}</body></html>".encode())
    return [line.text for line in read_lines(reading.text, reading.layout, tabular=reading.tabular)]


BODIES = [
    pytest.param("<p>Một</p><p>Hai</p>", ["Một", "Hai"], id="paragraphs"),
    pytest.param("<p>Thu\n  ngân <b>sách</b></p>", ["Thu ngân sách"], id="white space and bold"),
    pytest.param("<h1>I. KẾT QUẢ</h1>Toàn xã", ["I. KẾT QUẢ", "Toàn xã"], id="a heading and loose text"),
    pytest.param("<div>Một<div>Hai</div>Ba</div>", ["Một", "Hai", "Ba"], id="text between blocks"),
    pytest.param("Một<br>Hai<br/>Ba", ["Một", "Hai", "Ba"], id="lines broken by hand"),
    pytest.param("<span><p>Một</p></span>", ["Một"], id="a paragraph within a span"),
    pytest.param("195 km<sup>2</sup>", ["195 km2"], id="a superscript"),
    pytest.param("<ul><li>Một<li>Hai</ul>", ["- Một", "- Hai"], id="a list"),
    pytest.param("<ol><li>Một<li>Hai</ol>", ["1. Một", "2. Hai"], id="a numbered list"),
    pytest.param('<ol start="5"><li>Năm</ol>', ["5. Năm"], id="a list that starts later"),
    pytest.param('<ol type="a"><li>Một<li>Hai</ol>', ["a) Một", "b) Hai"], id="a list of letters"),
    pytest.param('<ol type="I"><li>Một</ol>', ["I. Một"], id="a list of Roman numbers"),
    pytest.param("<ol><li>Một<ul><li>Con</ul></ol>", ["1. Một", "- Con"], id="a list in a list"),
    pytest.param("<ol><li><p>Một</p><p>Tiếp</p></ol>", ["1. Một", "Tiếp"], id="two paragraphs of an item"),
    pytest.param("<pre>dòng 1\ndòng 2</pre>", ["dòng 1", "dòng 2"], id="text as it stands"),
    pytest.param(
        "<nav>Trang chủ</nav><p>Một</p><script>x</script><style>p</style>", ["Một"], id="what is no text"
    ),
    pytest.param("<p>A &amp; B&nbsp;C &lt;5</p>", ["A & B C <5"], id="entities"),
    pytest.param("<p>Một<!-- ghi chú --> hai</p>", ["Một hai"], id="a comment"),
    pytest.param("<p>Một<p>Hai<div>Ba", ["Một", "Hai", "Ba"], id="tags that nobody closes"),
    pytest.param("<center><font size=5>Một</font></center>", ["Một"], id="tags of old"),
    pytest.param("<p><o:p></o:p>Một</p>", ["Một"], id="tags of Word"),
    pytest.param(
        "<table><tr><td>ĐẢNG BỘ</td><td>ĐẢNG CỘNG SẢN</td></tr></table>",
        ["ĐẢNG BỘ", "ĐẢNG CỘNG SẢN"],
        id="a layout",
    ),
]


@pytest.mark.parametrize(("body", "texts"), BODIES)
def test_text_is_read_line_by_line(body: str, texts: list[str]) -> None:
    assert _texts(body) == texts


def _rows(table: str) -> list[tuple[str, ...]]:
    reading = read_html(f"<table>{table}</table>".encode())
    return [line.cells for line in read_lines(reading.text, reading.layout, tabular=True) if line.cells]


TABLES = [
    pytest.param("<tr><th>Tên<th>Số<tr><td>Bản<td>12", [("Tên", "Số"), ("Bản", "12")], id="rows"),
    pytest.param(
        "<tr><th rowspan=2>Tên<th colspan=2>Kết quả<tr><th>2020<th>2025<tr><td>Hộ<td>7<td>8",
        [("Tên", "Kết quả", ""), ("", "2020", "2025"), ("Hộ", "7", "8")],
        id="cells over rows and columns",
    ),
    pytest.param(
        "<thead><tr><th>Tên<th>Số</thead><tbody><tr><td rowspan=2>Bản<td>1<tr><td>2</tbody>",
        [("Tên", "Số"), ("Bản", "1"), ("", "2")],
        id="a cell over rows of the body",
    ),
    pytest.param(
        "<tr><td>Tên<td>Số<tr><td><p>Bản</p><p>Một</p><td>1",
        [("Tên", "Số"), ("Bản Một", "1")],
        id="paragraphs in a cell",
    ),
    pytest.param(
        '<tr><td>Tên<td>Số<tr><td colspan="x">Bản<td>1',
        [("Tên", "Số"), ("Bản", "1")],
        id="a span that is none",
    ),
]


@pytest.mark.parametrize(("table", "rows"), TABLES)
def test_cells_keep_their_columns(table: str, rows: list[tuple[str, ...]]) -> None:
    assert _rows(table) == rows


NOTES = [
    pytest.param(
        '<a href="#fn1"><sup>1</sup></a>',
        '<ol><li id="fn1"><p>Năm 2021.<a href="#fnref1">↩</a></p></ol>',
        id="of pandoc",
    ),
    pytest.param(
        '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
        '<div id="ftn1"><p><a href="#_ftnref1">[1]</a> Năm 2021.</p></div>',
        id="of Word",
    ),
    pytest.param(
        '<sup><a href="#cite_note-1">[1]</a></sup>',
        '<ol><li id="cite_note-1"><a href="#cite_ref-1">↑</a> Năm 2021.</ol>',
        id="of a wiki",
    ),
]


@pytest.mark.parametrize(("mark", "note"), NOTES)
def test_footnotes_stand_below_their_host(mark: str, note: str) -> None:
    reading = read_html(f"<p>Theo Đề án{mark} của xã.</p><p>Đoạn hai.</p>{note}".encode())
    passages = document_of(reading.text, reading.layout).passages
    assert [(passage.kind, passage.text) for passage in passages] == [
        (PassageKind.PARAGRAPH, "Theo Đề án của xã."),
        (PassageKind.FOOTNOTE, "Năm 2021."),
        (PassageKind.PARAGRAPH, "Đoạn hai."),
    ]


PAGE = "<html><head>{}</head><body><p>Đảng bộ xã và chi bộ</p></body></html>"
ENCODED = [
    pytest.param(PAGE.format("").encode(), "utf-8", id="UTF-8 that does not say so"),
    pytest.param(PAGE.format('<meta charset="utf-8">').encode(), "utf-8", id="UTF-8"),
    pytest.param(PAGE.format('<meta charset="utf-16">').encode("utf-16"), "utf-16", id="UTF-16"),
    pytest.param(
        PAGE.format('<meta charset="iso-8859-1">').encode(), "iso-8859-1", id="UTF-8 that says otherwise"
    ),
    pytest.param(('<?xml version="1.0" encoding="utf-8"?>' + PAGE.format("")).encode(), "utf-8", id="XHTML"),
]


@pytest.mark.parametrize(("data", "encoding"), ENCODED)
def test_a_page_is_decoded(data: bytes, encoding: str) -> None:
    reading = read_html(data)
    assert reading.text.strip() == "Đảng bộ xã và chi bộ"


def test_a_page_in_an_older_encoding_is_converted() -> None:
    page = "<html><body><p>§¶ng bé x· vµ c¸c chi bé cña x· ®· häp</p></body></html>"
    for data in (
        page.encode("cp1252"),
        page.encode(),
        page.replace("<body>", '<meta charset="windows-1252"><body>').encode("cp1252"),
    ):
        reading = read_html(data)
        assert (reading.text.strip(), reading.encoding) == (
            "Đảng bộ xã và các chi bộ của xã đã họp",
            "TCVN3 (ABC)",
        )
        assert [notice.code for notice in reading.notices] == ["converted-encoding"]


EMPTY = [b"", b"<html></html>", b"<script>x</script>", b"   "]


@pytest.mark.parametrize("data", EMPTY, ids=["nothing", "an empty page", "a script", "white space"])
def test_a_page_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "r.html"
    file.write_bytes(data)
    with pytest.raises(ReportError, match="has no text"):
        read_report(file)


def test_elements_within_elements_do_not_exhaust_the_stack() -> None:
    deep = "<div>" * 1500 + "sâu" + "</div>" * 1500
    assert _texts(f"{deep}<p>Một</p>{'<span>' * 1500}Hai") == ["sâu", "Một", "Hai"]
