"""Numbers as Vietnamese reports print them: a dot groups thousands, a comma starts the decimals."""

import re
from decimal import Decimal

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_POINT = re.compile(r"\d+\.\d{1,2}")  # 3.13 ha: no group of three, so the typist meant a decimal point
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}")  # 70,866,000,000: groups, since a number has one decimal mark

NUMBER = r"\d+(?:[.,]\d+)*"  # what may be a number; parse_number decides


def parse_number(text: str) -> Decimal | None:
    """Read a number.

    >>> parse_number("6.023"), parse_number("1,39"), parse_number("3.13")
    (Decimal('6023'), Decimal('1.39'), Decimal('3.13'))
    >>> parse_number("70.866.000.000"), parse_number("1.2.3"), parse_number("05")
    (Decimal('70866000000'), None, Decimal('5'))
    """
    if _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(text):
        return Decimal(text)
    if _COMMAS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return None
