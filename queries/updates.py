"""The graphs that a request names for an update: https://www.w3.org/TR/sparql11-protocol/#update-operation."""

from collections.abc import Sequence

from queries.errors import QueryError
from queries.sources import Dataset
from queries.tokens import Token, tokens


def with_dataset(text: str, dataset: Dataset | None) -> str:
    """Let an update look for its patterns in the graphs given; QueryError where it names graphs itself.

    >>> from pyoxigraph import NamedNode
    >>> with_dataset("DELETE {} WHERE {}", Dataset((NamedNode("urn:g"),), ()))
    'DELETE {} USING <urn:g> WHERE {}'
    """
    if dataset is None:
        return text
    found = list(tokens(text))
    words = {token.text.upper() for token in found if token.kind == "name"}
    if words & {"USING", "WITH"}:
        raise QueryError("an update names its graphs by USING or WITH, or the request does, not both")
    clauses = "".join(
        (
            *(f"USING {graph} " for graph in dataset.default),
            *(f"USING NAMED {graph} " for graph in dataset.named),
        )
    )
    for place in reversed(_where_places(found)):
        text = text[:place] + clauses + text[place:]
    return text


def _where_places(found: Sequence[Token]) -> list[int]:
    """Find the words WHERE that open the pattern of an operation."""
    places, depth = [], 0
    for number, token in enumerate(found):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth == 0 and token.text.upper() == "WHERE":
            if found[number - 1].text.upper() == "DELETE":
                raise QueryError("write DELETE { … } WHERE { … } where the request names graphs")
            places.append(token.start)
    return places
