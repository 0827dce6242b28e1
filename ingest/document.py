"""A report as text to read: one passage a line, with the way back to file, line and page."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from ingest.blocks import Block, cut, find_blocks
from ingest.cuts import LONGEST
from ingest.folding import fold
from ingest.lines import Line, count_lines, fold_space, read_lines, settle_layout
from ingest.passages import Mark, Passage
from ingest.report import Report
from ontology.facts import Issue, Source

_AROUND = 32  # characters of the neighbouring passages that a quote's prefix and suffix may need
_WIDEST = 8  # characters of a file that make one of the text, with spaces and marks apart
_START = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is of one file
class Document:
    """The normalised text of a report and its passages; ``text[p.start:p.end] == p.text`` for each."""

    source: Source
    raw: str  # the text of the file
    passages: tuple[Passage, ...]
    notices: tuple[Issue, ...] = ()  # what was uncertain in reading the file

    @property
    def text(self) -> str:
        """The normalised text: NFC, single spaces, one passage a line."""
        return self.source.text

    def passage_at(self, offset: int) -> Passage:
        """Find the passage that holds a character of the text; an end of line belongs to the one above."""
        return self.passages[bisect_right(self.passages, offset, key=_START) - 1]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Lead a span of the text back to the stretch of the file that it was read from.

        Where the file holds the words in another order, as a table does whose cells run over several lines,
        the stretch is the smallest that holds them all.
        """
        passage = self.passage_at(start)
        borders = [start, end - 1]
        for mark in passage.marks:
            if start < passage.start + mark.at < end:
                borders += (passage.start + mark.at - 2, passage.start + mark.at)
        offsets = [self._raw_offset(border) for border in borders]
        return min(offsets), max(offsets) + 1

    def _raw_offset(self, offset: int) -> int:
        passage = self.passage_at(offset)
        mark = passage.line_at(offset - passage.start)
        at = offset - passage.start - mark.at
        length = at + 1 + sum(count for gap, count in mark.gaps if gap <= at)
        low, high = mark.offset, min(mark.offset + _WIDEST * length, len(self.raw) - 1)
        while low < high:
            middle = (low + high) // 2
            if len(fold_space(self.raw[mark.offset : middle + 1])) < length:
                low = middle + 1
            else:
                high = middle
        return low


def read_document(report: Report) -> Document:
    """Normalise a report and find its passages."""
    lines = read_lines(report.text, report.layout, tabular=report.tabular)
    blocks = find_blocks(lines, settle_layout(lines, report.layout))
    passages = tuple(_passages(report.id, blocks))
    source = Source(
        report=report.id,
        file=report.path.name,
        media_type=report.media_type,
        sha256=report.sha256,
        encoding=report.encoding,
        lines=count_lines(report.text),
        pages=report.pages or max((line.page for line in lines if line.page), default=None),
        text="\n".join(passage.text for passage in passages),
    )
    return Document(source=source, raw=report.text, passages=passages, notices=report.notices)


def _passages(report: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    """Number the passages and give each the words around it."""
    joined = list(_joined(blocks))
    start, before = 0, ""
    for index, (block, text, marks) in enumerate(joined):
        yield Passage(
            report=report,
            index=index,
            kind=block.kind,
            start=start,
            text=text,
            folded=fold(text),
            label=block.label.text if block.label else "",
            section=block.section,
            headings=block.headings,
            annex=block.annex,
            marks=marks,
            before=before,
            after="\n" + joined[index + 1][1][:_AROUND] if index + 1 < len(joined) else "",
        )
        start += len(text) + 1
        before = text[-_AROUND:] + "\n"


def _joined(blocks: Iterable[Block]) -> Iterator[tuple[Block, str, tuple[Mark, ...]]]:
    """Join the lines of blocks; what is too long for the rules to read at once is cut."""
    for block in blocks:
        text, marks = _join(block.lines)
        if len(text) <= LONGEST:
            yield block, text, marks
        else:
            yield from ((piece, *_join(piece.lines)) for piece in cut(block))


def _join(lines: tuple[Line, ...]) -> tuple[str, tuple[Mark, ...]]:
    marks, pieces, at = [], [], 0
    for line in lines:
        marks.append(Mark(at=at, line=line.number, page=line.page, offset=line.offset, gaps=line.gaps))
        pieces.append(line.text)
        at += len(line.text) + 1
    return " ".join(pieces), tuple(marks)
