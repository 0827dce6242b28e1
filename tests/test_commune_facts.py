"""What the page of a commune gathers: groups, conflicts, tables."""

from tests.claim_rows import COMMUNE, claim
from web.commune_facts import as_table, find_conflicts, gather, group_claims


def test_two_figures_of_one_thing_are_a_conflict() -> None:
    [conflict] = find_conflicts([claim("20"), claim("21"), claim("20", line=7), claim("9", period="2030")])
    assert [str(each.value) for each in conflict.claims] == ["20", "21"]


def test_figures_of_other_units_times_and_kinds_are_none() -> None:
    others = [
        claim("20"),
        claim("21", period="2024"),
        claim("22", "target"),
        claim("23", unit="hộ", measure="household"),
        claim("24", subject="another"),
        claim("25", "actual", "more"),
        claim("26", period=None),
        claim("27", indicator=None),
        claim("28", indicator=None),
    ]
    assert find_conflicts(others) == []


def test_a_claim_stands_once_with_all_its_passages() -> None:
    [cited] = gather([claim("20", line=9), claim("20", line=2)], lambda row: row.claim)
    assert [quote.line for quote in cited.passages] == [2, 9]


def test_claims_without_indicator_come_last() -> None:
    groups = group_claims([claim("1", indicator=None), claim("2")])
    assert [group.anchor for group in groups] == ["chua-xep"]
    assert groups[0].size == 2


def test_a_table_has_the_words_behind_each_claim() -> None:
    table = as_table([claim("20", line=9)])
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert (row["value"], row["subject"], row["quote"], row["line"], row["page"]) == (
        "20",
        COMMUNE,
        "lời",
        "9",
        None,
    )
