"""Matching: which unit a row of a table means, and when that is certain."""

from dataclasses import replace

import pytest

from ontology.facts import Extent
from ontology.lineage import successors
from ontology.register import Edition, communes, unit
from queries.matching.accuracy import Accuracy, draw, measure
from queries.matching.asked import Asked, Part
from queries.matching.candidates import Reason, match
from queries.matching.features import Agreement, Spelling
from queries.matching.units import Kind

IT_ONG, CHIENG_SAN, MUONG_LA = "2024/03808", "2024/03844", "2025/03808"
NEW, OLD = frozenset({Kind.COMMUNE}), frozenset({Kind.FORMER_COMMUNE})

CERTAIN = [
    pytest.param(Asked(name="thị trấn Ít Ong"), IT_ONG, id="the only unit of its name"),
    pytest.param(Asked(name="TT. ÍT ONG", province="Tỉnh Sơn La"), IT_ONG, id="a short type, in capitals"),
    pytest.param(Asked(name="Ít Ong", type="TT"), IT_ONG, id="the type in a column of its own"),
    pytest.param(Asked(name="it ong", type="township"), IT_ONG, id="the type in English, no tone mark"),
    pytest.param(
        Asked(name="chieng san", district="h. muong la", province="son la"),
        CHIENG_SAN,
        id="no tone mark anywhere",
    ),
    pytest.param(
        Asked(name="Chiềng San, huyện Mường La, tỉnh Sơn La"), CHIENG_SAN, id="an address in one cell"
    ),
    pytest.param(
        Asked(name="xã Chiềng San - huyện Mường La - Sơn La"), CHIENG_SAN, id="an address with dashes"
    ),
    pytest.param(Asked(name="xã Chiềng San (Mường La)"), CHIENG_SAN, id="the district in brackets"),
    pytest.param(
        Asked(name="xã Mường La", date="1/7/2025"), MUONG_LA, id="a homonym on the first day of the new list"
    ),
    pytest.param(Asked(name="huyện Mường La"), "2024/d120", id="a former district by its type"),
    pytest.param(
        Asked(name="P.1", district="TP Bảo Lộc", province="Lâm Đồng"), "2024/24823", id="a numbered ward"
    ),
    pytest.param(
        Asked(name="Phường 01", district="Bảo Lộc"), "2024/24823", id="a numbered ward with a nought"
    ),
    pytest.param(
        Asked(name="xã Hoà Bình", province="Phú Thọ", date="2026"), None, id="no such commune: a ward"
    ),
    pytest.param(
        Asked(name="phường Hoà Bình", date="2026", province="Phú Thọ"), "2025/04795", id="an old spelling"
    ),
    pytest.param(
        Asked(name="", code="3808", date="2024"), IT_ONG, id="a code that lost its nought, on a day"
    ),
    pytest.param(Asked(name="", code="03808.0", date="2026"), MUONG_LA, id="a code taken for a number"),
    pytest.param(Asked(name="Mường La", code="03808"), MUONG_LA, id="a code and a name that agree"),
    pytest.param(Asked(name="https://w3id.org/communekg/unit/2024/03808"), IT_ONG, id="an IRI"),
    pytest.param(Asked(name="TP.HCM", kinds=frozenset({Kind.PROVINCE})), None, id="initials are no name"),
    pytest.param(Asked(name="Bà Rịa - Vũng Tàu"), "2024/p77", id="a name with a dash"),
]


@pytest.mark.parametrize(("asked", "key"), CERTAIN)
def test_one_unit_is_certain(asked: Asked, key: str | None) -> None:
    certain = match(asked).certain
    assert (certain.entry.unit.key if certain else None) == key


UNCERTAIN = [
    pytest.param(Asked(name="xã Tân Lập"), Reason.SEVERAL_FIT, id="a homonym by itself"),
    pytest.param(Asked(name="Mường La"), Reason.SEVERAL_FIT, id="a commune and a district of one name"),
    pytest.param(Asked(name="", code="03808"), Reason.SEVERAL_FIT, id="a code that two lists share"),
    pytest.param(
        Asked(name="thị trấn Ít Ong", date="2026"), Reason.DISAGREES, id="a unit that ended before the day"
    ),
    pytest.param(Asked(name="xã Ít Ong"), Reason.DISAGREES, id="another type"),
    pytest.param(Asked(name="thị trấn Ít Ong", province="Lai Châu"), Reason.DISAGREES, id="another province"),
    pytest.param(Asked(name="thị trấn Ít Ong", code="03809"), Reason.DISAGREES, id="another code"),
    pytest.param(Asked(name="thị trấn Ít Ongg"), Reason.MISSPELT, id="a misspelt name"),
    pytest.param(Asked(name="thị trấn Ìt Ong", province="Sơn La"), Reason.MISSPELT, id="a wrong tone mark"),
    pytest.param(
        Asked(name="thị trấn Ít Ong", province="Sơn Lạ"), Reason.NOT_READ, id="a province that is none"
    ),
    pytest.param(Asked(name="thị trấn Ít Ong", date="hôm qua"), Reason.NOT_READ, id="a day that is none"),
    pytest.param(Asked(name="qqqqqqq"), Reason.NOTHING, id="a name of nothing"),
    pytest.param(Asked(name=""), Reason.NOTHING, id="nothing asked"),
    pytest.param(Asked(name=" - , ("), Reason.NOTHING, id="marks only"),
]


@pytest.mark.parametrize(("asked", "reason"), UNCERTAIN)
def test_no_unit_is_certain(asked: Asked, reason: Reason) -> None:
    answer = match(asked)
    assert (answer.certain, answer.reason) == (None, reason)


def test_what_was_not_understood_is_named() -> None:
    answer = match(Asked(name="Ít Ong", province="Sơn Lạ", district="Mường Lạ", date="?", code="x", type="y"))
    assert set(answer.understood.unread) == set(Part)


def test_the_features_tell_what_agrees() -> None:
    [first, *_] = match(
        Asked(name="xã Mường Bu", province="Sơn La", district="Mường La", date="2024")
    ).candidates
    told = first.features
    assert first.entry.unit.label == "xã Mường Bú"
    assert (told.spelling, told.province, told.district) == (Spelling.TONELESS, Agreement.OWN, Agreement.OWN)
    assert (told.type, told.valid, told.code) == (True, True, None)


def test_i_and_y_are_one_letter_where_either_is_written() -> None:
    assert match(Asked(name="xã Mĩ Lí", province="Nghệ An", district="Kì Sơn")).certain


@pytest.mark.parametrize("spelling", ["Đắc Lắc", "Dak Lak", "tỉnh Đắk Lắk", "ĐAKLAK"])
def test_a_province_is_known_by_its_older_spellings(spelling: str) -> None:
    old = next(each for each in communes(Edition.OLD) if each.province == "Đắk Lắk")
    answer = match(Asked(name=old.label, district=old.district or "", province=spelling))
    assert answer.certain
    assert answer.certain.entry.unit == old


def test_an_old_name_with_the_new_province_is_offered_and_a_homonym_of_the_new_list_is_its_rival() -> None:
    """Tables of 2026 join old names and new provinces: Hòa Bình lies in Phú Thọ now."""
    of_hoa_binh = [each for each in communes(Edition.OLD) if each.province == "Hòa Bình"]
    for each in of_hoa_binh:
        certain = match(Asked(name=each.label, province="Phú Thọ")).certain
        assert certain is None or certain.entry.unit == each


def test_only_new_units_asked_for_come_through_what_they_were_made_of() -> None:
    [first, *_] = match(
        Asked(name="xã Chiềng San", district="Mường La", province="Sơn La", kinds=NEW)
    ).candidates
    assert (first.entry.unit.key, first.certain, first.extent) == (MUONG_LA, False, Extent.WHOLE)
    assert first.via
    assert first.via.unit.key == CHIENG_SAN


def test_a_split_unit_leads_to_all_its_parts() -> None:
    old = next(each for each in communes(Edition.OLD) if len(successors(each.key)) > 2)
    asked = Asked(name=old.label, district=old.district or "", province=old.province, kinds=NEW)
    through = [each for each in match(asked).candidates if each.via and each.via.unit == old]
    assert {each.entry.unit.key for each in through} == {link.new for link in successors(old.key)}
    assert not any(each.certain for each in through)


def test_a_district_beside_a_new_name_leaves_the_old_homonym_its_chance() -> None:
    """``xã A, huyện B``: districts ended with the old list, though only new units were asked for."""
    pairs = [
        (old, new)
        for new in communes(Edition.NEW)[:400]
        for old in communes(Edition.OLD)
        if old.label == new.label and old.province_code == new.province_code
    ]
    for old, _ in pairs[:50]:
        asked = Asked(name=old.label, district=old.district or "", province=old.province, kinds=NEW)
        assert match(asked).certain is None
        certain = match(replace(asked, kinds=frozenset(Kind))).certain
        assert certain
        assert certain.entry.unit == old


def test_scores_fall_and_only_the_first_is_certain() -> None:
    for name in ("xã Tân Lập", "thị trấn Ít Ong", "Mường La", "Chiềng Sann"):
        scores = [each.score for each in match(Asked(name=name)).candidates]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 100 for score in scores)


def test_a_limit_keeps_the_best() -> None:
    every = match(Asked(name="xã Tân Lập"), limit=50).candidates
    assert match(Asked(name="xã Tân Lập"), limit=3).candidates == every[:3]


@pytest.fixture(scope="module")
def measured() -> dict[str, Accuracy]:
    return {row.way: row for row in measure(draw(1000, 2025))}


def test_of_old_names_with_province_and_district_nearly_all_are_right_and_none_wrongly_certain(
    measured: dict[str, Accuracy],
) -> None:
    for way in ("type, name, district, province", "name, district, province", "all in one cell"):
        assert measured[way].right >= 995
        assert measured[way].wrong == 0


@pytest.mark.parametrize("way", ["type, name, province", "type, name", "name", "all, without tone marks"])
def test_of_old_names_without_district_none_is_wrongly_certain(
    way: str, measured: dict[str, Accuracy]
) -> None:
    assert measured[way].wrong == 0
    assert measured[way].certain > 0


def test_another_draw_is_as_good() -> None:
    full, *_ = measure(draw(300, 7))
    assert (full.right, full.wrong) == (300, 0)


def test_a_draw_is_the_same_for_the_same_seed() -> None:
    assert draw(5, 3) == draw(5, 3) != draw(5, 4)
    assert unit(draw(1, 3)[0].key).edition is Edition.OLD
