"""The SPARQL 1.1 Protocol, read-only: https://www.w3.org/TR/sparql11-protocol/#query-operation."""

from flask import Blueprint, Request, Response, redirect, request, url_for
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions
from werkzeug.exceptions import BadRequest, Forbidden, UnsupportedMediaType
from werkzeug.wrappers import Response as Redirect

from queries.errors import QueryError
from queries.sources import Dataset, Results
from web.negotiation import GRAPHS, TABLES, negotiate, prefers_html
from web.site import site

blueprint = Blueprint("sparql", __name__)

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"


@blueprint.route("/sparql", methods=["GET", "POST"], provide_automatic_options=False)
def endpoint() -> Response | Redirect:
    """Answer a query in the format that the client prefers; a browser that asks nothing gets the form."""
    if request.method == "GET" and not request.args and prefers_html(request):
        return redirect(url_for("console.form"), 303)
    text = _query_text(request)
    return _shared(_written(site().source.query(text, dataset=_dataset(request))))


@blueprint.route("/sparql", methods=["OPTIONS"])
def preflight() -> Response:
    """Tell a browser that pages of other sites may ask."""
    answer = _shared(Response(status=204))
    answer.headers["Allow"] = answer.headers["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
    answer.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type"
    answer.headers["Access-Control-Max-Age"] = "86400"
    return answer


def _query_text(asked: Request) -> str:
    """Take the query from where the protocol lets it stand: the URL, a form, or the body itself."""
    if asked.method == "POST" and asked.mimetype == _QUERY:
        return _decoded(asked.get_data())
    if asked.method == "POST" and asked.mimetype == _UPDATE:
        raise Forbidden("the store is read-only: no updates")
    if asked.method == "POST" and asked.mimetype != _FORM:
        raise UnsupportedMediaType(f"POST a query as {_QUERY} or as {_FORM}")
    fields = asked.form if asked.method == "POST" else asked.args
    if "update" in fields:
        raise Forbidden("the store is read-only: no updates")
    queries = fields.getlist("query")
    if len(queries) != 1:
        raise BadRequest(f"give one parameter `query`, not {len(queries)}")
    return queries[0]


def _decoded(body: bytes) -> str:
    """Read the body of a query, which is UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"the query is not UTF-8: {error}") from error


def _dataset(asked: Request) -> Dataset | None:
    """Read the graphs that a request names; the protocol lets them stand in the URL of either method."""
    default, named = (asked.values.getlist(f"{each}-graph-uri") for each in ("default", "named"))
    if not default and not named:
        return None
    try:
        return Dataset(tuple(map(NamedNode, default)), tuple(map(NamedNode, named)))
    except ValueError as error:
        raise BadRequest(f"a graph is named by an absolute IRI: {error}") from error


def _written(results: Results) -> Response:
    """Write results in the negotiated format."""
    try:
        if isinstance(results, (QuerySolutions, QueryBoolean)):
            media, table = negotiate(request, TABLES)
            body = results.serialize(format=table)
        else:
            media, graph = negotiate(request, GRAPHS)
            body = results.serialize(format=graph)
    except SyntaxError as error:  # CSV of what CSV cannot say
        raise QueryError(str(error)) from error
    return Response(body, content_type=f"{media}; charset=utf-8" if media.startswith("text/") else media)


def _shared(answer: Response) -> Response:
    """Let pages of other sites read an answer, and caches know that it depends on ``Accept``."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.vary.add("Accept")
    return answer
