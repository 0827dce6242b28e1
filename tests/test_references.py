"""What mentions of documents mean, what a text says of two of them, and where it contradicts itself."""

import pytest

from ingest.references import find_references
from ontology.facts import Citation, DocumentRelation, Issue, Place
from tests.documents import document_of

COMMUNE = Place(type="xã", name="Tân Lập", unit=None)


def _meant(text: str) -> list[str | None]:
    """Name what each mention stands for, with the year where it has a date."""
    found = [fact for fact in find_references(document_of(text), COMMUNE) if isinstance(fact, Citation)]
    return [
        f"{each.stands_for.number or each.stands_for.title} "
        f"{each.stands_for.date and each.stands_for.date.year}"
        if each.stands_for
        else None
        for each in found
    ]


def _issues(text: str) -> list[tuple[str, str]]:
    found = find_references(document_of(text), COMMUNE)
    return [(fact.code, fact.message) for fact in found if isinstance(fact, Issue)]


REGISTERED = [
    pytest.param("Đẩy mạnh Đề án 06, số hóa hồ sơ.", ["06/QĐ-TTg 2022"], id="a scheme by its number"),
    pytest.param("Đề án 06/CP được triển khai.", ["06/QĐ-TTg 2022"], id="by its number and an organ"),
    pytest.param("Nghị quyết 68 của Bộ Chính trị mở đường.", ["68-NQ/TW 2025"], id="short, with its body"),
    pytest.param(
        "các Nghị quyết 57, 59, 66, 68.",
        ["57-NQ/TW 2024", "59-NQ/TW 2025", "66-NQ/TW 2025", "68-NQ/TW 2025"],
        id="four short ones",
    ),
    pytest.param("Nghị quyết 08 của Huyện ủy đi vào cuộc sống.", [None], id="short, of a district"),
    pytest.param(
        "Học tập Chỉ thị 05 của Bộ Chính trị.", ["05-CT/TW 2016"], id="the body decides between two"
    ),
    pytest.param("Chỉ thị số 05-CT/TW của Ban Bí thư.", ["05-CT/TW 2021"], id="and so does the other body"),
    pytest.param("Quán triệt Chỉ thị số 05-CT/TW.", [None], id="one number of two documents"),
    pytest.param(
        "Chỉ thị số 05-CT/TW về giảm nghèo bền vững.", ["05-CT/TW 2021"], id="the matter decides between two"
    ),
    pytest.param(
        "Theo Nghị quyết số 18-NQ/TW, xã sắp xếp tổ chức bộ máy tinh gọn.",
        ["18-NQ/TW 2017"],
        id="the words of the sentence decide",
    ),
    pytest.param("Theo Nghị quyết số 18-NQ/TW, xã họp.", [None], id="words that tell nothing do not"),
    pytest.param(
        "Nghị quyết số 88/2019/NQ-QH ngày 18/11/2019.", ["88/2019/QH14 2019"], id="its misspelt number"
    ),
    pytest.param("Luật Đất đai năm 2024 có hiệu lực.", ["31/2024/QH15 2024"], id="a law with its year"),
    pytest.param("tuyên truyền Luật Đất đai", [None], id="a law of two years"),
    pytest.param("Luật Thực hiện dân chủ ở cơ sở.", ["10/2022/QH15 2022"], id="a law of one year"),
    pytest.param(
        "Nghị quyết Trung ương 4 khóa XI, XII, XIII.",
        ["12-NQ/TW 2012", "04-NQ/TW 2016", "21-KL/TW 2021"],
        id="a plenum of three terms",
    ),
    pytest.param(
        "Ôn lại Nghị quyết TƯ 4 khóa 12.", ["04-NQ/TW 2016"], id="a plenum in figures and short letters"
    ),
    pytest.param(
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
        ["Nghị quyết Đại hội XIII 2021"],
        id="the national congress in full",
    ),
    pytest.param(
        "Nghị quyết Đại hội XIII của Đảng.",
        ["Nghị quyết Đại hội XIII 2021"],
        id="the national congress in short",
    ),
    pytest.param(
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII.", [None], id="a province's of the same ordinal"
    ),
    pytest.param(
        "Quy định về những điều đảng viên không được làm.", ["37-QĐ/TW 2021"], id="a regulation by its matter"
    ),
    pytest.param(
        "Bám sát bốn nghị quyết trụ cột của Bộ Chính trị.",
        ["57-NQ/TW 2024", "59-NQ/TW 2025", "66-NQ/TW 2025", "68-NQ/TW 2025"],
        id="four by one name",
    ),
    pytest.param(
        "Thực hiện “bộ tứ trụ cột”.",
        ["57-NQ/TW 2024", "59-NQ/TW 2025", "66-NQ/TW 2025", "68-NQ/TW 2025"],
        id="four by another name",
    ),
    pytest.param("Ra ba nghị quyết trụ cột về vườn cây.", [], id="three are not the four"),
    pytest.param("Nghị quyết số 57-NQ/TW ngày 22/12/2023.", [None], id="another date is another document"),
]


@pytest.mark.parametrize(("text", "meant"), REGISTERED)
def test_the_register(text: str, meant: list[str | None]) -> None:
    assert _meant(text) == meant


SHORT = [
    pytest.param(
        "Nghị quyết số 08-NQ/HU ngày 02/3/2021 của Huyện ủy được quán triệt. Nghị quyết 08 tạo chuyển biến.",
        ["08-NQ/HU 2021"],
        id="figures alone, of what was named before",
    ),
    pytest.param(
        "Xã học Nghị quyết số 12-NQ/TU ngày 02/3/2021. Nghị quyết này gồm năm phần.",
        ["12-NQ/TU 2021"],
        id="this one, in the next sentence",
    ),
    pytest.param(
        "Xã học Kết luận số 12-KL/TU ngày 02/3/2021.\n\nKết luận nói trên gồm năm phần.",
        ["12-KL/TU 2021"],
        id="the said one, in the next paragraph",
    ),
    pytest.param(
        "Xã có Đề án “Vườn mẫu” từ năm ngoái. Đề án này thu hút 90 hộ.",
        ["Đề án “Vườn mẫu” None"],
        id="one that has a name only",
    ),
    pytest.param(
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 được học tập.\n\nNăm 2024 tiếp tục Chỉ thị số 05-CT/TW.",
        ["05-CT/TW 2016"],
        id="a number that two documents have, told apart before",
    ),
    pytest.param(
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024; Chỉ thị số 18-CT/TU ngày 02/3/2023. Nghị quyết trên là "
        "nền tảng.",
        ["18-CT/TU", "57-NQ/TW 2024"],
        id="the type decides",
    ),
]


@pytest.mark.parametrize(("text", "meant"), SHORT)
def test_short_forms(text: str, meant: list[str]) -> None:
    assert _meant(text)[-1] == meant[-1]


REFUSED = [
    pytest.param(
        "Xã học Nghị quyết số 12-NQ/TU và Nghị quyết số 15-NQ/TU. Nghị quyết này gồm năm phần.",
        "Nghị quyết này: có thể là 12-NQ/TU, 15-NQ/TU",
        id="two of its type in the sentence before",
    ),
    pytest.param(
        "Nghị quyết số 08-NQ/HU năm ấy, Nghị quyết số 08-NQ/TU năm sau. Nghị quyết 08 tạo chuyển biến.",
        "Nghị quyết 08: có thể là 08-NQ/HU, 08-NQ/TU",
        id="figures that two have",
    ),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_may_be_two_is_an_issue(text: str, message: str) -> None:
    assert ("ambiguous-document", message) in _issues(text)
    assert _meant(text)[-1] is None


SILENT = [
    pytest.param("Kết luận 02 đảng viên vi phạm.", id="a count without a document of its figures"),
    pytest.param("Nghị quyết này có hiệu lực từ ngày ký.", id="of itself"),
    pytest.param("Chỉ thị số 18-CT/TU được học. Nghị quyết này gồm năm phần.", id="nothing of its type"),
    pytest.param("Nghị quyết số 12-NQ/TU được học. Các nghị quyết này gồm năm phần.", id="several"),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_points_to_nothing_is_no_mention(text: str) -> None:
    assert len(_meant(text)) == text.count("số 1")
    assert _issues(text) == []


def _relations(text: str) -> list[tuple[str | None, str, str | None]]:
    found = find_references(document_of(text), COMMUNE)
    return [
        (fact.subject.number, fact.relation.value, fact.object.number or fact.object.title)
        for fact in found
        if isinstance(fact, DocumentRelation)
    ]


RELATIONS = [
    pytest.param(
        "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
        [("01-KL/TW", "continues", "05-CT/TW")],
        id="continues",
    ),
    pytest.param(
        "Kết luận số 105-KL/TW, ngày 04/12/2024 của Bộ Chính trị về việc tiếp tục thực hiện Chỉ thị số "
        "33-CT/TW.",
        [("105-KL/TW", "continues", "33-CT/TW")],
        id="continues, with việc",
    ),
    pytest.param(
        "Kế hoạch số 10-KH/ĐU thực hiện Nghị quyết số 57-NQ/TW.",
        [("10-KH/ĐU", "implements", "57-NQ/TW")],
        id="implements, right behind",
    ),
    pytest.param(
        "Chương trình hành động số 15-CTrHĐ/TU ngày 01/8/2025 của Tỉnh ủy về triển khai thực hiện Nghị "
        "quyết số "
        "66-NQ/TW và Nghị quyết số 68-NQ/TW.",
        [("15-CTrHĐ/TU", "implements", "66-NQ/TW"), ("15-CTrHĐ/TU", "implements", "68-NQ/TW")],
        id="implements two",
    ),
    pytest.param(
        "Nghị định số 154/2025/NĐ-CP quy định chi tiết thi hành Luật Cán bộ, công chức.",
        [("154/2025/NĐ-CP", "implements", "Luật Cán bộ, công chức")],
        id="implements a law by name",
    ),
    pytest.param(
        "Hướng dẫn số 06-HD/TW hướng dẫn thực hiện Quy định số 294-QĐ/TW.",
        [("06-HD/TW", "implements", "294-QĐ/TW")],
        id="guides",
    ),
    pytest.param(
        "Quy định số 294-QĐ/TW thay thế Quy định số 232-QĐ/TW.",
        [("294-QĐ/TW", "replaces", "232-QĐ/TW")],
        id="replaces",
    ),
    pytest.param(
        "Quyết định số 12/QĐ-UBND ngày 05/8/2025 (thay thế Quyết định số 9/QĐ-UBND).",
        [("12/QĐ-UBND", "replaces", "9/QĐ-UBND")],
        id="replaces, in brackets",
    ),
    pytest.param(
        "Quy định số 232-QĐ/TW được thay thế bằng Quy định số 294-QĐ/TW.",
        [("294-QĐ/TW", "replaces", "232-QĐ/TW")],
        id="is replaced by",
    ),
    pytest.param(
        "Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị "
        "định số "
        "178/2024/NĐ-CP.",
        [("67/2025/NĐ-CP", "amends", "178/2024/NĐ-CP")],
        id="amends",
    ),
    pytest.param(
        "Báo cáo số 21-BC/HU ngày 09/9/2024 về tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW.",
        [("21-BC/HU", "sums-up", "25-NQ/TW")],
        id="sums up ten years",
    ),
    pytest.param(
        "Kết luận số 121-KL/TW về tổng kết Nghị quyết số 18-NQ/TW.",
        [("121-KL/TW", "sums-up", "18-NQ/TW")],
        id="sums up",
    ),
    pytest.param(
        "Quán triệt Nghị quyết số 18-NQ/TW, tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
        [],
        id="a clause of its own",
    ),
    pytest.param(
        "Học Nghị quyết số 18-NQ/TW. Thực hiện Chỉ thị số 05-CT/TW.", [], id="a sentence of its own"
    ),
    pytest.param("Nghị quyết số 57-NQ/TW, Nghị quyết số 59-NQ/TW.", [], id="side by side"),
]


@pytest.mark.parametrize(("text", "told"), RELATIONS)
def test_relations(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _relations(text) == told


def test_a_relation_quotes_both_documents() -> None:
    text = "Xã ban hành Kế hoạch số 10-KH/ĐU ngày 01/8/2025 thực hiện Nghị quyết số 57-NQ/TW trong quý."
    document = document_of(text)
    [told] = [each for each in find_references(document, COMMUNE) if isinstance(each, DocumentRelation)]
    assert told.evidence.quote == "Kế hoạch số 10-KH/ĐU ngày 01/8/2025 thực hiện Nghị quyết số 57-NQ/TW"
    assert document.text[told.evidence.start : told.evidence.end] == told.evidence.quote


CONTRADICTIONS = [
    pytest.param(
        "Nghị quyết số 25-NQ/TW ngày 03/6/2023 về dân vận.",
        [
            (
                "document-date-differs",
                (
                    "25-NQ/TW: báo cáo ghi ngày 03/06/2023, "
                    "danh mục ghi 25/07/2008 (chưa đối chiếu), 03/06/2013 (chưa đối chiếu)"
                ),
            )
        ],
        id="a date that the register does not have",
    ),
    pytest.param(
        "Nghị quyết số 08-NQ/HU ngày 02/3/2021. Nghị quyết số 08-NQ/HU ngày 12/3/2021.",
        [("document-two-dates", "08-NQ/HU: báo cáo ghi cả ngày 02/03/2021 và 12/03/2021")],
        id="two dates of one number",
    ),
    pytest.param(
        "Nghị quyết số 08-NQ/HU về phát triển cây chè; Nghị quyết số 08-NQ/HU về kiên cố hóa kênh mương.",
        [("document-two-titles", "08-NQ/HU: “về phát triển cây chè” và “về kiên cố hóa kênh mương”")],
        id="two titles of one number",
    ),
    pytest.param(
        "Nghị quyết số 08-NQ/HU về phát triển cây chè; Nghị quyết số 08-NQ/HU về phát triển bền vững "
        "cây chè.",
        [],
        id="one title in two wordings",
    ),
    pytest.param(
        "Quy định số 733/QĐ-TTg.",
        [("document-type-differs", "733/QĐ-TTg: gọi là Quy định, ký hiệu là của Quyết định")],
        id="a regulation whose symbol says decision",
    ),
    pytest.param(
        "Nghị quyết số 57-CT/TW.",
        [("document-type-differs", "57-CT/TW: gọi là Nghị quyết, ký hiệu là của Chỉ thị")],
        id="a resolution whose symbol says directive",
    ),
    pytest.param("Quy định số 144-QĐ/TW.", [], id="the party writes QĐ for regulations"),
    pytest.param(
        "Đề án 06/QĐ-TTg, Chương trình 30a/2008/NQ-CP.", [], id="a scheme under its decision's number"
    ),
    pytest.param(
        "Nghị định số 47/2020/NĐ-CP ngày 09/4/2021.",
        [
            ("document-year-differs", "47/2020/NĐ-CP: ghi ngày 09/04/2021, số hiệu ghi năm 2020"),
            (
                "document-date-differs",
                "47/2020/NĐ-CP: báo cáo ghi ngày 09/04/2021, danh mục ghi 09/04/2020",
            ),
        ],
        id="a date of another year than the number's",
    ),
    pytest.param(
        "Nghị quyết số 1799/NQ-UBTVQH15 ngày 16/6/2019.",
        [
            (
                "document-outside-term",
                "1799/NQ-UBTVQH15: ghi ngày 16/06/2019, ngoài nhiệm kỳ Quốc hội khóa 15",
            )
        ],
        id="a date before the term",
    ),
]


@pytest.mark.parametrize(("text", "issues"), CONTRADICTIONS)
def test_contradictions(text: str, issues: list[tuple[str, str]]) -> None:
    assert _issues(text) == issues


def test_a_contradiction_is_kept_as_it_is_said() -> None:
    [mention] = [
        fact
        for fact in find_references(document_of("Nghị quyết số 25-NQ/TW ngày 03/6/2023."), COMMUNE)
        if isinstance(fact, Citation)
    ]
    assert (mention.document.date and mention.document.date.year, mention.stands_for) == (2023, None)
