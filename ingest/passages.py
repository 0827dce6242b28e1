"""The passages of a report: printed lines joined into headings, paragraphs, items and footnotes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.footnotes import Footnote, split_footnotes, without_marks
from ingest.labels import BULLETS, Label, read_label
from ingest.lines import Line, typical_width
from ingest.tables import ANNEX, Row, find_rows, split_tables
from ontology.facts import Evidence

_CONTEXT = 32  # characters of prefix and suffix kept beside a quote
_FULL = 0.72  # share of the typical width from which a line is full: it was broken for want of room
_TITLE = 200  # characters of a heading that are kept as its title
_ENDED = re.compile(r"[.;:!?…][\s”\"')\]]*$|[.;:!?…]/\.?$")
_ITEM = re.compile(r"\(?\d{1,2}\)|(?<![^\s(])[a-zđ]\)")
_OPEN_LINES = 25  # lines over which a bracket may stay open; a bracket that nobody closes ends there
_SENTENCE_END = re.compile(r"[.;:](?=\s|$)")


class PassageKind(StrEnum):
    """What a passage is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"
    ROW = "row"  # a line of a table


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a printed line begins in a passage."""

    at: int  # character of the passage
    line: int
    page: int | None
    offset: int  # of the line in the file's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A logical line of a report: wrapped lines joined, footnotes taken out of the sentence they interrupt."""

    report: str
    index: int
    kind: PassageKind
    start: int  # character of the document's text
    text: str
    folded: str  # text for matching, see ingest.folding
    label: str  # number or bullet that opens it; the text still holds it
    section: tuple[str, ...]  # labels of the enclosing headings and its own, outermost first
    headings: tuple[str, ...]  # the titles that go with them
    annex: bool  # stands in an annex of tables
    marks: tuple[Mark, ...]
    before: str = ""  # the text around, for the prefix and suffix of a quote
    after: str = ""

    @property
    def end(self) -> int:
        """Where the passage ends in the document's text."""
        return self.start + len(self.text)

    def line_at(self, at: int) -> Mark:
        """Find the printed line that holds a character of the passage."""
        return self.marks[bisect_right(self.marks, at, key=lambda mark: mark.at) - 1]

    def cite(self, start: int, end: int, focus: int | None = None) -> Evidence:
        """Quote characters ``start`` to ``end`` of this passage, without white space at the ends.

        Line and page are those of ``focus``, the character that matters most: the number of a claim.
        Raises FactError where nothing is left to quote.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        mark = self.line_at(start if focus is None else focus)
        return Evidence(
            report=self.report,
            start=self.start + start,
            end=self.start + end,
            quote=self.text[start:end],
            prefix=(self.before + self.text[:start])[-_CONTEXT:],
            suffix=(self.text[end:] + self.after)[:_CONTEXT],
            line=mark.line,
            page=mark.page,
            section=" / ".join(self.section),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that form one passage, before they are joined."""

    kind: PassageKind
    lines: tuple[Line, ...]
    label: Label | None
    section: tuple[str, ...]
    headings: tuple[str, ...]
    annex: bool = False


def find_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of a report in reading order; a footnote follows the passage that bears its mark."""
    body, footnotes = split_footnotes(lines)
    marks = {footnote.mark for footnote in footnotes}
    clean = [without_marks(line, marks) for line in body]
    waiting = sorted(footnotes, key=lambda footnote: (footnote.cited, int(footnote.mark)))
    width = typical_width(body)
    stack: list[tuple[Label, str]] = []
    for table, stretch in split_tables(clean):
        if table:
            yield from _table_blocks(stretch)
            continue
        for group in _group(stretch, width):
            block = _prose_block(group, stack)
            yield block
            while waiting and waiting[0].cited <= group[-1].number:
                yield from _footnote_blocks(waiting.pop(0), block)


def _prose_block(group: tuple[Line, ...], stack: list[tuple[Label, str]]) -> Block:
    """Make the block of a group of lines; its label enters the stack of headings."""
    label = read_label(group[0].text)
    joined = " ".join(line.text for line in group)
    if label:
        stack[:] = [entry for entry in stack if entry[0].rank < label.rank]
        stack.append((label, _title(joined)))
    elif stack and stack[-1][0].rank >= BULLETS and not stack[-1][1].endswith(":"):
        stack[:] = [entry for entry in stack if entry[0].rank < BULLETS]
    return _block(group, label, joined, stack)


def _table_blocks(lines: tuple[Line, ...]) -> Iterator[Block]:
    title, group = ("", ""), ("", "")
    for row in find_rows(lines):
        joined = " ".join(line.text for line in row.lines)
        if row.title:
            title, group = (_annex_label(joined), joined), ("", "")
        elif row.group:
            group = (row.group, joined)
        heads = [head for head in (title, group) if head[1]]
        yield Block(
            kind=PassageKind.HEADING if row.title or row.group else PassageKind.ROW,
            lines=row.lines,
            label=Label(text=_row_label(row), rank=BULLETS, length=0) if _row_label(row) else None,
            section=tuple(label for label, _ in heads),
            headings=tuple(text for _, text in heads),
            annex=True,
        )


def _row_label(row: Row) -> str:
    return row.group or row.order


def _block(
    group: tuple[Line, ...], label: Label | None, joined: str, stack: Iterable[tuple[Label, str]]
) -> Block:
    entries = tuple(stack)
    return Block(
        kind=_kind(label, joined),
        lines=group,
        label=label,
        section=tuple(entry.text for entry, _ in entries if entry.rank < BULLETS),
        headings=tuple(title for _, title in entries),
    )


def _footnote_blocks(footnote: Footnote, host: Block) -> Iterator[Block]:
    """Make a passage of each paragraph of a footnote; they share the section of the passage that bears its mark."""
    for group in _group(footnote.lines, typical_width(footnote.lines)):
        yield Block(
            kind=PassageKind.FOOTNOTE,
            lines=group,
            label=Label(text=footnote.mark, rank=BULLETS, length=0),
            section=(*host.section, f"chú thích {footnote.mark}"),
            headings=host.headings,
            annex=host.annex,
        )


def _kind(label: Label | None, joined: str) -> PassageKind:
    """A label makes an item, or a heading where no sentence follows the title."""
    bare = not _ENDED.search(joined) and len(joined) < 2 * _TITLE
    if label is None:
        return PassageKind.HEADING if bare and joined.isupper() else PassageKind.PARAGRAPH
    if label.rank < BULLETS and bare and not re.search(r"\d\s*(?:%|ha\b|tỷ|triệu)", joined):
        return PassageKind.HEADING
    return PassageKind.ITEM


def _title(joined: str) -> str:
    """The part of a labelled passage that titles what follows: its first clause, or all of a heading.

    A passage that announces a list keeps its colon.
    """
    if joined.endswith(":") and len(joined) < _TITLE:
        return joined
    label = read_label(joined)
    begin = label.length if label else 0
    match = _SENTENCE_END.search(joined, begin + 3)
    return joined[: min(match.start() if match else len(joined), _TITLE)]


def _annex_label(joined: str) -> str:
    match = ANNEX.match(joined)
    return (match[0] if match else joined[:_TITLE]).strip(" .:-")


def _group(lines: Iterable[Line], width: int) -> Iterator[tuple[Line, ...]]:
    """Join wrapped lines; what opens with a label, or follows an ended or short line, begins anew."""
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, width):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    last = group[-1]
    ended = bool(_ENDED.search(last.text))
    lower = not line.text[0].isupper()
    full = len(last.text) >= _FULL * width
    label = read_label(line.text)
    if label and not _inline(group, line, label, ended=ended, full=full):
        return False
    if last.text.isupper() or line.text.isupper():
        return _capitals_continue(group, line, ended=ended)
    if ended:
        return full and (line.blanks == 0 or (lower and line.text[0].isalpha()))
    if lower:
        return full or line.blanks <= 1 or line.opens_page
    if line.blanks == 0 or line.opens_page:
        return full
    return full and not read_label(group[0].text) and (len(group) == 1 or group[1].blanks > 0)


def _inline(group: Sequence[Line], line: Line, label: Label, *, ended: bool, full: bool) -> bool:
    """Tell a label that happens to begin a line from one that begins a passage."""
    if label.rank >= BULLETS:
        return not ended and _resumes(line.text[label.length :])
    if line.blanks or label.rank <= 2:
        return False
    if label.text.isdigit() and not ended and full:
        return True
    return label.text.startswith("(") and _open_bracket(group)


def _open_bracket(group: Sequence[Line]) -> bool:
    """Tell whether a bracket of the passage is still open: what it encloses goes on."""
    text = _ITEM.sub("", " ".join(line.text for line in group[-_OPEN_LINES:]))
    return text.count("(") > text.count(")")


def _resumes(text: str) -> bool:
    """A dash before a small letter or a year joins what was broken: "kinh tế / - xã hội", "2020 / - 2025"."""
    return text[:1].islower() or bool(re.match(r"(?:19|20)\d\d\b", text))


def _capitals_continue(group: Sequence[Line], line: Line, *, ended: bool) -> bool:
    """A title in capitals runs on in capitals; the "Phần thứ nhất" above it belongs to it."""
    label = read_label(group[0].text)
    if label and label.rank == 0 and not ended:
        return line.text.isupper() and (len(group) == 1 or group[-1].text.isupper())
    letters = sum(char.isalpha() for char in line.text)
    if group[-1].text.isupper() and line.text.isupper():
        return not ended and line.blanks <= 1
    return not ended and letters <= 3 and line.blanks == 0
