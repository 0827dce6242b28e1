"""Reports into a store: ``ingest`` and ``graph`` joined at the file of facts between them."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.build import BuildSummary, build_store
from graph.store import open_for_writing
from ontology.errors import KgError
from web.extraction import dump_report, identify
from web.files import write_whole

FACTS = "facts"  # folder of the store in which the facts files stand

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a run did: the store as it is now, and one sentence for each report that failed."""

    summary: BuildSummary | None  # None where every report failed
    failures: tuple[str, ...]


def build(files: Sequence[Path], store: Path, progress: Progress) -> Build:
    """Write the facts of reports into ``store``, then the store itself; a report that fails leaves the rest be.

    ``progress`` is called with the identifier of each report when it is read and again when it stands in the store.
    A store that the run began and could not finish is removed.
    """
    with _removed_on_failure(store):
        open_for_writing(store)
        failures: list[str] = []
        written: list[Path] = []
        for file, (lines, problem) in zip(files, _extract(files), strict=True):
            name = identify(file)
            if lines:
                written.append(store / FACTS / f"{name}.jsonl")
                write_whole(written[-1], lines)
            else:
                failures.append(problem)
            progress(name)
        summary = build_store(store, written, progress=progress) if written else None
    return Build(summary, tuple(failures))
