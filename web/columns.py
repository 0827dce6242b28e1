"""How the columns of answers are headed and their values written; pure."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from types import MappingProxyType

from graph.prefixes import PREFIXES
from ontology.concepts import Concept, concepts, find
from queries.tables import Table
from web.notation import Language, day, number, period, plural

_AS_IS = ("year", "line", "lines", "number", "code", "ordinal", "clause")
_PERIODS = ("period", "term")
_FIGURES = (
    "figure",
    "base",
    "values",
    "base_of",
    "lowest",
    "highest",
)  # the report's own notation among them
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_SEPARATOR = re.compile(r"(?<=\d)[.,](?=\d)")
_POWER = re.compile(r"(?<![^\W\d_])([kdc]?m)([23])(?!\w)")
_RAISED = {"2": "²", "3": "³"}
_MEASURE = "measure"


@cache
def headings(language: Language = Language.VI) -> Mapping[str, str]:
    """Map the columns of stored queries to their headings in a language."""
    return MappingProxyType({row["column"]: row[language] for row in _rows("columns.csv")})


def heading(column: str, language: Language = Language.VI) -> str:
    """Head a column; one of a query that somebody wrote keeps its own name."""
    return headings(language).get(column, column)


def cell(value: str | None, column: str, language: Language = Language.VI) -> str:
    """Write the value of a cell: what stands coded in words, the rest as ``written``.

    >>> cell("21487", "population"), cell("part", "extent"), cell("true", "reached"), cell(None, "unit")
    ('21.487', 'một phần', 'có', '')
    """
    if value is None:
        return ""
    said = word(value, column, language)
    return said if said != value else written(value, column, language)


def written(value: str, column: str, language: Language = Language.VI) -> str:
    """Write numbers, dates and times as the language does, save years, lines and the like.

    >>> written("21487", "population"), written("2030", "year"), written("03808", "new_code")
    ('21.487', '2030', '03808')
    >>> written("37,75; 6.023", "base", Language.EN), written("2025-06", "period")
    ('37.75; 6,023', 'tháng 6/2025')
    """
    last = column.rsplit("_", 1)[-1]
    if last in _AS_IS:
        return value
    if last in _PERIODS:
        return period(value, language)
    if column in _FIGURES:
        return _SEPARATOR.sub(_swapped, value) if language is Language.EN else value
    return number(Decimal(value), language) if _NUMBER.fullmatch(value) else day(value, language)


def word(value: str, column: str, language: Language = Language.VI) -> str:
    """Say in a language what stands coded in a column, or named in Vietnamese; other values stay as they are.

    >>> word("whole", "extent"), word("toàn bộ", "extent", Language.EN), word("m2/người", "unit")
    ('toàn bộ', 'whole', 'm²/người')
    >>> word("Du lịch; Môi trường rừng", "themes", Language.EN)
    'Tourism; Môi trường rừng'
    """
    said = _words().get((column, value)) or _words().get(("", value))
    if said is not None:
        return said[language]
    scheme = _schemes().get(column)
    if scheme == _MEASURE:
        return _measure(value, language)
    if scheme is None:
        return value
    found = [_named(scheme, part, language) for part in value.split("; ")]
    return "; ".join(found)


def is_worded(column: str) -> bool:
    """Tell whether a column has values of a closed vocabulary, which has names in either language."""
    return _schemes().get(column, _MEASURE) != _MEASURE


def worded(table: Table, language: Language) -> Table:
    """Say in a language what stands coded in a table; numbers stay numbers.

    >>> worded(Table(("extent", "area"), (("part", "4.1"), (None, None))), Language.VI).rows
    (('một phần', '4.1'), (None, None))
    """
    rows = (
        tuple(value and word(value, name, language) for name, value in zip(table.columns, row, strict=True))
        for row in table.rows
    )
    return Table(table.columns, tuple(rows))


def without_empty(table: Table) -> Table:
    """Leave out the columns in which no row says anything; a table without rows keeps its columns."""
    if not table.rows:
        return table
    return without(table, [name for name, values in _by_column(table) if not any(values)])


def without(table: Table, left: Collection[str]) -> Table:
    """Leave out columns by their names."""
    kept = [place for place, name in enumerate(table.columns) if name not in left]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return Table(tuple(table.columns[place] for place in kept), rows)


def _by_column(table: Table) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    return zip(table.columns, zip(*table.rows, strict=True), strict=True)


def _named(scheme: str, value: str, language: Language) -> str:
    """Name a concept in a language by its slug or its Vietnamese name."""
    known = concepts(scheme).get(value) or _by_name(scheme).get(value)
    if known is None:
        return value
    return known.label_en if language is Language.EN else known.label_vi


def raised(unit: str) -> str:
    """Write the power of a unit of length above the line.

    >>> raised("km2"), raised("m3/ngày"), raised("ha")
    ('km²', 'm³/ngày', 'ha')
    """
    return _POWER.sub(lambda match: match[1] + _RAISED[match[2]], unit)


def _measure(value: str, language: Language) -> str:
    """Write a unit of measure: as the report does in Vietnamese, by its English name in English."""
    known = find(_MEASURE, value) if language is Language.EN and value != "%" else None
    return plural(known.label_en) if known else raised(value)


def _swapped(separator: re.Match[str]) -> str:
    return "." if separator[0] == "," else ","


@cache
def _by_name(scheme: str) -> Mapping[str, Concept]:
    return MappingProxyType({each.label_vi: each for each in concepts(scheme).values()})


@cache
def _schemes() -> Mapping[str, str]:
    """Map the columns whose values are concepts to the scheme of these."""
    return MappingProxyType({row["column"]: row["scheme"] for row in _rows("columns.csv") if row["scheme"]})


@cache
def _words() -> Mapping[tuple[str, str], Mapping[Language, str]]:
    """Map what stands coded in a column to what it is called; no column means any."""
    return MappingProxyType(
        {
            (row["column"], row["value"]): {language: row[language] for language in Language}
            for row in _rows("values.csv")
        }
    )


@cache
def properties(language: Language = Language.VI) -> Mapping[str, str]:
    """Map the IRIs of properties of other vocabularies to what they are called in a language."""
    split = ((row["property"].partition(":"), row[language]) for row in _rows("properties.csv"))
    return MappingProxyType({PREFIXES[prefix] + name: said for (prefix, _, name), said in split})


def _rows(name: str) -> Iterator[dict[str, str]]:
    file = resources.files("web") / name
    yield from csv.DictReader(file.read_text(encoding="utf-8").splitlines())
