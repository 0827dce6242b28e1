"""PDF files: lines and paragraphs as they stand on the page, ruled tables with their cells, scans."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF

from ingest.document import read_document
from ingest.lines import read_lines
from ingest.passages import PassageKind
from ingest.pdf import read_pdf
from ingest.report import read_report
from ontology.errors import ReportError
from tests.report_files import FONTS

SENTENCE = (
    "Toàn xã tiếp tục phát triển kinh tế, giữ vững quốc phòng, an ninh, "
    "chăm lo cho nhân dân các bản vùng cao. "
)


def _pdf() -> FPDF:
    pdf = FPDF(format="A4")
    pdf.add_font("D", "", FONTS / "DejaVuSerif.ttf")
    pdf.add_font("D", "B", FONTS / "DejaVuSerif-Bold.ttf")
    pdf.set_font("D", size=12)
    pdf.set_margins(30, 25, 20)
    pdf.add_page()
    return pdf


def _write(pdf: FPDF, text: str, gap: float = 0.0) -> None:
    pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(gap)


def _texts(pdf: FPDF) -> list[str]:
    reading = read_pdf(bytes(pdf.output()))
    lines = read_lines(reading.text, reading.layout, tabular=reading.tabular)
    return [" ".join(line.text for line in lines)] if len(lines) < 2 else [line.text for line in lines]


def _passages(pdf: FPDF, folder: Path) -> list[tuple[PassageKind, str, int | None]]:
    file = folder / "r.pdf"
    pdf.output(str(file))
    passages = read_document(read_report(file)).passages
    return [(passage.kind, passage.text, passage.marks[0].page) for passage in passages]


def test_paragraphs_are_parted_by_space(tmp_path: Path) -> None:
    pdf = _pdf()
    for _ in range(3):
        _write(pdf, SENTENCE.strip(), 3)
    assert [text for _, text, _ in _passages(pdf, tmp_path)] == [SENTENCE.strip()] * 3


def test_paragraphs_are_parted_by_indents(tmp_path: Path) -> None:
    pdf = _pdf()
    # Three lines, of which the last is full: nothing but the indent tells where the next paragraph begins.
    text = (SENTENCE * 2).strip() + " Đàn trâu, đàn bò và đàn dê"
    for _ in range(4):
        pdf.set_x(42)
        pdf.cell(
            0, 6, "Thu ngân sách đạt năm tỷ đồng, vượt kế hoạch được giao;", new_x="LMARGIN", new_y="NEXT"
        )
        _write(pdf, text)
    assert len(_passages(pdf, tmp_path)) == 4


def test_lines_that_hang_below_a_bullet_go_on(tmp_path: Path) -> None:
    pdf = _pdf()
    for _ in range(6):
        pdf.cell(
            0, 6, "- Toàn xã tiếp tục phát triển kinh tế, giữ vững quốc phòng,", new_x="LMARGIN", new_y="NEXT"
        )
        pdf.set_x(36)
        pdf.cell(0, 6, "an ninh, chăm lo cho nhân dân các bản.", new_x="LMARGIN", new_y="NEXT")
    assert len(_passages(pdf, tmp_path)) == 6


def test_pages_are_counted_whatever_is_printed(tmp_path: Path) -> None:
    pdf = _pdf()
    texts = ["Trồng trọt tăng năm phần trăm.", "Chăn nuôi giữ vững đàn trâu.", "Thủy sản thêm ba lồng cá."]
    for number, text in enumerate(texts, start=11):
        if number > 11:
            pdf.add_page()
        pdf.cell(0, 6, f"- {number} -", align="C", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(4)
        _write(pdf, text)
    assert [(text, page) for _, text, page in _passages(pdf, tmp_path)] == list(
        zip(texts, (1, 2, 3), strict=True)
    )


ROWS = [["TT", "Chỉ tiêu", "Đơn vị", "Kết quả"], ["1", "Thu ngân sách trên địa bàn xã", "Tỷ đồng", "1,99"]]


def _table(pdf: FPDF, rows: list[list[str]]) -> None:
    with pdf.table(col_widths=(1, 4, 2, 2)) as table:
        for row in rows:
            table.row(row)


def test_ruled_tables_have_cells(tmp_path: Path) -> None:
    pdf = _pdf()
    _write(pdf, "Biểu 01", 2)
    _table(pdf, ROWS)
    _write(pdf, SENTENCE.strip())
    title, row, after = _passages(pdf, tmp_path)
    assert title == (PassageKind.HEADING, "Biểu 01 TT Chỉ tiêu Đơn vị Kết quả", 1)
    assert row == (PassageKind.ROW, "1 Thu ngân sách trên địa bàn xã Tỷ đồng 1,99", 1)
    assert after[0] is PassageKind.PARAGRAPH


def test_a_table_over_pages_is_one(tmp_path: Path) -> None:
    pdf = _pdf()
    rows = [[str(number), f"Chỉ tiêu về hộ nghèo {number}", "%", f"{number},5"] for number in range(1, 61)]
    _table(pdf, [ROWS[0], *rows])
    passages = _passages(pdf, tmp_path)
    assert [text for kind, text, _ in passages if kind is PassageKind.ROW] == [" ".join(row) for row in rows]
    assert sum(kind is PassageKind.HEADING for kind, _, _ in passages) == 1
    assert {page for _, _, page in passages} == {1, 2, 3}


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    pdf = _pdf()
    for _ in range(3):
        pdf.rect(28, pdf.get_y() - 1, 160, 20)
        pdf.rect(27, pdf.get_y() - 2, 162, 22)
        _write(pdf, SENTENCE.strip(), 20)
    assert [kind for kind, _, _ in _passages(pdf, tmp_path)] == [PassageKind.PARAGRAPH] * 3


def test_letters_of_older_fonts_are_converted() -> None:
    pdf = _pdf()
    _write(pdf, "§¶ng bé x· vµ c¸c chi bé cña x· ®· häp")
    reading = read_pdf(bytes(pdf.output()))
    assert (reading.text.strip(), reading.encoding) == (
        "Đảng bộ xã và các chi bộ của xã đã họp",
        "TCVN3 (ABC)",
    )


def test_a_page_without_text_is_told() -> None:
    pdf = _pdf()
    _write(pdf, SENTENCE)
    pdf.add_page()
    pdf.rect(30, 30, 100, 100, style="F")
    [notice] = read_pdf(bytes(pdf.output())).notices
    assert notice.code == "page-without-text"
    assert notice.message.startswith("trang 2 ")


def _scan() -> bytes:
    pdf = _pdf()
    pdf.rect(30, 30, 100, 100, style="F")
    pdf.add_page()
    _write(pdf, "5")
    return bytes(pdf.output())


def _locked() -> bytes:
    pdf = _pdf()
    pdf.set_encryption(owner_password="a", user_password="b")
    _write(pdf, SENTENCE)
    return bytes(pdf.output())


REFUSED: list[object] = [
    pytest.param(_scan, "ocrmypdf -l vie", id="a scan"),
    pytest.param(_locked, "asks for a password", id="a locked file"),
    pytest.param(lambda: b"", "no PDF that can be read", id="an empty file"),
    pytest.param(lambda: b"%PDF-1.7\nfoo", "no PDF that can be read", id="the first line of one"),
    pytest.param(lambda: b"Bao cao", "no PDF that can be read", id="text"),
]


@pytest.mark.parametrize(("make", "problem"), REFUSED)
def test_what_has_no_text_to_read_is_told(tmp_path: Path, make: Callable[[], bytes], problem: str) -> None:
    file = tmp_path / "r.pdf"
    file.write_bytes(make())
    with pytest.raises(ReportError, match=problem):
        read_report(file)
