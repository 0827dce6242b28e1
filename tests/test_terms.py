"""The terms that code may use are those that ``kg.ttl`` defines."""

from pyoxigraph import NamedNode

from ontology import iris, terms
from tests.turtle import read_turtle

_OWL = "http://www.w3.org/2002/07/owl#"
_KINDS = ("Class", "ObjectProperty", "DatatypeProperty", "NamedIndividual")
_DEFINING = {NamedNode(f"{_OWL}{kind}") for kind in _KINDS}
# Concepts are typed in the vocabularies, and no code asks for their types.
_IN_VOCABULARIES_ONLY = {
    iris.term(name) for name in ("Indicator", "IndicatorGroup", "QuantityKind", "UnitOfMeasure")
}


def _constants() -> dict[str, NamedNode]:
    return {name: value for name, value in vars(terms).items() if isinstance(value, NamedNode)}


def test_each_term_of_ours_is_defined_and_each_definition_has_a_term() -> None:
    defined = {quad.subject for quad in read_turtle("kg.ttl") if quad.object in _DEFINING}
    ours = {node for node in _constants().values() if node.value.startswith(iris.VOCABULARY)}
    assert ours | _IN_VOCABULARIES_ONLY == defined


def test_no_term_has_two_names() -> None:
    nodes = list(_constants().values())
    assert len(nodes) == len(set(nodes))
