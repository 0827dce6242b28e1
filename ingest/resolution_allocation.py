"""Which unit of the register each name of a resolution means.

A name stands for a unit where the text leaves one choice: it is the only one of its name in the province, or
in the district said behind it or behind a neighbour in its list, or in the district of the other units of its
clause, or the only one that no other clause takes. A name that the province lacks is a misspelling where one
unit that no clause takes resembles it and lies with the others. What is not decided so keeps its candidates.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ingest.resolution_actions import Action
from ingest.resolution_choices import (
    Search,
    at_home,
    beside_others,
    in_common,
    in_said_district,
    only_one,
    search,
    without_rivals,
)
from ingest.resolution_groups import Group, Spot, group_origins
from ingest.resolution_mentions import Mention
from ingest.resolution_pools import Pool, country_pool, level_of
from ontology.names import fold_name
from ontology.register import Unit, find_similar

_NEAR = 0.7  # likeness from which a name is a misspelling of a unit that lies with the others of its clause
_FAR = 0.88  # the same anywhere in the province
_MANY = 200  # names that a province lacks from which a text is not about that province
_LEAD = 0.06  # by how much the best must lead the second
_SLIP = 0.85  # likeness from which the name of a result is a misspelling of a new unit that is left
_MARK = re.compile(r"\d+$|(?<=\s)[a-zđ]$|(?<=\s)[ivx]+$")  # Hòa Bình 1, Vĩnh Lộc B, Cây Trường II

_Rule: TypeAlias = Callable[[Search, int], Unit | None]
_RULES: tuple[_Rule, ...] = (only_one, in_said_district, beside_others, in_common)


@dataclass(frozen=True, slots=True)
class Match:
    """What a mention stands for: a unit, or the candidates among which nothing decides."""

    unit: Unit | None
    candidates: tuple[Unit, ...] = ()
    doubt: str = ""  # code of the Issue that says what is open, or differs from what the text says


def match_origins(actions: Sequence[Action], pool: Pool) -> Mapping[Spot, Match]:
    """Find the old units that go into the actions."""
    groups = group_origins(actions)
    matches = _allocate(groups, pool)
    return {spot: match for group, match in zip(groups, matches, strict=True) for spot in group.spots}


def match_results(actions: Sequence[Action], pool: Pool) -> tuple[Match, ...]:
    """Find the units that come of the actions; a misspelt one among those that no action names."""
    exact = [pool.find(action.result.type, action.result.name) for action in actions]
    named = {unit.key for units in exact for unit in units}
    few = sum(not units for units in exact) <= _MANY
    left = [unit for unit in pool.units if few and unit.key not in named]
    return tuple(_result(action.result, units, left) for action, units in zip(actions, exact, strict=True))


def _result(mention: Mention, units: tuple[Unit, ...], left: Sequence[Unit]) -> Match:
    if len(units) == 1:
        return Match(units[0])
    if units:
        return Match(None, units, "ambiguous-unit")
    near = _similar(mention, left, _SLIP)
    if near:
        return Match(near[0][0])
    return Match(None, tuple(unit for unit, _ in _ranked(mention, left, _NEAR)), "unknown-unit")


def _allocate(groups: Sequence[Group], pool: Pool) -> list[Match]:
    choices = [_choices(group, pool) for group in groups]
    found = _settle(search(groups, pool, choices, {}), _RULES)
    found = _settle(search(groups, pool, choices, found), (at_home, *_RULES))
    found = _respell(search(groups, pool, choices, found))
    known = search(groups, pool, choices, _settle(search(groups, pool, choices, found), _RULES))
    few = len(groups) - len(known.found) <= _MANY
    return [_match(known, index, hints=known.pool.units if few else ()) for index in range(len(groups))]


def _choices(group: Group, pool: Pool) -> tuple[Unit, ...]:
    """Collect the units of the name that lie where the text says, by the mention that says most."""
    best: tuple[Unit, ...] = ()
    for mention in group.mentions:
        units = _lying(mention, pool)
        if units and (not best or len(units) < len(best)):
            best = units
    return best


def _lying(mention: Mention, pool: Pool) -> tuple[Unit, ...]:
    return pool.find(mention.type, mention.name, pool.districts(mention.areas) if mention.areas else None)


def _settle(known: Search, rules: Sequence[_Rule]) -> dict[int, Unit]:
    """Apply the strictest rule that decides something, until none does."""
    while True:
        open_ = [index for index in range(len(known.groups)) if index not in known.found]
        for rule in rules:
            units = ((index, rule(known, index)) for index in open_)
            decided = without_rivals(known, {index: unit for index, unit in units if unit is not None})
            if decided:
                known = search(known.groups, known.pool, known.choices, {**known.found, **decided})
                break
        else:
            return dict(known.found)


def _respell(known: Search) -> dict[int, Unit]:
    """Take misspelt names for the units that they resemble, the most alike first."""
    while True:
        waiting = [each for each in range(len(known.groups)) if each not in known.found]
        open_ = [each for each in waiting if not known.free(each)]
        if len(open_) > _MANY:
            return dict(known.found)
        named = {unit.key for each in waiting for unit in known.choices[each]}
        left = [unit for unit in known.pool.units if unit.key not in known.takers and unit.key not in named]
        alike = [(score, -each, unit) for each in open_ for unit, score in _misspelt(known, each, left)]
        best = {unit.key: (-each, unit) for _, each, unit in sorted(alike, key=lambda hit: hit[:2])}
        if not best:
            return dict(known.found)
        known = search(known.groups, known.pool, known.choices, {**known.found, **dict(best.values())})


def _misspelt(known: Search, index: int, left: Sequence[Unit]) -> tuple[tuple[Unit, float], ...]:
    """Find the unit that a name resembles, among those of its level that nobody takes or names."""
    mention = known.groups[index].mentions[0]
    level = [each for each in left if each.level is level_of(mention.type)]
    areas = [area for each in known.groups[index].mentions for area in (*each.areas, *each.nearby)]
    codes = known.pool.districts(areas) or known.home(index)
    near = _similar(mention, [each for each in level if each.district_code in codes], _NEAR)
    if near or mention.areas:
        return near
    return _similar(mention, [each for each in level if each.type == mention.type], _FAR)


def _similar(mention: Mention, units: Sequence[Unit], cutoff: float) -> tuple[tuple[Unit, float], ...]:
    """Find the one unit that a name resembles clearly more than any other; its type counts first."""
    typed = [each for each in units if each.type == mention.type]
    ranked = _ranked(mention, typed, cutoff) or _ranked(mention, units, cutoff)
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD:
        return ()
    return ranked[:1]


def _ranked(mention: Mention, units: Iterable[Unit], cutoff: float) -> tuple[tuple[Unit, float], ...]:
    mark = _mark(mention.name)
    alike = [each for each in units if _mark(each.name) == mark]
    return find_similar(mention.name, among=alike, cutoff=cutoff)


def _mark(name: str) -> str:
    match = _MARK.search(fold_name(name))
    return match[0] if match else ""


def _match(known: Search, index: int, hints: Sequence[Unit]) -> Match:
    """Tell what a group stands for; what nothing decides keeps its candidates."""
    unit = known.found.get(index)
    if unit is not None:
        return Match(unit)
    choices = known.choices[index]
    if len(choices) == 1:  # taken by another clause as well: the text says so
        return Match(choices[0])
    if choices:
        return Match(None, known.free(index) or choices, "ambiguous-unit")
    return _elsewhere(known, index, hints)


def _elsewhere(known: Search, index: int, hints: Sequence[Unit]) -> Match:
    """Look for a unit where the text does not put it: in another district, or in another province."""
    mention, pool = known.groups[index].mentions[0], known.pool
    if not pool.units:
        return Match(None)
    if not mention.areas:
        ranked = _ranked(mention, [each for each in hints if each.level is level_of(mention.type)], _NEAR)
        abroad = country_pool().find(mention.type, mention.name)
        return Match(None, tuple(unit for unit, _ in ranked) or abroad, "unknown-unit")
    inside = tuple(each for each in pool.find(mention.type, mention.name) if known.may_have(index, each))
    if len(inside) == 1:
        return Match(inside[0], doubt="district-differs")
    outside = _lying(mention, country_pool())
    if len(outside) == 1:
        return Match(outside[0], doubt="province-differs")
    return Match(None, inside or outside, "unknown-unit")
