"""Patterns that begin with one of a few words, run where such a word stands and nowhere else.

A pattern that begins with a look-behind and a choice of words is tried at every character of a text. To look
for the first words alone, and to match the whole pattern at each, takes a fraction of the time and finds the
same.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.folding import compile_folded, place_tones
from ingest.lexicons import alternation

_FEW = 24  # forms that are sought in a text sooner than its words are scanned
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Opened:
    """A pattern and the words of which one begins each of its matches."""

    first: re.Pattern[str]
    pattern: re.Pattern[str]
    forms: tuple[str, ...] = ()  # of which a text that has a match holds one; none where they are many

    def finditer(self, text: str, begin: int = 0, stop: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches of the pattern between two places, as its own ``finditer`` does."""
        for form in self.forms:  # a loop, for any() takes twice as long, and this runs for every passage
            if form in text:
                break
        else:
            if self.forms:
                return
        end = begin
        for word in self.first.finditer(text, begin, stop):
            if word.start() >= end and (match := self.pattern.match(text, word.start(), stop)):
                yield match
                end = match.end()

    def search(self, text: str, begin: int = 0, stop: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match, as the pattern's own ``search`` does."""
        return next(self.finditer(text, begin, stop), None)


def opened(forms: Iterable[str], pattern: re.Pattern[str]) -> Opened:
    """Pair a pattern with the forms that begin its matches; only the first word of each form is looked for.

    >>> rule = opened(["bộ luật", "luật"], re.compile("(?:bộ )?luật [a-z]+"))
    >>> [match[0] for match in rule.finditer("theo bộ luật dân sự và luật đất đai")]
    ['bộ luật d']
    """
    begins = tuple(dict.fromkeys(map(place_tones, forms)))
    words = {found[0] for form in begins if (found := _WORD.match(form))}
    return Opened(compile_folded(alternation(words), 0), pattern, begins if len(begins) <= _FEW else ())
