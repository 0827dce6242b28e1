"""Mentions of documents: the habits of many hands, in sentences of our own."""

from datetime import date

import pytest

from ingest.citations import find_citations
from ontology.facts import Citation, Place
from tests.documents import document_of

COMMUNE = Place(type="xã", name="Tân Lập", unit=None)

NUMBERS = [
    pytest.param("Quán triệt Nghị quyết số 57-NQ/TW của Bộ Chính trị.", ["57-NQ/TW"], id="a party body's"),
    pytest.param("Theo Quyết định số 733/QĐ-TTg về thi đua.", ["733/QĐ-TTg"], id="a state body's"),
    pytest.param("Áp dụng Nghị định số 47/2020/NĐ-CP của Chính phủ.", ["47/2020/NĐ-CP"], id="with the year"),
    pytest.param(
        "Nghị quyết số 1681/NQ-UBTVQH15 có hiệu lực.", ["1681/NQ-UBTVQH15"], id="of the standing committee"
    ),
    pytest.param("Nghị quyết số 88/2019/NQ-QH của Quốc hội.", ["88/2019/NQ-QH"], id="of the assembly"),
    pytest.param("Triển khai Luật số 72/2025/QH15.", ["72/2025/QH15"], id="a law's"),
    pytest.param("Thực hiện Nghị quyết số 08-NQ/HU của Huyện ủy.", ["08-NQ/HU"], id="of a district"),
    pytest.param("Bám sát Nghị quyết số 12-NQ/ĐU của Đảng ủy xã.", ["12-NQ/ĐU"], id="of a commune"),
    pytest.param("Căn cứ Quyết định số 1502-QĐ/TU.", ["1502-QĐ/TU"], id="of a province"),
    pytest.param("Kế hoạch số 153/KH-UBND của UBND xã.", ["153/KH-UBND"], id="a plan's"),
    pytest.param("Đề án số 346/ĐA-CP của Chính phủ.", ["346/ĐA-CP"], id="a scheme's"),
    pytest.param("Hướng dẫn số 36-HD/BTCTW.", ["36-HD/BTCTW"], id="a commission's"),
    pytest.param("Thông tư số 27/2020/TT-BGDĐT.", ["27/2020/TT-BGDĐT"], id="a ministry's"),
    pytest.param("Công văn số 1234/UBND-NV.", ["1234/UBND-NV"], id="a letter's"),
    pytest.param("Công văn số 88-CV/TU.", ["88-CV/TU"], id="a party letter's"),
    pytest.param("Thông báo số 12-TB/TU.", ["12-TB/TU"], id="a notice's"),
    pytest.param("Chương trình hành động số 15-CTrHĐ/TU.", ["15-CTrHĐ/TU"], id="an action programme's"),
    pytest.param("Chương trình số 09-CTr/TU.", ["09-CTr/TU"], id="a programme's"),
    pytest.param(
        "Chương trình phối hợp số 01/CTrPH-MTTQ-HND-HCCB.", ["01/CTrPH-MTTQ-HND-HCCB"], id="of several bodies"
    ),
    pytest.param("Chỉ đạo thực hiện Đề án 06/CP.", ["06/CP"], id="the organ alone"),
    pytest.param("Chương trình 30a/2008/NQ-CP.", ["30a/2008/NQ-CP"], id="a letter in the number"),
    pytest.param("Nghị quyết số 43- NQ/TW và các kết luận.", ["43-NQ/TW"], id="a space after the dash"),
    pytest.param("Nghị quyết số 43 - NQ/TW.", ["43-NQ/TW"], id="spaces around the dash"),
    pytest.param("Nghị quyết số 43 –NQ/TW.", ["43-NQ/TW"], id="a long dash"),
    pytest.param("Chỉ thị số 05-CT /TW.", ["05-CT/TW"], id="a space before the slash"),
    pytest.param("Nghị quyết số 18 NQ/TW.", ["18NQ/TW"], id="the dash lost"),
    pytest.param("Nghị quyết số: 22/NQ-HĐND.", ["22/NQ-HĐND"], id="a colon after số"),
    pytest.param("thực hiện nghị quyết 20-NQ/HU ở cơ sở", ["20-NQ/HU"], id="without số, in small letters"),
    pytest.param(
        "Đoàn giám sát số 09 theo QĐ 1424-QĐ/TU, gồm ba người", ["1424-QĐ/TU"], id="the type abbreviated"
    ),
    pytest.param("(số 49-QĐ/ĐU) về kiện toàn", ["49-QĐ/ĐU"], id="without a type"),
    pytest.param("NGHỊ QUYẾT SỐ 57-NQ/TW", ["57-NQ/TW"], id="in a heading"),
    pytest.param("Quyết định 217-QĐ/TW và 218-QĐ/TW.", ["217-QĐ/TW", "218-QĐ/TW"], id="two joined"),
    pytest.param("Quyết định số 217, 218-QĐ/TW.", ["217-QĐ/TW", "218-QĐ/TW"], id="two with one tail"),
    pytest.param(
        "các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW.",
        ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"],
        id="four in a list",
    ),
    pytest.param(
        "Nghị quyết số 57-NQ/TW; Nghị quyết số 59-NQ/TW.", ["57-NQ/TW", "59-NQ/TW"], id="the type said twice"
    ),
    pytest.param("Nghị quyết 68 của Bộ Chính trị mở đường.", ["68"], id="a bare number with its body"),
    pytest.param("Đề án số 06 của Thủ tướng Chính phủ.", ["06"], id="a bare number after số"),
    pytest.param(
        "các Nghị quyết 57, 59, 66, 68 của Bộ Chính trị.",
        ["57", "59", "66", "68"],
        id="bare numbers in a list",
    ),
    pytest.param("Đẩy mạnh Đề án 06, số hóa hồ sơ.", ["06"], id="a bare number before a comma"),
    pytest.param("Ra nghị quyết 5 năm phát triển xã.", [], id="years are no number"),
    pytest.param("Kết luận 02 đảng viên vi phạm.", [], id="a count of people"),
    pytest.param("Kết luận: 01 đảng viên có khuyết điểm.", [], id="a verdict"),
    pytest.param("Ban hành 05 nghị quyết, 12 quyết định.", [], id="a count of documents"),
    pytest.param("Đạt 15/19 tiêu chí, 30/HTX.", [], id="a fraction is none"),
    pytest.param("Từ 01/7/2025 đến 10/7/2025.", [], id="a date is none"),
    pytest.param("Năng suất 5 tấn/ha, 12 MW/năm.", [], id="a rate is none"),
    pytest.param("Nghị quyết số\n\n57-NQ/TW về khoa học", ["57-NQ/TW"], id="split over lines"),
]


def _citations(text: str) -> list[Citation]:
    return list(find_citations(document_of(text), COMMUNE))


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_numbers(text: str, numbers: list[str]) -> None:
    assert [citation.document.number for citation in _citations(text) if citation.document.number] == numbers


DETAILS = [
    pytest.param(
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá khoa học, công nghệ.",
        ("Nghị quyết", date(2024, 12, 22), "Bộ Chính trị", "về đột phá khoa học, công nghệ"),
        id="date, body, matter",
    ),
    pytest.param(
        "Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị.",
        ("Nghị quyết", date(2025, 5, 4), "Bộ Chính trị", None),
        id="a comma before the date",
    ),
    pytest.param(
        "Quyết định số 88/QĐ-UBND ngày 3 tháng 9 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh.",
        ("Quyết định", date(2024, 9, 3), "Chủ tịch Ủy ban nhân dân tỉnh", None),
        id="the month in words",
    ),
    pytest.param(
        "Chỉ thị số 18-CT/TU (ngày 02-3-2023) của Ban Thường vụ Tỉnh ủy Hà Giang.",
        ("Chỉ thị", date(2023, 3, 2), "Ban Thường vụ Tỉnh ủy Hà Giang", None),
        id="the date in brackets",
    ),
    pytest.param(
        "Kết luận số 30-KL/TU của Thành ủy Huế ngày 15.8.2024 về chỉnh trang đô thị; tiếp tục rà soát.",
        ("Kết luận", date(2024, 8, 15), "Thành ủy Huế", "về chỉnh trang đô thị"),
        id="the date after the body",
    ),
    pytest.param(
        "Thông tư số 27/2020/TT-BGDĐT ngày 04/9/2020 của Bộ Giáo dục và Đào tạo về đánh giá học sinh.",
        ("Thông tư", date(2020, 9, 4), "Bộ Giáo dục và Đào tạo", "về đánh giá học sinh"),
        id="a ministry with small letters in its name",
    ),
    pytest.param(
        "Chương trình phối hợp số 01/CTrPH-MTTQ-HND ngày 10/02/22 của Mặt trận Tổ quốc và các tổ chức chính "
        "trị - xã hội huyện.",
        (
            "Chương trình phối hợp",
            date(2022, 2, 10),
            "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện",
            None,
        ),
        id="several bodies, the year in two figures",
    ),
    pytest.param(
        "Kế hoạch số 10-KH/ĐU ký ngày 01/8/2025.", ("Kế hoạch", date(2025, 8, 1), None, None), id="signed on"
    ),
    pytest.param(
        "Nghị quyết số 99/NQ-HĐND ngày 31/02/2025.", ("Nghị quyết", None, None, None), id="no such day"
    ),
    pytest.param(
        'Đề án số 06 của Thủ tướng Chính phủ về "Phát triển dữ liệu dân cư"; triển khai rộng.',
        ("Đề án", None, "Thủ tướng Chính phủ", 'về "Phát triển dữ liệu dân cư"'),
        id="the matter in quotes",
    ),
    pytest.param(
        "Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII về công tác dân vận.",
        ("Nghị quyết", None, "Ban Chấp hành Trung ương Đảng khóa XIII", "về công tác dân vận"),
        id="the body with its term",
    ),
]


@pytest.mark.parametrize(("text", "details"), DETAILS)
def test_details(text: str, details: tuple[str, date | None, str | None, str | None]) -> None:
    document = _citations(text)[0].document
    assert (document.type, document.date, document.issuer, document.title) == details


def test_a_report_does_not_cite_its_own_number() -> None:
    assert _citations("ĐẢNG ỦY XÃ TÂN LẬP\n\nSố 01-BC/ĐU\n\nBÁO CÁO CHÍNH TRỊ") == []


def test_a_law_named_before_its_number_is_one_document() -> None:
    [citation] = _citations("Căn cứ Luật Căn cước số 26/2023/QH15 ngày 27/11/2023.")
    assert (citation.document.type, citation.document.number) == ("Luật", "26/2023/QH15")
    assert citation.document.title == "Luật Căn cước"


def test_two_decisions_of_one_day_share_it() -> None:
    first, second = _citations(
        "Giám sát theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị."
    )
    assert first.document.date == second.document.date == date(2013, 12, 12)
    assert first.document.issuer == second.document.issuer == "Bộ Chính trị"


NAMES = [
    pytest.param(
        "Nghị quyết Đại hội XIII của Đảng đi vào cuộc sống.",
        ["Nghị quyết Đại hội XIII của Đảng"],
        id="the party congress",
    ),
    pytest.param(
        "thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
        ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"],
        id="the national congress in full",
    ),
    pytest.param(
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025.",
        ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025"],
        id="a province's congress",
    ),
    pytest.param(
        "Nghị quyết Đại hội Đảng bộ thành phố Huế lần thứ I đề ra.",
        ["Nghị quyết Đại hội Đảng bộ thành phố Huế lần thứ I"],
        id="a named city's congress",
    ),
    pytest.param(
        "Nghị quyết Đại hội XIII của Đảng, Đại hội Đảng bộ tỉnh lần thứ XX và Đại hội Đảng bộ huyện lần thứ "
        "XXV.",
        [
            "Nghị quyết Đại hội XIII của Đảng",
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
            "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXV",
        ],
        id="the type said once for three",
    ),
    pytest.param("NQ Đại hội XXIII", ["NQ Đại hội XXIII"], id="in a table's head"),
    pytest.param("Hoàn thành vượt mức Nghị quyết Đại hội đề ra.", [], id="a yardstick is no document"),
    pytest.param(
        "Nghị quyết Trung ương 4 khóa XI, XII, XIII về chỉnh đốn Đảng.",
        [
            "Nghị quyết Trung ương 4 khóa XI",
            "Nghị quyết Trung ương 4 khóa XII",
            "Nghị quyết Trung ương 4 khóa XIII",
        ],
        id="a plenum of three terms is three",
    ),
    pytest.param(
        "Nghị quyết Trung ương 5 (khóa XIII) về kinh tế tập thể.",
        ["Nghị quyết Trung ương 5 khóa XIII"],
        id="in brackets",
    ),
    pytest.param(
        "Kết luận Hội nghị Trung ương 6 khóa XII.",
        ["Kết luận Hội nghị Trung ương 6 khóa XII"],
        id="a plenum's conclusion",
    ),
    pytest.param(
        "Tuyên truyền Luật Đất đai năm 2024 để người dân hiểu.",
        ["Luật Đất đai năm 2024"],
        id="a law with its year",
    ),
    pytest.param("theo quy định của Luật đất đai để giao đất", ["Luật đất đai"], id="a law in small letters"),
    pytest.param(
        "Thi hành Luật Phòng chống ma túy.", ["Luật Phòng chống ma túy"], id="a law without its comma"
    ),
    pytest.param(
        "Luật Bảo tồn Rừng Thiêng được phổ biến.", ["Luật Bảo tồn Rừng Thiêng"], id="a law that no list has"
    ),
    pytest.param("Hội Luật gia xã hoạt động tốt, đúng luật định.", [], id="lawyers are no law"),
    pytest.param("Bộ luật Hình sự và Bộ luật Lao động.", ["Bộ luật Hình sự", "Bộ luật Lao động"], id="codes"),
    pytest.param(
        "bảo vệ Hiến pháp, Cương lĩnh, Điều lệ Đảng.",
        ["Hiến pháp", "Cương lĩnh", "Điều lệ Đảng"],
        id="the basic ones",
    ),
    pytest.param(
        "Pháp lệnh Ưu đãi người có công với cách mạng.",
        ["Pháp lệnh Ưu đãi người có công với cách mạng"],
        id="an ordinance",
    ),
    pytest.param(
        "thực hiện các chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững.",
        [
            "các chương trình mục tiêu quốc gia xây dựng nông thôn mới",
            "các chương trình mục tiêu quốc gia giảm nghèo bền vững",
        ],
        id="national programmes by topic",
    ),
    pytest.param(
        "vốn Chương trình MTQG giảm nghèo bền vững",
        ["Chương trình MTQG giảm nghèo bền vững"],
        id="abbreviated",
    ),
    pytest.param("ba chương trình mục tiêu quốc gia đều giải ngân tốt", [], id="programmes in general"),
    pytest.param(
        "Chương trình “Mỗi xã một sản phẩm” lan rộng.", ["Chương trình “Mỗi xã một sản phẩm”"], id="in quotes"
    ),
    pytest.param(
        "lồng ghép chương trình xây dựng nông thôn mới.",
        ["chương trình xây dựng nông thôn mới"],
        id="a known programme",
    ),
    pytest.param(
        "Quy định về những điều đảng viên không được làm.",
        ["Quy định về những điều đảng viên không được làm"],
        id="a known regulation",
    ),
    pytest.param("rà soát các quy định về đất đai, môi trường", [], id="regulations in general"),
    pytest.param(
        "ban hành Quy chế làm việc của Ủy ban nhân dân xã.",
        ["Quy chế làm việc của Ủy ban nhân dân xã"],
        id="rules with an owner",
    ),
    pytest.param("xây dựng quy chế làm việc, quy chế chi tiêu", [], id="rules in general"),
    pytest.param("phát huy Quy chế dân chủ ở cơ sở.", ["Quy chế dân chủ ở cơ sở"], id="known rules"),
    pytest.param(
        "Kế hoạch phát triển kinh tế - xã hội giai đoạn 2026-2030.",
        ["Kế hoạch phát triển kinh tế - xã hội giai đoạn 2026-2030"],
        id="a plan with its years",
    ),
    pytest.param("thực hiện kế hoạch tuyển quân hằng năm", [], id="a plan in general"),
    pytest.param(
        "Đề án xây dựng vùng chè hữu cơ ba xã ven hồ; hỗ trợ giống.",
        ["Đề án xây dựng vùng chè hữu cơ ba xã ven hồ"],
        id="a scheme by its title",
    ),
    pytest.param("ban hành nhiều nghị quyết, đề án sát thực tiễn", [], id="schemes in general"),
    pytest.param(
        "Quyết định thành lập Tổ công nghệ số cộng đồng; phân công nhiệm vụ.",
        ["Quyết định thành lập Tổ công nghệ số cộng đồng"],
        id="a decision by its title",
    ),
    pytest.param(
        "Chiến lược phát triển văn hóa đến năm 2030 của Chính phủ.",
        ["Chiến lược phát triển văn hóa đến năm 2030 của Chính phủ"],
        id="a strategy with its year",
    ),
    pytest.param("âm mưu chiến lược “diễn biến hòa bình”", [], id="a plot is no strategy"),
    pytest.param(
        "Chỉ thị của Ban Bí thư về phòng cháy, chữa cháy được quán triệt.",
        ["Chỉ thị của Ban Bí thư về phòng cháy, chữa cháy"],
        id="a body and a matter",
    ),
    pytest.param(
        "đồ án Quy hoạch chung xây dựng xã đến năm 2035.",
        ["đồ án Quy hoạch chung xây dựng xã đến năm 2035"],
        id="a planning design",
    ),
]


@pytest.mark.parametrize(("text", "titles"), NAMES)
def test_names(text: str, titles: list[str]) -> None:
    assert [
        citation.document.title for citation in _citations(text) if not citation.document.number
    ] == titles


def test_a_citation_quotes_its_report() -> None:
    document = document_of("Theo Nghị quyết số 57-NQ/TW và Luật Đất đai, xã lập kế hoạch.")
    for citation in find_citations(document, COMMUNE):
        evidence = citation.evidence
        assert document.text[evidence.start : evidence.end] == evidence.quote


def test_long_text_without_ends_is_read_in_linear_time() -> None:
    text = "đề án " + "xây dựng, phát triển và quản lý " * 3000 + "nghị quyết số 1, 2, 3, " * 500
    assert _citations(text) is not None
