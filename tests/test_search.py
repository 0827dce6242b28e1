"""Search: what people type, and the units that they mean."""

import statistics
from functools import partial

import pytest

from ontology.register import Edition, communes
from queries.search import Match, find
from tests.conftest import Command
from tests.timing import processor_seconds, some_time

TYPED = [
    pytest.param("Mường La", "2025/03808", Match.NAME, id="a name with tone marks, the new unit first"),
    pytest.param("muong la", "2025/03808", Match.TONELESS, id="without tone marks"),
    pytest.param("MUONG LA", "2025/03808", Match.TONELESS, id="in capitals"),
    pytest.param("tt. Ít Ong", "2024/03808", Match.NAME, id="a short type with a dot"),
    pytest.param("tt it ong", "2024/03808", Match.TONELESS, id="a short type without a dot or tone marks"),
    pytest.param("thị trấn Ít Ong", "2024/03808", Match.NAME, id="a whole type"),
    pytest.param("h. Mường La", "2024/d120", Match.NAME, id="a former district"),
    pytest.param("t. Sơn La", "2025/p14", Match.NAME, id="a province"),
    pytest.param("03808", "2025/03808", Match.CODE, id="a code, of the new list first"),
    pytest.param("p1, Bảo Lộc", "2024/24823", Match.NAME, id="a numbered ward and its town"),
    pytest.param("xã Mường La, tỉnh Sơn La", "2025/03808", Match.NAME, id="a province after a comma"),
    pytest.param("Mường La (Sơn La)", "2025/03808", Match.NAME, id="a province in brackets"),
    pytest.param("Bà Rịa - Vũng Tàu", "2024/p77", Match.NAME, id="a name with a dash in it"),
    pytest.param("Hoà Bình, Phú Thọ", "2025/04795", Match.NAME, id="the tone mark on the other vowel"),
    pytest.param("moung la", "2025/03808", Match.NEAR, id="two letters changed about"),
    pytest.param("Ít O", "2024/03808", Match.START, id="the beginning of a name"),
    pytest.param("Vũng Tàu, Bà Rịa", "2025/26506", Match.NAME, id="a former province narrows too"),
]


@pytest.mark.parametrize(("text", "key", "match"), TYPED)
def test_what_is_typed_finds_first(text: str, key: str, match: Match) -> None:
    first = find(text)[0]
    assert (first.unit.key, first.match) == (key, match)


@pytest.mark.parametrize("text", ["", "   ", ",", "- ", "qqqqqqq", "99999"])
def test_nothing_is_found_for(text: str) -> None:
    assert find(text) == ()


def test_a_type_leaves_out_other_types() -> None:
    assert {each.unit.type for each in find("tt. Mường", limit=50)} == {"thị trấn"}


def test_namesakes_all_come_and_are_told_apart() -> None:
    found = find("xã Tân Lập", limit=100)
    same = [each for each in found if each.match is Match.NAME]
    assert len(same) > 10
    told = {(each.unit.province, each.unit.district, each.since, each.until) for each in same}
    assert len(told) == len(same)


def test_an_old_unit_names_its_heirs_and_a_new_one_counts_its_origins() -> None:
    [old] = find("thị trấn Ít Ong")
    assert [heir.key for heir in old.heirs] == ["2025/03808"]
    assert find("2025", limit=1) == ()
    assert find("xã Mường La, Sơn La")[0].origins == 6


def test_every_unit_is_found_by_its_label_and_place() -> None:
    for unit in communes(Edition.OLD)[::97]:
        keys = [each.unit.key for each in find(f"{unit.label}, {unit.district}", limit=50)]
        assert unit.key in keys


def test_an_answer_takes_less_than_five_milliseconds() -> None:
    find("a")
    texts = [
        text
        for unit in communes(Edition.OLD)[::199]
        for text in (unit.label, unit.name[:2], f"x. {unit.name}")
    ]
    assert some_time(
        lambda: statistics.median(processor_seconds(partial(find, text)) for text in texts) < 0.005
    )


def test_the_command_prints_what_is_found(communekg: Command) -> None:
    done = communekg("find", "tt.", "it", "ong", "--format", "csv")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1] == (
        "2024/03808,03808,thị trấn Ít Ong,huyện Mường La,tỉnh Sơn La,,2025-06-30,xã Mường La,toneless"
    )


def test_the_command_says_that_nothing_is_found(communekg: Command) -> None:
    assert communekg("find", "qqqqqqq").returncode == 2
