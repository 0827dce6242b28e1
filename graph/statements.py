"""How statements are put together: terms from values, and quads from a subject and what is said of it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad

from ontology import iris, terms

Saying: TypeAlias = tuple[NamedNode, NamedNode | Literal | None]


def say(graph: NamedNode, subject: NamedNode, *sayings: Saying) -> Iterator[Quad]:
    """Yield what is said of a subject in a graph; a saying without an object is left out."""
    for predicate, thing in sayings:
        if thing is not None:
            yield Quad(subject, predicate, thing, graph)


def plain(text: str | None) -> Literal | None:
    """Make a string without a language: a code, a quote, a name of a file."""
    return Literal(text) if text else None


def vietnamese(text: str | None) -> Literal | None:
    """Make a string in Vietnamese: a label, a title, the wording of a report."""
    return Literal(text, language="vi") if text else None


def number(value: int | None) -> Literal | None:
    """Make an ``xsd:integer``."""
    return None if value is None else Literal(value)


def decimal(value: Decimal | None) -> Literal | None:
    """Make an ``xsd:decimal`` in its canonical form, the one that the store keeps."""
    return None if value is None else Literal(decimal_text(value), datatype=terms.XSD_DECIMAL)


def day(value: date | None) -> Literal | None:
    """Make an ``xsd:date``."""
    return None if value is None else Literal(value.isoformat(), datatype=terms.XSD_DATE)


def decimal_text(value: Decimal) -> str:
    """Write a number without exponent and without needless zeros.

    >>> decimal_text(Decimal("7272.0")), decimal_text(Decimal("7E+3")), decimal_text(Decimal("-0.0"))
    ('7272', '7000', '0')
    """
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def member(scheme: str, value: StrEnum) -> NamedNode:
    """Name the concept of a member of an enumeration: ``kind/past-target``."""
    return iris.concept(scheme, value.name.lower().replace("_", "-"))
