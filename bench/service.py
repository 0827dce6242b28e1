"""How fast the SPARQL service answers, beside others on the same data: ``python bench/service.py [--write]``.

Over HTTP, each service in processes of its own: ours; a plain Flask application over the same engine in one
process; rdflib-endpoint from PyPI; Virtuoso from Debian. Small queries, asked anew each time and again and
again, from CONNECTIONS connections; and each stored query from one, the median of some. All are asked alike:
the same bytes over connections that stay open, in turns, so that what else the machine does meets all of
them, and after the same warm-up. ``--write`` writes the tables into docs/performance.md.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.contenders import SLOWEST, Asker, Contender, contenders  # noqa: E402
from graph.export import export  # noqa: E402
from graph.store import open_read_only  # noqa: E402
from queries.answers import bindings  # noqa: E402
from queries.text import load, names  # noqa: E402
from queries.tokens import bind  # noqa: E402

DOCUMENT = ROOT / "docs" / "performance.md"
CONNECTIONS, SECONDS, ROUNDS = 8, 2.0, 5
TURNS, RUNS = (
    6,
    3,
)  # that each service has with a stored query, and in each turn, after one that is not counted
STARTING = 10.0  # seconds in which all are asked before any is measured
SMALL = "SELECT ?p ?o WHERE { <https://w3id.org/communekg/unit/2025/03808> ?p ?o }"

_SILENT: set[tuple[str, str]] = set()  # services and queries without an answer: they are not asked again
_NUMBERS = count()  # what makes a query another one than before


@dataclass(frozen=True, slots=True)
class Load:
    """What came of many requests."""

    rate: float  # a second
    p50: float  # seconds
    p99: float


def main() -> None:
    """Measure all services on a store of the samples."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--store", type=Path, help="a store that is there already; else one of the samples")
    parser.add_argument("--only", action="append", help="a stored query; else all")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = arguments.store or _samples(Path(folder))
        triples = Path(folder, "all.nt")
        triples.write_bytes(export(open_read_only(store), "ntriples"))
        with contenders(store, triples) as services:
            size = sum(1 for _ in triples.open("rb"))
            report = "\n".join(_report(services, arguments.only or list(names()), size)) + "\n"
    print(report)
    if arguments.write:
        DOCUMENT.write_text(report, encoding="utf-8")


def _samples(folder: Path) -> Path:
    store = folder / "store"
    command = [sys.executable, "-m", "web", "build", "samples", "--store", str(store)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return store


def _report(services: Sequence[Contender], stored: Sequence[str], size: int) -> Iterator[str]:
    """Measure all, and write the tables."""
    yield from (
        "# Performance",
        "",
        f"Written by `python bench/service.py --write`: {platform.machine()}, {os.cpu_count()} cores, Python",
        f"{platform.python_version()}, {size:,} triples, answers as JSON over HTTP on the same machine, from",
        f"{CONNECTIONS} connections for the small query, from one for the others, all of which stay open.",
        f"Times are medians in milliseconds of {TURNS * RUNS} runs, for which the services take turns;",
        f"– is an error, or no answer within {SLOWEST:.0f} seconds.",
        "What is asked anew differs by a comment, so nothing that was kept answers it. The last column holds",
        "communekg against the best of the others: below 1.00 it is ahead, **bold** it is behind.",
    )
    _warm_up(services)
    yield from _small(services)
    for label, anew in (("asked anew", True), ("asked again", False)):
        yield from _stored(services, stored, label, anew=anew)


def _warm_up(services: Sequence[Contender]) -> None:
    """Ask all for a while: a server that has just begun has other things to do too."""
    ended = time.monotonic() + STARTING
    while time.monotonic() < ended:
        for each in services:
            each.ask(_text(SMALL, anew=True))


def _small(services: Sequence[Contender]) -> Iterator[str]:
    """Write the table of the small query."""
    yield from _head("one small query", services)
    for label, anew in (("asked anew", True), ("asked again", False)):
        rounds = [[_load(each.address, anew=anew) for each in services] for _ in range(ROUNDS)]
        loads = [
            Load(*(statistics.median(part) for part in zip(*map(_parts, measured), strict=True)))
            for measured in zip(*rounds, strict=True)
        ]
        rates, p50, p99 = zip(*map(_parts, loads), strict=True)
        ratio = max(rates[1:]) / rates[0]
        yield _row(f"{label}: requests a second", [f"{each:,.0f}" for each in rates], ratio)
        yield _row(f"{label}: p50", list(map(_ms, p50)), _ratio(p50))
        yield _row(f"{label}: p99", list(map(_ms, p99)), _ratio(p99))


def _stored(services: Sequence[Contender], stored: Sequence[str], label: str, *, anew: bool) -> Iterator[str]:
    """Write the table of the stored queries, and on how many each of the others is behind."""
    yield from _head(f"stored query, {label}", services)
    times: list[list[float | None]] = []
    for name in stored:
        query = bind(load(name).text, bindings(load(name), {}))
        times.append(_medians(services, query, anew=anew))
        yield _row(f"`{name}`", list(map(_ms, times[-1])), _ratio(times[-1]))
    ahead = [sum(_is_ahead(row[0], row[place]) for row in times) for place in range(1, len(services))]
    cells = [f"behind on {each} of {len(times)}" for each in ahead]
    best = sum(_ratio(row) < 1 for row in times)
    yield f"| | ahead on {best} of {len(times)} | {' | '.join(cells)} | |"


def _load(address: str, *, anew: bool) -> Load:
    """Ask a small query as often as goes for some seconds."""
    ended = time.monotonic() + SECONDS

    def client(_number: int) -> list[float]:
        taken: list[float] = []
        asker = Asker(address)
        while time.monotonic() < ended:
            taken.append(asker.ask(_text(SMALL, anew=anew)) or SLOWEST)
        asker.close()
        return taken

    with ThreadPoolExecutor(CONNECTIONS) as clients:
        seconds = sorted(each for taken in clients.map(client, range(CONNECTIONS)) for each in taken)
    return Load(len(seconds) / SECONDS, statistics.median(seconds), seconds[int(len(seconds) * 0.99) - 1])


def _medians(services: Sequence[Contender], query: str, *, anew: bool) -> list[float | None]:
    """Time a query, the services in turns; None for one that has no answer in time."""
    taken: dict[str, list[float]] = {each.name: [] for each in services}
    answering = [each for each in services if (each.name, query) not in _SILENT]
    for _ in range(TURNS):
        for each in tuple(answering):
            turn = list(_turn(each, query, anew=anew))
            taken[each.name] += turn[1:]
            if len(turn) <= RUNS:
                answering.remove(each)
                _SILENT.add((each.name, query))
    return [statistics.median(taken[each.name]) if each in answering else None for each in services]


def _turn(service: Contender, query: str, *, anew: bool) -> Iterator[float]:
    """Ask some times, one after another, and end where there is no answer in time."""
    for _ in range(RUNS + 1):
        seconds = service.ask(_text(query, anew=anew))
        if seconds is None:
            return
        yield seconds


def _text(query: str, *, anew: bool) -> str:
    """Make a query one that nobody asked before, or leave it as it is."""
    return f"{query}\n# {next(_NUMBERS)}" if anew else query


def _parts(load: Load) -> tuple[float, float, float]:
    return load.rate, load.p50, load.p99


def _ratio(times: Sequence[float | None]) -> float:
    """Hold our time against the best of the others."""
    ours, *others = times
    best = min(each for each in (*others, SLOWEST) if each is not None)
    return SLOWEST if ours is None else ours / best


def _is_ahead(ours: float | None, other: float | None) -> bool:
    return ours is not None and (other is None or ours < other)


def _head(label: str, services: Sequence[Contender]) -> Iterator[str]:
    yield ""
    yield f"| {label} | {' | '.join(each.name for each in services)} | beside the best |"
    yield "|---|" + "---:|" * (len(services) + 1)


def _row(label: str, cells: Sequence[str], ratio: float) -> str:
    shown = f"{ratio:.2f}"
    return f"| {label} | {' | '.join(cells)} | {shown if ratio < 1 else f'**{shown}**'} |"


def _ms(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    return f"{seconds * 1000:,.2f}" if seconds < 0.01 else f"{seconds * 1000:,.1f}"


if __name__ == "__main__":
    main()
