"""What the pages ask of numbers, on the samples."""

from decimal import Decimal

from ontology import iris
from queries import communes, indicators
from queries.sources import LocalSource

MUONG_LA = iris.unit("2025/03808")


def test_every_claim_of_a_report_is_listed(source: LocalSource) -> None:
    [commune] = [row for row in communes.communes(source) if row.commune == MUONG_LA.value]
    rows = indicators.claims(source, MUONG_LA)
    assert len({row.claim for row in rows}) == commune.claims


def test_a_claim_has_its_words_and_its_number(source: LocalSource) -> None:
    [claim] = [row for row in indicators.claims(source, MUONG_LA) if row.figure == "7.272,0"]
    assert (claim.value, claim.unit, claim.subject_label) == (Decimal(7272), "tấn", "xã Mường La")
    assert "7.272,0" in claim.passage.quote
    assert claim.group_label == "Nông nghiệp"


def test_indicators_and_themes_say_how_many_reports_have_them(source: LocalSource) -> None:
    found = {row.concept: row.reports for row in indicators.indicators(source)}
    assert found[iris.concept("indicator", "health-insurance-rate").value] == 5
    themes = {row.concept: row.reports for row in indicators.themes(source)}
    assert themes[iris.concept("theme", "infrastructure").value] == 5
