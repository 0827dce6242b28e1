"""Finding passages, titles and names by their words, with tone marks or without, best first."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ontology.names import index_words, strip_tones
from queries.errors import QueryError

KINDS = ("passage", "breakthrough", "document", "unit", "concept")

_WORD = re.compile(r"\w+")
_FOUND = """
SELECT iri, kind, text, place FROM words WHERE words MATCH ? AND (? = '' OR kind = ?)
ORDER BY bm25(words), iri, text LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that has the words asked for."""

    iri: str
    kind: str  # one of KINDS
    text: str
    report: str  # IRI of the report that a passage is of, "" for others
    line: int | None


def find_text(index: Path, asked: str, *, kind: str = "", limit: int = 50) -> tuple[Hit, ...]:
    """Find what has the words asked for: together in that order first, then all of them anywhere.

    Where words are typed without a tone mark, marks do not count. QueryError where there is no index.
    """
    found: dict[tuple[str, str], Hit] = {}
    try:
        with closing(sqlite3.connect(f"file:{quote(str(index))}?mode=ro&immutable=1", uri=True)) as opened:
            for match in _matches(asked):
                for iri, of, text, place in opened.execute(_FOUND, (match, kind, kind, limit)):
                    found.setdefault((iri, text), _hit(iri, of, text, place))
    except sqlite3.Error as error:
        raise QueryError(f"the words of this store cannot be searched: {error}") from error
    return tuple(found.values())[:limit]


def _matches(asked: str) -> Iterator[str]:
    """Write what FTS5 is asked, narrowest first; words are quoted, so none of them is a command."""
    toned = index_words(asked)
    column = "plain" if toned == strip_tones(toned) else "toned"
    words = _WORD.findall(toned)
    if not words:
        return
    yield f'{column} : "{" ".join(words)}"'
    begun = " AND ".join((*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}" *'))
    yield f"{column} : ({begun})"


def _hit(iri: str, kind: str, text: str, place: str) -> Hit:
    report, _, line = place.partition("#")
    return Hit(iri=iri, kind=kind, text=text, report=report, line=int(line) if line else None)
