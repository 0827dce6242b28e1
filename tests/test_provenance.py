"""Where facts come from: the file, the run, the program."""

from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from graph import provenance
from ontology import iris, terms
from tests.factories import REPORT, source


def _said(node: NamedNode, predicate: NamedNode) -> set[str]:
    return {
        quad.object.value
        for quad in provenance.source_quads(source(), terms.REPORT)
        if (quad.subject, quad.predicate) == (node, predicate)
        and isinstance(quad.object, NamedNode | Literal)
    }


def test_a_run_used_the_report_and_is_of_one_version() -> None:
    run = provenance.activity(source())
    assert _said(run, terms.PROV_USED) == {iris.report(REPORT).value}
    assert _said(run, terms.SHA256) == {source().sha256}
    assert _said(run, terms.PROV_WAS_ASSOCIATED_WITH) == {iris.software(provenance.version()).value}


def test_the_graph_of_a_report_was_generated_by_the_run() -> None:
    graph = iris.report_graph(REPORT)
    assert _said(graph, terms.PROV_WAS_GENERATED_BY) == {provenance.activity(source()).value}
    assert _said(iris.report(REPORT), terms.IN_GRAPH) == {graph.value}


def test_a_report_says_what_file_it_was() -> None:
    report = iris.report(REPORT)
    assert _said(report, terms.FILE) == {"mau-01.txt"}
    assert _said(report, terms.SHA256) == {source().sha256}
    assert _said(report, terms.ENCODING) == {"utf-8"}


def test_another_file_is_another_run() -> None:
    assert provenance.activity(replace(source(), sha256="0" * 64)) != provenance.activity(source())


def test_nothing_depends_on_the_clock() -> None:
    def quads() -> frozenset[Quad]:
        return frozenset(provenance.source_quads(source(), terms.REPORT))

    assert quads() == quads()
    assert not [quad for quad in quads() if "dateTime" in str(quad)]
