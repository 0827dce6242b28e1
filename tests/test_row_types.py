"""Rows of terms become frozen dataclasses, and what does not fit is told."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode

from queries.errors import QueryError
from queries.rows import read
from queries.sources import Rows


@dataclass(frozen=True, slots=True)
class Inner:
    quote: str
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    node: str
    number: Decimal | None
    count: int
    day: date | None
    sure: bool
    inner: Inner | None


COLUMNS = ("node", "number", "count", "day", "sure", "quote", "line", "more")


def _row(**terms: Literal | NamedNode | None) -> Rows:
    usual: dict[str, Literal | NamedNode | None] = {
        "node": NamedNode("a:a"),
        "count": Literal(3),
        "sure": Literal(True),
    }
    return Rows(COLUMNS, (tuple({**usual, **terms}.get(column) for column in COLUMNS),))


def test_fields_are_typed_by_their_annotations() -> None:
    [row] = read(
        _row(number=Literal("1.5"), day=Literal("2025-07-01"), quote=Literal("q"), line=Literal(7)), Outer
    )
    assert row == Outer(
        node="a:a", number=Decimal("1.5"), count=3, day=date(2025, 7, 1), sure=True, inner=Inner("q", 7)
    )


def test_what_is_unbound_is_none_where_it_may_be() -> None:
    [row] = read(_row(), Outer)
    assert (row.number, row.day, row.inner) == (None, None, None)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param(_row(count=None), "count is unbound", id="a needed value is unbound"),
        pytest.param(_row(count=Literal("x")), "count: .* is no int", id="a word for a number"),
        pytest.param(_row(day=Literal("1/7/2025")), "day: .* is no date", id="another way to write a date"),
        pytest.param(Rows(("node",), ()), "lacks number", id="a column is missing"),
    ],
)
def test_rows_that_do_not_fit(rows: Rows, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        read(rows, Outer)
