"""Join our data with a CSV file in pandas: ``join_a_csv_in_pandas.py ENDPOINT TABLE.csv``.

TABLE has a column `code`, the code of the commune in the list that holds from July 2025. A table of old names
gets such codes from `communekg link` (the column `kg_successor_code`). ``pip install pandas``.
"""

import sys
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pandas as pd

QUERY = Path(__file__).with_name("poverty-targets.rq")


def main() -> None:
    """Print a commune a line: its name, its target and what the table has of it."""
    endpoint, table = sys.argv[1:3]
    parameters = urlencode({"query": QUERY.read_text(encoding="utf-8")})
    asked = Request(f"{endpoint}?{parameters}", headers={"Accept": "text/csv"})
    with urlopen(asked) as answer:
        ours = pd.read_csv(BytesIO(answer.read()), dtype={"code": str})  # codes begin with noughts
    theirs = pd.read_csv(table, dtype={"code": str})
    joined = ours.merge(theirs, on="code").drop(columns=["code", "unit"]).sort_values("commune")
    print(joined.to_csv(sep="\t", index=False, header=False), end="")


if __name__ == "__main__":
    main()
