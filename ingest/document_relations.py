"""What a text says one document does to another: "Kết luận … về tiếp tục thực hiện Chỉ thị …"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from ingest.document import Document
from ingest.document_details import read_marks
from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ingest.passages import Passage
from ontology.facts import Citation, DocumentRelation, Relation

_LEXICON = "document_relations"
_JOINED = compile_folded(r"\s?(?:,|và|,\ và)\s(?:số\s)?")
_PASSIVE = compile_folded(
    r"\s?(?:đã\s)?(?:được|bị)\s(?:(?P<replaces>thay\ thế)|(?P<amends>sửa\ đổi(?:,\ bổ\ sung)?))"
    r"\s(?:bởi|bằng|tại|theo)\s"
)


def find_relations(document: Document, citations: Sequence[Citation]) -> Iterator[DocumentRelation]:
    """Yield what numbered documents are said to do to those that follow them, in the order of the text."""
    numbered = (citation for citation in citations if citation.document.number or citation.document.title)
    by_passage = groupby(numbered, lambda citation: document.passage_at(citation.evidence.start).index)
    for index, group in by_passage:
        yield from _relations(document.passages[index], list(group))


def _relations(passage: Passage, citations: Sequence[Citation]) -> Iterator[DocumentRelation]:
    for position, (first, second) in enumerate(pairwise(citations)):
        if not first.document.number:
            continue
        told = _told(passage, first, second)
        if told is None:
            continue
        relation, passive = told
        for other in _list(passage, citations[position + 1 :]):
            subject, thing = (other, first) if passive else (first, other)
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
        return None
    marks = read_marks(passage.text, passage.folded, at)
    begin = marks.end if marks.end <= to else at
    active = _active().fullmatch(passage.folded, begin, to)
    if active:
        return Relation(concepts_of(_LEXICON)[active["cue"]]), False
    passive = _PASSIVE.fullmatch(passage.folded, begin, to)
    if passive:
        return (Relation.REPLACES if passive["replaces"] else Relation.AMENDS), True
    return None


def _list(passage: Passage, citations: Sequence[Citation]) -> Iterator[Citation]:
    """Yield the first of some mentions, and those that a comma or "và" joins to it."""
    yield citations[0]
    for one, other in pairwise(citations):
        between = (one.evidence.end - passage.start, other.evidence.start - passage.start)
        if between[0] > between[1] or not _JOINED.fullmatch(passage.folded, *between):
            return
        yield other


@cache
def _active() -> re.Pattern[str]:
    """The words that tie a document to the next: led by "về", or right behind it without a comma."""
    cues = alternation(concepts_of(_LEXICON))
    return compile_folded(
        rf"""
        (?: \s?,?\s?\(?["“]?(?:về|v/v|để|nhằm)\s(?:việc\s)? | ,\s(?=thay|sửa|điều\ chỉnh) | \s?\(?\s? )
        (?P<cue>{cues})
        (?:\s(?:\d{{1,2}}|một|hai|ba|bốn|năm|mười)\snăm)?
        (?:\s(?:việc\s)?(?:thực\ hiện|triển\ khai|thi\ hành))?
        (?:\s(?:các|những|tinh\ thần|nội\ dung|một\ số\ (?:điều|nội\ dung)(?:\ (?:của|tại))?))*\s(?:số\s)?
        """
    )
