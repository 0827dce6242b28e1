"""How often matching is right: units drawn from the register, and asked for as tables name them."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ontology.names import strip_tones
from ontology.register import Edition, Unit, communes
from queries.matching.asked import Asked
from queries.matching.candidates import match


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How units were found that were asked for in one way."""

    way: str
    asked: int
    right: int  # the first candidate is the unit
    certain: int
    wrong: int  # certain, and another unit


_WAYS: Sequence[tuple[str, Callable[[Unit], Asked]]] = (
    (
        "type, name, district, province",
        lambda unit: Asked(name=unit.label, district=unit.district or "", province=unit.province),
    ),
    (
        "name, district, province",
        lambda unit: Asked(name=unit.name, district=unit.district or "", province=unit.province),
    ),
    ("type, name, province", lambda unit: Asked(name=unit.label, province=unit.province)),
    (
        "type, name, province, day",
        lambda unit: Asked(name=unit.label, province=unit.province, date="2025-06-30"),
    ),
    ("type, name", lambda unit: Asked(name=unit.label)),
    ("name", lambda unit: Asked(name=unit.name)),
    (
        "all, without tone marks",
        lambda unit: Asked(
            name=strip_tones(unit.label),
            district=strip_tones(unit.district or ""),
            province=strip_tones(unit.province),
        ),
    ),
    (
        "all in one cell",
        lambda unit: Asked(name=f"{unit.label}, {unit.district}, {unit.province}"),
    ),
    (
        "all, the name misspelt",
        lambda unit: Asked(name=_misspelt(unit.label), district=unit.district or "", province=unit.province),
    ),
)


def draw(count: int, seed: int) -> tuple[Unit, ...]:
    """Draw old communes, wards and townships, the same for the same seed."""
    return tuple(random.Random(seed).sample(communes(Edition.OLD), count))


def measure(units: Sequence[Unit]) -> tuple[Accuracy, ...]:
    """Ask for units in each way that tables name them."""
    return tuple(_measured(way, ((unit, ask(unit)) for unit in units)) for way, ask in _WAYS)


def _measured(way: str, pairs: Iterable[tuple[Unit, Asked]]) -> Accuracy:
    asked = right = certain = wrong = 0
    for unit, question in pairs:
        answer = match(question)
        asked += 1
        right += bool(answer.candidates) and answer.candidates[0].entry.unit == unit
        certain += answer.certain is not None
        wrong += answer.certain is not None and answer.certain.entry.unit != unit
    return Accuracy(way, asked, right, certain, wrong)


def _misspelt(label: str) -> str:
    """Change the last two letters about: ``xã Chiềng Sna``."""
    return f"{label[:-2]}{label[-1]}{label[-2]}"
