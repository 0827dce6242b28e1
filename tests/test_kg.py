"""The ontology: every term named and defined in both languages, and tied to the vocabularies of others."""

import unicodedata
from collections import defaultdict
from importlib import resources

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from ontology import iris, terms
from ontology.concepts import concepts
from tests.turtle import read_turtle

_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_CLASS = NamedNode(f"{_OWL}Class")
_OBJECT_PROPERTY, _DATATYPE_PROPERTY = (
    NamedNode(f"{_OWL}ObjectProperty"),
    NamedNode(f"{_OWL}DatatypeProperty"),
)
_DEFINITION, _CLOSE_MATCH = NamedNode(f"{_SKOS}definition"), NamedNode(f"{_SKOS}closeMatch")
_DOMAIN, _RANGE = NamedNode(f"{_RDFS}domain"), NamedNode(f"{_RDFS}range")

# The vocabularies in whose terms a query must work, and one of their terms that ours refine.
ALIGNED = [
    pytest.param(terms.ADMINISTRATIVE_UNIT, "https://schema.org/AdministrativeArea", id="schema.org"),
    pytest.param(terms.ADMINISTRATIVE_UNIT, "http://www.opengis.net/ont/geosparql#Feature", id="GeoSPARQL"),
    pytest.param(terms.MERGER, "http://www.w3.org/ns/org#ChangeEvent", id="ORG"),
    pytest.param(terms.MERGER, "http://www.w3.org/ns/prov#Activity", id="PROV-O"),
    pytest.param(terms.CLAIM, "http://purl.org/linked-data/cube#Observation", id="Data Cube"),
    pytest.param(terms.SUBJECT, "http://purl.org/linked-data/sdmx/2009/dimension#refArea", id="SDMX"),
    pytest.param(terms.MEASURE, "http://qudt.org/schema/qudt/hasUnit", id="QUDT"),
    pytest.param(terms.PASSAGE, "http://www.w3.org/ns/oa#TextQuoteSelector", id="Web Annotation"),
    pytest.param(terms.DOCUMENT, "http://data.europa.eu/eli/ontology#LegalResource", id="ELI"),
    pytest.param(terms.TITLE, "http://purl.org/dc/terms/title", id="Dublin Core"),
]
CLOSE = [
    pytest.param(terms.MERGER, "http://purl.org/net/tsnchange#Fusion", id="TSN-Change"),
    pytest.param(terms.MERGER, "http://rdf.insee.fr/def/geo#EvenementGeographique", id="INSEE"),
]

Said = dict[NamedNode, list[NamedNode | Literal]]


@pytest.fixture(scope="module")
def said() -> dict[NamedNode, Said]:
    found: dict[NamedNode, Said] = defaultdict(lambda: defaultdict(list))
    for quad in read_turtle("kg.ttl"):
        assert isinstance(quad.subject, NamedNode)
        assert not isinstance(quad.object, BlankNode)
        found[quad.subject][quad.predicate].append(quad.object)  # type: ignore[arg-type]
    return found


def _defined(said: dict[NamedNode, Said], *kinds: NamedNode) -> dict[NamedNode, Said]:
    return {node: about for node, about in said.items() if set(kinds) & set(about[terms.RDF_TYPE])}


def _languages(values: list[NamedNode | Literal]) -> list[str]:
    return sorted(value.language or "" for value in values if isinstance(value, Literal) and value.value)


def test_every_term_has_a_label_and_a_definition_in_both_languages(said: dict[NamedNode, Said]) -> None:
    for node, about in _defined(said, _CLASS, _OBJECT_PROPERTY, _DATATYPE_PROPERTY).items():
        assert _languages(about[terms.RDFS_LABEL]) == ["en", "vi"], node
        assert _languages(about[_DEFINITION]) == ["en", "vi"], node


def test_domains_and_ranges_exist_and_data_properties_have_datatypes(said: dict[NamedNode, Said]) -> None:
    classes = set(_defined(said, _CLASS))
    for node, about in _defined(said, _OBJECT_PROPERTY, _DATATYPE_PROPERTY).items():
        ours = {end for end in about[_DOMAIN] + about[_RANGE] if end.value.startswith(iris.VOCABULARY)}
        assert ours <= classes, node
        literal = all(
            end.value.startswith(_XSD) or end.value.endswith("#langString") for end in about[_RANGE]
        )
        assert (_DATATYPE_PROPERTY in about[terms.RDF_TYPE]) == (bool(about[_RANGE]) and literal), node


@pytest.mark.parametrize(("term", "refined"), ALIGNED)
def test_our_terms_refine_those_of(term: NamedNode, refined: str, said: dict[NamedNode, Said]) -> None:
    above = said[term][terms.RDFS_SUB_CLASS_OF] + said[term][terms.RDFS_SUB_PROPERTY_OF]
    assert NamedNode(refined) in above


@pytest.mark.parametrize(("term", "near"), CLOSE)
def test_our_terms_are_near_those_of(term: NamedNode, near: str, said: dict[NamedNode, Said]) -> None:
    assert NamedNode(near) in said[term][_CLOSE_MATCH]


def test_the_data_cube_has_one_measure_and_its_code_lists_exist(said: dict[NamedNode, Said]) -> None:
    cube = "http://purl.org/linked-data/cube#"
    components = said[iris.term("claimStructure")][NamedNode(f"{cube}component")]
    measures = [part for part in components if said[part][NamedNode(f"{cube}measure")]]  # type: ignore[index]
    lists = {end for about in said.values() for end in about[NamedNode(f"{cube}codeList")]}
    assert len(measures) == 1
    assert {end.value.removeprefix(iris.BASE) for end in lists} == {
        name for name in ("aspect", "comparator", "indicator", "kind", "measure") if concepts(name)
    }


def test_the_text_is_normal() -> None:
    text = (resources.files("ontology") / "kg.ttl").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
