"""Each check stays silent on sound data and speaks on the fault that it is for."""

import pytest
from pyoxigraph import Quad, RdfFormat, Store, parse

from graph.prefixes import PREFIXES
from queries.answers import answer
from queries.sources import LocalSource
from queries.text import load, names
from tests.test_lineage_checks import CHECKS

_NAMES = {
    **PREFIXES,
    **{each: f"https://w3id.org/communekg/{each}/" for each in ("comparator", "kind", "indicator")},
}
_PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in _NAMES.items()) + "@base <https://e/> .\n"

_PASSAGE = '<p> a kg:Passage ; oa:exact "45%" ; oa:start 10 ; oa:end 13 .'
_SOUND = f"""
{_PASSAGE}
<c> a kg:Claim ; kg:report <r> ; kg:subject <u> ; kg:indicator indicator:poverty-rate ; kg:kind kind:target ;
  kg:comparator comparator:range ; kg:value 8 ; kg:value2 10 ; kg:periodEnd 2030 ; prov:wasDerivedFrom <p> .
<b> a kg:Breakthrough ; prov:wasDerivedFrom <p> .
<d> a kg:Document ; kg:number "57-NQ/TW" .
<r> kg:about <u> ; kg:inGraph <g> ; kg:congress <k> . <k> kg:term "2025-2030" .
<u> rdfs:label "xã Mẫu"@vi ; dcterms:replaces <v> . <v> rdfs:label "xã Cũ"@vi .
<m> kg:result <u> ; kg:original <v> .
indicator:poverty-rate skos:inScheme <https://w3id.org/communekg/indicator> .
"""

FAULTS = {
    "own-predecessor": "<u> dcterms:replaces <u> .",
    "original-and-result": "<m> kg:result <u> ; kg:original <u> .",
    "range-upside-down": "<c> kg:comparator comparator:range ; kg:value 10 ; kg:value2 8 .",
    "part-above-whole": "<c> kg:comparator comparator:of ; kg:value 28 ; kg:value2 27 .",
    "claim-without-passage": "<c> a kg:Claim .",
    "fact-without-passage": "<b> a kg:AgendaItem , kg:KeyTask .",
    "quote-off-its-span": '<p> a kg:Passage ; oa:exact "45%" ; oa:start 10 ; oa:end 14 .',
    "unit-without-label": "<c> kg:subject <u> .",
    "target-before-term": """<c> kg:kind kind:target ; kg:periodEnd 2024 ; kg:report <r> .
        <r> kg:congress <k> . <k> kg:term "2025-2030" .""",
    "unknown-indicator": "<c> kg:indicator indicator:happiness .",
    "document-dates-differ": """<d> a kg:Document ; kg:number "25-NQ/TW" ;
          dcterms:date "2023-06-03"^^xsd:date .
        <e> a kg:RegisteredDocument ; kg:number "25-NQ/TW" ; dcterms:date "2013-06-03"^^xsd:date .""",
    "document-of-two-numbers": '<d> a kg:Document ; kg:number "57-NQ/TW" , "58-NQ/TW" .',
    "link-without-evidence": """<l> kg:evidence "mã 1" ; kg:method kg:byCode ; rdf:subject <u> ;
        rdf:predicate owl:sameAs ; rdf:object <elsewhere> .""",
    "claim-outside-its-report": "<c> a kg:Claim ; kg:report <r> . <r> kg:inGraph <other> .",
}


def _holding(turtle: str) -> LocalSource:
    """Make a store that holds triples in one graph and in the default graph, as a built one does."""
    triples = [quad.triple for quad in parse(_PROLOGUE + turtle, format=RdfFormat.TURTLE)]
    [graph] = parse(f"{_PROLOGUE} <g> a <g> .", format=RdfFormat.TURTLE)
    store = Store()
    for each in (None, graph.subject):
        store.extend(Quad(triple.subject, triple.predicate, triple.object, each) for triple in triples)
    return LocalSource(store)


def test_every_check_has_a_fault_that_it_finds() -> None:
    assert {*FAULTS, *CHECKS} == set(names("checks"))


@pytest.mark.parametrize("name", names("checks"))
def test_a_check_is_silent_on_sound_data(name: str) -> None:
    assert answer(_holding(_SOUND), load(f"checks/{name}"), {}).rows == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_check_finds_its_fault(name: str) -> None:
    assert answer(_holding(FAULTS[name]), load(f"checks/{name}"), {}).rows
