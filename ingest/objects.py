"""What a measure is of, where its own clause leaves that to what stands before it.

"Diện tích lúa 120 ha, năng suất 62 tạ/ha" speaks of the yield of rice; "- Cây lạc: diện tích 33 ha" of the
area of peanuts; "Cơ cấu kinh tế: nông nghiệp 40%; dịch vụ 35%" of services in the structure of the economy.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.clause_words import opening
from ingest.clauses import open_bracket
from ingest.folding import compile_folded, fold
from ingest.labels import read_label
from ingest.lexicons import choice, words
from ingest.passages import Passage, PassageKind
from ingest.quantities import Quantity, Unit
from ingest.wordings import Wording
from ontology.concepts import concepts

_LONGEST = 8  # words of a thing that is measured
_REACH = 160  # characters between a measure and what it is of
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?](?=\s|$)")
_HAS = compile_folded(r"(?P<thing>[^.;:,()\d]{4,70}?),?\s(?:với|có|trên)\s$", 0)
_COMES_TO = compile_folded(
    r"(?:còn|xuống|lên|thành|tăng|giảm|bình quân)\s(?:còn\s|đến\s|thêm\s|được\s|mỗi năm\s)?$", 0
)
_BRACKETED = re.compile(r"\s?\([^()]*\)")
_UNITS = compile_folded(r"(?:^|\s)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s", 0)
_RATED = compile_folded(r"hoàn thành\s", 0)
_HEADING = re.compile(r"(?:^|[.;]\s|^-\s)(?P<head>[^.;:()\d]{8,120}):\s$")
_ITEM = re.compile(r"(?P<head>[^.;:,\d()]{2,40}):\s")


def complete(
    passage: Passage, quantities: Sequence[Quantity], wordings: Sequence[Wording], index: int
) -> Wording:
    """Return the wording of a quantity with what it leaves out; ``wordings`` before it are complete."""
    own, unit = wordings[index], quantities[index].unit
    if unit is None or unit.counted:
        return _counted_again(passage, quantities, wordings, index) or own
    folded = fold(own.text)
    bare = _bare().fullmatch(folded)
    if bare:
        previous = _of_previous(passage, quantities, wordings, index)
        if not _says_measure().match(folded):
            return previous or own
        return _of_item(passage, own) or previous or _of_clause(passage, own) or own
    again = _said_again(passage, quantities, wordings, index, folded)
    part = _half().fullmatch(folded) or _RATED.match(folded)
    if again is None and _form(quantities[index]) == "%" and part:
        again = _of_heading(passage, own)
    return again or _in_list(passage, quantities, wordings, index, folded) or own


def _counted_again(
    passage: Passage, quantities: Sequence[Quantity], wordings: Sequence[Wording], index: int
) -> Wording | None:
    """Take what a bare noun counted before: "có 486 hộ nghèo; đến năm 2024 còn 118 hộ"."""
    own, unit, start = wordings[index], quantities[index].unit, quantities[index].start
    if unit is None or fold(own.text) != unit.form:
        return None
    if not _COMES_TO.search(passage.folded, max(0, start - 20), start):
        return None
    noun = unit.form.removesuffix("/năm")
    for at in range(index - 1, max(-1, index - 4), -1):
        above, text = quantities[at].unit, fold(wordings[at].text)
        if _STOP.search(passage.folded, quantities[at].unit_end, start):
            return None
        same = above is not None and above.counted and above.form.startswith(noun)
        if same and noun in text and text != noun and len(text.split()) <= _LONGEST:
            return replace(own, text=wordings[at].text, own=own.text, start=wordings[at].start)
    return None


def _of_item(passage: Passage, own: Wording) -> Wording | None:
    """Take the thing from the head of the item: "- Cây lạc: diện tích …"."""
    label = read_label(passage.text)
    if passage.kind is not PassageKind.ITEM or label is None:
        return None
    head = _ITEM.match(passage.text, label.length)
    if head is None or head.end() > own.start or _is_no_thing(fold(head["head"])):
        return None
    return replace(own, text=f"{own.text} {head['head'].strip()}", own=own.text, start=head.start())


def _of_heading(passage: Passage, own: Wording) -> Wording | None:
    """Take what parts are of from before the colon: "rác được thu gom: đô thị 98%"."""
    head = _HEADING.search(passage.folded, max(0, own.start - _REACH), own.start)
    if head is None:
        return None
    text = passage.text[head.start("head") : head.end("head")]
    return replace(own, text=f"{text} {own.text}", own=own.text, start=head.start("head"))


def _of_clause(passage: Passage, own: Wording) -> Wording | None:
    """Take the thing that has the measure: "cánh đồng mẫu lớn với tổng diện tích"."""
    has = _HAS.search(passage.folded, max(0, own.start - _REACH), own.start)
    if has is None or _is_no_thing(has["thing"]) or _UNITS.search(has["thing"]):
        return None
    lead = opening().match(has["thing"])
    start = has.start("thing") + (lead.end() if lead else 0)
    thing = passage.text[start : has.end("thing")].strip()
    if not thing or len(thing.split()) > _LONGEST:
        return None
    return replace(own, text=f"{own.text} {thing}", own=own.text, start=start)


def _of_previous(
    passage: Passage, quantities: Sequence[Quantity], wordings: Sequence[Wording], index: int
) -> Wording | None:
    """Take the thing from the measure before; only a yield or an output follows into another sentence."""
    at = _ahead_of_bracket(passage, quantities, index)
    if at < 0:
        return None
    own, above, before = wordings[index], wordings[at], quantities[at]
    between = passage.folded[before.unit_end : own.start]
    yields, grows = _yields().match(fold(own.text)), _grows().match(fold(own.text))
    if len(between) > _REACH or before.unit is None or not (yields or grows or _is_of_crop(before.unit)):
        return None
    if (";" in between or _STOP.search(between)) and not yields:
        return None
    text = _BRACKETED.sub("", above.text)
    measure = _measure().match(fold(text))
    thing = text[measure.end() :].strip() if measure else text
    if not thing or len(text.split()) > _LONGEST or _is_no_thing(fold(thing)) or thing in own.text:
        return None
    return replace(own, text=f"{own.text} {thing}", own=own.text, start=above.start)


def _ahead_of_bracket(passage: Passage, quantities: Sequence[Quantity], index: int) -> int:
    """Find the number before, or ahead of the bracket in between: "2.730 ha (xoài 420 ha), trong đó …"."""
    at = index - 1
    if at > 0 and ")" in passage.folded[quantities[at].unit_end : quantities[index].start]:
        opened = open_bracket(passage.folded, quantities[at].start)
        while opened is not None and at > 0 and quantities[at].start > opened:
            at -= 1
    return at


def _in_list(
    passage: Passage,
    quantities: Sequence[Quantity],
    wordings: Sequence[Wording],
    index: int,
    folded: str,
) -> Wording | None:
    """Take the head of a list of sectors: "tỷ trọng nông nghiệp 40%, công nghiệp 25%"."""
    if index == 0 or not _sector().match(folded) or len(_WORD.findall(folded)) > _LONGEST:
        return None
    first = index - 1
    while first > 0 and _form(quantities[first]) == "%" != _form(quantities[index]):
        first -= 1  # by how much a sector grew stands between the amounts of the list
    own, above = wordings[index], wordings[first]
    head = _list_head().match(fold(above.text))
    between = passage.folded[quantities[first].unit_end : quantities[index].start]
    if head is None or _form(quantities[first]) != _form(quantities[index]) or _STOP.search(between):
        return None
    return replace(own, text=f"{above.text[: head.end()].strip()} {own.text}", start=above.start)


def _said_again(
    passage: Passage,
    quantities: Sequence[Quantity],
    wordings: Sequence[Wording],
    index: int,
    folded: str,
) -> Wording | None:
    """Take what was said before for another half, another form, another thing said of the same.

    "Dân cư đô thị dùng nước sạch 98%, nông thôn 75%"; "suy dinh dưỡng thể thấp còi 12%, thể nhẹ cân 6%";
    "tỷ lệ chi bộ hoàn thành xuất sắc 20%, hoàn thành tốt 75%".
    """
    if index == 0 or _form(quantities[index]) != "%" or _form(quantities[index - 1]) != "%":
        return None
    own, above = wordings[index], wordings[index - 1]
    between = passage.folded[quantities[index - 1].unit_end : quantities[index].start]
    if _STOP.search(between):
        return None
    apart = ";" in between and own.start < quantities[index].start  # "; hoàn thành bản đồ 100% diện tích"
    if _half().fullmatch(folded) and (half := _half().search(fold(above.text))):
        text = f"{above.text[: half.start()]}{own.text}{above.text[half.end() :]}"
        return replace(own, text=text, own=own.text, start=above.start)
    if (
        _base().fullmatch(folded) and ";" not in between
    ):  # "đạt 1,1%, đến năm 2025 đạt 4,7% lực lượng lao động"
        return replace(own, text=f"{above.text} {own.text}", own=own.text, start=above.start)
    for opening_word in (_variant(), predicates()):
        opens = opening_word.match(folded)
        said = opening_word.search(fold(above.text), 1) if opens else None
        if opens and said and (not apart or said[0] == opens[0]):
            return replace(own, text=above.text[: said.start()] + own.text, own=own.text, start=above.start)
    return None


def _form(quantity: Quantity) -> str:
    return quantity.unit.form.removesuffix("/năm") if quantity.unit else ""


def _is_of_crop(unit: Unit) -> bool:
    """Tell a unit of land or of what it bears."""
    broader = concepts("measure")[unit.measure].broader if unit.measure else None
    return not unit.counted and broader in ("area", "mass", "yield")


def _is_no_thing(folded: str) -> bool:
    return bool(_no_thing().fullmatch(folded))


def _forms(*concepts_: str) -> str:
    return choice("clause_words", *concepts_)


@cache
def _bare() -> re.Pattern[str]:
    """A measure with nothing but how it is taken: "năng suất bình quân", "đang cho thu hoạch"."""
    return compile_folded(rf"(?:{_forms('measure', 'manner')})(?:,?\s(?:{_forms('manner')}))*", 0)


@cache
def _measure() -> re.Pattern[str]:
    return compile_folded(rf"(?:{_forms('measure', 'manner')})(?:\s(?:{_forms('manner')}))*(?!\w)", 0)


@cache
def _says_measure() -> re.Pattern[str]:
    return compile_folded(rf"(?:{_forms('measure')})(?!\w)", 0)


@cache
def _yields() -> re.Pattern[str]:
    return compile_folded(r"(?:tổng )?(?:năng suất|sản lượng)(?!\w)", 0)


@cache
def _grows() -> re.Pattern[str]:
    return compile_folded(r"tốc độ(?!\w)", 0)


@cache
def _no_thing() -> re.Pattern[str]:
    return re.compile(_forms("no-thing"))


@cache
def _list_head() -> re.Pattern[str]:
    return compile_folded(
        rf"(?:{_forms('list-head')})(?!\w)(?:\s(?:các ngành|ngành|khu vực(?!\si)|lĩnh vực))?", 0
    )


@cache
def _half() -> re.Pattern[str]:
    """Towns or the country, where nothing else is said: what is said of the one holds for the other."""
    return re.compile(rf"(?<!\w)(?:{_forms('half')})(?!\w)")


@cache
def _base() -> re.Pattern[str]:
    return re.compile(_forms("base"))


@cache
def _variant() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_forms('variant')})(?!\w)")


@cache
def predicates() -> re.Pattern[str]:
    """What may be said of two shares at once: "hoàn thành tốt nhiệm vụ", "sử dụng nước sạch"."""
    return re.compile(words("clause_words", "predicate"))


@cache
def _sector() -> re.Pattern[str]:
    return compile_folded(
        rf"(?:(?:các )?(?:ngành|khu vực|lĩnh vực)\s)?(?:{_forms('sector')})(?!\w)(?!\scông)", 0
    )
