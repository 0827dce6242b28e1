"""The terms of other vocabularies that our terms refine, said beside ours so that a query in theirs works."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from ontology import terms

_Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_REFINES = (terms.RDFS_SUB_CLASS_OF, terms.RDFS_SUB_PROPERTY_OF)


def aligned(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the quads, each followed by what it entails by sub-class and sub-property in ``kg.ttl``."""
    broader = _broader()
    for quad in quads:
        yield quad
        if quad.predicate == terms.RDF_TYPE:
            for kind in broader.get(quad.object, ()):
                yield Quad(quad.subject, terms.RDF_TYPE, kind, quad.graph_name)
        else:
            for predicate in broader.get(quad.predicate, ()):
                yield Quad(quad.subject, predicate, quad.object, quad.graph_name)


@cache
def _broader() -> Mapping[_Term, tuple[NamedNode, ...]]:
    """Map each term of ours to all terms above it."""
    above: dict[_Term, set[NamedNode]] = {}
    ontology = (resources.files("ontology") / "kg.ttl").read_bytes()
    for quad in parse(ontology, format=RdfFormat.TURTLE):
        if quad.predicate in _REFINES and isinstance(quad.object, NamedNode):
            above.setdefault(quad.subject, set()).add(quad.object)
    return MappingProxyType({term: tuple(sorted(_closure(term, above), key=str)) for term in above})


def _closure(term: _Term, above: Mapping[_Term, set[NamedNode]]) -> set[NamedNode]:
    direct = above.get(term, set())
    return direct.union(*(_closure(each, above) for each in direct))
