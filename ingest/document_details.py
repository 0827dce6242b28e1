"""What a mention says of a document after its number or name: date, issuer and title."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from ingest.dates import DATE, date_of
from ingest.document_types import type_pattern
from ingest.folding import compile_folded
from ingest.issuers import issuer_end
from ingest.lexicons import alternation, forms_by_concept

_DATED = compile_folded(rf"\s?[,(;]?\s*(?:ký\ |ban\ hành\ |được\ ban\ hành\ )?(?:ngày\s*)?{DATE}\s?\)?")
_SIGNED = compile_folded(r"\s?[,(]?\s*(?:của|do|bởi)\ (?:đồng\ chí\ )?")
_ISSUING = compile_folded(r"\s(?:ban\ hành|ký|thông\ qua)(?!\w)")
_TITLED = compile_folded(r"\s?[,:]?\s*(?=[“\"](?!\s)|(?:về|v/v|“về|\"về|phê\ duyệt|ban\ hành)(?!\w))")
_LEAD = compile_folded(r"\s?(?:về|v/v)\s(?:việc\s)?\w+(?:\s\w+)?")
_QUOTED = re.compile(r"(?:về\s+)?[“\"][^”\"“]{3,400}[”\"]", re.IGNORECASE)
_TYPED = r"(?:số|trung\ ương|\d|đại\ hội|của|về)"  # after a type: another document begins
_LONGEST = 320  # characters of a title


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """Date, issuer and title of a document, and where the words for them end."""

    end: int
    dated: date | None = None
    issuer: str | None = None
    title: str | None = None


def read_details(text: str, folded: str, at: int) -> Details:
    """Read what follows a document's number, in whatever order it is said."""
    found = read_marks(text, folded, at)
    titled = _TITLED.match(folded, found.end)
    if not titled:
        return found
    stop = title_end(folded, titled.end())
    return replace(found, title=_unquote(text[titled.end() : stop].strip()) or None, end=stop)


def read_marks(text: str, folded: str, at: int) -> Details:
    """Read date and issuer after a document's number, and leave its title."""
    end, when, issuer = at, None, None
    for _ in range(4):
        dated = _DATED.match(folded, end) if when is None else None
        if dated:
            end, when = dated.end(), date_of(dated)
            continue
        signed = _SIGNED.match(folded, end) if issuer is None else None
        signer = issuer_end(text, folded, signed.end()) if signed else None
        if not (signed and signer):
            break
        issuer = text[signed.end() : signer].strip()
        issuing = _ISSUING.match(folded, signer)
        end = issuing.end() if issuing else signer
    return Details(end=end, dated=when, issuer=issuer)


def _unquote(title: str) -> str:
    """Take off the quotes that enclose a whole title."""
    inner = title[1:-1]
    return inner if title[:1] in '“"' and title[-1:] in '”"' and not set(inner) & set('“”"') else title


def title_end(folded: str, start: int) -> int:
    """Find where a title ends that begins at a character: a quoted one with its quotes, else with its clause.

    >>> title_end("về phát triển kinh tế tư nhân; tiếp tục", 0)
    29
    """
    quoted = _QUOTED.match(folded, start)
    if quoted:
        return quoted.end()
    lead = _LEAD.match(folded, start)
    at = lead.end() if lead else start
    while at < len(folded):
        stop = _stops().search(folded, at)
        limit = min(stop.start() if stop else len(folded), start + _LONGEST)
        opening = _opening_quote(folded, at, limit)
        if opening is None:
            return limit
        closing = re.compile(r'[”"]').search(folded, opening + 1)
        if not closing or closing.end() > start + 2 * _LONGEST:
            return limit
        at = closing.end()
    return len(folded)


def _opening_quote(folded: str, start: int, end: int) -> int | None:
    match = re.compile(r'[“"](?=\S)').search(folded, start, end)
    return match.start() if match else None


@cache
def _stops() -> re.Pattern[str]:
    """Where a title may end: with its clause, at a word of the lexicon, or at the next document."""
    words = forms_by_concept("title_ends")
    return compile_folded(
        rf"""
        [;…] | [.:](?=\s|$|["”)]) | \s?\((?!\d) | \)
      | ,?\s(?:{alternation(words["anywhere"])})(?!\w)
      | ,?\s(?:đến|đạt)\ \d | ,?\strên\ địa\ bàn(?=[\s,;.])(?!\ (?:tỉnh|huyện|thành|xã))
      | ,\s(?:{alternation(words["after-comma"])})(?!\w)
      | (?:,|\svà|\scùng|,\scác)\s(?:các\ )?(?:{type_pattern()})\s{_TYPED}
        """
    )
