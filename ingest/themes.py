"""The themes of breakthroughs, told by the words that decide."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation, read_rows

OTHER = "other"
_WEAK = "weak"  # decides only where no other word does
_OPENING = 300  # characters of a description in which its theme is told


def find_themes(title: str, description: str | None = None) -> tuple[str, ...]:
    """Tell the themes of a breakthrough from its title, else from the opening of its description.

    >>> find_themes("Phát triển hạ tầng giao thông gắn với du lịch cộng đồng")
    ('infrastructure', 'tourism')
    >>> find_themes("Những việc khác")
    ('other',)
    """
    texts = (fold(title), fold((description or "")[:_OPENING]))
    for pattern in (_strong(), _weak()):
        for text in texts:
            if found := tuple(dict.fromkeys(_matches(text, pattern))):
                return found
    return (OTHER,)


def _matches(folded: str, pattern: re.Pattern[str]) -> Iterator[str]:
    themes = _themes()
    for match in pattern.finditer(folded):
        yield themes[match[0]]


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
