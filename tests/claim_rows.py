"""Claims as queries give them, for tests of what pages make of them."""

from decimal import Decimal

from ontology import iris
from queries.indicators import ClaimRow
from queries.passages import Quote

COMMUNE = iris.unit("2025/03808").value


def claim(
    value: str,
    kind: str = "actual",
    comparator: str = "equal",
    *,
    value2: str | None = None,
    subject: str = COMMUNE,
    indicator: str | None = "poverty-rate",
    unit: str | None = "%",
    measure: str | None = "percent",
    period: str | None = "2025",
    line: int = 1,
) -> ClaimRow:
    """Make a claim; what is not said is a poverty rate of the commune in 2025."""
    about = (value, value2, kind, comparator, subject, indicator, unit, period)
    return ClaimRow(
        claim=iris.claim(*about).value,
        report=iris.report("r").value,
        subject=subject,
        subject_label="xã Mường La" if subject == COMMUNE else subject,
        indicator=iris.concept("indicator", indicator).value if indicator else None,
        indicator_label=indicator,
        group=None,
        group_label=None,
        wording="điều được đo",
        value=Decimal(value),
        value2=Decimal(value2) if value2 else None,
        figure=None,
        unit=unit,
        measure=iris.concept("measure", measure).value if measure else None,
        comparator=iris.concept("comparator", comparator).value,
        comparator_label=None,
        kind=iris.concept("kind", kind).value,
        kind_label=None,
        period=period,
        aspect=iris.concept("aspect", "level").value,
        aspect_label=None,
        base_year=None,
        passage=Quote(quote="lời", passage="p", prefix=None, suffix=None, line=line, page=None, section=None),
    )
