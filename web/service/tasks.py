"""What passes between the server and a worker process."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from pyoxigraph import NamedNode

from queries.sources import Dataset

ASKED = b"q"  # the kind of a message to a worker


class Reply(bytes, Enum):
    """The kind of a message from a worker."""

    READY = b"s"  # the process has started: the time of its first query begins now
    DATA = b"d"  # bytes of the answer
    END = b"e"  # the generation, a new line, and the last bytes of an answer that is whole
    CUT = b"c"  # the same of one that is as long as it may be, and ends here
    REFUSED = b"r"  # the engine says that the query is wrong
    UNABLE = b"u"  # the store cannot be read
    MEMORY = b"m"  # more memory is needed than allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A query to run and the form of its answer; equal tasks have equal answers."""

    query: str
    media: str  # media type of the answer
    default: tuple[str, ...] = ()  # IRIs of graphs
    named: tuple[str, ...] = ()
    chosen: bool = False  # whether whoever asks chose the graphs

    @property
    def dataset(self) -> Dataset | None:
        """The graphs to ask; None for all."""
        if not self.chosen:
            return None
        return Dataset(tuple(map(NamedNode, self.default)), tuple(map(NamedNode, self.named)))

    def dump(self) -> bytes:
        """Write the task as a message: what is known of the answer on a line, then the query."""
        graphs = json.dumps((self.default, self.named)) if self.chosen else ""
        return f"{self.media}\t{graphs}\n{self.query}".encode(errors="surrogatepass")


def task(query: str, media: str, dataset: Dataset | None = None) -> Task:
    """Make a task of a query and the graphs that it is asked of."""
    if dataset is None:
        return Task(query=query, media=media)
    return Task(
        query=query,
        media=media,
        default=_values(dataset.default),
        named=_values(dataset.named),
        chosen=True,
    )


def load(message: bytes) -> Task:
    """Read a task from a message."""
    head, _, query = message.decode(errors="surrogatepass").partition("\n")
    media, _, graphs = head.partition("\t")
    if not graphs:
        return Task(query=query, media=media)
    default, named = json.loads(graphs)
    return Task(query=query, media=media, default=tuple(default), named=tuple(named), chosen=True)


def _values(nodes: Iterable[NamedNode]) -> tuple[str, ...]:
    return tuple(node.value for node in nodes)
