"""What every page shares: the source that answers, and what is asked of it once."""

from functools import cached_property
from typing import cast

from flask import current_app

from queries import communes, indicators
from queries.communes import CommuneRow, CountsRow, NameRow
from queries.indicators import ConceptRow
from queries.sources import LocalSource

_KEY = "communekg"


class Site:
    """A store opened for reading; it does not change while it is open, so totals are counted once."""

    def __init__(self, source: LocalSource) -> None:
        self.source = source

    @cached_property
    def communes(self) -> list[CommuneRow]:
        """The communes that have a report."""
        return communes.communes(self.source)

    @cached_property
    def counts(self) -> CountsRow:
        """How much is in the graph."""
        return communes.counts(self.source)

    @cached_property
    def names(self) -> list[NameRow]:
        """The names under which communes are found."""
        return communes.names(self.source)

    @cached_property
    def indicators(self) -> list[ConceptRow]:
        """The indicators that some report states."""
        return indicators.indicators(self.source)

    @cached_property
    def themes(self) -> list[ConceptRow]:
        """The themes that some breakthrough has."""
        return indicators.themes(self.source)


def register(extensions: dict[str, object], source: LocalSource) -> None:
    """Make a source the one that the pages of an application ask."""
    extensions[_KEY] = Site(source)


def site() -> Site:
    """Give the site of the application that answers this request."""
    return cast(Site, current_app.extensions[_KEY])
