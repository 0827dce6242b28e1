"""Tables of text, and the ways to write one down: aligned for a terminal, CSV, JSON."""

import csv
import io
import json
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

from ontology import iris

_WIDEST = 48  # columns of a terminal that one cell may take


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as text: the bare value of each term, None where unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def as_csv(table: Table) -> str:
    """Write a table as CSV (RFC 4180) with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([cell or "" for cell in row] for row in table.rows)
    return out.getvalue()


def as_json(table: Table) -> str:
    """Write a table as a JSON list of objects; values are strings, unbound ones null."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_text(table: Table) -> str:
    """Write a table in aligned columns, long cells cut; the last line counts the rows.

    >>> print(as_text(Table(("xã", "ha"), (("Mường La", "12"), ("Bắc Yên", None)))), end="")
    xã        ha
    --------  --
    Mường La  12
    Bắc Yên
    (2 rows)
    """
    cells = [table.columns] + [tuple(_short(cell) for cell in row) for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(map(_pad, row, widths)).rstrip() for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    count = len(table.rows)
    return "\n".join([*lines, f"({count} row{'' if count == 1 else 's'})"]) + "\n"


def _short(cell: str | None) -> str:
    """Fit a cell into one line of a terminal."""
    text = " ".join((cell or "").removeprefix(iris.BASE).split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal: tone marks none, East Asian wide letters two."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _pad(text: str, width: int) -> str:
    """Fill a text up to a width in terminal columns."""
    return text + " " * (width - _width(text))
