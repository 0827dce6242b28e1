"""A store as RDF for others: canonical, complete, readable by another library."""

import json

import pytest
from pyoxigraph import Store
from rdflib import Dataset, Graph

from graph.export import FORMS, export
from graph.mapping import report_quads
from ontology import iris
from ontology.codec import FactsFile
from ontology.errors import StoreError
from tests import factories

GRAPH = iris.report_graph(factories.REPORT)


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.extend(report_quads(FactsFile(factories.source(), factories.facts(), factories.issues())))
    return store


@pytest.mark.parametrize("form", FORMS)
def test_the_same_content_gives_the_same_bytes(form: str, store: Store) -> None:
    other = Store()
    other.extend(sorted(store, key=str, reverse=True))
    assert export(other, form) == export(store, form) != b""


@pytest.mark.parametrize("form", ["nquads", "ntriples"])
def test_lines_are_sorted_and_stand_once(form: str, store: Store) -> None:
    lines = export(store, form).decode().splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == len(store)


PARSED = [
    pytest.param("ntriples", "nt", id="N-Triples"),
    pytest.param("turtle", "turtle", id="Turtle"),
    pytest.param("rdfxml", "xml", id="RDF/XML"),
]


@pytest.mark.parametrize(("form", "parser"), PARSED)
def test_another_library_reads_all_triples_of(form: str, parser: str, store: Store) -> None:
    assert len(Graph().parse(data=export(store, form, GRAPH), format=parser)) == len(store)


@pytest.mark.parametrize(
    ("form", "parser"),
    [
        pytest.param("nquads", "nquads", id="N-Quads"),
        pytest.param("trig", "trig", id="TriG"),
    ],
)
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")  # of rdflib, by rdflib
def test_another_library_reads_all_graphs_of(form: str, parser: str, store: Store) -> None:
    found = Dataset()
    found.parse(data=export(store, form), format=parser)
    assert len(list(found.quads())) == len(store)


def test_json_ld_is_json_with_the_graph_of_the_report(store: Store) -> None:
    assert [graph["id"] for graph in json.loads(export(store, "jsonld"))["@graph"]] == [
        GRAPH.value.removeprefix(iris.BASE)
    ]


def test_turtle_is_for_people_to_read(store: Store) -> None:
    text = export(store, "turtle", GRAPH).decode()
    assert "@prefix kg: <https://w3id.org/communekg/ontology#> ." in text
    assert " a qb:Observation , kg:Claim ;" in text


def test_another_graph_is_left_out(store: Store) -> None:
    assert export(store, "nquads", iris.REGISTER_GRAPH) == b""


def test_a_form_that_does_not_exist_is_named_with_those_that_do(store: Store) -> None:
    with pytest.raises(StoreError, match="csv: no such form of RDF; there are nquads"):
        export(store, "csv")
