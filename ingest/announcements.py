"""Where a report announces a list of what was chosen: what breakthroughs and key tasks have in common."""

import re
from dataclasses import dataclass

from ingest.folding import compile_folded
from ingest.labels import read_label
from ingest.passages import Passage, PassageKind
from ingest.sentences import clause_bounds

_COUNTS = {
    word: number
    for number, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}
COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
_HEADLINE = 160  # characters of a line that titles a list
_OPENS = compile_folded(r"(?:[^.:;(]{0,160}?(?::|như\ sau|sau\ đây|(?=\(1\)))|\s?(?:là|gồm)(?=\s))")
_ABOVE = (
    r"(?:trung\ ương|cả\ nước|quốc\ gia|đất\ nước|tỉnh|thành\ phố|tp\w*|thủ\ đô|chính\ phủ|bộ\ chính\ trị)"
)
# Others than the commune choose too; and what is late or short of its goal is no list of choices.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """An announcement of a list in a passage."""

    passage: Passage
    start: int
    end: int
    count: int | None  # how many it says there are
    opens: bool  # a colon or "như sau" opens the list
    title: bool  # it is a heading, or a line of its own
    combined: bool  # it announces other things too: "nhiệm vụ trọng tâm và các khâu đột phá"
    chosen: bool = True  # it uses the very name, "khâu đột phá", not only that tasks are to break through
    named: bool = False  # each entry is called by its number: "khâu đột phá thứ nhất: …"


def opening(folded: str, at: int) -> re.Match[str] | None:
    """Find what opens a list after an announcement: a colon, "như sau", "gồm"."""
    return _OPENS.match(folded, at)


def is_title(passage: Passage) -> bool:
    """Tell whether a passage is a heading, or a short line that no full stop ends."""
    label = read_label(passage.text)
    text = passage.text[label.length if label else 0 :]
    if passage.kind is PassageKind.FOOTNOTE or len(text) > _HEADLINE:
        return False
    return passage.kind is PassageKind.HEADING or not text.rstrip().endswith((".", ";", ","))


def is_of_others(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the province or the nation chose what a sentence announces."""
    begin, end = clause_bounds(folded, match.start(), match.end())
    colon = folded.find(":", match.end(), end)
    after = colon if colon >= 0 else end
    before = _OTHERS_BEFORE.search(folded, begin, match.start())
    return bool(before or _OTHERS_AFTER.search(folded, match.end(), after))


def read_count(written: str | None) -> int | None:
    """Read how many an announcement says there are.

    >>> read_count("03"), read_count("ba"), read_count(None)
    (3, 3, None)
    """
    if written is None:
        return None
    return int(written) if written.isdigit() else _COUNTS[written]
