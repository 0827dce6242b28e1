"""What can go wrong with a question; each message is one sentence for whoever asked it."""

from collections.abc import Sequence
from difflib import get_close_matches

from ontology.errors import KgError


class QueryError(KgError):
    """A question that cannot be asked as it stands."""


class UnknownQueryError(QueryError):
    """A stored query that does not exist."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = get_close_matches(name, known, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(known)}"
        super().__init__(f"no stored query is called {name!r}; {hint}")
        self.name = name


class ParameterError(QueryError):
    """A parameter that is missing, unknown, or not of its kind."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"parameter {name!r}: {problem}")
        self.name = name


class ForbiddenQueryError(QueryError):
    """A query that would leave the read-only store: SERVICE, or an update."""


class EndpointError(KgError):
    """A remote SPARQL endpoint that did not answer as it should."""

    def __init__(self, endpoint: str, problem: str) -> None:
        super().__init__(f"{endpoint}: {problem}")
        self.endpoint = endpoint


class EndpointDownError(EndpointError):
    """A remote SPARQL endpoint that cannot be reached, or is not able to answer now."""


class EndpointTimeoutError(EndpointError):
    """A remote SPARQL endpoint that did not answer in time."""


class EndpointQueryError(EndpointError, QueryError):
    """A query that a remote SPARQL endpoint refuses as wrong."""
