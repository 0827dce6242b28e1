"""Lineages in words."""

from dataclasses import replace

import pytest

from ontology.facts import Role
from queries.lineage import Event, Teller
from tests.lineages import P, R, U, event, share, told_by, unit
from web.lineage import english, vietnamese
from web.lineage.sentences import tell, tell_end

BASIS = "theo khoản 7 Điều 1 Nghị quyết 9/NQ-MAU"
UNDER = "under clause 7 of Article 1 of Resolution 9/NQ-MAU"

ORIGINS = [
    pytest.param(
        event("xã Mẫu", share("xã A"), share("thị trấn D"), share("xã B"), share("xã C")),
        f"Xã Mẫu được thành lập ngày 01/7/2025 từ toàn bộ thị trấn D và các xã A, B và C, {BASIS}.",
        "The commune of Mẫu was formed on 1 July 2025 from the whole of the township of D and the "
        "communes of "
        f"A, B and C, {UNDER}.",
        id="a township and three communes, whole",
    ),
    pytest.param(
        event("phường Mẫu", share("phường A"), share("phường B"), share("xã C")),
        f"Phường Mẫu được thành lập ngày 01/7/2025 từ toàn bộ các phường A, B và xã C, {BASIS}.",
        "The ward of Mẫu was formed on 1 July 2025 from the whole of the wards of A and B and the commune "
        "of C, "
        f"{UNDER}.",
        id="wards and a commune: one và only",
    ),
    pytest.param(
        event("xã Mẫu", share("xã A"), share("xã B", P), share("xã C", R), share("phường D", R)),
        "Xã Mẫu được thành lập ngày 01/7/2025 từ toàn bộ xã A; một phần xã B; và phần còn lại của phường D "
        "và xã C, "
        f"{BASIS}.",
        "The commune of Mẫu was formed on 1 July 2025 from the whole of the commune of A; part of the "
        "commune of "
        f"B; and what remained of the ward of D and the commune of C, {UNDER}.",
        id="whole, part and remainder",
    ),
    pytest.param(
        event("phường Mẫu", *(share(f"phường {number}", above="quận 4") for number in (10, 2, 1))),
        f"Phường Mẫu được thành lập ngày 01/7/2025 từ toàn bộ các phường 1, 2 và 10 (quận 4), {BASIS}.",
        f"The ward of Mẫu was formed on 1 July 2025 from the whole of wards 1, 2 and 10 (quận 4), {UNDER}.",
        id="numbered wards by number, with their district",
    ),
    pytest.param(
        event("xã Mẫu", share("xã Tân A", above="huyện X"), share("xã Tân A", above="huyện Y")),
        "Xã Mẫu được thành lập ngày 01/7/2025 từ toàn bộ các xã Tân A (huyện X) và Tân A (huyện Y), "
        f"{BASIS}.",
        "The commune of Mẫu was formed on 1 July 2025 from the whole of the communes of Tân A (huyện X) and "
        f"Tân A (huyện Y), {UNDER}.",
        id="namesakes with their districts",
    ),
    pytest.param(
        event("đặc khu Mẫu", share("huyện Mẫu"), role=Role.RENAMED),
        f"Đặc khu Mẫu được chuyển từ huyện Mẫu ngày 01/7/2025, {BASIS}.",
        "The special zone of Mẫu was the district of Mẫu until it was given another type on 1 July 2025, "
        f"{UNDER}.",
        id="a district that became a special zone",
    ),
    pytest.param(
        event("xã Mẫu", share("xã Cũ"), role=Role.RENAMED),
        f"Xã Mẫu được đổi tên từ xã Cũ ngày 01/7/2025, {BASIS}.",
        f"The commune of Mẫu was the commune of Cũ until it was renamed on 1 July 2025, {UNDER}.",
        id="renamed",
    ),
    pytest.param(
        event("xã Mẫu", share("xã Mẫu"), role=Role.UNCHANGED),
        f"Xã Mẫu được giữ nguyên khi sắp xếp ngày 01/7/2025, {BASIS}.",
        f"The commune of Mẫu was left as it was on 1 July 2025, {UNDER}.",
        id="unchanged",
    ),
    pytest.param(
        event("xã Mẫu", share("xã Mẫu"), share("xã B", P)),
        f"Xã Mẫu được thành lập ngày 01/7/2025 từ toàn bộ xã Mẫu (cũ); và một phần xã B, {BASIS}.",
        "The commune of Mẫu was formed on 1 July 2025 from the whole of the commune of Mẫu (old); and part "
        f"of the commune of B, {UNDER}.",
        id="of a unit that had its name",
    ),
    pytest.param(
        event("xã Mẫu", share("xã Mẫu"), share("xã B", P), role=Role.RECEIVED),
        f"Xã Mẫu nhận thêm một phần xã B ngày 01/7/2025, {BASIS}.",
        f"The commune of Mẫu took over part of the commune of B on 1 July 2025, {UNDER}.",
        id="enlarged",
    ),
    pytest.param(
        told_by(Teller.REGISTER, event("xã Mẫu", share("xã A"), share("xã B", P), clause=None, number=None)),
        "Xã Mẫu được thành lập ngày 01/7/2025 từ toàn bộ xã A; và một phần xã B, theo danh mục đơn vị hành "
        "chính.",
        "The commune of Mẫu was formed on 1 July 2025 from the whole of the commune of A; and part of the "
        "commune "
        "of B, according to the register of units.",
        id="without a resolution the register is named",
    ),
    pytest.param(
        told_by(Teller.REPORT, event("xã Mẫu", share("xã A", U), clause=None)),
        "Xã Mẫu được thành lập ngày 01/7/2025 từ xã A (chưa rõ toàn bộ hay một phần), theo Nghị quyết "
        "9/NQ-MAU.",
        "The commune of Mẫu was formed on 1 July 2025 from the commune of A (in whole or in part), under "
        "Resolution "
        "9/NQ-MAU.",
        id="an extent that nobody tells",
    ),
    pytest.param(
        replace(
            event("xã Mẫu", share("xã A"), clause=None, number=None), effective=None, teller=Teller.REPORT
        ),
        "Xã Mẫu được thành lập từ toàn bộ xã A, theo báo cáo đại hội.",
        "The commune of Mẫu was formed from the whole of the commune of A, according to a congress report.",
        id="neither date nor resolution",
    ),
]


@pytest.mark.parametrize(("told", "vi", "en"), ORIGINS)
def test_of_what_a_unit_was_made(told: Event, vi: str, en: str) -> None:
    assert (vietnamese.origin(told), english.origin(told)) == (vi, en)


FATES = [
    pytest.param(
        (event("xã Mẫu", share("xã A"), share("xã B")),),
        f"Toàn bộ xã A được nhập vào xã Mẫu từ ngày 01/7/2025, {BASIS}.",
        f"The whole of the commune of A went into the commune of Mẫu on 1 July 2025, {UNDER}.",
        id="whole",
    ),
    pytest.param(
        (event("xã Hai", share("xã A", R), clause=9), event("xã Một", share("xã A", P))),
        "Xã A được chia ngày 01/7/2025: một phần vào xã Một (khoản 7 Điều 1); phần còn lại vào xã Hai "
        "(khoản 9 Điều 1), "
        "theo Nghị quyết 9/NQ-MAU.",
        "The commune of A was divided on 1 July 2025: a part to the commune of Một (clause 7); the "
        "remainder to the "
        "commune of Hai (clause 9), under Resolution 9/NQ-MAU.",
        id="divided, the remainder last",
    ),
    pytest.param(
        (event("phường Mẫu", share("xã A"), role=Role.RENAMED),),
        f"Xã A đổi tên thành phường Mẫu từ ngày 01/7/2025, {BASIS}.",
        f"The commune of A became the ward of Mẫu on 1 July 2025, {UNDER}.",
        id="renamed",
    ),
    pytest.param(
        (event("xã A", share("xã A"), share("xã B")),),
        f"Toàn bộ xã A (cũ) được nhập vào xã A mới từ ngày 01/7/2025, {BASIS}.",
        f"The whole of the old commune of A went into the new commune of A on 1 July 2025, {UNDER}.",
        id="into a unit that took its name",
    ),
    pytest.param(
        (event("đặc khu Mẫu", share("xã A")),),
        f"Xã A được sắp xếp thành đặc khu Mẫu từ ngày 01/7/2025, {BASIS}.",
        f"The commune of A became the special zone of Mẫu on 1 July 2025, {UNDER}.",
        id="alone into another",
    ),
    pytest.param((event("xã Mẫu", share("xã B")),), "", "", id="nothing is told"),
]


@pytest.mark.parametrize(("events", "vi", "en"), FATES)
def test_what_became_of_a_unit(events: tuple[Event, ...], vi: str, en: str) -> None:
    assert (vietnamese.fate(unit("xã A"), events), english.fate(unit("xã A"), events)) == (vi, en)


def test_a_unit_in_the_middle_of_a_chain_has_both_sentences() -> None:
    first = event("xã A", share("xã B"))
    second = replace(event("xã Mẫu"), shares=(replace(share("xã A"), old=first.result),))
    assert [each.vi.split(" ngày")[0] for each in tell(first.result, (first, second))] == [
        "Xã A được thành lập",
        "Xã A được sắp xếp thành xã Mẫu từ",
    ]


ENDS = [
    pytest.param(
        (event("xã Út", share("xã A")), event("xã Ổi", share("xã B")), event("phường Mẫu", share("xã C"))),
        "Huyện X kết thúc hoạt động từ ngày 01/7/2025; địa bàn nay thuộc phường Mẫu và các xã Ổi và Út.",
        "The district of X ceased to be a unit on 1 July 2025; its land now lies in the ward of Mẫu and the "
        "communes of Ổi and Út.",
        id="few units by name, in the order of the alphabet",
    ),
    pytest.param(
        tuple(
            event(label, share("xã A")) for label in ("phường B", *(f"xã {each}" for each in "ABCDEGHIKLMNO"))
        ),
        "Huyện X kết thúc hoạt động từ ngày 01/7/2025; địa bàn nay thuộc 1 phường và 13 xã.",
        "The district of X ceased to be a unit on 1 July 2025; its land now lies in 1 ward and 13 communes.",
        id="many by their number",
    ),
]


@pytest.mark.parametrize(("events", "vi", "en"), ENDS)
def test_where_the_land_of_a_district_lies(events: tuple[Event, ...], vi: str, en: str) -> None:
    [told] = tell_end(unit("huyện X"), events)
    assert (told.vi, told.en) == (vi, en)


def test_nothing_is_said_of_a_district_that_no_event_tells_of() -> None:
    assert tell_end(unit("huyện X"), ()) == ()
