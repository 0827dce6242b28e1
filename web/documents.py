"""Documents of linked data: the triples about a thing, or those of a named graph, page by page.

A document says of itself what it is about, and on which page of how many one is, so that a client that
knows nothing but RDF can go on reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from ontology import iris, terms
from queries import resources
from queries.sources import Source

_PAGE = 2_000  # triples
_RELATIONS = {
    "first": terms.HYDRA_FIRST,
    "prev": terms.HYDRA_PREVIOUS,
    "next": terms.HYDRA_NEXT,
    "last": terms.HYDRA_LAST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page of a document."""

    topic: NamedNode  # the thing, or the graph
    triples: Sequence[Triple]
    number: int  # from 1
    last: int

    @property
    def described(self) -> list[Triple]:
        """Give the triples of this page, with what the page says of itself."""
        return [*self.triples, *_of_itself(self)]

    @property
    def neighbours(self) -> dict[str, int]:
        """Number the other pages by their relation to this one: first, prev, next, last."""
        return neighbours(self.number, self.last)


def neighbours(number: int, last: int) -> dict[str, int]:
    """Number the other pages by their relation to one.

    >>> neighbours(2, 3), neighbours(1, 1)
    ({'first': 1, 'prev': 1, 'next': 3, 'last': 3}, {})
    """
    pages = {"first": 1, "prev": number - 1, "next": number + 1, "last": last}
    return {name: page for name, page in pages.items() if last > 1 and 1 <= page <= last}


def about(source: Source, thing: NamedNode, number: int) -> Document | None:
    """Describe a thing: what is said of it on the first page, then what points to it; None if nothing is."""
    said = resources.about(source, thing)
    if not said:
        return None
    pointing = sorted(set(resources.pointing(source, thing)) - set(said), key=_by_link)
    return _page(thing, (*said, *pointing), number, least=len(said))


def content(source: Source, graph: NamedNode, number: int) -> Document | None:
    """Give what a named graph holds, subject by subject; None where there is no such graph."""
    triples = sorted(resources.graph_content(source, graph), key=str)
    return _page(graph, triples, number) if triples else None


def _page(topic: NamedNode, triples: Sequence[Triple], number: int, *, least: int = 0) -> Document | None:
    """Cut a page out; the first has ``least`` triples, or more; None where there is no such page."""
    first = max(least, _PAGE)
    last = 1 + max(0, -(-(len(triples) - first) // _PAGE))
    if not 1 <= number <= last:
        return None
    start = 0 if number == 1 else first + (number - 2) * _PAGE
    end = first + (number - 1) * _PAGE
    return Document(topic=topic, triples=triples[start:end], number=number, last=last)


def _of_itself(document: Document) -> list[Triple]:
    node = iris.data_document(document.topic, document.number)
    said = [
        Triple(node, terms.RDF_TYPE, terms.FOAF_DOCUMENT),
        Triple(node, terms.FOAF_PRIMARY_TOPIC, document.topic),
        Triple(node, terms.VOID_IN_DATASET, iris.DATASET),
    ]
    if document.last > 1:
        said.append(Triple(node, terms.RDF_TYPE, terms.HYDRA_VIEW))
        said += [
            Triple(node, _RELATIONS[name], iris.data_document(document.topic, number))
            for name, number in document.neighbours.items()
        ]
    return said


def _by_link(triple: Triple) -> tuple[str, str]:
    return str(triple.predicate), str(triple.subject)
