"""What the lineage of the whole country costs: ``python bench/national.py``.

Seconds of a fresh process for the build without any file, stage by stage within it, then for the shapes, the
checks, each stored query over lineages with its defaults (the median of RUNS), and pages asked for the first
time. Then searches among all units, in milliseconds: names, with and without tone marks, misspelt, and codes.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

RUNS = 3
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph import lineage, units  # noqa: E402
from graph.store import open_read_only  # noqa: E402
from graph.validation import check_queries, check_shapes  # noqa: E402
from ontology.names import strip_tones  # noqa: E402
from ontology.register import Edition, communes  # noqa: E402
from queries.answers import answer  # noqa: E402
from queries.search import find  # noqa: E402
from queries.sources import LocalSource  # noqa: E402
from queries.text import load, names  # noqa: E402
from web.app import create_app  # noqa: E402
from web.settings import Settings  # noqa: E402

QUERIES = (
    "ancestors",
    "codes-changed-hands",
    "former-district",
    "lineage",
    "longest-chains",
    "participations",
    "split-units",
    "successors",
)
PAGES = ("/lineage/2025/03808", "/lineage/province/14", "/lineage/province/79", "/lineage/district/120")
EVERY = 40  # of so many old units one is searched for, in each form


def main() -> None:
    """Build all units of the country, ask and search; with files, of what they say too."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path, help="reports and resolutions to be built as well")
    files: list[Path] = parser.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        store_dir = Path(folder, "store")
        _build(store_dir, [file.resolve() for file in files])
        _checks(store_dir)
        _queries(store_dir)
        _pages(store_dir)
    _searches()


def _build(store_dir: Path, files: list[Path]) -> None:
    _show("register to quads", _timed(lambda: list(units.register_quads(units.all_units()))))
    _show("lineage to quads", _timed(lambda: lineage.lineage_quads(units.all_units(), ())))
    command = [
        sys.executable,
        "-m",
        "web",
        "build",
        *map(str, files),
        "--national",
        "--store",
        str(store_dir),
    ]
    for label in ("build, a fresh process", "the same again"):
        _show(label, _timed(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True)))


def _checks(store_dir: Path) -> None:
    store = open_read_only(store_dir)
    checks = {name: load(f"checks/{name}").text for name in names("checks")}
    _show("shapes (SHACL)", _timed(lambda: check_shapes(store)))
    _show(f"{len(checks)} checks (SPARQL)", _timed(lambda: check_queries(store, checks)))


def _queries(store_dir: Path) -> None:
    source = LocalSource(open_read_only(store_dir))
    for name in QUERIES:
        took = [_timed(partial(answer, source, load(name), {})) for _ in range(RUNS)]
        _show(f"query {name}", statistics.median(took))


def _pages(store_dir: Path) -> None:
    client = create_app(Settings(store_dir)).test_client()
    for path in PAGES:
        _show(f"page {path}", _timed(partial(client.get, path)))


def _searches() -> None:
    _show("first search", _timed(lambda: find("Mường La")))
    old = communes(Edition.OLD)[::EVERY]
    typed = [
        form
        for unit in old
        for form in (unit.label, unit.name, strip_tones(unit.name), unit.name[:-1], unit.code)
    ]
    took = [_timed(partial(find, words)) for words in typed]
    print(f"{len(took)} searches: median {_ms(statistics.median(took))}, slowest {_ms(max(took))}")


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _show(label: str, seconds: float) -> None:
    print(f"{label:36} {seconds:7.2f} s")


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.1f} ms"


if __name__ == "__main__":
    main()
