"""Events made by hand, as ``queries.lineage`` gives them."""

from dataclasses import replace
from datetime import date

from ontology.facts import Extent, Role
from queries.lineage import Event, LineageUnit, Share, Teller

W, P, R, U = Extent.WHOLE, Extent.PART, Extent.REMAINDER, Extent.UNKNOWN


def unit(label: str, code: str = "00001", *, edition: str = "2024", above: str | None = None) -> LineageUnit:
    """Make a unit of a label such as ``xã Mẫu``; its place may be told by the district above."""
    kinds = ("thị trấn", "đặc khu", "phường", "xã", "huyện", "thành phố", "tỉnh")
    kind = next(each for each in kinds if label.startswith(f"{each} "))
    return LineageUnit(
        iri=f"https://w3id.org/communekg/unit/{edition}/{label}/{above}",
        label=label,
        name=label.removeprefix(f"{kind} "),
        type=kind,
        code=code,
        edition=edition,
        area=None,
        above=above and f"https://w3id.org/communekg/unit/{edition}/{above}",
        above_label=above,
    )


def share(label: str, extent: Extent = W, *, above: str | None = None) -> Share:
    """Make an old unit's share in an event."""
    return Share(old=unit(label, above=above), extent=extent, role=None, area=None, after=())


def event(
    result: str,
    *shares: Share,
    role: Role | None = Role.FORMED,
    clause: int | None = 7,
    number: str | None = "9/NQ-MAU",
) -> Event:
    """Make an event of 1 July 2025 that a clause of a resolution tells."""
    made = unit(result, edition="2025")
    return Event(
        iri=f"merger/{result}",
        result=made,
        role=role,
        effective=date(2025, 7, 1),
        article=1 if clause else None,
        clause=clause,
        document=None,
        number=number,
        quote=None,
        quoted=None,
        teller=Teller.RESOLUTION,
        shares=shares,
    )


def told_by(teller: Teller, told: Event) -> Event:
    """Let another source tell the event."""
    return replace(told, teller=teller)
