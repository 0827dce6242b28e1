"""Finding concepts by slug and by any of their forms."""

from decimal import Decimal

import pytest

from ontology.concepts import concept, concepts, find
from ontology.errors import ConceptError

FOUND = [
    pytest.param("measure", "triệu đồng/người/năm", "dong-million-per-person-year", id="label"),
    pytest.param("measure", "tỉ đồng", "dong-billion", id="other form"),
    pytest.param("measure", "%", "percent", id="symbol"),
    pytest.param("measure", " HA ", "hectare", id="case and spaces do not count"),
    pytest.param("indicator", "Fruit output", "fruit-output", id="indicator by its English label"),
    pytest.param("document-type", "nq", "resolution", id="document type by the symbol in numbers"),
    pytest.param("issuer", "TU", "province-committee", id="issuer by the symbol in numbers"),
    pytest.param("issuer", "Ban Bí thư", "secretariat", id="issuer by its short name"),
    pytest.param("unit-type", "thôn", "village", id="another word for a village"),
    pytest.param("theme", "Tourism", "tourism", id="theme by its English label"),
    pytest.param("measure", "đồng xu", None, id="nothing of that name"),
    pytest.param("measure", "", None, id="nothing asked"),
]


@pytest.mark.parametrize(("scheme", "form", "slug"), FOUND)
def test_find(scheme: str, form: str, slug: str | None) -> None:
    found = find(scheme, form)
    assert (found and found.slug) == slug


def test_a_concept_knows_its_names_place_and_unit() -> None:
    poverty = concept("indicator", "poverty-rate")
    assert poverty.label_en == "Poverty rate (multidimensional standard)"
    assert (poverty.direction, poverty.quantity) == ("down", "ratio")
    assert poverty.broader == "income-and-poverty"
    tonne = concept("measure", "tonne")
    assert (tonne.base, tonne.factor) == ("kilogram", Decimal(1000))


def test_concepts_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        concepts("theme")["new"] = concept("theme", "other")  # type: ignore[index]


def test_a_missing_concept_is_named_with_its_vocabulary() -> None:
    with pytest.raises(ConceptError, match="vocabulary theme: no concept has the slug 'magic'"):
        concept("theme", "magic")


def test_a_missing_vocabulary_is_named_with_those_there_are() -> None:
    with pytest.raises(ConceptError, match="there are aspect, comparator"):
        concepts("colour")
