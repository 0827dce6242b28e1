"""Dates of day, month and year, as documents and decisions carry them."""

import re
from datetime import date

from ingest.folding import compile_folded

DATE = r"""
    (?: ngày\ (?P<day>\d{1,2})\ tháng\ (?P<month>\d{1,2})\ năm\ (?P<year>\d{4})
      | (?:ngày\ )?(?P<d>\d{1,2})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>(?:19|20)?\d\d) )(?!\d)
"""
_CENTURY = 2000  # a year of two figures is of this century
_DATE = compile_folded(DATE)


def parse_date(text: str) -> date | None:
    """Read the first date of a text; None where there is none, or none of the calendar.

    >>> parse_date("ngày 16 tháng 6 năm 2025"), parse_date("từ 01/7/25"), parse_date("31/02/2025")
    (datetime.date(2025, 6, 16), datetime.date(2025, 7, 1), None)
    """
    match = _DATE.search(text.lower())
    return date_of(match) if match else None


def date_of(match: re.Match[str]) -> date | None:
    """Read the date of a match of ``DATE``."""
    day, month, year = (
        match[long] or match[short] for long, short in (("day", "d"), ("month", "m"), ("year", "y"))
    )
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
