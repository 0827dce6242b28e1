"""The terms of a congress: the one that begins and the one that ended."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ingest.document import Document
from ingest.folding import compile_folded
from ingest.scanning import opened

_TERM = opened(
    ("nhiệm kỳ", "nk"),
    compile_folded(r"(?:nhiệm\ kỳ|nk)\s?:?\s?(?P<from>20\d\d)\s?-\s?(?P<to>20\d\d)(?!\d)"),
)
_YEARS = 5
_FEW = 2  # so often a term must be named to be the report's own


@dataclass(frozen=True, slots=True)
class Terms:
    """The two terms that a report speaks of: "2025-2030" and "2020-2025"."""

    new: str | None
    past: str | None


@lru_cache(maxsize=1)  # several rules ask for them, one after the other
def find_terms(document: Document) -> Terms:
    """Tell the terms of a report: party congresses meet in years that five divides."""
    counts: Counter[int] = Counter()
    for passage in document.passages:
        for match in _TERM.finditer(passage.folded):
            first, last = int(match["from"]), int(match["to"])
            if last - first == _YEARS and first % _YEARS == 0:
                counts[first] += 1
    often = [first for first, count in counts.items() if count >= _FEW] or list(counts)
    if not often:
        return Terms(None, None)
    new = max(often)
    return Terms(f"{new}-{new + _YEARS}", f"{new - _YEARS}-{new}")
