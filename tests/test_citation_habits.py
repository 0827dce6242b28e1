"""Mentions of documents as other provinces type them, in our own sentences; beside tests/test_citations.py.

Each line has a sentence, and for every mention in it the number, or else the title.
"""

import pytest

import tests.test_citations
import tests.test_document_relations
import tests.test_references
from ingest.citations import find_citations
from ontology.facts import Place
from tests.documents import document_of

COMMUNE = Place(type="phường", name="Bến Nghé", unit=None)

SIGNS = [
    ("Theo Nghị quyết số 57 - NQ / TW, phường lập tổ số.", ["57-NQ/TW"]),
    ("Theo Nghị quyết số57-NQ/TW, phường lập tổ số.", ["57-NQ/TW"]),
    ("Theo Nghị quyết số 57-NQTW, phường lập tổ số.", ["57-NQTW"]),
    ("Theo Nghị quyết số 57/NQ-TW, phường lập tổ số.", ["57/NQ-TW"]),
    ("Theo Nghị quyết 57 NQ-TW của Bộ Chính trị.", ["57NQ-TW"]),
    ("Theo Nghị quyết số 05.NQ/TW, phường lập tổ số.", ["05.NQ/TW"]),
    ("Theo Nghị quyết số –57-NQ/TW.", ["57-NQ/TW"]),
    ("Theo Nghị quyết (số 57-NQ/TW), phường lập tổ số.", ["57-NQ/TW"]),
    ("Theo Nghị quyết số: 57-NQ/TW, phường lập tổ số.", ["57-NQ/TW"]),
    ("Theo nghị quyết SỐ 57-NQ/TW.", ["57-NQ/TW"]),
    ("Nghị quyết số 57-\nNQ/TW của Bộ Chính trị được học.", ["57-NQ/TW"]),
    ("Nghị quyết số\n57-NQ/TW của Bộ Chính trị được học.", ["57-NQ/TW"]),
    ("Nghị quyết số 57-NQ/\nTW của Bộ Chính trị được học.", ["57-NQ/TW"]),
    ("Nghị\nquyết số 57-NQ/TW của Bộ Chính trị được học.", ["57-NQ/TW"]),
    ("Quyết định số 102/QĐ.TU về kiện toàn ban.", ["102/QĐ.TU"]),
    ("Quyết định 41 /QĐ-UBND của phường.", ["41/QĐ-UBND"]),
    ("Nghị định số 178/2024/NĐ- CP về chế độ.", ["178/2024/NĐ-CP"]),
    ("Nghị quyết số 111 /NQ-CP của Chính phủ.", ["111/NQ-CP"]),
    ("Quy định số 144 – QĐ/TW về chuẩn mực.", ["144-QĐ/TW"]),
    ("Nghị quyết số  57-NQ/TW  của Bộ Chính trị.", ["57-NQ/TW"]),
]
ABBREVIATED = [
    ("Triển khai NQ 57-NQ/TW, KL số 21-KL/TW và QĐ số 37-QĐ/TW.", ["57-NQ/TW", "21-KL/TW", "37-QĐ/TW"]),
    ("Triển khai NQ số 18-NQ/TW ở cơ sở.", ["18-NQ/TW"]),
    ("Triển khai NQ57 của Bộ Chính trị.", ["57"]),
    ("Theo CT số 05-CT/TW, chi bộ học đều.", ["05-CT/TW"]),
    ("Theo HD số 36-HD/BTCTW, chi bộ làm.", ["36-HD/BTCTW"]),
    ("Theo TB số 66-TB/TW, chi bộ làm.", ["66-TB/TW"]),
    ("Theo KH số 125/KH-UBND, phường làm.", ["125/KH-UBND"]),
    ("Theo NĐ 30/2020/NĐ-CP, văn thư làm.", ["30/2020/NĐ-CP"]),
]
PARTY = [
    ("Nghị quyết số 09-NQ/ĐU của Đảng ủy phường.", ["09-NQ/ĐU"]),
    ("Nghị quyết số 05/NQ-ĐU ngày 03/02/2022.", ["05/NQ-ĐU"]),
    ("Nghị quyết số 03-NQ/ĐH của Đại hội.", ["03-NQ/ĐH"]),
    ("Nghị quyết số 12-NQ/QU của Quận ủy.", ["12-NQ/QU"]),
    ("Nghị quyết số 06-NQ/ThU của Thị ủy.", ["06-NQ/ThU"]),
    ("Chương trình hành động số 07-CTHĐ/HU.", ["07-CTHĐ/HU"]),
    ("Chương trình số 20-CTr/HU ngày 05/10/2021.", ["20-CTr/HU"]),
    ("Chương trình 05-CTr/ĐU của Đảng ủy.", ["05-CTr/ĐU"]),
    ("Đề án số 02-ĐA/HU về cán bộ trẻ.", ["02-ĐA/HU"]),
    ("Đề án số 11-ĐA/TU ngày 12/5/2021.", ["11-ĐA/TU"]),
    ("Thông tri số 01-TT/TU về bầu cử.", ["01-TT/TU"]),
    ("Thông tri số 22-TTr/TU về tuyển quân.", ["22-TTr/TU"]),
    ("Hướng dẫn số 20-HD/BTGTW về tuyên truyền.", ["20-HD/BTGTW"]),
    ("Hướng dẫn 09-HD/BTCTU ngày 04/4/2022.", ["09-HD/BTCTU"]),
    ("Thông báo kết luận số 108-TB/TU của Thường trực.", ["108-TB/TU"]),
    ("Kết luận số 1234-KL/TU của Tỉnh ủy.", ["1234-KL/TU"]),
    ("Quy định 08-QĐi/TW và Quy định số 11-QyĐ/TU.", ["08-QĐi/TW", "11-QyĐ/TU"]),
    ("Quy chế số 03-QC/HU của Huyện ủy.", ["03-QC/HU"]),
    ("Quy chế phối hợp số 05-QCPH/ĐU-UBND.", ["05-QCPH/ĐU-UBND"]),
    ("Báo cáo số 99-BC/HU về nông thôn.", ["99-BC/HU"]),
    ("Công văn số 512-CV/HU về nghỉ lễ.", ["512-CV/HU"]),
    ("Kế hoạch số 21-KH/HU và Kế hoạch 33-KH/ĐUK.", ["21-KH/HU", "33-KH/ĐUK"]),
]
STATE = [
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh Nghệ An.", ["15/NQ-HĐND"]),
    ("Nghị quyết số 15/2023/NQ-HĐND của HĐND thành phố.", ["15/2023/NQ-HĐND"]),
    ("Quyết định số 2345/QĐ-UBND ngày 01/8/2024 của UBND tỉnh.", ["2345/QĐ-UBND"]),
    ("Quyết định số 12/2024/QĐ-UBND của UBND thành phố Cần Thơ.", ["12/2024/QĐ-UBND"]),
    ("Đề án số 05/ĐA-UBND về vỉa hè.", ["05/ĐA-UBND"]),
    ("Tờ trình số 45/TTr-UBND trình HĐND phường.", ["45/TTr-UBND"]),
    ("Công điện số 102/CĐ-TTg về bão.", ["102/CĐ-TTg"]),
    ("Chỉ thị số 16/CT-TTg và Chỉ thị số 07/CT-UBND.", ["16/CT-TTg", "07/CT-UBND"]),
    ("Thông tư số 02/2022/TT-BNV của Bộ Nội vụ.", ["02/2022/TT-BNV"]),
    ("Thông tư liên tịch số 01/2014/TTLT-BNV-BTC.", ["01/2014/TTLT-BNV-BTC"]),
    (
        "Nghị quyết số 1211/2016/UBTVQH13 và Nghị quyết 76/2025/UBTVQH15.",
        ["1211/2016/UBTVQH13", "76/2025/UBTVQH15"],
    ),
    ("Luật số: 31/2024/QH15 có hiệu lực sớm.", ["31/2024/QH15"]),
    ("Pháp lệnh số 02/2020/UBTVQH14.", ["02/2020/UBTVQH14"]),
    ("Nghị quyết số 202/2025/QH15 của Quốc hội.", ["202/2025/QH15"]),
]
LISTS = [
    ("ký các Quyết định số: 318, 319, 320 ngày 8/3/2022.", ["318", "319", "320"]),
    ("các Quyết định số 12, 13, 14/QĐ-UBND.", ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]),
    ("Nghị quyết số 35, 36-NQ/TU và 37-NQ/TU.", ["35-NQ/TU", "36-NQ/TU", "37-NQ/TU"]),
    ("Chỉ thị 13-CT/TW và Kết luận 61-KL/TW.", ["13-CT/TW", "61-KL/TW"]),
    ("Chỉ thị 05, Kết luận 01 của Bộ Chính trị.", ["05", "01"]),
    ("Nghị quyết 19 NQ/TW, Nghị quyết 20 NQ/TW.", ["19NQ/TW", "20NQ/TW"]),
    ("Chương trình 135, Chương trình 30a.", ["135", "30a"]),
    ("theo Quyết định 1719 của Thủ tướng Chính phủ", ["1719"]),
    ("Nghị quyết 68 năm 2025 của Bộ Chính trị", ["68"]),
]
NAMES = [
    ("Nghị quyết T.Ư 4, khóa XI được ôn lại.", ["Nghị quyết T.Ư 4, khóa XI"]),
    ("Nghị quyết TW4 khóa 11 được ôn lại.", ["Nghị quyết TW4 khóa 11"]),
    ("Nghị quyết Tư pháp khóa 12 của nhà trường.", []),
    ("Luật Hôn nhân và gia đình được phổ biến.", ["Luật Hôn nhân và gia đình"]),
    ("phổ biến Luật BHXH, Luật BHYT.", ["Luật BHXH", "Luật BHYT"]),
    ("Luật Đất đai (sửa đổi) năm 2024.", ["Luật Đất đai (sửa đổi) năm 2024"]),
    ("Luật Trẻ em năm 2016 và Luật Cư trú.", ["Luật Trẻ em năm 2016", "Luật Cư trú"]),
    (
        "Luật An ninh mạng và Luật An toàn thông tin mạng.",
        ["Luật An ninh mạng", "Luật An toàn thông tin mạng"],
    ),
    ("Bộ luật Tố tụng hình sự.", ["Bộ luật Tố tụng hình sự"]),
    ("Nghị quyết TW 5 khóa XIII.", ["Nghị quyết TW 5 khóa XIII"]),
    ("Nghị quyết Trung ương 6 (khóa XII).", ["Nghị quyết Trung ương 6 khóa XII"]),
    (
        "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII.",
        ["Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII"],
    ),
    (
        "Nghị quyết Trung ương 4 (khóa XI, XII) và Kết luận Trung ương 4 (khóa XIII).",
        [
            "Nghị quyết Trung ương 4 khóa XI",
            "Nghị quyết Trung ương 4 khóa XII",
            "Kết luận Trung ương 4 khóa XIII",
        ],
    ),
    (
        "Nghị quyết Đại hội Đảng bộ thị trấn lần thứ XX, nhiệm kỳ 2020-2025.",
        ["Nghị quyết Đại hội Đảng bộ thị trấn lần thứ XX, nhiệm kỳ 2020-2025"],
    ),
    (
        "Nghị quyết Đại hội đảng bộ xã Ia Phìn lần thứ IX.",
        ["Nghị quyết Đại hội đảng bộ xã Ia Phìn lần thứ IX"],
    ),
    ("Hiến pháp năm 2013 khẳng định điều ấy.", ["Hiến pháp năm 2013"]),
    ("Điều lệ Công đoàn Việt Nam.", ["Điều lệ Công đoàn Việt Nam"]),
    ("Chương trình chuyển đổi số quốc gia.", ["Chương trình chuyển đổi số quốc gia"]),
    (
        "Quy hoạch tỉnh Nghệ An thời kỳ 2021-2030.",
        ["Quy hoạch tỉnh Nghệ An thời kỳ 2021-2030"],
    ),
]
NONE = [
    "Nghị quyết của chi bộ được ra đúng kỳ.",
    "nghị quyết của Đảng, pháp luật của Nhà nước",
    "Nghị quyết Đại hội Đảng các cấp được học.",
    "Nghị quyết Đại hội chi bộ đề ra.",
    "Ủy ban họp ngày 1/4/2025 và 30/4-1/5.",
    "Công an trực 24/24 giờ, 7/7 ngày.",
    "Gọi 0212.3831.234 hoặc số điện thoại 0912 345 678.",
    "Đạt 15/15 chỉ tiêu nghị quyết; 19/19 tiêu chí.",
    "Trung ương khóa XI, XII, XIII.",
    "Nhiệm kỳ 2020-2025, giai đoạn 2021-2025/2030.",
    "Quốc lộ 6, tỉnh lộ 109, đường ĐT.102.",
    "Máy mã số 123-ABC/XY bị hỏng.",
    "Xe biển số 26A-123.45 gây tai nạn.",
    "Thửa số 45, tờ bản đồ số 12, tỷ lệ 1/500.",
    "Tổ 3/KP5; lớp 12A1/THPT; nhà CT2 và CT3.",
    "Chuẩn ISO 9001:2015, mạng 4G/5G.",
    "Kế hoạch 5 năm 2021-2025 đạt khá.",
    "Hội đồng quyết định 3 việc, thông báo 12 lượt/năm.",
    "Quy định 2 con/hộ của hương ước.",
    "Chỉ thị của cấp trên, kết luận thanh tra.",
    "Kết luận: 2 sai sót, 3 việc phải làm ngay.",
    "Hướng dẫn kỹ thuật trồng chè; kế hoạch sản xuất vụ đông.",
    "Luật sư Nguyễn A; kỷ luật Đảng; luật tục của buôn làng.",
    "Chương trình biểu diễn văn nghệ; quyết định thành công của vụ mùa.",
    "Hương ước, quy ước của 12 thôn.",
]
HABITS = [*SIGNS, *ABBREVIATED, *PARTY, *STATE, *LISTS, *NAMES, *((text, list[str]()) for text in NONE)]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*habit, id=habit[0]) for habit in HABITS])
def test_habits(text: str, told: list[str]) -> None:
    found = [citation.document for citation in find_citations(document_of(text), COMMUNE)]
    assert [document.number or document.title for document in found] == told


def test_the_tables_hold_many_mentions() -> None:
    others = (*tests.test_citations.NUMBERS, *tests.test_citations.DETAILS, *tests.test_citations.NAMES)
    resolved = (*tests.test_references.REGISTERED, *tests.test_references.SHORT)
    related = [text for text, _ in tests.test_document_relations.TOLD]
    texts = [text for text, _ in HABITS] + [str(each.values[0]) for each in (*others, *resolved)]
    assert len({*texts, *related}) >= 250
