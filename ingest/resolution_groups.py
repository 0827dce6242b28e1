"""The mentions of one unit in a resolution: the parts that clauses take of it, and what remains of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz import fuzz

from ingest.resolution_actions import Action
from ingest.resolution_mentions import Mention
from ingest.resolution_names import same_name
from ontology.facts import Extent
from ontology.names import fold_name, strip_tones

_SLIP = 0.75  # likeness from which a part and what remains are of one unit

Spot: TypeAlias = tuple[int, int]  # number of an action, and of an origin in it
_Clauses: TypeAlias = Mapping[tuple[int | None, int | None], Sequence[int]]  # article and clause → actions


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one unit that the text ties together, or one that stands alone."""

    spots: tuple[Spot, ...]
    mentions: tuple[Mention, ...]

    @property
    def actions(self) -> frozenset[int]:
        """The numbers of the actions that the unit takes part in."""
        return frozenset(action for action, _ in self.spots)

    @property
    def whole(self) -> bool:
        """Tell whether the unit goes at once."""
        return any(mention.extent is Extent.WHOLE for mention in self.mentions)


def group_origins(actions: Sequence[Action]) -> tuple[Group, ...]:
    """Put what remains of a unit together with the parts that the clauses it refers to took."""
    clauses: dict[tuple[int | None, int | None], list[int]] = {}
    for number, action in enumerate(actions):
        clauses.setdefault((action.clause.article, action.clause.number), []).append(number)
    heads: dict[Spot, Spot] = {}
    for number, action in enumerate(actions):
        for index in range(len(action.origins)):
            _tie(heads, (number, index), _parts(actions, clauses, (number, index)))
    members: dict[Spot, list[Spot]] = {}
    for spot in sorted(heads):
        members.setdefault(_head(heads, spot), []).append(spot)
    return tuple(
        Group(tuple(spots), tuple(actions[number].origins[index] for number, index in spots))
        for spots in members.values()
    )


def _parts(actions: Sequence[Action], clauses: _Clauses, spot: Spot) -> Iterator[Spot]:
    """Find the parts before a remainder: of its name and type, in the clauses that it refers to.

    One of the two may be misspelt.
    """
    action = actions[spot[0]]
    origin = action.origins[spot[1]]
    for clause in origin.after:
        parts = [
            (number, index)
            for number in clauses.get((action.clause.article, clause), ())
            for index, part in enumerate(actions[number].origins)
            if number != spot[0] and part.extent is not Extent.WHOLE and part.type in (origin.type, "")
        ]
        names = [actions[number].origins[index].name for number, index in parts]
        same = [part for part, name in zip(parts, names, strict=True) if same_name(name, origin.name)]
        alike = [
            part for part, name in zip(parts, names, strict=True) if _likeness(name, origin.name) >= _SLIP
        ]
        yield from same or (alike if len(alike) == 1 else ())


def _likeness(one: str, other: str) -> float:
    """Compare two names with their tone marks and without, from 0 to 1."""
    toned, plain = (fold_name(one), fold_name(other)), (strip_tones(one).lower(), strip_tones(other).lower())
    return (fuzz.ratio(*toned) + fuzz.ratio(*plain)) / 200


def _tie(heads: dict[Spot, Spot], spot: Spot, others: Iterator[Spot]) -> None:
    """Let all spots have one head, the first of them."""
    heads.setdefault(spot, spot)
    for other in others:
        heads.setdefault(other, other)
        first, second = sorted((_head(heads, spot), _head(heads, other)))
        heads[second] = first


def _head(heads: Mapping[Spot, Spot], spot: Spot) -> Spot:
    while heads[spot] != spot:
        spot = heads[spot]
    return spot
