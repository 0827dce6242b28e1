"""Resolutions that arrange the units of a province: who becomes part of whom, clause by clause."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ingest.document import Document
from ingest.folding import compile_folded, fold
from ingest.resolution_actions import find_actions
from ingest.resolution_allocation import match_origins, match_results
from ingest.resolution_checks import check_reading
from ingest.resolution_clauses import find_clauses
from ingest.resolution_editions import lists_of
from ingest.resolution_events import Reading, find_events
from ingest.resolution_heads import read_head
from ingest.resolution_text import clean_text
from ingest.resolution_totals import find_totals
from ontology.facts import Extent, Fact, Issue, Participation, Place, Reorganisation, Resolution

_HEAD = 4000  # characters within which a resolution says that it is one
_MARKS = re.compile(r"[*\\]")
_HEADING = re.compile(r"NGHỊ\s+QUYẾT(?!\s+(?:ĐẠI|SỐ\s+\d+[-/]NQ/(?:TW|TU|ĐU|HU)))")
_ARRANGES = compile_folded(
    r"(?:sắp\ xếp|thành\ lập|nhập|điều\ chỉnh)[^.;]{0,120}?(?:đơn\ vị\ hành\ chính|các\ (?:xã|phường))"
)
_RESULT = re.compile(r"thành\s+(?:xã|phường|đặc khu)\s+(?:mới\s+)?có tên gọi")
_FEW = 3  # clauses from which a text without a head is a piece of a resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationRow:
    """An old unit in a clause; a code is empty where the name was not decided."""

    resolution: str
    clause: int | None
    new_code: str
    new_name: str
    old_code: str
    old_name: str
    extent: Extent
    effective: date | None


def is_resolution(document: Document) -> bool:
    """Tell whether a document is a resolution on the arrangement of units, or a piece of one."""
    opening = _MARKS.sub("", document.text[:_HEAD])
    heading = _HEADING.search(opening)
    if heading and _ARRANGES.search(fold(opening[heading.end() : heading.end() + 300])):
        return True
    return sum(1 for _ in islice(_RESULT.finditer(document.text), _FEW)) == _FEW


def find_reorganisations(document: Document) -> Iterator[Fact | Issue]:
    """Yield the resolution, then the event of each clause, then what is unclear or does not add up."""
    clean = clean_text(document)
    if not clean.text.strip():
        return
    clauses = tuple(find_clauses(clean))
    head = read_head(clean, clauses)
    lists = lists_of(head)
    actions = tuple(action for clause in clauses for action in find_actions(clean, clause))
    reading = Reading(
        clean=clean,
        head=head,
        lists=lists,
        actions=actions,
        origins=match_origins(actions, lists.old),
        results=match_results(actions, lists.new),
    )
    events = tuple(find_events(reading))
    totals = tuple(find_totals(clean, clauses))
    yield Resolution(
        document=head.document,
        province=_province(reading),
        effective=head.effective,
        operative=head.operative,
        totals=totals,
        evidence=clean.cite(head.start, head.end),
    )
    yield from events
    yield from check_reading(reading, clauses, events, totals)


def _province(reading: Reading) -> Place | None:
    unit = reading.lists.province
    stated = reading.head.province
    if unit is None:
        return Place(type=stated[0], name=stated[1]) if stated else None
    return Place(type=unit.label.removesuffix(f" {unit.name}"), name=unit.name, unit=unit.key)


def participation_rows(facts: Iterable[Fact | Issue]) -> Iterator[ParticipationRow]:
    """Yield a row for each old unit of each event; the communes of a district stand in its place."""
    for event in facts:
        if isinstance(event, Reorganisation):
            districts = {each.within for each in event.participations if each.within}
            for each in event.participations:
                if each.unit.unit is None or each.unit.unit not in districts:
                    yield _row(event, each)


def _row(event: Reorganisation, taken: Participation) -> ParticipationRow:
    return ParticipationRow(
        resolution=event.decision.number or "",
        clause=event.clause,
        new_code=_code(event.result),
        new_name=event.result.label,
        old_code=_code(taken.unit),
        old_name=f"{taken.unit.type} {taken.unit.name}".strip(),
        extent=taken.extent,
        effective=event.effective,
    )


def _code(place: Place) -> str:
    """Return the bare code of a unit: ``03808`` of ``2025/03808``, ``318`` of ``2024/d318``."""
    return (place.unit or "").rpartition("/")[2].removeprefix("d")
