"""Numbers that measure nothing: dates, ordinals, names, document and list numbers, anniversaries."""

import re
from enum import StrEnum
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import forms_by_concept, words

_REACH = 40  # characters before a number that may tell what it is
_MIN_YEAR, _MAX_YEAR = 1900, 2100

# "số 05-CT/TW", "tiêu chí số 2"; but "tổng số 550 người", "dân số 6.291 người", "thiểu số 46 hộ" count.
_SERIAL = compile_folded(
    r"(?<!tổng )(?<!có )(?<!là )(?<!trong )(?<!dân )(?<!thiểu )(?<!\w)(?:số|số hiệu|ký hiệu)\s*:?\s*$", 0
)
_YEAR_BEFORE = compile_folded(
    r"(?:năm|giai đoạn|nhiệm kỳ|thời kỳ|niên độ|niên khóa|năm học|từ|đến|tới|-|/|,|và|hết|trước|sau)\s*$", 0
)
_SCHOOLING = compile_folded(r"(?:phổ thông|văn hóa|học vấn|trình độ|lớp)[^.;,]{0,20}$", 0)

# What follows a number that is a date, a duration, an age, a document number.
_DATE = re.compile(r"\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?(?!\d|[.,]\d)")
_FULL_DATE = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:1[6-9]|20)\d\d(?!\d)")
_PARTS_OF_DATE = re.compile(r"\d{1,2}\s?/\s?(?:\d{1,2}\s?/\s?)?$")
_DAY_OR_YEAR = re.compile(r"(?:1[6-9]|20)\d\d|\d{1,2}")
_DAY_BEFORE = compile_folded(r"(?:ngày|tháng|từ|đến|sáng|chiều|hết|trước)\s*$", 0)
_DAY_OF = compile_folded(r"ngày\s+\d{1,2}\s?/\s?$", 0)
_OVER_GOAL = re.compile(r"\s?/\s?[\d.,]+\s?(?:%|[^\W\d])")
_SPAN = re.compile(r"\s?-\s?(?:19|20)\d\d")
_WORD_BEHIND = re.compile(r"\s[^\W\d]")
_GOES_ON = re.compile(r"\s?(?:%|[^\W\d]|/|-|,\d)")
_TWO_WORDS = re.compile(r"(?:^|[\s(,])(\w+)\s(\w+)\s$")
_MONTH_YEAR = re.compile(r"\s?[/-]\s?(?:19|20)\d\d(?!\d|[.,]\d)")
_DOCUMENT = compile_folded(
    r"""
    \s?[-/]\s?(?:\d{4}\s?/\s?)?
    (?:nq|qđ|qyđ|ct|kl|kh|ttg|tt|ttr|bc|nđ|cp|tb|hd|ctr|ctrph|qc|đa|ub|tw|tu|hu|đu|cv|ctđu|lct|luật|pl|sl|qh|l)(?!\w)
    """
)
_DURATION = compile_folded(
    r"""
    \s?(?:năm|tháng|tuần|giờ|phút|thế\ kỷ|thập\ kỷ|nhiệm\ kỳ|mùa|tuổi|sao|chữ|loại|chiều|bên|g
        | ngày(?!\ (?:công|hội))         # 120 ngày công, 04 Ngày hội are counts
        | buổi\s?/\s?ngày                 # học 2 buổi/ngày
        | lần\s?/\s?(?:năm|tháng|quý|tuần|ngày)
        | tốt(?!\ nghiệp)(?=\W|$)    # chi bộ "4 tốt"
        | nhất(?!\ trí) | cấp(?!\ trường)
        | không | tại\ chỗ | nhà[”"]    # "3 không", "4 tại chỗ", "4 nhà"
    )(?!\w)
    """
)
_RANK = compile_folded(r"\s?cấp\s(?:quốc gia|trung ương|bộ|tỉnh|thành phố|huyện)(?!\w)", 0)
_LISTED = compile_folded(
    r"(?:\(|,\s(?=trong|gồm)|cấp [^\d.;()]{3,12}[,;]\s|\svà\s)(?:(?:trong đó|gồm|có)[:,]?\s)*$", 0
)
_LIFE = 60  # characters before an age in which the words stand that it measures
_LIFETIME = compile_folded(r"(?:tuổi thọ|sống khỏe)[^.;,]{0,50}$", 0)
_AGES = compile_folded(r"\s?(?:-|–|đến|tới)\s?\d{1,3}\s?tuổi(?!\w)", 0)
_AGE = compile_folded(r"\s?tuổi(?!\w)", 0)
_NAMED_UNIT = compile_folded(
    r"\s?(?:%|ha(?!\w)|đồng(?! (?:bào|chí|thời))|tỷ(?! (?:lệ|trọng|suất|số))|tỉ(?!\w| (?:lệ|trọng|suất))"
    r"|triệu|tấn|km|kg|con(?!\w)|đảng viên|đơn(?! vị))",
    0,
)
_ENDS_LABEL = re.compile(r"\s?[.)](?=\s|$)")
_PER_ONE = compile_folded(r"(?:trên|/|mỗi|tính)\s?$", 0)
# "8,5 bác sĩ trên 10.000 dân", "tỷ suất … trên 1.000 người"; "mỗi năm trên 1.000 người" counts them.
_RATED = compile_folded(
    r"(?:\d[\d.,]*\s(?:[^\W\d]+\s){1,4}|(?:tỷ lệ|tỷ suất|số|mật độ)\s[^.;,:]{0,50}|tính\s)trên\s?$", 0
)
_MAKES_UP = compile_folded(r"\s?\((?:chiếm|tỷ lệ|đạt tỷ lệ|=)\s", 0)  # "hoàn thành nhiệm vụ 12 (chiếm 20%)"
# A goal in a bracket is no name: "kết nạp 214 đảng viên (chỉ tiêu 200)".
_GOAL_IN_BRACKET = compile_folded(r"\((?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|kh|nq|ct)[^()\d]{0,30}$", 0)
_UNIT_OF_ONE = compile_folded(r"\s?(?:ha|héc-ta|đơn vị diện tích|người|hộ|km2|vạn dân|lao động)(?!\w)", 0)
_OF_THOUSANDS = compile_folded(r"\s(?:bé|cháu|dân|người dân|người|trẻ|phụ nữ)(?!\w)", 0)
_ONES = frozenset({"1", "01"})
_BASES = _ONES | {"100", "1.000", "1000", "10.000", "10000", "100.000", "100000"}
# "05 vụ/08 đối tượng": two counts beside each other.
_COUNTED_BESIDE = re.compile(r"(?:^|\s)\d[\d.,]*\s(?:[^\W\d_]+\s){0,3}[^\W\d_]+\s?/\s?$")
_NOUN_BEHIND = re.compile(r"\d[\d.,]*\s[^\W\d_]{2}")
# "lúa 2 vụ" names how often a field is sown in a year.
_SOWN = compile_folded(r"(?:lúa|lúa nước|đất|màu|ruộng|chuyên|trồng|canh tác)\s$", 0)
_CROPS = compile_folded(r"\s?vụ(?!\w)(?!\s(?:án|việc|vi phạm|cháy|tai nạn|phạm))", 0)
_SLOGAN = re.compile(r"[“\"]\d[^”\".;]{0,35}$")  # "3 không, 2 sạch"
# "xã Đạ Huoai 2 lần thứ I": communes of one name are told apart by numbers.
_NUMBERED_UNIT = re.compile(
    rf"(?:xã|phường|đặc khu|Xã|Phường|XÃ|PHƯỜNG|ĐẶC KHU)\s(?:[{CAPITAL}]\w*\s){{1,4}}$"
)
# "các phường 7, 8 và 9", "quận 5 (cũ)": the wards of big towns are told apart by numbers alone.
_WARDS = compile_folded(r"(?<!toàn )(?:phường|quận)\s(?:\d{1,2}(?:,\s|;\s|\svà\s))*$", 0)
# "xếp thứ 5/34 phường" is a rank; "kỳ họp thứ 5" a name.
_RANKED = compile_folded(r"(?:xếp|đứng|vị trí|hạng)\s(?:vị trí\s|hạng\s)?(?:thứ\s)?$", 0)
_OUT_OF = re.compile(r"\s?/\s?\d+\s[^\W\d]")
_ALL_OF = compile_folded(r"(?:^|\s)cả\s$", 0)
_ASPECTS = compile_folded(r"\s(?:tiêu chí|mặt|phương diện|lĩnh vực|nội dung)(?!\w)", 0)
_SMALL = re.compile(r"\d{1,2}(?!\d|[.,/]\d)")
_WARD_ENDS = compile_folded(r"\s?(?:[.,;:()]|$)|\s(?:và|cũ|thuộc|của|trước đây|được|với|hiện|có|là|đạt)\s", 0)
_ONE_DIGIT = re.compile(r"\d(?!\d|[.,%/])")
_NAMED = re.compile(rf"[^\W\d{CAPITAL}]\s[{CAPITAL}]\w*\s$")
_OPENING = "“\"'‘«"


class Refusal(StrEnum):
    """Why a number measures nothing."""

    GLUED = "part of a name or a mark of a footnote"
    ONE = "the base of a rate"
    LABEL = "the number of an item"
    DATE = "a date or a document's number"
    YEAR = "a year or a duration"
    NAME = "an ordinal, a slogan or a name with a number"
    OPEN = "a bare number whose clause goes on, so that nothing says what it counts"


def refuse(folded: str, text: str, start: int, end: int) -> Refusal | None:
    """Say why the number at ``start`` to ``end`` measures nothing; None where it may measure something."""
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    number = folded[start:end]
    if _glued(before, folded, start):
        return Refusal.GLUED
    if _one_of_a_rate(before, after, number):
        return Refusal.ONE
    if _list_number(before, after):
        return Refusal.LABEL
    if _date_or_document(before, after, number):
        return Refusal.DATE
    if _year(before, after, number) and not _is_lifetime(folded, start, after):
        return Refusal.YEAR
    return Refusal.NAME if _name(before, after, text, start) else None


def _one_of_a_rate(before: str, after: str, number: str) -> bool:
    """Tell the base of a rate: "giá trị sản xuất trên 1 ha", "thu nhập/1 người", "trên 10.000 dân"."""
    if number not in _BASES or not _PER_ONE.search(before):
        return False
    if number in _ONES:
        return bool(_UNIT_OF_ONE.match(after))
    return bool(
        (_UNIT_OF_ONE.match(after) or _OF_THOUSANDS.match(after))
        and (_RATED.search(before) or not before.rstrip().endswith("trên"))
    )


def _glued(before: str, folded: str, start: int) -> bool:
    """A number written against a letter is part of a name or a mark of a footnote; "đạt100%" is a slip."""
    last = before[-1:]
    if last == "/" and _COUNTED_BESIDE.search(before) and _NOUN_BEHIND.match(folded, start):
        return False
    if last in ("-", "/", ".", ",") and before[-2:-1].isalnum():
        return last != "-" or before[-2:-1].isalpha()
    if not last.isalpha():
        return False
    return (
        not re.search(r"(?:đạt|còn|là|có|trên|dưới|từ|khoảng|gần|và)$", before) and folded[start - 1] != "%"
    )


def _list_number(before: str, after: str) -> bool:
    """Tell the number of an item: "(1)", "1." at the beginning, "; 2)"."""
    stripped = before.rstrip()
    if stripped.endswith("(") and after.lstrip()[:1] == ")":
        return True
    if not _ENDS_LABEL.match(after):
        return False
    return not stripped or stripped[-1] in "*•" or (stripped[-1] in ".;:" and after[:1] == ")")


def _date_or_document(before: str, after: str, number: str) -> bool:
    if _FULL_DATE.match(number + after) or (before.endswith("(") and _DATE.match(after) and ")" in after[:6]):
        return True
    divided = before[-2:].rstrip().endswith("/")
    if divided and _PARTS_OF_DATE.search(before) and _DAY_OR_YEAR.fullmatch(number):
        return True
    if _DOCUMENT.match(after) and "." not in number and "," not in number:
        return True
    if _MONTH_YEAR.match(after) and number.isdigit() and int(number) <= 31:
        return True
    if _DATE.match(after) and _DAY_BEFORE.search(before) and not _OVER_GOAL.match(after):
        return True
    return divided and _DAY_OF.search(before) is not None


def _year(before: str, after: str, number: str) -> bool:
    """A year, a span of years, or a count of years."""
    if _AGES.match(after) or (_DURATION.match(after) and not _of_rank(before, after)):
        return True
    if len(number) != 4 or not number.isdigit() or not _MIN_YEAR <= int(number) <= _MAX_YEAR:
        return False
    if _SPAN.match(after):
        return True
    if _YEAR_BEFORE.search(before) and not _NAMED_UNIT.match(after):
        return True
    return not _WORD_BEHIND.match(after) and not _NAMED_UNIT.match(after)


def _of_rank(before: str, after: str) -> bool:
    """Tell things of a rank from levels of government: "07 di tích (02 cấp quốc gia, 05 cấp tỉnh)"."""
    return bool(_RANK.match(after) and _LISTED.search(before))


def _is_lifetime(folded: str, start: int, after: str) -> bool:
    """Tell an age that is measured: "tuổi thọ trung bình của người dân đạt 75 tuổi"."""
    aged = _AGE.match(after) or _AGES.match(after)
    return aged is not None and _LIFETIME.search(folded, max(0, start - _LIFE), start) is not None


def _name(before: str, after: str, text: str, start: int) -> bool:
    """The number belongs to what stands before it: an ordinal, a numbered thing, a slogan, a name."""
    if (before and before[-1] in _OPENING) or _SLOGAN.search(before) or _counts_aspects(before, after):
        return True
    if before.endswith("công nghiệp ") and re.match(r"[.,]0", text[start + 1 : start + 3]):
        return True
    if (after.startswith("/12") and _SCHOOLING.search(before)) or (
        _CROPS.match(after) and _SOWN.search(before)
    ):
        return True
    if _may_number(before):
        if _named("always").search(before) and not _compound().search(before):
            return not (re.match(r"\s?%", after) or (_RANKED.search(before) and _OUT_OF.match(after)))
        if _numbers(before, after):
            return not _NAMED_UNIT.match(after)
    ward = _SMALL.match(text, start) and _WARD_ENDS.match(after) and _WARDS.search(before)
    return bool(ward) or _proper_name(text, start, after)


def _may_number(before: str) -> bool:
    """Tell by its last word whether a number can be the name of what stands before it."""
    word = before.rstrip(" .:").rpartition(" ")[2].lstrip("(\"“'‘")
    return word in _last_words() or word.endswith((",", "và", "số", "hiệu"))


def _numbers(before: str, after: str) -> bool:
    """Tell a serial number, a level, the number of a thing that is counted where a unit follows."""
    if _SERIAL.search(before) or _levels().search(before):
        return True
    if _MAKES_UP.match(after) or (after.startswith(")") and _GOAL_IN_BRACKET.search(before)):
        return False
    named = _named("unless-measured").search(before) and not _compound().search(before)
    return bool(named) and not re.match(r"\s?/\s?\d", after)


@cache
def _last_words() -> frozenset[str]:
    forms = forms_by_concept("numbered_names")
    named = (form for concept in ("always", "unless-measured", "level") for form in forms[concept])
    return frozenset(form.rsplit(" ", 1)[-1] for form in named)


def _counts_aspects(before: str, after: str) -> bool:
    """Tell in how many ways something holds: "giảm trên cả 3 tiêu chí"."""
    return bool(_ASPECTS.match(after) and _ALL_OF.search(before))


@cache
def _named(concept: str) -> re.Pattern[str]:
    """What a number names or orders when it stands behind."""
    return re.compile(rf"{words('numbered_names', concept)}[\s.]*(?:số\s*:?\s*)?$")


@cache
def _compound() -> re.Pattern[str]:
    """A compound that ends like a numbered thing and is none: "kỷ luật 03 đảng viên"."""
    return re.compile(rf"{words('numbered_names', 'no-name')}[\s.]*$")


@cache
def _levels() -> re.Pattern[str]:
    """A run of levels: "mức 3, 4"."""
    return re.compile(rf"{words('numbered_names', 'level')} \d{{1,2}}(?:, \d{{1,2}})*(?:,| và) $")


def _proper_name(text: str, start: int, after: str) -> bool:
    """Tell a capitalised name and its bare number: "Nậm Chiến 2", "Đồn 345"."""
    if _ONE_DIGIT.match(text, start) and _NUMBERED_UNIT.search(text, max(0, start - _REACH), start):
        return not _NAMED_UNIT.match(after)
    if _GOES_ON.match(after):
        return False
    return follows_name(text, start)


def follows_name(text: str, start: int) -> bool:
    """Tell whether a capitalised name stands before a number: two words, or one inside a sentence."""
    before = text[max(0, start - _REACH) : start]
    match = _TWO_WORDS.search(before)
    if match and match[1][0].isupper() and match[2][0].isupper():
        return True
    return bool(_NAMED.search(before))
