"""The vocabularies: whole, in both languages, tied together, and readable as files."""

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from enum import StrEnum
from importlib.resources.abc import Traversable

import pytest

from ontology import iris, terms
from ontology.concepts import Concept, concepts, files
from ontology.facts import Aspect, Comparator, Extent, Kind, Role
from tests.turtle import read_turtle

SCHEMES = (
    "aspect", "comparator", "document-type", "extent", "indicator", "issuer",
    "kind", "measure", "role", "theme", "unit-type",
)  # fmt: skip
ENUMERATIONS = [
    pytest.param("aspect", Aspect, id="aspects"),
    pytest.param("comparator", Comparator, id="comparators"),
    pytest.param("extent", Extent, id="extents"),
    pytest.param("kind", Kind, id="kinds"),
    pytest.param("role", Role, id="roles"),
]


def _all() -> list[Concept]:
    return [each for scheme in SCHEMES for each in concepts(scheme).values()]


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_a_file_is_sorted_normal_and_without_blank_nodes(file: Traversable) -> None:
    text = file.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "[" not in re.sub(r'"[^"\n]*"', "", text)
    prefixes = re.findall(r"^@prefix (\S*):", text, re.MULTILINE)
    assert prefixes == sorted(prefixes)


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_a_file_holds_one_scheme_with_its_labels_and_concepts_of_no_other(file: Traversable) -> None:
    quads = read_turtle(f"vocab/{file.name}")
    [scheme] = {quad.object for quad in quads if quad.predicate == terms.SKOS_IN_SCHEME}
    said = {quad.predicate for quad in quads if quad.subject == scheme}
    assert terms.SKOS_PREF_LABEL in said
    assert len({quad.subject for quad in quads if quad.predicate == terms.SKOS_IN_SCHEME}) == len(
        {quad.subject for quad in quads if quad.object == terms.SKOS_CONCEPT}
    )


def test_there_are_the_vocabularies_that_facts_need() -> None:
    schemes = {
        quad.object
        for file in files()
        for quad in read_turtle(f"vocab/{file.name}")
        if quad.predicate == terms.SKOS_IN_SCHEME
    }
    assert schemes == {iris.scheme(name) for name in SCHEMES}


@pytest.mark.parametrize(("scheme", "enumeration"), ENUMERATIONS)
def test_a_code_list_has_just_the_members_of_its_enumeration(scheme: str, enumeration: type[StrEnum]) -> None:
    assert set(concepts(scheme)) == {member.name.lower().replace("_", "-") for member in enumeration}


def test_slugs_are_plain_and_labels_are_tidy() -> None:
    for each in _all():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.slug), each
        for label in (each.label_vi, each.label_en, *each.alt):
            assert label == " ".join(label.split()) != "", each


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_concepts_of_a_scheme_share_a_label(scheme: str) -> None:
    for labels in (
        [each.label_vi for each in concepts(scheme).values()],
        [each.label_en for each in concepts(scheme).values()],
    ):
        assert [label for label, times in Counter(labels).items() if times > 1] == []


@pytest.mark.parametrize("scheme", ["document-type", "issuer", "measure", "unit-type"])
def test_a_form_means_one_concept(scheme: str) -> None:
    forms = Counter(
        form
        for each in concepts(scheme).values()
        for form in {text.casefold() for text in (each.label_vi, *each.alt, *each.notation)}
    )
    assert [form for form, times in forms.items() if times > 1] == []


def test_what_is_broader_or_a_base_unit_exists() -> None:
    for each in _all():
        for slug in filter(None, (each.broader, each.base)):
            assert slug in concepts(each.scheme), each


def test_every_indicator_has_a_group_a_quantity_and_a_direction() -> None:
    indicators = [each for each in concepts("indicator").values() if each.broader]
    groups = {each.slug for each in concepts("indicator").values() if not each.broader}
    assert {each.broader for each in indicators} == groups
    assert {each.direction for each in indicators} == {"up", "down", "neutral"}
    assert all(each.quantity for each in indicators)


def test_every_measure_of_a_base_converts_to_it_directly() -> None:
    for each in concepts("measure").values():
        assert (each.base is None) == (each.factor is None), each
        if each.base:
            base = concepts("measure")[each.base]
            assert (base.base, base.factor) == (each.base, Decimal(1)), each
            assert each.factor
            assert each.factor > 0


def test_there_are_thirteen_themes() -> None:
    assert len(concepts("theme")) == 13
