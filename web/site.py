"""What every page shares: the source that answers, and what is asked of it once."""

from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import cast

from flask import Flask, current_app, g, request
from pyoxigraph import NamedNode

from graph import generations
from graph.fulltext import INDEX
from graph.generations import Generation
from graph.store import open_newest
from queries import answers, citations, communes, documents, indicators, priorities, resources
from queries.citations import CitingRow
from queries.communes import CommuneRow, CountsRow, NameRow, SourceRow
from queries.indicators import ConceptRow, OwnClaimRow, StatedRow
from queries.matching.documents import DocumentIndex, index_documents
from queries.priorities import OutcomeRow, PriorityRow
from queries.resources import TermRow
from queries.sources import LocalSource, Source
from queries.tables import Table
from queries.text import Query, load
from web.delivery import client, gone
from web.service.answering import Service
from web.service.source import ServiceSource
from web.settings import Settings

_SITE, _SERVICE, _SETTINGS = "communekg", "communekg.service", "communekg.settings"
_CHECKS = ("areas-differ", "predecessors-differ")  # whose first column is the commune


class Site:
    """A generation of a store; it does not change, so totals are counted once."""

    def __init__(self, generation: Generation, path: Path) -> None:
        self.generation = generation
        self.path = path
        self.source = LocalSource(generation.store)
        self._own_claims: dict[str, list[OwnClaimRow]] = {}

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
    def citations(self) -> list[CitingRow]:
        """Who cites what."""
        return citations.citation_network(self.source)

    @cached_property
    def priorities(self) -> list[PriorityRow]:
        """The breakthroughs and key tasks of all communes."""
        return priorities.priorities(self.source)

    @cached_property
    def outcomes(self) -> list[OutcomeRow]:
        """How past breakthroughs turned out."""
        return priorities.outcomes(self.source)

    def warnings(self, commune: str) -> list[tuple[Query, Table]]:
        """Give the checks that find that sources contradict each other on a commune, and what they find."""
        found = ((query, _of(table, commune)) for query, table in self._warnings)
        return [(query, table) for query, table in found if table.rows]

    @cached_property
    def _warnings(self) -> list[tuple[Query, Table]]:
        queries = [load(f"checks/{name}") for name in _CHECKS]
        return [(query, answers.answer(self.source, query, {})) for query in queries]

    @cached_property
    def terms(self) -> list[TermRow]:
        """The classes and properties of the ontology."""
        return resources.ontology_terms(self.source)

    @cached_property
    def stated(self) -> list[StatedRow]:
        """Which commune states which indicator."""
        return indicators.stated(self.source)

    def own_claims(self, indicator: str) -> list[OwnClaimRow]:
        """Give what reports state of their own commune for an indicator."""
        if indicator not in self._own_claims:
            self._own_claims[indicator] = indicators.own_claims(self.source, NamedNode(indicator))
        return self._own_claims[indicator]

    @cached_property
    def published(self) -> date:
        """The day on which this generation was published."""
        changed = (self.path / generations.FOLDER / self.generation.name).stat().st_mtime
        return datetime.fromtimestamp(changed, UTC).date()

    @property
    def words(self) -> Path:
        """The index of the words of this generation."""
        return self.path / generations.FOLDER / self.generation.name / INDEX

    @cached_property
    def names(self) -> list[NameRow]:
        """The names under which communes are found."""
        return communes.names(self.source)

    @cached_property
    def indicators(self) -> list[ConceptRow]:
        """The indicators that some report states."""
        return indicators.indicators(self.source)

    @cached_property
    def documents(self) -> DocumentIndex:
        """The documents that reports cite, by number and by name."""
        return index_documents(documents.documents(self.source))

    @cached_property
    def themes(self) -> list[ConceptRow]:
        """The themes that some breakthrough has."""
        return indicators.themes(self.source)


def _of(table: Table, commune: str) -> Table:
    """Leave the rows of a commune, without the column that names it."""
    rows = tuple(row[1:] for row in table.rows if row[0] == commune)
    return Table(table.columns[1:], rows)


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
                generations.sweep(self._path)
        return self._site


def register(extensions: dict[str, object], settings: Settings) -> None:
    """Make a store the one that an application asks; StoreError where there is none."""
    extensions[_SITE] = Newest(settings.store)
    extensions[_SETTINGS] = settings
    extensions[_SERVICE] = Service(settings.store, settings.limits)


def site() -> Site:
    """Give the site that answers this request: one generation from its begin to its end."""
    if "site" not in g:
        g.site = cast(Newest, current_app.extensions[_SITE]).site()
    return cast(Site, g.site)


def service() -> Service:
    """Give the service that runs the queries of others."""
    return service_of(current_app)


def service_of(app: Flask) -> Service:
    """Give the service of an application."""
    return cast(Service, app.extensions[_SERVICE])


def settings() -> Settings:
    """Give the choices of whoever serves the store."""
    return cast(Settings, current_app.extensions[_SETTINGS])


def asked() -> Source:
    """Give the source that answers what whoever sent this request may have written."""
    return ServiceSource(service(), client(request), gone(request))
