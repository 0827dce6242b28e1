"""The passages of a report: printed lines joined into headings, paragraphs, items and footnotes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.footnotes import Footnote, split_footnotes, without_marks
from ingest.labels import BULLETS, Label, read_label
from ingest.lines import Line, typical_width
from ontology.facts import Evidence

_CONTEXT = 32  # characters of prefix and suffix kept beside a quote
_FULL = 0.72  # share of the typical width from which a line is full: it was broken for want of room
_TITLE = 200  # characters of a heading that are kept as its title
_ENDED = re.compile(r"[.;:!?…][\s”\"')\]]*$|[.;:!?…]/\.?$")
_ANNEX = re.compile(r"(?:biểu|phụ lục|bảng)(?:\s+số)?[\s:.-]*(?:\d{1,2}|[ivx]{1,4})?\W*", re.IGNORECASE)
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

    def cite(self, start: int, end: int) -> Evidence:
        """Quote characters ``start`` to ``end`` of this passage, without white space at the ends.

        Raises FactError where nothing is left to quote.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        mark = self.line_at(start)
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
    stack: list[tuple[Label, str]] = []
    annex = ""
    for group in _group(clean, typical_width(body)):
        label = read_label(group[0].text)
        joined = " ".join(line.text for line in group)
        if _opens_annex(group[0], joined):
            stack, annex, label = [], joined[:_TITLE], Label(text=_annex_label(joined), rank=0, length=0)
        elif label and label.rank == 0:
            annex = ""
        if label:
            stack = [entry for entry in stack if entry[0].rank < label.rank]
            stack.append((label, _title(joined)))
        block = _block(group, label, joined, stack, annex=bool(annex))
        yield block
        while waiting and waiting[0].cited <= group[-1].number:
            yield _footnote_block(waiting.pop(0), block)


def _block(
    group: tuple[Line, ...], label: Label | None, joined: str, stack: Iterable[tuple[Label, str]], *, annex: bool
) -> Block:
    entries = tuple(stack)
    return Block(
        kind=_kind(label, joined),
        lines=group,
        label=label,
        section=tuple(entry.text for entry, _ in entries if entry.rank < BULLETS),
        headings=tuple(title for _, title in entries),
        annex=annex,
    )


def _footnote_block(footnote: Footnote, host: Block) -> Block:
    return Block(
        kind=PassageKind.FOOTNOTE,
        lines=footnote.lines,
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
    """The part of a labelled passage that titles what follows: its first clause, or all of a heading."""
    label = read_label(joined)
    begin = label.length if label else 0
    match = _SENTENCE_END.search(joined, begin + 3)
    return joined[: min(match.start() if match else len(joined), _TITLE)]


def _opens_annex(line: Line, joined: str) -> bool:
    return bool(_ANNEX.fullmatch(line.text)) or (joined.isupper() and joined.startswith(("BIỂU ", "PHỤ LỤC ")))


def _annex_label(joined: str) -> str:
    match = _ANNEX.match(joined)
    return (match[0] if match else joined).strip(" .:-")


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
    label = read_label(line.text)
    if label and not (label.rank >= BULLETS and not ended and _resumes(line.text[label.length :])):
        return False
    if _ANNEX.fullmatch(line.text) or _ANNEX.fullmatch(last.text):
        return False
    if last.text.isupper() or line.text.isupper():
        return _capitals_continue(group, line, ended=ended)
    full = len(last.text) >= _FULL * width
    if ended:
        return full and (line.blanks == 0 or (lower and line.text[0].isalpha()))
    if lower:
        return full or line.blanks <= 1 or line.opens_page
    if line.blanks == 0 or line.opens_page:
        return full
    return full and not read_label(group[0].text) and (len(group) == 1 or group[1].blanks > 0)


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
