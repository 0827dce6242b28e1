"""How what had been chosen turned out, where a report says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.document import Document
from ingest.folding import compile_folded
from ingest.labels import read_label
from ingest.lexicons import alternation, concepts_of
from ingest.listings import Entry
from ingest.passages import Passage, PassageKind
from ingest.places import Gazetteer, find_mentions
from ingest.sentences import sentence_bounds
from ingest.term_cues import tells_past
from ingest.terms import Terms
from ontology.facts import Evidence, Place

_LISTS = compile_folded(r":|\(1\)|như\ sau|sau\ đây")
_DONE = re.compile(r"\d")  # "làm 12 km": a figure after a past choice is a result


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a sentence says of all that had been chosen; the place is None where it names nobody."""

    evidence: Evidence
    place: Place | None


def tell_outcome(entry: Entry, title_end: int) -> Evidence | None:
    """Find what an entry itself says became of it: behind its title, else in a passage below."""
    rest = entry.passage.folded[title_end : entry.end]
    lead = len(rest) - len(rest.lstrip(" .,:;-–"))
    if _tells(rest[lead:]):
        return entry.passage.cite(title_end + lead, entry.end)
    detail = next((passage for passage in entry.details if _tells(passage.folded)), None)
    return detail.cite(0, len(detail.text)) if detail else None


def find_outcomes(
    document: Document, subject: re.Pattern[str], terms: Terms, places: Gazetteer
) -> Iterator[Outcome]:
    """Yield the sentences on the ended term that say of a subject how it went, in the order of the report."""
    for passage in document.passages:
        if passage.annex or passage.kind is PassageKind.HEADING:
            continue
        for match in subject.finditer(passage.folded):
            begin, end = sentence_bounds(passage.text, match.start(), match.end())
            after = passage.folded[match.end() : end]
            past = tells_past(passage, match.start(), match.end(), terms)
            if past and _is_told(after) and not _LISTS.search(after):
                label = read_label(passage.text)
                evidence = passage.cite(max(begin, label.length if label else 0), end)
                yield Outcome(evidence, _place(passage, begin, end, places))


def _place(passage: Passage, begin: int, end: int, places: Gazetteer) -> Place | None:
    mentions = [each.place for each in find_mentions(passage, places) if begin <= each.start < end]
    return mentions[0] if len(set(mentions)) == 1 and mentions[0] != places.commune else None


def _tells(folded: str) -> bool:
    return bool(_is_told(folded) or _DONE.search(folded))


def _is_told(folded: str) -> bool:
    """Tell whether words say how something went; that it had been chosen ("đã đề ra") does not."""
    cues = concepts_of("outcome_words")
    return any(cues[match[0]] == "told" for match in _cue().finditer(folded))


@cache
def _cue() -> re.Pattern[str]:
    return compile_folded(rf"(?<!\w)(?:{alternation(concepts_of('outcome_words'))})(?!\w)")
