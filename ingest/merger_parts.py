"""The old units that a telling of the merger lists: how much of each went into the new one, and its size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.extents import find_areas, find_populations, read_extent
from ingest.folding import fold
from ingest.merger_regions import Region
from ingest.passages import Passage
from ingest.unit_lists import UnitMention
from ingest.unit_names import old_units, resolve_old
from ontology.facts import Extent, Issue, Place, Predecessor
from ontology.names import fold_name
from ontology.register import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An old unit of a telling."""

    own: bool  # the register has it among the commune's predecessors
    predecessor: Predecessor
    issue: Issue | None = None


def read_parts(region: Region, commune: Place, text: str) -> tuple[Part, ...]:
    """Resolve the units that a region lists; ``text`` is the whole report, whose spelling prevails."""
    parts: list[Part] = []
    extent, end = None, region.start
    stretches = {(unit.type, fold_name(unit.name)): (start, stop) for unit, start, stop in region.sizes}
    for mention in region.mentions:
        extent = read_extent(region.passage.folded, end, mention.start) or extent
        area, population = _sizes(region, stretches.get((mention.type, fold_name(mention.name))))
        part = _part(region.passage, mention, commune)
        if part:
            told = replace(
                part.predecessor, extent=extent or Extent.UNKNOWN, area_km2=area, population=population
            )
            part = replace(part, predecessor=told)
        if part and not _is_same(part, parts):
            parts.append(_spelt(part, text))
        end = mention.end
    return tuple(_kept(parts, known=bool(old_units(commune))))


def merge_parts(first: Sequence[Part], others: Sequence[Part]) -> tuple[Part, ...]:
    """Add to the parts of one telling what others say: sizes that it lacks, and own predecessors."""
    merged = {part.predecessor.place.label: part for part in first}
    for part in others:
        label = part.predecessor.place.label
        if label in merged:
            merged[label] = replace(
                merged[label], predecessor=_filled(merged[label].predecessor, part.predecessor)
            )
        elif part.own:
            merged[label] = part
    return tuple(merged.values())


def _part(passage: Passage, mention: UnitMention, commune: Place) -> Part | None:
    own = old_units(commune)
    province = own[0].province if own else None
    resolved = resolve_old(mention.type, mention.name, commune, province)
    is_commune = fold_name(mention.name) == fold_name(commune.name) and mention.type == commune.type
    if is_commune and own and (resolved.unit not in own or _differs(resolved.unit, mention.type)):
        return None
    evidence = passage.cite(mention.start, mention.end)
    place = _place(mention, resolved.unit, commune)
    issue = None
    if resolved.unit is None:
        names = "; ".join(f"{each.label}, {each.province} ({each.key})" for each in resolved.candidates)
        told = (
            f"{place.label} có thể là: {names}"
            if names
            else f"danh mục trước 01/7/2025 không có {place.label}"
        )
        issue = Issue(code="unresolved-place", message=told, evidence=evidence)
    return Part(
        own=resolved.unit in own, predecessor=Predecessor(place=place, evidence=evidence), issue=issue
    )


def _differs(found: Unit | None, type_: str) -> bool:
    """Tell whether a unit found by its name is of another type than the one that the text says."""
    return found is not None and found.label != f"{type_} {found.name}"


def _place(mention: UnitMention, found: Unit | None, commune: Place) -> Place:
    name = found.name if found else mention.name
    return Place(
        type=found.label.removesuffix(f" {found.name}") if found else mention.type or commune.type,
        name=name,
        former=fold_name(name) == fold_name(commune.name),
        unit=found.key if found else None,
        stated=mention.name if found and fold_name(mention.name) != fold_name(found.name) else None,
    )


def _sizes(region: Region, stretch: tuple[int, int] | None) -> tuple[Decimal | None, int | None]:
    if stretch is None:
        return None, None
    area = next(find_areas(region.passage.folded, *stretch), None)
    population = next(find_populations(region.passage.folded, *stretch), None)
    return area.value if area else None, int(population.value) if population else None


def _is_same(part: Part, parts: Sequence[Part]) -> bool:
    return any(part.predecessor.place.label == other.predecessor.place.label for other in parts)


def _spelt(part: Part, text: str) -> Part:
    """Spell a unit as the report does throughout, where it never has the register's spelling."""
    place = part.predecessor.place
    if place.stated is None or fold(place.name) in text:
        return part
    if text.count(fold(place.stated)) < 2:
        return part
    spelt = replace(place, name=place.stated)
    return replace(part, predecessor=replace(part.predecessor, place=spelt))


def _kept(parts: Sequence[Part], *, known: bool) -> Iterator[Part]:
    """Where the register knows the predecessors, a list ends with the last of them, or with parts."""
    if not known:
        yield from parts
        return
    last = max((index for index, part in enumerate(parts) if part.own), default=-1)
    for index, part in enumerate(parts):
        if part.own or index < last or (last >= 0 and part.predecessor.extent is Extent.PART):
            yield part


def _filled(kept: Predecessor, other: Predecessor) -> Predecessor:
    return replace(
        kept,
        extent=kept.extent if kept.extent is not Extent.UNKNOWN else other.extent,
        area_km2=kept.area_km2 if kept.area_km2 is not None else other.area_km2,
        population=kept.population if kept.population is not None else other.population,
    )
