"""Which place each number of a passage is said of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.clauses import open_bracket
from ingest.folding import compile_folded, fold_heading
from ingest.labels import read_label
from ingest.lexicons import words
from ingest.passages import Passage
from ingest.places import Gazetteer, Mention, find_district, find_mentions, part_of_longer_name
from ontology.facts import Place

_OPENS = compile_folded(
    r"(?:^|[.;:)”]\s?|\*\s?\d{1,2}\.\s)(?:\(?\d{1,2}[.)]\s?|[-*+•]\s?)*"
    r"(?:(?P<singles_out>đối với|tại|riêng(?: đối với| tại| ở)?|ở)\s|trong đó[,:]?\s)?$",
    0,
)
_OF = compile_folded(r"(?:của|thuộc)\s(?:toàn\s)?$", 0)
_UNIT_TYPES = ("xã ", "phường ", "thị trấn ", "đặc khu ")
_LABELLED = compile_folded(r"(?:\(\d{1,2}\)|(?:^|\s)\d{1,2}\.|\*|[a-zđ]\)|-)\s?(?:đối với\s|tại\s)?$", 0)
_NEW_UNIT = compile_folded(
    r"(?:^|[.;]\s|ngày\s\d{1,2}/\d{1,2}/\d{4},\s)"
    r"(?:sau (?:khi )?(?:sáp nhập|sắp xếp|thành lập),?\s|hiện nay,?\s|đến nay,?\s)?"
    r"(?P<unit>(?:toàn\s)?(?:xã|phường|đặc khu)(?:\smới)?)"
    r"\s(?:có|vì vậy|hiện|đã|rộng|được|đạt|sau)(?!\w)",
    0,
)
SCOPED = ("the headings or the commune", "the place that opens")  # what decides where no place stands beside
BESIDE = ("the place stands right in front", "the place of the number before")
_BEFORE = compile_folded(
    r"\s?:?\s?(?:là|có|đạt|còn|chiếm|trên|gần|khoảng|dưới|hơn|góp|dừng ở"
    r"|(?:tăng|giảm)?\s?từ(?:\s\d[\d.,]*\s?%?\s(?:năm\s\d{4}\s)?(?:tăng\s|giảm\s)?(?:xuống|lên|đến)(?:\scòn)?)?)?\s?",
    0,
)
_COMMA = compile_folded(r",\s(?:(?:tại|ở|riêng|đối với)\s)?$", 0)
_GOES_ON = compile_folded(r"\s(?!(?:và|với|cùng|cũ|đến|về|trước|nay)\s)[^\W\d_]", 0)  # with its verb
_MERGER = compile_folded(r"(?:cơ sở|từ việc)\s(?:sáp nhập|hợp nhất|nhập|sắp xếp)|(?:sáp nhập|hợp nhất) từ", 0)
_SENTENCE = re.compile(r"[.;](?=\s)")
_OWN_NUMBER = re.compile(r"\s?:?\s?(?!(?:19|20)\d\d)\d")  # "thị trấn A 2/16 chỉ tiêu": of that number alone
_LISTED_BEHIND = re.compile(rf"{_OWN_NUMBER.pattern}[^.;()]*:\s")  # "(thị trấn A 2/16 chỉ tiêu: …"
# "2,14% ở thị trấn, 7,97% ở xã A": the place stands behind what is said of it and ends its clause.
_AT = compile_folded(
    r"(?:\s[^\W\d]+){0,4}?(?P<place>\s(?:ở|tại|trên địa bàn|thuộc địa bàn|thuộc|của)\s(?:các\s)?)", 0
)
_AND = compile_folded(r"\s?(?:,|và|,\svà)\s", 0)
_PART_ENDS = compile_folded(r"\s?(?:[,.;)]|$|(?:và|còn|nhưng|song|riêng)\s(?:\S+\s){0,3}?\(?\d)", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A stretch of a passage that speaks of one place."""

    start: int
    end: int
    place: Place


def heading_place(passage: Passage, places: Gazetteer) -> Place | None:
    """Tell whom the headings above a passage name: one predecessor, or the former district."""
    return _place_of_headings(passage.headings, places)


@lru_cache(maxsize=64)  # passages follow each other under the same headings
def _place_of_headings(headings: tuple[str, ...], places: Gazetteer) -> Place | None:
    for title in reversed(headings):
        folded = fold_heading(title)
        named = _named(title, folded, places)
        if len(named) == 1:
            return _of_past_term(named[0], folded, places)
        if len(named) > 1:
            return None
        if re.search(r"(?:đảng bộ|cấp|của|toàn) (?:huyện|quận|thị xã|thành phố)\s", folded):
            return find_district(title)
    return None


def _named(title: str, folded: str, places: Gazetteer) -> list[Place]:
    found: list[Place] = []
    for match in places.finditer(folded):
        if not (match["type"] or match["area"] or title[match.start("name")].isupper()):
            continue
        if part_of_longer_name(title, match) or _OWN_NUMBER.match(folded, match.end()):
            continue
        place = places.place(
            match["type"],
            match["name"],
            former=bool(match["former"]),
            stated=title[match.start("name") : match.end("name")],
        )
        if place is not None and place not in found:
            found.append(place)
    return found


def _of_past_term(place: Place, folded: str, places: Gazetteer) -> Place:
    """A congress of the past term was of the former unit: the new one did not exist."""
    if place == places.commune and re.search(r"nhiệm kỳ\s*2020\s*-\s*2025", folded) and "đại hội" in folded:
        return next((former for former in places.predecessors if former.former), place)
    return place


class Subjects:
    """The places that the passages of one report speak of, followed in reading order.

    A paragraph that opens with a place ("Xã Song Pe: …") speaks of it, and so does a sentence that follows in
    the same passage; the next passage falls back to what its headings name, or to the commune.
    """

    def __init__(self, places: Gazetteer) -> None:
        self.places = places

    def scopes(self, passage: Passage) -> tuple[Scope, ...]:
        """Split a passage into the stretches that speak of one place each."""
        mentions = list(find_mentions(passage, self.places))
        default = heading_place(passage, self.places) or self.places.commune
        openers = [
            (mention, _reach(passage, mention))
            for mention in mentions
            if _opens_scope(passage, mention, mentions)
        ]
        openers += [(mention, len(passage.text)) for mention in _returns(passage, self.places)]
        openers.sort(key=lambda opener: opener[0].start)
        openers = [_shortened(passage, opener, openers) for opener in openers]
        scopes = [Scope(start=0, end=len(passage.text), place=default)]
        lasting = default
        for mention, reach in openers:
            scopes.append(Scope(start=mention.start, end=reach, place=mention.place))
            if reach == len(passage.text):
                lasting = mention.place
            else:
                scopes.append(Scope(start=reach, end=len(passage.text), place=lasting))
        return tuple(sorted(scopes, key=lambda scope: scope.start))

    def place_of(
        self, passage: Passage, start: int, end: int, mentions: Sequence[Mention], scopes: Sequence[Scope]
    ) -> tuple[Place, str]:
        """Decide of whom the quantity at ``start`` to ``end`` (unit included) is said, and say by what."""
        mentions = [mention for mention in mentions if not _tells_of_merger(passage, mention, start)]
        if place := _in_bracket(passage, start, mentions):
            return self.told_apart(place, mentions), "its bracket follows the place"
        if place := _just_before(passage, start, mentions):
            return self.told_apart(place, mentions), BESIDE[0]
        if place := _just_after(passage, end, mentions):
            return self.told_apart(place, mentions), "the place stands right behind"
        scope = next(scope for scope in reversed(scopes) if scope.start <= start)
        return scope.place, SCOPED[0] if scope.start == 0 else SCOPED[1]

    def told_apart(self, place: Place, mentions: Sequence[Mention]) -> Place:
        """Take a predecessor for the commune of the same name where the text lists predecessors.

        Listed beside a predecessor, a name that old and new share means the old unit.
        """
        others = {mention.place.label for mention in mentions} - {place.label}
        former = next((old for old in self.places.predecessors if old.former), None)
        listed = any(old.label in others for old in self.places.predecessors)
        return former if former and listed and place == self.places.commune else place


def _tells_of_merger(passage: Passage, mention: Mention, start: int) -> bool:
    """Tell a predecessor named in an earlier sentence on the merger, which lists nobody's figures."""
    stop = _SENTENCE.search(passage.folded, mention.end)
    if stop is None or stop.start() > start:
        return False
    begin = max((match.end() for match in _SENTENCE.finditer(passage.folded, 0, mention.start)), default=0)
    return bool(_MERGER.search(passage.folded, begin, mention.start))


def _returns(passage: Passage, places: Gazetteer) -> Iterator[Mention]:
    """Where a sentence turns to the new commune without naming it: "Xã mới có …", "Toàn phường hiện có …"."""
    for match in _NEW_UNIT.finditer(passage.folded):
        yield Mention(start=match.start("unit"), end=match.end(), place=places.commune)


def _reach(passage: Passage, mention: Mention) -> int:
    """Tell where a stretch that a place opens ends.

    It is the end of the passage where the place heads a paragraph, an item or a list, else of its sentence.
    """
    label = read_label(passage.text)
    stop = _SENTENCE.search(passage.folded, mention.end)
    sentence = passage.folded[mention.end : stop.start() if stop else len(passage.text)]
    leading = passage.folded[: mention.start]
    heads = mention.start == (label.length if label else 0) or bool(_LABELLED.search(leading))
    if heads or ":" in sentence or stop is None:
        return len(passage.text)
    return stop.end()


def _shortened(
    passage: Passage, opener: tuple[Mention, int], openers: Sequence[tuple[Mention, int]]
) -> tuple[Mention, int]:
    """End at its sentence a stretch whose first sentence turns to another place: "Xã A đạt 5; xã B đạt 7"."""
    mention, reach = opener
    stop = _SENTENCE.search(passage.folded, mention.end)
    if stop is None or reach <= stop.end() or ":" in passage.folded[mention.end : stop.start()]:
        return opener
    inside = [other for other, _ in openers if mention.end <= other.start < stop.start()]
    return (mention, stop.end()) if any(other.place != mention.place for other in inside) else opener


def _opens_scope(passage: Passage, mention: Mention, mentions: Sequence[Mention]) -> bool:
    label = read_label(passage.text)
    if label and mention.start == label.length:
        return True
    leading = passage.folded[: mention.start]
    comma = _COMMA.search(leading)
    if comma and not any(other.end == comma.start() for other in mentions):
        return bool(_GOES_ON.match(passage.folded, mention.end))
    if leading.endswith("(") and _LISTED_BEHIND.match(passage.folded, mention.end):
        return True
    opened = _OPENS.search(leading)
    if not opened:
        return False
    if opened["singles_out"] and passage.folded.startswith(",", mention.end):
        return True
    return _heads(passage.folded[mention.end : mention.end + 30], passage.folded[mention.start : mention.end])


def _heads(after: str, name: str) -> bool:
    """A head is followed by a colon, or by the verb of its sentence."""
    if re.match(r"\s?:", after) or (
        name.startswith(("xã ", "phường ", "thị trấn ")) and not re.match(r",|\svà\s", after)
    ):
        return True
    return (
        bool(_verb().match(after))
        or bool(_GOES_ON.match(after))
        or (name.startswith(("địa bàn", "khu vực")) and not re.match(r"\s?,", after))
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:đã\s|hiện\s|được\s)*{words('statement_words', 'place-verb')}")


def _in_bracket(passage: Passage, start: int, mentions: Sequence[Mention]) -> Place | None:
    """Find the place that a bracket follows: "xã A (diện tích 18,40 km2, dân số 9.820 người)"."""
    opened = open_bracket(passage.folded, start)
    if opened is None:
        return None
    for mention in reversed(mentions):
        if opened < mention.start < start:
            return None
        if mention.end <= opened:
            typed = passage.folded[mention.start : mention.end].startswith(_UNIT_TYPES)
            return mention.place if typed and passage.folded[mention.end : opened].strip() == "" else None
    return None


def _just_before(passage: Passage, start: int, mentions: Sequence[Mention]) -> Place | None:
    """Find a place right in front: "xã B 33,04%", "Chiềng Muôn 300 triệu đồng", "xã B: 12 hộ"."""
    for mention in reversed(mentions):
        if mention.end > start:
            continue
        between = passage.folded[mention.end : start]
        if _BEFORE.fullmatch(between):
            return mention.place
        return None
    return None


def _just_after(passage: Passage, end: int, mentions: Sequence[Mention]) -> Place | None:
    """Find a place right behind: "11/19 tiêu chí (xã A cũ)", "dân số 6.291 người của xã A, …"."""
    for mention in mentions:
        if mention.start < end:
            continue
        between = passage.folded[end : mention.start]
        if _SENTENCE.search(between) or len(between) > 90:
            return None
        after = passage.folded[mention.end : mention.end + 2]
        if between.rstrip().endswith("(") and after[:1] == ")" and not re.search(r"\d", between):
            return mention.place
        if _OF.search(between) and re.match(r"\s?[,.;)]|$", after) and "(" not in between:
            return mention.place
        behind = places_behind(passage, end, mentions)
        return mention.place if behind and len(behind[1]) == 1 else None
    return None


def places_behind(
    passage: Passage, end: int, mentions: Sequence[Mention]
) -> tuple[int, tuple[Mention, ...]] | None:
    """Find the places behind a number and its unit, which end at ``end``, and where their words begin.

    "2,14% ở thị trấn, 7,97% ở xã A": what is measured was said before, the place alone differs.
    """
    found = [mention for mention in mentions if mention.start >= end]
    at = _AT.fullmatch(passage.folded, end, found[0].start) if found else None
    if at is None:
        return None
    listed = [found[0]]
    for mention in found[1:]:
        if not _AND.fullmatch(passage.folded, listed[-1].end, mention.start):
            break
        listed.append(mention)
    return (at.start("place"), tuple(listed)) if _PART_ENDS.match(passage.folded, listed[-1].end) else None
