"""Word files: what Word prints is read, numbers that it counts by itself included; what it hides is not."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table

from ingest.document import read_document
from ingest.docx import read_docx
from ingest.lines import read_lines
from ingest.passages import PassageKind
from ingest.report import read_report
from ontology.errors import ReportError
from tests.report_files import with_footnote

W = nsdecls("w")


def _bytes(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _texts(document: Document) -> list[str]:
    reading = read_docx(_bytes(document))
    return [line.text for line in read_lines(reading.text, reading.layout, tabular=reading.tabular)]


def _paragraph(*runs: str) -> Document:
    """Make a document of one paragraph with runs as Word writes them."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{''.join(runs)}</w:p>"))
    return document


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RUNS = [
    pytest.param([_run("Thu ngân "), _run("sách", "<w:b/>")], ["Thu ngân sách"], id="runs of one paragraph"),
    pytest.param(
        [_run("kết quả", "<w:caps/>")], ["KẾT QUẢ"], id="small letters that are printed as capitals"
    ),
    pytest.param([_run("kết quả", '<w:caps w:val="0"/>')], ["kết quả"], id="capitals switched off"),
    pytest.param([_run("ẩn", "<w:vanish/>"), _run("hiện")], ["hiện"], id="hidden text"),
    pytest.param(["<w:ins>", _run("mới"), "</w:ins>"], ["mới"], id="an insertion"),
    pytest.param(
        ["<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>", _run("mới")], ["mới"], id="a deletion"
    ),
    pytest.param(["<w:hyperlink>", _run("liên kết"), "</w:hyperlink>"], ["liên kết"], id="a link"),
    pytest.param(["<w:smartTag>", _run("Mẫu"), "</w:smartTag>"], ["Mẫu"], id="a smart tag"),
    pytest.param(
        [_run("một"), "<w:r><w:br/></w:r>", _run("Hai")], ["một", "Hai"], id="a line broken by hand"
    ),
    pytest.param([_run("một"), "<w:r><w:tab/></w:r>", _run("hai")], ["một hai"], id="a tab"),
    pytest.param(
        [_run("2020"), "<w:r><w:noBreakHyphen/></w:r>", _run("2025")], ["2020-2025"], id="a hard hyphen"
    ),
    pytest.param(["<w:r><w:instrText>PAGE</w:instrText></w:r>", _run("5 hộ")], ["5 hộ"], id="a field"),
]


@pytest.mark.parametrize(("runs", "texts"), RUNS)
def test_what_word_prints_is_read(runs: list[str], texts: list[str]) -> None:
    assert _texts(_paragraph(*runs)) == texts


def test_content_controls_are_read() -> None:
    document = docx.Document()
    control = f"<w:sdt {W}><w:sdtContent><w:p>{_run('trong khung')}</w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(control))
    assert _texts(document) == ["trong khung"]


def test_a_table_of_contents_is_no_text() -> None:
    document = docx.Document()
    style = document.styles.add_style("TOC 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("I. KẾT QUẢ\t5", style=style)
    document.add_paragraph("I. KẾT QUẢ")
    assert _texts(document) == ["I. KẾT QUẢ"]


def test_word_numbers_its_lists() -> None:
    document = docx.Document()
    document.add_paragraph("Kinh tế", style="List Number")
    document.add_paragraph("Trồng ngô", style="List Bullet")
    document.add_paragraph("Văn hóa", style="List Number")
    document.add_paragraph("Hết")
    assert _texts(document) == ["1. Kinh tế", "- Trồng ngô", "2. Văn hóa", "Hết"]


_NUMBERING = f"""
<w:abstractNum {W} w:abstractNumId="77">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
"""


def test_numbers_of_many_levels_are_counted() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_NUMBERING))
    for number in (88, 89):
        restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        override = restart if number == 89 else ""
        numbering.append(
            parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="77"/>{override}</w:num>')
        )
    for number, depth in ((88, 0), (88, 1), (88, 1), (88, 2), (88, 2), (88, 0), (88, 1), (89, 0), (0, 0)):
        properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        document.element.body.insert(
            len(document.element.body) - 1,
            parse_xml(f"<w:p {W}><w:pPr>{properties}</w:pPr>{_run('x')}</w:p>"),
        )
    assert [text.removesuffix(" x") for text in _texts(document)] == [
        "I.", "I.1.", "I.2.", "c)", "d)", "II.", "II.1.", "I.", "x",
    ]  # fmt: skip


def _table(document: Document, rows: list[list[str]]) -> Table:
    table: Table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return table


def test_merged_cells_keep_the_columns() -> None:
    document = docx.Document()
    rows = [["TT", "Chỉ tiêu", "Kết quả", ""], ["", "", "2020", "2025"], ["1", "Số hộ", "7.000", "7.450"]]
    table = _table(document, rows)
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 2).merge(table.cell(0, 3))
    reading = read_docx(_bytes(document))
    lines = read_lines(reading.text, reading.layout, tabular=True)
    assert [line.cells for line in lines if line.cells] == [tuple(row) for row in rows]


def test_a_table_within_a_cell_is_text_of_the_cell() -> None:
    document = docx.Document()
    table = _table(document, [["Tên", "Số"], ["Bản", "12"]])
    inner = table.cell(1, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Một", "Hai"
    reading = read_docx(_bytes(document))
    lines = read_lines(reading.text, reading.layout, tabular=True)
    assert [line.cells for line in lines if line.cells] == [("Tên", "Số"), ("Bản Một Hai", "12")]


def test_the_head_of_a_letter_is_text() -> None:
    document = docx.Document()
    _table(document, [["ĐẢNG BỘ TỈNH MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["*", "Mẫu, ngày 5 tháng 7 năm 2025"]])
    assert _texts(document) == [
        "ĐẢNG BỘ TỈNH MẪU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "*",
        "Mẫu, ngày 5 tháng 7 năm 2025",
    ]


def test_a_footnote_stands_below_its_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Theo Đề án của xã.")
    document.add_paragraph("Đoạn hai.")
    file = tmp_path / "r.docx"
    file.write_bytes(with_footnote(_bytes(document), "Đề án", "15 hộ tham gia."))
    passages = read_document(read_report(file)).passages
    assert [(passage.kind, passage.text) for passage in passages] == [
        (PassageKind.PARAGRAPH, "Theo Đề án của xã."),
        (PassageKind.FOOTNOTE, "15 hộ tham gia."),
        (PassageKind.PARAGRAPH, "Đoạn hai."),
    ]
    assert passages[1].label == "1"


def test_pages_are_those_that_word_printed(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Trang một.")
    ends = "<w:r><w:lastRenderedPageBreak/></w:r>"
    broken = f"<w:p {W}>{_run('Cuối trang một')}{ends}{_run(' và đầu trang hai.')}</w:p>"
    opening = f"<w:p {W}><w:r><w:lastRenderedPageBreak/><w:t>Trang ba.</w:t></w:r></w:p>"
    body = document.element.body
    for xml in (broken, f"<w:p {W}>{_run('Trang hai.')}</w:p>", opening):
        body.insert(len(body) - 1, parse_xml(xml))
    file = tmp_path / "r.docx"
    file.write_bytes(_bytes(document))
    read = read_document(read_report(file))
    assert [passage.marks[0].page for passage in read.passages] == [1, 1, 2, 3]
    assert read.source.pages == 3


def test_a_file_made_from_a_pdf_has_broken_lines(tmp_path: Path) -> None:
    document = docx.Document()
    for _ in range(12):
        for line in (
            "Toàn xã tiếp tục phát triển kinh tế, giữ vững quốc phòng,",
            "an ninh, chăm lo cho nhân dân.",
            "",
        ):
            document.add_paragraph(line)
    file = tmp_path / "r.docx"
    file.write_bytes(_bytes(document))
    assert len(read_document(read_report(file)).passages) == 12


def _empty_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    return buffer.getvalue()


def _broken() -> bytes:
    data = _bytes(_paragraph(_run("Toàn xã")))
    return data[: len(data) // 2]


REFUSED = [
    pytest.param(lambda: b"", "no Word file", id="an empty file"),
    pytest.param(lambda: b"PK\x03\x04" + bytes(60), "no Word file", id="the beginning of an archive"),
    pytest.param(lambda: b"\xd0\xcf\x11\xe0" + bytes(60), "no Word file", id="an old Word file"),
    pytest.param(_empty_archive, "no Word file", id="another archive"),
    pytest.param(_broken, "no Word file", id="half a file"),
    pytest.param(lambda: _bytes(docx.Document()), "has no text", id="a document without text"),
]


@pytest.mark.parametrize(("make", "problem"), REFUSED)
def test_what_is_no_word_file_is_told(tmp_path: Path, make: Callable[[], bytes], problem: str) -> None:
    file = tmp_path / "r.docx"
    file.write_bytes(make())
    with pytest.raises(ReportError, match=problem):
        read_report(file)
