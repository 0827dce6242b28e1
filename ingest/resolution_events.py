"""The events that a resolution brings about, as facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.resolution_actions import Action
from ingest.resolution_allocation import Match
from ingest.resolution_editions import Lists
from ingest.resolution_groups import Spot
from ingest.resolution_heads import Head
from ingest.resolution_mentions import Mention
from ingest.resolution_text import CleanText
from ontology.facts import Evidence, Extent, Participation, Place, Reorganisation, Role
from ontology.names import fold_name
from ontology.register import Level, Unit

_LONGEST = 4000  # characters that are quoted at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of one resolution before it is said as facts."""

    clean: CleanText
    head: Head
    lists: Lists
    actions: Sequence[Action]
    origins: Mapping[Spot, Match]
    results: Sequence[Match]


def find_events(reading: Reading) -> Iterator[Reorganisation]:
    """Yield an event for each result, in the order of the clauses."""
    for number, action in enumerate(reading.actions):
        yield Reorganisation(
            result=_place(action.result, reading.results[number].unit),
            role=action.role,
            decision=reading.head.document,
            article=action.clause.article,
            clause=action.clause.number,
            point=action.clause.point,
            effective=reading.head.operative or reading.head.effective,
            participations=tuple(_participations(reading, number)),
            evidence=_evidence(reading.clean, action),
        )


def _evidence(clean: CleanText, action: Action) -> Evidence:
    """Quote the clause; of an article without clauses what lies between the units that the event names."""
    clause, result = action.clause, action.result
    start, end = clause.start, clause.end
    if clause.number is None or end - start > _LONGEST:
        named = (result, *action.origins)
        start, end = min(each.start for each in named), max(each.end for each in named)
    if end - start > _LONGEST:
        start, end = result.start, result.end
    return clean.cite(start, end, clause.section)


def _participations(reading: Reading, number: int) -> Iterator[Participation]:
    action = reading.actions[number]
    for index, mention in enumerate(action.origins):
        unit = reading.origins[number, index].unit
        place = _place(mention, unit)
        taken = Participation(
            unit=_former(place, reading.results[number].unit, action.result),
            role=_role(action, mention),
            extent=Extent.WHOLE if mention.extent is Extent.UNKNOWN else mention.extent,
            after=mention.after,
            evidence=reading.clean.cite(mention.start, mention.end, action.clause.section),
        )
        yield taken
        if unit is not None and unit.level is Level.DISTRICT:
            yield from _communes(taken, unit, reading)


def _communes(taken: Participation, district: Unit, reading: Reading) -> Iterator[Participation]:
    """Say of each commune of a district what is said of the district."""
    for each in reading.lists.old.units:
        if each.district_code == district.code:
            yield Participation(
                unit=Place(type=each.type, name=each.name, unit=each.key),
                role=taken.role,
                extent=taken.extent,
                after=taken.after,
                within=district.key,
                evidence=taken.evidence,
            )


def _role(action: Action, mention: Mention) -> Role:
    if action.role in (Role.RENAMED, Role.UNCHANGED):
        return action.role
    if mention.extent is Extent.UNKNOWN:
        return Role.RECEIVED
    return Role.CEDED if mention.extent is Extent.PART else Role.ENDED


def _place(mention: Mention, unit: Unit | None) -> Place:
    """Name a unit as the register does, with the text's spelling where that differs."""
    name = " ".join(mention.name.split())
    if unit is None:
        return Place(type=mention.type, name=name)
    typed = "" if mention.type in ("", unit.type) else f"{mention.type} "
    stated = f"{typed}{name}"
    return Place(
        type=unit.type, name=unit.name, unit=unit.key, stated=None if stated == unit.name else stated
    )


def _former(place: Place, result: Unit | None, named: Mention) -> Place:
    """Mark an old unit that has the type and name of the new one."""
    type_, name = (result.type, result.name) if result else (named.type, named.name)
    same = place.type == type_ and fold_name(place.name) == fold_name(name)
    return Place(type=place.type, name=place.name, former=same, unit=place.unit, stated=place.stated)
