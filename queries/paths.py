"""Paths that begin at a parameter, written so that Virtuoso finds where: it does not look into VALUES."""

from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode

from queries.tokens import Bound, Token, tokens

_ENDS = frozenset(".;,{}")
_ENDLESS = frozenset("+*")


def begin_at_constants(text: str, terms: Mapping[str, Bound]) -> str:
    """Write the IRI of a parameter where a path of any length begins at its variable.

    >>> node = NamedNode("http://e/s")
    >>> begin_at_constants("SELECT ?s { ?s e:p+ ?o . ?s e:q ?n FILTER(?s != ?o) }", {"s": node})
    'SELECT ?s { <http://e/s> e:p+ ?o . ?s e:q ?n FILTER(?s != ?o) }'
    """
    read = list(tokens(text))
    for index in range(len(read) - 1, -1, -1):
        term = terms.get(read[index].text[1:]) if read[index].kind == "variable" else None
        if isinstance(term, NamedNode) and _is_endless_path(read[index + 1 :]):
            text = text[: read[index].start] + str(term) + text[read[index].end :]
    return text


def _is_endless_path(rest: Sequence[Token]) -> bool:
    """Tell whether tokens begin with a property path of any length."""
    for place, token in enumerate(rest):
        if token.kind == "variable" or token.text in _ENDS:
            return False
        if place == 0 and not (token.kind == "iri" or token.text in ("(", "^", "!") or ":" in token.text):
            return False
        if token.text in _ENDLESS:
            return True
    return False
