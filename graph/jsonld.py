"""RDF as JSON that a programmer likes to read: short keys, relative IRIs, texts by language (JSON-LD 1.0).

A value that no key of the context fits stands under its full property in the long form of JSON-LD, so that
nothing is lost whatever is said. https://www.w3.org/TR/json-ld/#the-context
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from graph.prefixes import PREFIXES, expand
from ontology import iris, terms

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"
_Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_STRING, _BOOLEAN = expand("xsd:string"), expand("xsd:boolean")
_INTEGER = terms.XSD_INTEGER.value
_WORDS: Mapping[str, Json] = {"true": True, "false": False}
_SAFE = 2**53  # the integers that every reader of JSON keeps: RFC 8259, section 6
_IRI = "@id"
_NATIVE = ""  # the kind of a key whose values are strings, integers and booleans of JSON


@cache
def context() -> Mapping[str, Json]:
    """Give the context of all that we write as JSON-LD: our own properties, and those of ``context.csv``."""
    keys = {
        name: {"@id": _shortened(property_), **_coercion(kind)} for (property_, kind), name in _keys().items()
    }
    base: dict[str, Json] = {"@base": iris.BASE, "@vocab": iris.VOCABULARY, "id": "@id", "type": "@type"}
    prefixes: dict[str, Json] = {prefix: iri for prefix, iri in PREFIXES.items() if prefix != "kg"}
    return MappingProxyType(base | prefixes | dict(sorted(keys.items())))


def context_file() -> str:
    """Write the context as a document of its own."""
    return json.dumps({"@context": dict(context())}, ensure_ascii=False, indent=1) + "\n"


def dump_quads(quads: Iterable[Quad]) -> Iterator[str]:
    """Write named graphs, sorted by graph and subject, as pieces of one JSON-LD text: a line a subject."""
    yield from _head()
    for place, (graph, content) in enumerate(groupby(quads, key=lambda quad: quad.graph_name)):
        yield f'{"," if place else ""}\n{{"id": {_json(_reference(graph))}, "@graph": ['
        yield from _subjects(quad.triple for quad in content)
        yield "\n]}"
    yield "\n]}\n"


def dump_triples(triples: Iterable[Triple]) -> Iterator[str]:
    """Write triples, sorted by subject, as pieces of one JSON-LD text: a line a subject."""
    yield from _head()
    yield from _subjects(triples)
    yield "\n]}\n"


def _head() -> Iterator[str]:
    yield f'{{"@context": {_json(dict(context()))},\n"@graph": ['


def _subjects(triples: Iterable[Triple]) -> Iterator[str]:
    for place, (_, said) in enumerate(groupby(triples, key=lambda triple: triple.subject)):
        yield f"{',' if place else ''}\n{_json(_node(list(said)))}"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _node(triples: list[Triple]) -> Json:
    """Say all that is said of one subject."""
    node: dict[str, Json] = {"id": _reference(triples[0].subject)}
    types = [_type(triple.object) for triple in triples if triple.predicate == terms.RDF_TYPE]
    if types:
        node["type"] = _alone(types)
    values: dict[str, list[Json]] = {}
    for triple in triples:
        if triple.predicate != terms.RDF_TYPE:
            key, value = _entry(triple.predicate, triple.object)
            values.setdefault(key, []).append(value)
    return node | {key: _alone(values[key]) for key in sorted(values)}


def _alone(values: list[Json]) -> Json:
    return values[0] if len(values) == 1 else values


def _entry(predicate: NamedNode, value: _Term) -> tuple[str, Json]:
    """Find the key that fits a value, or else the long form, of which no key of the context can change it."""
    kind = _kind(value)
    if key := _keys().get((predicate.value, kind)):
        return key, _short(value)
    key = _shortened(predicate.value)
    return key, _short(value) if kind == _NATIVE and key not in context() else _long(value)


def _kind(value: _Term) -> str:
    match value:
        case Literal(language=str(language)):
            return f"@{language}"
        case Literal() if _is_native(value):
            return _NATIVE
        case Literal():
            return value.datatype.value
        case _:
            return _IRI


def _is_native(value: Literal) -> bool:
    """Tell whether JSON itself writes a literal as it is written."""
    match value.datatype.value:
        case datatype if datatype == _STRING:
            return True
        case datatype if datatype == _BOOLEAN:
            return value.value in _WORDS
        case datatype if datatype == _INTEGER:
            return value.value == str(int(value.value)) and abs(int(value.value)) < _SAFE
        case _:
            return False


def _short(value: _Term) -> Json:
    if not isinstance(value, Literal):
        return _reference(value)
    if value.datatype.value == _BOOLEAN:
        return _WORDS[value.value]
    return int(value.value) if value.datatype.value == _INTEGER else value.value


def _long(value: _Term) -> Json:
    if not isinstance(value, Literal):
        return {"id": _reference(value)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    return {"@value": value.value, "@type": value.datatype.value}


def _reference(term: object) -> str:
    """Write an IRI of ours relative to the base, any other in full."""
    if not isinstance(term, NamedNode):
        return str(term)
    local = term.value.removeprefix(iris.BASE)
    return local if local and ":" not in local else term.value


def _type(term: _Term) -> Json:
    return _shortened(term.value) if isinstance(term, NamedNode) else str(term)


def _shortened(iri: str) -> str:
    """Write a class or property by its name in our vocabulary, or by a prefix of another."""
    if iri.startswith(iris.VOCABULARY) and iri.removeprefix(iris.VOCABULARY) not in _reserved():
        return iri.removeprefix(iris.VOCABULARY)
    for prefix, namespace in PREFIXES.items():
        if prefix != "kg" and iri.startswith(namespace) and iri.removeprefix(namespace).isalnum():
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _coercion(kind: str) -> dict[str, Json]:
    match kind:
        case "":
            return {}
        case "@id":
            return {"@type": "@id"}
        case language if language.startswith("@"):
            return {"@language": language.removeprefix("@")}
        case datatype:
            return {"@type": datatype}


@cache
def _reserved() -> frozenset[str]:
    """Name the keys that mean something else than the property of ours of that name."""
    return frozenset({*PREFIXES, "id", "type", *(row["key"] for row in _others())})


@cache
def _keys() -> Mapping[tuple[str, str], str]:
    """Map a property and the kind of its value to the key that it stands under."""
    ours = {
        (property_, kind): property_.removeprefix(iris.VOCABULARY)
        for property_, kind in _ranges()
        if property_.removeprefix(iris.VOCABULARY) not in _reserved()
    }
    others = {
        (expand(row["property"]), expand(row["kind"]) if ":" in row["kind"] else row["kind"]): row["key"]
        for row in _others()
    }
    return MappingProxyType(ours | others)


@cache
def _others() -> tuple[Mapping[str, str], ...]:
    text = (resources.files("graph") / "context.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def _ranges() -> Iterator[tuple[str, str]]:
    """Read from the ontology what kind of value each property of ours takes."""
    ontology = list(parse((resources.files("ontology") / "kg.ttl").read_bytes(), format=RdfFormat.TURTLE))
    ranges = {quad.subject: quad.object for quad in ontology if quad.predicate == terms.RDFS_RANGE}
    for quad in ontology:
        if not isinstance(quad.subject, NamedNode):
            continue
        if quad.object == terms.OWL_OBJECT_PROPERTY:
            yield quad.subject.value, _IRI
        elif quad.object == terms.OWL_DATATYPE_PROPERTY:
            yield quad.subject.value, _kind_of_range(ranges.get(quad.subject))


def _kind_of_range(range_: _Term | None) -> str:
    if not isinstance(range_, NamedNode) or range_.value in (_STRING, _BOOLEAN, _INTEGER):
        return _NATIVE
    return "@vi" if range_ == terms.RDF_LANG_STRING else range_.value
