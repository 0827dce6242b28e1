"""The page of the network of citations: a picture, a table that says the same, and files."""

from functools import lru_cache

from flask import Blueprint, Response, abort, render_template, request

from web import network_files
from web.citation_network import Network, Of, Picture, draw, network
from web.site import Site, site

blueprint = Blueprint("citing", __name__, url_prefix="/network")

_KEPT = 16  # networks that are kept as they were drawn
_LISTED = 400  # nodes of the table; the files have all
_LEAST = {Of.CITATIONS: 1, Of.CO_CITATIONS: 2}
_WRITERS = {
    "csv": (network_files.as_ties, "text/csv; charset=utf-8"),
    "json": (network_files.as_node_link, "application/json"),
    "graphml": (network_files.as_graphml, "application/graphml+xml; charset=utf-8"),
}


@blueprint.get("/")
def page() -> str:
    """Draw who cites what, or what is cited together."""
    of, minimum = _choice()
    found, picture = _drawn(site(), of, minimum)
    return render_template(
        "network.html",
        of=of,
        ofs=tuple(Of),
        minimum=minimum,
        most=len({row.commune for row in site().communes}),
        network=found,
        picture=picture,
        listed=found.nodes[:_LISTED],
        labels={node.iri: node.label for node in found.nodes},
        endings=tuple(_WRITERS),
    )


@blueprint.get("/citations.<any('csv', 'json', 'graphml'):ending>")
def download(ending: str) -> Response:
    """Give the network that the page of the same parameters draws, whole."""
    found, _ = _drawn(site(), *_choice())
    write, media = _WRITERS[ending]
    answer = Response(write(found), content_type=media)
    answer.headers["Content-Disposition"] = f"attachment; filename=citations.{ending}"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def _choice() -> tuple[Of, int]:
    said = request.args.get("of", Of.CITATIONS)
    if said not in tuple(Of):
        abort(404, f"{said!r} is none of {', '.join(Of)}")
    of = Of(said)
    return of, max(1, request.args.get("minimum", _LEAST[of], type=int))


@lru_cache(maxsize=_KEPT)
def _drawn(of_site: Site, of: Of, minimum: int) -> tuple[Network, Picture]:
    """Measure and draw a network; a generation does not change, so this is done once."""
    found = network(of_site.citations, of, minimum)
    return found, draw(found)
