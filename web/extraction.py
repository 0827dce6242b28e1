"""From a report file to its facts: ``ingest`` run from end to end."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ingest.document import read_document
from ingest.pipeline import extract
from ingest.report import find_reports, identify, read_report
from ontology.codec import FactsFile, dump_facts
from ontology.errors import ReportError
from ontology.facts import Congress, Issue, Resolution

__all__ = ["dump_report", "dump_reports", "find_reports", "identify", "read_facts"]

_REPORTS_A_WORKER = 12  # fewer are read before a process of the pool has started and imported the rules


def read_facts(path: Path) -> FactsFile:
    """Read what a report states; raise ``ReportError`` for what is of no congress and no resolution."""
    document = read_document(read_report(path))
    found = tuple(extract(document))
    facts = tuple(fact for fact in found if not isinstance(fact, Issue))
    if not any(isinstance(fact, Congress | Resolution) for fact in facts):
        raise ReportError(
            str(path),
            "no commune is recognised whose party congress this reports to: "
            "give the report of a commune, ward or special zone, whole, with its opening pages",
        )
    return FactsFile(document.source, facts, tuple(fact for fact in found if isinstance(fact, Issue)))


def dump_report(path: Path) -> str:
    """Write what a report states as the lines of a facts file."""
    file = read_facts(path)
    return dump_facts(file.source, file.facts, file.issues)


def dump_reports(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield of each file, in order, the lines of its facts, or ``""`` and the sentence that says why not.

    Many reports are read by a pool of processes, one for each processor.
    """
    workers = min(os.cpu_count() or 1, len(files) // _REPORTS_A_WORKER)
    if workers < 2:
        yield from map(_dump_or_explain, files)
        return
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn, initializer=_leave_interrupts) as pool:
        yield from pool.map(_dump_or_explain, files)


def _dump_or_explain(file: Path) -> tuple[str, str]:
    try:
        return dump_report(file), ""
    except ReportError as error:
        return "", str(error)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that waits for this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
