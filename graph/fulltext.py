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
    write_rows({*_passages(opened), *_titles(opened)}, folder)


def write_rows(rows: Iterable[Row], folder: Path) -> None:
    """Write an index of rows into a folder."""
    try:
        with closing(sqlite3.connect(folder / INDEX)) as index:
            index.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA};")
            index.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?)", sorted(rows))
            index.execute("INSERT INTO words(words) VALUES ('optimize')")
            index.commit()
    except sqlite3.Error as error:
        raise StoreError(str(folder), f"the index of words cannot be written: {error}") from error


def passage_row(passage: str, words: tuple[str, str, str], source: str, line: str) -> Row:
    """Make the row of a passage from what stands before, in and after it; only whole words count."""
    before, quote, after = words
    text = " ".join(f"{before.partition(' ')[2]}{quote}{after.rpartition(' ')[0]}".split())
    return title_row(passage, "passage", text, f"{source}#{line}")


def title_row(iri: str, kind: str, text: str, place: str = "") -> Row:
    """Make the row of a thing that is found by a text."""
    toned = index_words(text)
    return toned, strip_tones(toned), iri, kind, text, place


def _passages(opened: Store) -> Iterator[Row]:
    """List passages with the words around them."""
    for node in _things(opened, terms.PASSAGE):
        words = (
            _text(opened, node, terms.OA_PREFIX),
            _text(opened, node, terms.OA_EXACT),
            _text(opened, node, terms.OA_SUFFIX),
        )
        reports = (quad.object for quad in opened.quads_for_pattern(node, terms.PASSAGE_OF, None, _UNION))
        source = next((each.value for each in reports if isinstance(each, NamedNode)), "")
        yield passage_row(node.value, words, source, _text(opened, node, terms.LINE))


def _titles(opened: Store) -> Iterator[Row]:
    for kind, type_, predicate in _TITLES:
        for node in _things(opened, type_):
            for quad in opened.quads_for_pattern(node, predicate, None, _UNION):
                text = quad.object.value if isinstance(quad.object, Literal) else ""
                yield title_row(node.value, kind, text)


def _things(opened: Store, kind: NamedNode) -> Iterator[NamedNode]:
    for quad in opened.quads_for_pattern(None, terms.RDF_TYPE, kind, _UNION):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _text(opened: Store, node: NamedNode, predicate: NamedNode) -> str:
    found = opened.quads_for_pattern(node, predicate, None, _UNION)
    return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), "")
