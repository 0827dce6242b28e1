"""How fast `communekg link` goes through a table, and in how much memory: ``bench/linking.py [ROWS…]``.

For each number of rows (10,000 and 1,000,000) a table is written whose rows name old communes drawn from
the register (seed 2025), one in ten misspelt and one in ten without a district; then the command runs in a
process of its own. Memory is the most that the process held at once: it should hardly grow with the rows.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ontology.register import Edition, Unit, communes  # noqa: E402 - the checkout is on the path from here on


def main() -> None:
    """Print rows, time and memory."""
    print(f"{'rows':>12}{'seconds':>10}{'rows/s':>10}{'MB':>8}{'certain':>10}")
    for rows in [int(argument) for argument in sys.argv[1:]] or [10_000, 1_000_000]:
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder, "table.csv")
            with table.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(_table(rows))
            begin = time.perf_counter()
            told = _link(table)
            seconds = time.perf_counter() - begin
        held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{rows:12,}{seconds:10.1f}{rows / seconds:10,.0f}{held:8,}{told['certain'] / rows:10.1%}")


def _link(table: Path) -> dict[str, int]:
    columns = ["--column", "xã", "--district", "huyện", "--province", "tỉnh", "--format", "json"]
    command = [sys.executable, "-m", "web", "link", str(table), *columns, "--out", f"{table}.linked.csv"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    told: dict[str, int] = json.loads(done.stdout)
    return told


def _table(rows: int) -> Iterator[tuple[str, ...]]:
    drawn, every = random.Random(2025), communes(Edition.OLD)
    yield ("số", "xã", "huyện", "tỉnh")
    for number in range(rows):
        yield (str(number), *_row(drawn.choice(every), drawn.random()))


def _row(unit: Unit, chance: float) -> tuple[str, str, str]:
    if chance < 0.1:
        return f"{unit.label[:-1]}{unit.label[-1] * 2}", unit.district or "", unit.province
    return unit.label, "" if chance < 0.2 else unit.district or "", unit.province


if __name__ == "__main__":
    main()
