"""Whose congress a report is of, in openings of our own about real units."""

import pytest

from ingest.profile import find_congress, find_party_committee
from ontology.facts import Congress, Issue
from tests.documents import document_of

COMMUNES = [
    pytest.param(
        "Báo cáo chính trị trình Đại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030\n\n"
        "Xã thuộc tỉnh Phú Thọ, lập từ thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính.",
        ("xã", "Thổ Tang", "2025/09112", "Phú Thọ", 1, "2025-2030"),
        id="in the title",
    ),
    pytest.param(
        "ĐẢNG BỘ TỈNH GIA LAI\n\nĐẢNG BỘ PHƯỜNG THỐNG NHẤT\n\nBÁO CÁO CHÍNH TRỊ\n\n"
        "Nhân dân tỉnh Gia Lai và Đảng bộ phường Thống Nhất bước vào nhiệm kỳ 2025 - 2030.",
        ("phường", "Thống Nhất", "2025/23584", "Gia Lai", None, "2025-2030"),
        id="in capitals; the province decides between two of the name",
    ),
    pytest.param(
        "Đại hội đại biểu Đảng bộ phường Thống Nhất lần thứ nhất, nhiệm kỳ 2025-2030.\n\n"
        "Phường ra đời từ phường Dân Chủ, phường Thái Bình và phường Thống Nhất cũ.",
        ("phường", "Thống Nhất", "2025/04828", "Phú Thọ", 1, "2025-2030"),
        id="the old units decide where no province is named",
    ),
    pytest.param(
        "Ban Chấp hành Đảng bộ xã Vĩnh Bình báo cáo Đại hội lần thứ I, nhiệm kỳ 2025-2030.\n\n"
        "Xã Vĩnh Bình (tỉnh An Giang) được thành lập từ ba xã.",
        ("xã", "Vĩnh Bình", "2025/31064", "An Giang", 1, "2025-2030"),
        id="by the committee's name",
    ),
    pytest.param(
        "Ngày 20/7, Đảng bộ xã Nghĩa Trụ tổ chức Đại hội đại biểu lần thứ nhất, nhiệm kỳ 2025 - 2030.\n\n"
        "Đảng bộ xã Nghĩa Trụ, tỉnh Hưng Yên có truyền thống đoàn kết.",
        ("xã", "Nghĩa Trụ", "2025/12031", "Hưng Yên", 1, "2025-2030"),
        id="the congress named after the committee",
    ),
    pytest.param(
        "Đảng bộ đặc khu Cô Tô, tỉnh Quảng Ninh tiến hành Đại hội.\n\nĐại hội Đảng bộ đặc khu Cô Tô lần thứ "
        "I "
        "quyết định mục tiêu nhiệm kỳ 2025 – 2030.",
        ("đặc khu", "Cô Tô", "2025/07192", "Quảng Ninh", 1, "2025-2030"),
        id="a special zone",
    ),
    pytest.param(
        "Xã Ea H’Leo được thành lập từ 01/7/2025, thuộc tỉnh Đắk Lắk.\n\nĐảng bộ xã Ea H’Leo có 30 chi "
        "bộ.\n\n"
        "Nhiệm kỳ 2025-2030 mở ra vận hội mới.",
        ("xã", "Ea H'Leo", "2025/24184", "Đắk Lắk", None, "2025-2030"),
        id="an apostrophe in the name",
    ),
    pytest.param(
        "Đại hội Đảng bộ phường Lâm Viên - Đà Lạt lần thứ I, nhiệm kỳ 2025-2030, tỉnh Lâm Đồng.",
        ("phường", "Lâm Viên - Đà Lạt", "2025/24778", "Lâm Đồng", 1, "2025-2030"),
        id="a dash in the name",
    ),
    pytest.param(
        "Đại hội đại biểu Đảng bộ phường Thuận Hoá lần thứ I, nhiệm kỳ 2025-2030, thành phố Huế.",
        ("phường", "Thuận Hóa", "2025/19789", "Huế", 1, "2025-2030"),
        id="the other placement of the tone",
    ),
    pytest.param(
        "Đảng bộ xã Đồng Văn, tỉnh Tuyên Quang có nhiều dân tộc.\n\nĐảng bộ xã Tả Phìn nhiệm kỳ 2020-2025 "
        "đã nỗ lực.\n\n"
        "Đại hội Đảng bộ xã Đồng Văn lần thứ I, nhiệm kỳ 2025-2030 là mốc mới.",
        ("xã", "Đồng Văn", "2025/00721", "Tuyên Quang", 1, "2025-2030"),
        id="a predecessor's congress is not its own",
    ),
]


@pytest.mark.parametrize(("text", "told"), COMMUNES)
def test_congress(text: str, told: tuple[str, str, str, str, int | None, str]) -> None:
    [congress] = find_congress(document_of(text))
    assert isinstance(congress, Congress)
    place = congress.commune
    assert (place.type, place.name, place.unit, congress.province, congress.ordinal, congress.term) == told


def test_homonyms_without_a_province_are_an_issue_with_its_candidates() -> None:
    facts = list(
        find_congress(document_of("Đại hội Đảng bộ xã Tân Lập lần thứ I, nhiệm kỳ 2025-2030 thành công."))
    )
    [issue] = [fact for fact in facts if isinstance(fact, Issue)]
    [congress] = [fact for fact in facts if isinstance(fact, Congress)]
    assert issue.code == "unresolved-place"
    assert "2025/19462" in issue.message
    assert "2025/25489" in issue.message
    assert congress.commune.unit is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Báo cáo tài chính quý ba của công ty.", id="another report"),
        pytest.param("Hai xã kết nghĩa giao lưu văn nghệ.", id="no name"),
    ],
)
def test_a_report_of_no_commune_is_an_issue(text: str) -> None:
    [issue] = find_congress(document_of(text))
    assert isinstance(issue, Issue)
    assert issue.code == "unknown-commune"


DISTRICTS = [
    pytest.param("lập từ các xã thuộc huyện Vĩnh Tường trước đây", "Vĩnh Tường", id="trước đây"),
    pytest.param("của huyện Vĩnh Tường (cũ), cách huyện Yên Lạc 9 km", "Vĩnh Tường", id="cũ in brackets"),
    pytest.param("không nói gì về cấp trung gian", None, id="not told"),
]


@pytest.mark.parametrize(("text", "district"), DISTRICTS)
def test_former_district(text: str, district: str | None) -> None:
    document = document_of(f"Đại hội Đảng bộ xã Thổ Tang lần thứ I, tỉnh Phú Thọ: {text}.")
    [congress] = find_congress(document)
    assert isinstance(congress, Congress)
    assert congress.former_district == district


COMMITTEES = [
    pytest.param(
        "Đảng bộ xã Thổ Tang được thành lập theo Quyết định số 120-QĐ/TU ngày 25/6/2025 của Ban Thường vụ "
        "Tỉnh ủy; "
        "có 52 tổ chức cơ sở đảng với 1.752 đảng viên.",
        ("120-QĐ/TU", 1752, 52),
        id="decision and size in one sentence",
    ),
    pytest.param(
        "Toàn Đảng bộ có 47 chi bộ trực thuộc. Trong nhiệm kỳ kết nạp 63 đảng viên mới, nâng tổng số lên "
        "1.541 đảng viên.",
        (None, 1541, 47),
        id="the total after the admitted",
    ),
    pytest.param(
        "Ban Thường vụ Tỉnh ủy ban hành Quyết định số 77-QĐ/TU về việc thành lập Đảng bộ phường. "
        "Tổng số đảng viên của Đảng bộ là 2.005 đồng chí, sinh hoạt tại 61 chi, đảng bộ.",
        ("77-QĐ/TU", 2005, 61),
        id="comrades instead of members",
    ),
    pytest.param(
        "Đảng bộ phường có 947 đảng viên ở 41 cơ sở Đảng trực thuộc.", (None, 947, 41), id="party bases"
    ),
    pytest.param(
        "Đảng bộ phường hiện có 47 tổ chức đảng trực thuộc.", (None, None, 47), id="organisations alone"
    ),
    pytest.param(
        "Đảng bộ xã có 712 đảng viên. Có 29 đảng viên được trao tặng Huy hiệu Đảng.",
        (None, 712, None),
        id="members who were honoured are no size",
    ),
    pytest.param(
        "Đảng bộ xã hiện có 1.189 đảng viên sinh hoạt ở 38 chi bộ.", (None, 1189, 38), id="the members first"
    ),
    pytest.param(
        "Đảng bộ xã được thành lập theo Quyết định số 233-QĐ/TU của Ban Thường vụ Tỉnh ủy, gồm 41 "
        "chi, đảng bộ trực thuộc, 1.318 đảng viên.",
        ("233-QĐ/TU", 1318, 41),
        id="the members behind the organisations",
    ),
    pytest.param(
        "Xã có 17 thôn, 9.240 nhân khẩu; 806 đảng viên ở 29 tổ chức đảng trực thuộc.",
        (None, 806, 29),
        id="the members in a list of sizes",
    ),
    pytest.param("Kỷ luật 12 đảng viên, khiển trách 03 đồng chí.", None, id="the disciplined are no size"),
    pytest.param("Kết nạp được 208 đảng viên, đạt 104%.", None, id="the admitted are no size"),
]


@pytest.mark.parametrize(("text", "told"), COMMITTEES)
def test_party_committee(text: str, told: tuple[str | None, int | None, int | None] | None) -> None:
    document = document_of(f"Đại hội Đảng bộ xã Thổ Tang lần thứ I, tỉnh Phú Thọ.\n\n{text}")
    [congress] = find_congress(document)
    assert isinstance(congress, Congress)
    found = [
        (fact.decision.number if fact.decision else None, fact.members, fact.organisations)
        for fact in find_party_committee(document, congress.commune)
    ]
    assert found == ([told] if told else [])
