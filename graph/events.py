"""Mergers of communes and of villages, and the party committees that came of them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from graph.places import place_quads, unit_node
from graph.provenance import evidence_quads
from graph.setting import Setting
from graph.statements import day, decimal, member, number, say, vietnamese
from ontology import iris, terms
from ontology.facts import (
    DocumentId,
    Evidence,
    Extent,
    Merger,
    PartyCommittee,
    Place,
    Predecessor,
    Role,
    VillageMerger,
)

# A unit of which nothing is left has ended; where the text does not tell, no role is said.
_ROLES: Mapping[Extent, Role] = MappingProxyType(
    {Extent.WHOLE: Role.ENDED, Extent.PART: Role.CEDED, Extent.REMAINDER: Role.ENDED}
)


def merger_quads(merger: Merger, about: Setting, documents: Mapping[DocumentId, NamedNode]) -> Iterator[Quad]:
    """Say the event that formed a commune, with a participation of the commune and of each predecessor."""
    commune = unit_node(merger.commune, about.province)
    node = iris.merger(commune)
    yield from result_quads(commune, Role.FORMED, about)
    yield from say(
        about.graph,
        node,
        (terms.EFFECTIVE, day(merger.effective)),
        (terms.LEGAL_BASIS, documents[merger.decision] if merger.decision else None),
    )
    yield from say(
        about.graph,
        iris.participation(commune, commune),
        (terms.AREA, decimal(merger.area_km2)),
        (terms.POPULATION, number(merger.population)),
    )
    yield from place_quads(merger.commune, about)
    yield from evidence_quads(node, merger.evidence, about.run)
    for each in merger.predecessors:
        yield from _predecessor_quads(each, commune, about)


def result_quads(unit: NamedNode, role: Role, about: Setting) -> Iterator[Quad]:
    """Say the event that made a unit what it is, and the unit's own part in it."""
    node, own = iris.merger(unit), iris.participation(unit, unit)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.MERGER),
        (terms.RESULT, unit),
        (terms.HAS_PARTICIPATION, own),
    )
    yield from say(
        about.graph,
        own,
        (terms.RDF_TYPE, terms.PARTICIPATION),
        (terms.UNIT, unit),
        (terms.ROLE, member("role", role)),
    )


def participation_quads(
    result: NamedNode, place: Place, about: Setting, evidence: Evidence, *, role: Role | None, extent: Extent
) -> Iterator[Quad]:
    """Say an old unit's part in the event that made another, with the one-hop shortcut that queries want.

    An extent that the text does not tell is left unsaid, so that another source may tell it.
    """
    unit = unit_node(place, about.province)
    node = iris.participation(result, unit)
    partial = extent in (Extent.PART, Extent.REMAINDER)
    yield from say(
        about.graph,
        iris.merger(result),
        (terms.ORIGINAL, unit),
        (terms.HAS_PARTICIPATION, node),
    )
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.PARTICIPATION),
        (terms.UNIT, unit),
        (terms.ROLE, member("role", role) if role else None),
        (terms.EXTENT, None if extent is Extent.UNKNOWN else member("extent", extent)),
    )
    yield from say(
        about.graph,
        result,
        (terms.DCTERMS_REPLACES, unit),
        (terms.REPLACES_PART, unit if partial else None),
        (terms.REPLACES_WHOLE, unit if extent is Extent.WHOLE else None),
    )
    yield from say(about.graph, unit, (terms.DCTERMS_IS_REPLACED_BY, result))
    yield from place_quads(place, about)
    yield from evidence_quads(node, evidence, about.run)


def _predecessor_quads(each: Predecessor, commune: NamedNode, about: Setting) -> Iterator[Quad]:
    role = _ROLES.get(each.extent)
    yield from participation_quads(commune, each.place, about, each.evidence, role=role, extent=each.extent)
    yield from say(
        about.graph,
        iris.participation(commune, unit_node(each.place, about.province)),
        (terms.AREA, decimal(each.area_km2)),
        (terms.POPULATION, number(each.population)),
    )


def party_committee_quads(
    committee: PartyCommittee, about: Setting, documents: Mapping[DocumentId, NamedNode]
) -> Iterator[Quad]:
    """Say by what decision the party committee of a commune was set up, and its size."""
    commune = unit_node(committee.commune, about.province)
    node = iris.party_committee(commune)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.PARTY_COMMITTEE),
        (terms.COMMUNE, commune),
        (terms.LEGAL_BASIS, documents[committee.decision] if committee.decision else None),
        (terms.MEMBERS, number(committee.members)),
        (terms.ORGANISATIONS, number(committee.organisations)),
    )
    yield from place_quads(committee.commune, about)
    yield from evidence_quads(node, committee.evidence, about.run)


def village_merger_quads(merger: VillageMerger, about: Setting) -> Iterator[Quad]:
    """Say which villages were joined, by number and by name where the report has them."""
    commune = unit_node(merger.commune, about.province)
    names = sorted(merger.names_before)
    node = iris.village_merger(about.report, merger.before, merger.after, *names, merger.name_after)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.VILLAGE_MERGER),
        (terms.IN_REPORT, about.node),
        (terms.COMMUNE, commune),
        (terms.BEFORE, number(merger.before)),
        (terms.AFTER, number(merger.after)),
        *((terms.NAME_BEFORE, vietnamese(name)) for name in names),
        (terms.NAME_AFTER, vietnamese(merger.name_after)),
    )
    yield from place_quads(merger.commune, about)
    yield from evidence_quads(node, merger.evidence, about.run)
