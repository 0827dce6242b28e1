"""Words that stand for documents named elsewhere: "Nghị quyết này", "bốn nghị quyết trụ cột"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.document_types import type_label
from ingest.folding import compile_folded, place_tones
from ingest.lexicons import alternation
from ingest.passages import Passage
from ingest.scanning import Opened, opened
from ontology.documents import documents_of_name, names_of_several
from ontology.facts import DocumentId

_TYPES = (
    "nghị quyết", "chỉ thị", "kết luận", "quyết định", "quy định", "nghị định", "thông tư", "hướng dẫn",
    "đề án", "chương trình hành động", "chương trình", "kế hoạch", "chiến lược", "quy chế", "luật",
    "pháp lệnh",
)  # fmt: skip
# "Nghị quyết này"; "Nghị quyết 08 tạo chuyển biến": a number that an earlier mention explains.
_BACK = opened(
    _TYPES,
    compile_folded(
        rf"(?<!\w)(?P<type>{alternation(_TYPES)})\s(?:"
        r"(?:này|ấy|(?:nói|nêu|kể)\ trên|vừa\ nêu|trên(?=\s?[.,;)]|$"
        r"|\s(?:là|đã|đi|được|có|cũng|và|đều|vào)\s))(?!\w)"
        r"|(?:số\s)?(?P<figures>\d{1,4}[a-z]?)(?!\w)(?!\s?%|[.,/-]\d))"
    ),
)
_SEVERAL = compile_folded(r"(?<!\w)(?:các|những|nhiều|mỗi|từng|một\ số|\d{1,2})\s$")
_NUMERALS = {"hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Words that point back to a document of a type."""

    passage: Passage
    start: int
    end: int
    type: str
    figures: str | None = None  # of its number, where they are given


@dataclass(frozen=True, slots=True)
class Collective:
    """Words that name several documents of the register at once."""

    passage: Passage
    start: int
    end: int
    documents: tuple[DocumentId, ...]


def find_anaphors(passage: Passage) -> Iterator[Anaphor]:
    """Yield the words of a passage that point back to one document: "Nghị quyết này", "Nghị quyết 08"."""
    for match in _BACK.finditer(passage.folded):
        type_ = type_label(match["type"])
        if match["figures"]:
            if passage.text[match.start()].isupper():
                yield Anaphor(passage, match.start(), match.end(), type_, figures=match["figures"])
        elif not _SEVERAL.search(passage.folded, max(0, match.start() - 12), match.start()):
            yield Anaphor(passage, match.start(), match.end(), type_)


def find_collectives(passage: Passage) -> Iterator[Collective]:
    """Yield the words of a passage that several documents of the register share: "04 nghị quyết trụ cột"."""
    for match in _collective().finditer(passage.folded):
        count = match["count"]
        number = _NUMERALS.get(count) or int(count) if count else None
        name = f"{number} {match['rest']}" if number else match["rest"] or match["whole"]
        if found := documents_of_name(name):
            yield Collective(passage, match.start(), match.end(), tuple(known.identity for known in found))


@cache
def _collective() -> Opened:
    counted = {name.split(" ", 1)[1] for name in names_of_several() if name[0].isdigit()}
    whole = {name for name in names_of_several() if not name[0].isdigit()}
    pattern = compile_folded(
        rf"(?<!\w)(?:(?P<count>\d{{1,2}}|{'|'.join(_NUMERALS)})\s(?P<rest>{alternation(counted)})"
        rf"|(?P<whole>{alternation(whole)}))(?!\w)"
    )
    first = compile_folded(rf"\d{{1,2}}|{alternation((*_NUMERALS, *whole))}", 0)
    return Opened(first, pattern, tuple(map(place_tones, (*counted, *whole))))
