"""A lineage as a drawing: which bands, boxes, names and dates stand where, and what each says; pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import networkx as nx

from ontology.facts import Extent
from queries.lineage import Event, LineageUnit, Share
from web.lineage import english, vietnamese
from web.lineage.layout import BOX, Box, Layout, Link, Node, Ribbon, lay_out
from web.notation import Language, day

_SHORT = {
    Language.VI: {Extent.PART: "một phần", Extent.REMAINDER: "còn lại", Extent.UNKNOWN: "chưa rõ"},
    Language.EN: {Extent.PART: "part", Extent.REMAINDER: "remainder", Extent.UNKNOWN: "unknown"},
}
_TAKEN = {Language.VI: "{extent} {old}", Language.EN: "{old} ({extent})"}
_WORDS = {Language.VI: vietnamese, Language.EN: english}


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A ribbon that stands for one old unit's share in one event."""

    number: int  # names it in the page, as the row of the table that says the same
    event: Event
    share: Share
    path: str  # in the notation of SVG
    beside: bool  # a share of neither the unit asked for nor those before and after it
    label: str  # what is written on it; a whole unit needs no word
    label_x: float
    label_y: float
    says: str  # what it stands for, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A unit with its box and its name beside it."""

    unit: LineageUnit
    box: Box
    x: float
    y: float
    anchor: str  # "start" or "end"
    inner: bool  # stands over ribbons


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on the axis or above a group."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All that is drawn, in pixels."""

    layout: Layout
    bands: tuple[Band, ...]
    names: tuple[Name, ...]
    headings: tuple[Mark, ...]
    dates: tuple[Mark, ...]  # between the columns


def draw(events: Sequence[Event], focus: str | None = None, language: Language = Language.VI) -> Drawing:
    """Draw events: old units left, new ones right, a band for each share; ``focus`` is the unit asked for."""
    units, line = units_of(events), _line(events, focus)
    shares = [(event, share) for event in events for share in event.shares]
    layout = lay_out(
        [Node(unit.iri, unit.above or "", unit.code or unit.label) for unit in units.values()],
        [Link(share.old.iri, event.result.iri, _size(share)) for event, share in shares],
    )
    districts = {unit.above: unit.above_label for unit in units.values() if unit.above}
    return Drawing(
        layout=layout,
        bands=tuple(
            _band(
                number, event, share, ribbon, language, beside=not {event.result.iri, share.old.iri} <= line
            )
            for number, ((event, share), ribbon) in enumerate(zip(shares, layout.ribbons, strict=True))
        ),
        names=tuple(_name(units[box.node], box, len(layout.columns)) for box in layout.boxes),
        headings=tuple(
            Mark(districts[each.group] or "", layout.columns[0] + BOX, each.y - 9) for each in layout.headings
        ),
        dates=tuple(_dates(events, layout, language)),
    )


def worded(quote: str) -> str:
    """Give the words of a quote without the marks of the file that it stands in: bold type, escapes."""
    return " ".join(quote.replace("**", "").replace("\\", "").split())


def units_of(events: Iterable[Event]) -> Mapping[str, LineageUnit]:
    """List the units of events, old and new, by IRI."""
    found: dict[str, LineageUnit] = {}
    for event in events:
        for unit in (event.result, *(share.old for share in event.shares)):
            found.setdefault(unit.iri, unit)
    return found


def _size(share: Share) -> float | None:
    """Tell the area that a share stands for; of a unit that went whole it is the unit's."""
    area = share.area or (share.old.area if share.extent is Extent.WHOLE else None)
    return float(area) if area else None


def _line(events: Sequence[Event], focus: str | None) -> frozenset[str]:
    """Collect a unit with all before and all after it; all units where none is asked for."""
    units = units_of(events)
    if focus not in units:
        return frozenset(units)
    steps = [(share.old.iri, event.result.iri) for event in events for share in event.shares]
    graph: nx.DiGraph[str] = nx.DiGraph(steps)
    return frozenset({focus, *nx.ancestors(graph, focus), *nx.descendants(graph, focus)})


def _band(
    number: int, event: Event, share: Share, ribbon: Ribbon, language: Language, *, beside: bool
) -> Band:
    (left, top), (right, under), width = ribbon.start, ribbon.end, ribbon.width
    middle, low, lower = (left + right) / 2, round(top + width, 1), round(under + width, 1)
    path = (
        f"M{left} {top}C{middle} {top} {middle} {under} {right} {under}"
        f"V{lower}C{middle} {lower} {middle} {low} {left} {low}Z"
    )
    return Band(
        number=number,
        event=event,
        share=share,
        path=path,
        beside=beside,
        label=_SHORT[language].get(share.extent, ""),
        label_x=left + 8,
        label_y=round(top + width / 2 + 3.5, 1),
        says=says(event, share, language),
    )


def says(event: Event, share: Share, language: Language = Language.VI) -> str:
    """Say what one band stands for: what of which unit, into which, when and by what."""
    words = _WORDS[language]
    extent, old = words.EXTENTS[share.extent], share.old.label
    taken = f"{_TAKEN[language].format(old=old, extent=extent)} → {event.result.label}"
    when = f", {day(event.effective, language)}" if event.effective else ""
    return f"{taken[0].upper()}{taken[1:]}{when}, {words.legal_basis(event)}"


def _name(unit: LineageUnit, box: Box, columns: int) -> Name:
    """Write names of the first column to its left and of all others to their right."""
    first = box.column == 0
    return Name(
        unit=unit,
        box=box,
        x=box.x - 7 if first else box.x + BOX + 7,
        y=round(box.y + box.height / 2 + 4.5, 1),
        anchor="end" if first else "start",
        inner=0 < box.column < columns - 1,
    )


def _dates(events: Iterable[Event], layout: Layout, language: Language) -> Iterable[Mark]:
    """Date each step of the axis by the events whose results stand right of it."""
    column = {box.node: box.column for box in layout.boxes}
    found: dict[int, set[date]] = {}
    for event in events:
        if event.effective:
            found.setdefault(column[event.result.iri], set()).add(event.effective)
    for place, days in sorted(found.items()):
        if place > 0:
            words = " – ".join(day(each, language) for each in sorted({min(days), max(days)}))
            x = (layout.columns[place - 1] + BOX + layout.columns[place]) / 2
            yield Mark(words, x, 0)
