"""Names beside what is measured and are no part of it: who reports, what is counted, of whom it is said."""

import re
from collections.abc import Sequence
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded, fold
from ingest.lexicons import choice
from ingest.places import Mention
from ingest.quantities import Unit

_NAMED_UNITS = frozenset({"commune", "township"})  # "2 xã Cát Tài, Cát Minh": names follow
_COMMITTEES = compile_folded(r"(?:chi, )?đảng bộ(?:\s(?:xã|phường|thị trấn|đặc khu|,|và))*", 0)
_NAME = re.compile(
    rf"\s(?:\d{{1,2}}|[{CAPITAL}]\w*(?:['’]\w+)?(?:\s[{CAPITAL}]\w*(?:['’]\w+)?){{0,4}}(?:\s\d)?)$"
)
_PLACED = compile_folded(r"\s(?:ở|tại|của|trên|trên địa bàn)\s?$", 0)


@cache
def _speakers() -> re.Pattern[str]:
    return re.compile(choice("clause_words", "speaker"))


def is_speaker(folded: str, text: str, start: int, end: int) -> bool:
    """Tell who reports, with its name or without: "Đảng bộ xã Tân Lập có 412 đảng viên"."""
    name = _NAME.search(text, start, end)
    return bool(_speakers().fullmatch(folded, start, name.start() if name else end))


def is_named(unit: Unit) -> bool:
    """Tell units that are counted and then named: "4 xã A, B, C và D"."""
    return unit.measure in _NAMED_UNITS or bool(_COMMITTEES.fullmatch(unit.form))


def without_place(text: str, start: int, mentions: Sequence[Mention]) -> str:
    """Take a place off the end of words that another place shares; they begin at ``start``."""
    for mention in mentions:
        if mention.end == start + len(text):
            return _PLACED.sub("", text[: mention.start - start]).rstrip() or text
    return text


def placeless(text: str, passage: str, mentions: Sequence[Mention]) -> str:
    """Take off of whom a wording is said: "diện tích trồng lúa trên địa bàn xã A" is of the area of rice."""
    for mention in mentions:
        said = passage[mention.start : mention.end]
        if text.endswith(said) and _PLACED.search(fold(text[: -len(said)])):
            return _PLACED.sub("", text[: -len(said)].rstrip()) or text
    return text
