"""Every mention of a document with what it means: short forms resolved, relations read, contradictions kept.

Finding and resolving are two passes: ``citations`` finds what is written, and here each mention is set beside
the register and beside the mentions before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from ingest.anaphors import Anaphor, Collective, find_anaphors, find_collectives
from ingest.citations import find_citations
from ingest.document import Document
from ingest.document_checks import find_contradictions
from ingest.document_relations import find_relations
from ingest.identities import identify, is_bare, leading_number
from ingest.passages import Passage
from ingest.sentences import sentence_bounds
from ontology.documents import number_key
from ontology.facts import Citation, DocumentId, DocumentRelation, Issue, Place

_Mention: TypeAlias = Citation | Anaphor | Collective

_BACK = 2  # passages above in which what "Nghị quyết này" points to may stand


def find_references(document: Document, commune: Place) -> Iterator[Citation | DocumentRelation | Issue]:
    """Yield the mentions of documents in reading order, then the relations and contradictions among them.

    A short form that may stand for several documents is an Issue.
    """
    found = tuple(_resolved(document, tuple(find_citations(document, commune))))
    yield from found
    citations = tuple(fact for fact in found if isinstance(fact, Citation))
    yield from find_relations(document, citations)
    yield from find_contradictions(citations)


class _Seen:
    """The citations before a mention, and what they mean by the figures of its number."""

    def __init__(self) -> None:
        self.citations: list[Citation] = []
        self._by_number: dict[str, dict[DocumentId, None]] = {}

    def add(self, citation: Citation) -> None:
        """Keep a citation; what it means comes once, however often it is cited."""
        self.citations.append(citation)
        meant = citation.meant
        if meant.number and not is_bare(meant):
            for key in (number_key(meant.number), f"{leading_number(meant.number)}/"):
                self._by_number.setdefault(key, {})[meant] = None

    def of_number(self, document: DocumentId) -> Iterable[DocumentId]:
        """Give the documents of a number; of a bare one those whose number opens with its figures."""
        number = document.number or ""
        key = f"{leading_number(number)}/" if is_bare(document) else number_key(number)
        return tuple(self._by_number.get(key, ()))


def _resolved(document: Document, citations: Sequence[Citation]) -> Iterator[Citation | Issue]:
    """Resolve the mentions one after the other, each in the light of those before it."""
    seen = _Seen()
    for mention in _mentions(document, citations):
        for fact in _resolve(mention, seen, document):
            if isinstance(fact, Citation):
                seen.add(fact)
            yield fact


def _mentions(document: Document, citations: Iterable[Citation]) -> list[_Mention]:
    others: list[Anaphor | Collective] = []
    for passage in document.passages:
        others += find_anaphors(passage)
        others += find_collectives(passage)
    taken = {at for citation in citations for at in range(citation.evidence.start, citation.evidence.end)}
    free = [mention for mention in others if mention.passage.start + mention.start not in taken]
    return sorted((*citations, *free), key=_position)


def _position(mention: _Mention) -> int:
    return mention.evidence.start if isinstance(mention, Citation) else mention.passage.start + mention.start


def _resolve(mention: _Mention, seen: _Seen, document: Document) -> Iterator[Citation | Issue]:
    match mention:
        case Citation():
            yield from _cited(mention, seen, document)
        case Anaphor():
            yield from _pointed(mention, seen, document)
        case Collective():
            evidence = mention.passage.cite(mention.start, mention.end)
            for meant in mention.documents:
                yield Citation(document=DocumentId(type=meant.type), stands_for=meant, evidence=evidence)


def _cited(citation: Citation, seen: _Seen, document: Document) -> Iterator[Citation | Issue]:
    """Find what a mention by number or name means: a short form first what the report called so before."""
    antecedents = _distinct(_called(citation.document, seen)) if _is_short(citation.document) else ()
    known = identify(citation.document, _sentence(citation, document))
    if len(antecedents) == 1:
        yield replace(citation, stands_for=antecedents[0])
    elif antecedents and known is None:
        yield citation
        yield _ambiguous(citation, antecedents)
    else:
        yield replace(citation, stands_for=known.identity) if known else citation


def _is_short(document: DocumentId) -> bool:
    """Tell whether a mention leaves out what would tell its number apart: its letters, or date and matter."""
    return is_bare(document) or bool(document.number and not document.date and not document.title)


def _sentence(citation: Citation, document: Document) -> str:
    evidence = citation.evidence
    passage = document.passage_at(evidence.start)
    begin, end = sentence_bounds(passage.text, evidence.start - passage.start, evidence.end - passage.start)
    return passage.text[begin:end]


def _called(document: DocumentId, seen: _Seen) -> Iterator[DocumentId]:
    """Yield earlier documents of the same number, or of a type whose number opens with the same figures."""
    for meant in seen.of_number(document):
        fits = meant.type == document.type if is_bare(document) else bool(meant.date)
        if fits and _same_issuer(document, meant):
            yield meant


def _same_issuer(one: DocumentId, other: DocumentId) -> bool:
    """Tell whether two issuers can be one; who names none can be anybody."""
    if not (one.issuer and other.issuer):
        return True
    a, b = one.issuer.casefold(), other.issuer.casefold()
    return a in b or b in a


def _pointed(anaphor: Anaphor, seen: _Seen, document: Document) -> Iterator[Citation | Issue]:
    """Find what "Nghị quyết này" points to: the document of its type in the nearest sentence that has one.

    "Nghị quyết 08" points to what the report has called so before.
    """
    told = DocumentId(type=anaphor.type, number=anaphor.figures)
    nearest = (citation.meant for citation in _nearest(anaphor, seen, document))
    antecedents = _distinct(_called(told, seen) if anaphor.figures else nearest)
    if not antecedents:
        return
    mention = Citation(
        document=told,
        stands_for=antecedents[0],
        evidence=anaphor.passage.cite(anaphor.start, anaphor.end),
    )
    yield mention if len(antecedents) == 1 else _ambiguous(mention, antecedents)


def _nearest(anaphor: Anaphor, seen: _Seen, document: Document) -> list[Citation]:
    fitting = [citation for citation in seen.citations if citation.meant.type == anaphor.type]
    if not fitting:
        return []
    passage = document.passage_at(fitting[-1].evidence.start)
    if not _is_near(passage, anaphor.passage):
        return []
    last = fitting[-1].evidence
    begin, _ = sentence_bounds(passage.text, last.start - passage.start, last.end - passage.start)
    return [citation for citation in fitting if citation.evidence.start >= passage.start + begin]


def _is_near(passage: Passage, anaphor: Passage) -> bool:
    return passage.index >= anaphor.index - _BACK and passage.headings == anaphor.headings


def _distinct(documents: Iterable[DocumentId]) -> tuple[DocumentId, ...]:
    """Keep one of the mentions that mean the same; what has no date is the dated one of its number."""
    found: dict[tuple[str, object], DocumentId] = {}
    for document in documents:
        key = number_key(document.number or document.title or document.type or "")
        bare = replace(document, title=None) if document.number else document
        if document.date:
            found.pop((key, None), None)
        if document.date or all(known != key for known, _ in found):
            found.setdefault((key, document.date), bare)
    return tuple(found.values())


def _ambiguous(citation: Citation, candidates: Sequence[DocumentId]) -> Issue:
    names = ", ".join(each.number or each.title or each.type or "" for each in candidates)
    return Issue(
        code="ambiguous-document",
        message=f"{citation.evidence.quote}: có thể là {names}",
        evidence=citation.evidence,
    )
