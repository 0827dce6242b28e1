"""Indicators of communes side by side: which figure stands in which cell, and how large it is; pure.

What a report does not state stays missing, and where it states two figures the cell has both: nothing is
averaged, and nothing that is said of a part is taken for the whole.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from ontology.concepts import Concept, concepts
from queries.indicators import ClaimRow, OwnClaimRow
from web.addresses import short
from web.target_charts import in_unit, last_year, scale

SHADES = 5  # of heat


class State(StrEnum):
    """What a report says for a cell."""

    STATED = "stated"
    CONFLICTING = "conflicting"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one commune states for one column."""

    state: State
    claims: tuple[ClaimRow, ...] = ()  # one, or those that differ
    value: Decimal | None = None  # in the unit of the column; None where it cannot be
    shade: int | None = None  # 0 to 4 by size among the values of the column
    rank: int | None = None  # 1 is best by the direction of the indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One indicator as a result or as a target, with the cells in the order of the communes."""

    indicator: str  # IRI
    kind: str  # "actual" or "target"
    unit: ClaimRow | None  # whose unit the values have
    direction: str | None
    cells: tuple[Cell, ...]

    @property
    def stated(self) -> int:
        """How many communes state it."""
        return sum(1 for cell in self.cells if cell.state is not State.MISSING)


@dataclass(frozen=True, slots=True)
class Commune:
    """A row of a comparison."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A commune on the picture of one indicator, in per cent of its width."""

    commune: Commune
    base: Cell
    target: Cell
    base_at: Decimal | None
    target_at: Decimal | None


@dataclass(frozen=True, slots=True)
class Picture:
    """The bases and targets of one indicator on one axis."""

    indicator: str
    unit: ClaimRow
    low: Decimal
    high: Decimal
    points: tuple[Point, ...]


def compare(
    rows: Mapping[str, Sequence[OwnClaimRow]], communes: Sequence[Commune], kinds: Sequence[str]
) -> list[Column]:
    """Make the columns of a comparison: for each indicator (IRI → its claims) one of each kind."""
    return [
        _column(indicator, kind, [row for row in claims if short(row.said.kind) == kind], communes)
        for indicator, claims in rows.items()
        for kind in kinds
    ]


def picture(
    base: Column, target: Column, communes: Sequence[Commune], shown: Sequence[Decimal] = ()
) -> Picture | None:
    """Draw the bases and targets of an indicator on one axis, on which some values must lie.

    None where there is nothing to draw.
    """
    unit = target.unit or base.unit
    if unit is None:
        return None
    bases, targets = ([_value(cell.claims, unit) for cell in column.cells] for column in (base, target))
    values = [value for value in (*bases, *targets) if value is not None]
    if not values:
        return None
    low, high = scale([*values, *shown], percent=unit.unit == "%")
    points = (
        Point(commune, one, other, _place(at, low, high), _place(to, low, high))
        for commune, one, other, at, to in zip(
            communes, base.cells, target.cells, bases, targets, strict=True
        )
    )
    return Picture(target.indicator, unit, low, high, tuple(points))


def rank(
    column: Column, communes: Sequence[Commune]
) -> tuple[list[tuple[Commune, Cell]], list[tuple[Commune, Cell]]]:
    """Rank communes in a column, the best first; the others state nothing that can be ranked."""
    cells = list(zip(communes, column.cells, strict=True))
    ranked = sorted(
        (each for each in cells if each[1].rank is not None), key=lambda each: (each[1].rank, each[0].label)
    )
    return ranked, [each for each in cells if each[1].rank is None]


def _column(indicator: str, kind: str, rows: Iterable[OwnClaimRow], communes: Sequence[Commune]) -> Column:
    concept = concepts("indicator").get(short(indicator))
    claims: dict[str, list[ClaimRow]] = {}
    for row in rows:
        claims.setdefault(row.commune, []).append(row.said)
    chosen = [_newest(claims.get(commune.iri, [])) for commune in communes]
    unit = _unit(chosen)
    cells = [_cell(each, unit) for each in chosen]
    direction = concept.direction if concept else None
    return Column(
        indicator=indicator, kind=kind, unit=unit, direction=direction, cells=tuple(_ranked(cells, direction))
    )


def _newest(claims: Sequence[ClaimRow]) -> tuple[ClaimRow, ...]:
    """Choose the claims of the latest year, levels before yearly and whole figures; each value once."""
    if not claims:
        return ()
    levels = [claim for claim in claims if short(claim.aspect) == "level"] or list(claims)
    year = max(map(last_year, levels))
    found: dict[tuple[object, ...], ClaimRow] = {}
    for claim in levels:
        if last_year(claim) == year:
            found.setdefault((claim.value, claim.value2, claim.comparator, claim.measure), claim)
    return tuple(found.values())


def _unit(chosen: Iterable[tuple[ClaimRow, ...]]) -> ClaimRow | None:
    """Take the unit that most communes use; what has no place on an axis has none."""
    claims = [claim for each in chosen for claim in each]
    counted = Counter(claim.measure or claim.unit for claim in claims)
    [most, *_] = [unit for unit, _ in counted.most_common(1)] or [None]
    return next((claim for claim in claims if (claim.measure or claim.unit) == most), None)


def _cell(claims: tuple[ClaimRow, ...], unit: ClaimRow | None) -> Cell:
    if not claims or unit is None:
        return Cell(state=State.MISSING)
    state = State.STATED if len(claims) == 1 else State.CONFLICTING
    return Cell(state=state, claims=claims, value=_value(claims, unit) if len(claims) == 1 else None)


def _value(claims: Sequence[ClaimRow], unit: ClaimRow) -> Decimal | None:
    """Write the figure of a cell in a unit; None where it cannot be, or where there are several."""
    if len(claims) != 1 or short(claims[0].comparator) in ("increase", "decrease"):
        return None
    return in_unit(claims[0], unit)


def _ranked(cells: Sequence[Cell], direction: str | None) -> list[Cell]:
    values = sorted({cell.value for cell in cells if cell.value is not None}, reverse=direction != "down")
    if not values:
        return list(cells)
    low, spread = min(values), max(values) - min(values)
    return [
        cell
        if cell.value is None
        else replace(
            cell,
            shade=min(int(SHADES * (cell.value - low) / spread), SHADES - 1) if spread else SHADES // 2,
            rank=values.index(cell.value) + 1,
        )
        for cell in cells
    ]


def _place(value: Decimal | None, low: Decimal, high: Decimal) -> Decimal | None:
    return None if value is None else round(100 * (value - low) / (high - low), 2)


def groups_of(indicators: Iterable[str]) -> Mapping[str | None, list[str]]:
    """Gather indicators by their group, in the order of labels; IRIs of indicators, slugs of groups."""
    known = concepts("indicator")
    found: dict[str | None, list[str]] = {}
    for iri in indicators:
        concept: Concept | None = known.get(short(iri))
        found.setdefault(concept.broader if concept else None, []).append(iri)
    return found
