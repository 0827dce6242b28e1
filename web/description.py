"""What the service says of itself and of its data, for programs: SPARQL 1.1 Service Description, and VoID."""

from flask import Blueprint, Request, Response, request, url_for
from pyoxigraph import NamedNode, Triple, serialize

from graph.prefixes import PREFIXES
from ontology import iris
from queries.text import load
from web.delivery import shared
from web.negotiation import GRAPHS, negotiate
from web.site import site

blueprint = Blueprint("description", __name__)

_PREFIXES = {
    **PREFIXES,
    "formats": "http://www.w3.org/ns/formats/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
}


@blueprint.get("/.well-known/void")
def void() -> Response:
    """Describe the data set: https://www.w3.org/TR/void/#well-known."""
    described = site().source.construct(load("read/void").text, endpoint=_endpoint(), dataset=iris.DATASET)
    return shared(_written(request, described))


def service_description(asked: Request) -> Response:
    """Describe the service: https://www.w3.org/TR/sparql11-service-description/."""
    return _written(asked, site().source.construct(load("read/service").text, endpoint=_endpoint()))


def _endpoint() -> NamedNode:
    return NamedNode(url_for("sparql.endpoint", _external=True))


def _written(asked: Request, triples: tuple[Triple, ...]) -> Response:
    media, form = negotiate(asked, GRAPHS)
    body = serialize(sorted(triples, key=str), format=form, prefixes=_PREFIXES)
    return Response(body, content_type=f"{media}; charset=utf-8" if media.startswith("text/") else media)
