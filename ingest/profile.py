"""Whose congress a report is of: the commune, its province and former district, the ordinal and the term."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.capitals import CAPITAL
from ingest.document import Document
from ingest.folding import compile_folded, fold, fold_whole
from ingest.numerals import ORDINAL, parse_ordinal
from ingest.party import find_party_committee
from ingest.passages import Passage
from ingest.terms import find_terms
from ingest.unit_lists import UnitMention, find_unit_mentions
from ingest.unit_names import Resolved, known_names, main_province, old_units, resolve_commune
from ontology.facts import Congress, Evidence, Issue, Place
from ontology.names import fold_name
from ontology.register import Edition, districts

__all__ = ["find_congress", "find_party_committee"]

_LEAST = 5  # weight from which a name is the report's own commune
_KNOWN = 3  # how much more a name of the register weighs
_BEFORE = (
    (compile_folded(r"đại\ hội\ (?:đại\ biểu\ )?(?:lần\ thứ\ \w+\ )?(?:của\ )?đảng\ bộ\s$"), 10),
    (compile_folded(r"(?:đảng\ bộ|đảng\ ủy|ban\ chấp\ hành\ đảng\ bộ)\s(?:của\s)?$"), 4),
    (compile_folded(r"(?:xây\ dựng|đưa|ubnd|hđnd|ủy\ ban\ nhân\ dân|nhân\ dân|thành|thành\ lập)\s$"), 2),
)
_AFTER = (
    (compile_folded(r"\s?[,(]?\s?(?:khóa|lần\ thứ)\s(?:i|nhất|1)(?!\w)"), 10),
    (compile_folded(r"\s(?:được\ |mới\ )?(?:thành\ lập|sắp\ xếp|hình\ thành)(?!\w)"), 5),
    (compile_folded(r"\s(?:trở\ thành|phát\ triển|ngày\ càng)(?!\w)"), 2),
)
# A unit that went into the new one, or one of the term that ended.
_FORMER = compile_folded(
    r"\s?[(,]?\s?(?:cũ|trước\ đây|trước\ (?:khi\ )?(?:sáp\ nhập|sắp\ xếp|hợp\ nhất)"
    r"|(?:lần\ thứ\ \w+\ ?,?\ ?)?nhiệm\ kỳ\ 20[12]\d\s?-\s?2025)"
)
_STATED_PROVINCE = re.compile(rf"(?<!\w)tỉnh\s([{CAPITAL}]\w*(?:\s[{CAPITAL}]\w*){{0,2}})")
_CONGRESS = (
    r"đại\ hội\ (?:đại\ biểu\ )?(?:của\ )?đảng\ bộ\ {type}\s{name}(?!\w)(?:\s?,?\ lần\ thứ\ {ordinal})?"
    r"(?:\s?,?\s?\(?nhiệm\ kỳ\ 20\d\d\s?-\s?20\d\d)?"
)
_ANY_ORDINAL = (
    rf"đại\ hội\ (?:đại\ biểu\ )?(?:đảng\ bộ[^.;:]{{0,40}}?\ )?lần\ thứ\ {ORDINAL}\s?,?\s?\(?nhiệm\ kỳ\ TERM"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A name that may be the report's commune, with the mention that says so best."""

    type: str
    name: str
    weight: int
    passage: Passage
    mention: UnitMention


def find_congress(document: Document) -> Iterator[Congress | Issue]:
    """Yield the congress whose report this is; an Issue where its commune is not told or ambiguous."""
    candidate = _commune_named(document)
    if candidate is None:
        yield Issue(
            code="unknown-commune", message="không nhận ra báo cáo của đại hội đảng bộ xã, phường nào"
        )
        return
    folded = fold_whole(document.text)
    resolved = resolve_commune(candidate.type, candidate.name, folded)
    evidence, ordinal = _evidence(document, candidate)
    if resolved.unit is None:
        yield _unresolved(candidate, resolved, evidence)
    place = Place(
        type=candidate.type,
        name=resolved.unit.name if resolved.unit else candidate.name,
        unit=resolved.unit.key if resolved.unit else None,
    )
    yield Congress(
        commune=place,
        province=resolved.unit.province
        if resolved.unit
        else main_province(folded) or _stated_province(document.text),
        former_district=_former_district(place, folded),
        ordinal=ordinal or _ordinal_of_term(document),
        term=find_terms(document).new,
        evidence=evidence,
    )


def _commune_named(document: Document) -> _Candidate | None:
    """Weigh every commune that the report names, by what it says of it; the heaviest is the report's own."""
    weights: Counter[tuple[str, str]] = Counter()
    best: dict[tuple[str, str], tuple[int, Passage, UnitMention]] = {}
    known = known_names(Edition.NEW)
    for passage in document.passages:
        for mention in find_unit_mentions(passage.text, passage.folded, known):
            key = (mention.type, fold_name(mention.name))
            weight = _weight(passage.folded, mention) * (_KNOWN if key[1] in known else 1)
            weights[key] += weight
            if mention.type and (key not in best or weight > best[key][0]):
                best[key] = (weight, passage, mention)
    if not best:
        return None
    key = max(best, key=lambda each: (weights[each], each))
    if weights[key] < _LEAST:
        return None
    _, passage, mention = best[key]
    return _Candidate(
        type=key[0], name=_spell(mention.name), weight=weights[key], passage=passage, mention=mention
    )


def _weight(folded: str, mention: UnitMention) -> int:
    if mention.type == "thị trấn" or _FORMER.match(folded, mention.end):
        return 0
    before = folded[max(0, mention.start - 60) : mention.start]
    weight = 1 + next((value for pattern, value in _BEFORE if pattern.search(before)), 0)
    return weight + next((value for pattern, value in _AFTER if pattern.match(folded, mention.end)), 0)


def _spell(name: str) -> str:
    """Write a name from a heading in capitals as names are written.

    >>> _spell("MƯỜNG LA"), _spell("Ea H'Leo")
    ('Mường La', "Ea H'Leo")
    """
    return " ".join(word.capitalize() for word in name.split()) if name.isupper() and len(name) > 2 else name


def _evidence(document: Document, candidate: _Candidate) -> tuple[Evidence, int | None]:
    """Quote the fullest naming of the congress, and read its ordinal."""
    name = r"\s".join(re.escape(word) for word in fold(candidate.name).split())
    pattern = compile_folded(
        _CONGRESS.format(type=candidate.type.replace(" ", r"\ "), name=name, ordinal=ORDINAL)
    )
    found = [(match, passage) for passage in document.passages for match in pattern.finditer(passage.folded)]
    if not found:
        return candidate.passage.cite(candidate.mention.start, candidate.mention.end), None
    match, passage = max(
        found, key=lambda pair: (pair[0]["ordinal"] is not None, len(pair[0][0]), -pair[1].start)
    )
    return passage.cite(match.start(), match.end()), parse_ordinal(match["ordinal"] or "")


def _ordinal_of_term(document: Document) -> int | None:
    term = find_terms(document).new
    if term is None:
        return None
    pattern = compile_folded(_ANY_ORDINAL.replace("TERM", term.replace("-", r"\s?-\s?")))
    found = (match for passage in document.passages for match in pattern.finditer(passage.folded))
    return next((parse_ordinal(match["ordinal"]) for match in found), None)


def _former_district(commune: Place, folded: str) -> str | None:
    """Tell the district that the commune was in: of the register's, the one that the text names most."""
    codes = {each.district_code for each in old_units(commune)}
    own = [each for each in districts() if each.code in codes] if codes else list(districts())
    former = "" if codes else r"\s?\(?(?:cũ|trước\ đây)"
    counts = {
        each.name: len(compile_folded(rf"(?<!\w){re.escape(fold(each.label))}(?!\w){former}").findall(folded))
        for each in own
        if fold(each.label) in folded
    }
    name = max(counts, key=lambda each: (counts[each], each), default=None)
    return name if name and counts[name] else None


def _stated_province(text: str) -> str | None:
    """Tell the province by the report's own words, where the register does not know it."""
    counts = Counter(match[1] for match in _STATED_PROVINCE.finditer(text))
    name = max(counts, key=lambda each: (counts[each], each), default=None)
    return name if name and counts[name] > 1 else None


def _unresolved(candidate: _Candidate, resolved: Resolved, evidence: Evidence) -> Issue:
    label = f"{candidate.type} {candidate.name}"
    if not resolved.candidates:
        return Issue(code="unresolved-place", message=f"danh mục 2025 không có {label}", evidence=evidence)
    names = "; ".join(f"{each.label}, {each.province} ({each.key})" for each in resolved.candidates)
    return Issue(code="unresolved-place", message=f"{label} có thể là: {names}", evidence=evidence)
