"""The pages of documents: a list to search, and of each one every sentence that cites it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from flask import Blueprint, Response, abort, render_template, request
from pyoxigraph import NamedNode

from ontology import iris
from queries import citations, tables
from queries.tables import Table
from web import addresses
from web.document_facts import Listed, Sentence, by_field, companions, differing, holds, listed, sentence
from web.site import site
from web.wording import term

blueprint = Blueprint("documents", __name__, url_prefix="/documents")

_SHOWN = 300  # documents of a list; the file has all
_COMPANIONS = 12  # documents cited beside one that are seen before one asks for all
_KEPT = 64  # texts of reports that are kept in memory
_COLUMNS = (
    "document",
    "label",
    "number",
    "type",
    "date",
    "issuer",
    "title",
    "communes",
    "mentions",
    "cited_by",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list of documents is narrowed to."""

    words: str
    type: str  # slugs; empty for all
    issuer: str
    minimum: int  # communes that cite it


@blueprint.get("/")
def index() -> str:
    """List the cited documents, narrowed as the address says."""
    choice = _choice()
    every = _listed()
    found = _narrow(every, choice)
    return render_template(
        "documents.html",
        choice=choice,
        found=found[:_SHOWN],
        count=len(found),
        every=len(every),
        types=_facet(each.row.type_concept for each in every),
        issuers=_facet(each.row.issuer_concept for each in every),
        most=max((len(each.communes) for each in every), default=1),
        query=request.query_string.decode(),
    )


@blueprint.get("/documents.csv")
def download() -> Response:
    """Give the list that the page of the same parameters shows, whole."""
    answer = Response(
        tables.as_csv(_table(_narrow(_listed(), _choice()))), content_type="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = "attachment; filename=documents.csv"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def document_page(node: NamedNode, path: str) -> str:
    """Show what is known of a document, who cites it in which sentence, and what is cited beside it."""
    source = site().source
    fields = by_field(citations.document_statements(source, node))
    if not fields:
        abort(404, f"nothing is known of {node.value}")
    rows = citations.citing_passages(source, node)
    beside = companions(site().citations, node.value)
    return render_template(
        "document.html",
        iri=node.value,
        path=path,
        name=fields["label"][0].value if "label" in fields else addresses.short(node.value),
        fields=fields,
        differing=differing(fields),
        communes=[
            (commune, [(report, list(_sentences(cited))) for report, cited in _by_report(same)])
            for commune, same in groupby(rows, lambda row: (row.commune, row.commune_label))
        ],
        mentions=len(rows),
        relations=citations.document_relations(source, node),
        namesakes=citations.namesakes(source, node),
        companions=beside,
        first=_COMPANIONS,
    )


def _choice() -> Choice:
    given = request.args
    minimum = given.get("minimum", 1, type=int)
    return Choice(given.get("q", "").strip(), given.get("type", ""), given.get("issuer", ""), max(1, minimum))


def _listed() -> list[Listed]:
    return listed(site().documents.rows.values(), site().citations)


def _narrow(documents: Iterable[Listed], choice: Choice) -> list[Listed]:
    """Keep the documents that a choice asks for."""
    return [
        each
        for each in documents
        if len(each.communes) >= choice.minimum
        and _is_of("document-type", choice.type, each.row.type_concept)
        and _is_of("issuer", choice.issuer, each.row.issuer_concept)
        and holds(each.row, choice.words)
    ]


def _is_of(scheme: str, slug: str, concept: str | None) -> bool:
    return not slug or concept == iris.concept(scheme, slug).value


def _facet(concepts: Iterable[str | None]) -> list[tuple[str, str, int]]:
    """Count the documents of each concept: slug, name, how many; the most frequent first."""
    counts = Counter(concept for concept in concepts if concept)
    return sorted(
        ((addresses.short(concept), term(concept), count) for concept, count in counts.items()),
        key=lambda each: (-each[2], each[1]),
    )


def _table(documents: Iterable[Listed]) -> Table:
    rows = (
        (
            *(each.row.document, each.row.label, each.row.number, each.row.type, each.row.date),
            *(each.row.issuer, each.row.title, str(len(each.communes)), str(each.mentions)),
            ", ".join(label for _commune, label in each.communes),
        )
        for each in documents
    )
    return Table(_COLUMNS, tuple(rows))


def _by_report(
    rows: Iterable[citations.CitingPassageRow],
) -> Iterable[tuple[tuple[str, str], list[citations.CitingPassageRow]]]:
    """Group the citing passages of one commune by report: identifier and file."""
    for report, same in groupby(rows, lambda row: (row.id, row.file)):
        yield report, list(same)


def _sentences(rows: Sequence[citations.CitingPassageRow]) -> Iterable[Sentence]:
    """Read the sentences of one report."""
    text = _text(site().state.name, rows[0].id)
    for row in rows:
        yield sentence(text, row)


@lru_cache(maxsize=_KEPT)
def _text(state: str, report: str) -> str | None:  # noqa: ARG001 - another state has other texts
    """Give the text of a report where all of it is at hand."""
    found = next((each for each in site().sources if each.id == report), None)
    text = site().state.text(found) if found else None
    return text.text if text is not None and text.whole else None
