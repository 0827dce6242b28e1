"""The claims of a table row: its name says what is measured, its columns of what sort the numbers are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest.aspects import says_summed, says_yearly
from ingest.claims import make_claims
from ingest.comparators import named_bound
from ingest.folding import compile_folded
from ingest.kinds import is_result_over_goal
from ingest.lexicons import alternation, concepts_of
from ingest.numbers import NUMBER, parse_number
from ingest.passages import Passage
from ingest.quantities import Form, Quantity, Unit, find_quantities, read_unit
from ingest.statements import Statement
from ingest.tables import VERDICT, Column, read_columns, units
from ingest.terms import Terms
from ingest.times import end_of, section_term
from ingest.wordings import Wording
from ontology.facts import Aspect, Claim, Comparator, Kind, Place

_ORDER = re.compile(r"\d{1,2}[.)]?\s+(?=\D)")
_LEFTOVER = compile_folded(rf"^[\s.,;]*(?:(?:{VERDICT})[\s.,;]+)*(?:\d{{1,2}}[.)]?\s+(?=[^\W\d]))?")
_MOVED = compile_folded(r"(?<!tốc độ )(?<!\w)(tăng|giảm)(?:\s(?:bình quân|hằng năm|hàng năm|so với)|\s*$)", 0)
_DURATION = compile_folded(r"\s?(?:năm|tháng|tuổi|mùa)(?!\w)", 0)  # "trên địa bàn 5 năm" is part of a name
_BOUND = rf"(?:{alternation(concepts_of('comparisons'))})"  # "≥ 95", "Dưới 45"
_VALUE = (
    rf"(?:(?P<sign>{_BOUND})\s?)?(?P<value>{NUMBER})(?:\s?(?P<by>[-/])\s?(?P<value2>{NUMBER}))?"
    r"(?P<on>\strở\ (?:lên|xuống))?"
)
_NEXT = re.compile(rf"\s+{_VALUE}(?!\S)")
_ANNUAL_RATE = compile_folded(
    r"(?:tăng|giảm)[^|.;]{0,40}bình quân|bình quân[^|.;]{0,20}(?:tăng|giảm)|/năm", 0
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name with its unit and cells, and what stands behind them; numbers are characters of the row."""

    start: int
    name_end: int
    cells: tuple[tuple[Quantity, Column], ...]
    end: int  # of the cells
    stop: int  # where the next entry, or the row, ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with what its table says of it."""

    passage: Passage
    columns: tuple[Column, ...]
    subject: Place
    terms: Terms

    @property
    def goal(self) -> Kind:
        """The kind of a goal in this table."""
        goals = [column.kind for column in self.columns if column.kind in (Kind.TARGET, Kind.PAST_TARGET)]
        return goals[0] if goals else Kind.TARGET

    @property
    def first(self) -> int:
        """Where the name begins, behind the number of the row."""
        order = _ORDER.match(self.passage.folded)
        return order.end() if order else 0

    def quantities(self, start: int, end: int) -> Iterator[Quantity]:
        """Yield the quantities that stand in a stretch of the row as in prose."""
        for quantity in find_quantities(self.passage.folded[:end], self.passage.text[:end]):
            if quantity.start >= start:
                yield quantity

    def state(self, kind: Kind, comparator: Comparator, aspect: Aspect, year: str | None = None) -> Statement:
        """State a number of the row; its title dates what no column does."""
        if year and kind is Kind.ACTUAL:
            aspect = Aspect.LEVEL  # what was reached in that year, be it said of every year
        period = year if year and aspect is Aspect.LEVEL else self._term(kind, aspect)
        return Statement(kind=kind, comparator=comparator, period=period, aspect=aspect)

    def claim(self, quantity: Quantity, wording: Wording, statement: Statement) -> Iterator[Claim]:
        """Make the claims of a number of the row."""
        return make_claims(self.passage, quantity, wording, statement, self.subject)

    def _term(self, kind: Kind, aspect: Aspect) -> str | None:
        term = section_term(self.passage.headings)
        if kind is not Kind.TARGET:
            return term
        aimed = term if term and term != self.terms.past else self.terms.new
        return end_of(aimed) if aspect is Aspect.LEVEL else aimed


def find_row_claims(passage: Passage, subject: Place, terms: Terms) -> Iterator[Claim]:
    """Yield the claims of a row in order: those of its name, its cells, its notes."""
    columns = read_columns(passage.headings[0] if passage.headings else "")
    row = Row(passage=passage, columns=columns, subject=subject, terms=terms)
    entries = list(_entries(row))
    for entry in entries:
        yield from _entry_claims(row, entry)
    if not entries:
        yield from _worded_claims(row)


def _entries(row: Row) -> Iterator[Entry]:
    folded, start = row.passage.folded, row.first
    found = _cells().finditer(folded)
    matches = [match for match in found if not _DURATION.match(folded, match.end("value"))]
    for index, match in enumerate(matches):
        cells, end = _read_cells(row, match)
        stop = matches[index + 1].start() if index + 1 < len(matches) else len(folded)
        if cells and match.start() >= start:
            yield Entry(start=start, name_end=match.start(), cells=cells, end=end, stop=stop)
            leftover = _LEFTOVER.match(folded[end:])
            start = end + (leftover.end() if leftover else 0)


@cache
def _cells() -> re.Pattern[str]:
    rates = r"(?:\s?/\s?(?:người|năm|tháng|ha|hộ))*"
    return re.compile(rf"(?<!\w)(?P<unit>{units()}){rates}\s+{_VALUE}(?![\w%])(?!\s?,\s?\d)")


def _read_cells(row: Row, match: re.Match[str]) -> tuple[tuple[tuple[Quantity, Column], ...], int]:
    """Read as many numbers behind a unit as the table has columns."""
    folded = row.passage.folded
    unit = read_unit(folded, match.start())
    cells: list[tuple[Quantity, Column]] = []
    end = match.start("sign")
    found: re.Match[str] | None = match
    for column in row.columns:
        quantity = _quantity(found, unit) if found else None
        if quantity is None:
            break
        cells.append((quantity, column))
        end = quantity.end
        found = _NEXT.match(folded, end)
    own = read_unit(folded, end)
    repeated = own and own.measure and unit and own.measure == unit.measure
    return tuple(cells), own.end if own and repeated else end


def _quantity(match: re.Match[str], unit: Unit | None) -> Quantity | None:
    value = parse_number(match["value"])
    value2 = parse_number(match["value2"]) if match["value2"] else None
    if value is None:
        return None
    form = {"-": Form.RANGE, "/": Form.FRACTION}.get(match["by"] or "", Form.PLAIN)
    end = max(match.end(group) for group in ("value", "value2", "on"))
    return Quantity(
        start=match.start("value"),
        end=end,
        value=value,
        value2=value2,
        form=form if value2 is not None else Form.PLAIN,
        unit=unit,
        comparator=Comparator.RANGE if form is Form.RANGE else _bound(match["sign"], match["on"]),
        unit_end=end,
    )


def _bound(sign: str | None, on: str | None) -> Comparator:
    """Tell how a cell bounds what it says: by a sign or a word in front, or by "trở lên" behind."""
    if on:
        return Comparator.AT_LEAST if on.endswith("lên") else Comparator.AT_MOST
    return named_bound(sign) if sign else Comparator.EQUAL


def _entry_claims(row: Row, entry: Entry) -> Iterator[Claim]:
    passage = row.passage
    name = passage.text[entry.start : entry.name_end].strip()
    moved = _MOVED.search(passage.folded, entry.start, entry.name_end)
    notes = passage.folded[entry.end : entry.stop]
    aspect = _aspect(f"{passage.folded[entry.start : entry.name_end]} | {notes}")
    yield from _stated_in_name(row, entry, aspect)
    for quantity, column in entry.cells:
        kind, comparator = column.kind, quantity.comparator
        if moved and kind is Kind.ACTUAL and not is_result_over_goal(quantity, passage.folded):
            kind = Kind.CHANGE
            if comparator is Comparator.EQUAL:
                comparator = Comparator.INCREASE if moved[1] == "tăng" else Comparator.DECREASE
        wording = Wording(text=name, start=entry.start, end=max(quantity.end, entry.end))
        yield from row.claim(quantity, wording, row.state(kind, comparator, aspect, column.year))
    yield from _noted(row, entry, name, aspect)


def _stated_in_name(row: Row, entry: Entry, aspect: Aspect) -> Iterator[Claim]:
    """A goal written into the name of a row ("… đạt 95% trở lên") is a claim of its own."""
    for quantity in row.quantities(entry.start, entry.name_end):
        if quantity.unit is None or quantity.unit.form not in ("%", "%/năm"):
            continue
        text = row.passage.text[entry.start : quantity.start].strip()
        wording = Wording(text=text, start=entry.start, end=quantity.unit_end)
        yield from row.claim(quantity, wording, row.state(row.goal, quantity.comparator, aspect))


def _noted(row: Row, entry: Entry, name: str, aspect: Aspect) -> Iterator[Claim]:
    """Numbers behind the cells: "Trong đó ≥ 20% hoàn thành xuất sắc"."""
    for quantity in row.quantities(entry.end, entry.stop):
        if quantity.unit is None or quantity.unit.measure is None:
            continue
        note = row.passage.text[quantity.unit_end : entry.stop].strip(" .;")
        wording = Wording(text=f"{name} {note}", start=entry.start, end=entry.stop)
        sign = row.passage.folded[max(0, quantity.start - 2) : quantity.start].strip()
        comparator = named_bound(sign) if sign in concepts_of("comparisons") else quantity.comparator
        yield from row.claim(quantity, wording, row.state(row.goal, comparator, aspect))


def _worded_claims(row: Row) -> Iterator[Claim]:
    """A cell that holds words ("Duy trì 758 ha, trồng mới 50 ha/năm"): each number in it is a claim."""
    passage, begin = row.passage, _name_end(row.passage)
    unit = read_unit(passage.folded, begin) if begin else None
    name = passage.text[row.first : begin].strip() if begin else ""
    since = unit.end if unit else row.first
    for quantity in row.quantities(since, len(passage.text)):
        own = quantity.unit or unit
        if own is None or (quantity.unit is not None and quantity.unit.measure is None):
            continue
        clause = re.split(r"[,;]", passage.text[since : quantity.start])[-1].strip()
        wording = Wording(text=f"{name} {clause}".strip(), start=row.first, end=quantity.unit_end)
        aspect = _aspect(clause.lower() + passage.folded[own.start : quantity.unit_end])
        since = quantity.unit_end
        statement = row.state(row.columns[0].kind, quantity.comparator, aspect)
        yield from row.claim(replace(quantity, unit=own), wording, statement)


def _name_end(passage: Passage) -> int:
    """Where the cell of the unit begins: the last unit that a capital or a sign follows."""
    end = 0
    for match in _unit_cells().finditer(passage.folded):
        following = passage.text[match.end() :].lstrip()[:1]
        if following.isupper() or following in "<>≥≤":
            end = match.start()
    return end


@cache
def _unit_cells() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{units()})(?=\s)")


def _aspect(folded: str) -> Aspect:
    if says_yearly(folded) or (_ANNUAL_RATE.search(folded) and "đầu người" not in folded):
        return Aspect.ANNUAL
    return Aspect.CUMULATIVE if says_summed(folded) else Aspect.LEVEL
