"""What people write for a type of unit or a province: rows of ``lexicon/*.csv``, read once."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

from ontology.errors import LexiconError


@cache
def forms(name: str) -> Mapping[str, str]:
    """Map the forms of a lexicon, in lower case, to what they stand for.

    >>> forms("unit_types")["tt"], forms("provinces")["sài gòn"]
    ('thị trấn', 'hồ chí minh')
    """
    return read_forms(resources.files("queries") / "lexicon" / f"{name}.csv")


def read_forms(file: Traversable) -> Mapping[str, str]:
    """Read a lexicon; LexiconError, with the line, where a form stands twice."""
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    found: dict[str, str] = {}
    for row in rows:
        if row["form"] in found:
            raise LexiconError(
                file.name, rows.line_num, f"{row['form']!r} stands twice; leave one of the two"
            )
        found[row["form"]] = row["concept"]
    return MappingProxyType(found)
