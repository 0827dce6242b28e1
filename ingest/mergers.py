"""The event that formed the commune: its decision, its day, its old units, its area and population."""

from collections.abc import Iterator
from functools import lru_cache

from ingest.document import Document
from ingest.folding import fold, fold_whole
from ingest.merger_details import find_area, find_decision, find_effective, find_inhabitants
from ingest.merger_parts import Part, merge_parts, read_parts
from ingest.merger_regions import Region, find_regions
from ingest.unit_names import known_names, old_units
from ontology.facts import Extent, Issue, Merger, Place
from ontology.names import fold_name
from ontology.register import Edition

_MOST = 0.6  # share of the predecessors that a sentence must list which has no word for a merger


@lru_cache(maxsize=1)  # who chose the priorities of the ended term asks for it again
def find_mergers(document: Document, commune: Place) -> tuple[Merger | Issue, ...]:
    """Find the merger that formed the commune, in its fullest telling and what others add.

    An Issue stands for each unit of it that the register does not have, or has more than once.
    """
    return tuple(_mergers(document, commune))


def _mergers(document: Document, commune: Place) -> Iterator[Merger | Issue]:
    known = known_names(Edition.OLD) | {fold_name(commune.name)}
    tellings = sorted(
        _tellings(document, commune, known), key=lambda telling: _fullness(*telling), reverse=True
    )
    if not tellings:
        return
    region, parts = tellings[0]
    if old_units(commune):
        for _, others in tellings[1:]:
            parts = merge_parts(parts, others)
    passages = [passage for passage in document.passages if not passage.annex]
    yield from (part.issue for part in parts if part.issue)
    yield Merger(
        commune=commune,
        decision=find_decision(region, passages),
        effective=find_effective(region, passages),
        area_km2=find_area(region, passages, commune),
        population=find_inhabitants(region, passages, commune),
        predecessors=tuple(part.predecessor for part in parts),
        evidence=region.passage.cite(region.start, region.end),
    )


def _tellings(
    document: Document, commune: Place, known: frozenset[str]
) -> Iterator[tuple[Region, tuple[Part, ...]]]:
    folded = fold_whole(document.text)
    for passage in document.passages:
        if passage.annex:
            continue
        for region in find_regions(passage, commune, known):
            parts = read_parts(region, commune, folded)
            if _tells(region, parts, commune):
                yield region, parts


def _tells(region: Region, parts: tuple[Part, ...], commune: Place) -> bool:
    """A telling names predecessors of the register; of a commune that it lacks, two units and its name."""
    if old_units(commune):
        return sum(part.own for part in parts) >= (
            1 if region.weight else max(2, _MOST * len(old_units(commune)))
        )
    return len(parts) > 1 and region.weight > 0 and fold(commune.name) in region.passage.folded


def _fullness(region: Region, parts: tuple[Part, ...]) -> tuple[int, ...]:
    """Rank tellings: own predecessors first, then plain words, sizes, then extents, then the earlier one."""
    told = [part.predecessor for part in parts]
    return (
        sum(part.own for part in parts) or len(parts),
        region.weight,
        sum(each.population is not None or each.area_km2 is not None for each in told),
        sum(each.extent is not Extent.UNKNOWN for each in told),
        -region.passage.index,
    )
