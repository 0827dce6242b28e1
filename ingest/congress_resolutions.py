"""Resolutions told by the congress or the plenum that adopted them.

``Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV``, ``NQ Đại hội XXIII``; ``Nghị quyết Trung ương 4 khóa XI, XII``
names two documents. A bare "Nghị quyết Đại hội" is a yardstick of results, not a document.
"""

import re
from collections.abc import Iterator

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.named import NamedSpan
from ingest.scanning import opened

_CENTRE = r"(?:trung\ ương|tw|t\.?ư|t\.w)"
_TERM_OF = r"(?:[ivx]+|1[0-4]|9)"
_TERMS = rf"{_TERM_OF}(?:\s?(?:,\s?và|,|và|-|;)\s?(?:khóa\ )?{_TERM_OF})*"
_PLENUM = opened(
    ("nghị quyết", "kết luận", "nq"),
    compile_folded(
        rf"""
        (?<!\w)(?P<type>(?:(?:nghị\ quyết|kết\ luận|nq)(?:,\ |\ và\ )?)+)\s
        (?:của\ )?(?:hội\ nghị\ )?(?:lần\ thứ\ \w+\ )?(?:ban\ chấp\ hành\ |bch\ )?
        {_CENTRE}\s?(?:đảng\ )?
        (?:lần\ thứ\ )?(?P<plenum>\d{{1,2}}|\((?:lần\ )?\d{{1,2}}\)|tư|bốn|năm|sáu|bảy|tám|chín|mười)
        (?:\s?,?\s?\(?khóa\s(?P<terms>{_TERMS})\)?)?(?!\w)
        """
    ),
)
# In full: "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII".
_PLENUM_IN_FULL = opened(
    ("nghị quyết", "kết luận", "nq"),
    compile_folded(
        rf"""
        (?<!\w)(?P<type>(?:(?:nghị\ quyết|kết\ luận|nq)(?:,\ |\ và\ )?)+)\s
        (?:của\ )?hội\ nghị\ lần\ thứ\ (?P<plenum>\d{{1,2}}|tư|bốn|năm|sáu|bảy|tám|chín|mười)
        ,?\s(?:của\ )?(?:ban\ chấp\ hành\ |bch\ )?{_CENTRE}(?:\ đảng)?\s?,?\s?
        \(?khóa\s(?P<terms>{_TERMS})\)?(?!\w)
        """
    ),
)
_TERM = compile_folded(rf"(?<!\w){_TERM_OF}(?!\w)")
_CONGRESS = opened(
    ("nghị quyết", "nq"),
    compile_folded(r"(?<!\w)(?P<type>nghị\ quyết|nq)\s(?:của\ )?(?P<congress>đại\ hội)(?!\w)"),
)
_SECOND = compile_folded(r"\s?(?:,|và|;)\s(?P<congress>đại\ hội)(?!\w)")
_LEVEL = r"(?:tỉnh|thành\ phố|tp|huyện|thị\ xã|quận|xã|phường|thị\ trấn|đặc\ khu|khối|cơ\ sở)"
_YEARS = r"20\d\d\s?-\s?20\d\d"
# The words that tell a congress apart; each pattern is one step of reading its name.
_STEPS = {
    "who": compile_folded(r"\s(?:đại\ biểu|đảng\ cộng\ sản\ việt\ nam|đảng\ bộ|đảng|lần)(?!\w)"),
    "all": compile_folded(r"\s(?:toàn\ quốc(?:\ của\ đảng)?)(?!\w)"),
    "rank": compile_folded(r"\s(?:các\ cấp|cấp\ trên|cùng\ cấp)(?!\w)"),
    "ordinal": compile_folded(r"\s?,?\s(?:lần\ )?thứ\s(?:[ivx]+|nhất|\d{1,2}|hai|ba|tư|năm)(?!\w)"),
    "roman": compile_folded(r"\s(?:khóa\ |đảng\ )?[ivx]+(?!\w)"),
    "owner": compile_folded(rf"\s?:?\s(?:của\ đảng(?!\w)|(?:bộ\ )?(?:các\ )?{_LEVEL}(?!\w))"),
    "term": compile_folded(rf"\s?[,(]?\s?(?:nhiệm\ kỳ|nhiệm|nk|giai\ đoạn)\s{_YEARS}\)?"),
    "former": compile_folded(r"\s?\(?(?:cũ|trước\ đây|trước\ (?:khi\ )?sáp\ nhập|được\ sáp\ nhập)\)?(?!\w)"),
}
_NO_NAME = r"(?:Nghị|Đại|Nhiệm|Lần|Khóa|Trước|NGHỊ|ĐẠI|NHIỆM|LẦN|KHÓA|TRƯỚC|ĐÃ|VÀ|[IVX]+)\b"
_WORD = rf"(?!{_NO_NAME})[{CAPITAL}][\w'’-]*"
_NAME = re.compile(rf"(?:\s{_WORD}){{1,4}}")
_NAMES = re.compile(rf"(?:(?:,|\svà)?\s(?:[cC]ác\s|CÁC\s)?(?:xã\s|phường\s)?{_WORD})+")
_TELLING = frozenset(("all", "ordinal", "roman", "owner", "term"))


def find_plenum_resolutions(text: str, folded: str) -> Iterator[NamedSpan]:
    """Yield one document for each term of a plenum: "Trung ương 4 khóa XI, XII" are two."""
    if not any(word in folded for word in ("trung ương", "tw", "tư", "t.ư", "t.w")):
        return
    for match in (*_PLENUM.finditer(folded), *_PLENUM_IN_FULL.finditer(folded)):
        written = re.split(r",| và ", text[match.start("type") : match.end("type")])[0].strip()
        if match["terms"] is None:
            yield NamedSpan(match.start(), match.end(), written, text[match.start() : match.end()])
            continue
        base = text[match.start() : match.start("terms")].replace("(", "")
        for term in _TERM.finditer(folded, match.start("terms"), match.end("terms")):
            title = base + text[term.start() : term.end()]
            yield NamedSpan(match.start(), match.end(), written, title)


def find_congress_resolutions(text: str, folded: str) -> Iterator[NamedSpan]:
    """Yield the resolutions of congresses that a text tells apart, the second of two joined ones too."""
    for match in _CONGRESS.finditer(folded):
        end, told = _read_congress(text, folded, match.end())
        if told:
            yield NamedSpan(match.start(), end, "Nghị quyết", text[match.start() : end])
        second = _SECOND.match(folded, end)
        while told and second:
            end, told = _read_congress(text, folded, second.end())
            if told:
                start = second.start("congress")
                yield NamedSpan(start, end, "Nghị quyết", "Nghị quyết " + text[start:end])
            second = _SECOND.match(folded, end)


def _read_congress(text: str, folded: str, at: int) -> tuple[int, bool]:
    """Read the name of a congress; tell where it ends, and whether it tells the congress apart."""
    told: set[str] = set()
    while step := _step(folded, at):
        name, match = step
        told.add(name)
        at = match.end()
        if name == "owner":
            several = "các" in match[0] or ":" in match[0]
            named = (_NAMES if several else _NAME).match(text, at)
            at = named.end() if named else at
    return at, bool(told & _TELLING)


def _step(folded: str, at: int) -> tuple[str, re.Match[str]] | None:
    return next(((name, match) for name, step in _STEPS.items() if (match := step.match(folded, at))), None)
