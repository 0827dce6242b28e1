"""Join our data with a CSV file in DuckDB: ``join_a_csv_in_duckdb.py ENDPOINT TABLE.csv``.

TABLE has a column `code`, the code of the commune in the list that holds from July 2025. A table of old names
gets such codes from `communekg link` (the column `kg_successor_code`). ``pip install duckdb``.
"""

import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import duckdb

QUERY = Path(__file__).with_name("poverty-targets.rq")
JOIN = """
    SELECT ours.commune, ours.target, theirs.* EXCLUDE (code)
    FROM read_csv($ours, all_varchar = true) AS ours
    JOIN read_csv($theirs, all_varchar = true) AS theirs USING (code)
    ORDER BY ours.commune"""


def main() -> None:
    """Print a commune a line: its name, its target and what the table has of it."""
    endpoint, table = sys.argv[1:3]
    parameters = urlencode({"query": QUERY.read_text(encoding="utf-8")})
    asked = Request(f"{endpoint}?{parameters}", headers={"Accept": "text/csv"})
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder, "ours.csv")
        with urlopen(asked) as answer:
            ours.write_bytes(answer.read())
        # Codes begin with noughts, so every column is read as text.
        rows = duckdb.execute(JOIN, {"ours": str(ours), "theirs": table}).fetchall()
    for row in rows:
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
