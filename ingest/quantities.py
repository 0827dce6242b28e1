"""Quantities in running text: a number, its unit, and how it bounds what it measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter

from ingest.comparators import comparator_of, is_lower_bound
from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ingest.number_words import find_number_words
from ingest.numbers import NUMBER, parse_number
from ingest.refusals import Refusal, follows_name, refuse
from ontology.concepts import concepts, find
from ontology.facts import Comparator

_TOKEN = re.compile(NUMBER)
_START = attrgetter("start")
_RANGE = compile_folded(
    rf"\s?(?P<by>-|đến|tới|~)\s?(?P<bound>dưới\s|trên\s)?(?P<number>{NUMBER})(?!\s?/\s?\d{{4}})"
)
_SLASH = re.compile(
    rf"\s?/\s?(?:(?:nq|kh|ct):?\s)?(?:(?P<low>{NUMBER})\s?-\s?)?(?P<number>{NUMBER})(?![-/]\S)"
)
_RATE = compile_folded(
    r"""
    (?:\s?/\s?(?:\d{1,2}\s)?(?:người|đầu\ người|năm|tháng|ngày\ đêm|ngày|quý|hộ|ha|vụ|lao\ động|khẩu|
        vạn\ dân|\d*[.]?\d*\s?dân|đơn\ vị\ diện\ tích|bản|xã|giường|k?m[2²]|con|cây|lứa|kg|sào|công|
        chi\ bộ|lớp|trường|thôn|đơn\ vị(?!\ diện)|hợp\ tác\ xã|giáo\ viên|lần))+(?!\w)
    """
)
# One amount in two steps: "16 tỷ 434 triệu đồng".
_REST = compile_folded(
    r"(?:\ đồng)?\s(?P<number>\d{1,3}(?:,\d+)?)\s(?P<small>triệu|nghìn|ngàn)(?!\w)(?:\s(?:đồng|đ)(?!\w))?"
)
_SCALED = {"tỷ": "triệu", "tỉ": "triệu", "triệu": "nghìn"}  # a unit of money, and a thousandth of it


class Form(StrEnum):
    """How a quantity is printed."""

    PLAIN = "plain"
    RANGE = "range"  # 8-10%
    FRACTION = "fraction"  # 21/27 bản, or a result over its goal: 276/225 triệu đồng


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure, or the noun of what is counted."""

    start: int
    end: int
    form: str  # folded
    measure: str | None  # slug of ontology/vocab/units.ttl
    counted: bool  # a noun that belongs to what is measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit; ``start`` to ``end`` are characters of the text."""

    start: int
    end: int
    value: Decimal
    value2: Decimal | None = None
    low: Decimal | None = None  # of a goal that is a range: 6%/3-4%
    form: Form = Form.PLAIN
    unit: Unit | None
    comparator: Comparator
    goal_comparator: Comparator = Comparator.EQUAL  # of the goal in a fraction
    unit_end: int  # where the number with its own unit ends; a unit lent by a neighbour does not count


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedNumber:
    """A number that measures nothing, with the reason."""

    start: int
    end: int
    refusal: Refusal


def find_quantities(folded: str, text: str) -> Iterator[Quantity]:
    """Find the quantities of a passage in order; ``folded`` is ``text`` folded.

    Dates, ordinals, names with numbers, document and list numbers are not quantities (``ingest.refusals``).
    """
    return (number for number in find_numbers(folded, text) if isinstance(number, Quantity))


def find_numbers(folded: str, text: str) -> Iterator[Quantity | RefusedNumber]:
    """Yield every number of a passage in order: as the quantity it states, or with why it states none.

    Of numbers in words those are yielded that count something known: "có hai xã".
    """
    yield from sorted((*_in_figures(folded, text), *_in_words(folded)), key=_START)


def _in_words(folded: str) -> Iterator[Quantity]:
    for start, end, value in find_number_words(folded):
        unit = read_unit(folded, end)
        if unit and unit.counted and not _unknown(unit):
            yield _read(folded, start, end, value)


def _in_figures(folded: str, text: str) -> Iterator[Quantity | RefusedNumber]:
    at = 0
    while match := _TOKEN.search(folded, at):
        start, end = match.span()
        at = end
        value = parse_number(match[0])
        refusal = refuse(folded, text, start, end)
        if value is None or refusal:
            yield RefusedNumber(start=start, end=end, refusal=refusal or Refusal.LABEL)
            continue
        quantity = _read(folded, start, end, value)
        if _unknown(quantity.unit) and follows_name(text, start):
            yield RefusedNumber(start=start, end=end, refusal=Refusal.NAME)
            continue
        at = max(at, quantity.end)
        yield quantity


def _unknown(unit: Unit | None) -> bool:
    return unit is not None and unit.counted and unit.form not in concepts_of("counted")


def read_unit(folded: str, at: int) -> Unit | None:
    """Read the unit that stands at ``at`` or after one space; an unknown noun counts as itself."""
    start = at + 1 if folded[at : at + 1] == " " else at
    kinds = _KINDS_OF.match(folded, start)
    start = kinds.end() if kinds else start
    match = _longest(_measures().match(folded, start), _counted().match(folded, start))
    if match:
        return _known_unit(folded, match)
    if start == at:
        return None
    noun = _NOUN.match(folded, start)
    if noun and noun[0].split()[0] not in _no_nouns():
        return Unit(start=start, end=noun.end(), form=noun[0], measure=None, counted=True)
    return None


_KINDS_OF = compile_folded(r"(?:các loại|loại|các|cái)\s", 0)
_NOUN = re.compile(r"[^\W\d_]+")
_SCALES = {"nghìn": "thousand", "ngàn": "thousand", "vạn": "ten-thousand", "triệu": "million"}
_PER = {
    "người": "person",
    "hộ": "household",
    "/ha": "hectare",
    "/km2": "square-kilometre",
    "/km²": "square-kilometre",
    "năm": "year",
    "tháng": "month",
}


def _known_unit(folded: str, match: re.Match[str]) -> Unit:
    form, end = match[0], match.end()
    rate = _RATE.match(folded, end)
    counted = match.re is _counted()
    measure = concepts_of("counted" if counted else "measures").get(match["noun"])
    whole = concepts_of("measures").get(form)  # "nghìn tỷ đồng" has a unit of its own
    if match["scale"] and whole:
        measure = whole
    elif match["scale"]:
        slug = f"{measure}-{_SCALES[match['scale']]}"
        measure = slug if slug in concepts("measure") else None
    if rate:
        end = rate.end()
        form = folded[match.start() : end]
        measure = _rate_measure(measure, form)
    return Unit(start=match.start(), end=end, form=form, measure=measure, counted=counted)


def _rate_measure(measure: str | None, form: str) -> str | None:
    """Name the unit of a rate, ``dong-million-per-person-year``; None where the vocabulary has none."""
    if named := find("measure", form):
        return named.slug
    per = [name for sign, name in _PER.items() if sign in form]
    slug = f"{measure}-per-{'-'.join(per)}"
    return slug if slug in concepts("measure") else None


@cache
def _measures() -> re.Pattern[str]:
    noun = alternation(concepts_of("measures"))
    return re.compile(rf"(?:(?P<scale>{'|'.join(_SCALES)})\s)?(?P<noun>{noun})(?![^\W_])(?!\s?-\s?\d)")


@cache
def _counted() -> re.Pattern[str]:
    noun = alternation(concepts_of("counted"))
    return re.compile(rf"(?:(?P<scale>{'|'.join(_SCALES)})\s)?(?P<noun>{noun})(?!\w)")


def _longest(*matches: re.Match[str] | None) -> re.Match[str] | None:
    """Take the longer: "đồng chí" is no "đồng"."""
    return max((match for match in matches if match), key=lambda match: match.end(), default=None)


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset(concepts_of("function_words"))


def _read(folded: str, start: int, end: int, value: Decimal) -> Quantity:
    unit = read_unit(folded, end)
    if unit and (whole := _in_steps(folded, start, value, unit)):
        return whole
    inner = unit.end if unit and not unit.counted else end
    fraction = _SLASH.match(folded, inner)
    if fraction and (found := _fraction(folded, start, value, fraction, unit)):
        return found
    if unit and unit.counted and (found := _of_counted(folded, start, value, unit)):
        return found
    ranged = _RANGE.match(folded, inner)
    if ranged and (found := _ranged(folded, start, value, ranged, unit)):
        return found
    comparator = comparator_of(folded, start, unit.end if unit else end)
    return Quantity(
        start=start,
        end=end,
        value=value,
        unit=unit,
        comparator=comparator,
        unit_end=unit.end if unit else end,
    )


def _in_steps(folded: str, start: int, value: Decimal, unit: Unit) -> Quantity | None:
    """Read "16 tỷ 434 triệu đồng" as 16.434 tỷ."""
    name = unit.form.removesuffix(" đồng")
    match = _REST.match(folded, unit.start + len(name)) if name in _SCALED else None
    rest = parse_number(match["number"]) if match else None
    if match is None or rest is None or match["small"].replace("ngàn", "nghìn") != _SCALED[name]:
        return None
    return Quantity(
        start=start,
        end=match.end("number"),
        value=value + rest.scaleb(-3),
        unit=unit,
        comparator=comparator_of(folded, start, match.end()),
        unit_end=match.end(),
    )


def _of_counted(folded: str, start: int, value: Decimal, unit: Unit) -> Quantity | None:
    """Read "17 tiêu chí/19 tiêu chí", where the noun stands with both numbers."""
    match = _SLASH.match(folded, unit.end)
    second = read_unit(folded, match.end()) if match else None
    if match is None or second is None or second.form != unit.form:
        return None
    return _fraction(folded, start, value, match, unit)


def _fraction(
    folded: str, start: int, value: Decimal, match: re.Match[str], first: Unit | None
) -> Quantity | None:
    second = parse_number(match["number"])
    if second is None:
        return None
    unit = read_unit(folded, match.end()) or first
    end = unit.end if unit else match.end()
    goal = Comparator.AT_LEAST if is_lower_bound(folded, end) else Comparator.EQUAL
    return Quantity(
        start=start,
        end=match.end(),
        value=value,
        value2=second,
        low=parse_number(match["low"]) if match["low"] else None,
        form=Form.FRACTION,
        unit=unit,
        comparator=comparator_of(folded, start, start),
        goal_comparator=goal,
        unit_end=max(match.end(), end),
    )


def _ranged(
    folded: str, start: int, value: Decimal, match: re.Match[str], first: Unit | None
) -> Quantity | None:
    second = parse_number(match["number"])
    if second is None or second <= value:
        return None
    unit = read_unit(folded, match.end())
    if match["by"] != "-" and first and unit and not unit.form.startswith(first.form):
        return None
    return Quantity(
        start=start,
        end=match.end(),
        value=value,
        value2=second,
        form=Form.RANGE,
        unit=unit or first,
        comparator=Comparator.RANGE,
        unit_end=unit.end if unit else match.end(),
    )
