"""Of what a commune was made, in wordings of our own about real units."""

from datetime import date
from decimal import Decimal

import pytest

from ingest.mergers import find_mergers
from ontology.facts import Extent, Issue, Merger, Place
from tests.documents import document_of

THO_TANG = Place(type="xã", name="Thổ Tang", unit="2025/09112")
THONG_NHAT = Place(type="phường", name="Thống Nhất", unit="2025/04828")
PHUOC_THANG = Place(type="phường", name="Phước Thắng", unit="2025/26542")
LAM_VIEN = Place(type="phường", name="Lâm Viên - Đà Lạt", unit="2025/24778")
DONG_VAN = Place(type="xã", name="Đồng Văn", unit="2025/00721")
CO_TO = Place(type="đặc khu", name="Cô Tô", unit="2025/07192")
UNKNOWN = Place(type="xã", name="Ao Sen", unit=None)

OLD_THO_TANG = ["thị trấn Thổ Tang (cũ)", "xã Thượng Trưng", "xã Tuân Chính"]
OLD_DONG_VAN = ["thị trấn Đồng Văn (cũ)", "xã Thài Phìn Tủng", "xã Tả Phìn", "xã Tả Lủng", "xã Pải Lủng"]

UNITS = [
    pytest.param(
        "Xã được thành lập trên cơ sở sáp nhập thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="each with its type",
    ),
    pytest.param(
        "Xã Thổ Tang được sáp nhập từ 3 xã, thị trấn (Thượng Trưng, Tuân Chính, Thổ Tang).",
        THO_TANG,
        ["xã Thượng Trưng", "xã Tuân Chính", "thị trấn Thổ Tang (cũ)"],
        id="one word for two types",
    ),
    pytest.param(
        "Đảng bộ xã Thổ Tang được lập trên cơ sở hợp nhất 3 Đảng bộ: Thổ Tang, Thượng Trưng và Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="party committees without their types",
    ),
    pytest.param(
        "Xã được thành lập trên cơ sở sáp nhập 3 xã, thị trấn, gồm Thổ Tang, Thượng Trưng và Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="the names behind a comma",
    ),
    pytest.param(
        "Hợp nhất thị trấn Thổ Tang và các xã: Thượng Trưng, Tuân Chính thành xã Thổ Tang.",
        THO_TANG,
        OLD_THO_TANG,
        id="from the verb to the result",
    ),
    pytest.param(
        "Thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính sáp nhập thành xã Thổ Tang từ 01/7/2025.",
        THO_TANG,
        OLD_THO_TANG,
        id="the units before the verb",
    ),
    pytest.param(
        "Sắp xếp 3 đơn vị hành chính cấp xã gồm: thị trấn Thổ Tang, xã Thượng Trưng, xã Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="counted units",
    ),
    pytest.param(
        "Ba đơn vị cùng hợp thành xã mới là thị trấn Thổ Tang và hai xã Thượng Trưng, Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="another verb",
    ),
    pytest.param(
        "Đảng bộ hình thành từ việc hợp nhất đảng bộ thị trấn Thổ Tang, đảng bộ xã Thượng Trưng, đảng bộ xã "
        "Tuân Chính.",
        THO_TANG,
        OLD_THO_TANG,
        id="their party committees",
    ),
    pytest.param(
        "Nhân dân thị trấn Thổ Tang và các xã: Thượng Trưng, Tuân Chính (trước khi sáp nhập) luôn đoàn kết.",
        THO_TANG,
        OLD_THO_TANG,
        id="by the way",
    ),
    pytest.param(
        "Phường Thống Nhất thành lập trên cơ sở nhập ba phường Dân Chủ, Thái Bình, Thống Nhất (thành phố "
        "Hòa Bình cũ) "
        "và một phần xã Vầy Nưa (huyện Đà Bắc cũ).",
        THONG_NHAT,
        ["phường Dân Chủ", "phường Thái Bình", "phường Thống Nhất (cũ)", "xã Vầy Nưa"],
        id="with the districts in brackets",
    ),
    pytest.param(
        "Phường được thành lập trên cơ sở hợp nhất phường 11, phường 12 trước đây với tổng diện tích 47,34 "
        "km2.",
        PHUOC_THANG,
        ["phường 11", "phường 12"],
        id="numbered wards",
    ),
    pytest.param(
        "Sự kiện diễn ra sau khi hợp nhất các phường 8, 9 và 12 thuộc thành phố Đà Lạt cũ.",
        LAM_VIEN,
        ["phường 8", "phường 9", "phường 12"],
        id="numbered wards of a former city",
    ),
    pytest.param(
        "Phường Lâm Viên - Đà Lạt được sáp nhập từ các phường 8, 9 và 12.",
        LAM_VIEN,
        ["phường 8", "phường 9", "phường 12"],
        id="numbered wards after one word",
    ),
    pytest.param(
        "Đặc khu được sắp xếp từ thị trấn Cô Tô, xã Đồng Tiến và xã Thanh Lân.",
        CO_TO,
        ["thị trấn Cô Tô (cũ)", "xã Đồng Tiến", "xã Thanh Lân"],
        id="a special zone",
    ),
    pytest.param(
        "Xã lập trên cơ sở nhập thị trấn Đồng Văn và các xã Thài Phìn Tủng, Tả Phìn, Tả Lủng, Pải Lủng.",
        DONG_VAN,
        OLD_DONG_VAN,
        id="five units",
    ),
    pytest.param(
        "KẾT QUẢ CỦA ĐẢNG BỘ THỊ TRẤN ĐỒNG VĂN, CÁC XÃ THÀI PHÌN TỦNG, TẢ PHÌN, TẢ LỦNG, PẢI LỦNG TRƯỚC SÁP "
        "NHẬP",
        DONG_VAN,
        OLD_DONG_VAN,
        id="in capitals",
    ),
    pytest.param(
        "Xã Ao Sen được thành lập trên cơ sở sáp nhập xã Ao Trong và xã Ao Ngoài.",
        UNKNOWN,
        ["xã Ao Trong", "xã Ao Ngoài"],
        id="units of no register",
    ),
    pytest.param(
        "Sáp nhập 26 chi bộ thành 13 chi bộ; hợp nhất hai trường học.", THO_TANG, [], id="no units at all"
    ),
    pytest.param(
        "Xã Tuân Chính giáp xã Thổ Tang về phía tây.", THO_TANG, [], id="a neighbour is no predecessor"
    ),
]


def _merger(text: str, commune: Place) -> Merger | None:
    return next((fact for fact in find_mergers(document_of(text), commune) if isinstance(fact, Merger)), None)


@pytest.mark.parametrize(("text", "commune", "labels"), UNITS)
def test_predecessors(text: str, commune: Place, labels: list[str]) -> None:
    merger = _merger(text, commune)
    assert ([part.place.label for part in merger.predecessors] if merger else []) == labels


SIZES = [
    pytest.param(
        "Xã lập từ việc nhập thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính.\n\n"
        "Diện tích tự nhiên của xã là 14,81 km2; dân số toàn xã năm 2025 có 28.922 khẩu.",
        [(Extent.UNKNOWN, None, None)] * 3,
        ("14.81", 28922),
        id="the whole in the next paragraph",
    ),
    pytest.param(
        "Xã Thổ Tang thành lập trên cơ sở nhập toàn bộ diện tích tự nhiên 5,28 km2, quy mô dân số 16.010 "
        "người của thị trấn "
        "Thổ Tang, toàn bộ diện tích tự nhiên 6,03 km2, quy mô dân số 8.812 người của xã Thượng Trưng và "
        "một phần diện tích "
        "tự nhiên 3,5 km2, quy mô dân số 4.100 người của xã Tuân Chính. Sau khi thành lập, xã có diện tích "
        "tự nhiên "
        "14,81 km2, quy mô dân số 28.922 người.",
        [(Extent.WHOLE, "5.28", 16010), (Extent.WHOLE, "6.03", 8812), (Extent.PART, "3.5", 4100)],
        ("14.81", 28922),
        id="sizes before the names",
    ),
    pytest.param(
        "Xã được sáp nhập từ thị trấn Thổ Tang (5,28 km2; 16.010 người), xã Thượng Trưng (6,03 km2; 8.812 "
        "người) và xã Tuân "
        "Chính (3,5 km2; 4.100 người), tổng diện tích tự nhiên 1.481 ha, dân số 28.922 nhân khẩu.",
        [(Extent.UNKNOWN, "5.28", 16010), (Extent.UNKNOWN, "6.03", 8812), (Extent.UNKNOWN, "3.5", 4100)],
        ("14.81", 28922),
        id="sizes in brackets, the whole in hectares",
    ),
    pytest.param(
        "Nhập nguyên trạng thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính để thành lập xã Thổ Tang có "
        "diện tích tự "
        "nhiên 14,81 km², dân số trên 28.900 người.",
        [(Extent.WHOLE, None, None)] * 3,
        ("14.81", 28900),
        id="the whole alone",
    ),
    pytest.param(
        "Thị trấn Thổ Tang cùng xã Thượng Trưng và xã Tuân Chính hợp lại thành xã Thổ Tang. Thị trấn Thổ "
        "Tang cũ góp 5,28 km2 "
        "và 16.010 người; xã Thượng Trưng góp 6,03 km2 và 8.812 người; xã Tuân Chính góp 3,5 km2 và 4.100 "
        "người. Xã mới rộng "
        "14,81 km2, dân số 28.922 người.",
        [(Extent.UNKNOWN, "5.28", 16010), (Extent.UNKNOWN, "6.03", 8812), (Extent.UNKNOWN, "3.5", 4100)],
        ("14.81", 28922),
        id="sizes in sentences of their own",
    ),
]


@pytest.mark.parametrize(("text", "parts", "whole"), SIZES)
def test_sizes(
    text: str, parts: list[tuple[Extent, str | None, int | None]], whole: tuple[str | None, int | None]
) -> None:
    merger = _merger(text, THO_TANG)
    assert merger is not None
    told = [
        (part.extent, str(part.area_km2) if part.area_km2 is not None else None, part.population)
        for part in merger.predecessors
    ]
    assert told == parts
    area, population = whole
    assert (merger.area_km2, merger.population) == (Decimal(area) if area else None, population)


EVENTS = [
    pytest.param(
        "Theo Nghị quyết số 1676/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị "
        "hành chính, từ ngày "
        "01/7/2025 thị trấn Thổ Tang, xã Thượng Trưng và xã Tuân Chính nhập thành xã Thổ Tang.",
        ("1676/NQ-UBTVQH15", date(2025, 6, 16), date(2025, 7, 1)),
        id="in one sentence",
    ),
    pytest.param(
        "Xã thành lập ngày 01 tháng 7 năm 2025 trên cơ sở hợp nhất thị trấn Thổ Tang, xã Thượng Trưng, xã "
        "Tuân Chính.",
        (None, None, date(2025, 7, 1)),
        id="the day alone, in words",
    ),
    pytest.param(
        "Hợp nhất thị trấn Thổ Tang, xã Thượng Trưng, xã Tuân Chính thành xã Thổ Tang.\n\n"
        "Chính quyền mới chính thức đi vào hoạt động từ 1/7/2025 theo Nghị quyết 1676/NQ-UBTVQH15.",
        ("1676/NQ-UBTVQH15", None, date(2025, 7, 1)),
        id="in another paragraph",
    ),
    pytest.param(
        "Hợp nhất thị trấn Thổ Tang, xã Thượng Trưng, xã Tuân Chính theo Quyết định số 120-QĐ/TU ngày "
        "25/6/2025.",
        (None, None, None),
        id="a party decision and its day are not the merger's",
    ),
]


@pytest.mark.parametrize(("text", "told"), EVENTS)
def test_decision_and_day(text: str, told: tuple[str | None, date | None, date | None]) -> None:
    merger = _merger(text, THO_TANG)
    assert merger is not None
    decision = merger.decision
    number, day = (decision.number, decision.date) if decision else (None, None)
    assert (number, day, merger.effective) == told


def test_a_misspelt_predecessor_is_resolved_and_keeps_what_is_stated() -> None:
    merger = _merger("Xã lập từ việc sáp nhập thị trấn Thổ Tang, xã Thượng Trung và xã Tuân Chính.", THO_TANG)
    assert merger is not None
    [slip] = [part.place for part in merger.predecessors if part.place.stated]
    assert (slip.name, slip.stated) == ("Thượng Trưng", "Thượng Trung")
    assert slip.unit is not None


def test_a_unit_of_no_register_is_an_issue() -> None:
    facts = list(
        find_mergers(document_of("Xã Ao Sen lập trên cơ sở sáp nhập xã Ao Trong và xã Ao Ngoài."), UNKNOWN)
    )
    assert [fact.code for fact in facts if isinstance(fact, Issue)] == [
        "unresolved-place",
        "unresolved-place",
    ]


def test_a_long_passage_without_stops_is_read_in_linear_time() -> None:
    document = document_of("trên cơ sở sáp nhập xã Thượng Trưng và xác định 3 khâu đột phá của xã, " * 3000)
    assert next(iter(find_mergers(document, THO_TANG)), None) is not None
