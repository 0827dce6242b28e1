"""How long the reconciliation service takes for a batch: ``python bench/reconciliation.py [QUERIES]``.

QUERIES old communes (1,000, the most that a batch may have; seed 2025) are asked for over HTTP, of `communekg
serve` with the samples, in one request of version 0.2, in each of four ways. The time is from the request to
the last byte of the answer. What is asked first is asked of a server that has just begun, whose descriptions
of units are not yet made.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ingest.report import find_reports  # noqa: E402 - the checkout is on the path from here on
from ontology.names import strip_tones  # noqa: E402
from ontology.register import Unit  # noqa: E402
from queries.matching.accuracy import draw  # noqa: E402
from web.builds import build  # noqa: E402
from web.progress import show_progress  # noqa: E402

_READY = 2  # seconds that a server has before it is asked anything
_WAYS: dict[str, Callable[[Unit], dict[str, object]]] = {
    "type, name, district, province": lambda unit: {"query": unit.label, **_places(unit)},
    "the same, the type given": lambda unit: {
        "query": unit.label, "type": "former-commune", **_places(unit)
    },
    "without tone marks": lambda unit: {"query": strip_tones(unit.label)},
    "misspelt, with province": lambda unit: {"query": f"{unit.label}h", **_places(unit)},
}  # fmt: skip


def main() -> None:
    """Print how long a batch takes."""
    units = draw(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, 2025)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "store")
        build(find_reports([ROOT / "samples"]), store, show_progress)
        with _served(store) as address:
            for way, ask in _WAYS.items():
                batch = {str(place): ask(unit) for place, unit in enumerate(units)}
                for turn in ("first", "again", "again"):
                    seconds, matches = _posted(address, batch)
                    print(f"{way:34}{turn:>8}{seconds:8.2f} s{matches:7,} matches")


@contextmanager
def _served(store: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "web", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            told = re.search(r"http://\S+", server.stdout.readline() if server.stdout else "")
            assert told, "the server did not begin"
            time.sleep(_READY)
            yield told[0]
        finally:
            server.terminate()


def _posted(address: str, batch: dict[str, dict[str, object]]) -> tuple[float, int]:
    body = urllib.parse.urlencode({"queries": json.dumps(batch)}).encode()
    begin = time.perf_counter()
    with urllib.request.urlopen(f"{address}/reconcile", body) as answer:
        read = answer.read()
    seconds = time.perf_counter() - begin
    results = json.loads(read).values()
    return seconds, sum(any(each["match"] for each in one["result"]) for one in results)


def _places(unit: Unit) -> dict[str, object]:
    places = {"province": unit.province, "district": unit.district}
    return {"properties": [{"pid": key, "v": value} for key, value in places.items()]}


if __name__ == "__main__":
    main()
