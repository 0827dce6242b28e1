"""Files, and folders of files, that are either whole or not there."""

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ontology.errors import KgError


class OutputError(KgError):
    """A file that cannot be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"{path}: cannot be written ({error.strerror or error}): free some space or choose another folder"
        )
        self.path = path


class OccupiedFolderError(KgError):
    """A folder that holds something of somebody else's."""

    def __init__(self, path: Path, entry: str) -> None:
        super().__init__(
            f"{path}: holds {entry!r}, which is not of this export: name a new or an empty folder"
        )
        self.path = path


def write_whole(path: Path, text: str) -> None:
    """Write a UTF-8 file with its folders: under another name first, so that no reader meets half of it.

    Raises OutputError, and leaves what stood there, where the disk is full or the folder may not be written.
    """
    with whole_file(path) as partial:
        partial.write_text(text, encoding="utf-8", newline="")


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a place to write a file at, which takes the file's name when all is written.

    Raises OutputError where it cannot be written; after any error what stood at ``path`` still stands.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield partial
        _flush(partial)
        partial.replace(path)
    except OSError as error:
        raise OutputError(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path, names: Collection[str]) -> Iterator[Path]:
    """Give a folder to write files of these names in, which takes the place of ``path`` when all is written.

    Raises OccupiedFolderError where ``path`` holds anything else, OutputError where it cannot be written;
    after any error what stood at ``path`` still stands.
    """
    partial, former = path.with_name(f".{path.name}.partial"), path.with_name(f".{path.name}.former")
    try:
        _refuse_foreign(path, names)
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        yield partial
        for file in sorted(partial.iterdir()):
            _flush(file)
        if path.exists():
            path.replace(former)
        partial.replace(path)
    except OSError as error:
        raise OutputError(path, error) from error
    finally:
        if former.exists() and not path.exists():
            former.replace(path)
        shutil.rmtree(former, ignore_errors=True)
        shutil.rmtree(partial, ignore_errors=True)


def _refuse_foreign(path: Path, names: Collection[str]) -> None:
    if path.exists():
        foreign = sorted(entry.name for entry in path.iterdir() if entry.name not in names)
        if foreign:
            raise OccupiedFolderError(path, foreign[0])


def _flush(file: Path) -> None:
    """Bring a file to the disk, where a full one is noticed at the latest."""
    with file.open("rb") as written:
        os.fsync(written.fileno())
