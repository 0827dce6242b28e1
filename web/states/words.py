"""The index of words of an endpoint elsewhere, read from it when somebody first searches."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from weakref import finalize

from pyoxigraph import NamedNode

from graph.fulltext import INDEX, Row, passage_row, title_row, write_rows
from queries.communes import sources
from queries.passages import passages, titles
from queries.sources import Source


class RemoteWords:
    """The index of one version at a time, in a folder that ends with this process."""

    def __init__(self, source: Source) -> None:
        self._source, self._lock = source, Lock()
        self._folder = Path(mkdtemp(prefix="communekg-words-"))
        self._version = ""
        finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def index(self, version: str) -> Path:
        """Give the index of a version; whoever asks first waits until it is read."""
        with self._lock:
            if self._version != version:
                partial = self._folder / "partial"
                shutil.rmtree(partial, ignore_errors=True)
                partial.mkdir()
                write_rows(set(_rows(self._source)), partial)
                (partial / INDEX).replace(self._folder / INDEX)
                self._version = version
            return self._folder / INDEX


def _rows(source: Source) -> Iterator[Row]:
    for text in sources(source):
        for each in passages(source, NamedNode(text.text)):
            words = (each.prefix or "", each.quote, each.suffix or "")
            yield passage_row(each.passage, words, text.text, str(each.line))
    for title in titles(source):
        yield title_row(title.thing, title.kind, title.text)
