"""Questions about anything that has an IRI: what is said of it, and what points to it."""

from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from queries.rows import read
from queries.sources import Source
from queries.text import load


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


def incoming(source: Source, resource: NamedNode) -> list[StatementRow]:
    """List what points to a resource; at most two hundred statements."""
    return read(source.select(load("read/incoming").text, resource=resource), StatementRow)


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


def about(source: Source, resource: NamedNode) -> tuple[Triple, ...]:
    """Give the triples about a resource."""
    return source.construct(load("read/about").text, resource=resource)


def pointing(source: Source, resource: NamedNode) -> tuple[Triple, ...]:
    """Give all triples that point to a resource."""
    return source.construct(load("read/pointing").text, resource=resource)


def ontology_terms(source: Source) -> list[TermRow]:
    """List the classes and properties of the vocabulary."""
    return read(source.select(load("read/ontology").text), TermRow)
