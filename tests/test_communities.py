"""Who stands with whom in a network: communities, centralities and places of small ones known by heart."""

import math
from itertools import combinations

import pytest

from graph.communities import Tie, places, shared, standings
from graph.network import Position

TWO_STARS = [
    *(Tie("A", f"a{number}") for number in range(6)),
    *(Tie("B", f"b{number}") for number in range(4)),
    Tie("A", "both"),
    Tie("B", "both"),
]


def test_what_the_same_sources_are_tied_to_is_shared() -> None:
    ties = [Tie("A", "x", 9), Tie("A", "y"), Tie("B", "x"), Tie("B", "y"), Tie("C", "y"), Tie("C", "z")]
    assert shared(ties) == (Tie("x", "y", 2), Tie("y", "z", 1))
    assert shared(ties, minimum=2) == (Tie("x", "y", 2),)


def test_a_bridge_lies_on_every_path_between_two_stars() -> None:
    found = standings(TWO_STARS)
    paths = 12 * 11 / 2  # pairs of the other twelve nodes
    assert found["both"].betweenness == pytest.approx(7 * 5 / paths, abs=0.0001)
    assert found["a0"].betweenness == 0
    assert (found["A"].degree, found["both"].degree, found["a0"].degree) == (7, 2, 1)


def test_each_star_is_a_community_and_the_larger_one_is_first() -> None:
    found = standings(TWO_STARS)
    assert {found[f"a{number}"].community for number in range(6)} == {found["A"].community} == {0}
    assert {found[f"b{number}"].community for number in range(4)} == {found["B"].community} == {1}


def test_ties_that_are_told_twice_add_up() -> None:
    found = standings([Tie("A", "x", 2), Tie("x", "A", 3)])
    assert (found["A"].degree, found["A"].weight) == (1, 5)


def test_the_order_of_ties_changes_nothing() -> None:
    assert standings(TWO_STARS) == standings(list(reversed(TWO_STARS)))
    assert places(TWO_STARS) == places(list(reversed(TWO_STARS)))


def test_every_node_has_a_place_of_its_own() -> None:
    spots = places(TWO_STARS)
    assert spots.keys() == {name for tie in TWO_STARS for name in (tie.source, tie.target)}
    assert min(_distance(spots[one], spots[other]) for one, other in combinations(spots, 2)) > 6


def test_what_hangs_on_one_node_stands_around_it() -> None:
    spots = places(TWO_STARS)
    assert all(
        _distance(spots[f"a{number}"], spots["A"]) < _distance(spots[f"a{number}"], spots["B"])
        for number in range(6)
    )


@pytest.mark.parametrize(
    ("ties", "count"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([Tie("A", "x")], 2, id="two that have but each other"),
        pytest.param([Tie("A", "x"), Tie("B", "y")], 4, id="two pairs"),
    ],
)
def test_small_networks_are_placed(ties: list[Tie], count: int) -> None:
    assert len(places(ties)) == len(standings(ties)) == count


def _distance(one: Position, other: Position) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))
