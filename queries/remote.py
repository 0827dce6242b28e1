"""The same questions to a SPARQL endpoint elsewhere, through SPARQLWrapper."""

import re
from http.client import HTTPException
from urllib.parse import urlsplit

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from queries.errors import EndpointError
from queries.sources import Rows
from queries.tokens import Term, bind, form

_SECONDS = 60
_OTHER = re.compile(r"[^\x00-\x7f]")
_PLANE = 0xFFFF


class RemoteSource:
    """A SPARQL 1.1 endpoint; parameters are bound by a VALUES clause, see ``queries.tokens.bind``."""

    def __init__(self, endpoint: str) -> None:
        if urlsplit(endpoint).scheme not in ("http", "https"):
            raise EndpointError(endpoint, "an endpoint is an http or https address")
        self._endpoint = endpoint

    def select(self, text: str, /, **terms: Term) -> Rows:
        """Answer a SELECT."""
        results = self._results(bind(text, terms))
        if not isinstance(results, QuerySolutions):
            raise EndpointError(self._endpoint, "a SELECT was answered with true or false")
        columns = tuple(variable.value for variable in results.variables)
        return Rows(columns, tuple(tuple(row) for row in results))

    def ask(self, text: str, /, **terms: Term) -> bool:
        """Answer an ASK."""
        results = self._results(bind(text, terms))
        if not isinstance(results, QueryBoolean):
            raise EndpointError(self._endpoint, "an ASK was answered with rows")
        return bool(results)

    def construct(self, text: str, /, **terms: Term) -> tuple[Triple, ...]:
        """Answer a CONSTRUCT or DESCRIBE query, each triple once."""
        body = self._send(bind(text, terms), TURTLE)
        try:
            return tuple(dict.fromkeys(quad.triple for quad in parse(body, format=RdfFormat.TURTLE)))
        except SyntaxError as error:
            raise EndpointError(self._endpoint, f"the answer is no Turtle: {error}") from error

    def describe(self, resource: Term, /) -> tuple[Triple, ...]:
        """Say what the endpoint says of a resource."""
        return self.construct("DESCRIBE ?resource", resource=resource)

    def _results(self, text: str) -> QuerySolutions | QueryBoolean:
        """Send a SELECT or ASK and read its SPARQL results JSON."""
        body = self._send(text, JSON)
        try:
            return parse_query_results(body, format=QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise EndpointError(self._endpoint, f"the answer is no SPARQL results JSON: {error}") from error

    def _send(self, text: str, answer_format: str) -> bytes:
        """Send a query by POST, the format asked for by Accept alone."""
        wrapper = SPARQLWrapper(self._endpoint, returnFormat=answer_format, agent="communekg")
        wrapper.setOnlyConneg(True)
        wrapper.setMethod(POST)
        wrapper.setTimeout(_SECONDS)
        wrapper.setQuery(_in_ascii(text))
        wrapper.queryType = str(form(text))  # it looks for words such as ADD in names, too
        try:
            with wrapper.query().response as response:
                return response.read()
        except SPARQLWrapperException as error:
            raise EndpointError(self._endpoint, _first_line(str(error))) from error
        except (OSError, HTTPException) as error:
            raise EndpointError(self._endpoint, f"no answer: {error}") from error


def _in_ascii(text: str) -> str:
    r"""Escape what is not ASCII, as a query may anywhere: Virtuoso reads it as if each byte were a letter.

    >>> _in_ascii('ASK { ?unit ?p "xã" }')
    'ASK { ?unit ?p "x\\u00e3" }'
    """
    return _OTHER.sub(
        lambda match: f"\\U{ord(match[0]):08x}" if ord(match[0]) > _PLANE else f"\\u{ord(match[0]):04x}", text
    )


def _first_line(message: str) -> str:
    """Keep what the endpoint itself said of a wrong query, without the pages of it that follow."""
    lines = [line.strip() for line in message.replace("\\n", "\n").splitlines() if line.strip()]
    return " ".join(lines[:3])[:400]
