"""Where a report announces its breakthroughs: a heading, or a sentence that a list follows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.announcements import COUNT, Anchor, is_of_others, is_title, opening, read_count
from ingest.folding import compile_folded
from ingest.passages import Passage

_NEAR = 40  # characters before an announcement in which a word makes it a statement
_ANCHOR = compile_folded(
    rf"""
    (?<!\w)(?:{COUNT}\s)?(?P<several>(?:các|những)\s)?
    (?P<noun>(?:khâu|nhiệm\ vụ(?:,\ giải\ pháp)?|nội\ dung|lĩnh\ vực|mũi|vấn\ đề|giải\ pháp|việc)\s)?
    (?:trọng\ tâm,?\s(?:và\s)?)?(?:(?:mang|có)\ tính(?:\ chất)?\s)?
    đột\ phá(?!\s(?:thứ|phát\ triển\ khoa\ học|số\ \d|\d|về\s))(?:\ chiến\ lược|\ trọng\ tâm
      |\ phát\ triển)?(?!\w)
    """
)
_STATED = compile_folded(r"(?:\ là|coi|được\ xem\ là|trở\ thành|tạo|một\ trong)\s(?:một\ trong\s)?$")
_OTHER_NOUNS = compile_folded(
    r"(?:nhiệm\ vụ|giải\ pháp|mục\ tiêu|chỉ\ tiêu|phương\ hướng|chương\ trình|định\ hướng|công\ tác)(?!\ đột)"
)
_NAMED = compile_folded(
    r"(?<!\w)(?:khâu\s)?đột\ phá\s(?:thứ\s|số\s)(?:nhất|một|hai|ba|tư|bốn|năm|sáu|\d{1,2}"
    r"|[ivx]+)\s*(?:là(?!\w)\s*[:,]?|[:,.-])"
)
_NEXT_PLACE = compile_folded(
    rf"""
    (?<=[.;]\s)(?:(?:của|còn|riêng|đối\ với|ở|tại)\s)*(?:đảng\ bộ\s)?
    (?:xã|phường|thị\ trấn|đặc\ khu|địa\ bàn)\s[^.:;()\d]{{2,60}}(?:{COUNT}\s[^.:;()\d]{{2,20}})?:\s
    (?=\((?:1|i|a)\)|1\)|a\)|một\ là(?!\w)|thứ\ nhất(?!\w))
    """
)


def breakthrough_anchors(passage: Passage) -> Iterator[Anchor]:
    """Yield the places of a passage that announce a list of breakthroughs.

    The idiom is none: "có bước đột phá".
    """
    if "đột phá" not in passage.folded:
        return
    announced = list(_announced(passage))
    yield from announced
    if announced and announced[0].opens:
        yield from _of_next_places(passage, announced[-1])


def _announced(passage: Passage) -> Iterator[Anchor]:
    title = is_title(passage)
    for match in _ANCHOR.finditer(passage.folded):
        if _is_idiom(passage.folded, match) or is_of_others(passage.folded, match):
            continue
        opens = opening(passage.folded, match.end())
        if not (title or opens):
            continue
        yield Anchor(
            passage=passage,
            start=match.start(),
            end=opens.end() if opens else match.end(),
            count=read_count(match["count"]),
            opens=opens is not None,
            title=title,
            combined=title and _tells_of_more(passage.folded, match),
            chosen=match["noun"] is None or match["noun"].strip() == "khâu",
        )


def _of_next_places(passage: Passage, last: Anchor) -> Iterator[Anchor]:
    """Yield an anchor where a list of the next place follows: "Của xã A: (1) …; (2) …. Của xã B: (1) …"."""
    for match in _NEXT_PLACE.finditer(passage.folded, last.end):
        count = read_count(match["count"])
        yield replace(last, start=match.start(), end=match.end(), count=count, opens=True)


def named_marks(passage: Passage) -> Iterator[Anchor]:
    """Yield an anchor for breakthroughs that no announcement precedes: "Khâu đột phá thứ nhất: …"."""
    match = _NAMED.search(passage.folded) if "đột phá" in passage.folded else None
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
    """Tell whether a heading announces tasks or solutions beside the breakthroughs."""
    beside = folded[: match.start()] + folded[match.end() :]
    return "trọng tâm" in match[0] or bool(_OTHER_NOUNS.search(beside))


def _is_idiom(folded: str, match: re.Match[str]) -> bool:
    """Tell "có bước đột phá" and "… là khâu đột phá" from an announcement."""
    if not (match["noun"] or match["count"] or match["several"]):
        return True
    return bool(_STATED.search(folded, max(0, match.start() - _NEAR), match.start()))
