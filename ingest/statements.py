"""When a number holds and what sort of statement it makes: reached, aimed at, a change, a share of a goal."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.contexts import Context, read_context
from ingest.folding import compile_folded, fold
from ingest.passages import Passage, PassageKind
from ingest.periods import EVERY_YEAR, Period, find_periods
from ingest.quantities import Form, Quantity
from ontology.facts import Aspect, Comparator, Kind

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_GOAL = r"(?:chỉ\ tiêu|nghị\ quyết|nq|kế\ hoạch|mục\ tiêu|dự\ toán|kh(?!\w))"
_OF_GOAL = compile_folded(rf"\s?(?:so\ với\s|của\s|theo\s)?(?:tổng\s|các\s)?{_GOAL}")
_AGAINST_GOAL = compile_folded(rf"[^.;\d]{{0,25}}?(?:so\ với|vượt)\s(?:[^.;,\d]{{0,25}}\s)?{_GOAL}")
_BASE = compile_folded(
    r"so với\s(?:cùng kỳ\s|cuối\s|đầu\s|đầu nhiệm kỳ\s)?(?:năm\s|giai đoạn\s|nhiệm kỳ\s)?$", 0
)
_AS_OF = compile_folded(r"(?:đến|tới|hết|trước)\s$", 0)
_TARGETED = compile_folded(r"(?:đến|vào|tới)\s(?:hết\s|cuối\s)?năm\s20(?:2[6-9]|[3-9]\d)[^.;”\"]{0,120}$", 0)
_STANDARD = compile_folded(
    r"(?:chuẩn|tiêu chí|đề án|chương trình|kế hoạch|quy hoạch|chiến lược|nghị quyết|theo)[^.;,]{0,40}$", 0
)
_REACHES = compile_folded(r"(?:đạt|bằng|=)\s?$", 0)
_MOVES = compile_folded(
    r"""
    (?P<way>tăng|giảm|hạ|nâng)\s(?:thêm\s|được\s|bình\ quân\s|trung\ bình\s|từ\s|trên\s|hơn\s|gần\s|khoảng\s|ít\ nhất\s|tối\ thiểu\s|thấp\ nhất\s
        |mỗi\ năm\s|hằng\ năm\s|hàng\ năm\s|ít\s|không\ dưới\s|[≥>]\s?)*$
    """
)
_BESIDE = 3  # characters behind a number in which a year is that number's: "51,2 triệu đồng (năm 2020) tăng lên 74,5"
_OPEN = (Comparator.EQUAL, Comparator.AT_LEAST, Comparator.MORE)
_TIMES = compile_folded(r"gấp\s(?:hơn\s|gần\s|trên\s)?$", 0)
_FROM_TO = compile_folded(r"từ\s$", 0)
_TO = compile_folded(r"[^.;]{0,60}?(?:lên|xuống|còn|đến)\s(?:còn\s|đến\s)?(?:[^.;\d]{0,20})?\d", 0)
_AIMS = compile_folded(
    r"(?:phấn đấu|mục tiêu|chỉ tiêu|nghị quyết|nq|kế hoạch)(?:\s(?:đại hội|đề ra|giao|đặt ra|là|đến năm 20\d\d))*[\s:(]*$",
    0,
)
_STRIVES = compile_folded(r"(?:^|[.;:-]\s?)phấn đấu[^.;]{0,70}$", 0)
_COUNTED_IN_TITLES = (
    "chỉ tiêu",
    "khâu đột phá",
    "đột phá",
    "lĩnh vực đột phá",
    "nội dung đột phá",
    "nhóm chỉ tiêu",
)
_CUMULATES = compile_folded(
    r"lũy kế|(?:trong|cả) (?:cả )?(?:nhiệm kỳ|giai đoạn)|(?:trong )?(?:5|05|năm) năm(?! (?:19|20))", 0
)
# "(năm 2025: 120 triệu đồng)" beside a target: the level it starts from.
_NOW_STATED = compile_folded(
    r"\((?:ước\s)?(?:năm 202[0-5]|hiện nay|hiện tại|hiện có)[\s:]{0,2}(?:ước\s|đạt\s|là\s|khoảng\s|trên\s)*$",
    0,
)
_NOW = compile_folded(r"(?:đến nay|hiện nay|hiện có|hiện tại|hiện đang)", 0)
_TERM_BEGAN = compile_folded(r"đầu nhiệm kỳ[^.;,]{0,30}$", 0)
_SURPASSES = compile_folded(r"vượt(?:\s[^\s.;,\d]+){0,6}\s?$", 0)
_OPENS_YEARLY = compile_folded(
    r"\W*(?:\d{1,2}\W{1,3})?(?:phấn đấu\s|trong đó,?\s|có\s|duy trì\s)?(?:hằng|hàng|mỗi) năm", 0
)
_FIRST_YEAR = "2020"  # of the term that ended with the merger
_TERM = re.compile(r"(20\d\d)\s?[-–]\s?(20\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a number says, apart from what it measures."""

    kind: Kind
    comparator: Comparator
    period: str | None
    aspect: Aspect
    base_year: str | None = None


def state(
    passage: Passage, quantity: Quantity, previous: Quantity | None, *, since: int, until: int
) -> Statement:
    """Read the statement of a quantity from its sentence, then from the headings above it."""
    folded = passage.folded
    begin, end = sentence(folded, quantity.start, quantity.unit_end)
    before, after = (
        folded[max(begin, since) : quantity.start],
        folded[quantity.unit_end : min(end, quantity.unit_end + 260)],
    )
    context = read_context(own_headings(passage))
    periods = [period for period in find_periods(folded[begin:end]) if not _is_base(folded, begin, period)]
    period = _nearest(
        periods, quantity.start - begin, quantity.unit_end - begin, since - begin, until - begin
    )
    now = _last(_NOW, folded, max(begin, since), quantity.start)
    if period is not None and now is not None and begin + period.end <= now:
        period = None
    moved = _MOVES.search(before)
    if moved and (_FROM_TO.search(before) and _TO.match(after)):
        moved = None
    kind = _kind(quantity, previous, folded, before, after, context, moved is not None)
    comparator = quantity.comparator
    bounded = comparator is Comparator.AT_LEAST and not before.endswith("từ ")
    if moved and not bounded and comparator in _OPEN and _is_change(moved, quantity, kind):
        comparator = Comparator.INCREASE if moved["way"] in ("tăng", "nâng") else Comparator.DECREASE
    if kind is Kind.COMPLETION and comparator is Comparator.EQUAL and _SURPASSES.search(before):
        comparator = Comparator.INCREASE
    aspect = _aspect(folded, begin, quantity, before, after, kind)
    if kind is Kind.ACTUAL and period is None and _TERM_BEGAN.search(before):
        return Statement(kind=kind, comparator=comparator, period=_FIRST_YEAR, aspect=aspect)
    base = _base_year(after)
    stated = _period(period, kind, aspect, passage.headings, quantity.unit.form if quantity.unit else "")
    if kind is Kind.CHANGE and base and stated and stated.isdigit() and base < stated:
        stated = f"{base}-{stated}"
    return Statement(kind=kind, comparator=comparator, period=stated, aspect=aspect, base_year=base)


def _last(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int | None:
    return max((match.start() for match in pattern.finditer(folded, start, end)), default=None)


def own_headings(passage: Passage) -> tuple[str, ...]:
    """The titles above a passage; an item that is a sentence does not title itself."""
    itself = (
        passage.kind is PassageKind.ITEM
        and passage.headings
        and passage.text.startswith(passage.headings[-1][:40])
    )
    return passage.headings[:-1] if itself and len(passage.headings) > 1 else passage.headings


def sentence(folded: str, start: int, end: int) -> tuple[int, int]:
    """Find the sentence around a stretch; "Trong đó …" goes on with the one before."""
    begin = 0
    for match in _SENTENCE_END.finditer(folded, 0, start):
        if not folded.startswith(" trong đó", match.end()):
            begin = match.end()
    stop = _SENTENCE_END.search(folded, end)
    return begin, stop.start() if stop else len(folded)


def _is_base(folded: str, begin: int, period: Period) -> bool:
    """ "so với năm 2020" names what is compared with; "chuẩn nghèo giai đoạn 2021-2025" a
    standard; a day that is no "đến ngày" dates a document.
    """
    before = folded[max(0, begin + period.start - 60) : begin + period.start]
    if len(period.text) == len("2025-07-10") and not _AS_OF.search(before):
        return True
    return bool(_BASE.search(before)) or (
        "-" in period.text and len(period.text) == 9 and bool(_STANDARD.search(before))
    )


def _nearest(periods: Sequence[Period], start: int, end: int, since: int, until: int) -> Period | None:
    """The period in the number's own clause, else the one that opens its sentence."""
    own = [
        period
        for period in periods
        if since + _BESIDE < period.start < start or since <= period.start < start <= period.end + 9
    ]
    if own:
        return own[-1]
    behind = [period for period in periods if end <= period.start < min(until, end + 25)]
    if behind and behind[0].start - end <= 12:
        return behind[0]
    opening = [period for period in periods if period.end <= start]
    return opening[0] if opening else None


def _kind(
    quantity: Quantity,
    previous: Quantity | None,
    folded: str,
    before: str,
    after: str,
    context: Context,
    moved: bool,
) -> Kind:
    unit = quantity.unit.form if quantity.unit else ""
    aimed = context.kind is Kind.TARGET or bool(_TARGETED.search(before))
    if aimed and context.kind is Kind.TARGET and _NOW_STATED.search(before):
        return Kind.ACTUAL
    if aimed:
        return Kind.ACTUAL if unit in _COUNTED_IN_TITLES else Kind.TARGET
    if unit == "%" and not moved:
        if _OF_GOAL.match(after) or _AGAINST_GOAL.match(after) or _SURPASSES.search(before):
            return Kind.COMPLETION
        if previous is not None and _completes(quantity, previous, folded):
            return Kind.COMPLETION
    if moved or _TIMES.search(before):
        return Kind.CHANGE
    if _AIMS.search(before) or _STRIVES.search(before):
        return Kind.PAST_TARGET
    return Kind.ACTUAL


def _completes(quantity: Quantity, previous: Quantity, folded: str) -> bool:
    """A result over its goal is followed by their ratio: "276/225 triệu đồng đạt 122,7%"."""
    between = folded[previous.unit_end : quantity.start]
    return (
        is_result_over_goal(previous, folded[max(0, previous.start - 60) : previous.start])
        and len(between) < 30
        and not re.search(r"[.;]", between)
        and bool(_REACHES.search(between))
    )


def _is_change(moved: re.Match[str], quantity: Quantity, kind: Kind) -> bool:
    return kind in (Kind.CHANGE, Kind.TARGET, Kind.COMPLETION) or (
        quantity.unit is not None and "%" in quantity.unit.form
    )


def is_result_over_goal(quantity: Quantity, before: str) -> bool:
    """Tell a result over its goal (276/225 triệu đồng) from a share (21/27 bản).

    ``before`` is the text in front of it. What is measured, and what is won one by one (đảng viên, doanh nghiệp), is set against a goal; what exists in
    a fixed number (bản, trường, tiêu chí) is shared.
    """
    if quantity.form is not Form.FRACTION or quantity.value2 is None:
        return False
    if quantity.low is not None or quantity.value > quantity.value2 or _WINS.search(before):
        return True
    unit = quantity.unit
    if unit is None:
        return False
    if not unit.counted:
        return True
    return unit.measure in _WON


_WINS = compile_folded(
    r"(?:xây dựng mới|thành lập|kết nạp|xây mới|trồng mới|làm mới|giải quyết việc làm)[^.;,\d]{0,45}$", 0
)
_WON = frozenset(
    {
        "enterprise",
        "cooperative",
        "enterprise-or-cooperative",
        "animal",
        "animal-thousand",
        "tree",
        "product",
        "house",
        "building",
        "cage",
    }
)


def _aspect(folded: str, begin: int, quantity: Quantity, before: str, after: str, kind: Kind) -> Aspect:
    unit = quantity.unit.form if quantity.unit else ""
    if unit in ("%/năm", "ha/năm") or (
        unit.endswith("/năm") and quantity.unit is not None and quantity.unit.counted
    ):
        return Aspect.ANNUAL
    own = re.split(r";|,\s(?:góp phần|tạo|qua đó)", before)[-1]
    if EVERY_YEAR.search(own) or EVERY_YEAR.search(after[: _clause_end(after)]):
        return Aspect.ANNUAL
    if _OPENS_YEARLY.match(folded[begin : begin + 40]) and begin <= quantity.start:
        return Aspect.ANNUAL
    if _CUMULATES.search(own) or _CUMULATES.search(after[: _clause_end(after)]):
        return Aspect.CUMULATIVE
    return Aspect.LEVEL


def _clause_end(after: str) -> int:
    match = re.search(
        r"[.;]|,\s(?:trong đó|tỷ lệ|\d|bình quân|trung bình|mỗi năm|hằng năm|hàng năm|tăng|giảm)", after
    )
    return match.start() if match else len(after)


def _period(
    period: Period | None, kind: Kind, aspect: Aspect, headings: tuple[str, ...], unit: str
) -> str | None:
    if period is not None and kind is Kind.ACTUAL:
        return period.text if aspect is not Aspect.ANNUAL or "-" in period.text else "2020-2025"
    if period is not None and not (
        kind is Kind.TARGET and period.years[1] < 2026 and aspect is not Aspect.LEVEL
    ):
        if kind is Kind.TARGET and period.years[1] <= 2025:
            return "2030"
        if aspect is Aspect.ANNUAL and "-" not in period.text:
            return "2025-2030" if kind is Kind.TARGET else "2020-2025"
        return period.text
    if kind is Kind.TARGET:
        return "2030" if aspect is Aspect.LEVEL else "2025-2030"
    if aspect is not Aspect.LEVEL:
        return "2020-2025"
    if unit in _COUNTED_IN_TITLES and read_context(headings).kind is Kind.TARGET:
        return "2025-2030"
    term = section_term(headings)
    # What is reached in the term that has just begun is the year of the congress.
    return "2025" if term == "2025-2030" else term


def section_term(headings: tuple[str, ...]) -> str | None:
    """The term that the nearest heading names, "2020-2025"."""
    for title in reversed(headings):
        found = _TERM.findall(fold(title))
        if found:
            return "-".join(found[0])
    return None


def _base_year(after: str) -> str | None:
    match = re.match(r"[^.;]{0,40}?so với\s(?:[^.;\d]{0,20})?((?:19|20)\d\d)", after)
    return match[1] if match else None
