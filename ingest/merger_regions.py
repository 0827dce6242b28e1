"""Where a report tells of what its commune was formed: the stretches of text that list the old units."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.folding import compile_folded
from ingest.passages import Passage
from ingest.sentences import sentence_bounds
from ingest.unit_lists import UnitMention, find_unit_mentions
from ontology.facts import Place
from ontology.names import fold_name

_JOINING = r"(?:sáp\ nhập|hợp\ nhất|nhập|sắp\ xếp|ghép|gộp|hợp\ thành|hợp\ lại|hợp)"
_WHAT = rf"(?:{_JOINING}|toàn\ bộ|nguyên\ trạng|một\ phần|diện\ tích|các\ (?:xã|phường))"
_FORWARD = compile_folded(
    rf"""
    (?<!\w)
    (?: (?P<plain>(?:trên\ cơ\ sở|từ\ việc|từ)\s(?:việc\s)?{_WHAT})
      | {_JOINING}(?!\s(?:thành|lại|để|tổ\ chức|bộ\ máy|tinh|đơn\ vị\ hành\ chính\ cấp\ xã\ (?:của|trên)))
      | (?:thành\ lập|hình\ thành)\s(?:từ|bởi) | tiền\ thân | bao\ gồm\ (?:toàn\ bộ|các\ xã)
    )(?!\w)
    """
)
_BACKWARD = compile_folded(rf"(?<!\w){_JOINING}(?:\ lại)?\s(?:lại\s)?(?:để\s)?thành(?!\w)")
_FORMER = compile_folded(r"\(?(?:trước\ (?:khi\ )?(?:sáp\ nhập|sắp\ xếp|hợp\ nhất)|cũ|trước\ đây)\)?(?!\w)")
_RESULT = compile_folded(
    r"""
    (?:để\s)?(?:thành|thành\ lập|lập)\s(?:nên\s|lập\s|ra\s)?(?:một\s|01\s|1\s)?(?:xã|phường|đặc\ khu|đơn\ vị)
    (?:\s(?:hành\ chính\s)?(?:mới|cấp\ xã))?(?:[^.;]{0,20}?(?:tên\ (?:gọi\ )?là|lấy\ tên\ là))?
    """
)
_AFTERWARDS = compile_folded(
    r"sau\ (?:khi\ )?(?:sáp\ nhập|sắp\ xếp|thành\ lập|hợp\ nhất|nhập)(?!\w)(?!\stheo\ quy\ định)"
)
_OF = compile_folded(r"của\s(?:toàn\ bộ\s)?$")
_ASIDE = compile_folded(r"(?:\scũ)?\s?\([^()]{4,160}\)")
_CLAUSE_START = compile_folded(r"(?:^|[.;:(]\s?|trong\ đó,?\s)(?:[-+*]\s?)?$")
_SUBJECT = compile_folded(
    r"(?P<former>\s\(?(?:cũ|trước\ đây)\)?)?\s(?:có|góp|đóng\ góp|rộng|gồm|với|:)(?!\w)(?:[^.;]|\.(?=\d))*"
)
_REACH = 300  # characters before a name in which its size is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of a passage and the units that it lists."""

    weight: int  # how plainly the words before or after the list tell of a merger
    passage: Passage
    start: int
    end: int
    mentions: tuple[UnitMention, ...]
    sizes: tuple[tuple[UnitMention, int, int], ...]  # the units of the passage and where their sizes are told


def find_regions(passage: Passage, commune: Place, known: frozenset[str]) -> Iterator[Region]:
    """Yield the stretches that may list the old units of the commune, not those that form another unit."""
    everywhere = tuple(find_unit_mentions(passage.text, passage.folded, known))
    sizes = tuple(_sizes(passage, commune, everywhere))
    index = 0
    while index < len(everywhere):
        first = everywhere[index]
        begin, end = sentence_bounds(passage.text, first.start, first.end)
        after = bisect_left(everywhere, end, index, len(everywhere), key=lambda unit: unit.start)
        inside = everywhere[index:after]
        index += len(inside)
        for weight, start, limit in _spans(passage.folded, begin, end):
            stop = _cut(passage, start, limit, inside)
            mentions = tuple(unit for unit in inside if start <= unit.start and unit.end <= stop)
            if mentions and not _forms_another(passage, stop, commune, inside):
                yield Region(
                    weight=weight, passage=passage, start=start, end=stop, mentions=mentions, sizes=sizes
                )


def _sizes(
    passage: Passage, commune: Place, mentions: tuple[UnitMention, ...]
) -> Iterator[tuple[UnitMention, int, int]]:
    """Yield the stretch that tells the size of each old unit of a passage.

    It is an aside after the name, the words "… km2, … người của" before it, or the clause that the name is
    the subject of; for a unit of the commune's own name only where it is called the former one.
    """
    folded, after = passage.folded, 0
    for mention in mentions:
        aside, subject = _ASIDE.match(folded, mention.end), _SUBJECT.match(folded, mention.end)
        if aside:
            yield mention, *aside.span()
        elif _OF.search(folded, max(after, mention.start - _REACH), mention.start):
            yield mention, max(after, mention.start - _REACH), mention.start
        elif subject and _is_subject(folded, mention, commune, former=subject["former"] is not None):
            yield mention, *subject.span()
        after = mention.end


def _is_subject(folded: str, mention: UnitMention, commune: Place, *, former: bool) -> bool:
    own_name = fold_name(mention.name) == fold_name(commune.name)
    return (former or not own_name) and bool(
        _CLAUSE_START.search(folded, max(0, mention.start - 20), mention.start)
    )


def _spans(folded: str, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of a sentence that a word for a merger opens or closes, and the sentence itself."""
    forward = list(_FORWARD.finditer(folded, begin, end))
    for plain in (True, False):
        opening = next((match for match in forward if bool(match["plain"]) is plain), None)
        if opening:
            yield 2 + plain, opening.start(), end
    backward = _BACKWARD.search(folded, begin, end)
    if backward:
        yield 2, begin, backward.start()
    former = list(_FORMER.finditer(folded, begin, end))
    if former:
        yield 1, begin, former[-1].end()
    yield 0, begin, end


def _cut(passage: Passage, start: int, end: int, mentions: tuple[UnitMention, ...]) -> int:
    """End a list where its sentence goes on to the unit that was formed."""
    first = min((unit.end for unit in mentions if unit.start >= start), default=end)
    stops = (pattern.search(passage.folded, first, end) for pattern in (_RESULT, _AFTERWARDS))
    return min([end, *(match.start() for match in stops if match)])


def _forms_another(passage: Passage, end: int, commune: Place, mentions: tuple[UnitMention, ...]) -> bool:
    """Tell whether the sentence goes on to say that a unit of another name was formed."""
    result = _RESULT.search(passage.folded, end, min(len(passage.folded), end + 120))
    if not result:
        return False
    formed = next((unit for unit in mentions if unit.end > result.start()), None)
    near = formed is not None and formed.start <= result.end() + 10
    return formed is not None and near and fold_name(formed.name) != fold_name(commune.name)
