"""How the text of a file is laid out, and the signs by which readers of formats say what plain text cannot.

A row of a table is a line with tabs between its cells; signs without a width mark it as one, or as more lines
of the cells above. The mark of a footnote is written in tag digits, which nobody sees: in the sentence that
bears it, and before the footnote itself. What a format writes and a reader does not print (the backslash of
Markdown) becomes a zero-width space, so that every other character keeps its place in the file.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ontology.facts import Issue

CELL = "\t"
TABLE = "\u2061"  # begins the line of the first row of a table
ROW = "\u2062"  # begins the line of another row
ROW_GOES_ON = "\u2063"  # begins a line with more of the cells of the row above
LINE_ENDS = "\u2028"  # at the end of a line: the paragraph goes on in a new line
UNPRINTED = "\u200b"
_TAG_ZERO = 0xE0030
_TO_TAGS = {ord(str(digit)): chr(_TAG_ZERO + digit) for digit in range(10)}
_FROM_TAGS = {_TAG_ZERO + digit: str(digit) for digit in range(10)}
NOTE = re.compile("[\U000e0030-\U000e0039]+")
# Characters without a width of their own: marks of footnotes, soft hyphens, joiners, byte order marks.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\U000e0020-\U000e007f]+"
)


class Layout(StrEnum):
    """What the end of a line means."""

    PRINTED = "printed"  # the page was full there
    FLOWING = "flowing"  # the paragraph ends
    PARTED = "parted"  # nothing; blank lines part the paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text of a file as the reader of its format hands it over."""

    text: str
    encoding: str
    layout: Layout
    tabular: bool = False  # lines with tabs are rows
    notices: tuple[Issue, ...] = ()


def note_mark(number: str) -> str:
    """Write the mark of a footnote so that it is known and not seen.

    >>> len(note_mark("12")), NOTE.fullmatch(note_mark("12")) is not None
    (2, True)
    """
    return number.translate(_TO_TAGS)


def note_number(mark: str) -> str:
    """Read a mark written by ``note_mark``.

    >>> note_number(note_mark("12"))
    '12'
    """
    return mark.translate(_FROM_TAGS)


def table_lines(rows: Iterable[Iterable[str]], *, goes_on: bool = False) -> Iterator[str]:
    """Write the cells of a table, or of more rows of the table above, as a line for each row.

    >>> [line.lstrip(TABLE).split(CELL) for line in table_lines([["1", "Tổng thu  ngân sách", "1,99"]])]
    [['1', 'Tổng thu ngân sách', '1,99']]
    """
    sign = ROW if goes_on else TABLE
    for cells in rows:
        yield sign + CELL.join(" ".join(cell.split()) for cell in cells)
        sign = ROW


def is_row(raw: str) -> bool:
    """Tell a line that is a row from a paragraph that a tab indents or parts from its number."""
    stripped = raw.strip()
    return raw.lstrip(" ").startswith((TABLE, ROW)) or (stripped.count(CELL) > 1 and CELL * 3 not in stripped)
