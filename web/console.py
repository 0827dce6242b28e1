"""The page on which one writes SPARQL."""

from flask import Blueprint, render_template, request
from pyoxigraph import QueryBoolean, QuerySolutions

from queries import text
from queries.answers import bindings
from queries.errors import QueryError
from queries.tables import Table
from queries.tokens import bind
from web.site import site

blueprint = Blueprint("console", __name__)

_START = "coverage-matrix"  # worth starting from
_SHOWN = 1000  # rows that a page shows; the endpoint gives all


@blueprint.get("/query")
def form() -> str:
    """Show a form for a query, and what it finds."""
    asked = request.args.get("query", "").strip()
    start = _example(request.args.get("example", _START))
    found, problem = Table((), ()), None
    if asked:
        try:
            found = _answer(asked)
        except QueryError as error:
            problem = str(error)
    return render_template(
        "console.html",
        asked=asked or start,
        ran=bool(asked),
        table=found,
        problem=problem,
        most=_SHOWN,
        questions=[text.load(name) for name in text.names()],
    )


def _example(name: str) -> str:
    """Give a stored query to start from, its parameters bound by their defaults."""
    query = text.load(name)
    return bind(query.text, bindings(query, {}))


def _answer(asked: str) -> Table:
    """Answer a query of any form as a table of at most as many rows as a page shows."""
    results = site().source.query(asked)
    if isinstance(results, QueryBoolean):
        return Table(("answer",), ((str(bool(results)).lower(),),))
    if isinstance(results, QuerySolutions):
        columns = tuple(variable.value for variable in results.variables)
        rows = (
            tuple(None if term is None else term.value for term in row)
            for _, row in zip(range(_SHOWN), results, strict=False)
        )
        return Table(columns, tuple(rows))
    triples = (triple for _, triple in zip(range(_SHOWN), results, strict=False))
    return Table(
        ("subject", "predicate", "object"),
        tuple((str(triple.subject), str(triple.predicate), str(triple.object)) for triple in triples),
    )
