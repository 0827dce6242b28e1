"""One spelling for matching, of the same length as the text it stands for.

Vietnamese is written with the tone on either vowel of ``oa``, ``oe`` and ``uy`` (hoà, hòa). Folded text is
lower case with the tone on the first of the two, so that a match at ``[i:j]`` of the folded text is a match
at ``[i:j]`` of the text itself.
"""

import re
import unicodedata
from functools import lru_cache

_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
# Letters of other alphabets that typists and converters use for Vietnamese ones; signs of one meaning.
_LOOKALIKES = {"ð": "đ", "Ð": "Đ", "–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "’": "'", "‘": "'"}
_BRIEF = 120  # characters of a name or the words of a measure
_LOOKALIKE = re.compile("[ðÐ–—−‑‐’‘]")  # few in a text: many times as fast as str.translate


def place_tones(text: str) -> str:
    """Put the tone of oa, oe and uy on the first vowel; the length stays.

    >>> place_tones("hoà giải, thuỷ lợi, hoàn thành")
    'hòa giải, thủy lợi, hòan thành'
    """
    return _TONE.sub(lambda match: _TONES[match[0]], text)


def fold(text: str) -> str:
    """Fold NFC text for matching, character by character.

    >>> fold("UỶ BAN Nhân dân – xã")
    'ủy ban nhân dân - xã'
    """
    return _fold_brief(text) if len(text) <= _BRIEF else _fold(text)


def _fold(text: str) -> str:
    text = _LOOKALIKE.sub(lambda match: _LOOKALIKES[match[0]], text)
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals of other scripts have a lower case of two characters
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return place_tones(lowered)


_fold_brief = lru_cache(maxsize=4096)(_fold)  # several rules ask for the same few words


@lru_cache(maxsize=1024)
def fold_heading(text: str) -> str:
    """Fold a heading; every passage below it asks for it."""
    return fold(text)


@lru_cache(maxsize=1)
def fold_whole(text: str) -> str:
    """Fold the whole text of a report; several rules ask for it, one after the other."""
    return fold(text)


def compile_folded(pattern: str, flags: int = re.VERBOSE) -> re.Pattern[str]:
    """Compile a pattern that is to run over folded text; its words may have either tone placement."""
    return re.compile(place_tones(unicodedata.normalize("NFC", pattern)), flags)
