"""Tables as one workbook for Excel and LibreOffice: a sheet each, and one that says what the columns are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from web.exports.csvw import cell_text
from web.exports.tables import Cell, Column, Datatype, Row, Schema

# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_ROWS = 1_048_576
_CHARACTERS = 32_767
_ABOUT = ("table", "column", "title_vi", "title_en", "datatype")
_WIDTHS = {Datatype.IRI: 30, Datatype.TEXT: 22, Datatype.DATE: 11}


def write(path: Path, tables: Sequence[Schema], read: Callable[[Schema], Iterable[Row]]) -> None:
    """Write tables into one workbook, row by row; a table that is longer than a sheet goes on in another."""
    book = Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
    # The clock may not enter the file: two exports of one store are alike to the byte.
    book.set_properties({"title": "communekg", "created": _epoch()})
    head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    _describe(book.add_worksheet("about"), tables, head)
    for table in tables:
        for number, rows in enumerate(_batches(iter(read(table)), _ROWS - 1), start=1):
            name = table.name if number == 1 else f"{table.name} {number}"
            _fill(book.add_worksheet(name), table.columns, rows, head, day)
    try:
        book.close()
    except XlsxFileError as error:
        raise OSError(str(error)) from error


def _epoch() -> datetime:
    return datetime(2000, 1, 1, tzinfo=UTC)


def _describe(sheet: Worksheet, tables: Iterable[Schema], head: Format) -> None:
    sheet.write_row(0, 0, _ABOUT, head)
    columns = [(table.name, column) for table in tables for column in table.columns]
    for place, (table, column) in enumerate(columns, start=1):
        sheet.write_row(
            place, 0, (table, column.name, column.title_vi, column.title_en, str(column.datatype))
        )
    sheet.set_column(0, len(_ABOUT) - 1, 22)


def _fill(
    sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Row], head: Format, day: Format
) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(column.datatype, 12))
        sheet.write_string(0, place, column.name, head)
    sheet.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            _write(sheet, last, place, column, cell, day)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write(sheet: Worksheet, row: int, place: int, column: Column, cell: Cell, day: Format) -> None:
    """Write a cell by its type; a text is never read as a formula or a link."""
    match cell:
        case None | ():
            return
        case bool():
            sheet.write_boolean(row, place, cell)
        case int() | Decimal():
            sheet.write_number(row, place, cell)
        case date():
            sheet.write_datetime(row, place, cell, day)
        case _:
            sheet.write_string(row, place, cell_text(column, cell)[:_CHARACTERS])


def _batches(rows: Iterator[Row], size: int) -> Iterator[Iterable[Row]]:
    """Cut rows into batches, the first of which is there even where it has no row."""
    yield islice(rows, size)
    for first in rows:
        yield _led(first, islice(rows, size - 1))


def _led(first: Row, rest: Iterable[Row]) -> Iterator[Row]:
    yield first
    yield from rest
