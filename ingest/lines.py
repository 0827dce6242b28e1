"""The printed lines of a report: where each stands, on what page, and what is no text at all."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

_PAGE_NUMBER = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?|[Tt]rang\s+(\d{1,3})")
_SPACE = re.compile(r"\s+")
_MIN_PAGE_BREAKS = 3  # so many lines that open a page make a report whose pages can be counted
_MAX_PAGE_STEP = 40  # pages between two printed numbers that are still believed


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with text on it."""

    number: int  # 1-based, in the file
    offset: int  # of the line's first character in the file's text
    text: str  # NFC, white space folded, stripped
    page: int | None = None
    blanks: int = 0  # empty lines above it
    opens_page: bool = False


def read_lines(text: str) -> tuple[Line, ...]:
    """Split a report into its lines with text; page numbers are taken off and become ``page``."""
    return tuple(_without_page_numbers(tuple(_lines(text))))


def fold_space(text: str) -> str:
    """Normalise to NFC with single spaces.

    >>> fold_space("  Tổng  thu\\u00a0ngân ")
    'Tổng thu ngân'
    """
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _lines(text: str) -> Iterator[Line]:
    offset, blanks, page_break = 0, 0, False
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if "\f" in raw:
            page_break = True
        folded = fold_space(raw)
        if folded:
            # Some converters write a form feed as one space: a line that begins with a single
            # space right under another line opens a page.
            spaced = not blanks and raw[:1] == " " and raw[1:2] not in ("", " ")
            yield Line(
                number=number,
                offset=offset,
                text=folded,
                blanks=blanks,
                opens_page=page_break or spaced,
            )
            blanks, page_break = 0, False
        else:
            blanks += 1
        offset += len(raw) + (2 if text[offset + len(raw) : offset + len(raw) + 2] == "\r\n" else 1)


def _without_page_numbers(lines: Sequence[Line]) -> Iterator[Line]:
    numbers = dict(_page_numbers(lines))
    paged = bool(numbers) or sum(line.opens_page for line in lines) >= _MIN_PAGE_BREAKS
    page = 1 if paged else None
    pending, numbered = 0, False
    for index, line in enumerate(lines):
        if index in numbers:
            page, numbered = numbers[index], True
            pending += line.blanks + 1
            continue
        opens_page = line.opens_page or numbered
        if page and index and opens_page and not numbered:
            page += 1
        yield replace(line, page=page, blanks=line.blanks + pending, opens_page=opens_page)
        pending, numbered = 0, False


def _page_numbers(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield (index, page) of the lines that are page numbers: alone between blank lines, and growing."""
    last, last_line = 0, 0
    for index, line in enumerate(lines):
        match = _PAGE_NUMBER.fullmatch(line.text)
        if not match:
            continue
        page = int(match[1] or match[2])
        below = lines[index + 1].blanks if index + 1 < len(lines) else 9
        alone = below >= 1 and (line.blanks >= 2 or line.opens_page or match[2] is not None)
        if alone and last < page <= last + 1 + min(_MAX_PAGE_STEP, (line.number - last_line) // 8 + 1):
            yield index, page
            last, last_line = page, line.number


def typical_width(lines: Iterable[Line]) -> int:
    """Tell how long a full line is: the length that one line in ten exceeds."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 80
