"""What the pages ask of documents, breakthroughs, resources and connections, on the samples."""

from pyoxigraph import NamedNode

from ontology import iris
from queries import documents, network, resources
from queries.sources import LocalSource

MUONG_LA = iris.unit("2025/03808")


def test_citations_are_quoted(source: LocalSource) -> None:
    rows = documents.citations(source, MUONG_LA)
    [row] = [row for row in rows if row.number == "57-NQ/TW"]
    assert "57-NQ/TW" in row.passage.quote
    assert (row.label, row.date) == ("Nghị quyết 57-NQ/TW", "2024-12-22")


def test_breakthroughs_come_newest_first_with_their_themes(source: LocalSource) -> None:
    rows = documents.breakthroughs(source, MUONG_LA)
    assert [row.term for row in rows] == sorted((row.term for row in rows), reverse=True)
    assert all(row.themes for row in rows)
    assert all(row.passage.quote for row in rows)


def test_issues_say_what_was_not_understood(source: LocalSource) -> None:
    [ward] = {row.source for row in _edges(source) if row.source_label == "phường Thí Điểm"}
    assert {row.code for row in documents.issues(source, NamedNode(ward))} == {"unresolved-place"}


def _edges(source: LocalSource) -> list[network.EdgeRow]:
    wards = source.select("SELECT ?c { ?r <https://w3id.org/communekg/ontology#about> ?c }")
    return [
        row
        for [ward] in wards.rows
        if isinstance(ward, NamedNode)
        for row in network.neighbourhood(source, ward)
    ]


def test_a_neighbourhood_joins_a_commune_to_what_it_is_made_of(source: LocalSource) -> None:
    rows = network.neighbourhood(source, MUONG_LA)
    assert {row.target_kind for row in rows} >= {
        "commune",
        "province",
        "document",
        "breakthrough",
        "theme",
        "indicator",
    }
    assert len([row for row in rows if row.source_kind == "unit" and row.target == MUONG_LA.value]) == 6
    assert all(row.source_label and row.target_label for row in rows)


def test_a_resource_is_described_from_both_sides(source: LocalSource) -> None:
    assert resources.label(source, MUONG_LA).label == "xã Mường La"
    assert any(row.value_label == "tỉnh Sơn La" for row in resources.outgoing(source, MUONG_LA))
    incoming = resources.incoming(source, MUONG_LA)
    assert incoming
    assert any(row.predicate.endswith("#about") for row in incoming.rows)
    assert {triple.subject for triple in resources.about(source, MUONG_LA)} == {MUONG_LA}
    assert len({triple.subject for triple in resources.pointing(source, MUONG_LA)}) > 100


def test_nothing_is_said_of_an_unknown_resource(source: LocalSource) -> None:
    nobody = iris.unit("2025/99999")
    assert resources.outgoing(source, nobody) == []
    assert resources.about(source, nobody) == resources.pointing(source, nobody) == ()
    assert resources.label(source, nobody).label is None
    assert resources.graph_content(source, nobody) == ()


def test_the_vocabulary_is_listed(source: LocalSource) -> None:
    rows = resources.ontology_terms(source)
    assert {"Claim", "Merger", "Passage"} <= {row.term.rpartition("#")[2] for row in rows}
    assert all(row.label and row.label_en for row in rows)
