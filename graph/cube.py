"""Claims, and the areas and populations of units, as well-formed cubes: https://www.w3.org/TR/vocab-data-cube/.

In a cube every observation has every dimension and no two are alike in all of them. So a claim without an
indicator, a unit of measure or a period gets a code that says so, and claims for the same place are numbered.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from itertools import chain
from types import MappingProxyType

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from ontology import iris, terms

Term = NamedNode | Literal
Said = Mapping[NamedNode, Term]

CLAIMS, UNITS = iris.part(iris.CLAIMS, "cube"), iris.part(iris.REGISTER, "cube")

_UNKNOWN: Said = MappingProxyType(
    {
        terms.INDICATOR: iris.part(iris.CLAIMS, "no-indicator"),
        terms.MEASURE: iris.part(iris.CLAIMS, "no-measure"),
        terms.PERIOD: Literal("unknown"),
    }
)
_DIMENSIONS = (
    terms.IN_REPORT,
    terms.SUBJECT,
    terms.INDICATOR,
    terms.PERIOD,
    terms.KIND,
    terms.ASPECT,
    terms.COMPARATOR,
    terms.MEASURE,
)
_OTHERS = (terms.VALUE, terms.VALUE2, terms.WORDING, terms.FIGURE, terms.STATED_UNIT, terms.BASE_YEAR)
_CODED = (terms.INDICATOR, terms.KIND, terms.ASPECT, terms.COMPARATOR, terms.MEASURE)
_NAMED = (terms.SUBJECT, terms.IN_REPORT)
_OF_CODES = (terms.RDF_TYPE, terms.SKOS_IN_SCHEME, terms.SKOS_PREF_LABEL, terms.SKOS_NOTATION)
_OF_UNITS = (
    (terms.AREA, iris.concept("indicator", "natural-area"), iris.concept("measure", "square-kilometre")),
    (terms.POPULATION, iris.concept("indicator", "population"), iris.concept("measure", "person")),
)


def cube_triples(store: Store) -> Iterator[Triple]:
    """Say a store as two cubes, of claims and of units, with their structure, code lists and slices."""
    observations = tuple(chain(claim_observations(store), unit_observations(store)))
    yield from structure("cube.ttl")
    for node, said in observations:
        yield Triple(node, terms.RDF_TYPE, terms.QB_OBSERVATION)
        yield from (Triple(node, predicate, term) for predicate, term in said.items())
    yield from _slices(observations)
    yield from labels(store, (said for _, said in observations))


def structure(name: str) -> Iterator[Triple]:
    """Read what does not depend on the store."""
    return (
        quad.triple for quad in parse((resources.files("graph") / name).read_bytes(), format=RdfFormat.TURTLE)
    )


def claim_observations(store: Store) -> Iterator[tuple[NamedNode, Said]]:
    """Yield an observation for each claim, which is part of the document about the claim."""
    taken: Counter[tuple[Term, ...]] = Counter()
    for claim in _things(store, terms.CLAIM):
        found = {predicate: _first(store, claim, predicate) for predicate in (*_DIMENSIONS, *_OTHERS)}
        said: dict[NamedNode, Term] = dict(_UNKNOWN)
        said |= {predicate: term for predicate, term in found.items() if term is not None}
        place = tuple(said[dimension] for dimension in _DIMENSIONS)
        taken[place] += 1
        said |= {
            terms.QB_DATA_SET: CLAIMS,
            terms.VARIANT: Literal(taken[place]),
            terms.DCTERMS_SOURCE: claim,
        }
        yield iris.part(claim, "observation"), said


def unit_observations(store: Store) -> Iterator[tuple[NamedNode, Said]]:
    """Yield an observation for each area and population of a unit of the register."""
    for predicate, indicator, measure in _OF_UNITS:
        quads = store.quads_for_pattern(None, predicate, None, iris.REGISTER_GRAPH)
        for quad in sorted(quads, key=str):
            edition = _first(store, quad.subject, terms.EDITION)
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and edition:
                value = Literal(quad.object.value, datatype=terms.XSD_DECIMAL)
                yield (
                    iris.part(quad.subject, predicate.value.removeprefix(iris.VOCABULARY)),
                    {
                        terms.QB_DATA_SET: UNITS,
                        terms.SUBJECT: quad.subject,
                        terms.EDITION: edition,
                        terms.INDICATOR: indicator,
                        terms.MEASURE: measure,
                        terms.VALUE: value,
                    },
                )


def labels(store: Store, observations: Iterable[Said]) -> Iterator[Triple]:
    """Say what the codes and subjects of observations are called, and of which lists the codes are."""
    found = tuple(observations)
    codes = {said[predicate] for said in found for predicate in _CODED if predicate in said}
    subjects = {
        said[predicate]
        for said in found
        for predicate in (terms.SUBJECT, terms.IN_REPORT)
        if predicate in said
    }
    for nodes, predicates in ((codes, _OF_CODES), (subjects, (terms.RDFS_LABEL,))):
        for node in nodes:
            for predicate in predicates:
                yield from (quad.triple for quad in _said(store, node, predicate))


def _slices(observations: Iterable[tuple[NamedNode, Said]]) -> Iterator[Triple]:
    """Cut the cube of claims by report."""
    for node, said in observations:
        report = said.get(terms.IN_REPORT)
        if isinstance(report, NamedNode):
            cut = iris.part(report, "slice")
            yield Triple(CLAIMS, terms.QB_SLICE, cut)
            yield Triple(cut, terms.RDF_TYPE, terms.QB_SLICE_CLASS)
            yield Triple(cut, terms.QB_SLICE_STRUCTURE, iris.part(iris.CLAIMS, "by-report"))
            yield Triple(cut, terms.IN_REPORT, report)
            yield Triple(cut, terms.QB_HAS_OBSERVATION, node)


def _things(store: Store, kind: NamedNode) -> list[NamedNode]:
    found = (quad.subject for quad in store.quads_for_pattern(None, terms.RDF_TYPE, kind, DefaultGraph()))
    return sorted((node for node in found if isinstance(node, NamedNode)), key=str)


def _first(store: Store, node: object, predicate: NamedNode) -> Term | None:
    """Give the first of what is said, as text goes: a claim that stands twice may be worded in two ways."""
    found = (quad.object for quad in _said(store, node, predicate))
    return min((term for term in found if isinstance(term, NamedNode | Literal)), key=str, default=None)


def _said(store: Store, node: object, predicate: NamedNode) -> Iterator[Quad]:
    if isinstance(node, NamedNode):
        yield from store.quads_for_pattern(node, predicate, None, DefaultGraph())
