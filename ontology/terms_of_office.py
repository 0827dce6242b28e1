"""The terms of the National Assembly, whose number documents bear (QH15): ``vocab/assemblies.csv``."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Term:
    """The days from which and until which a National Assembly sat."""

    ordinal: int
    begins: date
    ends: date | None  # None for the one that sits

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the term."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


def term_of_assembly(ordinal: int) -> Term | None:
    """Find the term of a National Assembly by its number; None for one that the file lacks.

    >>> term_of_assembly(15).holds(date(2025, 6, 16)), term_of_assembly(15).holds(date(2019, 6, 14))
    (True, False)
    """
    return _terms().get(ordinal)


@cache
def _terms() -> Mapping[int, Term]:
    file = resources.files("ontology") / "vocab" / "assemblies.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    terms = (
        Term(
            int(row["ordinal"]),
            date.fromisoformat(row["begins"]),
            date.fromisoformat(row["ends"]) if row["ends"] else None,
        )
        for row in rows
    )
    return MappingProxyType({term.ordinal: term for term in terms})
