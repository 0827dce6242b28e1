"""What decides which unit a name means: each rule takes a group whose unit is open, and what is found so far.

The rules read the text alone: its districts in brackets, its lists, its clauses, and that no unit goes twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ingest.resolution_groups import Group
from ingest.resolution_pools import Pool
from ontology.register import Unit

_CROWD = 40  # open names of one clause: no clause has as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is known of the groups of one resolution; ``found`` maps a group to its unit."""

    groups: Sequence[Group]
    pool: Pool
    choices: Sequence[tuple[Unit, ...]]
    found: Mapping[int, Unit]
    takers: Mapping[str, frozenset[int]]  # key of a unit → groups that it is found for
    lying: Mapping[int, frozenset[str]]  # action → districts of the units found for it
    peers: Mapping[int, frozenset[int]]  # action → groups
    claims: Mapping[str, frozenset[int]]  # key of a unit → groups that can only mean it

    def may_have(self, index: int, unit: Unit) -> bool:
        """Tell whether a group may have a unit: nobody has it, or all only parts of it."""
        takers = self.takers.get(unit.key, frozenset()) - {index}
        return not takers or not any(self.groups[each].whole for each in (index, *takers))

    def free(self, index: int) -> tuple[Unit, ...]:
        """Return the choices of a group that nobody has taken."""
        return tuple(each for each in self.choices[index] if self.may_have(index, each))

    def home(self, index: int) -> frozenset[str]:
        """Return the districts in which the other units of a group's clauses lie."""
        actions = self.groups[index].actions
        return frozenset(code for action in actions for code in self.lying.get(action, ()))


def search(
    groups: Sequence[Group], pool: Pool, choices: Sequence[tuple[Unit, ...]], found: Mapping[int, Unit]
) -> Search:
    """Sum up what is found for the groups."""
    takers: dict[str, set[int]] = {}
    lying: dict[int, set[str]] = {}
    peers: dict[int, set[int]] = {}
    claims: dict[str, set[int]] = {}
    for index, group in enumerate(groups):
        unit = found.get(index)
        if unit is not None:
            takers.setdefault(unit.key, set()).add(index)
        if len(choices[index]) == 1:
            claims.setdefault(choices[index][0].key, set()).add(index)
        for action in group.actions:
            peers.setdefault(action, set()).add(index)
            if unit is not None and unit.district_code:
                lying.setdefault(action, set()).add(unit.district_code)
    return Search(
        groups=groups,
        pool=pool,
        choices=choices,
        found=found,
        takers={key: frozenset(each) for key, each in takers.items()},
        lying={action: frozenset(codes) for action, codes in lying.items()},
        peers={action: frozenset(each) for action, each in peers.items()},
        claims={key: frozenset(each) for key, each in claims.items()},
    )


def only_one(known: Search, index: int) -> Unit | None:
    """Take the only unit of the name that no other clause takes."""
    return _sole(known.free(index))


def in_said_district(known: Search, index: int) -> Unit | None:
    """Take the only one in the district that is said behind a later unit of the list."""
    areas = [area for mention in known.groups[index].mentions for area in mention.nearby]
    codes = known.pool.districts(areas)
    return _sole(each for each in known.free(index) if each.district_code in codes)


def beside_others(known: Search, index: int) -> Unit | None:
    """Take the only one in the districts of the other units of the clause."""
    home = known.home(index)
    return _sole(each for each in known.free(index) if each.district_code in home)


def in_common(known: Search, index: int) -> Unit | None:
    """Take the one in the only district that has units of all the names that are open in the clause."""
    for action in known.groups[index].actions:
        open_ = [peer for peer in known.peers[action] if peer not in known.found]
        if len(open_) > _CROWD:
            continue
        shared = [{each.district_code for each in known.free(peer)} for peer in open_]
        codes = set.intersection(*shared) if len(shared) > 1 else set()
        if len(codes) == 1:
            return _sole(each for each in known.free(index) if each.district_code in codes)
    return None


def at_home(known: Search, index: int) -> Unit | None:
    """Of two groups that claim one unit, give it to the one whose clause lies in its district."""
    unit = _sole(known.choices[index])
    if unit is None or unit.district_code not in known.home(index) or not known.may_have(index, unit):
        return None
    rivals = known.claims[unit.key] - {index}
    return None if any(unit.district_code in known.home(rival) for rival in rivals) else unit


def _sole(units: Iterable[Unit]) -> Unit | None:
    found = tuple(units)
    return found[0] if len(found) == 1 else None


def without_rivals(known: Search, decided: Mapping[int, Unit]) -> dict[int, Unit]:
    """Drop the decisions that give one unit to two groups which cannot share it."""
    wanted = Counter(unit.key for unit in decided.values())
    parts = {index for index in decided if not known.groups[index].whole}
    whole = {unit.key for index, unit in decided.items() if index not in parts}
    return {index: unit for index, unit in decided.items() if wanted[unit.key] == 1 or unit.key not in whole}
