"""What a number says, apart from what it measures and of whom."""

from dataclasses import dataclass, replace

from ingest.aspects import aspect_of
from ingest.clauses import Clause
from ingest.contexts import read_context
from ingest.folding import compile_folded
from ingest.kinds import comparator_of, kind_of
from ingest.passages import Passage, PassageKind
from ingest.periods import NEXT_YEAR, find_periods
from ingest.quantities import Quantity
from ingest.terms import Terms
from ingest.times import base_year_of, period_of
from ontology.facts import Aspect, Comparator, Kind

_PARTS = compile_folded(r"^(?:;\s|[^.;]{0,80}?)(?:trong (?:số )?đó|(?:bao )?gồm)", 0)
_GROWS_NEXT = compile_folded(r"[,;]\s[^.;\d]{2,60}\stăng\s(?:bình quân\s|khoảng\s|trên\s|từ\s)*", 0)
_NEXT_PART = compile_folded(r"(?:[,;]|\svà)\s[^.;\d]{0,60}", 0)
_BY_WHOLE = "the whole that it is part of"
_DETAIL = compile_folded(r"\s?\(\s?(?:(?:tương ứng|tương đương|tức|là|với|bằng|gần|khoảng|trên|hơn)\s)*", 0)
_SAME_MOVE = compile_folded(r"\s?[(,]\s?(?:(?:tương ứng|tương đương|bằng|tức|tỷ lệ|là|khoảng|gần)\s)*", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What sort of statement a number makes, and when it holds."""

    kind: Kind
    comparator: Comparator
    period: str | None
    aspect: Aspect
    base_year: str | None = None
    kind_by: str = "the column"  # the rule that decided
    period_by: str = "the column or the title"


def state(passage: Passage, clause: Clause, terms: Terms) -> Statement:
    """Read the statement of a quantity from its sentence, then from the headings above it."""
    kind, kind_by = kind_of(clause, read_context(_titles(passage)).kind)
    aspect = aspect_of(clause)
    period, period_by = period_of(clause, kind, aspect, passage.headings, terms)
    return Statement(
        kind=kind,
        comparator=comparator_of(clause, kind),
        period=period,
        aspect=aspect,
        base_year=base_year_of(clause),
        kind_by=kind_by,
        period_by=period_by,
    )


def _grows_alike(own: Statement, clause: Clause, previous: Quantity, whole: Statement) -> bool:
    """Tell "công nghiệp tăng bình quân 14%/năm; dịch vụ tăng 13%": the second is of every year, too."""
    return (
        own.kind is whole.kind
        and own.period_by == whole.period_by
        and whole.aspect is Aspect.ANNUAL
        and own.aspect is Aspect.LEVEL
        and clause.unit == "%"
        and _unit(previous) == "%"
        and _GROWS_NEXT.fullmatch(clause.folded, previous.unit_end, clause.quantity.start) is not None
    )


def of_whole(own: Statement, clause: Clause, whole: Statement | None) -> Statement:
    """Take a part over the time of its whole: "5 năm huy động 60 tỷ đồng, trong đó dân góp 12 tỷ đồng"."""
    previous = clause.previous
    if whole is not None and previous is not None and (goes_on := _goes_on(own, clause, previous, whole)):
        return goes_on
    if whole is not None and previous is not None and _grows_alike(own, clause, previous, whole):
        return replace(own, aspect=whole.aspect, period=whole.period, period_by=whole.period_by)
    if (
        whole is None
        or previous is None
        or own.kind is not whole.kind
        or _unit(previous) != _plain(clause.unit)
    ):
        return own
    if own.aspect is not Aspect.LEVEL or whole.aspect is Aspect.LEVEL:
        return own
    between = clause.folded[previous.unit_end : clause.quantity.start]
    if _PARTS.search(between) or (whole.period_by == _BY_WHOLE and _NEXT_PART.fullmatch(between)):
        return replace(own, aspect=whole.aspect, period=whole.period, period_by=_BY_WHOLE)
    return own


def _goes_on(own: Statement, clause: Clause, previous: Quantity, whole: Statement) -> Statement | None:
    """Take over what a list says once: "giảm 38 vụ (15,08%)", "năm 2021 đạt 108% dự toán, năm 2022: 115%"."""
    if own.kind is not Kind.ACTUAL:
        return None
    between = clause.folded[previous.unit_end : clause.quantity.start]
    if whole.kind is Kind.ACTUAL and _DETAIL.fullmatch(between) and not _dated_inside(clause):
        return replace(own, period=whole.period, period_by="the number that its bracket details")
    if clause.unit != "%":
        return None
    if whole.kind is Kind.CHANGE and _unit(previous) != "%" and _SAME_MOVE.fullmatch(between):
        equal = own.comparator is Comparator.EQUAL
        return replace(
            own,
            kind=Kind.CHANGE,
            kind_by="the change that it says more of",
            comparator=whole.comparator if equal else own.comparator,
            base_year=whole.base_year,
            period=whole.period,
        )
    if whole.kind is Kind.COMPLETION and _unit(previous) == "%" and NEXT_YEAR.fullmatch(between):
        return replace(own, kind=Kind.COMPLETION, kind_by="the list of years that it stands in")
    return None


def _dated_inside(clause: Clause) -> bool:
    """Tell whether the bracket that a number stands in names a year behind it."""
    closes = clause.folded.find(")", clause.quantity.unit_end)
    return any(find_periods(clause.folded[clause.quantity.unit_end : closes]))


def _unit(quantity: Quantity) -> str:
    return _plain(quantity.unit.form) if quantity.unit else ""


def _plain(unit: str) -> str:
    """A unit without "a year", which the parts of a rate leave out."""
    return unit.removesuffix("/năm")


def _titles(passage: Passage) -> tuple[str, ...]:
    """The titles above a passage; an item that is a sentence does not title itself."""
    if passage.kind is not PassageKind.ITEM or len(passage.headings) < 2:
        return passage.headings
    itself = passage.text.startswith(passage.headings[-1][:40])
    return passage.headings[:-1] if itself else passage.headings
