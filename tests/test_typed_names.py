"""Types before names, as people write them."""

from pathlib import Path

import pytest

from ontology.concepts import concepts
from ontology.errors import LexiconError
from ontology.names import fold_name
from ontology.register import Edition, provinces
from queries.lexicons import forms, read_forms
from queries.matching.dates import read_days
from queries.typed_names import read_type, split_type

TYPED = [
    pytest.param("Thị trấn  Ít Ong", ("thị trấn", "ít ong"), id="a whole type"),
    pytest.param("thi tran It Ong", ("thị trấn", "it ong"), id="a whole type without tone marks"),
    pytest.param("T.T. Ít Ong", ("thị trấn", "ít ong"), id="initials with dots"),
    pytest.param("tx Mường Lay", ("thị xã", "mường lay"), id="initials without a dot"),
    pytest.param("TP.Sơn La", ("thành phố", "sơn la"), id="a dot without a space"),
    pytest.param("Q.1", ("quận", "1"), id="one letter and a number"),
    pytest.param("đ.k. Cô Tô", ("đặc khu", "cô tô"), id="a special zone"),
    pytest.param("Quản Bạ", None, id="a name that begins like a type"),
    pytest.param("Xã", None, id="a type without a name"),
    pytest.param("Phúc Xá", None, id="a name that begins with a letter of a type"),
]


@pytest.mark.parametrize(("text", "parts"), TYPED)
def test_a_type_is_parted_from_its_name(text: str, parts: tuple[str, str] | None) -> None:
    found = split_type(text)
    assert (found and (found.type, found.name)) == parts


@pytest.mark.parametrize(
    ("text", "type_"), [("Xã", "xã"), ("x.", "xã"), ("special zone", "đặc khu"), ("bản", None), ("", None)]
)
def test_a_type_that_stands_alone(text: str, type_: str | None) -> None:
    assert read_type(text) == type_


@pytest.mark.parametrize("text", ["", "2025-13-01", "32/1/2025", "năm 2025", "25", "0000"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("30.6.2025", "2025-06-30", "2025-06-30"),
        ("2025-07-01T00:00:00Z", "2025-07-01", "2025-07-01"),
    ],
)
def test_days(text: str, first: str, last: str) -> None:
    days = read_days(text)
    assert days
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


def test_a_form_that_stands_twice_is_an_error_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "twice.csv"
    file.write_text("form,concept,source,note\na,b,,\na,c,,\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"twice\.csv:3"):
        read_forms(file)


@pytest.mark.parametrize("name", ["provinces", "unit_types"])
def test_lexicons_are_sorted_and_lead_to_what_there_is(name: str) -> None:
    found = forms(name)
    known = {fold_name(each.name) for edition in Edition for each in provinces(edition)}
    known |= {concept.label_vi for concept in concepts("unit-type").values()}
    assert list(found) == sorted(found)
    assert set(found.values()) <= known
