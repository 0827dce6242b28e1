"""What a congress put first, listed: the reading that breakthroughs and key tasks share."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ingest.announcements import Anchor
from ingest.capitals import CAPITAL
from ingest.document import Document
from ingest.folding import compile_folded, fold
from ingest.labels import read_label
from ingest.listings import Entry, following_entries, inline_entries, split_entries, unmarked_entries
from ingest.mergers import find_mergers
from ingest.outcomes import Outcome, find_outcomes, tell_outcome
from ingest.passages import Passage
from ingest.places import Gazetteer, find_mentions, gazetteer
from ingest.sentences import sentence_bounds
from ingest.subjects import heading_place
from ingest.term_cues import tells_past
from ingest.terms import Terms, find_terms
from ingest.themes import find_themes
from ontology.facts import Breakthrough, Evidence, Issue, KeyTask, Merger, Place

_TITLE_LIMIT = 420  # characters up to which an item that is explained in passages of its own is all title
_SHORT_TITLE = 25  # words before a colon that still title what follows
_SAME = 0.8  # share of words from which two titles are one
_LEAD = compile_folded(r"[\s*+\-–:.,;]*(?:(?:là|đó\ là)(?!\w)\s*[:,]?\s*)?")
_SENTENCE = re.compile(rf"(?<=[\w”\")])[.](?=\s+[“\"(]?[{CAPITAL}-])")
_WORD = re.compile(r"\w+")
# What titles a chapter and names no task: "1. Về kinh tế".
_FIELD = compile_folded(
    r"(?:về|lĩnh\ vực|trên\ lĩnh\ vực|trong\ lĩnh\ vực|nhóm\ (?:nhiệm\ vụ|giải\ pháp))(?!\w)"
)


_Priority = TypeVar("_Priority", Breakthrough, KeyTask)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A sort of what congresses list: what reports call it, and where they announce it."""

    noun: str  # "khâu đột phá"
    code: str  # of the issue that a list is shorter than stated
    own: tuple[str, ...]  # how an entry opens that tells its sort itself, folded
    anchors: Callable[[Passage], Iterator[Anchor]]
    others: Callable[[Passage], Iterator[Anchor]]  # announcements that no entry of a list is
    outcome: re.Pattern[str]  # how a sentence speaks of all of them
    marks: Callable[[Passage], Iterator[Anchor]] | None = None  # entries without an announcement
    results: bool  # a heading on results lists what had been chosen: else it is a chapter on results


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listing:
    """A list of one sort: who chose it, and for which term."""

    anchor: Anchor
    entries: tuple[Entry, ...]
    past: bool


@dataclass(frozen=True, slots=True)
class _Past:
    """What lists of the ended term are read with: the old units, and what is said of how it all went."""

    places: Gazetteer
    told: tuple[Outcome, ...]


def find_priorities(
    document: Document, commune: Place, sort: Sort, fact: type[_Priority]
) -> Iterator[_Priority | Issue]:
    """Yield what a report lists of one sort, in its order; a title that it repeats comes once.

    A list whose length is not the stated one is an Issue besides.
    """
    terms = find_terms(document)
    listings = tuple(_chosen(tuple(_listings(document, terms, sort))))
    past = _read_past(document, commune, sort, terms) if any(each.past for each in listings) else None
    said: list[tuple[Place, str | None, str]] = []
    for listing in listings:
        yield from _miscount(listing, sort)
        scope, general = (commune, ()) if past is None or not listing.past else _circumstances(listing, past)
        for entry in listing.entries:
            found = _state(entry, scope, listing, terms, general, fact)
            if found and not any(
                scope == place and found.term == term and _same(found.title, title)
                for place, term, title in said
            ):
                said.append((scope, found.term, found.title))
                yield found


def _read_past(document: Document, commune: Place, sort: Sort, terms: Terms) -> _Past:
    mergers = (fact for fact in find_mergers(document, commune) if isinstance(fact, Merger))
    predecessors = [part.place for merger in mergers for part in merger.predecessors]
    places = gazetteer(commune, dict.fromkeys(predecessors), document.text)
    return _Past(places, tuple(find_outcomes(document, sort.outcome, terms, places)))


def _circumstances(listing: _Listing, past: _Past) -> tuple[Place, tuple[Evidence, ...]]:
    """Tell who chose a list of the ended term, and what is said of all that they chose."""
    scope = _scope(listing.anchor, past.places)
    return scope, tuple(found.evidence for found in past.told if found.place in (None, scope))


def _chosen(listings: Sequence[_Listing]) -> Iterator[_Listing]:
    """Leave out what only resembles the sort, where the report has a list by its very name."""
    by_name = {listing.past for listing in listings if listing.anchor.chosen}
    return (listing for listing in listings if listing.anchor.chosen or listing.past not in by_name)


def _listings(document: Document, terms: Terms, sort: Sort) -> Iterator[_Listing]:
    passages = document.passages
    taken: set[tuple[int, int]] = set()
    for index, passage in enumerate(passages):
        if passage.annex:
            continue
        anchors = list(sort.anchors(passage)) or (list(sort.marks(passage)) if sort.marks else [])
        cuts = sorted(anchor.start for anchor in (*anchors, *(sort.others(passage) if anchors else ())))
        for anchor in anchors:
            end = next((cut for cut in cuts if cut >= anchor.end and cut > anchor.start), len(passage.text))
            past = tells_past(passage, anchor.start, end, terms)
            if past and anchor.title and not anchor.count and not sort.results:
                continue
            entries = _entries(passages, index, anchor, end, sort)
            fresh = tuple(entry for entry in entries if (entry.passage.index, entry.start) not in taken)
            if fresh and (anchor.chosen or not _are_fields(fresh)):
                taken.update((entry.passage.index, entry.start) for entry in fresh)
                yield _Listing(anchor=anchor, entries=fresh, past=past)


def _are_fields(entries: Sequence[Entry]) -> bool:
    """Tell the chapters of a part on tasks and solutions from tasks."""
    fields = sum(bool(_FIELD.match(fold(entry.text.lstrip(" :.-–")))) for entry in entries)
    return 2 * fields >= len(entries)


def _opens_with(passage: Passage, anchor: Anchor) -> bool:
    """Tell whether a passage begins with an anchor, its label apart: "2. Các khâu đột phá: …"."""
    label = read_label(passage.text)
    return anchor.start <= (label.length if label else 0) + 1


def _announces(passage: Passage, sort: Sort) -> bool:
    """Tell whether a passage announces a list of its own, of this sort or another."""
    for anchor in sort.anchors(passage):
        if (not anchor.title and anchor.opens) or not passage.folded[anchor.end :].strip(" .,:;"):
            return True
    return any(
        _opens_with(passage, anchor) and not passage.folded[anchor.end :].strip(" .,:;")
        for anchor in sort.others(passage)
    )


def _lists(passage: Passage, sort: Sort) -> bool:
    """Tell whether a passage sets out a whole list in its own sentence."""
    return any(inline_entries(passage, anchor.end, len(passage.text)) for anchor in sort.anchors(passage))


def _entries(
    passages: Sequence[Passage], index: int, anchor: Anchor, end: int, sort: Sort
) -> tuple[Entry, ...]:
    """Read the list that an anchor announces: in its own sentence, else in the passages after it."""
    passage = passages[index]
    entries = inline_entries(passage, anchor.end, end)
    if len(entries) < 2 and not (entries and anchor.named):
        entries = ()
        if anchor.opens and not anchor.named and passage.folded[anchor.end :].strip(" :.,;"):
            runs_in = anchor.count is not None or _opens_with(passage, anchor)
            entries = split_entries(passage, anchor.end, end, anchor.count) if runs_in else ()
    if not entries and not anchor.named and end == len(passage.text):
        entries = _entries_below(passages, index, anchor, sort)
    return entries[: anchor.count] if anchor.count else entries


def _entries_below(passages: Sequence[Passage], index: int, anchor: Anchor, sort: Sort) -> tuple[Entry, ...]:
    passage = passages[index]
    if not (anchor.title or (anchor.opens and not passage.text[anchor.end :].strip(" :.,;"))):
        return ()
    inside = passage.section if anchor.title and passage.label else None
    entries = following_entries(passages, index, inside=inside) or following_entries(
        passages, index, inside=None
    )
    if not entries and inside and not anchor.combined:
        entries = unmarked_entries(passages, index, inside=inside, count=anchor.count)
    between = passages[index + 1 : entries[0].passage.index] if entries else ()
    if any(_lists(each, sort) for each in between):
        return ()
    entries = _own_entries(entries, sort)
    if anchor.combined:
        return tuple(entry for entry in entries if fold(entry.text).startswith(sort.own))
    return entries


def _own_entries(entries: tuple[Entry, ...], sort: Sort) -> tuple[Entry, ...]:
    """Cut a list where it announces another; one entry may hold them all: "Một là … Hai là …"."""
    stop = next((at for at, entry in enumerate(entries) if _announces(entry.passage, sort)), len(entries))
    if stop != 1:
        return entries[:stop]
    passage = entries[0].passage
    return inline_entries(passage, 0, len(passage.text)) or entries[:1]


def _state(
    entry: Entry,
    scope: Place,
    listing: _Listing,
    terms: Terms,
    general: tuple[Evidence, ...],
    fact: type[_Priority],
) -> _Priority | None:
    start, end = _title_span(entry)
    term = terms.past if listing.past else terms.new
    if term is None or end - start < 4:
        return None
    title = entry.passage.text[start:end]
    description = _description(entry, end)
    found = find_themes(title, description)
    own = tell_outcome(entry, end) if listing.past else None
    return fact(
        scope=scope,
        term=term,
        ordinal=entry.ordinal,
        title=title,
        description=description,
        themes=found.themes,
        theme_words=found.words,
        outcomes=(own, *general) if own else general,
        evidence=entry.passage.cite(start, end),
    )


def _description(entry: Entry, title_end: int) -> str | None:
    """Gather what explains a title: the rest of its entry, and the passages below; a lone sign is nothing."""
    rest = entry.passage.text[title_end : entry.end].strip(" .,:;-–")
    words = " ".join([rest, *(passage.text for passage in entry.details)]).strip()
    return words if _WORD.search(words) else None


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
        end = _before_bracket(text, start, stop.start()) if stop else end
    return start, start + len(text[start:end].rstrip(" .,;:–-"))


def _before_bracket(text: str, start: int, end: int) -> int:
    """Move the end of a title before a bracket that it would cut: sentences in brackets explain."""
    opened = text.rfind("(", start, end)
    return opened if opened > start and ")" not in text[opened:end] else end


def _scope(anchor: Anchor, places: Gazetteer) -> Place:
    """Tell who chose: the predecessor that the sentence or its headings name, else the commune."""
    passage = anchor.passage
    begin, _ = sentence_bounds(passage.text, anchor.start, anchor.end)
    mentions = [each for each in find_mentions(passage, places) if begin <= each.start < anchor.end]
    if mentions:
        return mentions[-1].place
    return heading_place(passage, places) or places.commune


def _miscount(listing: _Listing, sort: Sort) -> Iterator[Issue]:
    stated, found = listing.anchor.count, len(listing.entries)
    if stated and stated != found:
        passage, start = listing.anchor.passage, listing.anchor.start
        yield Issue(
            code=sort.code,
            message=f"{stated} {sort.noun} được nêu, {found} được liệt kê",
            evidence=passage.cite(start, listing.anchor.end),
        )


def _same(one: str, other: str) -> bool:
    words, others = set(_WORD.findall(fold(one))), set(_WORD.findall(fold(other)))
    return len(words & others) >= _SAME * min(len(words), len(others))
