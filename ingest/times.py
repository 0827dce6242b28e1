"""When a number holds: its period, and over what stretch of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from ingest.clauses import Clause
from ingest.contexts import is_of_past_term, read_context
from ingest.folding import compile_folded, fold_heading
from ingest.kinds import counts_goals
from ingest.lexicons import alternation, forms_by_concept
from ingest.periods import Period, find_periods
from ingest.scanning import Opened, opened
from ingest.terms import Terms
from ontology.facts import Aspect, Kind

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

_FROM = compile_folded(r"(?<!\w)từ\s(?:mức\s)?(?:trên\s|gần\s|khoảng\s)?$", 0)
_BASE = compile_folded(
    r"so\s(?:với\s)?(?:cùng kỳ\s|cuối\s|đầu\s|đầu nhiệm kỳ\s)?(?:năm\s|giai đoạn\s|nhiệm kỳ\s)?$", 0
)
_BASE_YEAR = compile_folded(r"[^.;]{0,40}?so\s(?:với\s)?(?:[^.;\d]{0,20})?((?:19|20)\d\d)", 0)
_AS_OF = compile_folded(r"(?:đến|tới|hết|trước)\s$", 0)
_TERM_BEGAN = compile_folded(r"(?<!từ )đầu nhiệm kỳ[^.;,]{0,30}$", 0)
_TERM_BEGAN_BEHIND = compile_folded(r"\s?\(?(?:vào\s|ở\s|hồi\s|của\s|thời điểm\s)*đầu nhiệm kỳ(?!\w)", 0)
_BEHIND_PREVIOUS = compile_folded(r"\s(?:vào|trong|ở|của)\s", 0)
_YEAR_OF_IT = compile_folded(r"\s\(?(?:(?:vào|trong|ở|của|hồi)\s)?", 0)
_NEXT_OF_LIST = compile_folded(r"\s(?:và|rồi|để)\s|[,;]\s", 0)
_UP_TO = compile_folded(r"[,;]\s(?:và\s|thì\s)?(?:đến|tới|sang)\s$", 0)
_WORD_FOLLOWS = re.compile(r",?\s[^\W\d]")
_ENDS_CLAUSE = re.compile(r"\)?\s?;")
_NEW_SUBJECT = compile_folded(r";|,\s(?:góp phần|tạo|qua đó)", 0)
# "10 đảng viên trở lên/năm"; "50 doanh nghiệp, 2 hợp tác xã mỗi năm" counts both in every year.
_YEARLY_BEHIND = compile_folded(
    r"(?:\s(?:trở lên|mới))?\s?/\s?năm(?!\w)"
    r"|(?:\smới)?(?:(?:,|\svà)\s\d[\d.]*(?:\s[^\W\d]+){1,4}){1,3}\s(?:mỗi|hằng|hàng)\snăm(?=\s?[.;,]|$)",
    0,
)
# "tốc độ tăng giá trị sản xuất bình quân: 13-14%" is of every year, though "mỗi năm" is left out.
_MEAN_GROWTH = compile_folded(
    r"(?:tốc độ tăng|tăng trưởng)[^.;:(]{0,80}\sbình quân(?!\s(?:đầu|mỗi người))", 0
)
_OF_ONE_YEAR = compile_folded(r"(?<!từ )năm (?:19|20)\d\d,?(?:\s?(?:ước|đạt|là|bằng|:))*\s?$", 0)
_IN_ALL = compile_folded(r"(?:^|[,;]\s)(?:tổng số|tổng cộng|lũy kế|duy trì)\s", 0)
_BRACKET_BEHIND = re.compile(r"\s?\((?=\d|tương|chiếm|giảm|tăng|bằng)[^().;]*(?:\.\d[^().;]*)*\)(?=\s)")
_ALL_AROUND = compile_folded(r"\s?(?:hiện\s|đến nay,?\s)?(?:toàn\s|trên địa bàn|cả\s)", 0)
_JOINED = compile_folded(r"[^\d.;:()]{1,40}\s(?:và|cùng)\s(?:trên\s|ít nhất\s)?", 0)  # "90% chi bộ và 92% …"
_BRACKET = re.compile(r"\([^()]*\)?")
_TERM = re.compile(r"(20\d\d)\s?-\s?(20\d\d)")


def base_year_of(clause: Clause) -> str | None:
    """The year that a change is counted from: "so với năm 2020"."""
    match = _BASE_YEAR.match(clause.after)
    return match[1] if match else None


def aspect_of(clause: Clause) -> Aspect:
    """Tell whether a number holds at the end of its period, in every year of it, or over all of it."""
    unit = clause.quantity.unit
    if counts_goals(clause.unit):
        return Aspect.LEVEL
    if clause.unit in ("%/năm", "ha/năm") or (unit and unit.counted and clause.unit.endswith("/năm")):
        return Aspect.ANNUAL
    if _OF_ONE_YEAR.search(clause.before):
        return Aspect.LEVEL
    if "%" in clause.unit and _MEAN_GROWTH.search(clause.before):
        return Aspect.ANNUAL
    own, after = _NEW_SUBJECT.split(clause.before)[-1], clause.after
    ends = _clause_end().search(after)
    behind = after[: ends.start()] if ends else after
    if (
        says_yearly(own)
        or says_yearly(behind)
        or _YEARLY_BEHIND.match(after)
        or (_JOINED.fullmatch(own) and says_yearly(_ahead_of_previous(clause)))
        or (_opens_yearly().match(clause.folded, clause.begin) and not _IN_ALL.search(own))
    ):
        return Aspect.ANNUAL
    return Aspect.CUMULATIVE if says_summed(own) or says_summed(behind) else Aspect.LEVEL


def _ahead_of_previous(clause: Clause) -> str:
    """The words of its clause in front of the number before, with which a number is joined."""
    end = clause.previous.start if clause.previous else clause.begin
    return _NEW_SUBJECT.split(clause.folded[clause.begin : max(clause.begin, end)])[-1]


def says_yearly(folded: str) -> bool:
    """Tell whether words say "every year".

    >>> says_yearly("bình quân mỗi năm"), says_yearly("trong hằng năm qua")
    (True, False)
    """
    return any(match["yearly"] for match in _yearly().finditer(folded))


def says_summed(folded: str) -> bool:
    """Tell whether words say "over the whole period"."""
    return bool(_summed().search(folded))


def period_of(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> tuple[str | None, str]:
    """Date a number by its own clause, then by what opens its sentence, then by its section; say by which."""
    period = _stated(clause)
    if period is None:
        return _undated(clause, kind, aspect, headings, terms)
    period = _closed(period, terms)
    said = f"the sentence says {period.text}"
    if kind is Kind.TARGET:
        return _of_target(period, aspect, terms), said
    if aspect is Aspect.ANNUAL and "-" not in period.text:
        return terms.past, f"every year up to {period.text}"
    base = base_year_of(clause)
    if kind is Kind.CHANGE and base and period.text.isdigit() and base < period.text:
        return f"{base}-{period.text}", f"{said}, against {base}"
    return period.text, said


def _undated(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> tuple[str | None, str]:
    """Date by the term what no words date; a level from which something moved is of no date."""
    if kind is Kind.ACTUAL and terms.past and _is_of_beginning(clause):
        return terms.past[:4], "the term began"
    if _is_moved_from(clause):
        return None, "it moved from there, and nothing says when"
    return _by_section(clause, kind, aspect, headings, terms), "the section and its kind"


def _is_moved_from(clause: Clause) -> bool:
    """Tell the level that something came from: "từ 47% xuống 13%"."""
    return bool(_FROM.search(clause.before) and _MOVES_TO.match(clause.after))


def _is_of_beginning(clause: Clause) -> bool:
    """Tell the level at which a term began: "đầu nhiệm kỳ 47%", "từ 47% đầu nhiệm kỳ xuống còn 12%"."""
    if _TERM_BEGAN_BEHIND.match(clause.after):
        return True
    of_previous = clause.previous is not None and _TERM_BEGAN_BEHIND.match(clause.before)
    return not of_previous and bool(_TERM_BEGAN.search(clause.before))


def _closed(period: Period, terms: Terms) -> Period:
    """End "từ năm 2021 đến nay" with the term that ends."""
    if not period.text.endswith("-"):
        return period
    return replace(period, text=f"{period.text}{end_of(terms.past) or ''}".rstrip("-"))


@lru_cache(maxsize=256)
def section_term(headings: tuple[str, ...]) -> str | None:
    """The term that the nearest heading names, "2020-2025"."""
    for title in reversed(headings):
        found = _TERM.findall(fold_heading(title))
        if found:
            return "-".join(found[0])
    return None


def end_of(term: str | None) -> str | None:
    """The last year of a term."""
    return term[-4:] if term else None


def _of_target(period: Period, aspect: Aspect, terms: Terms) -> str | None:
    """A target is never dated before the term it is set for begins to end."""
    begins = int(terms.new[:4]) if terms.new else 0
    if period.years[1] <= begins:
        return end_of(terms.new) if aspect is Aspect.LEVEL else terms.new
    return terms.new if aspect is Aspect.ANNUAL and "-" not in period.text else period.text


def _by_section(
    clause: Clause, kind: Kind, aspect: Aspect, headings: tuple[str, ...], terms: Terms
) -> str | None:
    if kind is Kind.TARGET:
        return end_of(terms.new) if aspect is Aspect.LEVEL else terms.new
    if aspect is not Aspect.LEVEL:
        return terms.past
    if counts_goals(clause.unit) and read_context(headings).kind is Kind.TARGET:
        return terms.new
    term = section_term(headings)
    if term is None and kind is Kind.ACTUAL and is_of_past_term(headings):
        return terms.past
    # What is reached in the term that has just begun is of the year of the congress.
    return term[:4] if term and term == terms.new else term


def _stated(clause: Clause) -> Period | None:
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
    beside = start <= period.end + 9 and not _MOVES_TO.match(sentence, period.end)
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
    return re.compile(rf"(?<!\w)(?:{alternation(forms_by_concept('clause_words')['head'])})(?!\w)")


@cache
def _clause_end() -> re.Pattern[str]:
    """Where what is said of a number ends: a comma and the head of another measure, a rate, a change."""
    heads = alternation(forms_by_concept("clause_words")["head"])
    rates = r"trong đó|\d|bình quân|trung bình|mỗi năm|hằng năm|hàng năm|tăng|giảm"
    return compile_folded(rf"[.;]|,\s(?:(?:phấn đấu\s)?(?:{heads})(?!\w)|{rates})", 0)


def _forms(concept: str) -> str:
    return alternation(forms_by_concept("statement_words")[concept])


@cache
def _yearly() -> Opened:
    pattern = rf"(?<!\w)(?:(?P<no>{_forms('not-yearly')})|(?P<yearly>{_forms('yearly')}))(?!\w)"
    forms = forms_by_concept("statement_words")
    return opened((*forms["not-yearly"], *forms["yearly"]), re.compile(pattern))


@cache
def _opens_yearly() -> re.Pattern[str]:
    opening = r"\W*(?:\d{1,2}\W{1,3})?(?:phấn đấu\s|trong đó,?\s|có\s|duy trì\s)?"
    yearly = rf"(?!{_forms('not-yearly')})(?:{_forms('yearly')})"
    return compile_folded(rf"{opening}{yearly}(?!\w)|[^\d.;:]{{5,70}}\s{yearly}\s?:\s", 0)


@cache
def _summed() -> Opened:
    pattern = re.compile(rf"(?<!\w)(?:{_forms('summed')})(?!\w)(?! (?:19|20)\d\d(?!\s?-\s?20\d\d))")
    return opened(forms_by_concept("statement_words")["summed"], pattern)


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_forms('now')})(?!\w)")


@cache
def _standard() -> re.Pattern[str]:
    return re.compile(rf"(?:{_forms('standard')})[^.;,]{{0,40}}$")
