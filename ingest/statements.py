"""What a number says, apart from what it measures and of whom."""

from dataclasses import dataclass

from ingest.clauses import Clause
from ingest.contexts import read_context
from ingest.kinds import comparator_of, kind_of
from ingest.passages import Passage, PassageKind
from ingest.terms import Terms
from ingest.times import aspect_of, base_year_of, period_of
from ontology.facts import Aspect, Comparator, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What sort of statement a number makes, and when it holds."""

    kind: Kind
    comparator: Comparator
    period: str | None
    aspect: Aspect
    base_year: str | None = None
    kind_by: str = "the column"  # the rule that decided
    period_by: str = "the column or the title"


def state(passage: Passage, clause: Clause, terms: Terms) -> Statement:
    """Read the statement of a quantity from its sentence, then from the headings above it."""
    kind, kind_by = kind_of(clause, read_context(_titles(passage)).kind)
    aspect = aspect_of(clause)
    period, period_by = period_of(clause, kind, aspect, passage.headings, terms)
    return Statement(
        kind=kind,
        comparator=comparator_of(clause, kind),
        period=period,
        aspect=aspect,
        base_year=base_year_of(clause),
        kind_by=kind_by,
        period_by=period_by,
    )


def _titles(passage: Passage) -> tuple[str, ...]:
    """The titles above a passage; an item that is a sentence does not title itself."""
    if passage.kind is not PassageKind.ITEM or len(passage.headings) < 2:
        return passage.headings
    itself = passage.text.startswith(passage.headings[-1][:40])
    return passage.headings[:-1] if itself else passage.headings
