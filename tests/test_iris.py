"""IRIs: constant, told apart by what the things are known by, and nothing else."""

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from ontology import iris

COMMUNE = iris.unit("2025/03808")

NAMED = [
    pytest.param(iris.unit("2025/03808"), "unit/2025/03808", id="a unit by its code in a dated list"),
    pytest.param(iris.point("2025/03808"), "point/2025/03808", id="its point"),
    pytest.param(iris.term("Claim"), "ontology#Claim", id="a term"),
    pytest.param(iris.scheme("indicator"), "indicator", id="a scheme"),
    pytest.param(iris.concept("indicator", "poverty-rate"), "indicator/poverty-rate", id="a concept"),
    pytest.param(
        iris.report("báo cáo 1"), "report/b%C3%A1o%20c%C3%A1o%201", id="a report with spaces and marks"
    ),
    pytest.param(iris.report_graph("a/b"), "graph/report/a%2Fb", id="a report's graph stays one segment"),
    pytest.param(iris.congress(COMMUNE, "2025-2030"), "congress/2025-03808/2025-2030", id="a congress"),
    pytest.param(iris.congress(COMMUNE, None), "congress/2025-03808/undated", id="a congress without a term"),
    pytest.param(iris.merger(COMMUNE), "merger/2025-03808", id="a merger by the unit that it formed"),
    pytest.param(
        iris.participation(COMMUNE, iris.unit("2024/03811")),
        "participation/2025-03808/2024-03811",
        id="a participation by both units",
    ),
    pytest.param(iris.party_committee(COMMUNE), "party-committee/2025-03808", id="a party committee"),
    pytest.param(
        iris.document("57-NQ/TW", None, "2024-12-22"),
        "document/57-nq-tw-2024-12-22",
        id="a national document",
    ),
    pytest.param(
        iris.document("12-QĐ/TU", "Sơn La", None),
        "document/12-qd-tu-son-la",
        id="a province's document, undated",
    ),
    pytest.param(
        iris.citation("r1", iris.document("57-NQ/TW", None, None)), "citation/r1/57-nq-tw", id="a citation"
    ),
    pytest.param(iris.software("0.1.0"), "software/0.1.0", id="the program"),
]


@pytest.mark.parametrize(("node", "path"), NAMED)
def test_the_iri_of(node: NamedNode, path: str) -> None:
    assert node.value == iris.BASE + path


APART = [
    pytest.param(
        iris.unregistered_unit("xã Hòa", "Sơn La"),
        iris.unregistered_unit("xã Hoà", "Sơn La"),
        id="tone placement",
    ),
    pytest.param(
        iris.unregistered_unit("xã Tân", "Sơn La"),
        iris.unregistered_unit("xã Tán", "Sơn La"),
        id="tone marks",
    ),
    pytest.param(
        iris.unregistered_unit("xã Tân", "Sơn La"),
        iris.unregistered_unit("xã Tân", None),
        id="with and without province",
    ),
    pytest.param(
        iris.village("bản Nà", COMMUNE), iris.village("bản Nà", iris.unit("2025/03820")), id="communes"
    ),
    pytest.param(iris.village("bản Nà", COMMUNE), iris.body("bản Nà", COMMUNE), id="a village and a body"),
    pytest.param(iris.unit("2025/03808"), iris.unit("2024/03808"), id="one code in two lists"),
    pytest.param(
        iris.document("05-NQ/HU", "Mường La", None),
        iris.document("05-NQ/HU", "Bắc Yên", None),
        id="districts",
    ),
    pytest.param(
        iris.document("1-NQ/TW", None, "2020-01-01"), iris.document("1-NQ/TW", None, "2025-01-01"), id="terms"
    ),
    pytest.param(iris.claim("r", None), iris.claim("r", ""), id="nothing and the empty text"),
    pytest.param(iris.claim("a", "b"), iris.claim("ab"), id="two parts and one"),
    pytest.param(iris.passage("r", 1, 23, 1), iris.passage("r", 12, 3, 1), id="spans"),
    pytest.param(iris.passage("r", 1, 9, 1), iris.passage("r", 1, 9, 2), id="lines of a row"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_things_are_told_apart_by(one: NamedNode, other: NamedNode) -> None:
    assert one != other


def test_case_does_not_make_two_villages() -> None:
    assert iris.village("bản Nà Lốc", COMMUNE) == iris.village("Bản Nà Lốc", COMMUNE)


@given(st.lists(st.none() | st.text(), min_size=1), st.text())
def test_any_text_makes_an_iri_of_safe_letters(parts: list[str | None], text: str) -> None:
    made = [
        iris.claim(*parts),
        iris.report(text),
        iris.document(text or "1", text, None),
        iris.village(text, COMMUNE),
    ]
    for node in made:
        assert node.value.isascii()
        assert not set(node.value) & set(' <>"{}|\\^`')


def test_a_key_reads_back() -> None:
    assert iris.unit_key(COMMUNE) == "2025/03808"
    assert iris.unit_key(iris.unregistered_unit("xã Mẫu", None)) is None
    assert iris.unit_key(iris.report("2025")) is None


def test_every_kind_of_thing_says_what_it_is_known_by() -> None:
    functions = [
        each for _, each in inspect.getmembers(iris, inspect.isfunction) if each.__module__ == iris.__name__
    ]
    assert all(function.__doc__ for function in functions if not function.__name__.startswith("_"))
