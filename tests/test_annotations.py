"""Facts in the form of hand-made annotations."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ontology.facts import (
    Aspect,
    Breakthrough,
    Citation,
    Claim,
    Comparator,
    Congress,
    DocumentId,
    Evidence,
    Fact,
    Kind,
    Merger,
    PartyCommittee,
    Place,
    Predecessor,
    VillageMerger,
)
from web.annotations import annotate

EVIDENCE = Evidence(report="r", start=0, end=9, quote="xã Ví Dụ.", line=7, section="I / 1")
COMMUNE = Place(type="xã", name="Ví Dụ")
DECISION = DocumentId(number="9901-QĐ/TU", date=date(2025, 6, 20), issuer="Tỉnh ủy Giả Định")
CONGRESS = Congress(
    commune=COMMUNE, province="Giả Định", former_district=None, ordinal=1, term="2025-2030", evidence=EVIDENCE
)


def _profile(*facts: Fact) -> Any:
    return json.loads(annotate(facts)["profile.json"])


def _only(name: str, *facts: Fact) -> Any:
    """Read the one line of a file."""
    [line] = annotate(facts)[name].splitlines()
    return json.loads(line)


def _claim(**given: Any) -> Claim:
    fields: dict[str, Any] = {
        "subject": COMMUNE,
        "indicator": "poverty-rate",
        "wording": "tỷ lệ hộ nghèo",
        "value": Decimal("7.50"),
        "unit": "%",
        "period": "2025-2030",
        "kind": Kind.TARGET,
        "evidence": EVIDENCE,
    }
    return Claim(**{**fields, **given})


def test_a_report_without_facts_has_four_files_and_a_profile_of_nothing() -> None:
    files = annotate([])
    assert sorted(files) == ["breakthroughs.jsonl", "claims.jsonl", "documents.jsonl", "profile.json"]
    profile = json.loads(files.pop("profile.json"))
    assert {key for key, value in profile.items() if value} == set()
    assert set(files.values()) == {""}


def test_the_profile_gathers_what_a_report_says_of_its_commune() -> None:
    former = Place(type="xã", name="Ví Dụ", former=True)
    predecessor = Predecessor(place=former, area_km2=Decimal("33.10"), population=6291, evidence=EVIDENCE)
    profile = _profile(
        CONGRESS,
        Merger(
            commune=COMMUNE,
            decision=None,
            effective=date(2025, 7, 1),
            area_km2=Decimal(167),
            population=None,
            predecessors=(predecessor,),
            evidence=EVIDENCE,
        ),
        PartyCommittee(commune=COMMUNE, decision=DECISION, members=788, organisations=40, evidence=EVIDENCE),
        VillageMerger(
            commune=COMMUNE,
            before=2,
            after=1,
            names_before=("Một", "Hai"),
            name_after="Ba",
            evidence=EVIDENCE,
        ),
    )
    assert profile == {
        "commune": {"name": "Ví Dụ", "type": "xã", "province": "Giả Định", "former_district": None},
        "congress": {"ordinal": 1, "term": "2025-2030"},
        "merger": {
            "decision": {"number": None, "date": None, "issuer": None},
            "effective": "2025-07-01",
            "area_km2": 167,
            "population": None,
            "predecessors": [{"name": "Ví Dụ", "type": "xã", "area_km2": 33.1, "population": 6291}],
            "line": 7,
        },
        "party_decision": {"number": "9901-QĐ/TU", "date": "2025-06-20", "issuer": "Tỉnh ủy Giả Định"},
        "party_members": 788,
        "party_organisations": 40,
        "village_mergers": [
            {
                "text": "xã Ví Dụ.",
                "before": 2,
                "after": 1,
                "names_before": ["Một", "Hai"],
                "name_after": "Ba",
                "line": 7,
            }
        ],
    }


def test_a_claim_is_one_line() -> None:
    assert _only("claims.jsonl", _claim(comparator=Comparator.AT_MOST)) == {
        "line": 7,
        "value": 7.5,
        "value2": None,
        "unit": "%",
        "indicator": "tỷ lệ hộ nghèo",
        "subject": "xã Ví Dụ",
        "period": "2025-2030",
        "kind": "target",
        "op": "<=",
        "canonical": "poverty-rate",
        "section": "I / 1",
        "table": False,
        "quote": "xã Ví Dụ.",
    }


CLAIMS = [
    pytest.param({"value": Decimal(6023)}, {"value": 6023}, id="a whole number has no fraction"),
    pytest.param({"value": Decimal("7272.0")}, {"value": 7272}, id="nor has one printed with a zero"),
    pytest.param({"value": Decimal("7.087E+10")}, {"value": 70870000000}, id="nor has a great one"),
    pytest.param(
        {"value": Decimal(21), "value2": Decimal(27), "comparator": Comparator.OF},
        {"value": 21, "value2": 27, "op": "of"},
        id="a fraction keeps its total",
    ),
    pytest.param({"aspect": Aspect.ANNUAL}, {"period": "annual 2025-2030"}, id="every year of a period"),
    pytest.param(
        {"aspect": Aspect.ANNUAL, "period": "2025"}, {"period": "2025"}, id="every year of one year"
    ),
    pytest.param({"aspect": Aspect.ANNUAL, "period": None}, {"period": None}, id="every year, undated"),
    pytest.param({"aspect": Aspect.CUMULATIVE}, {"period": "2025-2030"}, id="a sum over a period"),
    pytest.param(
        {"subject": Place(type="xã", name="Ví Dụ", former=True)},
        {"subject": "xã Ví Dụ (cũ)"},
        id="a former unit that shares the name",
    ),
    pytest.param({"indicator": None}, {"canonical": None}, id="a wording without a concept"),
]


@pytest.mark.parametrize(("given", "stated"), CLAIMS)
def test_fields_of_a_claim(given: dict[str, Any], stated: dict[str, Any]) -> None:
    line = _only("claims.jsonl", _claim(**given))
    assert {key: line[key] for key in stated} == stated


def test_numbers_are_written_as_annotators_write_them() -> None:
    text = annotate([_claim(value=Decimal("6023.00"))])["claims.jsonl"]
    assert '"value": 6023,' in text


def test_a_breakthrough_is_one_line() -> None:
    fact = Breakthrough(
        scope=COMMUNE,
        term="2025-2030",
        ordinal=2,
        title="Chuyển đổi số",
        themes=("other",),
        evidence=EVIDENCE,
    )
    assert _only("breakthroughs.jsonl", fact) == {
        "line": 7,
        "term": "2025-2030",
        "scope": "xã Ví Dụ",
        "ordinal": 2,
        "title": "Chuyển đổi số",
        "themes": ["other"],
    }


def test_a_citation_is_one_line() -> None:
    assert _only("documents.jsonl", Citation(document=DECISION, evidence=EVIDENCE)) == {
        "line": 7,
        "type": None,
        "number": "9901-QĐ/TU",
        "date": "2025-06-20",
        "issuer": "Tỉnh ủy Giả Định",
        "title": None,
    }


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        pytest.param("xã Ea M’Nang có 9 thôn", "Ea M’Nang", id="the apostrophe that the report has"),
        pytest.param("xã Ea M'Nang có 9 thôn", "Ea M'Nang", id="that of the register otherwise"),
    ],
)
def test_a_name_keeps_the_apostrophe_of_its_report(quote: str, name: str) -> None:
    commune = Place(type="xã", name="Ea M'Nang")
    evidence = Evidence(report="r", start=0, end=len(quote), quote=quote, line=7, section="I / 1")
    congress = Congress(
        commune=commune, province=None, former_district=None, ordinal=1, term=None, evidence=evidence
    )
    assert _profile(congress)["commune"]["name"] == name
    assert _only("claims.jsonl", _claim(subject=commune, evidence=evidence))["subject"] == f"xã {name}"
