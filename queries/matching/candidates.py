"""Which units a row of a table may mean, the likeliest first, and whether one of them is certain.

A unit is certain where it alone bears the name and agrees with all that the row says. A homonym is never
certain by itself: whatever else bears the name, of either list of units, is a rival until a place, a day or a
code excludes it. A misspelt name is never certain.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from ontology import lineage
from ontology.facts import Extent
from queries.matching.asked import Asked, Understood, understand
from queries.matching.features import NO_NAME, Candidate, Spelling, fits, is_own, is_spelt, weigh
from queries.matching.places import identified
from queries.matching.retrieval import find_candidates
from queries.matching.units import Entry, Kind, index

_NEW = frozenset({Kind.COMMUNE, Kind.PROVINCE})


class Reason(StrEnum):
    """Why one unit is certain, or none."""

    IDENTIFIER = "identifier"
    ONE_FITS = "one-fits"
    SEVERAL_FIT = "several-fit"
    NOT_READ = "not-read"  # a column says what is not understood
    DISAGREES = "disagrees"  # units bear the name, and none agrees with the rest
    MISSPELT = "misspelt"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """The candidates, best first, and why the first is certain or is not."""

    candidates: tuple[Candidate, ...]
    reason: Reason
    fitting: int  # how many units agree with all that was asked
    understood: Understood

    @property
    def certain(self) -> Candidate | None:
        """The one unit that is meant, where that is certain."""
        return self.candidates[0] if self.candidates and self.candidates[0].certain else None


def match(asked: Asked, *, limit: int = 10) -> Answer:
    """Find the units that a row may mean, best first; at most ``limit`` of them.

    >>> answer = match(Asked(name="TT. Ít Ong", district="Mường La", province="Sơn La"))
    >>> answer.certain.entry.unit.key, match(Asked(name="xã Tân Lập")).certain is None
    ('2024/03808', True)
    """
    understood = understand(asked)
    known = identified(asked.name)
    if known:
        return _identified(index().entries[known.key], understood)
    candidates = sorted(find_candidates(understood), key=_rank)
    fitting = _rivals(understood, [each for each in candidates if fits(each.features, understood)])
    reason = _reason(understood, candidates, fitting)
    if understood.kinds <= _NEW:
        old = match(replace(asked, kinds=frozenset(Kind) - _NEW), limit=limit)
        if understood.districts and understood.days is None and old.reason is Reason.ONE_FITS:
            reason = Reason.SEVERAL_FIT  # districts ended with the old list: the row means an old unit
        candidates = _joined(candidates, _heirs(old.candidates, understood.kinds))
    if reason is Reason.ONE_FITS:
        candidates = [_sure(fitting[0]), *(each for each in candidates if each.entry != fitting[0].entry)]
    return Answer(tuple(candidates[:limit]), reason, len(fitting), understood)


def _identified(entry: Entry, understood: Understood) -> Answer:
    if entry.kind not in understood.kinds:
        return Answer((), Reason.NOTHING, 0, understood)
    one = _sure(weigh(entry, NO_NAME, understood, Spelling.NONE, 100.0))
    return Answer((one,), Reason.IDENTIFIER, 1, understood)


def _sure(candidate: Candidate) -> Candidate:
    return replace(candidate, score=100.0, certain=True)


def _rank(candidate: Candidate) -> tuple[float, int]:
    return -candidate.score, candidate.entry.order


def _rivals(understood: Understood, fitting: list[Candidate]) -> list[Candidate]:
    """Leave out those that agree through their kin where one lies there itself and nothing mixes the lists.

    Districts ended with the old list, and a day belongs to one list; without either a table may join the old
    name of a commune with the new province.
    """
    if understood.districts is None and understood.days is None:
        return fitting
    return [each for each in fitting if is_own(each.features)] or fitting


def _reason(understood: Understood, candidates: list[Candidate], fitting: list[Candidate]) -> Reason:
    if not candidates:
        return Reason.NOTHING
    if not fitting:
        spelt = any(is_spelt(each.features.spelling, understood) for each in candidates)
        return Reason.DISAGREES if spelt else Reason.MISSPELT
    if understood.unread:
        return Reason.NOT_READ
    return Reason.ONE_FITS if len(fitting) == 1 else Reason.SEVERAL_FIT


def _heirs(old: Iterable[Candidate], kinds: frozenset[Kind]) -> Iterator[Candidate]:
    """Yield what old units went into, less likely than those, since the name that was asked is not theirs."""
    for each in old:
        for link in lineage.successors(each.entry.unit.key):
            heir = index().entries[link.new]
            if heir.kind in kinds:
                less = 5 if link.extent is Extent.WHOLE else 10
                score = round(max(min(each.score, 95.0) - less, 0.0), 1)
                heard = replace(each, via=each.entry, extent=link.extent)
                yield replace(heard, entry=heir, score=score, certain=False)


def _joined(candidates: Iterable[Candidate], heirs: Iterable[Candidate]) -> list[Candidate]:
    """Keep of the candidates that are one unit the likelier."""
    found: dict[str, Candidate] = {}
    for each in sorted((*candidates, *heirs), key=_rank):
        found.setdefault(each.entry.unit.key, each)
    return list(found.values())
