"""What the numbers of a list share: a unit, a verb, the thing that a share is of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.clauses import open_bracket
from ingest.continuations import is_bare, says_more, unit_of_whole
from ingest.folding import compile_folded, fold
from ingest.names_beside import placeless, without_place
from ingest.objects import complete, predicates
from ingest.passages import Passage
from ingest.places import Mention
from ingest.quantities import Form, Quantity
from ingest.subjects import places_behind
from ingest.wordings import Wording, word

_LONGEST_CLAUSE = 140  # characters before a bracket that may say what it holds parts of
_LONGEST_SENTENCE_ABOVE = 180
_BESIDE = 12  # characters between a number and the bracket that says more of it

_AMONG_IT = compile_folded(
    r"[^.;\d]{0,60}?[,(]?\s?trong (?:số )?đó,?\s(?P<words>(?:[^.;\d]|(?<=mức độ )\d)+?)\s?", 0
)
_ONLY_LINKS = compile_folded(r"(?:có|chiếm|đạt|gồm)(?:\s(?:có|trên|khoảng|ít nhất|không quá|từ))*", 0)
_LINK_AT_END = re.compile(r"\s(?:chiếm|đạt|còn|là|bằng)$")
_SENTENCE = re.compile(r"[.!?](?=\s)")
_LAST_CLAUSE = re.compile(r"(?P<words>[^.;()]*)$")
# "bảo hiểm y tế: xã A 100%": the words before the colon head the list.
_HEADED_LIST = re.compile(r"(?P<words>[^.;:()]{3,}):\s[^.;:\d]{0,40}$")
_ONLY_LISTS = compile_folded(
    r"(?:trong (?:số )?đó|bao gồm|gồm(?: có)?|cụ thể|như sau|và|là)(?:,?\snhư sau)?", 0
)
_REST = re.compile(r"\s(?P<words>[^.;:,()\d]{3,80})")
_SENTENCE_ABOVE = re.compile(r"(?P<words>[^.;]{3,140})[.;]\s[^.;,\d]{0,25}$")
_OPENS_CLAUSE = compile_folded(
    r"(?:^|[.;:(,)”]\s?|\)\s?)(?:(?:và\s|còn\s|riêng\s)?(?:của|ở|tại|thuộc)\s)?$", 0
)
_APART = compile_folded(r"\s?(?:,|và|,\svà|cùng)\s", 0)
_NEXT_OF = compile_folded(r"\s?(?:[,;]|và|,\svà)\s(?:(?:của|ở|tại|riêng)\s)?[^.;,\d]+?", 0)
_AND = compile_folded(r"(?:,?\s(?:(?:và|với|cùng)\s)?|\s?/\s?)(?:gần\s|trên\s|hơn\s|khoảng\s)?", 0)
_WITH = compile_folded(r"\s(?:và|với|cùng)\s", 0)
_BOTH = compile_folded(r"(?:,?\s[^\s\d.;:,()]+){1,6}(?:,|,?\svà|\scùng)\s(?:trên\s|hơn\s|gần\s|khoảng\s)?", 0)


def word_all(
    passage: Passage, quantities: Sequence[Quantity], mentions: Sequence[Mention], first: int
) -> list[Wording]:
    """Word the quantities of a passage; ``first`` is where its text begins behind the label.

    One without words of its own says more of what stands before its bracket or of the number before it.
    """
    wordings = _own_words(passage, quantities, mentions, first)
    _share_verb(wordings, quantities, passage.folded)
    _share_tail(wordings, quantities, passage.folded)
    for index, quantity in enumerate(quantities):
        previous = quantities[index - 1] if index else None
        own = wordings[index].text
        if says_more(passage, quantity, previous, own) or _only_counts(
            passage, quantity, previous, own, mentions
        ):
            whole = _whole_of(passage, quantities, index, mentions)
            start, text = _said_before(passage, quantity, wordings[: whole + 1], mentions)
            above = wordings[index - 1]
            unit = unit_of_whole(passage, previous, quantity, above, text) if previous else None
            text = without_place(text, start, mentions)
            wordings[index] = replace(
                wordings[index], text=text, own=own, start=min(start, wordings[index].start), of=unit
            )
        elif previous is not None and _is_share(quantity) and _is_share(previous):
            wordings[index] = _among(passage, previous, quantity, wordings[index - 1], wordings[index])
        if _is_bare(quantity, wordings[index].text):
            wordings[index] = _behind_or_above(passage, quantity, wordings[index])
        done = complete(passage, quantities, wordings, index)
        text = placeless(done.text, passage.text, mentions)
        wordings[index] = done if text == done.text or is_bare(text) else replace(done, text=text)
    return wordings


def _own_words(
    passage: Passage, quantities: Sequence[Quantity], mentions: Sequence[Mention], first: int
) -> list[Wording]:
    """Word each quantity by what stands around it; a place beside it says of whom, not what."""
    wordings: list[Wording] = []
    for index, quantity in enumerate(quantities):
        since, until = neighbours(passage, quantities, index, first)
        if index:
            since = _since(passage, quantity, since, wordings[-1].end, mentions)
        if said := places_behind(passage, quantity.unit_end, mentions):
            until = min(until, said[0])
        heads = [
            mention.end for mention in mentions if _heads_clause(passage, mention, since, quantity.start)
        ]
        after = max([since, *heads])
        follows = index > 0 and after == since
        wordings.append(
            word(passage.folded, passage.text, quantity, since=after, until=until, follows=follows)
        )
    return wordings


def _since(passage: Passage, quantity: Quantity, ended: int, worded: int, mentions: Sequence[Mention]) -> int:
    """Where the words of a quantity may begin: behind the number before, its place and its words."""
    said = places_behind(passage, ended, mentions)
    since = said[1][-1].end if said else ended
    worded = len(passage.folded[:worded].rstrip())
    apart = _APART.fullmatch(passage.folded, worded, quantity.start)
    return max(since, worded) if apart else since  # "08 sản phẩm 3 sao và 03 sản phẩm 4 sao"


def neighbours(passage: Passage, quantities: Sequence[Quantity], index: int, first: int) -> tuple[int, int]:
    """Where the quantity before ends, or the text begins, and where the one after begins."""
    since = quantities[index - 1].unit_end if index else first
    until = quantities[index + 1].start if index + 1 < len(quantities) else len(passage.text)
    return since, until


def _share_verb(wordings: list[Wording], quantities: Sequence[Quantity], folded: str) -> None:
    """What is done with the first is done with the second: "kiểm tra 08 tổ chức đảng và 08 đảng viên"."""
    for index in range(1, len(wordings)):
        above, own = wordings[index - 1], wordings[index]
        alone = not own.lead and not own.tail and bool(above.lead) and not _sizes(above, quantities[index])
        if alone and _joined(folded, quantities[index - 1], quantities[index]):
            text = f"{above.lead} {own.text}"
            wordings[index] = replace(own, text=text, start=above.start, lead=above.lead)


def _sizes(above: Wording, quantity: Quantity) -> bool:
    """Tell the head of a size, which only people and households share: "dân số 1.200 hộ, 4.800 khẩu"."""
    shared = quantity.unit is not None and quantity.unit.measure in ("household", "person")
    return not shared and fold(above.lead).endswith(("dân số", "diện tích", "diện tích tự nhiên"))


def _share_tail(wordings: list[Wording], quantities: Sequence[Quantity], folded: str) -> None:
    """What is said of the second is said of the first: "08 hộ, 60 nhân khẩu theo đạo"."""
    for index in range(len(wordings) - 2, -1, -1):
        own, below = wordings[index], wordings[index + 1]
        if not own.tail and below.tail and _together(folded, quantities[index], quantities[index + 1]):
            wordings[index] = replace(
                own, text=f"{own.text} {below.tail}", own=own.text, end=max(own.end, below.end)
            )
        elif said := _said_of_both(
            own, below, folded[quantities[index].unit_end : quantities[index + 1].start]
        ):
            wordings[index] = replace(
                own,
                text=f"{own.text} {said}",
                own=own.text,
                end=max(own.end, below.end),
                tail=f"{own.tail} {said}",
            )


def _said_of_both(own: Wording, below: Wording, between: str) -> str:
    """What is said of two shares at once: "100% chi bộ và 92% đảng viên hoàn thành tốt nhiệm vụ"."""
    if not own.tail or fold(own.text) != fold(own.tail) or not _BOTH.fullmatch(between):
        return ""
    verb = predicates().search(fold(below.tail))
    return below.tail[verb.start() :].strip() if verb and not predicates().search(fold(own.tail)) else ""


def _joined(folded: str, first: Quantity, second: Quantity) -> bool:
    counted = (
        first.unit is not None and first.unit.counted and second.unit is not None and second.unit.counted
    )
    return counted and bool(_AND.fullmatch(folded, first.unit_end, second.start))


def _together(folded: str, first: Quantity, second: Quantity) -> bool:
    """Tell two counts of one thing: "08 hộ, 60 nhân khẩu", "07 chi bộ và 10 đảng viên"."""
    if not _joined(folded, first, second) or first.form is not Form.PLAIN or second.form is not Form.PLAIN:
        return False
    measures = {quantity.unit.measure for quantity in (first, second) if quantity.unit}
    return measures in ({"household", "person"}, {"case", "person"}) or bool(
        _WITH.search(folded, first.unit_end, second.start)
    )


def _is_share(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.form == "%"


def _heads_clause(passage: Passage, mention: Mention, since: int, until: int) -> bool:
    """A place that a clause begins with says of whom the clause speaks, not what it measures."""
    if not since <= mention.start < mention.end <= until:
        return False
    return mention.start == since or bool(_OPENS_CLAUSE.search(passage.folded[since : mention.start]))


def _only_counts(
    passage: Passage, quantity: Quantity, previous: Quantity | None, own: str, mentions: Sequence[Mention]
) -> bool:
    """Tell a count without words of its own in a list of places: "số vụ: xã A 19 vụ, của xã B 34 vụ"."""
    unit = quantity.unit
    if unit is None or not unit.counted or fold(own) != unit.form:
        return False
    if previous is None or previous.unit is None:
        return _headed(passage, quantity, 0, mentions) is not None
    follows = _NEXT_OF.fullmatch(passage.folded, previous.unit_end, quantity.start)
    return unit.form == previous.unit.form and bool(follows)


def _headed(
    passage: Passage, quantity: Quantity, last: int, mentions: Sequence[Mention]
) -> re.Match[str] | None:
    """Match the head of a list of places behind ``last``: "bảo hiểm y tế: xã A 100%"."""
    begin = max(last, quantity.start - _LONGEST_CLAUSE)
    headed = _HEADED_LIST.search(passage.folded, begin, quantity.start)
    headed = None if headed and _ONLY_LISTS.fullmatch(headed["words"].strip(" ,")) else headed
    named = headed and any(headed.end("words") < place.start < quantity.start for place in mentions)
    return headed if named else None


def _is_bare(quantity: Quantity, text: str) -> bool:
    """A counted noun words itself, be it "chỉ tiêu"."""
    return not text if quantity.unit and quantity.unit.counted else is_bare(text)


def _said_before(
    passage: Passage, quantity: Quantity, above: Sequence[Wording], mentions: Sequence[Mention]
) -> tuple[int, str]:
    """The clause before the bracket or the list of a number, or what the number before it measures."""
    opened = open_bracket(passage.folded, quantity.start)
    last = above[-1].end if above else -1
    if opened is not None and opened > last and not (above and opened - last < _BESIDE):
        clause = _LAST_CLAUSE.search(passage.folded, max(0, opened - _LONGEST_CLAUSE), opened)
        if clause and clause["words"].strip():
            return clause.start("words"), passage.text[clause.start("words") : clause.end("words")].strip()
    if headed := _headed(passage, quantity, last, mentions):
        return headed.start("words"), passage.text[headed.start("words") : headed.end("words")].strip()
    return (above[-1].start, above[-1].text) if above else (quantity.start, "")


def _whole_of(
    passage: Passage, quantities: Sequence[Quantity], index: int, mentions: Sequence[Mention]
) -> int:
    """Find the number that one of another place goes on with: the last of its unit.

    "Rừng xã A 277 ha, độ che phủ 28,7%; xã B còn 1.473 ha".
    """
    unit, last = quantities[index].unit, quantities[index - 1].unit_end if index else 0
    if unit is None or unit.counted or unit.form == "%":
        return index - 1
    if not any(last <= mention.start < quantities[index].start for mention in mentions):
        return index - 1
    alike = [at for at, other in enumerate(quantities[:index]) if other.unit and other.unit.form == unit.form]
    if not alike:
        return index - 1
    between = passage.folded[quantities[alike[-1]].unit_end : quantities[index].start]
    return index - 1 if _SENTENCE.search(between) else alike[-1]


def _behind_or_above(passage: Passage, quantity: Quantity, own: Wording) -> Wording:
    """Word a number that only what it is for, or the sentence above, tells: "660 triệu đồng cho đàn bò"."""
    behind = _REST.match(passage.folded, quantity.unit_end)
    if behind and not is_bare(passage.text[behind.start("words") : behind.end("words")]):
        text = passage.text[behind.start("words") : behind.end("words")].strip()
        return replace(own, text=text, end=max(own.end, behind.end("words")))
    above = _SENTENCE_ABOVE.search(
        passage.folded, max(0, quantity.start - _LONGEST_SENTENCE_ABOVE), quantity.start
    )
    if above is None:
        title = passage.headings[-1] if passage.headings else ""
        return replace(own, text=title) if not own.text else own
    text = passage.text[above.start("words") : above.end("words")].strip()
    return replace(own, text=text, start=above.start("words"))


def _among(passage: Passage, whole: Quantity, part: Quantity, above: Wording, own: Wording) -> Wording:
    """Word a share that "trong đó" takes out of the one before: "…, trong đó có bằng cấp 27,1%"."""
    match = _AMONG_IT.fullmatch(passage.folded, whole.unit_end, part.start)
    if not match or fold(own.text).startswith(("tỷ lệ", "tỉ lệ")):
        return own
    said = passage.text[match.start("words") : match.end("words")]
    if own.tail and _ONLY_LINKS.fullmatch(fold(said)):
        return own  # "trong đó có 20% hoàn thành xuất sắc nhiệm vụ"
    said = _LINK_AT_END.sub("", said) if own.text in said else own.text
    return replace(own, text=f"{above.text} {said}".strip(), own=said, whole=above.text, start=above.start)
