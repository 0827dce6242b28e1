"""A resolution's Markdown as plain text, a Word file and a PDF, as offices hand the same text around."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import docx
from fpdf import FPDF

from tests.report_files import FONTS

_MARKS = re.compile(r"[*\\]|^\s*[-+=|]{3,}[-+=| ]*$", re.MULTILINE)


def paragraphs(markdown: str) -> tuple[str, ...]:
    """Take the marks out of Markdown and join its lines: one string a paragraph."""
    plain = _MARKS.sub("", markdown)
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", plain) if block.strip())


def _write_txt(texts: Sequence[str], path: Path) -> None:
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")


def _write_docx(texts: Sequence[str], path: Path) -> None:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))


def _write_pdf(texts: Sequence[str], path: Path) -> None:
    """Print pages that bear their number at the head, so that it stands in the middle of clauses."""
    pdf = _Pages(format="A4")
    pdf.add_font("D", "", FONTS / "DejaVuSerif.ttf")
    pdf.set_margins(30, 20, 20)
    pdf.add_page()
    for text in texts:
        pdf.set_font("D", size=13)
        pdf.multi_cell(0, 7, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(2)
    pdf.output(str(path))


class _Pages(FPDF):
    def header(self) -> None:
        """Print the number of each page but the first."""
        if self.page_no() > 1:
            self.set_font("D", size=13)
            self.cell(0, 8, str(self.page_no()), align="C", new_x="LMARGIN", new_y="NEXT")
            self.ln(4)


WRITERS: Mapping[str, Callable[[Sequence[str], Path], None]] = MappingProxyType(
    {".txt": _write_txt, ".docx": _write_docx, ".pdf": _write_pdf}
)
