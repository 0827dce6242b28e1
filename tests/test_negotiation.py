"""Which form of an answer an Accept header gets."""

import pytest
from flask import Request
from werkzeug.exceptions import NotAcceptable
from werkzeug.test import EnvironBuilder

from web.negotiation import GRAPHS, TABLES, negotiate, prefers_html

_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def _request(accept: str | None) -> Request:
    headers = [] if accept is None else [("Accept", accept)]
    return Request(EnvironBuilder(headers=headers).get_environ())


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        pytest.param(None, "application/sparql-results+json", id="nothing said"),
        pytest.param("*/*", "application/sparql-results+json", id="anything"),
        pytest.param("text/csv", "text/csv", id="one"),
        pytest.param(
            "text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml", id="q-values"
        ),
        pytest.param("application/json", "application/json", id="another name for JSON"),
        pytest.param("text/*", "text/csv", id="a family"),
        pytest.param(
            "application/rdf+xml, */*;q=0.1", "application/sparql-results+json", id="a table has no RDF"
        ),
    ],
)
def test_tables(accept: str | None, media: str) -> None:
    assert negotiate(_request(accept), TABLES)[0] == media


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        pytest.param(None, "text/turtle", id="nothing said"),
        pytest.param("application/n-triples", "application/n-triples", id="N-Triples"),
        pytest.param("application/ld+json", "application/ld+json", id="JSON-LD"),
        pytest.param("text/turtle;q=0.2, application/rdf+xml;q=0.9", "application/rdf+xml", id="q-values"),
    ],
)
def test_graphs(accept: str | None, media: str) -> None:
    assert negotiate(_request(accept), GRAPHS)[0] == media


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0"])
def test_nothing_fits(accept: str) -> None:
    with pytest.raises(NotAcceptable, match="offered here"):
        negotiate(_request(accept), TABLES)


@pytest.mark.parametrize(
    ("accept", "html"),
    [
        pytest.param(_BROWSER, True, id="a browser"),
        pytest.param("text/html", True, id="HTML"),
        pytest.param("text/turtle, text/html;q=0.5", False, id="Turtle before HTML"),
        pytest.param("text/turtle", False, id="Turtle"),
        pytest.param("*/*", False, id="a program that takes anything"),
        pytest.param(None, False, id="a program that says nothing"),
    ],
)
def test_html_is_for_browsers(accept: str | None, html: bool) -> None:
    assert prefers_html(_request(accept)) is html
