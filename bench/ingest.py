"""What reading a report costs, and how that grows: ``make bench``, or ``python bench/ingest.py REPORT…``.

CPU time in ms for 100 kB of report, stage by stage, warm, the best of RUNS runs; for 8 and 64 times the
length; the peak of memory over a file of 400 pages. ``--profile`` names what takes longest.
"""

import argparse
import cProfile
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

RUNS = 7
PAGES = 400
LINES = 40  # on a page
ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT.parent / "shared" / "reports"
sys.path.insert(0, str(ROOT))

from ingest.blocks import find_blocks  # noqa: E402
from ingest.breakthroughs import find_breakthroughs  # noqa: E402
from ingest.citations import find_citations  # noqa: E402
from ingest.document import Document, read_document  # noqa: E402
from ingest.lines import read_lines  # noqa: E402
from ingest.mergers import find_mergers  # noqa: E402
from ingest.party import find_party_committee  # noqa: E402
from ingest.pipeline import claim_rules, extract  # noqa: E402
from ingest.profile import find_congress  # noqa: E402
from ingest.report import read_report  # noqa: E402
from ingest.villages import find_village_mergers  # noqa: E402
from ontology.facts import Congress, Place  # noqa: E402

_MEMORY = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from ingest.document import read_document
from ingest.pipeline import extract
from ingest.report import read_report
facts = list(extract(read_document(read_report(Path(sys.argv[2])))))
print(len(facts), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    """Measure the reports named, or the real ones beside the checkout, or the samples."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    given = REPORTS if REPORTS.is_dir() else ROOT / "samples"
    parser.add_argument("reports", nargs="*", type=Path, default=sorted(given.glob("*.txt")))
    parser.add_argument("--profile", action="store_true", help="name the functions that take longest")
    reports: list[Path] = parser.parse_args().reports
    size = sum(report.stat().st_size for report in reports)
    print(f"{len(reports)} reports of {size / 1e3:.0f} kB; CPU in ms for 100 kB, warm, best of {RUNS}")
    _stages(reports, size)
    _memory(reports[0])  # first: a process is charged with the memory of the one that starts it
    _growth(reports[0])
    if parser.parse_args().profile:
        _profile(reports)


def _stages(reports: Sequence[Path], size: int) -> None:
    """Time each stage over all reports."""
    documents = [read_document(read_report(report)) for report in reports]
    communes = [_commune(document) for document in documents]
    both = list(zip(documents, communes, strict=True))
    lines = [read_lines(document.raw) for document in documents]
    stages: dict[str, Callable[[], object]] = {
        "read": lambda: [read_report(report) for report in reports],
        "lines": lambda: [read_lines(document.raw) for document in documents],
        "passages": lambda: [list(find_blocks(found)) for found in lines],
        "profile": lambda: [list(find_congress(document)) for document in documents],
        "mergers": lambda: [list(find_mergers(*pair)) for pair in both],
        "villages, party": lambda: [
            (list(find_village_mergers(*pair)), list(find_party_committee(*pair))) for pair in both
        ],
        "breakthroughs": lambda: [list(find_breakthroughs(*pair)) for pair in both],
        "citations": lambda: [list(find_citations(*pair)) for pair in both],
        "claims": lambda: [list(_claims(*pair)) for pair in both],
        "all": lambda: [list(extract(read_document(read_report(report)))) for report in reports],
    }
    times = {name: _best(stage) * 1e3 * 1e5 / size for name, stage in stages.items()}
    for name, milliseconds in times.items():
        print(f"  {name:16} {milliseconds:7.1f} ms {milliseconds / times['all']:6.0%}")


def _commune(document: Document) -> Place:
    return next(fact.commune for fact in find_congress(document) if isinstance(fact, Congress))


def _claims(document: Document, commune: Place) -> Iterator[object]:
    rules = claim_rules(document, commune, tuple(find_mergers(document, commune)))
    for passage in document.passages:
        yield from rules.find(passage)


def _best(stage: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        begin = time.process_time()
        stage()
        times.append(time.process_time() - begin)
    return min(times)


def _growth(report: Path) -> None:
    """Compare the time of a report with that of the report many times over."""
    text = report.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "long.txt")
        single = 0.0
        for factor in (1, 8, 64):
            file.write_text("\n".join([text] * factor), encoding="utf-8")
            seconds = _best(
                lambda: list(extract(read_document(read_report(file)))), runs=max(1, RUNS // factor)
            )
            single = single or seconds
            print(f"  {factor} times the length: {seconds / single:5.2f} times the time")


def _memory(report: Path) -> None:
    """Tell the peak of memory over a file of many pages, in a process of its own."""
    lines = report.read_text(encoding="utf-8").split("\n")
    pages = ("\n".join(lines[at % len(lines) :][:LINES]) for at in range(0, PAGES * LINES, LINES))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "long.txt")
        file.write_text("\n\f".join(pages), encoding="utf-8")
        size = file.stat().st_size
        done = subprocess.run(
            [sys.executable, "-c", _MEMORY, str(ROOT), str(file)], check=True, capture_output=True, text=True
        )
    facts, megabytes = done.stdout.split()
    print(f"  {PAGES} pages, {size / 1e3:.0f} kB, {facts} facts: {megabytes} MB at most")


def _profile(reports: Sequence[Path]) -> None:
    """Print where reading the reports spends its time."""
    with cProfile.Profile() as profile:
        for report in reports:
            list(extract(read_document(read_report(report))))
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
