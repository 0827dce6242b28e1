"""Rows of real tables: the pieces of their cells in reading order, and which rows head the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

_ORDER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-ZĐ]|[a-zđ])\s*[.)]?")
_INDEX = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")  # "(1)", "A", "3=2/1": the number of a column
_NUMBER = re.compile(
    r"[<>≥≤~±+-]?\s?\d[\d.,]*(?:\s?[-–/]\s?\d[\d.,]*)?\s?(?:%|[^\W\d][^\d,;:]{0,24}[23²³]?)?(?:/năm)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one line of the file holds of one cell."""

    source: int  # which line of the row
    column: int
    offset: int
    text: str


def join_row(pieces: Sequence[Piece]) -> tuple[tuple[str, ...], tuple[Piece, ...]]:
    """Join the pieces of a row to its cells, and put the pieces with text in the order of the cells.

    >>> said = ((0, 0, "Thu"), (0, 1, "%"), (1, 0, "ngân sách"))
    >>> join_row([Piece(source=line, column=column, offset=0, text=text) for line, column, text in said])[0]
    ('Thu ngân sách', '%')
    """
    ordered = sorted(pieces, key=attrgetter("column", "source"))
    cells = [""] * (1 + max((piece.column for piece in pieces), default=-1))
    for piece in ordered:
        cells[piece.column] = f"{cells[piece.column]} {piece.text}".strip()
    return tuple(cells), tuple(piece for piece in ordered if piece.text)


def is_data(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a table of data from one that only places text on the page: data have numbers under a header.

    >>> is_data([["ĐẢNG BỘ TỈNH A", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["*", "B, ngày 5 tháng 7 năm 2025"]])
    False
    >>> is_data([["Chỉ tiêu", "Kết quả"], ["Số bản", "12"]])
    True
    """
    return len(rows) > 1 and any(_NUMBER.fullmatch(cell) for row in rows[1:] for cell in row[1:])


def header_length(rows: Sequence[Sequence[str]]) -> int:
    """Count the rows that head a table: those above the first with an order number or a value.

    >>> header_length([["TT", "Chỉ tiêu", "2025"], ["A", "B", "1"], ["1", "Số hộ", "7.450"]])
    2
    """
    for index, row in enumerate(rows):
        if is_column_index(row):
            return index + 1
        if index and (_starts_body(row) or _values(row)):
            return index
    return 1


def is_column_index(row: Sequence[str]) -> bool:
    """Tell a row that only numbers the columns: "A B 1 2", "(1) (2) (3)"."""
    texts = [cell for cell in row if cell]
    if len(texts) < 3 or not all(_INDEX.fullmatch(text) for text in texts):
        return False
    numbers = [int(match[0]) for text in texts if (match := re.search(r"\d+", text.split("=")[0]))]
    return all(later == number + 1 for number, later in pairwise(numbers))


def group_label(row: Sequence[str]) -> str | None:
    """Read the label of a row that heads a group: a title and no value; None for any other row.

    >>> group_label(["I", "Nhóm chỉ tiêu kinh tế", ""]), group_label(["", "Về xã hội", ""])
    ('I', '')
    >>> group_label(["1", "Số hộ", "7"]) is None
    True
    """
    texts = [cell for cell in row if cell]
    if not texts or any(char.isdigit() for char in " ".join(texts[1:])):
        return None
    if len(texts) == 1:
        return "" if not texts[0][0].isdigit() else None
    if len(texts) == 2 and row[0] and re.fullmatch(r"[IVXL]{1,6}[.)]?|[A-ZĐ][.)]?", row[0]):
        return row[0].rstrip(".)")
    return None


def header_text(rows: Sequence[Sequence[str]]) -> str:
    """Read a header column by column: what stands over several columns is said of each.

    >>> header_text([["Chỉ tiêu", "Kết quả", ""], ["", "2020", "2025"]])
    'Chỉ tiêu Kết quả 2020 Kết quả 2025'
    """
    rows = [row for row in rows if not is_column_index(row)]
    width = max((len(row) for row in rows), default=0)
    return " ".join(filter(None, (_column_head(rows, column) for column in range(width))))


def _column_head(rows: Sequence[Sequence[str]], column: int) -> str:
    said: list[str] = []
    for index, row in enumerate(rows):
        text = row[column] if column < len(row) else ""
        if not text and any(column < len(below) and below[column] for below in rows[index + 1 :]):
            text = next((row[left] for left in range(min(column, len(row)) - 1, -1, -1) if row[left]), "")
        if text and text not in said:
            said.append(text)
    return " ".join(said)


def _starts_body(row: Sequence[str]) -> bool:
    return bool(row and _ORDER.fullmatch(row[0]) and any(row[1:]))


def _values(row: Sequence[str]) -> bool:
    return any(_NUMBER.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in row[1:])
