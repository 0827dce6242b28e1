"""From facts files to a store: the same twice, one report at a time, and never half."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode

from graph.build import build_store
from graph.export import export
from graph.links_out import CODE_LISTS
from graph.mapping import report_quads
from graph.store import open_read_only
from graph.summary import BuildSummary
from ontology import iris, terms
from ontology.codec import FactsFile, dump_facts
from ontology.errors import CodecError, StoreError, UnknownUnit
from ontology.facts import Citation, Fact, Place
from tests import factories

ROOT = Path(__file__).parents[1]
REGISTERED = Place(type="xã", name="Mường La", unit="2025/03808")

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_facts(report: str, *facts: Fact) -> Path:
        path = tmp_path / f"{report}.jsonl"
        path.write_text(dump_facts(factories.source(report), facts, ()), encoding="utf-8")
        return path

    return write_facts


@pytest.fixture
def store_dir(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _nquads(store_dir: Path) -> bytes:
    return export(open_read_only(store_dir), "nquads")


def _full(tmp_path: Path) -> Path:
    path = tmp_path / "full.jsonl"
    path.write_text(dump_facts(factories.source(), factories.facts(), factories.issues()), encoding="utf-8")
    return path


def test_a_build_counts_what_the_store_holds(tmp_path: Path, store_dir: Path) -> None:
    summary = build_store(store_dir, [_full(tmp_path)])
    assert summary == BuildSummary(
        reports=1,
        resolutions=0,
        units=0,
        events=1,
        communes=1,
        predecessors=2,
        claims=5,
        breakthroughs=2,
        documents=4,
        issues=2,
        issues_by_code={issue.code: 1 for issue in factories.issues()},
        triples=len(_nquads(store_dir).splitlines())
        - 2 * 9,  # the catalogue has two lines on each of nine graphs
        changed_graphs=4,  # of the ontology, the vocabularies, the report and the links of documents
    )


def test_building_again_changes_nothing(tmp_path: Path, store_dir: Path) -> None:
    first = build_store(store_dir, [_full(tmp_path)])
    before = _nquads(store_dir)
    assert build_store(store_dir, [_full(tmp_path)]) == replace(first, changed_graphs=0)
    assert _nquads(store_dir) == before


def test_two_stores_of_the_same_facts_are_the_same_bytes(write: Write, tmp_path: Path) -> None:
    files = [write("a", factories.congress("a")), write("b", factories.income("b"))]
    build_store(tmp_path / "one", files)
    build_store(tmp_path / "two", reversed(files))
    assert _nquads(tmp_path / "one") == _nquads(tmp_path / "two")


def test_a_store_is_the_same_whether_filled_at_once_or_report_by_report(write: Write, tmp_path: Path) -> None:
    files = [write("a", factories.congress("a")), write("b", factories.income("b"))]
    build_store(tmp_path / "one", files)
    for file in files:
        build_store(tmp_path / "two", [file])
    assert _nquads(tmp_path / "one") == _nquads(tmp_path / "two")


def test_a_changed_report_changes_its_graph_only(write: Write, store_dir: Path) -> None:
    build_store(store_dir, [write("a", factories.income("a")), write("b", factories.income("b"))])
    kept = iris.report_graph("b")
    before = export(open_read_only(store_dir), "nquads", kept)
    again = build_store(store_dir, [write("a", replace(factories.income("a"), value=Decimal(46)))])
    assert (again.reports, again.claims, again.changed_graphs) == (2, 2, 1)
    assert export(open_read_only(store_dir), "nquads", kept) == before


def test_a_report_says_in_the_store_what_it_says_in_its_facts(tmp_path: Path, store_dir: Path) -> None:
    build_store(store_dir, [_full(tmp_path)])
    graph = iris.report_graph(factories.REPORT)
    stored = frozenset(open_read_only(store_dir).quads_for_pattern(None, None, None, graph))
    assert stored == report_quads(FactsFile(factories.source(), factories.facts(), factories.issues()))


def test_there_are_graphs_for_the_ontology_the_vocabularies_and_the_register(
    write: Write, store_dir: Path
) -> None:
    build_store(store_dir, [write("a", replace(factories.income("a"), subject=REGISTERED))])
    graphs = {graph for graph in open_read_only(store_dir).named_graphs() if isinstance(graph, NamedNode)}
    assert graphs == {
        iris.report_graph("a"),
        iris.ONTOLOGY_GRAPH,
        iris.VOCABULARY_GRAPH,
        iris.REGISTER_GRAPH,
        iris.LINEAGE_GRAPH,
        iris.CATALOGUE_GRAPH,
        iris.DESCRIPTION_GRAPH,
        CODE_LISTS,
    }


LINKS = [
    pytest.param(["2024-12-22"], ["2024-12-22"], id="the only dated one"),
    pytest.param(["2024-12-22", "2001-01-02"], [], id="neither of two"),
    pytest.param([], [], id="nothing where there is none"),
]


@pytest.mark.parametrize(("dates", "same"), LINKS)
def test_a_document_without_a_date_is(
    dates: list[str], same: list[str], write: Write, store_dir: Path
) -> None:
    """An undated mention in one report is of what other reports date, unless that is not clear."""
    quote = factories.evidence("Nghị quyết số 57-NQ/TW", report="a")
    files = [write("a", Citation(document=factories.RESOLUTION_57, evidence=quote))]
    for number, day in enumerate(dates):
        dated = replace(factories.RESOLUTION_57, date=date.fromisoformat(day))
        words = replace(quote, report=f"b{number}")
        files.append(write(f"b{number}", Citation(document=dated, evidence=words)))
    build_store(store_dir, files)
    found = open_read_only(store_dir).quads_for_pattern(None, terms.OWL_SAME_AS, None, iris.LINKS_GRAPH)
    assert [(quad.subject, quad.object) for quad in found] == [
        (iris.document("57-NQ/TW", None, None), iris.document("57-NQ/TW", None, day)) for day in same
    ]


def test_nothing_in_a_store_is_nameless(tmp_path: Path, store_dir: Path) -> None:
    build_store(store_dir, [_full(tmp_path)])
    for quad in open_read_only(store_dir):
        assert not isinstance(quad.subject, BlankNode)
        assert not isinstance(quad.object, BlankNode)


def test_the_default_graph_says_once_what_all_graphs_say(write: Write, store_dir: Path) -> None:
    build_store(store_dir, [write("a", factories.congress("a")), write("b", factories.congress("b"))])
    build_store(store_dir, [write("b", factories.income("b"))])
    found = list(open_read_only(store_dir))
    union = [quad.triple for quad in found if quad.graph_name == DefaultGraph()]
    assert set(union) == {quad.triple for quad in found if quad.graph_name != DefaultGraph()}
    assert len(union) == len(set(union))


def test_the_register_says_what_reports_refer_to_with_all_above_and_before(
    write: Write, store_dir: Path
) -> None:
    build_store(store_dir, [write("a", replace(factories.income("a"), subject=REGISTERED))])
    store, unit = open_read_only(store_dir), iris.unit("2025/03808")

    def said(node: NamedNode, predicate: NamedNode) -> set[str]:
        found = store.quads_for_pattern(node, predicate, None, DefaultGraph())
        return {quad.object.value for quad in found if isinstance(quad.object, NamedNode | Literal)}

    assert said(unit, terms.RDFS_LABEL) == {"xã Mường La"}
    assert said(unit, terms.SKOS_NOTATION) == {"03808"}
    assert said(unit, terms.EDITION) == {"2025"}
    assert said(unit, terms.UNIT_TYPE) == {iris.concept("unit-type", "commune").value}
    assert said(unit, terms.WITHIN) == {iris.unit("2025/p14").value}
    assert said(iris.unit("2025/p14"), terms.RDFS_LABEL) == {"tỉnh Sơn La"}
    old = said(unit, terms.DCTERMS_REPLACES)
    assert len(old) == 6
    for each in old:
        [district] = said(NamedNode(each), terms.WITHIN)
        assert said(NamedNode(district), terms.RDFS_LABEL) == {"huyện Mường La"}
        assert said(NamedNode(district), terms.WITHIN) == {iris.unit("2024/p14").value}
        assert said(NamedNode(each), terms.DCTERMS_IS_REPLACED_BY) == {unit.value}


def test_a_unit_is_said_as_long_as_some_report_refers_to_it(write: Write, store_dir: Path) -> None:
    here = replace(factories.income("a"), subject=REGISTERED)
    build_store(store_dir, [write("a", here), write("b", factories.income("b"))])
    gone = build_store(store_dir, [write("a", factories.income("a"))])
    assert gone.changed_graphs == 4  # of the report, the register, the lineage and the codes
    assert not list(open_read_only(store_dir).quads_for_pattern(None, None, None, iris.REGISTER_GRAPH))


def test_progress_names_each_report_in_turn(write: Write, store_dir: Path) -> None:
    files, seen = [write("b", factories.income("b")), write("a", factories.income("a"))], list[str]()
    build_store(store_dir, files, progress=seen.append)
    build_store(store_dir, files, progress=seen.append)
    assert seen == ["b", "a", "b", "a"]


def test_one_report_in_two_files_is_refused(write: Write, tmp_path: Path, store_dir: Path) -> None:
    file = write("a", factories.income("a"))
    shutil.copy(file, tmp_path / "copy.jsonl")
    with pytest.raises(StoreError, match=r"copy\.jsonl: the report 'a' is also in"):
        build_store(store_dir, [file, tmp_path / "copy.jsonl"])


FAILURES = [
    pytest.param("nonsense\n", CodecError, id="a broken facts file"),
    pytest.param(
        dump_facts(
            factories.source(),
            [replace(factories.income(), subject=replace(REGISTERED, unit="2025/99999"))],
            (),
        ),
        UnknownUnit,
        id="a unit that no register has",
    ),
]


@pytest.mark.parametrize(("content", "error"), FAILURES)
def test_a_new_store_is_removed_again_after(
    content: str, error: type[Exception], write: Write, tmp_path: Path, store_dir: Path
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        build_store(store_dir, [write("a", factories.income("a")), bad])
    assert not store_dir.exists()


@pytest.mark.parametrize(("content", "error"), FAILURES)
def test_an_old_store_keeps_its_graphs_after(
    content: str, error: type[Exception], write: Write, tmp_path: Path, store_dir: Path
) -> None:
    build_store(store_dir, [write("a", factories.income("a"))])
    before = export(open_read_only(store_dir), "nquads", iris.report_graph("a"))
    bad = tmp_path / "bad.jsonl"
    bad.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        build_store(store_dir, [bad])
    assert export(open_read_only(store_dir), "nquads", iris.report_graph("a")) == before


def test_the_folder_of_another_program_is_left_alone(write: Write, store_dir: Path) -> None:
    store_dir.mkdir()
    (store_dir / "theirs").write_text("theirs")
    with pytest.raises(StoreError, match="holds 'theirs'"):
        build_store(store_dir, [write("a", factories.income("a"))])
    assert [entry.name for entry in store_dir.iterdir()] == ["theirs"]


_FULL_DISK = """
import resource, sys
from pathlib import Path
from graph.build import build_store
from ontology.errors import StoreError
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
try:
    build_store(Path(sys.argv[1]), [Path(sys.argv[2])])
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("room", "problem"),
    [
        pytest.param(1_000, "the store cannot be opened to write", id="before the first graph"),
        pytest.param(200_000, "the store cannot be written", id="within a graph"),
    ],
)
def test_a_disk_that_fills_leaves_no_half_written_store(
    room: int, problem: str, tmp_path: Path, store_dir: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(store_dir), str(_full(tmp_path)), str(room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.startswith(f"{store_dir}: {problem}")
    assert "what it held before" not in ran.stdout
    assert not store_dir.exists()
