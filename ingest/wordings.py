"""What a number measures, in the report's own words."""

import re
from dataclasses import dataclass

from ingest.folding import compile_folded
from ingest.quantities import Quantity

_LONGEST = 260  # characters before or after a number that may word it

# A boundary that no wording crosses: the end of a sentence, a semicolon; a full stop inside "Tr. đồng" is none.
_HARD = re.compile(r"[.;!?…](?=\s|$)|[.](?=[A-ZĐ])")
_SOFT = re.compile(r",\s|\s\(|\)\s?,?|:\s|\s-\s")
# Words that begin the noun phrase of a measure.
_HEADS = compile_folded(
    r"""
    (?<!\w)(?:tỷ\ lệ|tỉ\ lệ|tỷ\ lên|tỷ\ trọng|tổng|số(?!\ hóa)|diện\ tích|sản\ lượng|năng\ suất|thu\ nhập|thu\ ngân\ sách|chi\ ngân\ sách
      |giá\ trị|tốc\ độ|doanh\ thu|dân\ số|đàn|mức|vốn|nguồn\ vốn|quy\ mô|độ\ che\ phủ|công\ suất|cơ\ cấu|bình\ quân|dư\ nợ|kinh\ phí
      |trị\ giá|chiều\ dài|mật\ độ|thu\ hút|kim\ ngạch|lượng|khách|hộ\ nghèo|hộ\ cận\ nghèo|tăng\ trưởng|chỉ\ số|hệ\ số|bảo\ hiểm|che\ phủ)(?!\w)
    """
)
# What links a measure to its number, taken off its end.
_LINK = compile_folded(
    r"""
    (?:[\s,:(=-]|(?<!\w)(?:
        đạt|được|là|còn|có|chiếm|trên|dưới|từ|khoảng|gần|hơn|ước|ước\ đạt|ước\ tính|lên|xuống|xuống\ còn|tăng|giảm|tăng\ lên|giảm\ còn|giảm\ xuống
        |đến\ nay|hiện\ nay|hiện|bằng|với|ít\ nhất|tối\ thiểu|không\ quá|tối\ đa|không\ dưới|xấp\ xỉ|trở\ lên|ổn\ định|và|cho|của|đến|duy\ trì|phấn\ đấu
        |bình\ quân|trung\ bình|thêm|vượt|mức|cả|đã|sẽ|gồm|trong\ đó|như|cụ\ thể|những|các|hàng|dự\ kiến|hiện\ có|tại|[<>≥≤=~]
        |(?:trong\ |vào\ |đến\ (?:hết\ |cuối\ )?|hết\ |cuối\ )?năm\ (?:19|20)\d\d|(?:giai\ đoạn|nhiệm\ kỳ)\ (?:19|20)\d\d\s?-\s?(?:19|20)\d\d
        |đến\ tháng\ \d{1,2}/\d{4}|\d\ năm))+$
    """
)
_LEAD = compile_folded(
    r"""
    ^(?:[\s,:;()+*-]|(?:trong\ đó|và|với|cụ\ thể|như\ sau|gồm|bao\ gồm|ngoài\ ra|đồng\ thời|phấn\ đấu|hiện|toàn\ xã|toàn\ phường|có|đã|đạt|được|còn|là
        |hằng\ năm|hàng\ năm|đến\ nay|đến\ (?:cuối\ |hết\ )?năm\ (?:19|20)\d\d|năm\ (?:19|20)\d\d|trong\ (?:5|05|năm)\ năm|trong\ nhiệm\ kỳ|nâng|đưa|giữ|nên|thì|để|do|nhằm
        |(?:giai\ đoạn|nhiệm\ kỳ)\ (?:19|20)\d\d\s?-\s?(?:19|20)\d\d)(?!\w))+
    """
)
_STOPS_AFTER = compile_folded(
    r"""
    [,.;:()]|\s-\s|(?<!\w)(?:đạt|vượt|bằng|tăng|giảm|so\ với|trong\ đó|với\ (?:tổng|trên|số|diện)|gồm|nâng|và\ \d|năm\ (?:19|20)\d\d|chiếm|góp\ phần|nhằm|bảo\ đảm|đảm\ bảo|qua\ đó|trị\ giá)(?!\w)
    """
)
_NO_NOUN = compile_folded(
    r"(?:so với|và|đạt|vượt|của|trong|năm|theo|trở|tại|với|được|nghị quyết|chỉ tiêu|kế hoạch|là|cho|từ|đến|trên|thuộc|qua|để|để|nhằm|do|tăng|giảm|bằng|nên|mà|hoàn thành|/|bình quân|hằng năm|hàng năm|mỗi|so)(?!\w)",
    0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words that say what is measured, and the stretch of the passage that holds them with the number."""

    text: str
    start: int
    end: int


def word(folded: str, text: str, quantity: Quantity, *, since: int, until: int) -> Wording:
    """Word what a quantity measures; ``since`` and ``until`` are where its neighbours end and begin."""
    begin, stop = _window(folded, quantity, since, until)
    before = _before(folded, begin, quantity.start)
    after = _after(folded, quantity, stop)
    counted = quantity.unit is not None and quantity.unit.counted
    chosen = _choose(folded, before, after, quantity, counted=counted)
    spans = [(low, high) for low, high in chosen if low < high]
    words = " ".join(text[low:high].strip() for low, high in spans)
    start = min([quantity.start, *(low for low, _ in spans)])
    end = max([quantity.unit_end, *(high for _, high in spans)])
    return Wording(text=words.strip(" ,:;.-+*()"), start=start, end=end)


def _window(folded: str, quantity: Quantity, since: int, until: int) -> tuple[int, int]:
    begin = max(since, quantity.start - _LONGEST)
    for match in _HARD.finditer(folded, begin, quantity.start):
        begin = match.end()
    hard = _HARD.search(folded, quantity.unit_end)
    stop = min(until, quantity.unit_end + _LONGEST, hard.start() if hard else len(folded))
    return begin, max(stop, quantity.unit_end)


def _before(folded: str, begin: int, end: int) -> tuple[int, int]:
    """The phrase in front of a number: its last clause, or an earlier one where that one names no measure."""
    link = _LINK.search(folded, begin, end)
    if link:
        end = link.start()
    starts = [begin, *(match.end() for match in _SOFT.finditer(folded, begin, end))]
    start = starts[-1]
    heads = [match.start() for match in _HEADS.finditer(folded, begin, end)]
    if heads:
        last = [head for head in heads if head >= start]
        start = last[0] if last else _first_of_clause(heads, starts)
    lead = _LEAD.match(folded[start:end])
    return (start + lead.end() if lead else start), end


def _first_of_clause(heads: list[int], starts: list[int]) -> int:
    """The first head of the last clause that has one: "tổng đàn trâu, bò" begins before the comma."""
    clause = max(start for start in starts if start <= heads[-1])
    return next(head for head in heads if head >= clause)


def _after(folded: str, quantity: Quantity, stop: int) -> tuple[int, int]:
    start = quantity.unit_end
    up = _UP.match(folded, start)
    start = up.end() if up else start
    if _NO_NOUN.match(folded, start + 1) or folded[start : start + 1] not in (" ", ""):
        return start, start
    match = _STOPS_AFTER.search(folded, start)
    end = min(stop, match.start()) if match else stop
    return start, max(start, end)


_UP = compile_folded(r"\s(?:trở lên|trở xuống)(?!\w)", 0)


def _choose(
    folded: str, before: tuple[int, int], after: tuple[int, int], quantity: Quantity, *, counted: bool
) -> tuple[tuple[int, int], ...]:
    headed = bool(_HEADS.match(folded, before[0])) if before[0] < before[1] else False
    following = folded[after[0] : after[1]].split()
    if counted and quantity.unit is not None:
        noun = (quantity.unit.start, max(quantity.unit.end, after[1]))
        if headed or len(following) < 2:
            return (before, noun)
        return (noun,)
    if headed or not following:
        return (before,)
    if len(following) == 1 and before[0] < before[1]:
        return (before, after)
    return (after,)
