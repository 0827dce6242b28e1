"""Breakthroughs in the forms in which reports list them, in sentences of our own."""

import pytest

from ingest.breakthroughs import find_breakthroughs
from ontology.facts import Breakthrough, Issue, Place
from tests.documents import document_of

THO_TANG = Place(type="xã", name="Thổ Tang", unit="2025/09112")
OPENING = """\
Đại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030

Xã được thành lập trên cơ sở sáp nhập thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính.

Phần thứ hai
PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2025-2030

"""
PAST = """\
Đại hội đại biểu Đảng bộ xã Thổ Tang lần thứ I, nhiệm kỳ 2025-2030

Xã được thành lập trên cơ sở sáp nhập thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính.

Phần thứ nhất
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2020-2025

"""
ROADS, PEOPLE, OFFICES = (
    "Phát triển hạ tầng giao thông liên xã",
    "Nâng cao chất lượng nguồn nhân lực",
    "Cải cách hành chính gắn với chuyển đổi số",
)
THREE = [ROADS, PEOPLE, OFFICES]

FORMS = [
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n1. {ROADS}.\n\n2. {PEOPLE}.\n\n3. {OFFICES}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="numbered items",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n(1) {ROADS}.\n\n(2) {PEOPLE}.\n\n(3) {OFFICES}.\n\nIV. GIẢI PHÁP\n\n(1) "
        f"Làm đường.",
        THREE,
        id="numbers in brackets",
    ),
    pytest.param(
        f"II- NHIỆM VỤ TRỌNG TÂM VÀ CÁC KHÂU ĐỘT PHÁ\n\n1. Nhiệm vụ trọng tâm\n\n(1) Giữ vững ổn "
        f"định.\n\n2. Các khâu đột phá\n\n"
        f"2.1. {ROADS}.\n\n2.2. {PEOPLE}.\n\n2.3. {OFFICES}.\n\nIII- GIẢI PHÁP\n\n1. Kinh tế",
        THREE,
        id="a heading of two things, then its own",
    ),
    pytest.param(
        f"3. Ba khâu đột phá\n\n- {ROADS}.\n\n- {PEOPLE}.\n\n- {OFFICES}.\n\n4. Giải pháp", THREE, id="dashes"
    ),
    pytest.param(
        f"3. Khâu đột phá\n\na) {ROADS}.\n\nb) {PEOPLE}.\n\nc) {OFFICES}.\n\n4. Giải pháp",
        THREE,
        id="letters",
    ),
    pytest.param(
        f"3. Các khâu đột phá\n\nMột là, {ROADS}.\n\nHai là, {PEOPLE}.\n\nBa là, {OFFICES}.\n\n4. Giải pháp",
        THREE,
        id="một là, hai là",
    ),
    pytest.param(
        f"3. Các đột phá\n\nThứ nhất, {ROADS}.\n\nThứ hai, {PEOPLE}.\n\nThứ ba, {OFFICES}.\n\n4. Giải pháp",
        THREE,
        id="thứ nhất, thứ hai",
    ),
    pytest.param(
        f"3. Các khâu đột phá\n\n- Đột phá thứ nhất: {ROADS}.\n\n- Đột phá thứ hai: {PEOPLE}.\n\n- Đột phá "
        f"thứ ba: {OFFICES}.\n\n4. Giải pháp",
        THREE,
        id="each called by its number",
    ),
    pytest.param(
        f"Khâu đột phá thứ nhất: {ROADS}.\n\nKhâu đột phá thứ hai: {PEOPLE}.\n\nKhâu đột phá thứ ba: "
        f"{OFFICES}.",
        THREE,
        id="called by number, without heading",
    ),
    pytest.param(
        f"Đại hội xác định 03 khâu đột phá như sau:\n\n1. {ROADS}.\n\n2. {PEOPLE}.\n\n3. {OFFICES}.",
        THREE,
        id="announced by a sentence",
    ),
    pytest.param(
        f"Nhiệm kỳ tới tập trung ba khâu đột phá: (1) {ROADS}; (2) {PEOPLE}; (3) {OFFICES}.",
        THREE,
        id="run on with numbers",
    ),
    pytest.param(
        f"Xác định 3 khâu đột phá, gồm: 1. {ROADS}; 2. {PEOPLE}; 3. {OFFICES}.",
        THREE,
        id="run on with bare numbers",
    ),
    pytest.param(
        f"Xác định 3 khâu đột phá gồm: Một là, {ROADS}; hai là, {PEOPLE}; ba là, {OFFICES}.",
        THREE,
        id="run on with một là",
    ),
    pytest.param(
        f"Đại hội chọn ba khâu đột phá là: {ROADS}; {PEOPLE}; {OFFICES}.", THREE, id="semicolons alone"
    ),
    pytest.param(f"Đảng bộ đề ra 2 khâu đột phá: {ROADS}; {PEOPLE}.", THREE[:2], id="two with a semicolon"),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n1. {ROADS}\n\nTập trung vốn cho tuyến trục chính, vận động hiến "
        f"đất.\n\n2. {PEOPLE}\n\n"
        f"Đào tạo lại đội ngũ.\n\n3. {OFFICES}\n\nMột cửa điện tử.\n\nIV. GIẢI PHÁP\n\n1. Kinh tế",
        THREE,
        id="titles with explanations below",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n1. {ROADS}: ưu tiên các tuyến trục, huy động xã hội hóa.\n\n2. {PEOPLE}: "
        f"đào tạo tại chỗ.\n\n"
        f"3. {OFFICES}: giảm thời gian chờ.\n\nIV. GIẢI PHÁP",
        THREE,
        id="titles before a colon",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n1. {ROADS}. Trong đó ưu tiên các tuyến trục. Huy động xã hội hóa.\n\n2. "
        f"{PEOPLE}. Đào tạo tại chỗ.\n\n"
        f"3. {OFFICES}. Giảm thời gian chờ.\n\nIV. GIẢI PHÁP",
        THREE,
        id="titles that are the first sentence",
    ),
    pytest.param(
        f"Ba khâu đột phá là:\n\n(i) {ROADS};\n\n(ii) {PEOPLE};\n\n(iii) {OFFICES}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="small Roman numbers",
    ),
    pytest.param(
        f"Khâu đột phá thứ nhất là {ROADS}; khâu đột phá thứ hai là {PEOPLE}.",
        THREE[:2],
        id="called by number in one sentence",
    ),
    pytest.param(
        "Đảng bộ chọn ba khâu đột phá: giao thông nội đồng, nguồn nhân lực trẻ, chuyển đổi số.",
        ["giao thông nội đồng", "nguồn nhân lực trẻ", "chuyển đổi số"],
        id="commas where their number is the stated one",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\n{ROADS}.\n\n{PEOPLE}.\n\n{OFFICES}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="paragraphs without marks",
    ),
    pytest.param(
        f"2. Các khâu đột phá: {ROADS}; {PEOPLE}; {OFFICES}.\n\n3. Giải pháp",
        THREE,
        id="a heading that runs in",
    ),
    pytest.param(
        f"1. Giải pháp đột phá\n\n- Làm sớm.\n\n- Làm chắc.\n\n2. Các khâu đột phá\n\n- {ROADS}.\n\n- "
        f"{PEOPLE}.\n\n3. Tổ chức",
        THREE[:2],
        id="solutions give way to what was chosen",
    ),
    pytest.param(
        f"* Nhiệm vụ đột phá:\n\n+ {ROADS}.\n\n+ {PEOPLE}.\n\n+ {OFFICES}.", THREE, id="breakthrough tasks"
    ),
    pytest.param(
        f"2. Các lĩnh vực đột phá\n\n- {ROADS}.\n\n- {PEOPLE}.\n\n3. Giải pháp",
        THREE[:2],
        id="breakthrough fields",
    ),
    pytest.param(
        f"IV. BA ĐỘT PHÁ CHIẾN LƯỢC\n\n1. {ROADS}.\n\n2. {PEOPLE}.\n\n3. {OFFICES}.\n\nV. TỔ CHỨC THỰC "
        f"HIỆN\n\n1. Đảng ủy",
        THREE,
        id="strategic breakthroughs",
    ),
    pytest.param(
        f"III. CÁC KHÂU ĐỘT PHÁ\n\nĐể hoàn thành mục tiêu, Đại hội xác định 03 khâu đột phá:\n\n1. "
        f"{ROADS}.\n\n2. {PEOPLE}.\n\n3. {OFFICES}.\n\nIV. GIẢI PHÁP",
        THREE,
        id="heading and announcement once",
    ),
    pytest.param(
        f"Chọn “3 nhiệm vụ trọng tâm, 2 khâu đột phá”: 3 nhiệm vụ trọng tâm là: (1) Giữ rừng; (2) Mở "
        f"chợ; (3) "
        f"Xây kè. 2 khâu đột phá là: (1) {ROADS}; (2) {PEOPLE}.",
        THREE[:2],
        id="beside the key tasks in one paragraph",
    ),
    pytest.param(f"Kinh tế có bước đột phá: (1) {ROADS}; (2) {PEOPLE}.", [], id="the idiom"),
    pytest.param("Xác định chuyển đổi số là khâu đột phá của nhiệm kỳ.", [], id="a statement without a list"),
    pytest.param(
        "Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ: (1) hạ tầng số; (2) dữ liệu.",
        [],
        id="the title of a document",
    ),
    pytest.param(
        "Thực hiện ba đột phá chiến lược theo Nghị quyết Đại hội XIII: (1) thể chế; (2) nguồn nhân lực; (3) "
        "hạ tầng.",
        [],
        id="the nation's",
    ),
    pytest.param(
        "Thảo luận 7 đột phá của TPHCM: hạ tầng; nhân lực; thể chế; văn hóa; số; xanh; y tế.",
        [],
        id="the city's",
    ),
    pytest.param(
        "Bám sát 3 khâu đột phá của tỉnh: (1) hạ tầng; (2) nhân lực; (3) thể chế.", [], id="the province's"
    ),
]


def _found(text: str) -> list[Breakthrough]:
    facts = find_breakthroughs(document_of(text), THO_TANG)
    return [fact for fact in facts if isinstance(fact, Breakthrough)]


@pytest.mark.parametrize(("text", "titles"), FORMS)
def test_forms(text: str, titles: list[str]) -> None:
    found = _found(OPENING + text)
    assert [fact.title for fact in found] == titles
    assert [fact.ordinal for fact in found] == list(range(1, len(titles) + 1))
    assert {(fact.scope, fact.term) for fact in found} <= {(THO_TANG, "2025-2030")}


ENDED = [
    pytest.param(
        f"Đảng bộ xã Thượng Trưng xác định 02 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}.",
        [("xã Thượng Trưng", ROADS), ("xã Thượng Trưng", PEOPLE)],
        id="of a predecessor's committee",
    ),
    pytest.param(
        f"7. Thực hiện các khâu đột phá\n\n- Địa bàn Tuân Chính chọn 01 khâu đột phá: (1) {ROADS}; (2) "
        f"{OFFICES}. "
        f"Địa bàn Thượng Trưng xác định 02 khâu đột phá: (1) {PEOPLE}; (2) {OFFICES}.",
        [("xã Tuân Chính", ROADS), ("xã Thượng Trưng", PEOPLE), ("xã Thượng Trưng", OFFICES)],
        id="of two places in one paragraph",
    ),
    pytest.param(
        f"2. Đối với xã Tuân Chính\n\n2.1. Kết quả các khâu đột phá\n\n(1) {ROADS}: làm 12 km.\n\n(2) "
        f"{PEOPLE}: mở 9 lớp.",
        [("xã Tuân Chính", ROADS), ("xã Tuân Chính", PEOPLE)],
        id="of the place that a heading names",
    ),
    pytest.param(
        f"Kết quả thực hiện 02 khâu đột phá:\n\n- {ROADS}: hoàn thành 12 km.\n\n- {PEOPLE}: mở 9 lớp.",
        [("xã Thổ Tang", ROADS), ("xã Thổ Tang", PEOPLE)],
        id="of nobody in particular",
    ),
    pytest.param(
        f"1. Các khâu đột phá của thị trấn Thổ Tang: (1) {ROADS}; (2) {PEOPLE}. Của xã Thượng Trưng: (1) "
        f"{OFFICES}; (2) {PEOPLE}. Xã Tuân Chính xác định 02 khâu: (1) {ROADS}; (2) {OFFICES}.",
        [
            ("thị trấn Thổ Tang", ROADS),
            ("thị trấn Thổ Tang", PEOPLE),
            ("xã Thượng Trưng", OFFICES),
            ("xã Thượng Trưng", PEOPLE),
            ("xã Tuân Chính", ROADS),
            ("xã Tuân Chính", OFFICES),
        ],
        id="a list of each place, one after another",
    ),
]


@pytest.mark.parametrize(("text", "told"), ENDED)
def test_the_ended_term(text: str, told: list[tuple[str, str]]) -> None:
    found = _found(PAST + text)
    assert [(fact.scope.label.removesuffix(" (cũ)"), fact.title) for fact in found] == told
    assert {fact.term for fact in found} == {"2020-2025"}


def test_the_years_of_a_sentence_outweigh_its_heading() -> None:
    [first, _] = _found(
        OPENING + f"Nhiệm kỳ 2020-2025 đã thực hiện 2 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}."
    )
    assert first.term == "2020-2025"


def test_a_repeated_list_counts_once() -> None:
    text = (
        f"Ba khâu đột phá: (1) {ROADS}; (2) {PEOPLE}; (3) {OFFICES}.\n\n"
        f"IV. CÁC KHÂU ĐỘT PHÁ\n\n1. {ROADS}.\n\n2. {PEOPLE}."
    )
    assert [fact.title for fact in _found(OPENING + text)] == THREE


def test_a_list_shorter_than_stated_is_an_issue() -> None:
    text = OPENING + f"Xác định 05 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}; (3) {OFFICES}."
    [issue] = [fact for fact in find_breakthroughs(document_of(text), THO_TANG) if isinstance(fact, Issue)]
    assert issue.code == "breakthrough-count"
    assert "5" in issue.message
    assert "3" in issue.message


def test_explanations_are_the_description() -> None:
    [first, _] = _found(
        OPENING
        + f"3. Các khâu đột phá\n\n1. {ROADS}\n\nMở rộng tuyến trục.\n\nHiến đất.\n\n"
        + f"2. {PEOPLE}\n\n4. Giải pháp"
    )
    assert first.description == "Mở rộng tuyến trục. Hiến đất."


OUTCOMES = [
    pytest.param(
        f"Kết quả thực hiện 02 khâu đột phá:\n\n- {ROADS}: hoàn thành 12 km.\n\n- {PEOPLE}: mở 9 lớp.",
        [("hoàn thành 12 km",), ("mở 9 lớp",)],
        id="behind each title",
    ),
    pytest.param(
        f"2. Kết quả các khâu đột phá\n\n(1) {ROADS}\n\nĐã trải nhựa bốn tuyến.\n\n(2) {PEOPLE}\n\nCòn "
        f"ít lớp, chưa "
        "đạt kế hoạch.\n\n3. Hạn chế",
        [("Đã trải nhựa bốn tuyến",), ("Còn ít lớp, chưa đạt kế hoạch",)],
        id="below each title",
    ),
    pytest.param(
        f"Đảng bộ đã đề ra 02 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}. Việc thực hiện các khâu đột phá "
        f"đã tạo "
        "chuyển biến rõ nét.\n\nII. HẠN CHẾ\n\n1. Triển khai các khâu đột phá còn chậm.",
        [
            (
                "Việc thực hiện các khâu đột phá đã tạo chuyển biến rõ nét",
                "Triển khai các khâu đột phá còn chậm",
            ),
        ]
        * 2,
        id="of all of them, in two places",
    ),
    pytest.param(
        f"Đảng bộ xã Thượng Trưng xác định 01 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}. Các khâu đột phá "
        f"của xã Tuân "
        "Chính đã hoàn thành.",
        [()],
        id="of another's",
    ),
    pytest.param(
        f"Đảng bộ đã xác định 02 khâu đột phá: (1) {ROADS}; (2) {PEOPLE}. Tập trung vào các khâu đột "
        f"phá đã đề ra.",
        [(), ()],
        id="that they had been chosen is no outcome",
    ),
]


@pytest.mark.parametrize(("text", "told"), OUTCOMES)
def test_how_the_ended_ones_turned_out(text: str, told: list[tuple[str, ...]]) -> None:
    document = document_of(PAST + text)
    found = [fact for fact in find_breakthroughs(document, THO_TANG) if isinstance(fact, Breakthrough)]
    outcomes = [tuple(outcome.quote.rstrip(".") for outcome in fact.outcomes) for fact in found]
    assert outcomes == told
    for fact in found:
        for outcome in fact.outcomes:
            assert document.text[outcome.start : outcome.end] == outcome.quote


def test_a_breakthrough_of_the_new_term_has_no_outcome() -> None:
    found = _found(OPENING + f"Ba khâu đột phá: (1) {ROADS}: đạt 12 km; (2) {PEOPLE}; (3) {OFFICES}.")
    assert {fact.outcomes for fact in found} == {()}


def test_a_lone_sign_is_no_description() -> None:
    found = _found(OPENING + f"Ba khâu đột phá: (1) {ROADS}, (2) {PEOPLE}, (3) {OFFICES}.")
    assert [fact.description for fact in found] == [None, None, None]


def test_a_breakthrough_quotes_its_report() -> None:
    document = document_of(OPENING + f"Ba khâu đột phá: (1) {ROADS}; (2) {PEOPLE}; (3) {OFFICES}.")
    for fact in find_breakthroughs(document, THO_TANG):
        assert isinstance(fact, Breakthrough)
        assert document.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote == fact.title
