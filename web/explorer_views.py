"""The graph explorer: start from anything, open groups of neighbours, and send the view as a link.

The address holds the walk, so the server draws it: a picture, and beside it a list with the same content.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, render_template, request, url_for
from pyoxigraph import NamedNode

from ontology import iris, terms
from queries import exploring, resources
from queries.communes import reporting
from queries.exploring import GroupRow, NeighbourRow
from queries.resources import StatementRow
from web import addresses, graph_files
from web.exploration import Link, Node, Opening, walk
from web.language import choose
from web.pages import find
from web.site import site
from web.wording import property_name

blueprint = Blueprint("explorer", __name__, url_prefix="/explore")

_FACTS = 14  # that are told of a node
_MOST = 60  # openings of one walk
_LABEL = 34  # characters of a label in the picture; the list has all
_GREY = "#5a677b"
_COLOURS: Mapping[str, str] = MappingProxyType(  # white letters are readable on each
    {
        "AdministrativeUnit": "#9c3a22",
        "UnregisteredUnit": "#9c3a22",
        "Report": "#3f5f96",
        "Claim": "#2f6f8f",
        "Document": "#5a677b",
        "Breakthrough": "#23724f",
        "Merger": "#6b4f8a",
        "Participation": "#7d4a86",
        "Passage": "#6d6449",
    }
)
_MEDIA = {
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "html": "text/html; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class View:
    """What an address shows."""

    start: NamedNode
    at: NamedNode  # the node whose neighbours are told
    openings: tuple[Opening, ...]
    hidden: frozenset[str]  # kinds, as last parts of their IRIs

    def looking_at(self, node: str) -> "View":
        """Look at another node."""
        return replace(self, at=NamedNode(node))

    def opened(self, opening: Opening) -> "View":
        """Open a group."""
        return replace(self, openings=tuple(dict.fromkeys((*self.openings, opening))))

    def closed(self, opening: Opening) -> "View":
        """Close a group."""
        return replace(self, openings=tuple(each for each in self.openings if each != opening))

    @property
    def address(self) -> str:
        """The address that shows this."""
        return f"{url_for('explorer.page')}?{self.query}"

    @property
    def query(self) -> str:
        """The parameters of the address."""
        fields = [("start", addresses.brief(self.start.value))]
        fields += [("open", _written(each)) for each in self.openings]
        fields += [("at", addresses.brief(self.at.value))]
        fields += [("hide", kind) for kind in sorted(self.hidden)]
        return urlencode(fields, safe="/~")


@blueprint.get("/")
def page() -> str:
    """Show a walk, or where one can start."""
    if not request.args.get("start"):
        asked = request.args.get("q", "").strip()
        return render_template(
            "explorer_start.html",
            asked=asked,
            found=find(site().names, asked),
            communes=reporting(site().communes)[:12],
        )
    view = _view()
    nodes, links, steps = _walk(view)
    here = resources.outgoing(site().source, view.at)
    return render_template(
        "explorer.html",
        view=view,
        written=_written,
        nodes=nodes,
        links=links,
        steps=steps,
        kinds=Counter(addresses.short(node.kind) for node in nodes.values() if node.kind),
        colours=_COLOURS,
        grey=_GREY,
        names={addresses.short(each.term): choose(each.label or "", each.label_en) for each in site().terms},
        groups=[(_opening(view.at, each), each) for each in exploring.groups(site().source, view.at)],
        facts=_facts(here),
        passages=[row.value for row in here if row.predicate == terms.PROV_WAS_DERIVED_FROM.value],
        picture=_picture(view, nodes, links),
    )


@blueprint.get("/graph.<any('graphml', 'gexf', 'html'):ending>")
def download(ending: str) -> Response:
    """Give what a view shows as a file that other programs read, or as a page that needs no server."""
    view = _view()
    nodes, links, _ = _walk(view)
    match ending:
        case "graphml":
            body: str | bytes = graph_files.graphml(nodes, links)
        case "gexf":
            body = graph_files.gexf(nodes, links)
        case _:
            body = graph_files.page(nodes, links, _picture(view, nodes, links, links_out=False))
    answer = Response(body, content_type=_MEDIA[ending])
    answer.headers["Content-Disposition"] = f"attachment; filename=graph.{ending}"
    return answer


def _view() -> View:
    """Read an address; 404 where it starts from nothing that there is."""
    start = addresses.resource(request.args.get("start", "").lstrip("/"))
    if not resources.outgoing(site().source, start):
        abort(404, f"nothing is known of {start.value}")
    at = request.args.get("at", "").lstrip("/")
    openings = request.args.getlist("open")
    if not openings and "at" not in request.args:
        return _first(start)
    return View(
        start=start,
        at=addresses.resource(at) if at else start,
        openings=tuple(dict.fromkeys(map(_read, openings[:_MOST]))),
        hidden=frozenset(request.args.getlist("hide")),
    )


def _first(start: NamedNode) -> View:
    """Open of a thing what is not much, so that whoever comes sees something."""
    small = [each for each in exploring.groups(site().source, start) if each.count <= 12]
    openings = dict.fromkeys(_opening(start, each) for each in small[:6])
    return View(start=start, at=start, openings=tuple(openings), hidden=frozenset())


def _walk(
    view: View,
) -> tuple[Mapping[str, Node], Sequence[Link], Sequence[tuple[Opening, Sequence[NeighbourRow]]]]:
    steps = [(each, _found(each)) for each in view.openings]
    named = resources.label(site().source, view.start)
    told = resources.outgoing(site().source, view.start)
    kinds = [row.value for row in told if row.predicate == terms.RDF_TYPE.value]
    ours = [kind for kind in kinds if kind.startswith(iris.term("").value)]
    start = NeighbourRow(
        other=view.start.value, label=named.label, label_en=None, kind=min(ours, default=None)
    )
    hidden = frozenset(iris.term(kind).value for kind in view.hidden)
    nodes, links = walk(start, steps, hidden)
    return nodes, links, steps


def _facts(told: Iterable[StatementRow]) -> list[tuple[str, str]]:
    """Give what is said of a thing as name and value, what two vocabularies say of it once."""
    said = ((property_name(row.predicate), row.value) for row in told if not row.value_is_iri)
    return list(dict.fromkeys(said))[:_FACTS]


def _found(opening: Opening) -> Sequence[NeighbourRow]:
    ask = exploring.neighbours_out if opening.outward else exploring.neighbours_in
    found = ask(site().source, NamedNode(opening.of), NamedNode(opening.predicate))
    return [row for row in found if opening.kind is None or row.kind == opening.kind]


def _opening(of: NamedNode, group: GroupRow) -> Opening:
    return Opening(of.value, group.predicate, group.outward, group.kind)


def _written(opening: Opening) -> str:
    kind = f"~{addresses.short(opening.kind)}" if opening.kind else ""
    return addresses.opening(opening.of, opening.predicate, outward=opening.outward) + kind


def _read(text: str) -> Opening:
    of, name, direction, kind = (*text.split("~", 3), "", "", "")[:4]
    if direction not in ("out", "in") or not name.isalpha() or not (kind.isalpha() or not kind):
        abort(400, f"open={text}: write THING~RELATION~out or in, and a kind after another ~")
    predicate = terms.SKOS_BROADER if name == addresses.short(terms.SKOS_BROADER.value) else iris.term(name)
    return Opening(
        addresses.resource(of).value,
        predicate.value,
        direction == "out",
        iris.term(kind).value if kind else None,
    )


def _picture(view: View, nodes: Mapping[str, Node], links: Sequence[Link], *, links_out: bool = True) -> str:
    """Describe the picture in the JSON of vis-network; every node has its place, so nothing moves."""
    names = {each.term: choose(each.label or "", each.label_en) for each in site().terms}
    described = {
        "nodes": [
            {
                "id": node.iri,
                "label": _cut(
                    choose(node.label, node.label_en)
                    or names.get(node.kind or "")
                    or addresses.short(node.iri)
                ),
                "x": node.x,
                "y": node.y,
                "shape": "box",
                "color": _COLOURS.get(addresses.short(node.kind or ""), _GREY),
                "borderWidth": 3 if node.iri == view.at.value else 0,
            }
            | ({"address": view.looking_at(node.iri).address} if links_out else {})
            for node in nodes.values()
        ],
        "edges": [
            {
                "from": link.source,
                "to": link.target,
                "title": names.get(link.predicate, addresses.short(link.predicate)),
            }
            for link in links
        ],
    }
    # "<" written as an escape cannot end the script element that holds the description
    return json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")


def _cut(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
