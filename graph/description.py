"""The data set described for those who may harvest it: DCAT 3 and VoID, with counts made once, at the build.

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/void/. No clock enters it: the day of the data
is the last that its texts and lists tell of.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from graph.asking import ask
from graph.provenance import version
from graph.statements import plain, say
from ontology import iris, terms

_GRAPH = iris.DESCRIPTION_GRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    """What a store holds but for what this module and the notes of builds say of it."""

    triples: int
    subjects: int
    objects: int
    classes: Mapping[NamedNode, int]
    properties: Mapping[NamedNode, int]
    examples: tuple[NamedNode, ...]  # the first thing of some classes
    first: str  # day, "" where none is told of
    last: str


def description_quads(store: Store, made_from: str) -> frozenset[Quad]:
    """Describe a store; ``made_from`` is the hash of what its graphs were made from."""
    text = (resources.files("graph") / "description.ttl").read_bytes()
    fixed = (
        Quad(quad.subject, quad.predicate, quad.object, _GRAPH)
        for quad in parse(text, format=RdfFormat.TURTLE)
    )
    return frozenset([*fixed, *_counted(_count(store), made_from), *_subsets(store)])


def _count(store: Store) -> _Counts:
    [(triples, subjects, objects)] = ask(store, "size")
    [(first, last)] = ask(store, "days")
    return _Counts(
        triples=int(triples),
        subjects=int(subjects),
        objects=int(objects),
        classes={NamedNode(kind): int(things) for kind, things in ask(store, "classes")},
        properties={NamedNode(term): int(uses) for term, uses in ask(store, "properties")},
        examples=tuple(NamedNode(thing) for _, thing in ask(store, "examples")),
        first=first,
        last=last,
    )


def _counted(counts: _Counts, made_from: str) -> Iterator[Quad]:
    yield from say(
        _GRAPH,
        iris.DATASET,
        (terms.VOID_TRIPLES, Literal(counts.triples)),
        (terms.VOID_DISTINCT_SUBJECTS, Literal(counts.subjects)),
        (terms.VOID_DISTINCT_OBJECTS, Literal(counts.objects)),
        (terms.VOID_CLASSES, Literal(len(counts.classes))),
        (terms.VOID_PROPERTIES, Literal(len(counts.properties))),
        (terms.VOID_ENTITIES, Literal(counts.subjects)),
        (terms.VOID_DOCUMENTS, Literal(counts.classes.get(terms.SOURCE_TEXT, 0))),
        (terms.DCAT_VERSION, plain(f"{version()}+{made_from[:12]}")),
        (terms.DCTERMS_MODIFIED, _day(counts.last)),
        (terms.DCTERMS_TEMPORAL, iris.part(iris.DATASET, "time")),
        (terms.PROV_WAS_GENERATED_BY, iris.part(iris.DATASET, "build")),
        *((terms.VOID_EXAMPLE, node) for node in counts.examples),
    )
    yield from _context(counts)
    yield from _partitions("class", terms.VOID_CLASS_PARTITION, counts.classes)
    yield from _partitions("property", terms.VOID_PROPERTY_PARTITION, counts.properties)


def _partitions(name: str, link: NamedNode, counted: Mapping[NamedNode, int]) -> Iterator[Quad]:
    """Say how many things there are of each class, or how many triples of each property."""
    of_classes = link == terms.VOID_CLASS_PARTITION
    key = terms.VOID_CLASS if of_classes else terms.VOID_PROPERTY
    size = terms.VOID_ENTITIES if of_classes else terms.VOID_TRIPLES
    for counted_term, number in counted.items():
        node = iris.part(iris.DATASET, f"{name}-{iris.digest(counted_term.value)}")
        yield from say(_GRAPH, iris.DATASET, (link, node))
        yield from say(_GRAPH, node, (key, counted_term), (size, Literal(number)))


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


def _subsets(store: Store) -> Iterator[Quad]:
    """Name the graphs; how large each is, the catalogue says."""
    for quad in store.quads_for_pattern(None, terms.INPUT_HASH, None, iris.CATALOGUE_GRAPH):
        if isinstance(quad.subject, NamedNode) and quad.subject != _GRAPH:
            yield from say(_GRAPH, iris.DATASET, (terms.VOID_SUBSET, quad.subject))
