"""Names with the type of unit before them, whole or short: ``thị trấn Ít Ong``, ``tt. it ong``, ``P.1``."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ontology.concepts import concepts, find
from ontology.names import fold_name, strip_tones
from queries.lexicons import forms

_SETTLEMENT = "village"  # the level of types that no register lists


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name parted from its type."""

    type: str  # "thị trấn", with its tone marks
    name: str  # what is left, in lower case


def split_type(text: str) -> TypedName | None:
    """Part a type, whole or short, from the name behind it; ``None`` where none stands there.

    A type that is written with tone marks needs the right ones, since ``Quản Bạ`` is no ``quận``. A short one
    ends in a dot, at a space or before a number.

    >>> split_type("TT. Ít Ong"), split_type("P1")
    (TypedName(type='thị trấn', name='ít ong'), TypedName(type='phường', name='1'))
    >>> split_type("Quản Bạ") is None, split_type("quan ba")
    (True, TypedName(type='quận', name='ba'))
    """
    lowered = " ".join(unicodedata.normalize("NFC", text).lower().split())
    found = _pattern().fullmatch(lowered)
    return TypedName(_types()[found["type"] or found["short"]], found["name"]) if found else None


def read_type(text: str) -> str | None:
    """Read a type that stands alone, whole, short or in English; ``None`` where it is none.

    >>> read_type("TT."), read_type("Phuong"), read_type("ward"), read_type("thôn") is None
    ('thị trấn', 'phường', 'phường', True)
    """
    folded = fold_name(text)
    if folded in _types():
        return _types()[folded]
    concept = find("unit-type", folded)
    return concept.label_vi if concept and concept.level != _SETTLEMENT else None


@cache
def _whole() -> tuple[str, ...]:
    """List the types of the register as they stand before names."""
    labels = (each.label_vi for each in concepts("unit-type").values() if each.level != _SETTLEMENT)
    return tuple(sorted(labels, key=lambda label: (-len(label), label)))


@cache
def _types() -> Mapping[str, str]:
    """Map every form of a type, with and without tone marks, to the type."""
    short = dict(forms("unit_types"))
    every = {**short, **{label: label for label in _whole()}}
    return MappingProxyType({**{strip_tones(form): type_ for form, type_ in every.items()}, **every})


@cache
def _pattern() -> re.Pattern[str]:
    whole = {form for label in _whole() for form in (label, strip_tones(label))}
    short = {form for each in forms("unit_types") for form in (each, strip_tones(each))}
    return re.compile(
        rf"""
        (?:
            (?P<type>{_alternation(whole)})\s        # thị trấn Ít Ong, thi tran it ong
          | (?P<short>{_alternation(short)})
            (?:\.\s?|\s|(?=\d))                      # tt. ít ong, tt ít ong, p1
        )
        (?P<name>\S.*)
        """,
        re.VERBOSE,
    )


def _alternation(words: set[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)
