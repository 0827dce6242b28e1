"""Breakthrough areas: the "khâu đột phá" that a congress chose, of the new term and of the ended one."""

from collections.abc import Iterator

from ingest.breakthrough_anchors import breakthrough_anchors, named_marks
from ingest.document import Document
from ingest.folding import compile_folded
from ingest.priorities import Sort, find_priorities
from ingest.task_anchors import task_anchors
from ontology.facts import Breakthrough, Issue, Place

_SORT = Sort(
    noun="khâu đột phá",
    code="breakthrough-count",
    own=("đột phá", "khâu đột phá"),
    anchors=breakthrough_anchors,
    others=task_anchors,
    outcome=compile_folded(r"(?<!\w)(?:(?:các|những|\d{1,2}|hai|ba|bốn|năm)\ (?:khâu\ )?đột\ phá)(?!\w)"),
    marks=named_marks,
    results=True,
)


def find_breakthroughs(document: Document, commune: Place) -> Iterator[Breakthrough | Issue]:
    """Yield the breakthroughs that a report lists, in its order; a title that it repeats comes once.

    A list whose length is not the stated one is an Issue besides.
    """
    return find_priorities(document, commune, _SORT, Breakthrough)
