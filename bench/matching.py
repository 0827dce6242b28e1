"""How well units are matched, and how fast: ``python bench/matching.py [COUNT] [SEED]``.

COUNT old communes, wards and townships are drawn from the register (1,000; seed 2025) and asked for in each
way that tables name them. `right`: the first candidate is the unit; `certain`: one candidate is said to be
it; `wrong`: said so of another unit. The time is that of one batch in a process that has the index already.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from queries.matching.accuracy import draw, measure
from queries.matching.units import index


def main() -> None:
    """Print the table."""
    given = [int(argument) for argument in sys.argv[1:3]]
    count, seed = [*given, *(1000, 2025)[len(given) :]]
    begin = time.perf_counter()
    index()
    print(f"index made in {time.perf_counter() - begin:.2f} s; {count:,} units, seed {seed}")
    units = draw(count, seed)
    begin = time.perf_counter()
    rows = measure(units)
    seconds = time.perf_counter() - begin
    print(f"{'asked with':34}{'right':>8}{'certain':>9}{'wrong':>7}")
    for row in rows:
        print(f"{row.way:34}{row.right / row.asked:>8.1%}{row.certain / row.asked:>9.1%}{row.wrong:>7}")
    print(f"{count * len(rows) / seconds:,.0f} units a second")


if __name__ == "__main__":
    main()
