"""Facts in the form in which reports are annotated by hand: four files a report, scored side by side."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

from ontology.facts import (
    Aspect,
    Breakthrough,
    Citation,
    Claim,
    Congress,
    DocumentId,
    Fact,
    Merger,
    PartyCommittee,
    Predecessor,
    VillageMerger,
)

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None
_F = TypeVar("_F")
# Annotators keep the apostrophe of the report: Ea M’Droh, which the register writes Ea M'Droh.
_TYPED, _TYPESET = re.compile(r"(?<=\w)'(?=\w)"), re.compile(r"(?<=\w)’(?=\w)")


def annotate(facts: Iterable[Fact]) -> dict[str, str]:
    """Write the facts of one report as the contents of its four files, by the name of the file."""
    kept = tuple(facts)
    files = {
        "profile.json": json.dumps(_profile(kept), ensure_ascii=False, indent=1) + "\n",
        "claims.jsonl": _lines(_claim(fact) for fact in kept if isinstance(fact, Claim)),
        "breakthroughs.jsonl": _lines(_breakthrough(fact) for fact in kept if isinstance(fact, Breakthrough)),
        "documents.jsonl": _lines(
            _citation(fact) for fact in kept if isinstance(fact, Citation) and _told(fact)
        ),
    }
    written = "".join(fact.evidence.quote for fact in kept)
    typeset = len(_TYPESET.findall(written)) > len(_TYPED.findall(written))
    return {name: _TYPED.sub("’", text) for name, text in files.items()} if typeset else files


def _lines(rows: Iterable[Json]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _profile(facts: Sequence[Fact]) -> Json:
    """Gather what a report says of its own commune; of two facts of one kind the first counts."""
    congress = next(_of_kind(facts, Congress), None)
    merger = next(_of_kind(facts, Merger), None)
    committee = next(_of_kind(facts, PartyCommittee), None)
    return {
        "commune": _commune(congress),
        "congress": {"ordinal": congress.ordinal, "term": congress.term} if congress else None,
        "merger": _merger(merger) if merger else None,
        "party_decision": _decision(committee.decision) if committee and committee.decision else None,
        "party_members": committee.members if committee else None,
        "party_organisations": committee.organisations if committee else None,
        "village_mergers": [_village_merger(fact) for fact in _of_kind(facts, VillageMerger)],
    }


def _of_kind(facts: Iterable[Fact], kind: type[_F]) -> Iterator[_F]:
    return (fact for fact in facts if isinstance(fact, kind))


def _commune(congress: Congress | None) -> Json:
    if congress is None:
        return None
    return {
        "name": congress.commune.name,
        "type": congress.commune.type,
        "province": congress.province,
        "former_district": congress.former_district,
    }


def _merger(merger: Merger) -> Json:
    return {
        "decision": _decision(merger.decision),
        "effective": _day(merger.effective),
        "area_km2": _number(merger.area_km2),
        "population": merger.population,
        "predecessors": [_predecessor(each) for each in merger.predecessors],
        "line": merger.evidence.line,
    }


def _decision(document: DocumentId | None) -> Json:
    document = document or DocumentId()
    return {"number": document.number, "date": _day(document.date), "issuer": document.issuer}


def _predecessor(predecessor: Predecessor) -> Json:
    return {
        "name": predecessor.place.name,
        "type": predecessor.place.type,
        "area_km2": _number(predecessor.area_km2),
        "population": predecessor.population,
    }


def _village_merger(merger: VillageMerger) -> Json:
    return {
        "text": merger.evidence.quote,
        "before": merger.before,
        "after": merger.after,
        "names_before": merger.names_before,
        "name_after": merger.name_after,
        "line": merger.evidence.line,
    }


def _claim(claim: Claim) -> Json:
    return {
        "line": claim.evidence.line,
        "value": _number(claim.value),
        "value2": _number(claim.value2),
        "unit": claim.unit,
        "indicator": claim.wording,
        "subject": claim.subject.label,
        "period": _period(claim),
        "kind": claim.kind,
        "op": claim.comparator,
        "canonical": claim.indicator,
        "section": claim.evidence.section,
        "table": claim.table,
        "quote": claim.evidence.quote,
    }


def _period(claim: Claim) -> str | None:
    """Write a period; one that a number holds in each year of is ``annual 2025-2030``."""
    if claim.period and claim.aspect is Aspect.ANNUAL and "-" in claim.period:
        return f"annual {claim.period}"
    return claim.period


def _breakthrough(breakthrough: Breakthrough) -> Json:
    return {
        "line": breakthrough.evidence.line,
        "term": breakthrough.term,
        "scope": breakthrough.scope.label,
        "ordinal": breakthrough.ordinal,
        "title": breakthrough.title,
        "themes": breakthrough.themes,
    }


def _told(citation: Citation) -> bool:
    """Tell whether a mention tells its document itself; annotators leave out "Nghị quyết này"."""
    return bool(citation.document.number or citation.document.title)


def _citation(citation: Citation) -> Json:
    document = citation.document
    return {
        "line": citation.evidence.line,
        "type": document.type,
        "number": document.number,
        "date": _day(document.date),
        "issuer": document.issuer,
        "title": document.title,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> int | float | None:
    """Write a number as JSON has it: whole numbers without a fraction."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
