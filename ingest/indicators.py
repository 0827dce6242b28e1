"""What a claim measures, as a concept of ``ontology/vocab/indicators.ttl``.

A form of the lexicon is a set of words: it fits a wording that has all of them, in whatever order, and none that it
excludes. Of the forms that fit, the one with the rarest words wins; a wording that says much besides fits none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.folding import fold
from ingest.lexicons import alternation, concepts_of, read_rows
from ontology.concepts import concepts

_WORD = re.compile(r"[^\W_]+")
_COVERED = 0.5  # share of a wording, by weight, that a form must account for
_ANY = frozenset({"ratio", "ratio-per-year"})
# Kinds of quantity that a unit of measure may state of an indicator.
_KINDS: Mapping[str, frozenset[str]] = {
    "rate": _ANY,
    "dimensionless": _ANY,
    "ratio-of-counts": _ANY,
    "area": frozenset({"area"}),
    "length": frozenset({"length"}),
    "mass": frozenset({"mass"}),
    "power": frozenset({"power"}),
    "volume": frozenset({"volume", "other"}),
    "yield": frozenset({"yield", "other"}),
    "money": frozenset({"money"}),
    "money-per-year": frozenset({"money"}),
    "money-per-area": frozenset({"money-per-area", "money"}),
    "money-per-count": frozenset({"money-per-person-year", "money"}),
    "per-person-year": frozenset({"money-per-person-year", "money"}),
}
_COUNT = frozenset({"count", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    needed: frozenset[str]
    excluded: frozenset[str]
    slug: str
    weight: float


def find_indicator(wording: str, measure: str | None, *, share: bool = False) -> str | None:
    """Name the indicator that a wording means; None where no form fits it well.

    ``measure`` is the slug of the unit, which rules out indicators of another kind of quantity; ``share`` says that
    the number is a share of the quantity (of its goal, of its former level), whose kind the unit does not tell.
    """
    return _find(fold(wording), measure, share)


@lru_cache(maxsize=16384)
def _find(wording: str, measure: str | None, share: bool) -> str | None:
    words = normalise(wording)
    if not words:
        return None
    forms, by_word, rarity = _lexicon()
    hits = Counter(index for word in words for index in by_word.get(word, ()))
    kinds = None if share else _kinds(measure)
    total = sum(rarity.get(word, rarity[""]) for word in words)
    best: _Form | None = None
    for index, count in hits.items():
        form = forms[index]
        if count < len(form.needed) or form.excluded & words or form.weight < _COVERED * total:
            continue
        if kinds is not None and concepts("indicator")[form.slug].quantity not in kinds:
            continue
        if best is None or (form.weight, form.slug) > (best.weight, best.slug):
            best = form
    return best.slug if best else None


@lru_cache(maxsize=16384)
def normalise(wording: str) -> frozenset[str]:
    """Reduce a folded wording to the words that tell one indicator from another.

    Abbreviations and words of one meaning become one token (``ingest/lexicon/synonyms.csv``), function words and
    the words that every indicator may bear are left out.
    """
    merged = _synonyms().sub(lambda match: f" {concepts_of('synonyms')[match[0]]} ", wording)
    return frozenset(word for word in _tokens(merged) if word not in _empty())


def _tokens(text: str) -> Iterator[str]:
    for match in re.finditer(r"[^\s,.;:()\"“”'/+]+", text):
        word = match[0].strip("-")
        if word and not word[0].isdigit():
            yield word


def _kinds(measure: str | None) -> frozenset[str]:
    if measure is None:
        return _COUNT
    broader = concepts("measure")[measure].broader or ""
    return _KINDS.get(broader, _COUNT)


@cache
def _synonyms() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(concepts_of('synonyms'))})(?!\w)")


@cache
def _empty() -> frozenset[str]:
    return frozenset(concepts_of("empty_words"))


@cache
def _lexicon() -> tuple[tuple[_Form, ...], Mapping[str, tuple[int, ...]], Mapping[str, float]]:
    """The forms, the forms that hold each word, and how rare each word is among them."""
    parts = [(*_parse(form), slug) for form, slug in _rows()]
    frequency = Counter(word for needed, _, _ in parts for word in needed)
    rarity = {word: math.log(1 + len(parts) / count) for word, count in frequency.items()}
    rarity[""] = math.log(1 + len(parts) / 8)  # a word that no form has
    forms = tuple(
        _Form(needed=needed, excluded=excluded, slug=slug, weight=sum(rarity[word] for word in needed))
        for needed, excluded, slug in parts
        if needed
    )
    by_word: dict[str, list[int]] = {}
    for index, form in enumerate(forms):
        for word in form.needed:
            by_word.setdefault(word, []).append(index)
    return forms, {word: tuple(found) for word, found in by_word.items()}, rarity


def _rows() -> Iterator[tuple[str, str]]:
    """The label of each concept is a form; the lexicon adds others."""
    for concept in concepts("indicator").values():
        if concept.quantity is not None:
            yield fold(concept.label_vi), concept.slug
    for row in read_rows("indicators"):
        yield row.form, row.concept


def _parse(form: str) -> tuple[frozenset[str], frozenset[str]]:
    """Part the words that a form needs from those that it excludes, which follow a minus sign."""
    needed, *excluded = re.split(r"\s-(?=\w)", form)
    return normalise(needed), frozenset(word for part in excluded for word in normalise(part))
