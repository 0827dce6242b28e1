"""The data set described for those who may harvest it: DCAT 3 and VoID, with counts made once, at the build.

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/void/. No clock enters it: the day of the data
is the last that its texts and lists tell of.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from graph.provenance import version
from graph.statements import plain, say
from ontology import iris, terms

_GRAPH = iris.DESCRIPTION_GRAPH
_DAYS = (terms.EFFECTIVE, terms.DCTERMS_DATE, terms.VALID_FROM)
_NOTES = (terms.INPUT_HASH, terms.VOID_TRIPLES)  # of the catalogue of graphs
_EXAMPLES = (
    *(terms.REPORT, terms.MERGER, terms.CLAIM, terms.PASSAGE),
    *(terms.BREAKTHROUGH, terms.DOCUMENT, terms.CITATION, terms.ADMINISTRATIVE_UNIT),
)


@dataclass(slots=True)
class _Counts:
    """What one pass over a store counts."""

    triples: int = 0
    subjects: set[int] = field(default_factory=set)  # hashes, since the terms take too much room
    objects: set[int] = field(default_factory=set)
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)  # class → first thing
    first: str = ""
    last: str = ""


def description_quads(store: Store, made_from: str) -> frozenset[Quad]:
    """Describe a store; ``made_from`` is the hash of what its graphs were made from."""
    text = (resources.files("graph") / "description.ttl").read_bytes()
    fixed = (
        Quad(quad.subject, quad.predicate, quad.object, _GRAPH)
        for quad in parse(text, format=RdfFormat.TURTLE)
    )
    return frozenset([*fixed, *_counted(_count(store), made_from), *_subsets(store)])


def _count(store: Store) -> _Counts:
    """Count all that a store says but for what this module and the notes of builds say of it."""
    counts = _Counts()
    for quad in store.quads_for_pattern(None, None, None, DefaultGraph()):
        triple = quad.triple
        if triple.predicate not in _NOTES and not _is_description(triple.subject):
            _add(counts, triple)
    return counts


def _is_description(subject: object) -> bool:
    return isinstance(subject, NamedNode) and (
        subject == iris.DATASET or subject.value.startswith(iris.DESCRIBING)
    )


def _add(counts: _Counts, triple: Triple) -> None:
    counts.triples += 1
    counts.subjects.add(hash(triple.subject))
    counts.objects.add(hash(triple.object))
    counts.properties[triple.predicate.value] += 1
    if triple.predicate == terms.RDF_TYPE and isinstance(triple.object, NamedNode):
        kind, node = triple.object.value, str(triple.subject)
        counts.classes[kind] += 1
        counts.examples[kind] = min(node, counts.examples.get(kind, node))
    elif triple.predicate in _DAYS and isinstance(triple.object, Literal):
        day = triple.object.value
        counts.first, counts.last = min(counts.first or day, day), max(counts.last, day)


def _counted(counts: _Counts, made_from: str) -> Iterator[Quad]:
    yield from say(
        _GRAPH,
        iris.DATASET,
        (terms.VOID_TRIPLES, Literal(counts.triples)),
        (terms.VOID_DISTINCT_SUBJECTS, Literal(len(counts.subjects))),
        (terms.VOID_DISTINCT_OBJECTS, Literal(len(counts.objects))),
        (terms.VOID_CLASSES, Literal(len(counts.classes))),
        (terms.VOID_PROPERTIES, Literal(len(counts.properties))),
        (terms.VOID_ENTITIES, Literal(len(counts.subjects))),
        (terms.VOID_DOCUMENTS, Literal(counts.classes[terms.SOURCE_TEXT.value])),
        (terms.DCAT_VERSION, plain(f"{version()}+{made_from[:12]}")),
        (terms.DCTERMS_MODIFIED, _day(counts.last)),
        (terms.DCTERMS_TEMPORAL, iris.part(iris.DATASET, "time")),
        (terms.PROV_WAS_GENERATED_BY, iris.part(iris.DATASET, "build")),
        *((terms.VOID_EXAMPLE, node) for node in _examples(counts)),
    )
    yield from _context(counts)
    yield from _partitions("class", terms.VOID_CLASS_PARTITION, counts.classes)
    yield from _partitions("property", terms.VOID_PROPERTY_PARTITION, counts.properties)


def _partitions(name: str, link: NamedNode, counted: Counter[str]) -> Iterator[Quad]:
    """Say how many things there are of each class, or how many triples of each property."""
    of_classes = link == terms.VOID_CLASS_PARTITION
    key = terms.VOID_CLASS if of_classes else terms.VOID_PROPERTY
    size = terms.VOID_ENTITIES if of_classes else terms.VOID_TRIPLES
    for counted_term, number in counted.items():
        node = iris.part(iris.DATASET, f"{name}-{iris.digest(counted_term)}")
        yield from say(_GRAPH, iris.DATASET, (link, node))
        yield from say(_GRAPH, node, (key, NamedNode(counted_term)), (size, Literal(number)))


def _context(counts: _Counts) -> Iterator[Quad]:
    """Say which days the data tell of, and by what it was made."""
    yield from say(
        _GRAPH,
        iris.part(iris.DATASET, "time"),
        (terms.RDF_TYPE, terms.DCTERMS_PERIOD),
        (terms.DCAT_START_DATE, _day(counts.first)),
        (terms.DCAT_END_DATE, _day(counts.last)),
    )
    yield from say(
        _GRAPH,
        iris.part(iris.DATASET, "build"),
        (terms.RDF_TYPE, terms.PROV_ACTIVITY),
        (terms.PROV_WAS_ASSOCIATED_WITH, iris.software(version())),
        (terms.PROV_USED, iris.REGISTER),
    )


def _day(text: str) -> Literal | None:
    return Literal(text, datatype=terms.XSD_DATE) if text else None


def _examples(counts: _Counts) -> Iterator[NamedNode]:
    for kind in _EXAMPLES:
        if (first := counts.examples.get(kind.value)) and first.startswith("<"):
            yield NamedNode(first.strip("<>"))


def _subsets(store: Store) -> Iterator[Quad]:
    """Name the graphs; how large each is, the catalogue says."""
    for quad in store.quads_for_pattern(None, terms.INPUT_HASH, None, iris.CATALOGUE_GRAPH):
        if isinstance(quad.subject, NamedNode) and quad.subject != _GRAPH:
            yield from say(_GRAPH, iris.DATASET, (terms.VOID_SUBSET, quad.subject))
