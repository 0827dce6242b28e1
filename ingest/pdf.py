"""PDF files with a text layer: lines and the space between them, pages, ruled tables as rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2

from ingest.encodings import mend, notice
from ingest.layouts import Layout, Reading, table_lines
from ontology.facts import Issue

_MIN_LETTERS = 20  # on a page, on average: less is what a scanner's software leaves
_RULES = 6  # lines drawn on a page from which it may hold a table
_GAP = 1.18  # distance of two lines, in usual distances, from which a paragraph ends between them
_INDENT = 8.0  # points from which a line is indented
_SAME = 2.0  # points between what stands at the same place
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A line of text or a table where it stands on the page, in points from the lower left corner."""

    left: float
    bottom: float
    top: float
    text: str
    rows: tuple[str, ...] = ()  # of a table


def read_pdf(data: bytes) -> Reading:
    """Read the text layer of a PDF; raise ``ValueError`` with the remedy where there is none to read."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [list(_lines(page)) for page in document]
            ruled = [index for index, page in enumerate(document) if _is_ruled(page)]
    except pypdfium2.PdfiumError as error:
        raise ValueError(_explain(data, str(error))) from error
    letters = [sum(char.isalpha() for line in lines for char in line.text) for lines in pages]
    if sum(letters) < _MIN_LETTERS * max(1, len(pages)):
        raise ValueError(
            "has no text layer, only pictures of pages: read them with `ocrmypdf -l vie scan.pdf report.pdf`"
        )
    _place_tables(data, pages, ruled)
    usual = _usual(pages)
    text, legacy = mend("".join("\n".join([*_spaced(lines, usual), "\f"]) for lines in pages))
    return Reading(
        text=text,
        encoding=legacy or "unicode",
        layout=Layout.PRINTED,
        tabular=True,
        notices=(*notice(legacy), *_without_text(letters)),
    )


def _explain(data: bytes, problem: str) -> str:
    if b"/Encrypt" in data:
        return "is a PDF that asks for a password: save a copy without one"
    return (
        f"is no PDF that can be read ({problem.rstrip('.')}): open it in a viewer and print it to a new PDF"
    )


def _without_text(letters: Sequence[int]) -> tuple[Issue, ...]:
    empty = [str(number) for number, count in enumerate(letters, start=1) if not count]
    if not empty:
        return ()
    message = f"trang {', '.join(empty)} không có lớp chữ; chạy ocrmypdf -l vie nếu đó là trang quét"
    return (Issue(code="page-without-text", message=message),)


def _lines(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Yield the lines of text of a page in the order of the file."""
    textpage = page.get_textpage()
    text = textpage.get_text_range().translate(_HYPHENS)
    count, at = textpage.count_chars(), 0
    for raw in text.split("\n"):
        first = at + len(raw) - len(raw.lstrip())
        at += len(raw) + 1
        line = _UNPRINTABLE.sub("", raw.replace("\t", " ")).strip()
        if line and first < count:
            left, bottom, _, top = textpage.get_charbox(first, loose=True)
            yield Box(left=left, bottom=bottom, top=top, text=line)
    textpage.close()


def _is_ruled(page: pypdfium2.PdfPage) -> bool:
    paths = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    return sum(1 for _, _ in zip(paths, range(_RULES), strict=False)) == _RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Usual:
    """How the lines of a file usually stand."""

    pitch: float  # distance of two lines
    margin: float
    indent: float | None  # where the first lines of paragraphs begin


def _usual(pages: Iterable[Sequence[Box]]) -> _Usual:
    lines = [line for page in pages for line in page if not line.rows]
    gaps = [above.bottom - line.bottom for page in pages for above, line in pairwise(page)]
    lefts = Counter(round(line.left) for line in lines)
    margin = lefts.most_common(1)[0][0] if lefts else 0
    deeper = Counter({left: count for left, count in lefts.items() if left > margin + _INDENT})
    indent = deeper.most_common(1)[0][0] if deeper else None
    return _Usual(
        pitch=median([gap for gap in gaps if gap > 1] or [1.0]),
        margin=margin,
        indent=indent if indent and _begins_paragraphs(lines, indent) else None,
    )


def _begins_paragraphs(lines: Sequence[Box], indent: float) -> bool:
    """Tell an indent of first lines from one of the lines that hang below a bullet."""
    indented = [line for line in lines if abs(line.left - indent) <= _SAME]
    small = sum(line.text[0].islower() for line in indented)
    return len(indented) >= len(lines) / 25 and small <= len(indented) / 5


def _spaced(lines: Sequence[Box], usual: _Usual) -> Iterator[str]:
    """Yield the lines of a page with an empty line where space or an indent parts paragraphs."""
    for above, line in zip([None, *lines], lines, strict=False):
        if above is not None and _parts(above, line, usual):
            yield ""
        yield from line.rows or (line.text,)


def _parts(above: Box, line: Box, usual: _Usual) -> bool:
    if line.rows or above.rows:
        return not (line.rows and above.rows)
    gap = above.bottom - line.bottom
    if gap > _GAP * usual.pitch or gap < -usual.pitch:
        return True
    return usual.indent is not None and gap > 1 and abs(line.left - usual.indent) <= _SAME


def _place_tables(data: bytes, pages: Sequence[list[Box]], ruled: Sequence[int]) -> None:
    """Put the rows of ruled tables in the place of the lines that lie in them."""
    if not ruled:
        return
    from ingest.pdf_tables import find_ruled_tables  # slow to import, and needed for few files only

    for table in find_ruled_tables(data, ruled):
        lines = pages[table.page]
        inside = [place for place, line in enumerate(lines) if _lies_in(line, table.bottom, table.top)]
        if inside:
            rows = tuple(table_lines(table.cells, goes_on=table.goes_on))
            box = Box(left=0.0, bottom=table.bottom, top=table.top, text="", rows=rows)
            outside = [line for place, line in enumerate(lines) if place not in inside]
            lines[:] = [*outside[: inside[0]], box, *outside[inside[0] :]]


def _lies_in(line: Box, bottom: float, top: float) -> bool:
    return not line.rows and bottom - _SAME <= (line.bottom + line.top) / 2 <= top + _SAME
