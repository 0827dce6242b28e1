"""Tables whose cells a converter has flattened into lines: the rows put together again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation, concepts_of
from ingest.lines import Line
from ingest.numbers import NUMBER
from ontology.facts import Kind

ANNEX = re.compile(r"(?:biểu|phụ lục|bảng)(?:\s+số)?[\s:.-]*(?:\d{1,2}|[ivx]{1,4})?\W*", re.IGNORECASE)
_NUMBER_COLUMN = re.compile(r"(?:STT|TT|Số TT|Stt)(?:\s+[A-ZĐ]|$)")
_BODY = re.compile(r"(?:Phần|PHẦN)\s+(?:thứ|THỨ)\b|[IVX]{1,4}\s?[.)-]\s")
_GROUP = re.compile(rf"(?P<label>[IVX]{{1,4}}|[A-D])\s*[.)-]?\s+(?P<title>[{CAPITAL}][^\d%]*)")
_ORDER = re.compile(rf"(?P<number>\d{{1,2}})(?:[.)]?\s+(?=[{CAPITAL}“\"])|$)")
VERDICT = r"(?:vượt|đạt|không\ đạt|k\s?đạt|chưa\ đạt|k\.?|hoàn\ thành|không\ hoàn\ thành)"
_VERDICT = compile_folded(rf"{VERDICT}\W*")
_GOAL = r"""chỉ\ tiêu\ (?:nq|nghị\ quyết|đại\ hội|giao|kế\ hoạch|đề\ ra|đến)
            | mục\ tiêu|kế\ hoạch|nghị\ quyết|phấn\ đấu|nq(?!\w)"""
_COLUMN = compile_folded(
    rf"""
      (?P<note>đánh\ giá|ghi\ chú|mức\ độ|xếp\ loại)
    | (?P<share>tỷ\ lệ\ (?:%|đạt|hoàn\ thành)|so\ sánh|%\ (?:so|đạt)|đạt\ tỷ\ lệ)
    | (?P<goal>{_GOAL})(?P<goal_year>[^\d]{{0,30}}?(?<!\d)20\d\d(?!\s?-))?
    | (?P<result>kết\ quả|thực\ hiện|đạt\ được|ước\ (?:thực\ hiện|đạt))(?:\ thực\ hiện)?
        (?P<result_year>[^\d]{{0,20}}?(?<!\d)20\d\d(?!\s?-))?
    | (?:năm\s)?(?<![\d-])(?P<year>20\d\d)(?!\s?-)
    """
)
_NEW_TERM = re.compile(r"2025\s?-\s?2030|2030")
_MAX_HEADER = 14  # lines between the title of a table and its first row


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the numbers of a column are."""

    kind: Kind
    year: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The lines of one row, a title, or a heading inside a table."""

    lines: tuple[Line, ...]
    order: str = ""  # the number of the row
    group: str = ""  # label of a heading that groups rows
    title: bool = False  # title and header of the table


def opens_table(line: Line) -> bool:
    """Tell a line that begins a table: "Biểu 01" alone, capitals, or a header with a number column."""
    if ANNEX.fullmatch(line.text) and any(char.isdigit() or char.isupper() for char in line.text):
        return True
    capital = line.text.isupper() and line.text.startswith(("BIỂU ", "PHỤ LỤC ", "BẢNG "))
    return capital or bool(_NUMBER_COLUMN.match(line.text))


def split_tables(lines: Sequence[Line]) -> Iterator[tuple[bool, tuple[Line, ...]]]:
    """Part the lines of a report into stretches of prose (False) and tables (True)."""
    stretch: list[Line] = []
    table = False
    for line in lines:
        repeated = table and bool(_NUMBER_COLUMN.match(line.text))  # the header again on the next page
        begins = opens_table(line) and not repeated
        ends = table and bool(_BODY.match(line.text))
        if stretch and ((begins and not (table and _in_header(stretch))) or ends):
            yield table, tuple(stretch)
            stretch = []
        if begins or ends:
            table = begins
        stretch.append(line)
    if stretch:
        yield table, tuple(stretch)


def _in_header(stretch: Sequence[Line]) -> bool:
    return len(stretch) < _MAX_HEADER and not any(
        _GROUP.fullmatch(line.text) or _ORDER.match(line.text) for line in stretch
    )


def find_rows(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the title, the groups and the rows of one table."""
    header = _header_length(lines)
    if header:
        yield Row(lines=tuple(lines[:header]), title=True)
    columns = read_columns(" ".join(line.text for line in lines[:header]))
    yield from _join_rows(
        [line for line in lines[header:] if not _NUMBER_COLUMN.match(line.text)], len(columns)
    )


def _join_rows(lines: Sequence[Line], columns: int) -> Iterator[Row]:
    """Join the lines of a cell that wraps, and of a row, below the header."""
    current: list[Line] = []
    in_group = False
    last = 0
    for line in lines:
        group = _GROUP.fullmatch(line.text) is not None
        order = _order(line, last)
        opens = group or order is not None
        goes_on = line.text[0].islower() if in_group else not _begins(line, current, columns)
        if current and (opens or not goes_on):
            yield _row(current, in_group=in_group)
            current = []
        in_group = group or (in_group and bool(current))
        last = last if order is None else order
        current.append(line)
    if current:
        yield _row(current, in_group=in_group)


def read_columns(header: str) -> tuple[Column, ...]:
    """Read from the title and header of a table what its columns of numbers hold, left to right.

    >>> [column.kind.value for column in read_columns("TT Chỉ tiêu ĐVT Chỉ tiêu NQ Kết quả Đánh giá")]
    ['past_target', 'actual']
    >>> columns = read_columns("Chỉ tiêu ĐVT Thực hiện 2025 Mục tiêu đến 2030")
    >>> [(column.kind.value, column.year) for column in columns]
    [('actual', '2025'), ('target', '2030')]
    """
    folded = fold(header)
    begin = folded.find("đơn vị")
    begin = begin if begin >= 0 else folded.find("đvt")
    aimed = Kind.TARGET if _NEW_TERM.search(folded) else Kind.PAST_TARGET
    columns: list[Column] = []
    for match in _COLUMN.finditer(folded, max(begin, 0)):
        column = _column(match, aimed)
        if column and not (columns and column.year is None and columns[-1].kind is column.kind):
            columns.append(column)
    return tuple(columns) or (Column(kind=aimed),)


def _column(match: re.Match[str], aimed: Kind) -> Column | None:
    if match["share"]:
        return Column(kind=Kind.COMPLETION)
    if match["goal"]:
        year = _year(match["goal_year"])
        return Column(kind=Kind.TARGET if year and year > "2025" else aimed, year=year)
    if match["result"]:
        return Column(kind=Kind.ACTUAL, year=_year(match["result_year"]))
    if match["year"]:
        return Column(kind=Kind.TARGET if match["year"] > "2025" else Kind.ACTUAL, year=match["year"])
    return None


def _year(text: str | None) -> str | None:
    return text[-4:] if text else None


def _header_length(lines: Sequence[Line]) -> int:
    for index, line in enumerate(lines[: _MAX_HEADER + 4]):
        if index and (_GROUP.fullmatch(line.text) or _order(line, 0) is not None):
            return index
    return 0


def _order(line: Line, last: int) -> int | None:
    """The number that opens a row: one more than the last, or 1 again."""
    match = _ORDER.match(line.text)
    if not match:
        return None
    number = int(match["number"])
    return number if number in (last + 1, last + 2, 1) else None


def _begins(line: Line, buffer: Iterable[Line], columns: int) -> bool:
    """A capital letter begins a new row once the row above has its numbers."""
    if not line.text[0].isupper() or _VERDICT.fullmatch(fold(line.text)):
        return False
    joined = fold(" ".join(above.text for above in buffer))
    return bool(_complete(columns).search(joined)) or bool(
        re.search(rf"\d\s+{VERDICT.replace(chr(92) + ' ', ' ')}\W*$", joined)
    )


@cache
def _complete(columns: int) -> re.Pattern[str]:
    value = rf"[<>≥≤]?\s?{NUMBER}(?:\s?[-/]\s?{NUMBER})?"
    return re.compile(rf"(?<!\w)(?:{units()})\s+{value}(?:\s+{value}){{{columns - 1}}}(?!\S)")


@cache
def units() -> str:
    """The forms of all units and counted nouns, as a regular expression over folded text."""
    return alternation([*concepts_of("measures"), *concepts_of("counted")])


def _row(lines: Sequence[Line], *, in_group: bool) -> Row:
    if in_group:
        match = _GROUP.match(lines[0].text)
        return Row(lines=tuple(lines), group=match["label"] if match else "")
    match = _ORDER.match(lines[0].text)
    return Row(lines=tuple(lines), order=match["number"] if match else "")
