"""A lineage in words, in English; pure."""

from collections.abc import Iterable, Sequence
from datetime import date

from ontology.concepts import find
from ontology.facts import Extent, Role
from queries.lineage import Event, LineageUnit, Share, Teller
from web.lineage.parts import (
    LISTED,
    Group,
    Part,
    added,
    groups_of,
    heirs_of,
    is_alone,
    is_renaming,
    is_unchanged,
    kind_of,
    parts_of,
    ways_of,
)
from web.notation import Language, day

EXTENTS = {
    Extent.WHOLE: "whole",
    Extent.PART: "part",
    Extent.REMAINDER: "remainder",
    Extent.UNKNOWN: "extent not known",
}
_TAKEN = {Extent.WHOLE: "the whole of {}", Extent.PART: "part of {}", Extent.REMAINDER: "what remained of {}"}
_TAKEN_UNKNOWN = "{} (in whole or in part)"


def origin(event: Event) -> str:
    """Say in a sentence of what a unit was made, when and by what."""
    name, when, basis = unit_name(event.result), _on(event.effective), f", {legal_basis(event)}"
    if is_unchanged(event):
        return _sentence(f"{name} was left as it was{when}{basis}")
    if is_renaming(event):
        return _sentence(
            f"{name} was {unit_name(event.shares[0].old)} until it was {_renamed(event)}{when}{basis}"
        )
    if event.role is Role.RECEIVED and added(event):
        return _sentence(f"{name} took over {list_parts(parts_of(added(event)))}{when}{basis}")
    parts = parts_of(event.shares, result=event.result.label, old="old")
    return _sentence(f"{name} was formed{when} from {list_parts(parts)}{basis}")


def fate(unit: LineageUnit, events: Iterable[Event]) -> str:
    """Say in a sentence what became of a unit; an empty text where no event took any of it."""
    ways = ways_of(unit, events)
    if not ways:
        return ""
    if len(ways) > 1:
        return _division(unit, ways)
    event, share = ways[0]
    if is_unchanged(event):
        return origin(event)
    when, basis = _on(event.effective), f", {legal_basis(event)}"
    if is_renaming(event):
        return _sentence(f"{unit_name(unit)} became {unit_name(event.result)}{when}{basis}")
    name = _marked(unit, "old") if unit.label == event.result.label else unit_name(unit)
    if is_alone(event):
        return _sentence(f"{name} became {_successor(unit, event)}{when}{basis}")
    taken = _TAKEN.get(share.extent, _TAKEN_UNKNOWN).format(name)
    return _sentence(f"{taken} went into {_successor(unit, event)}{when}{basis}")


def dissolved(district: LineageUnit, events: Sequence[Event]) -> str:
    """Say in a sentence which units the land of a district lies in that is no more."""
    heirs = heirs_of(events)
    groups = groups_of(heirs)
    counted = _enumerate([_counted(group) for group in groups])
    lies = _list_groups(groups) if len(heirs) <= LISTED else counted
    since = _on(events[0].effective)
    return _sentence(f"{unit_name(district)} ceased to be a unit{since}; its land now lies in {lies}")


def _counted(group: Group) -> str:
    kind = find("unit-type", group.type) if group.type else None
    word = kind.label_en if kind else "unit"
    return f"{len(group.names)} {word if len(group.names) == 1 else _plural(word)}"


def legal_basis(event: Event) -> str:
    """Name what says so: the clause of a resolution, or the list or report where no resolution is read."""
    stated = f"{place(event.clause, event.article)}{_titled(event.number)}" if event.number else ""
    if event.teller is Teller.REGISTER:
        return "according to the register of units" + (f" and {stated}" if stated else "")
    return f"under {stated}" if stated else "according to a congress report"


def place(clause: int | None, article: int | None) -> str:
    """Write the place in a resolution before its name; an empty text where it is not known.

    >>> place(21, 1)
    'clause 21 of Article 1 of '
    """
    return "".join(
        f"{word} {number} of " for word, number in (("clause", clause), ("Article", article)) if number
    )


def unit_name(unit: LineageUnit) -> str:
    """Name a unit with its type: ``the commune of Mường La``."""
    kind = kind_of(unit)
    return _group(Group(kind, (unit.name,)), unit.name) if kind else unit.label


def list_parts(parts: Sequence[Part]) -> str:
    """List units by how much of them was taken."""
    written = [_TAKEN.get(part.extent, _TAKEN_UNKNOWN).format(_list_groups(part.groups)) for part in parts]
    *before, last = written
    return f"{'; '.join(before)}; and {last}" if before else last


def _list_groups(groups: Sequence[Group]) -> str:
    return _enumerate([_group(group, _enumerate(group.names)) for group in groups])


def _group(group: Group, names: str) -> str:
    kind = find("unit-type", group.type) if group.type else None
    if kind is None:
        return f"{group.type} {names}" if group.type else names
    word = _plural(kind.label_en) if len(group.names) > 1 else kind.label_en
    if group.names[0].isdecimal():
        return f"{word} {names} ({group.district})" if group.district else f"{word} {names}"
    return f"the {word} of {names}"


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _enumerate(words: Sequence[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} and {last}" if before else last


def _renamed(event: Event) -> str:
    [share] = event.shares
    return "given another type" if share.old.name == event.result.name else "renamed"


def _division(unit: LineageUnit, ways: Sequence[tuple[Event, Share]]) -> str:
    first = ways[0][0]
    shares = "; ".join(
        f"{_SHARES.get(share.extent, 'some')} to {_successor(unit, event)}"
        + (f" (clause {event.clause})" if event.clause else "")
        for event, share in ways
    )
    basis = f"under {_titled(first.number)}" if first.number else legal_basis(first)
    return _sentence(f"{unit_name(unit)} was divided{_on(first.effective)}: {shares}, {basis}")


_SHARES = {Extent.WHOLE: "all", Extent.PART: "a part", Extent.REMAINDER: "the remainder"}


def _successor(unit: LineageUnit, event: Event) -> str:
    """Name where a unit went; its namesake is the new one."""
    return _marked(event.result, "new") if unit.label == event.result.label else unit_name(event.result)


def _marked(unit: LineageUnit, word: str) -> str:
    """Tell a unit from its namesake: ``the new commune of Mường La``."""
    return unit_name(unit).replace("the ", f"the {word} ", 1)


def _titled(number: str | None) -> str:
    return f"{'Resolution' if 'NQ' in (number or '') else 'document'} {number}"


def _on(value: date | None) -> str:
    return f" on {day(value, Language.EN)}" if value else ""


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
