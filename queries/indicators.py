"""Questions about numbers: what the reports of a commune claim, which indicators and themes are in use."""

from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import NamedNode

from queries.passages import Quote
from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A number that a report says of somebody, once for each passage that says it."""

    claim: str
    report: str
    subject: str
    subject_label: str
    indicator: str | None
    indicator_label: str | None
    group: str | None
    group_label: str | None
    wording: str
    value: Decimal
    value2: Decimal | None
    figure: str | None  # as Vietnamese writes it: "6.023"
    unit: str | None  # as the report writes it
    measure: str | None  # the unit as a concept
    comparator: str
    comparator_label: str | None
    kind: str
    kind_label: str | None
    period: str | None
    aspect: str
    aspect_label: str | None
    base_year: str | None
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRow:
    """An indicator or theme that is in use, and in how many reports."""

    concept: str
    label: str
    reports: int


def claims(source: Source, commune: NamedNode) -> list[ClaimRow]:
    """List what the reports of a commune claim, in the order of the report."""
    return read(source.select(load("read/claims").text, commune=commune), ClaimRow)


def indicators(source: Source) -> list[ConceptRow]:
    """List the indicators that some report states."""
    return read(source.select(load("read/indicators").text), ConceptRow)


def themes(source: Source) -> list[ConceptRow]:
    """List the themes that some breakthrough has."""
    return read(source.select(load("read/themes").text), ConceptRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A result or target that some report states of a unit."""

    subject: str
    kind: str
    value: Decimal
    value2: Decimal | None
    figure: str | None  # as Vietnamese writes it
    unit: str | None  # as the report writes it
    comparator: str
    period: str | None
    year: int | None  # in which the period ends


def values(source: Source, indicator: NamedNode) -> list[ValueRow]:
    """List the results and targets for an indicator, by unit and then by time."""
    return read(source.select(load("read/values").text, indicator=indicator), ValueRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnClaimRow:
    """A number that a report says of the commune that it is about."""

    commune: str
    commune_label: str | None
    said: ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRow:
    """That the reports of a commune state an indicator, how often, and at what place for one."""

    commune: str
    indicator: str
    kind: str
    claims: int
    passage: str


def own_claims(source: Source, indicator: NamedNode) -> list[OwnClaimRow]:
    """List what reports state of their own commune for an indicator."""
    return read(source.select(load("read/indicator-claims").text, indicator=indicator), OwnClaimRow)


def stated(source: Source) -> list[StatedRow]:
    """Tell which commune states which indicator, as a result or as a target."""
    return read(source.select(load("read/stated").text), StatedRow)
