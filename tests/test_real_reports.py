"""Real reports, in RDF: shapes, constraints of the cube, and parsers that do not know each other.

The reports stand beside the checkout, in ``../shared``, and never in it.
"""

import pytest
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from graph.cube import cube_triples
from graph.export import FORMS, export, write_triples
from graph.store import open_read_only
from graph.validation import check_shapes
from ingest.report import find_reports
from ontology import iris, terms
from queries.text import load, names
from tests.conftest import ROOT
from tests.rdf_readers import READERS
from web.builds import build
from web.progress import show_progress

REPORTS = sorted((ROOT.parent / "shared" / "reports").glob("*.txt"))

# Of rdflib, by rdflib.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The real reports, with the units that they speak of."""
    folder = tmp_path_factory.mktemp("real") / "store"
    assert build(find_reports(REPORTS), folder, show_progress).failures == ()
    return open_read_only(folder)


@pytest.fixture(scope="module")
def smallest(store: Store) -> NamedNode:
    """The graph of the report that states least."""
    reports = {quad.graph_name for quad in store.quads_for_pattern(None, terms.RDF_TYPE, terms.REPORT)}
    graphs = (graph for graph in reports if isinstance(graph, NamedNode))
    return min(graphs, key=lambda graph: sum(1 for _ in store.quads_for_pattern(None, None, None, graph)))


@pytest.fixture(scope="module")
def cube(store: Store) -> Store:
    """The figures of the reports, as a cube."""
    found = Store()
    found.load(write_triples(list(dict.fromkeys(cube_triples(store))), RdfFormat.TURTLE), RdfFormat.TURTLE)
    return found


def test_all_reports_are_there() -> None:
    assert len(REPORTS) >= 3


def test_no_shape_is_broken(store: Store) -> None:
    assert check_shapes(store) == ()


@pytest.mark.parametrize("constraint", names("cube"))
def test_a_constraint_of_the_cube_holds(constraint: str, cube: Store) -> None:
    answer = cube.query(load(f"cube/{constraint}").text)
    assert isinstance(answer, QuerySolutions)
    assert list(answer) == []


@pytest.mark.parametrize("form", FORMS)
def test_parsers_find_the_same_and_all_of_it(form: str, store: Store, smallest: NamedNode) -> None:
    data = export(store, form, smallest)
    found = READERS["oxigraph"](data, form)
    assert len(found) == sum(1 for _ in store.quads_for_pattern(None, None, None, smallest)) > 5_000
    for other in ("rdflib", "pyld" if form == "jsonld" else "raptor"):
        assert READERS[other](data, form) == found, other


def test_no_word_of_a_report_is_lost_between_parsers(store: Store) -> None:
    data = export(store, "trig")
    assert READERS["raptor"](data, "trig") == READERS["oxigraph"](data, "trig")
    assert iris.REPORT_GRAPHS.encode() in data
