"""The words of a report behind a fact, as every page shows them; and all words that the graph holds."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage with what stands around it and where it stands."""

    quote: str
    passage: str  # its IRI
    prefix: str | None
    suffix: str | None
    line: int
    page: int | None
    section: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A stretch of a report's normalised text, with the words around it."""

    passage: str
    start: int
    end: int
    line: int
    quote: str
    prefix: str | None
    suffix: str | None


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A name or title of a thing, and under which kind it is found."""

    thing: str
    kind: str
    text: str


def passages(source: Source, report: NamedNode) -> list[PassageRow]:
    """List all passages of a report that the graph holds."""
    return read(source.select(load("read/passages").text, report=report), PassageRow)


def titles(source: Source) -> list[TitleRow]:
    """List what is found by its name: breakthroughs, documents, units, concepts."""
    return read(source.select(load("read/titles").text), TitleRow)
