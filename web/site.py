"""What every page shares: the source that answers, and what is asked of it once."""

from functools import cached_property
from typing import Protocol, cast

from flask import Flask, current_app, g, request
from pyoxigraph import NamedNode

from queries import answers, citations, communes, documents, indicators, priorities, resources
from queries.citations import CitingRow
from queries.communes import CommuneRow, CountsRow, NameRow, SourceRow
from queries.indicators import ConceptRow, OwnClaimRow, StatedRow
from queries.matching.documents import DocumentIndex, index_documents
from queries.priorities import OutcomeRow, PriorityRow
from queries.resources import TermRow
from queries.sources import Source
from queries.tables import Table
from queries.text import Query, load
from web.delivery import client, gone
from web.service.answering import Service
from web.service.pool import Pool
from web.service.remote import RemotePool
from web.service.source import ServiceSource
from web.settings import Settings
from web.states.remote import RemoteStates
from web.states.state import State
from web.states.stored import StoredStates

_SITE, _SERVICE, _SETTINGS = "communekg", "communekg.service", "communekg.settings"
_CHECKS = ("areas-differ", "predecessors-differ")  # whose first column is the commune


class Site:
    """A state of a graph; it does not change, so totals are counted once."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.source = state.source
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


class _States(Protocol):
    """What knows the newest state."""

    def newest(self) -> State:
        """Give it."""


class Newest:
    """The site of the newest state."""

    def __init__(self, states: _States) -> None:
        self._states = states
        self._site: Site | None = None

    def site(self) -> Site:
        """Give the same site as long as nothing has changed."""
        state, known = self._states.newest(), self._site
        if known is None or known.state is not state:
            known = self._site = Site(state)
        return known


def register(extensions: dict[str, object], settings: Settings) -> None:
    """Make a store, or an endpoint, the one that an application asks; StoreError where there is no store."""
    extensions[_SETTINGS] = settings
    if settings.endpoint is None:
        extensions[_SITE] = Newest(StoredStates(settings.store))
        extensions[_SERVICE] = Service(Pool(settings.store, settings.limits))
        return
    states = RemoteStates(settings.endpoint, settings.store)
    extensions[_SITE] = Newest(states)
    extensions[_SERVICE] = Service(
        RemotePool(settings.endpoint, settings.limits, lambda: states.newest().name)
    )


def site() -> Site:
    """Give the site that answers this request: one state from its begin to its end."""
    if "site" not in g:
        g.site = cast(Newest, current_app.extensions[_SITE]).site()
    return cast(Site, g.site)


def follow(app: Flask) -> None:
    """Let an application show the newest state, and let go of the one before."""
    cast(Newest, app.extensions[_SITE]).site()


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
