"""Where a report tells of what its commune was formed: the stretches of text that list the old units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.passages import Passage
from ingest.unit_lists import UnitMention, find_unit_mentions
from ontology.facts import Place
from ontology.names import fold_name

_JOINING = r"(?:sáp\ nhập|hợp\ nhất|nhập|sắp\ xếp|ghép|gộp)"
_FORWARD = compile_folded(
    rf"""
    (?:(?P<plain>(?:trên\ cơ\ sở|từ\ việc|từ)\s(?:việc\s)?(?:{_JOINING}|toàn\ bộ|nguyên\ trạng|một\ phần|diện\ tích|các\ (?:xã|phường)))|{_JOINING}(?!\s(?:thành|đơn\ vị\ hành\ chính\ cấp\ xã\ (?:của|trên)|lại\ thành|để|tổ\ chức|bộ\ máy|tinh))
      |(?:thành\ lập|hình\ thành)\s(?:từ|bởi)|tiền\ thân|bao\ gồm\ (?:toàn\ bộ|các\ xã))(?!\w)
    """
)
_BACKWARD = compile_folded(rf"{_JOINING}(?:\ lại)?\s(?:lại\s)?(?:để\s)?thành(?!\w)")
_FORMER = compile_folded(r"\(?(?:trước\ (?:khi\ )?(?:sáp\ nhập|sắp\ xếp|hợp\ nhất)|cũ|trước\ đây)\)?")
_RESULT = compile_folded(
    r"(?:để\s)?(?:thành|thành\ lập)\s(?:nên\s|lập\s|ra\s)?(?:một\s|01\s|1\s)?(?:xã|phường|đặc\ khu|đơn\ vị)(?:\s(?:hành\ chính\s)?(?:mới|cấp\ xã))?(?:[^.;]{0,20}?(?:tên\ (?:gọi\ )?là|lấy\ tên\ là))?"
)
_AFTERWARDS = compile_folded(r"(?:sau\ (?:khi\ )?(?:sáp\ nhập|sắp\ xếp|thành\ lập|hợp\ nhất|nhập))(?!\w)")
_SENTENCE_END = re.compile(rf"(?<!\b\d)\.(?=\s|$)|(?<=\d)\.(?=\s[{CAPITAL}]|$)")
_OF = compile_folded(r"của\s(?:toàn\ bộ\s)?$")
_ASIDE = compile_folded(r"\s?\([^()]{4,160}\)")
_LONGEST = 1600  # characters of a list of old units


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of a passage and the units that it lists."""

    weight: int  # how plainly the words before or after the list tell of a merger

    passage: Passage
    start: int
    end: int
    mentions: tuple[UnitMention, ...]


def size_stretches(region: Region) -> Iterator[tuple[UnitMention, int, int]]:
    """Yield the stretch that may tell the size of each unit: an aside after it, or "… người của" before it."""
    folded, after = region.passage.folded, region.start
    for mention in region.mentions:
        aside = _ASIDE.match(folded, mention.end)
        if aside:
            yield mention, *aside.span()
        elif _OF.search(folded, after, mention.start):
            yield mention, after, mention.start
        after = mention.end


def find_regions(passage: Passage, commune: Place, known: frozenset[str]) -> Iterator[Region]:
    """Yield the stretches that may list the old units of the commune; one that forms another unit is left out."""
    for weight, start, end in _spans(passage):
        if _forms_another(passage, start, end, commune, known):
            continue
        text, folded = passage.text[:end], passage.folded[:end]
        mentions = tuple(unit for unit in find_unit_mentions(text, folded, known) if unit.start >= start)
        if mentions:
            yield Region(weight=weight, passage=passage, start=start, end=end, mentions=mentions)


def _spans(passage: Passage) -> Iterator[tuple[int, int, int]]:
    folded = passage.folded
    for match in _FORWARD.finditer(folded):
        yield 1 + bool(match["plain"]), match.start(), _end(passage, match.end())
    for match in _BACKWARD.finditer(folded):
        yield 1, _begin(passage, match.start()), match.start()
    for match in _FORMER.finditer(folded):
        yield 0, _begin(passage, match.start()), match.end()


def _begin(passage: Passage, at: int) -> int:
    return max((match.end() for match in _SENTENCE_END.finditer(passage.text, 0, at)), default=0)


def _end(passage: Passage, start: int) -> int:
    """A list ends with its sentence, or where the sentence goes on to the unit that was formed."""
    limit = min(len(passage.text), start + _LONGEST)
    sentence = _SENTENCE_END.search(passage.text, start, limit)
    limit = sentence.start() if sentence else limit
    stops = [match.start() for pattern in (_RESULT, _AFTERWARDS) if (match := pattern.search(passage.folded, start, limit))]
    return min([limit, *stops])


def _forms_another(passage: Passage, start: int, end: int, commune: Place, known: frozenset[str]) -> bool:
    """Tell whether the sentence says that a unit of another name was formed."""
    result = _RESULT.search(passage.folded, start, min(len(passage.folded), end + 120))
    if not result:
        return False
    at = max(result.start(), start)
    formed = next(
        (unit for unit in find_unit_mentions(passage.text, passage.folded, known) if unit.start >= at), None
    )
    near = formed is not None and formed.start <= result.end() + 10
    return formed is not None and near and fold_name(formed.name) != fold_name(commune.name)
