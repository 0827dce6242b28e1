"""What a store holds after a build, counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from ontology import iris, terms

_UNION = DefaultGraph()


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a store holds after a build, and how many of its graphs the build changed."""

    reports: int
    resolutions: int  # whose text was read
    units: int  # of the register, in both editions
    events: int  # that made a unit what it is, whoever tells of them
    communes: int  # with a report
    predecessors: int  # that reports tell of
    claims: int
    breakthroughs: int
    documents: int
    issues: int
    issues_by_code: Mapping[str, int]
    triples: int  # of all graphs; what two graphs say counts twice
    changed_graphs: int


def summarise(opened: Store, changed: int) -> BuildSummary:
    """Count what a store holds after a build that changed so many graphs."""
    originals = opened.quads_for_pattern(None, terms.ORIGINAL, None, None)
    reports = {iris.report_graph_of(node) for node in things_of(opened, terms.REPORT)}
    sizes = opened.quads_for_pattern(None, terms.VOID_TRIPLES, None, iris.CATALOGUE_GRAPH)
    return BuildSummary(
        reports=len(reports),
        resolutions=_count(opened, terms.RESOLUTION_TEXT),
        units=sum(1 for _ in opened.quads_for_pattern(None, terms.EDITION, None, _UNION)),
        events=_count(opened, terms.MERGER),
        communes=len({quad.object for quad in opened.quads_for_pattern(None, terms.ABOUT, None, _UNION)}),
        predecessors=len({quad.triple for quad in originals if quad.graph_name in reports}),
        claims=_count(opened, terms.CLAIM),
        breakthroughs=_count(opened, terms.BREAKTHROUGH),
        documents=_count(opened, terms.DOCUMENT),
        issues=_count(opened, terms.ISSUE),
        issues_by_code=_issues_by_code(opened),
        triples=sum(int(quad.object.value) for quad in sizes if isinstance(quad.object, Literal)),
        changed_graphs=changed,
    )


def _count(opened: Store, kind: NamedNode) -> int:
    return len(things_of(opened, kind))


def _issues_by_code(opened: Store) -> Mapping[str, int]:
    codes = (
        quad.object.value
        for quad in opened.quads_for_pattern(None, terms.CODE, None, _UNION)
        if isinstance(quad.object, Literal)
    )
    return dict(sorted(Counter(codes).items()))


def things_of(opened: Store, kind: NamedNode) -> frozenset[NamedNode]:
    """Find all things of a class, whichever graph says so."""
    found = (quad.subject for quad in opened.quads_for_pattern(None, terms.RDF_TYPE, kind, _UNION))
    return frozenset(node for node in found if isinstance(node, NamedNode))
