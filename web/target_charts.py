"""Targets beside results: what stands on the chart of one indicator, and where; pure.

One chart for each indicator, unit and aspect; figures of units that cannot be converted are never set side by
side. A figure is placed in per cent of the width of its chart, so that the page draws it at any width.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from ontology import iris
from ontology.concepts import Concept, concepts
from queries.indicators import ClaimRow

_LAST_YEAR = 4  # digits at the end of the first two parts of a period: "2020-2025", "2025-06"
_NARROW = Decimal("0.6")  # all values above this share of the largest: the axis need not start at nought


class Bound(StrEnum):
    """How a target bounds what is aimed at."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"
    ABOUT = "about"


class Verdict(StrEnum):
    """How a level that is reported stands to a target."""

    BEYOND = "beyond"  # better than the target already
    REACHED = "reached"  # the target itself
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One claim on a chart."""

    claim: ClaimRow
    kind: str  # "actual", "target", "past-target"
    bound: Bound | None  # None where the target is a change, which has no place on the axis
    at: Decimal | None = None  # per cent of the width
    until: Decimal | None = None  # the upper end of a range, or the whole of which the value is a part
    conflicting: bool = False  # the report says another figure of the same
    verdict: Verdict | None = None  # of a result, against the latest target


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The targets and results of one indicator, in one unit."""

    unit: ClaimRow  # whose unit the axis has
    marks: tuple[Mark, ...]
    low: Decimal
    high: Decimal
    verdict: Verdict | None  # of the latest own level

    @property
    def goals(self) -> tuple[Decimal, ...]:
        """Where the targets of the new term stand."""
        return tuple(mark.at for mark in self.marks if mark.kind == "target" and mark.at is not None)


@dataclass(frozen=True, slots=True)
class Charts:
    """What can be drawn, and how many targets have nothing to be set beside."""

    drawn: tuple[Chart, ...]
    alone: int


_BOUNDS = {
    "equal": Bound.EXACT,
    "of": Bound.EXACT,
    "at-least": Bound.AT_LEAST,
    "more": Bound.AT_LEAST,
    "at-most": Bound.AT_MOST,
    "less": Bound.AT_MOST,
    "range": Bound.RANGE,
    "about": Bound.ABOUT,
}
_INTENSIVE = ("ratio", "ratio-per-year", "money-per-person-year")  # do not grow with the size of the unit
_ORDER = ("past-target", "actual", "target")


def chart_targets(claims: Iterable[ClaimRow], commune: str) -> Charts:
    """Set the targets of a commune beside what it and its predecessors reached, group by group."""
    gathered: dict[tuple[str, ...], dict[str, ClaimRow]] = {}
    for claim in claims:
        if claim.indicator and _slug(claim.kind) in _ORDER:
            gathered.setdefault(_cell(claim), {}).setdefault(claim.claim, claim)
    drawn, alone = [], 0
    for same in gathered.values():
        kinds = {_slug(claim.kind) for claim in same.values()}
        if len(kinds) > 1:
            drawn.append(_chart(list(same.values()), commune))
        elif kinds == {"target"}:
            alone += len(same)
    drawn.sort(key=lambda chart: (not chart.goals, chart.unit.group or "~", chart.unit.indicator or ""))
    return Charts(tuple(drawn), alone)


def judge(level: Decimal, target: ClaimRow) -> Verdict | None:
    """Say how a level, in the unit of a target, stands to it.

    None where neither more nor less is better, or the target is a change.
    """
    direction = _direction(target.indicator)
    if _slug(target.comparator) not in _BOUNDS or direction not in ("up", "down"):
        return None
    goal = target.value
    if _slug(target.comparator) == "range" and target.value2 is not None and direction == "up":
        goal = target.value2
    if level == goal:
        return Verdict.REACHED
    return Verdict.BEYOND if (level > goal) == (direction == "up") else Verdict.SHORT


def scale(values: Sequence[Decimal], *, percent: bool = False) -> tuple[Decimal, Decimal]:
    """Choose the ends of an axis: from nought, unless all values are near each other.

    >>> scale([Decimal(40), Decimal(75)], percent=True), scale([Decimal(6023), Decimal(12410)])
    ((Decimal('0'), Decimal('100')), (Decimal('0'), Decimal('15000')))
    >>> scale([Decimal(92), Decimal(98)], percent=True)
    (Decimal('88'), Decimal('100'))
    """
    largest, smallest = max(*values, Decimal(0)), min(values)
    high = _above(largest) if largest else Decimal(1)
    if percent and largest <= 100:
        high = Decimal(100) if largest > 50 else high
    if smallest < 0:
        return -_above(-smallest), high
    if smallest > _NARROW * high:
        step = _above(high - smallest) / 2
        return max((smallest // step - 1) * step, Decimal(0)), high
    return Decimal(0), high


def _chart(claims: Sequence[ClaimRow], commune: str) -> Chart:
    marks = sorted(_distinct(claims), key=lambda mark: _rank(mark, commune))
    target = _latest(marks, "target")
    unit = (target or marks[0]).claim
    values = [value for mark in marks if mark.bound for value in _values(mark.claim, unit)]
    low, high = scale(values or [Decimal(0)], percent=unit.unit == "%")
    placed = [
        _place(mark, unit, (low, high), target if _comparable(mark.claim, commune) else None)
        for mark in marks
    ]
    own = _latest([mark for mark in placed if mark.claim.subject == commune], "actual")
    return Chart(
        unit=unit,
        marks=tuple(placed),
        low=low,
        high=high,
        verdict=own.verdict if own else None,
    )


def _distinct(claims: Sequence[ClaimRow]) -> list[Mark]:
    """Make a mark of each figure; one that is stated for two periods that end alike is the same figure.

    What has no period is taken for the same figure with one.
    """
    same: dict[tuple[object, ...], Mark] = {}
    dated = {(claim.subject, claim.kind, claim.value) for claim in claims if claim.period}
    for claim in claims:
        if not claim.period and (claim.subject, claim.kind, claim.value) in dated:
            continue
        key = (claim.subject, claim.kind, last_year(claim), claim.comparator, claim.value, claim.value2)
        same.setdefault(
            key, Mark(claim=claim, kind=_slug(claim.kind), bound=_BOUNDS.get(_slug(claim.comparator)))
        )
    cells = [key[:4] for key in same]
    return [replace(mark, conflicting=cells.count(key[:4]) > 1) for key, mark in same.items()]


def _place(mark: Mark, unit: ClaimRow, ends: tuple[Decimal, Decimal], target: Mark | None) -> Mark:
    if mark.bound is None:
        return mark
    low, high = ends
    values = _values(mark.claim, unit)
    shares = [round(100 * (value - low) / (high - low), 2) for value in values]
    verdict = judge(values[0], target.claim) if target and mark.kind == "actual" else None
    return replace(mark, at=shares[0], until=shares[1] if len(shares) > 1 else None, verdict=verdict)


def _values(claim: ClaimRow, unit: ClaimRow) -> list[Decimal]:
    """Write the figures of a claim in the unit of another that it can be converted to."""
    figures = (claim.value, claim.value2)
    return [value * _factor(claim) / _factor(unit) for value in figures if value is not None]


def in_unit(claim: ClaimRow, unit: ClaimRow) -> Decimal | None:
    """Write the first figure of a claim in the unit of another; None where it cannot be converted."""
    return _values(claim, unit)[0] if _base_unit(claim) == _base_unit(unit) else None


def _comparable(claim: ClaimRow, commune: str) -> bool:
    """Tell whether a level can be set against a target of the commune: its own can, a part's if a ratio."""
    found = concepts("indicator").get(_slug(claim.indicator or ""))
    return claim.subject == commune or (found is not None and found.quantity in _INTENSIVE)


def _latest(marks: Iterable[Mark], kind: str) -> Mark | None:
    return max(
        (mark for mark in marks if mark.kind == kind), key=lambda mark: last_year(mark.claim), default=None
    )


def _rank(mark: Mark, commune: str) -> tuple[object, ...]:
    """Predecessors come first, then the commune: what it aimed at, what it reached, at what it aims."""
    own = mark.claim.subject == commune
    return (
        own,
        "" if own else mark.claim.subject_label,
        _ORDER.index(mark.kind),
        last_year(mark.claim),
        mark.claim.claim,
    )


def _cell(claim: ClaimRow) -> tuple[str, ...]:
    whole = "of" if _slug(claim.comparator) == "of" else ""
    return claim.indicator or "", _base_unit(claim), claim.aspect, whole


def _base_unit(claim: ClaimRow) -> str:
    measure = _measure(claim)
    return measure.base or measure.slug if measure else (claim.unit or "").lower()


def _measure(claim: ClaimRow) -> Concept | None:
    return concepts("measure").get(_slug(claim.measure or ""))


def _factor(claim: ClaimRow) -> Decimal:
    """Say how many base units one unit of a claim is: tonnes and quintals stand on one chart."""
    measure = _measure(claim)
    return (measure.factor if measure else None) or Decimal(1)


def last_year(claim: ClaimRow) -> str:
    """Give the last year of the period of a claim; an empty text where none is stated."""
    years = [part for part in (claim.period or "").split("-") if len(part) == _LAST_YEAR]
    return years[-1] if years else ""


def _direction(indicator: str | None) -> str | None:
    found = concepts("indicator").get(_slug(indicator or ""))
    return found.direction if found else None


def _slug(iri: str) -> str:
    return iri.removeprefix(iris.BASE).rpartition("/")[2]


def _above(value: Decimal) -> Decimal:
    """Round up to 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten."""
    power = Decimal(10) ** value.adjusted()
    steps = (Decimal(step) for step in ("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10"))
    found = next(step * power for step in steps if step * power >= value)
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()
