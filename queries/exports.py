"""What tables for other programs are filled from: a stored query each, its answer as text by column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load


@dataclass(frozen=True, slots=True)
class GraphRow:
    """A named graph that the catalogue lists."""

    graph: str
    triples: int
    input: str | None  # the hash of what it was made from


def graphs(source: Source) -> list[GraphRow]:
    """List the named graphs as the catalogue tells them."""
    return read(source.select(load("read/graphs").text), GraphRow)


def reports(source: Source) -> tuple[NamedNode, ...]:
    """List the texts that were read, by identifier."""
    rows = source.select(load("export/reports").text).rows
    return tuple(report for report, _ in rows if isinstance(report, NamedNode))


def records(source: Source, table: str, *, report: NamedNode | None = None) -> Iterator[Mapping[str, str]]:
    """Yield what the query ``export/TABLE`` answers, of a report where it takes one, without the unbound."""
    found = source.select(load(f"export/{table}").text, **({"report": report} if report else {}))
    for row in found.rows:
        yield {name: term.value for name, term in zip(found.columns, row, strict=True) if term is not None}


def is_of_a_report(table: str) -> bool:
    """Tell whether a table is asked for report by report.

    >>> is_of_a_report("observations"), is_of_a_report("units")
    (True, False)
    """
    return any(param.name == "report" for param in load(f"export/{table}").params)
