"""Villages, hamlets and residential groups that were joined: how many, or which."""

import re
from collections.abc import Iterator

from ingest.capitals import CAPITAL
from ingest.document import Document
from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation
from ingest.passages import Passage
from ingest.scanning import opened
from ingest.sentences import sentence_bounds
from ontology.facts import Place, VillageMerger

_UNIT = (
    r"(?:bản|thôn|xóm|ấp|buôn|làng|khóm|khu\ phố|khu\ dân\ cư|khu|tổ\ dân\ phố|tổ\ dân\ cư|tdp|tiểu\ khu"
    r"|khối\ phố|khối|plei|phum|sóc|tổ|bon)"
)
_UNITS = rf"{_UNIT}(?:(?:,|\svà|/)\s?{_UNIT})*"
_MERGING_WORDS = ("sáp nhập", "hợp nhất", "sắp xếp", "nhập", "ghép", "gộp", "tổ chức lại")
_MERGING = alternation(_MERGING_WORDS)
_BECOME = (
    r"(?:thành\ lập\ thành|để\ thành\ lập|thành\ lập|lại\ thành|để\ thành|lại\ còn|giảm\ xuống\ còn|giảm\ còn"
    r"|xuống\ còn|xuống|lại|thành|còn|nay\ còn|là|có)"
)
_AFTER = rf"(?P<after>\d{{1,3}})(?:\s{_UNITS}|(?=\s?[.,;)]))(?!\w)"
_TO = rf"\s?,?\s?{_BECOME}\s(?:lại\s|còn\s|thành\s|lập\s)?{_AFTER}"
_COUNTED = compile_folded(
    rf"(?<!\w){_MERGING}[^.;:()]{{0,60}}?\s(?:từ\s)?(?P<before>\d{{1,3}})\s{_UNITS}(?!\w)[^.;:\d]{{0,60}}?{_TO}"
)
_REDUCED = compile_folded(
    rf"(?<!\w)(?:giảm\ từ|từ|trước[^.;:\d]{{0,40}}"
    rf"|có)\s(?P<before>\d{{1,3}})\s{_UNITS}(?!\w)[^.;:\d]{{0,60}}?{_TO}"
)
_CUE = opened(_MERGING_WORDS, compile_folded(_MERGING, 0))
_POOR = compile_folded(r"đặc\ biệt\ khó\ khăn|nghèo|đạt\ chuẩn|nhà\ văn\ hóa|chi\ bộ[^,;]*$")
_RESULT = r"(?:thành\ lập\ thành|để\ thành\ lập|thành\ lập|để\ thành|lại\ thành|thành)"
_INTO = rf"\s?,?\s(?:và\s)?{_RESULT}\s(?:một\s|1\s|01\s)?(?P<unit>{_UNIT})"
_NAMING = r"(?:có\ tên(?:\ gọi)?\ là|lấy\ tên(?:\ gọi)?\ là|mang\ tên|gọi\ là|là)"
_CALLED = rf"(?:\s(?:mới|chung))?(?:,?\s{_NAMING}(?:\s{_UNIT})?)?\s"
_NAMED = compile_folded(
    rf"(?<!\w){_MERGING}\s(?:toàn\ bộ\s|nguyên\ trạng\s)?(?:\d{{1,2}}\s"
    rf"|các\s)?(?P<names>{_UNIT}\s?:?\s[^.;:()]{{3,240}}?){_INTO}{_CALLED}"
)
_NEXT = compile_folded(rf"\s?[;,]\s(?:và\s)?(?P<names>{_UNIT}\s[^.;:()]{{3,240}}?){_INTO}{_CALLED}")
_REVERSED = compile_folded(
    rf"(?:hai|ba|bốn|các|\d{{1,2}})?\s?(?<!\w)(?P<names>{_UNIT}\s[^.;:()]{{3,240}}?)\s(?:được\s|đã\s"
    rf"|cùng\s)?{_MERGING}(?:\slại)?"
    rf"\s(?:lại\s)?(?:để\s)?thành(?:\slập)?\s(?P<one>một\s|1\s|01\s)?{_UNIT}(?:{_CALLED}|(?!\w))"
)
_NAME = re.compile(
    rf"[“\"]?((?:số\s)?\d{{1,3}}|[{CAPITAL}][\w'’-]*(?:\s(?:[{CAPITAL}][\w'’-]*|\d{{1,2}}(?!\w)))*)"
)
_ANY_UNIT = compile_folded(rf"(?<!\w){_UNIT}(?!\w)")
_SEPARATOR = compile_folded(
    rf"\s?(?:,\svà|,|\svà|\svới|\scùng\ với|\s-)\s(?:một\ phần\s)?(?:(?:các\s)?{_UNIT}\s)?"
    rf"|^(?:các\s)?{_UNIT}\s?:?\s"
)


def find_village_mergers(document: Document, commune: Place) -> Iterator[VillageMerger]:
    """Yield the mergers of villages that a report tells, by numbers or by names, in its order."""
    for passage in document.passages:
        if not _CUE.search(passage.folded):
            continue
        found = [*_counted(passage, commune), *_named(passage, commune)]
        yield from sorted(found, key=lambda merger: merger.evidence.start)


def _counted(passage: Passage, commune: Place) -> Iterator[VillageMerger]:
    end = 0
    matches = [*_COUNTED.finditer(passage.folded), *_REDUCED.finditer(passage.folded)]
    for match in sorted(matches, key=lambda match: (match.start(), match.end())):
        before, after = int(match["before"]), int(match["after"])
        if match.start() < end or before <= after or not _tells_of_merging(passage.folded, match):
            continue
        end = match.end()
        yield VillageMerger(
            commune=commune,
            before=before,
            after=after,
            names_before=(),
            name_after=None,
            evidence=passage.cite(match.start(), match.end()),
        )


def _tells_of_merging(folded: str, match: re.Match[str]) -> bool:
    """Fewer poor villages are no merger: the sentence must have a word for it."""
    begin, _ = sentence_bounds(folded, match.start(), match.end())
    inside = folded[match.start("before") : match.end()]
    return bool(_CUE.search(folded, begin, match.end())) and not _POOR.search(inside)


def _named(passage: Passage, commune: Place) -> Iterator[VillageMerger]:
    end = 0
    for pattern in (_NAMED, _REVERSED) if "thành" in passage.folded else ():
        for first in pattern.finditer(passage.folded):
            match: re.Match[str] | None = first if first.start() >= end else None
            while match and (merger := _merger(passage, commune, match, first)):
                end = merger.evidence.end - passage.start
                yield merger
                match = _NEXT.match(passage.folded, end)


def _merger(
    passage: Passage, commune: Place, match: re.Match[str], first: re.Match[str]
) -> VillageMerger | None:
    """Read a merger of named villages; None where the words before the result are no names of villages."""
    name = _NAME.match(passage.text, match.end())
    at, names = _names_at_end(passage, *match.span("names"))
    if len(names) < 2 or not (name or match.groupdict().get("one")):
        return None
    plain = match.start() if match is first and match.re is _NAMED else at
    return VillageMerger(
        commune=commune,
        before=len(names),
        after=1,
        names_before=names,
        name_after=name[1] if name else None,
        evidence=passage.cite(plain, name.end() if name else match.end()),
    )


def _names_at_end(passage: Passage, start: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Read the villages that a stretch ends with, and where they begin: it may open with other words."""
    for match in _ANY_UNIT.finditer(passage.folded, start, end):
        names = _split_names(passage.text[match.start() : end])
        if names:
            return match.start(), names
    return start, ()


def _split_names(text: str) -> tuple[str, ...]:
    """Split a list of villages into their names; empty where a piece is no name.

    >>> _split_names("bản Suối Tếnh và bản Lung Tang"), _split_names("thôn 1, 2, 3")
    (('Suối Tếnh', 'Lung Tang'), ('1', '2', '3'))
    >>> _split_names("bản vùng cao")
    ()
    """
    names: list[str] = []
    at = 0
    for separator in [*_SEPARATOR.finditer(fold(text)), None]:
        piece = text[at : separator.start() if separator else len(text)].strip(' "”“')
        if piece and not _NAME.fullmatch(piece):
            return ()
        names += [piece] if piece else []
        at = separator.end() if separator else len(text)
    return tuple(names)
