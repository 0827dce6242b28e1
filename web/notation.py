"""How numbers, dates and claims are written for readers of Vietnamese and of English; pure."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ontology import iris
from queries.indicators import ClaimRow

_EXACT = frozenset(iris.concept("comparator", slug).value for slug in ("equal", "range", "of"))
_LEVEL = iris.concept("aspect", "level").value
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_KEPT = 32  # characters that the graph keeps on either side of a quote
_FIRST, _LAST = re.compile(r"^\S*\s+"), re.compile(r"\s+\S*$")
_HEAD = re.compile(r"(.+?)(?:( per | of | or | Celsius)(.*))?")
_PLURALS = {
    "person": "people",
    "people": "people",
    "child": "children",
    "criterion": "criteria",
    "đồng": "đồng",
}
_POINT_AND_COMMA = str.maketrans(",.", ".,")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Language(StrEnum):
    """A language that pages are written in."""

    VI = "vi"
    EN = "en"


def number(value: Decimal | int | None, language: Language = Language.VI) -> str:
    """Write a number: dots group thousands and a comma starts the decimals, in English the reverse.

    >>> number(Decimal("6023")), number(Decimal("1234.50")), number(None)
    ('6.023', '1.234,50', '')
    >>> number(Decimal("1234.50"), Language.EN)
    '1,234.50'
    """
    if value is None:
        return ""
    written = format(value, ",f" if isinstance(value, Decimal) else ",d")
    return written.translate(_POINT_AND_COMMA) if language is Language.VI else written


def day(value: date | str | None, language: Language = Language.VI) -> str:
    """Write a date; a text that is none stays as it is.

    State documents write days below 10 and the months 1 and 2 with a nought.

    >>> day(date(2025, 7, 1)), day("2021-02-10"), day("nay"), day(date(2025, 7, 1), Language.EN)
    ('01/7/2025', '10/02/2021', 'nay', '1 July 2025')
    """
    match = _DAY.fullmatch(str(value or ""))
    if match is None or not 1 <= int(match[2]) <= 12:
        return str(value or "")
    if language is Language.EN:
        return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"
    month = int(match[2])
    return f"{match[3]}/{month:0{2 if month < 3 else 1}}/{match[1]}"


def period(value: str | None, language: Language = Language.VI) -> str:
    """Write the time that a number holds for.

    >>> [period(each) for each in ("2025-2030", "2025-06", "2025-07-10", "2030", None)]
    ['2025–2030', 'tháng 6/2025', '10/7/2025', '2030', '']
    >>> period("2025-06", Language.EN)
    'June 2025'
    """
    if match := _YEARS.fullmatch(value or ""):
        return f"{match[1]}–{match[2]}"
    if (match := _MONTH.fullmatch(value or "")) and 1 <= int(match[2]) <= 12:
        month = int(match[2])
        return f"{_MONTHS[month - 1]} {match[1]}" if language is Language.EN else f"tháng {month}/{match[1]}"
    return day(value, language)


def amount(claim: ClaimRow) -> str:
    """Write what a claim claims as Vietnamese does: bound, figure and unit, ``trên 6.023 ha``."""
    figure = claim.figure or number(claim.value)
    return bounded(claim.comparator, claim.comparator_label, measured(figure, claim.unit))


def plural(unit: str) -> str:
    """Write the English name of a unit for more than one of it.

    >>> [plural(each) for each in ("hectare", "person", "party cell", "agency", "class", "tonne per hectare")]
    ['hectares', 'people', 'party cells', 'agencies', 'classes', 'tonnes per hectare']
    >>> [plural(each) for each in ("billion đồng", "per cent", "inspection or event", "thousand animals")]
    ['billion đồng', 'per cent', 'inspections or events', 'thousand animals']
    """
    match = _HEAD.fullmatch(unit)
    if match is None or unit.startswith("per "):
        return unit
    head, joint, rest = match.groups("")
    before, space, noun = head.rpartition(" ")
    return f"{before}{space}{_many(noun)}{joint}{plural(rest) if joint == ' or ' else rest}"


def _many(noun: str) -> str:
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return (
        f"{noun}es" if noun.endswith(("ss", "sh", "ch", "x")) else noun if noun.endswith("s") else f"{noun}s"
    )


def measured(figure: str, unit: str | None) -> str:
    """Write a figure with its unit.

    >>> measured("6.023", "ha"), measured("93", "%"), measured("12", None)
    ('6.023 ha', '93%', '12')
    """
    return figure + ("%" if unit == "%" else f" {unit}" if unit else "")


def bounded(comparator: str, label: str | None, amount: str) -> str:
    """Write how a comparator bounds an amount: before it, or where its label has a dot for it."""
    bound = "…" if comparator in _EXACT else label or "…"
    return bound.replace("…", amount, 1) if "…" in bound else f"{bound} {amount}"


def is_level(claim: ClaimRow) -> bool:
    """Tell whether a claim holds at a time, not over a stretch of it."""
    return claim.aspect == _LEVEL


def from_word(text: str) -> str:
    """Begin what stands before a quote at a whole word, with dots where it was cut.

    >>> from_word("ông thôn, phát triển du lịch…). "), from_word("(1) ")
    ('… thôn, phát triển du lịch…). ', '(1) ')
    """
    return text if len(text) < _KEPT else _FIRST.sub("… ", text, count=1)


def to_word(text: str) -> str:
    """End what stands behind a quote at a whole word, with dots where it was cut.

    >>> to_word(". Công tác quản lý điều hành ngâ"), to_word(".")
    ('. Công tác quản lý điều hành …', '.')
    """
    return text if len(text) < _KEPT else _LAST.sub(" …", text, count=1)


def capitalize_first(text: str) -> str:
    """Write the first letter large and leave the rest, which has names in it: ``Xã Mường La``."""
    return text[:1].upper() + text[1:]
