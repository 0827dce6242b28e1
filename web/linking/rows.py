"""What is added to a row of a table: the unit that it means, what that unit is now, and how certain it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ontology import iris, register
from ontology.facts import Extent
from queries.matching.asked import Asked, Part, Understood
from queries.matching.candidates import Answer, Reason, match
from queries.matching.features import Agreement, Candidate, Features
from queries.matching.heirs import successions
from queries.matching.units import Kind

_SHOWN = 5  # candidates of a row without a certain one
SEPARATOR = " | "  # between the parts of a split unit, and between candidates

COLUMNS = (
    "iri",
    "code",
    "label",
    "successor_iri",
    "successor_code",
    "successor_label",
    "extent",
    "certainty",
    "reason",
    "candidates",
)


class Certainty(StrEnum):
    """How certain it is which unit a row means."""

    CERTAIN = "certain"
    SEVERAL = "several"  # which of several units, nothing in the row decides
    DOUBTFUL = "doubtful"  # names like it, or units of the name that disagree with the row
    UNKNOWN = "unknown"


_CERTAINTIES = {
    Reason.IDENTIFIER: Certainty.CERTAIN,
    Reason.ONE_FITS: Certainty.CERTAIN,
    Reason.SEVERAL_FIT: Certainty.SEVERAL,
    Reason.NOT_READ: Certainty.DOUBTFUL,
    Reason.DISAGREES: Certainty.DOUBTFUL,
    Reason.MISSPELT: Certainty.DOUBTFUL,
    Reason.NOTHING: Certainty.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Linked:
    """The cells that are added to a row, and what is counted of it."""

    cells: tuple[str, ...]
    certainty: Certainty
    reason: Reason
    split: bool


@lru_cache(maxsize=50_000)
def link(asked: Asked) -> Linked:
    """Link a row; rows that say the same are linked once.

    >>> linked = link(Asked(name="TT. Ít Ong", province="Sơn La"))
    >>> linked.cells[1:3], linked.cells[5:8]
    (('03808', 'thị trấn Ít Ong'), ('xã Mường La', 'whole', 'certain'))
    """
    answer = match(asked, limit=_SHOWN)
    certainty = _CERTAINTIES[answer.reason]
    certain = answer.certain
    unit_cells = _unit_cells(certain) if certain else ("",) * 7
    shown = "" if certain else SEPARATOR.join(_described(each) for each in answer.candidates)
    return Linked(
        cells=(*unit_cells, certainty.value, _reason(answer), shown),
        certainty=certainty,
        reason=answer.reason,
        split=certain is not None and len(successions(certain.entry.unit)) > 1,
    )


def _unit_cells(certain: Candidate) -> tuple[str, ...]:
    unit = certain.entry.unit
    links = successions(unit)
    heirs = [register.unit(each.new) for each in links]
    return (
        iris.unit(unit.key).value,
        unit.code,
        unit.label,
        SEPARATOR.join(iris.unit(each.key).value for each in heirs),
        SEPARATOR.join(each.code for each in heirs),
        SEPARATOR.join(each.label for each in heirs),
        SEPARATOR.join(_extent(each.extent) for each in links),
    )


def _extent(extent: Extent) -> str:
    return "whole" if extent is Extent.WHOLE else "unknown" if extent is Extent.UNKNOWN else "part"


def _described(candidate: Candidate) -> str:
    """Name a candidate so that its namesakes are told apart."""
    unit = candidate.entry.unit
    places = [place for place in (unit.district, unit.province) if place]
    return f"{unit.key} {unit.label} ({', '.join(places)})"


_PLAIN_REASONS = {
    Reason.IDENTIFIER: "the cell is its identifier",
    Reason.ONE_FITS: "the only unit that agrees with the row",
    Reason.MISSPELT: "no unit bears this name; there are names like it",
    Reason.NOTHING: "no unit bears this name, or one like it",
}


def _reason(answer: Answer) -> str:
    """Say in a sentence why a unit is certain, or none."""
    unread = answer.understood.unread
    match answer.reason:
        case Reason.SEVERAL_FIT:
            return f"{answer.fitting} units agree with the row{_missing(answer)}"
        case Reason.NOT_READ:
            return f"not understood: {', '.join(unread)}"
        case Reason.DISAGREES:
            against = [
                *_against(answer.candidates[0].features),
                *(f"{part} (not understood)" for part in unread),
            ]
            return f"units bear the name, but this disagrees: {', '.join(against)}"
        case plain:
            return _PLAIN_REASONS[plain]


def _missing(answer: Answer) -> str:
    """Name what would tell units apart and was not said."""
    if answer.fitting < 2:  # an old unit, and only new ones may answer
        return ""
    known: Understood = answer.understood
    said = {Part.PROVINCE: known.provinces, Part.DISTRICT: known.districts, Part.DATE: known.days}
    missing = [str(part) for part, value in said.items() if value is None]
    *others, last = missing or [""]
    return f"; {', '.join(others)}{' or ' if others else ''}{last} may decide" if last else ""


def _against(features: Features) -> Sequence[str]:
    told = {
        Part.TYPE: features.type is False,
        Part.PROVINCE: features.province is Agreement.NONE,
        Part.DISTRICT: features.district is Agreement.NONE,
        Part.DATE: features.valid is False,
        Part.CODE: features.code is False,
    }
    return [part for part, is_against in told.items() if is_against]


LEVELS = {
    "commune": frozenset({Kind.COMMUNE, Kind.FORMER_COMMUNE}),
    "district": frozenset({Kind.FORMER_DISTRICT}),
    "province": frozenset({Kind.PROVINCE, Kind.FORMER_PROVINCE}),
    "any": frozenset(Kind),
}
