"""The words of a wording as tokens: abbreviations and words of one meaning become one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from ingest.lexicons import concepts_of

_WORD = re.compile(r"\w+")
_RATE = "tỷ_lệ"

# From a word to what may follow it; under "" stand the tokens that the words so far make.
_Trie: TypeAlias = dict[str, "_Trie | tuple[str, ...]"]


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a wording."""

    order: tuple[str, ...]  # as they stand
    all: frozenset[str]
    heavy: frozenset[str]  # without the words that every indicator may bear
    rate: bool  # it says that it is a rate: "tỷ lệ"


@lru_cache(maxsize=8192)
def normalise(folded: str) -> Words:
    """Reduce a folded wording to the words that tell one indicator from another.

    Words of one meaning become one token (``ingest/lexicon/synonyms.csv``); numbers that are part of no such
    word are left out.

    >>> sorted(normalise("tỷ lệ người dân tham gia bảo hiểm y tế").heavy)
    ['bhyt']
    """
    order = tuple(_tokens(_WORD.findall(folded)))
    tokens = frozenset(order)
    return Words(order, tokens, tokens - _empty(), _RATE in tokens)


@cache
def known_tokens() -> frozenset[str]:
    """Return every token that words of the lexicon become."""
    return (
        frozenset(token for tokens in concepts_of("synonyms").values() for token in tokens.split()) - _empty()
    )


def _tokens(words: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        matches = _matches(words, at)
        if not matches:
            if not words[at].isdigit():
                yield words[at]
            at += 1
            continue
        end, tokens = matches[-1]
        if end - at > 1 and end < len(words) and not _matches(words, end):
            end, tokens = _shorter(words, at, matches)
        yield from tokens
        at = end


def _matches(words: Sequence[str], at: int) -> list[tuple[int, tuple[str, ...]]]:
    """The phrases that begin at a word, with their ends, shortest first."""
    found: list[tuple[int, tuple[str, ...]]] = []
    node = _trie().get(words[at])
    while isinstance(node, dict):
        at += 1
        tokens = node.get("")
        if isinstance(tokens, tuple):
            found.append((at, tokens))
        if at == len(words):
            break
        node = node.get(words[at])
    return found


def _shorter(
    words: Sequence[str], at: int, matches: list[tuple[int, tuple[str, ...]]]
) -> tuple[int, tuple[str, ...]]:
    """Leave a phrase's last words to one that reaches further: "số dân" leaves "dân" to "dân quân"."""
    longest = matches[-1]
    for start in range(at + 1, longest[0]):
        following = _matches(words, start)
        if following and following[-1][0] > longest[0]:
            return next((match for match in matches if match[0] == start), (start, tuple(words[at:start])))
    return longest


@cache
def _trie() -> _Trie:
    root: _Trie = {}
    for form, tokens in concepts_of("synonyms").items():
        node = root
        for word in _WORD.findall(form):
            following = node.setdefault(word, {})
            node = following if isinstance(following, dict) else {}
        node[""] = tuple(tokens.split())
    return root


@cache
def _empty() -> frozenset[str]:
    return frozenset(concepts_of("empty_words"))
