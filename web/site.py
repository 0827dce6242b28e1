"""What every page shares: the source that answers, and what is asked of it once."""

from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import cast

from flask import current_app, g

from graph import generations
from graph.generations import Generation
from graph.store import open_newest
from queries import communes, indicators
from queries.communes import CommuneRow, CountsRow, NameRow, SourceRow
from queries.indicators import ConceptRow
from queries.sources import LocalSource

_KEY = "communekg"


class Site:
    """A generation of a store; it does not change, so totals are counted once."""

    def __init__(self, generation: Generation, path: Path) -> None:
        self.generation = generation
        self.path = path
        self.source = LocalSource(generation.store)

    @cached_property
    def communes(self) -> list[CommuneRow]:
        """The communes that have a report."""
        return communes.communes(self.source)

    @cached_property
    def counts(self) -> CountsRow:
        """How much is in the graph."""
        return communes.counts(self.source)

    @cached_property
    def sources(self) -> list[SourceRow]:
        """The texts that the graph was read from."""
        return communes.sources(self.source)

    @cached_property
    def published(self) -> date:
        """The day on which this generation was published."""
        changed = (self.path / generations.FOLDER / self.generation.name).stat().st_mtime
        return datetime.fromtimestamp(changed, UTC).date()

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


class Newest:
    """The site of the newest generation: a build is seen as soon as it is published."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._site = Site(open_newest(path), path)

    def site(self) -> Site:
        """Open what was published since; whoever reads the generation before may finish on it."""
        if generations.current(self._path) == self._site.generation.name:
            return self._site
        with self._lock:
            if generations.current(self._path) != self._site.generation.name:
                self._site = Site(open_newest(self._path), self._path)
        return self._site


def register(extensions: dict[str, object], store: Path) -> None:
    """Make a store the one that the pages of an application ask; StoreError where there is none."""
    extensions[_KEY] = Newest(store)


def site() -> Site:
    """Give the site that answers this request: one generation from its begin to its end."""
    if "site" not in g:
        g.site = cast(Newest, current_app.extensions[_KEY]).site()
    return cast(Site, g.site)
