"""Questions about links to data sets of others."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """Where a resource leads outside, how that was found and what it rests on."""

    predicate: str
    target: str
    target_label: str | None
    target_label_en: str | None
    method_label: str | None
    method_label_en: str | None
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCount:
    """How many links of one property were found in one way."""

    predicate: str
    method: str
    links: int


def links_out(source: Source, resource: NamedNode) -> list[LinkRow]:
    """List the links of a resource to data sets of others."""
    return read(source.select(load("read/links-out").text, resource=resource), LinkRow)


def count_links(source: Source) -> list[LinkCount]:
    """Count the links of a store by property and method."""
    return read(source.select(load("read/links-counted").text), LinkCount)
