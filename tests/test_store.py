"""The folder of a store and the exchange of graphs: whole or not at all."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from graph.generations import FOLDER, current, publish
from graph.store import (
    MARKER,
    exchange,
    open_for_writing,
    open_read_only,
    prepare,
    replace_graph,
)
from ontology.errors import StoreError

GRAPH, OTHER = NamedNode("urn:g"), NamedNode("urn:h")
ROOT = Path(__file__).parents[1]


def _quad(value: str, graph: NamedNode = GRAPH) -> Quad:
    return Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(value), graph)


def _named(store: Store) -> frozenset[Quad]:
    return frozenset(quad for quad in store if isinstance(quad.graph_name, NamedNode))


def test_a_store_is_made_once_and_opened_again(tmp_path: Path) -> None:
    assert prepare(tmp_path / "new" / "store")
    assert not prepare(tmp_path / "new" / "store")
    store = open_for_writing(tmp_path / "new" / "store")
    store.add(_quad("1"))
    publish(tmp_path / "new" / "store", store, "v1")
    del store
    assert list(open_read_only(tmp_path / "new" / "store")) == [_quad("1")]


def test_facts_may_lie_in_the_folder_first(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    assert prepare(tmp_path)


REFUSED = [
    pytest.param("photo.jpg", "holds 'photo.jpg' and is no store", id="somebody's files"),
    pytest.param("CURRENT", "holds 'CURRENT'", id="the database of another program"),
    pytest.param("data", "holds 'data'", id="a folder with data but without our mark"),
]


@pytest.mark.parametrize(("name", "problem"), REFUSED)
def test_a_folder_is_refused_that_holds(name: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("theirs")
    for opened in (prepare, open_for_writing):
        with pytest.raises(StoreError, match=problem):
            opened(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "theirs"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("")
    with pytest.raises(StoreError, match="no store can be made here"):
        prepare(tmp_path / "store")


def test_a_store_of_another_format_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / MARKER).write_text("communekg store, format 9\n")
    for opened in (prepare, open_for_writing, open_read_only):
        with pytest.raises(StoreError, match="format 9"):
            opened(tmp_path)


def test_a_store_of_the_format_before_is_taken_over_by_who_writes_it(tmp_path: Path) -> None:
    open_for_writing(tmp_path).add(_quad("1"))
    (tmp_path / MARKER).write_text("communekg store, format 2\n")
    with pytest.raises(StoreError, match="earlier version; run communekg build on it once"):
        open_read_only(tmp_path)
    publish(tmp_path, open_for_writing(tmp_path), "v1")
    assert list(open_read_only(tmp_path)) == [_quad("1")]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(False, id="there is nothing"),
        pytest.param(True, id="it was never built"),
    ],
)
def test_a_store_is_not_read_where(made: bool, tmp_path: Path) -> None:
    if made:
        prepare(tmp_path)
    with pytest.raises(StoreError, match="make one with communekg build"):
        open_read_only(tmp_path)


def test_broken_data_is_a_sentence(tmp_path: Path) -> None:
    publish(tmp_path, open_for_writing(tmp_path), "v1")
    (tmp_path / FOLDER / (current(tmp_path) or "") / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError, match="cannot be read"):
        open_read_only(tmp_path)


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    first = open_for_writing(tmp_path)
    with pytest.raises(StoreError, match="another process is writing"):
        open_for_writing(tmp_path)
    del first
    open_for_writing(tmp_path)


_CONTENTS = st.frozensets(st.text().map(_quad), max_size=6)


@given(_CONTENTS, _CONTENTS)
def test_replacing_a_graph_leaves_what_was_given_and_the_other_graphs(
    old: frozenset[Quad], new: frozenset[Quad]
) -> None:
    store, beside = Store(), _quad("beside", OTHER)
    replace_graph(store, OTHER, [beside])
    assert replace_graph(store, GRAPH, old) == bool(old)
    assert replace_graph(store, GRAPH, new) == (old != new)
    assert _named(store) == new | {beside}
    assert not replace_graph(store, GRAPH, new)


@given(st.lists(st.tuples(st.sampled_from((GRAPH, OTHER)), st.frozensets(st.sampled_from("abc")))))
def test_the_default_graph_is_always_the_union_of_the_others(
    writes: list[tuple[NamedNode, frozenset[str]]],
) -> None:
    store = Store()
    for graph, values in writes:
        replace_graph(store, graph, [_quad(value, graph) for value in values])
        union = store.quads_for_pattern(None, None, None, DefaultGraph())
        assert sorted(str(quad.triple) for quad in union) == sorted(
            {str(quad.triple) for quad in _named(store)}
        )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('" } ; DROP ALL #', id="an end of the data"),
        pytest.param("a\\b\"c'''\n\t\r", id="quotes and control characters"),
        pytest.param("\U0001f600 xã \u0000\u2028", id="letters beyond the plane and a nought"),
    ],
)
def test_no_text_gets_out_of_its_quotes(text: str) -> None:
    store = Store()
    replace_graph(store, GRAPH, [_quad("old")])
    exchange(store, [_quad("old")], [_quad(text)])
    assert _named(store) == {_quad(text)}
    assert len(store) == 2


_FULL_DISK = """
import resource, sys
from pathlib import Path
from graph.store import open_for_writing, replace_graph
from tests.test_store import GRAPH, _quad
store = open_for_writing(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    replace_graph(store, GRAPH, [_quad(str(number) * 50) for number in range(20_000)])
except OSError as error:
    print("OSError")
"""


def test_a_write_that_fails_leaves_the_old_graph(tmp_path: Path) -> None:
    store = open_for_writing(tmp_path)
    replace_graph(store, GRAPH, [_quad("old")])
    publish(tmp_path, store, "v1")
    del store
    ran = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "OSError\n"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 100_000
    for opened in (open_read_only(tmp_path), open_for_writing(tmp_path)):
        assert _named(opened) == {_quad("old")}
        assert len(opened) == 2
