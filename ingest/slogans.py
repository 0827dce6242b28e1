"""The theme of a congress ("chủ đề Đại hội") and its motto ("phương châm"), in their exact words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.document import Document
from ingest.folding import compile_folded, fold
from ingest.labels import read_label
from ingest.passages import Passage, PassageKind
from ingest.sentences import clause_bounds
from ingest.terms import find_terms
from ingest.themes import Themes, find_themes
from ontology.facts import Place, Slogan, SloganKind

_HEAD = 25  # passages in which a title page can stand
_FEWEST_WORDS = 8  # of a theme; what is shorter in capitals on a title page is a name
_LONGEST = 700  # characters of a theme
_NEAR = 60  # characters behind a motto in which its congress may be named
_SAME = 0.8  # share of words from which two slogans are one
_ABOVE = r"(?:tỉnh|thành\ phố|huyện|quận|thị\ xã|toàn\ quốc|xi[ivx]*|lần\ thứ\ xi[ivx]*)"
_OF_THE_CONGRESS = r"(?:của\ )?(?:báo\ cáo\ chính\ trị|báo\ cáo|đại\ hội|nhiệm\ kỳ|đảng\ bộ)"
# "Chủ đề Đại hội: “…”", "Chủ đề: …" as a line of its own, "… với chủ đề “…”".
_THEME = compile_folded(
    rf"""
    (?<!\w)(?:chủ\ đề|tiêu\ đề)(?!\ (?:năm|công\ tác|hằng|hàng|tháng|học|thi|cuộc|sinh\ hoạt))
    (?P<of>(?:\s{_OF_THE_CONGRESS})*)(?P<more>[^.;:“"]{{0,120}}?)
    \s?(?P<opens>:|là(?!\w)(?:\s?:)?|như\ sau:?|(?=[“"]))\s*
    """
)
_MOTTO = compile_folded(
    rf"""
    (?<!\w)phương\ châm(?:\ hành\ động|\ chỉ\ đạo|\ lãnh\ đạo|\ công\ tác)?
    (?P<of>(?:\s{_OF_THE_CONGRESS})*)(?P<more>[^.;:“"]{{0,80}}?)
    \s?(?P<opens>:|là(?!\w)(?:\s?:)?|như\ sau:?|(?=[“"]))\s*
    """
)
# "… là Đại hội “Đoàn kết - Dân chủ - Kỷ cương - Phát triển”" says the motto without its name.
_CALLED = compile_folded(r"(?<!\w)là\s(?:một\s)?(?:kỳ\s)?đại\ hội\s(?:của\s)?:?\s?(?=[“\"])")
# A heading of its own: "1.3. Phương châm hành động".
_HEADING = compile_folded(
    rf"""
    (?P<name>chủ\ đề|tiêu\ đề|phương\ châm)(?:\ hành\ động|\ chỉ\ đạo)?(?:\s{_OF_THE_CONGRESS})*
    (?:\ (?:nhiệm\ kỳ\ )?20\d\d\s?-\s?20\d\d)?[\s:.]*
    """
)
_CONGRESS = compile_folded(
    r"(?<!\w)(?:đại\ hội|báo\ cáo\ chính\ trị|nhiệm\ kỳ\ (?:20\d\d\s?-\s?20\d\d|tới|mới))(?!\w)"
)
_OF_OTHERS = compile_folded(
    rf"(?<!\w)(?:đại\ hội\ (?:đại\ biểu\ )?(?:đảng\ bộ\ )?{_ABOVE}|năm\ 20\d\d(?!\s?-)|chuyên\ đề|hội\ thi"
    r"|cuộc\ (?:thi|vận\ động)|phong\ trào|tháng\ (?:hành\ động|thanh\ niên)|ngày\ hội)(?!\w)"
)
# Curly quotes may hold straight ones, straight quotes hold none.
_QUOTED = re.compile(r"(?:“(?P<curly>[^“”]{3,})”|[“\"](?P<straight>[^“”\"]{3,})[”\"])")
_PARTS = re.compile(r"\s[-–—]\s|\s?[-–—]\s|\s[-–—]\s?|[,;]\s")
_REPORT_OF = compile_folded(r"\(?\s?(?:trích\ )?(?:dự\ thảo\ )?(?:báo\ cáo|văn\ kiện)(?!\w)")
_END = re.compile(r"[.](?=\s|$)|/\./?$")

_NAMES = compile_folded(
    r"(?:báo\ cáo|đảng|đại\ hội|ban\ chấp\ hành|phần|trình|nghị\ quyết|chương\ trình|dự\ thảo)"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a slogan in a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def find_slogans(document: Document, commune: Place) -> Iterator[Slogan]:
    """Yield the theme and the motto of the congress where a report states them; what it repeats comes once.

    Themes of other congresses, of a year or of a campaign are none, nor are mottoes of a campaign.
    """
    term = find_terms(document).new
    if term is None:
        return
    said: list[tuple[SloganKind, str]] = []
    for kind, words in _found(document.passages):
        if any(kind is known and _same(words.text, text) for known, text in said):
            continue
        said.append((kind, words.text))
        about = find_themes(words.text) if kind is SloganKind.THEME else Themes((), ())
        yield Slogan(
            kind=kind,
            scope=commune,
            term=term,
            text=words.text,
            themes=about.themes,
            theme_words=about.words,
            evidence=words.passage.cite(words.start, words.end),
        )


def _found(passages: Sequence[Passage]) -> Iterator[tuple[SloganKind, _Words]]:
    for index, passage in enumerate(passages):
        if passage.annex or passage.kind in (PassageKind.ROW, PassageKind.FOOTNOTE):
            continue
        titled = _on_title_page(passages, index) if index < _HEAD else None
        if titled:
            yield SloganKind.THEME, titled
            continue
        following = passages[index + 1] if index + 1 < len(passages) else None
        headed = _below_heading(passage, following)
        if headed:
            yield headed
            continue
        for match in _THEME.finditer(passage.folded) if "đề" in passage.folded else ():
            words = _words(passage, match.end(), following)
            both = "phương châm" in match["more"]
            if words and not both and _is_of_the_congress(passage, match, words):
                yield SloganKind.THEME, words
        yield from _mottoes(passage, following)


def _below_heading(passage: Passage, following: Passage | None) -> tuple[SloganKind, _Words] | None:
    """Read what stands below a heading that says only that it is the theme, or the motto."""
    label = read_label(passage.text)
    heading = _HEADING.fullmatch(passage.folded, label.length if label else 0)
    words = _whole(following) if heading and following else None
    if heading is None or words is None:
        return None
    if heading["name"] == "phương châm":
        return (SloganKind.MOTTO, words) if _is_watchword(words.text) else None
    return SloganKind.THEME, words


def _mottoes(passage: Passage, following: Passage | None) -> Iterator[tuple[SloganKind, _Words]]:
    for match in _MOTTO.finditer(passage.folded) if "phương châm" in passage.folded else ():
        words = _words(passage, match.end(), following)
        if words and _is_watchword(words.text) and _is_of_the_congress(passage, match, words):
            yield SloganKind.MOTTO, words
    for match in _CALLED.finditer(passage.folded) if "đại hội" in passage.folded else ():
        words = _words(passage, match.end(), None)
        if words and _is_watchword(words.text) and not _OF_OTHERS.search(passage.folded, 0, match.start()):
            yield SloganKind.MOTTO, words


def _on_title_page(passages: Sequence[Passage], index: int) -> _Words | None:
    """Read a theme in capitals that stands on the title page, in quotes or above "(Báo cáo chính trị …"."""
    passage = passages[index]
    if not passage.text.isupper():
        return None
    quoted = _QUOTED.search(passage.text)
    if quoted and not passage.text[quoted.end() :].strip(" .,"):
        start, end = quoted.start() + 1, quoted.end() - 1
    elif index + 1 < len(passages) and _REPORT_OF.match(passages[index + 1].folded):
        start, end = _below_names(passage), len(passage.text)
    else:
        return None
    fits = len(passage.text[start:end].split()) >= _FEWEST_WORDS and end - start <= _LONGEST
    return _trimmed(passage, start, end) if fits else None


def _below_names(passage: Passage) -> int:
    """Find the printed line of a title page below those that name the party committee and the report."""
    starts = [mark.at for mark in passage.marks]
    below = [at for at in starts if not _NAMES.match(passage.folded, at)]
    return below[0] if below else len(passage.text)


def _is_of_the_congress(passage: Passage, match: re.Match[str], words: _Words) -> bool:
    """Tell the congress's own from what a year, a campaign or a congress above it has."""
    folded = passage.folded
    begin = folded.rfind(". ", 0, match.start()) + 1  # a semicolon parts theme and motto of one congress
    clause, _ = clause_bounds(passage.text, match.start(), match.end())
    if _OF_OTHERS.search(folded, clause, match.end()):
        return False
    label = read_label(passage.text)
    opens = match.start() <= (label.length if label else 0) + 1
    heads = opens and (":" in match["opens"] or not passage.text[words.end :].strip('”" .,;'))
    behind = folded[words.end : words.end + _NEAR] if words.passage is passage else ""
    return bool(
        heads or match["of"] or _CONGRESS.search(folded, begin, match.end()) or _CONGRESS.search(behind)
    )


def _words(passage: Passage, at: int, following: Passage | None) -> _Words | None:
    """Read the words of a slogan: quoted, else up to the end of the sentence, else the next passage."""
    if not passage.text[at:].strip(' :.“”"'):
        return _whole(following) if following else None
    quoted = _QUOTED.match(passage.text, at)
    if quoted:
        return _trimmed(passage, at + 1, at + 1 + len(_inside(quoted)))
    if passage.text[at : at + 1] in '“"' or passage.folded[:at].rstrip()[-1:] != ":":
        return None
    stop = _END.search(passage.text, at)
    return _trimmed(passage, at, stop.start() if stop else len(passage.text))


def _whole(passage: Passage) -> _Words | None:
    """Take a passage that is a slogan and nothing else, in quotes or without a full stop inside."""
    text = passage.text.strip()
    quoted = _QUOTED.match(text)
    if quoted:
        start = passage.text.index(text[0]) + 1
        return _trimmed(passage, start, start + len(_inside(quoted)))
    if read_label(passage.text) or _END.search(text.rstrip(".")) or len(text) > _LONGEST:
        return None
    return _trimmed(passage, 0, len(passage.text))


def _inside(quoted: re.Match[str]) -> str:
    return quoted["curly"] or quoted["straight"]


def _trimmed(passage: Passage, start: int, end: int) -> _Words | None:
    while end > start and passage.text[end - 1] in ' .,;:*/”"':
        end -= 1
    while start < end and passage.text[start] in ' *:“"':
        start += 1
    return _Words(passage, start, end) if len(passage.text[start:end].split()) > 1 else None


def _is_watchword(text: str) -> bool:
    """Tell a motto of a congress, words in a row, from advice on how to work."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    return len(parts) >= 3 and not fold(text).startswith(("dân biết", "nhà nước", "nhân dân làm"))


def _same(one: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", fold(text))) for text in (one, other))
    return len(words & others) >= _SAME * min(len(words), len(others))
