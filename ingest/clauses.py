"""The sentence around a quantity, and what of it stands between the quantity's neighbours."""

import re
from dataclasses import dataclass

from ingest.quantities import Quantity

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_LONGEST = 260  # characters behind a number that may still say something of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A quantity in its sentence; all numbers are characters of the folded passage."""

    folded: str
    quantity: Quantity
    previous: Quantity | None
    since: int  # where the quantity before it ends
    until: int  # where the one after it begins
    begin: int  # of the sentence
    end: int

    @property
    def before(self) -> str:
        """The words of the sentence in front of the number, back to the quantity before."""
        return self.folded[max(self.begin, self.since) : self.quantity.start]

    @property
    def after(self) -> str:
        """The words of the sentence behind the number, over later quantities too."""
        return self.folded[self.quantity.unit_end : min(self.end, self.quantity.unit_end + _LONGEST)]

    @property
    def unit(self) -> str:
        """The folded unit; empty where there is none."""
        return self.quantity.unit.form if self.quantity.unit else ""


def open_bracket(folded: str, at: int, begin: int = 0) -> int | None:
    """Where the bracket opens that encloses a place of a text; ``begin`` is how far back it is looked for.

    >>> open_bracket("23 cuộc (9 giám sát", 10), open_bracket("23 cuộc (đột xuất) 9", 19)
    (8, None)
    """
    opened = folded.rfind("(", begin, at)
    return opened if opened > folded.rfind(")", begin, at) else None


def clause_of(
    folded: str, quantity: Quantity, previous: Quantity | None, *, since: int, until: int
) -> Clause:
    """Find the sentence of a quantity; "Trong đó …" goes on with the sentence before."""
    begin = 0
    for match in _SENTENCE_END.finditer(folded, 0, quantity.start):
        if not folded.startswith(" trong đó", match.end()):
            begin = match.end()
    stop = _SENTENCE_END.search(folded, quantity.unit_end)
    return Clause(
        folded=folded,
        quantity=quantity,
        previous=previous,
        since=since,
        until=until,
        begin=begin,
        end=stop.start() if stop else len(folded),
    )
