"""The page of one commune: what it was made of, what its reports claim, and the sentence behind each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import render_template
from pyoxigraph import NamedNode

from ontology import iris
from queries import communes, documents, indicators
from queries.communes import ProfileRow
from queries.documents import BreakthroughRow, CitationRow
from queries.indicators import ClaimRow
from queries.passages import Quote
from web.site import site

RowT = TypeVar("RowT")


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


def commune_page(commune: NamedNode, profiles: Sequence[ProfileRow]) -> str:
    """Show all that the graph says of a commune."""
    source = site().source
    claims = indicators.claims(source, commune)
    return render_template(
        "commune.html",
        commune=profiles[0],
        reports=list(dict.fromkeys((row.report, row.file, row.term) for row in profiles)),
        path=commune.value.removeprefix(iris.BASE),
        mergers=_cited(communes.mergers(source, commune), lambda row: row.merger),
        predecessors=_cited(communes.predecessors(source, commune), lambda row: row.unit),
        village_mergers=_cited(communes.village_mergers(source, commune), lambda row: row.merger),
        groups=_groups(claims),
        kinds=sorted({(row.kind, row.kind_label or "") for row in claims}, key=lambda kind: kind[1]),
        terms=_terms(documents.breakthroughs(source, commune)),
        documents=_documents(documents.citations(source, commune)),
        issues=documents.issues(source, commune),
    )


def _cited(rows: Iterable[RowT], key: Callable[[RowT], str]) -> list[Cited]:
    """Gather rows that differ in nothing but their passage."""
    gathered: dict[str, list[RowT]] = {}
    for row in rows:
        gathered.setdefault(key(row), []).append(row)
    return [Cited(same[0], tuple(_passages(same))) for same in gathered.values()]


def _passages(rows: Iterable[object]) -> list[Quote]:
    """List the passages of rows, each once, in the order of the report."""
    quotes = (getattr(row, "passage", None) for row in rows)
    return sorted(dict.fromkeys(quote for quote in quotes if quote), key=lambda quote: quote.line)


def _groups(claims: Iterable[ClaimRow]) -> list[Group]:
    """Group claims by the group of their indicator, the largest first; those without one come last."""
    gathered: dict[str, list[ClaimRow]] = {}
    for claim in claims:
        gathered.setdefault(claim.group or "", []).append(claim)
    ranked = sorted(gathered.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    return [
        Group(iri.rsplit("/", 1)[-1] or "chua-xep", iri, tuple(_cited(_ordered(rows), lambda row: row.claim)))
        for iri, rows in ranked
    ]


def _ordered(claims: Iterable[ClaimRow]) -> list[ClaimRow]:
    """Bring the claims of one indicator together, in the order of the report."""
    return sorted(claims, key=lambda row: (row.indicator_label or row.wording, row.passage.line, row.claim))


def _terms(rows: Iterable[BreakthroughRow]) -> list[tuple[str, list[Cited]]]:
    """Group breakthroughs by term, the newest first."""
    terms: dict[str, list[BreakthroughRow]] = {}
    for row in rows:
        terms.setdefault(row.term, []).append(row)
    return [
        (term, _cited(same, lambda row: row.breakthrough))
        for term, same in sorted(terms.items(), reverse=True)
    ]


def _documents(rows: Iterable[CitationRow]) -> list[Cited]:
    """List the cited documents, those cited most often first."""
    cited = _cited(rows, lambda row: row.document)
    return sorted(cited, key=lambda each: -len(each.passages))
