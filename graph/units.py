"""Units of the register in RDF: what they are called, where they lie, from when until when they were."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, Quad

from graph.alignment import aligned
from graph.statements import day, decimal, decimal_text, number, plain, say, vietnamese
from ontology import iris, lineage, register, terms
from ontology.concepts import find
from ontology.register import Edition, Level, Unit

_LISTS = (register.communes, register.provinces)

# What refers to units in the graphs of reports.
REFERRING = (
    terms.ABOUT,
    terms.ARRANGES,
    terms.COMMUNE,
    terms.ORIGINAL,
    terms.RESULT,
    terms.SCOPE,
    terms.STATED_THROUGH,
    terms.SUBJECT,
    terms.WITHIN,
)


def register_quads(keys: Iterable[str]) -> frozenset[Quad]:
    """Say of units what the register knows, and of those above them.

    Raises ``UnknownUnit`` for a key that the register lacks.
    """
    return frozenset(aligned(_register_quads(frozenset(keys))))


def related(keys: Iterable[str]) -> frozenset[str]:
    """Add to units those that replaced them, and all that these and they replaced."""
    asked = frozenset(keys)
    new = asked.union(link.new for key in asked for link in lineage.successors(key))
    return new.union(link.old for key in new for link in lineage.predecessors(key))


def all_units() -> frozenset[str]:
    """Return the keys of all units of both editions, at every level."""
    lists = (register.districts(), *(each(edition) for each in _LISTS for edition in Edition))
    return frozenset(unit.key for units in lists for unit in units)


def with_those_above(keys: Iterable[str]) -> frozenset[str]:
    """Add to units the districts and provinces in which they lie."""
    asked = frozenset(keys)
    return asked.union(*(_above(register.unit(key)) for key in asked))


def _register_quads(keys: frozenset[str]) -> Iterator[Quad]:
    for key in with_those_above(keys):
        yield from unit_quads(register.unit(key))


def unit_quads(unit: Unit) -> Iterator[Quad]:
    """Say what the register knows of one unit."""
    node = iris.unit(unit.key)
    kind = find("unit-type", unit.type)
    yield from say(
        iris.REGISTER_GRAPH,
        node,
        (terms.RDF_TYPE, terms.ADMINISTRATIVE_UNIT),
        (terms.RDFS_LABEL, vietnamese(unit.label)),
        (terms.NAME, plain(unit.name)),
        (terms.UNIT_TYPE, iris.concept(kind.scheme, kind.slug) if kind else None),
        (terms.SKOS_NOTATION, plain(unit.code)),
        (terms.EDITION, plain(unit.edition)),
        *((terms.WITHIN, iris.unit(key)) for key in _above(unit)[:1]),
        (terms.LATITUDE, decimal(unit.latitude)),
        (terms.LONGITUDE, decimal(unit.longitude)),
        (terms.AREA, decimal(unit.area_km2)),
        (terms.POPULATION, number(unit.population)),
        (terms.VALID_FROM, day(unit.edition.since)),
        (terms.VALID_UNTIL, day(unit.edition.until)),
    )
    yield from _point_quads(unit)


def _above(unit: Unit) -> tuple[str, ...]:
    """Name the units in which a unit lies, the nearest first."""
    province = f"{unit.edition}/p{unit.province_code}"
    match unit.level:
        case Level.PROVINCE:
            return ()
        case Level.COMMUNE if unit.district_code:
            return f"{unit.edition}/d{unit.district_code}", province
        case _:
            return (province,)


def _point_quads(unit: Unit) -> Iterator[Quad]:
    """Say where a unit lies as GeoSPARQL does: longitude first."""
    if unit.latitude is None or unit.longitude is None:
        return
    point = iris.point(unit.key)
    written = f"POINT({decimal_text(unit.longitude)} {decimal_text(unit.latitude)})"
    yield from say(iris.REGISTER_GRAPH, iris.unit(unit.key), (terms.GEO_HAS_GEOMETRY, point))
    yield from say(
        iris.REGISTER_GRAPH,
        point,
        (terms.RDF_TYPE, terms.GEO_GEOMETRY),
        (terms.GEO_AS_WKT, Literal(written, datatype=terms.GEO_WKT_LITERAL)),
    )
