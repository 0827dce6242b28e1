"""Titles that a heading prints in capitals, spelt as running text spells them."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

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
    usual = _usual_spellings(text)
    spelt = _WORD.sub(lambda match: _spelling(match[0], usual), title)
    return spelt[:1].upper() + spelt[1:]


@lru_cache(maxsize=1)  # one text has many titles
def _usual_spellings(text: str) -> Mapping[str, str]:
    """Map each word of a text, case apart, to how it is most often written inside a sentence."""
    counts = Counter(_INSIDE.findall(text))
    rarest_first = sorted(counts, key=lambda spelling: (-counts[spelling], spelling), reverse=True)
    plain = (spelling for spelling in rarest_first if len(spelling) == 1 or not spelling.isupper())
    return MappingProxyType({spelling.casefold(): spelling for spelling in plain})


def _spelling(word: str, usual: Mapping[str, str]) -> str:
    if _ROMAN.fullmatch(word) or not word.isalpha():
        return word
    return usual.get(word.casefold(), word.lower())
