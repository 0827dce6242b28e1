"""The tables of answers: things by their names and linked, values in the language of the reader."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ontology import iris
from queries.resources import labels
from queries.sources import LocalSource
from queries.tables import Table
from web.answer_tables import Shown, as_asked, nameless, shown
from web.columns import cell, worded
from web.notation import Language

NEW, OLD = iris.unit("2025/03808").value, iris.unit("2024/03808").value
THEME = iris.concept("theme", "tourism").value
PASSAGE = f"{iris.BASE}passage/vi-du/4087834857f375db"
VI, EN = Language.VI, Language.EN


def _texts(found: Shown) -> dict[str, list[tuple[str, str]]]:
    return {each.heading: [(one.text, one.address) for one in each.cells] for each in found.columns}


TABLES = [
    pytest.param(
        Table(
            ("new", "new_label", "former", "former_label"), ((NEW, "xã Mường La", OLD, "thị trấn Ít Ong"),)
        ),
        {
            "New unit": [("xã Mường La", "/unit/2025/03808")],
            "Former unit": [("thị trấn Ít Ong", "/unit/2024/03808")],
        },
        id="an IRI is where its label leads",
    ),
    pytest.param(
        Table(("theme_label", "theme"), (("Du lịch", THEME), (None, None))),
        {"Theme": [("Tourism", "/theme/tourism"), ("", "")]},
        id="a concept is named in the language of the page",
    ),
    pytest.param(
        Table(("unit",), ((NEW,), (OLD,))),
        {"Unit": [("xã Mường La", "/unit/2025/03808"), ("unit/2024/03808", "/unit/2024/03808")]},
        id="an IRI without a label column has its name where one is known",
    ),
    pytest.param(
        Table(("quote", "line", "passage"), (("nêu", "12", PASSAGE),)),
        {"Quote": [("nêu", "")], "Line": [("12", "/read/vi-du#p-4087834857f375db")]},
        id="a line leads to its passage in the reader",
    ),
    pytest.param(
        Table(("code", "message"), (("missing-clause", "thiếu"),)),
        {"Problem": [("clause is missing", "")], "What": [("thiếu", "")]},
        id="a kind of issue is said in words",
    ),
    pytest.param(
        Table(("code", "until"), (("03808", None),)),
        {"Code": [("03808", "")]},
        id="an empty column is left out",
    ),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_shown(table: Table, expected: dict[str, list[tuple[str, str]]]) -> None:
    assert _texts(shown(table, EN, {NEW: "xã Mường La"})) == expected


CELLS = [
    pytest.param("whole", "holds", "toàn bộ", "whole", id="a slug"),
    pytest.param("toàn bộ", "extent", "toàn bộ", "whole", id="a Vietnamese name"),
    pytest.param("nothing", "holds", "không có phần nào", "nothing", id="a word of a query"),
    pytest.param("m2/người", "unit", "m²/người", "square metres per person", id="a unit raised"),
    pytest.param("km2", "unit", "km²", "square kilometres", id="a unit of area"),
    pytest.param("hộ nghèo", "unit", "hộ nghèo", "hộ nghèo", id="a unit that has no English name"),
    pytest.param("xm2", "unit", "xm2", "xm2", id="a unit that is none"),
    pytest.param("0,54", "base", "0,54", "0.54", id="a figure as the report prints it"),
    pytest.param("A: 7,97; B: 1.029", "base_of", "A: 7,97; B: 1.029", "A: 7.97; B: 1,029", id="figures"),
    pytest.param("1.029", "figure", "1.029", "1,029", id="a figure whose dot groups thousands"),
    pytest.param("4.1", "target", "4,1", "4.1", id="a decimal"),
    pytest.param("NaN", "name", "NaN", "NaN", id="a name that a parser takes for a number"),
    pytest.param("0812", "phone", "0812", "0812", id="digits that begin with a nought"),
    pytest.param("2025-2030", "term", "2025–2030", "2025–2030", id="a term of years"),
    pytest.param("Đã đạt", "indicator_label", "Đã đạt", "Đã đạt", id="no indicator"),
    pytest.param("dưới", "comparator_label", "dưới", "less than", id="a bound"),
    pytest.param("(không nêu)", "issuer", "(không nêu)", "(not stated)", id="what is not stated"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "column", "vietnamese", "english"), CELLS)
def test_cell(value: str, column: str, vietnamese: str, english: str) -> None:
    assert (cell(value, column, VI), cell(value, column, EN)) == (vietnamese, english)


def test_words_of_a_chart_leave_its_numbers() -> None:
    assert worded(Table(("unit", "target"), (("ha", "6023.5"),)), EN).rows == (("hectares", "6023.5"),)


def test_a_query_of_ones_own_shows_what_it_asks_for() -> None:
    found = as_asked(
        Table(("new", "new_label", "extent"), ((NEW, "xã Mường La", "whole"), (OLD, "", None))), VI
    )
    assert [each.heading for each in found.columns] == ["new", "new_label", "extent"]
    assert [one.text for one in found.columns[0].cells] == ["unit/2025/03808", "unit/2024/03808"]
    assert found.columns[2].cells[0].text == "whole"


def test_names_are_asked_for_what_has_no_label() -> None:
    assert nameless(Table(("new", "new_label", "unit"), ((NEW, "xã", OLD), (NEW, "xã", OLD)))) == [OLD]


def test_labels_of_several_resources_by_one_query(source: LocalSource) -> None:
    wanted = [iris.unit("2025/03808"), iris.report("vi-du"), iris.unit("2025/none")]
    assert labels(source, wanted) == {wanted[0].value: "xã Mường La", wanted[1].value: "xã Ví Dụ"}
    assert labels(source, []) == {}


def _table(client: FlaskClient, address: str) -> str:
    page = client.get(address, headers={"Accept": "text/html"}).text
    return unescape(page[page.index("<thead") : page.index("</table>")])


PAGES = [
    pytest.param("ancestors?lang=en", '"/unit/2024/03808" lang="vi">thị trấn Ít Ong</a>', id="linked label"),
    pytest.param("coverage?lang=en", ">Forest cover rate<", id="indicator in English"),
    pytest.param("ancestors?lang=vi", "toàn bộ", id="extent in Vietnamese"),
    pytest.param("origins?lang=en", ">whole<", id="extent in English"),
    pytest.param("issues?lang=en", ">place that could not be identified<", id="issue in English"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), PAGES)
def test_a_question_page(client: FlaskClient, question: str, expected: str) -> None:
    assert expected in _table(client, f"/questions/{question}")


def test_a_question_page_leaves_out_what_was_asked(client: FlaskClient) -> None:
    heads = re.findall(r"<th [^>]*>([^<]+)", _table(client, "/questions/ancestors?lang=en"))
    assert heads == ["Ancestor", "In", "Extent", "Until"]
    assert "unit,day,ancestor,ancestor_label" in client.get("/questions/ancestors.csv").text


def test_every_code_of_an_issue_is_said_in_words() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(Path("ingest").glob("*.py")))
    codes = set(re.findall(r'(?:code=|doubt=|yield |units, |None, [^"\n]*)"([a-z]+(?:-[a-z]+)+)"', sources))
    assert {"missing-clause", "document-two-dates", "unknown-unit"} <= codes
    assert [code for code in sorted(codes) if cell(code, "code", EN) == code] == []
