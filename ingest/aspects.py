"""Over what stretch of its period a number holds: at its end, in every year, or summed over all of it."""

import re
from functools import cache

from ingest.clauses import Clause, open_bracket
from ingest.folding import compile_folded
from ingest.kinds import counts_goals
from ingest.lexicons import choice, forms_by_concept
from ingest.scanning import Opened, opened
from ontology.facts import Aspect

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
_JOINED = compile_folded(r"[^\d.;:()]{1,40}\s(?:và|cùng)\s(?:trên\s|ít nhất\s)?", 0)  # "90% chi bộ và 92% …"


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
    own, after = _own_words(clause), clause.after
    ends = _clause_end().search(after)
    behind = after[: ends.start()] if ends else after
    if (
        says_yearly(own)
        or says_yearly(behind)
        or _YEARLY_BEHIND.match(after)
        or (_JOINED.fullmatch(own) and says_yearly(_ahead_of_previous(clause)))
        or (_opens_yearly().match(clause.folded, _bracket_of(clause)) and not _IN_ALL.search(own))
    ):
        return Aspect.ANNUAL
    return Aspect.CUMULATIVE if says_summed(own) or says_summed(behind) else Aspect.LEVEL


def _own_words(clause: Clause) -> str:
    """The words of its clause in front of a number: in a bracket on the whole term only those within."""
    own = _NEW_SUBJECT.split(clause.before)[-1]
    inner = own.rpartition("(")[2]
    return inner if ")" not in inner and says_summed(inner) else own


def _bracket_of(clause: Clause) -> int:
    """Where the sentence begins, or the bracket that is open before the number: "(Hằng năm 90% …; 15% …)"."""
    opened = open_bracket(clause.folded, clause.quantity.start, clause.begin)
    return clause.begin if opened is None else opened + 1


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


@cache
def _clause_end() -> re.Pattern[str]:
    """Where what is said of a number ends: a comma and the head of another measure, a rate, a change."""
    heads = choice("clause_words", "head")
    rates = r"trong đó|\d|bình quân|trung bình|mỗi năm|hằng năm|hàng năm|tăng|giảm"
    return compile_folded(rf"[.;]|,\s(?:(?:phấn đấu\s)?(?:{heads})(?!\w)|{rates})", 0)


def _forms(concept: str) -> str:
    return choice("statement_words", concept)


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
