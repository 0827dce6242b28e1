"""The register as matching needs it: each unit with the keys of its name, and the places it is sought in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from ontology import lineage, register
from ontology.names import fold_name, join_i_and_y, strip_tones
from ontology.register import Edition, Level, Unit

_MUNICIPALITY = "thành phố trực thuộc trung ương"


class Kind(StrEnum):
    """What a unit is among the units of both lists."""

    COMMUNE = "commune"  # from July 2025: xã, phường, đặc khu
    FORMER_COMMUNE = "former-commune"  # until June 2025: xã, phường, thị trấn
    PROVINCE = "province"
    FORMER_PROVINCE = "former-province"
    FORMER_DISTRICT = "former-district"


_KINDS: Mapping[tuple[Edition, Level], Kind] = MappingProxyType(
    {
        (Edition.NEW, Level.COMMUNE): Kind.COMMUNE,
        (Edition.OLD, Level.COMMUNE): Kind.FORMER_COMMUNE,
        (Edition.NEW, Level.PROVINCE): Kind.PROVINCE,
        (Edition.OLD, Level.PROVINCE): Kind.FORMER_PROVINCE,
        (Edition.OLD, Level.DISTRICT): Kind.FORMER_DISTRICT,
    }
)


_LEVELS = (Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)
_LEVEL = len("2025/")  # the letter of a key that tells a province from a district


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A unit with what matching compares."""

    unit: Unit
    kind: Kind
    folded: str  # with tone marks
    joined: str  # with i for y
    plain: str  # without tone marks
    order: int  # among units that fit alike: those in force first, smaller before larger
    provinces: frozenset[str]  # keys of the provinces of what it came from or went into, not its own
    districts: frozenset[str]  # likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Where names, codes and places lead; all tuples by the order of entries."""

    entries: Mapping[str, Entry]  # by key
    folded: Mapping[str, tuple[Entry, ...]]
    joined: Mapping[str, tuple[Entry, ...]]
    plain: Mapping[str, tuple[Entry, ...]]
    codes: Mapping[str, tuple[Entry, ...]]
    names: Mapping[str | None, tuple[str, ...]]  # plain names, sorted: by key of a province, of all for None


def kind_of(unit: Unit) -> Kind:
    """Say what a unit is among the units of both lists."""
    return _KINDS[unit.edition, unit.level]


def is_of_type(unit: Unit, type_: str | None) -> bool:
    """Compare the type of a unit with one that was said; ``None`` is every type."""
    return type_ is None or unit.type == type_ or (unit.type == _MUNICIPALITY and type_ == "thành phố")


def province_key(unit: Unit) -> str:
    """Return the key of the province in which a unit lies."""
    return f"{unit.edition}/p{unit.province_code}"


def district_key(unit: Unit) -> str | None:
    """Return the key of the district in which a unit lay."""
    return f"{unit.edition}/d{unit.district_code}" if unit.district_code else None


@cache
def index() -> Index:
    """Make the index, once."""
    units = sorted(
        _all(), key=lambda unit: (unit.edition is Edition.OLD, _LEVELS.index(unit.level), unit.key)
    )
    kin = _places_of_kin(units)
    entries = tuple(_entry(unit, order, kin[unit.key]) for order, unit in enumerate(units))
    return Index(
        entries=MappingProxyType({each.unit.key: each for each in entries}),
        folded=_grouped((each.folded, each) for each in entries),
        joined=_grouped((each.joined, each) for each in entries),
        plain=_grouped((each.plain, each) for each in entries),
        codes=_grouped((each.unit.code, each) for each in entries),
        names=_names(entries),
    )


def _all() -> Iterator[Unit]:
    for edition in Edition:
        yield from register.communes(edition)
        yield from register.provinces(edition)
    yield from register.districts()


def _entry(unit: Unit, order: int, kin: set[str]) -> Entry:
    folded = fold_name(unit.name)
    others = kin - {province_key(unit), district_key(unit)}
    return Entry(
        unit=unit,
        kind=kind_of(unit),
        folded=folded,
        joined=join_i_and_y(folded),
        plain=strip_tones(folded),
        order=order,
        provinces=frozenset(key for key in others if key[_LEVEL] == "p"),
        districts=frozenset(key for key in others if key[_LEVEL] == "d"),
    )


def _places_of_kin(units: Iterable[Unit]) -> Mapping[str, set[str]]:
    """Map each unit to the keys of the places of its kin; a district has kin through its communes."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for unit in units:
        places = {key for near in _kin(unit.key) for key in (province_key(near), district_key(near)) if key}
        found[unit.key] |= places
        if above := district_key(unit):
            found[above] |= places
    return found


def _kin(key: str) -> Iterator[Unit]:
    yield from (register.unit(link.new) for link in lineage.successors(key))
    yield from (register.unit(link.old) for link in lineage.predecessors(key))


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for name, entry in pairs:
        found[name].append(entry)
    return MappingProxyType({name: tuple(entries) for name, entries in found.items()})


def _names(entries: Iterable[Entry]) -> Mapping[str | None, tuple[str, ...]]:
    """Collect the names that a misspelt one may be of, in each province and in all."""
    found: defaultdict[str | None, set[str]] = defaultdict(set)
    for each in entries:
        for key in (None, province_key(each.unit), *each.provinces):
            found[key].add(each.plain)
    return MappingProxyType({key: tuple(sorted(names)) for key, names in found.items()})
