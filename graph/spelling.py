"""Titles that a heading prints in capitals, spelt as running text spells them."""

import re
from collections import Counter

_WORD = re.compile(r"\w+")
# A word inside a sentence: behind a full stop a capital says nothing.
_INSIDE = re.compile(r"(?<=\w[ ,;–-])\w+|(?<=\w[,;] )\w+|(?<=[(“\"])\w+")
_ROMAN = re.compile(r"[IVX]+")


def is_capital(title: str) -> bool:
    """Tell whether a title is printed in capitals; an abbreviation alone is not.

    >>> is_capital("NGHỊ QUYẾT ĐẠI HỘI"), is_capital("Nghị quyết HĐND")
    (True, False)
    """
    return title.isupper() and " " in title


def sentence_case(title: str, text: str) -> str:
    """Spell a title in capitals as a text spells its words: each as it stands there most often.

    >>> sentence_case("QUY CHẾ CỦA XÃ BẮC YÊN KHÓA XI", "Xã Bắc Yên, nhân dân Bắc Yên có quy chế của xã.")
    'Quy chế của xã Bắc Yên khóa XI'
    """
    words = {match[0].casefold() for match in _WORD.finditer(title)}
    found: dict[str, Counter[str]] = {}
    for match in _INSIDE.finditer(text):
        key = match[0].casefold()
        if key in words and not (len(match[0]) > 1 and match[0].isupper()):
            found.setdefault(key, Counter())[match[0]] += 1
    spelt = _WORD.sub(lambda match: _spelling(match[0], found.get(match[0].casefold())), title)
    return spelt[:1].upper() + spelt[1:]


def _spelling(word: str, found: Counter[str] | None) -> str:
    if _ROMAN.fullmatch(word) or not word.isalpha():
        return word
    if not found:
        return word.lower()
    return min(found, key=lambda spelling: (-found[spelling], spelling))
