"""Questions about communes: which there are, how one was formed and of what, by what names they are found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pyoxigraph import NamedNode

from queries.passages import Quote
from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneRow:
    """A commune with a report, and how much the report says."""

    commune: str
    label: str
    code: str | None
    province: str | None
    report: str
    term: str | None
    claims: int | None
    breakthroughs: int | None
    predecessors: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """A commune with all of its reports taken together."""

    commune: str
    label: str
    code: str | None
    province: str | None
    terms: tuple[str, ...]  # of the congresses that its reports speak of, in their order
    reports: int
    claims: int
    breakthroughs: int
    predecessors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsRow:
    """How much is in the graph."""

    reports: int
    communes: int
    predecessors: int
    claims: int
    indicators: int
    breakthroughs: int
    documents: int
    passages: int
    issues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """A commune, and the congress that one of its reports was made for."""

    commune: str
    label: str
    code: str | None
    edition: str | None
    province: str | None
    district: str | None
    latitude: Decimal | None
    longitude: Decimal | None
    report: str
    file: str | None
    term: str | None
    ordinal: int | None
    members: int | None
    organisations: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergerRow:
    """The event that formed a commune, once for each passage that tells it."""

    merger: str
    effective: date | None
    basis: str | None
    basis_label: str | None
    basis_date: date | None
    area: Decimal | None  # km²
    population: int | None
    passage: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredecessorRow:
    """A unit that went into a commune, once for each passage that says so."""

    unit: str
    label: str
    extent: str | None
    area: Decimal | None  # km²
    population: int | None
    passage: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageMergerRow:
    """Villages of a commune that were joined."""

    merger: str
    before: int | None
    after: int | None
    names_before: str | None
    name_after: str | None
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name under which a commune is looked for: its own, or that of a unit that it was made of."""

    unit: str
    label: str
    commune: str
    commune_label: str
    province: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A text that the graph was read from."""

    text: str
    id: str
    file: str
    sha256: str
    lines: int | None
    pages: int | None
    about: str | None  # the commune of a report, the document of a resolution
    about_label: str | None
    is_report: bool


def communes(source: Source) -> list[CommuneRow]:
    """List the communes that have a report, by province and name."""
    return read(source.select(load("read/communes").text), CommuneRow)


def standing(source: Source) -> list[str]:
    """List the communes that there are since July 2025, by IRI; those that the graph holds."""
    return [str(commune.value) for (commune,) in source.select(load("read/standing").text).rows if commune]


def counts(source: Source) -> CountsRow:
    """Count what the graph holds."""
    [row] = read(source.select(load("read/counts").text), CountsRow)
    return row


def profiles(source: Source, commune: NamedNode) -> list[ProfileRow]:
    """Describe a commune, once for each of its reports; empty where it has none."""
    return read(source.select(load("read/commune").text, commune=commune), ProfileRow)


def mergers(source: Source, commune: NamedNode) -> list[MergerRow]:
    """Tell the events that formed a commune."""
    return read(source.select(load("read/merger").text, commune=commune), MergerRow)


def predecessors(source: Source, commune: NamedNode) -> list[PredecessorRow]:
    """List the units that a commune was made of."""
    return read(source.select(load("read/predecessors").text, commune=commune), PredecessorRow)


def village_mergers(source: Source, commune: NamedNode) -> list[VillageMergerRow]:
    """List the villages of a commune that were joined."""
    return read(source.select(load("read/village-mergers").text, commune=commune), VillageMergerRow)


def names(source: Source) -> list[NameRow]:
    """List the names under which communes can be found."""
    return read(source.select(load("read/names").text), NameRow)


def sources(source: Source) -> list[SourceRow]:
    """List the texts that the graph was read from, reports first."""
    return read(source.select(load("read/sources").text), SourceRow)


def reporting(rows: Iterable[CommuneRow]) -> list[Reporting]:
    """Take the rows of a commune together, which has one for each report; in the order of their first."""
    found: dict[str, list[CommuneRow]] = {}
    for row in rows:
        found.setdefault(row.commune, []).append(row)
    return [_together(group) for group in found.values()]


def _together(rows: Sequence[CommuneRow]) -> Reporting:
    first = rows[0]
    return Reporting(
        commune=first.commune,
        label=first.label,
        code=first.code,
        province=first.province,
        terms=tuple(dict.fromkeys(row.term for row in rows if row.term)),
        reports=len({row.report for row in rows}),
        claims=sum({row.report: row.claims or 0 for row in rows}.values()),
        breakthroughs=sum({row.report: row.breakthroughs or 0 for row in rows}.values()),
        predecessors=max(row.predecessors or 0 for row in rows),
    )
