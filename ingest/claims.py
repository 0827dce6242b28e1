"""The numeric claims of prose: every number that a passage says of somebody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.folding import compile_folded, fold
from ingest.indicators import find_indicator
from ingest.labels import read_label
from ingest.passages import Passage, PassageKind
from ingest.quantities import Form, Quantity, Unit, find_quantities, with_unit
from ingest.statements import Statement, is_result_over_goal, state
from ingest.subjects import Mention, Subjects, mentions_of
from ingest.wordings import Wording, is_bare, share, word
from ontology.facts import Claim, Comparator, Kind, Place

_REACH = 60  # characters before a number in which the verb of its clause may stand
_MARK = re.compile(r"\d{1,2}\s?\*?\s?")
_LONGEST_CLAUSE = 140
_BESIDE = 12  # characters between a number and the bracket that says more of it
_SHARE_OF_IT = compile_folded(
    r"(?:\s[^\s.;,()]+){0,3},?\s\(?(?:đạt|bằng|chiếm|tương đương|vượt|đạt tỷ lệ|chiếm tỷ lệ)\s(?:tỷ lệ\s|trên\s|gần\s|khoảng\s)?",
    0,
)
_CHANGE_OF_IT = compile_folded(
    r"(?:\s[^\s.;,()]+){0,8},?\s\(?(?:tăng|giảm)\s(?:bình quân\s|thêm\s|trên\s|gần\s|khoảng\s|hơn\s)*", 0
)
_AMONG_IT = compile_folded(r"[^.;\d]{0,60}?[,(]?\s?trong (?:số )?đó,?\s(?P<words>[^.;\d]+?)\s?", 0)
_LAST_CLAUSE = re.compile(r"(?P<words>[^.;()]*)$")
_CLAUSE = re.compile(r"(?:^|[.;:(,)”]\s?|\)\s?)$")
_LISTED = compile_folded(r"\s?(?:[,:;(]|\s(?:gồm|và))[^.\d:]{0,50}", 0)
_LONGEST_SENTENCE = 300
_FULL_STOP = re.compile(r"[.;](?=\s)")
_GOES_ON = compile_folded(r"\s(?:có|được|là|bị)\s", 0)
_ENDS = re.compile(r"\s?(?:[.;,)=]|$)")
_TO = re.compile(r"\s?(?:xuống|lên|còn|đến|tới|xuống còn|lên đến|giảm còn)(?:\s[^\d.;]{0,20})?$")


def find_claims(passage: Passage, subjects: Subjects) -> Iterator[Claim]:
    """Yield the claims of a passage of prose, in its order; the head of a table makes none."""
    if passage.annex and passage.kind is PassageKind.HEADING:
        return
    quantities = _with_units(passage, _quantities(passage))
    if not quantities:
        return
    scopes, mentions = subjects.scopes(passage), mentions_of(passage, subjects.places)
    wordings = _wordings(passage, quantities, mentions)
    for index, (quantity, wording) in enumerate(zip(quantities, wordings, strict=True)):
        if not _measures(passage, quantity, wording):
            continue
        previous = quantities[index - 1] if index else None
        since, until = _neighbours(passage, quantities, index)
        statement = state(passage, quantity, previous, since=since, until=until)
        subject = subjects.place_of(passage, quantity.start, quantity.unit_end, mentions, scopes)
        yield from make_claims(passage, quantity, wording, statement, subject)


def _neighbours(passage: Passage, quantities: Sequence[Quantity], index: int) -> tuple[int, int]:
    """Where the quantity before ends and the one after begins."""
    since = quantities[index - 1].unit_end if index else label_length(passage)
    until = quantities[index + 1].start if index + 1 < len(quantities) else len(passage.text)
    return since, until


def _wordings(passage: Passage, quantities: Sequence[Quantity], mentions: Sequence[Mention]) -> list[Wording]:
    """Word each quantity; one without words of its own says more of what stands before its bracket or list."""
    wordings: list[Wording] = []
    for index, quantity in enumerate(quantities):
        since, until = _neighbours(passage, quantities, index)
        since = max(
            [
                since,
                *(
                    mention.end
                    for mention in mentions
                    if _heads_clause(passage, mention, since, quantity.start)
                ),
            ]
        )
        wordings.append(word(passage.folded, passage.text, quantity, since=since, until=until))
    wordings = share(wordings, quantities, passage.folded)
    for index, quantity in enumerate(quantities):
        if _says_more(passage, quantity, wordings, quantities, index):
            start, text = _said_before(passage, quantity, wordings[:index])
            wordings[index] = replace(wordings[index], text=text, start=min(start, wordings[index].start))
        elif index and quantity.unit and quantity.unit.form == "%":
            wordings[index] = _among(
                passage, quantities[index - 1], quantity, wordings[index - 1], wordings[index]
            )
    return wordings


def _among(passage: Passage, whole: Quantity, part: Quantity, above: Wording, own: Wording) -> Wording:
    """Word a share that "trong đó" takes out of the one before: "…, trong đó có bằng cấp, chứng chỉ 27,1%"."""
    match = _AMONG_IT.fullmatch(passage.folded, whole.unit_end, part.start)
    if (
        not match
        or whole.unit is None
        or whole.unit.form != "%"
        or own.text.lower().startswith(("tỷ lệ", "tỉ lệ"))
    ):
        return own
    words = passage.text[match.start("words") : match.end("words")]
    words = words if own.text in words else own.text
    return replace(own, text=f"{above.text} {words}".strip(), start=above.start)


def _says_more(
    passage: Passage,
    quantity: Quantity,
    wordings: Sequence[Wording],
    quantities: Sequence[Quantity],
    index: int,
) -> bool:
    """Tell whether a number has no words of its own: a share of what was just said, a part in a bracket."""
    text = wordings[index].text
    if quantity.unit and quantity.unit.counted:
        return fold(text) == quantity.unit.form and passage.folded.rfind(
            "(", 0, quantity.start
        ) > passage.folded.rfind(")", 0, quantity.start)
    if index and quantity.unit and quantity.unit.form == "%":
        between = passage.folded[quantities[index - 1].unit_end : quantity.start]
        if _SHARE_OF_IT.fullmatch(between) or _CHANGE_OF_IT.fullmatch(between):
            return True
    return is_bare(text)


def _heads_clause(passage: Passage, mention: Mention, since: int, until: int) -> bool:
    """A place that a clause begins with says of whom the clause speaks, not what it measures."""
    if not since <= mention.start < mention.end <= until:
        return False
    return bool(_CLAUSE.search(passage.folded[since : mention.start])) or mention.start == since


def _said_before(passage: Passage, quantity: Quantity, above: Sequence[Wording]) -> tuple[int, str]:
    """What a bare number says more of: the clause before its bracket, or what the number before it measures."""
    opened = passage.folded.rfind("(", 0, quantity.start)
    beside = bool(above) and opened - above[-1].end < _BESIDE
    if (
        opened > max(passage.folded.rfind(")", 0, quantity.start), above[-1].end if above else -1)
        and not beside
    ):
        clause = _LAST_CLAUSE.search(passage.folded, max(0, opened - _LONGEST_CLAUSE), opened)
        if clause and clause["words"].strip():
            return clause.start("words"), passage.text[clause.start("words") : clause.end("words")].strip()
    return (above[-1].start, above[-1].text) if above else (quantity.start, "")


def make_claims(
    passage: Passage, quantity: Quantity, wording: Wording, statement: Statement, subject: Place
) -> Iterator[Claim]:
    """Make the claim of a quantity; a result over its goal makes two."""
    if is_result_over_goal(quantity, passage.folded[max(0, quantity.start - _REACH) : quantity.start]):
        kind = Kind.CHANGE if statement.kind is Kind.CHANGE else Kind.ACTUAL
        result = replace(statement, kind=kind, comparator=quantity.comparator)
        goal = replace(statement, kind=Kind.PAST_TARGET, comparator=quantity.goal_comparator)
        yield _claim(passage, quantity, wording, result, subject, quantity.value, None)
        if quantity.low is not None and quantity.value2 is not None:
            goal = replace(goal, comparator=Comparator.RANGE)
            yield _claim(passage, quantity, wording, goal, subject, quantity.low, quantity.value2)
        elif quantity.value2 is not None:
            yield _claim(passage, quantity, wording, goal, subject, quantity.value2, None)
        return
    comparator = statement.comparator
    if quantity.form is Form.FRACTION:
        comparator = Comparator.OF
    elif quantity.form is Form.RANGE:
        comparator = Comparator.RANGE
    yield _claim(
        passage,
        quantity,
        wording,
        replace(statement, comparator=comparator),
        subject,
        quantity.value,
        quantity.value2,
    )


def _claim(
    passage: Passage,
    quantity: Quantity,
    wording: Wording,
    statement: Statement,
    subject: Place,
    value: Decimal,
    value2: Decimal | None,
) -> Claim:
    unit = quantity.unit
    return Claim(
        subject=subject,
        indicator=find_indicator(
            wording.text,
            unit.measure if unit else None,
            share=statement.kind in (Kind.COMPLETION, Kind.CHANGE),
            change=statement.kind is Kind.CHANGE,
            context=_sentence(passage, quantity),
        ),
        wording=wording.text,
        value=value,
        value2=value2,
        unit=passage.text[unit.start : unit.end] if unit else None,
        measure=unit.measure if unit else None,
        period=statement.period,
        aspect=statement.aspect,
        base_year=statement.base_year,
        kind=statement.kind,
        comparator=statement.comparator,
        table=passage.kind is PassageKind.ROW,
        evidence=passage.cite(wording.start, wording.end, quantity.start),
    )


def _sentence(passage: Passage, quantity: Quantity) -> str:
    """The sentence that holds a number, folded: what tells "12 đảng viên" that are admitted from those disciplined."""
    start = max(0, quantity.start - _LONGEST_SENTENCE)
    for match in _FULL_STOP.finditer(passage.folded, start, quantity.start):
        start = match.end()
    end = _FULL_STOP.search(passage.folded, quantity.unit_end)
    return passage.folded[
        start : min(end.start() if end else len(passage.folded), quantity.end + _LONGEST_SENTENCE)
    ]


def label_length(passage: Passage) -> int:
    """Characters of the number or mark that opens a passage."""
    if passage.kind is PassageKind.FOOTNOTE:
        match = _MARK.match(passage.text)
        return match.end() if match else 0
    label = read_label(passage.text)
    return label.length if label else 0


def _quantities(passage: Passage) -> list[Quantity]:
    skip = label_length(passage)
    return [quantity for quantity in find_quantities(passage.folded, passage.text) if quantity.start >= skip]


def _with_units(passage: Passage, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give a bare number the unit of its list: "(khai trừ 02, cảnh cáo 01)", "từ 47,71 xuống còn 12,92%"."""
    found: list[Quantity] = []
    for index, quantity in enumerate(quantities):
        if quantity.unit is None:
            unit = _next_unit(passage, quantities, index) or _listed_unit(passage, quantity, found)
            if unit:
                quantity = with_unit(quantity, unit)
        found.append(quantity)
    return found


def _next_unit(passage: Passage, quantities: Sequence[Quantity], index: int) -> Unit | None:
    following = quantities[index + 1] if index + 1 < len(quantities) else None
    if following is None or following.unit is None or following.unit.counted:
        return None
    between = passage.folded[quantities[index].end : following.start]
    return following.unit if _TO.fullmatch(between) else None


def _listed_unit(passage: Passage, quantity: Quantity, found: Sequence[Quantity]) -> Unit | None:
    """The counted noun before a list goes for its bare numbers: "kỷ luật 09 đảng viên, trong đó khiển trách 06, cảnh cáo 03"."""
    if not found or found[-1].unit is None or not found[-1].unit.counted:
        return None
    between = passage.folded[found[-1].unit_end : quantity.start]
    if _GOES_ON.match(passage.folded, quantity.end) and re.fullmatch(r"[^.;\d]*[,;]\s", between):
        return found[-1].unit
    return (
        found[-1].unit if _LISTED.fullmatch(between) and _ENDS.match(passage.folded, quantity.end) else None
    )


def _measures(passage: Passage, quantity: Quantity, wording: Wording) -> bool:
    """A bare number counts only where its clause ends behind it and words in front say what it is."""
    if quantity.unit is not None or quantity.form is Form.FRACTION:
        return True
    if not wording.text:
        return False
    if (
        passage.folded[: quantity.start].rstrip().endswith(":")
        and passage.text[quantity.end : quantity.end + 2].isupper()
    ):
        return True
    return bool(_ENDS.match(passage.folded, quantity.end))
