"""The words of a store as an SQLite index: passages, titles and names, with tone marks and without.

It lies in the folder of a generation, made with it and never changed, and its rows lead to IRIs.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from ontology import terms
from ontology.errors import StoreError
from ontology.names import index_words, strip_tones

INDEX = "text.sqlite"

_UNION = DefaultGraph()
_SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(
    toned, plain, iri UNINDEXED, kind UNINDEXED, text UNINDEXED, place UNINDEXED,
    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
)
"""
# What is found by which property, under the name that a search narrows by.
_TITLES = (
    ("breakthrough", terms.BREAKTHROUGH, terms.TITLE),
    ("document", terms.DOCUMENT, terms.RDFS_LABEL),
    ("document", terms.DOCUMENT, terms.DCTERMS_TITLE),
    ("unit", terms.ADMINISTRATIVE_UNIT, terms.RDFS_LABEL),
    ("concept", terms.SKOS_CONCEPT, terms.SKOS_PREF_LABEL),
)
Row = tuple[str, str, str, str, str, str]


def write_index(opened: Store, folder: Path) -> None:
    """Write the index of what a store holds into the folder of its generation."""
    try:
        with closing(sqlite3.connect(folder / INDEX)) as index:
            index.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA};")
            index.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?)", sorted(_rows(opened)))
            index.execute("INSERT INTO words(words) VALUES ('optimize')")
            index.commit()
    except sqlite3.Error as error:
        raise StoreError(str(folder), f"the index of words cannot be written: {error}") from error


def _rows(opened: Store) -> Iterable[Row]:
    """List what can be found, each thing once for each of its texts."""
    return {*_passages(opened), *_titles(opened)}


def _passages(opened: Store) -> Iterator[Row]:
    """List passages with the whole words around them."""
    for node in _things(opened, terms.PASSAGE):
        before = _text(opened, node, terms.OA_PREFIX).partition(" ")[2]
        after = _text(opened, node, terms.OA_SUFFIX).rpartition(" ")[0]
        text = " ".join(f"{before}{_text(opened, node, terms.OA_EXACT)}{after}".split())
        reports = (quad.object for quad in opened.quads_for_pattern(node, terms.PASSAGE_OF, None, _UNION))
        source = next((each.value for each in reports if isinstance(each, NamedNode)), "")
        yield _row(node, "passage", text, f"{source}#{_text(opened, node, terms.LINE)}")


def _titles(opened: Store) -> Iterator[Row]:
    for kind, type_, predicate in _TITLES:
        for node in _things(opened, type_):
            for quad in opened.quads_for_pattern(node, predicate, None, _UNION):
                yield _row(node, kind, quad.object.value if isinstance(quad.object, Literal) else "", "")


def _row(node: NamedNode, kind: str, text: str, place: str) -> Row:
    toned = index_words(text)
    return toned, strip_tones(toned), node.value, kind, text, place


def _things(opened: Store, kind: NamedNode) -> Iterator[NamedNode]:
    for quad in opened.quads_for_pattern(None, terms.RDF_TYPE, kind, _UNION):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _text(opened: Store, node: NamedNode, predicate: NamedNode) -> str:
    found = opened.quads_for_pattern(node, predicate, None, _UNION)
    return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), "")
