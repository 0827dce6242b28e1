"""Search for units by name: old and new ones, with or without tone marks, by abbreviated type, or by code.

Names are folded as the register folds them. What is typed with tone marks finds names with these marks first,
then, as what is typed without, all names that differ in marks only; misspelt names come last.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from heapq import nsmallest
from types import MappingProxyType

from rapidfuzz import fuzz, process

from ontology import lineage, register
from ontology.names import fold_name, strip_tones
from ontology.register import Edition, Level, Unit
from queries.typed_names import split_type

_ENOUGH = 85  # likeness, of 100, from which a misspelt name is offered
_SHORTEST = 4  # letters below which a misspelling may be of anything
_SPLIT = re.compile(r"\s*[,;(]\s*|\s+[-–]\s+|\)\s*$")
_CODE = re.compile(r"\d{2,5}")
_LEVELS = (Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)


class Match(StrEnum):
    """How a unit answers what was typed, the best first."""

    CODE = "code"
    NAME = "name"  # with its tone marks
    TONELESS = "toneless"
    START = "start"  # the name begins so
    WORD = "word"  # a later word of the name begins so
    NEAR = "near"  # misspelt


_MATCHES = tuple(Match)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A unit that was found; namesakes are told apart by where they lie and when they were."""

    unit: Unit
    match: Match

    @property
    def since(self) -> date | None:
        """The first day of the unit, where that is known."""
        return self.unit.edition.since

    @property
    def until(self) -> date | None:
        """The last day of the unit; ``None`` while it exists."""
        return self.unit.edition.until

    @property
    def above(self) -> tuple[Unit, ...]:
        """The district, if any, and the province that it lies in."""
        return register.units_above(self.unit)

    @property
    def heirs(self) -> tuple[Unit, ...]:
        """The units that it went into, by key."""
        return tuple(register.unit(each.new) for each in lineage.successors(self.unit.key))

    @property
    def origins(self) -> int:
        """How many units went into it."""
        return len(lineage.predecessors(self.unit.key))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was typed, parted."""

    typed: str
    name: str  # folded, with its tone marks, without type
    plain: str  # without tone marks
    type: str  # without tone marks; "" where none was typed
    places: tuple[tuple[str, ...], ...]  # what narrows the answer, without tone marks, in each spelling


def find(text: str, *, limit: int = 20) -> tuple[Found, ...]:
    """Find units, best first: by kind of match, those in force before those that ended, larger after smaller.

    A province or district may follow a comma. Nothing typed finds nothing.

    >>> [(each.unit.label, each.match.value) for each in find("tt. it ong")]
    [('thị trấn Ít Ong', 'toneless')]
    >>> find("xã Mường La, Sơn La")[0].unit.key
    '2025/03808'
    """
    index, ranks = _index(), dict[str, tuple[int, bool, int]]()
    for reading in _readings(text):
        for key, match in _matches(reading):
            if key not in ranks and _answers(key, reading):
                marked = index.folded[key].startswith(reading.name)
                ranks[key] = _MATCHES.index(match), not marked, index.order[key]
    best = nsmallest(limit, ranks, key=ranks.__getitem__)
    return tuple(Found(unit=index.units[key], match=_MATCHES[ranks[key][0]]) for key in best)


def _readings(text: str) -> Iterator[_Asked]:
    """Read what was typed as a name with a type, and as a name alone: ``x.`` may be a type, ``P`` a name."""
    parts = [part for part in _SPLIT.split(text.strip()) if part]
    if not parts:
        return
    if len(parts) > 1:  # a name may have a dash itself: Bà Rịa - Vũng Tàu
        yield _Asked(text, fold_name(text), strip_tones(fold_name(text)), "", ())
    places = tuple(_spellings(strip_tones(fold_name(part))) for part in parts[1:])
    name = fold_name(parts[0])
    plain = strip_tones(name)
    if not plain:
        return
    typed = split_type(parts[0])
    if typed:
        rest = strip_tones(fold_name(typed.name))
        yield _Asked(parts[0], fold_name(typed.name), rest, strip_tones(typed.type), places)
    yield _Asked(parts[0], name, plain, "", places)


def _spellings(place: str) -> tuple[str, ...]:
    """Spell a place without its type, and as it stands: ``Quản Bạ`` begins like a type and has none."""
    typed = split_type(place)
    return (place, typed.name) if typed else (place,)


def _matches(asked: _Asked) -> Iterator[tuple[str, Match]]:
    """Yield keys by the best match first; misspellings are looked for where nothing else is found."""
    index, any_found = _index(), False
    if _CODE.fullmatch(code := asked.typed.strip()):
        yield from ((key, Match.CODE) for key in index.codes.get(code, ()))
    for match, keys in (
        (Match.NAME, index.named.get(asked.name, ())),
        (Match.TONELESS, index.plain.get(asked.plain, ())),
        (Match.START, index.starting(asked.plain)),
        (Match.WORD, index.containing(asked.plain)),
    ):
        for key in keys:
            any_found = True
            yield key, match
    if not any_found and len(asked.plain) >= _SHORTEST:
        for name, _, _ in process.extract(
            asked.plain, index.names, scorer=fuzz.ratio, score_cutoff=_ENOUGH, limit=5
        ):
            yield from ((key, Match.NEAR) for key in index.plain[name])


def _answers(key: str, asked: _Asked) -> bool:
    """Hold a unit against the type and the places that were typed."""
    if asked.type and not strip_tones(_index().units[key].type).startswith(asked.type):
        return False
    if not asked.places:
        return True
    around = _around(key)
    return all(any(name.startswith(spellings) for name in around) for spellings in asked.places)


@dataclass(frozen=True, slots=True)
class _Index:
    """Where names lead; all lists sorted, so that the same text finds the same."""

    units: Mapping[str, Unit]
    order: Mapping[str, int]  # of units with names alike: in force first, then by level, name and code
    folded: Mapping[str, str]
    named: Mapping[str, tuple[str, ...]]
    plain: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]  # without tone marks, sorted
    words: tuple[tuple[str, str], ...]  # the rest of a name from each later word on, and the name; sorted

    def starting(self, text: str) -> Iterator[str]:
        """Yield the keys of units whose name begins so."""
        for name in self.names[bisect_left(self.names, text) :]:
            if not name.startswith(text):
                return
            yield from self.plain[name]

    def containing(self, text: str) -> Iterator[str]:
        """Yield the keys of units of whose name a later word begins so."""
        for rest, name in self.words[bisect_left(self.words, (text, "")) :]:
            if not rest.startswith(text):
                return
            yield from self.plain[name]


@cache
def _index() -> _Index:
    """Make the index of all units, once."""
    units = {unit.key: unit for unit in _all()}
    folded = {key: fold_name(unit.name) for key, unit in units.items()}
    plain = _grouped((strip_tones(name), key) for key, name in folded.items())
    ordered = sorted(units, key=lambda key: (*_rank(units[key]), folded[key], key))
    return _Index(
        units=units,
        order={key: number for number, key in enumerate(ordered)},
        folded=folded,
        named=_grouped((name, key) for key, name in folded.items()),
        plain=plain,
        codes=_grouped((unit.code, key) for key, unit in units.items()),
        names=tuple(sorted(plain)),
        words=tuple(sorted((rest, name) for name in plain for rest in _rests(name))),
    )


def _rank(unit: Unit) -> tuple[bool, int]:
    return unit.edition is Edition.OLD, _LEVELS.index(unit.level)


def _rests(name: str) -> Iterator[str]:
    """Yield what is left of a name after its first word, its second, and so on."""
    while " " in name:
        name = name.partition(" ")[2]
        yield name


@cache
def _around(key: str) -> tuple[str, ...]:
    """Name what a unit lies in, and what its forerunners and heirs lie in: people know one of these."""
    links = (*lineage.successors(key), *lineage.predecessors(key))
    near = (register.unit(end) for link in links for end in (link.old, link.new))
    names = (name for each in (register.unit(key), *near) for name in (each.province, each.district))
    return tuple(sorted({strip_tones(fold_name(name)) for name in names if name}))


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, key in pairs:
        found[name].append(key)
    return MappingProxyType({name: tuple(sorted(keys)) for name, keys in found.items()})


def _all() -> Iterator[Unit]:
    for edition in Edition:
        yield from register.communes(edition)
        yield from register.provinces(edition)
    yield from register.districts()
