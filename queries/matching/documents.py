"""Documents as matching needs them: by identifier, and by indexes of their numbers and their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ontology import iris
from queries.documents import DocumentRow
from queries.matching.texts import Texts


@dataclass(frozen=True, slots=True)
class DocumentIndex:
    """The documents of a graph; an identifier is an IRI without what all IRIs begin with."""

    rows: Mapping[str, DocumentRow]
    numbers: Texts
    names: Texts


def index_documents(rows: Iterable[DocumentRow]) -> DocumentIndex:
    """Make the indexes of documents."""
    by_id = {row.document.removeprefix(iris.BASE): row for row in rows}
    numbers = [(id_, row.number) for id_, row in by_id.items() if row.number]
    return DocumentIndex(by_id, Texts(numbers), Texts(_names(by_id)))


def _names(rows: Mapping[str, DocumentRow]) -> Iterator[tuple[str, str]]:
    for id_, row in rows.items():
        yield from ((id_, name) for name in dict.fromkeys((row.label, row.title)) if name)
