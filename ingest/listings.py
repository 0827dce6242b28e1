"""Lists: the entries that follow an announcement, in its own sentence or in passages of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.folding import compile_folded
from ingest.labels import BULLETS, read_label
from ingest.passages import Passage, PassageKind
from ingest.sentences import sentence_bounds

_ORDINALS = {"nhất": 1, "tư": 4} | {
    word: number
    for number, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}
_WORDS = "|".join(_ORDINALS)
_LETTERS = "abcdđeghiklm"
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
# The marks that number the entries of a list, with the rank at which each habit stands (see ingest.labels).
_MARKS = rf"""
    (?P<named>(?:(?:khâu|nhiệm\ vụ|nội\ dung|lĩnh\ vực|mũi)\s)?đột\ phá\s(?:thứ\s
      |số\s)?(?P<named_no>(?:{_WORDS}|\d{{1,2}}|[ivx]+))\s*(?:là(?!\w)\s*[:,]?|[:,.-]))
  | (?P<task>nhiệm\ vụ\s(?:chính\ trị\s)?(?:trọng\ (?:tâm|điểm)|then\ chốt|chủ\ yếu)\s(?:thứ\s|số\s)
      (?P<task_no>(?:{_WORDS}|\d{{1,2}}|[ivx]+))\s*(?:là(?!\w)\s*[:,]?|[:,.–-]))
  | (?P<is>(?P<is_no>{_WORDS})\slà(?!\w)\s*[,:]?)
  | (?P<nth>thứ\s(?P<nth_no>{_WORDS})(?!\w)(?:\slà(?!\w))?\s*[,:.])
  | (?P<paren>\((?P<paren_no>\d{{1,2}})\)\s*[-.:]?)
  | (?P<small>\((?P<small_no>[ivx]{{1,4}})\)\s*[-.:]?)
  | (?P<half>(?<![(\w.,])(?P<half_no>\d{{1,2}})\)\s*[-.:]?)
  | (?P<alpha>(?<![\w(])\(?(?P<alpha_no>[{_LETTERS}])\)\s*[-.:]?)
"""
_LINE_MARKS = r"""
  | (?P<roman>(?P<roman_no>[ivx]{1,4})\s?[.)/-]\s*(?=\S))
  | (?P<number>(?:\d{1,2}\.){1,3}(?P<number_no>\d{1,2})\s?[.)/-]?\s*(?=[^\W\d]|["“]))
  | (?P<integer>(?P<integer_no>\d{1,2})\s?[.)/-]\s*(?=[^\W\d]|["“]))
  | (?P<bullet>[-*+•●▪]\s*(?=\S))
"""
_INLINE = compile_folded(rf"(?:(?<=^)|(?<=[\s:;,.]))(?:{_MARKS})")
_INLINE_INTEGER = compile_folded(
    r"(?:(?<=[:;.]\s)|(?<=^))(?P<integer>(?P<integer_no>\d{1,2})\.\s(?=[^\W\d]))"
)
_AT_LINE = compile_folded(rf"[\s*]*(?:{_MARKS}{_LINE_MARKS})")
_RANKS = {
    "roman": 2,
    "integer": 3,
    "half": 3,
    "number": 4,
    "paren": 7,
    "small": 8,
    "alpha": 8,
    "named": 8,
    "task": 8,
    "is": 8,
    "nth": 8,
    "bullet": BULLETS,
}
_CALLED = ("named", "task")  # marks that say what they number: one makes an entry by itself
_SENTENCE_END = re.compile(r"[.](?=\s|$)(?<!\b[A-ZĐ]\.)")
# Of "1. Khâu đột phá thứ nhất: …" the inner mark counts.
_INNER = frozenset(f"{style}{suffix}" for style in (*_CALLED, "is", "nth") for suffix in ("", "_no"))
_INTRODUCTION = 2  # paragraphs between a heading and the list that it announces
_MOST_PARAGRAPHS, _LONG = 5, 400  # paragraphs without marks that may be a list, and their length
_GAP = 2  # numbers that a list may skip: one in three real lists has a slip


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a list: its words in a passage, and the passages that explain it."""

    ordinal: int | None
    passage: Passage
    start: int
    end: int
    details: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The words of the entry, its mark left out."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Mark:
    style: str
    ordinal: int | None
    start: int
    end: int


def inline_entries(passage: Passage, start: int, end: int) -> tuple[Entry, ...]:
    """Read a numbered list that runs on in a stretch of a passage: "(1) …; (2) …", "Một là, … Hai là, …"."""
    runs = [run for run in _runs(passage.folded, start, end) if len(run) > 1 or run[0].style in _CALLED]
    if not runs:
        return ()
    run = min(runs, key=lambda run: run[0].start)
    stops = [mark.start for mark in run[1:]]
    last = _SENTENCE_END.search(passage.folded, run[-1].end, end)
    stops.append(last.start() if last else end)
    return tuple(
        Entry(ordinal=mark.ordinal, passage=passage, start=mark.end, end=stop)
        for mark, stop in zip(run, stops, strict=True)
    )


def split_entries(passage: Passage, start: int, end: int, count: int | None) -> tuple[Entry, ...]:
    """Read a list that only semicolons part, or commas where their number is the stated one."""
    last = _SENTENCE_END.search(passage.folded, start, end)
    stop = last.start() if last else end
    for sign in (";", ","):
        bounds = [
            start,
            *(match.end() for match in re.compile(sign).finditer(passage.text, start, stop)),
            stop + 1,
        ]
        fits = len(bounds) - 1 == count or (count is None and sign == ";" and len(bounds) > 2)
        if fits and len(bounds) > 2:
            return tuple(
                Entry(ordinal=number, passage=passage, start=low, end=high - 1)
                for number, (low, high) in enumerate(pairwise(bounds), start=1)
            )
    return ()


def unmarked_entries(
    passages: Sequence[Passage], index: int, *, inside: tuple[str, ...], count: int | None
) -> tuple[Entry, ...]:
    """Read the paragraphs of a section as its entries, where none has a mark and their number is likely."""
    body = [passage for passage in _body(passages, index, inside) if not passage.text.endswith(":")]
    fits = len(body) == count or (count is None and 1 < len(body) <= _MOST_PARAGRAPHS)
    if not fits or any(len(passage.text) > _LONG for passage in body):
        return ()
    return tuple(
        Entry(ordinal=number, passage=passage, start=0, end=len(passage.text))
        for number, passage in enumerate(body, start=1)
    )


def following_entries(
    passages: Sequence[Passage], index: int, *, inside: tuple[str, ...] | None
) -> tuple[Entry, ...]:
    """Read the list that the passages after ``index`` set out, one entry a passage.

    ``inside`` is the address of the section that holds the list; without one it ends by its numbering alone.
    """
    listed: list[tuple[_Mark, Passage, list[Passage]]] = []
    introduced = 0
    for passage in _body(passages, index, inside):
        mark = line_mark(passage)
        style = listed[0][0] if listed else None
        if mark is None and style is None:
            introduced += 1
            if inside is None or introduced > _INTRODUCTION:
                return ()
        elif style is None and mark is not None:
            if mark.ordinal not in (1, None):
                return ()
            listed.append((mark, passage, []))
        elif style is not None and (mark is None or _is_deeper(mark, style)):
            listed[-1][2].append(passage)
        elif mark is not None and _is_next(mark, listed[-1][0], gap=1 if inside is None else _GAP):
            listed.append((mark, passage, []))
        else:
            break
    return tuple(_entries(listed, bounded=inside is not None))


def _body(passages: Sequence[Passage], index: int, inside: tuple[str, ...] | None) -> Iterator[Passage]:
    """Yield the passages after one, without footnotes, until the section or the body of the report ends."""
    for passage in passages[index + 1 :]:
        if passage.kind is PassageKind.FOOTNOTE:
            continue
        left = inside is not None and passage.section[: len(inside)] != inside
        if passage.annex or passage.kind is PassageKind.ROW or left or _closes(passage):
            return
        yield passage


def _closes(passage: Passage) -> bool:
    """Tell the words that close a report, and what stands below them, from what its last section lists."""
    closing = passage.text.rstrip().endswith("./.") and line_mark(passage) is None
    return closing or passage.folded.startswith(("nơi nhận", "t/m ", "tm. "))


def _entries(listed: Sequence[tuple[_Mark, Passage, list[Passage]]], *, bounded: bool) -> Iterator[Entry]:
    """Make the entries; of what follows the last one of a list without bounds, one paragraph is its own."""
    for position, (mark, passage, details) in enumerate(listed, start=1):
        own = details if bounded or position < len(listed) else details[:1]
        end = _closing(passage, mark.end)
        yield Entry(
            ordinal=mark.ordinal if mark.ordinal is not None else position,
            passage=passage,
            start=mark.end,
            end=end,
            details=tuple(own) if end == len(passage.text) else (),
        )


def _closing(passage: Passage, start: int) -> int:
    """Find where an entry ends before the words that close the report, printed in one with it: "… ./."."""
    at = passage.text.find("./.", start)
    begin, _ = sentence_bounds(passage.text, at, at) if at >= 0 else (0, 0)
    return begin if begin > start else len(passage.text)


def line_mark(passage: Passage) -> _Mark | None:
    """Read the mark that opens a passage; a number before "khâu đột phá thứ nhất" gives way to it."""
    match = _AT_LINE.match(passage.folded)
    if not match or match.lastgroup is None:
        return None
    mark = _mark_of(match)
    label = read_label(passage.text)
    if mark.style == "bullet" and label is None:
        return None
    inner = _AT_LINE.match(passage.folded, mark.end)
    if inner and inner.lastgroup in _INNER:
        return _mark_of(inner)
    return mark


def _runs(folded: str, start: int, end: int) -> Iterator[list[_Mark]]:
    """Yield, for each style of marks, the first run of growing numbers from one."""
    by_style: dict[str, list[_Mark]] = {}
    for pattern in (_INLINE, _INLINE_INTEGER):
        for match in pattern.finditer(folded, start, end):
            mark = _mark_of(match)
            run = by_style.setdefault(mark.style, [])
            opens = not run and (mark.ordinal == 1 or mark.style in _CALLED)
            if opens or (run and 0 < (mark.ordinal or 0) - (run[-1].ordinal or 0) <= _GAP):
                run.append(mark)
    yield from (run for run in by_style.values() if run)


def _mark_of(match: re.Match[str]) -> _Mark:
    style = next(name for name in _RANKS if match.groupdict().get(name) is not None)
    number = match.groupdict().get(f"{style}_no")
    return _Mark(style, _ordinal(number) if number else None, match.start(style), match.end())


def _ordinal(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    if number in _ORDINALS:
        return _ORDINALS[number]
    if number in _ROMANS:
        return _ROMANS[number]
    return _LETTERS.index(number) + 1 if number in _LETTERS else None


def _is_deeper(mark: _Mark, style: _Mark) -> bool:
    return mark.style != style.style and _RANKS[mark.style] > _RANKS[style.style]


def _is_next(mark: _Mark, last: _Mark, *, gap: int) -> bool:
    if mark.style != last.style:
        return False
    return mark.ordinal is None or 0 < mark.ordinal - (last.ordinal or 0) <= gap
