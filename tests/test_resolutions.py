"""Resolutions as documents: heads, totals, the samples whole, and laws that hold for any text."""

import csv
import io
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.document import Document, read_document
from ingest.report import find_reports, read_report
from ingest.resolutions import find_reorganisations, is_resolution, participation_rows
from ontology.codec import dump_facts, load_facts
from ontology.facts import Evidence, Fact, Issue, Reorganisation, Resolution, Role, Total
from ontology.register import Level
from ontology.register import unit as register_unit
from tests.resolution_texts import ENDING, SAMPLES, arrange, read

GOLDEN = Path(__file__).parent / "golden_resolutions"
FILES = sorted(SAMPLES.glob("*.md"))


def _facts(document: Document) -> list[Fact | Issue]:
    return list(find_reorganisations(document))


def _rows(facts: list[Fact | Issue]) -> str:
    """Write the participations and then the issues as the golden files have them."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    for row in participation_rows(facts):
        writer.writerow(
            (row.clause, row.new_code, row.new_name, row.old_code, row.old_name, row.extent, row.effective)
        )
    for fact in facts:
        if isinstance(fact, Issue):
            writer.writerow((fact.code, fact.message))
    return lines.getvalue()


def _evidence(facts: list[Fact | Issue]) -> list[Evidence]:
    own = [fact.evidence for fact in facts if fact.evidence]
    parts = [
        each.evidence for fact in facts if isinstance(fact, Reorganisation) for each in fact.participations
    ]
    return own + parts


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_sample_says_what_its_golden_file_says(file: Path) -> None:
    document = read_document(read_report(file))
    assert is_resolution(document)
    expected = (GOLDEN / f"{file.stem}.csv").read_text(encoding="utf-8")
    assert _rows(_facts(document)) == expected


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_facts_quote_the_text_and_read_back(file: Path, tmp_path: Path) -> None:
    document = read_document(read_report(file))
    found = _facts(document)
    assert all(document.text[each.start : each.end] == each.quote for each in _evidence(found))
    issues = [fact for fact in found if isinstance(fact, Issue)]
    facts = [fact for fact in found if not isinstance(fact, Issue)]
    written = tmp_path / "facts.jsonl"
    written.write_text(dump_facts(document.source, facts, issues), encoding="utf-8")
    loaded = load_facts(written)
    assert sorted(map(repr, loaded.facts)) == sorted(map(repr, facts))
    assert sorted(map(repr, loaded.issues)) == sorted(map(repr, issues))


def test_a_report_is_no_resolution(samples: Path) -> None:
    reports = list(samples.glob("*.txt"))
    assert len(reports) == 5
    assert not any(is_resolution(read_document(read_report(file))) for file in reports)


NO_RESOLUTION = [
    pytest.param(
        "NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ XÃ ĐỒI MỘT\n\nĐiều 1. Thông qua báo cáo chính trị.", id="of a congress"
    ),
    pytest.param(
        "BÁO CÁO\n\nThực hiện Nghị quyết số 9905/NQ-UBTVQH15 về việc sắp xếp các đơn vị hành chính cấp xã.",
        id="a report that cites one",
    ),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", NO_RESOLUTION)
def test_it_is_no_resolution(text: str, tmp_path: Path) -> None:
    assert not is_resolution(read(text or ".", tmp_path))


def test_a_piece_without_a_head_is_one(tmp_path: Path) -> None:
    clauses = [
        f"{number}. Sắp xếp xã Đồi {name} và xã Bến {name} thành xã mới có tên gọi là xã Đồi {name}."
        for number, name in ((7, "Một"), (8, "Hai"), (9, "Ba"))
    ]
    document = read("\n\n".join(clauses), tmp_path)
    assert is_resolution(document)
    events = [fact for fact in _facts(document) if isinstance(fact, Reorganisation)]
    assert [(event.article, event.clause) for event in events] == [(None, 7), (None, 8), (None, 9)]


def _head(document: Document) -> Resolution:
    [head] = [fact for fact in _facts(document) if isinstance(fact, Resolution)]
    return head


def test_a_head_is_read(tmp_path: Path) -> None:
    clause = "Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường La."
    head = _head(read(arrange("tỉnh Sơn La", clause, ending=ENDING), tmp_path))
    assert head.document.number == "9905/NQ-UBTVQH15"
    assert head.document.date == head.effective == date(2025, 6, 16)
    assert head.document.issuer == "Ủy ban Thường vụ Quốc hội"
    assert head.document.title == "Về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Sơn La năm 2025"
    assert head.operative == date(2025, 7, 1)
    assert head.province is not None
    assert head.province.unit == "2025/p14"


HEADS = [
    pytest.param(
        "Số: 9905/NQ-UBTVQH15", "Số 9905 / NQ-UBTVQH15", "9905/NQ-UBTVQH15", id="white space in a number"
    ),
    pytest.param("Số: 9905/NQ-UBTVQH15", "Số: 9905/NQ-HĐND", "9905/NQ-HĐND", id="of a people's council"),
    pytest.param("Số: 9905/NQ-UBTVQH15", "Số:9905/NQ–UBTVQH15", "9905/NQ-UBTVQH15", id="another dash"),
    pytest.param("Số: 9905/NQ-UBTVQH15", "", None, id="no number"),
]


@pytest.mark.parametrize(("clean", "stated", "number"), HEADS)
def test_a_number_is_read(clean: str, stated: str, number: str | None, tmp_path: Path) -> None:
    text = arrange("tỉnh Sơn La", "Đổi tên xã Pi Toong thành xã Mường La.", ending=ENDING)
    head = _head(read(text.replace(clean, stated), tmp_path))
    assert head.document.number == number
    assert head.province is not None


DAYS = [
    pytest.param("từ ngày được thông qua", date(2025, 6, 16), id="from its adoption"),
    pytest.param("kể từ ngày ký ban hành", date(2025, 6, 16), id="from its signature"),
    pytest.param("từ ngày 01 tháng 11 năm 2024", date(2024, 11, 1), id="from a day"),
    pytest.param("từ 01/11/2024", date(2024, 11, 1), id="from a day in figures"),
    pytest.param("sau khi công bố", None, id="from no day that is said"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_it_takes_effect(words: str, day: date | None, tmp_path: Path) -> None:
    ending = ENDING.replace("từ ngày được thông qua", words)
    text = arrange("tỉnh Sơn La", "Đổi tên xã Pi Toong thành xã Mường La.", ending=ending)
    assert _head(read(text, tmp_path)).effective == day


TOTALS = [
    pytest.param(
        "Sau khi sắp xếp, tỉnh Giả Định có 12 đơn vị hành chính cấp xã, gồm 10 xã và 02 phường.",
        [(None, "", 12), (None, "xã", 10), (None, "phường", 2)],
        id="all",
    ),
    pytest.param(
        "Sau khi sắp xếp, tỉnh Giả Định còn lại 12 đơn vị hành chính cấp xã gồm 9 xã, 2 phường, 1 "
        "đặc khu; trong đó có "
        "8 xã, 2 phường, 1 đặc khu hình thành sau sắp xếp và 1 xã không thực hiện sắp xếp là xã Đồi Một.",
        [
            (None, "", 12), (None, "xã", 9), (None, "phường", 2), (None, "đặc khu", 1),
            (Role.FORMED, "xã", 8), (Role.FORMED, "phường", 2), (Role.FORMED, "đặc khu", 1),
            (Role.UNCHANGED, "xã", 1),
        ],
        id="all, formed and unchanged",
    ),
    pytest.param(
        "Sau khi sắp xếp, thành phố Hư Cấu có 05 đơn vị hành chính cấp xã, gồm04 phường và 01 xã; "
        "trong đó có 03 phường "
        "hình thành sau sắp xếp và 02 đơn vị hành chính cấp xã không thực hiện sắp xếp là Phường 1, "
        "xã Đồi Một.",
        [
            (None, "", 5), (None, "phường", 4), (None, "xã", 1),
            (Role.FORMED, "phường", 3), (Role.UNCHANGED, "", 2),
        ],
        id="unchanged ones of several types, and a glued number",
    ),
    pytest.param(
        "Sau khi sắp xếp, tỉnh Giả Định giảm 20 đơn vị hành chính cấp xã, còn 12 đơn vị hành chính cấp xã.",
        [(None, "", 12)],
        id="by how many there are fewer is no total",
    ),
    pytest.param(
        "Sau khi sắp xếp, huyện Núi Xanh có 12 đơn vị hành chính cấp xã.",
        [],
        id="of a district",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "expected"), TOTALS)
def test_totals_are_read(clause: str, expected: list[tuple[Role | None, str, int]], tmp_path: Path) -> None:
    head = _head(read(arrange("tỉnh Giả Định", clause, ending=ENDING), tmp_path))
    assert head.totals == tuple(
        Total(role=role, type=type_, number=number) for role, type_, number in expected
    )


def test_totals_are_compared_with_what_was_read(tmp_path: Path) -> None:
    clauses = [
        "Nhập xã Ví Dụ và xã Giả Sử thành xã Ví Dụ.",
        "Sau khi sắp xếp, tỉnh Giả Định có 03 đơn vị hành chính cấp xã, gồm 02 xã và 01 phường.",
    ]
    found = _facts(read(arrange("tỉnh Giả Định", *clauses, ending=ENDING), tmp_path))
    messages = [fact.message for fact in found if isinstance(fact, Issue) and fact.code == "totals-differ"]
    assert [message.rpartition(": ")[2] for message in messages] == [
        "nghị quyết nêu 3, đọc được 1",
        "nghị quyết nêu 2, đọc được 1",
        "nghị quyết nêu 1, đọc được 0",
    ]


def test_a_gap_in_the_numbers_of_clauses_is_said(tmp_path: Path) -> None:
    text = arrange(
        "tỉnh Giả Định", "Đổi tên xã Một thành xã Hai.", "Đổi tên xã Ba thành xã Bốn.", ending=ENDING
    )
    found = _facts(read(text.replace("\n2. Đổi", "\n4. Đổi"), tmp_path))
    assert [fact.message for fact in found if isinstance(fact, Issue) and fact.code == "missing-clause"] == [
        "Điều 1 / khoản 4 đứng ngay sau khoản 1"
    ]


def test_units_that_no_clause_names_are_said(tmp_path: Path) -> None:
    clauses = [
        "Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường La.",
        "Sau khi sắp xếp, tỉnh Sơn La có 01 đơn vị hành chính cấp xã.",
    ]
    found = _facts(read(arrange("tỉnh Sơn La", *clauses, ending=ENDING), tmp_path))
    [message] = [
        fact.message for fact in found if isinstance(fact, Issue) and fact.code == "unaccounted-unit"
    ]
    assert message.startswith("198 đơn vị cũ không có trong khoản nào: ")


def test_an_article_without_clauses_is_read_once(tmp_path: Path) -> None:
    text = (
        "Số: 9905/NQ-UBTVQH15\n\nNGHỊ QUYẾT\n\nVỀ VIỆC NHẬP CÁC XÃ CỦA TỈNH GIẢ ĐỊNH\n\n"
        "Điều 1. Nhập xã Đồi Một vào xã Đồi Hai\n\nNhập toàn bộ diện tích của xã Đồi Một vào xã Đồi Hai.\n\n"
        + ENDING
    )
    document = read(text, tmp_path)
    assert is_resolution(document)
    [event] = [fact for fact in _facts(document) if isinstance(fact, Reorganisation)]
    assert (event.article, event.clause, event.role) == (1, None, Role.RECEIVED)
    assert [each.role for each in event.participations] == [Role.ENDED, Role.RECEIVED]


TEXTS = [file.read_text(encoding="utf-8") for file in FILES]
PLAIN = TEXTS[0].replace("**", "").replace("*", "").replace("\\", "")
CHANGES = [
    pytest.param(unicodedata.normalize("NFD", TEXTS[0]), id="accents apart from their letters"),
    pytest.param(PLAIN, id="plain text"),
    pytest.param(PLAIN.replace("\n\n", "\n"), id="no empty lines"),
    pytest.param(PLAIN.replace("\n", "\n\n"), id="every second line empty"),
    pytest.param("\ufeff" + TEXTS[0].replace("\n", "\r\n"), id="ends of lines of another system"),
    pytest.param(TEXTS[0].replace(" ", "  ").replace("xã ", "xã\u00a0"), id="other spaces"),
    pytest.param(
        TEXTS[0].replace("oà", "òa").replace("ủy", "uỷ").replace("Ủy", "Uỷ"), id="the tone on the other vowel"
    ),
    pytest.param(PLAIN.replace("\n\n25.", "\n\n\n7\n\f\n25."), id="a page ends between clauses"),
]


@pytest.mark.parametrize("text", CHANGES)
def test_form_changes_nothing(text: str, tmp_path: Path) -> None:
    assert FILES[0].stem.startswith("1681")
    expected = list(participation_rows(_facts(read(TEXTS[0], tmp_path))))
    assert list(participation_rows(_facts(read(text, tmp_path)))) == expected


def test_reading_twice_says_the_same(tmp_path: Path) -> None:
    assert _facts(read(TEXTS[1], tmp_path)) == _facts(read(TEXTS[1], tmp_path))


@pytest.mark.parametrize("share", range(5, 100, 5))
def test_a_resolution_cut_in_the_middle_says_what_it_knows(share: int, tmp_path: Path) -> None:
    text = next(text for text in TEXTS if "9901" in text)
    whole = {tuple(row.split(",")) for row in _rows(_facts(read(text, tmp_path))).splitlines()}
    document = read(text[: len(text) * share // 100], tmp_path)
    found = _facts(document)
    assert any(isinstance(fact, Issue) for fact in found)
    cut = {tuple(row.split(",")) for row in _rows(found).splitlines() if row[:1].isdigit()}
    assert (
        len({row[:5] for row in cut} - {row[:5] for row in whole}) <= 1
    )  # the clause where the text breaks off


_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n.;()*\\1àÀ"), max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_spliced_texts_yield_facts_that_quote_them(data: st.DataObject, tmp_path: Path) -> None:
    cut = st.integers(0, min(map(len, TEXTS)))
    pieces = data.draw(
        st.lists(
            st.one_of(_TEXT, st.tuples(st.sampled_from(TEXTS), cut, cut).map(_piece)), min_size=1, max_size=6
        )
    )
    document = read("Điều 1. " + "".join(pieces), tmp_path)
    is_resolution(document)
    found = _facts(document)
    assert all(document.text[each.start : each.end] == each.quote for each in _evidence(found))
    keys = [row.old_code for row in participation_rows(found) if row.old_code]
    assert all(
        register_unit(f"2024/{'d' if len(key) == 3 else ''}{key}").level is not Level.PROVINCE for key in keys
    )


def _piece(cut: tuple[str, int, int]) -> str:
    text, one, other = cut
    return text[min(one, other) : max(one, other)]


def test_the_samples_are_found_as_files(samples: Path) -> None:
    assert [file.name for file in find_reports(FILES)] == [file.name for file in FILES]
    assert all(file.parent.parent == samples for file in FILES)
