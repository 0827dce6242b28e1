"""Themes and mottoes of congresses, and what is neither, in sentences of our own."""

import pytest

from ingest.slogans import find_slogans
from ontology.facts import Place, Slogan, SloganKind
from tests.documents import document_of

COMMUNE = Place(type="xã", name="Thổ Tang", unit="2025/09112")
THEME = "Đồng lòng dựng xã Thổ Tang giàu nghề buôn, sạch đường làng, ấm tình dân"
MOTTO = "Đoàn kết - Kỷ cương - Sáng tạo - Phát triển"
BODY = "\n\nĐại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030 họp tại xã."

THEMES = [
    pytest.param(f"Chủ đề Đại hội: “{THEME}”.", id="after a colon, quoted"),
    pytest.param(f"1. Chủ đề Đại hội\n\n“{THEME}”", id="below its heading"),
    pytest.param(f"Chủ đề của Đại hội là “{THEME}”.", id="with là"),
    pytest.param(f"Chủ đề Đại hội là: {THEME}.", id="with là and a colon"),
    pytest.param(
        f"I. CHỦ ĐỀ ĐẠI HỘI\n\n“{THEME}”\n\nII. MỤC TIÊU\n\n1. Kinh tế.", id="below a heading in capitals"
    ),
    pytest.param(f"Đại hội đại biểu Đảng bộ xã họp với chủ đề “{THEME}”.", id="in a sentence"),
    pytest.param(f"- Chủ đề: {THEME}.", id="without quotes"),
    pytest.param(f'Chủ đề báo cáo chính trị: "{THEME}".', id="of the report, straight quotes"),
    pytest.param(f"Tiêu đề Báo cáo chính trị: “{THEME}”", id="tiêu đề"),
    pytest.param(
        f"ĐẢNG BỘ TỈNH PHÚ THỌ\n\n“{THEME.upper()}”\n\n(Báo cáo chính trị trình Đại hội)",
        id="in capitals on the title page",
    ),
    pytest.param(
        f"BÁO CÁO CHÍNH TRỊ\n\n{THEME.upper()}\n\n(Báo cáo của Ban Chấp hành Đảng bộ trình Đại hội)",
        id="in capitals without quotes",
    ),
]


def _found(text: str) -> list[Slogan]:
    return list(find_slogans(document_of(text + BODY), COMMUNE))


@pytest.mark.parametrize("text", THEMES)
def test_themes(text: str) -> None:
    [slogan] = _found(text)
    assert (slogan.kind, slogan.text.casefold()) == (SloganKind.THEME, THEME.casefold())
    assert (slogan.scope, slogan.term) == (COMMUNE, "2025-2030")


MOTTOES = [
    pytest.param(f"Phương châm Đại hội: “{MOTTO}”.", id="after a colon, quoted"),
    pytest.param(f"2. Phương châm: {MOTTO}", id="a line of its own"),
    pytest.param(f"1.3. Phương châm hành động\n\n“{MOTTO}”\n\n1.4. Mục tiêu", id="below its heading"),
    pytest.param(f"1. Chủ đề, phương châm Đại hội: “{MOTTO}”.", id="a heading of both that has only this"),
    pytest.param(f"Phương châm hành động của nhiệm kỳ: {MOTTO}.", id="of action"),
    pytest.param(f"Với phương châm “{MOTTO}”, Đại hội kêu gọi Nhân dân thi đua.", id="before the congress"),
    pytest.param(f"Đại hội diễn ra với phương châm: “{MOTTO}”.", id="behind the congress"),
    pytest.param(f"Đây là Đại hội “{MOTTO}”, mở ra chặng mới.", id="what the congress is called"),
    pytest.param(f"Phương châm của Đại hội là “{MOTTO.replace(' - ', ', ')}”.", id="parted by commas"),
    pytest.param(f"Phương châm Đại hội: “{MOTTO.replace(' - ', ' – ')}”.", id="long dashes"),
]


@pytest.mark.parametrize("text", MOTTOES)
def test_mottoes(text: str) -> None:
    [slogan] = _found(text)
    words = slogan.text.replace(" – ", " - ").replace(", ", " - ")
    assert (slogan.kind, words, slogan.themes) == (SloganKind.MOTTO, MOTTO, ())


NEITHER = [
    pytest.param(
        "Thực hiện phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra”.", id="of work among people"
    ),
    pytest.param("Xây trường theo phương châm “Nhà nước và Nhân dân cùng làm”.", id="of who pays"),
    pytest.param(
        "Tháng Thanh niên với chủ đề “Tuổi trẻ xung kích, số hóa, sáng tạo vì làng”.", id="of a month"
    ),
    pytest.param("Học Bác theo chủ đề năm 2024 “Nêu gương, liêm chính, tận tụy, vì dân”.", id="of a year"),
    pytest.param(
        "Quán triệt chủ đề Đại hội đại biểu Đảng bộ tỉnh lần thứ XX “Phát triển xanh, bền vững, hạnh phúc”.",
        id="of the province's congress",
    ),
    pytest.param("Sinh hoạt chuyên đề, chủ đề pháp luật được duy trì.", id="a subject of study"),
    pytest.param("ĐẢNG BỘ TỈNH PHÚ THỌ\n\nBAN CHẤP HÀNH ĐẢNG BỘ XÃ THỔ TANG KHÓA MỘT", id="a letterhead"),
]


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_neither(text: str) -> None:
    assert _found(text) == []


def test_what_is_said_twice_counts_once() -> None:
    [theme] = _found(f"Chủ đề Đại hội: “{THEME}”.\n\nĐại hội với chủ đề “{THEME}” thành công.")
    assert theme.evidence.line == 1


def test_a_theme_of_a_congress_has_themes_and_their_words() -> None:
    [slogan] = _found("Chủ đề Đại hội: “Phát triển du lịch, giữ vững quốc phòng, dân thêm ấm no”.")
    assert slogan.themes == ("tourism", "security")
    assert [word.word for word in slogan.theme_words] == ["du lịch", "quốc phòng"]


def test_a_slogan_quotes_its_report() -> None:
    document = document_of(f"Chủ đề Đại hội: “{THEME}”. Phương châm Đại hội: “{MOTTO}”." + BODY)
    found = list(find_slogans(document, COMMUNE))
    assert [slogan.kind for slogan in found] == [SloganKind.THEME, SloganKind.MOTTO]
    for slogan in found:
        assert document.text[slogan.evidence.start : slogan.evidence.end] == slogan.text
