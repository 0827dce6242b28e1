"""A store, or one graph of it, as RDF that others read."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from graph import jsonld
from graph.prefixes import PREFIXES
from ontology import iris, terms
from ontology.errors import StoreError

_GRAPHS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "nquads": RdfFormat.N_QUADS,
        "trig": RdfFormat.TRIG,
        "jsonld": RdfFormat.JSON_LD,
    }
)
_TRIPLES: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "ntriples": RdfFormat.N_TRIPLES,
        "turtle": RdfFormat.TURTLE,
        "rdfxml": RdfFormat.RDF_XML,
    }
)
_LINES = frozenset({"nquads", "ntriples"})
FORMS = (*_GRAPHS, *_TRIPLES)


_JSON_LD = "jsonld"
_PROVENANCE = frozenset(
    {
        terms.PROV_USED,
        terms.PROV_WAS_ASSOCIATED_WITH,
        terms.PROV_WAS_DERIVED_FROM,
        terms.PROV_WAS_GENERATED_BY,
    }
)


def export(store: Store, form: str, graph: NamedNode | None = None, *, plain: bool = False) -> bytes:
    """Write a store, or one graph, in a form of ``FORMS``; the same content gives the same bytes.

    ``plain`` leaves out passages, runs, and the notes of builds. Forms without graphs say each triple once;
    forms with graphs leave out the default graph, which repeats the others. N-Quads and N-Triples are
    canonical: their lines are sorted, and there is no blank node to name.
    """
    if form not in FORMS:
        raise StoreError(form, f"no such form of RDF; there are {', '.join(FORMS)}")
    found = (quad for quad in _named(store, graph) if not (plain and _tells_provenance(quad)))
    quads = sorted(found, key=_by_line if form in _LINES else _by_subject)
    if form == _JSON_LD:
        return "".join(jsonld.dump_quads(quads)).encode()
    if form in _GRAPHS:
        return _write(quads, _GRAPHS[form])
    return _write(list(dict.fromkeys(quad.triple for quad in quads)), _TRIPLES[form])


def write_triples(triples: list[Triple], form: RdfFormat) -> bytes:
    """Write triples in a form without graphs, sorted by subject."""
    if form == RdfFormat.JSON_LD:
        return "".join(jsonld.dump_triples(sorted(triples, key=_by_thing))).encode()
    return _write(sorted(triples, key=_by_thing), form)


def _named(store: Store, graph: NamedNode | None) -> Iterator[Quad]:
    found = store.quads_for_pattern(None, None, None, graph)
    return (quad for quad in found if isinstance(quad.graph_name, NamedNode))


def _tells_provenance(quad: Quad) -> bool:
    """Tell whether a quad says where something is from rather than what is so."""
    ends = (quad.subject, quad.object)
    return (
        quad.graph_name == iris.CATALOGUE_GRAPH
        or quad.predicate in _PROVENANCE
        or any(isinstance(end, NamedNode) and iris.is_of_provenance(end) for end in ends)
    )


def _by_line(quad: Quad) -> tuple[str, str]:
    return str(quad.triple), str(quad.graph_name)


def _by_subject(quad: Quad) -> tuple[str, tuple[str, bool, str]]:
    """Keep a graph together, in it a subject, and say of a subject first what it is."""
    return str(quad.graph_name), _by_thing(quad.triple)


def _by_thing(triple: Triple) -> tuple[str, bool, str]:
    return str(triple.subject), triple.predicate != terms.RDF_TYPE, str(triple)


def _write(statements: list[Quad] | list[Triple], form: RdfFormat) -> bytes:
    return serialize(statements, format=form, prefixes=dict(PREFIXES)) or b""
