"""Where ribbons and boxes of a lineage stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.lineage.layout import BOX, RIBBON, THINNEST, TOP, Layout, Link, Node, lay_out
from web.lineage.ordering import count_crossings, order_columns
from web.lineage.stacking import GAP, stack_beside

NODES = [
    Node("a", "d1", "1"),
    Node("b", "d1", "2"),
    Node("c", "d2", "3"),
    Node("x", "p", "4"),
    Node("y", "p", "5"),
]
LINKS = [Link("a", "x"), Link("b", "x"), Link("b", "y"), Link("c", "y")]


def _column(layout: Layout, node: str) -> int:
    return next(box.column for box in layout.boxes if box.node == node)


def test_old_units_stand_left_of_new_ones() -> None:
    layout = lay_out(NODES, LINKS)
    assert {node: _column(layout, node) for node in "abcxy"} == {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1}
    assert layout.columns[0] < layout.columns[1] < layout.width


def test_a_chain_of_mergers_has_a_column_for_each() -> None:
    nodes = [Node(each) for each in ("2018", "other", "2019", "2025")]
    links = [Link("2018", "2019"), Link("2019", "2025"), Link("other", "2025")]
    layout = lay_out(nodes, links)
    assert [_column(layout, node) for node in ("2018", "2019", "other", "2025")] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("sizes", "widths"),
    [
        pytest.param((10.0, 30.0), (RIBBON / 2, RIBBON * 1.5), id="by area where all areas are known"),
        pytest.param((10.0, None), (RIBBON, RIBBON), id="equal where one is not known"),
        pytest.param((None, None), (RIBBON, RIBBON), id="equal where none is known"),
        pytest.param((0.001, 99.999), (THINNEST, RIBBON * 2), id="never too thin to be seen"),
    ],
)
def test_the_width_of_ribbons(sizes: tuple[float | None, ...], widths: tuple[float, ...]) -> None:
    layout = lay_out([Node("a"), Node("b"), Node("x")], [Link("a", "x", sizes[0]), Link("b", "x", sizes[1])])
    assert layout.by_area is (None not in sizes)
    assert tuple(ribbon.width for ribbon in layout.ribbons) == pytest.approx(widths, abs=0.06)


def test_groups_are_headed_where_there_are_several() -> None:
    assert [heading.group for heading in lay_out(NODES, LINKS).headings] == ["d1", "d2"]
    assert lay_out([Node("a", "d"), Node("x", "p")], [Link("a", "x")]).headings == ()


def test_nothing_gives_an_empty_drawing() -> None:
    layout = lay_out([], [])
    assert (layout.boxes, layout.ribbons, layout.by_area) == ((), (), False)


def test_crossings_that_can_be_avoided_are_avoided() -> None:
    nodes = {node: ("", node) for node in ("a", "b", "c", "x", "y", "z")}
    edges = [("a", "z"), ("b", "y"), ("c", "x"), ("a", "y")]
    assert count_crossings(order_columns(nodes, edges), edges) == 0


def test_a_box_stands_at_the_middle_that_it_wants_where_there_is_room() -> None:
    slots = stack_beside(["a", "b"], {"a": 20.0, "b": 20.0}, {"a": 100.0, "b": 300.0})
    assert [slot.y for slot in slots] == [90.0, 290.0]


def test_boxes_that_want_one_place_share_the_loss() -> None:
    upper, lower = stack_beside(["a", "b"], {"a": 20.0, "b": 20.0}, {"a": 100.0, "b": 100.0})
    assert lower.y - upper.y == 20.0 + GAP
    assert (upper.y + 10.0 + lower.y + 10.0) / 2 == 100.0


LINEAGES = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 12)), min_size=1, max_size=60, unique=True)


@given(LINEAGES)
def test_laws_of_a_drawing(pairs: list[tuple[int, int]]) -> None:
    links = [Link(f"old{old}", f"new{new}") for old, new in pairs]
    ends = sorted({link.source for link in links} | {link.target for link in links})
    nodes = [Node(end, f"group{len(end) % 2}{end[-1]}", end) for end in ends]
    layout = lay_out(nodes, links)
    assert lay_out(nodes, links) == layout
    boxes = {box.node: box for box in layout.boxes}
    assert boxes.keys() == set(ends)
    assert min(box.y for box in layout.boxes) >= TOP - 0.1
    assert max(box.y + box.height for box in layout.boxes) <= layout.height
    for column in range(len(layout.columns)):
        stacked = sorted((box for box in layout.boxes if box.column == column), key=lambda box: box.y)
        assert all(upper.y + upper.height <= lower.y + 0.11 for upper, lower in pairwise(stacked))
    for ribbon in layout.ribbons:
        source, target = boxes[ribbon.source], boxes[ribbon.target]
        assert ribbon.start[0] == source.x + BOX
        assert ribbon.end[0] == target.x
        assert source.y - 0.11 <= ribbon.start[1] <= source.y + source.height - ribbon.width + 0.11
        assert target.y - 0.11 <= ribbon.end[1] <= target.y + target.height - ribbon.width + 0.11
