"""Targets beside results: which charts there are, where their marks stand, what is already reached."""

from decimal import Decimal
from functools import partial

import pytest

from ontology import iris
from tests.claim_rows import COMMUNE, claim
from web.target_charts import Bound, Chart, Verdict, chart_targets, judge, scale

OLD = iris.unit("2024/03814").value


def _chart(*claims: object) -> Chart:
    [chart] = chart_targets(claims, COMMUNE).drawn  # type: ignore[arg-type]
    return chart


def test_predecessors_stand_above_the_commune_and_targets_below_results() -> None:
    chart = _chart(
        claim("10", "target", "less", period="2030"),
        claim("20"),
        claim("30", subject=OLD),
        claim("25", "past-target", subject=OLD),
    )
    assert [(mark.claim.subject == COMMUNE, mark.kind) for mark in chart.marks] == [
        (False, "past-target"),
        (False, "actual"),
        (True, "actual"),
        (True, "target"),
    ]


@pytest.mark.parametrize(
    ("comparator", "bound"),
    [
        pytest.param("equal", Bound.EXACT, id="one level"),
        pytest.param("at-least", Bound.AT_LEAST, id="from a level up"),
        pytest.param("more", Bound.AT_LEAST, id="above a level"),
        pytest.param("at-most", Bound.AT_MOST, id="down to a level"),
        pytest.param("less", Bound.AT_MOST, id="below a level"),
        pytest.param("about", Bound.ABOUT, id="around a level"),
        pytest.param("decrease", None, id="a change has no place on the axis"),
    ],
)
def test_the_comparator_of_a_target_is_drawn(comparator: str, bound: Bound | None) -> None:
    [result, target] = _chart(claim("20"), claim("10", "target", comparator, period="2030")).marks
    assert target.bound is bound
    assert (target.at is None) == (bound is None)
    assert result.at is not None


def test_a_range_has_two_ends() -> None:
    target = _chart(claim("20"), claim("5", "target", "range", value2="10", period="2030")).marks[-1]
    assert (target.at, target.until) == (Decimal(25), Decimal(50))


@pytest.mark.parametrize(
    ("level", "indicator", "comparator", "goal", "verdict"),
    [
        pytest.param("8", "poverty-rate", "less", "10", Verdict.BEYOND, id="less poverty than aimed at"),
        pytest.param("12", "poverty-rate", "less", "10", Verdict.SHORT, id="more poverty than aimed at"),
        pytest.param("10", "poverty-rate", "less", "10", Verdict.REACHED, id="the very level"),
        pytest.param("98", "health-insurance-rate", "at-least", "95", Verdict.BEYOND, id="more insured"),
        pytest.param("90", "health-insurance-rate", "at-least", "95", Verdict.SHORT, id="fewer insured"),
        pytest.param("90", "health-insurance-rate", "increase", "5", None, id="a target that is a change"),
    ],
)
def test_a_level_is_judged_by_the_direction_that_is_better(
    level: str, indicator: str, comparator: str, goal: str, verdict: Verdict | None
) -> None:
    target = claim(goal, "target", comparator, indicator=indicator, period="2030")
    assert judge(Decimal(level), target) is verdict
    if verdict:
        assert _chart(claim(level, indicator=indicator), target).verdict is verdict


def test_a_part_is_judged_by_a_ratio_and_not_by_a_count() -> None:
    ratio = _chart(claim("8", subject=OLD), claim("10", "target", "less", period="2030"))
    assert ratio.marks[0].verdict is Verdict.BEYOND
    tonnes = partial(claim, indicator="grain-output", unit="tấn", measure="tonne")
    count = _chart(tonnes("900", subject=OLD), tonnes("700", "target", period="2030"))
    assert count.marks[0].verdict is None


def test_units_that_can_be_converted_share_a_chart() -> None:
    money = partial(claim, indicator="local-budget-revenue")
    chart = _chart(
        money("900", unit="triệu đồng", measure="dong-million"),
        money("1.8", "target", unit="tỷ đồng", measure="dong-billion", period="2030"),
    )
    assert chart.unit.unit == "tỷ đồng"
    assert [mark.at for mark in chart.marks] == [Decimal(45), Decimal(90)]


def test_units_that_cannot_be_converted_stand_apart() -> None:
    found = chart_targets(
        [
            claim("20", indicator="crop-area", unit="ha", measure="hectare"),
            claim("5", "target", indicator="crop-area", unit="tấn", measure="tonne", period="2030"),
        ],
        COMMUNE,
    )
    assert (found.drawn, found.alone) == ((), 1)


def test_two_figures_of_the_same_are_marked() -> None:
    chart = _chart(
        claim("20"), claim("21"), claim("20", line=90), claim("10", "target", "less", period="2030")
    )
    assert [(mark.claim.value, mark.conflicting) for mark in chart.marks if mark.kind == "actual"] == [
        (Decimal(20), True),
        (Decimal(21), True),
    ] or sorted(mark.claim.value for mark in chart.marks if mark.conflicting) == [20, 21]


def test_a_figure_without_a_time_is_not_told_twice() -> None:
    chart = _chart(claim("20"), claim("20", period=None), claim("10", "target", "less", period="2030"))
    assert [mark.claim.period for mark in chart.marks] == ["2025", "2030"]


@pytest.mark.parametrize(
    ("values", "percent"),
    [
        pytest.param(["0"], False, id="nought alone"),
        pytest.param(["-3", "4"], False, id="on both sides of nought"),
        pytest.param(["99", "100"], True, id="near a hundred per cent"),
        pytest.param(["120", "80"], True, id="above a hundred per cent"),
        pytest.param(["0.002", "0.003"], False, id="very small"),
        pytest.param(["7490", "7272"], False, id="near each other"),
    ],
)
def test_every_value_lies_on_the_axis(values: list[str], percent: bool) -> None:
    numbers = [Decimal(value) for value in values]
    low, high = scale(numbers, percent=percent)
    assert low < high
    assert all(low <= number <= high for number in numbers)
