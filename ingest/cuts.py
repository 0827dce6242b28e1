"""Passages of bearable length: a text without an end of sentence or line is cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.lines import Line

LONGEST = 6000  # characters of a passage; those of reports have at most a third of it
_SENTENCE = re.compile(r"[.;!?]\s")


def cut_lines(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Part lines into stretches of at most ``LONGEST`` characters; only a line that is longer is parted."""
    if sum(len(line.text) + 1 for line in lines) <= LONGEST:
        return [tuple(lines)]
    groups: list[tuple[Line, ...]] = []
    group: list[Line] = []
    length = 0
    for piece in (piece for line in lines for piece in _pieces(line)):
        if group and length + len(piece.text) > LONGEST:
            groups.append(tuple(group))
            group, length = [], 0
        group.append(piece)
        length += len(piece.text) + 1
    return [*groups, tuple(group)]


def _pieces(line: Line) -> Iterator[Line]:
    """Part a line that is too long behind a sentence, else behind a word."""
    begin = 0
    while len(line.text) - begin > LONGEST:
        end = _last_end(line.text, begin)
        yield _piece(line, begin, end)
        begin = end
    yield _piece(line, begin, len(line.text)) if begin else line


def _last_end(text: str, begin: int) -> int:
    ends = [match.end() for match in _SENTENCE.finditer(text, begin + LONGEST // 2, begin + LONGEST)]
    space = text.rfind(" ", begin + 1, begin + LONGEST)
    return ends[-1] if ends else space + 1 if space > begin else begin + LONGEST


def _piece(line: Line, begin: int, end: int) -> Line:
    text = line.text[begin:end]
    gaps = tuple((max(at - begin, 0), count) for at, count in line.gaps if at <= end)
    return replace(line, text=text.rstrip(), gaps=((0, begin), *gaps) if begin else gaps)
