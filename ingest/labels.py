"""The numbers and bullets that open a passage, and how deep each habit of numbering stands."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.capitals import CAPITAL

BULLETS = 9  # from this rank on a label structures text without being part of a section's address

_COUNT = r"(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|một|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|TÁM|MỘT|"
_COUNT += r"Nhất|Hai|Ba|Tư|Bốn|Năm|Một)"
_LABEL = re.compile(
    rf"""
    (?P<part>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:(?:thứ|THỨ|Thứ)\s+)?(?:[IVX]+|[A-D]|\d{{1,2}}|{_COUNT})\b)\s*[.:/–-]?
  | (?P<nested>[A-EIVX]{{1,5}}(?:\.\d{{1,2}}){{1,3}})[.)/]?\s*[-–]?\s+(?=[^\W\d]|[“"(])  # I.1. Về kinh tế
  | (?P<roman>[IVX]{{1,5}})\s*[.)–/-]\s*(?=\S)(?!I\.\s?L)               # I- KẾT QUẢ, II. ĐÁNH GIÁ, III/
  | (?P<letter>[A-EĐ])\s*[.)/–-]\s*(?=[{CAPITAL}])(?![A-Z][.-]|Mác\b)   # A. TÌNH HÌNH, B- Hạn chế
  | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})               # 1.1. Về kinh tế, 2.1 Thuận lợi
      (?:\s?[.)/:]\s*[-–]?\s*(?=[{CAPITAL}“"(])|\s?[.)/:]\s*[-–]?\s+(?=[^\W\d])|\s*[-–]?\s+(?=[{CAPITAL}“"(]))
  | (?P<integer>\d{{1,2}})(?:\s?[.)]\s*|\s?[-–]\s+|\s?/\s+)(?=[^\W\d]|[“"(])  # 1. Thuận lợi; 1) …, 1/ …
  | (?P<paren>\(\d{{1,2}}(?:\.\d{{1,2}})?\))\s*[-–.:]?          # (1), (1)-, (1).
  | (?P<alpha>\(?[a-zđ](?:\.?\d)?\))\s*[-–.:]?                 # a), (a), a1)
  | (?P<alphabet>[a-eđ])\s?[./]\s*(?=[{CAPITAL}“"])             # a. Nông nghiệp, a/ Nông nghiệp
  | (?P<ordinal>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười|Mười\s+(?:một|hai))\s+là\b
      |Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)\s?[,:–-]?
  | (?P<dash>[-–—•●▪■□◦‣⁃·➢➤→✓✔\uf000-\uf0ff])\s*(?=\S)
  | (?P<plus>\+)\s*(?=\S)
  | (?P<star>\*+)\s*(?=\S)
  | (?P<wingding>[oØü§vq])\s+(?=[{CAPITAL}])                    # what is left of a bullet in a font of signs
    """,
    re.VERBOSE,
)
_RANKS = {
    "part": 0, "letter": 1, "roman": 2, "integer": 3, "paren": 7, "alpha": 8, "alphabet": 8, "ordinal": 8,
    "star": BULLETS, "dash": BULLETS + 1, "wingding": BULLETS + 1, "plus": BULLETS + 2,
}  # fmt: skip
_FIRST = re.compile(r"\(?(?:0?1|a|I|A)[.)/]?\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What opens a passage."""

    text: str  # "II", "1.1", "(1)", "-"
    rank: int  # 0 for a part, growing inwards
    length: int  # characters of the passage that it takes, white space included
    style: str = ""  # the habit of numbering: "integer)", "integer."

    @property
    def first(self) -> bool:
        """Whether it begins a numbering."""
        return _FIRST.fullmatch(self.text) is not None


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label | None:
    """Read the label that opens a text.

    >>> read_label("(1)- Sản xuất nông nghiệp").text, read_label("2.1. Thuận lợi").rank
    ('(1)', 4)
    >>> read_label("2.487 đảng viên") is None, read_label("12,5% số hộ") is None
    (True, True)
    """
    match = _LABEL.match(text)
    if not match or match.lastgroup is None:
        return None
    group = match.lastgroup
    form = match[group]
    length = match.end()
    while length < len(text) and text[length].isspace():
        length += 1
    rank = 3 + form.count(".") if group in ("number", "nested") else _RANKS[group]
    mark = text[match.end(group) : match.end(group) + 1]
    return Label(text=form, rank=rank, length=length, style=group + (mark if mark in (".", ")", "/") else ""))
