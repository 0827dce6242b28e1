"""What in a resolution is not understood or does not add up, as Issues with what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ingest.resolution_actions import claims_to_act
from ingest.resolution_allocation import Match
from ingest.resolution_clauses import Clause
from ingest.resolution_events import Reading
from ingest.resolution_groups import Spot
from ingest.resolution_mentions import Mention
from ingest.resolution_totals import count_results
from ontology.facts import Evidence, Extent, Issue, Reorganisation, Role, Total
from ontology.register import Level, Unit

_SHOWN = 12  # names in one message
_ROLES = {Role.FORMED: "hình thành sau sắp xếp", Role.UNCHANGED: "không thực hiện sắp xếp", None: "tất cả"}


def check_reading(
    reading: Reading, clauses: Sequence[Clause], events: Sequence[Reorganisation], totals: Sequence[Total]
) -> Iterator[Issue]:
    """Yield what is missing, unclear or contradictory in what was read of a resolution."""
    whole = tuple(_cut(reading, totals))
    yield from whole
    yield from _clauses(reading, clauses)
    yield from _province(reading)
    yield from _names(reading)
    yield from _balance(reading)
    if not whole:
        yield from _totals(reading, events, totals)
        yield from _unaccounted(reading, events)


def _cut(reading: Reading, totals: Sequence[Total]) -> Iterator[Issue]:
    """A resolution ends with its totals and with when it holds; without both it was cut."""
    if totals and (reading.head.effective or reading.head.operative):
        return
    last = reading.actions[-1].clause if reading.actions else None
    missing = "điều khoản về hiệu lực" if totals else "số đơn vị sau khi sắp xếp"
    read = f"đọc được đến {last.section}" if last else "không đọc được khoản nào"
    evidence = _cite(reading, last) if last else None
    yield Issue(code="cut-resolution", message=f"văn bản thiếu {missing}; {read}", evidence=evidence)


def _clauses(reading: Reading, clauses: Sequence[Clause]) -> Iterator[Issue]:
    acting = {(action.clause.start, action.clause.end) for action in reading.actions}
    before = Clause(article=None, number=None, start=0, end=0)
    for clause in clauses:
        if clause.number and clause.article == before.article and clause.number > (before.number or 0) + 1:
            after = f"đứng ngay sau khoản {before.number}" if before.number else "là khoản đầu tiên đọc được"
            message = f"{clause.section} {after}"
            yield Issue(code="missing-clause", message=message, evidence=_cite(reading, clause))
        if (
            claims_to_act(reading.clean, clause)
            and (clause.start, clause.end) not in acting
            and clause.number
        ):
            message = f"không đọc được việc sắp xếp ở {clause.section}"
            yield Issue(code="unread-clause", message=message, evidence=_cite(reading, clause))
        before = clause


def _province(reading: Reading) -> Iterator[Issue]:
    evidence = reading.clean.cite(reading.head.start, reading.head.end)
    if reading.lists.province is None:
        stated = " ".join(reading.head.province) if reading.head.province else "không nêu"
        message = f"danh mục không có tỉnh của nghị quyết: {stated}"
        yield Issue(code="unknown-province", message=message, evidence=evidence)
    elif not reading.lists.complete:
        day = reading.head.operative or reading.head.effective
        message = f"danh mục thiếu các đơn vị trước hoặc sau ngày {day}"
        yield Issue(code="no-register", message=message, evidence=evidence)


def _names(reading: Reading) -> Iterator[Issue]:
    for number, action in enumerate(reading.actions):
        for index, mention in enumerate(action.origins):
            if reading.lists.old.units and mention.extent is not Extent.UNKNOWN:
                yield from _name(reading, mention, reading.origins[number, index], action.clause)
        if reading.lists.new.units:
            yield from _name(reading, action.result, reading.results[number], action.clause)


def _name(reading: Reading, mention: Mention, match: Match, clause: Clause) -> Iterator[Issue]:
    stated = f"{mention.type} {mention.name}".strip()
    evidence = reading.clean.cite(mention.start, mention.end, clause.section)
    if match.unit is not None and match.doubt:
        message = f"{stated}: hiểu là {_describe([match.unit])}"
        yield Issue(code=match.doubt, message=message, evidence=evidence)
    elif match.unit is None:
        hint = f"; có thể là {_describe(match.candidates)}" if match.candidates else ""
        yield Issue(code=match.doubt, message=f"không xác định được {stated}{hint}", evidence=evidence)


def _describe(units: Sequence[Unit]) -> str:
    shown = ", ".join(
        f"{each.label} ({each.district or each.province}, {each.code})" for each in units[:_SHOWN]
    )
    return shown if len(units) <= _SHOWN else f"{shown} và {len(units) - _SHOWN} đơn vị khác"


def _balance(reading: Reading) -> Iterator[Issue]:
    """A unit goes once as a whole, or in parts of which the last is what remains."""
    taken: dict[str, list[Spot]] = {}
    for spot, match in sorted(reading.origins.items()):
        if match.unit is not None:
            taken.setdefault(match.unit.key, []).append(spot)
    for spots in taken.values():
        extents = Counter(_mention(reading, spot).extent for spot in spots)
        code = _imbalance(extents)
        if code:
            unit = reading.origins[spots[0]].unit
            places = "; ".join(reading.actions[number].clause.section for number, _ in spots)
            message = f"{unit.label if unit else ''}: {places}"
            mention, clause = _mention(reading, spots[-1]), reading.actions[spots[-1][0]].clause
            evidence = reading.clean.cite(mention.start, mention.end, clause.section)
            yield Issue(code=code, message=message, evidence=evidence)


def _imbalance(extents: Counter[Extent]) -> str | None:
    parts, rest, whole = extents[Extent.PART], extents[Extent.REMAINDER], extents[Extent.WHOLE]
    if whole > 1 or (whole and parts + rest):
        return "unit-taken-twice"
    if rest and not parts:
        return "remainder-without-part"
    if parts and not rest:
        return "part-without-remainder"
    return "remainder-taken-twice" if rest > 1 else None


def _totals(reading: Reading, events: Sequence[Reorganisation], totals: Iterable[Total]) -> Iterator[Issue]:
    counts = count_results(events)
    evidence = reading.clean.cite(reading.head.start, reading.head.end)
    for total in totals:
        read = counts[total.role, total.type]
        if read != total.number:
            what = f"{_ROLES[total.role]}, {total.type or 'đơn vị cấp xã'}"
            message = f"{what}: nghị quyết nêu {total.number}, đọc được {read}"
            yield Issue(code="totals-differ", message=message, evidence=evidence)


def _unaccounted(reading: Reading, events: Iterable[Reorganisation]) -> Iterator[Issue]:
    """Every old commune of the province goes somewhere."""
    named = {each.unit.unit for event in events for each in event.participations}
    left = [each for each in reading.lists.old.units if each.level is Level.COMMUNE and each.key not in named]
    if left and reading.lists.complete:
        message = f"{len(left)} đơn vị cũ không có trong khoản nào: {_describe(left)}"
        yield Issue(code="unaccounted-unit", message=message)


def _mention(reading: Reading, spot: Spot) -> Mention:
    return reading.actions[spot[0]].origins[spot[1]]


def _cite(reading: Reading, clause: Clause) -> Evidence:
    return reading.clean.cite(clause.start, clause.end, clause.section)
