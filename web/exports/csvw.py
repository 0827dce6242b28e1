"""Tables as CSV on the Web: a CSV file each, and one file of metadata that types and describes their columns.

https://www.w3.org/TR/tabular-data-model/ and https://www.w3.org/TR/tabular-metadata/
"""

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from graph.prefixes import expand
from web.exports.tables import Cell, Column, Row, Schema, Value

METADATA = "csv-metadata.json"  # the name under which clients look for it, beside the tables

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

# Each pair is a column of a table and the table that has a row for whatever it names.
_REFERENCES = (("mergers", "new_unit", "units", "unit"), ("mergers", "old_unit", "units", "unit"))


def names(tables: Iterable[Schema]) -> tuple[str, ...]:
    """Name the files of an export."""
    return (*(f"{table.name}.csv" for table in tables), METADATA)


def write(folder: Path, tables: Sequence[Schema], read: Callable[[Schema], Iterable[Row]]) -> None:
    """Write tables, UTF-8 and with the line ends of RFC 4180, and their metadata into a folder."""
    for table in tables:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(column.name for column in table.columns)
            writer.writerows(
                [cell_text(column, cell) for column, cell in zip(table.columns, row, strict=True)]
                for row in read(table)
            )
    described = json.dumps(metadata(tables), ensure_ascii=False, indent=1)
    (folder / METADATA).write_text(described + "\n", encoding="utf-8")


def cell_text(column: Column, cell: Cell) -> str:
    """Write a cell as the metadata says that it is written.

    >>> from web.exports.tables import schemas
    >>> [value2] = [c for t in schemas() for c in t.columns if c.name == "value2"]
    >>> cell_text(value2, Decimal("7272.5")), cell_text(value2, None)
    ('7272.5', '')
    """
    if isinstance(cell, tuple):
        return column.separator.sign.join(map(_text, cell)) if column.separator else ""
    return "" if cell is None else _text(cell)


def metadata(tables: Iterable[Schema]) -> Json:
    """Describe the files of an export, as https://www.w3.org/TR/tabular-metadata/#table-groups."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "tables": [_table(table) for table in tables],
    }


def _table(table: Schema) -> Json:
    schema: dict[str, Json] = {
        "columns": [_column(column) for column in table.columns],
        "rowTitles": [table.columns[0].name],
    }
    keys = [column for column in table.columns if column.key]
    if all(map(_is_required, keys)):
        schema["primaryKey"] = [column.name for column in keys]
    if len(keys) == 1:
        schema["aboutUrl"] = f"{{+{keys[0].name}}}"
    references: list[Json] = [
        {
            "columnReference": column,
            "reference": {"resource": f"{other}.csv", "columnReference": key},
        }
        for name, column, other, key in _REFERENCES
        if name == table.name
    ]
    if references:
        schema["foreignKeys"] = references
    return {"url": f"{table.name}.csv", "tableSchema": schema}


def _column(column: Column) -> Json:
    described: dict[str, Json] = {
        "name": column.name,
        "datatype": str(column.datatype),
        "dc:title": [
            {"@value": column.title_vi, "@language": "vi"},
            {"@value": column.title_en, "@language": "en"},
        ],
    }
    if column.separator:
        described["separator"] = column.separator.sign
    if _is_required(column):
        described["required"] = True
    if column.term:
        described["propertyUrl"] = expand(column.term)
    return described


def _is_required(column: Column) -> bool:
    """Tell whether every row has the column; of what the register alone tells there is no passage."""
    return column.key and not column.provenance


def _text(value: Value) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case _:
            return str(value)
