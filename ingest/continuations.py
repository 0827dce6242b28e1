"""Numbers that say more of what the number before them measured: a share, a part in a bracket, a change."""

from ingest.clauses import open_bracket
from ingest.folding import compile_folded, fold
from ingest.lending import COMES_TO
from ingest.passages import Passage
from ingest.periods import NEXT_YEAR
from ingest.quantities import Quantity, Unit
from ingest.wordings import Wording

_SHARE_OF_IT = compile_folded(
    r"""
    (?:\s[^\s.;,()]+){0,8},?\s\(?
    (?:đạt|bằng|chiếm|tương\ đương|vượt)\s(?:tỷ\ (?:lệ|trọng)\s|trên\s|gần\s|khoảng\s)?
    """
)
_CHANGE_OF_IT = compile_folded(
    r"(?:\s[^\s.;,()]+){0,8},?\s\(?(?:tăng|giảm|vượt)\s(?:bình quân\s|thêm\s|trên\s|gần\s|khoảng\s|hơn\s)*", 0
)
# "cho 12.480 lượt lao động, bình quân mỗi năm 2.500 lượt"; "đầu nhiệm kỳ 412 hộ, nay còn 96 hộ"
_AS_MUCH = compile_folded(r"(?:(?:tương đương|tương ứng|tức|bằng|khoảng|gần|trên|hơn|với|là)\s)+", 0)
_SAME_AGAIN = compile_folded(
    r"(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm|một năm|(?:đến|hiện) nay|nay|hiện|đã|đạt|là|còn|gần"
    r"|trên|\s)+",
    0,
)
# "đạt 100% khu phố có camera": of what follows the number something is said.
_SAID_OF_OTHERS = compile_folded(r"\s(?:[^\s\d.;,:()]+\s){1,4}(?:có|được)\s[^\s\d.;,:()]+\s[^\s\d.;,:()]", 0)
_TIMES_IT = compile_folded(r"(?:\s[^\s.;,()]+){0,3},?\s\(?gấp\s(?:hơn\s|gần\s|trên\s)?", 0)
_BARE = compile_folded(
    r"""
    (?:(?:chỉ\ tiêu|nghị\ quyết|nq|đại\ hội|kế\ hoạch|mục\ tiêu|giao|đề\ ra|so|với|đạt|trong\ đó|đó|bằng
        |vượt|chiếm|là|còn|tỷ\ lệ|dự\ toán|bình\ quân|trung\ bình
        |mỗi\ năm|hằng\ năm|hàng\ năm)\s?)+
    """
)


def says_more(passage: Passage, quantity: Quantity, previous: Quantity | None, own: str) -> bool:
    """Tell whether a number has no words of its own: a share of what was just said, a part in a bracket."""
    unit = quantity.unit
    if unit and unit.counted:
        moved = previous is not None and _moves_on(passage, previous, quantity)
        if fold(own) == unit.form:
            return moved or open_bracket(passage.folded, quantity.start) is not None
        same = previous is not None and previous.unit is not None and previous.unit.form == unit.form
        said = fold(own).removesuffix(unit.form)
        if previous is not None and said and _AS_MUCH.fullmatch(said):
            return True
        judged = f"{unit.form} " in said  # "5 chỉ tiêu đạt"
        return same and not judged and (_SAME_AGAIN.fullmatch(said) is not None or is_bare(said))
    if previous is not None and unit and unit.form in ("%", "lần"):
        between = passage.folded[previous.unit_end : quantity.start]
        opened = open_bracket(passage.folded, quantity.start)
        if opened is not None and is_bare(passage.folded[opened + 1 : quantity.start].strip()):
            return True
        goes_on = any(pattern.fullmatch(between) for pattern in (_SHARE_OF_IT, _CHANGE_OF_IT, _TIMES_IT))
        if goes_on and not _SAID_OF_OTHERS.match(passage.folded, quantity.unit_end):
            return True
    return is_bare(own)


def is_bare(said: str) -> bool:
    """Tell whether words name no measure: none at all, or only the goal that a number is set against."""
    return not said or bool(_BARE.fullmatch(fold(said)))


def _moves_on(passage: Passage, previous: Quantity, quantity: Quantity) -> bool:
    """Tell a count that the one before grew by, or came to: "1.450 con, tăng 105 con"; "từ 9 hộ còn 4 hộ"."""
    between = passage.folded[previous.unit_end : quantity.start]
    same = (
        previous.unit is not None and quantity.unit is not None and previous.unit.form == quantity.unit.form
    )
    return same and bool(_CHANGE_OF_IT.fullmatch(between) or COMES_TO.fullmatch(between))


def unit_of_whole(
    passage: Passage, previous: Quantity, quantity: Quantity, above: Wording, text: str
) -> Unit | None:
    """The unit of the number that this one says more of, where it takes that number's words."""
    if NEXT_YEAR.fullmatch(passage.folded, previous.unit_end, quantity.start):
        return above.of
    return (above.of or previous.unit) if text == above.text else None
