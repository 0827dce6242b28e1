"""Which item of Wikidata is which unit: by code, name and time, and certain only where one unit agrees."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from graph.links_out import Link
from ontology import iris, terms
from ontology.names import fold_name, join_i_and_y
from ontology.register import Edition, Unit
from queries.matching.units import index
from queries.wikidata import ItemRow

_TURN = Edition.NEW.since or date.max
_GEONAMES = "https://sws.geonames.org/{}/"
_OSM = "https://www.openstreetmap.org/relation/{}"


@dataclass(frozen=True, slots=True)
class Decided:
    """The links that were found, and how many items have none, and why."""

    links: tuple[Link, ...]
    refused: Mapping[str, int]  # by reason


@dataclass(frozen=True, slots=True)
class _Item:
    """An item with all that its rows state."""

    iri: str
    code: str
    labels: frozenset[str]
    since: date | None
    until: date | None
    elsewhere: tuple[str, ...]  # IRIs of the same thing in GeoNames and OpenStreetMap

    @property
    def evidence(self) -> str:
        """What a link to the item rests on."""
        days = (("từ", self.since), ("đến", self.until))
        told = (f"{word} {day.isoformat()}" for word, day in days if day)
        return ", ".join((f"mã {self.code}", *(f"tên “{each}”" for each in sorted(self.labels)), *told))


def decide(rows: Iterable[ItemRow]) -> Decided:
    """Decide which items are which units.

    ``owl:sameAs``: of the units that ever had the code one alone agrees in name and time, and the item alone
    claims it. ``skos:closeMatch``: several agree, or the item has no name. No link where the name disagrees.
    """
    refused: Counter[str] = Counter()
    agreeing: list[tuple[_Item, Sequence[Unit], bool]] = []
    for item in _items(rows):
        coded = [entry.unit for entry in index().codes.get(item.code, ())]
        timely = [unit for unit in coded if _is_timely(unit, item)]
        named = [unit for unit in timely if _is_named(unit, item.labels)] if item.labels else timely
        if named:
            agreeing.append((item, named, bool(item.labels)))
        else:
            refused["no unit has the code" if not coded else "name or time disagree"] += 1
    claimed = Counter(unit.key for _item, units, _named in agreeing for unit in units)
    links = [link for found in agreeing for link in _links(*found, claimed)]
    return Decided(tuple(links), dict(sorted(refused.items())))


def _links(item: _Item, units: Sequence[Unit], named: bool, claimed: Mapping[str, int]) -> Iterator[Link]:  # noqa: FBT001
    certain = named and len(units) == 1 and claimed[units[0].key] == 1
    for unit in units:
        node = iris.unit(unit.key)
        yield Link(
            subject=node,
            predicate=terms.OWL_SAME_AS if certain else terms.SKOS_CLOSE_MATCH,
            target=NamedNode(item.iri),
            method=terms.BY_CODE_AND_NAME if named else terms.BY_CODE,
            evidence=item.evidence,
        )
        for target in item.elsewhere if certain else ():
            yield Link(
                subject=node,
                predicate=terms.SKOS_CLOSE_MATCH,
                target=NamedNode(target),
                method=terms.THROUGH_WIKIDATA,
                evidence=item.iri,
            )


def _items(rows: Iterable[ItemRow]) -> Iterator[_Item]:
    """Gather the rows of an item with one code."""
    gathered: defaultdict[tuple[str, str], list[ItemRow]] = defaultdict(list)
    for row in rows:
        gathered[row.item, row.code].append(row)
    for (iri, code), same in sorted(gathered.items()):
        geonames = sorted({_GEONAMES.format(row.geonames) for row in same if row.geonames})
        osm = sorted({_OSM.format(row.osm) for row in same if row.osm})
        yield _Item(
            iri=iri,
            code=code,
            labels=frozenset(row.label for row in same if row.label),
            since=max((day for row in same if (day := _day(row.since))), default=None),
            until=min((day for row in same if (day := _day(row.until))), default=None),
            elsewhere=(*geonames, *osm),
        )


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:  # unknown, or before our era
        return None


def _is_timely(unit: Unit, item: _Item) -> bool:
    """Hold the days of an item against the turn of the lists; one that says none may be of either."""
    if item.until and item.until <= _TURN:
        return unit.edition is Edition.OLD
    return not (item.since and item.since >= _TURN and unit.edition is Edition.OLD)


def _is_named(unit: Unit, labels: Iterable[str]) -> bool:
    names = {join_i_and_y(fold_name(name)) for name in (unit.name, unit.label)}
    return any(join_i_and_y(fold_name(label)) in names for label in labels)
