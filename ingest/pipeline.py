"""From a document to its facts: who it is of first, then every rule over it."""

from collections.abc import Callable, Iterator

from ingest.breakthroughs import find_breakthroughs
from ingest.citations import find_citations
from ingest.claims import find_claims
from ingest.document import Document
from ingest.mergers import find_mergers
from ingest.party import find_party_committee
from ingest.passages import PassageKind
from ingest.places import Gazetteer, gazetteer
from ingest.profile import find_congress
from ingest.rows import find_row_claims
from ingest.subjects import Subjects, heading_place
from ingest.terms import find_terms
from ingest.villages import find_village_mergers
from ontology.facts import Congress, Fact, Issue, Merger, Place

# The rules that need to know the commune; each reads the whole document and yields facts in its order.
RULES: tuple[Callable[[Document, Place], Iterator[Fact | Issue]], ...] = (
    find_party_committee,
    find_village_mergers,
    find_breakthroughs,
    find_citations,
)


def extract(document: Document) -> Iterator[Fact | Issue]:
    """Yield what a report states and what in it is not understood.

    A report of no recognisable commune yields only the Issue that says so.
    """
    opening = tuple(find_congress(document))
    yield from opening
    commune = next((fact.commune for fact in opening if isinstance(fact, Congress)), None)
    if commune is None:
        return
    mergers = tuple(find_mergers(document, commune))
    yield from mergers
    for rule in RULES:
        yield from rule(document, commune)
    yield from _claims(document, _places(document, commune, mergers))


def _places(document: Document, commune: Place, mergers: tuple[Merger | Issue, ...]) -> Gazetteer:
    predecessors = {
        predecessor.place.label: predecessor.place
        for merger in mergers
        if isinstance(merger, Merger)
        for predecessor in merger.predecessors
    }
    return gazetteer(commune, predecessors.values(), document.text)


def _claims(document: Document, places: Gazetteer) -> Iterator[Fact]:
    subjects, terms = Subjects(places), find_terms(document)
    for passage in document.passages:
        if passage.kind is PassageKind.ROW:
            yield from find_row_claims(passage, heading_place(passage, places) or places.commune, terms)
        else:
            yield from find_claims(passage, subjects, terms)
