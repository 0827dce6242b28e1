"""Resolutions in RDF: one event for each unit that a clause makes, shared with reports that tell of it."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.mapping import report_quads
from graph.validation import check_graph
from ontology import iris, terms
from ontology.codec import FactsFile
from ontology.facts import (
    DocumentId,
    Extent,
    Fact,
    Participation,
    Place,
    Reorganisation,
    Resolution,
    Role,
    Source,
    Total,
)
from tests import factories

REPORT = "1681-nq"
TEXT = """\
Nghị quyết về việc sắp xếp các xã của tỉnh Sơn La năm 2025
1. Nhập toàn bộ thị trấn Ít Ong và một phần xã Nặm Giôn thành xã Mường La.
2. Sau khi sắp xếp theo khoản 1, phần còn lại của xã Nặm Giôn nhập vào xã Ngọc Chiến.
Tỉnh Sơn La có 75 đơn vị hành chính cấp xã.
"""
DOCUMENT = DocumentId(type="Nghị quyết", number="1681/NQ-UBTVQH15", date=date(2025, 6, 16))
MUONG_LA = Place(type="xã", name="Mường La", unit="2025/03808")
IT_ONG = Place(type="thị trấn", name="Ít Ong", unit="2024/03808")
NAM_GION = Place(type="xã", name="Nặm Giôn", unit="2024/03814")
NODE, EVENT = iris.unit("2025/03808"), iris.merger(iris.unit("2025/03808"))


def _source() -> Source:
    return replace(
        factories.source(REPORT, TEXT),
        sha256=sha256(TEXT.encode()).hexdigest(),
        file="1681_NQ.md",
        pages=None,
    )


def _part(place: Place, role: Role, extent: Extent, quote: str, *after: int) -> Participation:
    words = factories.evidence(quote, text=TEXT, report=REPORT)
    return Participation(unit=place, role=role, extent=extent, after=after, evidence=words)


def _formed() -> Reorganisation:
    return Reorganisation(
        result=MUONG_LA,
        role=Role.FORMED,
        decision=DOCUMENT,
        article=1,
        clause=1,
        effective=date(2025, 7, 1),
        participations=(
            _part(IT_ONG, Role.ENDED, Extent.WHOLE, "thị trấn Ít Ong"),
            _part(NAM_GION, Role.CEDED, Extent.PART, "một phần xã Nặm Giôn"),
        ),
        evidence=factories.evidence("1. Nhập toàn bộ", text=TEXT, report=REPORT),
    )


def _resolution() -> Resolution:
    return Resolution(
        document=DOCUMENT,
        province=Place(type="tỉnh", name="Sơn La", unit="2025/p14"),
        effective=date(2025, 6, 16),
        operative=date(2025, 7, 1),
        totals=(Total(role=None, type="", number=75), Total(role=Role.FORMED, type="xã", number=67)),
        evidence=factories.evidence("Nghị quyết về việc sắp xếp", text=TEXT, report=REPORT),
    )


def _quads(*facts: Fact) -> frozenset[Quad]:
    return report_quads(FactsFile(_source(), facts, ()))


def _said(quads: frozenset[Quad], node: NamedNode, predicate: NamedNode) -> set[str]:
    return {
        quad.object.value.removeprefix(iris.BASE)
        for quad in quads
        if (quad.subject, quad.predicate) == (node, predicate)
        and isinstance(quad.object, NamedNode | Literal)
    }


EVENT_SAYS = [
    pytest.param(terms.RESULT, {"unit/2025/03808"}, id="what came of it"),
    pytest.param(terms.ORIGINAL, {"unit/2024/03808", "unit/2024/03814"}, id="what went into it"),
    pytest.param(terms.EFFECTIVE, {"2025-07-01"}, id="from when"),
    pytest.param(terms.LEGAL_BASIS, {"document/1681-nq-ubtvqh15"}, id="by what document"),
    pytest.param(terms.ARTICLE, {"1"}, id="by which article"),
    pytest.param(terms.CLAUSE, {"1"}, id="by which clause"),
]


@pytest.mark.parametrize(("predicate", "things"), EVENT_SAYS)
def test_a_clause_is_an_event_that_says(predicate: NamedNode, things: set[str]) -> None:
    assert _said(_quads(_formed()), EVENT, predicate) == things


ROLES = [
    pytest.param("2025/03808", ("role/formed", ""), id="the unit that was formed"),
    pytest.param("2024/03808", ("role/ended", "extent/whole"), id="a whole unit"),
    pytest.param("2024/03814", ("role/ceded", "extent/part"), id="a part of a unit"),
]


@pytest.mark.parametrize(("key", "told"), ROLES)
def test_a_participation_is_of(key: str, told: tuple[str, str]) -> None:
    quads = _quads(_formed())
    node = iris.participation(NODE, iris.unit(key))
    assert tuple(",".join(_said(quads, node, term)) for term in (terms.ROLE, terms.EXTENT)) == told
    assert _said(quads, EVENT, terms.HAS_PARTICIPATION) >= {node.value.removeprefix(iris.BASE)}


def test_a_part_is_told_from_a_whole_on_the_shortcut_too() -> None:
    quads = _quads(_formed())
    assert _said(quads, NODE, terms.DCTERMS_REPLACES) == {"unit/2024/03808", "unit/2024/03814"}
    assert _said(quads, NODE, terms.REPLACES_PART) == {"unit/2024/03814"}


def test_a_remainder_names_the_clauses_before_it_and_the_district_it_was_stated_through() -> None:
    rest = _part(NAM_GION, Role.ENDED, Extent.REMAINDER, "phần còn lại của xã Nặm Giôn", 1, 3)
    event = replace(_formed(), participations=(replace(rest, within="2024/d120"),))
    quads, node = _quads(event), iris.participation(NODE, iris.unit("2024/03814"))
    assert _said(quads, node, terms.AFTER_CLAUSE) == {"1", "3"}
    assert _said(quads, node, terms.STATED_THROUGH) == {"unit/2024/d120"}
    assert _said(quads, NODE, terms.REPLACES_PART) == {"unit/2024/03814"}


def test_an_extent_that_nobody_tells_is_not_said() -> None:
    part = _part(IT_ONG, Role.ENDED, Extent.UNKNOWN, "thị trấn Ít Ong")
    quads = _quads(replace(_formed(), participations=(part,)))
    assert not [quad for quad in quads if quad.predicate == terms.EXTENT]


def test_a_resolution_says_what_it_arranges_and_how_many() -> None:
    quads, document = _quads(_resolution()), iris.document("1681/NQ-UBTVQH15", None, None)
    assert _said(quads, iris.report(REPORT), terms.TEXT_OF) == {document.value.removeprefix(iris.BASE)}
    assert _said(quads, document, terms.ARRANGES) == {"unit/2025/p14"}
    assert _said(quads, document, terms.EFFECTIVE) == {"2025-06-16"}
    assert _said(quads, document, terms.OPERATIVE) == {"2025-07-01"}
    totals = {NamedNode(iris.BASE + node) for node in _said(quads, document, terms.HAS_TOTAL)}
    told = {
        tuple(",".join(_said(quads, node, term)) for term in (terms.ROLE, terms.UNIT_TYPE, terms.COUNT))
        for node in totals
    }
    assert told == {("", "", "75"), ("role/formed", "unit-type/commune", "67")}


def test_the_text_of_a_resolution_is_no_report() -> None:
    kinds = _said(_quads(_resolution()), iris.report(REPORT), terms.RDF_TYPE)
    assert {"ontology#ResolutionText", "ontology#SourceText"} <= kinds
    assert "ontology#Report" not in kinds


def test_a_report_tells_of_the_same_event() -> None:
    told = replace(factories.merger(), commune=MUONG_LA)
    quads = report_quads(FactsFile(factories.source(), (told,), ()))
    assert _said(quads, EVENT, terms.RESULT) == {"unit/2025/03808"}


def test_the_graph_of_a_resolution_breaks_no_shape() -> None:
    quads = _quads(_resolution(), _formed())
    assert check_graph(iris.report_graph(REPORT).value, quads) == ()
