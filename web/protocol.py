"""What a request of the SPARQL 1.1 Protocol asks: https://www.w3.org/TR/sparql11-protocol/."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Request
from pyoxigraph import NamedNode
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from queries.sources import Dataset

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, and the graphs that it is asked of where the asker chooses them."""

    text: str
    dataset: Dataset | None


def read_query(asked: Request) -> Operation:
    """Read a query from the URL, a form, or a body; an error of the protocol where there is none."""
    if asked.method != "POST":
        return Operation(_single(asked.args, "query"), _dataset(asked.args.getlist, ""))
    if asked.mimetype == QUERY:
        return Operation(_body(asked), _dataset(asked.args.getlist, ""))
    if asked.mimetype != FORM:
        raise UnsupportedMediaType(f"POST a query as {QUERY} or as {FORM}")
    fields = form_fields(asked)
    return Operation(_single(fields, "query"), _dataset(fields.getlist, ""))


def read_update(asked: Request) -> Operation:
    """Read an update from a form or a body."""
    if asked.mimetype == UPDATE:
        return Operation(_body(asked), _dataset(asked.args.getlist, "using-"))
    if asked.mimetype != FORM:
        raise UnsupportedMediaType(f"POST an update as {UPDATE} or as {FORM}")
    fields = form_fields(asked)
    return Operation(_single(fields, "update"), _dataset(fields.getlist, "using-"))


def is_update(asked: Request) -> bool:
    """Tell an update from a query by where it stands."""
    if asked.method == "POST" and asked.mimetype == FORM:
        fields = form_fields(asked)
        return "update" in fields and "query" not in fields
    return asked.method == "POST" and asked.mimetype == UPDATE


def form_fields(asked: Request) -> MultiDict[str, str]:
    """Read the fields of a form, and of the URL beside it; a letter that is not UTF-8 is refused."""
    _utf8(asked.get_data(cache=True, parse_form_data=False), "the form")
    return MultiDict([*asked.args.items(multi=True), *asked.form.items(multi=True)])


def _single(fields: MultiDict[str, str], name: str) -> str:
    values = fields.getlist(name)
    if len(values) != 1:
        raise BadRequest(f"give one parameter `{name}`, not {len(values)}")
    _refuse_surrogates(values[0])
    return values[0]


def _body(asked: Request) -> str:
    """Read the body of a query, which is UTF-8."""
    charset = asked.mimetype_params.get("charset", "utf-8").lower()
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise UnsupportedMediaType(f"a query is sent as UTF-8, not as {charset}")
    return _utf8(asked.get_data(), "the query")


def _utf8(body: bytes, what: str) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"{what} is not UTF-8: {error}") from error


def _refuse_surrogates(text: str) -> None:
    """Refuse what stands for bytes that were no UTF-8 in a URL."""
    if "\ufffd" in text or (not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text)):
        raise BadRequest("the query is not UTF-8")


def _dataset(values: Callable[[str], list[str]], using: str) -> Dataset | None:
    """Read the graphs that a request names; an update names them with ``using-``."""
    default, named = (values(f"{using}{which}") for which in _parameters(using))
    if not default and not named:
        return None
    try:
        return Dataset(tuple(map(NamedNode, default)), tuple(map(NamedNode, named)))
    except ValueError as error:
        raise BadRequest(f"a graph is named by an absolute IRI: {error}") from error


def _parameters(using: str) -> tuple[str, str]:
    return ("graph-uri", "named-graph-uri") if using else ("default-graph-uri", "named-graph-uri")
