"""Where resolutions contradict each other: two of them say different things of one unit."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from ontology.facts import Extent, Fact, Issue, Participation, Place, Reorganisation, Role

_Origins: TypeAlias = frozenset[tuple[str, Extent]]


def find_conflicts(facts: Iterable[Fact | Issue]) -> Iterator[Issue]:
    """Yield an Issue for each event of several documents that contradicts an earlier one of another document.

    Two contradict where they make one unit out of different ones, or where both take all of one unit into
    different ones on the same day. The same told twice is no contradiction.
    """
    made: dict[tuple[str, date | None], Reorganisation] = {}
    taken: dict[tuple[str, date | None], Reorganisation] = {}
    for event in facts:
        if not isinstance(event, Reorganisation):
            continue
        yield from _made_otherwise(event, made)
        yield from _taken_otherwise(event, taken)


def _made_otherwise(
    event: Reorganisation, made: dict[tuple[str, date | None], Reorganisation]
) -> Iterator[Issue]:
    key = (_key(event.result), event.effective)
    first = made.setdefault(key, event)
    if _abroad(event, first) and event.role is not Role.RECEIVED and _origins(event) != _origins(first):
        message = f"{event.result.label}: {_where(first)} và {_where(event)} nêu khác nhau về các đơn vị cũ"
        yield Issue(code="resolutions-contradict", message=message, evidence=event.evidence)


def _taken_otherwise(
    event: Reorganisation, taken: dict[tuple[str, date | None], Reorganisation]
) -> Iterator[Issue]:
    for each in event.participations:
        if not _whole(each):
            continue
        first = taken.setdefault((_key(each.unit), event.effective), event)
        if _abroad(event, first) and _key(first.result) != _key(event.result):
            message = (
                f"{each.unit.label}: nhập vào {first.result.label} theo {_where(first)}, "
                f"vào {event.result.label} theo {_where(event)}"
            )
            yield Issue(code="resolutions-contradict", message=message, evidence=each.evidence)


def _abroad(event: Reorganisation, first: Reorganisation) -> bool:
    """Within one document other checks tell."""
    return event.evidence.report != first.evidence.report


def _whole(taken: Participation) -> bool:
    return taken.extent is Extent.WHOLE and taken.role is not Role.RECEIVED


def _origins(event: Reorganisation) -> _Origins:
    return frozenset((_key(each.unit), each.extent) for each in event.participations)


def _key(place: Place) -> str:
    return place.unit or place.label


def _where(event: Reorganisation) -> str:
    clause = f"khoản {event.clause} " if event.clause else ""
    return f"{clause}Điều {event.article or '?'} của {event.decision.number or event.evidence.report}"
