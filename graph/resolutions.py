"""Resolutions that arrange administrative units: what each clause brings about, and the totals it gives."""

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode, Quad

from graph.events import participation_quads, result_quads
from graph.places import place_node, place_quads, unit_node
from graph.provenance import evidence_quads
from graph.setting import Setting
from graph.statements import day, member, number, say
from ontology import iris, terms
from ontology.concepts import find
from ontology.facts import DocumentId, Participation, Reorganisation, Resolution, Total


def resolution_quads(
    resolution: Resolution, about: Setting, documents: Mapping[DocumentId, NamedNode]
) -> Iterator[Quad]:
    """Say of which document this is the wording, whose units it arranges, from when, and its totals."""
    document = documents[resolution.document]
    province = unit_node(resolution.province, None) if resolution.province else None
    yield from say(about.graph, about.node, (terms.TEXT_OF, document))
    yield from say(
        about.graph,
        document,
        (terms.ARRANGES, province),
        (terms.EFFECTIVE, day(resolution.effective)),
        (terms.OPERATIVE, day(resolution.operative)),
    )
    if resolution.province:
        yield from place_quads(resolution.province, about)
    for total in resolution.totals:
        yield from _total_quads(total, document, about)
    yield from evidence_quads(document, resolution.evidence, about.run)


def reorganisation_quads(
    event: Reorganisation, about: Setting, documents: Mapping[DocumentId, NamedNode]
) -> Iterator[Quad]:
    """Say what a clause makes of a unit; a report that tells of that unit's merger tells of this event."""
    unit = place_node(event.result, about)
    node = iris.merger(unit)
    yield from result_quads(unit, event.role, about)
    yield from say(
        about.graph,
        node,
        (terms.EFFECTIVE, day(event.effective)),
        (terms.LEGAL_BASIS, documents[event.decision]),
        (terms.ARTICLE, number(event.article)),
        (terms.CLAUSE, number(event.clause)),
    )
    yield from place_quads(event.result, about)
    yield from evidence_quads(node, event.evidence, about.run)
    for each in event.participations:
        yield from _participation_quads(each, unit, about)


def _participation_quads(each: Participation, unit: NamedNode, about: Setting) -> Iterator[Quad]:
    node = iris.participation(unit, unit_node(each.unit, about.province))
    yield from participation_quads(unit, each.unit, about, each.evidence, role=each.role, extent=each.extent)
    yield from say(
        about.graph,
        node,
        *((terms.AFTER_CLAUSE, number(clause)) for clause in each.after),
        (terms.STATED_THROUGH, iris.unit(each.within) if each.within else None),
    )


def _total_quads(total: Total, document: NamedNode, about: Setting) -> Iterator[Quad]:
    node = iris.total(document, total.role, total.type)
    kind = find("unit-type", total.type) if total.type else None
    yield from say(about.graph, document, (terms.HAS_TOTAL, node))
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.TOTAL),
        (terms.ROLE, member("role", total.role) if total.role else None),
        (terms.UNIT_TYPE, iris.concept(kind.scheme, kind.slug) if kind else None),
        (terms.COUNT, number(total.number)),
    )
