"""The phrases that no indicator covers, counted and set beside the indicators they resemble."""

from decimal import Decimal

import pytest

from ingest.coverage import Uncovered, uncovered
from ontology.concepts import concepts
from ontology.facts import Claim, Evidence, Kind, Place

EVIDENCE = Evidence(report="mau-01", start=0, end=2, line=1, section="", quote="42")


def _claim(
    wording: str, measure: str | None, *, indicator: str | None = None, kind: Kind = Kind.ACTUAL
) -> Claim:
    return Claim(
        subject=Place(type="xã", name="Mường Mẫu"),
        indicator=indicator,
        wording=wording,
        value=Decimal(42),
        unit=None,
        measure=measure,
        period=None,
        kind=kind,
        evidence=EVIDENCE,
    )


def test_a_claim_with_a_concept_is_covered() -> None:
    assert uncovered([_claim("tỷ lệ hộ nghèo", "percent", indicator="poverty-rate")]) == ()


def test_claims_of_one_phrase_are_counted_together_whatever_the_empty_words() -> None:
    claims = [
        _claim("Số hộ nuôi ong trên địa bàn", "household"),
        _claim("hộ nuôi ong", "household"),
        _claim("hộ gia đình nuôi ong", "household"),
    ]
    [found] = uncovered(claims)
    assert (found.phrase, found.example, found.count) == ("hộ nuôi ong", "hộ nuôi ong", 3)


def test_one_phrase_in_two_units_is_two() -> None:
    claims = [_claim("nuôi ong", "household"), _claim("nuôi ong", "tonne")]
    assert [found.measure for found in uncovered(claims)] == ["household", "tonne"]


def test_frequent_phrases_come_first_then_by_phrase() -> None:
    claims = [
        _claim("trồng nấm", "hectare"),
        _claim("nuôi ong", "hectare"),
        _claim("nuôi tằm", "hectare"),
        _claim("trồng nấm", "hectare"),
    ]
    assert [found.phrase for found in uncovered(claims)] == ["trồng nấm", "nuôi ong", "nuôi tằm"]


NEAREST = [
    pytest.param("diện tích lúa bị ngập úng", "hectare", "rice-area", id="an area is near areas"),
    pytest.param("đảng viên được biểu dương", "party-member", "party-members", id="members are near members"),
    pytest.param("tỷ lệ hộ nghèo được tập huấn", "percent", "poverty-rate", id="a rate is near rates"),
]


@pytest.mark.parametrize(("wording", "measure", "slug"), NEAREST)
def test_the_nearest_indicators_share_words_and_the_kind_of_quantity(
    wording: str, measure: str, slug: str
) -> None:
    [found] = uncovered([_claim(wording, measure)])
    assert len(found.nearest) <= 3
    assert any(each.startswith(slug) for each in found.nearest)


def test_every_nearest_indicator_exists_and_is_named_once() -> None:
    [found] = uncovered([_claim("cán bộ dân số kiêm nhiệm", "person")])
    assert len(set(found.nearest)) == len(found.nearest)
    assert set(found.nearest) <= set(concepts("indicator"))


def test_a_share_may_be_of_any_kind_of_quantity() -> None:
    [found] = uncovered([_claim("tổng đàn ong", "percent", kind=Kind.COMPLETION)])
    assert isinstance(found, Uncovered)


def test_words_that_tell_nothing_resemble_nothing() -> None:
    [found] = uncovered([_claim("trong đó đạt", "percent")])
    assert (found.phrase, found.nearest) == ("trong đó đạt", ())


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [
        _claim("nuôi ong mật", "household"),
        _claim("trồng nấm", "hectare"),
        _claim("Nuôi ong mật", "household"),
    ]
    assert uncovered(claims) == uncovered(reversed(claims))
