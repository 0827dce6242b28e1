"""What a SPARQL endpoint elsewhere holds, looked at now and then."""

import time
from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from graph.build import version_of
from graph.store import with_union
from ontology import iris, terms
from queries.communes import SourceRow
from queries.errors import EndpointError
from queries.exports import GraphRow, graphs
from queries.fulltext import Hit, find_text
from queries.passages import passages
from queries.remote import RemoteSource
from queries.sources import Dataset, Source
from queries.text import load
from web.states.pieces import piece_together
from web.states.state import ReportText
from web.states.stored import read_text
from web.states.words import RemoteWords

_LOOK = 10.0  # seconds between looks whether what the catalogue says has changed
_OLDEST = 300.0  # seconds after which a state is another, whatever the catalogue says
_ASHAMED = 2.0  # seconds in which an endpoint that was down is not asked again
_SECONDS = 60.0  # that an answer for a page may take


class RemoteState:
    """What an endpoint holds at a time; texts come from the folder of a store where one is beside it."""

    def __init__(self, endpoint: RemoteSource, held: list[GraphRow], words: RemoteWords, path: Path) -> None:
        self._endpoint, self._words, self._path = endpoint, words, path
        self._texts: dict[str, ReportText] = {}
        self.source: Source = endpoint
        self.version = _version(held)
        self.name = f"remote-{self.version}.{time.time_ns()}"
        self.held = held
        self.published: date | None = None  # no endpoint tells

    def find(self, asked: str, *, kind: str = "", limit: int = 50) -> tuple[Hit, ...]:
        """Find by words in an index of what the endpoint holds."""
        return find_text(self._words.index(self.version), asked, kind=kind, limit=limit)

    def text(self, of: SourceRow) -> ReportText | None:
        """Give the text of the very file that was read, or what its passages tell of it."""
        if of.id not in self._texts:
            known = read_text(self._path, of.id, of.sha256)
            self._texts[of.id] = (
                ReportText(piece_together(passages(self.source, NamedNode(of.text))), whole=False)
                if known is None
                else ReportText(known, whole=True)
            )
        return self._texts[of.id]

    def store(self) -> Store:
        """Fetch all graphs, which takes as long as they are large."""
        return self._fetched

    @cached_property
    def _fetched(self) -> Store:
        store, text = Store(), load("read/triples").text
        known = {iris.CATALOGUE_GRAPH, *(NamedNode(row.graph) for row in self.held)}
        for graph in sorted(known, key=str):
            triples = self._endpoint.of(Dataset((graph,), ())).construct(text)
            quads = (Quad(each.subject, each.predicate, each.object, graph) for each in triples)
            store.extend(with_union(quads))
        return store


class RemoteStates:
    """The newest state of an endpoint; EndpointError where it does not answer."""

    def __init__(self, endpoint: str, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._source, self._path, self._clock = RemoteSource(endpoint, seconds=_SECONDS), path, clock
        self._words = RemoteWords(self._source)
        self._lock = Lock()
        self._state: RemoteState | None = None
        self._seen = self._made = -_OLDEST
        self._failed: tuple[float, EndpointError] | None = None

    def newest(self) -> RemoteState:
        """Look at what the endpoint holds where the last look is a while ago."""
        state = self._state
        if state is not None and self._clock() - self._seen < _LOOK:
            return state
        with self._lock:
            if self._state is None or self._clock() - self._seen >= _LOOK:
                self._state = self._look()
            return self._state

    def _look(self) -> RemoteState:
        if self._failed and self._clock() - self._failed[0] < _ASHAMED:
            raise self._failed[1]
        try:
            held = graphs(self._source)
        except EndpointError as error:
            self._failed = self._clock(), error
            raise
        self._failed, self._seen = None, self._clock()
        state = self._state
        if state and state.held == held and self._seen - self._made < _OLDEST:
            return state
        self._made = self._seen
        return RemoteState(self._source, held, self._words, self._path)


def _version(held: list[GraphRow]) -> str:
    """Name a version as the store does from which the endpoint was filled."""
    return version_of(
        Triple(NamedNode(row.graph), terms.INPUT_HASH, Literal(row.input)) for row in held if row.input
    )
