"""What a report prints on every page that is no text: page numbers in all their forms, running heads."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from ingest.layouts import is_row

_ANNEX = re.compile(r"(?:biểu|bảng|phụ lục|mẫu|hình|điều|chương|phần|mục|khoản)\b", re.IGNORECASE)
# "5", "- 5 -", "Trang 5", "trang 5/40", "5/40", "[5]", "5 | Trang".
_NUMBER = re.compile(
    r"""
    (?P<open>[-–—~\[(|•*.]*\s*)
    (?P<word>(?:trang|tr\.?|page|p\.)\s*(?:số\s*)?[:.]?\s*)?
    (?P<number>\d{1,3})
    (?:\s*(?:/|of|trên|trong)\s*(?P<total>\d{1,3}))?
    (?P<close>\s*[-–—~\])|•*.]*)
    (?P<after>\s*(?:trang|page))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_NUMBER = 16  # characters of a line that is a page number
_HEAD = re.compile(r"(?:(?P<first>\d{1,3})\W+)?(?P<words>[^\W\d].*?[^\W\d]\W*?)(?:\W+(?P<last>\d{1,3}))?\W*")
_LONGEST_HEAD = 110
_MIN_LINES = 8  # on a page, between two numbers that are believed
_MAX_STEP = 40  # pages between two numbers that are still believed
_USUAL_LINES = 14  # on a page, where nothing but the numbers themselves tells of pages
_MOST_HEADS = 4  # lines of a running head
_TALE = 4  # so many numbers in their order tell of pages by themselves


class Printed(NamedTuple):
    """A line of a file with text on it, before it is known what it is."""

    number: int
    offset: int
    raw: str
    text: str
    blanks: int
    opens: bool  # a form feed, or what converters make of one, stands before it
    at: int  # lines above it, empty ones of double spacing left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Which lines are no text, and what the numbers among them say."""

    numbers: Mapping[int, int]  # index of a line to the page number on it
    heads: frozenset[int]
    last: bool  # the number stands at the foot of its page


class _Sighting(NamedTuple):
    place: int  # index of its line
    at: int
    value: int
    weight: float
    lines: int = _MIN_LINES  # that a page must have so that this may be the next number


def find_pages(lines: Sequence[Printed], *, rows: bool = False) -> Pages:
    """Find the page numbers and the running heads of a report; with ``rows``, lines with tabs are neither."""
    in_rows = {index for index, line in enumerate(lines) if is_row(line.raw)} if rows else set[int]()
    numbers = {index: page for index, page in sorted(_numbers(lines)) if index not in in_rows}
    heads = frozenset(_heads(lines, numbers)) - numbers.keys() - in_rows
    return Pages(numbers=numbers, heads=heads, last=_at_foot(lines, numbers))


def _numbers(lines: Sequence[Printed]) -> Iterator[tuple[int, int]]:
    """Yield (index, page) of the lines that are page numbers or hold one beside a running head."""
    sightings: dict[str, list[_Sighting]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.text
        match = _NUMBER.fullmatch(text) if len(text) <= _LONGEST_NUMBER else None
        if match:
            form, fed = _form(match), _at_feed(lines, index)
            weight = 1.0 if _alone(lines, index) else 0.75 if fed else 0.5
            least = 1 if form == "trang" or fed else _MIN_LINES
            sightings[form].append(_Sighting(index, line.at, int(match["number"]), weight, least))
        elif len(text) <= _LONGEST_HEAD and (text[0].isdigit() or text.rstrip(" -|")[-1:].isdigit()):
            for form, value in _numbered_heads(text):
                sightings[form].append(_Sighting(index, line.at, value, 0.5))
    for form, seen in sightings.items():
        yield from _believed(form, _best_chain(seen), seen)


def _form(match: re.Match[str]) -> str:
    """Tell the form of a page number: bare numbers are also cells of tables, others hardly anything else."""
    if match["word"] or match["after"]:
        return "trang"
    if match["total"]:
        return f"/{match['total']}"
    if match["open"].strip() and match["close"].strip() and "(" not in match["open"]:
        return "-"
    return "(" if match["open"].strip() or match["close"].strip() else ""


def _numbered_heads(text: str) -> Iterator[tuple[str, int]]:
    match = _HEAD.fullmatch(text)
    if not match or not (match["first"] or match["last"]) or " " not in match["words"]:
        return
    if _ANNEX.match(match["words"]):
        return
    for side in ("first", "last"):
        if match[side]:
            yield f"{side} {match['words']}", int(match[side])


def _alone(lines: Sequence[Printed], index: int) -> bool:
    """A page number stands between blank lines, of which one belongs to the text around it."""
    below = lines[index + 1].blanks if index + 1 < len(lines) else 9
    if index == 0 or lines[index].opens:
        return below >= 1
    return below >= 1 and lines[index].blanks >= 1 and below + lines[index].blanks >= 3


def _at_feed(lines: Sequence[Printed], index: int) -> bool:
    """Tell a line at the head or the foot of a page whose bounds the file tells."""
    if index in (0, len(lines) - 1):
        return any(line.opens for line in lines)
    return lines[index].opens or lines[index + 1].opens


def _best_chain(seen: Sequence[_Sighting]) -> list[_Sighting]:
    """Find the numbers that grow by one from page to page, as far as the length of the pages allows."""
    scores: list[float] = []
    before: list[int] = []
    ends: dict[int, int] = {}  # page number to the best chain that ends in it
    best = -1
    for index, one in enumerate(seen):
        score, link = one.weight, -1
        for other in (*(ends.get(one.value - step, -1) for step in (1, 2, 3)), best):
            gained = _gain(seen[other], one) if other >= 0 else 0.0
            if gained and scores[other] + gained > score:
                score, link = scores[other] + gained, other
        scores.append(score)
        before.append(link)
        if one.value not in ends or score >= scores[ends[one.value]]:
            ends[one.value] = index
        if best < 0 or score >= scores[best]:
            best = index
    found = []
    while best >= 0:
        found.append(seen[best])
        best = before[best]
    return found[::-1]


def _gain(last: _Sighting, one: _Sighting) -> float:
    """How much a number adds to a chain; 0 where it cannot follow the last one."""
    step, lines = one.value - last.value, one.at - last.at
    if step < 1 or lines < one.lines or step > 1 + min(_MAX_STEP, lines // _MIN_LINES):
        return 0.0
    return one.weight + (0.5 if step == 1 else 0.0)


def _believed(form: str, numbers: list[_Sighting], seen: Sequence[_Sighting]) -> Iterator[tuple[int, int]]:
    """Yield of a chain what is no chance: numbers alone between blank lines, or many in their order."""
    tale = form == "trang" or _tells(numbers)
    if tale:
        numbers = list(_with_short_pages(numbers, seen))
    bare = form in ("", "-")
    pages = (
        bare and all(later.value == one.value + 1 for one, later in pairwise(numbers)) and len(numbers) > 1
    )
    for one in numbers:
        alone = one.weight == 1.0 and (bare or len(numbers) > 2)
        if tale or alone or (pages and one.weight > 0.5):
            yield one.place, one.value


def _with_short_pages(numbers: Sequence[_Sighting], seen: Sequence[_Sighting]) -> Iterator[_Sighting]:
    """Put the numbers that a chain leaves out between those that it has: their pages are short."""
    found = {one.place for one in numbers}
    following = iter(numbers)
    last, one = None, next(following)
    for other in seen:
        if other.place in found:
            last, one = other, next(following, other) if other.place == one.place else one
            yield other
        elif last and last.value < other.value < one.value:
            last = other
            yield other


def _tells(numbers: Sequence[_Sighting]) -> bool:
    if len(numbers) < _TALE:
        return False
    steps = [(one.value - last.value, one.at - last.at) for last, one in pairwise(numbers)]
    single = sorted(lines for step, lines in steps if step == 1)
    return len(single) >= 0.6 * len(steps) and single[len(single) // 4] >= _USUAL_LINES


def _heads(lines: Sequence[Printed], numbers: Mapping[int, int]) -> Iterator[int]:
    """Yield the lines that are repeated at the edge of most pages."""
    counts = Counter(line.text for line in lines if 3 < len(line.text) <= _LONGEST_HEAD)
    repeated = {text for text, count in counts.items() if count > 2 and not _ANNEX.match(text)}
    if not repeated:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text in repeated:
            places[line.text].append(index)
    edges = _edges(lines, numbers)
    heads = [indexes for indexes in places.values() if _runs(lines, indexes, edges)]
    if len(heads) <= _MOST_HEADS:
        yield from chain.from_iterable(heads)


def _edges(lines: Sequence[Printed], numbers: Mapping[int, int]) -> frozenset[int]:
    """The lines within two of the border of a page."""
    borders = [*numbers, *(index for index, line in enumerate(lines) if line.opens)]
    return frozenset(index + step for index in borders for step in (-2, -1, 0, 1, 2))


def _runs(lines: Sequence[Printed], indexes: Sequence[int], edges: frozenset[int]) -> bool:
    if edges:
        pages = len(edges) / 5
        return sum(index in edges for index in indexes) >= max(3, 0.8 * len(indexes), 0.4 * pages)
    # Nothing else tells of pages: a line that comes again and again, at about the same distance, does.
    steps = sorted(lines[index].at - lines[last].at for last, index in pairwise(indexes))
    ended = lines[indexes[0]].text[-1] in ".;:,"
    return not ended and len(indexes) >= _TALE and steps[0] >= _USUAL_LINES and steps[-1] <= 2.5 * steps[0]


def _at_foot(lines: Sequence[Printed], numbers: Mapping[int, int]) -> bool:
    """A number that a page's first line follows stands at its foot; so does a 1 below a page of text."""
    if not numbers:
        return False
    before = sum(index + 1 < len(lines) and lines[index + 1].opens for index in numbers)
    at_top = sum(lines[index].opens for index in numbers)
    if before or at_top:
        return before > at_top
    first = next(iter(numbers))
    return numbers[first] == 1 and lines[first].at >= _MIN_LINES
