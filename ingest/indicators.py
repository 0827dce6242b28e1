"""What a claim measures, as a concept of ``ontology/vocab/indicators.ttl``.

A form of ``ingest/lexicon/indicators.csv`` is a set of words: it fits a wording that has all of them, in whatever
order. A word of a form may bear a sign: ``-`` the wording must lack it, ``@`` it may stand elsewhere in the sentence,
``+`` it counts although it is one of the empty words, ``#`` it is the unit of measure (``#village``). Of the forms
that fit, the one that accounts for most of the wording wins; a wording that says much besides fits none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.folding import fold
from ingest.lexicons import read_rows
from ingest.phrases import normalise
from ontology.concepts import concepts

_COVERED = 0.55  # share of a wording, by weight, that a form must account for
_UNKNOWN = 1.2  # weight of a word that no form has
_UNKNOWNS = 4.0  # what the unknown words of a wording weigh together, at most
_NEAR = 0.3  # worth of a word that stands only elsewhere in the sentence, against one of the wording
_SIGN = re.compile(r"([-@+#]+)?(\S+)")
_RATIO = frozenset({"ratio", "ratio-per-year"})
_COUNT = frozenset({"count", "other"})
# Kinds of quantity that a unit of measure may state of an indicator, by group of units, or by unit.
_KINDS: Mapping[str, frozenset[str]] = {
    "dimensionless": _RATIO,
    "ratio-of-counts": _COUNT,
    "per-population": frozenset({"other"}),
    "rate": _RATIO,
    "area": frozenset({"area"}),
    "area-per-count": frozenset({"other"}),
    "density": frozenset({"other"}),
    "energy": frozenset({"energy", "other"}),
    "length": frozenset({"length"}),
    "mass": frozenset({"mass"}),
    "power": frozenset({"power"}),
    "time": frozenset({"other"}),
    "volume": frozenset({"volume", "other"}),
    "voltage": frozenset({"other"}),
    "yield": frozenset({"yield", "other"}),
    "money": frozenset({"money", "money-per-person-year", "money-per-area"}),
    "money-per-year": frozenset({"money", "money-per-person-year"}),
    "money-per-area": frozenset({"money-per-area", "money"}),
    "money-per-count": frozenset({"money-per-person-year", "money"}),
    "per-person-month": frozenset({"money-per-person-year"}),
    "per-person-year": frozenset({"money-per-person-year", "other"}),
    "hectare-per-year": frozenset({"area"}),
    "household-per-year": _COUNT,
    "tonne-per-year": frozenset({"mass"}),
    "tonne-per-day": frozenset({"mass", "other"}),
    "cubic-metre-per-day": frozenset({"volume", "other"}),
    "point": frozenset({"other", "ratio"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    slug: str
    needed: frozenset[str]
    near: frozenset[str]
    excluded: frozenset[str]
    measure: str | None
    weight: float  # of the words it needs in the wording
    rank: float  # the same with its words of the sentence and of the unit
    ratio: bool
    quantity: str


def find_indicator(
    wording: str, measure: str | None, *, share: bool = False, change: bool = False, context: str = ""
) -> str | None:
    """Name the indicator that a wording means; None where no form fits it well.

    ``measure`` is the slug of the unit, which rules out indicators of another kind of quantity; ``share`` says that
    the number is a share of the quantity (of its goal, of its former level), whose kind the unit does not tell, and
    ``change`` that it is the difference to a former level. ``context`` is the sentence, folded.
    """
    words = normalise(fold(wording))
    if not words.heavy:
        return None
    kinds = None if share or measure == "times" else _kinds(measure)
    if words.rate:
        kinds = _RATIO
    fits = [form for form in _candidates(words.all) if _fits(form, words.all, measure, kinds, context)]
    if not fits:
        return None
    best = max(fits, key=lambda form: (form.rank, form.ratio is (change or words.rate), form.slug))
    return best.slug if best.weight >= _COVERED * _weigh(words.heavy) else None


def _fits(
    form: _Form, words: frozenset[str], measure: str | None, kinds: frozenset[str] | None, context: str
) -> bool:
    if not form.needed <= words or not form.excluded.isdisjoint(words):
        return False
    if kinds is not None and form.quantity not in kinds:
        return False
    if form.measure is not None and form.measure != measure:
        return False
    return not form.near or form.near <= (words | normalise(context).all)


def _candidates(words: frozenset[str]) -> Iterator[_Form]:
    anchored = _lexicon().anchored
    for word in words:
        yield from anchored.get(word, ())


def _weigh(words: frozenset[str]) -> float:
    """Weigh the words of a wording: rare ones of the lexicon much, those it does not know little."""
    rarity = _lexicon().rarity
    known = sum(rarity.get(word, 0.0) for word in words)
    unknown = _UNKNOWN * sum(word not in rarity for word in words)
    return known + min(unknown, _UNKNOWNS)


@lru_cache(maxsize=512)
def _kinds(measure: str | None) -> frozenset[str]:
    if measure is None:
        return _COUNT
    return _KINDS.get(measure) or _KINDS.get(concepts("measure")[measure].broader or "", _COUNT)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    anchored: Mapping[str, tuple[_Form, ...]]  # forms by the rarest word that they need
    rarity: Mapping[str, float]


@cache
def _lexicon() -> _Lexicon:
    parts = [(slug, *_parse(form)) for slug, form in _rows()]
    frequency = Counter(word for _, needed, *_ in parts for word in needed)
    rarity = {word: math.log(1 + len(parts) / count) for word, count in frequency.items()}
    anchored: dict[str, list[_Form]] = {}
    for slug, needed, near, excluded, measure, light in parts:
        weight = sum(rarity[word] for word in needed)
        if not needed:
            continue
        anchor = max(needed, key=lambda word: (rarity[word], word))
        quantity = concepts("indicator")[slug].quantity or ""
        form = _Form(
            slug=slug,
            needed=needed | light,
            near=near,
            excluded=excluded,
            measure=measure,
            weight=weight,
            rank=weight + len(light) + _NEAR * sum(rarity.get(word, 1.0) for word in near) + (measure is not None),
            ratio=quantity in _RATIO,
            quantity=quantity,
        )
        anchored.setdefault(anchor, []).append(form)
    return _Lexicon({word: tuple(forms) for word, forms in anchored.items()}, rarity)


def _rows() -> Iterator[tuple[str, str]]:
    """The label of each concept is a form; the lexicon adds others."""
    for concept in concepts("indicator").values():
        if concept.quantity is not None:
            yield concept.slug, fold(concept.label_vi)
    for row in read_rows("indicators"):
        yield row.concept, row.form


def _parse(
    form: str,
) -> tuple[frozenset[str], frozenset[str], frozenset[str], str | None, frozenset[str]]:
    """Part a form into the words it needs, those of the sentence, those it excludes, its unit and its empty words."""
    signed: dict[str, set[str]] = {"-": set(), "@": set(), "+": set()}
    plain: list[str] = []
    measure = None
    for sign, word in _SIGN.findall(form):
        if sign == "#":
            measure = word
        elif sign:
            signed[sign].add(word)
        else:
            plain.append(word)
    words = normalise(" ".join(plain))
    light = frozenset(signed["+"])
    if len(words.heavy) == 1 and not (light or measure or signed["@"] or signed["-"]):
        light = words.all - words.heavy
    return words.heavy, frozenset(signed["@"]), frozenset(signed["-"]), measure, light
