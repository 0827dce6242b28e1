"""How a number bounds what is said: ``≥ 80%``, ``không quá 3%``, ``80% trở lên``."""

import re
from functools import cache

from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ontology.facts import Comparator

_LOOK_BACK = 40  # characters in front of a number
# "ngân sách cấp trên 45 tỷ", "các chỉ tiêu nêu trên": the word bounds nothing; "trung cấp trên 30%" does.
ABOVE = r"(?:(?<=cấp\ )(?<!trung\ cấp\ )(?<!sơ\ cấp\ )(?<!cao\ cấp\ )|(?<=nêu\ )|(?<=nói\ ))trên(?!\w)"
_TO_UP = compile_folded(r"(?:\s[^\s\d,.;:()]+){0,4}?\s(?:trở\ lên|đổ\ lên)(?!\w)")
_TO_DOWN = compile_folded(r"(?:\s[^\s\d,.;:()]+){0,4}?\strở\ xuống(?!\w)")
# "từ" is no bound where it begins a movement (giảm từ 47,71 xuống 12,92) or names a source (sáp nhập từ).
_NO_BOUND = compile_folded(
    r"(?:tăng|giảm|nâng|hạ|chuyển|nhập|nhất|lập|tách|huy động|vay|nguồn|vốn|kể|cách)\s$", 0
)
_GOES_TO = compile_folded(r"[^.;]{0,60}?(?:lên|xuống|còn)\s(?:còn\s|đến\s)?\d", 0)
_FROM = "from"
# "trên 05 lĩnh vực" says in how many fields; ``end`` of a number may stand before or behind its unit.
_FIELDS = compile_folded(
    r"(?:(?<=lĩnh vực)|(?<=phương diện)|(?<=khía cạnh)|(?<=mặt trận)|(?<=\smặt))(?!\w)", 0
)


def comparator_of(folded: str, start: int, end: int) -> Comparator:
    """Tell how the number at ``start``, whose unit ends at ``end``, bounds what is said."""
    if is_lower_bound(folded, end):
        return Comparator.AT_LEAST
    if _TO_DOWN.match(folded, end):
        return Comparator.AT_MOST
    match = _before().search(folded, max(0, start - _LOOK_BACK), start)
    if not match:
        return Comparator.EQUAL
    if match["words"] == "trên" and _FIELDS.match(folded, end):
        return Comparator.EQUAL
    if concepts_of("comparisons")[match["words"]] != _FROM:
        return named_bound(match["words"])
    moves = _NO_BOUND.search(folded, max(0, match.start() - 14), match.start()) or _GOES_TO.match(folded, end)
    return Comparator.EQUAL if moves else Comparator.AT_LEAST


def named_bound(form: str) -> Comparator:
    """Name the bound that a form of the lexicon sets; "từ" a lower one."""
    concept = concepts_of("comparisons")[form]
    return Comparator.AT_LEAST if concept == _FROM else Comparator[concept.replace("-", "_").upper()]


def is_lower_bound(folded: str, end: int) -> bool:
    """Tell whether "trở lên" follows what ends at ``end``."""
    return _TO_UP.match(folded, end) is not None


@cache
def _before() -> re.Pattern[str]:
    forms = alternation(concepts_of("comparisons"))
    return re.compile(
        rf"(?:(?<!\w)(?!{ABOVE})|(?=[<>≤≥~]))(?P<words>{forms})\s?(?:mức\s|là\s|đạt\s|có\s|khoảng\s)?$"
    )
