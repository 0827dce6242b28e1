"""Ordinals as congresses carry them: Roman, in figures, or in words."""

_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
ORDINAL = rf"(?P<ordinal>[ivxl]+|\d{{1,2}}|{'|'.join(_WORDS)})(?!\w)"  # over folded text


def parse_ordinal(written: str) -> int | None:
    """Read an ordinal; None for what is none.

    >>> parse_ordinal("XXIII"), parse_ordinal("nhất"), parse_ordinal("02"), parse_ordinal("đầu")
    (23, 1, 2, None)
    """
    lower = written.lower()
    if lower.isdigit():
        return int(lower)
    if lower in _WORDS:
        return _WORDS.index(lower) + 1
    if not lower or set(lower) - set(_ROMAN):
        return None
    values = [_ROMAN[char] for char in lower]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
