"""The units of the register among which a resolution's names are looked for: those of one province."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from ingest.resolution_names import DISTRICTS
from ingest.resolution_words import Area
from ontology.codelists import load_successions
from ontology.names import fold_name
from ontology.register import (
    Edition,
    Level,
    Unit,
    communes,
    districts,
    find_similar,
    find_units,
    provinces,
    unit,
)

_SLIP = 0.85  # likeness from which the name of a district is a misspelt one of the province
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMERALS = {roman: str(number) for number, roman in enumerate(_ROMAN, start=1)}
_NUMERALS |= {number: roman for roman, number in _NUMERALS.items()}


def level_of(type_: str) -> Level:
    """Tell on which level units of a type stand."""
    return Level.DISTRICT if type_ in DISTRICTS else Level.COMMUNE


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Communes and districts by folded name, and the districts of each province by its folded name."""

    units: tuple[Unit, ...]
    named: Mapping[str, tuple[Unit, ...]]
    provinces: Mapping[str, frozenset[str]]

    def find(self, type_: str, name: str, inside: frozenset[str] | None = None) -> tuple[Unit, ...]:
        """Find the units of a name; those of the type, or where none is of it all on its level.

        ``inside`` are codes of districts. Wards may be called by Roman numbers or by Arabic ones, and a name
        may hold the type: phường Phường Đúc.
        """
        level = level_of(type_)
        for form in (name, f"{type_} {name}", _NUMERALS.get(name, "")):
            named = tuple(each for each in self.named.get(fold_name(form), ()) if each.level is level)
            if inside is not None:
                named = tuple(each for each in named if (each.district_code or each.code) in inside)
            if named:
                return tuple(each for each in named if each.type == type_) or named
        return ()

    def districts(self, areas: Iterable[Area]) -> frozenset[str]:
        """Return the codes of the districts that are named, and of all districts of a province that is."""
        return frozenset(code for area in areas for code in _district_codes(self, area))


@lru_cache(maxsize=4096)
def _district_codes(pool: Pool, area: Area) -> frozenset[str]:
    """Find the district that an area means: of its name, else of a province, else of a name like it."""
    found = pool.find(area.type, area.name) if area.type in DISTRICTS else ()
    if found:
        return frozenset(each.code for each in found)
    if codes := pool.provinces.get(fold_name(area.name)):
        return codes
    level = [each for each in pool.units if each.level is Level.DISTRICT]
    near = find_similar(area.name, among=level, limit=2, cutoff=_SLIP) if area.type in DISTRICTS else ()
    return frozenset({near[0][0].code}) if len(near) == 1 else frozenset()


def _pool(units: Iterable[Unit]) -> Pool:
    listed = tuple(units)
    named: dict[str, list[Unit]] = {}
    inside: dict[str, set[str]] = {}
    for each in listed:
        named.setdefault(fold_name(each.name), []).append(each)
        inside.setdefault(fold_name(each.province), set()).add(each.district_code or each.code)
    return Pool(
        listed,
        MappingProxyType({name: tuple(group) for name, group in named.items()}),
        MappingProxyType({name: frozenset(codes) for name, codes in inside.items()}),
    )


EMPTY = _pool(())


@cache
def old_pool(province: str) -> Pool:
    """Gather the old communes and districts that lie in a province of July 2025, by its key."""
    codes = _old_provinces().get(province, frozenset())
    return _pool(each for each in (*communes(Edition.OLD), *districts()) if each.province_code in codes)


@cache
def new_pool(province: str) -> Pool:
    """Gather the communes of a province of either edition, by its key."""
    place = unit(province)
    return _pool(each for each in communes(place.edition) if each.province_code == place.code)


@cache
def country_pool() -> Pool:
    """Gather all old communes and districts, for names that a province does not have."""
    return _pool((*communes(Edition.OLD), *districts()))


@cache
def _old_provinces() -> Mapping[str, frozenset[str]]:
    """Tell which provinces went into each new one; their communes show it."""
    found: dict[str, set[str]] = {}
    new = {each.code: each.key for each in provinces(Edition.NEW)}
    for each in load_successions():
        found.setdefault(new[unit(each.new).province_code], set()).add(unit(each.old).province_code)
    return MappingProxyType({key: frozenset(codes) for key, codes in found.items()})


def find_province(type_: str, name: str, edition: Edition) -> Unit | None:
    """Find a province of an edition by its name; None for a name that the edition lacks."""
    found = [each for each in find_units(name, edition=edition) if each.level is Level.PROVINCE]
    typed = [each for each in found if each.label.startswith(type_)]
    return next(iter(typed or found), None)
