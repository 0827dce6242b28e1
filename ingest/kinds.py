"""What sort of statement a number makes: reached, aimed at, a change, a share of a goal."""

import re
from functools import cache, lru_cache

from ingest.clauses import Clause
from ingest.comparators import is_lower_bound
from ingest.folding import compile_folded
from ingest.lexicons import choice, forms_by_concept
from ingest.quantities import Form, Quantity
from ontology.concepts import concepts
from ontology.facts import Comparator, Kind

_REACH = 60  # characters before a number in which the verb of its clause may stand
_FARTHEST = 120  # characters before a number in which the verb that moves its measure may stand
_GAP = 30  # characters between a result over its goal and the share that it makes

_TARGETED = compile_folded(r"(?:đến|vào|tới)\s(?:hết\s|cuối\s)?năm\s20(?:2[6-9]|[3-9]\d)[^.;”\"]{0,120}$", 0)
# "(năm 2025: 120 triệu đồng)" beside a target: the level it starts from.
_STATED_NOW = compile_folded(
    r"\((?:ước\s)?(?:năm 202[0-5]|hiện nay|hiện tại|hiện có)[\s:]{0,2}(?:ước\s|đạt\s|là\s|khoảng\s|trên\s)*$",
    0,
)
_REACHES = compile_folded(r"(?:đạt|bằng|=)\s?$", 0)
_WHOLE = 100  # per cent: nothing has a larger share of what it is part of
_AGAINST = compile_folded(r"\s?(?:so với|cùng kỳ|của năm)", 0)
_TIMES = compile_folded(r"gấp\s(?:hơn\s|gần\s|trên\s)?$", 0)
_FROM = compile_folded(r"từ\s$", 0)
_TO = compile_folded(
    r"(?:[^.;]|[.](?=\d)){0,60}?(?:lên|xuống|còn|đến)\s(?:còn\s|đến\s)?(?:[^.;\d]{0,20})?\d", 0
)
_STRIVES = compile_folded(r"(?:^|[.;:-]\s?)phấn đấu[^.;]{0,70}$", 0)
_SURPASSES = compile_folded(r"vượt(?:\s[^\s.;,\d]+){0,6}\s?$", 0)
_BEYOND = compile_folded(r"vượt\s(?:mốc\s|ngưỡng\s|con số\s|trên\s|hơn\s|khoảng\s)?$", 0)
# "giảm tỷ lệ hộ nghèo 0,5%": the verb stands before what it moves, and nothing says where that comes to.
_MOVED = compile_folded(
    r"""
    (?:^|[.;,:(]\s?|(?:phấn\ đấu|kéo|năm|bình\ quân|và|đã|góp\ phần)\s)(?P<way>tăng|giảm)
    \s(?!trưởng|cường|thiểu|dần|nhanh|mạnh)
    (?:(?!(?:còn|xuống|lên|đạt|đến|dưới|trên|chiếm|là|có|tới|ở|mức|bằng)\s)[^\s.;,:()\d]+\s){1,10}$
    """
)
_GOAL_NAMED = re.compile(r"/\s?(?:nq|kh|ct)")  # "512/NQ 430 tỷ đồng"
_ENDS = compile_folded(r"\s?(?:[.;,)]|$|so với|và\s)", 0)
_REACHED_BY = compile_folded(r"[\s,(]*(?:ước\s)?(?:đạt|bằng)\s(?:trên\s|hơn\s|gần\s|khoảng\s)?", 0)
_OPEN = (Comparator.EQUAL, Comparator.AT_LEAST, Comparator.MORE)

# What is measured or won one by one is set against a goal; what exists in a fixed number is shared.
_WON = frozenset(
    {"enterprise", "cooperative", "enterprise-or-cooperative", "product", "animal", "animal-thousand", "tree"}
    | {"cage"}
)


def kind_of(clause: Clause, section: Kind) -> tuple[Kind, str]:
    """Decide the kind of a number, and say by what; ``section`` is that of the headings above it."""
    before = clause.before
    if aimed := _of_aims(clause, section):
        return aimed
    if _completes(clause):
        return Kind.COMPLETION, "a share of a goal"
    if moves(clause) or _TIMES.search(before) or _exceeds(clause):
        return Kind.CHANGE, "a rise or fall by so much"
    if _aims().search(before) or _STRIVES.search(before):
        return Kind.PAST_TARGET, "a goal named in front"
    return Kind.ACTUAL, "nothing says otherwise"


def _of_aims(clause: Clause, section: Kind) -> tuple[Kind, str] | None:
    """Decide what stands among goals or counts them; None for what is reached."""
    if counts_goals(clause.unit):
        return Kind.ACTUAL, "counts what is set"
    if section is Kind.TARGET:
        if _STATED_NOW.search(clause.before):
            return Kind.ACTUAL, "the level of now beside a target"
        return Kind.TARGET, "the headings speak of goals"
    return (Kind.TARGET, "a coming year in front") if _TARGETED.search(clause.before) else None


def comparator_of(clause: Clause, kind: Kind) -> Comparator:
    """Decide how a number bounds; a change and a share above its goal say in which direction."""
    comparator = clause.quantity.comparator
    way = moves(clause)
    bounded = is_lower_bound(clause.folded, clause.quantity.unit_end)
    if way and not bounded and comparator in _OPEN and (kind is not Kind.ACTUAL or "%" in clause.unit):
        return way
    if comparator is Comparator.EQUAL and kind is Kind.COMPLETION and _SURPASSES.search(clause.before):
        return Comparator.INCREASE
    if kind is Kind.COMPLETION or counts_goals(clause.unit):
        return comparator
    if comparator in _OPEN and _BEYOND.search(clause.before):
        return Comparator.INCREASE if _exceeds(clause) else Comparator.MORE
    return comparator


def moves(clause: Clause) -> Comparator | None:
    """Tell the direction of a change by so much; "tăng từ … lên …" states two levels instead."""
    match = (
        _way().search(clause.before)
        or (clause.unit[:1] in ("%", "‰") and _moved(clause.before[-_FARTHEST:]))
        or None
    )
    if not match or (_FROM.search(clause.before) and _TO.match(clause.after)):
        return None
    rises = match["way"] in forms_by_concept("statement_words")["rise"]
    return Comparator.INCREASE if rises else Comparator.DECREASE


@lru_cache(maxsize=64)  # asked for the kind and for the comparator of a number
def _moved(before: str) -> re.Match[str] | None:
    return _MOVED.search(before)


def _exceeds(clause: Clause) -> bool:
    """Tell an amount by which something is more than before or planned: "vượt 12 ha so với kế hoạch"."""
    if "%" in clause.unit or not _BEYOND.search(clause.before[-_REACH:]):
        return False
    return bool(_AGAINST.match(clause.after) or _of_goal().match(clause.after))


def counts_goals(unit: str) -> bool:
    """Tell whether a unit counts what a congress sets: "26 chỉ tiêu" is a fact, no target."""
    return unit in forms_by_concept("statement_words")["congress-count"]


def is_result_over_goal(quantity: Quantity, folded: str) -> bool:
    """Tell a result over its goal (276/225 triệu đồng) from a share (21/27 bản)."""
    if quantity.form is not Form.FRACTION or quantity.value2 is None:
        return False
    before = folded[max(0, quantity.start - _REACH) : quantity.start]
    if _GOAL_NAMED.search(folded, quantity.start, quantity.end):
        return True
    if quantity.low is not None or quantity.value > quantity.value2 or _wins().search(before):
        return True
    unit = quantity.unit
    return unit is not None and (not unit.counted or unit.measure in _WON)


def _completes(clause: Clause) -> bool:
    """A share of a goal says so, or follows the result over its goal: "276/225 triệu đồng đạt 122,7%"."""
    if clause.unit != "%" or moves(clause):
        return False
    if (
        _of_goal().match(clause.after)
        or _against_goal().match(clause.after)
        or _SURPASSES.search(clause.before)
    ):
        return True
    if clause.quantity.value > _WHOLE and _REACHES.search(clause.before) and not _AGAINST.match(clause.after):
        return True
    return clause.previous is not None and _completes_previous(clause, clause.previous)


def _completes_previous(clause: Clause, previous: Quantity) -> bool:
    """Tell a share of the goal of the number before: "276/225 triệu đồng đạt 122,7%", "26 tỷ, đạt 47%"."""
    between = clause.folded[previous.unit_end : clause.quantity.start]
    if not is_result_over_goal(previous, clause.folded):
        told = _REACHED_BY.fullmatch(between) and _ENDS.match(clause.after)
        return _is_amount(previous) and bool(told and not _AGAINST.match(clause.after))
    return len(between) < _GAP and not re.search(r"[.;]", between) and bool(_REACHES.search(between))


def _is_amount(quantity: Quantity) -> bool:
    """Tell money, land and weight, of which a share "reached" can be only that of a plan."""
    unit = quantity.unit
    if unit is None or unit.counted or unit.measure is None or quantity.form is not Form.PLAIN:
        return False
    return concepts("measure")[unit.measure].broader in ("money", "area", "mass")


def _forms(*concepts: str) -> str:
    return choice("statement_words", *concepts)


@cache
def _way() -> re.Pattern[str]:
    term = r"(?:trong\s)?(?:0?5|năm)\snăm(?:\squa)?|giai đoạn\s\d{4}\s?-\s?\d{4}"
    by = rf"(?:{_forms('by')}|{term})\s?"
    return compile_folded(
        rf"(?<!tốc độ )(?P<way>{_forms('rise', 'fall')})(?:\s|\s?:\s?)(?:{by})*(?:(?<=năm\s)là\s)?$", 0
    )


@cache
def _of_goal() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:so với\s|của\s|theo\s)?(?:tổng\s|các\s)?(?:{_forms('goal')})(?!\w)")


@cache
def _against_goal() -> re.Pattern[str]:
    goal = rf"(?:[^.;,\d]{{0,25}}\s)?(?:{_forms('goal')})(?!\w)"
    return compile_folded(rf"[^.;\d]{{0,25}}?(?:so với|vượt)\s{goal}", 0)


@cache
def _aims() -> re.Pattern[str]:
    """A goal named right in front of its number: "(chỉ tiêu Nghị quyết: 95%)"."""
    told = r"đại hội|đề ra|giao|đặt ra|là|nghị quyết|đến năm 20\d\d|dưới|trên|từ|còn"
    aimed = rf"(?:phấn đấu|{_forms('goal')})(?:\s(?:{told}))*"
    return compile_folded(rf"(?<!\w){aimed}[\s:(]*$", 0)


@cache
def _wins() -> re.Pattern[str]:
    return re.compile(rf"(?:{_forms('won')})[^.;,\d]{{0,45}}$")
