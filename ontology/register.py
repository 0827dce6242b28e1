"""Administrative units by code within a dated list, by name, and by what became of them on 1 July 2025.

A name never decides: ``find_units`` returns all units that bear it, ``find_similar`` candidates with a score.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from rapidfuzz import fuzz

from ontology.codelists import (
    Edition,
    Level,
    Succession,
    Unit,
    load_communes,
    load_districts,
    load_provinces,
    load_successions,
)
from ontology.errors import UnknownUnit
from ontology.facts import Extent
from ontology.names import fold_name, strip_tones

__all__ = [
    "Edition", "Extent", "Level", "Succession", "Unit", "communes", "districts", "find_similar", "find_units",
    "predecessors", "provinces", "successors", "unit", "units_above",
]  # fmt: skip


def communes(edition: Edition) -> tuple[Unit, ...]:
    """Return the communes, wards, townships and special zones of an edition, by code."""
    return load_communes(edition)


def provinces(edition: Edition) -> tuple[Unit, ...]:
    """Return the provinces of an edition, and the cities of their rank, by code."""
    return load_provinces(edition)


def districts() -> tuple[Unit, ...]:
    """Return the districts, by code; only the old edition has them."""
    return load_districts()


def unit(key: str) -> Unit:
    """Return the unit of a key; raise ``UnknownUnit`` where no list has it.

    >>> unit("2025/03808").label, unit("2024/d120").label, unit("2025/p14").label
    ('xã Mường La', 'huyện Mường La', 'tỉnh Sơn La')
    """
    try:
        return _by_key(Edition(key.partition("/")[0]))[key]
    except (KeyError, ValueError):
        raise UnknownUnit(key) from None


def units_above(unit_: Unit) -> tuple[Unit, ...]:
    """Return the district, if any, and the province that a unit lies in.

    >>> [above.label for above in units_above(unit("2024/26740"))]
    ['quận 1', 'thành phố Hồ Chí Minh']
    """
    keys = [f"{unit_.edition}/d{unit_.district_code}"] if unit_.district_code else []
    if unit_.level is not Level.PROVINCE:
        keys.append(f"{unit_.edition}/p{unit_.province_code}")
    return tuple(unit(key) for key in keys)


def find_units(
    name: str,
    *,
    edition: Edition | None = None,
    type: str | None = None,  # noqa: A002 - the field of Unit that it selects by
    province: str | None = None,
    district: str | None = None,
) -> tuple[Unit, ...]:
    """Find all units that bear a name, bare or with its type, at every level; by edition, level and code.

    Spellings meet under ``fold_name``. A province or district may stand with its type and is of the edition
    of the unit: an old commune of ``Hòa Bình`` is not in ``Phú Thọ``.

    >>> [each.key for each in find_units("XÃ CHIỀNG SAN", province="Sơn La")]
    ['2024/03844']
    >>> [each.label for each in find_units("hoà bình", edition=Edition.OLD, type="tỉnh")]
    ['tỉnh Hòa Bình']
    """
    editions = tuple(Edition) if edition is None else (edition,)
    named = (each for edition_ in editions for each in _by_name(edition_).get(fold_name(name), ()))
    return tuple(each for each in named if _is_typed(each, type) and _lies_in(each, province, district))


def find_similar(
    name: str, *, among: Iterable[Unit], limit: int = 5, cutoff: float = 0.7
) -> tuple[tuple[Unit, float], ...]:
    """Rank units whose names resemble a toneless or misspelt one, best first, with a score of 0 to 1.

    Half of the score compares the names with their tone marks, half without. A candidate is no answer.

    >>> [(best, score)] = find_similar("Pi Tong", among=communes(Edition.OLD), limit=1)
    >>> best.label, round(score, 2)
    ('xã Pi Toong', 0.93)
    """
    toned = fold_name(name)
    scored = ((each, _likeness(toned, each)) for each in among)
    near = [(each, score) for each, score in scored if score >= cutoff]
    return tuple(sorted(near, key=lambda pair: (-pair[1], pair[0].key))[:limit])


def predecessors(key: str) -> tuple[Succession, ...]:
    """Return which old units went into a new commune, by key; none for any other unit."""
    return _by_new().get(unit(key).key, ())


def successors(key: str) -> tuple[Succession, ...]:
    """Return into which new communes an old one went, by key; none for any other unit.

    Five island districts had no communes and have successors themselves.
    """
    return _by_old().get(unit(key).key, ())


def _is_typed(unit_: Unit, type_: str | None) -> bool:
    """Compare with the full type and with the word that stands before the name."""
    return type_ is None or fold_name(type_) in (unit_.type, unit_.label.removesuffix(f" {unit_.name}"))


def _lies_in(unit_: Unit, province: str | None, district: str | None) -> bool:
    """Compare by code, since a town and the district around it may bear one name."""
    if province is not None and unit_.province_code not in _codes(province, unit_.edition, Level.PROVINCE):
        return False
    return district is None or unit_.district_code in _codes(district, unit_.edition, Level.DISTRICT)


def _codes(name: str, edition: Edition, level: Level) -> set[str]:
    return {each.code for each in _by_name(edition).get(fold_name(name), ()) if each.level is level}


def _likeness(toned: str, unit_: Unit) -> float:
    """Compare with the bare name and with the label, and keep what resembles more."""
    forms = (fold_name(unit_.name), fold_name(unit_.label))
    return max(_ratio(toned, form) + _ratio(strip_tones(toned), strip_tones(form)) for form in forms) / 2


def _ratio(one: str, other: str) -> float:
    return fuzz.ratio(one, other) / 100


def _all(edition: Edition) -> tuple[Unit, ...]:
    middle = load_districts() if edition is Edition.OLD else ()
    return (*load_provinces(edition), *middle, *load_communes(edition))


@cache
def _by_key(edition: Edition) -> Mapping[str, Unit]:
    return MappingProxyType({each.key: each for each in _all(edition)})


@cache
def _by_name(edition: Edition) -> Mapping[str, tuple[Unit, ...]]:
    """Map folded names and labels to the units that bear them."""
    named: defaultdict[str, list[Unit]] = defaultdict(list)
    for each in _all(edition):
        folded = fold_name(each.name)
        named[folded].append(each)
        named[f"{each.label.removesuffix(each.name)}{folded}"].append(each)
    return MappingProxyType({name: tuple(units) for name, units in named.items()})


@cache
def _by_new() -> Mapping[str, tuple[Succession, ...]]:
    found: defaultdict[str, list[Succession]] = defaultdict(list)
    for each in load_successions():
        found[each.new].append(each)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})


@cache
def _by_old() -> Mapping[str, tuple[Succession, ...]]:
    found: defaultdict[str, list[Succession]] = defaultdict(list)
    for each in load_successions():
        found[each.old].append(each)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})
