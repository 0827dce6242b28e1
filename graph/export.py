"""A store, or one graph of it, as RDF that others read."""

from collections.abc import Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from ontology import iris, terms
from ontology.errors import StoreError

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cito": "http://purl.org/spar/cito/",
        "dcterms": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "kg": iris.VOCABULARY,
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "qb": "http://purl.org/linked-data/cube#",
        "qudt": "http://qudt.org/schema/qudt/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
        "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
        "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
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


def export(store: Store, form: str, graph: NamedNode | None = None) -> bytes:
    """Write a store, or one graph, in a form of ``FORMS``; the same content gives the same bytes.

    Forms without graphs say each triple once; forms with graphs leave out the default graph, which repeats
    the others. N-Quads and N-Triples are canonical: their lines are sorted,
    and there is no blank node to name.
    """
    order = _by_line if form in _LINES else _by_subject
    found = store.quads_for_pattern(None, None, None, graph)
    quads = sorted((quad for quad in found if isinstance(quad.graph_name, NamedNode)), key=order)
    if form in _GRAPHS:
        return _write(quads, _GRAPHS[form])
    if form in _TRIPLES:
        return _write(list(dict.fromkeys(quad.triple for quad in quads)), _TRIPLES[form])
    raise StoreError(form, f"no such form of RDF; there are {', '.join(FORMS)}")


def _by_line(quad: Quad) -> tuple[str, str]:
    return str(quad.triple), str(quad.graph_name)


def _by_subject(quad: Quad) -> tuple[str, str, bool, str]:
    """Keep a graph together, in it a subject, and say of a subject first what it is."""
    return str(quad.graph_name), str(quad.subject), quad.predicate != terms.RDF_TYPE, str(quad.triple)


def _write(statements: list[Quad] | list[Triple], form: RdfFormat) -> bytes:
    return serialize(statements, format=form, prefixes=dict(PREFIXES)) or b""
