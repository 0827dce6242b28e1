"""The home page and the search for communes by name."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby

from flask import Blueprint, Response, abort, jsonify, render_template, request
from pyoxigraph import NamedNode

from ontology import iris
from ontology.names import fold_name, strip_tones
from queries import search as register
from queries import text
from queries.communes import NameRow, Reporting, reporting
from queries.fulltext import KINDS, Hit
from queries.resources import labels
from web.delivery import shared
from web.site import site

blueprint = Blueprint("pages", __name__)

_EXAMPLES = 3  # communes to try
_HITS, _MOST = 60, 500  # texts that a search finds, usually and at most
_TEXTS = ("passage", "breakthrough", "document")  # units are found by the rules of names
_SHOWN = (  # the questions that the home page shows first
    "targets",
    "origins",
    "past-targets",
    "breakthrough-themes",
    "shared-documents",
    "contradictions",
)


@blueprint.get("/")
def home() -> str:
    """Show what is in the graph, and lead on."""
    return render_template(
        "home.html",
        counts=site().counts,
        provinces=_by_province(reporting(site().communes)),
        examples=_examples(site().names),
        sources=site().sources,
        published=site().state.published,
        questions=[text.load(name) for name in _SHOWN],
        asked="",
    )


@blueprint.get("/search")
def search() -> str:
    """Find communes by their name or that of a unit they were made of, with or without tone marks."""
    asked = request.args.get("q", "").strip()
    found = find(site().names, asked)
    shown = {row.unit for row in found}
    others = [each for each in register.find(asked) if iris.unit(each.unit.key).value not in shown]
    hits = site().state.find(asked, limit=_HITS)
    texts = _one_a_line(hit for hit in hits if hit.kind in _TEXTS)
    named = labels(site().source, [NamedNode(iri) for iri in {hit.report for hit in texts} if iri])
    return render_template("search.html", asked=asked, found=found, others=others, texts=texts, reports=named)


def _one_a_line(hits: Iterable[Hit]) -> list[Hit]:
    """Leave of passages on one line the first, since they overlap."""
    found: dict[tuple[str, ...], Hit] = {}
    for hit in hits:
        found.setdefault((hit.report, str(hit.line)) if hit.report else (hit.iri,), hit)
    return list(found.values())


@blueprint.get("/search.json")
def search_api() -> Response:
    """Find passages, titles and names by their words; each hit has the IRI that it leads to."""
    asked, kind = request.args.get("q", ""), request.args.get("kind", "")
    if kind and kind not in KINDS:
        abort(400, f"kind is one of {', '.join(KINDS)}")
    limit = request.args.get("limit", _HITS, type=int)
    hits = site().state.find(asked, kind=kind, limit=max(1, min(limit, _MOST)))
    return shared(jsonify(query=asked, hits=[asdict(hit) for hit in hits]))


def find(names: Iterable[NameRow], asked: str) -> list[NameRow]:
    """Find names that hold the words asked for; those with the very tone marks come first.

    >>> rows = [NameRow(unit="u", label=f"xã {name}", commune="c", commune_label="xã", province=None)
    ...         for name in ("Mường La", "Mường Lầm")]
    >>> [row.label for row in find(rows, "muong lam")], [row.label for row in find(rows, "Mường Là")]
    (['xã Mường Lầm'], ['xã Mường La', 'xã Mường Lầm'])
    """
    toned = fold_name(asked)
    bare = strip_tones(toned)
    if not bare:
        return []
    found = [(fold_name(row.label), row) for row in names]
    exact = [row for name, row in found if toned in name]
    loose = [row for name, row in found if toned not in name and bare in strip_tones(name)]
    return exact + loose


def _examples(names: Sequence[NameRow]) -> list[tuple[str, str]]:
    """Name some communes and old units to try, and where each leads."""
    communes = {row.commune_label: row.commune for row in names if row.unit == row.commune}
    olds = {row.label: row.commune for row in names if row.unit != row.commune}
    return [*list(communes.items())[:_EXAMPLES], *list(olds.items())[:1]]


def _by_province(rows: Iterable[Reporting]) -> list[tuple[str, list[Reporting]]]:
    """Group communes by province; the rows come in that order."""
    return [(province, list(group)) for province, group in groupby(rows, lambda row: row.province or "")]
