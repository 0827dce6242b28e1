"""Small numbers written out: "có hai xã", "xây mới mười lăm cây cầu".

Such words begin phrases that count nothing ("hai bên", "ba khâu đột phá", "đất lúa hai vụ"), so that one is a
number only behind a word that says that something is there or was done. "năm" is left out: it is a year.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ingest.folding import compile_folded
from ingest.lexicons import alternation, choice, forms_by_concept
from ingest.scanning import Opened

_COUNTS = "counts"
_TEN = 10


def find_number_words(folded: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield where a folded text counts in words, and the number.

    >>> list(find_number_words("đã có hai xã, xây mới mười lăm cây cầu; hai bên đường"))
    [(6, 9, Decimal('2')), (22, 30, Decimal('15'))]
    """
    for match in _counted().finditer(folded):
        yield match.start("number"), match.end("number"), Decimal(_value(match["number"].split()))


def _value(words: list[str]) -> int:
    """Add up "hai", "mười lăm", "hai mươi ba"."""
    digits = {form: int(concept) for concept, forms in _digits().items() for form in forms}
    if words[0] == "mười":
        return _TEN + sum(digits[word] for word in words[1:])
    if len(words) == 1:
        return digits[words[0]]
    return digits[words[0]] * _TEN + sum(digits[word] for word in words[2:])


def _digits() -> dict[str, tuple[str, ...]]:
    lexicon = forms_by_concept("number_words")
    return {concept: forms for concept, forms in lexicon.items() if concept.isdigit()}


@cache
def _counted() -> Opened:
    ones = alternation(form for concept, forms in _digits().items() if concept != "10" for form in forms)
    first = alternation(form for forms in _digits().values() for form in forms if form not in ("lăm", "mười"))
    number = rf"(?:mười(?:\s{ones})?|{first}\smươi(?:\s{ones})?|{first})"
    before = choice("number_words", _COUNTS)
    about = r"(?:được\s|thêm\s|gần\s|trên\s|hơn\s|khoảng\s|ít nhất\s|cả\s)*"
    pattern = compile_folded(rf"(?<!\w){before}\s{about}(?P<number>{number})(?=\s[^\W\d])", 0)
    return Opened(re.compile(before), pattern)
