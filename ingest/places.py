"""Of whom a passage speaks: the new commune, one of its predecessors, the former district."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded, fold
from ingest.lexicons import alternation
from ingest.passages import Passage
from ingest.scanning import opened
from ontology.facts import Place
from ontology.names import strip_tones

_SIMILAR = 80.0  # of 100: "Pi Tong" and "Pi Toong" are one name, "Mường La" and "Mường Lầm" are two
_TYPES = "xã|phường|thị trấn|đặc khu"
_DISTRICTS = "huyện|quận|thị xã|thành phố"
_AREAS = "địa bàn|khu vực|khu"
_ONCE = r"(?:cũ|trước đây|trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất|nhập))"
_FORMER = rf"\s?\({_ONCE}\)|\s{_ONCE}(?!\w)"
# "ở thị trấn", "Thị trấn 93%", "của thị trấn là": the type alone, where a report has one such unit.
_ALONE = compile_folded(
    r"(?:^|[.;:,(]\s?|(?<!\w)(?:ở|tại|của|riêng|địa bàn|khu vực|dân số|và|nhưng|còn|thuộc)\s)"
    r"(?<!xã, )(?<!phường, )(?<!xã và )(?<!phường và )(?P<type>thị trấn|phường)"
    r"(?=\s?[,.;:)]|\s\d|\s(?:cũ|là|có|đạt|còn|được|đã|trên|dưới|gần|bảo vệ|nhưng|và)(?!\w)|$)",
    0,
)
_SPELLED = opened(
    ("địa", "khu", "xã", "phường", "thị", "đặc", "Xã", "Phường", "Thị", "Địa", "Khu"),
    re.compile(
        rf"(?:{_AREAS}|{_TYPES}|[Xx]ã|[Pp]hường|[Tt]hị trấn|Địa bàn|Khu vực)"
        rf"\s((?:[{CAPITAL}][\w']*\s?){{1,4}})"
    ),
)
_NAMED_AFTER_PLACES = compile_folded(
    rf"(?<!\w)(?:{_DISTRICTS}|tỉnh|bản|thôn|ấp|thủy điện|sông|suối|hồ|núi|đèo"
    r"|khu công nghiệp|cụm công nghiệp|kcn|ccn|nhà máy|khu du lịch|khu đô thị|khu tái định cư"
    r"|chợ|cầu|cảng|bến|đập|đền|chùa|di tích|làng nghề)\s$",
    0,
)
_DISTRICT = compile_folded(
    rf"(?<!\w)(?P<type>{_DISTRICTS})\s(?P<former>cũ\s)?(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place named in a passage; ``start`` to ``end`` are characters of it."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is of one report
class Gazetteer:
    """The places that one report speaks of, and the pattern that finds them."""

    commune: Place
    predecessors: tuple[Place, ...]
    variants: tuple[tuple[str, str], ...]  # folded spelling of the report, folded name it stands for
    pattern: re.Pattern[str]
    names: re.Pattern[str]  # of these alone: most passages name no place, and to see so is quick

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield where a folded text names one of the places, with what tells its type beside it."""
        return self.pattern.finditer(folded) if self.names.search(folded) else iter(())

    def place(self, type_: str | None, name: str, *, former: bool, stated: str) -> Place | None:
        """Decide which place a type and a folded name mean; None for a name of neither.

        A name that the commune shares with a predecessor means the commune, unless the type differs or the
        text says that it is the former one.
        """
        wanted = dict(self.variants).get(name, name)
        same = [place for place in (self.commune, *self.predecessors) if fold(place.name) == wanted]
        typed = [place for place in same if type_ is None or place.type == type_]
        if former:
            typed = [place for place in typed if place != self.commune] or typed
        if not typed:
            return None
        place = typed[0]
        return replace(place, stated=stated) if wanted != name else place


def gazetteer(commune: Place, predecessors: Iterable[Place], text: str) -> Gazetteer:
    """Collect the names of a report's places, with the spellings under which its text has them."""
    former = tuple(predecessors)
    names = {fold(place.name) for place in (commune, *former)}
    variants = dict(_variants(text, names))
    forms = alternation([*names, *variants])
    pattern = compile_folded(
        rf"(?<!\w)(?:(?P<area>{_AREAS}|các)\s)?(?:(?P<type>{_TYPES})\s)?(?P<name>{forms})(?!\w)(?P<former>{_FORMER})?",
        0,
    )
    of_all = compile_folded(forms, 0)
    return Gazetteer(
        commune=commune,
        predecessors=former,
        variants=tuple(sorted(variants.items())),
        pattern=pattern,
        names=of_all,
    )


def find_mentions(passage: Passage, places: Gazetteer) -> Iterator[Mention]:
    """Yield the places of the gazetteer that a passage names, in its order."""
    yield from sorted([*_named(passage, places), *_alone(passage, places)], key=lambda mention: mention.start)


def _alone(passage: Passage, places: Gazetteer) -> Iterator[Mention]:
    """Yield where a type stands for the one predecessor that is of it."""
    types = {place.type for place in places.predecessors} - {places.commune.type}
    if not any(type_ in passage.folded for type_ in types):
        return
    for match in _ALONE.finditer(passage.folded):
        same = [place for place in places.predecessors if place.type == match["type"]]
        if len(same) == 1 and places.commune.type != match["type"]:
            yield Mention(start=match.start("type"), end=match.end("type"), place=same[0])


def _named(passage: Passage, places: Gazetteer) -> Iterator[Mention]:
    for match in places.finditer(passage.folded):
        if not (match["type"] or match["area"] or passage.text[match.start("name")].isupper()):
            continue
        if match["name"] and part_of_longer_name(passage.text, match):
            continue
        stated = passage.text[match.start("name") : match.end("name")]
        place = places.place(match["type"], match["name"], former=bool(match["former"]), stated=stated)
        if place is not None:
            yield Mention(start=match.start(), end=match.end(), place=place)


def find_district(heading: str) -> Place | None:
    """Find the district that a heading names: ``ĐẢNG BỘ HUYỆN BẮC YÊN (CŨ), NHIỆM KỲ 2020-2025``."""
    folded = fold(heading)
    match = _DISTRICT.search(folded)
    if not match:
        return None
    name = re.split(
        r"\s(?:cũ|nhiệm|lần|khóa|trước|đã|và|giai)(?!\w)",
        heading[match.start("name") : match.end("name")],
        flags=re.IGNORECASE,
    )[0]
    if not name[:1].isupper():
        return None
    words = name.title() if name.isupper() else name
    return Place(type=match["type"], name=words.strip())


def part_of_longer_name(text: str, match: re.Match[str]) -> bool:
    """Tell that "Mường La" in "huyện Mường La" is the district; "thủy điện Mường La 2" is a plant."""
    before = fold(text[max(0, match.start() - 24) : match.start("name")])
    return not match["type"] and bool(_NAMED_AFTER_PLACES.search(before))


def _variants(text: str, names: set[str]) -> Iterator[tuple[str, str]]:
    """Yield spellings that stand after a type and are one slip away from a name of the report."""
    for spelled in sorted({fold(match[1].strip()) for match in _SPELLED.finditer(text)}):
        words = spelled.split()
        for length in range(len(words), 0, -1):
            form = " ".join(words[:length])
            if form in names:
                break
            near = [name for name in sorted(names) if len(name.split()) == length and _near(form, name)]
            if len(near) == 1:
                yield form, near[0]
                break


def _near(form: str, name: str) -> bool:
    plain, wanted = strip_tones(form), strip_tones(name)
    if plain == wanted:
        return True
    shared = sum(a == b for a, b in zip(form.split(), name.split(), strict=True))
    return shared > 0 and abs(len(plain) - len(wanted)) <= 1 and fuzz.ratio(plain, wanted) >= _SIMILAR
