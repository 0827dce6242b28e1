"""Which other hosts a query would ask, told from its tokens before an engine sees it.

Engines take keywords and names that touch each other apart, ``SERVICESILENT<…>`` and ``SERVICEx:y{`` as
well as ``true.SERVICE<…>``, which the grammar's longest match does not. So a bare word that has SERVICE in it
is a call, and so is such a prefix right before a group, where no prefixed name can stand but after GRAPH.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from queries.errors import ForbiddenQueryError
from queries.tokens import Token, tokens, unescaped

_BEFORE_GRAPHS = frozenset({"GRAPH", "WITH", "USING", "NAMED", "INTO", "TO", "COPY", "MOVE", "ADD", "PREFIX"})
_WEB = re.compile(r"<(?P<iri>https?://[^>]+)>")


def refuse_service(text: str, allowed: Collection[str] = ()) -> frozenset[str]:
    """Refuse a query that would ask a host that is not allowed; tell which allowed hosts it asks.

    A host is allowed by its name, and must be called by its whole IRI: no variable, no prefixed name.

    >>> sorted(refuse_service("ASK { SERVICE <https://example.org/sparql> {} }", {"example.org"}))
    ['example.org']
    """
    found = [host for each in {text, unescaped(text)} for host in _services(each)]
    refused = sorted({host or "a host that only the engine knows" for host in found if host not in allowed})
    if refused:
        whom = f"no other host than {', '.join(sorted(allowed))}" if allowed else "no other host"
        raise ForbiddenQueryError(f"SERVICE is refused: this endpoint asks {whom}, not {refused[0]}")
    return frozenset(host for host in found if host)


def refuse_load(text: str) -> None:
    """Refuse an update that would fetch data from somewhere."""
    for asked in {text, unescaped(text)}:
        if any(_has("LOAD", before, token) for before, token in pairwise((_START, *tokens(asked)))):
            raise ForbiddenQueryError(
                "LOAD is refused: this endpoint asks no other host; send the data itself"
            )


_START = Token(kind="other", text="", start=0, end=0)


def _services(text: str) -> Iterator[str | None]:
    """Yield the host of each call; None for one whose host cannot be read from the query alone."""
    if "SERVICE" not in text.upper():  # most queries have it nowhere
        return
    found: Sequence[Token] = (_START, *tokens(text), _START)
    depth = 0
    for place, token in enumerate(found[1:-1], start=1):
        depth += (token.text == "{") - (token.text == "}")
        if token.kind != "name" or "SERVICE" not in token.text.upper():
            continue
        if ":" not in token.text:
            yield _host(found[place:]) if token.text.upper() == "SERVICE" else None
        elif (
            "SERVICE" in _prefix(token)
            and depth
            and found[place + 1].text == "{"
            and found[place - 1].text.upper() != "GRAPH"
        ):
            yield None


def _has(keyword: str, before: Token, token: Token) -> bool:
    """Tell whether a token is a keyword, or may hold one in what an engine takes apart."""
    if token.kind != "name" or keyword not in _prefix(token):
        return False
    return ":" not in token.text or before.text.upper() not in _BEFORE_GRAPHS


def _prefix(token: Token) -> str:
    return token.text.partition(":")[0].upper()


def _host(call: Sequence[Token]) -> str | None:
    """Read the host of ``SERVICE <…>`` or ``SERVICE SILENT <…>``."""
    called = call[2 if call[1].text.upper() == "SILENT" else 1]
    match = _WEB.fullmatch(called.text)
    try:
        return urlsplit(match["iri"]).hostname if match else None
    except ValueError:
        return None
