"""What a claim measures, as a concept of ``ontology/vocab/indicators.ttl``.

A form of ``ingest/lexicon/indicators.csv`` is a set of words: it fits a wording that has all of them, in
whatever order. Signs before a word say more: ``-`` the wording must lack it, ``@`` it may stand elsewhere in
the sentence, ``-@`` the sentence must lack it, ``<`` and ``>`` it stands before the number or follows it,
``+`` it counts although it is one of the empty words, ``#`` it is the unit, by its slug or its words. Of
the forms that fit, the one that accounts for most of the wording wins; a wording that says much besides fits
none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
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
_BESIDE = 1.5  # worth of an empty word that a form asks for, and of one by the number
_UNIT = 2.0  # worth of the unit that a form asks for
_NEAR = 0.3  # worth of a word that stands only elsewhere in the sentence, against one of the wording
_OTHER = "việc_khác"  # the token of words by which a wording says something else: "diện tích lúa bị ngập úng"
# The signs of the words of a form, and where such words go.
_SIGNS = {"-@": "absent", "-": "excluded", "@": "near", "<": "before", ">": "after", "+": "", "#": ""}
_NEVER_A_RATE = frozenset({"household", "person"})  # "tỷ lệ hộ nghèo còn 0,18% (98 hộ)"
_OPEN = re.compile(r"\([^)]*$")  # a bracket that the wording does not close holds other numbers
_CLAUSE_END = re.compile(
    r"[,.;:()]|(?<!độ )\d(?!\d? (?:sao|tuổi|vạn dân|tốt))|\s(?:và(?! vượt\b)|trong đó|còn)\s"
)


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A row of the lexicon, parted by the signs of its words."""

    slug: str
    needed: frozenset[str]
    heavy: frozenset[str]  # of these, the words that weigh in a wording
    near: frozenset[str] = _NONE
    before: frozenset[str] = _NONE
    after: frozenset[str] = _NONE
    excluded: frozenset[str] = _NONE
    absent: frozenset[str] = _NONE
    unit: str | None = None  # slug of a measure, or a word of the unit


@dataclass(frozen=True, slots=True)
class _Weighed:
    form: _Form
    quantity: str
    weight: float  # of the words it needs in the wording
    rank: float  # the same with its other words


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

    ``measure`` is the slug of the unit, which rules out indicators of another kind of quantity; ``share``
    says that the number is a share of the quantity (of its goal, of its former level), whose kind the unit
    does not tell, and ``change`` that it is the difference to a former level. ``before`` and ``after`` are
    what the sentence says, folded, before the number and after its unit; ``noun`` is the unit as written.
    """
    words = normalise(_OPEN.sub("", fold(wording)))
    if not words.all or _OTHER in words.all:
        return None
    kinds = _kinds(words, measure, share=share)
    counted = normalise(fold(noun).removesuffix("/vụ"))
    units = {measure} | counted.all
    nouns = counted.heavy & known_tokens() & words.all
    least = _COVERED * _weigh(words)
    fits = [
        each
        for each in _candidates(words)
        if each.weight >= least
        and (kinds is None or each.quantity in kinds)
        and each.form.needed <= words.all
        and each.form.excluded.isdisjoint(words.all)
        and _fits_unit(each.form, units, nouns)
        and _fits_sentence(each.form, words, before, after)
    ]
    if not fits:
        return None
    ratio = words.rate or (change and measure != "times")
    return max(fits, key=lambda each: _preference(each, before, counted, ratio=ratio)).form.slug


def states_ratio(slug: str | None) -> bool:
    """Tell whether an indicator is a share or a rate of growth."""
    return slug is not None and concepts("indicator")[slug].quantity in RATIO


def grows(slug: str) -> bool:
    """Tell whether an indicator is a rate of growth."""
    return concepts("indicator")[slug].quantity == "ratio-per-year"


def _preference(
    each: _Weighed, before: str, counted: Words, *, ratio: bool
) -> tuple[float, int, bool, bool, str]:
    """What accounts for more, then what was named last, a rate where one is said, what is counted by name."""
    order = normalise(before).order if each.form.before else ()
    last = max((at for at, word in enumerate(order) if word in each.form.before), default=-1)
    return each.rank, last, (each.quantity in RATIO) is ratio, each.form.unit in counted.all, each.form.slug


def _kinds(words: Words, measure: str | None, *, share: bool) -> frozenset[str] | None:
    """The kinds of quantity that may be meant; a share and "gấp 2 lần" are said of any."""
    if measure == "times":
        return None
    kinds = kinds_of(measure)
    if words.rate and measure not in _NEVER_A_RATE and (measure is None or "count" in kinds or kinds & RATIO):
        return RATIO
    return None if share and kinds is RATIO else kinds


def _fits_unit(form: _Form, units: Set[str | None], nouns: frozenset[str]) -> bool:
    """A counted noun that the lexicon knows is what the form counts: "trường" counts no cameras.

    One that a longer phrase holds is no word of its own: "đối tượng bảo trợ xã hội".
    """
    if form.unit is not None:
        return form.unit in units
    return not nouns or not nouns.isdisjoint(form.needed | form.near | form.after)


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


def _candidates(words: Words) -> Iterator[_Weighed]:
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
    anchored: Mapping[str, tuple[_Weighed, ...]]  # forms by the rarest word that they need
    rarity: Mapping[str, float]


@cache
def _lexicon() -> _Lexicon:
    forms = [parse_form(row.form, row.concept) for row in read_rows("indicators")]
    rarity = _rarity(forms)
    quantities = {slug: concept.quantity or "" for slug, concept in concepts("indicator").items()}
    anchored: dict[str, list[_Weighed]] = {}
    for form in forms:
        anchor = max(form.needed, key=lambda word: (rarity.get(word, 0.0), word))
        weight = sum([rarity[word] for word in form.heavy])
        weighed = _Weighed(form, quantities[form.slug], weight, weight + _beside(form, rarity))
        anchored.setdefault(anchor, []).append(weighed)
    return _Lexicon({word: tuple(group) for word, group in anchored.items()}, rarity)


def _rarity(forms: Sequence[_Form]) -> dict[str, float]:
    """Weigh the words of all forms; a token that none has weighs as much as the middle one."""
    frequency = Counter(word for form in forms for word in form.heavy)
    rarity = dict.fromkeys(known_tokens(), (_HEAVIEST + _LIGHTEST) / 2)
    for word, count in frequency.items():
        seldom = math.log(1 + len(forms) / count)
        rarity[word] = max(_LIGHTEST, min(_HEAVIEST, seldom)) if word in rarity else _SYLLABLE
    return rarity


def _beside(form: _Form, rarity: Mapping[str, float]) -> float:
    """What the words of a form are worth that stand beside the wording."""
    near = sum([rarity.get(word, _SYLLABLE) for word in form.near])
    beside = len(form.needed) - len(form.heavy) + len(form.before) + len(form.after)
    return _NEAR * near + _BESIDE * beside + (_UNIT if form.unit else 0.0)


def parse_form(text: str, slug: str) -> _Form:
    """Part a folded form by the signs of its words; a lone word keeps the empty words beside it."""
    signed: dict[str, set[str]] = {}
    plain: list[str] = []
    for item in text.split():
        if item[0] not in _SIGNS:
            plain.append(item)
            continue
        sign = "-@" if item.startswith("-@") else item[0]
        signed.setdefault(sign, set()).add(item[len(sign) :])
    words = normalise(" ".join(plain))
    needed = words.heavy | signed["+"] if "+" in signed else words.heavy
    if len(words.heavy) == 1 and not signed:
        needed = words.all
    parts = {field: frozenset(signed[sign]) for sign, field in _SIGNS.items() if field and sign in signed}
    unit = next(iter(signed["#"])) if "#" in signed else None
    return _Form(slug=slug, needed=needed, heavy=words.heavy, unit=unit, **parts)
