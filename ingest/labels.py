"""The numbers and bullets that open a passage, and how deep each habit of numbering stands."""

import re
from dataclasses import dataclass
from functools import lru_cache

BULLETS = 9  # from this rank on a label structures text without being part of a section's address

_LABEL = re.compile(
    r"""
    (?P<part>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:(?:thứ|THỨ)\s+)?(?:[IVX]+|\d{1,2}|
        nhất|hai|ba|tư|bốn|năm|một|NHẤT|HAI|BA|TƯ|BỐN|NĂM|MỘT)\b)\s*[.:-]?
  | (?P<letter>[A-EĐ])\s*[.-]\s+(?=[A-ZĐÀ-Ỹ])               # A. TÌNH HÌNH
  | (?P<roman>[IVX]{1,5})\s*[.)–/-]\s*(?=\S)                # I- KẾT QUẢ, II. ĐÁNH GIÁ
  | (?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s*[-–]?\s+(?=[^\W\d]|[“"(])   # 1.1. Về kinh tế, 2.1 Thuận lợi
  | (?P<integer>\d{1,2})\s?(?:[.)]|[-–]\s)\s*(?=[^\W\d]|[“"(])             # 1. Thuận lợi; 1) …
  | (?P<paren>\(\d{1,2}(?:\.\d{1,2})?\))\s*[-–.:]?          # (1), (1)-, (1).
  | (?P<alpha>\(?[a-zđ]\))\s*[-–.:]?                        # a), (a)
  | (?P<ordinal>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là\b|Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám)\b)[,:]?
  | (?P<dash>[-–—•●▪])\s*(?=\S)
  | (?P<plus>\+)\s*(?=\S)
  | (?P<star>\*+)\s*(?=\S)
    """,
    re.VERBOSE,
)
_RANKS = {"part": 0, "letter": 1, "roman": 2, "integer": 3, "paren": 7, "alpha": 8, "ordinal": 8}
_BULLET_RANKS = {"star": BULLETS, "dash": BULLETS + 1, "plus": BULLETS + 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What opens a passage."""

    text: str  # "II", "1.1", "(1)", "-"
    rank: int  # 0 for a part, growing inwards
    length: int  # characters of the passage that it takes, white space included


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
    space = len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if group == "number":
        rank = 3 + form.count(".")
    else:
        rank = _RANKS[group] if group in _RANKS else _BULLET_RANKS[group]
    return Label(text=form, rank=rank, length=match.end() + space)
