"""Which document of the register a mention means, where what it says leaves one only."""

import re
from collections.abc import Iterable

from ingest.folding import compile_folded, fold
from ontology.documents import KnownDocument, documents_of_name, documents_of_number, known_documents
from ontology.facts import DocumentId

_BARE = re.compile(r"\d{1,4}[a-z]?")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_PARTY = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "bch trung ương", "trung ương", "bchtw")
_STATE = ("chính phủ", "thủ tướng", "quốc hội", "ủy ban thường vụ quốc hội", "ubtvqh")
_PLENUM = compile_folded(
    r"(?:trung\ ương|tw|t\.?ư|t\.w)\s?(?:đảng\ )?(?:lần\ thứ\ )?\(?(?:lần\ )?(?P<plenum>\d{1,2})\)?\s?,?\s?"
    r"\(?khóa\s(?P<term>[ivx]+|\d{1,2})"
)
_PLENUM_IN_FULL = compile_folded(
    r"hội\ nghị\ lần\ thứ\ (?P<plenum>\w+),?\s(?:của\ )?(?:ban\ chấp\ hành\ |bch\ )?"
    r"(?:trung\ ương|tw|t\.?ư|t\.w)(?:\ đảng)?[\s,(]+khóa\s(?P<term>[ivx]+|\d{1,2})"
)
_ROMANS = {"9": "ix", "10": "x", "11": "xi", "12": "xii", "13": "xiii", "14": "xiv"}
_ORDINALS = {"tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_CONGRESS = compile_folded(r"đại\ hội\ [^,;]*?(?<!\w)(?P<ordinal>xi{0,3}v?|xiv)(?!\w)")
_OF_THE_NATION = compile_folded(r"toàn\ quốc|của\ đảng|đảng\ lần\ thứ|đảng\ cộng\ sản")
_YEAR = re.compile(r"\s?\(?(?:năm )?(?P<year>(?:19|20)\d\d)\)?$")
_TELLING = 3  # words of a subject that tell it
# Words that tell no matter.
_FILLING = frozenset(
    (
        *("về", "và", "của", "các", "những", "trong", "với", "cho", "việc", "một", "số", "có", "để"),
        *("tiếp", "tục", "thực", "hiện", "đẩy", "mạnh", "tăng", "cường", "nâng", "cao"),
    )
)


def identify(document: DocumentId, sentence: str = "") -> KnownDocument | None:
    """Find the one document of the register that a mention can mean; None where none fits, or several do.

    Where a number without a date may be of several, the words of the sentence decide if they are of one only.

    >>> identify(DocumentId(type="Đề án", number="06")).number
    '06/QĐ-TTg'
    >>> identify(DocumentId(type="Chỉ thị", number="05-CT/TW")) is None  # of 2016 or of 2021
    True
    """
    found = _candidates(document)
    if len(found) > 1 and document.number and sentence:
        found = _of_the_matter(found, sentence)
    return found[0] if len(found) == 1 else None


def is_bare(document: DocumentId) -> bool:
    """Tell whether a mention gives a number without its letters: "Chỉ thị 05"."""
    return bool(document.number and _BARE.fullmatch(document.number))


def leading_number(number: str) -> int:
    """Read the figures that open a document's number: 57 of "57-NQ/TW"."""
    digits = _DIGITS.match(number)
    return int(digits[0]) if digits else -1


def _candidates(document: DocumentId) -> tuple[KnownDocument, ...]:
    if document.number is None:
        return _of_name(document)
    exact = documents_of_number(document.number)
    if exact:
        return _narrowed(exact, document)
    named = documents_of_name(fold(f"{document.type} {document.number}"))
    if named or not is_bare(document) or not document.issuer or _family(document.issuer) is None:
        return _by_issuer(named, document.issuer)
    same = tuple(
        known
        for known in known_documents()
        if known.number
        and known.type == document.type
        and leading_number(known.number) == leading_number(document.number)
    )
    return _narrowed(same, document)


def _narrowed(found: tuple[KnownDocument, ...], document: DocumentId) -> tuple[KnownDocument, ...]:
    """Keep those whose date is the stated one, else whose issuer and subject fit."""
    if document.date:
        return tuple(known for known in found if known.date == document.date)
    found = _by_issuer(found, document.issuer)
    if not document.title:
        return found
    shared = {known: _shared(known.subject, document.title) for known in found}
    best = max(shared.values(), default=0)
    return tuple(known for known in found if best and shared[known] == best)


def _by_issuer(found: tuple[KnownDocument, ...], issuer: str | None) -> tuple[KnownDocument, ...]:
    """Keep those of a stated issuer, else those of its side, the Party or the state; a local one has none."""
    if issuer is None:
        return found
    stated = fold(issuer)
    same = tuple(known for known in found if stated.startswith(fold(known.issuer)))
    side = _family(issuer)
    return same or tuple(known for known in found if side and _family(known.issuer) == side)


def _family(issuer: str) -> str | None:
    folded = fold(issuer)
    if folded.startswith(_PARTY):
        return "party"
    return "state" if folded.startswith(_STATE) else None


def _of_the_matter(found: tuple[KnownDocument, ...], sentence: str) -> tuple[KnownDocument, ...]:
    """Keep the one whose subject a sentence tells with several words, and far more than of any other."""
    shared = sorted((_shared(known.subject, sentence), index) for index, known in enumerate(found))
    (second, _), (best, index) = shared[-2:]
    return (found[index],) if best >= _TELLING and best >= 2 * second else found


def _shared(subject: str, title: str) -> int:
    return len(_content(subject) & _content(title))


def _content(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text)) if word not in _FILLING}


def _of_name(document: DocumentId) -> tuple[KnownDocument, ...]:
    folded = fold(document.title or "")
    for name in _names(folded):
        if found := documents_of_name(name):
            return found
    year = _YEAR.search(folded)
    if not year:
        return ()
    named = documents_of_name(folded[: year.start()])
    return tuple(known for known in named if known.date.year == int(year["year"]))


def _names(folded: str) -> Iterable[str]:
    yield folded
    if plenum := _PLENUM.search(folded) or _PLENUM_IN_FULL.search(folded):
        number = _ORDINALS.get(plenum["plenum"], plenum["plenum"])
        yield f"nghị quyết trung ương {number} khóa {_ROMANS.get(plenum['term'], plenum['term'])}"
    congress = _CONGRESS.search(folded)
    if congress and "đảng bộ" not in folded and _OF_THE_NATION.search(folded):
        yield f"nghị quyết đại hội {congress['ordinal']}"
