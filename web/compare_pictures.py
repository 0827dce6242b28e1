"""The table, the ranking and the coverage of a comparison as pictures: grids of words; sizes in pixels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from flask_babel import gettext as _

from web.comparison import Cell, Column, Commune, State, rank
from web.notation import capitalize_first
from web.wording import amount, period, term

_LETTERS = 21  # of a line in a cell
_LABEL, _WIDE, _LINE, _PAD, _GAP, _LETTER = 190, 168, 17, 12, 44, 9


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a grid: its lines, and how it is shaded."""

    lines: tuple[str, ...]
    shade: int | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a grid, ``y`` from the top of the picture."""

    label: tuple[str, ...]
    boxes: tuple[Box, ...]
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under one head."""

    title: str
    head: Line
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Grids one below the other."""

    grids: tuple[Grid, ...]
    width: int
    height: int
    label: int = _LABEL
    wide: int = _WIDE
    line: int = _LINE


def table(columns: Sequence[Column], communes: Sequence[Commune], kinds: Mapping[str, str]) -> Sheet:
    """Draw the table: a row for each commune; ``kinds`` names actual and target."""
    heads = [Box((*_lines(term(each.indicator)), kinds[each.kind])) for each in columns]
    rows = [
        (commune.label, [_box(column.cells[place]) for column in columns])
        for place, commune in enumerate(communes)
    ]
    return _sheet([("", _("Xã"), heads, rows)])


def ranking(columns: Sequence[Column], communes: Sequence[Commune], kinds: Mapping[str, str]) -> Sheet:
    """Draw a ranking for each column, the communes without a rank below it."""
    parts = []
    for column in columns:
        ranked, unranked = rank(column, communes)
        rows = [(f"{cell.rank}. {commune.label}", [_box(cell)]) for commune, cell in ranked]
        rows += [(commune.label, [_box(cell)]) for commune, cell in unranked]
        parts.append((f"{term(column.indicator)} ({kinds[column.kind]})", _("Xã"), [Box(())], rows))
    return _sheet(parts)


def coverage(stated: Mapping[str, Mapping[str, Iterable[str]]], communes: Sequence[Commune]) -> Sheet:
    """Draw who states what: indicator → commune → kinds, all IRIs."""
    heads = [Box(_lines(commune.label)) for commune in communes]
    rows = [
        (term(indicator), [_kinds(cells.get(commune.iri, ())) for commune in communes])
        for indicator, cells in stated.items()
    ]
    return _sheet([("", _("Chỉ tiêu"), heads, rows)])


def _kinds(kinds: Iterable[str]) -> Box:
    said = ", ".join(map(term, kinds))
    return Box(_lines(said), shade=1) if said else Box((_("không nêu"),), state=State.MISSING)


def _box(cell: Cell) -> Box:
    """Write a cell as its page does: figure and time, both figures where they differ."""
    if cell.state is State.MISSING:
        return Box((_("không nêu"),), state=cell.state)
    figures = _lines(" ≠ ".join(map(amount, cell.claims)))
    when = period(cell.claims[0].period)
    return Box((*figures, when) if when else figures, cell.shade, cell.state)


def _sheet(parts: Sequence[tuple[str, str, Sequence[Box], Sequence[tuple[str, Sequence[Box]]]]]) -> Sheet:
    """Set grids (title, name of the first column, heads, rows) one below the other."""
    grids, y, widest = [], 0, 0
    for title, first, heads, rows in parts:
        y += _GAP if title else 0
        head = _line(first, heads, y)
        y += head.height
        lines = []
        for label, boxes in rows:
            lines.append(_line(label, boxes, y))
            y += lines[-1].height
        grids.append(Grid(title, head, tuple(lines)))
        widest = max(widest, _LABEL + _WIDE * len(heads), _LETTER * len(title))
    return Sheet(tuple(grids), widest, y)


def _line(label: str, boxes: Sequence[Box], y: int) -> Line:
    named = _lines(capitalize_first(label))
    tallest = max(len(named), *(len(box.lines) for box in boxes), 1)
    return Line(named, tuple(boxes), y, _LINE * tallest + _PAD)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(wrap(text, _LETTERS))
