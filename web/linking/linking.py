"""From a table to the same table with its rows linked, whatever its length: one row at a time."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ontology.register import Edition
from queries.matching.asked import Asked, Part
from queries.matching.candidates import Reason
from queries.matching.dates import read_days
from web.files import whole_file
from web.linking.rows import COLUMNS, LEVELS, Certainty, Linked, link
from web.linking.tables import Form, Table, TableError, find_column, open_table, read_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table that say of what it speaks, by name; ``date`` may be a day for all rows."""

    name: str
    type: str | None = None
    province: str | None = None
    district: str | None = None
    date: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What was linked and what was not."""

    form: Form
    rows: int
    certainties: Mapping[Certainty, int]
    reasons: Mapping[Reason, int]
    split: int  # certain, and divided among several units

    @property
    def unresolved(self) -> int:
        """How many rows have no certain unit."""
        return self.rows - self.certainties[Certainty.CERTAIN]


@lru_cache(maxsize=50_000)
def same_day(text: str) -> str:
    """Write a day as one on which the same lists held, which is all that it decides.

    >>> same_day("3/2/1998"), same_day("2026"), same_day("2025"), same_day("hôm qua")
    ('2025-06-30', '2025-07-01', '2025', 'hôm qua')
    """
    days = read_days(text)
    if days is None:
        return text
    old, new = (days.meets(edition.since, edition.until) for edition in (Edition.OLD, Edition.NEW))
    return "2025" if old and new else "2025-06-30" if old else "2025-07-01"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Where the parts of a row stand."""

    name: int
    parts: Mapping[Part, int]
    day: str  # for all rows; empty where a column has it
    level: str

    def asked(self, row: Sequence[str]) -> Asked:
        def cell(part: Part) -> str:
            place = self.parts.get(part)
            return "" if place is None else row[place].strip()

        return Asked(
            name=row[self.name].strip(),
            type=cell(Part.TYPE),
            province=cell(Part.PROVINCE),
            district=cell(Part.DISTRICT),
            date=same_day(self.day or cell(Part.DATE)),
            code=cell(Part.CODE),
            kinds=LEVELS[self.level],
        )


def link_table(
    source: Path,
    target: Path,
    columns: Columns,
    *,
    level: str = "commune",
    prefix: str = "kg_",
    encoding: str | None = None,
    watch: Callable[[Iterator[list[str]]], Iterator[list[str]]] = iter,
) -> Summary:
    """Write a table with columns added that link its rows; every row stays, in its order.

    ``watch`` lets the rows pass and may tell how many have. The new table is UTF-8, with the delimiter, the
    ends of lines and the byte order mark of the old one. Raises TableError where the old one cannot be read
    or lacks a column, OutputError where the new one cannot be written; then what stood at ``target`` still
    stands.
    """
    form = read_form(source, encoding)
    with open_table(source, form) as table:
        reader = _reader(source, table, columns, level)
        added = [f"{prefix}{name}" for name in COLUMNS]
        taken = [name for name in added if name in table.header]
        if taken:
            raise TableError(source, f"has a column {taken[0]!r} already: choose another --prefix")
        with whole_file(target) as partial:
            return _write(partial, form, Table(table.header, watch(table.rows)), reader, added)


def _write(target: Path, form: Form, table: Table, reader: _Reader, added: Sequence[str]) -> Summary:
    encoding = "utf-8-sig" if form.marked else "utf-8"
    with target.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=form.delimiter, lineterminator=form.line_end)
        writer.writerow([*table.header, *added])
        linked = ((row, link(reader.asked(row))) for row in table.rows)
        counts = _Counts(form)
        writer.writerows([*row, *each.cells] for row, each in counts.counted(linked))
    return counts.summary()


class _Counts:
    """What is counted while rows pass."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._certainties: Counter[Certainty] = Counter()
        self._reasons: Counter[Reason] = Counter()
        self._split = 0

    def counted(self, rows: Iterator[tuple[list[str], Linked]]) -> Iterator[tuple[list[str], Linked]]:
        """Let rows pass."""
        for row, linked in rows:
            self._certainties[linked.certainty] += 1
            self._reasons[linked.reason] += 1
            self._split += linked.split
            yield row, linked

    def summary(self) -> Summary:
        """Tell what passed."""
        rows = sum(self._certainties.values())
        return Summary(self._form, rows, self._certainties, self._reasons, self._split)


def _reader(file: Path, table: Table, columns: Columns, level: str) -> _Reader:
    wanted = {
        Part.TYPE: columns.type,
        Part.PROVINCE: columns.province,
        Part.DISTRICT: columns.district,
        Part.DATE: columns.date,
        Part.CODE: columns.code,
    }
    day = _fixed_day(table, columns.date)
    parts = {
        part: find_column(file, table.header, name)
        for part, name in wanted.items()
        if name is not None and not (part is Part.DATE and day)
    }
    return _Reader(find_column(file, table.header, columns.name), parts, day, level)


def _fixed_day(table: Table, stated: str | None) -> str:
    """Take a day that is no column for the day of all rows."""
    return stated if stated and stated not in table.header and read_days(stated) else ""
