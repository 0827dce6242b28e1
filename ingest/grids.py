"""Real tables, whose cells the file tells apart: rows that head them, that group others, that hold values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from ingest.cells import group_label, header_length, header_text, is_column_index, is_data
from ingest.lines import Line

_CAPTION = re.compile(r"(?:biểu|bảng|phụ lục|mẫu)(?!\w)", re.IGNORECASE)
_TITLE_LINES = 6  # above a table, among which its caption stands
_LONGEST_CAPTION = 240
_ORDER = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """The lines of one row."""

    lines: tuple[Line, ...]
    order: str = ""  # the number of the row
    group: str | None = None  # label of a row that heads others, which may be empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table with its title: the lines of both, what its header says column by column, its rows."""

    title: str
    head: tuple[Line, ...]
    header: str
    rows: tuple[GridRow, ...]


def split_grids(lines: Sequence[Line]) -> Iterator[tuple[tuple[Line, ...], Grid | None]]:
    """Part a report at its tables: yield the lines before each with it, then the lines after the last."""
    before: tuple[Line, ...] = ()
    for is_row, rows in _runs(lines):
        if not is_row or not is_data([line.cells for line in rows if line.cells]):
            before += rows
            continue
        title = _title_lines(before)
        yield before[: len(before) - len(title)], _grid(title, rows)
        before = ()
    if before:
        yield before, None


def _runs(lines: Sequence[Line]) -> Iterator[tuple[bool, tuple[Line, ...]]]:
    """Part lines into rows and others, and the rows of one table from those of the next."""
    tables = accumulate(int(line.opens_table) for line in lines)
    for (is_row, _), run in groupby(
        zip(lines, tables, strict=True), key=lambda pair: (pair[0].row > 0, pair[1])
    ):
        yield is_row, tuple(line for line, _ in run)


def _title_lines(before: Sequence[Line]) -> tuple[Line, ...]:
    """The lines right above a table that caption it, from "Biểu 01" on."""
    for index in range(len(before) - 1, max(-1, len(before) - 1 - _TITLE_LINES), -1):
        if _CAPTION.match(before[index].text) and len(before[index].text) < _LONGEST_CAPTION:
            return tuple(before[index:])
    if before and before[-1].text.isupper() and len(before[-1].text) < _LONGEST_CAPTION:
        return (before[-1],)
    return ()


def _grid(title: tuple[Line, ...], lines: tuple[Line, ...]) -> Grid:
    rows = [tuple(run) for _, run in groupby(lines, key=lambda line: line.row)]
    cells = [row[0].cells for row in rows]
    length = header_length(cells) if rows else 0
    header = cells[:length]
    # The header stands again on the next page.
    body = [row for row in rows[length:] if row[0].cells not in header and not is_column_index(row[0].cells)]
    caption = " ".join(line.text for line in title)
    return Grid(
        title=caption,
        head=title + tuple(line for row in rows[:length] for line in row),
        header=f"{caption} {header_text(header)}".strip(),
        rows=tuple(_row(row) for row in body),
    )


def _row(lines: tuple[Line, ...]) -> GridRow:
    cells = lines[0].cells
    group = group_label(cells)
    first = cells[0].rstrip(".)") if cells else ""
    return GridRow(lines=lines, group=group, order=first if group is None and _ORDER.fullmatch(first) else "")
