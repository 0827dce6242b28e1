"""Which form of an answer a client gets: the one place that reads ``Accept``."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from flask import Request
from pyoxigraph import QueryResultsFormat, RdfFormat
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable
from werkzeug.http import parse_accept_header

FormatT = TypeVar("FormatT")

HTML = "text/html"
_SHORT = 300  # letters of a header whose meaning is kept

# A client that does not say gets the first; later ones of the same format are other names for it.
TABLES: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": QueryResultsFormat.JSON,
        "application/sparql-results+xml": QueryResultsFormat.XML,
        "text/csv": QueryResultsFormat.CSV,
        "text/tab-separated-values": QueryResultsFormat.TSV,
        "application/json": QueryResultsFormat.JSON,
        "application/xml": QueryResultsFormat.XML,
    }
)
GRAPHS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "text/turtle": RdfFormat.TURTLE,
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/json": RdfFormat.JSON_LD,
        "application/xml": RdfFormat.RDF_XML,
        "application/n-quads": RdfFormat.N_QUADS,
        "application/trig": RdfFormat.TRIG,
        "text/n3": RdfFormat.N3,
    }
)


def negotiate(request: Request, offered: Mapping[str, FormatT]) -> tuple[str, FormatT]:
    """Choose the media type that a client likes best, the first offered where it does not say.

    NotAcceptable (406) where it accepts none of them.
    """
    chosen = choose(request.headers.get("Accept", ""), tuple(offered))
    if chosen is None:
        raise NotAcceptable(f"offered here: {', '.join(offered)}")
    return chosen, offered[chosen]


def choose(accepted: str, offered: tuple[str, ...]) -> str | None:
    """Choose of media types by a header ``Accept``; None where it has none of them.

    >>> choose("text/csv;q=0.5, application/json", ("text/csv", "application/json"))
    'application/json'
    """
    return (_chosen if len(accepted) <= _SHORT else _chosen.__wrapped__)(accepted, offered)


@lru_cache(maxsize=256)
def _chosen(accepted: str, offered: tuple[str, ...]) -> str | None:
    read = parse_accept_header(accepted, MIMEAccept)
    return read.best_match(offered) if read.provided else offered[0]


def prefers_html(request: Request) -> bool:
    """Tell a browser from a program: HTML is asked for by name and not less than any form of data."""
    accepted = request.accept_mimetypes
    named = any(accepted[each] for each in ("text/html", "application/xhtml+xml")) and not _wild(request)
    return named and accepted.best_match([HTML, *GRAPHS]) == HTML


def _wild(request: Request) -> bool:
    """Tell whether only a wildcard lets HTML pass: what programs send that take anything."""
    return all(media.startswith("*") for media, _ in request.accept_mimetypes)
