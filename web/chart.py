"""Where the marks of a chart stand that a stored query asks for; pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from queries.tables import Table
from queries.text import Chart

_MOST = 60  # marks that one page draws
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Mark:
    """A row of a chart: its values, and where each stands in per cent of the axis."""

    label: str
    values: tuple[Decimal, ...]
    places: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The rows that share an axis; ``zero`` is where nought stands on it."""

    name: tuple[str, ...]  # what parts it from the others, a unit of measure last
    unit: str
    zero: Decimal
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart; ``left`` rows have no number, or stand behind what one page draws."""

    chart: Chart
    panels: tuple[Panel, ...]
    left: int


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    name: tuple[str, ...]
    unit: str
    values: tuple[Decimal, ...]


def draw(found: Table, chart: Chart) -> Drawing:
    """Draw the rows of an answer in their order, those of one panel on one axis that holds nought.

    >>> from queries.text import ChartKind
    >>> bars = Chart(kind=ChartKind.BARS, label=("xã",), values=("ha",), by=())
    >>> [panel] = draw(Table(("xã", "ha"), (("A", "5"), ("B", "20"), ("C", None))), bars).panels
    >>> [(mark.label, *mark.places) for mark in panel.marks]
    [('A', Decimal('25.00')), ('B', Decimal('100.00'))]
    """
    rows = list(dict.fromkeys(_rows(found, chart)))[:_MOST]
    named: dict[tuple[tuple[str, ...], str], list[_Row]] = {}
    for row in rows:
        named.setdefault((row.name, row.unit.lower()), []).append(row)
    panels = tuple(_panel(name, members) for (name, _), members in named.items())
    return Drawing(chart, panels, len(found.rows) - sum(len(panel.marks) for panel in panels))


def _rows(found: Table, chart: Chart) -> Iterator[_Row]:
    """Yield the rows that have every number; a unit is what the column of that name says."""
    labels, values = _places(found, chart.label), _places(found, chart.values)
    names = _places(found, [column for column in chart.by if column != "unit"])
    units = _places(found, ["unit"] if "unit" in found.columns else [])
    for row in found.rows:
        numbers = _numbers(row[place] for place in values)
        if numbers:
            yield _Row(
                label=" – ".join(row[place] or "" for place in labels),
                name=tuple(row[place] or "" for place in names),
                unit="".join(row[place] or "" for place in units),
                values=numbers,
            )


def _panel(name: tuple[str, ...], rows: Sequence[_Row]) -> Panel:
    every = [value for row in rows for value in row.values]
    low, high = min(*every, Decimal(0)), max(*every, Decimal(0))
    spread = high - low or Decimal(1)

    def place(value: Decimal) -> Decimal:
        return round(_HUNDRED * (value - low) / spread, 2)

    marks = (Mark(row.label, row.values, tuple(map(place, row.values))) for row in rows)
    return Panel(name, rows[0].unit, place(Decimal(0)), tuple(marks))


def _places(found: Table, columns: Iterable[str]) -> list[int]:
    return [found.columns.index(column) for column in columns]


def _numbers(cells: Iterable[str | None]) -> tuple[Decimal, ...]:
    """Read the numbers of a row; nothing where it lacks one."""
    try:
        numbers = tuple(Decimal(cell or "-") for cell in cells)
    except InvalidOperation:
        return ()
    return numbers if all(number.is_finite() for number in numbers) else ()
