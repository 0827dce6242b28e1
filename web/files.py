"""Files that are either whole or not there."""

import os
from contextlib import suppress
from pathlib import Path

from ontology.errors import KgError


class OutputError(KgError):
    """A file that cannot be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"{path}: cannot be written ({error.strerror or error}): free some space or choose another folder"
        )
        self.path = path


def write_whole(path: Path, text: str) -> None:
    """Write a UTF-8 file with its folders: under another name first, so that no reader meets half of it.

    Raises OutputError, and leaves what stood there, where the disk is full or the folder may not be written.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise OutputError(path, error) from error
