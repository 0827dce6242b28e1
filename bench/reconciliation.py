"""How long the reconciliation service takes for a batch: ``python bench/reconciliation.py [QUERIES]``.

QUERIES old communes (1,000, the most that a batch may have; seed 2025) are asked for in one request of
version 0.2, in each of three ways; the request and the answer as JSON are in the time, the network is not.
The first figure is that of a server that has just begun, whose descriptions of units are not yet made. `busy`
is the time of the processor, which what else runs on the machine does not lengthen.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ingest.report import find_reports  # noqa: E402 - the checkout is on the path from here on
from ontology.names import strip_tones  # noqa: E402
from ontology.register import Unit  # noqa: E402
from queries.matching.accuracy import draw  # noqa: E402
from queries.matching.units import index  # noqa: E402
from web.app import create_app  # noqa: E402
from web.builds import build  # noqa: E402
from web.progress import show_progress  # noqa: E402
from web.settings import Settings  # noqa: E402

_WAYS: dict[str, Callable[[Unit], dict[str, object]]] = {
    "type, name, district, province": lambda unit: {"query": unit.label, **_places(unit)},
    "without tone marks": lambda unit: {"query": strip_tones(unit.label)},
    "misspelt, with province": lambda unit: {"query": f"{unit.label}h", **_places(unit)},
}


def main() -> None:
    """Print how long a batch takes."""
    units = draw(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, 2025)
    index()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "store")
        build(find_reports([ROOT / "samples" / "vi-du.txt"]), store, show_progress)
        client = create_app(Settings(store)).test_client()
        for way, ask in _WAYS.items():
            batch = {str(place): ask(unit) for place, unit in enumerate(units)}
            for turn in ("first", "again"):
                begin, busy = time.perf_counter(), time.process_time()
                answer = client.post("/reconcile", data={"queries": json.dumps(batch)})
                seconds, busy = time.perf_counter() - begin, time.process_time() - busy
                matches = sum(any(each["match"] for each in one["result"]) for one in answer.json.values())
                print(f"{way:34}{turn:>8}{seconds:8.2f} s{busy:8.2f} s busy{matches:7,} matches")


def _places(unit: Unit) -> dict[str, object]:
    places = {"province": unit.province, "district": unit.district}
    return {"properties": [{"pid": key, "v": value} for key, value in places.items()]}


if __name__ == "__main__":
    main()
