"""How numbers, dates and claims are written for Vietnamese readers."""

import re
from datetime import date
from decimal import Decimal

from ontology import iris
from queries.indicators import ClaimRow

_EXACT = frozenset(iris.concept("comparator", slug).value for slug in ("equal", "range", "of"))
_LEVEL = iris.concept("aspect", "level").value
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def number(value: Decimal | int | None) -> str:
    """Write a number as Vietnamese does: dots group thousands, a comma starts the decimals.

    >>> number(Decimal("6023")), number(Decimal("1234.50")), number(None)
    ('6.023', '1.234,50', '')
    """
    if value is None:
        return ""
    return format(value, ",f" if isinstance(value, Decimal) else ",d").translate(str.maketrans(",.", ".,"))


def day(value: date | str | None) -> str:
    """Write a date: 1/7/2025; a text that is none stays as it is.

    >>> day(date(2025, 7, 1)), day("2021-06-10"), day("nay")
    ('1/7/2025', '10/6/2021', 'nay')
    """
    match = _DAY.fullmatch(str(value or ""))
    return f"{int(match[3])}/{int(match[2])}/{match[1]}" if match else str(value or "")


def period(value: str | None) -> str:
    """Write the time that a number holds for.

    >>> period("2025-2030"), period("2025-06"), period("2025-07-10"), period("2030"), period(None)
    ('2025–2030', 'tháng 6/2025', '10/7/2025', '2030', '')
    """
    if match := _YEARS.fullmatch(value or ""):
        return f"{match[1]}–{match[2]}"
    if match := _MONTH.fullmatch(value or ""):
        return f"tháng {int(match[2])}/{match[1]}"
    return day(value)


def amount(claim: ClaimRow) -> str:
    """Write what a claim claims: bound, figure and unit, ``trên 6.023 ha``."""
    figure = claim.figure or number(claim.value)
    measured = figure + ("%" if claim.unit == "%" else f" {claim.unit}" if claim.unit else "")
    bound = "…" if claim.comparator in _EXACT else claim.comparator_label or "…"
    return bound.replace("…", measured, 1) if "…" in bound else f"{bound} {measured}"


def when(claim: ClaimRow) -> str:
    """Write when a claim holds: ``2025–2030, bình quân hằng năm``."""
    aspect = "" if claim.aspect == _LEVEL else (claim.aspect_label or "").lower()
    since = f"so với {period(claim.base_year)}" if claim.base_year else ""
    return ", ".join(part for part in (period(claim.period), aspect, since) if part)


def capitalize_first(text: str) -> str:
    """Write the first letter large and leave the rest, which has names in it: ``Xã Mường La``."""
    return text[:1].upper() + text[1:]
