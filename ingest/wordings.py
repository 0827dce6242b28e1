"""What a number measures, in the report's own words."""

import re
from dataclasses import dataclass

from ingest.clause_words import (
    bases,
    dangling,
    deeds,
    heads,
    links,
    no_nouns,
    opening,
    sector_lists,
    share_heads,
    stops,
)
from ingest.folding import compile_folded
from ingest.names_beside import is_named, is_speaker
from ingest.quantities import Quantity, Unit

_LEAD_WORDS = 5  # words in front of a counted thing that may say what was done with it: "kiểm tra 12 chi bộ"
_LINKS = 40  # characters before a number that links to its measure seldom exceed: "đến năm 2030 đạt trên"
_LONGEST = 260  # characters before or after a number that may word it

# What no wording crosses: the end of a sentence, a semicolon; the full stop of "Tr. đồng" is none.
_HARD = re.compile(r";|[.!?…](?=\s|$)|[.](?=[A-ZĐ])")
_SOFT = compile_folded(
    r",\s|\s\(|\)\s?,?|:\s|\s(?:nhưng|trong khi|song)\s(?:mới\s|chỉ\s|vẫn\s)*|trên cơ sở\s",
    0,
)
_COMMA = compile_folded(r",\s?(?:và\s)?|\svà\s", 0)
_OF_BOTH = compile_folded(r"(?<!phối hợp)(?<!kết hợp)(?<!liên kết)(?<!ký kết)(?<!hợp tác)(?<!đối)\svới\s$", 0)
_OF_COMMITTEES = frozenset({"cơ sở", "trực thuộc", "cơ sở trực thuộc"})  # "58 chi bộ trực thuộc với …"
_PARTS = compile_folded(r",|\svà\s", 0)
_CUT = compile_folded(r",|;|\svà\s|\s\(", 0)
_ON_AREA = compile_folded(
    r"\s(?:trên|ở|tại|trong)\s(?:địa bàn|toàn)(?:\s(?:toàn\s)?(?:xã|phường|thị trấn|đặc khu))?"
    r"(?:\sđã|\sđều)*(?=\sđạt\s)",
    0,
)
_PREDICATE = compile_folded(r"\s?(?:chiếm|đạt|còn|bằng)\s(?:\w+\s)?", 0)
# "kinh tế số chiếm 20% giá trị sản xuất", "đạt 98% diện tích cần cấp": said of what stands before.
_MAKES_UP = compile_folded(r"(?<!\w)(?:chiếm|đóng góp)(?:\s[^\s\d]+){0,3}\s?$", 0)
_COMES_TO = compile_folded(r"(?<!\w)(?:đạt|bằng|còn|là)(?!\w)", 0)
_OF_ALL = compile_folded(r"\s(?:tổng|diện tích|số|nhu cầu|khối lượng|giá trị)\s", 0)
_NOW = compile_folded(r"\svà\s(?:hiện|nay)\s", 0)  # "không nhập thêm và hiện có 12 thôn": another clause
_TITLED = compile_folded(r":\s(?:hiện\s)?có\s", 0)  # "Thương mại - dịch vụ: Có 96 doanh nghiệp"
_HAS = compile_folded(r",\s(?:hiện\s|đã\s)?có\s", 0)  # "Phường duy trì chuẩn y tế, có 12 giường bệnh"
_JUDGED = compile_folded(
    r"(\s(?:cơ bản\s)?(?:không\s|chưa\s)?(?:đạt và vượt|vượt|đạt|hoàn thành))"
    r"(?:\s(?:so với\s)?(?:nghị quyết|nq|kế hoạch|mức)[^.,;:()\d]{0,25})?\s?[,.;()]",
    0,
)
_DONE = compile_folded(r"(?:hoàn thành|thực hiện|bảo đảm|đảm bảo)(?:\s(?:tốt|đạt))*\s?", 0)
_GOAL_OF = compile_folded(
    r"\schỉ tiêu\s"
    r"(?!(?:đề|đặt|được|nghị|đại|kế|giao(?!\squân)|của|cấp|tỉnh|thành|huyện|trên|theo|năm|do|và|nq|kh)\s)"
    r"[^\s.;:,()\d]+(?:\s(?!(?:được|do|hằng|hàng|trên|năm|theo|của|và)\s)[^\s.;:,()\d]+){0,5}",
    0,
)
_GOAL = "chỉ tiêu"  # heads no other count: "đạt 100% chỉ tiêu với 312 thanh niên"
_DASH = re.compile(r"\s[-–]\s")  # "nông nghiệp 35% - công nghiệp 40%": the next of a list
_UP = compile_folded(r"\s(?:trở lên|trở xuống)(?!\w)", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words that say what is measured, and the stretch of the passage that holds them with the number."""

    text: str
    start: int
    end: int
    own: str = ""  # the words of its own clause, where the others come from elsewhere
    lead: str = ""  # what stands before the number, and behind its noun: a list may share them
    tail: str = ""
    whole: str = ""  # the words of the number that it is a part of
    of: Unit | None = None  # unit of the number that this one says more of


def word(
    folded: str, text: str, quantity: Quantity, *, since: int, until: int, follows: bool = False
) -> Wording:
    """Word what a quantity measures; ``since`` and ``until`` are where its neighbours end and begin.

    ``follows`` says that it is a quantity that ends at ``since``.
    """
    begin, stop = _window(folded, quantity, since, until)
    form = quantity.unit.form if quantity.unit else ""
    counted = quantity.unit is not None and quantity.unit.counted
    before = _before(folded, text, begin, quantity.start, share=form.startswith("%"), counted=counted)
    after = _after(folded, text, quantity, stop, until)
    if counted and folded[before[0] : before[1]].strip() == _GOAL:
        before = (before[1], before[1])
    if before[0] == before[1] or _DONE.fullmatch(folded, before[0], before[1]):
        after = _goal_of(folded, quantity.unit_end) or after
    if follows and begin == since and (counted or after[0] < after[1]):
        tail = _is_tail(folded, since, before, quantity.start)
        before = (before[1], before[1]) if tail else before
    chosen = _choose(folded, before, after, quantity, counted=counted)
    spans = [(low, high) for low, high in chosen if low < high]
    said = " ".join(text[low:high].strip() for low, high in spans)
    start = min([quantity.start, *(low for low, _ in spans)])
    end = max([quantity.unit_end, *(high for _, high in spans)])
    return Wording(
        text=_trim(said),
        start=start,
        end=end,
        lead=_trim(text[before[0] : before[1]]),
        tail=_trim(text[after[0] : after[1]]),
    )


def _goal_of(folded: str, start: int) -> tuple[int, int] | None:
    """What a goal is of that a share was reached of: "hoàn thành 100% chỉ tiêu tuyển quân"."""
    goal = _GOAL_OF.match(folded, start)
    return (goal.start(), goal.end()) if goal else None


def _is_tail(folded: str, since: int, before: tuple[int, int], end: int) -> bool:
    """Tell words that belong to the count in front, behind which a comma stands: "9 chi bộ thôn, 4 …"."""
    joint, said = folded[since : before[0]].strip(), folded[before[0] : before[1]]
    if _OF_BOTH.search(folded, since, end) and (joint == "và" or (not joint and said in _OF_COMMITTEES)):
        return True
    listed = _COMMA.fullmatch(folded, before[1], end)
    goes_on = listed or not re.search(r"[,;:()]", folded[since : before[0]])
    return bool(goes_on and _PARTS.search(folded, before[1], end)) and not _is_head(folded, before[0])


def _is_head(folded: str, at: int) -> bool:
    match = heads().pattern.match(folded, at)
    return match is not None and not match["no"]


def _trim(said: str) -> str:
    bare = said.strip(" ,:;.-+*()")
    behind = said[said.find(bare) + len(bare) :]
    return f"{bare})" if behind.startswith(")") and bare.count("(") > bare.count(")") else bare


def _window(folded: str, quantity: Quantity, since: int, until: int) -> tuple[int, int]:
    begin = max(since, quantity.start - _LONGEST)
    for match in _HARD.finditer(folded, begin, quantity.start):
        begin = match.end()
    stop = min(until, quantity.unit_end + _LONGEST)
    hard = _HARD.search(folded, quantity.unit_end, stop)
    stop = hard.start() if hard else stop
    return begin, max(stop, quantity.unit_end)


def _before(folded: str, text: str, begin: int, end: int, *, share: bool, counted: bool) -> tuple[int, int]:
    """The phrase in front of a number: its last clause, or an earlier one where that one names no measure.

    A share is worded from its "tỷ lệ" on, whatever commas follow.
    """
    link = _link_before(folded, begin, end)
    if link and (_NOW.search(link[0]) or _TITLED.search(link[0]) or (counted and _HAS.match(link[0]))):
        return end, end
    if link:
        end = link.start()
    unbracketed = _unbracketed(folded, begin, end)
    starts = [begin, *(match.end() for match in _SOFT.finditer(folded, begin, unbracketed))]
    start = starts[-1]
    shares = [match.start() for match in share_heads().finditer(folded, begin, end)] if share else []
    if shares:
        return shares[-1], end
    begins = [match.start() for match in heads().finditer(folded, begin, end) if not match["no"]]
    if begins:
        last = [head for head in begins if head >= start]
        start = last[0] if last else _first_of_clause(begins, starts)
    elif sectors := sector_lists().search(folded, begin, end):
        start = sectors.start()
    lead = opening().match(folded[start:end])
    start = start + lead.end() if lead else start
    return (end, end) if is_speaker(folded, text, start, end) else (start, end)


def _link_before(folded: str, begin: int, end: int) -> re.Match[str] | None:
    """Find the links at the end of a stretch; they are short, so that its last words are tried first."""
    near = max(begin, end - _LINKS)
    link = links().search(folded, near, end)
    return links().search(folded, begin, end) if link and link.start() == near > begin else link


def _unbracketed(folded: str, begin: int, end: int) -> int:
    """Where the bracket opens that closes right before the number: "thể nhẹ cân (cân nặng/tuổi) còn 12%"."""
    opened = folded.rfind("(", begin, end) if folded[end - 1 : end] == ")" else -1
    return opened - 1 if opened > begin + 1 else end


def _first_of_clause(heads: list[int], starts: list[int]) -> int:
    """The first head of the last clause that has one: "tổng đàn trâu, bò" begins before the comma."""
    clause = max(start for start in starts if start <= heads[-1])
    return next(head for head in heads if head >= clause)


def _after(folded: str, text: str, quantity: Quantity, stop: int, until: int) -> tuple[int, int]:
    start = quantity.unit_end
    if quantity.unit and is_named(quantity.unit) and text[start + 1 : start + 2].isupper():
        return start, start
    if _DASH.match(folded, start):
        return start, start
    area = _ON_AREA.match(folded, start)
    start = area.end() if area else start
    up = _UP.match(folded, start)
    start = up.end() if up else start
    judged = _JUDGED.match(folded, start) if quantity.unit and quantity.unit.form == "chỉ tiêu" else None
    if judged:
        return start, judged.end(1)
    granted = quantity.unit is not None and folded.startswith("được ", start + 1)
    if (no_nouns().match(folded, start + 1) and not granted) or folded[start : start + 1] not in (" ", ""):
        return start, start
    match = stops().search(folded, start, stop + _LONGEST)  # a stop is told by what follows it, too
    end = min(stop, match.start()) if match else stop
    predicate = _PREDICATE.fullmatch(folded, end, until)
    if end == until or predicate:  # the phrase runs into the next quantity, whose own words stand before it
        cuts = [cut.start() for cut in _CUT.finditer(folded, start, end)]
        end = cuts[0 if predicate else -1] if cuts else end
        loose = dangling().search(folded, start, end)
        end = loose.start() if loose else end
    return start, max(start, end)


def _says_share(folded: str, before: tuple[int, int], after: tuple[int, int], quantity: Quantity) -> bool:
    """Tell a whole behind a share, which is said of the words in front of it."""
    link = folded[before[1] : quantity.start]
    if _MAKES_UP.search(folded[before[0] : quantity.start]):
        return True
    return bool(_COMES_TO.search(link) and _OF_ALL.match(folded, after[0], after[1]))


def _counted(
    before: tuple[int, int], after: tuple[int, int], quantity: Quantity, unit: Unit, *, led: bool
) -> tuple[tuple[int, int], ...]:
    """The noun that is counted and what stands behind it; and what was done with it, where that is said."""
    noun = (unit.start, unit.end)
    if noun[1] <= quantity.start:  # lent by the number before: "09 đảng viên, trong đó khiển trách 06"
        return (before, noun)
    spans = (noun, after) if after[0] > quantity.unit_end else ((noun[0], max(noun[1], after[1])),)
    return (before, *spans) if led else spans


def _choose(
    folded: str, before: tuple[int, int], after: tuple[int, int], quantity: Quantity, *, counted: bool
) -> tuple[tuple[int, int], ...]:
    headed = before[0] < before[1] and _is_head(folded, before[0])
    following = folded[after[0] : after[1]].split()
    if counted and quantity.unit is not None:
        led = len(folded[before[0] : before[1]].split()) <= _LEAD_WORDS
        return _counted(before, after, quantity, quantity.unit, led=headed or led or len(following) < 2)
    if headed or not following:
        return (before,)
    if before[0] == before[1]:
        return (after,)
    if base := bases().match(folded, after[0] + 1, after[1]):
        return (before, (after[0], base.end()))
    done = deeds().fullmatch(folded, *before) or _DONE.fullmatch(folded, *before)
    if len(following) == 1 or done:
        return (before, after)
    return (before,) if _says_share(folded, before, after, quantity) else (after,)
