"""Of whom something is said: units of the register, units that it lacks, villages, and other bodies."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from graph.setting import Setting
from graph.statements import plain, say, vietnamese
from ontology import iris, terms
from ontology.concepts import Concept, find
from ontology.facts import Place

_VILLAGE = "village"


def unit_node(place: Place, province: str | None) -> NamedNode:
    """Name a unit by its key in the register, and where it has none by its label and province."""
    return iris.unit(place.unit) if place.unit else iris.unregistered_unit(place.label, province)


def place_node(place: Place, about: Setting) -> NamedNode:
    """Name a place; a village or body is known within the commune whose report speaks of it."""
    kind = _type(place)
    if place.unit or (kind and kind.level != _VILLAGE):
        return unit_node(place, about.province)
    return iris.village(place.label, about.owner) if kind else iris.body(place.label, about.owner)


def place_quads(place: Place, about: Setting) -> Iterator[Quad]:
    """Say what a place is; of a unit of the register only how the report spells it."""
    node = place_node(place, about)
    yield from say(about.graph, node, (terms.SKOS_ALT_LABEL, vietnamese(place.stated)))
    if place.unit:
        return
    kind = _type(place)
    unit = kind is not None and kind.level != _VILLAGE
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, _class(kind)),
        (terms.RDFS_LABEL, vietnamese(place.label)),
        (terms.NAME, plain(place.name)),
        (terms.UNIT_TYPE, iris.concept(kind.scheme, kind.slug) if kind else None),
        (terms.WITHIN, None if unit else about.commune),
    )


def _type(place: Place) -> Concept | None:
    return find("unit-type", place.type) if place.type else None


def _class(kind: Concept | None) -> NamedNode:
    if kind is None:
        return terms.BODY
    return terms.VILLAGE if kind.level == _VILLAGE else terms.UNREGISTERED_UNIT
