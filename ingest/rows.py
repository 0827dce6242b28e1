"""The claims of a table row: its name says what is measured, its columns of what sort the numbers are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.claims import make_claims
from ingest.folding import compile_folded
from ingest.numbers import NUMBER, parse_number
from ingest.passages import Passage
from ingest.periods import EVERY_YEAR
from ingest.quantities import Form, Quantity, Unit, find_quantities, read_unit, with_unit
from ingest.statements import Statement, section_term
from ingest.tables import VERDICT, Column, read_columns, units
from ingest.wordings import Wording
from ontology.facts import Aspect, Claim, Comparator, Kind, Place

_ORDER = re.compile(r"\d{1,2}[.)]?\s+(?=\D)")
_LEFTOVER = compile_folded(rf"^[\s.,;]*(?:(?:{VERDICT})[\s.,;]+)*(?:\d{{1,2}}[.)]?\s+(?=[^\W\d]))?")
_SIGNS = {
    "≥": Comparator.AT_LEAST,
    ">": Comparator.MORE,
    "≤": Comparator.AT_MOST,
    "<": Comparator.LESS,
}
_MOVED = compile_folded(r"(?<!tốc độ )(?<!\w)(tăng|giảm)(?:\s(?:bình quân|hằng năm|hàng năm|so với)|\s*$)", 0)
_DURATION = compile_folded(r"\s?(?:năm|tháng|tuổi|mùa)(?!\w)", 0)  # "trên địa bàn 5 năm" is part of a name
_CUMULATIVE = compile_folded(r"trong nhiệm kỳ|cả nhiệm kỳ|lũy kế|5 năm", 0)
_VALUE = rf"(?P<sign>[<>≥≤]?)\s?(?P<value>{NUMBER})(?:\s?(?P<by>[-/])\s?(?P<value2>{NUMBER}))?"
_NEXT = re.compile(rf"\s+{_VALUE}(?!\S)")
_ANNUAL_RATE = compile_folded(
    r"(?:tăng|giảm)[^|.;]{0,40}bình quân|bình quân[^|.;]{0,20}(?:tăng|giảm)|/năm", 0
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A number in a column."""

    quantity: Quantity
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name with its unit and cells, and what stands behind them."""

    start: int
    name_end: int
    cells: tuple[Cell, ...]
    end: int  # of the cells
    stop: int  # where the next entry, or the row, ends


def find_row_claims(passage: Passage, subject: Place) -> Iterator[Claim]:
    """Yield the claims of a row in order: those of its name, its cells, its notes."""
    columns = read_columns(passage.headings[0] if passage.headings else "")
    entries = list(_entries(passage, columns))
    for entry in entries:
        yield from _entry_claims(passage, entry, columns, subject)
    if not entries:
        yield from _worded_claims(passage, columns, subject)


def _entries(passage: Passage, columns: tuple[Column, ...]) -> Iterator[Entry]:
    matches = [
        match
        for match in _cells().finditer(passage.folded)
        if not _DURATION.match(passage.folded, match.end("value"))
    ]
    order = _ORDER.match(passage.folded)
    start = order.end() if order else 0
    for index, match in enumerate(matches):
        cells, end = _read_cells(passage, match, columns)
        stop = matches[index + 1].start() if index + 1 < len(matches) else len(passage.text)
        if cells and match.start() >= start:
            yield Entry(start=start, name_end=match.start(), cells=cells, end=end, stop=stop)
            leftover = _LEFTOVER.match(passage.folded[end:])
            start = end + (leftover.end() if leftover else 0)


@cache
def _cells() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<unit>{units()})(?:\s?/\s?(?:người|năm|tháng|ha|hộ))*\s+{_VALUE}(?![\w%])(?!\s?,\s?\d)"
    )


def _read_cells(
    passage: Passage, match: re.Match[str], columns: tuple[Column, ...]
) -> tuple[tuple[Cell, ...], int]:
    unit = read_unit(passage.folded, match.start())
    cells: list[Cell] = []
    end = match.start("sign")
    found: re.Match[str] | None = match
    for column in columns:
        if found is None:
            break
        quantity = _quantity(found, unit)
        if quantity is None:
            break
        cells.append(Cell(quantity=quantity, column=column))
        end = quantity.end
        found = _NEXT.match(passage.folded, end)
    own = read_unit(passage.folded, end)
    if own and own.measure and unit and own.measure == unit.measure:
        end = own.end
    return tuple(cells), end


def _quantity(match: re.Match[str], unit: Unit | None) -> Quantity | None:
    value = parse_number(match["value"])
    value2 = parse_number(match["value2"]) if match["value2"] else None
    if value is None:
        return None
    form = {"-": Form.RANGE, "/": Form.FRACTION}.get(match["by"] or "", Form.PLAIN)
    comparator = Comparator.RANGE if form is Form.RANGE else _SIGNS.get(match["sign"], Comparator.EQUAL)
    return Quantity(
        start=match.start("value"),
        end=match.end("value2") if match["value2"] else match.end("value"),
        value=value,
        value2=value2,
        form=form if value2 is not None else Form.PLAIN,
        unit=unit,
        comparator=comparator,
        unit_end=match.end("value2") if match["value2"] else match.end("value"),
    )


def _entry_claims(
    passage: Passage, entry: Entry, columns: tuple[Column, ...], subject: Place
) -> Iterator[Claim]:
    name = passage.text[entry.start : entry.name_end].strip()
    moved = _MOVED.search(passage.folded, entry.start, entry.name_end)
    notes = passage.folded[entry.end : entry.stop]
    aspect = _aspect(passage.folded[entry.start : entry.name_end] + " | " + notes)
    goal = next(
        (column.kind for column in columns if column.kind in (Kind.TARGET, Kind.PAST_TARGET)), Kind.TARGET
    )
    yield from _stated_in_name(passage, entry, goal, aspect, subject)
    for cell in entry.cells:
        statement = _statement(passage, cell, aspect, moved[1] if moved else "")
        wording = Wording(text=name, start=entry.start, end=max(cell.quantity.end, entry.end))
        yield from make_claims(passage, cell.quantity, wording, statement, subject)
    yield from _noted(passage, entry, name, goal, aspect, subject)


def _stated_in_name(
    passage: Passage, entry: Entry, goal: Kind, aspect: Aspect, subject: Place
) -> Iterator[Claim]:
    """A goal written into the name of a row ("… đạt 95% trở lên") is a claim of its own."""
    for quantity in _quantities(passage, entry.start, entry.name_end):
        if quantity.unit is None or quantity.unit.form not in ("%", "%/năm"):
            continue
        wording = Wording(
            text=passage.text[entry.start : quantity.start].strip(), start=entry.start, end=quantity.unit_end
        )
        statement = Statement(
            kind=goal, comparator=quantity.comparator, period=_term(passage, goal, aspect), aspect=aspect
        )
        yield from make_claims(passage, quantity, wording, statement, subject)


def _noted(
    passage: Passage, entry: Entry, name: str, goal: Kind, aspect: Aspect, subject: Place
) -> Iterator[Claim]:
    """Numbers behind the cells: "Trong đó ≥ 20% hoàn thành xuất sắc"."""
    for quantity in _quantities(passage, entry.end, entry.stop):
        if quantity.unit is None or quantity.unit.measure is None:
            continue
        note = passage.text[quantity.unit_end : entry.stop].strip(" .;")
        wording = Wording(text=f"{name} {note}", start=entry.start, end=entry.stop)
        sign = passage.folded[max(0, quantity.start - 2) : quantity.start].strip()
        comparator = _SIGNS.get(sign, quantity.comparator)
        statement = Statement(
            kind=goal, comparator=comparator, period=_term(passage, goal, aspect), aspect=aspect
        )
        yield from make_claims(passage, quantity, wording, statement, subject)


def _worded_claims(passage: Passage, columns: tuple[Column, ...], subject: Place) -> Iterator[Claim]:
    """A cell that holds words ("Duy trì 758 ha, trồng mới 50 ha/năm"): each number in it is a claim."""
    begin = _name_end(passage)
    order = _ORDER.match(passage.folded)
    start = order.end() if order else 0
    unit = read_unit(passage.folded, begin) if begin else None
    name = passage.text[start:begin].strip() if begin else ""
    since = unit.end if unit else start
    kind = columns[0].kind
    for quantity in _quantities(passage, since, len(passage.text)):
        own = quantity.unit or unit
        if own is None or (quantity.unit is not None and quantity.unit.measure is None):
            continue
        clause = re.split(r"[,;]", passage.text[since : quantity.start])[-1].strip()
        words = " ".join(word for word in (name, clause) if word)
        wording = Wording(text=words, start=start, end=quantity.unit_end)
        quantity = with_unit(quantity, own)
        aspect = Aspect.ANNUAL if own.form.endswith("/năm") else _aspect(passage.folded)
        statement = Statement(
            kind=kind, comparator=quantity.comparator, period=_term(passage, kind, aspect), aspect=aspect
        )
        since = quantity.unit_end
        yield from make_claims(passage, quantity, wording, statement, subject)


def _name_end(passage: Passage) -> int:
    """Where the cell of the unit begins: the last unit that a capital or a sign follows."""
    end = 0
    for match in _unit_cells().finditer(passage.folded):
        if (
            passage.text[match.end() :].lstrip()[:1].isupper()
            or passage.text[match.end() :].lstrip()[:1] in "<>≥≤"
        ):
            end = match.start()
    return end


@cache
def _unit_cells() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{units()})(?=\s)")


def _quantities(passage: Passage, start: int, end: int) -> Iterator[Quantity]:
    for quantity in find_quantities(passage.folded[:end], passage.text[:end]):
        if quantity.start >= start:
            yield quantity


def _statement(passage: Passage, cell: Cell, aspect: Aspect, moved: str) -> Statement:
    column = cell.column
    kind = Kind.CHANGE if column.kind is Kind.ACTUAL and moved else column.kind
    period = column.year if column.year and aspect is Aspect.LEVEL else _term(passage, column.kind, aspect)
    comparator = cell.quantity.comparator
    if kind is Kind.CHANGE and comparator is Comparator.EQUAL:
        comparator = Comparator.INCREASE if moved == "tăng" else Comparator.DECREASE
    return Statement(kind=kind, comparator=comparator, period=period, aspect=aspect)


def _term(passage: Passage, kind: Kind, aspect: Aspect) -> str | None:
    term = section_term(passage.headings)
    if kind is Kind.TARGET and aspect is not Aspect.LEVEL:
        return term or "2025-2030"
    if kind is Kind.TARGET:
        return "2030" if term in (None, "2025-2030") else term
    return term


def _aspect(folded: str) -> Aspect:
    if EVERY_YEAR.search(folded) or (_ANNUAL_RATE.search(folded) and "đầu người" not in folded):
        return Aspect.ANNUAL
    return Aspect.CUMULATIVE if _CUMULATIVE.search(folded) else Aspect.LEVEL
