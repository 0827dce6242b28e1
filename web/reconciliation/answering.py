"""From a reconciliation query to its candidates: among units, indicators and documents."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product

from ingest.indicators import find_indicator
from ontology import lineage
from ontology.facts import Extent
from queries.matching.asked import Asked, Part, understand
from queries.matching.candidates import match
from queries.matching.features import NO_NAME, Agreement, Candidate, Features, Spelling, fits, weigh
from queries.matching.texts import Named, text_key
from queries.matching.units import Entry
from web.reconciliation.entities import (
    DOCUMENT,
    INDICATOR,
    find_entity,
    indicator_names,
    indicators,
    kinds_of,
    of_document,
    of_indicator,
    of_unit,
)
from web.reconciliation.questions import PARTS, Condition, Feature, Found, Quantifier, Question
from web.site import site

_COMBINATIONS = 16  # of several values for several properties that are tried
_SPELT = {Spelling.EXACT: 99.0, Spelling.TONELESS: 90.0}


def answer(question: Question) -> tuple[Found, ...]:
    """Find the candidates for a query, best first; one at most is a match, and only where it is certain."""
    known = tuple(_identified((*question.ids, question.name), question))
    if known or question.ids:
        return known[: question.limit]
    units = list(_units(question)) if kinds_of(question.types) else []
    others = [] if _is_of_units(question) else list(_others(question, like=bool(question.types) or not units))
    found = sorted((*units, *others), key=lambda each: -each.score)
    if sum(each.match for each in found) > 1:
        found = [replace(each, match=False, score=min(each.score, 99.0)) for each in found]
    return tuple(found[: question.limit])


def _is_of_units(question: Question) -> bool:
    """Tell whether a query says where something lies, which only units do."""
    return any(each.property in ("province", "district", "unit-type") for each in question.conditions)


def _others(question: Question, *, like: bool) -> Iterator[Found]:
    yield from _indicators(question, like=like)
    yield from _documents(question, like=like)


def _identified(texts: Iterable[str], question: Question) -> Iterator[Found]:
    for text in texts:
        entity = find_entity(text) if "/" in text else None
        if entity and (not question.types or set(question.types) & set(entity.types)):
            yield Found(entity=entity, score=100.0, match=True, features=())


def _units(question: Question) -> Iterator[Found]:
    """Ask for units with each combination of the values given, and keep the likeliest way to each."""
    best: dict[str, Candidate] = {}
    certain: set[str] = set()
    for asked in _combinations(question):
        reply = match(asked, limit=100)
        if reply.certain:
            certain.add(reply.certain.entry.unit.key)
        for each in reply.candidates:
            before = best.get(each.entry.unit.key)
            if before is None or before.score < each.score:
                best[each.entry.unit.key] = each
    kept = [each for each in best.values() if _is_allowed(each.entry, question.conditions)]
    for each in islice(sorted(kept, key=_rank), question.limit):
        sure = each.certain and certain == {each.entry.unit.key}
        yield Found(
            entity=of_unit(each.entry.unit),
            score=each.score if sure else min(each.score, 99.0),
            match=sure,
            features=tuple(_features(each)),
        )


def _rank(candidate: Candidate) -> tuple[float, int]:
    return -candidate.score, candidate.entry.order


def _combinations(question: Question) -> Iterator[Asked]:
    told = {
        PARTS[each.property]: each.values
        for each in question.conditions
        if each.property in PARTS and each.values and each.quantifier is not Quantifier.NONE
    }
    plain = Asked(name=question.name, kinds=kinds_of(question.types))
    for values in islice(product(*told.values()), _COMBINATIONS):
        said = dict(zip(told, values, strict=True))
        yield replace(
            plain,
            type=said.get(Part.TYPE, ""),
            province=said.get(Part.PROVINCE, ""),
            district=said.get(Part.DISTRICT, ""),
            date=said.get(Part.DATE, ""),
            code=said.get(Part.CODE, ""),
        )


def _is_allowed(entry: Entry, conditions: Iterable[Condition]) -> bool:
    """Hold a unit against the conditions that filter: required ones, all of several, and none of them."""
    for each in conditions:
        if each.property in PARTS and (each.required or each.quantifier is not Quantifier.ANY):
            agreeing = [_agrees(entry, PARTS[each.property], value) for value in each.values]
            if not _satisfies(agreeing, each.quantifier):
                return False
    return True


def _satisfies(agreeing: list[bool], quantifier: Quantifier) -> bool:
    match quantifier:
        case Quantifier.ANY:
            return any(agreeing)
        case Quantifier.ALL:
            return all(agreeing)
        case Quantifier.NONE:
            return not any(agreeing)


def _agrees(entry: Entry, part: Part, value: str) -> bool:
    """Compare one property of a unit with one value; what is not understood agrees with nothing."""
    empty = Asked(name="")
    match part:
        case Part.TYPE:
            understood = understand(replace(empty, name="?", type=value))
            return not understood.unread and understood.readings[0].type == entry.unit.type
        case Part.PROVINCE:
            understood = understand(replace(empty, province=value))
        case Part.DISTRICT:
            understood = understand(replace(empty, district=value))
        case Part.DATE:
            understood = understand(replace(empty, date=value))
        case Part.CODE:
            understood = understand(replace(empty, code=value))
    told = weigh(entry, NO_NAME, understood, Spelling.NONE, 0.0).features
    return not understood.unread and fits(told, understood)


def _features(candidate: Candidate) -> Iterator[Feature]:
    """Name what speaks for and against a unit; what was not asked is not named."""
    told = candidate.features
    yield Feature("name_exact", told.spelling is Spelling.EXACT)
    yield Feature("name_toneless", told.spelling in (Spelling.EXACT, Spelling.TONELESS))
    yield Feature("name_likeness", told.likeness)
    yield from _stated(told)
    yield Feature("split", len(lineage.successors((candidate.via or candidate.entry).unit.key)) > 1)
    if candidate.via:
        yield Feature("through_former_unit", True)
        yield Feature("whole", candidate.extent is Extent.WHOLE)


def _stated(told: Features) -> Iterator[Feature]:
    if told.type is not None:
        yield Feature("type", told.type)
    for name, agreement in (("province", told.province), ("district", told.district)):
        if agreement is not None:
            yield Feature(name, agreement is Agreement.OWN)
            yield Feature(f"{name}_of_kin", agreement is Agreement.KIN)
    if told.valid is not None:
        yield Feature("valid_on_date", told.valid)
    if told.code is not None:
        yield Feature("code", told.code)


def _indicators(question: Question, *, like: bool) -> Iterator[Found]:
    """Find indicators by their labels; ``like``: by labels like what was asked too, and as reports say it."""
    if question.types and INDICATOR not in question.types:
        return
    named = indicator_names().find(question.name, like=like)
    if like and all(each.spelling is Spelling.LIKE for each in named):
        worded = tuple(_worded(question.name))
        named = (*worded, *(each for each in named if each.id not in {other.id for other in worded}))
    yield from (
        Found(
            entity=of_indicator(indicators()[named.id]),
            score=score,
            match=sure,
            features=tuple(_named_features(named)),
        )
        for named, score, sure in _told(named, question)
    )


def _worded(wording: str) -> Iterator[Named]:
    """Read a wording as that of a report; how a report says it is no label, so that nothing is certain."""
    slug = find_indicator(wording, None)
    if slug and slug in indicators():
        yield Named(slug, Spelling.LIKE, 100.0)


def _documents(question: Question, *, like: bool) -> Iterator[Found]:
    """Find documents by number, then by label and title; of one number, by issuer and date."""
    if question.types and DOCUMENT not in question.types:
        return
    known = site().documents
    wanted = {each.property: each.values for each in question.conditions}
    number = next(iter(wanted.get("number", ())), "")
    numbered = known.numbers.find(number or question.name, like=like)
    named = [*numbered, *known.names.find(question.name, like=like)]
    fitting = [each for each in named if _is_of(each, wanted)]
    once: dict[str, Named] = {}
    for each in sorted(fitting, key=_rank_of_text):
        once.setdefault(each.id, each)
    for each, score, sure in _told(once.values(), question):
        row = known.rows[each.id]
        same = bool(row.number) and text_key(row.number or "") == text_key(number or question.name)
        yield Found(
            entity=of_document(row),
            score=score,
            match=sure,
            features=(*_named_features(each), Feature("number", same)),
        )


def _rank_of_text(named: Named) -> tuple[int, float]:
    return list(Spelling).index(named.spelling), -named.likeness


def _is_of(named: Named, wanted: dict[str, tuple[str, ...]]) -> bool:
    """Hold a document against issuer and date; what it does not state is no contradiction."""
    row = site().documents.rows[named.id]
    for stated, asked in ((row.issuer, wanted.get("issuer", ())), (row.date, wanted.get("date", ()))):
        if stated and asked and text_key(stated) not in [text_key(value) for value in asked]:
            return False
    return True


def _told(named: Iterable[Named], question: Question) -> Iterator[tuple[Named, float, bool]]:
    """Score things that are known by words; one is a match where it alone bears the very name."""
    found = list(named)
    exact = [each for each in found if each.spelling is Spelling.EXACT]
    for each in found[: question.limit]:
        sure = len(exact) == 1 and each is exact[0]
        score = 100.0 if sure else _SPELT.get(each.spelling, round(each.likeness * 0.85, 1))
        yield each, score, sure


def _named_features(named: Named) -> Iterator[Feature]:
    yield Feature("name_exact", named.spelling is Spelling.EXACT)
    yield Feature("name_toneless", named.spelling in (Spelling.EXACT, Spelling.TONELESS))
    yield Feature("name_likeness", named.likeness)
