"""The lexical side of SPARQL: enough to tell the form of a query and to bind parameters outside of strings.

The tokens follow https://www.w3.org/TR/sparql11-query/#sparqlGrammar; names are read wider than the grammar
reads them, which never moves the border of a string, an IRI or a comment.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product

from pyoxigraph import BlankNode, Literal, NamedNode

from queries.errors import ForbiddenQueryError, QueryError

Term = NamedNode | BlankNode | Literal
Bound = Term | tuple[Term, ...]  # what a variable is bound to: one term, or any of several

_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)             # IRIREF; a lone < is an operator
    | (?P<string>\"{3}(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"{3}
               |'{3}(?:(?:'|'')?(?:[^'\\]|\\.))*'{3}
               |\"(?:[^\"\\\n\r]|\\.)*\"
               |'(?:[^'\\\n\r]|\\.)*')
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<variable>[?$]\w+)
    | (?P<name>[^\W\d][\w.\-]*:?[\w.\-:%\\]*|:[\w.\-:%\\]*)   # keyword, prefixed name, function
    | (?P<open>[{(\[])
    | (?P<close>[})\]])
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(
    r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})"
)  # allowed anywhere in a query
_SHORT = 10_000  # characters of a query whose tokens are kept
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")


class Form(StrEnum):
    """What a query answers with."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a query: ``text[start:end]``."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query, white space and comments left out.

    >>> [t.text for t in tokens('ASK { ?s ?p "SERVICE } # no" } # end')]
    ['ASK', '{', '?s', '?p', '"SERVICE } # no"', '}']
    """
    return iter(_read(text) if len(text) <= _SHORT else tuple(_scan(text)))


@lru_cache(maxsize=512)
def _read(text: str) -> tuple[Token, ...]:
    """Keep the tokens of a query: on its way it is read for its form, its services, its parameters."""
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind not in ("space", "comment"):
            yield Token(kind=kind, text=match.group(), start=match.start(), end=match.end())


def form(text: str) -> Form:
    """Tell the form of a query by the first keyword after its prologue; QueryError where there is none.

    >>> form("PREFIX ask: <http://e/ask#> SELECT * { ?s ask:p ?o }")
    <Form.SELECT: 'SELECT'>
    """
    for keyword in _keywords(text):
        if keyword in _FORMS:
            return Form(keyword)
        if keyword in _UPDATES:
            raise ForbiddenQueryError(f"the store is read-only, and {keyword} is an update")
    raise QueryError("this is no SPARQL query: it has none of SELECT, ASK, CONSTRUCT, DESCRIBE")


def unescaped(text: str) -> str:
    """Write the letters that a query may name by code point, which the standard allows anywhere."""
    return _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)


def has_keyword(text: str, words: Collection[str]) -> bool:
    """Tell whether any of some words, in upper case, stands in a query as a bare word.

    >>> has_keyword("SELECT (now() AS ?t) {}", {"NOW"}), has_keyword('SELECT ("now" AS ?t) {}', {"NOW"})
    (True, False)
    """
    return bool(_words(tuple(words)).search(text)) and not set(words).isdisjoint(_keywords(text))


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Find words wherever they stand, in less time than tokens are read; a name may begin after a digit."""
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _keywords(text: str) -> Iterator[str]:
    """Yield the bare words of a query in upper case, read as far as somebody asks: no names, no variables."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "name" and ":" not in (word := match.group()):
            yield word.upper()


def bind(text: str, terms: Mapping[str, Bound]) -> str:
    r"""Bind variables of a query by a VALUES clause that opens its WHERE group; to any of several, too.

    A sub-SELECT that projects a bound variable gets the clause too, since engines do not push it down. Values
    are written by the RDF library, which escapes them; a string or comment of the query is never touched.

    >>> from pyoxigraph import Literal
    >>> bind("SELECT ?s { ?s ?p ?o }", {"o": Literal('a"}')})
    'SELECT ?s { VALUES (?o) { ("a\\"}") } ?s ?p ?o }'
    >>> bind("SELECT ?s { ?s ?p ?o }", {"o": (Literal("a"), Literal("b"))})
    'SELECT ?s { VALUES (?o) { ("a") ("b") } ?s ?p ?o }'
    """
    if not terms:
        return text
    if any(isinstance(term, BlankNode) for several in terms.values() for term in _several(several)):
        raise QueryError("a blank node names nothing outside its own answer: it cannot be a parameter")
    groups = list(_groups(text))
    if not groups:  # DESCRIBE without WHERE
        return f"{text.rstrip()}\nWHERE {{{_values(terms)} }}"
    outer, *inner = groups
    clauses = [(outer.start, _values(terms))]
    for group in inner:
        bound = {name: term for name, term in terms.items() if name in group.projected}
        clauses += [(group.start, _values(bound))] if bound else []
    for place, clause in reversed(clauses):
        text = text[:place] + clause + text[place:]
    return text


def _values(terms: Mapping[str, Bound]) -> str:
    """Write the clause that gives variables their values, each value of one with each of the others."""
    variables = " ".join(f"?{name}" for name in terms)
    rows = product(*(_several(each) for each in terms.values()))
    written = " ".join(f"({' '.join(map(str, row))})" for row in rows)
    return f" VALUES ({variables}) {{ {written} }}"


def _several(bound: Bound) -> tuple[Term, ...]:
    return bound if isinstance(bound, tuple) else (bound,)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The WHERE group of a query or sub-SELECT: where it opens, and the variables projected as they are."""

    start: int
    projected: frozenset[str]


def _groups(text: str) -> Iterator[_Group]:
    """Find the WHERE groups of a query, the outermost first."""
    template = form(text) is Form.CONSTRUCT  # CONSTRUCT { template } WHERE { … }
    projected: set[str] | None = None  # while between the word SELECT and its group
    depth = opened = 0
    for token in tokens(text):
        word = token.text.upper() if token.kind == "name" else ""
        if word in _FORMS:
            projected, opened = set(), depth
        elif projected is not None and token.kind == "variable" and depth == opened:
            projected.add(token.text[1:])
        elif projected is not None and token.text == "{" and depth == opened:
            if not template:
                yield _Group(start=token.end, projected=frozenset(projected))
                projected = None
            template = False
        depth += (token.kind == "open") - (token.kind == "close")
