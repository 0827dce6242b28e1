"""Units that the numbers of a list lend each other: "khai trừ 02, cảnh cáo 01", "từ 47 xuống còn 12,92%"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.folding import compile_folded
from ingest.lexicons import alternation, choice, concepts_of
from ingest.passages import Passage
from ingest.quantities import Form, Quantity, Unit

_LONGEST_CLAUSE = 140  # characters before a number in which "số" may say what it counts
COMES_TO = compile_folded(r"\s?(?:xuống|lên|còn|đến|tới|xuống còn|lên đến|giảm còn)(?:\s[^\d.;]{0,20})?", 0)
_LISTED = compile_folded(
    r"(?:\scấp\s[^.;:,()\d]{3,12}|[^.;:,()\d]{0,40}(?=\())?\s?(?:[,:;(]|\s(?:gồm|và))[^.\d:]{0,50}", 0
)
_NEXT_IN_LIST = re.compile(r"[^.;\d]*[,;]\s")
_GOES_ON = compile_folded(r"\s(?:có|được|là|bị)\s", 0)
_SHARE_BEHIND = compile_folded(r"\s?(?:=|\(|[(,]?\s?(?:chiếm|bằng|đạt|tỷ lệ))\s?(?:tỷ lệ\s)?\d[\d,.]*\s?%", 0)
_ENDS = compile_folded(r"\s?(?:[.;,)=]|$)|\scấp\s(?:quốc gia|trung ương|tỉnh|thành phố)(?!\w)", 0)


def lend_units(passage: Passage, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give a bare number the unit of its list: "(khai trừ 02, cảnh cáo 01)", "từ 47,71 xuống còn 12,92%"."""
    found: list[Quantity] = []
    for index, quantity in enumerate(quantities):
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        found.append(quantity if quantity.unit else _lent(passage, quantity, following, found))
    return found


def _lent(
    passage: Passage, quantity: Quantity, following: Quantity | None, found: Sequence[Quantity]
) -> Quantity:
    unit = _unit_ahead(passage, quantity, following)
    unit = unit or _unit_of_head(passage, quantity) or _unit_behind(passage, quantity, found)
    return replace(quantity, unit=unit) if unit else quantity


def _unit_ahead(passage: Passage, quantity: Quantity, following: Quantity | None) -> Unit | None:
    if following is None or following.unit is None:
        return None
    if following.unit.counted or following.unit.form != "%":
        done = _done().search(passage.folded, max(0, quantity.start - _LONGEST_CLAUSE), quantity.start)
        next_done = _next_done().fullmatch(passage.folded, quantity.end, following.start)
        if done and next_done:
            return following.unit
    if following.unit.counted:
        return None
    return following.unit if COMES_TO.fullmatch(passage.folded, quantity.end, following.start) else None


@cache
def _done() -> re.Pattern[str]:
    """What was done with the things that a number counts: "xây mới 37 và sửa chữa 52 căn nhà"."""
    return compile_folded(rf"(?<!\w){choice('clause_words', 'deed')}(?:\sđược)?\s$", 0)


@cache
def _next_done() -> re.Pattern[str]:
    deeds = choice("clause_words", "deed")
    return compile_folded(rf"(?:,|\s?,?\svà)\s{deeds}(?:\sđược)?\s", 0)


def _unit_behind(passage: Passage, quantity: Quantity, found: Sequence[Quantity]) -> Unit | None:
    """Lend a counted noun to the numbers of its list: "09 đảng viên, trong đó khiển trách 06"."""
    if not found or found[-1].unit is None or found[-1].unit.form not in concepts_of("counted"):
        return None
    between = passage.folded[found[-1].unit_end : quantity.start]
    goes_on = _GOES_ON.match(passage.folded, quantity.end) and _NEXT_IN_LIST.fullmatch(between)
    listed = _LISTED.fullmatch(between) and _ENDS.match(passage.folded, quantity.end)
    return found[-1].unit if goes_on or listed else None


def _unit_of_head(passage: Passage, quantity: Quantity) -> Unit | None:
    """Take the unit from "số", or from the head of a share: "tổng số hộ nghèo 215", "hộ nghèo 19 = 0,7%"."""
    begin = max(0, quantity.start - _LONGEST_CLAUSE)
    head = _counts().search(passage.folded, begin, quantity.start)
    if head is None and _SHARE_BEHIND.match(passage.folded, quantity.end):
        head = _heads_item().search(passage.folded, begin, quantity.start)
    if quantity.form is not Form.PLAIN or head is None:
        return None
    [(form, start)] = [(form, head.start(name)) for name, form in head.groupdict().items() if form]
    measure = concepts_of("counted")[form] or None
    return Unit(start=start, end=start + len(form), form=form, measure=measure, counted=False)


@cache
def _heads_item() -> re.Pattern[str]:
    """A counted noun that opens its item, with no number of its own in front."""
    nouns = alternation(concepts_of("counted"))
    return compile_folded(rf"(?:^|[.;:,(+-]\s)(?P<noun>{nouns})(?!\w)(?:\s[^\s\d.;:,()]+){{0,8}}:?\s$", 0)


@cache
def _counts() -> re.Pattern[str]:
    nouns = alternation(concepts_of("counted"))
    return compile_folded(
        rf"(?<!\w)(?:(?<!một )số (?P<noun>{nouns})(?!\w)[^.;:,()\d]{{0,40}}:?\s?"
        rf"|(?P<what>{nouns})\s(?!\d)[^.;:,()\d]{{1,25}}\slà\s)$",
        0,
    )
