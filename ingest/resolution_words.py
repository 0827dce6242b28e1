"""The words of a clause: what is done, how much of whom, and the units that are named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ingest.resolution_names import (
    DISTRICTS,
    PROVINCE,
    bare_name,
    further_type,
    list_start,
    name_end,
    next_name,
)
from ingest.resolution_text import CleanText

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
    FIGURE = "figure"  # so many square kilometres: a part, unless they are said to be all
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
    clauses: tuple[int, ...] = ()  # that an AFTER names, or one in the brackets behind a unit


_NUMBERS = r"(?:từ\s*)?\d+(?:\s*(?:,|;|và|đến|\s)\s*(?:các\s)?(?:khoản\s*)?\d+)*"
_ARTICLE = r"\s*(?:của\s*)?điều\s*(?:này|\d+)"
_AFTER = rf"""
    (?:sau\s+)?khi\s+(?:(?:đã|được|thực\ hiện|việc)\s+)*
    (?:sắp\ xếp|nhập|sáp\ nhập|chuyển|điều\ chỉnh|thành\ lập|tách)\b
    [^.;()]{{0,60}}?\bkhoản\s*
    (?P<clauses>{_NUMBERS}(?:(?:{_ARTICLE})?\s*(?:,|và)\s*(?:tại\s)?(?:điểm\s\w\s)?khoản\s*{_NUMBERS})*)
    (?:{_ARTICLE})?
"""
_OF_ARTICLE = re.compile(r"điều\s*\d+")
_RANGE = re.compile(r"(\d+)\s*đến\s*(?:khoản\s*)?(\d+)")
_BEGINS = re.compile(r"(?:^|[^\w\s,])\s*$|\n\s*$")
_NAMED = re.compile(rf"\s[{CAPITAL}\d]")


@cache
def _pattern() -> re.Pattern[str]:
    """Find the next word of the lexicons; a number of clauses, a type of unit or a bracket counts as one."""
    words = alternation(concepts_of("resolution_words"))
    types = alternation(concepts_of("unit_types"))
    return compile_folded(
        rf"(?P<after>{_AFTER})|(?<!\w)(?:(?P<list>các\s)?(?P<type>{types})(?!\w)|(?P<word>{words})(?!\w))"
        r"|(?<![\w.,])(?P<figure>\d[\d.,]{0,12}\s?(?:km2|km²|ha|héc\ ?ta)(?!\w))"
        r"|(?P<open>\()|(?P<stop>\.(?=\s|$)|\n)"
    )


def read_words(clean: CleanText, start: int, end: int) -> Iterator[Token]:
    """Yield what a stretch of a resolution says, in its order; words that decide nothing are left out."""
    at, type_ = start, ""  # the last word for a type that no name stood behind: "thành xã mới"
    while match := _pattern().search(clean.folded, at, end):
        at = match.end()
        if match["after"]:
            yield Token(word=Word.AFTER, start=match.start(), end=at, clauses=_clauses(match["clauses"]))
        elif match["word"]:
            read = tuple(_read_word(clean, match, type_, end))
            yield from read
            at = max((token.end for token in read), default=at)
        elif match["type"]:
            types, begin = _types(clean, match, end)
            units = tuple(_read_units(clean, types, match.start("type"), begin, end))
            yield from units
            at, type_ = (units[-1].end, "") if units else (begin, types)
        elif match["open"]:
            at = _close(clean, match.start(), end)
        else:
            word = Word.FIGURE if match["figure"] else Word.STOP
            yield Token(word=word, start=match.start(), end=at)


def _read_word(clean: CleanText, match: re.Match[str], type_: str, stop: int) -> Iterator[Token]:
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
    name = bare_name(clean, end, stop) if word is Word.NAMED and type_ else None
    if name:
        yield Token(word=Word.UNIT, start=name[0], end=name[1], type=type_, name=clean.text[slice(*name)])


def _clauses(text: str) -> tuple[int, ...]:
    """Read the numbers of clauses: ``1, khoản 3``, ``18 và 19``, ``từ 2 đến 4``."""
    text = _OF_ARTICLE.sub("", text)
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    for first, last in _RANGE.findall(text):
        if int(first) < int(last) <= int(first) + 100:
            numbers |= set(range(int(first), int(last)))
    return tuple(sorted(numbers))


def _types(clean: CleanText, opening: re.Match[str], end: int) -> tuple[str, int]:
    """Read the type that heads a list, and where the list begins; several types that share one are none."""
    types, at = {concepts_of("unit_types")[opening["type"]]}, opening.end()
    while further := further_type(clean, at, end):
        types.add(further[0])
        at = further[1]
    return types.pop() if len(types) == 1 else "", list_start(clean, at, end)


def _read_units(clean: CleanText, type_: str, start: int, at: int, end: int) -> Iterator[Token]:
    """Read the units that follow a word for their type: one, or a list of which it heads all."""
    while (stop := name_end(clean, at, end)) is not None:
        name = clean.text[at:stop]
        at, inner = _read_bracket(clean, stop, end)
        if type_ in DISTRICTS or type_ == PROVINCE:
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
                clauses=next((token.clauses for token in inner if token.word is Word.AFTER), ()),
            )
        following = next_name(clean, at, end)
        if following is None:
            break
        start = at = following


def _skip_space(clean: CleanText, at: int, end: int) -> int:
    while at < end and clean.text[at] == " ":
        at += 1
    return at


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
