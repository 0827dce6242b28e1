"""Changes that somebody makes to a store by hand, each a generation of its own: whole, or not at all.

The default graph holds what the named graphs hold. What an update writes into it goes into a named graph for
such edits too; what it takes from it stays as long as a named graph says it. A build leaves edits alone until
what it makes a graph from changes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from graph import fulltext, generations
from graph.store import open_for_writing, open_newest, replace_graph
from ontology import iris, terms
from ontology.errors import StoreError

_UNION = DefaultGraph()


def update(path: Path, text: str, base: str | None = None) -> None:
    """Carry out a SPARQL Update; SyntaxError where it is none. Relative IRIs are read from ``base``."""

    def change(opened: Store, before: Store) -> None:
        opened.update(text, base_iri=base)
        _name_blank_nodes(opened, text)
        _restore_union(opened, before)

    _publish(path, change, text)


def put_graph(path: Path, graph: NamedNode | None, triples: Iterable[Triple]) -> bool:
    """Make triples the whole of a graph, or of what was written into the default one; tell if it is new."""
    content = frozenset(triples)
    return _replace(path, graph or iris.EDITS_GRAPH, lambda _: content)


def add_to_graph(path: Path, graph: NamedNode | None, triples: Iterable[Triple]) -> bool:
    """Add triples to a graph; tell if it is new."""
    content = frozenset(triples)
    return _replace(path, graph or iris.EDITS_GRAPH, lambda old: old | content)


def drop_graph(path: Path, graph: NamedNode | None) -> bool:
    """Take a graph away; tell if there was one."""
    return not _replace(path, graph or iris.EDITS_GRAPH, lambda _: frozenset())


def _replace(path: Path, graph: NamedNode, make: Callable[[frozenset[Triple]], frozenset[Triple]]) -> bool:
    """Exchange the content of a graph; tell whether there was none before."""
    existed = False

    def change(opened: Store, _before: Store) -> None:
        nonlocal existed
        old = frozenset(quad.triple for quad in opened.quads_for_pattern(None, None, None, graph))
        existed, new = bool(old), make(old)
        replace_graph(opened, graph, (Quad(each.subject, each.predicate, each.object, graph) for each in new))

    _publish(path, change, graph.value)
    return not existed


def _publish(path: Path, change: Callable[[Store, Store], None], what: str) -> None:
    """Change what a writer holds, note that it was changed by hand, and publish it."""
    before = open_newest(path)
    opened = open_for_writing(path)
    try:
        change(opened, before.store)
        version = sha256(f"{before.name}\n{what}".encode()).hexdigest()[:16]
        _note(opened, version)
        generations.publish(path, opened, version, fulltext.write_index)
    except OSError as error:
        raise StoreError(str(path), f"the store cannot be written ({error}); it is as it was") from error


def _note(opened: Store, version: str) -> None:
    """Say in the catalogue that there are edits, and how large each graph is now."""
    catalogue = set(opened.quads_for_pattern(None, None, None, iris.CATALOGUE_GRAPH))
    sizes = Counter(quad.graph_name for quad in opened if _is_named(quad) and quad not in catalogue)
    kept = (
        quad
        for quad in catalogue
        if quad.predicate != terms.VOID_TRIPLES and quad.subject != iris.EDITS_GRAPH
    )
    counted = (
        Quad(graph, terms.VOID_TRIPLES, Literal(size), iris.CATALOGUE_GRAPH)
        for graph, size in sizes.items()
        if isinstance(graph, NamedNode)
    )
    edited = Quad(iris.EDITS_GRAPH, terms.INPUT_HASH, Literal(version), iris.CATALOGUE_GRAPH)
    replace_graph(opened, iris.CATALOGUE_GRAPH, (*kept, *counted, edited))


def _restore_union(opened: Store, before: Store) -> None:
    """Bring the default graph and the named ones together again after an update changed any of them."""
    for quad in tuple(_taken_from_union(opened, before)):
        opened.remove(quad)
    opened.extend(tuple(_missing_in_union(opened)))
    for quad in tuple(_only_in_union(opened)):
        if any(map(_is_named, _holders(before, quad))):  # a named graph that said it does so no more
            opened.remove(quad)
        else:
            opened.add(Quad(quad.subject, quad.predicate, quad.object, iris.EDITS_GRAPH))


def _taken_from_union(opened: Store, before: Store) -> Iterator[Quad]:
    """Yield edits of before that the update took from the default graph."""
    for quad in before.quads_for_pattern(None, None, None, iris.EDITS_GRAPH):
        if Quad(quad.subject, quad.predicate, quad.object) not in opened:
            yield quad


def _missing_in_union(opened: Store) -> Iterator[Quad]:
    for quad in opened:
        union = Quad(quad.subject, quad.predicate, quad.object)
        if _is_named(quad) and union not in opened:
            yield union


def _only_in_union(opened: Store) -> Iterator[Quad]:
    for quad in opened.quads_for_pattern(None, None, None, _UNION):
        if not any(map(_is_named, _holders(opened, quad))):
            yield quad


def _name_blank_nodes(opened: Store, origin: str) -> None:
    """Give a name to what has none: a graph could not be exchanged otherwise."""
    nameless = [
        quad for quad in opened if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)
    ]
    opened.extend(named(nameless, origin))
    for quad in nameless:
        opened.remove(quad)


def named(quads: Iterable[Quad], origin: str) -> Iterator[Quad]:
    """Give the blank nodes of quads that came together the names that they keep.

    >>> node = BlankNode("b")
    >>> [quad] = named([Quad(node, terms.RDF_TYPE, terms.CLAIM)], "file")
    >>> quad.subject == iris.genid("file b")
    True
    """
    for quad in quads:
        subject, object_ = quad.subject, quad.object
        if isinstance(subject, BlankNode):
            subject = iris.genid(f"{origin} {subject.value}")
        if isinstance(object_, BlankNode):
            object_ = iris.genid(f"{origin} {object_.value}")
        yield Quad(subject, quad.predicate, object_, quad.graph_name)


def _holders(store: Store, quad: Quad) -> Iterator[Quad]:
    return store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)


def _is_named(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode)
