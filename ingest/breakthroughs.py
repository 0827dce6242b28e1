"""Breakthrough areas: the "khâu đột phá" that a congress chose, of the new term and of the ended one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.breakthrough_anchors import Anchor, find_anchors, named_marks
from ingest.capitals import CAPITAL
from ingest.document import Document
from ingest.folding import compile_folded, fold
from ingest.labels import read_label
from ingest.listings import Entry, following_entries, inline_entries, split_entries, unmarked_entries
from ingest.mergers import find_mergers
from ingest.passages import Passage
from ingest.places import Gazetteer, find_mentions, gazetteer
from ingest.sentences import sentence_bounds
from ingest.subjects import heading_place
from ingest.term_cues import tells_past
from ingest.terms import Terms, find_terms
from ingest.themes import find_themes
from ontology.facts import Breakthrough, Issue, Merger, Place

_TITLE_LIMIT = 420  # characters up to which an item that is explained in passages of its own is all title
_SHORT_TITLE = 25  # words before a colon that still title what follows
_SAME = 0.8  # share of words from which two titles are one
_LEAD = compile_folded(r"[\s*+\-–:.,;]*(?:(?:là|đó\ là)(?!\w)\s*[:,]?\s*)?")
_SENTENCE = re.compile(rf"(?<=[\w”\")])[.](?=\s+[“\"(]?[{CAPITAL}-])")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listing:
    """A list of breakthroughs: who chose them, and for which term."""

    anchor: Anchor
    entries: tuple[Entry, ...]
    past: bool


def find_breakthroughs(document: Document, commune: Place) -> Iterator[Breakthrough | Issue]:
    """Yield the breakthroughs that a report lists, in its order; a title that it repeats comes once.

    A list whose length is not the stated one is an Issue besides.
    """
    terms = find_terms(document)
    mergers = (fact for fact in find_mergers(document, commune) if isinstance(fact, Merger))
    predecessors = [part.place for merger in mergers for part in merger.predecessors]
    places = gazetteer(commune, dict.fromkeys(predecessors), document.text)
    said: list[tuple[Place, str | None, str]] = []
    for listing in _chosen(tuple(_listings(document, terms))):
        scope = _scope(listing, places)
        yield from _miscount(listing)
        for entry in listing.entries:
            fact = _breakthrough(entry, scope, listing, terms)
            if fact and not any(
                scope == place and fact.term == term and _same(fact.title, title)
                for place, term, title in said
            ):
                said.append((scope, fact.term, fact.title))
                yield fact


def _chosen(listings: Sequence[_Listing]) -> Iterator[_Listing]:
    """Leave out tasks that are to break through, where the report chose breakthroughs by that name."""
    by_name = {listing.past for listing in listings if listing.anchor.chosen}
    return (listing for listing in listings if listing.anchor.chosen or listing.past not in by_name)


def _listings(document: Document, terms: Terms) -> Iterator[_Listing]:
    passages = document.passages
    taken: set[tuple[int, int]] = set()
    for index, passage in enumerate(passages):
        if passage.annex:
            continue
        anchors = list(find_anchors(passage)) or list(named_marks(passage))
        ends = [anchor.start for anchor in anchors[1:]]
        for anchor, end in zip(anchors, [*ends, len(passage.text)], strict=False):
            entries = _entries(passages, index, anchor, end)
            fresh = tuple(entry for entry in entries if (entry.passage.index, entry.start) not in taken)
            if fresh:
                taken.update((entry.passage.index, entry.start) for entry in fresh)
                yield _Listing(
                    anchor=anchor, entries=fresh, past=tells_past(passage, anchor.start, end, terms)
                )


def _opens_with(passage: Passage, anchor: Anchor) -> bool:
    """Tell whether a passage begins with an anchor, its label apart: "2. Các khâu đột phá: …"."""
    label = read_label(passage.text)
    return anchor.start <= (label.length if label else 0) + 1


def _announces(passage: Passage) -> bool:
    """Tell whether a passage announces a list of breakthroughs of its own."""
    return any(anchor.opens and not anchor.title for anchor in find_anchors(passage))


def _entries(passages: Sequence[Passage], index: int, anchor: Anchor, end: int) -> tuple[Entry, ...]:
    """Read the list that an anchor announces: in its own sentence, else in the passages after it."""
    passage = passages[index]
    entries = inline_entries(passage, anchor.end, end)
    if len(entries) < 2 and not (entries and anchor.named):
        entries = ()
        if anchor.opens and not anchor.named and passage.folded[anchor.end :].strip(" :.,;"):
            runs_in = anchor.count is not None or _opens_with(passage, anchor)
            entries = split_entries(passage, anchor.end, end, anchor.count) if runs_in else ()
    if not entries and not anchor.named and end == len(passage.text):
        entries = _entries_below(passages, index, anchor)
    return entries[: anchor.count] if anchor.count else entries


def _entries_below(passages: Sequence[Passage], index: int, anchor: Anchor) -> tuple[Entry, ...]:
    passage = passages[index]
    if not (anchor.title or (anchor.opens and not passage.text[anchor.end :].strip(" :.,;"))):
        return ()
    inside = passage.section if anchor.title and passage.label else None
    entries = following_entries(passages, index, inside=inside) or following_entries(
        passages, index, inside=None
    )
    if not entries and inside and not anchor.combined:
        entries = unmarked_entries(passages, index, inside=inside, count=anchor.count)
    if any(_announces(entry.passage) for entry in entries):
        return ()
    if anchor.combined:
        return tuple(entry for entry in entries if fold(entry.text).startswith(("đột phá", "khâu đột phá")))
    return entries


def _breakthrough(entry: Entry, scope: Place, listing: _Listing, terms: Terms) -> Breakthrough | None:
    start, end = _title_span(entry)
    term = terms.past if listing.past else terms.new
    if term is None or end - start < 4:
        return None
    rest = entry.passage.text[end : entry.end].strip(" .:;-–")
    description = " ".join([rest, *(passage.text for passage in entry.details)]).strip() or None
    title = entry.passage.text[start:end]
    return Breakthrough(
        scope=scope,
        term=term,
        ordinal=entry.ordinal,
        title=title,
        description=description,
        themes=find_themes(title, description),
        evidence=entry.passage.cite(start, end),
    )


def _title_span(entry: Entry) -> tuple[int, int]:
    """Find the title of an entry: all of it where passages of their own explain it, else its first clause."""
    folded, text = entry.passage.folded, entry.passage.text
    lead = _LEAD.match(folded, entry.start, entry.end)
    start = lead.end() if lead else entry.start
    end = entry.end
    colon = text.find(":", start, end)
    if (
        colon > start
        and len(text[start:colon].split()) <= _SHORT_TITLE
        and len(text[start:colon].split()) >= 2
    ):
        end = colon
    elif not (entry.details and end - start <= _TITLE_LIMIT):
        stop = _SENTENCE.search(text, start, end)
        end = stop.start() if stop else end
    return start, start + len(text[start:end].rstrip(" .,;:–-"))


def _scope(listing: _Listing, places: Gazetteer) -> Place:
    """Tell who chose them: for the ended term the predecessor that the sentence or its headings name."""
    if not listing.past:
        return places.commune
    passage = listing.anchor.passage
    begin, _ = sentence_bounds(passage.text, listing.anchor.start, listing.anchor.end)
    mentions = [
        mention for mention in find_mentions(passage, places) if begin <= mention.start < listing.anchor.end
    ]
    if mentions:
        return mentions[-1].place
    return heading_place(passage, places) or places.commune


def _miscount(listing: _Listing) -> Iterator[Issue]:
    stated, found = listing.anchor.count, len(listing.entries)
    if stated and stated != found:
        passage, start = listing.anchor.passage, listing.anchor.start
        yield Issue(
            code="breakthrough-count",
            message=f"{stated} khâu đột phá được nêu, {found} được liệt kê",
            evidence=passage.cite(start, listing.anchor.end),
        )


def _same(one: str, other: str) -> bool:
    words, others = set(_WORD.findall(fold(one))), set(_WORD.findall(fold(other)))
    return len(words & others) >= _SAME * min(len(words), len(others))
