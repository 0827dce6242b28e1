"""Which place each number of a passage is said of."""

import re
from itertools import zip_longest
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.folding import compile_folded, fold
from ingest.labels import read_label
from ingest.passages import Passage, PassageKind
from ingest.places import Gazetteer, Mention, find_district, find_mentions
from ontology.facts import Place

_OPENS = compile_folded(r"(?:^|[.;:)”]\s?|\*\s?\d{1,2}\.\s)(?:\(?\d{1,2}[.)]\s?|[-*+•]\s?)*(?:đối với\s|tại\s|riêng\s|ở\s|trong đó[,:]?\s)?$", 0)
_OF = compile_folded(r"(?:của|thuộc)\s(?:toàn\s)?$", 0)
_CLOSES = re.compile(r"\s?(?:[.;)]|,|$)")
_TAKES = compile_folded(r"\s?(?:cũ)?\s?(?:[:,–-]|là|có|đạt|còn|giảm|tăng|chiếm|thực hiện|triển khai|hỗ trợ|được|đã|hiện|xác định|đầu tư|thành lập|\()?\s?", 0)
_SENTENCE = re.compile(r"[.;](?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A stretch of a passage that speaks of one place."""

    start: int
    end: int
    place: Place


def heading_place(passage: Passage, places: Gazetteer) -> Place | None:
    """Tell whom the headings above a passage name: one predecessor, or the former district."""
    for title in reversed(passage.headings):
        folded = fold(title)
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
    for match in places.pattern.finditer(folded):
        if not (match["type"] or match["area"] or title[match.start("name")].isupper()):
            continue
        if re.search(r"(?:huyện|quận|thị xã|thành phố|tỉnh)\s$", folded[: match.start()]):
            continue
        place = places.place(
            match["type"], match["name"], former=bool(match["former"]), stated=title[match.start("name") : match.end("name")]
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
        openers = [mention for mention in mentions if _opens_scope(passage, mention)]
        scopes: list[Scope] = []
        first = openers[0].start if openers else len(passage.text)
        scopes.append(Scope(start=0, end=first, place=default))
        for opener, following in zip_longest(openers, openers[1:]):
            end = following.start if following else len(passage.text)
            scopes.append(Scope(start=opener.start, end=end, place=opener.place))
        return tuple(scopes)

    def place_of(self, passage: Passage, start: int, end: int, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> Place:
        """Decide of whom the quantity at ``start`` to ``end`` (unit included) is said."""
        near = _just_before(passage, start, mentions) or _just_after(passage, end, mentions)
        if near is not None:
            return self._told_apart(near, mentions)
        return next(scope.place for scope in reversed(scopes) if scope.start <= start)

    def _told_apart(self, place: Place, mentions: Sequence[Mention]) -> Place:
        """Listed beside a predecessor, a name that old and new share means the old unit."""
        others = {mention.place.label for mention in mentions} - {place.label}
        former = next((old for old in self.places.predecessors if old.former), None)
        listed = any(old.label in others for old in self.places.predecessors)
        return former if former and listed and place == self.places.commune else place


def _opens_scope(passage: Passage, mention: Mention) -> bool:
    label = read_label(passage.text)
    if passage.kind is PassageKind.FOOTNOTE and label is None:
        label = None
    begin = passage.folded[: mention.start]
    if label and mention.start == label.length:
        return True
    if not _OPENS.search(begin):
        return False
    return _heads(passage.folded[mention.end : mention.end + 30], passage.folded[mention.start : mention.end])


def _heads(after: str, name: str) -> bool:
    """A head is followed by a colon, or by the verb of its sentence."""
    if re.match(r"\s?:", after) or (name.startswith(("xã ", "phường ", "thị trấn ")) and not re.match(r",|\svà\s", after)):
        return True
    return bool(re.match(r",?\s(?:đã\s|hiện\s|được\s)*(?:có|thực hiện|triển khai|hỗ trợ|đạt|xác định|đăng ký|đầu tư|kiểm tra|thành lập|còn|là|tổ chức|huy động|xây dựng|giảm|tăng|chiếm)", after)) or (
        name.startswith(("địa bàn", "khu vực")) and not re.match(r"\s?,", after)
    )


def _just_before(passage: Passage, start: int, mentions: Sequence[Mention]) -> Place | None:
    """"xã B 33,04%", "Chiềng Muôn 300 triệu đồng", "xã B: 12 hộ"."""
    for mention in reversed(mentions):
        if mention.end > start:
            continue
        between = passage.folded[mention.end : start]
        head = passage.folded[max(0, mention.start - 1) : mention.start]
        if re.fullmatch(r"\s?:?\s?(?:là|có|đạt|còn|chiếm|trên|gần|khoảng|dưới|hơn)?\s?", between) and (
            not head or head in "( ," or True
        ):
            return mention.place
        return None
    return None


def _just_after(passage: Passage, end: int, mentions: Sequence[Mention]) -> Place | None:
    """"11/19 tiêu chí (xã A cũ)", "dân số 6.291 người của xã A, …"."""
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
        return None
    return None


def mentions_of(passage: Passage, places: Gazetteer) -> tuple[Mention, ...]:
    """List the places that a passage names, in order."""
    return tuple(find_mentions(passage, places))


def subjects_in(passages: Sequence[Passage], places: Gazetteer) -> Iterator[tuple[Passage, tuple[Scope, ...]]]:
    """Pair each passage with its scopes."""
    subjects = Subjects(places)
    for passage in passages:
        yield passage, subjects.scopes(passage)
