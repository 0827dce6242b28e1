"""The tables of Markdown: pipe tables, grids, and tables whose columns are told by rows of dashes."""

import re
from collections.abc import Sequence

from ingest.layouts import CELL, ROW, ROW_GOES_ON, TABLE, UNPRINTED

_PIPE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*|\s*\|\s*:?-+:?\s*\|\s*")
_GRID_BORDER = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
_DASHES = re.compile(r"-{2,}")
_COLUMNS = re.compile(r"\s*-{2,}(?:\s+-{2,})+\s*")
_FRAME = re.compile(r"\s*-{10,}\s*")
_LONGEST = 2000  # lines of a table


def mark_tables(text: str) -> str:
    r"""Write the rows of tables as ``ingest.layouts`` says, each character in its place.

    >>> mark_tables("| A | B |\n|---|---|\n| 1 | 2 |").split("\n")[2].lstrip(f"{TABLE}{ROW}").split(CELL)
    [' 1 ', ' 2 ', '']
    """
    if "--" not in text and "|" not in text:
        return text
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        stop = _pipe(lines, index) or _grid(lines, index) or _ruled(lines, index)
        index = max(stop, index + 1)
    return "\n".join(lines)


def _pipe(lines: list[str], index: int) -> int:
    """Mark a pipe table whose header is this line; say where it ends, or 0."""
    if "|" not in lines[index] or index + 1 == len(lines) or not _PIPE_RULE.fullmatch(lines[index + 1]):
        return 0
    end = index + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    for place in range(index, end):
        lines[place] = _pipe_row(lines[place], ROW if place > index else TABLE)
    lines[index + 1] = UNPRINTED * len(lines[index + 1])
    return end


def _pipe_row(line: str, sign: str) -> str:
    cells = re.sub(r"(?<!\\)\|", CELL, line)
    lead = len(cells) - len(cells.lstrip(" "))
    return sign * (lead + 1) + cells[lead + 1 :] if cells[lead : lead + 1] == CELL else cells


def _grid(lines: list[str], index: int) -> int:
    """Mark a grid table whose upper border is this line."""
    border = lines[index]
    if not _GRID_BORDER.fullmatch(border):
        return 0
    columns = [match.start() for match in re.finditer(r"\+", border)]
    place, sign = index, TABLE
    while place < len(lines) and lines[place].lstrip()[:1] in ("+", "|"):
        line = lines[place]
        if _GRID_BORDER.fullmatch(line):
            lines[place] = UNPRINTED * len(line)
            sign = ROW if place > index else TABLE
        else:
            lines[place] = _grid_row(line, columns, sign)
            sign = ROW_GOES_ON
        place += 1
    return place


def _grid_row(line: str, columns: Sequence[int], sign: str) -> str:
    chars = list(line)
    for column in columns:
        if column < len(chars) and chars[column] in "|+":
            chars[column] = CELL
    chars[columns[0]] = sign
    return (
        UNPRINTED * columns[0] + "".join(chars[columns[0] :])
        if not line[: columns[0]].strip()
        else "".join(chars)
    )


def _ruled(lines: list[str], index: int) -> int:
    """Mark a table whose columns this line of dashes tells; its header, if it has one, stands above it."""
    rule = lines[index]
    if not _COLUMNS.fullmatch(rule):
        return 0
    starts = [match.start() for match in _DASHES.finditer(rule)]
    top = _header_top(lines, index)
    end, open_rows = _bottom(lines, index, framed=top < index and _FRAME.fullmatch(lines[top]) is not None)
    header = [place for place in range(top, index) if not _FRAME.fullmatch(lines[place])]
    _mark_rows(lines, range(top, index), starts, TABLE, many=True)
    _mark_rows(lines, range(index + 1, end), starts, ROW if header else TABLE, many=open_rows)
    lines[index] = UNPRINTED * len(rule)
    return end + 1


def _header_top(lines: Sequence[str], index: int) -> int:
    """Where the header above a rule begins: right above it, or below the frame of a table of many lines."""
    top = index
    while top and lines[top - 1].strip() and index - top < 8:
        top -= 1
        if _FRAME.fullmatch(lines[top]):
            return top
    return max(index - 1, 0) if index and lines[index - 1].strip() else index


def _bottom(lines: Sequence[str], index: int, *, framed: bool) -> tuple[int, bool]:
    """Where a table ends, and whether blank lines part its rows."""
    blank = 0
    for place in range(index + 1, min(len(lines), index + _LONGEST)):
        line = lines[place]
        if _COLUMNS.fullmatch(line) or _FRAME.fullmatch(line):
            return place, bool(blank) or framed
        if not line.strip():
            blank = blank or place
    return blank or min(len(lines), index + _LONGEST), False


def _mark_rows(lines: list[str], places: range, starts: Sequence[int], sign: str, *, many: bool) -> None:
    """Mark the rows at some places; with ``many``, a row has many lines and a blank line ends it."""
    begun = False
    for place in places:
        line = lines[place]
        if not line.strip() or _FRAME.fullmatch(line):
            lines[place] = UNPRINTED * len(line)
            sign = ROW if begun else sign
            continue
        chars = list(line)
        for start in starts[1:]:
            if start <= len(chars) and chars[start - 1] == " ":
                chars[start - 1] = CELL
        marked = "".join(chars)
        lines[place] = sign + marked[1:] if marked[:1] == " " else marked
        begun, sign = True, ROW_GOES_ON if many else ROW
