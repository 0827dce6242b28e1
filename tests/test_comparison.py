"""Indicators of communes side by side: cells, units, ranks, pictures, the page and its files."""

import csv
import io
import re
from decimal import Decimal
from functools import partial
from urllib.parse import urlencode
from xml.etree import ElementTree

import openpyxl
import pytest
from flask.testing import FlaskClient

from ontology import iris
from queries.indicators import ClaimRow, OwnClaimRow
from queries.tables import Table
from tests.claim_rows import claim
from web import spreadsheet
from web.comparison import Column, Commune, State, compare, picture, rank

A, B, C = (iris.unit(f"2025/0000{number}").value for number in (1, 2, 3))
COMMUNES = [Commune(A, "xã A"), Commune(B, "xã B"), Commune(C, "xã C")]
POVERTY = iris.concept("indicator", "poverty-rate").value
INSURED = iris.concept("indicator", "health-insurance-rate").value
HTML = {"Accept": "text/html"}
SVG = "{http://www.w3.org/2000/svg}"


def _column(*said: tuple[str, ClaimRow], indicator: str = POVERTY, kind: str = "actual") -> Column:
    rows = [OwnClaimRow(commune=commune, commune_label=None, said=each) for commune, each in said]
    [column] = compare({indicator: rows}, COMMUNES, [kind])
    return column


def test_missing_is_missing_and_conflicting_is_conflicting() -> None:
    column = _column((A, claim("5")), (B, claim("6")), (B, claim("7")))
    assert [cell.state for cell in column.cells] == [State.STATED, State.CONFLICTING, State.MISSING]
    assert [cell.value for cell in column.cells] == [Decimal(5), None, None]
    assert column.stated == 2


def test_the_latest_year_counts() -> None:
    column = _column((A, claim("9", period="2020")), (A, claim("5", period="2021-2025")))
    assert column.cells[0].value == Decimal(5)


def test_values_have_the_unit_of_most_or_none() -> None:
    money = partial(claim, indicator="local-budget-revenue")
    column = _column(
        (A, money("2", unit="tỷ đồng", measure="dong-billion")),
        (B, money("900", unit="triệu đồng", measure="dong-million")),
        (C, money("7", unit="tấn", measure="tonne")),
    )
    assert [cell.value for cell in column.cells] == [Decimal(2), Decimal("0.9"), None]
    assert column.cells[2].state is State.STATED


@pytest.mark.parametrize(
    ("indicator", "first"),
    [
        pytest.param("poverty-rate", "xã B", id="less poverty is better"),
        pytest.param("health-insurance-rate", "xã A", id="more insured is better"),
    ],
)
def test_communes_are_ranked_by_what_is_better(indicator: str, first: str) -> None:
    said = [(A, claim("20", indicator=indicator)), (B, claim("10", indicator=indicator))]
    ranked, others = rank(_column(*said, indicator=iris.concept("indicator", indicator).value), COMMUNES)
    assert (ranked[0][0].label, [commune.label for commune, _ in others]) == (first, ["xã C"])


def test_equal_figures_share_a_rank_and_a_shade() -> None:
    column = _column((A, claim("10")), (B, claim("10")), (C, claim("30")))
    assert [(cell.rank, cell.shade) for cell in column.cells] == [(1, 0), (1, 0), (2, 4)]


def test_a_change_has_no_place_on_an_axis() -> None:
    base = _column((A, claim("20")))
    target = _column((A, claim("3", "target", "decrease", period="2030")), kind="target")
    drawn = picture(base, target, COMMUNES)
    assert drawn is not None
    assert (drawn.points[0].base_at is None, drawn.points[0].target_at) == (False, None)


def test_bars_begin_at_nought() -> None:
    base, target = _column((A, claim("92"))), _column((A, claim("98", "target")), kind="target")
    near, whole = picture(base, target, COMMUNES), picture(base, target, COMMUNES, (Decimal(0),))
    assert near is not None
    assert whole is not None
    assert near.low > whole.low == Decimal(0)


def test_nothing_stated_is_nothing_drawn() -> None:
    assert picture(_column(), _column(kind="target"), COMMUNES) is None


CHOSEN = [("indicator", "health-insurance-rate"), ("indicator", "poverty-rate")]


@pytest.mark.parametrize("view", ["table", "dots", "bars", "ranking", "coverage"])
def test_the_address_holds_what_was_chosen(client: FlaskClient, view: str) -> None:
    address = (
        f"/compare/?{urlencode([*CHOSEN, ('view', view), ('show', 'target'), ('commune', '2025/03808')])}"
    )
    page = client.get(address, headers=HTML).text
    assert re.findall(r'name="indicator" value="([^"]+)" checked', page) == [
        "poverty-rate",
        "health-insurance-rate",
    ] or set(re.findall(r'name="indicator" value="([^"]+)" checked', page)) == {slug for _, slug in CHOSEN}
    assert re.findall(r'name="commune" value="([^"]+)" checked', page) == ["2025/03808"]
    assert f'<option value="{view}" selected>' in page
    assert '<option value="target" selected>' in page


def test_every_cell_leads_to_its_sentence(client: FlaskClient) -> None:
    page = client.get(f"/compare/?{urlencode(CHOSEN)}", headers=HTML).text
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    cells = re.findall(r"<td.*?</td>", table, re.DOTALL)
    assert len(cells) == 5 * 4
    assert all('href="/read/' in cell or "không nêu" in cell for cell in cells)
    assert "≠" in table


def test_files_have_what_the_page_has(client: FlaskClient) -> None:
    query = urlencode(CHOSEN)
    rows = list(csv.DictReader(io.StringIO(client.get(f"/compare/comparison.csv?{query}").text)))
    assert {row["state"] for row in rows} == {"stated", "conflicting", "missing"}
    assert all(bool(row["quote"]) == (row["state"] != "missing") for row in rows)
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/compare/comparison.xlsx?{query}").data))
    [sheet] = book.worksheets
    assert sheet.max_row == len(rows) + 1
    assert isinstance(sheet["E3"].value, float | int | None)
    svg = client.get(f"/compare/comparison.svg?view=dots&{query}")
    assert svg.mimetype == "image/svg+xml"
    assert svg.text.count("<circle") > 1


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("view", ["table", "ranking", "coverage"])
def test_a_table_is_a_picture_too(client: FlaskClient, view: str, language: str) -> None:
    answer = client.get(f"/compare/comparison.svg?view={view}&lang={language}&{urlencode(CHOSEN)}")
    root = ElementTree.fromstring(answer.text)
    words = "".join(root.itertext())
    assert ("không nêu" if language == "vi" else "not stated") in words
    assert "Mường La" in words
    texts = list(root.iter(f"{SVG}tspan"))
    assert max(float(each.get("y", 0)) for each in texts) < float(root.get("height", 0))
    assert max(float(each.get("x", 0)) for each in texts) < float(root.get("width", 0))


def test_the_coverage_is_a_file_of_what_is_stated(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/compare/comparison.csv?view=coverage").text)))
    assert len(rows) == len({(row["indicator"], row["commune"]) for row in rows}) > 500
    assert any("target" in row["kinds"] for row in rows)
    assert any(not row["kinds"] for row in rows)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("indicator=nothing", 404, id="no such indicator"),
        pytest.param("commune=2025/00001", 404, id="a commune without report"),
        pytest.param("view=pie", 400, id="no such view"),
        pytest.param("", 200, id="nothing chosen"),
    ],
)
def test_what_cannot_be_compared_is_told(client: FlaskClient, query: str, status: int) -> None:
    assert client.get(f"/compare/?{query}", headers=HTML).status_code == status


def test_a_formula_of_a_report_stays_a_text() -> None:
    table = Table(("quote", "value"), (("=1+1", "2.5"), ("@x", None)))
    [sheet] = openpyxl.load_workbook(io.BytesIO(spreadsheet.write(table, ("value",)))).worksheets
    assert [(cell.value, cell.data_type) for cell in (sheet["A2"], sheet["B2"])] == [
        ("=1+1", "s"),
        (2.5, "n"),
    ]
    assert spreadsheet.write(table) == spreadsheet.write(table)
