"""Questions about anything that has an IRI: what is said of it, and what points to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from queries.rows import read
from queries.sources import Source
from queries.text import load

PAGE = 200  # statements that point to a resource


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A property of a resource, or one of another by which it points here."""

    predicate: str
    predicate_label: str | None
    value: str
    value_label: str | None
    value_is_iri: bool


def outgoing(source: Source, resource: NamedNode) -> list[StatementRow]:
    """List what is said of a resource; at most a thousand statements."""
    return read(source.select(load("read/outgoing").text, resource=resource), StatementRow)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One page of what points to a resource."""

    rows: Sequence[StatementRow]
    number: int  # from 1
    last: int


def incoming(source: Source, resource: NamedNode, number: int = 1) -> Incoming | None:
    """List what points to a resource, property by property; None where there is no such page."""
    places = sorted({_place(triple) for triple in pointing(source, resource)})
    last = max(1, -(-len(places) // PAGE))
    if not 1 <= number <= last:
        return None
    kept = places[(number - 1) * PAGE : number * PAGE]
    if not kept:
        return Incoming((), number, last)
    ends = {"first": Literal(kept[0]), "last": Literal(kept[-1])}
    rows = source.select(load("read/incoming").text, resource=resource, **ends)
    return Incoming(read(rows, StatementRow), number, last)


def _place(triple: Triple) -> str:
    """Say where a statement stands in the order of pages, as the query does."""
    return " ".join(getattr(term, "value", str(term)) for term in (triple.predicate, triple.subject))


def graph_content(source: Source, graph: NamedNode) -> tuple[Triple, ...]:
    """Give all that a named graph holds; empty where there is no such graph."""
    return source.construct(load("read/named-graph").text, graph=graph)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRow:
    """What a resource is called, and what it is."""

    label: str | None
    type_label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A class or property of the vocabulary."""

    term: str
    kind: str
    label: str | None
    label_en: str | None
    definition: str | None
    definition_en: str | None
    domain: str | None  # of a property: what it is said of
    range: str | None  # and what it leads to


def label(source: Source, resource: NamedNode) -> LabelRow:
    """Say what a resource is called, and what it is."""
    found = read(source.select(load("read/label").text, resource=resource), LabelRow)
    return next(iter(found), LabelRow(label=None, type_label=None))


def labels(source: Source, resources: Sequence[NamedNode]) -> Mapping[str, str]:
    """Map the IRIs of resources to what they are called, by one query; those without a name are left out."""
    if not resources:
        return {}
    rows = source.select(load("read/labels").text, resource=tuple(resources)).rows
    return {iri.value: name.value for iri, name in rows if iri and name}


def about(source: Source, resource: NamedNode) -> tuple[Triple, ...]:
    """Give the triples about a resource."""
    return source.construct(load("read/about").text, resource=resource)


def pointing(source: Source, resource: NamedNode) -> tuple[Triple, ...]:
    """Give all triples that point to a resource."""
    return source.construct(load("read/pointing").text, resource=resource)


def ontology_terms(source: Source) -> list[TermRow]:
    """List the classes and properties of the vocabulary."""
    return read(source.select(load("read/ontology").text), TermRow)
