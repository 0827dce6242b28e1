"""The text of a report as far as its passages tell it, each letter at its place; pure."""

from collections.abc import Iterable
from itertools import groupby

from queries.passages import PassageRow

_ELLIPSIS = "…"


def piece_together(passages: Iterable[PassageRow]) -> str:
    r"""Put passages where they stand; a gap is an ellipsis and blanks, with a new line where one must be.

    >>> def said(start, quote, line):
    ...     return PassageRow(passage="p", start=start, end=start + len(quote), line=line, quote=quote,
    ...                       prefix="", suffix=" ha")
    >>> piece_together([said(2, "9 xã,", 1), said(20, "3 bản", 2)])
    '… 9 xã, ha…       \n…3 bản ha'
    """
    letters: dict[int, str] = {}
    lines: dict[int, int] = {}
    for each in passages:
        before = each.start - len(each.prefix or "")
        for place, letter in enumerate(f"{each.prefix or ''}{each.quote}{each.suffix or ''}", start=before):
            letters[place] = letter
            lines.setdefault(place, each.line)
    text, line = "", min(lines.values(), default=1)
    for _, run in groupby(enumerate(sorted(letters)), lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        text += _gap(places[0] - len(text), new_line=lines[places[0]] != line)
        text += "".join(letters[place] for place in places)
        line = lines[places[-1]]
    return text


def _gap(length: int, *, new_line: bool) -> str:
    """Fill as many letters as are missing."""
    if not new_line:
        return (_ELLIPSIS + " " * (length - 1))[:length]
    end = f"\n{_ELLIPSIS}"[: max(1, length - 1)] if length else ""
    return _gap(length - len(end), new_line=False) + end
