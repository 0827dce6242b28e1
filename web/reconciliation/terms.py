"""What the service calls its types, properties, features, columns and settings: rows of ``terms.csv``."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType

from web.language import choose


class TermKind(StrEnum):
    """What a term is a term for."""

    TYPE = "type"
    PROPERTY = "property"
    FEATURE = "feature"
    COLUMN = "column"
    SETTING = "setting"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the service in both languages."""

    id: str
    vi: str
    en: str
    note_vi: str
    note_en: str

    @property
    def name(self) -> str:
        """The name in the language of the request."""
        return choose(self.vi, self.en)

    @property
    def note(self) -> str:
        """What more there is to say, in the language of the request; may be empty."""
        return choose(self.note_vi, self.note_en)


def terms(kind: TermKind) -> Mapping[str, Term]:
    """Return the terms of a kind by identifier, in the order in which people are shown them."""
    return _terms()[kind]


@cache
def _terms() -> Mapping[TermKind, Mapping[str, Term]]:
    file = resources.files("web") / "reconciliation" / "terms.csv"
    found: dict[TermKind, dict[str, Term]] = {kind: {} for kind in TermKind}
    for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()):
        kind = TermKind(row.pop("kind"))
        found[kind][row["id"]] = Term(**row)
    return MappingProxyType({kind: MappingProxyType(rows) for kind, rows in found.items()})
