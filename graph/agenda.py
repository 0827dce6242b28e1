"""What a congress put first, in RDF: breakthroughs, key tasks, its theme and its motto."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from graph.places import place_node, place_quads
from graph.provenance import evidence_quads, passage_node, passage_quads
from graph.setting import Setting
from graph.statements import number, plain, say, vietnamese
from ontology import iris, terms
from ontology.facts import Breakthrough, KeyTask, Slogan, SloganKind

_SLOGANS: Mapping[SloganKind, NamedNode] = MappingProxyType(
    {SloganKind.THEME: terms.CONGRESS_THEME, SloganKind.MOTTO: terms.CONGRESS_MOTTO}
)


def priority_quads(priority: Breakthrough | KeyTask, about: Setting) -> Iterator[Quad]:
    """Say what a congress put first, and what became of it where the report tells."""
    scope = place_node(priority.scope, about)
    identity = (scope.value, priority.term, priority.title.casefold())
    if isinstance(priority, Breakthrough):
        node, kind = iris.breakthrough(about.report, *identity), terms.BREAKTHROUGH
    else:
        node, kind = iris.key_task(about.report, *identity), terms.KEY_TASK
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, kind),
        (terms.ORDINAL, number(priority.ordinal)),
        (terms.TITLE, vietnamese(priority.title)),
        (terms.DESCRIPTION, vietnamese(priority.description)),
        *((terms.OUTCOME, passage_node(outcome)) for outcome in priority.outcomes),
    )
    for outcome in priority.outcomes:
        yield from passage_quads(outcome)
    yield from _item_quads(node, priority, about)


def slogan_quads(slogan: Slogan, about: Setting) -> Iterator[Quad]:
    """Say the theme or the motto of a congress."""
    node = iris.slogan(about.report, slogan.kind, slogan.text.casefold())
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, _SLOGANS[slogan.kind]),
        (terms.TEXT, vietnamese(slogan.text)),
    )
    yield from _item_quads(node, slogan, about)


def _item_quads(node: NamedNode, item: Breakthrough | KeyTask | Slogan, about: Setting) -> Iterator[Quad]:
    """Say what all of them share: whose it is, for which term, and its themes with the words that decided."""
    yield from say(
        about.graph,
        node,
        (terms.IN_REPORT, about.node),
        (terms.SCOPE, place_node(item.scope, about)),
        (terms.TERM, plain(item.term)),
        *((terms.THEME, iris.concept("theme", theme)) for theme in item.themes),
    )
    for deciding in item.theme_words:
        word = iris.theme_word(node, deciding.theme, deciding.word)
        yield from say(about.graph, node, (terms.DECIDED_BY, word))
        yield from say(
            about.graph,
            word,
            (terms.RDF_TYPE, terms.THEME_WORD),
            (terms.DECIDES, iris.concept("theme", deciding.theme)),
            (terms.WORD, vietnamese(deciding.word)),
        )
    yield from place_quads(item.scope, about)
    yield from evidence_quads(node, item.evidence, about.run)
