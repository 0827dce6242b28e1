"""What a claim measures, as a concept of ``ontology/vocab/indicators.ttl``.

A form of ``ingest/lexicon/indicators.csv`` is a set of words: it fits a wording that has all of them, in whatever
order. Signs before a word say more: ``-`` the wording must lack it, ``@`` it may stand elsewhere in the sentence,
``-@`` the sentence must lack it, ``<`` and ``>`` it stands before the number or follows it, ``+`` it counts although
it is one of the empty words, ``#`` it is the unit, by its slug or its words. Of the forms that fit, the one that accounts for most of the wording wins; a wording
that says much besides fits none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ingest.folding import fold
from ingest.lexicons import read_rows
from ingest.phrases import Words, known_tokens, normalise
from ingest.quantity_kinds import RATIO, kinds_of
from ontology.concepts import concepts

_COVERED = 0.55  # share of a wording, by weight, that a form must account for
_HEAVIEST, _LIGHTEST = 6.0, 2.5  # weights of the rarest and the most frequent token of the lexicon
_SYLLABLE = 1.5  # weight of a word that stands in forms but is no token of the synonyms
_UNKNOWN = 1.2  # weight of a word that no form has
_UNKNOWNS = 4.0  # what the unknown words of a wording weigh together, at most
_BESIDE = 1.5  # worth of an empty word that a form asks for, and of one that must follow the number
_UNIT = 2.0  # worth of the unit that a form asks for
_NEAR = 0.3  # worth of a word that stands only elsewhere in the sentence, against one of the wording
_SIGN = re.compile(r"(-@|[-@+<>#])?(\S+)")
_CLAUSE_END = re.compile(r"[,.;:()]|(?<!độ )\d(?!\d? (?:sao|tuổi))|\s(?:và|trong đó|còn)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    slug: str
    needed: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    excluded: frozenset[str]
    absent: frozenset[str]
    unit: str | None  # slug of a measure, or a word of the unit
    weight: float  # of the words it needs in the wording
    rank: float  # the same with its other words
    quantity: str


def find_indicator(
    wording: str,
    measure: str | None,
    *,
    share: bool = False,
    change: bool = False,
    before: str = "",
    after: str = "",
    noun: str = "",
) -> str | None:
    """Name the indicator that a wording means; None where no form fits it well.

    ``measure`` is the slug of the unit, which rules out indicators of another kind of quantity; ``share`` says that
    the number is a share of the quantity (of its goal, of its former level), whose kind the unit does not tell, and
    ``change`` that it is the difference to a former level. ``before`` and ``after`` are what the sentence says, folded,
    before the number and after its unit; ``noun`` is the unit as written.
    """
    words = normalise(fold(wording))
    if not words.all:
        return None
    kinds = None if share or measure == "times" else kinds_of(measure)
    if words.rate and measure != "times":
        kinds = RATIO
    units = {measure} | normalise(fold(noun)).all
    least = _COVERED * _weigh(words)
    fits = [
        form
        for form in _candidates(words)
        if form.weight >= least
        and form.needed <= words.all
        and form.excluded.isdisjoint(words.all)
        and (kinds is None or form.quantity in kinds)
        and (form.unit is None or form.unit in units)
        and _fits_sentence(form, words, before, after)
    ]
    if not fits:
        return None
    ratio = words.rate or (change and measure != "times")
    return max(fits, key=lambda form: (form.rank, (form.quantity in RATIO) is ratio, form.slug)).slug


def _fits_sentence(form: _Form, words: Words, before: str, after: str) -> bool:
    if form.after and not form.after <= normalise(_clause(after)).all:
        return False
    if form.before and not form.before <= normalise(before).all:
        return False
    if not form.near and not form.absent:
        return True
    sentence = words.all | normalise(before).all | normalise(after).all
    return form.near <= sentence and form.absent.isdisjoint(sentence)


def _clause(after: str) -> str:
    end = _CLAUSE_END.search(after)
    return after[: end.start()] if end else after


def _candidates(words: Words) -> Iterator[_Form]:
    anchored = _lexicon().anchored
    for word in words.all:
        yield from anchored.get(word, ())


def _weigh(words: Words) -> float:
    """Weigh a wording: the rare tokens of the lexicon much, words it does not know little."""
    rarity = _lexicon().rarity
    known = sum(rarity.get(word, 0.0) for word in words.heavy)
    return known + min(_UNKNOWNS, _UNKNOWN * sum(word not in rarity for word in words.heavy))


@dataclass(frozen=True, slots=True)
class _Lexicon:
    anchored: Mapping[str, tuple[_Form, ...]]  # forms by the rarest word that they need
    rarity: Mapping[str, float]


@cache
def _lexicon() -> _Lexicon:
    parts = [(slug, _parse(form)) for slug, form in _rows()]
    frequency = Counter(word for _, part in parts for word in part["heavy"])
    tokens = known_tokens()
    rarity = {
        word: max(_LIGHTEST, min(_HEAVIEST, math.log(1 + len(parts) / frequency[word])))
        for word in tokens
        if word in frequency
    } | {word: _SYLLABLE for word in frequency if word not in tokens}
    rarity |= {word: _HEAVIEST / 2 for word in tokens if word not in rarity}
    anchored: dict[str, list[_Form]] = {}
    for slug, part in parts:
        needed = part["heavy"] | part["+"]
        if needed:
            anchor = max(needed, key=lambda word: (rarity.get(word, 0.0), word))
            anchored.setdefault(anchor, []).append(_form(slug, part, rarity))
    return _Lexicon({word: tuple(forms) for word, forms in anchored.items()}, rarity)


def _form(slug: str, part: Mapping[str, frozenset[str]], rarity: Mapping[str, float]) -> _Form:
    weight = sum(rarity[word] for word in part["heavy"])
    near = _NEAR * sum(rarity.get(word, _SYLLABLE) for word in part["@"] | part["<"])
    return _Form(
        slug=slug,
        needed=part["heavy"] | part["+"],
        near=part["@"],
        before=part["<"],
        after=part[">"],
        excluded=part["-"],
        absent=part["-@"],
        unit=next(iter(part["#"]), None),
        weight=weight,
        rank=weight + near + _BESIDE * len(part["+"] | part[">"]) + _UNIT * bool(part["#"]),
        quantity=concepts("indicator")[slug].quantity or "",
    )


def _rows() -> Iterator[tuple[str, str]]:
    for row in read_rows("indicators"):
        yield row.concept, row.form


def _parse(form: str) -> dict[str, frozenset[str]]:
    """Part a form by the signs of its words; a single word that bears none keeps the empty words beside it."""
    signed: dict[str, set[str]] = {sign: set() for sign in ("-", "@", "-@", "+", "<", ">", "#")}
    plain: list[str] = []
    for sign, word in _SIGN.findall(form):
        if sign:
            signed[sign].add(word)
        else:
            plain.append(word)
    words = normalise(" ".join(plain))
    if len(words.heavy) == 1 and not any(signed.values()):
        signed["+"] |= words.all - words.heavy
    return {"heavy": words.heavy} | {sign: frozenset(words) for sign, words in signed.items()}
