"""What the page of a commune shows, gathered from rows; pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from queries.documents import BreakthroughRow, CitationRow
from queries.indicators import ClaimRow
from queries.passages import Quote
from queries.tables import Table

RowT = TypeVar("RowT")

_COLUMNS = (
    *("claim", "report", "subject", "subject_label", "indicator", "indicator_label", "wording", "kind"),
    *("comparator", "value", "value2", "unit", "measure", "period", "aspect", "base_year"),
)
_PLACES = ("quote", "line", "page", "section", "passage")


@dataclass(frozen=True, slots=True)
class Cited:
    """Something that stands at one place or more of a report: its first row, and all its passages."""

    row: object
    passages: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one group of indicators."""

    anchor: str
    iri: str  # empty where the claims are of no indicator
    claims: tuple[Cited, ...]

    @property
    def size(self) -> int:
        """How many claims the group has."""
        return len(self.claims)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures that one report states for one thing although there can be but one."""

    claims: tuple[ClaimRow, ...]


def gather(rows: Iterable[RowT], key: Callable[[RowT], str]) -> list[Cited]:
    """Gather rows that differ in nothing but their passage."""
    gathered: dict[str, list[RowT]] = {}
    for row in rows:
        gathered.setdefault(key(row), []).append(row)
    return [Cited(same[0], tuple(_passages(same))) for same in gathered.values()]


def group_claims(claims: Iterable[ClaimRow]) -> list[Group]:
    """Group claims by the group of their indicator, the largest first; those without one come last."""
    gathered: dict[str, list[ClaimRow]] = {}
    for claim in claims:
        gathered.setdefault(claim.group or "", []).append(claim)
    ranked = sorted(gathered.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    return [
        Group(iri.rsplit("/", 1)[-1] or "chua-xep", iri, tuple(gather(_ordered(rows), lambda row: row.claim)))
        for iri, rows in ranked
    ]


def find_conflicts(claims: Iterable[ClaimRow]) -> list[Conflict]:
    """Find where one report states several figures for one indicator, unit, time and body."""
    cells: dict[tuple[str | None, ...], dict[str, ClaimRow]] = {}
    for claim in claims:
        if claim.indicator and claim.period:
            key = (claim.report, claim.subject, claim.indicator, claim.period, claim.aspect, claim.kind)
            of = (claim.comparator, claim.measure or claim.unit)
            cells.setdefault((*key, *of), {}).setdefault(claim.claim, claim)
    return [
        Conflict(tuple(same.values()))
        for same in cells.values()
        if len({(claim.value, claim.value2) for claim in same.values()}) > 1
    ]


def by_term(rows: Iterable[BreakthroughRow]) -> list[tuple[str, list[Cited]]]:
    """Group breakthroughs by term, the newest first."""
    terms: dict[str, list[BreakthroughRow]] = {}
    for row in rows:
        terms.setdefault(row.term, []).append(row)
    return [
        (term, gather(same, lambda row: row.breakthrough))
        for term, same in sorted(terms.items(), reverse=True)
    ]


def by_citations(rows: Iterable[CitationRow]) -> list[Cited]:
    """List the cited documents, those cited most often first."""
    return sorted(gather(rows, lambda row: row.document), key=lambda each: -len(each.passages))


def as_table(claims: Sequence[ClaimRow]) -> Table:
    """Make a table of claims, one row for each passage that says one."""
    rows = (
        (
            *(_text(getattr(claim, column)) for column in _COLUMNS),
            *(_text(getattr(claim.passage, column)) for column in _PLACES),
        )
        for claim in claims
    )
    return Table((*_COLUMNS, *_PLACES), tuple(rows))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _passages(rows: Iterable[object]) -> list[Quote]:
    """List the passages of rows, each once, in the order of the report."""
    quotes = (getattr(row, "passage", None) for row in rows)
    return sorted(dict.fromkeys(quote for quote in quotes if quote), key=lambda quote: quote.line)


def _ordered(claims: Iterable[ClaimRow]) -> list[ClaimRow]:
    """Bring the claims of one indicator together, in the order of the report."""
    return sorted(claims, key=lambda row: (row.indicator_label or row.wording, row.passage.line, row.claim))
