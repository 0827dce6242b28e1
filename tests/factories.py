"""Facts made by hand, each quoting its words from one short report of our own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

from ontology.facts import (
    Breakthrough,
    Citation,
    Claim,
    Comparator,
    Congress,
    DocumentId,
    DocumentRelation,
    Evidence,
    Extent,
    Fact,
    Issue,
    KeyTask,
    Kind,
    Merger,
    PartyCommittee,
    Place,
    Predecessor,
    Relation,
    Slogan,
    SloganKind,
    Source,
    ThemeWord,
    VillageMerger,
)

REPORT = "mau-01"
TEXT = """\
Xã Mường Mẫu, tỉnh Sơn La, Đại hội lần thứ I, nhiệm kỳ 2025-2030.
Xã lập từ ngày 01/7/2025 theo Nghị quyết số 1681/NQ-UBTVQH15 trên cơ sở xã Suối Mẫu và thị trấn Mẫu.
Đảng bộ có 21 chi bộ với 788 đảng viên theo Quyết định số 12-QĐ/TU ngày 20/6/2025.
Nhập bản Một và bản Hai thành bản Một Hai.
Thu nhập bình quân đạt 45,0 triệu đồng/người/năm; năm 2030 đạt từ 70 triệu đồng/người/năm trở lên.
Tỷ lệ hộ nghèo còn 8-10%; 21/27 bản đạt chuẩn.
Khâu đột phá: làm đường đến từng bản.
Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị.
Thu nhập bình quân (bảng): 45 triệu đồng/người/năm.
Nhiệm vụ trọng tâm: giữ rừng đầu nguồn. Phương châm: Đoàn kết - Kỷ cương - Phát triển.
Xã Suối Mẫu trước đây chọn khâu đột phá trồng chè, đã hoàn thành 40 ha.
Kế hoạch số 9-KH/ĐU thực hiện Nghị quyết số 57-NQ/TW. Nghị quyết này mở đường.
"""

COMMUNE = Place(type="xã", name="Mường Mẫu")
VILLAGE = Place(type="bản", name="Một Hai")
SUOI_MAU = Place(type="xã", name="Suối Mẫu")
TOWNSHIP = Place(type="thị trấn", name="Mẫu")
DECISION = DocumentId(type="Nghị quyết", number="1681/NQ-UBTVQH15")
RESOLUTION_57 = DocumentId(type="Nghị quyết", number="57-NQ/TW", issuer="Bộ Chính trị")
PLAN = DocumentId(type="Kế hoạch", number="9-KH/ĐU")
PARTY_DECISION = DocumentId(type="Quyết định", number="12-QĐ/TU", date=date(2025, 6, 20))


def evidence(quote: str, *, text: str = TEXT, report: str = REPORT) -> Evidence:
    """Quote words where they first stand in the text."""
    start = text.index(quote)
    end = start + len(quote)
    return Evidence(
        report=report,
        start=start,
        end=end,
        quote=quote,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        line=text.count("\n", 0, start) + 1,
        page=1,
        section="I / 1",
    )


def source(report: str = REPORT, text: str = TEXT) -> Source:
    """Make the source that all evidence of this module points into."""
    return Source(
        report=report,
        file=f"{report}.txt",
        media_type="text/plain",
        sha256=sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        lines=text.count("\n"),
        pages=1,
        text=text,
    )


def income(report: str = REPORT) -> Claim:
    """Make a claim of a result, with a needless zero in its value."""
    return Claim(
        subject=COMMUNE,
        indicator="income-per-capita",
        wording="Thu nhập bình quân",
        value=Decimal("45.0"),
        unit="triệu đồng/người/năm",
        measure="dong-million-per-person-year",
        period="2025",
        kind=Kind.ACTUAL,
        evidence=evidence("45,0 triệu đồng/người/năm", report=report),
    )


def poverty() -> Claim:
    """Make a claim with a range and no period."""
    return Claim(
        subject=SUOI_MAU,
        indicator="poverty-rate",
        wording="Tỷ lệ hộ nghèo",
        value=Decimal(8),
        value2=Decimal(10),
        unit="%",
        measure="percent",
        period=None,
        kind=Kind.TARGET,
        comparator=Comparator.RANGE,
        evidence=evidence("8-10%"),
    )


def congress(report: str = REPORT) -> Congress:
    """Make the congress of the commune."""
    return Congress(
        commune=COMMUNE,
        province="Sơn La",
        former_district=None,
        ordinal=1,
        term="2025-2030",
        evidence=evidence("Đại hội lần thứ I", report=report),
    )


def merger() -> Merger:
    """Make the merger of a commune and a part of a township."""
    whole = Predecessor(
        place=SUOI_MAU,
        extent=Extent.WHOLE,
        area_km2=Decimal("33.12"),
        population=6291,
        evidence=evidence("Suối Mẫu"),
    )
    part = Predecessor(place=TOWNSHIP, extent=Extent.PART, evidence=evidence("thị trấn Mẫu"))
    return Merger(
        commune=COMMUNE,
        decision=DECISION,
        effective=date(2025, 7, 1),
        area_km2=Decimal("167.10"),
        population=15647,
        predecessors=(whole, part),
        evidence=evidence("ngày 01/7/2025"),
    )


def facts() -> tuple[Fact, ...]:
    """Make one fact and more of every kind; the income stands at two places."""
    at_least = replace(
        income(),
        value=Decimal(70),
        period="2030",
        kind=Kind.TARGET,
        comparator=Comparator.AT_LEAST,
        evidence=evidence("từ 70 triệu đồng/người/năm"),
    )
    fraction = Claim(
        subject=COMMUNE,
        indicator=None,
        wording="bản đạt chuẩn",
        value=Decimal(21),
        value2=Decimal(27),
        unit="bản",
        period="2020-2025",
        kind=Kind.ACTUAL,
        comparator=Comparator.OF,
        evidence=evidence("21/27 bản"),
    )
    return (
        congress(),
        merger(),
        PartyCommittee(
            commune=COMMUNE,
            decision=PARTY_DECISION,
            members=788,
            organisations=21,
            evidence=evidence("21 chi bộ với 788 đảng viên"),
        ),
        VillageMerger(
            commune=COMMUNE,
            before=2,
            after=1,
            names_before=("Một", "Hai"),
            name_after="Một Hai",
            evidence=evidence("Nhập bản Một và bản Hai"),
        ),
        income(),
        replace(income(), value=Decimal(45), table=True, evidence=evidence("45 triệu đồng/người/năm")),
        at_least,
        poverty(),
        fraction,
        replace(fraction, subject=VILLAGE, value=Decimal(1), value2=None, comparator=Comparator.EQUAL),
        Breakthrough(
            scope=COMMUNE,
            term="2025-2030",
            ordinal=1,
            title="làm đường đến từng bản",
            themes=("infrastructure",),
            evidence=evidence("làm đường đến từng bản"),
        ),
        Breakthrough(
            scope=SUOI_MAU,
            term="2020-2025",
            ordinal=1,
            title="trồng chè",
            themes=("agriculture",),
            theme_words=(ThemeWord("agriculture", "chè"),),
            outcomes=(evidence("đã hoàn thành 40 ha"),),
            evidence=evidence("trồng chè"),
        ),
        KeyTask(
            scope=COMMUNE,
            term="2025-2030",
            ordinal=1,
            title="giữ rừng đầu nguồn",
            themes=("other",),
            evidence=evidence("giữ rừng đầu nguồn"),
        ),
        Slogan(
            kind=SloganKind.MOTTO,
            scope=COMMUNE,
            term="2025-2030",
            text="Đoàn kết - Kỷ cương - Phát triển",
            evidence=evidence("Đoàn kết - Kỷ cương - Phát triển"),
        ),
        Citation(document=RESOLUTION_57, evidence=evidence("Nghị quyết số 57-NQ/TW")),
        Citation(
            document=DocumentId(type="Nghị quyết"),
            stands_for=RESOLUTION_57,
            evidence=evidence("Nghị quyết này"),
        ),
        DocumentRelation(
            subject=PLAN,
            relation=Relation.IMPLEMENTS,
            object=RESOLUTION_57,
            evidence=evidence("Kế hoạch số 9-KH/ĐU thực hiện Nghị quyết số 57-NQ/TW"),
        ),
        Citation(document=DECISION, evidence=evidence("Nghị quyết số 1681/NQ-UBTVQH15")),
    )


def issues() -> tuple[Issue, ...]:
    """Make one issue with words and one about the whole report."""
    return (
        Issue(
            code="unresolved-place",
            message="xã Suối Mẫu: không có trong danh mục",
            evidence=evidence("Suối Mẫu"),
        ),
        Issue(code="unknown-commune", message="không rõ xã nào"),
    )
