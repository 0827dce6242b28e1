"""How the columns of answers are headed and their cells written."""

import csv
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from types import MappingProxyType

from queries.tables import Table
from web.notation import Language, day, number

_WORDS = {
    Language.VI: {"true": "có", "false": "không"},
    Language.EN: {"true": "yes", "false": "no"},
}
_AS_IS = ("year", "line", "lines", "period", "number", "code", "term", "ordinal", "figure", "base")


@cache
def headings(language: Language = Language.VI) -> Mapping[str, str]:
    """Map the columns of stored queries to their headings in a language."""
    file = resources.files("web") / "columns.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({row["column"]: row[language] for row in rows})


def heading(column: str, language: Language = Language.VI) -> str:
    """Head a column; one of a query that somebody wrote keeps its own name."""
    return headings(language).get(column, column)


def cell(value: str | None, column: str, language: Language = Language.VI) -> str:
    """Write the value of a cell: numbers as the language does, save years, lines and the like.

    >>> cell("21487", "population"), cell("2030", "year"), cell("true", "reached"), cell(None, "unit")
    ('21.487', '2030', 'có', '')
    """
    if value is None:
        return ""
    if column.rsplit("_", 1)[-1] in _AS_IS:
        return value
    try:
        return number(Decimal(value), language)
    except InvalidOperation:
        return day(_WORDS[language].get(value, value), language)


def without_empty(table: Table) -> Table:
    """Leave out the columns in which no row says anything; a table without rows keeps its columns."""
    if not table.rows:
        return table
    kept = [place for place in range(len(table.columns)) if any(row[place] for row in table.rows)]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return Table(tuple(table.columns[place] for place in kept), rows)
