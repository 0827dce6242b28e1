"""Graphs of a store sent to another triple store: what changed, in batches, from where a run broke off."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from pyoxigraph import DefaultGraph, NamedNode, Store

from graph.push_record import PushRecord, Sent

BATCH = 20_000  # triples of a request, some 3 MB of N-Triples


class Receiver(Protocol):
    """A triple store elsewhere that takes graphs; ``None`` names its default graph."""

    def replace(self, graph: str | None, ntriples: bytes) -> None:
        """Make triples the whole content of a graph."""

    def add(self, graph: str | None, ntriples: bytes) -> None:
        """Add triples to a graph; those that it holds already change nothing."""

    def drop(self, graph: str | None) -> None:
        """Remove a graph; one that is not there is removed already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PushSummary:
    """What a run sent."""

    graphs: int  # of the store, and the union where it was asked for
    sent: int  # of them, in this run
    unchanged: int
    removed: int
    triples: int  # sent in this run


@dataclass(frozen=True, slots=True)
class _Content:
    """A graph as it is sent: sorted N-Triples, so that batches are the same in every run."""

    graph: str | None
    lines: Sequence[str]
    hash: str

    def batches(self, size: int) -> Iterator[bytes]:
        for begin in range(0, len(self.lines), size):
            yield "".join(self.lines[begin : begin + size]).encode()


def push(
    store: Store,
    receiver: Receiver,
    record: PushRecord,
    *,
    union: str | None = None,
    batch: int = BATCH,
    progress: Callable[[str], None] | None = None,
) -> PushSummary:
    """Send the graphs of a store that the receiver does not hold yet, as ``record`` remembers.

    ``union`` names one more graph that gets what all graphs say, each triple once; "default" is the
    receiver's default graph. Every batch is remembered, so that a run that was broken off goes on where it
    stopped. Raises what the receiver raises, and ``OSError`` where the record cannot be written.
    """
    graphs = _graphs(store, union)
    removed = [name for name in record.names() if name not in graphs]
    for name in removed:
        receiver.drop(_graph(name))
        record.forget(name)
    sent = triples = 0
    for name, source in graphs.items():
        content = _content(store, _graph(name), source)
        count = _send(content, receiver, record, name, batch)
        sent, triples = sent + (count > 0), triples + count
        if progress:
            progress(name if count else f"{name} (unchanged)")
    return PushSummary(
        graphs=len(graphs), sent=sent, unchanged=len(graphs) - sent, removed=len(removed), triples=triples
    )


def names(store: Store, union: str | None = None) -> tuple[str, ...]:
    """Name the graphs that ``push`` sends, in its order."""
    return tuple(_graphs(store, union))


def _graphs(store: Store, union: str | None) -> dict[str, NamedNode | DefaultGraph]:
    named = sorted(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))
    found: dict[str, NamedNode | DefaultGraph] = {name: NamedNode(name) for name in named}
    return found if union is None else {**found, union: DefaultGraph()}


def _graph(name: str) -> str | None:
    return None if name == "default" else name


def _content(store: Store, graph: str | None, source: NamedNode | DefaultGraph) -> _Content:
    """Collect a graph; the store has no blank nodes, so a triple may stand in any batch."""
    found = store.quads_for_pattern(None, None, None, source)
    lines = sorted(f"{quad.triple} .\n" for quad in found)
    return _Content(graph, lines, sha256("".join(lines).encode()).hexdigest())


def _send(content: _Content, receiver: Receiver, record: PushRecord, name: str, size: int) -> int:
    """Send what is missing of a graph; give how many triples that were."""
    batches = list(content.batches(size))
    begin = record.sent(name, content.hash, size)
    if begin == len(batches) and begin:
        return 0
    for index, body in enumerate(batches[begin:], begin):
        if index == 0:
            receiver.replace(content.graph, body)
        else:
            receiver.add(content.graph, body)
        record.note(name, Sent(hash=content.hash, size=size, batches=index + 1))
    return max(0, len(content.lines) - begin * size)
