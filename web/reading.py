"""The text of a report cut where facts begin and end, so that a page can show what was read from it; pure."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ingest.document import read_document
from ingest.passages import PassageKind
from ingest.report import Report
from queries.documents import SpanRow

_DEEPEST = 3  # levels of headings that a page tells apart


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line that the same facts were read from; ``begins`` are those that begin here."""

    text: str
    spans: tuple[SpanRow, ...]  # the shortest first
    begins: tuple[SpanRow, ...]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of the normalised text, which is what one reads as a heading, a paragraph or an item."""

    anchor: str
    kind: PassageKind
    depth: int  # of a heading, 1 to 3
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(piece.text for piece in self.pieces)


def cut(text: str, spans: Sequence[SpanRow]) -> Iterator[ReadLine]:
    """Cut a normalised text into lines, and each line where a span begins or ends."""
    kinds = _kinds(text)
    ordered = sorted(spans, key=lambda span: span.start)
    longest = max((span.end - span.start for span in ordered), default=0)
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        first = bisect_left(ordered, start - longest, key=lambda span: span.start)
        last = bisect_left(ordered, end, key=lambda span: span.start)
        within = [span for span in ordered[first:last] if span.end > start]
        kind, depth = kinds.get(line, (PassageKind.PARAGRAPH, 0))
        yield ReadLine(f"l-{number}", kind, depth, tuple(_pieces(text, start, end, within)))
        start = end + 1


def is_read_from(text: str, spans: Sequence[SpanRow]) -> bool:
    """Tell whether spans can stand in a text; those of another build of the report may not."""
    return all(span.end <= len(text) for span in spans)


def _pieces(text: str, start: int, end: int, spans: Sequence[SpanRow]) -> Iterator[Piece]:
    borders = {border for span in spans for border in (span.start, span.end) if start < border < end}
    cuts = [start, *sorted(borders), end]
    for left, right in pairwise(cuts):
        over = [span for span in spans if span.start <= left and span.end >= right]
        over.sort(key=lambda span: (span.end - span.start, span.thing))
        begins = tuple(span for span in over if span.start == left or (left == start and span.start < start))
        yield Piece(text[left:right], tuple(over), begins)


def _kinds(text: str) -> Mapping[str, tuple[PassageKind, int]]:
    """Tell what each line is, as reading the text again tells; a heading with its depth."""
    report = Report(
        id="",
        path=Path(),
        stem="",
        text=text,
        sha256="",
        encoding="utf-8",
        media_type="text/plain",
        pages=None,
    )
    return {
        passage.text: (
            passage.kind,
            min(len(passage.section), _DEEPEST) if passage.kind is PassageKind.HEADING else 0,
        )
        for passage in read_document(report).passages
    }
