"""The charts that headers of stored queries ask for: where marks stand, and the picture as page and file."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from queries.tables import Table
from queries.text import Chart, ChartKind, load, names
from web.chart import Panel, draw

_SVG = "{http://www.w3.org/2000/svg}"
BARS = Chart(kind=ChartKind.BARS, label=("xã",), values=("n",), by=("unit",))
PAIRS = Chart(kind=ChartKind.PAIRS, label=("xã", "năm"), values=("a", "b"), by=())
CHARTED = [name for name in names() if load(name).chart]


def _bars(*rows: tuple[str | None, ...]) -> tuple[Panel, ...]:
    return draw(Table(("xã", "n", "unit"), rows), BARS).panels


def test_each_unit_of_measure_has_an_axis_of_its_own() -> None:
    tonnes, hectares = _bars(("A", "5", "tấn"), ("B", "700", "ha"), ("C", "10", "Tấn"))
    assert [mark.places[0] for mark in tonnes.marks] == [50, 100]
    assert [mark.places[0] for mark in hectares.marks] == [100]


def test_an_axis_holds_nought_and_what_is_below_it() -> None:
    [panel] = _bars(("A", "-5", None), ("B", "15", None))
    assert panel.zero == Decimal(25)
    assert [mark.places[0] for mark in panel.marks] == [0, 100]


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(None, id="nothing"),
        pytest.param("6,87; 5", id="two figures"),
        pytest.param("NaN", id="no number"),
    ],
)
def test_a_row_without_a_number_is_counted_and_not_drawn(cell: str | None) -> None:
    drawn = draw(Table(("xã", "n", "unit"), (("A", cell, None), ("B", "1", None))), BARS)
    assert [mark.label for panel in drawn.panels for mark in panel.marks] == ["B"]
    assert drawn.left == 1


def test_pairs_need_both_values_and_join_what_names_them() -> None:
    rows = (("A", "2025", "0", "4"), ("A", "2030", None, "8"))
    [panel] = draw(Table(("xã", "năm", "a", "b"), rows), PAIRS).panels
    [mark] = panel.marks
    assert (mark.label, [int(place) for place in mark.places]) == ("A – 2025", [0, 100])


def test_no_more_is_drawn_than_a_page_holds() -> None:
    drawn = draw(Table(("xã", "n", "unit"), tuple((f"xã {n}", str(n), None) for n in range(500))), BARS)
    assert (sum(len(panel.marks) for panel in drawn.panels), drawn.left) == (60, 440)


def test_several_questions_are_drawn_and_in_both_ways() -> None:
    kinds = [chart.kind for name in CHARTED if (chart := load(name).chart)]
    assert kinds.count(ChartKind.BARS) >= 8
    assert kinds.count(ChartKind.PAIRS) >= 3


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", CHARTED)
def test_a_picture_is_a_file_that_says_what_it_shows(client: FlaskClient, name: str, language: str) -> None:
    answer = client.get(f"/questions/{name}.svg?lang={language}")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    root = ElementTree.fromstring(answer.text)
    title = root.find(f"{_SVG}title")
    assert title is not None
    assert title.text == (load(name).title_en if language == "en" else load(name).title)
    assert root.get("role") == "img"
    assert {title.get("id"), "chart-told"} == set((root.get("aria-labelledby") or "").split())
    assert "style" not in {key for each in root.iter() for key in each.attrib}


def test_a_question_without_a_chart_has_no_picture(client: FlaskClient) -> None:
    assert client.get("/questions/issues.svg").status_code == 404
    assert "as-svg" not in client.get("/questions/issues").text
