"""The cubes: every integrity constraint of the recommendation holds, and each finds what breaks it."""

from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    NamedNode,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
)
from rdflib import Graph

from graph.cube import cube_triples, unit_observations
from graph.cube_link import cube_link_triples
from graph.export import write_triples
from graph.prefixes import PREFIXES
from graph.store import open_read_only
from ontology import iris, terms
from queries.sources import LocalSource
from queries.text import load, names
from tests.rdf_readers import READERS

CONSTRAINTS = names("cube")
_HEAD = "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in PREFIXES.items()) + (
    "@prefix claims: <https://w3id.org/communekg/dataset/claims#> .\n@base <https://example.org/> .\n"
)
# A structure of its own with a dimension for the measure.
_MEASURED = """
<set> a qb:DataSet ; qb:structure <shape> .
<shape> a qb:DataStructureDefinition ; qb:component <c1>, <c2>, <c3>, <c4> .
<c1> qb:dimension <place> . <place> a qb:DimensionProperty ; rdfs:range xsd:string .
<c2> qb:dimension qb:measureType . qb:measureType a qb:DimensionProperty ; rdfs:range rdf:Property .
<c3> qb:measure <people> . <people> a qb:MeasureProperty .
<c4> qb:measure <area> . <area> a qb:MeasureProperty .
"""
_HIERARCHY = """
<set> a qb:DataSet ; qb:structure <shape> .
<shape> a qb:DataStructureDefinition ; qb:component [ qb:dimension <field> ], [ qb:measure <people> ] .
<people> a qb:MeasureProperty .
<field> a qb:DimensionProperty ; rdfs:range skos:Concept ; qb:codeList <fields> .
<o> a qb:Observation ; qb:dataSet <set> ; <people> 1 ; <field> <stray> .
<fields> a qb:HierarchicalCodeList ; qb:hierarchyRoot <all> ; qb:parentChildProperty
"""
BROKEN = {
    "ic-01": "<o> a qb:Observation .",
    "ic-02": "claims:cube qb:structure <another> .",
    "ic-03": "<shape> a qb:DataStructureDefinition .",
    "ic-04": "<place> a qb:DimensionProperty .",
    "ic-05": "<place> a qb:DimensionProperty ; rdfs:range skos:Concept .",
    "ic-06": "claims:component-kind qb:componentRequired false .",
    "ic-07": "<key> a qb:SliceKey .",
    "ic-08": "claims:by-report qb:componentProperty kg:line .",
    "ic-09": "<slice> a qb:Slice .",
    "ic-10": "<slice> a qb:Slice ; qb:sliceStructure claims:by-report .",
    "ic-11": "<o> a qb:Observation ; qb:dataSet claims:cube ; kg:value 1.0 .",
    "ic-12": """<set> a qb:DataSet ; qb:structure <shape> . <shape> qb:component [ qb:dimension <place> ] .
        <place> a qb:DimensionProperty .
        <o> qb:dataSet <set> ; <place> "a" . <p> qb:dataSet <set> ; <place> "a" .""",
    "ic-13": "claims:component-baseYear qb:componentRequired true .",
    "ic-14": "<o> a qb:Observation ; qb:dataSet claims:cube .",
    "ic-15": _MEASURED + '<o> qb:dataSet <set> ; <place> "a" ; qb:measureType <people> .',
    "ic-16": _MEASURED
    + '<o> qb:dataSet <set> ; <place> "a" ; qb:measureType <people> ; <people> 1 ; <area> 2 .',
    "ic-17": _MEASURED + '<o> qb:dataSet <set> ; <place> "a" ; qb:measureType <people> ; <people> 1 .',
    "ic-18": "claims:cube qb:slice <slice> . <slice> qb:observation <o> .",
    "ic-19": "<o> a qb:Observation ; qb:dataSet claims:cube ; kg:kind <whim> .",
    "ic-20": _HIERARCHY + "skos:narrower .",
    "ic-21": _HIERARCHY + "[ <http://www.w3.org/2002/07/owl#inverseOf> skos:broader ] .",
}


def _found(cube: Store, constraint: str) -> list[str]:
    answer = cube.query(load(f"cube/{constraint}").text)
    assert isinstance(answer, QuerySolutions)
    return [str(row[0]) for row in answer]


def _cube(store: Path) -> Store:
    cube = Store()
    cube.load(_turtle(store), format=RdfFormat.TURTLE)
    return cube


def _turtle(store: Path) -> bytes:
    return write_triples(list(dict.fromkeys(cube_triples(open_read_only(store)))), RdfFormat.TURTLE)


@pytest.fixture(scope="module")
def small(small_store: Path) -> bytes:
    """The cubes of the samples, as Turtle."""
    return _turtle(small_store)


@pytest.fixture(scope="module")
def national(sample_store: Path) -> Store:
    """The cubes of the samples and of the whole country."""
    return _cube(sample_store)


def test_there_are_as_many_constraints_as_the_recommendation_has() -> None:
    assert tuple(f"ic-{number:02}" for number in range(1, 22)) == CONSTRAINTS
    assert set(BROKEN) == set(CONSTRAINTS)


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_a_constraint_holds_in_the_whole_country(constraint: str, national: Store) -> None:
    assert _found(national, constraint) == []


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_a_constraint_finds_what_breaks_it(constraint: str, small: bytes) -> None:
    cube = Store()
    cube.load(small, format=RdfFormat.TURTLE)
    assert _found(cube, constraint) == []
    cube.load(_HEAD + BROKEN[constraint], format=RdfFormat.TURTLE)
    assert _found(cube, constraint) != []


def test_each_claim_and_each_area_is_an_observation(
    national: Store, sample_store: Path, source: LocalSource
) -> None:
    claims = source.select("SELECT ?claim { ?claim a ?kind }", kind=terms.CLAIM).rows
    observed = {
        dataset: len(list(national.quads_for_pattern(None, terms.QB_DATA_SET, iris.part(dataset, "cube"))))
        for dataset in (iris.CLAIMS, iris.REGISTER)
    }
    assert observed[iris.CLAIMS] == len(claims) > 700
    assert observed[iris.REGISTER] == len(list(unit_observations(open_read_only(sample_store)))) > 3_300


def test_claims_of_one_place_are_told_apart_and_none_is_lost(small: bytes) -> None:
    cube = Store()
    cube.load(small, format=RdfFormat.TURTLE)
    variants = [int(quad.object.value) for quad in cube.quads_for_pattern(None, terms.VARIANT, None)]  # type: ignore[union-attr]
    assert variants.count(1) > 700
    assert max(variants) > 1


@pytest.mark.parametrize("reader", ["rdflib", "raptor"])
def test_another_library_reads_the_same_cube(reader: str, small: bytes) -> None:
    assert READERS[reader](small, "turtle") == READERS["oxigraph"](small, "turtle")


@pytest.fixture(scope="module")
def view(small_store: Path) -> bytes:
    """Results and targets in the terms of cube.link."""
    triples = list(dict.fromkeys(cube_link_triples(open_read_only(small_store))))
    return write_triples(triples, RdfFormat.TURTLE)


def test_results_have_the_shape_that_the_cube_states(view: bytes) -> None:
    graph = Graph().parse(data=view, format="turtle")
    stated = f"<{iris.CLAIMS.value}#shape> sh:targetObjectsOf cube:observation ."
    shapes = Graph().parse(data=view, format="turtle").parse(data=_HEAD + stated, format="turtle")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, text


# What https://cube.link/ and https://cube.link/meta/ ask of a cube, its constraint and its annotations.
CUBE_LINK = """
<cube> a sh:NodeShape ; sh:targetClass cube:Cube ;
    sh:property [ sh:path cube:observationSet ; sh:minCount 1 ; sh:class cube:ObservationSet ] ,
        [ sh:path cube:observationConstraint ; sh:minCount 1 ; sh:maxCount 1 ; sh:class cube:Constraint ] ,
        [ sh:path plain:name ; sh:minCount 1 ; sh:uniqueLang true ] ,
        [ sh:path plain:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
        [ sh:path plain:publisher ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path plain:creator ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path plain:contributor ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path plain:contactPoint ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path plain:dateCreated ; sh:minCount 1 ; sh:datatype xsd:date ] ,
        [ sh:path plain:dateModified ; sh:minCount 1 ; sh:datatype xsd:date ] ,
        [ sh:path plain:datePublished ; sh:minCount 1 ; sh:datatype xsd:date ] .
<set> a sh:NodeShape ; sh:targetClass cube:ObservationSet ;
    sh:property [ sh:path cube:observation ; sh:minCount 1 ; sh:class cube:Observation ] .
<observation> a sh:NodeShape ; sh:targetClass cube:Observation ;
    sh:property [ sh:path cube:observedBy ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
<constraint> a sh:NodeShape ; sh:targetClass cube:Constraint ; sh:class sh:NodeShape ;
    sh:property [ sh:path sh:closed ; sh:hasValue true ] ,
        [ sh:path sh:property ; sh:minCount 3 ; sh:node <dimension> ] .
<dimension> a sh:NodeShape ;
    sh:property [ sh:path sh:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path sh:nodeKind ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( sh:IRI sh:Literal ) ] ,
        [ sh:path sh:datatype ; sh:maxCount 1 ] ,
        [ sh:path sh:minCount ; sh:minCount 1 ; sh:hasValue 1 ; sh:maxCount 1 ] ,
        [ sh:path sh:maxCount ; sh:minCount 1 ; sh:hasValue 1 ; sh:maxCount 1 ] ,
        [ sh:path qudt:scaleType ; sh:maxCount 1 ;
            sh:in ( qudt:NominalScale qudt:OrdinalScale qudt:IntervalScale qudt:RatioScale ) ] ;
    sh:or ( [ sh:property [ sh:path plain:name ; sh:minCount 1 ] ]
        [ sh:property [ sh:path sh:path ; sh:in ( rdf:type cube:observedBy ) ] ] ) .
<annotation> a sh:NodeShape ; sh:targetObjectsOf cube-meta:annotation ; sh:class cube-meta:Limit ;
    sh:property [ sh:path [ sh:inversePath cube-meta:annotation ] ; sh:class cube:MeasureDimension ] ,
        [ sh:path [ sh:alternativePath ( plain:minValue plain:maxValue ) ] ; sh:minCount 1 ] ,
        [ sh:path plain:minValue ; sh:maxCount 1 ] , [ sh:path plain:maxValue ; sh:maxCount 1 ] ,
        [ sh:path plain:name ; sh:minCount 1 ] ,
        [ sh:path cube-meta:annotationContext ; sh:minCount 1 ; sh:nodeKind sh:BlankNode ] .
<context> a sh:NodeShape ; sh:targetObjectsOf cube-meta:annotationContext ;
    sh:property [ sh:path sh:hasValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRIOrLiteral ] ,
        [ sh:path sh:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
            sh:in ( kg:report kg:subject kg:indicator kg:period kg:aspect kg:measure kg:variant ) ] .
"""


def test_the_view_is_as_its_specification_asks(view: bytes) -> None:
    head = _HEAD.replace("schema:", "schema-of-ours:") + "@prefix plain: <http://schema.org/> .\n"
    shapes = Graph().parse(data=head + CUBE_LINK, format="turtle")
    conforms, _, text = pyshacl.validate(Graph().parse(data=view, format="turtle"), shacl_graph=shapes)
    assert conforms, text[:2000]


@pytest.mark.parametrize("reader", ["rdflib", "raptor"])
def test_another_library_reads_the_same_view(reader: str, view: bytes) -> None:
    found, wanted = (_canonical(READERS[each](view, "turtle")) for each in (reader, "oxigraph"))
    assert found == wanted
    assert any("_:" in line for line in found)


def _canonical(triples: list[str]) -> set[str]:
    """Name blank nodes by what is said of them, since each parser names them as it likes."""
    text = "".join(f"{triple} .\n" for triple in triples)
    dataset = Dataset(parse(text, format=RdfFormat.N_TRIPLES))
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return set(map(str, dataset))


def test_targets_annotate_the_measure_in_their_context(view: bytes) -> None:
    store = Store()
    store.load(view, format=RdfFormat.TURTLE)
    limits = [quad.subject for quad in store.quads_for_pattern(None, terms.RDF_TYPE, terms.META_LIMIT)]
    assert len(limits) > 100
    bounds = (terms.SCHEMA_MIN_VALUE, terms.SCHEMA_MAX_VALUE, terms.SCHEMA_VALUE)
    for limit in limits:
        assert isinstance(limit, NamedNode)
        assert any(list(store.quads_for_pattern(limit, bound, None)) for bound in bounds)
        assert len(list(store.quads_for_pattern(limit, terms.META_ANNOTATION_CONTEXT, None))) == 4
    [named] = store.quads_for_pattern(None, terms.META_ANNOTATION, limits[0])
    assert named.subject == iris.part(iris.CLAIMS, "shape-value")
