"""The two lists of administrative units, and what became of what, as ``vietnamadminunits`` ships them.

Only the data files of that package are read: importing it would load its parsers, and its converter picks one
successor for a unit that was split. The files state no population, and areas for communes of 2025 only.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias

from ontology.errors import RegisterError
from ontology.facts import Extent

_PACKAGE = "vietnamadminunits"
_TYPES = frozenset({"xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh"})
_MUNICIPALITY = "thành phố trực thuộc trung ương"
_TURN = date(2025, 7, 1)
_Row: TypeAlias = tuple[Any, ...]

# Columns: code, label, province, its code, district, its code, latitude, longitude, area in km².
_COMMUNES_2025 = """
    SELECT wardCode, ward, provinceShort, provinceCode, NULL, NULL, wardLat, wardLon, wardAreaKm2
    FROM admin_units ORDER BY wardCode"""
_COMMUNES_2024 = """
    SELECT wardCode, ward, provinceShort, provinceCode, district, districtCode,
        CASE WHEN (wardLat, wardLon) <> (districtLat, districtLon)
            AND (wardLat, wardLon) <> (provinceLat, provinceLon) THEN wardLat END, wardLon, NULL
    FROM admin_units_legacy WHERE wardCode IS NOT NULL ORDER BY wardCode"""
_DISTRICTS = """
    SELECT DISTINCT districtCode, district, provinceShort, provinceCode, NULL, NULL,
        districtLat, districtLon, NULL
    FROM admin_units_legacy ORDER BY districtCode"""
_PROVINCES = """
    SELECT DISTINCT provinceCode, province, provinceShort, provinceCode, NULL, NULL,
        provinceLat, provinceLon, NULL
    FROM {table} ORDER BY provinceCode"""
# The converter names units by keys that are made of the folded names of their province, district and commune.
_KEYS_2025 = "SELECT provinceKey || '_' || wardKey, '2025/' || wardCode FROM admin_units"
_KEYS_2024 = """
    SELECT provinceKey || '_' || districtKey || '_' || coalesce(wardKey, ''),
        '2024/' || coalesce(wardCode, 'd' || districtCode)
    FROM admin_units_legacy"""


class Edition(StrEnum):
    """A list of codes, named by the year in which it began to hold or still held throughout."""

    OLD = "2024"  # until 30 June 2025; as of its last months
    NEW = "2025"  # from 1 July 2025

    @property
    def since(self) -> date | None:
        """The first day of which it is known that the list holds; old units began on days of their own."""
        return _TURN if self is Edition.NEW else None

    @property
    def until(self) -> date | None:
        """The last day on which the list holds; ``None`` while it does."""
        return _TURN - timedelta(days=1) if self is Edition.OLD else None


class Level(StrEnum):
    """How high a unit stands; districts ended on 30 June 2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


# By the number of digits of the code.
_LEVELS = {2: (Level.PROVINCE, "p"), 3: (Level.DISTRICT, "d"), 5: (Level.COMMUNE, "")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of one dated code list."""

    edition: Edition
    code: str
    type: str  # "xã", "thị trấn", "đặc khu", "huyện", "tỉnh", "thành phố trực thuộc trung ương"; lower case
    name: str  # bare name, NFC: "Mường La"; "1" for a numbered ward
    province: str  # bare name of the province of that edition; a province names itself
    province_code: str
    district: str | None = None  # bare name; old communes only
    district_code: str | None = None
    latitude: Decimal | None = None  # WGS 84 degrees; None where the source has the point of something larger
    longitude: Decimal | None = None
    area_km2: Decimal | None = None  # communes of 2025 only
    population: int | None = None  # the source states none

    @property
    def level(self) -> Level:
        """How high the unit stands, which its code tells by its length."""
        return _LEVELS[len(self.code)][0]

    @property
    def key(self) -> str:
        """The unit across editions and levels: ``2025/03808``, ``2024/d120``, ``2025/p14``."""
        return f"{self.edition}/{_LEVELS[len(self.code)][1]}{self.code}"

    @property
    def label(self) -> str:
        """The name as a reader would write it: ``xã Mường La``, ``thành phố Hà Nội``."""
        return f"{'thành phố' if self.type == _MUNICIPALITY else self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class Succession:
    """An old unit that went into a new one, and how much of it did."""

    old: str  # key of the register
    new: str
    extent: Extent


@cache
def load_communes(edition: Edition) -> tuple[Unit, ...]:
    """Read the units of the lowest level, by code."""
    rows = _select(_COMMUNES_2024 if edition is Edition.OLD else _COMMUNES_2025)
    points = Counter((row[6], row[7]) for row in rows)
    return tuple(_unit(edition, row, placed=points[row[6], row[7]] == 1) for row in rows)


@cache
def load_districts() -> tuple[Unit, ...]:
    """Read the districts, which were until 30 June 2025, by code."""
    return tuple(_unit(Edition.OLD, row) for row in _select(_DISTRICTS))


@cache
def load_provinces(edition: Edition) -> tuple[Unit, ...]:
    """Read the provinces and the cities of their rank, by code."""
    table = "admin_units_legacy" if edition is Edition.OLD else "admin_units"
    return tuple(_unit(edition, row) for row in _select(_PROVINCES.format(table=table)))


@cache
def load_successions() -> tuple[Succession, ...]:
    """Read what became of what on 1 July 2025, by new and then old key.

    The source lists the old units that were divided, here ``PART``; the others went ``WHOLE``. It joins by
    names and gives namesakes each other's successors: there the extent is ``UNKNOWN``, the succession itself
    in doubt. It does not say who got what remained, so ``REMAINDER`` never stands.
    """
    stated = tuple(_stated())
    doubtful = {(old, Extent.PART) for old in _confused((old, new) for old, new, _ in stated)}
    olds: Mapping[str, str] = dict(_select(_KEYS_2024))
    news: Mapping[str, str] = dict(_select(_KEYS_2025))
    found = (
        Succession(olds[old], news[new], Extent.UNKNOWN if (old, extent) in doubtful else extent)
        for old, new, extent in stated
    )
    return tuple(sorted(found, key=lambda each: (each.new, each.old)))


def _confused(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Find the old units that share a new one with a namesake; a key ends in the name of its commune."""
    namesakes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for old, new in pairs:
        namesakes[new, old.rpartition("_")[2]].append(old)
    return frozenset(old for group in namesakes.values() if len(group) > 1 for old in group)


def _stated() -> Iterator[tuple[str, str, Extent]]:
    """Yield old and new unit in the source's own keys, with the extent that it states."""
    data: Mapping[str, Any] = json.loads(_data_file("converter_2025.json").read_text(encoding="utf-8"))
    for province, undivided in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in undivided.items():
            yield from ((old, f"{province}_{new}", Extent.WHOLE) for old in olds)
    for province, divided in data["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            yield from ((old, f"{province}_{part['newWardKey']}", Extent.PART) for part in parts)


def _unit(edition: Edition, row: _Row, *, placed: bool = True) -> Unit:
    """Make a unit of a row; an area of nought and a point shared by several units state nothing."""
    code, label, province, province_code, district, district_code, latitude, longitude, area = row
    type_, name = _split(label)
    known = placed and latitude is not None
    return Unit(
        edition=edition,
        code=code,
        type=_MUNICIPALITY if code == province_code and type_ == "thành phố" else type_,
        name=name,
        province=province,
        province_code=province_code,
        district=_split(district)[1] if district else None,
        district_code=district_code,
        latitude=Decimal(str(latitude)) if known else None,
        longitude=Decimal(str(longitude)) if known else None,
        area_km2=Decimal(str(area)) if area else None,
    )


def _split(label: str) -> tuple[str, str]:
    """Part the type from the name; the source's own column of types is wrong where the two differ."""
    first, _, rest = label.partition(" ")
    if first.lower() in _TYPES:
        return first.lower(), rest
    second, _, name = rest.partition(" ")
    return f"{first} {second}".lower(), name


def _select(query: str) -> list[_Row]:
    file = _data_file("dataset.db")
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return connection.execute(query).fetchall()
    except sqlite3.Error as error:
        raise RegisterError(file.name, f"{error}; install {_PACKAGE} again") from error


@cache
def _data_file(name: str) -> Path:
    """Find a data file of the package without importing the package."""
    spec = find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    for place in places or ():
        file = Path(place) / "data" / name
        if file.is_file():
            return file
    raise RegisterError(name, f"the file is missing; install {_PACKAGE} again")
