"""Footnotes, which a converter prints in the middle of the sentence that runs over the page."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.capitals import CAPITAL
from ingest.labels import read_label
from ingest.layouts import Layout
from ingest.lines import Line
from ingest.scanning import Opened

_START = re.compile(rf"(?P<mark>\d{{1,2}})\s?(?P<star>\*)?\s?(?=[(“\"{CAPITAL}*+-])(?!\d)")
_ENDED = re.compile(r"[.!?…][\s”\"')\]]*$")
_SECTION = 4  # rank of a label, "1." or "1.1.", that hardly ever stands in a footnote
_REACH = 120  # lines above a footnote in which its mark must stand
_ANNEX_HEAD = re.compile(r"(?:Biểu|Phụ lục|BIỂU|PHỤ LỤC)(?:\s+số)?\s*\d{0,2}\W*")
# A mark is printed against a word, a closing quote, a bracket or a per cent sign; "km2" bears none.
_UNIT = r"(?<![\d\s/]m)(?<!km)(?<!dm)(?<!cm)"
_MARK = (
    rf"{_UNIT}(?<=[a-zđà-ỹ%)”\"\]…]){{mark}}\*?(?=[\s.,;:)”\"]|$)"
    rf"|(?<=[.…)”\"]\s){{mark}}(?=\s[{CAPITAL}])"
    r"|(?<=[.…]\s){mark}$"
)


class _Opening(NamedTuple):
    mark: str
    cited: int  # number of the line where the mark stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """The lines of one footnote."""

    mark: str
    cited: int  # number of the line on which the mark stands
    lines: tuple[Line, ...]
    told: bool = False  # the file says that it is one, and its mark is not printed


def split_footnotes(
    lines: Sequence[Line], layout: Layout = Layout.PRINTED
) -> tuple[tuple[Line, ...], tuple[Footnote, ...]]:
    """Part the body of a report from its footnotes."""
    if any(line.note for line in lines):
        return _told(lines)
    body: list[Line] = []
    footnotes: list[Footnote] = []
    index, above = 0, ""
    while index < len(lines):
        opened = _opens(lines, index, above)
        if opened is None:
            body.append(lines[index])
            index, above = index + 1, ""
            continue
        broken = bool(body) and not _ENDED.search(body[-1].text)
        end = _end(lines, index, opened.mark, layout, broken=broken)
        footnotes.append(Footnote(mark=opened.mark, cited=opened.cited, lines=tuple(lines[index:end])))
        index, above = end, opened.mark
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


def without_marks(lines: Sequence[Line], marks: Collection[str]) -> tuple[Line, ...]:
    """Take the marks of known footnotes out of the lines.

    >>> without_marks([Line(number=1, offset=0, text="hộ nghèo còn 8,9%2.")], {"2"})[0].text
    'hộ nghèo còn 8,9%.'
    """
    if not marks:
        return tuple(lines)
    mark = f"(?:{'|'.join(sorted(marks, key=len, reverse=True))})"
    pattern = Opened(re.compile(mark), re.compile(_MARK.format(mark=mark)))
    return tuple(_without(line, pattern) for line in lines)


def _without(line: Line, pattern: Opened) -> Line:
    text, gaps, end = "", list[tuple[int, int]](), 0
    for match in pattern.finditer(line.text):
        text += line.text[end : match.start()]
        gaps.append((len(text), len(match[0])))
        end = match.end()
    return replace(line, text=text + line.text[end:], gaps=tuple(gaps)) if gaps else line


def _opens(lines: Sequence[Line], index: int, last: str) -> _Opening | None:
    """Tell the mark of the footnote that a line opens; ``last`` is the mark of the one right above it."""
    line = lines[index]
    match = _START.match(line.text)
    if not match:
        return None
    follows = last.isdigit() and int(match["mark"]) == int(last) + 1
    if line.blanks == 0 and not match["star"] and not line.opens_page and not follows:
        return None
    mark = re.compile(_MARK.format(mark=match["mark"]))
    for above in reversed(lines[max(0, index - _REACH) : index]):
        if _ANNEX_HEAD.fullmatch(above.text):
            return None
        if match["mark"] in above.text and mark.search(above.text):
            return _Opening(match["mark"], above.number)
    return None


def _end(lines: Sequence[Line], start: int, mark: str, layout: Layout, *, broken: bool) -> int:
    """A footnote ends with its page, else where the sentence goes on that it has broken."""
    paged = any(line.opens_page for line in lines[start + 1 : start + _REACH])
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.opens_page or _opens(lines, index, mark) is not None:
            return index
        label = read_label(line.text)
        if label and (label.rank <= 2 or (label.rank <= _SECTION and line.blanks)):
            return index
        if line.blanks and layout is Layout.FLOWING:
            return index
        lower = line.text[0].islower()
        if broken and lower and _ENDED.search(lines[index - 1].text):
            return index
        if not paged and line.blanks and (lower or label):
            return index
    return len(lines)
