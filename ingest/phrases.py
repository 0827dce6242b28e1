"""The words of a wording as tokens: abbreviations and words of one meaning become one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from ingest.lexicons import concepts_of

_WORD = re.compile(r"\w+")
_RATE = "tỷ_lệ"

# From a word to what may follow it; under "" stands the token that the words so far make.
_Trie: TypeAlias = dict[str, "_Trie | str"]


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a wording."""

    all: frozenset[str]
    heavy: frozenset[str]  # without the words that every indicator may bear
    rate: bool  # it says that it is a rate: "tỷ lệ", "tốc độ"


@lru_cache(maxsize=8192)
def normalise(folded: str) -> Words:
    """Reduce a folded wording to the words that tell one indicator from another.

    Words of one meaning become one token (``ingest/lexicon/synonyms.csv``); numbers that are part of no such word
    are left out.

    >>> sorted(normalise("tỷ lệ người dân tham gia bảo hiểm y tế").heavy)
    ['bhyt', 'dân_số']
    """
    tokens = frozenset(_tokens(folded))
    return Words(tokens, tokens - _empty(), _RATE in tokens)


def _tokens(folded: str) -> Iterator[str]:
    words = _WORD.findall(folded)
    trie, at, end = _trie(), 0, len(words)
    while at < end:
        node, token, width = trie.get(words[at]), "", 1
        reach = at + 1
        while isinstance(node, dict):
            found = node.get("")
            if isinstance(found, str):
                token, width = found, reach - at
            if reach == end:
                break
            node = node.get(words[reach])
            reach += 1
        if token:
            yield token
        elif not words[at][0].isdigit():
            yield words[at]
        at += width


@cache
def _trie() -> _Trie:
    root: _Trie = {}
    for form, token in concepts_of("synonyms").items():
        node = root
        for word in _WORD.findall(form):
            following = node.setdefault(word, {})
            node = following if isinstance(following, dict) else {}
        node[""] = token
    return root


@cache
def _empty() -> frozenset[str]:
    return frozenset(concepts_of("empty_words"))
