"""Tables as Parquet, for DuckDB, pandas, R and Spark; pyarrow is an extra, since it is large."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import KgError
from web.exports.tables import Cell, Column, Datatype, Row, Schema

if TYPE_CHECKING:
    import pyarrow

_BATCH = 50_000  # rows in memory at a time, and in a row group
_DIGITS, _DECIMALS = 38, 12  # the widest decimal that readers know


class MissingPackageError(KgError):
    """A package that is not installed with communekg itself."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package}: not installed, and needed for this: pip install 'communekg[{extra}]'")


def names(tables: Iterable[Schema]) -> tuple[str, ...]:
    """Name the files of an export."""
    return tuple(f"{table.name}.parquet" for table in tables)


def require() -> None:
    """Raise MissingPackageError where Parquet cannot be written."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise MissingPackageError("pyarrow", "parquet") from error


def write(folder: Path, tables: Sequence[Schema], read: Callable[[Schema], Iterable[Row]]) -> None:
    """Write tables into a folder, a file each; the titles of columns are metadata of their fields."""
    from pyarrow import RecordBatch, array
    from pyarrow.parquet import ParquetWriter

    for table in tables:
        schema = _schema(table)
        with ParquetWriter(folder / f"{table.name}.parquet", schema, compression="zstd") as writer:
            for rows in _batches(iter(read(table))):
                columns = [
                    array([_plain(row[place]) for row in rows], type=field.type)
                    for place, field in enumerate(schema)
                ]
                writer.write_batch(RecordBatch.from_arrays(columns, schema=schema))


def _schema(table: Schema) -> "pyarrow.Schema":
    from pyarrow import field, schema

    return schema(
        [
            field(
                column.name,
                _type(column),
                metadata={"title_vi": column.title_vi, "title_en": column.title_en, "property": column.term},
            )
            for column in table.columns
        ]
    )


def _type(column: Column) -> "pyarrow.DataType":
    import pyarrow

    kind = {
        Datatype.INTEGER: pyarrow.int64(),
        Datatype.DECIMAL: pyarrow.decimal128(_DIGITS, _DECIMALS),
        Datatype.DATE: pyarrow.date32(),
        Datatype.BOOLEAN: pyarrow.bool_(),
    }.get(column.datatype, pyarrow.string())
    return pyarrow.list_(kind) if column.separator else kind


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _plain(cell: Cell) -> object:
    return list(cell) if isinstance(cell, tuple) else cell
