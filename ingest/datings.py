"""Which of the periods that a sentence names dates a number of it."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ingest.clauses import Clause
from ingest.folding import compile_folded
from ingest.lexicons import choice, words
from ingest.periods import Period, find_periods

_BESIDE = 3  # characters behind a number in which a year is that number's: "51 triệu (năm 2020) tăng lên 74"
_BEHIND = 12  # characters behind a number in which a year is its own
_DAY = len("2025-07-10")
_SPAN = len("2020-2025")
_MONTH = len("2025-06")
_YEAR = len("2025")
_NUMBER_BEFORE = compile_folded(
    r"\d\s?(?:%|(?:nghìn |triệu |tỷ |tỉ )?(?!năm)[^\W\d]+(?:/[^\W\d]+)*)\s\(?$", 0
)
_MOVES_TO = compile_folded(
    r"\)?\s?(?:(?:ước|nay|hiện|đã|chỉ)\s){0,2}(?:lên|xuống|còn|tăng lên|giảm còn|giảm xuống)\s", 0
)
_BASE = compile_folded(
    r"so\s(?:với\s)?(?:cùng kỳ\s|cuối\s|đầu\s|đầu nhiệm kỳ\s)?(?:năm\s|giai đoạn\s|nhiệm kỳ\s)?$", 0
)
_AS_OF = compile_folded(r"(?:đến|tới|hết|trước)\s$", 0)
_BEHIND_PREVIOUS = compile_folded(r"\s(?:vào|trong|ở|của)\s", 0)
_YEAR_OF_IT = compile_folded(r"\s\(?(?:(?:vào|trong|ở|của|hồi)\s)?", 0)
_NEXT_OF_LIST = compile_folded(r"\s(?:và|rồi|để)\s|[,;]\s", 0)
_UP_TO = compile_folded(r"[,;]\s(?:và\s|thì\s)?(?:đến|tới|sang)\s$", 0)
_WORD_FOLLOWS = re.compile(r",?\s[^\W\d]")
_ENDS_CLAUSE = re.compile(r"\)?\s?;")
_BRACKET_BEHIND = re.compile(r"\s?\((?=\d|tương|chiếm|giảm|tăng|bằng)[^().;]*(?:\.\d[^().;]*)*\)(?=\s)")
_ALL_AROUND = compile_folded(r"\s?(?:hiện\s|đến nay,?\s)?(?:toàn\s|trên địa bàn|cả\s)", 0)
_BRACKET = re.compile(r"\([^()]*\)?")


def goes_to(folded: str, at: int = 0) -> bool:
    """Tell whether a move goes on behind a number or a year: "xuống còn", "lên"."""
    return _MOVES_TO.match(folded, at) is not None


def stated_period(clause: Clause) -> Period | None:
    """The period in the number's own clause, else the one that opens its sentence."""
    sentence = clause.folded[clause.begin : clause.end]
    period = _nearest(_dating(sentence), clause)
    if period is None:
        return None
    now = [match.start() for match in _now().finditer(clause.before)]
    begins = clause.quantity.start - len(clause.before)
    return None if now and clause.begin + period.end <= begins + now[-1] else period


@lru_cache(maxsize=64)  # every number of a sentence asks for them
def _dating(sentence: str) -> tuple[Period, ...]:
    """The periods of a sentence that may date a number."""
    return tuple(period for period in find_periods(sentence) if not _names_base(sentence, period))


def _names_base(sentence: str, period: Period) -> bool:
    """Tell a period that dates no number.

    "so với năm 2020" names what is compared with, "chuẩn nghèo giai đoạn 2021-2025" a standard; a day that is
    no "đến ngày" dates a document.
    """
    before = sentence[max(0, period.start - 60) : period.start]
    if len(period.text) == _DAY:
        return not _AS_OF.search(before)
    return bool(_BASE.search(before)) or (len(period.text) == _SPAN and bool(_standard().search(before)))


def _nearest(periods: Sequence[Period], clause: Clause) -> Period | None:
    sentence = clause.folded[clause.begin : clause.end]
    start, end = clause.quantity.start - clause.begin, clause.quantity.unit_end - clause.begin
    since, until = clause.since - clause.begin, clause.until - clause.begin
    first = clause.previous is None or clause.previous.unit_end <= clause.begin
    bracket = _BRACKET_BEHIND.match(sentence, end)  # "từ 11,35% (1.024 hộ) năm 2021"
    ends, until = (bracket.end(), len(sentence)) if bracket else (end, until)
    behind = [
        period
        for period in periods
        if ends <= period.start < min(until, ends + _BEHIND + 1) and not _opens_clause(sentence, period)
    ]
    own = [
        period
        for period in periods
        if _is_own(sentence, period, start, since, first=first)
        and not (behind and _has_each_its_own(sentence, since, period, end, behind[0]))
        and not _ends_clause_of_previous(sentence, period, since, start)
    ]
    spans = own and len(own[-1].text) == _SPAN  # "giai đoạn 2021-2025 giảm từ 38% năm 2021 xuống …"
    if own and not (spans and behind and _YEAR_OF_IT.fullmatch(sentence, end, behind[0].start)):
        return own[-1]
    if behind:
        return behind[0]
    opening = [period for period in periods if period.end <= start and not _follows_number(sentence, period)]
    if opening and _opens_clause(sentence, opening[-1]):
        return opening[-1]
    return opening[0] if opening and _reaches(sentence, opening[0], start) else None


def _opens_clause(sentence: str, period: Period) -> bool:
    """Tell a year from which on other numbers hold: "năm 2020 có 96 hộ, đến năm 2025 còn 12 hộ"."""
    return bool(_UP_TO.search(sentence, 0, period.start) and _WORD_FOLLOWS.match(sentence, period.end))


def _has_each_its_own(sentence: str, since: int, before: Period, end: int, behind: Period) -> bool:
    """Tell numbers that bear their years behind them: "từ 37% năm 2021 còn 20% vào năm 2025"."""
    between = sentence[since : before.start]
    if between == sentence[end : behind.start] and not between.startswith((",", ";")):
        return True
    return bool(
        _YEAR_OF_IT.fullmatch(sentence, since, before.start)
        and _YEAR_OF_IT.fullmatch(sentence, end, behind.start)
    )


def _follows_number(sentence: str, period: Period) -> bool:
    """Tell the year of one number, which stands right behind it: "58 triệu đồng năm 2020"."""
    return len(period.text) == _YEAR and bool(
        _NUMBER_BEFORE.search(sentence, max(0, period.start - 30), period.start)
    )


def _reaches(sentence: str, period: Period, start: int) -> bool:
    """Tell a span or a month that opens its sentence, and dates all of it, from one within a list."""
    if _ENDS_CLAUSE.match(sentence, period.end):
        return False
    between = _BRACKET.sub("", sentence[period.end : start])
    clauses = between.split(";")
    parts = "trong đó" in clauses[0] and not _ALL_AROUND.match(clauses[-1])  # of the whole that is dated
    if parts or len(clauses) == 1:
        return True
    return not _measure().search(sentence, 0, period.start)


def _is_own(sentence: str, period: Period, start: int, since: int, *, first: bool) -> bool:
    """Tell a period in front of a number from one of the number before, if there is any."""
    if not since <= period.start < start or _ENDS_CLAUSE.match(sentence, period.end):
        return False
    beside = start <= period.end + 9 and not goes_to(sentence, period.end)
    return first or period.start > since + _BESIDE or beside


def _ends_clause_of_previous(sentence: str, period: Period, since: int, start: int) -> bool:
    """Tell "đạt 80% vào năm 2027 và 95% …": the year belongs to what stands in front."""
    return bool(
        _BEHIND_PREVIOUS.fullmatch(sentence, since, period.start)
        and _NEXT_OF_LIST.match(sentence, period.end, start)
    )


@cache
def _measure() -> re.Pattern[str]:
    """The head of a measure."""
    return re.compile(words("clause_words", "head"))


@cache
def _now() -> re.Pattern[str]:
    return re.compile(words("statement_words", "now"))


@cache
def _standard() -> re.Pattern[str]:
    return re.compile(rf"(?:{choice('statement_words', 'standard')})[^.;,]{{0,40}}$")
