"""The concepts of our vocabularies, read from the SKOS files in ``vocab/``: from slug to labels and unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology import iris, terms
from ontology.errors import ConceptError

_Properties: TypeAlias = dict[NamedNode, list[NamedNode | Literal]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One concept of a scheme, with its names in Vietnamese and English."""

    slug: str
    scheme: str  # "indicator", "measure", "theme", …
    label_vi: str
    label_en: str
    alt: tuple[str, ...] = ()  # other forms
    notation: tuple[str, ...] = ()  # symbols: "NQ", "≥"
    broader: str | None = None  # slug of the group, in the same scheme
    quantity: str | None = None  # indicators: "ratio", "money"
    direction: str | None = None  # indicators: "up" is better, "down", "neutral"
    base: str | None = None  # measures: slug of the base unit
    factor: Decimal | None = None  # measures: how many base units one of these is
    level: str | None = None  # "central", "province", "district", "commune", "village"


def concept(scheme: str, slug: str) -> Concept:
    """Return one concept; raise ``ConceptError`` where the scheme has no such slug."""
    try:
        return concepts(scheme)[slug]
    except KeyError:
        raise ConceptError(f"vocabulary {scheme}", f"no concept has the slug {slug!r}") from None


def concepts(scheme: str) -> Mapping[str, Concept]:
    """Return the concepts of a scheme by slug, in the order of slugs."""
    try:
        return _schemes()[scheme]
    except KeyError:
        raise ConceptError(scheme, f"no such vocabulary; there are {', '.join(sorted(_schemes()))}") from None


def find(scheme: str, form: str) -> Concept | None:
    """Find a concept by any of its labels or notations, upper and lower case alike.

    >>> find("document-type", "nghị quyết").slug, find("unit-type", "thôn").slug
    ('resolution', 'village')
    """
    return _forms(scheme).get(form.strip().casefold())


def files() -> tuple[Traversable, ...]:
    """Return the vocabulary files in the order of their names."""
    folder = resources.files("ontology") / "vocab"
    found = (file for file in folder.iterdir() if file.name.endswith(".ttl"))
    return tuple(sorted(found, key=lambda file: file.name))


@cache
def _forms(scheme: str) -> Mapping[str, Concept]:
    forms: dict[str, Concept] = {}
    for each in concepts(scheme).values():
        for form in (each.label_vi, each.label_en, *each.alt, *each.notation):
            forms.setdefault(form.casefold(), each)
    return MappingProxyType(forms)


@cache
def _schemes() -> Mapping[str, Mapping[str, Concept]]:
    schemes: dict[str, dict[str, Concept]] = {}
    for file in files():
        for found in _read(file):
            slugs = schemes.setdefault(found.scheme, {})
            if found.slug in slugs:
                raise ConceptError(file.name, f"{found.slug!r} is defined twice")
            slugs[found.slug] = found
    return MappingProxyType(
        {scheme: MappingProxyType(dict(sorted(slugs.items()))) for scheme, slugs in schemes.items()}
    )


def _read(file: Traversable) -> Iterable[Concept]:
    """Yield the concepts of one file; raise ``ConceptError`` with its name where one is incomplete."""
    subjects: dict[str, _Properties] = {}
    try:
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                properties = subjects.setdefault(quad.subject.value, {})
                properties.setdefault(quad.predicate, []).append(quad.object)
    except SyntaxError as error:
        raise ConceptError(file.name, str(error)) from error
    for iri, properties in subjects.items():
        if terms.SKOS_CONCEPT in properties[terms.RDF_TYPE]:
            yield _concept(file.name, iri, properties)


def _concept(file: str, iri: str, properties: _Properties) -> Concept:
    scheme, _, slug = iri.removeprefix(iris.BASE).partition("/")
    labels = {language: text for text, language in _texts(properties, terms.SKOS_PREF_LABEL)}
    if not slug or "vi" not in labels or "en" not in labels:
        raise ConceptError(file, f"<{iri}> needs a slug and labels in vi and en")
    return Concept(
        slug=slug,
        scheme=scheme,
        label_vi=labels["vi"],
        label_en=labels["en"],
        alt=tuple(text for text, _ in _texts(properties, terms.SKOS_ALT_LABEL)),
        notation=tuple(text for text, _ in _texts(properties, terms.SKOS_NOTATION)),
        broader=_slug(properties, terms.SKOS_BROADER),
        quantity=_text(properties, terms.QUANTITY_KIND),
        direction=_text(properties, terms.DIRECTION),
        base=_slug(properties, terms.BASE_UNIT),
        factor=_factor(file, iri, properties),
        level=_text(properties, terms.LEVEL),
    )


def _texts(properties: _Properties, term: NamedNode) -> list[tuple[str, str | None]]:
    return [(value.value, value.language) for value in properties.get(term, ()) if isinstance(value, Literal)]


def _text(properties: _Properties, term: NamedNode) -> str | None:
    return next((text for text, _ in _texts(properties, term)), None)


def _slug(properties: _Properties, term: NamedNode) -> str | None:
    nodes = (value.value for value in properties.get(term, ()) if isinstance(value, NamedNode))
    return next((iri.rpartition("/")[2] for iri in nodes), None)


def _factor(file: str, iri: str, properties: _Properties) -> Decimal | None:
    text = _text(properties, terms.CONVERSION_FACTOR)
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation as error:
        raise ConceptError(file, f"<{iri}> has a conversion factor that is no number: {text!r}") from error
