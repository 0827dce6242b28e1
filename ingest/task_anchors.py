"""Where a report announces its key tasks ("nhiệm vụ trọng tâm"): a heading, or a sentence before a list."""

import re
from collections.abc import Iterator

from ingest.announcements import COUNT, Anchor, is_of_others, is_title, opening, read_count
from ingest.folding import compile_folded
from ingest.labels import read_label
from ingest.passages import Passage

_NEAR = 40  # characters before an announcement in which a word makes it a statement
_JOINT = r"(?:,?\ và\ |,\ |\ )"
_BESIDE = (
    r"(?:giải\ pháp|chính\ trị|chủ\ yếu|then\ chốt|cụ\ thể|lớn|chung|cấp\ bách|quan\ trọng|cơ\ bản"
    r"|công\ tác)"
)
_ANCHOR = compile_folded(
    rf"""
    (?<!\w)(?:{COUNT}\s(?:nhóm\s)?)?(?P<several>(?:các|những|một\ số)\s)?(?:nhóm\s)?
    (?P<tasks>nhiệm\ vụ(?:{_JOINT}{_BESIDE}){{0,3}}{_JOINT}trọng\ (?:tâm|điểm)|nhiệm\ vụ\ chủ\ yếu)
    (?!\ (?:thứ|số)\ )
    (?P<more>(?:{_JOINT}(?:trọng\ (?:tâm|điểm)|then\ chốt|chủ\ yếu|đột\ phá
      |giải\ pháp(?:\ chủ\ yếu)?)){{0,2}})(?!\w)
    """
)
_STATED = compile_folded(
    r"(?:(?:là|làm|coi|đây\ là|xem\ là|trở\ thành|một\ trong|bám\ sát|theo|gắn\ với|xác\ định\ đúng)\s)"
    r"(?:một\ trong\s)?$"
)
# The tasks of a year or a half-year, and those of one office, are not what the congress set for its term.
_NOT_THE_TERM = compile_folded(
    r"""
    (?<!\w)(?: \d{1,2}\ tháng | tháng\ \d | quý\ [ivx\d] | (?:những|các)\ tháng
      | hằng\ năm | hàng\ năm | từng\ năm | năm\ 20\d\d(?!\s?-)(?<!đến\ năm\ 20\d\d) | năm\ học
      | của\ (?:ubnd|hđnd|ủy\ ban|hội\ đồng|mặt\ trận|công\ an|quân\ sự|ban\ chỉ\ huy|đoàn|hội|ngành|từng|mỗi
        |cơ\ quan|đơn\ vị|bộ|chi\ bộ)(?!\w) )
    """
)
_OTHER_NOUNS = compile_folded(r"(?:đột\ phá|mục\ tiêu|chỉ\ tiêu|phương\ hướng|tổ\ chức\ thực\ hiện)")

# An entry that is called by its number stands at the head of its passage or of a sentence.
_NAMED = compile_folded(
    r"""
    (?:^|(?<=[.;:)]\s)|(?<=^[-+*]\s))
    nhiệm\ vụ\s(?:chính\ trị\s)?(?:trọng\ (?:tâm|điểm)|then\ chốt|chủ\ yếu)\s(?:thứ\s|số\s)
    (?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}|[ivx]+)\s*(?:là(?!\w)\s*[:,]?|[:,.–-])
    """
)


def task_anchors(passage: Passage) -> Iterator[Anchor]:
    """Yield the places of a passage that announce a list of key tasks for the term."""
    if "nhiệm vụ" not in passage.folded:
        return
    title = is_title(passage)
    for match in _ANCHOR.finditer(passage.folded):
        opens = opening(passage.folded, match.end())
        if not (title or opens) or _is_other(passage.folded, match, opens):
            continue
        yield Anchor(
            passage=passage,
            start=match.start(),
            end=opens.end() if opens else match.end(),
            count=read_count(match["count"]),
            opens=opens is not None,
            title=title,
            combined=title and _tells_of_more(passage.folded, match),
            chosen="trọng" in match["tasks"] and "giải pháp" not in match[0],
        )


def task_marks(passage: Passage) -> Iterator[Anchor]:
    """Yield an anchor for key tasks that no announcement precedes: "Nhiệm vụ trọng tâm thứ nhất: …"."""
    if "nhiệm vụ" not in passage.folded:
        return
    label = read_label(passage.text)
    match = _NAMED.search(passage.folded, label.length if label else 0)
    if match and not is_of_others(passage.folded, match):
        yield Anchor(
            passage=passage,
            start=match.start(),
            end=match.start(),
            count=None,
            opens=True,
            title=False,
            combined=False,
            named=True,
        )


def _tells_of_more(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a heading announces breakthroughs or goals beside the tasks."""
    return bool(_OTHER_NOUNS.search(folded[: match.start()] + folded[match.end("tasks") :]))


def _is_other(folded: str, match: re.Match[str], opens: re.Match[str] | None) -> bool:
    """Tell a statement in passing, and the tasks of a year or of others, from an announcement."""
    if _STATED.search(folded, max(0, match.start() - _NEAR), match.start()):
        return True
    after = folded[match.end() : opens.end() if opens else len(folded)]
    return bool(_NOT_THE_TERM.search(after)) or is_of_others(folded, match)
