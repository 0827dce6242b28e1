"""The text of a resolution as it was meant: without the marks of its markup, words apart, with the way back.

Resolutions come as Markdown that a converter made: escaped dots, bold marks in the middle of names, hard line
breaks, accents apart from their letters, and words run together where a mark stood between them.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.capitals import CAPITAL
from ingest.document import Document
from ingest.folding import compile_folded, fold
from ontology.facts import Evidence

_CONTEXT = 32  # characters of prefix and suffix kept beside a quote
_DROPPED = frozenset("*\\\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Words that printers glue to each other, and those that they glue to the name before them.
_LINKS = (
    "bộ|còn|có|các|cho|của|diện|dân|gọi|huyện|khi|khoản|là|lại|mô|một|mới|ngày|nhiên|như|này|phường|phần|quận|quy|sau|số"
    "|sắp|thành|theo|thuộc|thị|toàn|trấn|tích|tại|tên|tự|và|xã|xếp|đặc|định|điều|được"
)
_TAILS = "thành|và|sau|các|xã|phường|thuộc|mới|như"
_CHAIN = compile_folded(rf"(?<!\w)(?:{_LINKS}){{2,8}}(?!\w)", 0)
_TAIL = compile_folded(rf"(?<=\w)(?P<tail>(?:{_TAILS})(?:{_LINKS}){{0,6}})(?!\w)", 0)
_LINK = compile_folded(_LINKS, 0)
_LONGEST = 12  # letters of a word that may have another one glued to it
_VOWEL = re.compile(r"[aeiouy]")
_JOINTS = re.compile(
    rf"(?<=[^\W\d_{CAPITAL}])(?=[{CAPITAL}])"  # xãPhú Hòa
    r"|(?<=[),;:])(?=[^\W\d_])"  # (huyện Bảo Lạc)thành
    r"|(?<=[^\W_])(?=\()"  # Phường 8(thành phố Trà Vinh)
    rf"|(?<=[^\W\d_{CAPITAL}]{{3}})(?=\d)"  # gồm67 xã
)
# A passage that neither ends a sentence nor is followed by what opens one goes on in the next. Two words
# open one, since a name may break before either of them: phường Thuận Giao, thị trấn Hội An, xã Thành Sơn.
_OPENERS = (
    r"Điều\s\d|Sau\skhi|Trên\scơ|Căn\scứ|Sắp\sxếp|Nhập\s[a-zđ]|Sáp\snhập|Hợp\snhất|Thành\slập|Đổi\stên"
    r"|Chuyển\s[a-zđ]|Giữ\snguyên|Nghị\squyết|Chính\s(?:phủ|quyền)|Giao\s(?:Chính|Hội|Ủy|các)|Hội\sđồng|Các\scơ"
    r"|Xét\s|Nơi\snhận|TM\b|KT\b|QUYẾT\b"
)
_BROKEN = re.compile(
    rf"(?<=[^\s.;:”\"])\n(?!\d{{1,3}}\s*[.)]|[a-zđ]\)|(?:{_OPENERS})|[{CAPITAL}]+\s[{CAPITAL}]{{2}})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """The cleaned text; ``at[i]`` is where its character ``i`` stands in the document's text."""

    document: Document
    text: str  # a line feed ends a passage
    folded: str
    at: tuple[int, ...]
    starts: tuple[int, ...]  # of the document's passages

    def cite(self, start: int, end: int, section: str = "") -> Evidence:
        """Quote characters ``start`` to ``end`` of the cleaned text as the document has them.

        White space and marks at the ends are left out. Raises FactError where nothing is left to quote.
        """
        while start < end - 1 and self.text[start].isspace():
            start += 1
        while end - 1 > start and self.text[end - 1].isspace():
            end -= 1
        first, last = self.at[start], self.at[end - 1] + 1
        text = self.document.text
        while last < len(text) and unicodedata.combining(text[last]):
            last += 1
        passage = self.document.passages[bisect_right(self.starts, first) - 1]
        mark = passage.line_at(first - passage.start)
        return Evidence(
            report=self.document.source.report,
            start=first,
            end=last,
            quote=text[first:last],
            prefix=text[max(0, first - _CONTEXT) : first],
            suffix=text[last : last + _CONTEXT],
            line=mark.line,
            page=mark.page,
            section=section,
        )


def clean_text(document: Document) -> CleanText:
    """Take markup out of a document's text, compose its letters and part words that run together."""
    chars, at = _compose(document.text)
    text = _BROKEN.sub(" ", "".join(chars))
    text, at = _insert_spaces(text, at, [match.start() for match in _JOINTS.finditer(text)])
    text, at = _insert_spaces(text, at, sorted(set(_glue(fold(text)))))
    return CleanText(
        document=document,
        text=text,
        folded=fold(text),
        at=tuple(at),
        starts=tuple(passage.start for passage in document.passages),
    )


def _compose(text: str) -> tuple[list[str], list[int]]:
    """Drop marks and doubled white space, and join accents to their letters."""
    chars: list[str] = []
    at: list[int] = []
    for offset, char in enumerate(text):
        if char in _DROPPED:
            continue
        if char.isspace():
            _add_space(chars, at, "\n" if char == "\n" else " ", offset)
        elif unicodedata.combining(char) and chars and len(joined := _joined(chars[-1], char)) == 1:
            chars[-1] = joined
        else:
            chars.append(char)
            at.append(offset)
    return chars, at


def _joined(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", letter + accent)


def _add_space(chars: list[str], at: list[int], space: str, offset: int) -> None:
    if chars and chars[-1] in " \n":
        if space == "\n":
            chars[-1] = space
        return
    chars.append(space)
    at.append(offset)


def _glue(folded: str) -> Iterator[int]:
    """Find where a word of the form runs into the word before it."""
    for chain in _CHAIN.finditer(folded):
        yield from (
            link.start() for link in _LINK.finditer(folded, *chain.span()) if link.start() > chain.start()
        )
    for match in _TAIL.finditer(folded):
        if _is_word(folded, match.start()):
            yield from (link.start() for link in _LINK.finditer(folded, *match.span("tail")))


def _is_word(folded: str, end: int) -> bool:
    """Tell whether a word stands before a glued one: with a vowel, or a letter or number alone."""
    start = end
    while start and end - start < _LONGEST and folded[start - 1].isalnum():
        start -= 1
    word = folded[start:end]
    return len(word) == 1 or word.isdigit() or bool(_VOWEL.search(unicodedata.normalize("NFD", word)))


def _insert_spaces(text: str, at: list[int], places: list[int]) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for place in places:
        if text[place - 1].isspace():
            continue
        pieces += (text[last:place], " ")
        offsets += (*at[last:place], at[place])
        last = place
    return "".join((*pieces, text[last:])), [*offsets, *at[last:]]
