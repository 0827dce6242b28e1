"""The passages of a report: what one reads as headings, paragraphs, items, table rows and footnotes."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from ontology.facts import Evidence

_CONTEXT = 32  # characters of prefix and suffix kept beside a quote
_AT = attrgetter("at")


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
    gaps: tuple[tuple[int, int], ...] = ()  # (where, how many) characters that the passage leaves out of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A logical line of a report: wrapped lines joined, footnotes taken out of the sentence they break."""

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
        return self.marks[bisect_right(self.marks, at, key=_AT) - 1]

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
