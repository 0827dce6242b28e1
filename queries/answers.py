"""A stored query, its parameters given as text, answered as a table."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode, Triple

from ontology import iris
from queries.errors import ParameterError
from queries.sources import Rows, Source
from queries.tables import Table
from queries.text import Param, ParamKind, Query, load, names
from queries.tokens import Form, Term, bind, form

_TAKEN = re.compile(r"^#\s*(?:param|chart)\s*:.*\n", re.MULTILINE)
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
_DECIMAL = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")


def answer(source: Source, query: Query, given: Mapping[str, str]) -> Table:
    """Ask a query of any form; ASK answers in one column, graphs in three (subject, predicate, object).

    ParameterError where a parameter is unknown or its value is not of its kind.
    """
    terms = bindings(query, given)
    match form(query.text):
        case Form.SELECT:
            return table(source.select(query.text, **terms))
        case Form.ASK:
            return Table(("answer",), ((str(source.ask(query.text, **terms)).lower(),),))
        case Form.CONSTRUCT | Form.DESCRIBE:
            triples = source.construct(query.text, **terms)
            return Table(("subject", "predicate", "object"), tuple(sorted(map(_cells, triples))))


def failures(source: Source) -> tuple[tuple[Query, Table], ...]:
    """Run the checks of ``queries/checks`` and keep those that found something."""
    checks = [load(f"checks/{name}") for name in names("checks")]
    answers = [(query, answer(source, query, {})) for query in checks]
    return tuple((query, found) for query, found in answers if found.rows)


def bindings(query: Query, given: Mapping[str, str]) -> dict[str, Term]:
    """Turn the text of parameters into terms; one not given, or empty, takes its default or stays open."""
    known = {param.name: param for param in query.params}
    for name in given:
        if name not in known:
            raise ParameterError(name, f"{query.name} takes {', '.join(known) or 'no parameters'}")
    values = {name: given.get(name, "").strip() or param.default for name, param in known.items()}
    return {name: term(known[name], value) for name, value in values.items() if value}


def bound_text(query: Query, given: Mapping[str, str]) -> str:
    """Write a query with its parameters bound, to be pasted anywhere; its header takes none any more.

    >>> print(bound_text(load("former-district"), {"district": "2024/d119"}).splitlines()[2])
    PREFIX dcterms: <http://purl.org/dc/terms/>
    """
    return _TAKEN.sub("", bind(query.text, bindings(query, given)))


def term(param: Param, value: str) -> Term:
    """Make the term of a parameter's value, by the kind that its query states."""
    try:
        return _MAKERS[param.kind](value)
    except (ValueError, InvalidOperation) as error:
        raise ParameterError(param.name, f"{value!r} is no {param.kind}") from error


def table(rows: Rows) -> Table:
    """Leave of the terms of a SELECT what a reader needs."""
    cells = (tuple(None if cell is None else cell.value for cell in row) for row in rows.rows)
    return Table(rows.columns, tuple(cells))


def _cells(triple: Triple) -> tuple[str, str, str]:
    """Write a triple in N-Triples terms, which tell an IRI from a text."""
    return str(triple.subject), str(triple.predicate), str(triple.object)


def _finite(text: str) -> Decimal:
    """Read a number; xsd:decimal has no infinity and no NaN."""
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


_MAKERS: Mapping[ParamKind, Callable[[str], Term]] = {
    ParamKind.INDICATOR: lambda slug: iris.concept("indicator", slug),
    ParamKind.THEME: lambda slug: iris.concept("theme", slug),
    ParamKind.UNIT: iris.unit,
    ParamKind.PROVINCE: iris.unit,
    ParamKind.DISTRICT: iris.unit,
    ParamKind.REPORT: iris.report,
    ParamKind.IRI: NamedNode,
    **dict.fromkeys((ParamKind.TEXT, ParamKind.DOCUMENT, ParamKind.TERM), Literal),
    ParamKind.DAY: lambda text: Literal(date.fromisoformat(text).isoformat()),
    ParamKind.INTEGER: lambda text: Literal(str(int(text)), datatype=_INTEGER),
    ParamKind.DECIMAL: lambda text: Literal(format(_finite(text), "f"), datatype=_DECIMAL),
}
