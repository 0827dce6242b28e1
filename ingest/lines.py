"""The printed lines of a report: where each stands, on what page, and what is no text at all."""

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.cells import Piece, join_row
from ingest.layouts import CELL, INVISIBLE, LINE_ENDS, NOTE, ROW_GOES_ON, TABLE, Layout, is_row, note_number
from ingest.pages import Pages, Printed, find_pages

_BREAK = re.compile(r"\r\n|\r|\n")
_MIN_PAGE_BREAKS = 3  # so many lines that open a page make a report whose pages can be counted
_MIN_PAGE = 12  # lines of a page, on average: a space before lines nearer to each other is an indent
_MANY = 20  # lines from which the spacing and the layout of a text are told by its lines
_FIRST_SIGNS = 8  # characters of a line among which the sign of a table stands
_LONG = 200  # characters of a line that no page holds
_SEVERAL = 3  # such lines, and a line is a paragraph
_OFTEN, _FEW = 0.3, 0.03  # share of lines that begin with a small letter: where lines are broken, or not


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with text on it, or what a table row has of one in a cell."""

    number: int  # 1-based, in the file
    offset: int  # of the line's first character in the file's text
    text: str  # NFC, white space folded, stripped
    page: int | None = None
    gaps: tuple[tuple[int, int], ...] = ()  # (where, how many) characters of it that the text leaves out
    blanks: int = 0  # empty lines above it
    opens_page: bool = False
    broken: bool = False  # the line above was ended by hand within its paragraph
    row: int = 0  # number of the table row it belongs to; 0 in prose
    cells: tuple[str, ...] = ()  # of the row that begins here
    opens_table: bool = False
    note: str = ""  # mark of the footnote that it is, where the file says so
    cites: tuple[str, ...] = ()  # marks of the footnotes it bears, where the file says so


def read_lines(text: str, layout: Layout = Layout.PRINTED, *, tabular: bool = False) -> tuple[Line, ...]:
    """Split a report into its lines with text; page numbers and running heads are taken off.

    In a ``tabular`` text lines with tabs between cells are rows, see ``ingest.layouts``.
    """
    printed = _printed(text, layout)
    rows = tabular and (CELL in text or TABLE in text)
    lines = tuple(_lines(printed, find_pages(printed, rows=rows), text))
    return tuple(_with_rows(lines, text)) if rows else lines


def fold_space(text: str) -> str:
    r"""Normalise to NFC with single spaces and without characters that have no width.

    >>> fold_space("  Tổng  thu\u00a0ng\u200bân ")
    'Tổng thu ngân'
    """
    return _close_space(text if text.isascii() else INVISIBLE.sub("", text))


def _close_space(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def count_lines(text: str) -> int:
    r"""Count the lines of a text as editors do; an end of line at its very end begins none.

    >>> count_lines("một\r\nhai\n"), count_lines("một\fhai")
    (2, 1)
    """
    ends = sum(1 for _ in _BREAK.finditer(text)) if "\r" in text else text.count("\n")
    return ends + (text[-1:] not in ("", "\r", "\n"))


def typical_width(lines: Iterable[Line]) -> int:
    """Tell how long a full line is: the length that one line in ten exceeds."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 80


def settle_layout(lines: Sequence[Line], layout: Layout) -> Layout:
    """Correct the layout that a format usually has by what the lines of a text are like.

    Whole paragraphs on a line are met in text files, and the lines of a page in the paragraphs of a Word file
    that was made from a PDF: there every other line begins with a small letter.
    """
    prose = [line for line in lines if not line.row]
    if len(prose) < _MANY or layout is Layout.PARTED:
        return layout
    width = typical_width(prose)
    goes_on = sum(line.text[0].islower() for line in prose) / len(prose)
    long = sum(len(line.text) > _LONG for line in prose)  # among them the short lines of tables and titles
    if layout is Layout.PRINTED and (long >= _SEVERAL or (width > _LONG / 2 and goes_on < _FEW)):
        return Layout.FLOWING
    return Layout.PRINTED if layout is Layout.FLOWING and width <= _LONG and goes_on > _OFTEN else layout


def _printed(text: str, layout: Layout) -> list[Printed]:
    found: list[tuple[int, int, str, str, int, bool]] = []
    blanks, feed = 0, False
    fold = fold_space if INVISIBLE.search(text) else _close_space
    for number, offset, raw in _raw_lines(text):
        feed = feed or (offset > 0 and text[offset - 1] == "\f")
        folded = fold(raw)
        if folded:
            found.append((number, offset, raw, folded, blanks, feed))
            blanks, feed = 0, False
        else:
            blanks += 1
    return _spaced(found, layout)


def _raw_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (number, offset, text) of each line; what is behind a form feed is a line of the same number."""
    offset = 0
    breaks = _BREAK.finditer(text)
    for number in range(1, len(text) + 2):
        end = next(breaks, None)
        stop = end.start() if end else len(text)
        raw = text[offset:stop]
        if "\f" in raw:
            for piece in raw.split("\f"):
                if piece:
                    yield number, offset, piece
                offset += len(piece) + 1
        else:
            yield number, offset, raw
        if end is None:
            return
        offset = end.end()


def _spaced(found: Sequence[tuple[int, int, str, str, int, bool]], layout: Layout) -> list[Printed]:
    """Take the empty lines of double spacing off, and find the lines that a converter begins a page with.

    Some converters write a form feed as one space: a line that begins with a single space right under another
    line opens a page.
    """
    pitch = _pitch([blanks for _, _, _, _, blanks, _ in found]) if layout is Layout.PRINTED else 1
    lines, at = [], 0
    for number, offset, raw, text, blanks, feed in found:
        above = -(-(blanks + 1) // pitch) - 1
        opens = feed or (not above and raw[:1] == " " and raw[1:2] not in (" ", "") and number > 1)
        at += above + 1
        lines.append(Printed(number, offset, raw, text, above, opens, at))
    opening = sum(line.opens for line in lines)
    if layout is Layout.PRINTED and opening * _MIN_PAGE <= len(lines):
        return lines
    return [
        line._replace(opens=one[-1]) if line.opens else line for line, one in zip(lines, found, strict=True)
    ]


def _pitch(blanks: Sequence[int]) -> int:
    """How many lines of paper a line of text takes: 2 in a text with an empty line below each line."""
    return 1 + sorted(blanks)[len(blanks) // 10] if len(blanks) >= _MANY else 1


def _lines(printed: Sequence[Printed], pages: Pages, text: str) -> Iterator[Line]:
    numbering = _numbering(printed, pages, text)
    marked = NOTE.search(text) is not None
    pending, opened = 0, False
    for index, (line, page) in enumerate(zip(printed, numbering, strict=True)):
        opened = opened or line.opens
        if index in pages.numbers or index in pages.heads:
            pending += line.blanks + 1
            opened = opened or index in pages.numbers
            continue
        yield Line(
            number=line.number,
            offset=line.offset,
            text=line.text,
            page=page,
            blanks=line.blanks + pending,
            opens_page=opened,
            broken=bool(index) and printed[index - 1].raw.endswith(LINE_ENDS),
            note=_note(line.raw) if marked else "",
            cites=_cites(line.raw) if marked else (),
        )
        pending, opened = 0, False


def _numbering(printed: Sequence[Printed], pages: Pages, text: str) -> list[int | None]:
    """Tell the page of each line: by form feeds, else by printed numbers, else by the lines that open one."""
    if "\f" in text:
        feeds = [match.start() for match in re.finditer("\f", text)]
        return [1 + bisect(feeds, line.offset) for line in printed]
    if not pages.numbers and sum(line.opens for line in printed) < _MIN_PAGE_BREAKS:
        return [None] * len(printed)
    found: list[int | None] = []
    page, numbered = 1, False
    for index, line in enumerate(printed):
        if index in pages.numbers:
            page, numbered = pages.numbers[index] + pages.last, True
        elif index not in pages.heads:
            page += bool(index and line.opens and not numbered)
            numbered = False
        found.append(page)
    return found


def _note(raw: str) -> str:
    match = NOTE.match(raw.lstrip())
    return note_number(match[0]) if match else ""


def _cites(raw: str) -> tuple[str, ...]:
    marks = tuple(note_number(match[0]) for match in NOTE.finditer(raw))
    return marks[1:] if _note(raw) else marks


def _with_rows(lines: Iterable[Line], text: str) -> Iterator[Line]:
    """Make rows of the lines that hold one, and add to each what further lines say of its cells."""
    row, pending = 0, list[Line]()
    for line in lines:
        raw = _raw(text, line)
        if pending and raw.lstrip(" ").startswith(ROW_GOES_ON):
            pending.append(line)
            continue
        if pending:
            row += 1
            yield from _row(row, pending, text)
            pending = []
        if is_row(raw):
            pending = [line]
        else:
            yield line
    if pending:
        yield from _row(row + 1, pending, text)


def _raw(text: str, line: Line) -> str:
    end = _BREAK.search(text, line.offset)
    return text[line.offset : end.start() if end else len(text)]


def _row(row: int, lines: Sequence[Line], text: str) -> Iterator[Line]:
    pieces = [
        Piece(source=index, column=column, offset=line.offset + at, text=cell)
        for index, line in enumerate(lines)
        for column, at, cell in _cells(_raw(text, line))
    ]
    cells, ordered = join_row(pieces)
    for position, piece in enumerate(ordered):
        yield replace(
            lines[piece.source],
            text=piece.text,
            offset=piece.offset,
            row=row,
            cells=cells if not position else (),
            blanks=lines[0].blanks if not position else 0,
            opens_page=lines[0].opens_page and not position,
            opens_table=not position and TABLE in _raw(text, lines[0])[:_FIRST_SIGNS],
        )


def _cells(raw: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for column, cell in enumerate(raw.split(CELL)):
        yield column, at, fold_space(cell)
        at += len(cell) + 1
