"""The page on which one writes SPARQL: an editor where it was fetched, a plain text field else."""

from dataclasses import replace
from pathlib import Path

from flask import Blueprint, Response, current_app, jsonify, make_response, render_template, request
from pyoxigraph import NamedNode

from graph.prefixes import PREFIXES
from ontology import terms
from queries import resources, text
from queries.answers import answer, bound_text
from queries.errors import QueryError
from queries.tables import Table
from web.policy import allow_styles
from web.question_notes import GROUPS, grouped
from web.service.limits import LimitError
from web.site import asked, site

blueprint = Blueprint("console", __name__)

_START = "coverage-matrix"  # worth starting from
_SHOWN = 1000  # rows that a page shows; the endpoint gives all


@blueprint.get("/query")
def form() -> Response:
    """Show a form for a query, and what it finds."""
    written = request.args.get("query", "").strip()
    start = _example(request.args.get("example", _START))
    found, problem = Table((), ()), None
    if written:
        try:
            found = _answer(written)
        except (QueryError, LimitError) as error:
            problem = str(error)
    page = render_template(
        "console.html",
        asked=written or start,
        ran=bool(written),
        table=found,
        problem=problem,
        most=_SHOWN,
        has_editor=(Path(current_app.static_folder or "") / "yasgui" / "yasgui.min.js").is_file(),
        groups=grouped(),
        names=GROUPS,
    )
    return allow_styles(make_response(page))


@blueprint.get("/query/terms.json")
def known_terms() -> Response:
    """Give what an editor completes: prefixes, classes and properties that the graph uses."""
    ours = {row.term for row in resources.ontology_terms(site().source)}
    others = {each.value for each in vars(terms).values() if isinstance(each, NamedNode)}
    named = sorted(ours | others)
    return jsonify(
        prefixes=dict(PREFIXES),
        classes=[each for each in named if _is_class(each)],
        properties=[each for each in named if not _is_class(each)],
    )


def _is_class(iri: str) -> bool:
    """Tell a class from a property by its first letter, as the vocabularies do that we use."""
    return iri.replace("#", "/").rpartition("/")[2][:1].isupper()


def _example(name: str) -> str:
    """Give a stored query to start from, its parameters bound by their defaults."""
    return bound_text(text.load(name), {})


def _answer(written: str) -> Table:
    """Answer a query of any form as a table of at most as many rows as a page shows."""
    query = replace(
        text.parse("query", written), params=()
    )  # what is written is asked, whatever its header takes
    table = answer(asked(), query, {})
    return Table(table.columns, table.rows[:_SHOWN])
