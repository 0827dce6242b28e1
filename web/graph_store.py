"""The Graph Store Protocol: https://www.w3.org/TR/sparql11-http-rdf-update/.

A graph is named by ``?graph=IRI``, the default one by ``?default``, or by the very address that is asked.
"""

from collections.abc import Iterator
from hashlib import sha256

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse
from werkzeug.exceptions import BadRequest, NotFound, UnsupportedMediaType

from graph import edits
from ontology import iris
from queries.sources import Dataset
from queries.text import load
from web.admin import authorize, write
from web.delivery import shared
from web.protocol import Operation
from web.site import settings, site
from web.sparql import answer

blueprint = Blueprint("graph_store", __name__)

_LARGEST = 1 << 30  # bytes of a graph that somebody sends
_MULTIPART = "multipart/form-data"


@blueprint.get("/rdf-graph-store")
@blueprint.get("/rdf-graph-store/<path:_name>")
def content(_name: str = "") -> Response:
    """Give the triples of a graph."""
    graph = _graph()
    if graph is not None and not site().source.ask(load("read/has-triples").text, graph=graph):
        raise NotFound(f"there is no graph {graph.value}")
    dataset = None if graph is None else Dataset((graph,), ())
    return answer(Operation(load("read/triples").text, dataset))


@blueprint.put("/rdf-graph-store")
@blueprint.put("/rdf-graph-store/<path:_name>")
def put(_name: str = "") -> Response:
    """Make what is sent the whole of a graph."""
    authorize()
    graph, triples = _graph(), tuple(_sent())
    new = write(lambda: edits.put_graph(settings().store, graph, triples))
    return shared(Response(status=201 if new else 204))


@blueprint.post("/rdf-graph-store")
@blueprint.post("/rdf-graph-store/<path:_name>")
def add(_name: str = "") -> Response:
    """Add what is sent to a graph; where none is named, to a new one, whose address is told."""
    authorize()
    triples = tuple(_sent())
    named = "graph" in request.args or "default" in request.args or bool(_name)
    graph = _graph() if named else _new_graph()
    new = write(lambda: edits.add_to_graph(settings().store, graph, triples))
    done = shared(Response(status=201 if new else 204))
    if graph is not None and not named:
        done.headers["Location"] = graph.value
    return done


@blueprint.delete("/rdf-graph-store")
@blueprint.delete("/rdf-graph-store/<path:_name>")
def drop(_name: str = "") -> Response:
    """Take a graph away."""
    authorize()
    graph = _graph()
    if not write(lambda: edits.drop_graph(settings().store, graph)):
        raise NotFound(f"there is no graph {(graph or iris.EDITS_GRAPH).value}")
    return shared(Response(status=204))


def _graph() -> NamedNode | None:
    """Read which graph is meant; None is the default one."""
    named, default = request.args.getlist("graph"), "default" in request.args
    if len(named) + default > 1:
        raise BadRequest("name one graph: ?graph=IRI or ?default")
    if default:
        return None
    if not named and request.view_args:
        return NamedNode(request.base_url)
    if not named:
        raise BadRequest("name a graph: ?graph=IRI or ?default")
    try:
        return NamedNode(named[0])
    except ValueError as error:
        raise BadRequest(f"a graph is named by an absolute IRI: {error}") from error


def _new_graph() -> NamedNode:
    digest = sha256(request.get_data(cache=True)).hexdigest()[:16]
    return NamedNode(f"{request.base_url}/{digest}")


def _sent() -> Iterator[Triple]:
    """Read the triples that were sent, in one body or as files of a form."""
    request.max_content_length = _LARGEST
    if request.mimetype != _MULTIPART:
        yield from _triples(request.get_data(cache=True), request.mimetype)
        return
    for file in request.files.values():
        yield from _triples(file.read(), file.mimetype)


def _triples(body: bytes, media: str) -> Iterator[Triple]:
    form = RdfFormat.from_media_type(media)
    if form is None or (form.supports_datasets and form != RdfFormat.JSON_LD):
        raise UnsupportedMediaType("send triples as text/turtle, application/n-triples or RDF/XML")
    origin = sha256(body).hexdigest()
    try:
        quads = (
            Quad(quad.subject, quad.predicate, quad.object)
            for quad in parse(body, format=form, base_iri=request.base_url)
        )
        for quad in edits.named(quads, origin):
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        raise BadRequest(f"this is no {media}: {error}") from error
