"""Footnotes, which a converter prints in the middle of the sentence that runs over the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.labels import read_label
from ingest.lines import Line

_START = re.compile(r"(?P<mark>\d{1,2})\s?(?P<star>\*)?\s?(?=[(“\"A-ZĐÀ-Ỹ*+-])(?!\d)")
_REACH = 90  # lines above a footnote in which its mark must stand
_ANNEX_HEAD = re.compile(r"(?:Biểu|Phụ lục|BIỂU|PHỤ LỤC)(?:\s+số)?\s*\d{0,2}\W*")
# A mark is printed against a word, a closing quote, a bracket or a per cent sign.
_MARK = r"(?<=[a-zđà-ỹ%)”\"\]…]){mark}(?=[\s.,;:)”\"]|$)|(?<=[.…)”\"]\s){mark}(?=\s[A-ZĐÀ-Ỹ])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """The lines of one footnote."""

    mark: str
    cited: int  # number of the line on which the mark stands
    lines: tuple[Line, ...]
    told: bool = False  # the file says that it is one, and its mark is not printed


def split_footnotes(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Footnote, ...]]:
    """Part the body of a report from its footnotes."""
    if any(line.note for line in lines):
        return _told(lines)
    body: list[Line] = []
    footnotes: list[Footnote] = []
    index = 0
    while index < len(lines):
        opened = _opens(lines, index)
        if opened is None:
            body.append(lines[index])
            index += 1
            continue
        end = _end(lines, index)
        mark, cited = opened
        footnotes.append(Footnote(mark=mark, cited=cited, lines=tuple(lines[index:end])))
        index = end
    return tuple(body), tuple(footnotes)


def _told(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Footnote, ...]]:
    """Part footnotes from the body where the file says which they are."""
    cited: dict[str, int] = {}
    notes: dict[str, list[Line]] = {}
    for line in lines:
        for mark in line.cites:
            cited.setdefault(mark, line.number)
        if line.note:
            notes.setdefault(line.note, []).append(line)
    body = tuple(line for line in lines if not line.note)
    return body, tuple(
        Footnote(mark=mark, cited=cited.get(mark, note[0].number), lines=tuple(note), told=True)
        for mark, note in notes.items()
    )


def without_marks(line: Line, marks: set[str]) -> Line:
    """Take the marks of known footnotes out of a line.

    >>> without_marks(Line(number=1, offset=0, text="hộ nghèo còn 8,9%2."), {"2"}).text
    'hộ nghèo còn 8,9%.'
    """
    text = line.text
    for mark in marks:
        if mark in text:
            text = re.sub(_MARK.format(mark=mark), "", text)
    return line if text == line.text else replace(line, text=text)


def _opens(lines: Sequence[Line], index: int) -> tuple[str, int] | None:
    """Tell the mark of the footnote that a line opens, and the number of the line where the mark stands."""
    line = lines[index]
    match = _START.match(line.text)
    if not match or (line.blanks == 0 and not match["star"] and not line.opens_page):
        return None
    mark = re.compile(_MARK.format(mark=match["mark"]))
    for above in reversed(lines[max(0, index - _REACH) : index]):
        if _ANNEX_HEAD.fullmatch(above.text):
            return None
        if mark.search(above.text):
            return match["mark"], above.number
    return None


def _end(lines: Sequence[Line], start: int) -> int:
    """A footnote ends with its page; in a report without pages, where the interrupted sentence goes on."""
    paged = any(line.opens_page for line in lines[start + 1 : start + _REACH])
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.opens_page or _opens(lines, index) is not None:
            return index
        label = read_label(line.text)
        if label and label.rank <= 2:
            return index
        if not paged and line.blanks and (line.text[0].islower() or label):
            return index
    return len(lines)
