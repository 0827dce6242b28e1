"""Which printed lines go on with which: wrapped lines are joined to the passage that they break."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded, fold
from ingest.labels import BULLETS, Label, read_label
from ingest.layouts import Layout
from ingest.lexicons import concepts_of
from ingest.lines import Line, typical_width

ENDED = re.compile(r"[.;:!?…][\s”\"')\]]*$|[.;:!?…]/\.?$")
_CLOSED = re.compile(r"[.!?…][\s”\"')\]]*$")
_FULL = 0.72  # share of the typical width from which a line is full: it was broken for want of room
_ITEM = re.compile(r"\(?\d{1,2}\)|(?<![^\s(])[a-zđ]\)")
_OPEN_LINES = 25  # lines over which a bracket may stay open; a bracket that nobody closes ends there
_QUOTE_LINES = 4  # lines over which a quote may stay open
_HANGS = re.compile(r"\w\W?[,(–-]$|[A-ZĐ]/$")
_CLAUSES = re.compile(r"[.;:,]\s")
_NUMBER = re.compile(r"\d+")
_ROW, _BRIEF = 3, 4  # parts of a row of watchwords, and words of each
_MAX_SKIP = 3  # numbers that a list may leave out
# A name within a sentence; capitals are few, so they are looked for before what stands in front of them.
_NAME = re.compile(rf"[{CAPITAL}](?<=[a-zà-ỹđ,] .)\w* \w+")
_CAPITALS = re.compile(rf"[{CAPITAL}]\w*\s(?:[{CAPITAL}]|và\s)|[A-ZĐ]{{2,}}\b|[IVX]+\b")
_PLACE = compile_folded(
    r"(?:xã|thị trấn|phường|huyện|địa bàn|đảng bộ xã|đảng bộ thị trấn)\s[^.:;,]{2,40}:", 0
)
_PLACE_ENDS = compile_folded(r"(?:xã|thị trấn|phường|huyện|địa bàn)\s[^.:;,]{2,40}:$", 0)
_GOAL = compile_folded(r"(?:nghị quyết|nq|kế hoạch|chỉ tiêu|mục tiêu|kh)\b", 0)
_SENTENCES = re.compile(r"[.;:]\s|\d\s?(?:%|[^\W\d])")
_LONGEST_HEADING = 260  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a text is printed, as far as it tells which lines go on."""

    layout: Layout
    width: int  # of a full line
    names: frozenset[str] = frozenset()  # words that the text writes with a capital within sentences, by two


def settle(lines: Sequence[Line], layout: Layout) -> Setting:
    """Learn from all lines of a text how it is printed."""
    names = frozenset(match for line in lines for match in _NAME.findall(line.text))
    return Setting(layout=layout, width=typical_width(lines), names=names)


def group_lines(lines: Iterable[Line], setting: Setting) -> Iterator[tuple[Line, ...]]:
    """Join wrapped lines; what opens with a label, or follows an ended or short line, begins anew."""
    continues = {Layout.PRINTED: _printed, Layout.FLOWING: _flowing, Layout.PARTED: _parted}[setting.layout]
    group: list[Line] = []
    counts: dict[str, str] = {}
    for line in lines:
        if group and not continues(group, line, setting, counts):
            yield tuple(group)
            group = []
        if not group and (label := read_label(line.text)):
            counts[label.style] = label.text
        group.append(line)
    if group:
        yield tuple(group)


def _printed(group: Sequence[Line], line: Line, setting: Setting, counts: Mapping[str, str]) -> bool:
    last = group[-1]
    ended = bool(ENDED.search(last.text))
    full = len(last.text) >= _FULL * setting.width
    label = read_label(line.text)
    if label and not (
        _inline(group, line, label, ended=ended, full=full)
        or (full and _out_of_order(last.text, line, label, counts))
    ):
        return False
    if last.text.isupper() or line.text.isupper():
        return _capitals_continue(group, line)
    if ended:
        return _follows_end(last, line, full=full)
    if not line.text[0].isupper():
        return full or line.blanks <= 1 or line.opens_page
    return _goes_on_in_capitals(group, line, setting, full=full)


def _goes_on_in_capitals(group: Sequence[Line], line: Line, setting: Setting, *, full: bool) -> bool:
    """A line that begins with a capital below one that ends no sentence: a name, or the next paragraph."""
    if line.blanks <= 1 and _is_unfinished(group, line):
        return True
    if line.blanks == 0 or line.opens_page:
        return full and not _ends_heading(group, line, setting)
    return full and not read_label(group[0].text) and (len(group) == 1 or group[1].blanks > 0)


def _follows_end(last: Line, line: Line, *, full: bool) -> bool:
    """A line below one that ends a sentence goes on with the paragraph where the line above it is full."""
    if line.blanks <= 1 and _PLACE_ENDS.search(fold(last.text)):
        return True  # "Xã Song Pe:" is said of what follows
    if not full or _PLACE.match(fold(line.text)):
        return False
    broken = line.opens_page and not _CLOSED.search(last.text)
    return line.blanks == 0 or line.text[0].islower() or broken


def _flowing(group: Sequence[Line], line: Line, _setting: Setting, _counts: Mapping[str, str]) -> bool:
    """A paragraph goes on only where a line was broken by hand, or where a title is long."""
    if read_label(line.text):
        return False
    if group[-1].text.isupper() or line.text.isupper():
        return _capitals_continue(group, line)
    return not ENDED.search(group[-1].text) and line.blanks == 0 and line.text[0].islower()


def _parted(group: Sequence[Line], line: Line, setting: Setting, counts: Mapping[str, str]) -> bool:
    """Paragraphs are parted by blank lines, items of a list by their labels."""
    label = read_label(line.text)
    if line.blanks:
        return not label and group[-1].text.isupper() and _flowing(group, line, setting, counts)
    if label:
        if label.rank >= BULLETS:
            return _open_quote(group)
        return not label.text.isdigit() and (_open_bracket(group) or not ENDED.search(group[-1].text))
    return not line.broken or _flowing(group, line, setting, counts)


def _inline(group: Sequence[Line], line: Line, label: Label, *, ended: bool, full: bool) -> bool:
    """Tell a label that happens to begin a line from one that begins a passage."""
    if label.rank >= BULLETS:
        resumes = _resumes(group[-1].text, line.text[label.length :])
        quoted = line.blanks <= 1 and _open_quote(group)
        return not ended and (resumes or (full and (quoted or _is_in_row(group[-1], line, label))))
    if label.rank <= 2:
        return False
    if full and line.blanks <= 1 and group[-1].text.endswith(","):
        return True
    if line.blanks:
        return False
    if full and not ended and label.text.isdigit():
        return True
    return label.text.startswith("(") and _open_bracket(group)


def _is_in_row(above: Line, line: Line, label: Label) -> bool:
    """Words in a row, broken before a dash: "Kỷ cương - Sáng tạo / - Nghĩa tình - Hiệu quả"."""
    parts = line.text[label.length :].split(" - ")
    brief = len(parts) >= _ROW and all(len(part.split()) <= _BRIEF for part in parts)
    return line.blanks == 0 and (brief or (len(parts) > 1 and " - " in _CLAUSES.split(above.text)[-1]))


def _resumes(above: str, text: str) -> bool:
    """A dash joins what was broken before a small letter or a number: "kinh tế / - xã hội"."""
    return (
        text[:1].islower()
        or bool(re.match(r"(?:19|20)\d\d\b", text))
        or (text[:1].isdigit() and above[-1:].isdigit())
    )


def _out_of_order(above: str, line: Line, label: Label, counts: Mapping[str, str]) -> bool:
    """Tell a number that only looks like a label: "cai nghiện: / 15. Bắt", where nothing has come to 14."""
    if line.blanks or not 2 < label.rank < BULLETS or label.first or "." in label.text:
        return False
    if label.text.isdigit() and _CLOSED.search(above):
        return False
    last, number = _NUMBER.search(counts.get(label.style, "")), _NUMBER.search(label.text)
    if not number:
        return False
    return not last or not 0 <= int(number[0]) - int(last[0]) <= _MAX_SKIP


def _is_unfinished(group: Sequence[Line], line: Line) -> bool:
    """Tell a line that ends no paragraph: at a comma, at a word like "của", in a bracket, before a name."""
    last = group[-1].text
    if _HANGS.search(last) or _open_bracket(group):
        return True
    words = fold(last).rsplit(" ", 3)[-3:]
    concepts = concepts_of("unfinished")
    kind = next(
        (concepts[end] for end in (words[-1], " ".join(words[-2:]), " ".join(words)) if end in concepts), None
    )
    if kind == "goal":
        return bool(_GOAL.match(fold(line.text)))
    return kind == "function" or (kind == "name" and bool(_CAPITALS.match(line.text)))


def _ends_heading(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Tell a heading that fills its line from one that goes on: with a name, not with a sentence."""
    if not read_label(group[0].text) or sum(len(one.text) for one in group) > _LONGEST_HEADING:
        return False
    if any(_CLOSED.search(one.text) or _SENTENCES.search(one.text, 4) for one in group):
        return False
    begin = " ".join(line.text.split(" ", 2)[:2])
    last = group[-1].text.rsplit(" ", 1)[-1]
    return last.islower() and begin not in setting.names and not _CAPITALS.match(line.text)


def _open_bracket(group: Sequence[Line]) -> bool:
    """Tell whether a bracket of the passage is still open: what it encloses goes on."""
    text = _ITEM.sub("", " ".join(line.text for line in group[-_OPEN_LINES:]))
    return text.count("(") > text.count(")")


def _open_quote(group: Sequence[Line]) -> bool:
    """Tell whether a quote is still open: "“Đoàn kết - Kỷ cương / - Phát triển”" is one motto."""
    text = " ".join(line.text for line in group[-_QUOTE_LINES:])
    return text.count("“") > text.count("”") or (text.count('"') % 2 == 1 and "“" not in text)


def _capitals_continue(group: Sequence[Line], line: Line) -> bool:
    """A title in capitals runs on in capitals; the "Phần thứ nhất" above it belongs to it."""
    if _CLOSED.search(group[-1].text):
        return False
    letters = sum(char.isalpha() for char in line.text)
    if letters <= 3 and line.blanks == 0:
        return True
    label = read_label(group[0].text)
    if label and label.rank == 0:
        return line.text.isupper() and (len(group) == 1 or group[-1].text.isupper())
    return group[-1].text.isupper() and line.text.isupper() and line.blanks <= 1
