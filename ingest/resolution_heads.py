"""What a resolution says of itself: number, date, issuer, title, province, and from when it holds."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.capitals import CAPITAL
from ingest.dates import DATE, date_of, parse_date
from ingest.folding import compile_folded, fold
from ingest.resolution_clauses import Clause
from ingest.resolution_text import CleanText
from ontology.facts import DocumentId
from ontology.names import fold_name

_NUMBER = re.compile(
    r"(?:[Ss]ố|SỐ)\s?:?\s?(?P<figures>\d{1,5}(?:\s?/\s?\d{4})?)\s?/\s?NQ\s?[-–]\s?"
    r"(?P<issuer>[A-ZĐ]+)\s?(?P<term>\d{0,2})"
)
# The letters behind the dash of a number stand for who issued it.
_ISSUERS = {
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "QH": "Quốc hội",
    "HĐND": "Hội đồng nhân dân",
    "CP": "Chính phủ",
}
_DATE = compile_folded(DATE)
_ADOPTED = compile_folded(rf"(?:được\ )?thông\ qua\ (?:vào\ )?(?:{DATE})")
_TITLE = compile_folded(
    r"nghị quyết\s+(?P<title>(?:về )?(?:việc )?(?:sắp xếp|thành lập|nhập|điều chỉnh)[^;:.()]{0,200}?)"
    r"(?<=\w)(?=\s(?:ủy ban thường vụ quốc hội|hội đồng nhân dân|quốc hội|căn cứ|\()|\s?\n|$|(?<=năm \d{4}))",
    0,
)
_RUN = rf"[{CAPITAL}][^\W\d_]*(?:\s?[-–]?\s?[{CAPITAL}][^\W\d_]*)*"
_PROVINCE = re.compile(rf"(?P<type>[Tt]ỉnh|[Tt]hành phố|TỈNH|THÀNH PHỐ)\s(?P<name>{_RUN})")
_OF = compile_folded(r"(?:cấp\ xã|hành\ chính)\s(?:của|thuộc|trên\ địa\ bàn)\s$|sau\ khi\ sắp\ xếp,?\s$")
_YEAR = re.compile(r"\s(?:NĂM|Năm)\b.*", re.DOTALL)
_FROM_ADOPTION = compile_folded(
    r"(?:kể\ )?từ\ ngày\s(?:được\ |ký\ |nghị\ quyết\ )*(?:thông\ qua|ban\ hành|ký)"
)
_MOST = 100  # mentions of a cue that are looked at
_LONGEST = 400  # characters of a sentence that says from when
_END = re.compile(r"[.;]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a resolution says of itself; ``start`` to ``end`` are the characters that give its number."""

    document: DocumentId
    province: tuple[str, str] | None  # type and name as written
    effective: date | None
    operative: date | None
    start: int
    end: int


def read_head(clean: CleanText, clauses: tuple[Clause, ...]) -> Head:
    """Read who decided what for which province, and from when; what a text lacks is None."""
    end = clauses[0].end if clauses else len(clean.text)
    number = _NUMBER.search(clean.text, 0, end)
    adopted = _adopted(clean, number.end() if number else 0, end)
    province = _province(clean)
    return Head(
        document=DocumentId(
            type="Nghị quyết",
            number=_close(number) if number else None,
            date=adopted,
            issuer=_issuer(number, province) if number else None,
            title=_title(clean, end, province),
        ),
        province=province,
        effective=_effective(clean, adopted),
        operative=_dated(clean, fold("hoạt động từ")),
        start=number.start() if number else 0,
        end=number.end() if number else max(1, len(clean.text[:end].split("\n")[0])),
    )


def _close(number: re.Match[str]) -> str:
    """Write a number without white space: ``1681/NQ-UBTVQH15``."""
    return re.sub(r"\s", "", f"{number['figures']}/NQ-{number['issuer']}{number['term']}")


def _issuer(number: re.Match[str], province: tuple[str, str] | None) -> str | None:
    name = _ISSUERS.get(number["issuer"])
    if number["issuer"] == "HĐND" and name and province:
        return f"{name} {province[0]} {province[1]}"
    return name


def _adopted(clean: CleanText, start: int, end: int) -> date | None:
    """Read the date behind the number, else the day on which the resolution says that it was adopted."""
    stated = _DATE.search(clean.folded, start, min(end, start + 200)) if start else None
    closing = _ADOPTED.search(clean.folded)
    return next((day for day in (date_of(match) for match in (stated, closing) if match) if day), None)


def _province(clean: CleanText) -> tuple[str, str] | None:
    """Find the province that the resolution says the units are of; else the tỉnh, or city, named most."""
    said: Counter[tuple[str, str]] = Counter()
    named: Counter[tuple[str, str]] = Counter()
    spellings: dict[tuple[str, str], str] = {}
    for match in _PROVINCE.finditer(clean.text):
        name = " ".join(_YEAR.sub("", match["name"]).split())
        key = (match["type"].lower(), fold_name(name))
        named[key] += 1
        said[key] += bool(_OF.search(clean.folded, max(0, match.start() - 40), match.start()))
        if not name.isupper() or key not in spellings:
            spellings[key] = name.title() if name.isupper() else name
    if not named:
        return None
    best = max(named, key=lambda key: (said[key], key[0] == "tỉnh", named[key], key))
    return best[0], spellings[best]


def _title(clean: CleanText, end: int, province: tuple[str, str] | None) -> str | None:
    match = _TITLE.search(clean.folded, 0, end)
    if not match:
        return None
    title = " ".join(match["title"].split())
    if province:
        title = title.replace(fold(province[1]), province[1])
    return title[:1].upper() + title[1:]


def _effective(clean: CleanText, adopted: date | None) -> date | None:
    for sentence in _sentences(clean, "hiệu lực"):
        if _FROM_ADOPTION.search(sentence):
            return adopted
        if (day := parse_date(sentence)) is not None:
            return day
    return None


def _dated(clean: CleanText, cue: str) -> date | None:
    return next((day for sentence in _sentences(clean, cue) if (day := parse_date(sentence))), None)


def _sentences(clean: CleanText, cue: str) -> Iterator[str]:
    """Yield what stands between a cue and the end of its sentence."""
    at = clean.folded.find(cue)
    for _ in range(_MOST):
        if at < 0:
            return
        end = _END.search(clean.folded, at, at + _LONGEST)
        yield clean.folded[at : end.start() if end else at + _LONGEST]
        at = clean.folded.find(cue, at + 1)
