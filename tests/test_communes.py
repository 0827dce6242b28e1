"""What the pages ask of communes, on the samples."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ontology import iris
from queries import communes
from queries.sources import LocalSource

MUONG_LA = iris.unit("2025/03808")


def test_the_communes_come_by_province(source: LocalSource) -> None:
    rows = communes.communes(source)
    assert [row.label for row in rows if row.province == "tỉnh Sơn La"] == [
        "xã Bắc Yên",
        "xã Mường La",
        "xã Mường Lầm",
    ]
    assert len(rows) == len({row.report for row in rows}) == 5


def test_counts_agree_with_the_communes(source: LocalSource) -> None:
    counts, rows = communes.counts(source), communes.communes(source)
    assert counts.reports == counts.communes == len(rows)
    assert counts.claims == sum(row.claims or 0 for row in rows)
    assert counts.breakthroughs == sum(row.breakthroughs or 0 for row in rows)
    assert counts.predecessors == sum(row.predecessors or 0 for row in rows)


def test_a_commune_with_two_reports_is_one(source: LocalSource) -> None:
    [row, *others] = communes.communes(source)
    again = replace(row, report=f"{row.report}-2", term="2030-2035", claims=7, breakthroughs=None)
    [one, *rest] = communes.reporting([row, again, *others])
    assert [each.commune for each in rest] == [each.commune for each in others]
    assert (one.reports, one.terms) == (2, (row.term, "2030-2035"))
    assert (one.claims, one.breakthroughs) == ((row.claims or 0) + 7, row.breakthroughs)
    assert one.predecessors == row.predecessors


def test_a_commune_is_described(source: LocalSource) -> None:
    [profile] = communes.profiles(source, MUONG_LA)
    assert (profile.label, profile.code, profile.province) == ("xã Mường La", "03808", "tỉnh Sơn La")
    assert (profile.term, profile.ordinal, profile.members) == ("2025-2030", 1, 2487)


def test_a_unit_without_a_report_has_no_profile(source: LocalSource) -> None:
    assert communes.profiles(source, iris.unit("2024/03808")) == []


def test_a_merger_says_when_and_by_what(source: LocalSource) -> None:
    rows = communes.mergers(source, MUONG_LA)
    assert {row.effective for row in rows} == {date(2025, 7, 1)}
    assert {row.area for row in rows} == {Decimal("341.86")}
    assert {row.basis_label for row in rows} == {"Nghị quyết 1681/NQ-UBTVQH15"}
    assert all(row.passage and "Ít Ong" in row.passage.quote for row in rows)


def test_predecessors_are_quoted(source: LocalSource) -> None:
    rows = communes.predecessors(source, MUONG_LA)
    assert "thị trấn Ít Ong" in {row.label for row in rows}
    assert len({row.unit for row in rows}) == 6
    assert all(row.passage and row.label.split()[-1] in row.passage.quote for row in rows)


def test_predecessors_have_the_area_and_people_that_the_report_gives(source: LocalSource) -> None:
    rows = communes.predecessors(source, iris.unit("2025/04183"))
    assert all(row.area and row.population for row in rows)


@pytest.mark.parametrize("code", ["2025/04183", "2025/03856"])
def test_village_mergers_are_quoted(source: LocalSource, code: str) -> None:
    rows = communes.village_mergers(source, iris.unit(code))
    assert rows
    assert all(row.passage.quote for row in rows)


def test_names_hold_old_units_too(source: LocalSource) -> None:
    found = {(row.label, row.commune_label) for row in communes.names(source)}
    assert {("thị trấn Ít Ong", "xã Mường La"), ("xã Mường La", "xã Mường La")} <= found
