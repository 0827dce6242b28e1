"""A plain query goes past the application, to the very answer that the application would give."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, quote_plus, urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from web.direct import Head, plain_query
from web.protocol import FORM, QUERY

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/communekg/ontology#Report> } ORDER BY ?s"
LONG = "SELECT ?s ?p ?o WHERE { ?s a <https://w3id.org/communekg/ontology#Report> ; ?p ?o } ORDER BY ?s ?p ?o"
JSON = "application/sparql-results+json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
LONG_WAY = {"Authorization": "Bearer nothing"}  # which a query does not ask for

ASKED = [
    pytest.param(SELECT, {}, id="no form is named"),
    pytest.param(SELECT, {"Accept": JSON}, id="a table as JSON"),
    pytest.param(SELECT, {"Accept": "text/csv;q=0.9, text/tab-separated-values"}, id="the form liked best"),
    pytest.param(LONG, {"Accept": JSON, "Accept-Encoding": "gzip, br"}, id="packed"),
    pytest.param(LONG, {"Accept": JSON, "Accept-Encoding": "gzip;q=0"}, id="not packed"),
    pytest.param("ASK { ?s ?p 'Mường La' }", {"Accept": "application/xml"}, id="a truth value"),
    pytest.param(f"CONSTRUCT {{ ?s a ?o }} {SELECT[9:]}", {"Accept": "*/*"}, id="triples"),
    pytest.param("ASK {} # 100 % + 1 = 2 & more\r\n", {}, id="letters that forms encode"),
    pytest.param(SELECT, {"Accept": "image/png"}, id="a form that there is not"),
    pytest.param("SELECT * {", {"Accept": JSON}, id="a mistake"),
    pytest.param("SELECT * {", {"Accept": BROWSER}, id="a mistake, asked by a browser"),
    pytest.param("ASK { SERVICE <http://localhost/> {} }", {}, id="a call of another host"),
    pytest.param("INSERT DATA { <urn:a> <urn:b> 1 }", {}, id="an update sent as a query"),
    pytest.param("", {}, id="an empty query"),
    pytest.param("SELECT (RAND() * 0 AS ?n) {}", {}, id="what is another each time"),
]


@pytest.mark.parametrize("way", ["url", "form", "body"])
@pytest.mark.parametrize(("query", "headers"), ASKED)
def test_both_ways_lead_to_the_same(
    client: FlaskClient, query: str, headers: Mapping[str, str], way: str
) -> None:
    short, long = (_send(client, query, {**headers, **more}, way) for more in ({}, LONG_WAY))
    assert short == long


def _send(
    client: FlaskClient, query: str, headers: Mapping[str, str], way: str
) -> tuple[int, bytes, list[tuple[str, str]]]:
    if way == "url":
        answer = client.get("/sparql", query_string={"query": query}, headers=headers)
    elif way == "form":
        answer = client.post("/sparql", data={"query": query}, headers=headers)
    else:
        answer = client.post("/sparql", data=query.encode(), content_type=QUERY, headers=headers)
    return answer.status_code, answer.data, sorted(answer.headers)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffd")))
def test_any_query_is_read_as_it_was_written(query: str) -> None:
    for encoded in (urlencode({"query": query}), f"query={quote(query)}"):
        assert plain_query(Head("POST", "", FORM, "", ""), encoded.encode()) == query
    assert plain_query(Head("POST", "", QUERY, "", ""), query.encode()) == query


@given(st.text("query=&%+0Af\r\n é"))
def test_what_is_read_is_what_forms_say(field: str) -> None:
    sent = f"query={quote_plus(field, safe='&=%')}"
    read = plain_query(Head("GET", sent, "", "", ""), b"")
    said = dict(parse_qsl(sent, keep_blank_values=True))
    assert read is None or said == {"query": read}


MORE = [
    pytest.param("GET", "query=ASK{}&query=ASK{}", "", b"", id="two queries"),
    pytest.param("GET", "lang=en&query=ASK{}", "", b"", id="another field"),
    pytest.param("GET", "query=ASK%7", "", b"", id="half an escape"),
    pytest.param("GET", "query=%FF", "", b"", id="no UTF-8"),
    pytest.param("POST", "", FORM, b"update=x", id="an update"),
    pytest.param("POST", "default-graph-uri=urn:g", FORM, b"query=ASK{}", id="a graph"),
    pytest.param("POST", "", "text/plain", b"ASK{}", id="another type"),
    pytest.param("POST", "", QUERY, b"\xff", id="a body that is no UTF-8"),
]


@pytest.mark.parametrize(("method", "url", "media", "body"), MORE)
def test_what_is_more_than_a_query_is_for_the_application(
    method: str, url: str, media: str, body: bytes
) -> None:
    assert plain_query(Head(method, url, media, "", ""), body) is None
