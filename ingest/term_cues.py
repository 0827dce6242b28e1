"""Whether a passage speaks of the term that ended or of the one that begins."""

import re
from functools import cache

from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation, concepts_of
from ingest.passages import Passage
from ingest.sentences import clause_bounds
from ingest.terms import Terms

_CUES = "section_cues_breakthrough"
_YEARS = compile_folded(r"(?P<from>20\d\d)\s?-\s?(?P<to>20\d\d)")


def tells_past(passage: Passage, start: int, end: int, terms: Terms) -> bool:
    """Tell whether words of a passage speak of the ended term: by their sentence, else by a heading."""
    begins = int(terms.new.split("-")[0]) if terms.new else None
    begin, _ = clause_bounds(passage.text, start, end)
    for text in (passage.folded[begin:end], *(fold(title) for title in reversed(passage.headings))):
        told = _tells(text, begins)
        if told is not None:
            return told
    return False


def _tells(folded: str, begins: int | None) -> bool | None:
    """Years decide before words; of two words the first."""
    ends = [int(match["to"]) for match in _YEARS.finditer(folded)]
    if ends and begins:
        return max(ends) <= begins
    cue = _cues().search(folded)
    return concepts_of(_CUES)[cue[0]] == "past" if cue else None


@cache
def _cues() -> re.Pattern[str]:
    return compile_folded(rf"(?<!\w)(?:{alternation(concepts_of(_CUES))})(?!\w)")
