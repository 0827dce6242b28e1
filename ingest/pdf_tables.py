"""Tables that a PDF rules with lines: their cells, page by page."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from ingest.cells import is_data

# What pdfminer and pdfplumber raise over a page that they cannot parse.
FAULTS = (
    PdfminerException, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError,
    RecursionError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledTable:
    """A table of data where it stands on its page, in points from the lower left corner."""

    page: int  # from 0
    bottom: float
    top: float
    cells: tuple[
        tuple[str, ...], ...
    ]  # row by row, of one width; what spans several is followed by empty ones
    goes_on: bool  # with the table that the page before ended with


def find_ruled_tables(data: bytes, pages: Sequence[int]) -> Iterator[RuledTable]:
    """Yield the tables of data on some pages of a PDF; a page that cannot be parsed has none."""
    last: RuledTable | None = None
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[index + 1 for index in pages]) as document:
            for index, page in zip(pages, document.pages, strict=True):
                for table in _on_page(page, index, last):
                    yield table
                    last = table
                page.close()
    except FAULTS:
        return


def _on_page(page: Page, index: int, last: RuledTable | None) -> Iterator[RuledTable]:
    for found in page.find_tables():
        cells = tuple(tuple(cell or "" for cell in row) for row in found.extract())
        goes_on = (
            last is not None
            and last.page == index - 1
            and bool(cells)
            and len(cells[0]) == len(last.cells[0])
        )
        if goes_on or is_data(cells):
            _, top, _, bottom = found.bbox
            height = float(page.height)
            yield RuledTable(
                page=index, bottom=height - bottom, top=height - top, cells=cells, goes_on=goes_on
            )
