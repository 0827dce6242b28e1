"""Reports into a store: ``ingest`` and ``graph`` joined at the files of facts between them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from graph.build import build_store
from graph.collector import uncollected
from graph.store import MARKER, prepare
from graph.summary import BuildSummary
from web.extraction import dump_reports, identify
from web.files import write_whole

FACTS = "facts"  # the folder of a store in which its facts files stand

# A stage of so many steps begins; the function it gives is called with a report's identifier at each step.
Stage = Callable[[str, int], AbstractContextManager[Callable[[str], None]]]


@dataclass(frozen=True, slots=True)
class Build:
    """What a run did."""

    summary: BuildSummary | None  # of the store as it is now; None where none of the files could be read
    failures: tuple[str, ...]  # a sentence for each report that could not


def build(files: Sequence[Path], store: Path, stage: Stage, *, national: bool = False) -> Build:
    """Write the facts of files into a store, then their graphs; a file that fails leaves the others be.

    ``national``, or no file at all, brings in all units of the register and their lineage. A store that was
    not there before and is not finished, for whatever reason, is removed again.
    """
    with uncollected(), ExitStack() as undo:
        existed, written = store.exists(), list[Path]()
        if prepare(store):
            undo.callback(_remove, store, written, existed=existed)
        with stage("Reading", len(files)) as step:
            failures = tuple(_write_facts(files, store, written, step))
        if files and not written:
            return Build(None, failures)
        with stage("Storing", len(written)) as step:
            summary = build_store(store, written, national=national or not files, progress=step)
        undo.pop_all()
    return Build(summary, failures)


def _write_facts(
    files: Sequence[Path], store: Path, written: list[Path], step: Callable[[str], None]
) -> Iterator[str]:
    """Write the facts file of each report and add it to ``written``; yield why a report cannot be read."""
    for file, (lines, problem) in zip(files, dump_reports(files), strict=True):
        name = identify(file)
        if problem:
            yield problem
        else:
            written.append(store / FACTS / f"{name}.jsonl")
            write_whole(written[-1], lines)
        step(name)


def _remove(store: Path, written: Sequence[Path], *, existed: bool) -> None:
    """Take away what this run began, and nothing that was there before."""
    for file in (*written, store / MARKER):
        file.unlink(missing_ok=True)
    with suppress(OSError):  # a folder with something else in it stays
        (store / FACTS).rmdir()
    if not existed:
        with suppress(OSError):
            store.rmdir()
