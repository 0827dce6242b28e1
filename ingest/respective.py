"""Lists that answer each other: the first number is said of the first place, the second of the second."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.folding import compile_folded
from ingest.passages import Passage
from ingest.places import Mention
from ingest.quantities import Quantity
from ontology.facts import Place

_CUE = compile_folded(r"(?<!\w)(?:lần lượt|theo thứ tự|tương ứng)(?!\w)", 0)
_FULL_STOP = re.compile(r"\.(?=\s|$)")
_AND = compile_folded(r"\s?(?:,|;|và|,\svà)\s", 0)
_LONGEST = 400  # characters before the cue that may list the places


def respective_places(
    passage: Passage, quantities: Sequence[Quantity], mentions: Sequence[Mention]
) -> Mapping[int, Place]:
    """Map quantities, by their index, to the places that they are said of one by one.

    "Xã A, xã B và xã C trồng lần lượt 12 ha, 7 ha và 30 ha": as many numbers as places, in their order. Where
    the two lists differ in length nothing is decided.
    """
    found: dict[int, Place] = {}
    for cue in _CUE.finditer(passage.folded):
        stop = _FULL_STOP.search(passage.folded, cue.end())
        end = stop.start() if stop else len(passage.folded)
        runs = list(_runs(passage, quantities, cue.end(), end))
        places = _listed(passage, mentions, cue, end, len(runs[0])) if runs else ()
        for run in runs if places else ():
            if len(run) == len(places):
                found |= zip(run, places, strict=True)
    return found


def _runs(passage: Passage, quantities: Sequence[Quantity], start: int, end: int) -> Iterator[list[int]]:
    """Yield the lists of bare numbers between two characters, each as the indices of its quantities."""
    run: list[int] = []
    for index, quantity in enumerate(quantities):
        if not start <= quantity.start < end:
            continue
        if run and not _AND.fullmatch(passage.folded, quantities[run[-1]].unit_end, quantity.start):
            yield run
            run = []
        run.append(index)
    if len(run) > 1:
        yield run


def _listed(
    passage: Passage, mentions: Sequence[Mention], cue: re.Match[str], end: int, count: int
) -> tuple[Place, ...]:
    """So many places: in the sentence of the cue, else in the one before it, else behind the numbers."""
    stops = [
        match.end()
        for match in _FULL_STOP.finditer(passage.folded, max(0, cue.start() - _LONGEST), cue.start())
    ]
    begins = stops[-1] if stops else 0
    above = stops[-2] if len(stops) > 1 else 0
    for low, high in ((begins, cue.start()), (above, begins), (cue.end(), end)):
        named = dict.fromkeys(mention.place for mention in mentions if low <= mention.start < high)
        if len(named) == count > 1:
            return tuple(named)
    return ()
