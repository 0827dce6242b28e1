"""What follows only from all reports together: which documents cited without a date have one."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from ontology import iris, terms


def link_quads(documents: Iterable[NamedNode]) -> frozenset[Quad]:
    """Say that a document cited without a date is the dated one of its number, where only one is known.

    Numbers restart each term: with two dated documents of one number, an undated mention may be of either.
    """
    known = frozenset(documents)
    dated: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
    for document in known:
        if (undated := iris.undated(document)) != document:
            dated[undated].append(document)
    return frozenset(
        Quad(undated, terms.OWL_SAME_AS, same[0], iris.LINKS_GRAPH)
        for undated, same in dated.items()
        if undated in known and len(same) == 1
    )
