"""Facts as lines of JSON: the file between ``ingest`` and ``graph``, and the only place that knows its form.

A facts file is UTF-8. Its first line is the ``Source``, and then come facts and issues in the order of the
report. Every line is one object with sorted keys and a field ``fact`` that says what it is; a field that
equals its default is left out. A ``Decimal`` is a JSON number with the digits that the report gives
(``7272.0``), a date is ``"2025-07-01"``, and a member of an enumeration is its value.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, TypeAlias, cast, get_args, get_origin

from ontology.errors import CodecError, FactError
from ontology.facts import (
    Breakthrough,
    Citation,
    Claim,
    Congress,
    DocumentRelation,
    Evidence,
    Fact,
    Issue,
    KeyTask,
    Merger,
    PartyCommittee,
    Reorganisation,
    Resolution,
    Slogan,
    Source,
    VillageMerger,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Line: TypeAlias = Source | Fact | Issue
_Reader: TypeAlias = Callable[[object], object]

_KINDS: Mapping[str, type[Line]] = MappingProxyType(
    {
        "source": Source,
        "congress": Congress,
        "merger": Merger,
        "party-committee": PartyCommittee,
        "village-merger": VillageMerger,
        "claim": Claim,
        "breakthrough": Breakthrough,
        "key-task": KeyTask,
        "slogan": Slogan,
        "citation": Citation,
        "document-relation": DocumentRelation,
        "resolution": Resolution,
        "reorganisation": Reorganisation,
        "issue": Issue,
    }
)
_NAMES: Mapping[type[Line], str] = MappingProxyType({kind: name for name, kind in _KINDS.items()})


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What one facts file holds."""

    source: Source
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]


def dump_facts(source: Source, facts: Iterable[Fact], issues: Iterable[Issue]) -> str:
    """Write a facts file; the order in which facts were found does not matter, and equal ones stand once."""
    found = {(_start(fact), _NAMES[type(fact)], dump_fact(fact)) for fact in (*facts, *issues)}
    return "".join(f"{line}\n" for line in (dump_fact(source), *(line for *_, line in sorted(found))))


def dump_fact(fact: Line) -> str:
    """Write one fact as a line of JSON, without the end of the line."""
    return _write({"fact": _NAMES[type(fact)], **_stated(fact)})


def load_facts(path: Path) -> FactsFile:
    """Read a facts file; raise ``CodecError`` at the first line that is broken or misquotes the source."""
    try:
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CodecError(str(path), 1, f"the facts file cannot be read: {error}") from error
    found: list[Line] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(parse_fact(line))
            _check_place(found)
        except (ValueError, FactError) as error:
            raise CodecError(str(path), number, str(error)) from error
    source, *rest = found
    return FactsFile(
        cast(Source, source),
        tuple(cast(Fact, fact) for fact in rest if not isinstance(fact, Issue)),
        tuple(fact for fact in rest if isinstance(fact, Issue)),
    )


def load_source(path: Path) -> Source:
    """Read the first line of a facts file: which report it is about."""
    try:
        with path.open(encoding="utf-8") as file:
            source = parse_fact(file.readline())
    except (OSError, ValueError, FactError) as error:
        raise CodecError(str(path), 1, str(error)) from error
    if not isinstance(source, Source):
        raise CodecError(str(path), 1, "the first line must be the source")
    return source


def parse_fact(line: str) -> Line:
    """Read one line of a facts file; raise ``ValueError`` or ``FactError`` with what is wrong in it."""
    data: object = json.loads(line, parse_float=Decimal, parse_constant=_refuse_constant)
    if not isinstance(data, dict):
        raise ValueError("a line must be one JSON object")
    name = data.pop("fact", None)
    if not isinstance(name, str) or name not in _READERS:
        raise ValueError(f"{name!r} is no kind of fact; the kinds are {', '.join(_READERS)}")
    return cast(Line, _READERS[name](data))


def _start(fact: Fact | Issue) -> int:
    return fact.evidence.start if fact.evidence else -1


def _check_place(found: list[Line]) -> None:
    """Refuse a line that stands where it cannot: the source opens the file, and quotes stand in its text."""
    source, last = found[0], found[-1]
    if not isinstance(source, Source):
        raise ValueError("the first line must be the source")
    if last is source:
        return
    if isinstance(last, Source):
        raise ValueError("a facts file has one source only")
    for evidence in _quoted(last):
        _check_quote(evidence, source)


def _quoted(fact: Fact | Issue) -> Iterator[Evidence]:
    """Yield all that a fact quotes, its parts included."""
    if fact.evidence:
        yield fact.evidence
    match fact:
        case Merger():
            yield from (predecessor.evidence for predecessor in fact.predecessors)
        case Reorganisation():
            yield from (participation.evidence for participation in fact.participations)
        case Breakthrough() | KeyTask():
            yield from fact.outcomes
        case _:
            pass


def _check_quote(evidence: Evidence, source: Source) -> None:
    if evidence.report != source.report:
        raise ValueError(f"the evidence is of report {evidence.report!r}, the file of {source.report!r}")
    if source.text[evidence.start : evidence.end] != evidence.quote:
        raise ValueError(f"the text has other words than {evidence.quote!r} at {evidence.start}")


def _stated(value: "DataclassInstance") -> dict[str, object]:
    """Name the fields of a dataclass that differ from their defaults."""
    members = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: member for field, member in members if member != field.default}


def _write(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f'"{key}": {_write(value[key])}' for key in sorted(value)) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_write, value)) + "]"
    if isinstance(value, Decimal):
        return _write_decimal(value)
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if is_dataclass(value) and not isinstance(value, type):
        return _write(_stated(value))
    return json.dumps(value, ensure_ascii=False)


def _write_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} is no number that a report can state")
    return str(value).lower()


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no number that a report can state")


def _reader(kind: object) -> _Reader:
    """Make the function that reads a JSON value as ``kind``: a type that the facts use."""
    if isinstance(kind, UnionType):
        [inner] = [each for each in get_args(kind) if each is not NoneType]
        read_inner = _reader(inner)
        return lambda data: None if data is None else read_inner(data)
    if get_origin(kind) is tuple:
        read_each = _reader(get_args(kind)[0])
        return lambda data: tuple(map(read_each, cast(list[object], _expect(data, list))))
    plain = cast(type, kind)
    if is_dataclass(plain):
        return _record_reader(plain)
    if issubclass(plain, StrEnum):
        return _enum_reader(plain)
    return _SCALARS.get(plain, _plain_reader(plain))


def _record_reader(kind: "type[DataclassInstance]") -> _Reader:
    members = {field.name: field for field in fields(kind)}
    readers = {name: _reader(field.type) for name, field in members.items()}
    needed = frozenset(name for name, field in members.items() if field.default is MISSING)

    def read(data: object) -> object:
        given = cast(dict[str, object], _expect(data, dict))
        if missing := sorted(needed - given.keys()):
            raise ValueError(f"{kind.__name__} lacks {', '.join(missing)}")
        if unknown := sorted(given.keys() - readers.keys()):
            raise ValueError(f"{kind.__name__} has no field {', '.join(unknown)}")
        return kind(**{name: readers[name](member) for name, member in given.items()})

    return read


def _enum_reader(kind: type[StrEnum]) -> _Reader:
    return lambda data: kind(cast(str, _expect(data, str)))


def _plain_reader(kind: type) -> _Reader:
    return lambda data: _expect(data, kind)


def _read_decimal(data: object) -> Decimal:
    return data if isinstance(data, Decimal) else Decimal(cast(int, _expect(data, int)))


def _read_date(data: object) -> date:
    return date.fromisoformat(cast(str, _expect(data, str)))


_SCALARS: Mapping[type, _Reader] = MappingProxyType({Decimal: _read_decimal, date: _read_date})


def _expect(data: object, kind: type) -> object:
    if type(data) is not kind:
        raise ValueError(f"{data!r} should be {kind.__name__}")
    return data


_READERS: Mapping[str, _Reader] = MappingProxyType({name: _reader(kind) for name, kind in _KINDS.items()})
