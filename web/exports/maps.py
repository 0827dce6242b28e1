"""Units as GeoJSON (RFC 7946): a point each, and what the table of units says of them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from web.exports.tables import Cell, Row, Schema

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"

_PLACE = ("longitude", "latitude")
TABLE = "units"


def write(path: Path, table: Schema, rows: Iterable[Row]) -> None:
    """Write the units, a feature a line; one of which nobody knows where it lies has no geometry."""
    names = [column.name for column in table.columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        for place, row in enumerate(rows):
            file.write(",\n" if place else "\n")
            json.dump(_feature(dict(zip(names, row, strict=True))), file, ensure_ascii=False)
        file.write("\n]}\n")


def _feature(unit: Mapping[str, Cell]) -> _Json:
    longitude, latitude = (unit[name] for name in _PLACE)
    point: _Json = None
    if longitude is not None and latitude is not None:
        point = {"type": "Point", "coordinates": [_json(longitude), _json(latitude)]}
    said: _Json = {
        name: _json(cell) for name, cell in unit.items() if name not in _PLACE and cell is not None
    }
    return {"type": "Feature", "id": _json(unit["unit"]), "geometry": point, "properties": said}


def _json(cell: Cell) -> _Json:
    match cell:
        case tuple():
            return [_json(each) for each in cell]
        case Decimal():
            # RFC 8259: what all readers keep of a number is a double.
            return int(cell) if cell == cell.to_integral_value() else float(cell)
        case date():
            return cell.isoformat()
        case _:
            return cell
