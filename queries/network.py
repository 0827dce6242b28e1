"""Questions about connections: the neighbourhood of a commune as edges between labelled nodes."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeRow:
    """A connection of two things.

    Kinds: commune, unit, province, report, document, breakthrough, theme, indicator.
    """

    source: str
    source_label: str
    source_kind: str
    relation: str
    target: str
    target_label: str
    target_kind: str
    weight: int | None  # how many claims or mentions the connection stands for


def neighbourhood(source: Source, commune: NamedNode) -> list[EdgeRow]:
    """List the edges around a commune: units, documents, breakthroughs, themes, groups of indicators."""
    return read(source.select(load("read/neighbourhood").text, commune=commune), EdgeRow)
