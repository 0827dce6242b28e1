"""Mentions of party and state documents, by number and by name."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.document import Document
from ingest.document_details import read_details
from ingest.document_names import find_named
from ingest.document_numbers import NumberSpan, find_numbers
from ingest.document_types import type_label
from ingest.named import NamedSpan
from ingest.passages import Passage
from ontology.facts import Citation, DocumentId, Place


def find_citations(document: Document, commune: Place) -> Iterator[Citation]:
    """Yield every mention of a document in reading order, a document told by name as well as by number."""
    for passage in document.passages:
        yield from sorted(_citations(passage), key=lambda citation: citation.evidence.start)


def _citations(passage: Passage) -> Iterator[Citation]:
    numbers = tuple(find_numbers(passage.text))
    for span in numbers:
        yield _numbered(passage, span)
    for named in find_named(passage.text, passage.folded):
        if not any(span.start < named.end and named.start < span.end and named.start >= span.start for span in numbers):
            yield _named(passage, named)


def _numbered(passage: Passage, span: NumberSpan) -> Citation:
    details = read_details(passage.text, passage.folded, span.run_end)
    return Citation(
        document=DocumentId(
            type=span.type,
            number=span.number,
            date=details.dated,
            issuer=details.issuer,
            title=details.title,
        ),
        evidence=passage.cite(span.start, span.end),
    )


def _named(passage: Passage, span: NamedSpan) -> Citation:
    return Citation(
        document=DocumentId(type=type_label(span.type), title=span.title),
        evidence=passage.cite(span.start, span.end),
    )
