"""Names as keys: what is one name although two hands write it differently."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_TONES = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
_GLIDES = ("oa", "oe", "uy")  # the pairs of vowels of which either may carry the tone


def _pairs(carrier: int) -> Mapping[str, str]:
    """Map each misplaced pair to the one with the tone on its first (0) or second (1) vowel."""
    return MappingProxyType(
        {_toned(pair, 1 - carrier, tone): _toned(pair, carrier, tone) for pair in _GLIDES for tone in _TONES}
    )


def _toned(pair: str, carrier: int, tone: str) -> str:
    return unicodedata.normalize("NFC", pair[: carrier + 1] + tone + pair[carrier + 1 :])


_FIRST, _SECOND = _pairs(0), _pairs(1)
_OPEN = re.compile(rf"(?<!q)(?:{'|'.join(_FIRST)})(?!\w)")  # hoà, thuỷ: a u after q is part of the consonant
_CLOSED = re.compile(rf"(?:{'|'.join(_SECOND)})(?=\w)|(?<=q)(?:{'|'.join(_SECOND)})")  # hòang, qúy

# Eth and the African d look like đ and come out of old converters of fonts.
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_APOSTROPHE = "'’‘‛ʼ´`′"
_ELISION = re.compile(rf"(?<=\w)[{_APOSTROPHE}]\s?(?=\w)")  # Ea H'Leo, K' Dang
_HYPHENS = re.compile("[-‐‑‒–—−]")
# A syllable that ends in i after one of these letters may be written with y: Mĩ Đức, Mỹ Đức; Quí, Quý.
_LONG_I = re.compile(r"\b([hklmstv]|qu)y([\u0300-\u036f]?)\b")
_ORDINAL = re.compile(r"\b0+(?=\d)")  # wards are numbered 1 or 01
_OUTER = f' .,;:()"“”…{_APOSTROPHE}'

_LETTERS = str.maketrans(
    {
        letter: unicodedata.normalize("NFD", letter)[0]
        for letter in map(chr, (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)))
        if len(unicodedata.normalize("NFD", letter)) > 1
    }
    | {"đ": "d", "Đ": "D"}
)


@lru_cache(maxsize=1 << 14)  # a report names the same few units again and again
def fold_name(text: str) -> str:
    """Fold a name to the key under which its spellings meet; tone marks stay, in one placement.

    Hyphens count as spaces, apostrophes as nothing, and leading zeros of a ward's number go.

    >>> fold_name("  HOÀ BÌNH"), fold_name("Thuỷ Lợi"), fold_name("Phường 01")
    ('hòa bình', 'thủy lợi', 'phường 1')
    >>> fold_name("Bà Rịa – Vũng Tàu"), fold_name("Ea H’Leo")
    ('bà rịa vũng tàu', 'ea hleo')
    """
    folded = unicodedata.normalize("NFC", text).lower().translate(_LOOKALIKES)
    folded = _HYPHENS.sub(" ", _ELISION.sub("", folded))
    return _ORDINAL.sub("", place_tones(" ".join(folded.split()).strip(_OUTER)))


def place_tones(text: str) -> str:
    """Put the tone of lower-case oa, oe, uy where dictionaries do: ``hòa`` but ``hoàn`` and ``quý``.

    >>> place_tones("hoà, hòan, thuỷ, hùynh, qúy, ngòai")
    'hòa, hoàn, thủy, huỳnh, quý, ngoài'
    """
    text = _OPEN.sub(lambda match: _FIRST[match[0]], text)
    return _CLOSED.sub(lambda match: _SECOND[match[0]], text)


def join_i_and_y(folded: str) -> str:
    """Write the i of a folded name in one way, where schools and registers write y or i.

    >>> join_i_and_y("mỹ lý"), join_i_and_y("quý sơn"), join_i_and_y("yên mỹ")
    ('mĩ lí', 'quí sơn', 'yên mĩ')
    """
    return unicodedata.normalize("NFC", _LONG_I.sub(r"\1i\2", unicodedata.normalize("NFD", folded)))


def strip_tones(text: str) -> str:
    """Write Vietnamese without any mark, letter for letter, for searches that ignore them.

    >>> strip_tones("Mường Lầm, Đắk Lắk")
    'Muong Lam, Dak Lak'
    """
    return unicodedata.normalize("NFC", text).translate(_LETTERS)


def index_words(text: str) -> str:
    """Write a text as it is looked for: lower case, in one encoding, each tone mark in one place.

    >>> index_words("Uỷ ban HOÀ Bình")
    'ủy ban hòa bình'
    """
    return place_tones(unicodedata.normalize("NFC", text).lower().translate(_LOOKALIKES))
