"""Where a sentence begins and ends, within a reach that keeps the reading of long passages linear."""

import re

from ingest.capitals import CAPITAL

_REACH = 2000  # characters; a sentence is not followed further
# Not within a figure, nor after one before a small letter: "1.234", "điểm 2. của".
_STOP = re.compile(rf"(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s[{CAPITAL}]|$)")
_CLAUSE_STOP = re.compile(rf"{_STOP.pattern}|;(?=\s|$)")


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Find the sentence around a stretch of a text.

    >>> text = "Xã có 1.234 hộ. Dân số 5.678 người; gồm 9 thôn. Hết."
    >>> text[slice(*sentence_bounds(text, 20, 25))]
    'Dân số 5.678 người; gồm 9 thôn'
    """
    return _bounds(_STOP, text, start, end)


def clause_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Find the clause around a stretch of a text: semicolons part clauses too.

    >>> text = "Xã có 1.234 hộ. Dân số 5.678 người; gồm 9 thôn."
    >>> text[slice(*clause_bounds(text, 20, 25))]
    'Dân số 5.678 người'
    """
    return _bounds(_CLAUSE_STOP, text, start, end)


def _bounds(stop: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    reach = max(0, start - _REACH)
    begin = max((match.end() for match in stop.finditer(text, reach, start)), default=reach)
    after = stop.search(text, end, end + _REACH)
    while begin < start and text[begin].isspace():
        begin += 1
    return begin, after.start() if after else min(len(text), end + _REACH)
