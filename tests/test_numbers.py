"""Numbers in the notation of Vietnamese reports."""

from decimal import Decimal

import pytest

from ingest.numbers import parse_number

NUMBERS = [
    pytest.param("6.023", "6023", id="a dot groups thousands"),
    pytest.param("70.866.000.000", "70866000000", id="dots group thousands as often as needed"),
    pytest.param("1,39", "1.39", id="a comma is the decimal mark"),
    pytest.param("3.553,02", "3553.02", id="both in one number"),
    pytest.param("7.272,0", "7272.0", id="a decimal that is nought"),
    pytest.param("1,190", "1.190", id="three decimals stay decimals"),
    pytest.param("05", "5", id="leading noughts are habit"),
    pytest.param("0", "0", id="nought is a number"),
    pytest.param("3.13", "3.13", id="a dot before two digits is a decimal mark"),
    pytest.param("70,866,000", "70866000", id="two commas can only group"),
    pytest.param("2025", "2025", id="a year looks like a number here"),
    pytest.param("12/2024", None, id="a month is no number"),
    pytest.param("1.2.3", None, id="a section is no number"),
    pytest.param("1.234.56", None, id="groups have three digits"),
    pytest.param("", None, id="nothing"),
    pytest.param("1,", None, id="a mark without decimals"),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_parse_number(text: str, value: str | None) -> None:
    assert parse_number(text) == (Decimal(value) if value is not None else None)
