"""The service as a source of answers, so that pages ask it as they ask any other."""

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from queries.errors import QueryError
from queries.services import refuse_service
from queries.sources import Rows
from queries.tokens import Bound, Form, Term, bind, form
from web.service.answering import Service
from web.service.pool import Gone
from web.service.tasks import task


class ServiceSource:
    """A store asked through the service: within its limits, and answers that it has kept."""

    def __init__(self, service: Service, client: str, gone: Gone) -> None:
        self._service, self._client, self._gone = service, client, gone

    def select(self, text: str, /, **terms: Bound) -> Rows:
        """Answer a SELECT."""
        results = self._table(bind(text, terms), Form.SELECT)
        if not isinstance(results, QuerySolutions):
            raise QueryError("SELECT expected")
        columns = tuple(variable.value for variable in results.variables)
        return Rows(columns, tuple(tuple(row) for row in results))

    def ask(self, text: str, /, **terms: Term) -> bool:
        """Answer an ASK."""
        results = self._table(bind(text, terms), Form.ASK)
        if not isinstance(results, QueryBoolean):
            raise QueryError("ASK expected")
        return bool(results)

    def construct(self, text: str, /, **terms: Term) -> tuple[Triple, ...]:
        """Answer a CONSTRUCT or DESCRIBE query, each triple once."""
        asked = bind(text, terms)
        if form(asked) not in (Form.CONSTRUCT, Form.DESCRIBE):
            raise QueryError("CONSTRUCT or DESCRIBE expected")
        body = self._answer(asked, RdfFormat.N_TRIPLES.media_type)
        return tuple(dict.fromkeys(quad.triple for quad in parse(body, format=RdfFormat.N_TRIPLES)))

    def describe(self, resource: Term, /) -> tuple[Triple, ...]:
        """Say what the store says of a resource."""
        return self.construct("DESCRIBE ?resource", resource=resource)

    def _table(self, asked: str, expected: Form) -> QuerySolutions | QueryBoolean:
        if form(asked) is not expected:
            raise QueryError(f"{expected} expected")
        body = self._answer(asked, QueryResultsFormat.JSON.media_type)
        return parse_query_results(body, format=QueryResultsFormat.JSON)

    def _answer(self, asked: str, media: str) -> bytes:
        refuse_service(asked)
        return self._service.answer(task(asked, media), self._client, self._gone).read()
