"""What a text says one document does to another, where either is told by its name alone; our own sentences.

Relations between numbered documents are in tests/test_references.py.
"""

import pytest

from ingest.references import find_references
from ontology.facts import DocumentId, DocumentRelation, Place
from tests.documents import document_of

COMMUNE = Place(type="phường", name="Bến Nghé", unit=None)


def _told(document: DocumentId) -> str | None:
    return document.number or document.title


def _relations(text: str) -> list[tuple[str | None, str, str | None]]:
    found = find_references(document_of(text), COMMUNE)
    return [
        (_told(fact.subject), fact.relation.value, _told(fact.object))
        for fact in found
        if isinstance(fact, DocumentRelation)
    ]


NAMED = [
    (
        "Chỉ thị 05 của Bộ Chính trị tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII.",
        [("05-CT/TW", "continues", "04-NQ/TW")],
    ),
    (
        "Chi bộ học Chỉ thị 05 về tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII.",
        [("05-CT/TW", "continues", "04-NQ/TW")],
    ),
    (
        "Kết luận Trung ương 4 khóa XIII tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII.",
        [("21-KL/TW", "continues", "04-NQ/TW")],
    ),
    (
        "Luật Đất đai năm 2024 thay thế Luật Đất đai năm 2013.",
        [("31/2024/QH15", "replaces", "45/2013/QH13")],
    ),
    (
        "Phường phổ biến Luật Căn cước, thay thế Luật Căn cước công dân.",
        [("26/2023/QH15", "replaces", "Luật Căn cước công dân")],
    ),
    (
        "Luật Thực hiện dân chủ ở cơ sở thay cho Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn.",
        [("10/2022/QH15", "replaces", "Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn")],
    ),
    (
        "Pháp lệnh Dân quân tự vệ đã được thay thế bằng Luật Dân quân tự vệ.",
        [("48/2019/QH14", "replaces", "Pháp lệnh Dân quân tự vệ")],
    ),
    (
        "Luật Cư trú được sửa đổi, bổ sung bởi Luật số 90/2031/QH17.",
        [("90/2031/QH17", "amends", "68/2020/QH14")],
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế có hiệu lực từ quý ba.",
        [("Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế", "amends", "25/2008/QH12")],
    ),
    (
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV cụ thể hóa Nghị quyết Đại hội XIII của Đảng.",
        [("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV", "implements", "Nghị quyết Đại hội XIII")],
    ),
    (
        "Đề án “Vườn mẫu” thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020-2025.",
        [("Đề án “Vườn mẫu”", "implements", "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020-2025")],
    ),
    (
        "Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX.",
        [
            (
                "Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
                "implements",
                "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
            )
        ],
    ),
    (
        "Kế hoạch phát triển đường thôn năm 2025 thực hiện Nghị quyết số 12-NQ/TU.",
        [
            (
                "Kế hoạch phát triển đường thôn năm 2025 thực hiện Nghị quyết số 12-NQ/TU",
                "implements",
                "12-NQ/TU",
            )
        ],
    ),
    (
        "Thông tư hướng dẫn Luật Cư trú đã phát đến từng tổ.",
        [("Thông tư hướng dẫn Luật Cư trú", "implements", "68/2020/QH14")],
    ),
]
BY_ISSUER = [
    (
        "Kết luận của Bộ Chính trị thay thế Quy định số 205-QĐ/TW.",
        [("Kết luận của Bộ Chính trị thay thế Quy định số 205-QĐ/TW", "replaces", "205-QĐ/TW")],
    ),
    (
        "Kết luận của Ban Bí thư thay thế Quy định của Ban Bí thư về sổ chi bộ.",
        [
            (
                "Kết luận của Ban Bí thư thay thế Quy định của Ban Bí thư về sổ chi bộ",
                "replaces",
                "Quy định của Ban Bí thư về sổ chi bộ",
            )
        ],
    ),
    (
        "Kết luận của Bộ Chính trị về tiếp tục thực hiện Nghị quyết Trung ương 6 khóa XII.",
        [
            (
                "Kết luận của Bộ Chính trị về tiếp tục thực hiện Nghị quyết Trung ương 6 khóa XII",
                "continues",
                "Nghị quyết Trung ương 6 khóa XII",
            )
        ],
    ),
    (
        "Nghị định của Chính phủ quy định chi tiết thi hành Luật Đất đai năm 2024.",
        [
            (
                "Nghị định của Chính phủ quy định chi tiết thi hành Luật Đất đai năm 2024",
                "implements",
                "31/2024/QH15",
            )
        ],
    ),
    (
        "Kế hoạch của Huyện ủy thực hiện Chỉ thị số 18-CT/TU.",
        [("Kế hoạch của Huyện ủy thực hiện Chỉ thị số 18-CT/TU", "implements", "18-CT/TU")],
    ),
    (
        "Nghị quyết chuyên đề của Đảng ủy cụ thể hóa Nghị quyết số 19-NQ/TU.",
        [
            (
                "Nghị quyết chuyên đề của Đảng ủy cụ thể hóa Nghị quyết số 19-NQ/TU",
                "implements",
                "19-NQ/TU",
            )
        ],
    ),
    (
        "Chương trình của Tỉnh ủy triển khai Nghị quyết Trung ương 8 khóa XIII và Nghị quyết số 42-NQ/TW.",
        [
            (
                "Chương trình của Tỉnh ủy triển khai Nghị quyết Trung ương 8 khóa XIII",
                "implements",
                thing,
            )
            for thing in ("Nghị quyết Trung ương 8 khóa XIII", "42-NQ/TW")
        ],
    ),
    (
        "Đề án của Thành ủy triển khai bốn nghị quyết trụ cột.",
        [],
    ),
]
STANDING_FOR = [
    (
        "Phường học Nghị quyết số 08-NQ/HU. Nghị quyết này thay thế Nghị quyết số 03-NQ/HU.",
        [("08-NQ/HU", "replaces", "03-NQ/HU")],
    ),
    (
        "Kế hoạch số 10-KH/ĐU thực hiện bốn nghị quyết trụ cột của Bộ Chính trị.",
        [("10-KH/ĐU", "implements", number) for number in ("57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW")],
    ),
]
NONE = [
    "Phường thực hiện Luật Đất đai, triển khai Luật Cư trú.",
    "Luật Đất đai, thực hiện Luật Cư trú.",
    "Tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII gắn với Chỉ thị 05.",
    "Báo cáo tổng kết việc thực hiện Luật Thực hiện dân chủ ở cơ sở.",
    "Luật Đất đai triển khai thực hiện tốt.",
    "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV và Nghị quyết Đại hội XIII của Đảng.",
    "Các kế hoạch của Huyện ủy thực hiện nghiêm.",
    "theo hướng dẫn của Tỉnh ủy triển khai Nghị quyết số 12-NQ/TU.",
    "Nghị quyết này thay thế Nghị quyết số 03-NQ/HU.",
    "Luật Cư trú thay thế Luật Cư trú.",
]
TOLD = [*NAMED, *BY_ISSUER, *STANDING_FOR, *((text, list[tuple[str, str, str]]()) for text in NONE)]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*case, id=case[0]) for case in TOLD])
def test_relations_of_named_documents(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _relations(text) == told


def test_a_document_inside_a_title_is_a_mention_of_its_own() -> None:
    text = "Chương trình hành động của Đảng ủy thực hiện Luật Thanh niên và Luật Trẻ em trong ba năm."
    document = document_of(text)
    facts = [each for each in find_references(document, COMMUNE) if isinstance(each, DocumentRelation)]
    assert [_told(fact.object) for fact in facts] == ["Luật Thanh niên", "Luật Trẻ em"]
    for fact in facts:
        assert document.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
