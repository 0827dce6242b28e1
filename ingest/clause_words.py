"""The words of clauses as patterns: what opens, heads, links and ends the words that say what is measured."""

import re
from functools import cache

from ingest.comparators import ABOVE
from ingest.folding import compile_folded
from ingest.lexicons import choice, forms_by_concept, words
from ingest.scanning import Opened, opened

# "giải phóng mặt bằng 27 dự án", "phát hiện 14 vụ": halves of words that look like links.
_COMPOUND = (
    r"(?<=mặt\s)bằng|(?<=ngân\s)hàng|(?<=khách\s)hàng|(?<=(?:phát|thực|xuất)\s)hiện"
    r"|(?<=chưa\s)đạt|(?<=không\s)đạt"
)
_YEARS = r"(?:19|20)\d\d"
_TIME = rf"""
      (?:(?:trong|vào|đến|đến\ hết|đến\ cuối|vào\ cuối|vào\ đầu|hết|cuối|đầu)\s)?năm\s{_YEARS}
    | (?:giai\ đoạn|nhiệm\ kỳ)\s{_YEARS}\s?-\s?{_YEARS}
    | (?:vào\s)?(?:đầu|cuối)\s(?:nhiệm\ kỳ|giai\ đoạn)
    | đến\ (?:hết\ )?(?:tháng\s)?\d{{1,2}}/\d{{4}} | trong\s(?:0?5|năm)\snăm | \d\snăm
"""
_AREA = r"(?:trên\s)?địa\ bàn(?:\s(?:xã|phường))?(?=\scó)"


def _forms(concept: str) -> str:
    return choice("clause_words", concept)


@cache
def heads() -> Opened:
    """A word that begins the noun phrase of a measure; compounds that only look so are group "no"."""
    pattern = rf"(?<!\w)(?:(?P<no>{_forms('no-head')})|(?:{_forms('head')})(?!\s\d|\s?[,;.)]))(?!\w)"
    forms = forms_by_concept("clause_words")
    return opened((*forms["no-head"], *forms["head"]), re.compile(pattern))


@cache
def share_heads() -> Opened:
    """A word that begins the name of a share: "tỷ lệ"."""
    return opened(
        forms_by_concept("clause_words")["share"], re.compile(words("clause_words", "share") + r"(?!\s\d)")
    )


@cache
def links() -> re.Pattern[str]:
    """What links a measure to its number, taken off its end."""
    return compile_folded(
        rf"(?:[\s,:(=<>≥≤~/-]|(?<!\w)(?!{_COMPOUND}|{ABOVE})(?:{_forms('link')}|{_TIME}))+$"
    )


@cache
def opening() -> re.Pattern[str]:
    """Return the pattern of what opens a clause without belonging to the measure."""
    leads = rf"(?!(?:{_forms('no-lead')})(?!\w))(?:{_forms('lead')}|{_AREA}|{_TIME})(?!\w)"
    return compile_folded(rf"^(?:[\s,:;()+*-]|{leads})+")


@cache
def stops() -> re.Pattern[str]:
    """What ends the noun phrase behind a number."""
    return compile_folded(
        rf"""
        ,\s(?=\d|(?:{_forms("new-clause")})(?!\w)) | [.;:()=]
        | (?<!\w)(?!(?:{_forms("no-break")})(?!\w))
          (?!{_COMPOUND}|(?:(?<=thôn\ mới\ )|(?<=ntm\ ))nâng\ cao)
          (?:{_forms("break")}|{_TIME}|(?:và|lên|còn|đến|thành)\s\d|năm\s{_YEARS})(?!\w)
        """
    )


@cache
def no_nouns() -> re.Pattern[str]:
    """What may stand right behind a number without naming what it counts."""
    return re.compile(rf"(?:/|(?!(?:{_forms('no-break')})(?!\w))(?:{_forms('no-noun')})(?!\w))")


@cache
def dangling() -> re.Pattern[str]:
    """Words that lead on to the next number: "đảng viên sinh hoạt tại 44 chi bộ"."""
    return compile_folded(rf"(?<!hoàn)(?<!trưởng)(?:\s(?:{_forms('dangling')}))+\s?$", 0)


@cache
def bases() -> re.Pattern[str]:
    """What a share is of: "dân quân đạt 1,2% dân số", "97% dân số trở lên"."""
    return re.compile(rf"(?:{_forms('base')})(?=\s*$|\s(?:trở lên|trở xuống)\s*$)")


@cache
def sector_lists() -> re.Pattern[str]:
    """Sectors named together: "nông, lâm, thủy sản"."""
    word = rf"(?:nông|lâm|ngư|diêm|{_forms('sector')})"
    return compile_folded(rf"(?:ngành\s)?{word}(?:(?:,|\s-|\svà)\s{word})+$", 0)


@cache
def deeds() -> re.Pattern[str]:
    """What was done to what follows a number: "bê tông hóa 56 km đường"."""
    who = r"(?:(?:nhân dân|người dân|bà con|các hộ|vận động|đã|được|và)\s)*"
    return compile_folded(rf"{who}(?:{_forms('deed')})(?:\s(?:được|mới|trên|và|{_forms('deed')}))*", 0)
