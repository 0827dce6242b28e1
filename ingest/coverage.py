"""What no indicator covers: the phrases of claims without concept, most frequent first.

Each comes with the indicators that it resembles, so that one row in ``ingest/lexicon/indicators.csv`` covers
it, or it shows that a concept is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from ingest.folding import fold
from ingest.indicators import parse_form
from ingest.lexicons import read_rows
from ingest.phrases import normalise
from ingest.quantity_kinds import kinds_of
from ontology.concepts import concepts
from ontology.facts import Claim, Kind

_NEAREST = 3
_ALIKE = 60.0  # of 100: labels less like the phrase are not worth showing


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A phrase that claims use and no indicator covers."""

    phrase: str  # the words that tell, as a form of the lexicon would have them
    example: str  # one wording that has them
    measure: str | None  # slug of the unit
    count: int  # claims
    nearest: tuple[str, ...]  # slugs of the indicators most like it, best first


def uncovered(claims: Iterable[Claim]) -> tuple[Uncovered, ...]:
    """Gather the claims without concept by phrase and unit: frequent ones first, then by phrase.

    The claims may be of one report or of many; a phrase holds the empty words only where there are no others.
    """
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.indicator is None:
            groups.setdefault((_phrase(claim.wording), claim.measure or ""), []).append(claim)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_describe(phrase, group) for (phrase, _), group in ordered)


def _describe(phrase: str, group: list[Claim]) -> Uncovered:
    example = min((claim.wording for claim in group), key=lambda wording: (len(wording), wording))
    measure = group[0].measure
    any_kind = all(claim.kind in (Kind.COMPLETION, Kind.CHANGE) for claim in group)
    return Uncovered(
        phrase=phrase,
        example=example,
        measure=measure,
        count=len(group),
        nearest=_nearest(phrase, measure, any_kind=any_kind),
    )


def _phrase(wording: str) -> str:
    words = normalise(fold(wording))
    telling = words.heavy or words.all
    return " ".join(dict.fromkeys(word for word in words.order if word in telling))


def _nearest(phrase: str, measure: str | None, *, any_kind: bool) -> tuple[str, ...]:
    """The indicators whose forms share most words with a phrase; where none does, those of like labels."""
    words = frozenset(phrase.split())
    if not words:
        return ()
    kinds = None if any_kind else kinds_of(measure)
    best: dict[str, float] = {}
    for slug, needed, quantity in _forms():
        shared = len(words & needed)
        if shared and (kinds is None or quantity in kinds):
            best[slug] = max(best.get(slug, 0.0), shared / len(words | needed))
    near = sorted(best, key=lambda slug: (-best[slug], slug))[:_NEAREST]
    return tuple(near) or _alike(phrase.replace("_", " "), kinds)


def _alike(phrase: str, kinds: frozenset[str] | None) -> tuple[str, ...]:
    labels = {
        slug: fold(each.label_vi)
        for slug, each in concepts("indicator").items()
        if each.quantity and (kinds is None or each.quantity in kinds)
    }
    found = process.extract(phrase, labels, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=_NEAREST)
    return tuple(slug for _, _, slug in found)


@cache
def _forms() -> tuple[tuple[str, frozenset[str], str], ...]:
    quantities = {slug: each.quantity or "" for slug, each in concepts("indicator").items()}
    parts = [(row.concept, parse_form(row.form, row.concept).heavy) for row in read_rows("indicators")]
    return tuple((slug, heavy, quantities[slug]) for slug, heavy in parts if heavy)
