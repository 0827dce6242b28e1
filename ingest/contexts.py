"""What sort of statement a section makes: what was reached, or what is aimed at."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.folding import fold
from ingest.lexicons import alternation, concepts_of
from ontology.facts import Kind

_TITLE_BEGINNING = 60  # characters of a title in which "kết quả" tells what it is about
_YEAR = re.compile(r"20\d\d")
_PAST_TERM = re.compile(r"2020\s?-\s?2025")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The default of a section."""

    kind: Kind


@lru_cache(maxsize=1024)
def read_context(headings: tuple[str, ...]) -> Context:
    """Decide from the headings, the innermost that says anything first.

    >>> read_context(("Phần thứ hai MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2025-2030", "2.1. Về kinh tế")).kind
    <Kind.TARGET: 'target'>
    >>> read_context(("I- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "2.1.1. Nhóm chỉ tiêu chủ yếu về kinh tế")).kind
    <Kind.ACTUAL: 'actual'>
    """
    for title in reversed(headings):
        kind = _kind(fold(title))
        if kind is not None:
            return Context(kind=kind)
    return Context(kind=Kind.ACTUAL)


@lru_cache(maxsize=1024)
def is_of_past_term(headings: tuple[str, ...]) -> bool:
    """Tell a section of what became of the last resolution, whose titles name no year.

    >>> is_of_past_term(("II- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ CÁC XÃ", "1. Về kinh tế"))
    True
    >>> is_of_past_term(("II- KẾT QUẢ BƯỚC ĐẦU TỪ NGÀY 01/7/2025", "1. Về kinh tế"))
    False
    """
    for title in map(fold, reversed(headings)):
        if _kind(title) is not Kind.ACTUAL:
            continue
        if _YEAR.search(title):
            return False
        if "nghị quyết" in title or "nhiệm kỳ" in title:
            return True
    return False


def _kind(title: str) -> Kind | None:
    """What a title begins with, it is about: "Kết quả thực hiện các mục tiêu …" tells results."""
    cues = [(match.start(), concepts_of("section_cues")[match[0]]) for match in _cues().finditer(title)]
    result = next((at for at, cue in cues if cue == "result" and at < _TITLE_BEGINNING), None)
    goal = next((at for at, cue in cues if cue == "goal"), None)
    past = bool(_PAST_TERM.search(title))
    if result is not None and (goal is None or result < goal):
        return Kind.ACTUAL
    if goal is not None and not (past and "2030" not in title):
        return Kind.TARGET
    return Kind.ACTUAL if past and goal is None else None


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(concepts_of('section_cues'))})(?!\w)")
