"""The vocabulary of the reports: CSV files of forms, read once into immutable mappings."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

from ingest.folding import fold
from ontology.errors import LexiconError

_COLUMNS = ("form", "concept", "source", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a lexicon."""

    line: int
    form: str  # folded
    concept: str
    note: str


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """Read ``ingest/lexicon/<name>.csv``, forms folded.

    Raises LexiconError, naming file and line, for a row that lacks a form or a concept or has other columns.
    """
    file = resources.files(__package__) / "lexicon" / f"{name}.csv"
    reader = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    if tuple(reader.fieldnames or ()) != _COLUMNS:
        raise LexiconError(file.name, 1, f"columns are {', '.join(_COLUMNS)}")
    return tuple(_rows(file.name, reader))


def _rows(file: str, reader: "csv.DictReader[str]") -> Iterator[Row]:
    for row in reader:
        form, concept = fold(row["form"] or ""), row["concept"] or ""
        if not form or not concept:
            raise LexiconError(file, reader.line_num, "a form and a concept are needed")
        yield Row(line=reader.line_num, form=form, concept=concept, note=row["note"] or "")


@cache
def concepts_of(name: str) -> Mapping[str, str]:
    """Map each form of a lexicon to its concept: ``tỷ đồng`` to ``vnd-billion``.

    Raises LexiconError where a form stands twice.
    """
    forms: dict[str, str] = {}
    for row in read_rows(name):
        if row.form in forms:
            raise LexiconError(f"{name}.csv", row.line, f"{row.form!r} stands twice")
        forms[row.form] = row.concept
    return MappingProxyType(forms)


@cache
def forms_by_concept(name: str) -> Mapping[str, tuple[str, ...]]:
    """Map each concept of a lexicon to its forms, longest first; a form may stand for several concepts.

    Raises LexiconError where a row stands twice.
    """
    seen: set[tuple[str, str]] = set()
    for row in read_rows(name):
        if (row.form, row.concept) in seen:
            raise LexiconError(f"{name}.csv", row.line, f"{row.form!r} stands twice for {row.concept!r}")
        seen.add((row.form, row.concept))
    forms: dict[str, list[str]] = {}
    for row in read_rows(name):
        forms.setdefault(row.concept, []).append(row.form)
    return MappingProxyType(
        {concept: tuple(sorted(group, key=len, reverse=True)) for concept, group in forms.items()}
    )


def alternation(forms: Iterable[str]) -> str:
    r"""Write a regular expression that matches the longest of some folded forms; a space matches one space.

    Forms that begin alike share their beginning, so that a long list costs no more than the letters it tells
    apart.

    >>> alternation(["xã", "xã, phường", "thôn"])
    '(?:thôn|xã(?:,\\ phường|))'
    """
    root: _Letters = {}
    for form in forms:
        node = root
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root)


_Letters: TypeAlias = "dict[str, _Letters]"  # what may follow; "" where a form ends


def _branches(node: _Letters) -> str:
    parts = [re.escape(letter) + _branches(rest) for letter, rest in sorted(node.items()) if letter]
    if "" in node:
        parts += [""]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def choice(name: str, *concepts: str) -> str:
    """Write a regular expression that matches a form of any of some concepts of a lexicon."""
    lexicon = forms_by_concept(name)
    return alternation(form for concept in concepts for form in lexicon[concept])


def words(name: str, concept: str) -> str:
    """Write a regular expression that matches a form of a concept of a lexicon, as words of their own."""
    return rf"(?<!\w)(?:{choice(name, concept)})(?!\w)"
