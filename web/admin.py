"""Changes to the store, for who has the token: https://www.w3.org/TR/sparql11-protocol/#update-operation."""

from collections.abc import Callable
from hmac import compare_digest
from threading import Lock
from typing import TypeVar

from flask import Response, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from graph import edits
from queries.errors import QueryError
from queries.services import refuse_load, refuse_service
from queries.updates import with_dataset
from web.delivery import shared
from web.protocol import Operation
from web.site import settings

_Done = TypeVar("_Done")

_WRITING = Lock()  # edits of one server come one after another


def authorize() -> None:
    """Refuse who has not the token of the service; without one nobody has."""
    token = settings().admin_token
    if not token:
        raise Forbidden("the store is read-only: no updates")
    given = request.authorization
    said = (given.token or "") if given is not None and given.type == "bearer" else ""
    if not compare_digest(said.encode(errors="replace"), token.encode()):
        raise Unauthorized(
            "changes need the token of the service: Authorization: Bearer …",
            www_authenticate=WWWAuthenticate("bearer", {"realm": "communekg"}),
        )


def write(change: Callable[[], _Done]) -> _Done:
    """Make a change when no other is being made; QueryError where what was sent cannot be read."""
    try:
        with _WRITING:
            return change()
    except SyntaxError as error:
        raise QueryError(f"bad SPARQL: {error}") from error
    except RuntimeError as error:  # a graph that is to be there and is not
        raise QueryError(str(error)) from error


def update(operation: Operation) -> Response:
    """Carry out an update; it is seen whole, or not at all."""
    refuse_service(operation.text)
    refuse_load(operation.text)
    text = with_dataset(operation.text, operation.dataset)
    write(lambda: edits.update(settings().store, text, request.base_url))
    return shared(Response(status=204))
