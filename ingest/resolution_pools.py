"""The units of the register among which a resolution's names are looked for: those of one province."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.resolution_words import DISTRICTS, Area
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


@dataclass(frozen=True, slots=True)
class Pool:
    """Communes and districts by folded name."""

    units: tuple[Unit, ...]
    named: Mapping[str, tuple[Unit, ...]]

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
        return frozenset(code for area in areas for code in self._districts(area))

    def _districts(self, area: Area) -> frozenset[str]:
        found = self.find(area.type, area.name) if area.type in DISTRICTS else ()
        if not found:
            name = fold_name(area.name)
            inside = {each.district_code for each in self.units if fold_name(each.province) == name}
            if inside:
                return frozenset(code for code in inside if code)
        if not found and area.type in DISTRICTS:
            level = (each for each in self.units if each.level is Level.DISTRICT)
            near = find_similar(area.name, among=level, limit=2, cutoff=_SLIP)
            found = (near[0][0],) if len(near) == 1 else ()
        return frozenset(each.code for each in found)


def _pool(units: Iterable[Unit]) -> Pool:
    listed = tuple(units)
    named: dict[str, list[Unit]] = {}
    for each in listed:
        named.setdefault(fold_name(each.name), []).append(each)
    return Pool(listed, MappingProxyType({name: tuple(group) for name, group in named.items()}))


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
