"""The store on disk: its folder, who may open it, and how one graph is exchanged for another."""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from ontology.errors import StoreError

MARKER = "communekg-store"
_FORMAT = "communekg store, format 1\n"
_DATA = "data"
_OURS = frozenset({MARKER, _DATA, "facts"})

_FAILURES = (OSError, RuntimeError)  # what the engine raises for a full disk, and for broken data


def prepare(path: Path) -> bool:
    """Make a folder the home of a store, or refuse it as somebody else's; tell whether it became one now."""
    marker = path / MARKER
    try:
        if marker.exists():
            _check_format(path)
            return False
        path.mkdir(parents=True, exist_ok=True)
        foreign = sorted(entry.name for entry in path.iterdir() if entry.name not in _OURS - {_DATA})
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
            raise StoreError(
                str(path), "another process is writing to the store; wait for it to end"
            ) from error
        raise StoreError(str(path), f"the store cannot be opened to write: {error}") from error


def open_read_only(path: Path) -> Store:
    """Open a store to read it; a build that goes on meanwhile is seen when the store is opened again."""
    if not (path / MARKER).is_file() or not data_folder(path).is_dir():
        raise StoreError(str(path), "there is no store here; make one with communekg build")
    _check_format(path)
    try:
        return Store.read_only(str(data_folder(path)))
    except _FAILURES as error:
        raise StoreError(str(path), f"the store cannot be read: {error}") from error


def replace_graph(store: Store, graph: NamedNode, quads: Iterable[Quad]) -> bool:
    """Make ``quads`` the whole content of a graph in one transaction; tell whether that changed anything."""
    new, old = frozenset(quads), frozenset(store.quads_for_pattern(None, None, None, graph))
    exchange(store, old - new, new - old)
    return new != old


def exchange(store: Store, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
    """Remove and add quads in one transaction: after an ``OSError`` the store is as it was."""
    gone, come = list(removed), list(added)
    if not gone and come:
        store.extend(come)
    elif gone:
        store.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(come)} }}")


def _data(quads: Iterable[Quad]) -> str:
    """Write quads for an update; they are data, each term written and escaped by the engine itself."""
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} . }}" for quad in quads)


def _check_format(path: Path) -> None:
    try:
        found = (path / MARKER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(str(path), f"the store cannot be read: {error}") from error
    if found != _FORMAT:
        raise StoreError(str(path), f"this is {found.strip()!r}, not {_FORMAT.strip()!r}; build a new store")
