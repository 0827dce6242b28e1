"""Which unit of the register a name in a resolution means: real names, our own clauses."""

from pathlib import Path

import pytest

from ingest.resolutions import find_reorganisations
from ontology.facts import Extent, Issue, Reorganisation
from tests.resolution_texts import ENDING, arrange, read

AN_GIANG, HO_CHI_MINH, SON_LA = "tỉnh An Giang", "Thành phố Hồ Chí Minh", "tỉnh Sơn La"
TAY_NINH, VINH_LONG = "tỉnh Tây Ninh", "tỉnh Vĩnh Long"

NAMES = [
    pytest.param(
        SON_LA,
        ["Nhập thị trấn Ít Ong và xã Pi Toong thành xã Mường La."],
        {"Ít Ong": "2024/03808", "Pi Toong": "2024/03835"},
        id="the only ones of their names in the province",
    ),
    pytest.param(
        VINH_LONG,
        ["Nhập xã Hòa Lộc (huyện Tam Bình) và xã Bảo Thạnh thành xã Hòa Hiệp."],
        {"Hòa Lộc": "2024/29734"},
        id="the district in brackets",
    ),
    pytest.param(
        VINH_LONG,
        ["Nhập các xã Hòa Thạnh, Hòa Lộc và Hòa Hiệp thành xã Hòa Hiệp."],
        {"Hòa Lộc": "2024/29734"},
        id="the district of the others in the clause",
    ),
    pytest.param(
        HO_CHI_MINH,
        [
            "Nhập Phường 2 và Phường 9 (Quận 6), một phần Phường 16 (Quận 8) thành phường Bình Tây.",
            "Đổi tên phần còn lại của Phường 16 (Quận 8) thành phường Bình Phú.",
        ],
        {"2": "2024/27367", "9": "2024/27352", "16": "2024/27430"},
        id="the district behind the end of a list",
    ),
    pytest.param(
        AN_GIANG,
        [
            "Nhập xã Tân An (thị xã Tân Châu) và xã Long An thành xã Phú An.",
            "Nhập xã Tân An và xã Phú Thọ thành xã Tân An.",
        ],
        {"Tân An": "2024/30871"},
        id="the only one that no other clause takes",
    ),
    pytest.param(
        VINH_LONG,
        ["Nhập xã An Phước và xã Tân Phú thành xã Phú Túc."],
        {"An Phước": "2024/28828", "Tân Phú": "2024/28840"},
        id="the only district that has both names",
    ),
    pytest.param(
        "tỉnh Đắk Lắk",
        ["Nhập xã Ea Ly và một phần xã Ea Bar (huyện Sông Hinh) thành xã Ea Ly.",
         ("Nhập xã Ea Bá và phần còn lại của xã Ea Bar sau khi sắp xếp theo quy định tại khoản 1 Điều "
         "này thành xã Ea Bá.")],
        {"Ea Bar": "2024/22225"},
        id="what remains is of the unit whose part an earlier clause took",
    ),
    pytest.param(
        SON_LA,
        ["Nhập thị trấn Ít Ong và xã Nặm Pâm thành xã Mường La."],
        {"Nặm Pâm": "2024/03826"},
        id="a misspelling, near the others of the clause",
    ),
    pytest.param(
        SON_LA,
        ["Đổi tên xã Pi Tong thành xã Mường La."],
        {"Pi Tong": "2024/03835"},
        id="a misspelling that resembles one name of the province alone",
    ),
    pytest.param(
        VINH_LONG,
        ["Nhập xã Hoà Lộc (huyện Tam Binh) và xã Hoà Thạnh thành xã Hoà Hiệp."],
        {"Hoà Lộc": "2024/29734", "Hoà Thạnh": "2024/29731"},
        id="tone marks on the other vowel, and a misspelt district",
    ),
    pytest.param(
        SON_LA,
        ["Nhập phường Pi Toong và thị trấn Ít Ong thành xã Mường La."],
        {"phường Pi Toong": "2024/03835"},
        id="another type than the register's",
    ),
    pytest.param(
        TAY_NINH,
        ["Nhập Phường 3 (thành phố Tây Ninh), Phường IV và phường Hiệp Ninh thành phường Tân Ninh."],
        {"IV": "2024/25462"},
        id="a Roman number for an Arabic one",
    ),
    pytest.param(
        "thành phố Huế",
        ["Nhập các phường Phú Hội, Phường Đúc và Vĩnh Ninh thành phường Thuận Hóa."],
        {"Đúc": "2024/19780"},
        id="a name that holds its type",
    ),
    pytest.param(
        HO_CHI_MINH,
        ["Nhập toàn bộ diện tích tự nhiên, quy mô dân số của huyện Côn Đảo thành đặc khu Côn Đảo."],
        {"Côn Đảo": "2024/d755"},
        id="a district without communes",
    ),
    pytest.param(
        "tỉnh Lâm Đồng",
        ["Nhập các phường 1, Lộc Phát và xã Lộc Thanh (thành phố Bảo Lộc) thành phường 1 Bảo Lộc."],
        {"1": "2024/24823"},
        id="a number and more words in the name of the result",
    ),
    pytest.param(
        HO_CHI_MINH,
        ["Nhập Phường 1, Phường 2 và phường Thắng Tam (thành phố Vũng Tàu) thành phường Vũng Tàu."],
        {"1": "2024/26506", "2": "2024/26509"},
        id="a city in brackets is not the province",
    ),
    pytest.param(
        "tỉnh Phú Thọ",
        ["Nhập xã Tân Minh (huyện Đà Bắc, tỉnh Hòa Bình) và xã Đoàn Kết (huyện Đà Bắc) thành xã Tân Pheo."],
        {"Tân Minh": "2024/04855", "Đoàn Kết": "2024/04858"},
        id="an old province that went into the new one",
    ),
]  # fmt: skip


def _read(province: str, clauses: list[str], folder: Path) -> tuple[list[Reorganisation], list[Issue]]:
    facts = list(find_reorganisations(read(arrange(province, *clauses, ending=ENDING), folder)))
    events = [fact for fact in facts if isinstance(fact, Reorganisation)]
    return events, [fact for fact in facts if isinstance(fact, Issue)]


def _origins(events: list[Reorganisation]) -> dict[str, str | None]:
    return {
        each.unit.stated or each.unit.name: each.unit.unit
        for event in events
        for each in event.participations
        if each.within is None
    }


@pytest.mark.parametrize(("province", "clauses", "expected"), NAMES)
def test_a_name_means(province: str, clauses: list[str], expected: dict[str, str], tmp_path: Path) -> None:
    events, issues = _read(province, clauses, tmp_path)
    assert expected.items() <= _origins(events).items()
    assert {issue.code for issue in issues} <= {"cut-resolution"}
    assert all(event.result.unit for event in events)


OPEN = [
    pytest.param(
        AN_GIANG,
        ["Đổi tên xã Tân An thành xã Châu Phong."],
        "ambiguous-unit",
        ["Tân Châu", "Tân Hiệp"],
        id="two of one name, and nothing tells them apart",
    ),
    pytest.param(
        SON_LA,
        ["Nhập xã Không Có Đâu và xã Pi Toong thành xã Mường La."],
        "unknown-unit",
        ["xã Không Có Đâu"],
        id="no unit of the name or like it",
    ),
    pytest.param(
        "tỉnh Đắk Lắk",
        ["Nhập xã Hòa Bình 2 và xã Hòa Tân Tây thành xã Tây Hòa."],
        "unknown-unit",
        ["xã Hòa Bình 2"],
        id="another number is no misspelling",
    ),
    pytest.param(
        SON_LA,
        ["Nhập xã Pi Toong (huyện Sông Mã) và xã Mường Hung thành xã Mường Hung."],
        "district-differs",
        ["Mường La"],
        id="another district than the register's",
    ),
    pytest.param(
        "tỉnh Lai Châu",
        ["Nhập xã Pi Toong (huyện Mường La, tỉnh Sơn La) và xã Mường Than thành xã Than Uyên."],
        "province-differs",
        ["Mường La"],
        id="a unit of another province, as the text says",
    ),
    pytest.param(
        "tỉnh Lai Châu",
        ["Nhập xã Pi Toong và xã Mường Than thành xã Than Uyên."],
        "unknown-unit",
        ["Mường La"],
        id="a unit of another province that the text does not name is a candidate only",
    ),
    pytest.param(
        SON_LA,
        ["Nhập xã Pi Toong và xã Ít Ong thành xã Mường La.", ("Nhập xã Pi Toong và xã Mường Hung thành "
         "xã Mường Hung.")],
        "unit-taken-twice",
        ["khoản 1", "khoản 2"],
        id="one unit goes twice",
    ),
    pytest.param(
        SON_LA,
        ["Nhập một phần xã Pi Toong và thị trấn Ít Ong thành xã Mường La."],
        "part-without-remainder",
        ["Pi Toong"],
        id="a part, and nobody gets what remains",
    ),
    pytest.param(
        SON_LA,
        ["Nhập phần còn lại của xã Pi Toong và thị trấn Ít Ong thành xã Mường La."],
        "remainder-without-part",
        ["Pi Toong"],
        id="a remainder, and nobody got a part",
    ),
    pytest.param(
        SON_LA,
        ["Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường Không Có."],
        "unknown-unit",
        ["xã Mường Không Có"],
        id="a result that the register does not have",
    ),
    pytest.param(
        "tỉnh Giả Định",
        ["Nhập xã Ví Dụ và xã Giả Sử thành xã Ví Dụ."],
        "unknown-province",
        ["tỉnh Giả Định"],
        id="a province that the register does not have",
    ),
    pytest.param(
        SON_LA,
        ["Sắp xếp xã Pi Toong và xã Ít Ong theo đề án."],
        "unread-clause",
        ["khoản 1"],
        id="a clause that forms nothing we can read",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("province", "clauses", "code", "words"), OPEN)
def test_what_is_not_decided_is_said(
    province: str, clauses: list[str], code: str, words: list[str], tmp_path: Path
) -> None:
    _, issues = _read(province, clauses, tmp_path)
    [issue] = [each for each in issues if each.code == code][:1]
    assert all(word in issue.message for word in words)
    assert issue.evidence is not None


def test_an_open_name_keeps_its_words_and_no_code(tmp_path: Path) -> None:
    [event], _ = _read(AN_GIANG, ["Đổi tên xã Tân An thành xã Châu Phong."], tmp_path)
    [taken] = event.participations
    assert (taken.unit.type, taken.unit.name, taken.unit.unit) == ("xã", "Tân An", None)


def test_the_stated_spelling_is_kept(tmp_path: Path) -> None:
    [event], _ = _read(SON_LA, ["Nhập thị trấn Ít Ong và xã Nặm Pâm thành xã Mường La."], tmp_path)
    assert [(each.unit.name, each.unit.stated) for each in event.participations] == [
        ("Ít Ong", None),
        ("Nậm Păm", "Nặm Pâm"),
    ]


def test_a_district_brings_its_communes(tmp_path: Path) -> None:
    [event], _ = _read(AN_GIANG, ["Sắp xếp toàn bộ huyện Kiên Hải thành đặc khu Kiên Hải."], tmp_path)
    district, *communes = event.participations
    assert (district.unit.unit, district.within) == ("2024/d912", None)
    assert [each.unit.name for each in communes] == ["Hòn Tre", "Lại Sơn", "An Sơn", "Nam Du"]
    assert {(each.within, each.extent) for each in communes} == {("2024/d912", Extent.WHOLE)}


def test_an_old_namesake_of_the_result_is_the_former_one(tmp_path: Path) -> None:
    [event], _ = _read(SON_LA, ["Nhập xã Đứa Mòn và xã Mường Lầm thành xã Mường Lầm."], tmp_path)
    assert [each.unit.former for each in event.participations] == [False, True]


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [
        pytest.param("01 tháng 7 năm 2025", "2024/03835", "2025/03808", id="the turn of July 2025"),
        pytest.param("01 tháng 01 năm 2025", None, "2024/03808", id="before: the old list has the results"),
        pytest.param("01 tháng 01 năm 2027", "2025/03820", None, id="after: the new list has the origins"),
    ],
)
def test_the_day_chooses_the_lists(day: str, old: str | None, new: str | None, tmp_path: Path) -> None:
    names = {
        "01 tháng 7 năm 2025": "Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường La.",
        "01 tháng 01 năm 2025": "Nhập xã Pi Toong và xã Ít Ong thành thị trấn Ít Ong.",
        "01 tháng 01 năm 2027": "Nhập xã Ngọc Chiến và xã Mường La thành xã Mường Ngọc.",
    }
    text = arrange(SON_LA, names[day], ending=ENDING.replace("01 tháng 7 năm 2025", day))
    facts = list(find_reorganisations(read(text, tmp_path)))
    [event] = [fact for fact in facts if isinstance(fact, Reorganisation)]
    assert (event.participations[0].unit.unit, event.result.unit) == (old, new)
    codes = {fact.code for fact in facts if isinstance(fact, Issue)}
    assert ("no-register" in codes) == (day != "01 tháng 7 năm 2025")
