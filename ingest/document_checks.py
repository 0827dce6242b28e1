"""Where what a report says of a document cannot be right: kept as it is said, and reported."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ingest.document_types import type_label, type_of_code
from ingest.folding import fold
from ingest.identities import is_bare
from ontology.documents import UNCHECKED, documents_of_number, number_key
from ontology.facts import Citation, Issue
from ontology.terms_of_office import term_of_assembly

_PARTS = re.compile(r"[-–/.\s]+")
_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)/")
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)(?P<ordinal>\d{1,2})$")
_WORD = re.compile(r"\w+")
_ALIKE = 0.34  # share of the words of the shorter title under which two titles are of two matters
_FEWEST = 4  # words of a title that tells a matter
# The party writes QĐ for decisions and for regulations; the state for decisions only.
_CERTAIN = frozenset(
    (
        "Nghị quyết",
        "Chỉ thị",
        "Kết luận",
        "Quyết định",
        "Nghị định",
        "Thông tư",
        "Luật",
        "Thông báo",
        "Công văn",
    )
)


def find_contradictions(citations: Iterable[Citation]) -> Iterator[Issue]:
    """Yield what contradicts the register, the number itself or an earlier mention, in reading order."""
    dates: dict[str, date] = {}
    titles: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for citation in citations:
        document = citation.document
        if not document.number or is_bare(document):
            continue
        key = number_key(document.number)
        for code, message in (
            *_against_number(citation),
            *_against_register(citation),
            *_against_date(citation, dates.get(key)),
            *_against_title(citation, titles.get(key)),
        ):
            if (code, message) not in told:
                told.add((code, message))
                yield Issue(code=code, message=message, evidence=citation.evidence)
        if document.date:
            dates.setdefault(key, document.date)
        if document.title and len(_words(document.title)) >= _FEWEST:
            titles.setdefault(key, document.title)


def _against_number(citation: Citation) -> Iterator[tuple[str, str]]:
    """Set type and date beside what the number itself says: its letters, its year, its assembly."""
    document = citation.document
    number = document.number or ""
    symbol = next((found for part in _PARTS.split(number) if (found := type_of_code(part))), None)
    written = type_label(document.type) if document.type else None
    if symbol and written and written != symbol and _contradicts(written, symbol, number):
        yield "document-type-differs", f"{number}: gọi là {written}, ký hiệu là của {symbol}"
    if document.date is None:
        return
    year = _YEAR.search(number)
    if year and int(year["year"]) != document.date.year:
        yield (
            "document-year-differs",
            f"{number}: ghi ngày {_day(document.date)}, số hiệu ghi năm {year['year']}",
        )
    assembly = _ASSEMBLY.search(number)
    term = term_of_assembly(int(assembly["ordinal"])) if assembly else None
    if term and not term.holds(document.date):
        message = f"{number}: ghi ngày {_day(document.date)}, ngoài nhiệm kỳ Quốc hội khóa {term.ordinal}"
        yield "document-outside-term", message


def _contradicts(written: str, symbol: str, number: str) -> bool:
    """Tell a slip from usage: a scheme bears the number of the decision on it."""
    if written == "Quy định":
        return symbol != "Quyết định" or "/QĐ" in number
    return written in _CERTAIN and not (written == "Luật" and symbol == "Nghị quyết")


def _against_register(citation: Citation) -> Iterator[tuple[str, str]]:
    document = citation.document
    known = documents_of_number(document.number or "")
    if document.date and known and document.date not in {each.date for each in known}:
        days = ", ".join(f"{_day(each.date)}{'' if each.is_checked else f' ({UNCHECKED})'}" for each in known)
        yield (
            "document-date-differs",
            f"{document.number}: báo cáo ghi ngày {_day(document.date)}, danh mục ghi {days}",
        )


def _against_date(citation: Citation, earlier: date | None) -> Iterator[tuple[str, str]]:
    document = citation.document
    if earlier and document.date and earlier != document.date:
        days = " và ".join(_day(day) for day in sorted((earlier, document.date)))
        yield "document-two-dates", f"{document.number}: báo cáo ghi cả ngày {days}"


def _against_title(citation: Citation, earlier: str | None) -> Iterator[tuple[str, str]]:
    title = citation.document.title
    if earlier is None or title is None:
        return
    one, other = _words(earlier), _words(title)
    shorter = min(len(one), len(other))
    if shorter >= _FEWEST and len(one & other) < _ALIKE * shorter:
        yield "document-two-titles", f"{citation.document.number}: “{earlier}” và “{title}”"


def _words(title: str) -> set[str]:
    return set(_WORD.findall(fold(title)))


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"
