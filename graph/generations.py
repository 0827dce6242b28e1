"""The published states of a store: readers open the newest one and finish on it while others follow.

A writer changes ``data`` and then publishes it: hard links into a folder of ``generations``, and one line in
``current`` that names it. Beside each generation lies a file that its readers lock, each in its own process:
so the kernel knows who still reads what, and forgets whoever was killed.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from weakref import finalize

from pyoxigraph import Store

from ontology.errors import StoreError

CURRENT = "current"
FOLDER = "generations"

_NAME = re.compile(r"(?P<number>\d{8})-(?P<version>\w+)")
_TRIES = 100  # a generation that is named and then gone was replaced meanwhile


class Generation:
    """A state of a store that does not change; it stays on disk while this object lives."""

    def __init__(self, store: Store, name: str, lock: int) -> None:
        self.store, self.name = store, name
        self._release = finalize(self, os.close, lock)

    @property
    def version(self) -> str:
        """The hash of what the graphs were made from."""
        return self.name.partition("-")[2]

    def keep(self) -> Store:
        """Give the store, held on disk until this process ends."""
        self._release.detach()
        return self.store


def publish(
    path: Path, opened: Store, version: str, also: Callable[[Store, Path], None] | None = None
) -> None:
    """Make what a writer has stored the newest generation; nothing happens where it is that already.

    ``also`` writes what else belongs to the generation into its folder.

    Only who holds the store open to write may call this. Raises ``OSError`` where the disk is full: readers
    then stay with the generation before.
    """
    folder = path / FOLDER
    newest = current(path)
    if newest and newest.endswith(f"-{version}") and (folder / newest).is_dir():
        return
    folder.mkdir(exist_ok=True)
    name = f"{_last_number(folder) + 1:08d}-{version}"
    partial = folder / f"{name}.partial"
    for left in folder.glob("*.partial"):  # of a writer that was killed
        shutil.rmtree(left)
    lock = _claim(_lock_file(folder, name))  # nobody takes it for an old one before it is named
    try:
        opened.flush()
        opened.backup(str(partial))
        if also is not None:
            also(opened, partial)
        partial.replace(folder / name)
        _name_current(path, name)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    finally:
        os.close(lock)
    sweep(path)


def current(path: Path) -> str | None:
    """Name the newest generation; None where nothing was published."""
    try:
        name = _line(f"{path}/{CURRENT}")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(str(path), f"the store cannot be read: {error}") from error
    if not _NAME.fullmatch(name):
        raise StoreError(str(path / CURRENT), "this names no generation of the store; build a new store")
    return name


def open_newest(path: Path) -> Generation:
    """Open the newest generation to read it; StoreError where none was published or it is broken."""
    for _ in range(_TRIES):
        name = current(path)
        if name is None:
            raise StoreError(str(path), "there is no store here; make one with communekg build")
        with suppress(FileNotFoundError):
            return _open(path / FOLDER, name)
    raise StoreError(str(path), f"the generation {name} is not there; build a new store")


def sweep(path: Path) -> None:
    """Remove the generations that are not the newest and that nobody reads any more."""
    folder = path / FOLDER
    for lock_file in folder.glob("*.lock"):
        name = lock_file.stem
        with _alone(lock_file) as alone:
            if alone and current(path) not in {name, None}:  # None: whoever brings a store names it last
                shutil.rmtree(folder / name, ignore_errors=True)
                lock_file.unlink(missing_ok=True)


def remove_all(path: Path) -> None:
    """Take away all generations of a store that is to be no more."""
    (path / CURRENT).unlink(missing_ok=True)
    shutil.rmtree(path / FOLDER, ignore_errors=True)


def _open(folder: Path, name: str) -> Generation:
    """Lock and open a generation; FileNotFoundError where it was removed meanwhile."""
    lock = os.open(_lock_file(folder, name), os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_SH)
        if not (folder / name).is_dir():
            raise FileNotFoundError(name)
        return Generation(Store.read_only(str(folder / name)), name, lock)
    except FileNotFoundError:
        os.close(lock)
        raise
    except (OSError, RuntimeError) as error:  # what the engine raises for broken data
        os.close(lock)
        raise StoreError(str(folder.parent), f"the store cannot be read: {error}") from error


@contextmanager
def _alone(lock_file: Path) -> Iterator[bool]:
    """Tell whether no reader holds a generation; nobody gets hold of it within the block."""
    try:
        lock = os.open(lock_file, os.O_RDWR)
    except OSError:  # somebody else removed it, or may write here and we may not
        yield False
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield _is_there(lock, lock_file)
    except BlockingIOError:
        yield False
    finally:
        os.close(lock)


def _claim(lock_file: Path) -> int:
    """Make and hold the lock of a generation to come; whoever sweeps may take it away before it is held."""
    while True:
        lock = os.open(lock_file, os.O_CREAT | os.O_RDWR, 0o644)
        fcntl.flock(lock, fcntl.LOCK_SH)
        if _is_there(lock, lock_file):
            return lock
        os.close(lock)


def _is_there(lock: int, lock_file: Path) -> bool:
    """Tell whether a lock that is held is the one that others find, and was not removed or made anew."""
    try:
        return os.path.samestat(os.fstat(lock), lock_file.stat())
    except FileNotFoundError:
        return False


def _lock_file(folder: Path, name: str) -> Path:
    return folder / f"{name}.lock"


def _last_number(folder: Path) -> int:
    names = (_NAME.match(entry.name) for entry in folder.iterdir())
    return max((int(match["number"]) for match in names if match), default=0)


def _line(file: str) -> str:
    """Read a line from its file, as every request does: paths, buffers and texts take longer than that."""
    opened = os.open(file, os.O_RDONLY)
    try:
        return os.read(opened, 1000).decode("utf-8").strip()
    finally:
        os.close(opened)


def _name_current(path: Path, name: str) -> None:
    """Exchange the line that names the newest generation, in one step."""
    partial = path / f".{CURRENT}.partial"
    with partial.open("w", encoding="utf-8") as file:
        file.write(f"{name}\n")
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path / CURRENT)
