"""What each stored query costs on a store: ``python bench/queries.py STORE [NAME…] [--answers FILE]``.

Processor time, in milliseconds, the best of RUNS, so that other work on the machine counts little; parameters
have their defaults. ``--answers`` keeps all answers in a file, or compares with those that it holds already:
run it before and after a change. ``bench/copies.py`` makes a store of many reports.
"""

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.store import open_read_only  # noqa: E402
from queries.answers import answer  # noqa: E402
from queries.sources import LocalSource  # noqa: E402
from queries.tables import Table  # noqa: E402
from queries.text import load, names  # noqa: E402

RUNS = 2


def main() -> None:
    """Time the queries, and compare their answers."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("names", nargs="*", default=names(), help="which queries; else all examples")
    parser.add_argument("--answers", type=Path, help="a file to keep the answers in, or to compare them with")
    arguments = parser.parse_args()
    source = LocalSource(open_read_only(arguments.store))
    found = {name: _measured(source, name) for name in arguments.names}
    if arguments.answers and arguments.answers.exists():
        _compare(json.loads(arguments.answers.read_text(encoding="utf-8")), found)
    elif arguments.answers:
        arguments.answers.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def _measured(source: LocalSource, name: str) -> list[str]:
    """Print what a query takes; give its rows, sorted, each in one line."""
    taken, table = [], Table((), ())
    for _ in range(RUNS):
        begin = time.thread_time()
        table = answer(source, load(name), {})
        taken.append(time.thread_time() - begin)
    print(f"{name:28} {min(taken) * 1000:9.1f} ms {len(table.rows):7,} rows", flush=True)
    return sorted(json.dumps(row, ensure_ascii=False) for row in (table.columns, *table.rows))


def _compare(before: dict[str, list[str]], now: dict[str, list[str]]) -> None:
    other = sorted(name for name, rows in now.items() if name in before and before[name] != rows)
    print(f"another answer than before: {', '.join(other)}" if other else "all answers are as before")


if __name__ == "__main__":
    main()
