"""How long a build takes, and what of it: ``make bench``, or ``python bench/build.py REPORT_OR_FOLDER…``.

Each figure is the median of RUNS runs in fresh processes and a fresh folder each: the start of the command, a
first build, the same build again. ``--profile`` names what a build spends its time on.
"""

import argparse
import cProfile
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

RUNS = 3
ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT.parent / "shared" / "reports"


def main() -> None:
    """Measure builds of the reports named, or of the real ones beside the checkout, or of the samples."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument(
        "reports", nargs="*", type=Path, default=[REPORTS if REPORTS.is_dir() else ROOT / "samples"]
    )
    parser.add_argument("--profile", action="store_true", help="name the functions that take longest")
    arguments = parser.parse_args()
    reports = [report.resolve() for report in arguments.reports]
    print("reports:", *(report.name for report in reports))
    start, first, again = zip(*(_timed(reports) for _ in range(RUNS)), strict=True)
    for label, seconds in (("start of the command", start), ("first build", first), ("built again", again)):
        print(f"{label:22} {statistics.median(seconds):6.2f} s   ({', '.join(f'{s:.2f}' for s in seconds)})")
    if arguments.profile:
        _profile(reports)


def _timed(reports: Sequence[Path]) -> tuple[float, float, float]:
    """Time the start of the command, a build into an empty folder, and the same build again; in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        build = ["build", *map(str, reports), "--store", f"{folder}/store"]
        return _seconds(["--version"]), _seconds(build), _seconds(build)


def _seconds(arguments: Sequence[str]) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "web", *arguments], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begin


def _profile(reports: Sequence[Path]) -> None:
    """Print where one build in this process spends its time."""
    sys.path.insert(0, str(ROOT))
    from ingest.report import find_reports
    from web.builds import build
    from web.progress import show_progress

    with tempfile.TemporaryDirectory() as folder, cProfile.Profile() as profile:
        build(find_reports(reports), Path(folder, "store"), show_progress)
    pstats.Stats(profile).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
