"""Where a report announces its breakthroughs: a heading, or a sentence that a list follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.folding import compile_folded
from ingest.labels import read_label
from ingest.passages import Passage, PassageKind
from ingest.sentences import clause_bounds

_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_NEAR = 40  # characters before an announcement in which a word makes it a statement
_HEADLINE = 160  # characters of a line that titles a list
_ANCHOR = compile_folded(
    rf"""
    (?<!\w)(?:(?P<count>\d{{1,2}}|{"|".join(_COUNTS)})\s)?(?P<several>(?:các|những)\s)?
    (?P<noun>(?:khâu|nhiệm\ vụ(?:,\ giải\ pháp)?|nội\ dung|lĩnh\ vực|mũi|vấn\ đề|giải\ pháp|việc)\s)?
    (?:trọng\ tâm,?\s(?:và\s)?)?(?:(?:mang|có)\ tính(?:\ chất)?\s)?
    đột\ phá(?!\s(?:thứ|phát\ triển\ khoa\ học|số\ \d|\d|về\s))(?:\ chiến\ lược|\ trọng\ tâm
      |\ phát\ triển)?(?!\w)
    """
)
_OPENS = compile_folded(r"(?:[^.:;(]{0,160}?(?::|như\ sau|sau\ đây|(?=\(1\)))|\s?(?:là|gồm)(?=\s))")
_STATED = compile_folded(r"(?:\ là|coi|được\ xem\ là|trở\ thành|tạo|một\ trong)\s(?:một\ trong\s)?$")
_ABOVE = (
    r"(?:trung\ ương|cả\ nước|quốc\ gia|đất\ nước|tỉnh|thành\ phố|tp\w*|thủ\ đô|chính\ phủ|bộ\ chính\ trị)"
)
# Others than the commune choose breakthroughs too; and what is late or short of its goal is no list of them.
_OTHERS_BEFORE = compile_folded(
    rf"(?:{_ABOVE}|tỉnh\ ủy|thành\ ủy|đại\ hội\ xi{{1,3}}[^,.;:]{{0,20}})\s(?:đã\s)?(?:xác\ định|đề\ ra|chọn"
    rf"|nêu)[^.;:]{{0,30}}$"
)
_OTHERS_AFTER = compile_folded(
    rf"""
    của\ (?:đại\ hội\ |đảng\ bộ\ |nhiệm\ kỳ\ )*{_ABOVE}(?!\w) | nhiệm\ kỳ\ tới\ của\ {_ABOVE}(?!\w)
  | (?:theo|tại|trong)\ (?:tinh\ thần\ )?(?:nghị\ quyết\ )?(?:văn\ kiện\ )?đại\ hội\ (?:đảng\ bộ\ tỉnh
    |(?:lần\ thứ\ )?xi{{1,3}})
  | đại\ hội\ đảng\ toàn\ quốc | đại\ hội\ đảng\ bộ\ (?:tỉnh|thành\ phố) | còn\ (?:chậm|hạn\ chế)
    | chưa\ (?:đạt|cao|rõ)
    """
)
_OTHER_NOUNS = compile_folded(
    r"(?:nhiệm\ vụ|giải\ pháp|mục\ tiêu|chỉ\ tiêu|phương\ hướng|chương\ trình|định\ hướng|công\ tác)(?!\ đột)"
)
_NAMED = compile_folded(
    r"(?<!\w)(?:khâu\s)?đột\ phá\s(?:thứ\s|số\s)(?:nhất|một|hai|ba|tư|bốn|năm|sáu|\d{1,2}"
    r"|[ivx]+)\s*(?:là(?!\w)\s*[:,]?|[:,.-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """An announcement of breakthroughs in a passage."""

    passage: Passage
    start: int
    end: int
    count: int | None  # how many it says there are
    opens: bool  # a colon or "như sau" opens the list
    title: bool  # it is a heading, or a line of its own
    combined: bool  # it announces other things too: "nhiệm vụ trọng tâm và các khâu đột phá"
    chosen: bool = True  # it says "khâu đột phá", not only that tasks or solutions are to break through
    named: bool = False  # each breakthrough is called by its number: "khâu đột phá thứ nhất: …"


def find_anchors(passage: Passage) -> Iterator[Anchor]:
    """Yield the places of a passage that announce a list of breakthroughs.

    The idiom is none: "có bước đột phá".
    """
    title = _is_title(passage)
    for match in _ANCHOR.finditer(passage.folded):
        if _is_idiom(passage.folded, match) or _is_of_others(passage.folded, match):
            continue
        opens = _OPENS.match(passage.folded, match.end())
        if not (title or opens):
            continue
        yield Anchor(
            passage=passage,
            start=match.start(),
            end=opens.end() if opens else match.end(),
            count=_count(match["count"]),
            opens=opens is not None,
            title=title,
            combined=title and _tells_of_more(passage.folded, match),
            chosen=match["noun"] is None or match["noun"].strip() == "khâu",
        )


def named_marks(passage: Passage) -> Iterator[Anchor]:
    """Yield an anchor for breakthroughs that no announcement precedes: "Khâu đột phá thứ nhất: …"."""
    match = _NAMED.search(passage.folded)
    if match and not _is_of_others(passage.folded, match):
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


def _is_title(passage: Passage) -> bool:
    label = read_label(passage.text)
    text = passage.text[label.length if label else 0 :]
    if passage.kind is PassageKind.FOOTNOTE or len(text) > _HEADLINE:
        return False
    return passage.kind is PassageKind.HEADING or not text.rstrip().endswith((".", ";", ","))


def _is_idiom(folded: str, match: re.Match[str]) -> bool:
    """Tell "có bước đột phá" and "… là khâu đột phá" from an announcement."""
    if not (match["noun"] or match["count"] or match["several"]):
        return True
    return bool(_STATED.search(folded, max(0, match.start() - _NEAR), match.start()))


def _is_of_others(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the province or the nation chose what a sentence announces."""
    begin, end = clause_bounds(folded, match.start(), match.end())
    colon = folded.find(":", match.end(), end)
    after = colon if colon >= 0 else end
    before = _OTHERS_BEFORE.search(folded, begin, match.start())
    return bool(before or _OTHERS_AFTER.search(folded, match.end(), after))


def _count(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _COUNTS[written]
