"""What a unit was made of, sorted for a sentence: whole units, parts, remainders, and these by type; pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontology.facts import Extent, Role
from ontology.names import strip_tones
from queries.lineage import Event, LineageUnit, Share

LISTED = 12  # units that a sentence names one by one; of more it gives the number
_EXTENTS = (Extent.WHOLE, Extent.PART, Extent.REMAINDER, Extent.UNKNOWN)
# Urban units come first, as resolutions list them.
_TYPES = ("thị trấn", "phường", "đặc khu", "xã")


@dataclass(frozen=True, slots=True)
class Group:
    """Units of one type; where the type is not known, the names are whole labels."""

    type: str | None
    names: tuple[str, ...]
    district: str | None = None  # of wards that have a number for a name, which every town had


@dataclass(frozen=True, slots=True)
class Part:
    """The units of which an event took as much."""

    extent: Extent
    groups: tuple[Group, ...]


def parts_of(shares: Sequence[Share], *, result: str = "", old: str = "") -> tuple[Part, ...]:
    """Sort old units by how much of them was taken, then by type; namesakes get their district.

    ``old`` is the word that tells a unit with the label of the ``result`` from it: ``cũ``.
    """
    names = _telling_names([share.old for share in shares])
    for share in shares if old else ():
        if share.old.label == result and names[share.old.iri] == share.old.name:
            names[share.old.iri] = f"{share.old.name} ({old})"
    found = []
    for extent in _EXTENTS:
        taken = [share.old for share in shares if share.extent is extent]
        if taken:
            found.append(Part(extent, tuple(_groups(taken, names))))
    return tuple(found)


def groups_of(units: Sequence[LineageUnit]) -> tuple[Group, ...]:
    """Sort units by type."""
    return tuple(_groups(units, _telling_names(units)))


def heirs_of(events: Iterable[Event]) -> tuple[LineageUnit, ...]:
    """List what events made, each unit once, by name."""
    found = {event.result.iri: event.result for event in events}
    return tuple(sorted(found.values(), key=lambda unit: (strip_tones(unit.name), unit.iri)))


def is_renaming(event: Event) -> bool:
    """Tell whether the event gave one unit another name or type, and nothing else."""
    return event.role is Role.RENAMED and len(event.shares) == 1


def is_alone(event: Event) -> bool:
    """Tell whether a unit was made of all of one other, and of nothing else."""
    return [share.extent for share in event.shares] == [Extent.WHOLE]


def is_unchanged(event: Event) -> bool:
    """Tell whether the event left its unit as it was."""
    return event.role is Role.UNCHANGED and len(event.shares) == 1


def added(event: Event) -> tuple[Share, ...]:
    """List what an enlarged unit took over: all shares but its own former self."""
    return tuple(share for share in event.shares if share.old.label != event.result.label)


def ways_of(unit: LineageUnit, events: Iterable[Event]) -> tuple[tuple[Event, Share], ...]:
    """List where a unit went, the remainder last."""
    found = [(event, share) for event in events for share in event.shares if share.old.iri == unit.iri]
    return tuple(sorted(found, key=lambda way: (_EXTENTS.index(way[1].extent), way[0].clause or 0)))


def kind_of(unit: LineageUnit) -> str | None:
    """Give the word for the type as it stands before the name: a municipality is a city."""
    return unit.label.removesuffix(f" {unit.name}") if unit.type else None


def _telling_names(units: Iterable[LineageUnit]) -> dict[str, str]:
    """Name each unit so that it differs from the others: namesakes get their district."""
    listed = tuple(units)
    often = Counter((unit.type, unit.name) for unit in listed)
    return {
        unit.iri: f"{_name(unit)} ({unit.above_label})"
        if often[unit.type, unit.name] > 1 and unit.above_label
        else _name(unit)
        for unit in listed
    }


def _name(unit: LineageUnit) -> str:
    return unit.name if unit.type else unit.label


def _groups(units: Sequence[LineageUnit], names: dict[str, str]) -> Iterable[Group]:
    kinds = dict.fromkeys((kind_of(unit), _numbered_in(unit)) for unit in units)
    for kind, district in sorted(kinds, key=lambda each: _rank(each[0])):
        found = [unit for unit in units if (kind_of(unit), _numbered_in(unit)) == (kind, district)]
        written = [unit.name if district else names[unit.iri] for unit in found]
        yield Group(kind, tuple(sorted(written, key=_number)), district)


def _rank(kind: str | None) -> int:
    return _TYPES.index(kind) if kind in _TYPES else len(_TYPES)


def _numbered_in(unit: LineageUnit) -> str | None:
    return unit.above_label if unit.name.isdecimal() else None


def _number(name: str) -> int:
    """Sort wards that have a number for a name by it, and leave others in their order."""
    return int(name) if name.isdecimal() else 0
