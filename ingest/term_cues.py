"""Whether a passage speaks of the term that ended or of the one that begins."""

import re
from functools import cache

from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation, concepts_of
from ingest.passages import Passage

_CUES = "section_cues_breakthrough"
_YEARS = compile_folded(r"20(?P<from>\d\d)\s?-\s?20(?P<to>\d\d)")
_SENTENCE_START = re.compile(r"[.;]\s")
_FIRST_NEW = 25  # terms from 2025 on are the new ones


def tells_past(passage: Passage, start: int, end: int) -> bool:
    """Tell whether words of a passage speak of the ended term: by their sentence, else by the nearest heading."""
    begin = max((match.end() for match in _SENTENCE_START.finditer(passage.folded, 0, start)), default=0)
    for text in (passage.folded[begin:end], *(fold(title) for title in reversed(passage.headings))):
        told = _tells(text)
        if told is not None:
            return told
    return False


def _tells(folded: str) -> bool | None:
    """Years decide before words; of two words the first."""
    years = [int(match["from"]) for match in _YEARS.finditer(folded)]
    if years:
        return max(years) < _FIRST_NEW
    cue = _cues().search(folded)
    return concepts_of(_CUES)[cue[0]] == "past" if cue else None


@cache
def _cues() -> re.Pattern[str]:
    return compile_folded(rf"(?<!\w)(?:{alternation(concepts_of(_CUES))})(?!\w)")
