"""Where the boxes and ribbons of a lineage stand: columns from old to new; pure and deterministic.

Lengths are pixels, x to the right and y down.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from web.lineage.ordering import Column, order_columns
from web.lineage.stacking import Slot, stack_beside, stack_first

LABEL = 225.0  # room for the names left of the first column and right of the last
BOX = 10.0
SPAN = 330.0  # between the boxes of two columns
RIBBON = 15.0  # the width of a ribbon where areas do not decide it
THINNEST = 4.0
TOP = 64.0  # above the first box, for the axis
BOTTOM = 16.0


@dataclass(frozen=True, slots=True)
class Node:
    """A unit to draw; units of one group stay together in their column."""

    id: str
    group: str = ""
    key: str = ""  # decides where nothing else does


@dataclass(frozen=True, slots=True)
class Link:
    """A ribbon to draw, from old to new; ``size`` is its area in km², None where that is not known."""

    source: str
    target: str
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """Where a unit stands."""

    node: str
    column: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A band from the right side of a box to the left side of another, of one width."""

    source: str
    target: str
    start: tuple[float, float]  # x and upper y
    end: tuple[float, float]
    width: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of the first column, and the y at which its first box stands."""

    group: str
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A whole drawing; ribbons stand in the order of the links."""

    width: float
    height: float
    by_area: bool  # False: all ribbons are equally wide
    columns: tuple[float, ...]  # x of the boxes
    boxes: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]
    headings: tuple[Heading, ...]


def lay_out(nodes: Sequence[Node], links: Sequence[Link]) -> Layout:
    """Place units in columns, old before new, so that few ribbons cross.

    A ribbon is as wide as the area that it stands for where all areas are known, else all are equally wide.
    """
    by_area = bool(links) and all(link.size for link in links)
    widths = _widths(links) if by_area else tuple(RIBBON for _ in links)
    columns = order_columns(
        {node.id: (node.group, node.key or node.id) for node in nodes},
        [(link.source, link.target) for link in links],
    )
    slots = _slots(columns, links, widths)
    boxes = {
        slot.node: Box(slot.node, place, _left(place), round(slot.y, 1), round(slot.height, 1))
        for place, column in enumerate(slots)
        for slot in column
    }
    bottom = max((box.y + box.height for box in boxes.values()), default=TOP)
    return Layout(
        width=2 * LABEL + max(len(columns), 1) * BOX + max(len(columns) - 1, 0) * SPAN,
        height=round(bottom + BOTTOM, 1),
        by_area=by_area,
        columns=tuple(map(_left, range(len(columns)))),
        boxes=tuple(boxes.values()),
        ribbons=tuple(_ribbons(boxes, links, widths)),
        headings=_headings(nodes, slots),
    )


def _left(column: int) -> float:
    return LABEL + column * (SPAN + BOX)


def _widths(links: Sequence[Link]) -> tuple[float, ...]:
    """Share the room that equal ribbons would take by area; a ribbon is never too thin to be seen."""
    areas = [link.size or 0.0 for link in links]
    scale = RIBBON * len(areas) / sum(areas)
    return tuple(max(THINNEST, round(area * scale, 1)) for area in areas)


def _slots(
    columns: Sequence[Column], links: Sequence[Link], widths: Sequence[float]
) -> tuple[tuple[Slot, ...], ...]:
    """Stack the columns: the first from above, each other beside what leads to it; all below TOP."""
    outgoing, incoming = _sums(links, widths, "source"), _sums(links, widths, "target")
    heights = {
        node: max(outgoing.get(node, 0.0), incoming.get(node, 0.0))
        for column in columns
        for _, node in column
    }
    stacked: list[tuple[Slot, ...]] = []
    middles: dict[str, float] = {}
    for column in columns:
        if stacked:
            wanted = _wanted(column, links, middles)
            stacked.append(stack_beside([node for _, node in column], heights, wanted))
        else:
            stacked.append(stack_first(column, heights))
        middles |= {slot.node: slot.y + slot.height / 2 for slot in stacked[-1]}
    shift = TOP - min((slot.y - slot.above for column in stacked for slot in column), default=TOP)
    return tuple(tuple(slot.moved(shift) for slot in column) for column in stacked)


def _sums(links: Sequence[Link], widths: Sequence[float], side: str) -> dict[str, float]:
    sums: dict[str, float] = {}
    for link, width in zip(links, widths, strict=True):
        node = link.source if side == "source" else link.target
        sums[node] = sums.get(node, 0.0) + width
    return sums


def _wanted(column: Column, links: Iterable[Link], middles: Mapping[str, float]) -> dict[str, float]:
    """Say for each node of a column that has sources at what height the middle of these is."""
    sources: dict[str, list[float]] = {}
    for link in links:
        if link.source in middles:
            sources.setdefault(link.target, []).append(middles[link.source])
    return {node: sum(found) / len(found) for _, node in column if (found := sources.get(node))}


def _ribbons(boxes: Mapping[str, Box], links: Sequence[Link], widths: Sequence[float]) -> Iterable[Ribbon]:
    """Let ribbons leave and enter each box in the order of their other ends: so they do not cross there."""
    starts, ends = [0.0] * len(links), [0.0] * len(links)
    taken: dict[tuple[str, str], float] = {}
    for place in sorted(range(len(links)), key=lambda each: boxes[links[each].target].y):
        side = ("from", links[place].source)
        starts[place] = boxes[links[place].source].y + taken.get(side, 0.0)
        taken[side] = taken.get(side, 0.0) + widths[place]
    for place in sorted(range(len(links)), key=lambda each: boxes[links[each].source].y):
        side = ("to", links[place].target)
        ends[place] = boxes[links[place].target].y + taken.get(side, 0.0)
        taken[side] = taken.get(side, 0.0) + widths[place]
    for link, width, start, end in zip(links, widths, starts, ends, strict=True):
        source, target = boxes[link.source], boxes[link.target]
        left, right = (round(source.x + BOX, 1), round(start, 1)), (round(target.x, 1), round(end, 1))
        yield Ribbon(link.source, link.target, left, right, width)


def _headings(nodes: Sequence[Node], slots: Sequence[Sequence[Slot]]) -> tuple[Heading, ...]:
    """Head each group of the first column, where there are several."""
    groups = {node.id: node.group for node in nodes}
    firsts: dict[str, float] = {}
    for slot in slots[0] if slots else ():
        firsts.setdefault(groups[slot.node], slot.y)
    found = tuple(Heading(group, round(y, 1)) for group, y in firsts.items() if group)
    return found if len(firsts) > 1 else ()
