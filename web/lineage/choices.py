"""Which unit somebody means by a code, a key or a name."""

from collections.abc import Iterable, Sequence

from ontology import lineage, register
from ontology.errors import KgError, UnknownUnit
from ontology.register import Edition, Unit
from queries.search import Match, find


class UnclearUnit(KgError):  # noqa: N818 - says what it is, as UnknownUnit does
    """Words that name no unit, or several."""

    def __init__(self, asked: str, candidates: Sequence[Unit], *, known: bool) -> None:
        listed = "; ".join(f"{each.key} {_described(each)}" for each in candidates[:_LISTED])
        more = f"; and {len(candidates) - _LISTED} more" if len(candidates) > _LISTED else ""
        problem = "names several units" if known else "names no unit"
        asks = "give the key of one" if known else "the nearest are"
        hint = f"; {asks}: {listed}{more}" if candidates else "; give a code, key or full name"
        super().__init__(f"{asked!r} {problem}{hint}")
        self.asked, self.candidates = asked, tuple(candidates)


_LISTED = 8  # candidates that an error names
_SEARCHED = 100  # more than any name has bearers


def choose_unit(asked: str) -> Unit:
    """Find the unit that a key (``2025/03808``), a code or a name as ``queries.search`` reads it means.

    Codes and names live on: where a unit and its own successor share one, the successor is meant, whose
    lineage shows both. Raises ``UnclearUnit`` with the candidates where that leaves none or several.

    >>> choose_unit("03808").label, choose_unit("2024/03808").label, choose_unit("tt. Ít Ong").key
    ('xã Mường La', 'thị trấn Ít Ong', '2024/03808')
    """
    keyed = _known(asked.strip())
    found = find(asked, limit=_SEARCHED)
    for matches in ({Match.CODE, Match.NAME}, {Match.TONELESS}):
        meant = keyed or _latest(each.unit for each in found if each.match in matches)
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise UnclearUnit(asked, meant, known=True)
    raise UnclearUnit(asked, [each.unit for each in found], known=False)


def _known(key: str) -> tuple[Unit, ...]:
    try:
        return (register.unit(key),)
    except UnknownUnit:
        return ()


def _latest(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Leave out each unit of which another one was made."""
    listed = tuple(units)
    old = {each.old for unit in listed for each in lineage.predecessors(unit.key)}
    return tuple(unit for unit in listed if unit.key not in old)


def _described(unit: Unit) -> str:
    lies = ", ".join(each.label for each in register.units_above(unit))
    until = "until 30 June 2025" if unit.edition is Edition.OLD else "from 1 July 2025"
    return f"{unit.label} ({lies}; {until})" if lies else f"{unit.label} ({until})"
