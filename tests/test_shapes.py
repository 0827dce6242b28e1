"""Each shape fails by itself alone: one right graph, and one edit of it for every way to be wrong."""

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graph.validation import check_graph, shape_names
from ontology import iris

GRAPH = iris.report_graph("r")

RIGHT = """\
@prefix : <https://w3id.org/communekg/> .
@prefix kg: <https://w3id.org/communekg/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

:report1 a kg:SourceText , kg:Report ;
    kg:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    kg:about :new .

:passage1 a kg:Passage ;
    kg:passageOf :report1 ;
    oa:exact "đạt 8-10%" ;
    oa:start 40 ;
    oa:end 49 ;
    kg:line 3 .

:congress1 a kg:Congress ;
    kg:commune :new ;
    kg:term "2025-2030" .

:new a kg:AdministrativeUnit ;
    rdfs:label "xã Mẫu"@vi ;
    skos:notation "03808" ;
    kg:edition "2025" ;
    kg:validFrom "2025-07-01"^^xsd:date ;
    dcterms:replaces :old .

:old a kg:AdministrativeUnit , kg:UnregisteredUnit ;
    rdfs:label "xã Mẫu (cũ)"@vi ;
    kg:validUntil "2025-06-30"^^xsd:date .

:merger1 a kg:Merger ;
    kg:result :new ;
    kg:original :old ;
    kg:effective "2025-07-01"^^xsd:date ;
    kg:participation :participation1 ;
    prov:wasDerivedFrom :passage1 .

:participation1 a kg:Participation ;
    kg:unit :old ;
    kg:role <https://w3id.org/communekg/role/ended> ;
    kg:extent <https://w3id.org/communekg/extent/whole> .

:claim1 a kg:Claim ;
    kg:report :report1 ;
    kg:subject :new ;
    kg:wording "tỷ lệ hộ nghèo"@vi ;
    kg:value 8.0 ;
    kg:value2 10.0 ;
    kg:comparator <https://w3id.org/communekg/comparator/range> ;
    kg:kind <https://w3id.org/communekg/kind/target> ;
    kg:aspect <https://w3id.org/communekg/aspect/level> ;
    kg:period "2025-2030" ;
    kg:observationKey "0123456789abcdef" ;
    prov:wasDerivedFrom :passage1 .

:claim2 a kg:Claim ;
    kg:report :report1 ;
    kg:subject :new ;
    kg:indicator <https://w3id.org/communekg/indicator/villages> ;
    kg:value 21.0 ;
    kg:value2 27.0 ;
    kg:comparator <https://w3id.org/communekg/comparator/of> ;
    kg:kind <https://w3id.org/communekg/kind/actual> ;
    kg:aspect <https://w3id.org/communekg/aspect/level> ;
    prov:wasDerivedFrom :passage1 .

:text1 a kg:SourceText , kg:ResolutionText ;
    kg:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    kg:textOf :document1 .

:total1 a kg:Total ;
    kg:count 75 .

:committee1 a kg:PartyCommittee ;
    kg:commune :new .

:villages1 a kg:VillageMerger ;
    kg:commune :new ;
    prov:wasDerivedFrom :passage1 .

:breakthrough1 a kg:Breakthrough ;
    kg:title "làm đường"@vi ;
    kg:term "2025-2030" ;
    kg:scope :new ;
    prov:wasDerivedFrom :passage1 .

:task1 a kg:KeyTask ;
    kg:title "giữ rừng"@vi ;
    kg:term "2025-2030" ;
    kg:scope :new ;
    prov:wasDerivedFrom :passage1 .

:slogan1 a kg:Slogan , kg:CongressMotto ;
    kg:text "Đoàn kết - Kỷ cương - Phát triển"@vi ;
    kg:term "2025-2030" ;
    kg:scope :new ;
    kg:decidedBy :word1 ;
    prov:wasDerivedFrom :passage1 .

:word1 a kg:ThemeWord ;
    kg:decides <https://w3id.org/communekg/theme/culture> ;
    kg:word "văn hóa"@vi .

:document1 a kg:Document ;
    rdfs:label "Nghị quyết 57-NQ/TW"@vi ;
    kg:number "57-NQ/TW" .

:relation1 a kg:DocumentRelation ;
    rdf:subject :document1 ;
    rdf:predicate kg:continues ;
    rdf:object :document1 ;
    prov:wasDerivedFrom :passage1 .

:citation1 a kg:Citation ;
    kg:cites :document1 ;
    prov:wasDerivedFrom :passage1 .

:issue1 a kg:Issue ;
    kg:code "unresolved-place" ;
    kg:message "không rõ xã nào" .
"""

# The shape, whose node fails, the line of that node that is changed, and what stands there instead.
WRONG = [
    pytest.param("source-sha256", "report1", 'kg:sha256 "01', 'kg:sha256 "XY', id="a hash that is none"),
    pytest.param(
        "source-about", "report1", "kg:about :new", "kg:about :new , :old", id="a report of two communes"
    ),
    pytest.param(
        "resolution-text-document", "text1", "kg:textOf :document1", "kg:line 1", id="a text of nothing"
    ),
    pytest.param("total-count", "total1", "kg:count 75", "kg:count -1", id="fewer than no units"),
    pytest.param("passage-source", "passage1", "kg:passageOf :report1 ;", "", id="a passage of no report"),
    pytest.param("passage-quote", "passage1", '"đạt 8-10%"', '""', id="an empty quote"),
    pytest.param("passage-quote", "passage1", 'oa:exact "đạt 8-10%" ;', "", id="no quote"),
    pytest.param("passage-quote", "passage1", '"đạt 8-10%"', '"đạt 8-10%" , "khác"', id="two quotes"),
    pytest.param(
        "passage-start", "passage1", "oa:start 40", "oa:start 50", id="a passage that ends before it starts"
    ),
    pytest.param("passage-end", "passage1", "oa:end 49 ;", "", id="a passage without an end"),
    pytest.param("passage-line", "passage1", "kg:line 3", "kg:line 0", id="a line before the first"),
    pytest.param("congress-commune", "congress1", "kg:commune :new ;", "", id="a congress of nobody"),
    pytest.param("congress-term", "congress1", "2025-2030", "2025 - 2030", id="a term written otherwise"),
    pytest.param("unit-label", "new", 'rdfs:label "xã Mẫu"@vi ;', "", id="a unit without a name"),
    pytest.param("unit-label", "new", '"xã Mẫu"@vi', '"xã Mẫu"@vi , "xã Mầu"@vi', id="a unit with two names"),
    pytest.param(
        "unit-notation", "new", 'skos:notation "03808" ;', "", id="a unit of the register without a code"
    ),
    pytest.param("unit-edition", "new", 'kg:edition "2025" ;', "", id="a code of no dated list"),
    pytest.param(
        "unit-valid-from",
        "new",
        'kg:validFrom "2025-07-01"^^xsd:date ;',
        'kg:validFrom "2025-07-01"^^xsd:date ; kg:validUntil "2025-06-30"^^xsd:date ;',
        id="a unit that ends before it begins",
    ),
    pytest.param(
        "unit-valid-until",
        "old",
        'kg:validUntil "2025-06-30"^^xsd:date',
        'kg:validUntil "2025"',
        id="a unit that ends in a year",
    ),
    pytest.param(
        "own-predecessor-self",
        "new",
        "dcterms:replaces :old",
        "dcterms:replaces :new",
        id="its own predecessor",
    ),
    pytest.param("merger-result", "merger1", "kg:result :new ;", "", id="a merger without a result"),
    pytest.param(
        "merger-result",
        "merger1",
        "kg:result :new",
        "kg:result :new , :newer",
        id="a merger with two results",
    ),
    pytest.param(
        "merger-original",
        "merger1",
        "kg:original :old",
        "kg:original :old , :new",
        id="both original and result",
    ),
    pytest.param(
        "merger-participation", "merger1", "kg:participation :participation1 ;", "", id="a merger of nobody"
    ),
    pytest.param(
        "merger-effective", "merger1", '"2025-07-01"^^xsd:date', '"1/7/2025"', id="a date that is text"
    ),
    pytest.param(
        "merger-passage", "merger1", "prov:wasDerivedFrom :passage1", "kg:page 1", id="a merger unproved"
    ),
    pytest.param(
        "participation-unit", "participation1", "kg:unit :old ;", "", id="a participation of nobody"
    ),
    pytest.param("participation-role", "participation1", "role/ended", "role/eaten", id="a role of no list"),
    pytest.param(
        "participation-extent", "participation1", "extent/whole", "extent/half", id="an extent of no list"
    ),
    pytest.param("claim-subject", "claim1", "kg:subject :new ;", "", id="a claim of nobody"),
    pytest.param("claim-subject", "claim1", "kg:subject :new", "kg:subject :new , :old", id="a claim of two"),
    pytest.param("claim-report", "claim1", "kg:report :report1 ;", "", id="a claim by nobody"),
    pytest.param(
        "claim-measured", "claim1", 'kg:wording "tỷ lệ hộ nghèo"@vi ;', "", id="a claim about nothing"
    ),
    pytest.param("claim-value", "claim2", "kg:value 21.0 ;", "", id="a claim without a value"),
    pytest.param("claim-value", "claim1", "kg:value 8.0", "kg:value 8.0 , 9.0", id="a claim with two values"),
    pytest.param("claim-value", "claim2", "kg:value 21.0", 'kg:value "21"', id="a value that is text"),
    pytest.param("claim-kind", "claim1", "kind/target", "kind/hope", id="a kind of no list"),
    pytest.param(
        "claim-comparator", "claim2", "comparator/of", "comparator/near", id="a comparator of no list"
    ),
    pytest.param("claim-aspect", "claim1", "aspect/level", "aspect/mean", id="an aspect of no list"),
    pytest.param(
        "claim-key", "claim1", 'kg:observationKey "0', 'kg:observationKey "x', id="a key that is no hash"
    ),
    pytest.param("claim-period", "claim1", '"2025-2030"', '"nhiệm kỳ này"', id="a period in words"),
    pytest.param(
        "claim-passage", "claim1", "prov:wasDerivedFrom :passage1", "kg:page 1", id="a claim unproved"
    ),
    pytest.param(
        "claim-passage", "claim1", "wasDerivedFrom :passage1", "wasDerivedFrom :old", id="proved by a unit"
    ),
    pytest.param("claim-range", "claim1", "kg:value2 10.0", "kg:value2 7.0", id="a range upside down"),
    pytest.param("claim-range", "claim1", "kg:value2 10.0 ;", "", id="a range without an upper end"),
    pytest.param("claim-of", "claim2", "kg:value2 27.0 ;", "", id="a part of nothing"),
    pytest.param(
        "party-committee-commune", "committee1", "kg:commune :new", "kg:members 7", id="a committee of nobody"
    ),
    pytest.param("village-merger-commune", "villages1", "kg:commune :new ;", "", id="villages of no commune"),
    pytest.param(
        "village-merger-passage",
        "villages1",
        "prov:wasDerivedFrom :passage1",
        "kg:before 2",
        id="villages unproved",
    ),
    pytest.param("key-task-title", "task1", 'kg:title "giữ rừng"@vi ;', "", id="a nameless task"),
    pytest.param("key-task-term", "task1", "2025-2030", "2025", id="a task of one year"),
    pytest.param("key-task-scope", "task1", "kg:scope :new ;", "", id="a task of nobody"),
    pytest.param(
        "key-task-passage",
        "task1",
        "prov:wasDerivedFrom :passage1",
        "kg:ordinal 1",
        id="a task nobody states",
    ),
    pytest.param(
        "slogan-text",
        "slogan1",
        '"Đoàn kết - Kỷ cương - Phát triển"@vi',
        '"một"@vi , "hai"@vi',
        id="a motto of two wordings",
    ),
    pytest.param("slogan-term", "slogan1", 'kg:term "2025-2030" ;', "", id="a motto of no term"),
    pytest.param(
        "slogan-passage",
        "slogan1",
        "prov:wasDerivedFrom :passage1",
        "kg:ordinal 1",
        id="a motto nobody states",
    ),
    pytest.param(
        "theme-word-theme",
        "word1",
        "kg:decides <https://w3id.org/communekg/theme/culture> ;",
        "",
        id="a word that decides nothing",
    ),
    pytest.param("theme-word-word", "word1", '"văn hóa"@vi', '""@vi', id="a word without letters"),
    pytest.param(
        "breakthrough-title", "breakthrough1", 'kg:title "làm đường"@vi ;', "", id="a nameless breakthrough"
    ),
    pytest.param(
        "breakthrough-term", "breakthrough1", 'kg:term "2025-2030" ;', "", id="a breakthrough of no term"
    ),
    pytest.param("breakthrough-scope", "breakthrough1", "kg:scope :new ;", "", id="a breakthrough of nobody"),
    pytest.param(
        "breakthrough-passage",
        "breakthrough1",
        "prov:wasDerivedFrom :passage1",
        "kg:ordinal 1",
        id="one unproved",
    ),
    pytest.param(
        "document-relation-subject",
        "relation1",
        "rdf:subject :document1",
        "kg:line 1",
        id="a relation of none",
    ),
    pytest.param(
        "document-relation-predicate", "relation1", "kg:continues", "kg:cites", id="a relation that is none"
    ),
    pytest.param(
        "document-relation-object", "relation1", "rdf:object :document1", "rdf:object :new", id="to a commune"
    ),
    pytest.param(
        "document-relation-passage",
        "relation1",
        "prov:wasDerivedFrom :passage1",
        "kg:ordinal 1",
        id="a relation nobody states",
    ),
    pytest.param(
        "document-label", "document1", 'rdfs:label "Nghị quyết 57-NQ/TW"@vi ;', "", id="a nameless document"
    ),
    pytest.param(
        "document-number",
        "document1",
        'kg:number "57-NQ/TW"',
        'kg:number "57 NQ"',
        id="a number in two words",
    ),
    pytest.param("citation-document", "citation1", "kg:cites :document1 ;", "", id="a citation of nothing"),
    pytest.param(
        "citation-passage",
        "citation1",
        "prov:wasDerivedFrom :passage1",
        "kg:page 1",
        id="a citation unproved",
    ),
    pytest.param("issue-code", "issue1", 'kg:code "unresolved-place" ;', "", id="an issue of no sort"),
    pytest.param(
        "issue-message",
        "issue1",
        'kg:message "không rõ xã nào"',
        'kg:message ""',
        id="an issue that is silent",
    ),
]


def _graph(text: str) -> list[Quad]:
    found = parse(text, format=RdfFormat.TURTLE)
    return [Quad(quad.subject, quad.predicate, quad.object, NamedNode(GRAPH.value)) for quad in found]


def _changed(node: str, line: str, instead: str) -> str:
    """Change what is said of one node of the right graph."""
    before, start, rest = RIGHT.partition(f":{node} a ")
    about, end, after = rest.partition(" .\n")
    assert about.count(line) == 1, "the edit must hit one place"
    return before + start + about.replace(line, instead).rstrip().removesuffix(";") + end + after


def test_the_right_graph_breaks_no_shape() -> None:
    assert check_graph(GRAPH.value, _graph(RIGHT)) == ()


@pytest.mark.parametrize(("shape", "node", "line", "instead"), WRONG)
def test_a_shape_is_broken_by(shape: str, node: str, line: str, instead: str) -> None:
    found = check_graph(GRAPH.value, _graph(_changed(node, line, instead)))
    assert {(each.check, each.node, each.graph) for each in found} == {(shape, iris.BASE + node, GRAPH.value)}
    assert all(each.message for each in found)


def test_every_shape_has_a_graph_that_breaks_it() -> None:
    assert {param.values[0] for param in WRONG} == set(shape_names())
