"""Mentions of party and state documents, by number and by name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.document import Document
from ingest.document_details import Details, read_details
from ingest.document_names import find_named
from ingest.document_numbers import NumberSpan, find_numbers
from ingest.document_types import type_label
from ingest.folding import compile_folded, fold
from ingest.named import NamedSpan
from ingest.passages import Passage
from ontology.facts import Citation, DocumentId, Place

_NUMBERED = compile_folded(r"\s?,?\s?\(?(?:số\s?)?")
_HEAD = 15  # passages in which a report prints its own number: "Số 12-BC/ĐU"
_OWN_NUMBER = compile_folded(r"số:?\s[^.;]{0,12}-?\s?bc\s?/")
_JOINED = compile_folded(r"\s?(?:,|và|,\ và)\s")
# A body of the commune that a title names by its level alone.
_OWN_BODY = compile_folded(
    r"(?:đại\ hội\ (?:đại\ biểu\ )?đảng\ bộ|ban\ chấp\ hành\ đảng\ bộ|đảng\ ủy|hội\ đồng\ nhân\ dân|hđnd"
    r"|ủy\ ban\ nhân\ dân|ubnd)"
    r"\s(?:xã|phường|đặc\ khu)(?=\s?(?:$|[,;(]|lần|nhiệm|năm|khóa|về))"
)
_ENDED = compile_folded(r"20[12]\d\s?-\s?2025|lần\ thứ\ (?:x|v|ii)")


def find_citations(document: Document, commune: Place) -> Iterator[Citation]:
    """Yield every mention of a document in reading order, a document told by name as well as by number."""
    for passage in document.passages:
        if passage.index < _HEAD and _OWN_NUMBER.match(passage.folded):
            continue
        yield from sorted(_citations(passage, commune), key=lambda citation: citation.evidence.start)


def _citations(passage: Passage, commune: Place) -> Iterator[Citation]:
    numbers = tuple(find_numbers(passage.text, passage.folded))
    details = [read_details(passage.text, passage.folded, span.run_end) for span in numbers]
    for index in range(len(numbers) - 2, -1, -1):
        if _shares(passage.folded, numbers[index], numbers[index + 1], details[index]):
            shared = details[index + 1]
            details[index] = replace(details[index], dated=shared.dated, issuer=shared.issuer)
    names = [named for named in find_named(passage.text, passage.folded) if not _is_number(named, numbers)]
    for span, detail in zip(numbers, details, strict=True):
        titled = next((named for named in names if _titles(passage.folded, named, span)), None)
        if titled:
            names.remove(titled)
        yield _numbered(passage, span, detail, titled)
    for named in names:
        yield _named(passage, named, commune)


def _shares(folded: str, span: NumberSpan, following: NumberSpan, details: Details) -> bool:
    """Tell whether two numbers are joined so closely that the date after the second is of both."""
    bare = details.dated is None and details.issuer is None and details.title is None
    return (
        bare
        and span.type == following.type
        and bool(_JOINED.fullmatch(folded, span.run_end, following.start))
    )


def _is_number(named: NamedSpan, numbers: Iterable[NumberSpan]) -> bool:
    return any(span.start <= named.start < span.end for span in numbers)


def _titles(folded: str, named: NamedSpan, span: NumberSpan) -> bool:
    """Tell whether a name stands right before its number: "Luật Căn cước số 26/2023/QH15"."""
    between = folded[named.end : span.start]
    return folded[span.start].isdigit() and named.end < span.start and bool(_NUMBERED.fullmatch(between))


def _numbered(passage: Passage, span: NumberSpan, details: Details, titled: NamedSpan | None) -> Citation:
    return Citation(
        document=DocumentId(
            type=type_label(titled.type) if titled else span.type,
            number=span.number,
            date=details.dated,
            issuer=details.issuer,
            title=titled.title if titled else details.title,
        ),
        evidence=passage.cite(titled.start if titled else span.start, span.end),
    )


def _named(passage: Passage, span: NamedSpan, commune: Place) -> Citation:
    return Citation(
        document=DocumentId(type=type_label(span.type), issuer=_issuer(span, commune), title=span.title),
        evidence=passage.cite(span.start, span.end),
    )


def _issuer(span: NamedSpan, commune: Place) -> str | None:
    """Name the commune where a title only says "xã": every commune has rules of procedure of its own.

    Documents of the ended term are of a predecessor, which the title does not tell.
    """
    folded = fold(span.title)
    body = _OWN_BODY.search(folded)
    if not body or _ENDED.search(folded):
        return None
    level = commune.type if folded.endswith(commune.type, 0, body.end()) else ""
    return f"{span.title[body.start() : body.end()]} {commune.name}" if level else None
