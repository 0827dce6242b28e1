import subprocess
import sys
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from ontology.errors import UnknownUnit
from ontology.names import fold_name, strip_tones
from ontology.register import (
    Edition,
    Extent,
    Level,
    communes,
    districts,
    find_similar,
    find_units,
    predecessors,
    provinces,
    successors,
    unit,
)

COUNTS = [
    pytest.param(Edition.NEW, {"xã": 2621, "phường": 687, "đặc khu": 13}, id="3,321 communes from July 2025"),
    pytest.param(Edition.OLD, {"xã": 7692, "phường": 1726, "thị trấn": 617}, id="10,035 communes before"),
]


@pytest.mark.parametrize(("edition", "types"), COUNTS)
def test_communes_by_type(edition: Edition, types: dict[str, int]) -> None:
    assert Counter(each.type for each in communes(edition)) == types


def test_provinces_and_districts() -> None:
    municipality = "thành phố trực thuộc trung ương"
    assert Counter(each.type for each in provinces(Edition.NEW)) == {"tỉnh": 28, municipality: 6}
    assert Counter(each.type for each in provinces(Edition.OLD)) == {"tỉnh": 57, municipality: 6}
    assert len(districts()) == 696


@pytest.mark.parametrize("edition", Edition)
def test_codes_are_unique_and_sorted(edition: Edition) -> None:
    for units in (communes(edition), provinces(edition), districts()):
        codes = [each.code for each in units]
        assert codes == sorted(set(codes))


@pytest.mark.parametrize("edition", Edition)
def test_every_key_finds_its_unit(edition: Edition) -> None:
    for each in (*communes(edition), *provinces(edition), *districts()):
        assert unit(each.key) is each


@pytest.mark.parametrize("edition", Edition)
def test_names_are_bare_and_composed(edition: Edition) -> None:
    for each in (*communes(edition), *provinces(edition), *districts()):
        assert each.name == unicodedata.normalize("NFC", " ".join(each.name.split()))
        assert "(" not in each.name
        assert each.type == each.type.lower()


def test_almost_every_new_unit_reuses_the_code_of_one_of_its_predecessors() -> None:
    old = {each.code for each in communes(Edition.OLD)}
    fresh = [each for each in communes(Edition.NEW) if each.code not in old]
    assert len(communes(Edition.NEW)) - len(fresh) == 3316
    assert {each.type for each in fresh} == {"đặc khu"}
    for each in communes(Edition.NEW):
        heirs = [one.old for one in predecessors(each.key)]
        assert each in fresh or f"2024/{each.code}" in heirs


def test_name_and_province_are_unique_with_tone_marks_in_2025() -> None:
    names = Counter((each.province, fold_name(each.name)) for each in communes(Edition.NEW))
    assert max(names.values()) == 1


def test_twenty_new_units_collide_without_tone_marks() -> None:
    names = Counter((each.province, strip_tones(fold_name(each.name))) for each in communes(Edition.NEW))
    assert sum(count for count in names.values() if count > 1) == 20


KEYS = [
    pytest.param("2025/03808", "xã Mường La", Level.COMMUNE, id="new commune"),
    pytest.param("2024/03808", "thị trấn Ít Ong", Level.COMMUNE, id="the same code before"),
    pytest.param("2024/d120", "huyện Mường La", Level.DISTRICT, id="district"),
    pytest.param("2025/p14", "tỉnh Sơn La", Level.PROVINCE, id="province"),
    pytest.param("2025/p01", "thành phố Hà Nội", Level.PROVINCE, id="city of a province's rank"),
    pytest.param("2024/19333", "phường 1", Level.COMMUNE, id="numbered ward"),
    pytest.param("2025/10543", "phường Việt Hòa", Level.COMMUNE, id="the label tells the type"),
    pytest.param("2025/11948", "đặc khu Bạch Long Vĩ", Level.COMMUNE, id="special zone"),
]


@pytest.mark.parametrize(("key", "label", "level"), KEYS)
def test_unit(key: str, label: str, level: Level) -> None:
    assert (unit(key).label, unit(key).level, unit(key).key) == (label, level, key)


@pytest.mark.parametrize("key", ["", "03808", "2025/99999", "2026/03808", "2025/d120", "2024/d999"])
def test_an_unknown_key_is_refused(key: str) -> None:
    with pytest.raises(UnknownUnit) as caught:
        unit(key)
    assert caught.value.key == key


def test_a_new_commune_has_a_point_and_an_area() -> None:
    new = unit("2025/03808")
    assert (new.latitude, new.longitude) == (Decimal("21.5406"), Decimal("104.05"))
    assert new.area_km2 == Decimal("341.86")
    assert (new.province, new.province_code, new.district, new.population) == ("Sơn La", "14", None, None)


def test_an_old_commune_has_a_district_and_no_area() -> None:
    old = unit("2024/03808")
    assert (old.province, old.district, old.district_code) == ("Sơn La", "Mường La", "120")
    assert old.area_km2 is None


def test_what_the_source_does_not_state_is_none() -> None:
    new, old = communes(Edition.NEW), communes(Edition.OLD)
    assert sum(each.area_km2 is None for each in new) == 4
    assert all(each.latitude is not None for each in new)
    assert sum(each.latitude is None for each in old) == 332
    assert all(each.area_km2 is None for each in old)
    assert all(each.population is None for each in (*new, *old))
    assert unit("2024/22736").latitude is None  # Trường Sa, for which the source has a point on the mainland


FOUND = [
    pytest.param("xã Mường La", {}, ["2025/03808"], id="the commune is of 2025 only"),
    pytest.param("Mường La", {}, ["2024/d120", "2025/03808"], id="a bare name is also the district's"),
    pytest.param("MƯỜNG LA", {"type": "xã"}, ["2025/03808"], id="capitals and a type"),
    pytest.param("Ít Ong", {"district": "Mường La"}, ["2024/03808"], id="township in its district"),
    pytest.param("Chiềng Muôn", {"district": "huyện Mường La"}, ["2024/03829"], id="district with its type"),
    pytest.param("Chiềng San", {"district": "Mường La"}, ["2024/03844"], id="Chiềng San"),
    pytest.param(
        "Nậm Păm", {"district": "Mường La"}, ["2024/03826"], id="Nậm Păm in the register's spelling"
    ),
    pytest.param("Nặm Păm", {}, [], id="another tone is another name"),
    pytest.param("Pi Toong", {"province": "tỉnh Sơn La"}, ["2024/03835"], id="province with its type"),
    pytest.param("Mường Trai", {"province": "Sơn La"}, ["2024/03823"], id="Mường Trai"),
    pytest.param("Pi Tong", {}, [], id="a misspelt name is not found"),
    pytest.param("xã Mường Lầm", {}, ["2024/04183", "2025/04183"], id="one name in both lists"),
    pytest.param("xã Mường Lầm", {"edition": Edition.NEW}, ["2025/04183"], id="an edition decides"),
    pytest.param("Bắc Yên", {"type": "thị trấn"}, ["2024/03856"], id="township of the same name"),
    pytest.param("Phường 01", {"district": "Đông Hà"}, ["2024/19333"], id="ward with a leading zero"),
    pytest.param("1", {"type": "phường", "district": "thành phố Đông Hà"}, ["2024/19333"], id="bare number"),
    pytest.param("Hoà Bình", {"type": "tỉnh"}, ["2024/p17"], id="other placement of the tone"),
    pytest.param("thành phố Hà Nội", {}, ["2024/p01", "2025/p01"], id="city of a province's rank"),
    pytest.param("Huế", {"type": "thành phố", "edition": "2025"}, ["2025/p46"], id="its type as it is said"),
    pytest.param("Cai Lậy", {"type": "huyện"}, ["2024/d820"], id="a town and the district around it"),
    pytest.param("Nhị Quý", {"district": "thị xã Cai Lậy"}, ["2024/28477"], id="district told by its type"),
    pytest.param("Nhị Quý", {"district": "huyện Cai Lậy"}, [], id="not in the district of the same name"),
    pytest.param("Bà Rịa–Vũng Tàu", {}, ["2024/p77"], id="dash without spaces"),
    pytest.param("Ea H’Leo", {"edition": Edition.NEW}, ["2025/24184"], id="curly apostrophe"),
    pytest.param("Chiềng San", {"province": "Lai Châu"}, [], id="not in that province"),
    pytest.param("Chiềng San", {"province": "nowhere"}, [], id="no such province"),
]


@pytest.mark.parametrize(("name", "within", "keys"), FOUND)
def test_find_units(name: str, within: dict[str, str], keys: list[str]) -> None:
    options = {**within, "edition": Edition(within["edition"])} if "edition" in within else within
    assert [each.key for each in find_units(name, **options)] == keys  # type: ignore[arg-type]


def test_every_label_finds_its_unit() -> None:
    for edition in Edition:
        for each in (*provinces(edition), *communes(edition)):
            assert each in find_units(each.label, edition=edition, type=each.type, province=each.province)


SIMILAR = [
    pytest.param("Pi Tong", "2024/03835", id="a letter is missing"),
    pytest.param("Muong Trai", "2024/03823", id="no tone marks"),
    pytest.param("Nặm Păm", "2024/03826", id="another tone"),
    pytest.param("thị trấn Ít Oong", "2024/03808", id="with the type"),
]


@pytest.mark.parametrize(("name", "key"), SIMILAR)
def test_find_similar_ranks_the_meant_unit_first(name: str, key: str) -> None:
    (best, score), *rest = find_similar(name, among=communes(Edition.OLD))
    assert best.key == key
    assert 0.7 <= score < 1
    assert [later for _, later in rest] == sorted((later for _, later in rest), reverse=True)


def test_find_similar_offers_both_of_two_names_that_differ_in_tone_marks() -> None:
    thai_nguyen = [each for each in communes(Edition.NEW) if each.province == "Thái Nguyên"]
    offered = find_similar("van lang", among=thai_nguyen, limit=2)
    assert {each.label for each, _ in offered} == {"xã Văn Lang", "xã Văn Lăng"}


def test_find_similar_has_no_candidate_for_a_strange_name() -> None:
    assert find_similar("Xyzzy", among=communes(Edition.NEW)) == ()


MERGERS = [
    pytest.param(
        "2025/03808",
        ["thị trấn Ít Ong", "xã Mường Trai", "xã Nậm Păm", "xã Chiềng Muôn", "xã Pi Toong", "xã Chiềng San"],
        id="Mường La",
    ),
    pytest.param("2025/04183", ["xã Mường Lầm", "xã Đứa Mòn"], id="Mường Lầm"),
    pytest.param(
        "2025/03856", ["thị trấn Bắc Yên", "xã Phiêng Ban", "xã Song Pe", "xã Hồng Ngài"], id="Bắc Yên"
    ),
    pytest.param("2025/11948", ["huyện Bạch Long Vĩ"], id="an island district without communes"),
]


@pytest.mark.parametrize(("key", "labels"), MERGERS)
def test_predecessors(key: str, labels: list[str]) -> None:
    found = predecessors(key)
    assert [unit(each.old).label for each in found] == labels
    assert {each.extent for each in found} == {Extent.WHOLE}


def test_a_divided_unit_has_several_successors_each_of_a_part() -> None:
    found = successors("2024/04957")  # xã Cao Sơn, huyện Lương Sơn
    assert len(found) > 1
    assert {each.extent for each in found} == {Extent.PART}


def test_namesakes_that_the_source_confuses_have_an_unknown_extent() -> None:
    for ward in ("2024/25462", "2024/27691"):  # phường 4 of Tây Ninh and of Tân An, 90 km apart
        assert [(each.new, each.extent) for each in successors(ward)] == [
            ("2025/25459", Extent.UNKNOWN),
            ("2025/27694", Extent.UNKNOWN),
        ]


def test_successions_count_as_the_source_has_them() -> None:
    found = [each for new in communes(Edition.NEW) for each in predecessors(new.key)]
    assert Counter(each.extent for each in found) == {
        Extent.WHOLE: 9569,
        Extent.PART: 971,
        Extent.UNKNOWN: 62,
    }
    assert len({each.old for each in found if each.extent is not Extent.WHOLE}) == 471
    assert len({each.new for each in found if each.extent is not Extent.WHOLE}) == 441


def test_every_unit_has_a_past_or_a_future() -> None:
    assert all(predecessors(each.key) for each in communes(Edition.NEW))
    assert all(successors(each.key) for each in communes(Edition.OLD))
    assert sum(bool(successors(each.key)) for each in districts()) == 5


def test_successors_and_predecessors_are_one_relation() -> None:
    forth = {each for old in (*communes(Edition.OLD), *districts()) for each in successors(old.key)}
    back = {each for new in communes(Edition.NEW) for each in predecessors(new.key)}
    assert forth == back


def test_a_whole_unit_went_to_one_place_and_a_part_is_one_of_several() -> None:
    for old in communes(Edition.OLD):
        found = successors(old.key)
        assert (len(found) == 1) == (found[0].extent is Extent.WHOLE)


def test_an_unknown_unit_has_no_predecessors_to_tell() -> None:
    with pytest.raises(UnknownUnit):
        predecessors("2025/00000")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the checkout, as a process of its own."""
    root = Path(__file__).parents[1]
    return subprocess.run(
        [sys.executable, *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_missing_data_is_one_sentence_with_the_remedy() -> None:
    code = "from ontology.codelists import *; load_communes(Edition.NEW)"
    done = run("-S", "-c", code)  # without the installed packages
    assert done.stderr.splitlines()[-1] == (
        "ontology.errors.RegisterError: dataset.db: the file is missing; install vietnamadminunits again"
    )


def test_the_package_of_the_data_is_not_imported() -> None:
    done = run("-c", "import sys, ontology.register as r; r.unit('2025/03808'); print(*sys.modules)")
    assert "ontology.register" in done.stdout.split()
    assert "vietnamadminunits" not in done.stdout.split()
