"""What facts of every kind are made of: the words that state them, places, and marks of documents."""

import datetime
from dataclasses import dataclass

from ontology.errors import FactError


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a report that state a fact: ``document.text[start:end] == quote``."""

    report: str  # identifier of the report, see ingest.report
    start: int  # characters of the normalised text
    end: int
    quote: str
    prefix: str = ""  # up to 32 characters before and after, for re-anchoring (oa:TextQuoteSelector)
    suffix: str = ""
    line: int  # 1-based, in the file as it was given: where the number of a claim, else the quote, begins
    page: int | None = None
    section: str = ""  # path of section labels, "Phần thứ hai / II / 2.1"

    def __post_init__(self) -> None:
        """Refuse a quote that is empty or does not have the length of its span."""
        if not self.quote or self.end - self.start != len(self.quote):
            raise FactError(f"{self.report}: a fact needs the words that state it, got {self.quote!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Of whom something is said: a unit of the register, or what the text calls it."""

    type: str  # "xã", "thị trấn", "huyện", "bản"; "" for a body that is no territory
    name: str  # bare name in the spelling of the register where it knows the unit
    former: bool = False  # a unit that ended with the merger and shares its name with the new one
    unit: str | None = None  # key of the register, "2025/03808"
    stated: str | None = None  # the report's spelling where it differs

    @property
    def label(self) -> str:
        """The name as a reader would write it: ``xã Mường Lầm (cũ)``."""
        return f"{self.type} {self.name}".strip() + (" (cũ)" if self.former else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentId:
    """What identifies a cited document; party numbers restart each term, so the date or term counts."""

    type: str | None = None  # "Nghị quyết", as written
    number: str | None = None  # "1681/NQ-UBTVQH15", as written with white space closed
    date: datetime.date | None = None
    issuer: str | None = None
    title: str | None = None
