"""The words of a store as an SQLite index: passages, titles and names, with tone marks and without.

It lies in the folder of a generation, made with it and never changed, and its rows lead to IRIs.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from pyoxigraph import Store

from graph.asking import ask
from ontology.errors import StoreError
from ontology.names import index_words, strip_tones

INDEX = "text.sqlite"

_SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(
    toned, plain, iri UNINDEXED, kind UNINDEXED, text UNINDEXED, place UNINDEXED,
    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
)
"""
Row = tuple[str, str, str, str, str, str]


def write_index(opened: Store, folder: Path) -> None:
    """Write the index of what a store holds into the folder of its generation."""
    passages = (
        passage_row(passage, (before, quote, after), report, line)
        for passage, before, quote, after, report, line in ask(opened, "passages")
    )
    titles = (title_row(thing, kind, text) for thing, kind, text in ask(opened, "titles"))
    write_rows({*passages, *titles}, folder)


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
