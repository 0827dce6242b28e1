"""The facts that a report states, each with the passage that states it.

A fact is a frozen value: made by ``ingest``, kept as one JSON line (``codec``), said in RDF by ``graph``.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from ontology.agenda import Breakthrough, KeyTask, Slogan, SloganKind, ThemeWord
from ontology.citations import Citation, DocumentRelation, Relation
from ontology.values import DocumentId, Evidence, Place

__all__ = [
    "Aspect",
    "Breakthrough",
    "Citation",
    "Claim",
    "Comparator",
    "Congress",
    "DocumentId",
    "DocumentRelation",
    "Evidence",
    "Extent",
    "Fact",
    "Issue",
    "KeyTask",
    "Kind",
    "Merger",
    "Participation",
    "PartyCommittee",
    "Place",
    "Predecessor",
    "Relation",
    "Reorganisation",
    "Resolution",
    "Role",
    "Slogan",
    "SloganKind",
    "Source",
    "ThemeWord",
    "Total",
    "VillageMerger",
]


class Kind(StrEnum):
    """What sort of statement a number makes."""

    ACTUAL = "actual"
    TARGET = "target"  # of the term that begins
    PAST_TARGET = "past_target"  # of the term that ended
    CHANGE = "change"
    COMPLETION = "completion"  # share of a goal: "đạt 122,7% Nghị quyết"


class Comparator(StrEnum):
    """How the number bounds the quantity."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    ABOUT = "~"
    RANGE = "range"  # value to value2
    OF = "of"  # value out of value2
    INCREASE = "+"
    DECREASE = "-"


class Aspect(StrEnum):
    """Over what stretch of its period a number holds."""

    LEVEL = "level"  # at the end of the period, or on its date
    ANNUAL = "annual"  # every year of the period
    CUMULATIVE = "cumulative"  # summed over the period


class Role(StrEnum):
    """What an event did to one unit."""

    FORMED = "formed"
    ENDED = "ended"
    CEDED = "ceded"
    RECEIVED = "received"
    RENAMED = "renamed"
    UNCHANGED = "unchanged"


class Extent(StrEnum):
    """How much of a unit an event took."""

    WHOLE = "whole"
    PART = "part"
    REMAINDER = "remainder"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Congress:
    """The congress whose report this is, and the commune it belongs to."""

    commune: Place
    province: str | None
    former_district: str | None
    ordinal: int | None
    term: str | None  # "2025-2030"
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """A unit that went into a new one."""

    place: Place
    extent: Extent = Extent.UNKNOWN
    area_km2: Decimal | None = None
    population: int | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """The event that formed the commune, as its report tells it."""

    commune: Place
    decision: DocumentId | None
    effective: datetime.date | None
    area_km2: Decimal | None
    population: int | None
    predecessors: tuple[Predecessor, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCommittee:
    """The party committee of the commune: by what decision it was set up, and its size."""

    commune: Place
    decision: DocumentId | None
    members: int | None
    organisations: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageMerger:
    """Villages that were joined; names are given where the report gives them."""

    commune: Place
    before: int | None
    after: int | None
    names_before: tuple[str, ...]
    name_after: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number that a report says of somebody."""

    subject: Place
    indicator: str | None  # slug of ontology/vocab/indicators.ttl; None where no concept covers the wording
    wording: str  # what is measured, in the report's words
    value: Decimal
    value2: Decimal | None = None  # upper end of a range, or the total of a fraction
    unit: str | None  # as written: "triệu đồng/người/năm"
    measure: str | None = None  # slug of ontology/vocab/units.ttl
    period: str | None  # "2025", "2020-2025", "2025-06", "2025-07-10"
    aspect: Aspect = Aspect.LEVEL
    base_year: str | None = None  # the year a change is counted from
    kind: Kind
    comparator: Comparator = Comparator.EQUAL
    table: bool = False
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many units of one type a resolution itself says there are."""

    role: Role | None  # formed (or renamed), left unchanged; None for all that there are afterwards
    type: str  # "xã"; "" where all types are counted together
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A resolution that arranges the units of a province."""

    document: DocumentId
    province: Place | None
    effective: datetime.date | None  # when the resolution takes effect
    operative: datetime.date | None  # from when the new units work
    totals: tuple[Total, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """An old unit in an event, and what became of it."""

    unit: Place
    role: Role
    extent: Extent
    after: tuple[int, ...] = ()  # clauses of the article that took parts before
    within: str | None = None  # key of the district that the text names in place of its communes
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganisation:
    """What one clause of a resolution brings about: a unit formed, renamed, enlarged or left as it is."""

    result: Place
    role: Role  # of the result
    decision: DocumentId
    article: int | None
    clause: int | None
    point: str = ""  # letter of a point of the clause
    effective: datetime.date | None  # from when the result works
    participations: tuple[Participation, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that a report says and we do not understand: counted and shown, never dropped."""

    code: str  # "unknown-commune", "unresolved-place"
    message: str
    evidence: Evidence | None = None


Fact: TypeAlias = (
    Congress
    | Merger
    | PartyCommittee
    | VillageMerger
    | Claim
    | Breakthrough
    | KeyTask
    | Slogan
    | Citation
    | DocumentRelation
    | Resolution
    | Reorganisation
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report as the graph needs to know it; the first line of its facts file."""

    report: str  # identifier, and the name of its graph
    file: str  # name of the file, without folders
    media_type: str
    sha256: str
    encoding: str
    lines: int
    pages: int | None
    text: str  # the normalised text into which all evidence points
