"""Which column of an answer is drawn as bars, and how long each bar is."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from queries.tables import Table

_MOST = 60  # bars


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart; ``share`` is its length in per cent of the longest."""

    label: str
    value: Decimal
    unit: str
    share: Decimal


def bars(found: Table) -> list[Bar]:
    """Draw the first numeric column against the first; nothing where units differ or rows are many.

    >>> [(bar.label, bar.share) for bar in bars(Table(("xã", "ha"), (("A", "5"), ("B", "20"))))]
    [('A', Decimal('25')), ('B', Decimal('100'))]
    """
    place = measure(found)
    units = {row[found.columns.index("unit")] for row in found.rows} if "unit" in found.columns else {None}
    if place is None or len(units) > 1 or len(found.rows) > _MOST:
        return []
    values = _numbers(found, place)
    longest = max(*values, Decimal(0)) or Decimal(1)
    unit = next(iter(units)) or ""
    return [
        Bar(row[0] or "", value, unit, max(100 * value / longest, Decimal(0)))
        for row, value in zip(found.rows, values, strict=True)
    ]


def measure(found: Table) -> int | None:
    """Find the first column after the first that holds a number in every row."""
    places = range(1, len(found.columns))
    return next((place for place in places if _numbers(found, place)), None)


def _numbers(found: Table, place: int) -> list[Decimal]:
    """Read a column as numbers; empty where a row has none."""
    try:
        return [Decimal(row[place] or "-") for row in found.rows]
    except InvalidOperation:
        return []
