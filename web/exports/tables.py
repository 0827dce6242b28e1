"""The tables that are exported: their columns, as ``columns.csv`` lists them, and their rows, typed."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import TypeAlias

from queries import exports
from queries.sources import Source

Value: TypeAlias = str | int | Decimal | date | bool
Cell: TypeAlias = Value | tuple[Value, ...] | None
Row: TypeAlias = tuple[Cell, ...]
Step: TypeAlias = Callable[[str], None]


class Datatype(StrEnum):
    """What a cell holds, by the name that XML Schema gives it."""

    IRI = "anyURI"
    TEXT = "string"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    BOOLEAN = "boolean"


class Separator(StrEnum):
    """What stands between the values of a cell that holds a list."""

    SPACE = "space"
    BAR = "bar"

    @property
    def sign(self) -> str:
        """Give the character itself."""
        return " " if self is Separator.SPACE else "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    datatype: Datatype
    separator: Separator | None  # of a list
    key: bool  # rows that are alike in their keys are one row
    provenance: bool  # left out of the plain form
    term: str  # the property that it shows, as a prefixed name; "" for none
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Schema:
    """A table and its columns."""

    name: str
    columns: tuple[Column, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Name the columns that tell one row from another."""
        return tuple(column.name for column in self.columns if column.key)


@cache
def schemas(*, provenance: bool = True) -> tuple[Schema, ...]:
    """List the tables; with ``provenance`` each row names a passage that states it."""
    file = resources.files("web") / "exports" / "columns.csv"
    tables: dict[str, list[Column]] = {}
    for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()):
        tables.setdefault(row["table"], []).append(_column(row))
    return tuple(
        Schema(name, tuple(column for column in columns if provenance or not column.provenance))
        for name, columns in tables.items()
    )


def rows(source: Source, schema: Schema, step: Step) -> Iterator[Row]:
    """Yield the rows of a table, each once; ``step`` is called with the name of each part that is done."""
    for name, part in _parts(source, schema.name):
        yield from _distinct(schema, part)
        step(name)


def steps(source: Source, tables: Iterable[Schema]) -> int:
    """Count how often ``rows`` of these tables will call its ``step``."""
    reports = len(exports.reports(source))
    return sum(reports if exports.is_of_a_report(table.name) else 1 for table in tables)


def _parts(source: Source, table: str) -> Iterator[tuple[str, Iterator[Mapping[str, str]]]]:
    if not exports.is_of_a_report(table):
        yield table, exports.records(source, table)
        return
    for report in exports.reports(source):
        name = f"{table} of {report.value.rpartition('/')[2]}"
        yield name, exports.records(source, table, report=report)


def _distinct(schema: Schema, records: Iterable[Mapping[str, str]]) -> Iterator[Row]:
    """Keep of records with the same keys the first: a claim may be worded in two ways at one place."""
    seen: set[tuple[str | None, ...]] = set()
    for record in records:
        key = tuple(record.get(name) for name in schema.keys)
        if key not in seen:
            seen.add(key)
            yield tuple(_cell(column, record.get(column.name)) for column in schema.columns)


def _cell(column: Column, text: str | None) -> Cell:
    if column.separator is None:
        return None if text is None else _READERS[column.datatype](text)
    parts = sorted(filter(None, (text or "").split(column.separator.sign)))
    return tuple(_READERS[column.datatype](part) for part in parts)


def _column(row: Mapping[str, str]) -> Column:
    return Column(
        name=row["column"],
        datatype=Datatype(row["datatype"]),
        separator=Separator(row["list"]) if row["list"] else None,
        key=row["key"] == "yes",
        provenance=row["provenance"] == "yes",
        term=row["property"],
        title_vi=row["title_vi"],
        title_en=row["title_en"],
    )


_READERS: Mapping[Datatype, Callable[[str], Value]] = {
    Datatype.IRI: str,
    Datatype.TEXT: str,
    Datatype.INTEGER: int,
    Datatype.DECIMAL: Decimal,
    Datatype.DATE: date.fromisoformat,
    Datatype.BOOLEAN: lambda text: text == "true",
}
