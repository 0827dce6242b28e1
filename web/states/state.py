"""What a site shows: one state of a graph, which does not change, whoever holds it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pyoxigraph import Store

from queries.communes import SourceRow
from queries.fulltext import Hit
from queries.sources import Source


@dataclass(frozen=True, slots=True)
class ReportText:
    """The normalised text of a report; where it is not whole, what is missing is an ellipsis and blanks."""

    text: str
    whole: bool


class State(Protocol):
    """A generation of a store of ours, or what an endpoint elsewhere holds at a time."""

    @property
    def name(self) -> str:
        """The name of the state, another for each: a mark, a hyphen, and the version."""

    @property
    def version(self) -> str:
        """The hash of what the graphs were made from."""

    @property
    def published(self) -> date | None:
        """The day on which the state was published; None where nobody tells."""

    @property
    def source(self) -> Source:
        """What answers questions."""

    def find(self, asked: str, *, kind: str = "", limit: int = 50) -> tuple[Hit, ...]:
        """Find passages, titles and names by their words, see ``queries.fulltext.find_text``."""

    def text(self, of: SourceRow) -> ReportText | None:
        """Give the text of a report; None where none of it is at hand."""

    def store(self) -> Store:
        """Give all graphs as a store, to write files of them."""
