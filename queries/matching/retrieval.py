"""Units that a row may mean: by their name, by a name like it, by their code."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz, process

from ontology.names import strip_tones
from queries.matching.asked import Reading, Understood
from queries.matching.features import NO_NAME, Candidate, Spelling, fits, weigh
from queries.matching.units import Entry, index

_LIKE = 80  # likeness, of 100, from which a misspelt name is offered
_SHORTEST = 3  # letters below which a misspelling may be of anything
_MOST = 8  # misspelt names that are offered


def find_candidates(understood: Understood) -> list[Candidate]:
    """Find units, each once: by name, by names like it where no unit of the name fits, and by code."""
    seen: set[str] = set()
    found: list[Candidate] = []
    for reading in understood.readings:
        found += _fresh(_named(reading, understood), seen)
    if understood.readings and not any(fits(each.features, understood) for each in found):
        found += _fresh(_like(understood.readings[0], understood), seen)
    if understood.code:
        found += _fresh(_coded(understood.code, understood), seen)
    return found


def _fresh(candidates: Iterable[Candidate], seen: set[str]) -> Iterator[Candidate]:
    for each in candidates:
        if each.entry.unit.key not in seen:
            seen.add(each.entry.unit.key)
            yield each


def _named(reading: Reading, understood: Understood) -> Iterator[Candidate]:
    same = index().plain.get(reading.plain, ())
    joined = index().joined.get(reading.joined, ())  # the i and y of a name stay when its tone marks go
    for entry in dict.fromkeys((*same, *joined)) if joined else same:
        if entry.kind in understood.kinds:
            spelling, likeness = _spelling(entry, reading)
            yield weigh(entry, reading, understood, spelling, likeness)


def _spelling(entry: Entry, reading: Reading) -> tuple[Spelling, float]:
    if entry.folded == reading.folded:
        return Spelling.EXACT, 100.0
    if entry.joined == reading.joined:
        return Spelling.JOINED, 99.0
    return Spelling.TONELESS, (100.0 + fuzz.ratio(entry.folded, reading.folded)) / 2


def _like(reading: Reading, understood: Understood) -> Iterator[Candidate]:
    for name in _similar(reading.plain, understood.provinces):
        for entry in index().plain[name]:
            if entry.kind in understood.kinds:
                toned = fuzz.ratio(entry.folded, reading.folded)
                likeness = (toned + fuzz.ratio(name, reading.plain)) / 2
                yield weigh(entry, reading, understood, Spelling.LIKE, likeness)


@lru_cache(maxsize=20_000)
def _similar(plain: str, provinces: frozenset[str] | None) -> tuple[str, ...]:
    """Find names that resemble a misspelt one, and have its number: ``Tân Lập 1`` is not ``Tân Lập 2``."""
    if len(plain) < _SHORTEST:
        return ()
    digits = _digits(plain)
    best = {
        name: score
        for key in (sorted(provinces) if provinces else (None,))
        for name, score in _extract(plain, index().names.get(key, ()))
        if name != plain and _digits(name) == digits
    }
    return tuple(sorted(best, key=lambda name: (-best[name], name))[:_MOST])


def _extract(plain: str, names: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    found = process.extract(plain, names, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_MOST)
    yield from ((name, score) for name, score, _ in found)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _coded(code: str, understood: Understood) -> Iterator[Candidate]:
    """Yield the units of a code; five digits that a spreadsheet took for a number have lost their noughts."""
    names = [strip_tones(reading.folded) for reading in understood.readings]
    for each in dict.fromkeys((code, code.zfill(5))):
        for entry in index().codes.get(each, ()):
            if entry.kind in understood.kinds:
                likeness = max((fuzz.ratio(entry.plain, name) for name in names), default=0.0)
                yield weigh(entry, NO_NAME, understood, Spelling.NONE, likeness)
