"""Key tasks in the forms in which reports list them, in sentences of our own."""

import pytest

from ingest.key_tasks import find_key_tasks
from ontology.facts import Issue, KeyTask, Place
from tests.documents import document_of

THO_TANG = Place(type="xã", name="Thổ Tang", unit="2025/09112")
OPENING = """\
Đại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030

Phần thứ hai
PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2025-2030

"""
PAST = """\
Đại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030

Phần thứ nhất
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2020-2025

"""
CELLS, MARKET, DIKE = (
    "Củng cố chi bộ các thôn mới nhập",
    "Sắp xếp lại chợ đầu mối",
    "Gia cố đê bối trước mùa lũ",
)
THREE = [CELLS, MARKET, DIKE]

FORMS = [
    pytest.param(
        f"III. NHIỆM VỤ TRỌNG TÂM\n\n1. {CELLS}.\n\n2. {MARKET}.\n\n3. {DIKE}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="numbered items",
    ),
    pytest.param(
        f"III. CÁC NHIỆM VỤ CHỦ YẾU, TRỌNG TÂM\n\n- {CELLS}.\n\n- {MARKET}.\n\n- {DIKE}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="main and key tasks, dashes",
    ),
    pytest.param(
        f"III. NHIỆM VỤ TRỌNG TÂM VÀ CÁC KHÂU ĐỘT PHÁ\n\n1. Nhiệm vụ trọng tâm\n\n1.1. {CELLS}.\n\n1.2. "
        f"{MARKET}."
        f"\n\n1.3. {DIKE}.\n\n2. Các khâu đột phá\n\n2.1. Làm đường.\n\n2.2. Đào tạo nghề.\n\nIV. GIẢI PHÁP",
        THREE,
        id="beside the breakthroughs, tasks first",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ VÀ NHIỆM VỤ TRỌNG TÂM\n\n1. Các khâu đột phá\n\n(1) Làm đường.\n\n(2) "
        f"Đào tạo nghề."
        f"\n\n2. Nhiệm vụ trọng tâm\n\n(1) {CELLS}.\n\n(2) {MARKET}.\n\n(3) {DIKE}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="beside the breakthroughs, tasks last",
    ),
    pytest.param(
        f"Đại hội xác định 03 nhiệm vụ trọng tâm: (1) {CELLS}; (2) {MARKET}; (3) {DIKE}.",
        THREE,
        id="run on with numbers",
    ),
    pytest.param(
        f"Nhiệm kỳ tới tập trung ba nhiệm vụ trọng tâm sau đây:\n\nMột là, {CELLS}.\n\nHai là, "
        f"{MARKET}.\n\nBa là, "
        f"{DIKE}.",
        THREE,
        id="announced, một là below",
    ),
    pytest.param(
        f"3. Các nhiệm vụ trọng tâm của nhiệm kỳ\n\na) {CELLS}\n\nRà soát từng chi bộ.\n\nb) "
        f"{MARKET}\n\nDời các sạp."
        f"\n\nc) {DIKE}\n\nTrước tháng sáu.\n\n4. Giải pháp\n\nKhác.",
        THREE,
        id="titles with explanations below",
    ),
    pytest.param(
        f"III. NHIỆM VỤ CHÍNH TRỊ TRỌNG TÂM\n\nThứ nhất, {CELLS}.\n\nThứ hai, {MARKET}.\n\nThứ ba, "
        f"{DIKE}.\n\n"
        f"IV. GIẢI PHÁP",
        THREE,
        id="thứ nhất, thứ hai",
    ),
    pytest.param(
        f"III. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM\n\n1. {CELLS}.\n\n2. {MARKET}.\n\n3. {DIKE}.",
        THREE,
        id="tasks and solutions",
    ),
    pytest.param(
        "III. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM\n\n1. Về kinh tế\n\n- Làm chợ.\n\n2. Về xã hội\n\n- Mở lớp.",
        [],
        id="chapters by field are no tasks",
    ),
    pytest.param(
        f"III. NHIỆM VỤ CHỦ YẾU\n\n1. Mở lớp.\n\n2. Làm chợ.\n\nIV. NHIỆM VỤ TRỌNG TÂM\n\n1. "
        f"{CELLS}.\n\n2. {MARKET}.",
        THREE[:2],
        id="main tasks give way to key ones",
    ),
    pytest.param(
        f"III. NHIỆM VỤ TRỌNG TÂM\n\nĐại hội xác định 03 nhiệm vụ trọng tâm: (1) {CELLS}; (2) {MARKET}; "
        f"(3) {DIKE}. "
        "Cụ thể như sau.\n\n- Làm sớm.\n\n- Làm chắc.",
        THREE,
        id="a heading whose first sentence has the list",
    ),
    pytest.param(
        f"III. NHIỆM VỤ TRỌNG TÂM\n\n1. {CELLS}.\n\n2. {MARKET}.\n\nĐại hội kêu gọi Nhân dân chung "
        f"sức./.\n\nNơi nhận:"
        "\n\n- Tỉnh ủy,",
        THREE[:2],
        id="the closing words are no part of the last",
    ),
    pytest.param(
        f"Đại hội xác định 3 nhiệm vụ trọng tâm và 2 khâu đột phá như sau:\n\n* Nhiệm vụ trọng tâm:\n\n"
        f"- {CELLS}.\n\n- {MARKET}.\n\n- {DIKE}.\n\n* Khâu đột phá:\n\n- Làm đường.\n\n- Dạy "
        f"nghề.\n\nIII. KHÁC\n\n1. A.",
        THREE,
        id="up to where the breakthroughs are announced",
    ),
    pytest.param(
        f"3. Ba nhiệm vụ trọng tâm\n\nMột là: {CELLS}. Hai là: {MARKET}. Ba là: {DIKE}.\n\n4. Giải "
        f"pháp\n\nKhác.",
        THREE,
        id="a heading, then all in one paragraph",
    ),
    pytest.param(
        f"Chọn “3 nhiệm vụ trọng tâm, 2 khâu đột phá”: 3 nhiệm vụ trọng tâm là: (1) {CELLS}; (2) {MARKET}; "
        f"(3) {DIKE}. 2 khâu đột phá là: (1) Làm đường; (2) Dạy nghề.",
        THREE,
        id="both in one paragraph",
    ),
    pytest.param(
        f"III. ĐỊNH HƯỚNG\n\nNhiệm vụ trọng tâm thứ nhất: {CELLS}.\n\nNhiệm vụ trọng tâm thứ hai: {MARKET}."
        f"\n\nNhiệm vụ trọng tâm thứ ba: {DIKE}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="each called by its number, without an announcement",
    ),
    pytest.param(
        f"III. ĐỊNH HƯỚNG\n\n- Nhiệm vụ trọng tâm số 1 – {CELLS}.\n\n- Nhiệm vụ trọng tâm số 2 – {MARKET}."
        f"\n\n- Nhiệm vụ trọng tâm số 3 – {DIKE}.",
        THREE,
        id="called by a figure and a dash",
    ),
    pytest.param(
        f"III. ĐỊNH HƯỚNG\n\n1. Nhiệm vụ trọng tâm thứ nhất là {CELLS}\n\nRà soát chi bộ.\n\n"
        f"2. Nhiệm vụ trọng tâm thứ hai là {MARKET}\n\nDời các sạp.",
        THREE[:2],
        id="numbered besides, with explanations below",
    ),
    pytest.param(
        f"Nhiệm vụ trọng tâm thứ nhất, {CELLS}; nhiệm vụ trọng tâm thứ hai, {MARKET}; nhiệm vụ trọng tâm "
        f"thứ ba, {DIKE}.",
        THREE,
        id="called by their numbers in one sentence",
    ),
    pytest.param(
        f"(1) Nhiệm vụ chính trị trọng tâm thứ nhất: {CELLS}.\n\n(2) Nhiệm vụ chính trị trọng tâm thứ hai: "
        f"{MARKET}.",
        THREE[:2],
        id="political tasks by number",
    ),
    pytest.param(
        f"Nhiệm vụ trọng tâm số 01: {CELLS}.\n\nKhâu đột phá thứ nhất: Làm đường.",
        THREE[:1],
        id="one task beside a breakthrough",
    ),
    pytest.param("Nhiệm vụ trọng tâm thứ hai của Đại hội được làm tốt.", [], id="a number in passing"),
    pytest.param("Kết quả thực hiện nhiệm vụ trọng tâm thứ nhất: khá.", [], id="the result of one"),
    pytest.param(
        f"Tỉnh ủy đã xác định nhiệm vụ trọng tâm thứ nhất: {DIKE}.", [], id="the first of the province"
    ),
    pytest.param("Tập trung chỉ đạo nhiệm vụ trọng tâm, những lĩnh vực mới.", [], id="in passing"),
    pytest.param("Xác định nhiệm vụ trọng tâm, trọng điểm, lộ trình để lãnh đạo.", [], id="in a lesson"),
    pytest.param(
        "Phát triển kinh tế là nhiệm vụ trọng tâm: thôn nào cũng có tổ hợp tác.", [], id="a statement"
    ),
    pytest.param(
        "Nhiệm vụ trọng tâm 6 tháng cuối năm 2025:\n\n- Thu hoạch lúa.\n\n- Khai giảng.",
        [],
        id="of half a year",
    ),
    pytest.param("Các nhiệm vụ trọng tâm của UBND xã: (1) cấp đất; (2) thu thuế.", [], id="of an office"),
    pytest.param(
        "Bám sát 5 nhiệm vụ trọng tâm của tỉnh: (1) hạ tầng; (2) nhân lực; (3) số.", [], id="the province's"
    ),
]


def _found(text: str) -> list[KeyTask]:
    return [fact for fact in find_key_tasks(document_of(text), THO_TANG) if isinstance(fact, KeyTask)]


@pytest.mark.parametrize(("text", "titles"), FORMS)
def test_forms(text: str, titles: list[str]) -> None:
    found = _found(OPENING + text)
    assert [fact.title for fact in found] == titles
    assert [fact.ordinal for fact in found] == list(range(1, len(titles) + 1))
    assert {(fact.scope, fact.term) for fact in found} <= {(THO_TANG, "2025-2030")}


def test_a_chapter_on_results_lists_no_tasks() -> None:
    text = "I. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM\n\n1. Kinh tế tăng khá.\n\n2. Trường lớp khang trang."
    assert _found(PAST + text) == []


def test_tasks_that_the_ended_term_had_set_are_of_it() -> None:
    [first, second] = _found(PAST + f"Đại hội đã đề ra 2 nhiệm vụ trọng tâm: (1) {CELLS}; (2) {DIKE}.")
    assert first.term == second.term == "2020-2025"


def test_sentences_in_a_bracket_explain() -> None:
    explained = f"{DIKE} (Kè đá phía bãi. Trồng tre phía đồng). Làm ngay."
    text = f"III. NHIỆM VỤ TRỌNG TÂM\n\n1. {explained}\n\n2. {MARKET}."
    first, _ = _found(OPENING + text)
    assert (first.title, first.description) == (DIKE, "(Kè đá phía bãi. Trồng tre phía đồng). Làm ngay")


def test_a_list_shorter_than_stated_is_an_issue() -> None:
    text = OPENING + f"Đại hội xác định 6 nhiệm vụ trọng tâm: (1) {CELLS}; (2) {MARKET}."
    [issue] = [fact for fact in find_key_tasks(document_of(text), THO_TANG) if isinstance(fact, Issue)]
    assert (issue.code, issue.message) == (
        "key-task-count",
        "6 nhiệm vụ trọng tâm được nêu, 2 được liệt kê",
    )


def test_a_task_quotes_its_report() -> None:
    document = document_of(OPENING + f"Đại hội xác định 2 nhiệm vụ trọng tâm: (1) {CELLS}; (2) {MARKET}.")
    for fact in find_key_tasks(document, THO_TANG):
        assert isinstance(fact, KeyTask)
        assert document.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote == fact.title
