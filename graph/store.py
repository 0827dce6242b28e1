"""The store on disk: its folder, who may open it, and how one graph is exchanged for another.

What a graph says is in the default graph too, once however many graphs say it. An engine that joins the
graphs only when it is asked repeats a triple for every graph that holds it, and counts and sums are wrong.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store, Triple

from graph import generations
from graph.generations import Generation
from ontology.errors import StoreError, WritingError

MARKER = "communekg-store"
_FORMAT = "communekg store, format 3\n"
_WITHOUT_GENERATIONS = "communekg store, format 2\n"  # the same data, never published
_DATA = "data"

_FAILURES = (OSError, RuntimeError)  # what the engine raises for a full disk, and for broken data


def prepare(path: Path) -> bool:
    """Make a folder the home of a store, or refuse it as somebody else's; tell whether it became one now.

    A store of the format before is taken over: its data stay, and are published when it is written.
    """
    marker = path / MARKER
    try:
        if marker.exists():
            if _format(path) == _WITHOUT_GENERATIONS:
                marker.write_text(_FORMAT, encoding="utf-8")
            _check_format(path)
            return False
        path.mkdir(parents=True, exist_ok=True)
        foreign = sorted(entry.name for entry in path.iterdir() if entry.name != "facts")
        if foreign:
            raise StoreError(
                str(path), f"the folder holds {foreign[0]!r} and is no store; name a new or an empty one"
            )
        marker.write_text(_FORMAT, encoding="utf-8")
    except OSError as error:
        raise StoreError(str(path), f"no store can be made here ({error.strerror or error})") from error
    return True


def data_folder(path: Path) -> Path:
    """Name the folder in which the triples of a store lie."""
    return path / _DATA


def open_for_writing(path: Path) -> Store:
    """Open a store to change it, and make it where there is none; one process at a time may do so."""
    prepare(path)
    try:
        return Store(str(data_folder(path)))
    except _FAILURES as error:
        if "lock" in str(error).lower():
            raise WritingError(
                str(path), "another process is writing to the store; wait for it to end"
            ) from error
        raise StoreError(str(path), f"the store cannot be opened to write: {error}") from error


def open_read_only(path: Path) -> Store:
    """Open a store to read it as it is now; a build that ends later is seen when it is opened again."""
    return open_newest(path).keep()


def open_newest(path: Path) -> Generation:
    """Open the newest generation of a store; StoreError where there is none or it is of another format."""
    if not (path / MARKER).is_file():
        raise StoreError(str(path), "there is no store here; make one with communekg build")
    _check_format(path)
    return generations.open_newest(path)


def replace_graph(store: Store, graph: NamedNode, quads: Iterable[Quad]) -> bool:
    """Make ``quads`` the whole content of a graph in one transaction; tell whether that changed anything."""
    new, old = frozenset(quads), frozenset(store.quads_for_pattern(None, None, None, graph))
    exchange(store, old - new, new - old)
    return new != old


def exchange(store: Store, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
    """Remove and add quads of named graphs in one transaction; after an ``OSError`` it is as before."""
    gone, come = frozenset(removed), frozenset(added)
    if gone:
        forgotten = _triples(quad for quad in gone if _holders(store, quad) <= gone) - _triples(come)
        store.update(
            f"DELETE DATA {{ {_data(gone, forgotten)} }} ; INSERT DATA {{ {_data(come, _triples(come))} }}"
        )
    elif come:
        store.extend(with_union(come))


def with_union(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield quads of named graphs, each followed by what it puts into the default graph."""
    for quad in quads:
        yield quad
        yield Quad(quad.subject, quad.predicate, quad.object)


def _holders(store: Store, quad: Quad) -> frozenset[Quad]:
    """Find a triple in all named graphs that hold it."""
    found = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return frozenset(each for each in found if isinstance(each.graph_name, NamedNode))


def _triples(quads: Iterable[Quad]) -> set[Triple]:
    return {quad.triple for quad in quads}


def _data(quads: Iterable[Quad], union: Iterable[Triple]) -> str:
    """Write quads for an update; they are data, each term written and escaped by the engine itself."""
    named = (f"GRAPH {quad.graph_name} {{ {quad.triple} . }}" for quad in quads)
    return "\n".join((*named, *(f"{triple} ." for triple in union)))


def _check_format(path: Path) -> None:
    found = _format(path)
    if found == _WITHOUT_GENERATIONS:
        raise StoreError(
            str(path), "the store is of an earlier version; run communekg build on it once, with any report"
        )
    if found != _FORMAT:
        raise StoreError(str(path), f"this is {found.strip()!r}, not {_FORMAT.strip()!r}; build a new store")


def _format(path: Path) -> str:
    try:
        return (path / MARKER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(str(path), f"the store cannot be read: {error}") from error
