"""Things in the terms of https://schema.org, as search engines read them in our pages (JSON-LD)."""

import csv
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

from markupsafe import Markup
from pyoxigraph import Literal, NamedNode, Triple

from graph.prefixes import PREFIXES, expand
from ontology import iris, terms

Json: TypeAlias = "str | float | list[Json] | dict[str, Json]"

_SCHEMA = PREFIXES["schema"]
_NUMBERS = (terms.XSD_DECIMAL, terms.XSD_INTEGER)
_MOST = 100  # values of one property: a page is no place for thousands


def described(node: NamedNode, triples: Iterable[Triple]) -> Mapping[str, Json]:
    """Say in the terms of schema.org what triples say of a thing."""
    types: set[str] = set()
    said: dict[str, list[Json]] = {}
    for triple in sorted(triples, key=str):
        if triple.subject != node:
            continue
        if triple.predicate == terms.RDF_TYPE and isinstance(triple.object, NamedNode):
            types |= {_name(triple.object)} - {""}
        elif (name := _name(triple.predicate)) and (value := _value(triple.object)) not in said.get(name, []):
            said.setdefault(name, []).append(value)
    return {
        "@context": _SCHEMA.rstrip("/"),
        "@id": node.value,
        "@type": _alone(sorted(types)) if types else "Thing",
        **{name: _alone(said[name][:_MOST]) for name in sorted(said)},
        "isPartOf": said.get("isPartOf", [{"@id": iris.DATASET.value}])[0],
    }


def script(described_: Mapping[str, Json]) -> Markup:
    """Write a description as an element of a page; no text in it can close the element."""
    text = json.dumps(described_, ensure_ascii=False).replace("<", "\\u003c")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))


def _name(term: NamedNode) -> str:
    """Give the name that schema.org has for a term: its own, or what the table says."""
    own = term.value.removeprefix(_SCHEMA)
    return own if own != term.value else _names().get(term.value, "")


def _value(term: object) -> Json:
    match term:
        case NamedNode():
            return {"@id": term.value}
        case Literal() if term.datatype in _NUMBERS:
            return float(term.value) if "." in term.value else int(term.value)
        case Literal(language=str(language)):
            return {"@value": term.value, "@language": language}
        case Literal():
            return term.value
        case _:
            return str(term)


def _alone(values: "list[Json] | list[str]") -> Json:
    return values[0] if len(values) == 1 else list(values)


@cache
def _names() -> Mapping[str, str]:
    text = (resources.files("web") / "schema_org.csv").read_text(encoding="utf-8")
    return MappingProxyType({expand(row["term"]): row["name"] for row in csv.DictReader(text.splitlines())})
