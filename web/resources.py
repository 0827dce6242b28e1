"""Linked data: every IRI of ours answers, with a page for people and RDF for programs.

A thing answers 303 and names the document about it (https://www.w3.org/TR/cooluris/#r303gendocument); what is
itself a document, the ontology or a named graph, answers with its content. A suffix asks for one form.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from urllib.parse import unquote

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from markupsafe import Markup
from pyoxigraph import NamedNode, RdfFormat
from werkzeug.wrappers import Response as Redirect

from graph.export import write_triples
from graph.jsonld import context_file
from ontology import iris
from queries import communes, resources
from queries.resources import StatementRow
from web import addresses, commune_views, document_views, documents, schema_org
from web.documents import neighbours
from web.language import choose
from web.negotiation import GRAPHS, HTML, negotiate, prefers_html
from web.site import site

blueprint = Blueprint("resources", __name__)

_FORMATS = {form.file_extension: form for form in GRAPHS.values()}
_GRAPHS = "graph/"
_DOCUMENTS = "document/"


@blueprint.get("/<path:path>")
def thing(path: str) -> Response | Redirect:
    """Lead from a thing to the document about it, in the form that the client likes best."""
    node = addresses.resource(path)
    if _is_document(node):
        return _document(node, path)
    if resources.about(site().source, node):
        return _see_other(node, path)
    stem, form = _suffixed(path)
    if form is None:
        abort(404, f"nothing is known of {node.value}")
    return _rdf(addresses.resource(stem), form)


@blueprint.get("/page/<path:path>")
def page(path: str) -> str | Response:
    """Show what is known of a thing: a commune or a document in full, else statement by statement."""
    node = addresses.resource(path)
    profiles = communes.profiles(site().source, node)
    if profiles:
        return commune_views.commune_page(node, profiles)
    if path.startswith(_DOCUMENTS):
        return document_views.document_page(node, path)
    return _statements_page(node)


@blueprint.get("/data/<path:path>")
def data(path: str) -> Response:
    """Give the triples about a thing and those that point to it, in the form of the suffix or the header."""
    stem, form = _suffixed(path)
    if form:
        return _rdf(addresses.resource(stem), form)
    return _rdf(addresses.resource(path), _preferred())


@blueprint.get("/context.jsonld")
def context() -> Response:
    """Give the context of our JSON-LD, for whoever wants to write it."""
    answer = Response(context_file(), content_type=RdfFormat.JSON_LD.media_type)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def structured_data(path: str) -> Markup:
    """Describe a thing to search engines, for the head of its page."""
    node, source = addresses.resource(unquote(path)), site().source
    said = dict(schema_org.described(node, resources.about(source, node)))
    if node == iris.ONTOLOGY:
        said["hasDefinedTerm"] = [
            {"@type": "DefinedTerm", "@id": row.term, "name": choose(row.label or "", row.label_en)}
            for row in resources.ontology_terms(source)
        ]
    elif _is_document(node):
        said |= {"@type": "Dataset", "name": path}
    return schema_org.script(said)


def _is_document(node: NamedNode) -> bool:
    return node == iris.ONTOLOGY or node.value.startswith(iris.BASE + _GRAPHS)


def _suffixed(path: str) -> tuple[str, RdfFormat | None]:
    """Split a suffix off that names a form of RDF."""
    stem, _, extension = path.rpartition(".")
    form = _FORMATS.get(extension)
    return (stem, form) if form else (path, None)


def _see_other(node: NamedNode, path: str) -> Redirect:
    """Answer that what was asked for is no document, and where there is one about it."""
    if prefers_html(request):
        target = url_for("resources.page", path=path, lang=request.args.get("lang"))
    else:
        target = url_for("resources.data", path=f"{path}.{_preferred().file_extension}")
    answer = redirect(target, 303)
    answer.vary.add("Accept")
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers.extend([("Link", link) for link in _alternates(node, "describedby")])
    return answer


def _document(node: NamedNode, path: str) -> Response:
    """Answer for an IRI that is itself a document."""
    stem, form = _suffixed(path)
    if form:
        return _rdf(addresses.resource(stem), form)
    if not prefers_html(request):
        return _rdf(node, _preferred())
    source = site().source
    if node == iris.ONTOLOGY:
        body = render_template("ontology.html", terms=resources.ontology_terms(source), path=path)
    else:
        triples = resources.graph_content(source, node)
        if not triples:
            abort(404, f"there is no graph {node.value}")
        subjects = sorted(
            {triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}
        )
        body = render_template(
            "named_graph.html", graph=node.value, size=len(triples), subjects=subjects, path=path
        )
    return Response(body, content_type=f"{HTML}; charset=utf-8")


def _statements_page(node: NamedNode) -> Response:
    """Show a thing statement by statement; what points to it comes in pages."""
    source, number = site().source, request.args.get("page", 1, type=int)
    outgoing = resources.outgoing(source, node)
    if not outgoing:
        abort(404, f"nothing is known of {node.value}")
    incoming = resources.incoming(source, node, number)
    if incoming is None:
        abort(404, f"there is no page {number} of what points to {node.value}")
    body = render_template(
        "resource.html",
        iri=node.value,
        name=resources.label(source, node),
        outgoing=_by_property(outgoing),
        incoming=_by_property(incoming.rows),
        number=number,
        last=incoming.last,
        neighbours=neighbours(number, incoming.last),
        path=node.value.removeprefix(iris.BASE),
    )
    answer = Response(body, content_type=f"{HTML}; charset=utf-8")
    answer.headers.extend([("Link", link) for link in _pages(neighbours(number, incoming.last))])
    return answer


def _by_property(rows: Iterable[StatementRow]) -> list[list[StatementRow]]:
    """Gather statements by property, those that the vocabulary names for readers first."""
    gathered: dict[str, list[StatementRow]] = {}
    for row in rows:
        gathered.setdefault(row.predicate, []).append(row)
    return sorted(
        gathered.values(), key=lambda same: (same[0].predicate_label is None, same[0].predicate_label or "")
    )


def _rdf(node: NamedNode, form: RdfFormat) -> Response:
    """Answer with a page of the document about a thing, or of one that is a document itself."""
    number, source = request.args.get("page", 1, type=int), site().source
    if _is_document(node):
        found = documents.content(source, _graph(node), number)
    else:
        found = documents.about(source, node, number)
    if found is None:
        abort(404, f"nothing is known of {node.value}" + (f" on page {number}" if number != 1 else ""))
    body = write_triples(found.described, form)
    media = form.media_type
    answer = Response(body, content_type=f"{media}; charset=utf-8" if media.startswith("text/") else media)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = "ETag, Link"
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers.extend([("Link", link) for link in _pages(found.neighbours)])
    answer.set_etag(sha256(body).hexdigest()[:32])
    answer.make_conditional(request)
    return answer


def _preferred() -> RdfFormat:
    _, form = negotiate(request, GRAPHS)
    return form


def _graph(node: NamedNode) -> NamedNode:
    return iris.ONTOLOGY_GRAPH if node == iris.ONTOLOGY else node


@blueprint.after_request
def linked(answer: Response) -> Response:
    """Say in the header what a document describes, and in which other forms (RFC 8288, RFC 6892)."""
    if answer.status_code not in (200, 304) or "path" not in (request.view_args or {}):
        return answer
    stem, _ = _suffixed((request.view_args or {})["path"])
    node = addresses.resource(stem)
    links = [f'<{node.value}>; rel="describes"', *_alternates(node, "alternate")]
    answer.headers.extend([("Link", link) for link in links])
    answer.vary.add("Accept")
    return answer


def _alternates(node: NamedNode, relation: str) -> list[str]:
    path = addresses.local(node.value)
    page_address = addresses.path(node.value) if _is_document(node) else f"/page/{path}"
    base = page_address if _is_document(node) else f"/data/{path}"
    forms = {f"{base}.{extension}": form.media_type for extension, form in _FORMATS.items()} | {
        page_address: HTML
    }
    return [f'<{address}>; rel="{relation}"; type="{media}"' for address, media in forms.items()]


def _pages(others: Mapping[str, int]) -> list[str]:
    """Name the other pages of a document that is long."""
    return [f'<?page={number}>; rel="{name}"' for name, number in others.items()]
