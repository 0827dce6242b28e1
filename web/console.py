"""The page on which one writes SPARQL."""

from flask import Blueprint, render_template, request

from queries import text
from queries.answers import answer, bindings
from queries.errors import QueryError
from queries.tables import Table
from queries.tokens import bind
from web.service.limits import LimitError
from web.site import asked

blueprint = Blueprint("console", __name__)

_START = "coverage-matrix"  # worth starting from
_SHOWN = 1000  # rows that a page shows; the endpoint gives all


@blueprint.get("/query")
def form() -> str:
    """Show a form for a query, and what it finds."""
    written = request.args.get("query", "").strip()
    start = _example(request.args.get("example", _START))
    found, problem = Table((), ()), None
    if written:
        try:
            found = _answer(written)
        except (QueryError, LimitError) as error:
            problem = str(error)
    return render_template(
        "console.html",
        asked=written or start,
        ran=bool(written),
        table=found,
        problem=problem,
        most=_SHOWN,
        questions=[text.load(name) for name in text.names()],
    )


def _example(name: str) -> str:
    """Give a stored query to start from, its parameters bound by their defaults."""
    query = text.load(name)
    return bind(query.text, bindings(query, {}))


def _answer(written: str) -> Table:
    """Answer a query of any form as a table of at most as many rows as a page shows."""
    table = answer(asked(), text.parse("query", written), {})
    return Table(table.columns, table.rows[:_SHOWN])
