"""What plainly conforms to shapes conforms, as pySHACL judges it, and every doubt is left to pySHACL."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.conformity import conforms_plainly, said_of, shapes_of
from graph.store import open_read_only
from graph.validation import check_shapes, judge_graph
from ontology import iris, terms
from tests.test_shapes import RIGHT

ROOT = Path(__file__).resolve().parent.parent
SHAPES = shapes_of(said_of(parse((ROOT / "ontology" / "shapes.ttl").read_bytes(), format=RdfFormat.TURTLE)))
PREFIXES = """
    @prefix : <urn:> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
QUADS = tuple(parse(RIGHT, format=RdfFormat.TURTLE))


def _is_plain(data: str, shape: str) -> bool:
    shapes, said = (said_of(parse(PREFIXES + text, format=RdfFormat.TURTLE)) for text in (shape, data))
    return conforms_plainly(said, shapes_of(shapes))


def test_what_is_right_is_plainly_right() -> None:
    assert conforms_plainly(said_of(QUADS), SHAPES)


def test_a_store_that_pyshacl_finds_right_is_plainly_right(small_store: Path) -> None:
    store = open_read_only(small_store)
    for graph in (iris.report_graph("vi-du"), iris.LINEAGE_GRAPH, iris.REGISTER_GRAPH):
        quads = tuple(store.quads_for_pattern(None, None, None, graph))
        assert judge_graph(graph.value, quads) == ()
        assert conforms_plainly(said_of(quads), SHAPES)
    assert check_shapes(store) == ()


OBJECTS = st.sampled_from(
    [
        *sorted({quad.object for quad in QUADS}, key=str),
        *(
            Literal(value, datatype=kind)
            for value in ("1", "01", "-3", "x", "2025-02-30", "")
            for kind in (terms.XSD_DECIMAL, terms.XSD_INTEGER, terms.XSD_DATE, terms.XSD_STRING)
        ),
        Literal("xã Mẫu", language="VI"),
        Literal("Mau commune", language="en"),
        NamedNode("urn:elsewhere"),
    ]
)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.sampled_from(QUADS), st.none() | OBJECTS, st.booleans()), min_size=1, max_size=3)
)
def test_what_is_plainly_right_is_right(
    edits: list[tuple[Quad, NamedNode | Literal | None, bool]],
) -> None:
    """Take statements away, exchange their objects, or say more: what is not in doubt pySHACL finds right."""
    changed = set(QUADS)
    for quad, instead, is_more in edits:
        if not is_more:
            changed.discard(quad)
        if instead is not None:
            changed.add(Quad(quad.subject, quad.predicate, instead))
    if conforms_plainly(said_of(changed), SHAPES):
        assert judge_graph("urn:g", changed) == ()


ASKED = [
    pytest.param("sh:property [ sh:path :p ; sh:minCount 2 ]", ":a :p 1 , 2", True, id="enough"),
    pytest.param("sh:property [ sh:path :p ; sh:minCount 3 ]", ":a :p 1 , 2", False, id="too few"),
    pytest.param("sh:property [ sh:path :p ; sh:nodeKind sh:IRI ]", ":a :p :b", True, id="an IRI"),
    pytest.param(
        "sh:property [ sh:path :p ; sh:nodeKind sh:Literal ]", ":a :p 1", False, id="a kind in doubt"
    ),
    pytest.param(
        "sh:property [ sh:path :p ; sh:datatype xsd:date ]",
        ':a :p "2025-02-30"^^xsd:date',
        False,
        id="a day that is none",
    ),
    pytest.param(
        "sh:property [ sh:path :p ; sh:datatype xsd:double ]", ":a :p 1e0", False, id="a form in doubt"
    ),
    pytest.param(
        "sh:property [ sh:path :p ; sh:lessThan :q ]", ":a :p 9.5 ; :q 10", True, id="less, as a number"
    ),
    pytest.param(
        "sh:property [ sh:path :p ; sh:lessThan :q ]", ':a :p "9" ; :q "10"', False, id="texts in doubt"
    ),
    pytest.param(
        "sh:property [ sh:path [ sh:inversePath :p ] ; sh:maxCount 0 ]",
        ":b :p :c",
        False,
        id="a path in doubt",
    ),
    pytest.param(
        "sh:property [ sh:path [ sh:zeroOrOnePath :p ] ; sh:property [ sh:path :q ; sh:minCount 0 ] ]",
        ":a :p 1",
        False,
        id="a shape behind such a path",
    ),
    pytest.param("sh:closed true", ":a :p 1", False, id="a component in doubt"),
    pytest.param(
        "sh:not [ sh:property [ sh:path :p ; sh:hasValue :b ] ]", ":a :p :c", True, id="not that node"
    ),
    pytest.param("sh:not [ sh:property [ sh:path :p ; sh:hasValue :b ] ]", ":a :p :b", False, id="that node"),
    pytest.param(
        "sh:not [ sh:property [ sh:path :p ; sh:maxCount 1 ] ]",
        ":a :p 1 , 2",
        False,
        id="a refutation in doubt",
    ),
    pytest.param("sh:not [ sh:closed true ]", ":a :p 1", False, id="the refutation of what is not known"),
    pytest.param(
        "sh:or ( [ sh:closed true ] [ sh:nodeKind sh:IRI ] )", ":a :p 1", True, id="one of two is certain"
    ),
    pytest.param(
        "sh:targetNode :z ; sh:property [ sh:path :p ; sh:minCount 0 ]",
        ":a :p 1",
        False,
        id="a target in doubt",
    ),
]


@pytest.mark.parametrize(("asked", "said", "is_plain"), ASKED)
def test_what_is_not_known_leaves_a_doubt(asked: str, said: str, is_plain: bool) -> None:
    shape = f":s a sh:NodeShape ; sh:targetClass :C ; {asked} ."
    assert _is_plain(f":a a :C . {said} .", shape) == is_plain
