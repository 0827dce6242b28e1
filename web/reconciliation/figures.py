"""Results and targets that reports state of a unit, as cells of a column."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ontology import iris
from queries.indicators import ValueRow
from web import notation
from web.wording import figure, number, period, term

_PAIRS = frozenset(iris.concept("comparator", slug).value for slug in ("range", "of"))


def usual_unit(rows: Iterable[ValueRow]) -> str | None:
    """Return the unit of measure of most figures: numbers of another are no numbers of the same column."""
    counted = Counter(row.unit for row in rows)
    return min(counted, key=lambda unit: (-counted[unit], unit or "")) if counted else None


def of_period(rows: Sequence[ValueRow], wanted: str) -> Sequence[ValueRow]:
    """Choose the figures of a year or period, the latest where none is wanted; each figure once."""
    wanted = wanted.strip().replace("–", "-")
    if wanted:
        chosen = [row for row in rows if wanted in (row.period, str(row.year))]
    else:
        latest = max((row.year or 0 for row in rows), default=0)
        chosen = [row for row in rows if (row.year or 0) == latest]
    once = {(row.comparator, row.value, row.value2, row.unit): row for row in reversed(chosen)}
    return list(reversed(once.values()))


def value_cell(row: ValueRow, unit: str | None, *, in_words: bool) -> Decimal | str:
    """Write a figure as a number; in words where asked, for a pair of numbers, and for another unit."""
    if not in_words and row.unit == unit and row.comparator not in _PAIRS:
        return row.value
    amount = notation.bounded(
        row.comparator,
        term(row.comparator),
        notation.measured(figure(row.figure) or number(row.value), row.unit or ""),
    )
    when = period(row.period)
    return f"{amount} ({when})" if when else amount
