"""The types of party and state documents: the words for them, and the codes in document numbers."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ingest.lexicons import alternation, read_rows


@cache
def type_names() -> tuple[str, ...]:
    """Return the words that name a type, folded, the longest first: "chương trình hành động", "luật"."""
    names = (row.form for row in read_rows("document_types") if not row.note)
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def type_codes() -> Mapping[str, str]:
    """Map a code to the type that it stands for: "nq" to "Nghị quyết" (the note of its row)."""
    return MappingProxyType({row.form: row.note for row in read_rows("document_types") if row.note})


@cache
def type_pattern() -> str:
    """Return an alternation of all names and codes, for patterns that run over folded text."""
    return alternation((*type_names(), *type_codes()))


def type_label(written: str) -> str:
    """Spell a type as a title does: "NQ" and "nghị quyết" both as "Nghị quyết".

    >>> type_label("nghị quyết"), type_label("QĐ"), type_label("CHỈ THỊ")
    ('Nghị quyết', 'Quyết định', 'Chỉ thị')
    """
    lower = written.lower()
    return type_codes().get(lower) or lower.capitalize()


def type_of_code(code: str) -> str | None:
    """Tell the type from the letters of a number: ``CTrPH`` of ``01/CTrPH-MTTQ``.

    >>> type_of_code("NQ"), type_of_code("CTrHĐ"), type_of_code("UBND") is None
    ('Nghị quyết', 'Chương trình hành động', True)
    """
    return type_codes().get(code.lower())
