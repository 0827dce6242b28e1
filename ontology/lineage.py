"""What became of what on 1 July 2025 as far as the register's own word can be trusted.

Its source joins by names and lets namesakes share their successors. Here namesakes are told apart by the
districts of their neighbours, and what became of provinces, of which the source is silent, by their communes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from ontology.codelists import Succession, Unit, load_successions
from ontology.facts import Extent
from ontology.names import fold_name
from ontology.register import unit

_Group: TypeAlias = tuple[str, str]  # a new unit's key, and the name that doubtful predecessors of it share


@cache
def successions() -> tuple[Succession, ...]:
    """Return the successions that stand, of communes and then of provinces; by new and then old key."""
    return tuple(sorted((*_trusted(), *province_successions()), key=lambda each: (each.new, each.old)))


@cache
def refused() -> tuple[Succession, ...]:
    """Return the successions of namesakes that nothing confirms; a few of them may be true."""
    trusted = frozenset(_trusted())
    return tuple(each for each in load_successions() if each not in trusted)


@cache
def province_successions() -> tuple[Succession, ...]:
    """Say into which new province an old one went whole: the one in which all its communes lie now.

    An old province whose communes lie in several new ones is left out: the source does not say which part
    went where.
    """
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for each in _trusted():
        homes[_province(unit(each.old))].add(_province(unit(each.new)))
    return tuple(
        Succession(old, min(new), Extent.WHOLE) for old, new in sorted(homes.items()) if len(new) == 1
    )


def predecessors(key: str) -> tuple[Succession, ...]:
    """Return what went into a unit, by key: a commune, or a province.

    >>> [unit(each.old).label for each in predecessors("2025/p25")]
    ['tỉnh Hòa Bình', 'tỉnh Phú Thọ', 'tỉnh Vĩnh Phúc']
    """
    return _by_new().get(key, ())


def successors(key: str) -> tuple[Succession, ...]:
    """Return into what a unit went, by key: a commune, a district without communes, or a province."""
    return _by_old().get(key, ())


@cache
def _trusted() -> tuple[Succession, ...]:
    """Keep the successions without doubt, and of the doubtful ones those that two rules confirm.

    First: of namesakes, one lies in a district from which a new unit certainly took others. Then: of the
    namesakes that the first rule leaves, only one has not found a successor yet.
    """
    certain = [each for each in load_successions() if each.extent is not Extent.UNKNOWN]
    districts = _districts(certain)
    groups = _namesakes(each for each in load_successions() if each.extent is Extent.UNKNOWN)
    near = [each for group in groups.values() for each in group if _is_near(each, districts)]
    housed = {each.old for each in (*certain, *near)}
    settled = {(each.new, fold_name(unit(each.old).name)) for each in near}
    last = [
        rest[0]
        for group, members in groups.items()
        if group not in settled and len(rest := [each for each in members if each.old not in housed]) == 1
    ]
    return tuple(sorted((*certain, *near, *last), key=lambda each: (each.new, each.old)))


def _namesakes(doubtful: Iterable[Succession]) -> Mapping[_Group, list[Succession]]:
    groups: defaultdict[_Group, list[Succession]] = defaultdict(list)
    for each in doubtful:
        groups[each.new, fold_name(unit(each.old).name)].append(each)
    return groups


def _districts(certain: Iterable[Succession]) -> Mapping[str, set[str | None]]:
    """Map each new unit to the codes of the districts from which it certainly took a commune."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for each in certain:
        found[each.new].add(unit(each.old).district_code)
    return found


def _is_near(doubtful: Succession, districts: Mapping[str, set[str | None]]) -> bool:
    return unit(doubtful.old).district_code in districts.get(doubtful.new, ())


def _province(of: Unit) -> str:
    return f"{of.edition}/p{of.province_code}"


@cache
def _by_new() -> Mapping[str, tuple[Succession, ...]]:
    found: defaultdict[str, list[Succession]] = defaultdict(list)
    for each in successions():
        found[each.new].append(each)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})


@cache
def _by_old() -> Mapping[str, tuple[Succession, ...]]:
    found: defaultdict[str, list[Succession]] = defaultdict(list)
    for each in successions():
        found[each.old].append(each)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})
