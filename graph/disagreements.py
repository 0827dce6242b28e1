"""Where the texts of two resolutions contradict each other: each such place is an issue of both."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from graph.alignment import aligned
from graph.statements import plain, say
from graph.tellings import Telling
from ontology import iris, terms

_Tellings: TypeAlias = Mapping[NamedNode, Sequence[Telling]]

_CODE = "resolutions-disagree"


def resolution_graphs(store: Store) -> tuple[NamedNode, ...]:
    """Name the graphs of the texts of resolutions, sorted."""
    texts = store.quads_for_pattern(None, terms.RDF_TYPE, terms.RESOLUTION_TEXT, DefaultGraph())
    nodes = (quad.subject for quad in texts if isinstance(quad.subject, NamedNode))
    return tuple(sorted(map(iris.report_graph_of, nodes), key=str))


def told_by_clauses(store: Store) -> frozenset[NamedNode]:
    """Collect the events that the clauses of resolutions tell of."""
    return frozenset(_by_event(store))


def disagreement_quads(store: Store) -> frozenset[Quad]:
    """Say what two texts make of different old units, and what both give away as a whole to different ones.

    The same told twice, as when one resolution is at hand in two files, is no contradiction.
    """
    made = (quad for event, told in _by_event(store).items() for quad in _made_otherwise(event, told))
    taken = (quad for unit, told in _by_origin(store).items() for quad in _taken_otherwise(unit, told))
    return frozenset(aligned((*made, *taken)))


def _by_event(store: Store) -> _Tellings:
    """Map each event to the texts that tell of it."""
    told: defaultdict[NamedNode, list[Telling]] = defaultdict(list)
    for graph in resolution_graphs(store):
        for quad in store.quads_for_pattern(None, terms.RESULT, None, graph):
            if isinstance(quad.subject, NamedNode):
                told[quad.subject].append(Telling(store, graph, quad.subject))
    return told


def _by_origin(store: Store) -> _Tellings:
    """Map each old unit to the events, text by text, that it goes into."""
    told: defaultdict[NamedNode, list[Telling]] = defaultdict(list)
    for graph in resolution_graphs(store):
        for quad in store.quads_for_pattern(None, terms.ORIGINAL, None, graph):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                told[quad.object].append(Telling(store, graph, quad.subject))
    return told


def _made_otherwise(event: NamedNode, told: Iterable[Telling]) -> Iterator[Quad]:
    for one, other in combinations(told, 2):
        if one.only_receives() or other.only_receives() or one.origins() == other.origins():
            continue
        places = f"{one.place()} và {other.place()}"
        message = f"{one.name(one.result)}: {places} nêu khác nhau về các đơn vị hợp thành"
        yield from _issue_quads(message, one, other, event)


def _taken_otherwise(unit: NamedNode, told: Iterable[Telling]) -> Iterator[Quad]:
    """Within one text the reading itself tells, and of one event what it is made of."""
    for one, other in combinations(told, 2):
        if one.graph == other.graph or one.event == other.event or one.effective != other.effective:
            continue
        if one.takes_whole(unit) or other.takes_whole(unit):
            ways = (f"vào {each.name(each.result)} theo {each.place()}" for each in (one, other))
            message = f"{one.name(unit)}: nhập {', '.join(ways)}"
            yield from _issue_quads(message, one, other, unit)


def _issue_quads(message: str, one: Telling, other: Telling, about: NamedNode) -> Iterator[Quad]:
    texts = [one.text, other.text]
    yield from say(
        iris.LINKS_GRAPH,
        iris.issue("_and_".join(texts), _CODE, about.value, one.event.value, other.event.value),
        (terms.RDF_TYPE, terms.ISSUE),
        *((terms.IN_REPORT, iris.report(text)) for text in texts),
        (terms.CODE, plain(_CODE)),
        (terms.MESSAGE, plain(message)),
    )
