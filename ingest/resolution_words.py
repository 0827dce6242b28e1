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
from ontology.names import fold_name

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
       (?:(?:[ ]|[ ]?[-–][ ]?)(?:{_CAPITAL}|\d+\b(?!\s(?:km|ha|người|xã|phường|đơn))))*
     |\d+(?!\d)(?!\s*(?:xã|phường|thị|đơn|đặc))        # wards may bear a number instead
    )
    """,
    re.VERBOSE,
)
_JOINT = compile_folded(r"\s*(?:,\s*(?:và\s)?|;\s*|\s(?:và|cùng(?:\ với)?|với)\s)\s*")


@cache
def _pattern() -> re.Pattern[str]:
    """Find the next word of the lexicons; a number of clauses, a type of unit or a bracket counts as one."""
    words = alternation(concepts_of("resolution_words"))
    types = alternation(concepts_of("unit_types"))
    return compile_folded(
        rf"(?P<after>{_AFTER})|(?<!\w)(?:(?P<list>các\s)?(?P<type>{types})(?!\w)|(?P<word>{words})(?!\w))"
        r"|(?P<open>\()|(?P<stop>\.(?=\s|$))"
    )


def read_words(clean: CleanText, start: int, end: int) -> Iterator[Token]:
    """Yield what a stretch of a resolution says, in its order; words that decide nothing are left out."""
    at = start
    while match := _pattern().search(clean.folded, at, end):
        at = match.end()
        if match["after"]:
            yield Token(word=Word.AFTER, start=match.start(), end=at, clauses=_clauses(match["clauses"]))
        elif match["word"]:
            yield Token(word=Word(concepts_of("resolution_words")[match["word"]]), start=match.start(), end=at)
        elif match["type"]:
            found = tuple(_read_units(clean, match, end))
            yield from found
            at = found[-1].end if found else at
        elif match["open"]:
            at = _close(clean, match.start(), end)
        else:
            yield Token(word=Word.STOP, start=match.start(), end=at)


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
    start, at = opening.start("type"), opening.end()
    while name := _read_name(clean, at, end):
        at, inner = _read_bracket(clean, name.end(), end)
        if type_ in DISTRICTS or type_ == _PROVINCE:
            yield Token(word=Word.AREA, start=start, end=at, areas=(Area(type_, name[0]),))
        else:
            yield Token(
                word=Word.UNIT,
                start=start,
                end=at,
                type=type_,
                name=name[0],
                areas=tuple(area for token in inner for area in token.areas),
                extent=next((token.word for token in inner if token.word in EXTENTS), None),
            )
        joint = _JOINT.match(clean.folded, at, end)
        if not joint:
            break
        start = at = joint.end()


def _read_name(clean: CleanText, at: int, end: int) -> re.Match[str] | None:
    """Read a name; a word for a type is none: the next unit of a list may bring its own."""
    while at < end and clean.text[at].isspace():
        at += 1
    return None if _typed().match(clean.folded, at, end) else _NAME.match(clean.text, at, end)


@cache
def _typed() -> re.Pattern[str]:
    return compile_folded(rf"(?:các\s)?(?:{alternation(concepts_of('unit_types'))})\s", 0)


def _read_bracket(clean: CleanText, at: int, end: int) -> tuple[int, tuple[Token, ...]]:
    """Read the words in brackets behind a name: its district and province, or how much of it is meant."""
    start = at + len(clean.text[at:end]) - len(clean.text[at:end].lstrip())
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
