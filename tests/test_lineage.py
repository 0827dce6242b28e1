"""What became of what as the register tells it: settled, said in RDF, and silent where a clause was read."""

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from graph import units
from graph.build import build_store
from graph.generations import current
from graph.lineage import lineage_quads
from graph.store import open_read_only
from graph.validation import check_graph, check_queries
from ontology import iris, lineage, terms
from ontology.codelists import load_successions
from ontology.facts import Extent
from ontology.register import Edition, communes, provinces, unit
from queries.text import load, names

MUONG_LA = "2025/03808"


@pytest.fixture(scope="module")
def national(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the register alone."""
    folder = tmp_path_factory.mktemp("national") / "store"
    summary = build_store(folder, [], national=True)
    assert (summary.reports, summary.units, summary.events) == (0, 14_149, 3_321 + 34)
    return folder


def test_every_old_unit_has_a_successor_and_every_new_one_a_predecessor() -> None:
    olds, news = ({getattr(each, end) for each in lineage.successions()} for end in ("old", "new"))
    for each in (*communes(Edition.OLD), *provinces(Edition.OLD)):
        assert each.key in olds
    for each in (*communes(Edition.NEW), *provinces(Edition.NEW)):
        assert each.key in news


NAMESAKES = [
    pytest.param("2025/27694", "2024/27691", True, id="a ward of the town that the new ward was made of"),
    pytest.param("2025/25459", "2024/27691", False, id="a ward of that number in another town"),
    pytest.param("2025/31741", "2024/31741", True, id="the only namesake left without a home"),
    pytest.param("2025/31741", "2024/31414", False, id="its namesake, at home elsewhere"),
]


@pytest.mark.parametrize(("new", "old", "stands"), NAMESAKES)
def test_of_namesakes_stands(new: str, old: str, stands: bool) -> None:
    assert (old in {each.old for each in lineage.predecessors(new)}) == stands


def test_what_is_refused_was_in_doubt() -> None:
    assert lineage.refused()
    assert {each.extent for each in lineage.refused()} == {Extent.UNKNOWN}
    assert len(lineage.refused()) + len(lineage.successions()) - 63 == len(load_successions())


def test_each_old_province_went_whole_into_one_new_one() -> None:
    found = {unit(each.old).name: unit(each.new).name for each in lineage.province_successions()}
    assert len(found) == 63
    assert len(set(found.values())) == 34
    assert (found["Hòa Bình"], found["Bạc Liêu"], found["Sơn La"]) == ("Phú Thọ", "Cà Mau", "Sơn La")


def _objects(quads: frozenset[Quad], subject: NamedNode, predicate: NamedNode) -> set[str]:
    found = (quad.object for quad in quads if (quad.subject, quad.predicate) == (subject, predicate))
    return {getattr(each, "value", "").removeprefix(iris.BASE) for each in found}


EVENTS = [
    pytest.param(MUONG_LA, {"role/formed"}, {"role/ended", "role/ceded"}, id="a commune of several"),
    pytest.param("2025/p14", {"role/unchanged"}, {"role/unchanged"}, id="a province left as it is"),
    pytest.param("2025/p24", {"role/formed"}, {"role/ended"}, id="a province of two"),
]


@pytest.mark.parametrize(("key", "own", "others"), EVENTS)
def test_an_event_says_what_it_did_to_each(key: str, own: set[str], others: set[str]) -> None:
    quads, node = lineage_quads([key], ()), iris.unit(key)
    event = iris.merger(node)
    assert _objects(quads, event, terms.RESULT) == {node.value.removeprefix(iris.BASE)}
    assert _objects(quads, event, terms.EFFECTIVE) == {"2025-07-01"}
    assert _objects(quads, event, terms.PROV_WAS_DERIVED_FROM) == {"dataset/register"}
    assert _objects(quads, iris.participation(node, node), terms.ROLE) == own
    roles = [
        _objects(quads, iris.participation(node, iris.unit(each.old)), terms.ROLE)
        for each in lineage.predecessors(key)
    ]
    assert set().union(*roles) <= others


def test_a_province_says_how_its_event_is_known() -> None:
    event = iris.merger(iris.unit("2025/p24"))
    assert _objects(lineage_quads(["2025/p24"], ()), event, terms.METHOD) == {"ontology#byCommunes"}


def test_a_doubtful_part_says_how_it_is_known_and_not_how_much() -> None:
    new, old = iris.unit("2025/27694"), iris.unit("2024/27691")
    quads = lineage_quads(["2025/27694"], ())
    assert _objects(quads, iris.participation(new, old), terms.METHOD) == {"ontology#byDistrict"}
    assert not _objects(quads, iris.participation(new, old), terms.EXTENT)


def test_where_a_clause_tells_the_register_is_silent() -> None:
    assert lineage_quads([MUONG_LA], [iris.merger(iris.unit(MUONG_LA))]) == frozenset()


def test_the_register_alone_is_built_the_same_again(national: Path) -> None:
    before = current(national)
    assert build_store(national, [], national=True).changed_graphs == 0
    assert current(national) == before, "what readers see is not changed once it is published"


def test_the_register_alone_passes_every_check(national: Path) -> None:
    checks = {name: load(f"checks/{name}").text for name in names("checks")}
    assert check_queries(open_read_only(national), checks) == ()


def test_the_units_and_mergers_of_a_province_break_no_shape() -> None:
    """``communekg check`` holds those of the whole country against the shapes, in a quarter of a minute."""
    new = [each.key for each in communes(Edition.NEW) if each.province_code == "14"]
    assert check_graph(iris.REGISTER_GRAPH.value, units.register_quads(units.related(new))) == ()
    assert check_graph(iris.LINEAGE_GRAPH.value, lineage_quads(new, ())) == ()


def test_the_communes_of_a_former_district_are_one_query(national: Path) -> None:
    store = open_read_only(national)
    rows = store.query(
        f"SELECT DISTINCT ?new {{ ?new {terms.DCTERMS_REPLACES}/{terms.WITHIN} {iris.unit('2024/d120')} }}"
    )
    assert len(list(rows)) == 5  # type: ignore[arg-type]


def test_units_and_districts_end_when_their_list_does(national: Path) -> None:
    store: Store = open_read_only(national)
    for key, predicate, date in (
        ("2024/d120", terms.VALID_UNTIL, "2025-06-30"),
        (MUONG_LA, terms.VALID_FROM, "2025-07-01"),
    ):
        [quad] = store.quads_for_pattern(iris.unit(key), predicate, None, DefaultGraph())
        assert getattr(quad.object, "value", "") == date
