"""Which lists of units a resolution is about: the one that held before it, and the one that it makes."""

from dataclasses import dataclass
from datetime import date

from ingest.resolution_heads import Head
from ingest.resolution_pools import EMPTY, Pool, find_province, new_pool, old_pool
from ontology.register import Edition, Unit

_TURN = date(2025, 7, 1)  # on which the list of July 2025 begins to hold
_DECIDED = date(2025, 4, 1)  # resolutions of the spring of 2025 are about July


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The units among which names are looked for; empty where the register has no list."""

    province: Unit | None
    old: Pool
    new: Pool
    complete: bool  # the register has both lists


def lists_of(head: Head) -> Lists:
    """Choose the lists by the day on which the new units begin to work.

    The register has the units until June 2025, as of its last months, and those from July 2025. An earlier
    resolution brings about units of the first list, a later one begins with those of the second.
    """
    day = head.operative or head.effective
    if day == _TURN or day is None or (head.operative is None and _DECIDED <= day < _TURN):
        province = _province(head, Edition.NEW)
        old = old_pool(province.key) if province else EMPTY
        return Lists(province=province, old=old, new=_units(province), complete=province is not None)
    if day < _TURN:
        province = _province(head, Edition.OLD)
        return Lists(province=province, old=EMPTY, new=_units(province), complete=False)
    province = _province(head, Edition.NEW)
    return Lists(province=province, old=_units(province), new=EMPTY, complete=False)


def _province(head: Head, edition: Edition) -> Unit | None:
    return find_province(*head.province, edition) if head.province else None


def _units(province: Unit | None) -> Pool:
    return new_pool(province.key) if province else EMPTY
