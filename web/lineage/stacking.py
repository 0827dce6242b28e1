"""How the boxes of one column are stacked; pure. Lengths are pixels, y down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

LOWEST = 18.0  # a box is never lower than its name
GAP = 5.0
HEAD = 30.0  # above a group, for its heading


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a box stands in its column, and the room that is kept free above it."""

    node: str
    y: float
    height: float
    above: float = 0.0

    def moved(self, by: float) -> "Slot":
        """Stand so much lower."""
        return replace(self, y=self.y + by)


def stack_first(column: Sequence[tuple[str, str]], heights: Mapping[str, float]) -> tuple[Slot, ...]:
    """Stack the first column, pairs of group and node, with room for a heading above each group."""
    several = len({group for group, _ in column}) > 1
    slots: list[Slot] = []
    y, before = 0.0, None
    for group, node in column:
        above = HEAD if several and group != before else 0.0
        height = max(LOWEST, heights[node])
        slots.append(Slot(node, y + above, height, above))
        y, before = y + above + height + GAP, group
    return tuple(slots)


def stack_beside(
    nodes: Sequence[str], heights: Mapping[str, float], wanted: Mapping[str, float]
) -> tuple[Slot, ...]:
    """Stack a column in the given order so that each box comes near the middle that it wants.

    Boxes that would overlap join a block that stands at the mean of what its boxes want: the least squares
    under the order, found by pooling neighbours.
    """
    blocks: list[_Block] = []
    before = 0.0
    for node in nodes:
        height = max(LOWEST, heights[node])
        wish = wanted.get(node, before + height / 2) - height / 2
        blocks.append(_Block(wish, 1, ((node, height),)))
        while len(blocks) > 1 and blocks[-2].end > blocks[-1].start:
            blocks[-2:] = [_join(*blocks[-2:])]
        before = blocks[-1].end
    return tuple(slot for block in blocks for slot in block.slots())


@dataclass(frozen=True, slots=True)
class _Block:
    """Boxes without more than the gap between them."""

    start: float
    weight: int
    boxes: tuple[tuple[str, float], ...]

    @property
    def end(self) -> float:
        """Where the next block may begin."""
        return self.start + sum(height + GAP for _, height in self.boxes)

    def slots(self) -> Sequence[Slot]:
        """Place the boxes one under another."""
        slots, y = [], self.start
        for node, height in self.boxes:
            slots.append(Slot(node, y, height))
            y += height + GAP
        return slots


def _join(upper: _Block, lower: _Block) -> _Block:
    """Put a block under another at the mean of where both would begin."""
    offset = upper.end - upper.start
    weight = upper.weight + lower.weight
    start = (upper.start * upper.weight + (lower.start - offset) * lower.weight) / weight
    return _Block(start, weight, (*upper.boxes, *lower.boxes))
