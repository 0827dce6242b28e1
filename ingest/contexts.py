"""What sort of statement a section makes: what was reached, or what is aimed at."""

from dataclasses import dataclass
from functools import lru_cache

from ingest.folding import compile_folded, fold
from ontology.facts import Kind

_RESULT = compile_folded(
    r"kết quả|đánh giá|thực trạng|tình hình thực hiện|hạn chế|khuyết điểm|nguyên nhân|bài học|thành tựu|kiểm điểm|khái quát"
    r"|đặc điểm|bối cảnh|dự báo|thuận lợi|khó khăn|tình hình chung|việc thực hiện các khâu đột phá|ưu điểm|tồn tại",
    0,
)
_GOAL = compile_folded(
    r"(?<!chương trình )(?<!ctr )mục tiêu(?! quốc gia)|phương hướng|nhiệm vụ(?:,| và| chủ yếu| trọng tâm| đột phá)|giải pháp|nhiệm kỳ 2025\s?-\s?2030|đến năm 2030|2026\s?-\s?2030|khâu đột phá"
    r"|định hướng|tầm nhìn|chỉ tiêu phấn đấu|quan điểm",
    0,
)
_TITLE_BEGINNING = 60  # characters of a title in which "kết quả" tells what it is about
_PAST_TERM = compile_folded(r"2020\s?-\s?2025", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The default of a section: kind of its numbers, and the term they belong to."""

    kind: Kind
    headed: bool = True  # a heading says so


@lru_cache(maxsize=1024)
def read_context(headings: tuple[str, ...]) -> Context:
    """Decide from the headings, the innermost that says anything first.

    >>> read_context(("Phần thứ hai MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP NHIỆM KỲ 2025-2030", "2.1. Về kinh tế")).kind
    <Kind.TARGET: 'target'>
    >>> read_context(("I- KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "2.1.1. Nhóm chỉ tiêu chủ yếu về kinh tế")).kind
    <Kind.ACTUAL: 'actual'>
    """
    for title in reversed(headings):
        folded = fold(title)
        result, goal = _RESULT.search(folded, 0, _TITLE_BEGINNING), _GOAL.search(folded)
        if result and goal:
            # "Kết quả thực hiện các mục tiêu …": what the title begins with, it is about.
            return Context(kind=Kind.ACTUAL if result.start() < goal.start() else Kind.TARGET)
        if result or (_PAST_TERM.search(folded) and not goal):
            return Context(kind=Kind.ACTUAL)
        if goal and not (_PAST_TERM.search(folded) and "2030" not in folded):
            return Context(kind=Kind.TARGET)
    return Context(kind=Kind.ACTUAL, headed=False)

