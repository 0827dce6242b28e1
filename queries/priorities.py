"""Questions about what congresses put first, across communes: breakthroughs and key tasks."""

from dataclasses import dataclass

from queries.passages import Quote
from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityRow:
    """A breakthrough or key task, once for each passage that lists it."""

    item: str
    kind: str  # "breakthrough" or "key-task"
    commune: str
    commune_label: str
    report: str
    file: str
    scope: str
    scope_label: str
    term: str
    new: bool  # of the term that the report's congress opens; else of one that ended
    ordinal: int | None
    title: str
    themes: str  # IRIs with spaces between them; empty where it has no theme
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """A passage that says how a breakthrough of the past term turned out."""

    item: str
    passage: Quote


def priorities(source: Source) -> list[PriorityRow]:
    """List breakthroughs and key tasks by commune, those of the new term first."""
    return read(source.select(load("read/priorities").text), PriorityRow)


def outcomes(source: Source) -> list[OutcomeRow]:
    """List the passages that tell how past breakthroughs turned out."""
    return read(source.select(load("read/outcomes").text), OutcomeRow)
