"""Results and targets as a cube in the terms of https://cube.link/, which charts are drawn from.

A result is an observation; a target bounds what may come, and so it annotates the measure, in the context of
the unit, the indicator and the year that it is set for. The shapes of the specification ask that a context is
a blank node, the only ones that we write, and that a limit has a least or a greatest value, also where it is
one value: https://cube.link/meta/.
"""

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from graph.cube import Said, claim_observations, labels, structure
from graph.statements import member
from ontology import iris, terms
from ontology.facts import Comparator, Kind

_KEYS = (terms.IN_REPORT, terms.SUBJECT, terms.INDICATOR, terms.PERIOD, terms.ASPECT, terms.MEASURE)
_CONTEXT = (terms.SUBJECT, terms.INDICATOR, terms.PERIOD, terms.MEASURE)
_LEAST = tuple(member("comparator", each) for each in (Comparator.AT_LEAST, Comparator.MORE))
_MOST = tuple(member("comparator", each) for each in (Comparator.AT_MOST, Comparator.LESS))
_RANGE = member("comparator", Comparator.RANGE)
_EXACT = (terms.SCHEMA_VALUE, terms.SCHEMA_MIN_VALUE, terms.SCHEMA_MAX_VALUE)
_DATES = (terms.SCHEMA_DATE_CREATED, terms.SCHEMA_DATE_MODIFIED, terms.SCHEMA_DATE_PUBLISHED)
_SHARES = tuple(
    member("comparator", each) for each in (Comparator.OF, Comparator.INCREASE, Comparator.DECREASE)
)


def cube_link_triples(store: Store) -> Iterator[Triple]:
    """Say results and targets as one cube: observations, their shape, and targets as annotations."""
    kept = [(node, said) for node, said in claim_observations(store) if said[terms.COMPARATOR] not in _SHARES]
    results = [each for each in kept if each[1][terms.KIND] == member("kind", Kind.ACTUAL)]
    targets = [each for each in kept if each[1][terms.KIND] == member("kind", Kind.TARGET)]
    yield from structure("cube_link.ttl")
    yield from _days(store)
    yield from _observations(results)
    for node, said in targets:
        yield from _annotation(node, said)
    yield from labels(store, (said for _, said in (*results, *targets)))


def _observations(results: list[tuple[NamedNode, Said]]) -> Iterator[Triple]:
    taken: Counter[tuple[object, ...]] = Counter()
    for claim, said in results:
        node, place = iris.part(claim, "result"), tuple(said[key] for key in _KEYS)
        taken[place] += 1
        yield Triple(iris.part(iris.CLAIMS, "results"), terms.CUBE_OBSERVATION, node)
        yield Triple(node, terms.RDF_TYPE, terms.CUBE_OBSERVATION_CLASS)
        yield Triple(node, terms.CUBE_OBSERVED_BY, iris.part(iris.CLAIMS, "observer"))
        yield Triple(node, terms.VARIANT, Literal(taken[place]))
        yield from (Triple(node, key, said[key]) for key in (*_KEYS, terms.VALUE))


def _annotation(target: NamedNode, said: Said) -> Iterator[Triple]:
    """Say a target as a limit: a least value, a greatest one, both, or the value itself."""
    node = iris.part(target, "target")
    yield Triple(iris.part(iris.CLAIMS, "shape-value"), terms.META_ANNOTATION, node)
    yield Triple(node, terms.RDF_TYPE, terms.META_LIMIT)
    yield Triple(node, terms.SCHEMA_NAME, said[terms.WORDING])
    for predicate, value in _bounds(said):
        yield Triple(node, predicate, value)
    for place, key in enumerate(_CONTEXT, start=1):
        context = BlankNode(f"{iris.digest(target.value)}-{place}")
        yield Triple(node, terms.META_ANNOTATION_CONTEXT, context)
        yield Triple(context, terms.SH_PATH, key)
        yield Triple(context, terms.SH_HAS_VALUE, said[key])


def _bounds(said: Said) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    comparator, value = said[terms.COMPARATOR], said[terms.VALUE]
    if comparator == _RANGE and terms.VALUE2 in said:
        yield terms.SCHEMA_MIN_VALUE, value
        yield terms.SCHEMA_MAX_VALUE, said[terms.VALUE2]
    elif comparator in _LEAST:
        yield terms.SCHEMA_MIN_VALUE, value
    elif comparator in _MOST:
        yield terms.SCHEMA_MAX_VALUE, value
    else:
        yield from ((name, value) for name in _EXACT)


def _days(store: Store) -> Iterator[Triple]:
    """Date the cube by the last day that its data tell of, as the data set is dated."""
    for quad in store.quads_for_pattern(iris.DATASET, terms.DCTERMS_MODIFIED, None, iris.DESCRIPTION_GRAPH):
        yield from (Triple(iris.part(iris.CLAIMS, "view"), name, quad.object) for name in _DATES)
