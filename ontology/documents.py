"""The register of documents that reports often cite, read from ``vocab/documents.csv``.

Numbers of the Party restart each term, so that one number may be of several documents; a name that several
documents share means all of them ("4 nghị quyết trụ cột").
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType

from ontology.errors import ConceptError
from ontology.values import DocumentId

UNCHECKED = "chưa đối chiếu"
_FILE = "documents.csv"
_COLUMNS = ("number", "date", "type", "issuer", "subject", "names", "source")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A document of the register."""

    number: str | None  # None where it is told by name only
    date: date
    type: str
    issuer: str
    subject: str  # what it is about, in our words
    names: tuple[str, ...]  # what else it is called, other spellings of its number among them
    source: str  # what states its number and date, or UNCHECKED

    @property
    def is_checked(self) -> bool:
        """Tell whether a text that we have read states its number and date."""
        return self.source != UNCHECKED

    @property
    def identity(self) -> DocumentId:
        """What identifies it, as facts say it."""
        title = None if self.number else self.names[0]
        return DocumentId(type=self.type, number=self.number, date=self.date, issuer=self.issuer, title=title)


@cache
def known_documents() -> tuple[KnownDocument, ...]:
    """Return the register in the order of its dates; raise ``ConceptError`` with the line that is wrong."""
    file = resources.files("ontology") / "vocab" / _FILE
    reader = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    if tuple(reader.fieldnames or ()) != _COLUMNS:
        raise ConceptError(_FILE, f"the columns must be {', '.join(_COLUMNS)}")
    return tuple(_rows(reader))


def _rows(reader: "csv.DictReader[str]") -> Iterator[KnownDocument]:
    for row in reader:
        names = tuple(name for name in row["names"].split(";") if name)
        try:
            dated = date.fromisoformat(row["date"])
        except ValueError as error:
            raise ConceptError(_FILE, f"line {reader.line_num}: {error}") from error
        if not (row["number"] or names) or not all(
            row[key] for key in ("type", "issuer", "subject", "source")
        ):
            raise ConceptError(
                _FILE, f"line {reader.line_num} lacks a number or name, or what else is needed"
            )
        yield KnownDocument(
            number=row["number"] or None,
            date=dated,
            type=row["type"],
            issuer=row["issuer"],
            subject=row["subject"],
            names=names,
            source=row["source"],
        )


def is_registered(document: DocumentId) -> bool:
    """Tell whether a document is one of the register, by number and date, else by name and date."""
    found = (
        documents_of_number(document.number) if document.number else documents_of_name(document.title or "")
    )
    return any(known.date == document.date for known in found)


def documents_of_number(number: str) -> tuple[KnownDocument, ...]:
    """Find the documents of a number, whatever the case, spaces and dashes; the earliest first.

    >>> [str(known.date) for known in documents_of_number("05 - ct/tw")]
    ['2016-05-15', '2021-06-23']
    """
    return _by_number().get(number_key(number), ())


def documents_of_name(name: str) -> tuple[KnownDocument, ...]:
    """Find the documents that a name of the register means, upper and lower case alike.

    >>> [known.number for known in documents_of_name("Đề án 06")]
    ['06/QĐ-TTg']
    """
    return _by_name().get(name_key(name), ())


def names_of_several() -> tuple[str, ...]:
    """Return the names that stand for more than one document: "bộ tứ nghị quyết"."""
    groups = {key for key, found in _by_name().items() if len({known.subject for known in found}) > 1}
    return tuple(sorted(groups))


def number_key(number: str) -> str:
    """Write a number as one compares it: its letters and figures, for typists lose the signs between.

    >>> number_key("57 – NQ/TW"), number_key("57-NQTW")
    ('57nqtw', '57nqtw')
    """
    return "".join(sign for sign in unicodedata.normalize("NFC", number).lower() if sign.isalnum())


def name_key(name: str) -> str:
    """Write a name as one compares it: in small letters, with single spaces and without commas."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", name).replace(",", "")).strip().lower()


@cache
def _by_number() -> Mapping[str, tuple[KnownDocument, ...]]:
    found: dict[str, tuple[KnownDocument, ...]] = {}
    for known in known_documents():
        for written in (known.number, *(name for name in known.names if "/" in name)):
            if written:
                key = number_key(written)
                found[key] = (*found.get(key, ()), known)
    return MappingProxyType(found)


@cache
def _by_name() -> Mapping[str, tuple[KnownDocument, ...]]:
    found: dict[str, tuple[KnownDocument, ...]] = {}
    for known in known_documents():
        for name in known.names:
            key = name_key(name)
            found[key] = (*found.get(key, ()), known)
    return MappingProxyType(found)
