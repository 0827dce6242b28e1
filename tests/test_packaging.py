"""The wheel, installed in its own environment beside files of a user's with the names of our folders."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
import urllib.request
import venv
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("graph", "ingest", "ontology", "queries", "web")
DATA = {".csv", ".css", ".html", ".js", ".json", ".po", ".rq", ".svg", ".ttl"}  # what our modules read
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build backend of this environment, so that nothing is downloaded."""
    folder = tmp_path_factory.mktemp("a wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def user(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel for a user who has a ``web.py`` and a ``queries.py``; give the user's folder."""
    folder = tmp_path_factory.mktemp("Tài liệu của tôi")
    venv.create(folder / "env", with_pip=False)
    [site] = (folder / "env").glob("lib/python*/site-packages")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "env" / "bin" / "python"),
        "install",
        "--quiet",
    ]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, timeout=120)
    # What communekg depends on is taken from this environment; our own checkout, which stands in it, is not.
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if entry.suffix != ".pth" and not entry.name.startswith(("communekg", "__pycache__")):
            with suppress(FileExistsError):
                (site / entry.name).symlink_to(entry)
    for name in ("web.py", "queries.py", "graph.py"):
        (folder / name).write_text("raise SystemExit('this file is not part of communekg')", encoding="utf-8")
    return folder


def _environment() -> Mapping[str, str]:
    return {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COMMUNEKG"))}


def _run(user: Path, *arguments: str) -> str:
    command = [str(user / "env" / "bin" / "communekg"), *arguments]
    done = subprocess.run(
        command, cwd=user, capture_output=True, text=True, timeout=120, env=_environment(), check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_all_that_we_wrote_and_no_top_level_name_but_ours(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert {name.partition("/")[0].partition("-")[0] for name in inside} == {"communekg"}
    ours = {
        f"communekg/{file.relative_to(ROOT)}"
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*")
        if file.suffix in DATA | {".py"} and file.name != "launch.py"
    }
    assert ours - inside == set()
    launch = zipfile.ZipFile(wheel).read("communekg/__init__.py")
    assert launch == (ROOT / "web" / "launch.py").read_bytes()


def test_an_installed_copy_builds_and_answers_from_another_folder(user: Path) -> None:
    _run(user, "build", str(ROOT / "samples" / "vi-du.txt"), "--store", "kho dữ liệu")
    assert "xã Ví Dụ" in _run(user, "query", "origins", "--store", "kho dữ liệu", "--format", "csv")


@pytest.fixture(scope="module")
def address(user: Path) -> Iterator[str]:
    """Serve a store by the installed copy on a port that is free; give its address."""
    _run(user, "build", str(ROOT / "samples" / "vi-du.txt"), "--store", "served")
    command = [str(user / "env" / "bin" / "communekg"), "serve", "--port", "0", "--store", "served"]
    with subprocess.Popen(command, cwd=user, stdout=subprocess.PIPE, text=True, env=_environment()) as server:
        assert server.stdout is not None
        try:
            printed = next(filter(None, map(_ADDRESS.search, server.stdout)))
            yield printed[0]
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=60) == 0
        finally:
            server.kill()


def test_an_endpoint_answers_as_the_store_does(user: Path, address: str) -> None:
    ask = ("query", "origins", "--format", "csv")
    assert _run(user, *ask, "--endpoint", f"{address}/sparql") == _run(user, *ask, "--store", "served")


def test_an_installed_copy_serves_its_pages_and_files(address: str) -> None:
    with urllib.request.urlopen(f"{address}/", timeout=60) as answer:
        page = answer.read().decode()
    assert "Ví Dụ" in page
    linked = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert linked
    for path in linked:
        with urllib.request.urlopen(address + path, timeout=60) as answer:
            assert answer.read()


def test_an_installed_copy_brings_its_translation_and_its_scores(address: str) -> None:
    with urllib.request.urlopen(f"{address}/about/?lang=en", timeout=60) as answer:
        page = answer.read().decode()
    assert "How facts are read" in page
    assert "figures: the number" in page
