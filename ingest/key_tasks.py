"""Key tasks: the "nhiệm vụ trọng tâm" that a congress set for its term."""

from collections.abc import Iterator

from ingest.breakthrough_anchors import breakthrough_anchors
from ingest.document import Document
from ingest.folding import compile_folded
from ingest.priorities import Sort, find_priorities
from ingest.task_anchors import task_anchors, task_marks
from ontology.facts import Issue, KeyTask, Place

_SORT = Sort(
    noun="nhiệm vụ trọng tâm",
    code="key-task-count",
    own=("nhiệm vụ",),
    anchors=task_anchors,
    others=breakthrough_anchors,
    outcome=compile_folded(r"(?<!\w)(?:(?:các|những|\d{1,2}|ba|bốn|năm|sáu)\ nhiệm\ vụ\ trọng\ tâm)(?!\w)"),
    marks=task_marks,
    results=False,
)


def find_key_tasks(document: Document, commune: Place) -> Iterator[KeyTask | Issue]:
    """Yield the key tasks that a report lists, in its order; a title that it repeats comes once.

    A list whose length is not the stated one is an Issue besides.
    """
    return find_priorities(document, commune, _SORT, KeyTask)
