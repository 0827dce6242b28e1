"""The numbers of party and state documents, in the habits of those who type them.

A party body writes ``57-NQ/TW`` (number, type, body), a state body ``733/QĐ-TTg`` or ``47/2020/NĐ-CP``; older
and colloquial forms are ``06/CP`` and the bare ``Đề án 06``. Typists lose dashes and add spaces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.document_types import type_codes, type_label, type_names, type_of_code, type_pattern
from ingest.folding import compile_folded, fold
from ingest.scanning import Opened, opened

_ABBREVIATION = r"(?:QyĐ|QĐi|ThU|[A-ZĐÔƯÂÊ]{2,14}(?:[a-zđ]{1,3}[A-ZĐÔƯÂÊ]{0,10})?\d{0,2})(?![\wÀ-ỹ])"
_NUMBER = rf"""
    (?P<number>\d{{1,5}}[a-zđ]?)
    (?:\s?/\s?(?P<year>(?:19|20)\d\d))?            # 47/2020/NĐ-CP
    (?P<tail>
        (?:\s?[-–/.]{{1,2}}\s?|\s)                  # 43- NQ/TW; the dash is lost in "18 NQ/TW"
        {_ABBREVIATION}
        (?:(?:\s?[-–/]|[-–/]\s?|\s/\s|(?<=QĐ|NQ|KL|CT)\.){_ABBREVIATION})*   # NQ/TW; no dash between clauses
    )
"""
_FULL = Opened(  # not the end of a date, an amount, another number
    re.compile(r"\d+"), re.compile(rf"(?<![\w/,.-]){_NUMBER}", re.VERBOSE)
)
_FULL_HERE = re.compile(_NUMBER, re.VERBOSE)  # behind the word for its type: "số57-NQ/TW", "NQ57"
_BARE = re.compile(r"\d{1,4}[a-z]?(?![\w%])(?![.,/-]\d)(?!\s?[/%])")
_DIGIT = re.compile(r"\d")
_DASHES = str.maketrans("–—−‑", "----")
_JOINT = re.compile(r"\s*(?:,|;|và|&)\s*(?:số\s*)?(?=\d)")
# Organs whose letters alone make a number after a type: "Đề án 06/CP", "Luật 59/2020/QH14".
_ORGAN = re.compile(r"CP|TTg|HĐBT|TW|TU|HU|ĐU|QH\d{1,2}|UBTVQH\d{1,2}|HĐND\d{0,2}|UBND|CT|BCT")
_RUN_TOGETHER = re.compile(r"(?:NQ|CT|KL|QĐ|HD|TB)(?:TW|TU|HU|ĐU)")  # the slash is lost in "57-NQTW"
# What may follow a bare number that names a document; after any other word it counts something.
_AFTER_BARE = compile_folded(
    r"""
    \s*(?: $ | [.,;:)"”“(\]-]
      | năm\ (?:19|20)\d\d(?!\s?-)
      | (?:của|về|ngày|khóa|giai\ đoạn|trên\ địa\ bàn|do|gắn|trong|tại|theo|với|để|nhằm|là|được|đã|đến
        |từ|thì)\b
      | (?:và|cùng|hay|hoặc)\s+(?:các\ )?(?:nghị|quyết|kết|chỉ|đề|luật|chương|kế|hướng|\d) )
    """
)
_PLENUM, _OF_A_TERM = (
    compile_folded(r"tw\s?$"),
    compile_folded(r"\s?,?\s?\(?khóa(?!\w)"),
)  # "NQ TW 5 khóa XIII"
_BARE_TYPES = frozenset(
    (
        *(
            "Nghị quyết",
            "Chỉ thị",
            "Kết luận",
            "Quyết định",
            "Quy định",
            "Đề án",
            "Chương trình",
            "Hướng dẫn",
        ),
        *("Nghị định", "Thông tư", "Kế hoạch", "Luật"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSpan:
    """A document number in a text."""

    start: int  # of the type's word where it stands right before
    end: int
    number: str  # as written, white space closed
    type: str | None
    run_end: int  # where the list ends that the number stands in: "217-QĐ/TW và 218-QĐ/TW"


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    number: str
    tail: str  # "" for a bare number


def find_numbers(text: str, folded: str | None = None) -> Iterator[NumberSpan]:
    """Yield the document numbers of a text, in its order; ``folded`` is the text under ``fold``, if at hand.

    >>> [span.number for span in find_numbers("Quyết định số 217, 218 - QĐ/TW và Đề án 06 của Chính phủ")]
    ['217-QĐ/TW', '218-QĐ/TW', '06']
    """
    if not _DIGIT.search(text):
        return iter(())
    folded = fold(text) if folded is None else folded
    found = list(_headed(text, folded))
    taken = [(span.start, span.end) for span in found]
    for match in _FULL.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        item = _full_item(match)
        if _is_number(item, folded, headed=False):
            found.append(_span(item, item.start, _type_of(item, None), item.end))
    return iter(sorted(found, key=lambda span: span.start))


def _headed(text: str, folded: str) -> Iterator[NumberSpan]:
    """Numbers that follow the word for their type, alone or in a list."""
    for head in _HEAD.finditer(folded):
        items = _resolve(list(_items(text, folded, head.end())), text, folded, head)
        for position, item in enumerate(items):
            start = head.start("type") if position == 0 else item.start
            written = type_label(text[head.start("type") : head.end("type")])
            yield _span(item, start, written if position == 0 else _type_of(item, written), items[-1].end)


_HEAD = opened(
    (*type_names(), *type_codes()),
    compile_folded(
        rf"""
        (?<!\w)(?P<type>{type_pattern()})
        (?:\s*\(?(?:số|số:|:\s*số|nqtw|tw)(?=[\s\d:]))?\s*:?\s*
        (?=\d{{1,5}}[a-zđ]?(?:[\s/.,;:)"”-]|$))
        """
    ),
)


def _items(text: str, folded: str, at: int) -> Iterator[_Item]:
    while True:
        full = _FULL_HERE.match(text, at)
        bare = None if full else _BARE.match(text, at)
        if full:
            item = _full_item(full)
        elif bare:
            item = _Item(bare.start(), bare.end(), bare[0], "")
        else:
            return
        yield item
        joint = _JOINT.match(folded, item.end)
        if not joint:
            return
        at = joint.end()


def _full_item(match: re.Match[str]) -> _Item:
    return _Item(match.start(), match.end(), _close(match[0]), _close(match["tail"]))


def _close(written: str) -> str:
    """Close the white space of a number; a lost dash stays lost."""
    return re.sub(r"\s+", "", written).translate(_DASHES)


def _resolve(items: list[_Item], text: str, folded: str, head: re.Match[str]) -> list[_Item]:
    """Keep what numbers documents: bare ones share the tail of the full one that ends their list."""
    while items and items[-1].tail and not _is_number(items[-1], folded, headed=True):
        items.pop()
    last_full = max((index for index, item in enumerate(items) if item.tail), default=-1)
    if last_full < 0:
        return items if items and _is_bare_list(items, text, folded, head) else []
    kept: list[_Item] = []
    tail = ""
    for item in reversed(items[: last_full + 1]):
        tail = item.tail or tail
        kept.append(item if item.tail else replace(item, number=item.number + tail, tail=tail))
    return kept[::-1]


def _is_bare_list(items: list[_Item], text: str, folded: str, head: re.Match[str]) -> bool:
    """Tell "Đề án 06 của Chính phủ" from "nghị quyết 5 năm" and "kết luận 02 đảng viên vi phạm"."""
    written = text[head.start("type") : head.end("type")]
    said_number = "số" in head[0][len(written) :]
    if len(head[0]) == len(written) and written != "NQ":  # "CT2" is a block of flats
        return False
    if _PLENUM.search(head[0]) and _OF_A_TERM.match(folded, items[-1].end):
        return False
    if type_label(written) not in _BARE_TYPES or not (written[0].isupper() or said_number):
        return False
    introduces = head[0].rstrip().endswith(":") and not said_number  # "Kết luận: 2 sai sót"
    return bool(_AFTER_BARE.match(folded, items[-1].end)) and not introduces


def _is_number(item: _Item, folded: str, *, headed: bool) -> bool:
    """Accept what has the letters of a type, or the letters of an organ after the word for a type."""
    parts = [part for part in re.split(r"[-–/.\s]+", item.tail) if part]
    said_number = folded[: item.start].rstrip().endswith("số")
    if type_of_code(parts[0]) and (len(parts) > 1 or headed):
        return True
    if headed and _RUN_TOGETHER.fullmatch(parts[0]):
        return True
    if re.search(r"/(?:19|20)\d\d", item.number) and (_ORGAN.fullmatch(parts[0]) or len(parts) > 1):
        return True
    organ = bool(_ORGAN.fullmatch(parts[0]))
    return (organ and said_number) or (headed and (len(parts) > 1 or organ))


def _type_of(item: _Item, written: str | None) -> str | None:
    """The type that a number's letters name; QĐ stands for two, so the word before the list decides."""
    parts = [part for part in re.split(r"[-–/.\s]+", item.tail) if part]
    if written and (not parts or parts[0] == "QĐ"):
        return written
    if parts and re.match(r"QH\d", parts[0]):
        return written or "Luật"
    return (type_of_code(parts[0]) if parts else None) or written


def _span(item: _Item, start: int, type_: str | None, run_end: int) -> NumberSpan:
    return NumberSpan(start=start, end=item.end, number=item.number, type=type_, run_end=run_end)
