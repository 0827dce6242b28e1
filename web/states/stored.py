"""The states of a store on this machine: its generations."""

from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock

from pyoxigraph import Store

from graph import generations
from graph.fulltext import INDEX
from graph.generations import Generation
from graph.store import open_newest
from ontology import codec
from ontology.errors import CodecError
from queries.communes import SourceRow
from queries.fulltext import Hit, find_text
from queries.sources import LocalSource, Source
from web.builds import FACTS
from web.states.state import ReportText


class StoredState:
    """A generation of a store."""

    def __init__(self, generation: Generation, path: Path) -> None:
        self._generation, self._path = generation, path
        self._folder = path / generations.FOLDER / generation.name
        self.source: Source = LocalSource(generation.store)

    @property
    def name(self) -> str:
        """The name of the generation."""
        return self._generation.name

    @property
    def version(self) -> str:
        """The hash of what the graphs were made from."""
        return self._generation.version

    @cached_property
    def published(self) -> date | None:
        """The day on which this generation was published."""
        return datetime.fromtimestamp(self._folder.stat().st_mtime, UTC).date()

    def find(self, asked: str, *, kind: str = "", limit: int = 50) -> tuple[Hit, ...]:
        """Find by words; nothing where the store was made without an index."""
        index = self._folder / INDEX
        return find_text(index, asked, kind=kind, limit=limit) if index.is_file() else ()

    def text(self, of: SourceRow) -> ReportText | None:
        """Give the text that the facts of a report were read from."""
        text = read_text(self._path, of.id)  # a build that goes on may exchange it
        return None if text is None else ReportText(text, whole=True)

    def store(self) -> Store:
        """Give the generation itself."""
        return self._generation.store


class StoredStates:
    """The state of the newest generation: a build is seen as soon as it is published."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._state = StoredState(open_newest(path), path)

    def newest(self) -> StoredState:
        """Open what was published since; whoever reads the generation before may finish on it."""
        if generations.current(self._path) == self._state.name:
            return self._state
        with self._lock:
            if generations.current(self._path) != self._state.name:
                self._state = StoredState(open_newest(self._path), self._path)
                generations.sweep(self._path)
        return self._state


def read_text(path: Path, report: str, sha256: str | None = None) -> str | None:
    """Read the text of a report from its facts; None where they are not there, or of another file."""
    try:
        source = codec.load_source(path / FACTS / f"{report}.jsonl")
    except CodecError:
        return None
    return source.text if sha256 in (None, source.sha256) else None
