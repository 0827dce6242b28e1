"""A sample report as a PDF, a Word file, a web page and Markdown, written by other means than ours."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import MappingProxyType

import docx
from fpdf import FPDF

from ingest.document import read_document
from ingest.passages import PassageKind
from ingest.report import read_report

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "vi-du.txt"
FONTS = Path("/usr/share/fonts/truetype/dejavu")

# What the flattened lines of the sample's annex are as a table.
TABLE = (
    ("STT", "Tên chỉ tiêu", "ĐVT", "Nghị quyết", "Thực hiện", "Ghi chú"),
    ("1", "Thu nhập bình quân đầu người", "Triệu đồng", "70", "74,5", "Vượt"),
    ("2", "Tỷ lệ hộ nghèo", "%", "<1,5", "1,05", "Vượt"),
    ("3", "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", "95", "96,1", "Vượt"),
    ("4", "Lao động đi làm việc ở nước ngoài", "Người", "200", "265", "Vượt"),
    ("5", "Kết nạp đảng viên", "Đảng viên", "180", "214", "Vượt"),
    ("6", "Trường đạt chuẩn quốc gia", "Trường", "9", "9", "Đạt"),
    ("7", "Hộ dùng nước sạch", "%", "90", "88,6", "Không đạt"),
    ("8", "Thu gom rác sinh hoạt", "%", "85", "81", "Không đạt"),
)
TITLE = ("Biểu 01", "KẾT QUẢ MỘT SỐ CHỈ TIÊU NHIỆM KỲ 2020-2025", "(tính chung ba xã cũ)")
_CITING = "của Thủ tướng Chính phủ"  # what the mark of the only footnote stands behind
_BREAKS = " lợi "  # where the first page ends, in the sentence that bears the mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the sample says, without its lines and pages."""

    paragraphs: tuple[str, ...]
    note: str  # the footnote
    host: int  # index of the paragraph that bears its mark


def content() -> Content:
    """Read the paragraphs of the sample, but for those of its table."""
    passages = [passage for passage in read_document(read_report(SAMPLE)).passages if not passage.annex]
    [note] = [passage.text for passage in passages if passage.kind is PassageKind.FOOTNOTE]
    paragraphs = tuple(passage.text for passage in passages if passage.kind is not PassageKind.FOOTNOTE)
    [host] = [index for index, text in enumerate(paragraphs) if _CITING in text and _BREAKS in text]
    return Content(paragraphs=paragraphs, note=note.removeprefix("1 "), host=host)


def write_pdf(path: Path) -> None:
    """Print the sample on numbered pages, with a footnote in a broken sentence, and a ruled table."""
    said = content()
    pdf = _Pages(format="A4")
    pdf.add_font("D", "", FONTS / "DejaVuSerif.ttf")
    pdf.add_font("D", "B", FONTS / "DejaVuSerif-Bold.ttf")
    pdf.set_margins(30, 25, 20)
    pdf.set_auto_page_break(auto=True, margin=20)
    pdf.add_page()
    for index, text in enumerate(said.paragraphs):
        if index != said.host:
            pdf.print_paragraph(text)
            continue
        above, below = text.split(_BREAKS)
        pdf.print_paragraph(above.replace(_CITING, f"{_CITING}1") + _BREAKS.rstrip())
        pdf.set_y(-40)
        pdf.print_paragraph(f"1 {said.note}", size=9)
        pdf.add_page()
        pdf.print_paragraph(below, indent="")
    pdf.add_page()
    for line in TITLE:
        pdf.print_paragraph(line, indent="")
    pdf.set_font("D", size=11)
    with pdf.table(col_widths=(1, 6, 2, 2, 2, 2)) as table:
        for cells in TABLE:
            table.row(cells)
    pdf.output(str(path))


class _Pages(FPDF):
    """Pages that bear their number at the head, as the decree on the form of documents wants it."""

    def header(self) -> None:
        """Print the number of the page, but for the first."""
        if self.page_no() > 1:
            self.set_font("D", size=11)
            self.cell(0, 8, str(self.page_no()), align="C", new_x="LMARGIN", new_y="NEXT")
            self.ln(6)

    def print_paragraph(self, text: str, *, indent: str = "      ", size: int = 12) -> None:
        """Print a paragraph; one that is a sentence has an indent."""
        self.set_font("D", size=size)
        bare = len(text) < 60 or text.isupper() or size < 12
        self.multi_cell(0, size / 2, ("" if bare else indent) + text, new_x="LMARGIN", new_y="NEXT")
        self.ln(3)


def write_docx(path: Path) -> None:
    """Write the sample as a Word file with a footnote and a table."""
    said = content()
    document = docx.Document()
    for text in said.paragraphs:
        document.add_paragraph(text)
    for line in TITLE:
        document.add_paragraph(line)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, cells in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(with_footnote(buffer.getvalue(), _CITING, said.note))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def with_footnote(data: bytes, citing: str, note: str) -> bytes:
    """Put a footnote into a Word file, behind words that one run of it holds."""
    notes = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {_W}>'
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    mark = '</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve">'
    changes: Mapping[str, Callable[[str], str]] = {
        "word/document.xml": lambda text: text.replace(citing, citing + mark, 1),
        "word/_rels/document.xml.rels": lambda text: text.replace(
            "</Relationships>",
            f'<Relationship Id="rIdN" Type="{_REL}" Target="footnotes.xml"/></Relationships>',
        ),
        "[Content_Types].xml": lambda text: text.replace(
            "</Types>",
            '<Override PartName="/word/footnotes.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if change := changes.get(entry.filename):
                part = change(part.decode()).encode()
            new.writestr(entry, part)
        new.writestr("word/footnotes.xml", notes)
    return buffer.getvalue()


def write_html(path: Path) -> None:
    """Write the sample as a web page."""
    said = content()
    mark = '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>'
    body = [f"<p>{escape(text).replace(_CITING, _CITING + mark)}</p>" for text in said.paragraphs]
    body += [f"<p>{escape(line)}</p>" for line in TITLE]
    rows = ["".join(f"<td>{escape(cell)}</td>" for cell in cells) for cells in TABLE]
    body.append("<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    note = f'<p>{escape(said.note)}<a href="#fnref1">↩︎</a></p>'
    body.append(f'<section class="footnotes"><ol><li id="fn1">{note}</li></ol></section>')
    page = "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>x</title></head><body>{}</body></html>"
    path.write_text(page.format("\n".join(body)), encoding="utf-8")


def write_markdown(path: Path) -> None:
    """Write the sample as pandoc writes Markdown: lines of 72 columns, escapes, a footnote, a grid table."""
    said = content()
    paragraphs = [_escaped(text).replace(_CITING, f"{_CITING}[^1]") for text in said.paragraphs]
    blocks = ["\n".join(_wrapped(text)) for text in (*paragraphs, *TITLE)]
    blocks += ["\n".join(_grid(TABLE)), "\n    ".join(_wrapped(f"[^1]: {said.note}"))]
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _escaped(text: str) -> str:
    for sign in "*_-<>%":
        text = text.replace(f" {sign} ", f" \\{sign} ")
    return text[0] + text[1:].replace(". ", "\\. ", 1) if text[0].isdigit() else text


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) > 71:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _grid(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = (5, 22, 12, 12, 12, 11)
    border = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    yield border
    for number, cells in enumerate(rows):
        columns = [list(_cell_lines(text, width)) for text, width in zip(cells, widths, strict=True)]
        for index in range(max(map(len, columns))):
            texts = (lines[index] if index < len(lines) else "" for lines in columns)
            yield "|" + "|".join(f" {text:{width}} " for text, width in zip(texts, widths, strict=True)) + "|"
        yield border.replace("-", "=") if not number else border


def _cell_lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) + 1 > width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


WRITERS: Mapping[str, Callable[[Path], None]] = MappingProxyType(
    {".pdf": write_pdf, ".docx": write_docx, ".html": write_html, ".md": write_markdown}
)
