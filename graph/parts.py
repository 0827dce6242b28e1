"""The graphs of which a store is made: each is exchanged where what it is made from changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store

from graph import store
from ontology import iris, terms


@dataclass(frozen=True, slots=True)
class Part:
    """A graph as it should be, not yet made."""

    graph: NamedNode
    made_from: str  # hash of all that the graph is made from
    make: Callable[[], Iterable[Quad]]

    @property
    def note(self) -> Quad:
        """What the catalogue says of the graph, so that the next build knows that it stands."""
        return Quad(self.graph, terms.INPUT_HASH, Literal(self.made_from), iris.CATALOGUE_GRAPH)


def fill(opened: Store, parts: Iterable[Part]) -> int:
    """Write the first graphs of a store at once; who calls this removes a store that could not be filled."""
    made: list[NamedNode] = []

    def quads() -> Iterator[Quad]:
        for part in parts:
            content = frozenset(part.make())
            yield from (*content, *_notes(part, len(content)))
            if content:
                made.append(part.graph)

    opened.bulk_extend(store.with_union(quads()))
    return len(made)


def renew_all(opened: Store, parts: Iterable[Part]) -> int:
    """Exchange the graphs that do not stand as they should; tell how many changed."""
    return sum(renew(opened, part) for part in parts)


def renew(opened: Store, part: Part) -> bool:
    """Exchange a graph and its notes in one transaction, unless a note says that it stands already."""
    if part.note in opened:
        return False
    new, old = frozenset(part.make()), frozenset(opened.quads_for_pattern(None, None, None, part.graph))
    noted = frozenset(opened.quads_for_pattern(part.graph, None, None, iris.CATALOGUE_GRAPH))
    notes = _notes(part, len(new))
    store.exchange(opened, (old - new) | (noted - notes), (new - old) | notes)
    return new != old


def _notes(part: Part, size: int) -> frozenset[Quad]:
    return frozenset({part.note, Quad(part.graph, terms.VOID_TRIPLES, Literal(size), iris.CATALOGUE_GRAPH)})
