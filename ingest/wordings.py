"""What a number measures, in the report's own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.folding import compile_folded, fold
from ingest.quantities import Form, Quantity

_LEAD_WORDS = 5  # words in front of a counted thing that may say what was done with it: "kiểm tra 12 chi bộ"
_LONGEST = 260  # characters before or after a number that may word it

# A boundary that no wording crosses: the end of a sentence, a semicolon; a full stop inside "Tr. đồng" is none.
_HARD = re.compile(r"[.;!?…](?=\s|$)|[.](?=[A-ZĐ])")
_SOFT = re.compile(r",\s|\s\(|\)\s?,?|:\s")
# Words that begin the noun phrase of a measure.
_HEADS = compile_folded(
    r"""
    (?<!\w)(?:tỷ\ lệ|tỉ\ lệ|tỷ\ lên|tỷ\ trọng|tổng|(?<!đổi\ )(?<!quyền\ )(?<!thiểu\ )(?<!một\ )(?<!ký\ )(?<!năng\ )(?<!tảng\ )(?<!tế\ )(?<!hội\ )(?<!chữ\ )(?<!kỹ\ thuật\ )(?<!nghệ\ )(?<!trong\ )số(?!\ hóa|\ \d)|diện\ tích|sản\ lượng|năng\ suất|thu\ nhập|thu\ ngân\ sách|chi\ ngân\ sách
      |giá\ trị|tốc\ độ|doanh\ thu|dân\ số|đàn|mức|vốn|nguồn\ vốn|quy\ mô|độ\ che\ phủ|công\ suất|cơ\ cấu|dư\ nợ|kinh\ phí
      |trị\ giá|chiều\ dài|mật\ độ|thu\ hút|kim\ ngạch|(?<!chất\ )(?<!sản\ )(?<!lực\ )(?<!năng\ )lượng|khách|hộ\ nghèo|hộ\ cận\ nghèo|tăng\ trưởng|chỉ\ số|hệ\ số|bảo\ hiểm|che\ phủ)(?!\w)
    """
)
_SHARES = compile_folded(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ lên|tỷ trọng|tốc độ|độ che phủ|cơ cấu|tỷ suất|mức độ)(?!\w)", 0
)
# What links a measure to its number, taken off its end.
_LINK = compile_folded(
    r"""
    (?:[\s,:(=-]|(?<!\w)(?:
        đạt|được|là|còn|có|chiếm|trên|dưới|từ|khoảng|gần|hơn|ước|ước\ đạt|ước\ tính|lên|xuống|xuống\ còn|tăng|giảm|tăng\ lên|giảm\ còn|giảm\ xuống
        |đến\ nay|hiện\ nay|hiện|bằng|với|ít\ nhất|tối\ thiểu|không\ quá|tối\ đa|không\ dưới|xấp\ xỉ|trở\ lên|ổn\ định|và|cho|của|đến|duy\ trì|phấn\ đấu
        |bình\ quân|trung\ bình|thêm|vượt|gấp|mức|(?:đến|vào)\ (?:đầu|cuối)\ nhiệm\ kỳ|ước\ thực\ hiện|thực\ hiện|cả|đã|sẽ|gồm|trong\ đó|như|cụ\ thể|những|các|hàng|dự\ kiến|hiện\ có|tại|[<>≥≤=~]
        |(?:trong\ |vào\ |đến\ (?:hết\ |cuối\ )?|hết\ |cuối\ )?năm\ (?:19|20)\d\d|(?:giai\ đoạn|nhiệm\ kỳ)\ (?:19|20)\d\d\s?-\s?(?:19|20)\d\d
        |đến\ tháng\ \d{1,2}/\d{4}|\d\ năm))+$
    """
)
_LEAD = compile_folded(
    r"""
    ^(?:[\s,:;()+*-]|(?:trong\ đó|và|với|cụ\ thể|như\ sau|gồm|bao\ gồm|ngoài\ ra|đồng\ thời|phấn\ đấu|hiện|toàn\ xã|toàn\ phường|(?:trên\ )?địa\ bàn(?:\ (?:xã|phường))?(?=\ có)|có|đã|đạt|được|còn|là
        |hằng\ năm|hàng\ năm|đến\ nay|đến\ (?:cuối\ |hết\ )?năm\ (?:19|20)\d\d|năm\ (?:19|20)\d\d|trong\ (?:5|05|năm)\ năm|trong\ nhiệm\ kỳ|nâng|đưa(?:\ vào\ sử\ dụng)?|giữ(?:\ vững)?|nên|thì|để|do|nhằm
        |(?:giai\ đoạn|nhiệm\ kỳ)\ (?:19|20)\d\d\s?-\s?(?:19|20)\d\d)(?!\w))+
    """
)
_STOPS_AFTER = compile_folded(
    r"""
    ,\s(?=\d|(?:trên|khoảng|gần|hơn|có|đạt|vượt|bằng|chiếm|tăng|giảm|nâng|so|trong\ đó|góp|nhằm|bảo\ đảm|đảm\ bảo|qua\ đó|tỷ\ lệ|tỉ\ lệ|tổng|số|diện\ tích
        |sản\ lượng|doanh\ thu|thu\ nhập|nhất\ là|là|từng|tạo|đáp|phục\ vụ|đồng\ thời|với|qua|tiếp|thực\ hiện|hoàn\ thành|phấn\ đấu|đến|trị\ giá|kinh\ phí|bình\ quân)(?!\w))
    |[.;:()]|(?<!\w)(?:đạt(?!\ (?:chuẩn|tiêu\ chuẩn|danh\ hiệu|bản\ |gia\ đình|tiêu\ chí|yêu\ cầu|đô\ thị|nông\ thôn))|vượt|bằng|tăng|giảm|so\ với|trong\ đó|với\ (?:tổng|trên|số|diện|kinh\ phí|trị\ giá|mức|quy\ mô|gần|hơn|khoảng)|gồm|nâng|và\ \d|năm\ (?:19|20)\d\d|chiếm|góp\ phần|nhằm|bảo\ đảm|đảm\ bảo|qua\ đó|trị\ giá)(?!\w)
    """
)
_NO_NOUN = compile_folded(
    r"(?:so với|và|đạt(?! (?:chuẩn|tiêu chuẩn|danh hiệu|gia đình|tiêu chí|yêu cầu|đô thị|nông thôn))|vượt|của|trong|năm|theo|trở|tại|với|được|nghị quyết|chỉ tiêu|kế hoạch|là|cho|từ|đến|trên|thuộc|qua|để|để|nhằm|do|tăng|giảm|bằng|nên|mà|hoàn thành|/|bình quân|hằng năm|hàng năm|mỗi|so)(?!\w)",
    0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words that say what is measured, and the stretch of the passage that holds them with the number."""

    text: str
    start: int
    end: int
    lead: str = ""  # what stands before the number, and behind its noun: a list may share them
    tail: str = ""


def word(folded: str, text: str, quantity: Quantity, *, since: int, until: int) -> Wording:
    """Word what a quantity measures; ``since`` and ``until`` are where its neighbours end and begin."""
    begin, stop = _window(folded, quantity, since, until)
    form = quantity.unit.form if quantity.unit else ""
    before = _before(folded, begin, quantity.start, share=form.startswith("%"))
    after = _after(folded, quantity, stop, until)
    counted = quantity.unit is not None and quantity.unit.counted
    chosen = _choose(folded, before, after, quantity, counted=counted)
    spans = [(low, high) for low, high in chosen if low < high]
    words = " ".join(text[low:high].strip() for low, high in spans)
    start = min([quantity.start, *(low for low, _ in spans)])
    end = max([quantity.unit_end, *(high for _, high in spans)])
    return Wording(
        text=_trim(words),
        start=start,
        end=end,
        lead=_trim(text[before[0] : before[1]]),
        tail=_trim(text[after[0] : after[1]]),
    )


def share(wordings: Sequence[Wording], quantities: Sequence[Quantity], folded: str) -> list[Wording]:
    """Give the numbers of a list what they share: "kiểm tra 08 tổ chức đảng và 08 đảng viên", "08 hộ, 60 khẩu theo đạo"."""
    shared = list(wordings)
    for index in range(1, len(shared)):
        previous, own = shared[index - 1], shared[index]
        if not own.lead and not own.tail and previous.lead and _joined(folded, quantities[index - 1], quantities[index]):
            shared[index] = replace(own, text=f"{previous.lead} {own.text}", start=previous.start, lead=previous.lead)
    for index in range(len(shared) - 2, -1, -1):
        own, following = shared[index], shared[index + 1]
        if not own.tail and following.tail and _together(folded, quantities[index], quantities[index + 1]):
            shared[index] = replace(own, text=f"{own.text} {following.tail}", end=max(own.end, following.end))
    return shared


def _together(folded: str, first: Quantity, second: Quantity) -> bool:
    """Two counts of one thing: "08 hộ, 60 nhân khẩu", "07 chi bộ và 10 đảng viên"."""
    if not _joined(folded, first, second) or first.form is not Form.PLAIN or second.form is not Form.PLAIN:
        return False
    people = {"household", "person"}
    measures = {first.unit.measure if first.unit else None, second.unit.measure if second.unit else None}
    return bool(re.search(r"\s(?:và|với|cùng)\s", folded[first.unit_end : second.start])) or measures == people


def is_bare(words: str) -> bool:
    """Tell whether words name no measure: none at all, or only the goal that a number is set against."""
    return not words or bool(_BARE.fullmatch(fold(words)))


def _joined(folded: str, first: Quantity, second: Quantity) -> bool:
    counted = first.unit is not None and first.unit.counted and second.unit is not None and second.unit.counted
    return counted and bool(_AND.fullmatch(folded, first.unit_end, second.start))


def _trim(words: str) -> str:
    return words.strip(" ,:;.-+*()")


def _window(folded: str, quantity: Quantity, since: int, until: int) -> tuple[int, int]:
    begin = max(since, quantity.start - _LONGEST)
    for match in _HARD.finditer(folded, begin, quantity.start):
        begin = match.end()
    hard = _HARD.search(folded, quantity.unit_end)
    stop = min(until, quantity.unit_end + _LONGEST, hard.start() if hard else len(folded))
    return begin, max(stop, quantity.unit_end)


def _before(folded: str, begin: int, end: int, *, share: bool) -> tuple[int, int]:
    """The phrase in front of a number: its last clause, or an earlier one where that one names no measure.

    A share is worded from its "tỷ lệ" on, whatever commas follow.
    """
    link = _LINK.search(folded, begin, end)
    if link:
        end = link.start()
    starts = [begin, *(match.end() for match in _SOFT.finditer(folded, begin, end))]
    start = starts[-1]
    shares = [match.start() for match in _SHARES.finditer(folded, begin, end)] if share else []
    if shares:
        return shares[-1], end
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


def _after(folded: str, quantity: Quantity, stop: int, until: int) -> tuple[int, int]:
    start = quantity.unit_end
    up = _UP.match(folded, start)
    start = up.end() if up else start
    if _NO_NOUN.match(folded, start + 1) or folded[start : start + 1] not in (" ", ""):
        return start, start
    match = _STOPS_AFTER.search(folded, start)
    end = min(stop, match.start()) if match else stop
    if end == until:  # the phrase runs into the next quantity: what stands before that one is its own
        cuts = [cut.start() for cut in _CUT.finditer(folded, start, end)]
        end = cuts[-1] if cuts else end
    return start, max(start, end)


_BARE = compile_folded(r"(?:(?:chỉ tiêu|nghị quyết|nq|đại hội|kế hoạch|mục tiêu|so|với|giao|đề ra|đạt|trong đó|đó|bằng|vượt|chiếm|là|còn)\s?)+", 0)
_AND = compile_folded(r"\s?(?:,|và|với|cùng)?\s", 0)
_CUT = compile_folded(r",|;|\svà\s|\s\(", 0)
_UP = compile_folded(r"\s(?:trở lên|trở xuống)(?!\w)", 0)


def _choose(
    folded: str, before: tuple[int, int], after: tuple[int, int], quantity: Quantity, *, counted: bool
) -> tuple[tuple[int, int], ...]:
    headed = bool(_HEADS.match(folded, before[0])) if before[0] < before[1] else False
    following = folded[after[0] : after[1]].split()
    if counted and quantity.unit is not None:
        noun = (quantity.unit.start, quantity.unit.end)
        spans = (noun, after) if after[0] > quantity.unit_end else ((noun[0], max(noun[1], after[1])),)
        led = len(folded[before[0] : before[1]].split()) <= _LEAD_WORDS
        return (before, *spans) if headed or led or len(following) < 2 else spans
    if headed or not following:
        return (before,)
    if len(following) == 1 and before[0] < before[1]:
        return (before, after)
    return (after,)
