"""Tables of comma-separated values as people have them, row by row: any delimiter and encoding."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from ingest.encodings import decode
from ingest.legacy import CONVERTERS, convert
from ontology.errors import KgError

_SAMPLE = 262_144  # bytes by which the form of a table is told
_DELIMITERS = ",;\t|"
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # XLSX and ODS, XLS
_LONGEST_CELL = 1_000_000  # characters


class TableError(KgError):
    """A table that cannot be read, with the remedy."""

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written."""

    encoding: str  # as Python names it
    legacy: str | None  # the older encoding whose letters stand in the text: "TCVN3 (ABC)"
    delimiter: str
    line_end: str
    marked: bool  # begins with a mark of its byte order, which spreadsheets want

    @property
    def name(self) -> str:
        """The encoding as people know it."""
        return self.legacy or self.encoding.removesuffix("-sig")


@dataclass(frozen=True, slots=True)
class Table:
    """The head of a table, and its rows, which are read as they are asked for."""

    header: tuple[str, ...]
    rows: Iterator[list[str]]


def read_form(file: Path, encoding: str | None = None) -> Form:
    """Tell how a table is written; ``encoding`` where its owner knows. TableError where it is no text."""
    with file.open("rb") as opened:
        sample = opened.read(_SAMPLE)
    if sample.startswith(_PACKED):
        raise TableError(
            file, "is a workbook or another packed file: save the sheet as CSV (UTF-8), and link that"
        )
    mark = next((bom for bom in _BOMS if sample.startswith(bom)), b"")
    codec, legacy = _encoding(file, sample, _BOMS.get(mark), encoding)
    text = sample.decode(codec, errors="replace")
    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first:
        raise TableError(file, "the file is empty: there is no table in it")
    return Form(
        encoding=codec,
        legacy=legacy,
        delimiter=_delimiter(first),
        line_end="\r\n" if "\r\n" in text else "\n",
        marked=bool(mark),
    )


@contextmanager
def open_table(file: Path, form: Form) -> Iterator[Table]:
    """Open a table; TableError, with the line, where a row cannot be read."""
    with file.open(encoding=form.encoding, newline="") as opened:
        lines = _lines(file, opened, form)
        header = next(lines, None)
        if header is None:
            raise TableError(file, "the file is empty: there is no table in it")
        yield Table(tuple(cell.strip() for cell in header), _padded(file, lines, len(header)))


def find_column(file: Path, header: Sequence[str], wanted: str) -> int:
    """Return the place of a column; upper and lower case are alike where that leaves one."""
    for alike in (str.strip, str.casefold):
        places = [place for place, name in enumerate(header) if alike(name) == alike(wanted.strip())]
        if len(places) == 1:
            return places[0]
        if places:
            raise TableError(file, f"has {len(places)} columns {wanted!r}: give each a name of its own")
    raise TableError(file, f"has no column {wanted!r}; there are {', '.join(map(repr, header))}")


def _encoding(file: Path, sample: bytes, marked: str | None, stated: str | None) -> tuple[str, str | None]:
    if stated:
        legacy = next((name for name in CONVERTERS if name.casefold().startswith(stated.casefold())), None)
        return ("cp1252" if legacy else _known(file, stated)), legacy
    if marked:
        return marked, None
    whole = sample if len(sample) < _SAMPLE else sample[: sample.rfind(b"\n") + 1] or sample
    try:
        _text, told = decode(whole)
    except ValueError as error:
        raise TableError(file, f"{error}, or name its encoding with --encoding") from error
    if told == "utf-16":
        return ("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"), None
    if told not in CONVERTERS:
        return ("utf-8" if told == "utf-8" else told), None
    return _bytes_of(whole), told


def _known(file: Path, encoding: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        older = ", ".join(sorted(CONVERTERS))
        problem = f"--encoding {encoding}: no such encoding; give utf-8, utf-16, cp1258 or one of {older}"
        raise TableError(file, problem) from None
    return encoding


def _bytes_of(sample: bytes) -> str:
    """Tell in which bytes the letters of an older encoding are kept."""
    for codec in ("utf-8", "cp1252"):
        try:
            sample.decode(codec)
        except UnicodeDecodeError:
            continue
        return codec
    return "latin-1"


def _delimiter(first: str) -> str:
    """Choose what stands most often in the first line, outside of quotation marks."""
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=lambda sign: (outside.count(sign), -_DELIMITERS.index(sign)))


def _lines(file: Path, opened: TextIO, form: Form) -> Iterator[list[str]]:
    """Yield the rows that hold anything."""
    before = csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(opened, delimiter=form.delimiter)
    try:
        for row in rows:
            if row:
                yield [convert(cell, form.legacy) for cell in row] if form.legacy else row
    except csv.Error as error:
        raise TableError(file, f"line {rows.line_num}: {error}; is a quotation mark left open?") from error
    except UnicodeDecodeError as error:
        problem = f"after line {rows.line_num}: not valid {form.name}; save it as UTF-8 or give --encoding"
        raise TableError(file, problem) from error
    finally:
        csv.field_size_limit(before)


def _padded(file: Path, rows: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    """Give each row as many cells as the head; a longer one is a mistake unless empty cells are over."""
    for number, row in enumerate(rows, start=1):
        if any(row[width:]):
            problem = f"row {number} has {len(row)} cells and the head {width}: quote cells with delimiters"
            raise TableError(file, problem)
        yield [*row[:width], *[""] * (width - len(row))]
