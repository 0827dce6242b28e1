"""What plainly conforms to SHACL shapes, told in a moment: pySHACL need only judge where that is in doubt.

Whatever is not known here, a component of SHACL or a form of value, leaves a doubt: shapes may use all that
SHACL has. What a component asks is in https://www.w3.org/TR/shacl/#core-components.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from ontology import terms

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Said: TypeAlias = Mapping[Term, Mapping[NamedNode, Sequence[Term]]]  # subject → property → objects
Values: TypeAlias = Sequence[Term]
Check: TypeAlias = Callable[[Said, Term, Values], bool]  # of the graph, the focus node and its value nodes

_SHACL = terms.SH_PATH.value.removesuffix("path")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = frozenset({terms.XSD_STRING, terms.RDF_LANG_STRING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a shape asks of each focus node."""

    targets: tuple[tuple[NamedNode, Term | None], ...]  # property and object of the nodes that it is about
    path: NamedNode | None  # None: the value node is the focus node itself
    checks: tuple[Check, ...]
    properties: "tuple[Shape, ...]"  # what is asked of each value node in turn


def shapes_of(said: Said) -> tuple[Shape, ...]:
    """Read the shapes that have targets from their graph."""
    found = (_shape(said, node) for node in said)
    return tuple(shape for shape in found if shape.targets)


def said_of(quads: Iterable[Quad]) -> Said:
    """Order triples by subject and property."""
    said: defaultdict[Term, defaultdict[NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        said[quad.subject][quad.predicate].append(quad.object)
    return {subject: dict(properties) for subject, properties in said.items()}


def conforms_plainly(said: Said, shapes: Iterable[Shape]) -> bool:
    """Tell whether a graph conforms to shapes without any doubt."""
    return all(_conforms(shape, said, node) for shape in shapes for node in _targets(shape, said))


def _targets(shape: Shape, said: Said) -> Iterator[Term]:
    for node, properties in said.items():
        if any(
            property_ in properties and (object_ is None or object_ in properties[property_])
            for property_, object_ in shape.targets
        ):
            yield node


def _conforms(shape: Shape, said: Said, focus: Term) -> bool:
    values: Values = (focus,) if shape.path is None else said.get(focus, {}).get(shape.path, ())
    return all(check(said, focus, values) for check in shape.checks) and all(
        _conforms(each, said, value) for each in shape.properties for value in values
    )


def _shape(said: Said, node: Term) -> Shape:
    parts = {name: objects for name, objects in _parts(said, node) if name not in _SILENT}
    targets = tuple(_targets_of(parts))
    path = parts.pop("path", (None,))[0]
    plain_path = path if isinstance(path, NamedNode) else None
    properties = tuple(_shape(said, each) for each in parts.pop("property", ()))
    checks = [check for name, objects in parts.items() for check in _checks(said, name, objects)]
    if path is not None and plain_path is None:
        checks = [_never if properties else _or_itself(said, path, checks)]
    return Shape(targets=targets, path=plain_path, checks=tuple(checks), properties=properties)


def _targets_of(parts: dict[str, Values]) -> Iterator[tuple[NamedNode, Term | None]]:
    """Take the targets from the parts of a shape; one of another sort stays, and all is in doubt."""
    yield from ((terms.RDF_TYPE, each) for each in parts.pop("targetClass", ()))
    for each in parts.pop("targetSubjectsOf", ()):
        if isinstance(each, NamedNode):
            yield each, None
    if any(name.startswith("target") for name in parts):
        yield terms.RDF_TYPE, None


def _parts(said: Said, node: Term) -> Iterator[tuple[str, Values]]:
    for property_, objects in said[node].items():
        yield property_.value.removeprefix(_SHACL), objects


def _checks(said: Said, name: str, objects: Values) -> Iterator[Check]:
    for each in objects:
        if name in {"or", "not"}:
            yield _any_of(said, each) if name == "or" else _none_of(said, each)
        elif name == "in":
            yield _among(tuple(_list(said, each)))
        else:
            yield _COMPONENTS.get(name, _doubtful)(each)


def _or_itself(said: Said, path: Term, checks: Iterable[Check]) -> Check:
    """Ask of a focus node and of what an optional step leads to; any other path leaves a doubt."""
    step, asked = said.get(path, {}).get(_ZERO_OR_ONE, (None,))[0], tuple(checks)
    if not isinstance(step, NamedNode):
        return _never
    return lambda said, focus, _: all(
        check(said, focus, (focus, *said.get(focus, {}).get(step, ()))) for check in asked
    )


def _any_of(said: Said, head: Term) -> Check:
    shapes = tuple(_shape(said, each) for each in _list(said, head))
    return lambda said, _, values: all(
        any(_conforms(shape, said, value) for shape in shapes) for value in values
    )


def _none_of(said: Said, node: Term) -> Check:
    """Refute a shape: that is certain only of one that asks for nodes as values, and for nothing else."""
    if not _is_certain(said, node):
        return _never
    shape = _shape(said, node)
    return lambda said, _, values: not any(_conforms(shape, said, value) for value in values)


def _is_certain(said: Said, node: Term) -> bool:
    parts = dict(_parts(said, node))
    plain = all(isinstance(each, NamedNode) for name in ("path", "hasValue") for each in parts.get(name, ()))
    known = parts.keys() <= {"path", "hasValue", "property"} | _SILENT
    return plain and known and all(_is_certain(said, each) for each in parts.get("property", ()))


def _list(said: Said, head: Term) -> Iterator[Term]:
    while head != terms.RDF_NIL:
        yield said[head][terms.RDF_FIRST][0]
        head = said[head][terms.RDF_REST][0]


def _number(term: Term) -> int:
    return int(getattr(term, "value", ""))


def _doubtful(_: Term) -> Check:
    return _never


def _never(_said: Said, _focus: Term, _values: Values) -> bool:
    return False


def _at_least(least: Term) -> Check:
    number = _number(least)
    return lambda _said, _focus, values: len(frozenset(values)) >= number


def _at_most(most: Term) -> Check:
    number = _number(most)
    return lambda _said, _focus, values: len(values) <= number


def _of_kind(kind: Term) -> Check:
    if kind != NamedNode(f"{_SHACL}IRI"):
        return _never
    return lambda _said, _focus, values: all(isinstance(each, NamedNode) for each in values)


def _of_class(asked: Term) -> Check:
    return lambda said, _, values: all(asked in said.get(each, {}).get(terms.RDF_TYPE, ()) for each in values)


def _of_datatype(asked: Term) -> Check:
    def is_right(term: Term) -> bool:
        if not isinstance(term, Literal) or term.datatype != asked:
            return False
        return asked in _WORDS or _quantity(term) is not None

    return lambda _said, _focus, values: all(map(is_right, values))


def _among(listed: Values) -> Check:
    nodes = frozenset(each for each in listed if isinstance(each, NamedNode))
    return lambda _said, _focus, values: nodes.issuperset(values)


def _with(asked: Term) -> Check:
    return lambda _said, _focus, values: asked in values


def _matching(pattern: Term) -> Check:
    search = re.compile(getattr(pattern, "value", "")).search
    return lambda _said, _focus, values: all(
        isinstance(each, Literal) and search(each.value) for each in values
    )


def _as_long_as(least: Term) -> Check:
    number = _number(least)
    return lambda _said, _focus, values: all(
        isinstance(each, Literal) and len(each.value) >= number for each in values
    )


def _not_below(least: Term) -> Check:
    return lambda _said, _focus, values: all(_is_less(least, each, or_equal=True) for each in values)


def _less_than(other: Term) -> Check:
    return _in_order(other, or_equal=False)


def _not_above(other: Term) -> Check:
    return _in_order(other, or_equal=True)


def _in_order(other: Term, *, or_equal: bool) -> Check:
    if not isinstance(other, NamedNode):
        return _never
    return lambda said, focus, values: all(
        _is_less(each, limit, or_equal=or_equal)
        for limit in said.get(focus, {}).get(other, ())
        for each in values
    )


def _apart_from(other: Term) -> Check:
    if not isinstance(other, NamedNode):
        return _never

    def are_apart(said: Said, focus: Term, values: Values) -> bool:
        others = said.get(focus, {}).get(other, ())
        return frozenset(values).isdisjoint(others) and not any(isinstance(each, Literal) for each in others)

    return are_apart


def _one_in_each_language(asked: Term) -> Check:
    if asked != Literal(True):
        return _never

    def is_right(_said: Said, _focus: Term, values: Values) -> bool:
        languages = [(getattr(each, "language", None) or "").lower() for each in values]
        return len(frozenset(languages)) == len(languages)

    return is_right


def _is_less(one: Term, other: Term, *, or_equal: bool) -> bool:
    less, more = _quantity(one), _quantity(other)
    if isinstance(less, Decimal) and isinstance(more, Decimal):
        return less < more or (or_equal and less == more)
    if isinstance(less, date) and isinstance(more, date):
        return less < more or (or_equal and less == more)
    return False


def _quantity(term: Term) -> Decimal | date | None:
    """Read a number or a day; None where it is none, or written in a way that leaves a doubt."""
    if not isinstance(term, Literal):
        return None
    if term.datatype == terms.XSD_DATE and _DAY.fullmatch(term.value):
        try:
            return date.fromisoformat(term.value)
        except ValueError:
            return None
    if term.datatype in {terms.XSD_DECIMAL, terms.XSD_INTEGER} and _NUMBER.fullmatch(term.value):
        return Decimal(term.value)
    return None


_ZERO_OR_ONE = NamedNode(f"{_SHACL}zeroOrOnePath")
_SILENT = frozenset({terms.RDF_TYPE.value, "message"})  # they ask nothing
_COMPONENTS: Mapping[str, Callable[[Term], Check]] = {
    "class": _of_class,
    "datatype": _of_datatype,
    "disjoint": _apart_from,
    "hasValue": _with,
    "lessThan": _less_than,
    "lessThanOrEquals": _not_above,
    "maxCount": _at_most,
    "minCount": _at_least,
    "minInclusive": _not_below,
    "minLength": _as_long_as,
    "nodeKind": _of_kind,
    "pattern": _matching,
    "uniqueLang": _one_in_each_language,
}
