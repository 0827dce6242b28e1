"""Where the name of a unit begins and ends in a resolution, and where a list of them begins."""

import re
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ingest.resolution_text import CleanText
from ingest.unit_names import known_names
from ontology.names import fold_name
from ontology.register import Edition

DISTRICTS = frozenset({"huyện", "quận", "thị xã", "thành phố"})
PROVINCE = "tỉnh"

_CAPITAL = rf"[{CAPITAL}][^\W_]*(?:['’‘`´ʼ]\s?[^\W_]+)*"
_NAME = re.compile(
    rf"""
    (?:[Nn]ông\s[Tt]rường\s)?                          # a township that grew from a state farm
    (?:{_CAPITAL}
       (?:(?:[ ]|[ ]?[-–][ ]?)(?:{_CAPITAL}|\d+\b(?!\s(?:km|ha|người|xã|phường|đơn)))){{0,8}}
     |\d+(?!\d)(?!\s*(?:xã|phường|thị|đơn|đặc))        # wards may bear a number instead
    )
    """,
    re.VERBOSE,
)
_FILLER = re.compile(
    r"[ ]*(?:đảo[ ]|mới[ ](?=[^\W\da-z]|\()|số[ ](?=\d)|:[ ])?"
)  # huyện đảo Lý Sơn; phường số 7; 03 xã: Đồi Một, Đồi Hai
_SMALL = re.compile(rf"[^\W\d_]{{1,2}}\s[{CAPITAL}][^\W_]*")  # é Tòng: a printer's small capital
_LONGER = re.compile(r"\s[^\W\d_]+")
_REACH = 20  # characters behind a name that may still belong to it
# 03 phường (Lá Sen, Hoa Mơ): what is in the brackets is no note to a unit, but the units.
_LIST = re.compile(rf"[ ]?\((?={_CAPITAL}(?:\s{_CAPITAL}){{0,4}}(?:\s?[,;)]|\svà\s))")
_JOINT = compile_folded(r"\s*(?:,\s*(?:và\s)?|;\s*|\s(?:và|cùng(?:\ với)?|với)\s)\s*")
# A comma that was printed as a full stop: a sentence does not begin with a name and go on with "và".
_DOT = re.compile(rf"\.\s(?={_CAPITAL}(?:\s{_CAPITAL}){{0,4}}(?:,\s[{CAPITAL}]|\s(?:và|thành)\s))")
_QUOTE = re.compile(r"[ ]*[:“\"]?[ ]?")


def further_type(clean: CleanText, at: int, end: int) -> tuple[str, int] | None:
    """Read a word for a type that shares the list of the one before it, and where it ends."""
    match = _further().match(clean.folded, at, end)
    return (concepts_of("unit_types")[match["type"]], match.end()) if match else None


def list_start(clean: CleanText, at: int, end: int) -> int:
    """Find where the names begin behind a word for their type: behind a colon, or within brackets."""
    filler = _FILLER.match(clean.text, at, end)
    at = filler.end() if filler else at
    opening = _LIST.match(clean.text, at, end) or _typed_list().match(clean.folded, at, end)
    return opening.end() if opening else at


def next_name(clean: CleanText, at: int, end: int) -> int | None:
    """Find where the next name of a list begins; None where the list ends."""
    joint = _JOINT.match(clean.folded, at, end) or _DOT.match(clean.text, at, end)
    return joint.end() if joint else None


def name_end(clean: CleanText, at: int, end: int) -> int | None:
    """Find where a name ends; a word for a type is none: the next unit of a list may bring its own."""
    match = None if _typed().match(clean.folded, at, end) else _NAME.match(clean.text, at, end)
    if match is None:
        small = _SMALL.match(clean.text, at, end)
        return small.end() if small and fold_name(small[0]) in _known() else None
    if match[0].isdigit() or fold_name(match[0]) not in _known():
        for longer in _LONGER.finditer(clean.text, match.end(), min(end, match.end() + _REACH)):
            if fold_name(clean.text[at : longer.end()]) in _known():
                return longer.end()
    return match.end()


def bare_name(clean: CleanText, at: int, end: int) -> tuple[int, int] | None:
    """Find a name that stands without its type right behind "có tên gọi là"."""
    quote = _QUOTE.match(clean.text, at, end)
    start = quote.end() if quote else at
    stop = name_end(clean, start, end)
    return None if stop is None or clean.text[start].isdigit() else (start, stop)


def same_name(one: str, other: str) -> bool:
    """Tell whether two spellings are one name.

    >>> same_name("Hoà Thành", "Hòa Thành"), same_name("Phường 01", "Phường 1")
    (True, True)
    """
    return fold_name(one) == fold_name(other)


@cache
def _types() -> tuple[str, ...]:
    """Return the words for types of communes, folded."""
    types = concepts_of("unit_types")
    return tuple(form for form, type_ in types.items() if type_ not in DISTRICTS and type_ != PROVINCE)


@cache
def _further() -> re.Pattern[str]:
    return compile_folded(rf"\s?(?:,|/|và|hoặc)\s?(?:các\s)?(?P<type>{alternation(_types())})(?!\w)")


@cache
def _typed_list() -> re.Pattern[str]:
    return compile_folded(rf"\s?\((?=(?:{alternation(_types())})\s)")


@cache
def _typed() -> re.Pattern[str]:
    return compile_folded(rf"(?:các\s)?(?:{alternation(concepts_of('unit_types'))})\s", 0)


@cache
def _known() -> frozenset[str]:
    """Return the folded names of all communes, for names that are not written in capitals throughout."""
    return known_names(Edition.OLD) | known_names(Edition.NEW)
