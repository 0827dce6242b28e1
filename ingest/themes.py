"""The themes of what a congress chose, told by the words that decide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation, read_rows
from ontology.facts import ThemeWord

OTHER = "other"
_WEAK = "weak"  # decides only where no other word does
_OPENING = 300  # characters of a description in which its theme is told


@dataclass(frozen=True, slots=True)
class Themes:
    """The themes of an item, and the words that decided them, as the text spells them."""

    themes: tuple[str, ...]
    words: tuple[ThemeWord, ...]


def find_themes(title: str, description: str | None = None) -> Themes:
    """Tell the themes of what a congress chose from its title, else from the opening of its description.

    >>> find_themes("Phát triển hạ tầng giao thông gắn với du lịch cộng đồng").themes
    ('infrastructure', 'tourism')
    >>> find_themes("Những việc khác")
    Themes(themes=('other',), words=())
    """
    texts = (title, (description or "")[:_OPENING])
    for pattern in (_strong(), _weak()):
        for text in texts:
            if words := tuple(dict.fromkeys(_matches(text, pattern))):
                return Themes(tuple(dict.fromkeys(word.theme for word in words)), words)
    return Themes((OTHER,), ())


def _matches(text: str, pattern: re.Pattern[str]) -> Iterator[ThemeWord]:
    themes = _themes()
    for match in pattern.finditer(fold(text)):
        yield ThemeWord(themes[match[0]], text[match.start() : match.end()])


@cache
def _themes() -> dict[str, str]:
    return {row.form: row.concept for row in read_rows("themes")}


@cache
def _strong() -> re.Pattern[str]:
    return _compile(weak=False)


@cache
def _weak() -> re.Pattern[str]:
    return _compile(weak=True)


def _compile(*, weak: bool) -> re.Pattern[str]:
    forms = (row.form for row in read_rows("themes") if (row.note == _WEAK) is weak)
    return compile_folded(rf"(?<!\w)(?:{alternation(forms)})(?!\w)")
