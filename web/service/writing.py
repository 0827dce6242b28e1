"""How a worker writes an answer: in pieces, and whole in its form even where it is cut."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO, cast

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from graph.prefixes import PREFIXES
from queries.sources import Results

_PIECE = 1 << 16  # bytes sent at a time
_ROW_ENDS = {  # where a row ends and the next begins, and what closes a table that ends there
    QueryResultsFormat.JSON: (re.compile(rb'\}(?=,\{["}])'), b"]}}"),  # {" is never inside of a JSON string
    QueryResultsFormat.XML: (re.compile(rb"</result>"), b"</results></sparql>"),
    QueryResultsFormat.TSV: (re.compile(rb"\n"), b""),
}


class _Cut(Exception):  # noqa: N818 - no error: the answer is as long as it may be
    """An answer that reached its longest."""


class Sink:
    """A file to write an answer to; it is sent on in pieces of some size."""

    def __init__(self, send: Callable[[bytes], None], most: int) -> None:
        self._send, self._left = send, most
        self._waiting = bytearray()
        self._quotes = 0  # quotation marks sent, for CSV

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        self._waiting += data
        if len(self._waiting) >= 2 * _PIECE:
            self._send_waiting(len(self._waiting) - _PIECE)  # the rest may have to end at a row
        return len(data)

    @property
    def full(self) -> bool:
        """Whether no more may be written."""
        return self._left <= len(self._waiting)

    def flush(self) -> None:
        """Send all that was taken."""
        self._send_waiting(len(self._waiting))

    def close_rows(self, form: QueryResultsFormat) -> None:
        """Send the rows that are whole, and what closes a table."""
        if form == QueryResultsFormat.CSV:
            self._send_waiting(self._end_of_csv_row())
            return
        border, closing = _ROW_ENDS[form]
        ends = [match.end() for match in border.finditer(self._waiting)]
        self._send_waiting(ends[-1] if ends else 0)
        self._send(closing)

    def _end_of_csv_row(self) -> int:
        """Find the last end of a line that is not within quotation marks."""
        end = len(self._waiting)
        while (end := self._waiting.rfind(b"\n", 0, end)) >= 0:
            if (self._quotes + self._waiting.count(b'"', 0, end)) % 2 == 0:
                return end + 1
        return 0

    def _send_waiting(self, size: int) -> None:
        sent = bytes(self._waiting[:size])
        del self._waiting[:size]
        self._left -= size
        self._quotes += sent.count(b'"')
        if sent:
            self._send(sent)


class _Bounded:
    """A file that fails when the sink is full, which is the one way to stop the engine.

    The engine writes its buffer a second time after a failure: those bytes are in the sink already.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink, self._ended = sink, False

    def write(self, data: bytes) -> int:
        if not self._ended:
            self._sink.write(data)
            self._ended = self._sink.full
        if self._ended:
            raise _Cut
        return len(data)

    def flush(self) -> None:
        """Keep what is held back: it may have to be cut yet."""


def write(results: Results | Iterator[Triple], media: str, sink: Sink) -> bool:
    """Write results in the form of a media type; tell whether that was all, or cut at what the sink takes."""
    if isinstance(results, QuerySolutions | QueryBoolean):
        return _write_table(results, _table_form(media), sink)
    return _write_triples(results, RdfFormat.from_media_type(media) or RdfFormat.TURTLE, sink)


def _write_table(results: QuerySolutions | QueryBoolean, form: QueryResultsFormat, sink: Sink) -> bool:
    try:
        results.serialize(cast("IO[bytes]", _Bounded(sink)), form)
    except _Cut:
        sink.close_rows(form)
        return False
    sink.flush()
    return True


def _write_triples(results: Iterable[Triple], form: RdfFormat, sink: Sink) -> bool:
    """Write triples until the answer is long enough: a serializer closes what it began."""
    whole = True

    def some() -> Iterator[Triple]:
        nonlocal whole
        for triple in results:
            if sink.full:
                whole = False
                return
            yield triple

    serialize(some(), cast("IO[bytes]", sink), form, prefixes=dict(PREFIXES))
    sink.flush()
    return whole


def _table_form(media: str) -> QueryResultsFormat:
    return QueryResultsFormat.from_media_type(media) or QueryResultsFormat.JSON
