"""The SPARQL 1.1 Protocol, read-only but for who has the token: https://www.w3.org/TR/sparql11-protocol/#query-operation."""

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.exceptions import MethodNotAllowed
from werkzeug.wrappers import Response as Redirect

from queries.services import refuse_service
from queries.tokens import Form, form
from web.admin import authorize, update
from web.delivery import client, deliver, gone, is_known, shared, tag, unchanged
from web.description import service_description
from web.direct import FAILED
from web.negotiation import GRAPHS, TABLES, negotiate, prefers_html
from web.protocol import Operation, is_update, read_query, read_update
from web.service.hosts import refuse_private
from web.service.tasks import task
from web.site import service, settings, site

blueprint = Blueprint("sparql", __name__)


@blueprint.route("/sparql", methods=["GET", "POST"], provide_automatic_options=False)
def endpoint() -> Response | Redirect:
    """Answer a query in the format that the client prefers.

    Who asks nothing gets the description of the service, or the page for writing queries in a browser.
    """
    if FAILED in request.environ:
        raise request.environ[FAILED]
    if request.method != "POST" and not request.args:
        if prefers_html(request):
            return redirect(url_for("console.form"), 303)
        return shared(service_description(request))
    if request.method != "POST" and "update" in request.args:
        raise MethodNotAllowed(["POST"], "an update is sent by POST")
    if is_update(request):
        authorize()
        return update(read_update(request))
    return answer(read_query(request))


@blueprint.route("/sparql", methods=["OPTIONS"])
def preflight() -> Response:
    """Tell a browser that pages of other sites may ask."""
    allowed = shared(Response(status=204))
    allowed.headers["Allow"] = allowed.headers["Access-Control-Allow-Methods"] = "GET, HEAD, POST, OPTIONS"
    allowed.headers["Access-Control-Allow-Headers"] = "Accept, Authorization, Content-Type, If-None-Match"
    allowed.headers["Access-Control-Max-Age"] = "86400"
    return allowed


def answer(asked: Operation) -> Response:
    """Answer a query within the limits of the service."""
    kind = form(asked.text)
    refuse_private(refuse_service(asked.text, settings().services))
    offered = TABLES if kind in (Form.SELECT, Form.ASK) else GRAPHS
    media, _ = negotiate(request, offered)
    work = task(asked.text, media, asked.dataset)
    name = tag(work, site().state.name)
    if is_known(request, name):
        return unchanged(name)
    return deliver(request, service().answer(work, client(request), gone(request)), work)
