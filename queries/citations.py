"""Questions about documents across communes: who cites which, in which words, and what is said of one."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.passages import Quote
from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingRow:
    """A commune whose reports cite a document."""

    commune: str
    commune_label: str
    document: str
    document_label: str | None
    mentions: int  # passages


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStatementRow:
    """A value that a report, or else the register, gives for one field of a document."""

    field: str  # "label", "number", "date", "title", "type", "type_concept", "issuer", "matter" …
    value: str
    report: str | None  # None: the register
    report_label: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingPassageRow:
    """A passage that cites a document, with its span of the report's normalised text."""

    commune: str
    commune_label: str
    report: str
    id: str
    file: str
    start: int
    end: int
    passage: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesakeRow:
    """Another document of the same number: another term's, another body's, or the same one misdated."""

    other: str
    label: str
    date: str | None
    issuer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """What a passage says that one document does to another."""

    relation: str
    relation_label: str | None
    relation_label_en: str | None
    outgoing: bool  # the document that was asked for does it; else it is done to it
    other: str
    other_label: str | None
    passage: Quote


def citation_network(source: Source) -> list[CitingRow]:
    """List who cites what, with the number of passages; by commune, the document cited most first."""
    return read(source.select(load("citation-network").text), CitingRow)


def document_statements(source: Source, document: NamedNode) -> list[DocumentStatementRow]:
    """List what each report and the register say of a document; empty where nobody knows it."""
    return read(source.select(load("read/document-statements").text, document=document), DocumentStatementRow)


def citing_passages(source: Source, document: NamedNode) -> list[CitingPassageRow]:
    """List the passages that cite a document, by commune and report, in the order of the report."""
    return read(source.select(load("read/citing-passages").text, document=document), CitingPassageRow)


def namesakes(source: Source, document: NamedNode) -> list[NamesakeRow]:
    """List the other documents of the same number."""
    return read(source.select(load("read/namesakes").text, document=document), NamesakeRow)


def document_relations(source: Source, document: NamedNode) -> list[RelationRow]:
    """List what reports say that a document does to others, and others to it."""
    return read(source.select(load("read/document-relations").text, document=document), RelationRow)
