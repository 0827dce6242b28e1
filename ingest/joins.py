"""Which printed lines go on with which: wrapped lines are joined to the passage that they break."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.labels import BULLETS, Label, read_label
from ingest.layouts import Layout
from ingest.lines import Line

_FULL = 0.72  # share of the typical width from which a line is full: it was broken for want of room
ENDED = re.compile(r"[.;:!?…][\s”\"')\]]*$|[.;:!?…]/\.?$")
_ITEM = re.compile(r"\(?\d{1,2}\)|(?<![^\s(])[a-zđ]\)")
_OPEN_LINES = 25  # lines over which a bracket may stay open; a bracket that nobody closes ends there


def group_lines(lines: Iterable[Line], width: int, layout: Layout) -> Iterator[tuple[Line, ...]]:
    """Join wrapped lines; what opens with a label, or follows an ended or short line, begins anew."""
    continues = {Layout.PRINTED: _printed, Layout.FLOWING: _flowing, Layout.PARTED: _parted}[layout]
    group: list[Line] = []
    for line in lines:
        if group and not continues(group, line, width):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _printed(group: Sequence[Line], line: Line, width: int) -> bool:
    last = group[-1]
    ended = bool(ENDED.search(last.text))
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


def _flowing(group: Sequence[Line], line: Line, width: int) -> bool:  # noqa: ARG001
    """A paragraph goes on only where a line was broken by hand, or a title runs over several lines."""
    ended = bool(ENDED.search(group[-1].text))
    if read_label(line.text):
        return False
    if group[-1].text.isupper() or line.text.isupper():
        return _capitals_continue(group, line, ended=ended)
    return not ended and line.blanks == 0 and line.text[0].islower()


def _parted(group: Sequence[Line], line: Line, width: int) -> bool:
    """Paragraphs are parted by blank lines, items of a list by their labels."""
    label = read_label(line.text)
    if line.blanks:
        return not label and _flowing(group, line, width) and group[-1].text.isupper()
    return not label or bool(_inline(group, line, label, ended=bool(ENDED.search(group[-1].text)), full=True))


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
