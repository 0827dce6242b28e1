"""Which kinds of quantity an indicator may be of, by the unit of measure that a number bears."""

from collections.abc import Mapping
from functools import cache

from ontology.concepts import concepts

RATIO = frozenset({"ratio", "ratio-per-year"})
_COUNT = frozenset({"count", "other"})
_INCOME = "money-per-person-year"
# By unit, or by the kind that a unit belongs to.
_KINDS: Mapping[str, frozenset[str]] = {
    "dimensionless": RATIO,
    "ratio-of-counts": _COUNT,
    "per-population": frozenset({"other"}),
    "rate": RATIO,
    "area": frozenset({"area"}),
    "area-per-count": frozenset({"other"}),
    "density": frozenset({"other"}),
    "energy": frozenset({"other"}),
    "length": frozenset({"length"}),
    "mass": frozenset({"mass"}),
    "power": frozenset({"power"}),
    "time": frozenset({"other"}),
    "volume": frozenset({"volume", "other"}),
    "voltage": frozenset({"other"}),
    "yield": frozenset({"other"}),
    "money": frozenset({"money", _INCOME}),
    "money-per-year": frozenset({"money", _INCOME}),
    "money-per-area": frozenset({"money"}),
    "money-per-count": frozenset({"money", _INCOME}),
    "per-person-month": frozenset({_INCOME}),
    "per-person-year": frozenset({_INCOME, "other"}),
    "day": _COUNT,
    "hectare-per-year": frozenset({"area"}),
    "household-per-year": _COUNT,
    "tonne-per-year": frozenset({"mass"}),
    "tonne-per-day": frozenset({"mass", "other"}),
    "cubic-metre-per-day": frozenset({"volume", "other"}),
    "point": frozenset({"other", "ratio"}),
}


@cache
def kinds_of(measure: str | None) -> frozenset[str]:
    """Return the kinds of quantity that a unit may state; a bare number may be an index, too.

    >>> sorted(kinds_of("percent")), sorted(kinds_of("hectare"))
    (['ratio', 'ratio-per-year'], ['area'])
    """
    if measure is None:
        return frozenset({"count", "index"})
    return _KINDS.get(measure) or _KINDS.get(concepts("measure")[measure].broader or "", _COUNT)
