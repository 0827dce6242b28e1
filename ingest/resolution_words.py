"""The words of a clause: what is done, how much of whom, and the units that are named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ingest.resolution_text import CleanText
from ingest.unit_names import known_names
from ontology.names import fold_name
from ontology.register import Edition

DISTRICTS = frozenset({"huyện", "quận", "thị xã", "thành phố"})
_PROVINCE = "tỉnh"
_MAX_BRACKET = 160  # characters after which a bracket that nobody closes is no bracket


class Word(StrEnum):
    """What a word of a clause does; the values are the concepts of ``lexicon/resolution_words.csv``."""

    WHOLE = "whole"
    PART = "part"
    REMAINDER = "remainder"
    MERGE = "merge"
    FORM = "form"
    RENAME = "rename"
    MOVE = "move"
    KEEP = "keep"
    INTO = "into"  # what stands after it is the result
    RECEIVE = "receive"  # what stands after it takes the others in
    FROM = "from"
    NAMED = "named"
    BELONGING = "belonging"
    AND = "and"
    AFTER = "after"  # "sau khi sắp xếp theo quy định tại khoản 1 Điều này"
    VILLAGE = "village"  # all of it is a part of its commune
    UNIT = "unit"
    AREA = "area"  # districts or provinces named outside brackets
    STOP = "stop"


EXTENTS = (Word.WHOLE, Word.PART, Word.REMAINDER)  # by how much is said: the later one corrects the earlier


@dataclass(frozen=True, slots=True)
class Area:
    """A district or province by the words of the text."""

    type: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or a run of words; ``start`` to ``end`` are characters of the cleaned text."""

    word: Word
    start: int
    end: int
    type: str = ""  # of a unit; "" where several types share a list
    name: str = ""  # of a unit, as written
    areas: tuple[Area, ...] = ()  # in the brackets behind a unit, or of an area
    extent: Word | None = None  # in the brackets behind a unit
    clauses: tuple[int, ...] = ()  # that an AFTER names


_AFTER = r"""
    (?:sau\s+)?khi\s+(?:(?:đã|được|thực\ hiện|việc)\s+)*
    (?:sắp\ xếp|nhập|sáp\ nhập|chuyển|điều\ chỉnh|thành\ lập|tách)\b
    [^.;()]{0,60}?\bkhoản\s*
    (?P<clauses>(?:từ\s*)?\d+(?:\s*(?:,|;|và|đến|\s)\s*(?:các\s)?(?:khoản\s*)?\d+)*)
    (?:\s*(?:của\s*)?điều\s*(?:này|\d+))?
"""
_RANGE = re.compile(r"(\d+)\s*đến\s*(?:khoản\s*)?(\d+)")
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
_BEGINS = re.compile(r"(?:^|[^\w\s,])\s*$|\n\s*$")
_NAMED = re.compile(rf"\s[{CAPITAL}\d]")
_FILLER = re.compile(
    r"[ ]*(?:đảo[ ]|mới[ ](?=[^\W\da-z])|:[ ])?"
)  # huyện đảo Lý Sơn; 03 xã: Đồi Một, Đồi Hai
_SMALL = re.compile(rf"[^\W\d_]{{1,2}}\s[{CAPITAL}][^\W_]*")  # é Tòng: a printer's small capital
_LONGER = re.compile(r"\s[^\W\d_]+")
_REACH = 20  # characters behind a name that may still belong to it
_JOINT = compile_folded(r"\s*(?:,\s*(?:và\s)?|;\s*|\s(?:và|cùng(?:\ với)?|với)\s)\s*")


@cache
def _pattern() -> re.Pattern[str]:
    """Find the next word of the lexicons; a number of clauses, a type of unit or a bracket counts as one."""
    words = alternation(concepts_of("resolution_words"))
    types = alternation(concepts_of("unit_types"))
    return compile_folded(
        rf"(?P<after>{_AFTER})|(?<!\w)(?:(?P<list>các\s)?(?P<type>{types})(?!\w)|(?P<word>{words})(?!\w))"
        r"|(?P<open>\()|(?P<stop>\.(?=\s|$)|\n)"
    )


def read_words(clean: CleanText, start: int, end: int) -> Iterator[Token]:
    """Yield what a stretch of a resolution says, in its order; words that decide nothing are left out."""
    at = start
    while match := _pattern().search(clean.folded, at, end):
        at = match.end()
        if match["after"]:
            yield Token(word=Word.AFTER, start=match.start(), end=at, clauses=_clauses(match["clauses"]))
        elif match["word"]:
            yield from _read_word(clean, match)
        elif match["type"]:
            found = tuple(_read_units(clean, match, end))
            yield from found
            at = found[-1].end if found else at
        elif match["open"]:
            at = _close(clean, match.start(), end)
        else:
            yield Token(word=Word.STOP, start=match.start(), end=at)


def _read_word(clean: CleanText, match: re.Match[str]) -> Iterator[Token]:
    """Read a word of the lexicon; with a capital it is part of a name, unless a sentence begins with it."""
    word = Word(concepts_of("resolution_words")[match["word"]])
    start, end = match.span("word")
    if clean.text[start].isupper() and not _BEGINS.search(clean.text[max(0, start - 3) : start]):
        return
    if word is Word.VILLAGE:
        if not _NAMED.match(clean.text, end):
            return
        word = Word.PART
    yield Token(word=word, start=start, end=end)


def _clauses(text: str) -> tuple[int, ...]:
    """Read the numbers of clauses: ``1, khoản 3``, ``18 và 19``, ``từ 2 đến 4``."""
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    for first, last in _RANGE.findall(text):
        if int(first) < int(last) <= int(first) + 100:
            numbers |= set(range(int(first), int(last)))
    return tuple(sorted(numbers))


def _read_units(clean: CleanText, opening: re.Match[str], end: int) -> Iterator[Token]:
    """Read the units that follow a word for their type: one, or a list of which it heads all."""
    type_ = concepts_of("unit_types")[opening["type"]]
    start, at = opening.start("type"), _skip_filler(clean, opening.end(), end)
    while (name_end := _name_end(clean, at, end)) is not None:
        name = clean.text[at:name_end]
        at, inner = _read_bracket(clean, name_end, end)
        if type_ in DISTRICTS or type_ == _PROVINCE:
            yield Token(word=Word.AREA, start=start, end=at, areas=(Area(type_, name),))
        else:
            yield Token(
                word=Word.UNIT,
                start=start,
                end=at,
                type=type_,
                name=name,
                areas=tuple(area for token in inner for area in token.areas),
                extent=next((token.word for token in inner if token.word in EXTENTS), None),
            )
        joint = _JOINT.match(clean.folded, at, end)
        if not joint:
            break
        start = at = joint.end()


def _name_end(clean: CleanText, at: int, end: int) -> int | None:
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


def _skip_filler(clean: CleanText, at: int, end: int) -> int:
    match = _FILLER.match(clean.text, at, end)
    return match.end() if match else at


def _skip_space(clean: CleanText, at: int, end: int) -> int:
    while at < end and clean.text[at] == " ":
        at += 1
    return at


@cache
def _typed() -> re.Pattern[str]:
    return compile_folded(rf"(?:các\s)?(?:{alternation(concepts_of('unit_types'))})\s", 0)


@cache
def _known() -> frozenset[str]:
    """Return the folded names of all communes, for names that are not written in capitals throughout."""
    return known_names(Edition.OLD) | known_names(Edition.NEW)


def _read_bracket(clean: CleanText, at: int, end: int) -> tuple[int, tuple[Token, ...]]:
    """Read the words in brackets behind a name: its district and province, or how much of it is meant."""
    start = _skip_space(clean, at, end)
    if clean.text[start : start + 1] != "(":
        return at, ()
    close = _close(clean, start, end)
    return close, tuple(read_words(clean, start + 1, close))


def _close(clean: CleanText, start: int, end: int) -> int:
    """Find the end of a bracket; one that is never closed ends where it opens."""
    close = clean.text.find(")", start, min(end, start + _MAX_BRACKET))
    return start + 1 if close < 0 else close + 1


def same_name(one: str, other: str) -> bool:
    """Tell whether two spellings are one name.

    >>> same_name("Hoà Thành", "Hòa Thành"), same_name("Phường 01", "Phường 1")
    (True, True)
    """
    return fold_name(one) == fold_name(other)
