"""What a text says one document does to another: "Kết luận … về tiếp tục thực hiện Chỉ thị …"."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ingest.document import Document
from ingest.document_details import read_marks
from ingest.folding import compile_folded
from ingest.passages import Passage
from ingest.relation_cues import read_active, read_inside, read_passive
from ontology.facts import Citation, DocumentRelation, Relation

_JOINED = compile_folded(r"\s?(?:,|và|,\ và)\s(?:số\s)?")


def find_relations(document: Document, citations: Sequence[Citation]) -> Iterator[DocumentRelation]:
    """Yield what documents are said to do to those that follow them, in the order of the text.

    Each may be told by number or by name, or stand for one that was ("Nghị quyết này").
    """
    told = (citation for citation in citations if citation.meant.number or citation.meant.title)
    by_passage = groupby(told, lambda citation: document.passage_at(citation.evidence.start).index)
    for index, group in by_passage:
        yield from _relations(document.passages[index], list(group))


def _relations(passage: Passage, citations: Sequence[Citation]) -> Iterator[DocumentRelation]:
    for position, (first, second) in enumerate(pairwise(citations)):
        told = _told(passage, first, second)
        if told is None:
            continue
        relation, passive = told
        for other in _list(passage, citations[position + 1 :]):
            subject, thing = (other, first) if passive else (first, other)
            if subject.meant == thing.meant:
                continue
            yield DocumentRelation(
                subject=subject.meant,
                relation=relation,
                object=thing.meant,
                evidence=passage.cite(
                    first.evidence.start - passage.start, other.evidence.end - passage.start
                ),
            )


def _told(passage: Passage, first: Citation, second: Citation) -> tuple[Relation, bool] | None:
    """Read the words between two mentions: which relation, and whether of the second."""
    at, to = first.evidence.end - passage.start, second.evidence.start - passage.start
    if at >= to:
        inside = read_inside(passage.folded, first.evidence.start - passage.start, to)
        return (inside, False) if inside else None
    marks = read_marks(passage.text, passage.folded, at)
    begin = marks.end if marks.end <= to else at
    active = read_active(passage.folded, begin, to)
    if active:
        return active, False
    passive = read_passive(passage.folded, begin, to)
    return (passive, True) if passive else None


def _list(passage: Passage, citations: Sequence[Citation]) -> Iterator[Citation]:
    """Yield the first of some mentions and those joined to it by a comma or "và", or that share its place."""
    yield citations[0]
    for one, other in pairwise(citations):
        between = (one.evidence.end - passage.start, other.evidence.start - passage.start)
        together = one.evidence.start == other.evidence.start
        if not together and (between[0] > between[1] or not _JOINED.fullmatch(passage.folded, *between)):
            return
        yield other
