"""The checks of lineages: silent on sound data, each with a fault of several sources that it finds."""

import pytest
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, parse

from graph.prefixes import PREFIXES
from queries.answers import answer
from queries.sources import LocalSource
from queries.text import load

_NAMES = {
    **PREFIXES,
    **{each: f"https://w3id.org/communekg/{each}/" for each in ("extent", "role", "unit-type")},
}
_PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in _NAMES.items()) + "@base <https://e/> .\n"

# Two communes of three old units, told by a resolution; a report tells of the first.
_UNITS = """
<units> {
  <old1> kg:edition "2024" ; skos:notation "00001" ; rdfs:label "xã Một"@vi ;
    kg:validUntil "2025-06-30"^^xsd:date ; dcterms:isReplacedBy <new1> .
  <old2> kg:edition "2024" ; skos:notation "00002" ; rdfs:label "xã Hai"@vi ;
    kg:validUntil "2025-06-30"^^xsd:date ; dcterms:isReplacedBy <new1> , <new2> .
  <new1> kg:edition "2025" ; skos:notation "00001" ; rdfs:label "xã Mới"@vi ; kg:area 30.0 ;
    kg:unitType unit-type:commune ; kg:validFrom "2025-07-01"^^xsd:date ; dcterms:replaces <old1> , <old2> .
  <new2> kg:edition "2025" ; skos:notation "00002" ; rdfs:label "phường Mới"@vi ;
    kg:unitType unit-type:ward ; kg:validFrom "2025-07-01"^^xsd:date ; dcterms:replaces <old2> .
}
"""
_TEXT = """
<law> {
  <text> a kg:ResolutionText ; kg:inGraph <law> ; kg:textOf <document> .
  <document> kg:number "1/NQ-UBTVQH15" ; kg:total <all> , <wards> .
  <all> kg:count 2 . <wards> kg:count 1 ; kg:unitType unit-type:ward ; kg:role role:formed .
  <event1> a kg:Merger ; kg:result <new1> ; kg:original <old1> , <old2> ;
    kg:effective "2025-07-01"^^xsd:date ; kg:participation <own1> , <part1> , <part2> .
  <own1> kg:unit <new1> ; kg:role role:formed .
  <part1> kg:unit <old1> ; kg:extent extent:whole .
  <part2> kg:unit <old2> ; kg:extent extent:part .
  <event2> a kg:Merger ; kg:result <new2> ; kg:original <old2> ; kg:effective "2025-07-01"^^xsd:date ;
    kg:participation <own2> , <rest2> .
  <own2> kg:unit <new2> ; kg:role role:formed .
  <rest2> kg:unit <old2> ; kg:extent extent:remainder .
}
"""
_REPORT = """
<told> {
  <report> a kg:Report ; kg:inGraph <told> ; kg:about <new1> .
  <event1> kg:result <new1> ; kg:original <old1> , <old2> ; kg:participation <part1> .
  <part1> kg:unit <old1> ; kg:extent extent:whole ; kg:area 20.0 .
}
"""
_SOUND = _UNITS + _TEXT + _REPORT

# The check, a piece of the sound data, what stands there instead, and the node at fault.
FAULTS = [
    pytest.param(
        "cycle",
        "dcterms:replaces <old2> .",
        "dcterms:replaces <old2> . <old2> dcterms:replaces <new2> .",
        {"new2", "old2"},
        id="two units that replace each other",
    ),
    pytest.param(
        "zero-length-unit",
        "kg:area 30.0 ;",
        'kg:area 30.0 ; kg:validUntil "2025-06-30"^^xsd:date ;',
        {"new1"},
        id="a unit that ends the day before it begins",
    ),
    pytest.param(
        "zero-length-unit",
        "<event2> a kg:Merger ; kg:result <new2> ; kg:original <old2>",
        "<event2> a kg:Merger ; kg:result <new2> ; kg:original <old2> , <new1>",
        {"new1"},
        id="a unit that is merged on the day on which it is formed",
    ),
    pytest.param(
        "unaccounted-unit",
        "dcterms:isReplacedBy <new1> .",
        "rdfs:seeAlso <new1> .",
        {"old1"},
        id="an old unit without a successor",
    ),
    pytest.param(
        "part-without-remainder",
        "<rest2> kg:unit <old2> ; kg:extent extent:remainder",
        "<rest2> kg:unit <old2> ; kg:extent extent:part",
        {"old2"},
        id="a unit given away in parts without a rest",
    ),
    pytest.param(
        "totals-differ", "<all> kg:count 2", "<all> kg:count 3", {"text"}, id="a total of all units"
    ),
    pytest.param(
        "totals-differ", "<wards> kg:count 1", "<wards> kg:count 2", {"text"}, id="a total of wards formed"
    ),
    pytest.param(
        "totals-differ",
        "kg:unitType unit-type:ward ; kg:validFrom",
        "kg:unitType unit-type:commune ; kg:validFrom",
        {"text"},
        id="a total of wards of which there are none",
    ),
    pytest.param(
        "predecessors-differ",
        "<new1> ; kg:original <old1> , <old2> ; kg:participation <part1>",
        "<new1> ; kg:original <old1> ; kg:participation <part1>",
        {"new1"},
        id="a predecessor that the report leaves out",
    ),
    pytest.param(
        "predecessors-differ",
        "kg:original <old1> , <old2> ;\n    kg:effective",
        "kg:original <old1> ;\n    kg:effective",
        {"new1"},
        id="a predecessor that only the report names",
    ),
    pytest.param("areas-differ", "kg:area 20.0", "kg:area 31.0", {"new1"}, id="a part larger than the whole"),
    pytest.param(
        "areas-differ",
        "<new1> ; kg:original <old1> , <old2> ; kg:participation <part1>",
        "<new1> ; kg:original <old1> ; kg:participation <part1>",
        {"new1"},
        id="all parts, that do not add up",
    ),
    pytest.param(
        "resolutions-disagree",
        _REPORT,
        """<other> {
          <text2> a kg:ResolutionText ; kg:inGraph <other> ; kg:textOf <document2> .
          <event2> a kg:Merger ; kg:result <new2> ; kg:original <old1> .
        }""",
        {"new2"},
        id="two resolutions that make one ward of different units",
    ),
]
CHECKS = sorted({str(param.values[0]) for param in FAULTS})


def _holding(trig: str) -> LocalSource:
    """Make a store of graphs, with what they say in the default graph too, as a built one has it."""
    store = Store()
    for quad in parse(_PROLOGUE + trig, format=RdfFormat.TRIG):
        store.add(quad)
        store.add(Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()))
    return LocalSource(store)


def _at_fault(check: str, trig: str) -> set[str]:
    rows = answer(_holding(trig), load(f"checks/{check}"), {}).rows
    return {(row[0] or "").removeprefix("https://e/") for row in rows}


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_is_silent_on_sound_data(check: str) -> None:
    assert _at_fault(check, _SOUND) == set()


@pytest.mark.parametrize(("check", "right", "wrong", "nodes"), FAULTS)
def test_a_check_finds(check: str, right: str, wrong: str, nodes: set[str]) -> None:
    assert right in _SOUND
    assert _at_fault(check, _SOUND.replace(right, wrong)) == nodes
