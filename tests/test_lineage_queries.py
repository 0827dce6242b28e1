"""Stored queries over lineages: through several mergers, as of a day, with parts kept apart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, parse

from graph.build import build_store
from graph.prefixes import PREFIXES
from graph.store import open_read_only
from ontology import iris, terms
from ontology.codec import dump_facts
from ontology.facts import DocumentId, Extent, Participation, Place, Reorganisation, Resolution, Role
from queries.answers import answer, table
from queries.sources import LocalSource
from queries.tables import as_csv
from queries.text import load
from tests import factories

_PROLOGUE = (
    "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + f"@base <{iris.UNITS}> .\n"
)

# A of 2019 went whole into B, which was split between C and D of 2025; E went whole into D.
_CHAIN = """
<2019/00001> rdfs:label "xã A"@vi ; kg:validUntil "2019-12-31"^^xsd:date .
<2024/00002> rdfs:label "xã B"@vi ;
  kg:validFrom "2020-01-01"^^xsd:date ; kg:validUntil "2025-06-30"^^xsd:date ;
  dcterms:replaces <2019/00001> ; kg:replacesWhole <2019/00001> .
<2024/00005> rdfs:label "xã E"@vi ; kg:validUntil "2025-06-30"^^xsd:date .
<2025/00003> rdfs:label "xã C"@vi ; kg:validFrom "2025-07-01"^^xsd:date ;
  dcterms:replaces <2024/00002> ; kg:replacesPart <2024/00002> .
<2025/00004> rdfs:label "xã D"@vi ; kg:validFrom "2025-07-01"^^xsd:date ;
  dcterms:replaces <2024/00002> , <2024/00005> ;
  kg:replacesPart <2024/00002> ; kg:replacesWhole <2024/00005> .
"""


@pytest.fixture(scope="module")
def chain() -> LocalSource:
    """A store of two mergers, one after the other."""
    store = Store()
    for quad in parse(_PROLOGUE + _CHAIN, format=RdfFormat.TURTLE):
        store.add(Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()))
    return LocalSource(store)


def _cells(source: LocalSource, query: str, *columns: str, **given: str) -> list[tuple[str | None, ...]]:
    found = answer(source, load(query), given)
    places = [found.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in found.rows]


ANCESTORS = [
    pytest.param(
        "2025/00004", "2025-06-30", [("xã E", "whole"), ("xã B", "part")], id="whole and part, a day before"
    ),
    pytest.param(
        "2025/00004", "2019-12-31", [("xã E", "whole"), ("xã A", "part")], id="in part by the second merger"
    ),
    pytest.param("2024/00002", "2019-01-01", [("xã A", "whole")], id="whole, of a unit that ended itself"),
    pytest.param("2019/00001", "2019-01-01", [], id="none of a unit that is the first"),
]


@pytest.mark.parametrize(("unit", "day", "found"), ANCESTORS)
def test_ancestors(unit: str, day: str, found: list[tuple[str, str]], chain: LocalSource) -> None:
    assert _cells(chain, "ancestors", "ancestor_label", "extent", unit=unit, day=day) == found


SUCCESSORS = [
    pytest.param(
        "2019/00001", "2025-07-01", [("xã C", "part"), ("xã D", "part")], id="two after two mergers"
    ),
    pytest.param("2019/00001", "2024-01-01", [("xã B", "whole")], id="one after the first"),
    pytest.param("2024/00005", "2026-01-01", [("xã D", "whole")], id="one that still is"),
]


@pytest.mark.parametrize(("unit", "day", "found"), SUCCESSORS)
def test_successors(unit: str, day: str, found: list[tuple[str, str]], chain: LocalSource) -> None:
    assert _cells(chain, "successors", "successor_label", "extent", unit=unit, day=day) == found


def test_the_longest_chains_come_first(chain: LocalSource) -> None:
    found = _cells(chain, "longest-chains", "unit_label", "forerunner_label", "mergers")
    assert found == [("xã C", "xã A", "2"), ("xã D", "xã A", "2"), ("xã D", "xã E", "1")]


def test_the_longest_chains_may_be_asked_from_a_length_on(chain: LocalSource) -> None:
    assert len(_cells(chain, "longest-chains", "unit_label", at_least="2")) == 2


def test_the_communes_of_a_former_district(source: LocalSource) -> None:
    found = _cells(source, "former-district", "new_label", "formers")
    assert [label for label, _ in found] == [
        "xã Chiềng Hoa",
        "xã Chiềng Lao",
        "xã Mường Bú",
        "xã Mường La",
        "xã Ngọc Chiến",
    ]
    assert sum(int(count or 0) for _, count in found) == 16


def test_without_a_district_all_of_the_country_are_asked(source: LocalSource) -> None:
    found = table(source.select(load("former-district").text)).rows
    districts = {row[0] for row in found}
    assert len(found) > len(districts) > 600
    assert {str(label).split()[0] for label in districts} == {"huyện", "quận", "thị", "thành"}


def test_a_district_without_communes_is_followed_itself(source: LocalSource) -> None:
    found = _cells(source, "former-district", "new_label", district="2024/d318")
    assert found == [("đặc khu Bạch Long Vĩ",)]


def test_split_units_have_several_successors(source: LocalSource) -> None:
    found = _cells(source, "split-units", "former_label", "pieces", province="2025/p79")
    assert found
    assert all(int(pieces or 0) > 1 for _, pieces in found)


def test_a_code_changes_hands_with_its_name(source: LocalSource) -> None:
    found = _cells(
        source, "codes-changed-hands", "code", "former_label", "new_label", "holds", province="2025/p14"
    )
    assert ("03808", "thị trấn Ít Ong", "xã Mường La", "whole") in found


# Two resolutions of our own of one province, which do not say the same of one commune.
_TEXT = "1. Nhập toàn bộ thị trấn Ít Ong và một phần xã Nặm Păm thành xã Mường La.\n"
_MUONG_LA = Place(type="xã", name="Mường La", unit="2025/03808")
_IT_ONG = Place(type="thị trấn", name="Ít Ong", unit="2024/03808")
_NAM_PAM = Place(type="xã", name="Nậm Păm", unit="2024/03826")
_PARTS = (
    (_IT_ONG, Role.ENDED, Extent.WHOLE, "thị trấn Ít Ong"),
    (_NAM_PAM, Role.CEDED, Extent.PART, "một phần"),
)


def _write(folder: Path, name: str, number: str, parts: tuple[tuple[Place, Role, Extent, str], ...]) -> Path:
    words = factories.evidence("1. Nhập toàn bộ", text=_TEXT, report=name)
    document = DocumentId(type="Nghị quyết", number=number, date=date(2025, 6, 16))
    event = Reorganisation(
        result=_MUONG_LA,
        role=Role.FORMED,
        decision=document,
        article=1,
        clause=1,
        effective=date(2025, 7, 1),
        participations=tuple(
            Participation(
                unit=unit,
                role=role,
                extent=extent,
                evidence=factories.evidence(quote, text=_TEXT, report=name),
            )
            for unit, role, extent, quote in parts
        ),
        evidence=words,
    )
    resolution = Resolution(
        document=document, province=None, effective=None, operative=None, totals=(), evidence=words
    )
    path = folder / f"{name}.jsonl"
    source = replace(factories.source(name, _TEXT), pages=None)
    path.write_text(dump_facts(source, (resolution, event), ()), encoding="utf-8")
    return path


def test_participations_are_one_row_each_in_the_columns_that_are_asked_for(tmp_path: Path) -> None:
    build_store(tmp_path / "store", [_write(tmp_path, "nq-1", "1/NQ-UBTVQH15", _PARTS)])
    found = answer(LocalSource(open_read_only(tmp_path / "store")), load("participations"), {})
    assert as_csv(found).splitlines() == [
        "resolution,clause,new_code,new_name,old_code,old_name,extent,effective",
        "1/NQ-UBTVQH15,1,03808,xã Mường La,03808,thị trấn Ít Ong,whole,2025-07-01",
        "1/NQ-UBTVQH15,1,03808,xã Mường La,03826,xã Nậm Păm,part,2025-07-01",
    ]


def test_the_register_is_silent_where_a_clause_was_read(tmp_path: Path) -> None:
    build_store(tmp_path / "store", [_write(tmp_path, "nq-1", "1/NQ-UBTVQH15", _PARTS)])
    store = open_read_only(tmp_path / "store")
    replaced = list(
        store.quads_for_pattern(iris.unit("2025/03808"), terms.DCTERMS_REPLACES, None, DefaultGraph())
    )
    assert len(replaced) == 2


def test_two_resolutions_that_contradict_each_other_are_an_issue(tmp_path: Path) -> None:
    files = [
        _write(tmp_path, "nq-1", "1/NQ-UBTVQH15", _PARTS),
        _write(tmp_path, "nq-2", "2/NQ-UBTVQH15", _PARTS[:1]),
    ]
    summary = build_store(tmp_path / "store", files)
    assert (summary.resolutions, summary.issues) == (2, 1)
    source = LocalSource(open_read_only(tmp_path / "store"))
    [disagreement] = answer(source, load("checks/resolutions-disagree"), {}).rows
    assert disagreement[:2] == (iris.unit("2025/03808").value, iris.unit("2024/03826").value)


def test_two_resolutions_that_say_the_same_are_none(tmp_path: Path) -> None:
    files = [_write(tmp_path, f"nq-{number}", f"{number}/NQ-UBTVQH15", _PARTS) for number in (1, 2)]
    assert build_store(tmp_path / "store", files).issues == 0
