"""Answers as readers see them: things by their names and linked, values in the reader's language; pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import compile as pattern

from ontology import iris
from queries.tables import Table
from web import addresses, columns
from web.notation import Language

_LABEL = "_label"
_PASSAGE = "passage"
_PASSAGES = f"{iris.BASE}passage/"
_FIGURE = pattern(r"[-–]?\d[\d.,]*")
_IRIS = ("http://", "https://")
_LONG, _SENTENCE = 30, 80  # letters from which a cell may be broken into lines, and needs width


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one place of a table."""

    text: str
    address: str = ""  # of the thing that it names, on this site or elsewhere
    is_iri: bool = False  # no name is known
    is_data: bool = False  # words of the data, which are Vietnamese


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is shown."""

    heading: str
    cells: tuple[Cell, ...]

    @property
    def is_figures(self) -> bool:
        """Tell whether all that stands in it are numbers."""
        return all(_FIGURE.fullmatch(cell.text) for cell in self.cells if cell.text) and bool(self.cells)

    @property
    def width(self) -> str:
        """Say what room it needs: of a ``brief`` word, of a ``long`` name, or of a ``sentence``."""
        longest = max((len(cell.text) for cell in self.cells), default=0)
        return "sentence" if longest > _SENTENCE else "long" if longest > _LONG else "brief"


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it is shown, column by column."""

    columns: tuple[Column, ...]

    @property
    def rows(self) -> Iterator[tuple[tuple[Column, Cell], ...]]:
        """Give the rows; each cell with its column."""
        cells = (column.cells for column in self.columns)
        return (tuple(zip(self.columns, row, strict=True)) for row in zip(*cells, strict=True))


def shown(table: Table, language: Language, names: Mapping[str, str]) -> Shown:
    """Show an answer to readers: a thing and its label in one column, other IRIs by ``names``.

    A column without any value is left out, and passages are where the line leads that they stand on.

    >>> unit = "https://w3id.org/communekg/unit/2025/03808"
    >>> answer = Table(("new", "new_label"), ((unit, "xã Mường La"),))
    >>> [column] = shown(answer, Language.VI, {}).columns
    >>> column.heading, column.cells[0].text, column.cells[0].address
    ('Đơn vị mới', 'xã Mường La', '/unit/2025/03808')
    """
    kept = columns.without_empty(table)
    leads = _leads(kept.columns)
    return Shown(
        tuple(
            Column(
                _heading(name, kept.columns, language),
                tuple(
                    _cell(row[place], name, language, names, row[leads[name]] if name in leads else None)
                    for row in kept.rows
                ),
            )
            for place, name in enumerate(kept.columns)
            if place not in leads.values()
        )
    )


def as_asked(table: Table, language: Language) -> Shown:
    """Show what a query of somebody's own found: every column that it asks for, IRIs as IRIs."""
    return Shown(
        tuple(
            Column(name, tuple(_plain(row[place], name, language) for row in table.rows))
            for place, name in enumerate(table.columns)
        )
    )


def nameless(table: Table) -> list[str]:
    """List the IRIs of ours that ``shown`` needs names for, each once."""
    leads = _leads(table.columns).values()
    values = (value for row in table.rows for place, value in enumerate(row) if place not in leads)
    return list(dict.fromkeys(value for value in values if value and value.startswith(iris.BASE)))


def _heading(name: str, names: tuple[str, ...], language: Language) -> str:
    """Head a column; what is coded beside a message is the kind of a problem, not the code of a unit."""
    return columns.heading("problem" if name == "code" and "message" in names else name, language)


def _leads(names: tuple[str, ...]) -> dict[str, int]:
    """Map columns to the place of the one that says where they lead: of the IRI for its label."""
    found = {f"{name}{_LABEL}": place for place, name in enumerate(names) if f"{name}{_LABEL}" in names}
    if _PASSAGE in names and "line" in names:
        found["line"] = names.index(_PASSAGE)
    return found


def _cell(
    value: str | None, column: str, language: Language, names: Mapping[str, str], lead: str | None
) -> Cell:
    if value and value in names:
        return Cell(text=names[value], address=_address(value), is_data=True)
    if value and value.startswith(_IRIS):
        return _plain(value, column, language)
    text = columns.cell(value, column, language)
    is_data = text == value and _has_letters(text) and not columns.is_worded(column)
    return Cell(text=text, address=_address(lead) if lead else "", is_data=is_data)


def _plain(value: str | None, column: str, language: Language) -> Cell:
    if value and value.startswith(_IRIS):
        return Cell(text=addresses.brief(value), address=addresses.path(value), is_iri=True)
    text = columns.written(value or "", column, language)
    return Cell(text=text, is_data=text == value and _has_letters(text))


def _address(iri: str) -> str:
    return addresses.reading(iri) if iri.startswith(_PASSAGES) else addresses.path(iri)


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))
