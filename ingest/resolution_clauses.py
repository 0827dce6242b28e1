"""The articles, clauses and points of a resolution."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, forms_by_concept
from ingest.resolution_text import CleanText

_LABEL = re.compile(
    rf"""
    (?P<article>\bĐiều\s(?P<a>\d{{1,3}})\s?[.:](?=\s))
  | (?P<clause>(?<![\w.,/-])(?P<c>\d{{1,3}})[ ]?[.)][ ]*(?=[{CAPITAL}“"]))
  | (?P<point>(?<![\w(])(?P<p>[a-zđ])\)\s*(?=\w))
    """,
    re.VERBOSE,
)
_TYPED = re.compile(rf"(?:[Pp]hường|[Xx]ã|[Qq]uận|[Kk]hoản|[Đđ]iều|số|[{CAPITAL}]\w*)\s$")
_ACTS = ("merge", "form", "rename", "move", "whole", "part", "remainder", "keep")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause, a point of one, or an article that has none; ``start`` to ``end`` leave its label out."""

    article: int | None
    number: int | None
    point: str = ""
    start: int  # characters of the cleaned text
    end: int

    @property
    def section(self) -> str:
        """The address of the clause, as Vietnamese writes the path to it: ``Điều 1 / khoản 21``."""
        parts = (("Điều", self.article), ("khoản", self.number), ("điểm", self.point))
        return " / ".join(f"{word} {value}" for word, value in parts if value)


def find_clauses(clean: CleanText) -> Iterator[Clause]:
    """Yield the clauses of a resolution in its order, its points as clauses of their own.

    What stands before the first label is the clause without article and number.
    """
    current = Clause(article=None, number=None, start=0, end=0)
    for label in _LABEL.finditer(clean.text):
        opened = _open(clean, label, current)
        if opened is not None:
            yield replace(current, end=label.start())
            current = opened
    yield replace(current, end=len(clean.text))


def _open(clean: CleanText, label: re.Match[str], current: Clause) -> Clause | None:
    """Open what a label begins; None for a number or letter that is no label."""
    firm = _begins(clean.text, label.start())
    start = label.end()
    if label["article"]:
        return Clause(article=int(label["a"]), number=None, start=start, end=start) if firm else None
    if label["point"]:
        return replace(current, point=label["p"], start=start) if firm and current.number else None
    number, last = int(label["c"]), current.number or 0
    named = _TYPED.search(clean.text[max(0, label.start() - 24) : label.start()])
    acts = number > last and _acts().match(clean.folded, start)
    if firm or acts or (number == last + 1 and not named):
        return Clause(article=current.article, number=number, start=start, end=start)
    return None


@cache
def _acts() -> re.Pattern[str]:
    """Match the words with which a clause begins that does something; a number before them is its label."""
    forms = forms_by_concept("resolution_words")
    words = (form for concept in _ACTS for form in forms[concept])
    return compile_folded(rf"(?:{alternation(words)})(?!\w)", 0)


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence begins here."""
    before = text[max(0, at - 3) : at]
    return not before.strip() or "\n" in before or before.rstrip()[-1] in '.;:”"'
