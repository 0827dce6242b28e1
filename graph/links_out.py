"""Links to data sets of others, each with the method by which it was found and what it rests on.

A link is a plain triple that any program follows, and beside it an ``rdf:Statement`` with method and
evidence; all in a graph of their own. ``owl:sameAs`` is for what is certain, ``skos:closeMatch`` for what is
likely, and ``rdfs:seeAlso`` for a page that leads further. What is linked by lists of our own is in every
store; what Wikidata knows is there where somebody asked for it.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad

from graph.statements import plain, say, vietnamese
from ontology import iris, terms
from ontology.register import unit

CODE_LISTS, DOCUMENTS, WIKIDATA = GRAPHS = tuple(
    map(iris.links_out_graph, ("code-lists", "documents", "wikidata"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Something of ours and something of others."""

    subject: NamedNode
    predicate: NamedNode
    target: NamedNode
    method: NamedNode
    evidence: str


@dataclass(frozen=True, slots=True)
class _Database:
    """A database of documents that can be searched by number."""

    numbers: re.Pattern[str]  # of the documents that it keeps
    address: str  # of a search; {number} is what is sought


def links_out_quads(graph: NamedNode, links: Iterable[Link]) -> frozenset[Quad]:
    """Say links in a graph, each with its method and evidence."""
    return frozenset(quad for link in links for quad in _link_quads(graph, link))


def code_list_quads() -> frozenset[Quad]:
    """Describe the lists of codes that units are linked to, and where the statistics office keeps them."""
    return frozenset(quad for edition in _code_lists() for quad in _code_list_quads(edition))


def code_list_links(keys: Iterable[str]) -> Iterator[Link]:
    """Link units, by key, to the list of codes that has them."""
    for key in keys:
        known = unit(key)
        yield Link(
            subject=iris.unit(key),
            predicate=terms.SKOS_IN_SCHEME,
            target=iris.code_list(known.edition),
            method=terms.BY_CODE,
            evidence=f"mã {known.code}, {_code_lists()[known.edition]['decision']}",
        )


def document_links(documents: Iterable[tuple[NamedNode, str]]) -> Iterator[Link]:
    """Link documents, by their number, to searches of the databases that keep documents of such numbers."""
    for node, number in documents:
        for database in _databases():
            if database.numbers.fullmatch(number):
                yield Link(
                    subject=node,
                    predicate=terms.RDFS_SEE_ALSO,
                    target=NamedNode(database.address.replace("{number}", quote(number, safe=""))),
                    method=terms.BY_NUMBER,
                    evidence=f"số {number}",
                )


def _link_quads(graph: NamedNode, link: Link) -> Iterator[Quad]:
    yield Quad(link.subject, link.predicate, link.target, graph)
    yield from say(
        graph,
        iris.link_out(link.subject, link.predicate, link.target),
        (terms.RDF_TYPE, terms.RDF_STATEMENT),
        (terms.RDF_SUBJECT, link.subject),
        (terms.RDF_PREDICATE, link.predicate),
        (terms.RDF_OBJECT, link.target),
        (terms.METHOD, link.method),
        (terms.EVIDENCE, plain(link.evidence)),
    )


def _code_list_quads(edition: str) -> Iterator[Quad]:
    row = _code_lists()[edition]
    yield from say(
        CODE_LISTS,
        iris.code_list(edition),
        (terms.RDF_TYPE, terms.SKOS_CONCEPT_SCHEME),
        (terms.RDFS_LABEL, vietnamese(row["vi"])),
        (terms.RDFS_LABEL, Literal(row["en"], language="en")),
        (terms.NUMBER, plain(row["decision"])),
        (terms.RDFS_SEE_ALSO, NamedNode(row["page"])),
    )


@cache
def _code_lists() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["edition"]: row for row in _rows("code_lists")})


@cache
def _databases() -> tuple[_Database, ...]:
    return tuple(_Database(re.compile(row["numbers"]), row["address"]) for row in _rows("legal_databases"))


def _rows(name: str) -> list[dict[str, str]]:
    file = resources.files("graph") / f"{name}.csv"
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
