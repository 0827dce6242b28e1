"""Stored queries say what they ask, and only what they say."""

import re

import pytest

from queries.errors import ParameterError, QueryError, UnknownQueryError
from queries.text import FOLDERS, Chart, ChartKind, Param, ParamKind, load, names, parse

EVERY = [
    pytest.param(f"{folder}/{name}", id=f"{folder}/{name}") for folder in FOLDERS for name in names(folder)
]


@pytest.mark.parametrize("name", EVERY)
def test_a_query_is_titled_in_both_languages(name: str) -> None:
    query = load(name)
    assert query.title != query.name
    assert query.title_en


@pytest.mark.parametrize("name", EVERY)
def test_a_query_declares_all_prefixes_that_it_uses_and_no_other(name: str) -> None:
    text = "\n".join(line for line in load(name).text.splitlines() if not line.startswith("#"))
    declared = set(re.findall(r"PREFIX ([\w-]+):", text))
    used = set(
        re.findall(r"(?<![\w<:?\"])([a-z][\w-]*):\w", re.sub(r"PREFIX.*|\"[^\"]*\"|<[^>]*>", "", text))
    )
    assert used == declared


@pytest.mark.parametrize("name", EVERY)
def test_a_query_uses_the_variables_that_it_takes(name: str) -> None:
    query = load(name)
    for param in query.params:
        assert re.search(rf"\?{param.name}\b", query.text)


@pytest.mark.parametrize("name", names())
def test_the_parameters_of_an_example_are_described_in_both_languages(name: str) -> None:
    for param in load(name).params:
        assert param.description != param.name
        assert param.description_en


def test_there_are_enough_examples() -> None:
    assert len(names()) >= 30


def test_a_header_is_read() -> None:
    text = """# title: Câu hỏi
# title@en: A question
# param: indicator indicator=poverty-rate Chỉ tiêu cần xem | Indicator to look at
# param: minimum integer Ít nhất
# chart: pairs commune_label+year goal result by unit
SELECT * { ?s ?p ?o }
"""
    query = parse("mine", text)
    assert (query.title, query.title_en) == ("Câu hỏi", "A question")
    assert query.chart == Chart(
        kind=ChartKind.PAIRS, label=("commune_label", "year"), values=("goal", "result"), by=("unit",)
    )
    assert query.params == (
        Param(
            name="indicator",
            kind=ParamKind.INDICATOR,
            default="poverty-rate",
            description="Chỉ tiêu cần xem",
            description_en="Indicator to look at",
        ),
        Param(name="minimum", kind=ParamKind.INTEGER, default=None, description="Ít nhất", description_en=""),
    )


def test_a_query_without_a_header_is_its_own_title() -> None:
    query = parse("mine", "ASK { ?s ?p ?o }")
    assert (query.title, query.params, query.chart) == ("mine", (), None)


def test_an_unknown_name_suggests_a_near_one() -> None:
    with pytest.raises(UnknownQueryError, match="did you mean targets"):
        load("target")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../text", id="a path out of the folder"),
        pytest.param("tests/targets", id="a folder that is none of queries"),
        pytest.param("", id="no name"),
    ],
)
def test_only_stored_queries_are_loaded(name: str) -> None:
    with pytest.raises(UnknownQueryError):
        load(name)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param("# chart: pie a b\nASK {}", QueryError, id="a chart that is none"),
        pytest.param("# chart: bars a b c\nASK {}", QueryError, id="bars of two values"),
        pytest.param("# chart: pairs a b by c\nASK {}", QueryError, id="pairs of one value"),
        pytest.param("# param: x colour red\nASK {}", ParameterError, id="a kind that is none"),
        pytest.param("hello", QueryError, id="no query"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", QueryError, id="an update"),
    ],
)
def test_a_wrong_header_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse("mine", text)
