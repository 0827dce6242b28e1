"""Communes and wards named in running text, alone or listed after one word for their type."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ontology.names import fold_name

_TYPE = r"(?:thị\ trấn|xã|phường|đặc\ khu)"
_PLAIN_TYPE = compile_folded(r"thị\ trấn|xã|phường|đặc\ khu")
# "sáp nhập 4 Đảng bộ: A, B và C" leaves the types out.
_COMMITTEES = r"\d{1,3}\ đảng\ bộ\s?[:(]\s?"
_LISTS_OF_COMMITTEES = ("đảng bộ:", "đảng bộ :", "đảng bộ (", "đảng bộ(")
_TYPE_OR_COMMITTEE = compile_folded(rf"{_TYPE}|{_COMMITTEES}")
_COMMITTEE_OF = compile_folded(r"đảng (?:bộ|ủy)(?!\w)", 0)
_COMMITTEE = compile_folded(_COMMITTEES)
# One word may stand for a list, several for units of several types: "3 xã, thị trấn (A, B)".
_OPENING = compile_folded(
    rf"""
    (?<!\w)(?<!thị\ )(?P<types>{_TYPE}(?:(?:,|\svà|/)\s?{_TYPE})*)
    (?:,?\s(?:cũ|trước\ đây|nay|là|gồm|bao\ gồm|gồm\ có|sau|trực\ thuộc)(?=[\s:(]))?
    (?:\s(?:thuộc|của)\ [^.;:()]{{3,50}}(?=\s?[:(]))?\s?[:(]?\s?[“"]?
    """
)
_NAME_WORD = rf"[{CAPITAL}]\w*(?:['’]\w+)*"
_WORDS = re.compile(
    rf"(?:Nông\strường\s)?{_NAME_WORD}(?:(?:\s|-|\s-\s){_NAME_WORD}){{0,5}}(?:\s\d{{1,2}}(?![\w/%]|[.,]\d))?"
    rf"|\d{{1,2}}\s{_NAME_WORD}(?:\s{_NAME_WORD})?"
)
_THEN = r"(?:và|thành|cũ|trước\ đây|hiện|thuộc|của|với|nay|được|sau|để|là|vào|cùng|hợp\ nhất|sáp\ nhập|nhập)"
_NUMBER = compile_folded(rf"\d{{1,2}}(?![.,]\d)(?=\s*(?:[,.;():]|$|{_THEN}(?!\w)))")
_ASIDE = r"(?:\s?\([^()]{0,160}\)|\s(?:cũ|trước\ đây))?"
_JOINT = compile_folded(rf"{_ASIDE}\s?(?:(?:,\svà|,|;|và)\s?|(?:cùng\ với|cùng|với)\s)")
_PARTED = compile_folded(rf"(?<!\w){_TYPE}(?!\w)")
_TYPED = compile_folded(rf"(?:các\s|\d+\s)?{_TYPE}(?!\w)")
# Words that begin a clause or a title rather than go on with a name; in a line of capitals any may.
_STOPS = frozenset(("đảng", "nghị", "việc", "ủy"))
_CAPITAL_STOPS = _STOPS | {
    "nhiệm",
    "báo",
    "các",
    "trước",
    "lần",
    "khóa",
    "sau",
    "từ",
    "theo",
    "với",
    "tỉnh",
    "huyện",
    "đã",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMention:
    """A unit named in a text; ``type`` is empty where one word stands for several types."""

    start: int  # of the type where it stands right before
    end: int
    type: str
    name: str  # as written


@lru_cache(maxsize=4096)  # who tells of the profile, and who of the mergers, read the same passages
def _openings(folded: str) -> tuple[re.Match[str], ...]:
    return tuple(_find_openings(folded))


def _find_openings(folded: str) -> Iterator[re.Match[str]]:
    """Match openings where a word for a type stands: looking for that word alone is many times as fast."""
    committees = any(each in folded for each in _LISTS_OF_COMMITTEES)
    end = 0
    for word in (_TYPE_OR_COMMITTEE if committees else _PLAIN_TYPE).finditer(folded):
        pattern = _COMMITTEE if word[0][0].isdigit() else _OPENING
        if word.start() >= end and (opening := pattern.match(folded, word.start())):
            end = opening.end()
            yield opening


def find_unit_mentions(text: str, folded: str, known: Set[str]) -> Iterator[UnitMention]:
    """Yield the units that a text names after a word for their type, in its order.

    ``known`` are names under ``fold_name``: the longest that fits decides how many words make a name.

    >>> text = "nhập thị trấn Sao Mai, các xã Hạ Long Tây và Đông Phú"
    >>> [(unit.type, unit.name) for unit in find_unit_mentions(text, text.lower(), frozenset())]
    [('thị trấn', 'Sao Mai'), ('xã', 'Hạ Long Tây'), ('xã', 'Đông Phú')]
    """
    for opening in _openings(folded):
        types = [match[0] for match in _PARTED.finditer(opening[0])]
        type_ = types[0] if len(set(types)) == 1 else ""
        start, at = opening.start(), opening.end()
        if _TYPED.match(folded, at):
            continue
        if types and type_ == "" and text[at - 1 : at].isspace() and not re.search(r"[:(]\s?$", opening[0]):
            type_, start = types[-1], folded.rfind(types[-1], opening.start(), at)
        while (name := _read_name(text, folded, at, known)) is not None:
            yield UnitMention(start=start, end=at + len(name), type=type_, name=name)
            joint = _JOINT.match(folded, at + len(name))
            if not joint or _TYPED.match(folded, joint.end()):
                break
            start = at = joint.end()


def _read_name(text: str, folded: str, at: int, known: Set[str]) -> str | None:
    number = _NUMBER.match(folded, at)
    if number:
        return number[0]
    match = _WORDS.match(text, at)
    if not match:
        return None
    words = re.split(r"(?<=\S)(?=\s)", match[0])
    if _COMMITTEE_OF.match(folded, at):
        return None
    for length in range(len(words), 0, -1):
        name = "".join(words[:length])
        if fold_name(name) in known:
            return name
    stops, first = (_CAPITAL_STOPS, 0) if match[0].isupper() and len(words) > 1 else (_STOPS, 1)
    kept = next(
        (index for index, word in enumerate(words) if index >= first and word.strip().lower() in stops), 4
    )
    return "".join(words[: min(kept, 4)]) or None
