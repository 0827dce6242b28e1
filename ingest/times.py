"""When a number holds: its period, by its own clause, its sentence, or its section."""

import re
from dataclasses import replace
from functools import lru_cache

from ingest.clauses import Clause
from ingest.contexts import is_of_past_term, read_context
from ingest.datings import goes_to, stated_period
from ingest.folding import compile_folded, fold_heading
from ingest.kinds import counts_goals
from ingest.periods import Period
from ingest.terms import Terms
from ontology.facts import Aspect, Kind

_FROM = compile_folded(r"(?<!\w)từ\s(?:mức\s)?(?:trên\s|gần\s|khoảng\s)?$", 0)
_BASE_YEAR = compile_folded(r"[^.;]{0,40}?so\s(?:với\s)?(?:[^.;\d]{0,20})?((?:19|20)\d\d)", 0)
_TERM_BEGAN = compile_folded(r"(?<!từ )đầu nhiệm kỳ[^.;,]{0,30}$", 0)
_TERM_BEGAN_BEHIND = compile_folded(r"\s?\(?(?:vào\s|ở\s|hồi\s|của\s|thời điểm\s)*đầu nhiệm kỳ(?!\w)", 0)
_TERM = re.compile(r"(20\d\d)\s?-\s?(20\d\d)")


def base_year_of(clause: Clause) -> str | None:
    """The year that a change is counted from: "so với năm 2020"."""
    match = _BASE_YEAR.match(clause.after)
    return match[1] if match else None


def period_of(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> tuple[str | None, str]:
    """Date a number by its own clause, then by what opens its sentence, then by its section; say by which."""
    period = stated_period(clause)
    if period is None:
        return _undated(clause, kind, aspect, headings, terms)
    period = _closed(period, terms)
    said = f"the sentence says {period.text}"
    if kind is Kind.TARGET:
        return _of_target(period, aspect, terms), said
    if aspect is Aspect.ANNUAL and "-" not in period.text:
        return terms.past, f"every year up to {period.text}"
    base = base_year_of(clause)
    if kind is Kind.CHANGE and base and period.text.isdigit() and base < period.text:
        return f"{base}-{period.text}", f"{said}, against {base}"
    return period.text, said


def _undated(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> tuple[str | None, str]:
    """Date by the term what no words date; a level from which something moved is of no date."""
    if kind is Kind.ACTUAL and terms.past and _is_of_beginning(clause):
        return terms.past[:4], "the term began"
    if _is_moved_from(clause):
        return None, "it moved from there, and nothing says when"
    return _by_section(clause, kind, aspect, headings, terms), "the section and its kind"


def _is_moved_from(clause: Clause) -> bool:
    """Tell the level that something came from: "từ 47% xuống 13%"."""
    return bool(_FROM.search(clause.before)) and goes_to(clause.after)


def _is_of_beginning(clause: Clause) -> bool:
    """Tell the level at which a term began: "đầu nhiệm kỳ 47%", "từ 47% đầu nhiệm kỳ xuống còn 12%"."""
    if _TERM_BEGAN_BEHIND.match(clause.after):
        return True
    of_previous = clause.previous is not None and _TERM_BEGAN_BEHIND.match(clause.before)
    return not of_previous and bool(_TERM_BEGAN.search(clause.before))


def _closed(period: Period, terms: Terms) -> Period:
    """End "từ năm 2021 đến nay" with the term that ends."""
    if not period.text.endswith("-"):
        return period
    return replace(period, text=f"{period.text}{end_of(terms.past) or ''}".rstrip("-"))


@lru_cache(maxsize=256)
def section_term(headings: tuple[str, ...]) -> str | None:
    """The term that the nearest heading names, "2020-2025"."""
    for title in reversed(headings):
        found = _TERM.findall(fold_heading(title))
        if found:
            return "-".join(found[0])
    return None


def end_of(term: str | None) -> str | None:
    """The last year of a term."""
    return term[-4:] if term else None


def _of_target(period: Period, aspect: Aspect, terms: Terms) -> str | None:
    """A target is never dated before the term it is set for begins to end."""
    begins = int(terms.new[:4]) if terms.new else 0
    if period.years[1] <= begins:
        return end_of(terms.new) if aspect is Aspect.LEVEL else terms.new
    return terms.new if aspect is Aspect.ANNUAL and "-" not in period.text else period.text


def _by_section(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> str | None:
    if kind is Kind.TARGET:
        return end_of(terms.new) if aspect is Aspect.LEVEL else terms.new
    if aspect is not Aspect.LEVEL:
        return terms.past
    if counts_goals(clause.unit) and read_context(headings).kind is Kind.TARGET:
        return terms.new
    term = section_term(headings)
    if term is None and kind is Kind.ACTUAL and is_of_past_term(headings):
        return terms.past
    # What is reached in the term that has just begun is of the year of the congress.
    return term[:4] if term and term == terms.new else term
