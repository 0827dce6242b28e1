"""Which document is meant: numbers restart each term, and each district has its own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from graph.provenance import evidence_quads
from graph.setting import Setting
from graph.spelling import is_capital, sentence_case
from graph.statements import day, plain, say, vietnamese
from ontology import iris, terms
from ontology.concepts import Concept, find
from ontology.documents import KnownDocument, is_registered
from ontology.facts import DocumentId, DocumentRelation, Relation

_SEPARATORS = re.compile(r"[-/–\s]+")
_ASSEMBLY = re.compile(r"\d+$")  # UBTVQH15: the fifteenth assembly
_COMPLETE = re.compile(
    r"/(19|20)\d\d/|[^\W\d]\d+$"
)  # a year or an assembly in the number leaves one document only

_RELATIONS: Mapping[Relation, NamedNode] = MappingProxyType(
    {
        Relation.CONTINUES: terms.CONTINUES,
        Relation.IMPLEMENTS: terms.IMPLEMENTS,
        Relation.REPLACES: terms.REPLACES,
        Relation.AMENDS: terms.AMENDS,
        Relation.SUMS_UP: terms.SUMS_UP,
    }
)


def document_nodes(documents: Iterable[DocumentId], about: Setting) -> Mapping[DocumentId, NamedNode]:
    """Name the documents of one report; a mention without date is of the dated one if there is only one."""
    known = list(dict.fromkeys(documents))
    dates: dict[tuple[str, str | None], set[date]] = {}
    for each in known:
        if each.date and (each.number or each.title):
            dates.setdefault(_identity(each, about), set()).add(each.date)
    return {each: _node(each, about, dates) for each in known}


def documents_quads(nodes: Mapping[DocumentId, NamedNode], graph: NamedNode, text: str) -> Iterator[Quad]:
    """Say what the mentions of one report tell of its documents; a title comes in one spelling.

    One that a heading has in capitals is spelt as another mention has it, else as the text spells its words.
    """
    mentions: dict[NamedNode, list[DocumentId]] = {}
    for document, node in nodes.items():
        mentions.setdefault(node, []).append(document)
    spell = cache(lambda title: sentence_case(title, text))
    for node, documents in mentions.items():
        written = {
            each.title.casefold(): each.title
            for each in documents
            if each.title and not is_capital(each.title)
        }
        for each in documents:
            title = each.title
            if title and is_capital(title):
                title = written.get(title.casefold()) or spell(title)
            yield from document_quads(replace(each, title=title), node, graph)


def document_quads(document: DocumentId, node: NamedNode, graph: NamedNode) -> Iterator[Quad]:
    """Say what one mention tells of a document."""
    kind, issuer = _type(document), _issuer(document)
    yield from say(
        graph,
        node,
        (terms.RDF_TYPE, terms.DOCUMENT),
        (terms.RDFS_LABEL, vietnamese(_label(document, kind))),
        (terms.NUMBER, plain(document.number)),
        (terms.DCTERMS_DATE, day(document.date)),
        (terms.DCTERMS_TITLE, vietnamese(document.title)),
        (terms.STATED_TYPE, plain(document.type)),
        (terms.DOCUMENT_TYPE, iris.concept(kind.scheme, kind.slug) if kind else None),
        (terms.ISSUER_NAME, plain(document.issuer)),
        (terms.HAS_ISSUER, iris.concept(issuer.scheme, issuer.slug) if issuer else None),
    )


def _node(
    document: DocumentId, about: Setting, dates: Mapping[tuple[str, str | None], set[date]]
) -> NamedNode:
    name, scope = _identity(document, about)
    known = dates.get((name, scope), set())
    dated = document.date or (next(iter(known)) if len(known) == 1 else None)
    return _named(document, scope, dated)


def _named(document: DocumentId, scope: str | None, dated: date | None) -> NamedNode:
    written = dated.isoformat() if dated else None
    if document.number:
        return iris.document(document.number, scope, None if _COMPLETE.search(document.number) else written)
    return iris.titled_document(document.title or document.type or "", scope, written)


def _identity(document: DocumentId, about: Setting) -> tuple[str, str | None]:
    name = document.number or document.title or document.type or ""
    return name.casefold(), _scope(document, about)


def _scope(document: DocumentId, about: Setting) -> str | None:
    """Tell whose numbering a document is in: ``None`` is the nation's; below that, it is the report's own."""
    own = iris.key(about.owner)
    if is_registered(document):
        return None
    match _level(document):
        case "central":
            return None
        case "province":
            return about.province or own
        case "district":
            return about.district or own
        case _:
            return own


def _level(document: DocumentId) -> str | None:
    """Tell the level that issued a document from its number, its issuer or its type, where one tells."""
    issuer, kind = _issuer(document), _type(document)
    stated = (find("unit-type", word) for word in (document.issuer or "").split())
    levels = (
        issuer and issuer.level,
        next((unit.level for unit in stated if unit), None),
        kind and kind.level,
    )
    return next((level for level in levels if level), None)


def _issuer(document: DocumentId) -> Concept | None:
    """Find the issuing body by the symbol that ends the number, or else by its name."""
    by_symbol = (find("issuer", symbol) for symbol in reversed(_symbols(document)))
    named = find("issuer", document.issuer) if document.issuer else None
    return next((body for body in by_symbol if body), named)


def _type(document: DocumentId) -> Concept | None:
    named = find("document-type", document.type) if document.type else None
    by_symbol = (find("document-type", symbol) for symbol in _symbols(document))
    return named or next((kind for kind in by_symbol if kind), None)


def _symbols(document: DocumentId) -> list[str]:
    parts = _SEPARATORS.split(document.number or "")
    return [symbol for symbol in (_ASSEMBLY.sub("", part) for part in parts) if symbol]


def relation_quads(
    told: DocumentRelation, about: Setting, documents: Mapping[DocumentId, NamedNode]
) -> Iterator[Quad]:
    """Say what a document does to another, and which passage says so."""
    subject, thing, predicate = documents[told.subject], documents[told.object], _RELATIONS[told.relation]
    node = iris.document_relation(about.report, subject, told.relation, thing)
    yield from say(about.graph, subject, (predicate, thing))
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.DOCUMENT_RELATION),
        (terms.IN_REPORT, about.node),
        (terms.RDF_SUBJECT, subject),
        (terms.RDF_PREDICATE, predicate),
        (terms.RDF_OBJECT, thing),
    )
    yield from evidence_quads(node, told.evidence, about.run)


def register_quads(known: Iterable[KnownDocument], graph: NamedNode) -> Iterator[Quad]:
    """Say the register of well-known documents, each under the name that a report that cites it gives it."""
    for each in known:
        identity = each.identity
        node = _named(identity, None, each.date)
        kind, issuer = _type(identity), _issuer(identity)
        yield from say(
            graph,
            node,
            (terms.RDF_TYPE, terms.REGISTERED_DOCUMENT),
            (terms.RDFS_LABEL, vietnamese(_label(identity, kind))),
            (terms.NUMBER, plain(each.number)),
            (terms.DCTERMS_DATE, day(each.date)),
            (terms.DOCUMENT_TYPE, iris.concept(kind.scheme, kind.slug) if kind else None),
            (terms.HAS_ISSUER, iris.concept(issuer.scheme, issuer.slug) if issuer else None),
            (terms.ISSUER_NAME, plain(each.issuer)),
            (terms.MATTER, vietnamese(each.subject)),
            (terms.DCTERMS_SOURCE, vietnamese(each.source)),
            *((terms.SKOS_ALT_LABEL, vietnamese(name)) for name in each.names),
        )


def _label(document: DocumentId, kind: Concept | None) -> str | None:
    name = kind.label_vi if kind else document.type
    return f"{name or ''} {document.number}".strip() if document.number else document.title or name
