"""JSON that somebody sent, read field by field; what is wrong in it is a bad request that says where."""

import json
from collections.abc import Mapping, Sequence

from werkzeug.exceptions import BadRequest

Object = Mapping[str, object]


def parse(text: str, where: str) -> object:
    """Parse JSON; BadRequest with the place of the mistake."""
    try:
        parsed: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadRequest(f"{where}: not JSON ({error})") from error
    return parsed


def as_object(value: object, where: str) -> Object:
    """Take a value for an object."""
    if not isinstance(value, dict):
        raise BadRequest(f"{where}: an object is needed")
    return value


def allow(value: Object, fields: frozenset[str], where: str) -> None:
    """Refuse fields that there are not, since a misspelt one would be passed over."""
    other = sorted(set(value) - fields)
    if other:
        raise BadRequest(f"{where}: there is no field {other[0]!r}; there are {', '.join(sorted(fields))}")


def as_list(value: object, where: str) -> Sequence[object]:
    """Take a value for an array."""
    if not isinstance(value, list):
        raise BadRequest(f"{where}: an array is needed")
    return value


def as_text(value: object, where: str) -> str:
    """Take a value for a string."""
    if not isinstance(value, str):
        raise BadRequest(f"{where}: a string is needed")
    return value


def as_flag(value: object, where: str) -> bool:
    """Take a value for a boolean."""
    if not isinstance(value, bool):
        raise BadRequest(f"{where}: true or false is needed")
    return value


def as_positive(value: object, where: str) -> int:
    """Take a value for a positive whole number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 1 or value != int(value):
        raise BadRequest(f"{where}: a positive whole number is needed")
    return int(value)


def as_value(value: object, where: str) -> str:
    """Take a property value as text: a string, a number, a boolean, or an entity by its identifier."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return value
        case int() | float():
            return str(value)
        case {"id": str(id_)}:
            return id_
        case _:
            raise BadRequest(f"{where}: a string, a number, a boolean or an object with an id is needed")


def as_values(value: object, where: str) -> tuple[str, ...]:
    """Take one property value or an array of them; empty ones say nothing."""
    every = value if isinstance(value, list) else [value]
    return tuple(text for each in every if (text := as_value(each, where)).strip())
