"""Whatever RDF we write, libraries that do not know each other read the same in it, and nothing is lost."""

import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from graph.export import FORMS, export
from graph.store import open_read_only
from ontology import iris
from tests.rdf_readers import QUADS, READERS

# Of rdflib, by rdflib.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

CASES = [
    *((form, "rdflib") for form in FORMS),
    *((form, "raptor") for form in FORMS if form != "jsonld"),
    ("jsonld", "pyld"),
]


@pytest.fixture(scope="module")
def store(small_store: Path) -> Store:
    """The samples with the units that they speak of: enough to say all that we say."""
    return open_read_only(small_store)


@pytest.fixture(scope="module")
def said(store: Store) -> list[str]:
    """All quads of named graphs, as lines."""
    quads = store.quads_for_pattern(None, None, None, None)
    return sorted(str(quad) for quad in quads if isinstance(quad.graph_name, NamedNode))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_written_can_be_loaded_again_without_loss(form: str, store: Store, said: list[str]) -> None:
    found = READERS["oxigraph"](export(store, form), form)
    if form in QUADS:
        assert found == said
    else:
        assert found == sorted({str(quad.triple) for quad in store})


@pytest.mark.parametrize(("form", "reader"), CASES)
def test_another_library_finds_the_same(form: str, reader: str, store: Store) -> None:
    data = export(store, form, iris.report_graph("muong-la"))
    assert READERS[reader](data, form) == READERS["oxigraph"](data, form) != []


@pytest.mark.parametrize(("form", "reader"), [("nquads", "raptor"), ("turtle", "raptor"), ("jsonld", "pyld")])
def test_another_library_finds_the_same_in_the_whole_store(form: str, reader: str, store: Store) -> None:
    data = export(store, form)
    assert READERS[reader](data, form) == READERS["oxigraph"](data, form)


@pytest.mark.parametrize("form", FORMS)
def test_another_library_finds_the_same_in_the_plain_form(form: str, store: Store) -> None:
    data = export(store, form, plain=True)
    other = "pyld" if form == "jsonld" else "raptor"
    assert READERS[other](data, form) == READERS["oxigraph"](data, form) != []


def test_another_library_finds_the_same_in_the_register_of_the_whole_country(sample_store: Path) -> None:
    data = export(open_read_only(sample_store), "turtle", iris.REGISTER_GRAPH)
    found = READERS["raptor"](data, "turtle")
    assert found == READERS["oxigraph"](data, "turtle")
    assert len(found) > 200_000


def test_the_plain_form_leaves_out_where_it_is_said_and_nothing_else(store: Store, said: list[str]) -> None:
    plain = READERS["oxigraph"](export(store, "nquads", plain=True), "nquads")
    left_out = set(said) - set(plain)
    assert set(plain) < set(said)
    assert not any("/passage/" in line or "/activity/" in line for line in plain)
    assert all(
        any(
            word in line
            for word in (
                "/passage/",
                "/activity/",
                "/software/",
                "/graph/catalogue>",
                "/dataset/register>",
                "/dataset#build>",
            )
        )
        for line in left_out
    )


def test_json_ld_is_pleasant_to_read(store: Store) -> None:
    written = json.loads(export(store, "jsonld", iris.report_graph("muong-la")))
    [graph] = written["@graph"]
    nodes = {node["id"]: node for node in graph["@graph"]}
    report = nodes["report/muong-la"]
    assert graph["id"] == "graph/report/muong-la"
    assert report["about"] == "unit/2025/03808"
    assert isinstance(report["lines"], int)
    claim = next(node for node in nodes.values() if node.get("indicator") == "indicator/poverty-rate")
    assert claim["kind"].startswith("kind/")
    assert "Claim" in claim["type"]
    assert isinstance(claim["wording"], str)


def test_json_ld_repeats_no_key_under_two_names(store: Store) -> None:
    text = export(store, "jsonld").decode()
    assert '"kg:' not in text
    assert '"https://w3id.org/communekg/ontology#' not in text.partition('"@graph"')[2]
