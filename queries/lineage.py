"""Questions about lineage: of what units were made and what became of them, event by event.

Several sources may tell of one event. A resolution is believed before the register and the register before
a report; what the first leaves open is taken from the next.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pyoxigraph import NamedNode

from ontology.facts import Extent, Role
from queries.rows import read
from queries.sources import Source
from queries.text import load


class Teller(StrEnum):
    """What tells of an event, the most trusted first."""

    RESOLUTION = "resolution"
    REGISTER = "register"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageRow:
    """A unit's part in an event, the result's own too, once for each source and passage that tells of it."""

    merger: str
    teller: str
    source: str | None
    effective: date | None
    article: int | None
    clause: int | None
    document: str | None
    number: str | None
    quote: str | None
    extent: str | None
    role: str | None
    after: int | None
    through: str | None  # the district that the text names in place of its communes
    area: Decimal | None  # km², of what was taken
    new: str
    new_label: str | None
    new_name: str | None
    new_type: str | None
    new_code: str | None
    new_edition: str | None
    new_area: Decimal | None
    new_above: str | None
    new_above_label: str | None
    old: str
    old_label: str | None
    old_name: str | None
    old_type: str | None
    old_code: str | None
    old_edition: str | None
    old_area: Decimal | None
    old_above: str | None
    old_above_label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageUnit:
    """A unit of one dated code list, or one that no list has."""

    iri: str
    label: str  # "thị trấn Ít Ong"
    name: str  # "Ít Ong"
    type: str | None  # "thị trấn"
    code: str | None
    edition: str | None  # "2024", "2025"
    area: Decimal | None  # km²
    above: str | None  # the unit in which it lies: a district, from July 2025 a province
    above_label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """An old unit in an event, and how much of it went into the result."""

    old: LineageUnit
    extent: Extent
    role: Role | None
    area: Decimal | None  # km², of what went
    after: tuple[int, ...]  # clauses that had taken parts before a remainder


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What made a unit what it is: under which clause, from when, and of what."""

    iri: str
    result: LineageUnit
    role: Role | None  # of the result; None where no source tells
    effective: date | None
    article: int | None
    clause: int | None
    document: str | None
    number: str | None  # "1681/NQ-UBTVQH15"
    quote: str | None  # the clause, or a report's words
    quoted: Teller | None  # who says the quote
    teller: Teller  # who says of what the unit was made
    shares: tuple[Share, ...]


def unit_lineage(source: Source, unit: NamedNode) -> tuple[Event, ...]:
    """Tell the events before and after a unit, through all mergers, and those that took other parts."""
    return _events(read(source.select(load("read/lineage-unit").text, scope=unit), LineageRow))


def area_lineage(source: Source, area: NamedNode) -> tuple[Event, ...]:
    """Tell the events of all units that lie, or lay, in a province or district."""
    return _events(read(source.select(load("read/lineage-area").text, scope=area), LineageRow))


def _events(rows: Iterable[LineageRow]) -> tuple[Event, ...]:
    """Join what the sources tell of each event; by the IRI of the result."""
    told: defaultdict[str, list[LineageRow]] = defaultdict(list)
    for row in rows:
        told[row.merger].append(row)
    events = [_event(sorted(group, key=_trust)) for group in told.values()]
    return tuple(sorted((event for event in events if event.shares), key=lambda event: event.result.iri))


def _trust(row: LineageRow) -> tuple[int, str, str, int]:
    return list(Teller).index(Teller(row.teller)), row.source or "", row.old, row.after or 0


def _event(rows: list[LineageRow]) -> Event:
    """Join the rows of one event, the most trusted first; its source alone says what the unit was made of."""
    first = next((row for row in rows if row.old != row.new), rows[0])
    quoted = next((row for row in rows if row.quote), None)
    document = next((row for row in rows if row.number), first)
    role = next((row.role for row in rows if row.role and row.old == row.new), None)
    return Event(
        iri=first.merger,
        result=_new(first),
        role=Role(role) if role else None,
        effective=next((row.effective for row in rows if row.effective), None),
        article=first.article,
        clause=first.clause,
        document=document.document,
        number=document.number,
        quote=quoted.quote if quoted else None,
        quoted=Teller(quoted.teller) if quoted else None,
        teller=Teller(first.teller),
        shares=tuple(_shares(rows, (first.teller, first.source))),
    )


def _shares(rows: list[LineageRow], teller: tuple[str, str | None]) -> Iterator[Share]:
    told: defaultdict[str, list[LineageRow]] = defaultdict(list)
    for row in rows:
        told[row.old].append(row)
    listed = dict.fromkeys(
        row.old for row in rows if (row.teller, row.source) == teller and row.old != row.new
    )
    districts = {row.through for row in rows}
    for old in listed:
        if old in districts:  # its communes stand beside it
            continue
        group = told[old]
        extent = next((row.extent for row in group if row.extent), None)
        role = next((row.role for row in group if row.role), None)
        yield Share(
            old=_old(group[0]),
            extent=Extent(extent) if extent else Extent.UNKNOWN,
            role=Role(role) if role else None,
            area=next((row.area for row in group if row.area is not None), None),
            after=tuple(sorted({row.after for row in group if row.after is not None})),
        )


def _new(row: LineageRow) -> LineageUnit:
    return LineageUnit(
        iri=row.new,
        label=row.new_label or row.new,
        name=row.new_name or row.new_label or row.new,
        type=row.new_type.lower() if row.new_type else None,
        code=row.new_code,
        edition=row.new_edition,
        area=row.new_area,
        above=row.new_above,
        above_label=row.new_above_label,
    )


def _old(row: LineageRow) -> LineageUnit:
    return LineageUnit(
        iri=row.old,
        label=row.old_label or row.old,
        name=row.old_name or row.old_label or row.old,
        type=row.old_type.lower() if row.old_type else None,
        code=row.old_code,
        edition=row.old_edition,
        area=row.old_area,
        above=row.old_above,
        above_label=row.old_above_label,
    )
