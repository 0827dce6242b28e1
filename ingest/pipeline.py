"""From a document to its facts: who it is of first, then every rule over it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ingest.breakthroughs import find_breakthroughs
from ingest.claims import find_claims
from ingest.document import Document
from ingest.key_tasks import find_key_tasks
from ingest.mergers import find_mergers
from ingest.party import find_party_committee
from ingest.passages import Passage, PassageKind
from ingest.places import Gazetteer, gazetteer
from ingest.profile import find_congress
from ingest.references import find_references
from ingest.resolutions import find_reorganisations, is_resolution
from ingest.rows import find_row_claims
from ingest.slogans import find_slogans
from ingest.subjects import Subjects, heading_place
from ingest.terms import Terms, find_terms
from ingest.villages import find_village_mergers
from ontology.facts import Claim, Congress, Fact, Issue, Merger, Place

# The rules that need to know the commune; each reads the whole document and yields facts in its order.
RULES: tuple[Callable[[Document, Place], Iterator[Fact | Issue]], ...] = (
    find_party_committee,
    find_village_mergers,
    find_breakthroughs,
    find_key_tasks,
    find_slogans,
    find_references,
)


def extract(document: Document) -> Iterator[Fact | Issue]:
    """Yield what a report, or a resolution on units, states and what in it is not understood.

    A report of no recognisable commune yields only the Issue that says so.
    """
    yield from document.notices
    if is_resolution(document):
        yield from find_reorganisations(document)
        return
    opening = tuple(find_congress(document))
    yield from opening
    commune = next((fact.commune for fact in opening if isinstance(fact, Congress)), None)
    if commune is None:
        return
    mergers = find_mergers(document, commune)
    yield from mergers
    for rule in RULES:
        yield from rule(document, commune)
    rules = claim_rules(document, commune, mergers)
    for passage in document.passages:
        yield from rules.find(passage)


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """What the claims of a report are read with: its places, and the terms it speaks of."""

    places: Gazetteer
    subjects: Subjects
    terms: Terms

    def find(self, passage: Passage) -> Iterator[Claim]:
        """Yield the claims of a passage in order."""
        if passage.kind is PassageKind.ROW:
            subject = heading_place(passage, self.places) or self.places.commune
            return find_row_claims(passage, subject, self.terms)
        return find_claims(passage, self.subjects, self.terms)


def claim_rules(document: Document, commune: Place, found: Iterable[Fact | Issue]) -> ClaimRules:
    """Prepare the claim rules of a report from the mergers found in it."""
    places = _places(document, commune, found)
    return ClaimRules(places, Subjects(places), find_terms(document))


def _places(document: Document, commune: Place, found: Iterable[Fact | Issue]) -> Gazetteer:
    predecessors = {
        predecessor.place.label: predecessor.place
        for merger in found
        if isinstance(merger, Merger)
        for predecessor in merger.predecessors
    }
    return gazetteer(commune, predecessors.values(), document.text)
