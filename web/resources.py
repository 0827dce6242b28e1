"""Linked data: every IRI of ours answers, with a page for people and RDF for programs.

A thing answers 303 and names the document about it (https://www.w3.org/TR/cooluris/#r303gendocument); what is
itself a document, the ontology or a named graph, answers with its content.
"""

from collections.abc import Iterable

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize
from werkzeug.wrappers import Response as Redirect

from graph.prefixes import PREFIXES
from ontology import iris
from queries import communes, resources
from queries.resources import StatementRow
from web import addresses, commune_views
from web.negotiation import GRAPHS, HTML, negotiate, prefers_html
from web.site import site

blueprint = Blueprint("resources", __name__)

_FORMATS = {form.file_extension: form for form in GRAPHS.values()}
_GRAPHS = "graph/"


@blueprint.get("/<path:path>")
def thing(path: str) -> Response | Redirect:
    """Lead from a thing to the document about it, in the form that the client likes best."""
    node = addresses.resource(path)
    if node == iris.ONTOLOGY or path.startswith(_GRAPHS):
        return _document(node, path)
    if not resources.outgoing(site().source, node):
        abort(404, f"nothing is known of {node.value}")
    if prefers_html(request):
        target = url_for("resources.page", path=path, lang=request.args.get("lang"))
    else:
        _, form = negotiate(request, GRAPHS)
        target = url_for("resources.data", path=path, extension=form.file_extension)
    answer = redirect(target, 303)
    answer.vary.add("Accept")
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


@blueprint.get("/page/<path:path>")
def page(path: str) -> str:
    """Show what is known of a thing: a commune in full, anything else statement by statement."""
    node = addresses.resource(path)
    profiles = communes.profiles(site().source, node)
    if profiles:
        return commune_views.commune_page(node, profiles)
    return _statements_page(node)


@blueprint.get("/data/<path:path>.<extension>")
def data(path: str, extension: str) -> Response:
    """Give the triples about a thing and those that point to it."""
    form = _FORMATS.get(extension)
    if form is None:
        abort(404, f"RDF is given as {', '.join(_FORMATS)}")
    node = addresses.resource(path)
    triples = resources.description(site().source, node)
    if not triples:
        abort(404, f"nothing is known of {node.value}")
    return _rdf(triples, form, form.media_type)


def _document(node: NamedNode, path: str) -> Response:
    """Answer for an IRI that is itself a document."""
    source = site().source
    graph = iris.ONTOLOGY_GRAPH if node == iris.ONTOLOGY else node
    triples = resources.graph_content(source, graph)
    if not triples:
        abort(404, f"there is no graph {node.value}")
    if not prefers_html(request):
        media, form = negotiate(request, GRAPHS)
        return _rdf(triples, form, media)
    if node == iris.ONTOLOGY:
        body = render_template("ontology.html", terms=resources.ontology_terms(source), path=path)
    else:
        subjects = sorted(
            {triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}
        )
        body = render_template("named_graph.html", graph=graph.value, size=len(triples), subjects=subjects)
    answer = Response(body, content_type=f"{HTML}; charset=utf-8")
    answer.vary.add("Accept")
    return answer


def _statements_page(node: NamedNode) -> str:
    """Show a thing statement by statement."""
    source = site().source
    outgoing = resources.outgoing(source, node)
    if not outgoing:
        abort(404, f"nothing is known of {node.value}")
    return render_template(
        "resource.html",
        iri=node.value,
        name=resources.label(source, node),
        outgoing=_by_property(outgoing),
        incoming=_by_property(resources.incoming(source, node)),
        path=node.value.removeprefix(iris.BASE),
    )


def _by_property(rows: Iterable[StatementRow]) -> list[list[StatementRow]]:
    """Gather statements by property, those that the vocabulary names for readers first."""
    gathered: dict[str, list[StatementRow]] = {}
    for row in rows:
        gathered.setdefault(row.predicate, []).append(row)
    return sorted(
        gathered.values(), key=lambda same: (same[0].predicate_label is None, same[0].predicate_label or "")
    )


def _rdf(triples: Iterable[Triple], form: RdfFormat, media: str) -> Response:
    """Write triples as a document of their own."""
    body = serialize(sorted(triples, key=str), format=form, prefixes=dict(PREFIXES))
    answer = Response(body, content_type=f"{media}; charset=utf-8" if media.startswith("text/") else media)
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.vary.add("Accept")
    return answer
