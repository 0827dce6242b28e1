"""Why a line of a report yields what it yields: the tool with which one improves the rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.claims import Reading, read_prose
from ingest.document import Document
from ingest.passages import Passage, PassageKind
from ingest.periods import find_periods
from ingest.pipeline import ClaimRules, claim_rules, extract
from ingest.places import find_mentions
from ingest.quantities import RefusedNumber, find_numbers
from ingest.tables import read_columns
from ontology.codec import dump_fact
from ontology.facts import Congress, Fact, Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of the line: how it is understood, or why it is dropped."""

    text: str  # with its unit
    dropped: str = ""  # the reason; empty where a claim is made
    wording: str = ""
    unit: str | None = None
    measure: str | None = None
    subject: str = ""  # each of these with the rule that decided: "actual (nothing says otherwise)"
    kind: str = ""
    period: str = ""
    aspect: str = ""
    comparator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One passage that the line belongs to."""

    kind: str
    lines: tuple[int, int]
    page: int | None
    section: str
    headings: tuple[str, ...]
    text: str
    columns: tuple[str, ...]  # of the table, where the passage is a row
    places: tuple[str, ...]
    periods: tuple[str, ...]
    numbers: tuple[Number, ...]
    facts: tuple[str, ...]  # as lines of the facts file


def explain(document: Document, line: int) -> Iterator[Explanation]:
    """Explain each passage that a line of the file belongs to; none does where the line is not read.

    Blank lines, page numbers and running heads are not read.
    """
    found = tuple(extract(document))
    commune = next((fact.commune for fact in found if isinstance(fact, Congress)), None)
    rules = claim_rules(document, commune, found) if commune else None
    for passage in document.passages:
        if any(mark.line == line for mark in passage.marks):
            yield _explain(passage, line, rules, found)


def _explain(
    passage: Passage, line: int, rules: ClaimRules | None, found: tuple[Fact | Issue, ...]
) -> Explanation:
    row = passage.kind is PassageKind.ROW
    columns = read_columns(passage.headings[0]) if row and passage.headings else ()
    mentions = find_mentions(passage, rules.places) if rules else ()
    return Explanation(
        kind=passage.kind,
        lines=(passage.marks[0].line, passage.marks[-1].line),
        page=passage.marks[0].page,
        section="/".join(passage.section),
        headings=passage.headings,
        text=passage.text,
        columns=tuple(" ".join(filter(None, (column.kind, column.year))) for column in columns),
        places=tuple(
            f"{passage.text[mention.start : mention.end]} → {mention.place.label}" for mention in mentions
        ),
        periods=tuple(period.text for period in find_periods(passage.folded)),
        numbers=tuple(_numbers(passage, line, rules)),
        facts=tuple(dump_fact(fact) for fact in found if _is_of(fact, passage, line)),
    )


def _is_of(fact: Fact | Issue, passage: Passage, line: int) -> bool:
    evidence = fact.evidence
    if evidence is None:
        return False
    return evidence.line == line or (
        evidence.start < passage.end and passage.start < evidence.end and len(passage.marks) == 1
    )


def _numbers(passage: Passage, line: int, rules: ClaimRules | None) -> Iterator[Number]:
    """Explain the numbers on the line in order; those of a row are cells, which the columns explain."""
    found: dict[int, Reading | RefusedNumber] = {}
    for number in find_numbers(passage.folded, passage.text):
        if isinstance(number, RefusedNumber):
            found |= {number.start: number}
    if rules and passage.kind is not PassageKind.ROW:
        for read in read_prose(passage, rules.subjects, rules.terms):
            found[read.start if isinstance(read, RefusedNumber) else read.quantity.start] = read
    for start in sorted(found):
        if passage.line_at(start).line == line:
            yield _number(passage, found[start])


def _number(passage: Passage, number: Reading | RefusedNumber) -> Number:
    if isinstance(number, RefusedNumber):
        return Number(text=passage.text[number.start : number.end], dropped=number.refusal)
    quantity, statement = number.quantity, number.statement
    unit = quantity.unit
    return Number(
        text=passage.text[quantity.start : quantity.unit_end],
        wording=number.wording.text,
        unit=passage.text[unit.start : unit.end] if unit else None,
        measure=unit.measure if unit else None,
        subject=f"{number.subject.label} ({number.subject_by})",
        kind=f"{statement.kind} ({statement.kind_by})",
        period=f"{statement.period or '-'} ({statement.period_by})",
        aspect=statement.aspect,
        comparator=statement.comparator,
    )
