"""Reconciliation queries as both versions of the protocol mean them, and the candidates that answer them."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from queries.matching.asked import Part
from web.reconciliation.entities import Entity

MOST_CANDIDATES = 100
USUAL_CANDIDATES = 10

# The properties that a query may compare, and the part of a row that each is.
PARTS = MappingProxyType(
    {
        "province": Part.PROVINCE,
        "district": Part.DISTRICT,
        "date": Part.DATE,
        "code": Part.CODE,
        "unit-type": Part.TYPE,
    }
)


class Quantifier(StrEnum):
    """Which of the values of a condition must agree."""

    ANY = "any"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a property of the entity should be."""

    property: str
    values: tuple[str, ...]
    required: bool = False
    quantifier: Quantifier = Quantifier.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One reconciliation query."""

    name: str = ""
    ids: tuple[str, ...] = ()  # where entities are asked for by identifier
    types: tuple[str, ...] = ()  # any of them; none where the type was left out
    conditions: tuple[Condition, ...] = ()
    limit: int = USUAL_CANDIDATES


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for or against a candidate."""

    id: str
    value: bool | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entity that may be meant."""

    entity: Entity
    score: float  # 0 to 100
    match: bool
    features: tuple[Feature, ...]
