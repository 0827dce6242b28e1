"""Answers that are cut are whole in their form, and begin like the whole answer."""

import csv
import io
from collections.abc import Callable, Sequence

import pytest
from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)

from web.service.writing import Sink, write

ROWS = 3000
NASTY = ['a"', 'b\n,"c', '}},{"s":', "</result>", "\\", "\r\n", "xã Mường La", ""]


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store()
    made.bulk_extend(
        Quad(
            NamedNode(f"urn:s{number}"),
            NamedNode("urn:p"),
            Literal(f"{NASTY[number % len(NASTY)]}{number}"),
            DefaultGraph(),
        )
        for number in range(ROWS)
    )
    return made


def _write(store: Store, query: str, media: str, most: int) -> tuple[bytes, bool]:
    out = bytearray()
    whole = write(store.query(query), media, Sink(out.extend, most))
    return bytes(out), whole


def _table_rows(form: QueryResultsFormat) -> Callable[[bytes], Sequence[object]]:
    if form == QueryResultsFormat.CSV:
        return lambda body: list(csv.reader(io.StringIO(body.decode(), newline="")))[1:]
    return lambda body: [tuple(row) for row in parse_query_results(body, format=form)]  # type: ignore[union-attr]


TABLES = [
    pytest.param(form, id=form.name)
    for form in (
        QueryResultsFormat.JSON,
        QueryResultsFormat.XML,
        QueryResultsFormat.CSV,
        QueryResultsFormat.TSV,
    )
]
GRAPHS = [
    pytest.param(form, id=form.name)
    for form in (
        RdfFormat.TURTLE,
        RdfFormat.N_TRIPLES,
        RdfFormat.RDF_XML,
        RdfFormat.JSON_LD,
        RdfFormat.N_QUADS,
        RdfFormat.TRIG,
    )
]


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("most", [1, 9_000, 150_000])
def test_a_cut_table_has_whole_rows(store: Store, form: QueryResultsFormat, most: int) -> None:
    query, read = "SELECT ?s ?o { ?s ?p ?o }", _table_rows(form)
    whole, all_of_it = _write(store, query, form.media_type, 1 << 30)
    part, cut = _write(store, query, form.media_type, most)
    rows = read(part)
    assert (all_of_it, cut, len(read(whole))) == (True, len(whole) < most, ROWS)
    assert rows == read(whole)[: len(rows)]
    assert abs(len(part) - min(most, len(whole))) < 20_000


@pytest.mark.parametrize("form", GRAPHS)
@pytest.mark.parametrize("most", [1, 9_000, 150_000])
def test_a_cut_graph_has_whole_triples(store: Store, form: RdfFormat, most: int) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
    whole, all_of_it = _write(store, query, form.media_type, 1 << 30)
    part, _ = _write(store, query, form.media_type, most)
    assert all_of_it
    assert set(parse(part, format=form)) <= set(parse(whole, format=form))
    assert len(list(parse(whole, format=form))) == ROWS
    assert len(part) < most + 20_000


def test_a_truth_is_never_cut(store: Store) -> None:
    assert _write(store, "ASK { ?s ?p ?o }", "application/sparql-results+json", 1 << 20) == (
        b'{"head":{},"boolean":true}',
        True,
    )
