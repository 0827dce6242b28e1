"""Data extension: which columns may be fetched for a type, and the columns for entities, in both versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from werkzeug.exceptions import BadRequest

from web.reconciliation import json_reading as reading
from web.reconciliation.columns import Column, Filled, Settings, columns, fill, find_column
from web.reconciliation.entities import Entity, find_entity
from web.reconciliation.facts import Cell
from web.reconciliation.json_reading import Object
from web.reconciliation.terms import TermKind, terms

MOST_COLUMNS = 50


@dataclass(frozen=True, slots=True)
class Answered:
    """A column that was asked for."""

    column: Column
    settings: Settings
    filled: Filled


@dataclass(frozen=True, slots=True)
class Extension:
    """A query for columns, answered."""

    ids: tuple[str, ...]
    columns: tuple[Answered, ...]


def propose(type_: str | None, limit: int | None) -> Object:
    """Propose the columns of a type; those of units where none is given."""
    wanted = type_ or "former-commune"
    found = [
        {"id": each.id, "name": each.name, "description": each.note}
        for each in columns()
        if wanted in each.types
    ]
    answer: dict[str, object] = {"properties": found[:limit], "type": wanted}
    return answer if limit is None else {**answer, "limit": limit}


def extend(text: str) -> Extension:
    """Read a query for columns and answer it; BadRequest where it is none or asks for what there is not."""
    query = reading.as_object(reading.parse(text, "extend"), "extend")
    ids = tuple(reading.as_text(each, "ids") for each in reading.as_list(query.get("ids"), "ids"))
    asked = [
        reading.as_object(each, "properties")
        for each in reading.as_list(query.get("properties"), "properties")
    ]
    if len(asked) > MOST_COLUMNS:
        raise BadRequest(f"properties: at most {MOST_COLUMNS} columns at a time")
    known = [find_entity(id_) for id_ in ids]
    return Extension(ids, tuple(_answered(each, known) for each in asked))


def as_0_2(extension: Extension) -> Object:
    """Write columns as version 0.2 does: rows by identifier, cells by column."""
    return {
        "meta": [_meta(each) for each in extension.columns],
        "rows": {
            id_: {each.column.id: _cells(each, row) for each in extension.columns}
            for row, id_ in enumerate(extension.ids)
        },
    }


def as_1(extension: Extension) -> Object:
    """Write columns as version 1.0-draft does: a list of rows, each a list of properties."""
    return {
        "meta": [_meta(each) for each in extension.columns],
        "rows": [
            {
                "id": id_,
                "properties": [
                    {"id": each.column.id, "values": _cells(each, row)} for each in extension.columns
                ],
            }
            for row, id_ in enumerate(extension.ids)
        ],
    }


def _answered(asked: Object, known: Sequence[Entity | None]) -> Answered:
    column = _column(reading.as_text(asked.get("id"), "properties.id"))
    settings = _settings(reading.as_object(asked.get("settings") or {}, "properties.settings"))
    return Answered(column, settings, fill(column, known, settings))


def _column(id_: str) -> Column:
    found = find_column(id_)
    if found is None:
        raise BadRequest(f"properties: there is no column {id_!r}; /reconcile/extend/propose lists them")
    return found


def _settings(given: Object) -> Settings:
    """Read the settings of a column; forms send numbers as text too."""
    limit = reading.as_value(given.get("limit") or 0, "settings.limit")
    try:
        most = max(0, int(float(limit)))
    except (ValueError, OverflowError) as error:
        raise BadRequest(f"settings.limit: {limit!r} is no number") from error
    return Settings(
        limit=most,
        as_text=given.get("content") == "text",
        in_words=given.get("form") == "text",
        period=reading.as_value(given.get("period") or "", "settings.period"),
    )


def _meta(answered: Answered) -> Object:
    column, unit = answered.column, answered.filled.unit
    written: dict[str, object] = {"id": column.id, "name": f"{column.name} ({unit})" if unit else column.name}
    if column.entity_type:
        type_ = terms(TermKind.TYPE)[column.entity_type]
        written["type"] = {"id": type_.id, "name": type_.name}
    return written


def _cells(answered: Answered, row: int) -> list[Object]:
    return [_cell(each, answered.settings) for each in answered.filled.cells[row]]


def _cell(cell: Cell, settings: Settings) -> Object:
    match cell:
        case Entity() if settings.as_text:
            return {"str": cell.name}
        case Entity():
            return {"id": cell.id, "name": cell.name, "description": cell.description}
        case Decimal():
            whole = cell == cell.to_integral_value()
            return {"int": int(cell)} if whole else {"float": float(cell)}
        case date():
            return {"date": f"{cell.isoformat()}T00:00:00Z"}
        case str():
            return {"str": cell}
