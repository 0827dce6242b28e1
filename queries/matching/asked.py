"""What a row of a table says of the unit that it means, read: name, type, places, days and code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from ontology.names import fold_name, join_i_and_y, strip_tones
from queries.matching.dates import Days, read_days
from queries.matching.places import find_districts, find_provinces
from queries.matching.units import Kind, index
from queries.typed_names import read_type, split_type

_MARKS = re.compile(r"\s*[,;(]\s*|\)\s*$")  # xã A, huyện B; xã A (huyện B)
_MARK = re.compile("[,;(]")
_DASHES = re.compile(r"\s+[-–]\s+")  # xã A - huyện B; but Bà Rịa - Vũng Tàu
_CODE = re.compile(r"(\d{1,5})(?:\.0+)?")  # spreadsheets take codes for numbers: 3808.0


class Part(StrEnum):
    """A column of a table beside the name."""

    TYPE = "type"
    PROVINCE = "province"
    DISTRICT = "district"
    DATE = "date"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A unit as a row of a table names it; an empty text says nothing."""

    name: str
    type: str = ""
    province: str = ""
    district: str = ""
    date: str = ""
    code: str = ""
    kinds: frozenset[Kind] = frozenset(Kind)  # what may answer


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name; the texts are keys of the index."""

    folded: str
    joined: str
    plain: str
    type: str | None  # "thị trấn"
    toneless: bool  # nothing that was typed has a tone mark, so that a name without them may stand for any


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What was asked, as matching compares it; None where nothing was said."""

    readings: tuple[Reading, ...]
    provinces: frozenset[str] | None  # keys
    districts: frozenset[str] | None
    days: Days | None
    code: str | None
    kinds: frozenset[Kind]
    unread: tuple[Part, ...]  # what was said and not understood


def understand(asked: Asked) -> Understood:
    """Read what a row says; places behind a comma in the name are taken where no column has them."""
    asked = _parted(asked)
    provinces = find_provinces(asked.province) if asked.province.strip() else None
    districts = find_districts(asked.district) if asked.district.strip() else None
    days = read_days(asked.date) if asked.date.strip() else None
    code = _CODE.fullmatch(asked.code.strip()) if asked.code.strip() else None
    stated = asked.type.strip()
    type_ = read_type(stated) if stated else None
    said = {
        Part.TYPE: bool(stated) and type_ is None,
        Part.PROVINCE: provinces == frozenset(),
        Part.DISTRICT: districts == frozenset(),
        Part.DATE: bool(asked.date.strip()) and days is None,
        Part.CODE: bool(asked.code.strip()) and code is None,
    }
    return Understood(
        readings=_readings(asked.name, type_),
        provinces=provinces or None,
        districts=districts or None,
        days=days,
        code=code[1] if code else None,
        kinds=asked.kinds,
        unread=tuple(part for part, unread in said.items() if unread),
    )


def _parted(asked: Asked) -> Asked:
    """Take district and province out of ``xã A, huyện B, tỉnh C``."""
    name, *rest = list(_parts(asked.name)) or [""]
    for part in reversed(rest):
        if not asked.province and not asked.district and find_provinces(part):
            asked = replace(asked, province=part)
        elif not asked.district:
            asked = replace(asked, district=part)
    return replace(asked, name=name) if rest or name != asked.name else asked


def _parts(name: str) -> Iterator[str]:
    """Part a name at commas and brackets, and at dashes unless they stand in a name of the register."""
    for part in _MARKS.split(name) if _MARK.search(name) else (name,):
        if _DASHES.search(part) and not _is_known(part):
            yield from (each for each in _DASHES.split(part) if each.strip())
        elif part.strip():
            yield part


def _is_known(part: str) -> bool:
    typed = split_type(part)
    return strip_tones(fold_name(typed.name if typed else part)) in index().plain


@lru_cache(maxsize=20_000)
def _readings(name: str, type_: str | None) -> tuple[Reading, ...]:
    return tuple(dict.fromkeys(_read(name, type_)))


def _read(name: str, type_: str | None) -> Iterator[Reading]:
    """Read a name behind its type, and as a name alone: ``quan ba`` may be Quản Bạ."""
    whole = fold_name(name)
    toneless = whole == strip_tones(whole)
    split = split_type(name)
    if split and (type_ is None or split.type == type_):
        yield _reading(fold_name(split.name), split.type, toneless)
    if whole and (not split or toneless or type_ is not None):
        yield _reading(whole, type_, toneless)


def _reading(folded: str, type_: str | None, toneless: bool) -> Reading:  # noqa: FBT001
    return Reading(folded, join_i_and_y(folded), strip_tones(folded), type_, toneless)
