"""Villages that were joined, in wordings of our own."""

import pytest

from ingest.villages import find_village_mergers
from ontology.facts import Place
from tests.documents import document_of

COMMUNE = Place(type="xã", name="Tân Lập")

MERGERS = [
    pytest.param("Đã sáp nhập 13 bản thành 08 bản, bộ máy gọn hơn.", [(13, 8)], id="numbers of villages"),
    pytest.param("Sắp xếp 25 thôn còn 12 thôn.", [(25, 12)], id="down to"),
    pytest.param("hợp nhất 11 tổ dân phố thành 06 tổ dân phố", [(11, 6)], id="residential groups"),
    pytest.param("Sáp nhập 06 ấp thành 03 ấp", [(6, 3)], id="hamlets of the south"),
    pytest.param("sắp xếp lại 40 buôn, thôn thành 22 buôn, thôn", [(40, 22)], id="two kinds at once"),
    pytest.param(
        "Sáp nhập các khu phố, giảm từ 18 khu phố xuống còn 9 khu phố.", [(18, 9)], id="reduced from"
    ),
    pytest.param("Thực hiện sáp nhập từ 15 xóm xuống còn 7 xóm.", [(15, 7)], id="from and down to"),
    pytest.param("Trước sáp nhập có 20 thôn, sau sáp nhập còn 11 thôn.", [(20, 11)], id="before and after"),
    pytest.param("ghép 4 khóm thành 2 khóm", [(4, 2)], id="another verb"),
    pytest.param(
        "sáp nhập 26 chi bộ thành 13 chi bộ; sáp nhập 13 bản thành 08 bản",
        [(13, 8)],
        id="party cells are none",
    ),
    pytest.param("sáp nhập 26 chi bộ thành 13 chi bộ", [], id="party cells alone"),
    pytest.param("Sáp nhập 3 xã thành một xã.", [], id="communes are none"),
    pytest.param(
        "Giảm từ 9 bản đặc biệt khó khăn xuống còn 4 bản.", [], id="fewer poor villages are no merger"
    ),
    pytest.param("Đến nay 15/27 bản có nhà văn hóa.", [], id="a share is none"),
    pytest.param("sáp nhập 2 trường tiểu học thành 1 trường", [], id="schools are none"),
]


@pytest.mark.parametrize(("text", "counts"), MERGERS)
def test_counted(text: str, counts: list[tuple[int, int]]) -> None:
    found = find_village_mergers(document_of(text), COMMUNE)
    assert [(merger.before, merger.after) for merger in found] == counts


NAMED = [
    pytest.param(
        "Sáp nhập bản Suối Vàng và bản Lung Xa thành bản Lung Xa.",
        [(("Suối Vàng", "Lung Xa"), "Lung Xa")],
        id="two villages",
    ),
    pytest.param(
        "sáp nhập bản Nà Lim với bản Nà Cóc thành lập thành bản Nà Lim Mới",
        [(("Nà Lim", "Nà Cóc"), "Nà Lim Mới")],
        id="the verb written twice",
    ),
    pytest.param(
        "Nhập các thôn Đông, thôn Đoài và thôn Trung thành thôn Đồng Tâm.",
        [(("Đông", "Đoài", "Trung"), "Đồng Tâm")],
        id="three villages",
    ),
    pytest.param(
        "hợp nhất tổ dân phố số 5, số 6 và số 7 thành tổ dân phố số 3",
        [(("số 5", "số 6", "số 7"), "số 3")],
        id="numbers as names",
    ),
    pytest.param(
        "Sáp nhập ấp Mỹ Hòa và ấp Mỹ Thuận thành một ấp mới có tên gọi là ấp Hòa Thuận.",
        [(("Mỹ Hòa", "Mỹ Thuận"), "Hòa Thuận")],
        id="the new name told apart",
    ),
    pytest.param(
        "Ấp Mẫu A và ấp Mẫu B nhập thành ấp Mẫu Chung.",
        [(("Mẫu A", "Mẫu B"), "Mẫu Chung")],
        id="the villages first",
    ),
    pytest.param(
        "Năm 2021, hai bản Suối Vàng và Lung Xa được sáp nhập thành một bản.",
        [(("Suối Vàng", "Lung Xa"), None)],
        id="without a new name",
    ),
    pytest.param(
        "Sáp nhập xóm 1 và xóm 2 thành xóm Bình Minh; xóm 3 và xóm 4 thành xóm Rạng Đông.",
        [(("1", "2"), "Bình Minh"), (("3", "4"), "Rạng Đông")],
        id="two mergers with one verb",
    ),
    pytest.param(
        "Đã sáp nhập 06 ấp thành 03 ấp, trong đó ấp Hòa A và ấp Hòa B nhập thành ấp Hòa Chung.",
        [((), None), (("Hòa A", "Hòa B"), "Hòa Chung")],
        id="numbers, then names",
    ),
    pytest.param("Nhập bản đồ địa chính và bản vẽ thành bộ hồ sơ.", [], id="maps are no villages"),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_named(text: str, names: list[tuple[tuple[str, ...], str | None]]) -> None:
    document = document_of(text)
    found = list(find_village_mergers(document, COMMUNE))
    assert [(merger.names_before, merger.name_after) for merger in found] == names
    for merger in found:
        assert not merger.names_before or (merger.before, merger.after) == (len(merger.names_before), 1)
        assert document.text[merger.evidence.start : merger.evidence.end] == merger.evidence.quote
