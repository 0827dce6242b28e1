"""Which unit somebody means by a code, a key or a name."""

from collections.abc import Iterable, Sequence

from ontology import register
from ontology.errors import KgError, UnknownUnit
from ontology.register import Edition, Unit


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


_LISTED = 8


def choose_unit(asked: str) -> Unit:
    """Find the unit that a key (``2025/03808``), a code or a name with or without its type means.

    Codes and names live on: where a unit and its own successor share one, the successor is meant, whose
    lineage shows both. Raises ``UnclearUnit`` with the candidates where that leaves none or several.

    >>> choose_unit("03808").label, choose_unit("2024/03808").label, choose_unit("thị trấn Ít Ong").key
    ('xã Mường La', 'thị trấn Ít Ong', '2024/03808')
    """
    named = (*_coded(asked.strip()), *register.find_units(asked))
    found = _latest(tuple({each.key: each for each in named}.values()))
    if len(found) == 1:
        return found[0]
    if found:
        raise UnclearUnit(asked, found, known=True)
    everywhere = (*register.communes(Edition.NEW), *register.communes(Edition.OLD), *register.districts())
    near = register.find_similar(asked, among=everywhere, limit=5)
    raise UnclearUnit(asked, [each for each, _ in near], known=False)


def _coded(asked: str) -> tuple[Unit, ...]:
    """Find what a key names, or a bare code of either list."""
    keys = (asked,) if "/" in asked else tuple(f"{edition}/{asked}" for edition in Edition)
    return tuple(found for key in keys for found in _known(key))


def _known(key: str) -> tuple[Unit, ...]:
    try:
        return (register.unit(key),)
    except UnknownUnit:
        return ()


def _latest(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Leave out each unit of which another one was made."""
    listed = tuple(units)
    old = {each.old for unit in listed for each in register.predecessors(unit.key)}
    return tuple(unit for unit in listed if unit.key not in old)


def _described(unit: Unit) -> str:
    above = [unit.district, unit.province if unit.province != unit.name else None]
    lies = ", ".join(each for each in above if each)
    until = "until 30 June 2025" if unit.edition is Edition.OLD else "from 1 July 2025"
    return f"{unit.label} ({lies}; {until})" if lies else f"{unit.label} ({until})"
