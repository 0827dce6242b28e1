"""Numbers that measure nothing: dates, ordinals, names, document and list numbers, anniversaries."""

import re

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded

_REACH = 40  # characters before a number that may tell what it is
_MIN_YEAR, _MAX_YEAR = 1900, 2100

# What stands before a number that is a name or an ordinal, whatever follows.
_NAMES = compile_folded(
    r"""
    (?<!\w)(?: (?:ngày|tháng|quý|tuần|thế\ kỷ|rằm|mùng|mồng) (?:\ mùng)?
      | lần\ thứ | thứ | khóa | kỳ\ họp\ thứ | phiên\ thứ | hạng | vòng | đợt
      | điều | khoản | điểm\ [a-zđ]\ khoản | chương | phần | mục | tiết | (?<!chỉnh\ )(?<!khang\ )(?<!nghĩa\ )trang | dòng
      | (?:biểu|bảng|phụ\ lục|(?<!kiểu\ )mẫu|hình|đồ\ thị)(?:\ số)?
      | (?:quốc\ lộ|tỉnh\ lộ|đường\ tỉnh|đường\ huyện|huyện\ lộ|hương\ lộ|cao\ tốc|ql|đt|tl|đh|dt)[.\ -]?(?:lộ\ )?
      | trung\ ương | hội\ nghị\ trung\ ương | đề\ án | đại\ hội | nghị\ quyết | chỉ\ thị | kết\ luận | quyết\ định
      | công\ điện | nghị\ định | thông\ tư | (?<!kỷ\ )luật | quy\ định | hướng\ dẫn | chương\ trình | dự\ án
      | covid(?:\ ?-)? | sars-cov- | iso | vietgap | mức\ độ | mức | cấp\ độ | giai\ đoạn | bậc | chuẩn\ mức | khối\ lớp | lớp
      | web | phiên\ bản | tcvn | qcvn | nhóm | tiểu\ khu | tổ\ dân\ phố | khu\ phố | tổ | thôn | ấp | xóm | khóm | khối | đội | khu
      | tiểu\ dự\ án | dự\ án\ thành\ phần | tiêu\ chí | chỉ\ tiêu(?:\ chung)? | vùng | trạm | lô | thửa | ô | tờ\ bản\ đồ
    ) [\s.]* (?:số\s*:?\s*)? $
    """
)
# "số 05-CT/TW", "tiêu chí số 2"; but "tổng số 550 người" counts.
_LEVELS = compile_folded(r"(?:mức độ|mức|cấp độ|hạng|giai đoạn|khóa|số) \d{1,2}(?:, \d{1,2})*(?:,| và) $", 0)  # "mức 3, 4"
_SERIAL = compile_folded(r"(?<!tổng )(?<!có )(?<!là )(?<!trong )(?<!dân )(?<!\w)(?:số|số hiệu|ký hiệu)\s*:?\s*$", 0)
_NAMED_STRONGLY = compile_folded(
    r"(?:lần thứ|thứ|khóa|điều|khoản|ngày|tháng|mùng|quốc lộ|tỉnh lộ|ql|đt|trung ương|đại hội|biểu số|phụ lục số"
    r"|biểu|phụ lục|iso|covid|covid-|covid -)\s*$",
    0,
)
_YEAR_BEFORE = compile_folded(r"(?:năm|giai đoạn|nhiệm kỳ|thời kỳ|niên độ|niên khóa|năm học|từ|đến|tới|-|/|,|và|hết|trước|sau)\s*$", 0)
_SCHOOLING = compile_folded(r"(?:phổ thông|văn hóa|học vấn|trình độ|lớp)[^.;,]{0,20}$", 0)

# What follows a number that is a date, a duration, an age, a document number.
_DATE = re.compile(r"\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?(?!\d|[.,]\d)")
_FULL_DATE = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:1[6-9]|20)\d\d(?!\d)")
_MONTH_YEAR = re.compile(r"\s?[/-]\s?(?:19|20)\d\d(?!\d|[.,]\d)")
_DOCUMENT = compile_folded(
    r"\s?[-/]\s?(?:\d{4}\s?/\s?)?(?:nq|qđ|qyđ|ct|kl|kh|ttg|tt|ttr|bc|nđ|cp|tb|hd|ctr|ctrph|qc|đa|ub|tw|tu|hu|đu|cv|ctđu|lct|luật|pl|sl|qh|l)(?!\w)",
    0,
)
_DURATION = compile_folded(
    r"\s?(?:năm|tháng|tuần|giờ|phút|thế kỷ|nhiệm kỳ|mùa|tuổi|ngày(?!\ (?:công|hội))|thập kỷ|g(?!\w)|sao|chữ|không|nhất(?!\ trí)|loại|cấp(?!\ trường)|chiều|tại\ chỗ|bên|nhà[”\"])(?!\w)",
    re.IGNORECASE,
)
_NAMED_UNIT = compile_folded(r"\s?(?:%|ha(?!\w)|đồng|tỷ|tỉ(?!\w)|triệu|tấn|km|kg|con(?!\w))", 0)
_ENDS_LABEL = re.compile(r"\s?[.)](?=\s|$)")
# "giá trị sản xuất trên 1 ha", "thu nhập/1 người": the one of a rate.
_PER_ONE = compile_folded(r"(?:trên|/|mỗi|tính)\s?$", 0)
_UNIT_OF_ONE = compile_folded(r"\s?(?:ha|héc-ta|đơn vị diện tích|người|hộ|km2|vạn dân|lao động)(?!\w)", 0)
_SLOGAN = re.compile(r"[“\"]\d[^”\".;]{0,35}$")  # "3 không, 2 sạch"
_NAMED = re.compile(rf"[^\W\d{CAPITAL}]\s[{CAPITAL}]\w*\s$")
_OPENING = "“\"'‘«"


def refuse(folded: str, text: str, start: int, end: int) -> bool:
    """Tell whether the number at ``start`` to ``end`` measures nothing."""
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    return (
        _glued(before, folded, start)
        or (folded[start:end] in ("1", "01") and bool(_PER_ONE.search(before)) and bool(_UNIT_OF_ONE.match(after)))
        or _list_number(before, after)
        or _date_or_document(before, after, folded[start:end])
        or _year(before, after, folded[start:end])
        or _name(before, after, text, start)
    )


def _glued(before: str, folded: str, start: int) -> bool:
    """A number written against a letter is part of a name or a footnote mark; "đạt100%" is a slip of the key."""
    last = before[-1:]
    if last in ("-", "/", ".", ",") and before[-2:-1].isalnum():
        return last != "-" or before[-2:-1].isalpha()
    if not last.isalpha():
        return False
    return not re.search(r"(?:đạt|còn|là|có|trên|dưới|từ|khoảng|gần)$", before) and folded[start - 1] != "%"


def _list_number(before: str, after: str) -> bool:
    """"(1)", "1." at the beginning, "; 2)": the number of an item."""
    stripped = before.rstrip()
    if stripped.endswith("(") and after.lstrip()[:1] == ")":
        return True
    if not _ENDS_LABEL.match(after):
        return False
    opens = not stripped or stripped[-1] in "*•" or (stripped[-1] in ".;:" and after[:1] == ")")
    return opens


def _date_or_document(before: str, after: str, number: str) -> bool:
    if _FULL_DATE.match(number + after) or (before.endswith("(") and _DATE.match(after) and ")" in after[:6]):
        return True
    if re.search(r"\d{1,2}\s?/\s?(?:\d{1,2}\s?/\s?)?$", before) and re.fullmatch(r"(?:1[6-9]|20)\d\d|\d{1,2}", number):
        return True
    if _DOCUMENT.match(after) and not re.search(r"[.,]", number):
        return True
    if _MONTH_YEAR.match(after) and number.isdigit() and int(number) <= 31:
        return True
    if re.search(r"(?:ngày|tháng|từ|đến|sáng|chiều|hết|trước)\s*$", before) and _DATE.match(after) and not _per_cent(after):
        return True
    return bool(re.search(r"\d\s?/\s?$", before) and re.search(r"ngày\s+\d{1,2}\s?/\s?$", before))


def _per_cent(after: str) -> bool:
    return bool(re.match(r"\s?/\s?[\d.,]+\s?(?:%|[^\W\d])", after))


def _year(before: str, after: str, number: str) -> bool:
    """A year, a span of years, or a count of years."""
    if _DURATION.match(after):
        return True
    if len(number) != 4 or not number.isdigit() or not _MIN_YEAR <= int(number) <= _MAX_YEAR:
        return False
    if re.match(r"\s?-\s?(?:19|20)\d\d", after):
        return True
    if _YEAR_BEFORE.search(before) and not _NAMED_UNIT.match(after):
        return True
    return not re.match(r"\s[^\W\d]", after) and not _NAMED_UNIT.match(after)


def _name(before: str, after: str, text: str, start: int) -> bool:
    if (before and before[-1] in _OPENING) or _SLOGAN.search(before):
        return True
    if _LEVELS.search(before) and not _NAMED_UNIT.match(after):
        return True
    if before.endswith("công nghiệp ") and re.match(r"[.,]0", text[start + 1 : start + 3]):
        return True
    if _SERIAL.search(before):
        return not _NAMED_UNIT.match(after)
    if _SCHOOLING.search(before) and re.match(r"/12\b", after):
        return True
    if _NAMED_STRONGLY.search(before):
        return not re.match(r"\s?%", after)
    if _NAMES.search(before):
        return not _NAMED_UNIT.match(after) and not _counted_after(after)
    return _proper_name(text, start, after)


def _counted_after(after: str) -> bool:
    """A number between a name and a noun counts the noun ("tiêu chí 19/19 xã"), unless the noun is a verb."""
    return bool(re.match(r"\s?/\s?\d", after))


def _proper_name(text: str, start: int, after: str) -> bool:
    """"Nậm Chiến 2", "Đồn 345": a capitalised name and a bare number."""
    if re.match(r"\s?(?:%|[^\W\d]|/|-|,\d)", after):
        return False
    before = text[max(0, start - _REACH) : start]
    return named_before(text, start) or bool(_NAMED.search(before))


def named_before(text: str, start: int) -> bool:
    """Tell whether a name of two capitalised words stands before a number."""
    match = re.search(r"(?:^|[\s(,])(\w+)\s(\w+)\s$", text[max(0, start - _REACH) : start])
    return bool(match and match[1][0].isupper() and match[2][0].isupper())
