"""Questions about what the reports of a commune cite, what they break through, what was not understood."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.passages import Quote
from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """A document that a report cites, once for each passage that does."""

    document: str
    label: str | None
    number: str | None
    type: str | None
    date: str | None
    issuer: str | None
    title: str | None
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakthroughRow:
    """A breakthrough area that a congress chose."""

    breakthrough: str
    scope: str
    scope_label: str
    term: str
    ordinal: int | None
    title: str
    description: str | None
    themes: str | None
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow:
    """What a report says and was not understood."""

    issue: str
    code: str
    message: str
    passage: Quote | None


def citations(source: Source, commune: NamedNode) -> list[CitationRow]:
    """List the documents that the reports of a commune cite, in the order of the report."""
    return read(source.select(load("read/citations").text, commune=commune), CitationRow)


def breakthroughs(source: Source, commune: NamedNode) -> list[BreakthroughRow]:
    """List the breakthroughs in the reports of a commune, the newest term first."""
    return read(source.select(load("read/breakthroughs").text, commune=commune), BreakthroughRow)


def issues(source: Source, commune: NamedNode) -> list[IssueRow]:
    """List what was not understood in the reports of a commune."""
    return read(source.select(load("read/issues").text, commune=commune), IssueRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRow:
    """A stretch of a report's normalised text, and what was read from it."""

    thing: str
    type: str
    label: str | None  # of a claim there is more to say, see ``queries.indicators``
    about: str | None  # the document that is cited, the unit that took part
    passage: str
    start: int
    end: int
    line: int
    page: int | None


def spans(source: Source, report: NamedNode) -> list[SpanRow]:
    """List the stretches of a report that something was read from, in its order."""
    return read(source.select(load("read/spans").text, report=report), SpanRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document that some report cites."""

    document: str
    label: str | None
    number: str | None
    type: str | None
    type_concept: str | None
    date: str | None
    issuer: str | None
    issuer_concept: str | None
    title: str | None
    names: str | None  # others, in the register


def documents(source: Source) -> list[DocumentRow]:
    """List all documents that reports cite; where reports say several things of one, the first of each."""
    return read(source.select(load("read/documents").text), DocumentRow)
