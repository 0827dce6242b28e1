"""The register of well-known documents, and how its numbers and names are found."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ingest.document_numbers import find_numbers
from ontology.concepts import find
from ontology.documents import (
    documents_of_name,
    documents_of_number,
    is_registered,
    known_documents,
    names_of_several,
)
from ontology.facts import DocumentId
from ontology.terms_of_office import term_of_assembly

ROOT = Path(__file__).resolve().parent.parent

KNOWN = [
    pytest.param("57-NQ/TW", [date(2024, 12, 22)], id="one of its number"),
    pytest.param("05-CT/TW", [date(2016, 5, 15), date(2021, 6, 23)], id="numbers restart each term"),
    pytest.param("18 – NQ / TW", [date(2017, 10, 25), date(2022, 6, 16)], id="spaces and dashes gone astray"),
    pytest.param("88/2019/NQ-QH", [date(2019, 11, 18)], id="as reports misspell it"),
    pytest.param("72/2025/qh15", [date(2025, 6, 16)], id="a law, in small letters"),
    pytest.param("12-HD/BTCTW", [date(2018, 7, 6), date(2022, 1, 18)], id="guidance of two terms"),
    pytest.param("999-NQ/TW", [], id="no such document"),
]


@pytest.mark.parametrize(("number", "dates"), KNOWN)
def test_numbers(number: str, dates: list[date]) -> None:
    assert [known.date for known in documents_of_number(number)] == dates


NAMED = [
    pytest.param("Đề án 06", ["06/QĐ-TTg"], id="a scheme by its number"),
    pytest.param("Luật Đất đai", ["45/2013/QH13", "31/2024/QH15"], id="a law that was made anew"),
    pytest.param("Luật Phòng chống ma túy", ["73/2021/QH14"], id="without its comma"),
    pytest.param(
        "4 nghị quyết trụ cột",
        ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"],
        id="four by one name",
    ),
]


@pytest.mark.parametrize(("name", "numbers"), NAMED)
def test_names(name: str, numbers: list[str]) -> None:
    assert [known.number for known in documents_of_name(name)] == numbers


def test_the_register_is_large_sorted_and_without_twins() -> None:
    known = known_documents()
    assert len(known) >= 120
    assert [each.date for each in known] == sorted(each.date for each in known)
    assert max(Counter((each.number, each.date, each.names[:1]) for each in known).values()) == 1


def test_every_registered_document_is_of_a_known_type_and_an_earlier_day() -> None:
    for known in known_documents():
        assert find("document-type", known.type), known
        assert date(1990, 1, 1) < known.date < date(2026, 1, 1)
        assert known.source


def test_every_registered_number_reads_as_a_number() -> None:
    for known in known_documents():
        if known.number:
            assert [span.number for span in find_numbers(f"{known.type} số {known.number}.")] == [
                known.number
            ]


def test_every_registered_date_lies_in_the_term_of_its_assembly() -> None:
    for known in known_documents():
        number = known.number or ""
        if "QH1" in number:
            term = term_of_assembly(int(number[-2:]))
            assert term
            assert term.holds(known.date), known


def test_a_name_of_several_never_is_the_name_of_a_law() -> None:
    assert all("luật" not in name for name in names_of_several())


def test_number_and_date_tell_whether_a_document_is_registered() -> None:
    assert is_registered(DocumentId(type="Nghị quyết", number="25-NQ/TW", date=date(2013, 6, 3)))
    assert not is_registered(DocumentId(type="Nghị quyết", number="25-NQ/TW", date=date(2023, 6, 3)))
    assert not is_registered(DocumentId(type="Nghị quyết", number="57-NQ/TW"))


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_the_documents_say_how_much_of_the_register_was_checked(file: str) -> None:
    known = known_documents()
    checked = sum(each.is_checked for each in known)
    text = " ".join((ROOT / file).read_text(encoding="utf-8").split())
    assert checked / len(known) > 0.5
    assert re.search(rf"\b{len(known)} rows {checked}\b|\b{checked} of {len(known)} rows\b", text)


@pytest.mark.parametrize(
    ("number", "checked"),
    [
        pytest.param("57-NQ/TW", True, id="a report states number and date"),
        pytest.param("1681/NQ-UBTVQH15", True, id="its own text was read"),
        pytest.param("30-CT/TW", False, id="nothing was found that states its date"),
    ],
)
def test_a_row_says_what_it_was_checked_against(number: str, checked: bool) -> None:
    [known] = documents_of_number(number)
    assert known.is_checked is checked
