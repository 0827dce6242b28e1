"""Names of units resolved with the register: the commune of a report, and the old units that went into it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation
from ingest.scanning import Opened, opened
from ontology.facts import Place
from ontology.names import fold_name
from ontology.register import (
    Edition,
    Level,
    Unit,
    communes,
    find_similar,
    find_units,
    predecessors,
    provinces,
    unit,
)

_SLIP = 0.8  # likeness from which a name is a misspelling of one of few
_PROVINCE = ("tỉnh", "thành phố", "tp", "tp.", "tỉnh ủy", "thành ủy", "đảng bộ tỉnh")
_FEW = 2  # mentions from which a province is the report's own


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a name stands for: one unit, or the candidates among which nothing decides."""

    unit: Unit | None
    candidates: tuple[Unit, ...] = ()


@cache
def known_names(edition: Edition) -> frozenset[str]:
    """Return the folded names of all communes of an edition."""
    return frozenset(fold_name(each.name) for each in communes(edition))


def resolve_commune(type_: str, name: str, folded: str) -> Resolved:
    """Find the new commune of a report by its name, its province and the old units that the text names."""
    found = tuple(
        each for each in find_units(name, edition=Edition.NEW, type=type_) if each.level is Level.COMMUNE
    )
    scored = sorted(((_support(each, folded), each.key, each) for each in found), reverse=True)
    if not scored:
        return Resolved(None)
    best, others = scored[0], scored[1:]
    if (best[0] == 0 and (others or main_province(folded))) or any(score == best[0] for score, *_ in others):
        return Resolved(None, found)
    return Resolved(best[2])


def _support(commune: Unit, folded: str) -> int:
    """Count what speaks for a unit: each predecessor that the text names, and its province."""
    old = (unit(each.old).label for each in predecessors(commune.key))
    named = sum(fold(label) in folded for label in old)
    return 2 * named + (3 if province_mentions(folded).get(commune.province, 0) else 0)


def main_province(folded: str) -> str | None:
    """Tell the province that a text names most, by its bare name; None where it names none twice."""
    counts = province_mentions(folded)
    name = max(counts, key=lambda each: (counts[each], each), default=None)
    return name if name and counts[name] >= _FEW else None


@lru_cache(maxsize=1)  # each commune of a name asks for them
def province_mentions(folded: str) -> Mapping[str, int]:
    """Count how often a folded text names each province of 2025."""
    counts = Counter(_province_names()[match[1]] for match in _province_pattern().finditer(folded))
    return MappingProxyType(counts)


@cache
def _province_names() -> dict[str, str]:
    return {fold(each.name): each.name for each in provinces(Edition.NEW)}


@cache
def _province_pattern() -> Opened:
    pattern = rf"(?<!\w){alternation(_PROVINCE)}\s({alternation(_province_names())})(?!\w)"
    return opened(_PROVINCE, compile_folded(pattern))


@lru_cache(maxsize=256)
def old_units(commune: Place) -> tuple[Unit, ...]:
    """Return the old units that the register has for a new commune."""
    if commune.unit is None:
        return ()
    return tuple(unit(each.old) for each in predecessors(commune.unit))


@lru_cache(maxsize=4096)
def resolve_old(type_: str, name: str, commune: Place, province: str | None) -> Resolved:
    """Find an old unit by name: among the commune's own predecessors, in its province, then anywhere.

    A name one slip away from that of a predecessor is that predecessor.
    """
    own = old_units(commune)
    exact = (
        _named(own, type_, name)
        or _named(own, "", name)
        or _named(own, "", f"{type_} {name}")
        or _squashed(own, name)
    )
    exact = _of_main_district(exact, own) if len(exact) > 1 else exact
    if len(exact) == 1:
        return Resolved(exact[0])
    if own:
        near = find_similar(name, among=own, limit=2, cutoff=_SLIP)
        if (
            near
            and (len(near) == 1 or near[0][1] > near[1][1])
            and len(name.split()) == len(near[0][0].name.split())
        ):
            return Resolved(near[0][0])
    found = _named(_old_communes(name, province), type_, name) or _named(
        _old_communes(name, None), type_, name
    )
    return Resolved(found[0]) if len(found) == 1 else Resolved(None, found)


def _of_main_district(found: tuple[Unit, ...], own: Iterable[Unit]) -> tuple[Unit, ...]:
    """Of predecessors that share a name, choose the one of the district that most of all were in."""
    counts = Counter(each.district_code for each in own)
    most = max(counts[each.district_code] for each in found)
    return tuple(each for each in found if counts[each.district_code] == most)


def _squashed(units: Iterable[Unit], name: str) -> tuple[Unit, ...]:
    """Names of the Central Highlands are written in one word or two: Adơk, A Dơk."""
    wanted = fold_name(name).replace(" ", "")
    return tuple(each for each in units if fold_name(each.name).replace(" ", "") == wanted)


def _old_communes(name: str, province: str | None) -> tuple[Unit, ...]:
    found = find_units(name, edition=Edition.OLD, province=province)
    return tuple(each for each in found if each.level is Level.COMMUNE)


def _named(units: Iterable[Unit], type_: str, name: str) -> tuple[Unit, ...]:
    wanted = fold_name(name)
    return tuple(
        each
        for each in units
        if fold_name(each.name) == wanted
        and (not type_ or each.label == f"{type_} {each.name}" or each.type == type_)
    )
