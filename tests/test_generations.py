"""Generations: a reader finishes on the one that it began with, and none is kept that nobody reads."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.generations import CURRENT, FOLDER, current, publish, sweep
from graph.store import open_for_writing, open_newest, open_read_only
from ontology.errors import StoreError

ROOT = Path(__file__).parents[1]


def _quad(value: str) -> Quad:
    return Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(value), NamedNode("urn:g"))


def _write(path: Path, *values: str) -> None:
    """Add each value to a store and publish it after each."""
    store = open_for_writing(path)
    for value in values:
        store.add(_quad(value))
        publish(path, store, value)


def _folders(path: Path) -> list[str]:
    return sorted(entry.name for entry in (path / FOLDER).iterdir())


def _values(store: Store) -> set[str]:
    return {str(quad.object) for quad in store}


def test_a_reader_finishes_on_the_generation_that_it_opened(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    reader = open_newest(tmp_path)
    _write(tmp_path, "b", "c")
    assert _values(reader.store) == {'"a"'}
    assert _values(open_read_only(tmp_path)) == {'"a"', '"b"', '"c"'}
    assert (reader.name, current(tmp_path)) == ("00000001-a", "00000003-c")


def test_a_generation_goes_when_nobody_reads_it(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    reader = open_newest(tmp_path)
    _write(tmp_path, "b", "c")
    assert _folders(tmp_path) == ["00000001-a", "00000001-a.lock", "00000003-c", "00000003-c.lock"]
    del reader
    sweep(tmp_path)
    assert _folders(tmp_path) == ["00000003-c", "00000003-c.lock"]


def test_what_did_not_change_is_not_published_again(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    publish(tmp_path, open_for_writing(tmp_path), "a")
    assert current(tmp_path) == "00000001-a"


def test_a_version_that_comes_back_is_a_new_generation(tmp_path: Path) -> None:
    _write(tmp_path, "a", "b", "a")
    assert current(tmp_path) == "00000003-a"
    assert open_newest(tmp_path).version == "a"


def test_what_is_written_and_not_published_is_not_read(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    store = open_for_writing(tmp_path)
    store.add(_quad("b"))
    store.flush()
    assert _values(open_read_only(tmp_path)) == {'"a"'}


_READER = """
import sys, time
from pathlib import Path
from graph.store import open_newest
reader = open_newest(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""


def test_a_reader_that_is_killed_holds_nothing(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    with subprocess.Popen(
        [sys.executable, "-c", _READER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"open\n"
        _write(tmp_path, "b")
        assert "00000001-a" in _folders(tmp_path)
        os.kill(reader.pid, signal.SIGKILL)
        reader.wait()
        sweep(tmp_path)
        assert _folders(tmp_path) == ["00000002-b", "00000002-b.lock"]


def test_who_sweeps_while_a_generation_is_published_leaves_it(tmp_path: Path) -> None:
    """Idle processes sweep at any moment: between the making of a lock and its being held, too."""
    writer, done, versions = open_for_writing(tmp_path), Event(), [str(number) for number in range(20)]

    def sweep_on() -> None:
        while not done.is_set():
            sweep(tmp_path)

    with ThreadPoolExecutor(2) as threads:
        sweeping = [threads.submit(sweep_on) for _ in range(2)]
        try:
            for version in versions:
                publish(tmp_path, writer, version)
                assert open_newest(tmp_path).version == version
        finally:
            done.set()
        assert [each.result() for each in sweeping] == [None] * 2
    sweep(tmp_path)
    assert _folders(tmp_path) == ["00000020-19", "00000020-19.lock"]


def test_a_store_that_is_brought_here_is_not_swept_before_it_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    (tmp_path / CURRENT).rename(tmp_path / "later")
    sweep(tmp_path)
    (tmp_path / "later").rename(tmp_path / CURRENT)
    assert _values(open_read_only(tmp_path)) == {'"a"'}


def test_what_a_killed_writer_left_is_taken_away(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    (tmp_path / FOLDER / "00000002-b.partial").mkdir()
    (tmp_path / FOLDER / "00000002-b.lock").touch()
    _write(tmp_path, "c")
    assert _folders(tmp_path) == [f"{current(tmp_path)}", f"{current(tmp_path)}.lock"]


def test_a_full_disk_leaves_readers_with_the_generation_before(tmp_path: Path) -> None:
    _write(tmp_path, "a")
    (tmp_path / f".{CURRENT}.partial").mkdir()  # stands for a disk on which nothing more can be written
    with pytest.raises(OSError, match="directory"):
        _write(tmp_path, "b")
    assert _values(open_read_only(tmp_path)) == {'"a"'}


BROKEN = [
    pytest.param("../../etc", "names no generation", id="a name that is none"),
    pytest.param("00000009-x", "is not there; build a new store", id="a generation that somebody removed"),
]


@pytest.mark.parametrize(("name", "problem"), BROKEN)
def test_a_store_is_not_read_that_names(name: str, problem: str, tmp_path: Path) -> None:
    _write(tmp_path, "a")
    (tmp_path / CURRENT).write_text(f"{name}\n")
    with pytest.raises(StoreError, match=problem):
        open_read_only(tmp_path)
