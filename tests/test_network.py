"""Layouts: deterministic, legible, and true to the network."""

import math
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network import Edge, Position, lineage_layout, neighbourhood_layout

_EDGES = st.lists(st.builds(Edge, st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=20)
STAR = [Edge("a", name) for name in "bcde"]
CHAIN = [Edge("a", "b"), Edge("b", "c"), Edge("c", "d")]
MERGER = [
    Edge("x", "new", "whole"),
    Edge("y", "new", "part"),
    Edge("y", "other", "part"),
    Edge("new", "newest"),
]


def _distance(one: Position, other: Position) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))


@given(_EDGES)
def test_a_layout_does_not_depend_on_the_order_of_edges(edges: list[Edge]) -> None:
    assert neighbourhood_layout(edges, "a") == neighbourhood_layout(edges[::-1], "a")
    assert lineage_layout(edges) == lineage_layout(edges[::-1])


@given(_EDGES)
def test_no_two_nodes_overlap(edges: list[Edge]) -> None:
    for layout in (neighbourhood_layout(edges, "a", depth=3), lineage_layout(edges)):
        assert all(_distance(one, other) > 60 for one, other in combinations(layout.values(), 2))


@given(_EDGES)
def test_the_centre_is_in_the_middle_and_rings_are_steps(edges: list[Edge]) -> None:
    layout = neighbourhood_layout(edges, "a", depth=1)
    assert layout["a"] == Position(0.0, 0.0)
    touching = {
        name for edge in edges if "a" in (edge.source, edge.target) for name in (edge.source, edge.target)
    }
    assert set(layout) == {"a"} | touching


DEPTHS = [
    pytest.param(0, "a", id="nothing but the centre"),
    pytest.param(1, "ab", id="one step"),
    pytest.param(2, "abc", id="two steps"),
    pytest.param(9, "abcd", id="all"),
]


@pytest.mark.parametrize(("depth", "nodes"), DEPTHS)
def test_a_neighbourhood_ends_after(depth: int, nodes: str) -> None:
    assert set(neighbourhood_layout(CHAIN, "a", depth=depth)) == set(nodes)


def test_a_node_without_edges_is_placed() -> None:
    assert neighbourhood_layout([], "a") == {"a": Position(0.0, 0.0)}


def test_neighbours_stand_at_one_distance() -> None:
    layout = neighbourhood_layout(STAR, "a")
    distances = {round(_distance(layout["a"], layout[name])) for name in "bcde"}
    assert len(distances) == 1


def test_a_crowded_ring_is_wider() -> None:
    crowd = neighbourhood_layout([Edge("a", f"n{number}") for number in range(60)], "a")
    assert _distance(crowd["a"], crowd["n1"]) > _distance(
        *(neighbourhood_layout(STAR, "a")[name] for name in "ab")
    )


@pytest.mark.parametrize("edges", list(permutations(MERGER)))
def test_lineage_runs_from_left_to_right(edges: tuple[Edge, ...]) -> None:
    layout = lineage_layout(edges)
    assert all(layout[edge.source].x < layout[edge.target].x for edge in edges)


def test_units_that_replaced_each_other_share_a_column() -> None:
    layout = lineage_layout([Edge("a", "b"), Edge("b", "a"), Edge("b", "c")])
    assert layout["a"].x == layout["b"].x < layout["c"].x


def test_a_column_is_centred() -> None:
    layout = lineage_layout([Edge("a", "z"), Edge("b", "z")])
    assert layout["a"].y + layout["b"].y == 0 == layout["z"].y


def test_no_edges_make_no_picture() -> None:
    assert lineage_layout([]) == {}
