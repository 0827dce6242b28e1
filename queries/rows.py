"""From rows of terms to frozen dataclasses: a field is named as its variable, its annotation types it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints

from queries.errors import QueryError
from queries.sources import Rows
from queries.tokens import Term

RowT = TypeVar("RowT")
Reader: TypeAlias = Callable[[Mapping[str, Term | None]], object]


def read(rows: Rows, row_type: type[RowT]) -> list[RowT]:
    """Type the rows of a SELECT.

    A field ``str | None`` may be unbound, one without None may not; a field that is itself a dataclass is
    read from the same row, and may be None where its first column is unbound. QueryError where a column is
    missing or not of its type.
    """
    missing = [name for name in _columns(row_type) if name not in rows.columns]
    if missing:
        raise QueryError(f"{row_type.__name__} lacks {', '.join(missing)} among {', '.join(rows.columns)}")
    make: Reader = _maker(cast(Hashable, row_type))
    return [cast(RowT, make(dict(zip(rows.columns, row, strict=True)))) for row in rows.rows]


def _columns(row_type: type[Any]) -> list[str]:
    """List the columns that a row type is read from, those of its inner dataclasses too."""
    hints = get_type_hints(row_type)
    names: list[str] = []
    for field in fields(row_type):
        kind, _ = _kind(hints[field.name])
        names += _columns(kind) if is_dataclass(kind) else [field.name]
    return names


@cache
def _maker(row_type: type[Any]) -> Reader:
    """Make what builds a row; done once per row type."""
    hints = get_type_hints(row_type)
    readers = {field.name: _reader(field.name, hints[field.name]) for field in fields(row_type)}
    return lambda row: row_type(**{name: reader(row) for name, reader in readers.items()})


def _kind(hint: object) -> tuple[type[Any], bool]:
    """Split an annotation into its type and whether None is allowed."""
    options = get_args(hint) if get_origin(hint) is UnionType else (hint,)
    [kind] = [option for option in options if option is not NoneType]
    return kind, NoneType in options


def _reader(name: str, hint: object) -> Reader:
    """Make the reader of one field."""
    kind, optional = _kind(hint)
    if is_dataclass(kind):
        first, make = _columns(kind)[0], _maker(kind)
        return lambda row: None if optional and row[first] is None else make(row)
    convert = _CONVERTERS[kind]

    def value(row: Mapping[str, Term | None]) -> object:
        term = row[name]
        if term is None:
            if optional:
                return None
            raise QueryError(f"column {name} is unbound where a value is needed")
        try:
            return convert(term.value)
        except (ValueError, ArithmeticError) as error:
            raise QueryError(f"column {name}: {term} is no {kind.__name__}") from error

    return value


_CONVERTERS: Mapping[Any, Callable[[str], object]] = {
    str: str,
    int: lambda text: int(Decimal(text)),
    Decimal: Decimal,
    bool: lambda text: text in ("true", "1"),
    date: date.fromisoformat,
}
