"""The same questions to a SPARQL endpoint elsewhere, through SPARQLWrapper."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

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
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from queries.errors import EndpointDownError, EndpointError, EndpointQueryError, EndpointTimeoutError
from queries.paths import begin_at_constants
from queries.sources import Dataset, Rows
from queries.tokens import Bound, Term, bind, form

_SECONDS = 60
_GRAPHS = ("default-graph-uri", "named-graph-uri")  # parameters of the protocol
_SERVER = 500  # from here on a status tells of trouble of the server
_OTHER = re.compile(r"[^\x00-\x7f]")
_PLANE = 0xFFFF


class RemoteSource:
    """A SPARQL 1.1 endpoint; parameters are bound by a VALUES clause, see ``queries.tokens.bind``."""

    def __init__(self, endpoint: str, *, seconds: float = _SECONDS) -> None:
        if urlsplit(endpoint).scheme not in ("http", "https"):
            raise EndpointError(endpoint, "an endpoint is an http or https address")
        self._endpoint, self._seconds = endpoint, seconds

    def of(self, dataset: Dataset | None) -> "RemoteSource":
        """Give the same endpoint, asked of graphs that are chosen anew; of those of its address by None."""
        if dataset is None:
            return self
        address = urlsplit(self._endpoint)
        chosen = [(name, value) for name, value in parse_qsl(address.query) if name not in _GRAPHS]
        for name, graphs in zip(_GRAPHS, (dataset.default, dataset.named), strict=True):
            chosen += [(name, graph.value) for graph in graphs]
        return RemoteSource(urlunsplit(address._replace(query=urlencode(chosen))), seconds=self._seconds)

    def select(self, text: str, /, **terms: Bound) -> Rows:
        """Answer a SELECT."""
        results = self._results(_bound(text, terms))
        if not isinstance(results, QuerySolutions):
            raise EndpointError(self._endpoint, "a SELECT was answered with true or false")
        columns = tuple(variable.value for variable in results.variables)
        return Rows(columns, tuple(tuple(row) for row in results))

    def ask(self, text: str, /, **terms: Term) -> bool:
        """Answer an ASK."""
        results = self._results(_bound(text, terms))
        if not isinstance(results, QueryBoolean):
            raise EndpointError(self._endpoint, "an ASK was answered with rows")
        return bool(results)

    def construct(self, text: str, /, **terms: Term) -> tuple[Triple, ...]:
        """Answer a CONSTRUCT or DESCRIBE query, each triple once."""
        with self.sent(_bound(text, terms), TURTLE) as response:
            body = response.read()
        try:
            return tuple(dict.fromkeys(quad.triple for quad in parse(body, format=RdfFormat.TURTLE)))
        except SyntaxError as error:
            raise self.misread(error) from error

    def describe(self, resource: Term, /) -> tuple[Triple, ...]:
        """Say what the endpoint says of a resource."""
        return self.construct("DESCRIBE ?resource", resource=resource)

    def _results(self, text: str) -> QuerySolutions | QueryBoolean:
        """Send a SELECT or ASK and read its SPARQL results JSON."""
        with self.sent(text, JSON) as response:
            body = response.read()
        try:
            return parse_query_results(body, format=QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise self.misread(error) from error

    @contextmanager
    def sent(self, text: str, answer_format: str) -> Iterator[IO[bytes]]:
        """Send a query by POST, the format asked for by Accept alone; give the answer to be read.

        What goes wrong, while the answer is read too, is an EndpointError that says how.
        """
        wrapper = SPARQLWrapper(self._endpoint, returnFormat=answer_format, agent="communekg")
        wrapper.setOnlyConneg(True)
        wrapper.setMethod(POST)
        wrapper.setTimeout(max(1, round(self._seconds)))
        wrapper.setQuery(_in_ascii(text))
        wrapper.queryType = str(form(text))  # it looks for words such as ADD in names, too
        try:
            with wrapper.query().response as response:
                yield response
        except QueryBadFormed as error:
            raise EndpointQueryError(self._endpoint, _first_line(str(error))) from error
        except SPARQLWrapperException as error:
            raise EndpointError(self._endpoint, _first_line(str(error))) from error
        except HTTPError as error:
            with error:  # it holds the answer, and that its connection
                raise self._trouble(error) from error
        except (OSError, HTTPException) as error:
            raise self._trouble(error) from error

    def misread(self, error: SyntaxError) -> EndpointError:
        """Make the error of an answer that is not in the form that was asked for."""
        return EndpointError(self._endpoint, f"the answer is neither SPARQL results JSON nor Turtle: {error}")

    def _trouble(self, error: Exception) -> EndpointError:
        """Tell whether an endpoint is down, slow, or refuses."""
        if isinstance(error, HTTPError) and error.code < _SERVER:
            return EndpointError(self._endpoint, f"no answer: {error}")
        if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
            return EndpointTimeoutError(self._endpoint, f"no answer within {self._seconds:g} seconds")
        return EndpointDownError(self._endpoint, f"no answer: {error}")


def _bound(text: str, terms: Mapping[str, Bound]) -> str:
    return bind(begin_at_constants(text, terms), terms)


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
