"""Checking a whole store: shapes graph by graph, and queries that must return nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Store

from graph.mapping import report_quads
from graph.store import exchange
from graph.units import register_quads
from graph.validation import check, check_queries, check_shapes
from ontology import iris, terms
from ontology.codec import FactsFile
from ontology.errors import StoreError
from tests import factories

ROOT = Path(__file__).parents[1]
GRAPH = iris.report_graph(factories.REPORT)
VALUES = f"SELECT ?claim ?value WHERE {{ ?claim a {terms.CLAIM} ; {terms.VALUE} ?value FILTER(?value > 40) }}"
NONE = "SELECT ?x WHERE { ?x <urn:none> ?y }"


def _store(*extra: Quad) -> Store:
    store = Store()
    facts = FactsFile(factories.source(), factories.facts(), factories.issues())
    for quads in (report_quads(facts), register_quads(["2025/03808"]), extra):
        exchange(store, (), quads)
    return store


def test_what_the_program_makes_is_right() -> None:
    assert check(_store(), {"none": NONE}) == ()


def test_a_violation_says_what_is_wrong_where() -> None:
    store = Store()
    store.extend(
        report_quads(FactsFile(factories.source(), (replace(factories.income(), period="năm nay"),), ()))
    )
    [found] = check_shapes(store)
    assert (found.check, found.graph) == ("claim-period", GRAPH.value)
    assert found.node.startswith(f"{iris.BASE}claim/")
    assert (found.path, found.value) == (terms.PERIOD.value, "năm nay")
    assert found.message == "A period is a year, two years, a month or a day."


def test_only_reports_and_the_register_are_checked() -> None:
    elsewhere = Quad(iris.unit("2025/03808"), terms.RDF_TYPE, terms.CLAIM, iris.VOCABULARY_GRAPH)
    assert check_shapes(_store(elsewhere)) == ()


def test_the_register_is_checked() -> None:
    second = Quad(iris.unit("2025/03808"), terms.SKOS_NOTATION, Literal("00001"), iris.REGISTER_GRAPH)
    [found] = check_shapes(_store(second))
    assert (found.check, found.graph, found.node) == (
        "unit-notation",
        iris.REGISTER_GRAPH.value,
        iris.unit("2025/03808").value,
    )


def test_each_row_of_a_check_is_a_violation() -> None:
    found = check_queries(_store(), {"values": VALUES, "none": NONE})
    assert {(each.check, each.value) for each in found} == {("values", "45"), ("values", "70")}
    assert all(each.node.startswith(f"{iris.BASE}claim/") for each in found)
    assert list(found) == sorted(found)


def test_what_only_checks_need_is_loaded_by_checks_only() -> None:
    code = "import sys, graph.build, graph.validation; print({'rdflib', 'pyshacl'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"


def test_a_check_must_be_a_select() -> None:
    with pytest.raises(StoreError, match="ask: a check must be a SELECT"):
        check_queries(_store(), {"ask": "ASK { ?s ?p ?o }"})
