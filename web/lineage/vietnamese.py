"""A lineage in words, in Vietnamese; pure."""

from collections.abc import Iterable, Sequence
from datetime import date

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
    parts_of,
    ways_of,
)
from web.notation import day

EXTENTS = {
    Extent.WHOLE: "toàn bộ",
    Extent.PART: "một phần",
    Extent.REMAINDER: "phần còn lại",
    Extent.UNKNOWN: "chưa rõ phạm vi",
}
_TAKEN = {Extent.WHOLE: "toàn bộ {}", Extent.PART: "một phần {}", Extent.REMAINDER: "phần còn lại của {}"}
_TAKEN_UNKNOWN = "{} (chưa rõ toàn bộ hay một phần)"


def origin(event: Event) -> str:
    """Say in a sentence of what a unit was made, when and by what."""
    label, when, basis = event.result.label, _on(event.effective), f", {legal_basis(event)}"
    if is_unchanged(event):
        return _sentence(f"{label} được giữ nguyên khi sắp xếp{when}{basis}")
    if is_renaming(event):
        return _sentence(f"{label} {_renamed(event)}{when}{basis}")
    if event.role is Role.RECEIVED and added(event):
        return _sentence(f"{label} nhận thêm {list_parts(parts_of(added(event)))}{when}{basis}")
    parts = parts_of(event.shares, result=label, old="cũ")
    return _sentence(f"{label} được thành lập{when} từ {list_parts(parts)}{basis}")


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
    since, basis = _from(event.effective), f", {legal_basis(event)}"
    if is_renaming(event):
        verb = "chuyển" if unit.name == event.result.name else "đổi tên"
        return _sentence(f"{unit.label} {verb} thành {event.result.label}{since}{basis}")
    former = f"{unit.label} (cũ)" if unit.label == event.result.label else unit.label
    if is_alone(event):
        return _sentence(f"{former} được sắp xếp thành {_successor(unit, event)}{since}{basis}")
    whole = _TAKEN.get(share.extent, _TAKEN_UNKNOWN).format(former)
    return _sentence(f"{whole} được nhập vào {_successor(unit, event)}{since}{basis}")


def dissolved(district: str, events: Sequence[Event]) -> str:
    """Say in a sentence which units the land of a district lies in that is no more."""
    heirs = heirs_of(events)
    groups = groups_of(heirs)
    counted = _enumerate([f"{len(group.names)} {group.type or 'đơn vị'}" for group in groups])
    lies = _list_groups(groups) if len(heirs) <= LISTED else counted
    since = _from(events[0].effective)
    return _sentence(f"{district} kết thúc hoạt động{since}; địa bàn nay thuộc {lies}")


def legal_basis(event: Event) -> str:
    """Name what says so: the clause of a resolution, or the list or report where no resolution is read.

    >>> place(21, 1)
    'khoản 21 Điều 1 '
    """
    stated = f"{place(event.clause, event.article)}{_titled(event.number)}" if event.number else ""
    if event.teller is Teller.REGISTER:
        return "theo danh mục đơn vị hành chính" + (f" và {stated}" if stated else "")
    return f"theo {stated}" if stated else "theo báo cáo đại hội"


def place(clause: int | None, article: int | None) -> str:
    """Write the place in a resolution before its name; an empty text where it is not known."""
    return "".join(f"{word} {number} " for word, number in (("khoản", clause), ("Điều", article)) if number)


def list_parts(parts: Sequence[Part]) -> str:
    """List units by how much of them was taken: ``toàn bộ các xã A và B; và một phần phường C``."""
    written = [_TAKEN.get(part.extent, _TAKEN_UNKNOWN).format(_list_groups(part.groups)) for part in parts]
    *before, last = written
    return f"{'; '.join(before)}; và {last}" if before else last


def _list_groups(groups: Sequence[Group]) -> str:
    *before, last = groups
    written = [_group(group, ", ".join(group.names)) for group in before]
    return _enumerate([*written, _group(last, _enumerate(last.names))])


def _group(group: Group, names: str) -> str:
    if group.type is None:
        return names
    district = f" ({group.district})" if group.district else ""
    return f"{'các ' if len(group.names) > 1 else ''}{group.type} {names}{district}"


def _enumerate(words: Sequence[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} và {last}" if before else last


def _renamed(event: Event) -> str:
    [share] = event.shares
    verb = "chuyển từ" if share.old.name == event.result.name else "đổi tên từ"
    return f"được {verb} {share.old.label}"


def _division(unit: LineageUnit, ways: Sequence[tuple[Event, Share]]) -> str:
    first = ways[0][0]
    shares = "; ".join(
        f"{EXTENTS[share.extent] if share.extent in _TAKEN else 'có phần'} vào {_successor(unit, event)}"
        + (f" ({place(event.clause, event.article).strip()})" if event.clause else "")
        for event, share in ways
    )
    name = f", theo {_titled(first.number)}" if first.number else f", {legal_basis(first)}"
    return _sentence(f"{unit.label} được chia{_on(first.effective)}: {shares}{name}")


def _successor(unit: LineageUnit, event: Event) -> str:
    """Name where a unit went; its namesake is the new one."""
    return f"{event.result.label} mới" if unit.label == event.result.label else event.result.label


def _titled(number: str | None) -> str:
    return f"{'Nghị quyết' if 'NQ' in (number or '') else 'văn bản số'} {number}"


def _on(value: date | None) -> str:
    return f" ngày {day(value)}" if value else ""


def _from(value: date | None) -> str:
    return f" từ ngày {day(value)}" if value else ""


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
