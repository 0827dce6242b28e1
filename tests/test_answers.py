"""Parameters given as text become terms of their kind, and answers become tables."""

from decimal import Decimal
from unicodedata import normalize

import pytest
from pyoxigraph import Literal, NamedNode

from ontology import iris
from queries.answers import answer, bindings, failures, term
from queries.errors import ParameterError, QueryError
from queries.sources import LocalSource
from queries.tables import Table, as_csv, as_json, as_text
from queries.text import Param, ParamKind, load, parse

_XSD = "http://www.w3.org/2001/XMLSchema#"


def _param(kind: ParamKind) -> Param:
    return Param(name="x", kind=kind, default=None, description="x", description_en="x")


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        pytest.param(
            "indicator", "poverty-rate", iris.concept("indicator", "poverty-rate"), id="an indicator"
        ),
        pytest.param("theme", "tourism", iris.concept("theme", "tourism"), id="a theme"),
        pytest.param("unit", "2025/03808", iris.unit("2025/03808"), id="a unit"),
        pytest.param("report", "muong-la", iris.report("muong-la"), id="a report"),
        pytest.param("iri", "http://e/x", NamedNode("http://e/x"), id="an IRI"),
        pytest.param("province", "2025/p14", iris.unit("2025/p14"), id="a province"),
        pytest.param("text", 'a"} b', Literal('a"} b'), id="a text"),
        pytest.param("day", "2025-07-01", Literal("2025-07-01"), id="a day"),
        pytest.param("integer", "007", Literal("7", datatype=NamedNode(f"{_XSD}integer")), id="an integer"),
        pytest.param(
            "decimal", "1.50", Literal("1.50", datatype=NamedNode(f"{_XSD}decimal")), id="a decimal"
        ),
    ],
)
def test_a_value_becomes_a_term(kind: str, value: str, expected: object) -> None:
    assert term(_param(ParamKind(kind)), value) == expected


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        pytest.param("iri", "not an iri", id="an IRI with spaces"),
        pytest.param("indicator", "a> } b", id="a slug that would leave its IRI"),
        pytest.param("integer", "1.5", id="an integer with decimals"),
        pytest.param("decimal", "nhiều", id="a word for a number"),
        pytest.param("decimal", "NaN", id="no number"),
        pytest.param("day", "01/7/2025", id="a day not written as ISO 8601 does"),
    ],
)
def test_a_wrong_value_is_told(kind: str, value: str) -> None:
    with pytest.raises(ParameterError, match="parameter 'x'"):
        term(_param(ParamKind(kind)), value)


def test_defaults_bind_and_open_parameters_do_not() -> None:
    assert bindings(load("targets"), {}) == {"indicator": iris.concept("indicator", "poverty-rate")}
    assert bindings(load("targets"), {"indicator": " "}) == bindings(load("targets"), {})
    assert bindings(load("past-targets"), {}) == {}


def test_an_unknown_parameter_is_told() -> None:
    with pytest.raises(ParameterError, match="takes indicator"):
        bindings(load("targets"), {"indikator": "poverty-rate"})


def test_every_form_is_answered_as_a_table(source: LocalSource) -> None:
    assert answer(source, parse("q", "ASK { ?s ?p ?o }"), {}) == Table(("answer",), (("true",),))
    graph = answer(source, parse("q", "CONSTRUCT { <a:a> <a:b> ?x } WHERE { BIND(1 AS ?x) }"), {})
    assert graph.columns == ("subject", "predicate", "object")
    assert graph.rows[0][:2] == ("<a:a>", "<a:b>")
    with pytest.raises(QueryError, match="bad SPARQL"):
        answer(source, parse("q", "SELECT * { ?s }"), {})


def test_the_samples_pass_every_check(source: LocalSource) -> None:
    assert [(query.name, table.rows) for query, table in failures(source)] == []


TABLE = Table(
    ("xã", "ha", "nguồn"), (("Mường La", "12", f"{iris.BASE}report/a"), ('Bắc "Yên"', None, "x" * 60))
)


def test_a_table_is_written_as_csv_and_json() -> None:
    assert as_csv(TABLE).splitlines()[2] == f'"Bắc ""Yên""",,{"x" * 60}'
    assert '"ha": null' in as_json(TABLE)


def test_a_table_is_written_for_a_terminal() -> None:
    lines = as_text(TABLE).splitlines()
    assert lines[2] == "Mường La   12  report/a"
    assert lines[3].endswith("…")
    assert lines[-1] == "(2 rows)"
    assert all(line == line.rstrip() for line in lines)


def test_tone_marks_written_apart_take_no_column() -> None:
    apart = normalize("NFD", "Mường")
    lines = as_text(Table(("a", "b"), ((apart, "1"), ("abcde", "2")))).splitlines()
    assert lines[2].index("1") - lines[3].index("2") == len(apart) - len("Mường")


def test_decimals_are_not_rounded(source: LocalSource) -> None:
    found = answer(source, load("targets"), {"indicator": "poverty-rate"})
    column = found.columns.index("target")
    assert Decimal("0.5") in [Decimal(row[column] or 0) for row in found.rows]
