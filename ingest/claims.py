"""The numeric claims of prose: every number that a passage says of somebody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.clauses import clause_of, open_bracket
from ingest.folding import compile_folded
from ingest.indicators import find_indicator, grows, states_ratio
from ingest.kinds import is_result_over_goal
from ingest.labels import read_label
from ingest.lending import lend_units
from ingest.lists import neighbours, word_all
from ingest.passages import Passage, PassageKind
from ingest.places import Mention, find_mentions
from ingest.quantities import Form, Quantity, RefusedNumber, Unit, find_quantities
from ingest.refusals import Refusal
from ingest.respective import respective_places
from ingest.statements import Statement, of_whole, state
from ingest.subjects import BESIDE, SCOPED, Subjects
from ingest.terms import Terms
from ingest.wordings import Wording
from ontology.facts import Aspect, Claim, Comparator, Kind, Place

_MAKES_UP = compile_folded(r"(?:chiếm|đóng góp)(?:\s(?:tỷ lệ|tỷ trọng|khoảng|trên|gần|hơn))*\s$", 0)
_EXAMPLES = re.compile(r"\s?\([^()]*\)$")  # "quả tươi (nhãn, xoài)"
_RATE = re.compile(r"/\s?(?!năm|tháng|quý|ngày)[^\W\d]")
_MARK = re.compile(r"\d{1,2}\s?\*?\s?")
_ENDS = re.compile(r"\s?(?:[.;,)=]|$)")
_NEXT = compile_folded(r",\s(?:với\s)?[^.;:,()\d]{0,20}", 0)  # to one more number of the same list
_FULL_STOP = re.compile(r"[.;](?=\s|$)")
_LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a quantity of prose is understood."""

    quantity: Quantity
    wording: Wording
    statement: Statement
    subject: Place
    subject_by: str  # the rule that decided


def find_claims(passage: Passage, subjects: Subjects, terms: Terms) -> Iterator[Claim]:
    """Yield the claims of a passage of prose, in its order; the head of a table makes none."""
    for reading in read_prose(passage, subjects, terms):
        if isinstance(reading, Reading):
            yield from make_claims(
                passage, reading.quantity, reading.wording, reading.statement, reading.subject
            )


def read_prose(passage: Passage, subjects: Subjects, terms: Terms) -> Iterator[Reading | RefusedNumber]:
    """Yield how each quantity of a passage of prose is understood, or that it measures nothing."""
    if passage.annex and passage.kind is PassageKind.HEADING:
        return
    first = label_length(passage)
    found = find_quantities(passage.folded, passage.text)
    quantities = lend_units(passage, [quantity for quantity in found if quantity.start >= first])
    if not quantities:
        return
    mentions = tuple(find_mentions(passage, subjects.places))
    wordings = word_all(passage, quantities, mentions, first)
    said_of = _said_of(passage, quantities, mentions, subjects)
    whole: Statement | None = None
    for index, (quantity, wording) in enumerate(zip(quantities, wordings, strict=True)):
        if not _measures(passage, quantity, wording):
            yield RefusedNumber(start=quantity.start, end=quantity.end, refusal=Refusal.OPEN)
            continue
        previous = quantities[index - 1] if index else None
        since, until = neighbours(passage, quantities, index, first)
        clause = clause_of(passage.folded, quantity, previous, since=since, until=until)
        subject, by = said_of[index]
        whole = of_whole(state(passage, clause, terms), clause, whole)
        yield Reading(
            quantity=quantity,
            wording=wording,
            statement=whole,
            subject=subject,
            subject_by=by,
        )


def _said_of(
    passage: Passage, quantities: Sequence[Quantity], mentions: Sequence[Mention], subjects: Subjects
) -> list[tuple[Place, str]]:
    """Decide of whom each quantity is said, and by what."""
    scopes = subjects.scopes(passage)
    answered = respective_places(passage, quantities, mentions)
    found: list[tuple[Place, str]] = []
    for index, quantity in enumerate(quantities):
        place, by = subjects.place_of(passage, quantity.start, quantity.unit_end, mentions, scopes)
        whole = _detailed(passage, quantities[:index], quantity)
        if index in answered:
            place, by = subjects.told_apart(answered[index], mentions), "the lists answer each other"
        elif by in SCOPED and whole is not None:
            place, by = found[whole][0], "the number that its bracket details"
        elif (
            by in SCOPED
            and found
            and found[-1][1] in BESIDE
            and _goes_on(passage, quantities, index, mentions)
        ):
            place, by = found[-1][0], BESIDE[1]
        found.append((place, by))
    return found


def _goes_on(
    passage: Passage, quantities: Sequence[Quantity], index: int, mentions: Sequence[Mention]
) -> bool:
    """Tell one more number of the place before: "xã A 3,12 km2, 25.600 nhân khẩu, xã B 1,80 km2"."""
    begin, end = quantities[index - 1].unit_end, quantities[index].start
    named = any(begin <= mention.start < end for mention in mentions)
    return not named and bool(_NEXT.fullmatch(passage.folded, begin, end))


def _detailed(passage: Passage, before: Sequence[Quantity], quantity: Quantity) -> int | None:
    """Find the number in front of the bracket that a quantity stands in: "23 cuộc (09 giám sát, …)"."""
    opened = open_bracket(passage.folded, quantity.start)
    if opened is None:
        return None
    ahead = [index for index, other in enumerate(before) if other.unit_end <= opened]
    return ahead[-1] if ahead and not passage.folded[before[ahead[-1]].unit_end : opened].strip() else None


def make_claims(
    passage: Passage, quantity: Quantity, wording: Wording, statement: Statement, subject: Place
) -> Iterator[Claim]:
    """Make the claim of a quantity; a result over its goal makes two."""
    if is_result_over_goal(quantity, passage.folded):
        result = statement
        if statement.kind is not Kind.CHANGE:  # whose comparator says which way
            result = replace(statement, kind=Kind.ACTUAL, comparator=quantity.comparator)
        goal = replace(statement, kind=Kind.PAST_TARGET, comparator=quantity.goal_comparator)
        yield _claim(passage, quantity, wording, result, subject, quantity.value, None)
        if quantity.low is not None and quantity.value2 is not None:
            goal = replace(goal, comparator=Comparator.RANGE)
            yield _claim(passage, quantity, wording, goal, subject, quantity.low, quantity.value2)
        elif quantity.value2 is not None:
            yield _claim(passage, quantity, wording, goal, subject, quantity.value2, None)
        return
    if quantity.form is Form.FRACTION:
        statement = replace(statement, comparator=Comparator.OF)
    elif quantity.form is Form.RANGE:
        statement = replace(statement, comparator=Comparator.RANGE)
    yield _claim(passage, quantity, wording, statement, subject, quantity.value, quantity.value2)


def _claim(
    passage: Passage,
    quantity: Quantity,
    wording: Wording,
    statement: Statement,
    subject: Place,
    value: Decimal,
    value2: Decimal | None,
) -> Claim:
    unit = quantity.unit
    return Claim(
        subject=subject,
        indicator=_indicator(passage, quantity, wording, statement),
        wording=wording.text,
        value=value,
        value2=value2,
        unit=passage.text[unit.start : unit.end] if unit else None,
        measure=unit.measure if unit else None,
        period=statement.period,
        aspect=statement.aspect,
        base_year=statement.base_year,
        kind=statement.kind,
        comparator=statement.comparator,
        table=passage.kind is PassageKind.ROW,
        evidence=passage.cite(wording.start, wording.end, quantity.start),
    )


def _indicator(passage: Passage, quantity: Quantity, wording: Wording, statement: Statement) -> str | None:
    """Name what a number measures; a share of a goal measures what the number does that it is a share of."""
    before, after = _around(passage, quantity)

    def named(text: str, unit: Unit | None, *, share: bool = False, change: bool = False) -> str | None:
        if unit and unit.measure is None and _RATE.search(unit.form):
            return None  # so many for each of something: neither these nor those
        noun = passage.text[unit.start : unit.end] if unit else ""
        return find_indicator(
            text, _measure(unit, statement), share=share, change=change, before=before, after=after, noun=noun
        )

    changes = statement.kind is Kind.CHANGE
    share = changes or statement.kind is Kind.COMPLETION
    found = named(wording.own, quantity.unit, change=True) if changes and wording.own else None
    found = found or named(wording.text, quantity.unit, share=share, change=changes)
    if found and wording.whole and found == named(wording.whole, quantity.unit):
        own = named(wording.own, quantity.unit)  # a part is not its whole
        return own if own != found else None
    if found is None and _EXAMPLES.search(wording.text):
        found = named(_EXAMPLES.sub("", wording.text), quantity.unit, share=share, change=changes)
    if found is None and ":" in wording.text:  # "Tổng đàn gia súc: trâu 1.120 con"
        found = named(wording.text.rpartition(":")[2], quantity.unit, share=share, change=changes)
    if found and not share and _MAKES_UP.search(before) and grows(found):
        return None
    if share and wording.of is not None and not (changes and states_ratio(found)):
        return named(wording.text, wording.of) or found
    return found or (named(wording.own, quantity.unit, share=share) if wording.own else None)


def _measure(unit: Unit | None, statement: Statement) -> str | None:
    """Name the measure of a unit; a percentage that is gained or lost each year is one a year."""
    moves = statement.comparator in (Comparator.INCREASE, Comparator.DECREASE)
    if unit and unit.measure == "percent" and moves and statement.aspect is Aspect.ANNUAL:
        return "percent-per-year"
    return unit.measure if unit else None


def _around(passage: Passage, quantity: Quantity) -> tuple[str, str]:
    """The sentence around a number, folded: it tells "12 đảng viên" admitted from 12 disciplined."""
    start = max(0, quantity.start - _LONGEST_SENTENCE)
    for match in _FULL_STOP.finditer(passage.folded, start, quantity.start):
        start = match.end()
    stop = _FULL_STOP.search(passage.folded, quantity.unit_end)
    end = min(stop.start() if stop else len(passage.folded), quantity.end + _LONGEST_SENTENCE)
    return passage.folded[start : quantity.start], passage.folded[quantity.unit_end : end]


def label_length(passage: Passage) -> int:
    """Characters of the number or mark that opens a passage."""
    if passage.kind is PassageKind.FOOTNOTE:
        match = _MARK.match(passage.text)
        return match.end() if match else 0
    label = read_label(passage.text)
    return label.length if label else 0


def _measures(passage: Passage, quantity: Quantity, wording: Wording) -> bool:
    """A bare number counts only where its clause ends behind it and words in front say what it is."""
    if quantity.unit is not None or quantity.form is Form.FRACTION:
        return True
    if not wording.text:
        return False
    if (
        passage.folded[: quantity.start].rstrip().endswith(":")
        and passage.text[quantity.end : quantity.end + 2].isupper()
    ):
        return True
    return bool(_ENDS.match(passage.folded, quantity.end))
