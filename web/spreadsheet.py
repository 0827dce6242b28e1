"""Tables as spreadsheets."""

import re
from collections.abc import Collection
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

import xlsxwriter

from queries.tables import Table

_WIDEST = 60  # characters
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")  # no code such as 03808; what a sheet holds exactly
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # a file says nothing of when it was written


def numeric(table: Table) -> tuple[str, ...]:
    """Name the columns of a table that hold numbers alone; codes, which may begin with a nought, are none.

    >>> numeric(Table(("code", "ha", "name"), (("03808", "12.5", "a"), ("14", None, "b"))))
    ('ha',)
    """
    return tuple(
        column
        for place, column in enumerate(table.columns)
        if (cells := [row[place] for row in table.rows if row[place] is not None])
        and all(_NUMBER.fullmatch(cell or "") for cell in cells)
    )


def write(table: Table, numeric: Collection[str] = ()) -> bytes:
    """Write a table as a workbook of one sheet; what stands in a numeric column is a number.

    A text that begins as a formula does stays a text.
    """
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"created": _NEVER})
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, table.columns, book.add_format({"bold": True}))
        for number, row in enumerate(table.rows, start=1):
            for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                if cell is not None and column in numeric:
                    sheet.write_number(number, place, Decimal(cell))
                elif cell is not None:
                    sheet.write_string(number, place, cell)
        for place, column in enumerate(table.columns):
            longest = max((len(row[place] or "") for row in table.rows), default=0)
            sheet.set_column(place, place, min(max(longest, len(column)) + 2, _WIDEST))
    return file.getvalue()
