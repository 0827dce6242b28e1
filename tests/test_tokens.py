"""Parameters are bound outside of strings, comments and IRIs, and never change what a query means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from queries.errors import QueryError
from queries.sources import LocalSource
from queries.tokens import Form, bind, form

A, P = NamedNode("http://example.org/a"), NamedNode("http://example.org/p")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("SELECT * {}", Form.SELECT, id="select"),
        pytest.param(
            "# ASK\nPREFIX select: <http://e/ask> construct {} where {}", Form.CONSTRUCT, id="prologue"
        ),
        pytest.param("BASE <http://e/SELECT> DESCRIBE <a>", Form.DESCRIBE, id="a word within an IRI"),
        pytest.param("ask { ?s ?p 'SELECT' }", Form.ASK, id="a word within a string"),
    ],
)
def test_the_form_is_the_first_keyword(text: str, expected: Form) -> None:
    assert form(text) is expected


BINDINGS = [
    pytest.param(
        "SELECT ?s {?s ?p ?o}", "SELECT ?s { VALUES (?s) { (<http://example.org/a>) }?s ?p ?o}", id="select"
    ),
    pytest.param(
        "SELECT ('{' AS ?x) # {\n WHERE { ?s ?p ?o }",
        "SELECT ('{' AS ?x) # {\n WHERE { VALUES (?s) { (<http://example.org/a>) } ?s ?p ?o }",
        id="braces in a string and a comment",
    ),
    pytest.param(
        "SELECT (EXISTS { ?s ?p 1 } AS ?x) { ?s ?p ?o }",
        "SELECT (EXISTS { ?s ?p 1 } AS ?x) { VALUES (?s) { (<http://example.org/a>) } ?s ?p ?o }",
        id="a group within the projection",
    ),
    pytest.param(
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { VALUES (?s) { (<http://example.org/a>) } ?s ?p ?o }",
        id="the template of a construct is not the group",
    ),
    pytest.param(
        "DESCRIBE ?s", "DESCRIBE ?s\nWHERE { VALUES (?s) { (<http://example.org/a>) } }", id="describe"
    ),
    pytest.param(
        "SELECT ?s ?n { { SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s } }",
        "SELECT ?s ?n { VALUES (?s) { (<http://example.org/a>) } { SELECT ?s (COUNT(?o) AS ?n) "
        "{ VALUES (?s) { (<http://example.org/a>) } ?s ?p ?o } GROUP BY ?s } }",
        id="a sub-select that projects the variable",
    ),
    pytest.param(
        "SELECT ?s { ?s ?p ?o { SELECT (COUNT(?s) AS ?n) { ?s ?q ?o } } }",
        "SELECT ?s { VALUES (?s) { (<http://example.org/a>) } ?s ?p ?o "
        "{ SELECT (COUNT(?s) AS ?n) { ?s ?q ?o } } }",
        id="a sub-select that does not project it",
    ),
]


@pytest.mark.parametrize(("text", "bound"), BINDINGS)
def test_a_binding_opens_the_group(text: str, bound: str) -> None:
    assert bind(text, {"s": A}) == bound


def test_a_query_without_parameters_stays_as_it_is() -> None:
    assert bind("ASK {}", {}) == "ASK {}"


def test_a_blank_node_cannot_be_bound() -> None:
    with pytest.raises(QueryError, match="blank node"):
        bind("ASK { ?s ?p ?o }", {"s": BlankNode("b")})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_bound_as_itself(text: str) -> None:
    store = Store()
    store.add(Quad(A, P, Literal(text)))
    store.add(Quad(A, P, Literal(f"{text} and more")))
    rows = LocalSource(store).select("SELECT ?s ?words { ?s ?p ?words }", words=Literal(text))
    assert rows.rows == ((A, Literal(text)),)
