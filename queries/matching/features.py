"""What speaks for and against a unit as the meaning of a row, and how much that weighs."""

from dataclasses import dataclass
from enum import StrEnum

from ontology.facts import Extent
from queries.matching.asked import Reading, Understood
from queries.matching.units import Entry, district_key, is_of_type, province_key


class Spelling(StrEnum):
    """How the name that was asked is the name of a unit, the best first."""

    EXACT = "exact"  # with its tone marks, wherever they stand
    JOINED = "joined"  # but for i and y
    TONELESS = "toneless"
    LIKE = "like"  # misspelt
    NONE = "none"  # the code, or the identifier, is all that agrees


class Agreement(StrEnum):
    """How a place that was asked is the place of a unit."""

    OWN = "own"  # it lies, or lay, in it
    KIN = "kin"  # what it came from or went into lies, or lay, in it
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What speaks for and against a candidate; ``None`` where nothing was asked."""

    spelling: Spelling
    likeness: float  # of the names, 0 to 100, half with and half without tone marks
    type: bool | None
    province: Agreement | None
    district: Agreement | None
    valid: bool | None  # on the days asked for
    code: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A unit that a row may mean."""

    entry: Entry
    features: Features
    score: float  # 0 to 100
    certain: bool = False
    via: Entry | None = None  # the old unit that was meant, where only new ones may answer
    extent: Extent | None = None  # how much of that unit went into this one


NO_NAME = Reading("", "", "", None, toneless=False)

_SPELT = {  # the likeness of names is multiplied by this
    Spelling.EXACT: 1.0,
    Spelling.JOINED: 0.98,
    Spelling.TONELESS: 0.9,
    Spelling.LIKE: 0.85,
    Spelling.NONE: 0.55,
}
_PROVINCE = {None: 0, Agreement.OWN: 0, Agreement.KIN: 4, Agreement.NONE: 45}
_DISTRICT = {None: 0, Agreement.OWN: 0, Agreement.KIN: 6, Agreement.NONE: 25}


def weigh(
    entry: Entry, reading: Reading, understood: Understood, spelling: Spelling, likeness: float
) -> Candidate:
    """Compare a unit with what was asked; likeness is that of the names, 0 to 100."""
    unit, days = entry.unit, understood.days
    features = Features(
        spelling=spelling,
        likeness=round(likeness, 1),
        type=None if reading.type is None else is_of_type(unit, reading.type),
        province=_agreement(understood.provinces, province_key(unit), entry.provinces),
        district=_agreement(understood.districts, district_key(unit), entry.districts),
        valid=None if days is None else days.meets(unit.edition.since, unit.edition.until),
        code=None if understood.code is None else understood.code.zfill(len(unit.code)) == unit.code,
    )
    return Candidate(entry=entry, features=features, score=_score(features))


def fits(features: Features, understood: Understood) -> bool:
    """Tell whether a unit agrees with all that was asked, its name in a spelling that is no mistake."""
    against = (
        features.type is False,
        features.province is Agreement.NONE,
        features.district is Agreement.NONE,
        features.valid is False,
        features.code is False,
    )
    return is_spelt(features.spelling, understood) and not any(against)


def is_spelt(spelling: Spelling, understood: Understood) -> bool:
    """Tell whether a spelling is no mistake: tone marks may be missing where none was written at all."""
    match spelling:
        case Spelling.EXACT | Spelling.JOINED:
            return True
        case Spelling.TONELESS:
            return any(reading.toneless for reading in understood.readings)
        case Spelling.NONE:  # a code stands alone
            return not understood.readings
        case Spelling.LIKE:
            return False


def is_own(features: Features) -> bool:
    """Tell whether a unit lies itself, not through its kin, in the places asked for."""
    return Agreement.KIN not in (features.province, features.district)


def _agreement(asked: frozenset[str] | None, own: str | None, kin: frozenset[str]) -> Agreement | None:
    if asked is None:
        return None
    if own in asked:
        return Agreement.OWN
    return Agreement.NONE if kin.isdisjoint(asked) else Agreement.KIN


def _score(features: Features) -> float:
    """Score a candidate that is not certain, 0 to 99: its name's likeness, less what speaks against it."""
    likeness = 100.0 if features.spelling is Spelling.NONE else features.likeness
    score = _SPELT[features.spelling] * likeness
    score -= _PROVINCE[features.province] + _DISTRICT[features.district]
    score -= 12 * (features.type is False) + 30 * (features.valid is False) + 20 * (features.code is False)
    return round(min(max(score, 0.0), 99.0), 1)
