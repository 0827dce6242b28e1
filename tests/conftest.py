"""What several tests need: the samples, a store of them, and the command line as a user runs it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from typing import IO, TypeAlias

import pytest
from flask.testing import FlaskClient
from hypothesis import settings

from graph.store import open_read_only
from ingest.report import find_reports
from queries.sources import LocalSource
from tests.node_packages import fetch_early
from web.app import create_app
from web.builds import build
from web.progress import show_progress
from web.settings import Settings

ROOT = Path(__file__).resolve().parent.parent

Command: TypeAlias = Callable[..., CompletedProcess[str]]


settings.register_profile("noisy", deadline=None)  # an example may meet a moment in which others work
settings.load_profile("noisy")

_FETCHING = pytest.StashKey["list[subprocess.Popen[bytes]]"]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Fetch what the last tests need from npm while the first ones run."""
    if not session.config.option.collectonly:
        session.config.stash[_FETCHING] = list(fetch_early(item.path for item in session.items))


def pytest_unconfigure(config: pytest.Config) -> None:
    for process in config.stash.get(_FETCHING, []):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample reports."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample reports, to be read only."""
    store = tmp_path_factory.mktemp("samples") / "store"
    assert (
        build(find_reports(sorted(samples.glob("*.txt"))), store, show_progress, national=True).failures == ()
    )
    return store


@pytest.fixture(scope="session")
def small_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of all samples, resolutions too, with the units that they speak of, to be read only."""
    store = tmp_path_factory.mktemp("small") / "store"
    assert build(find_reports([samples]), store, show_progress).failures == ()
    return store


@pytest.fixture(scope="session")
def real_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the real reports and two real resolutions, which stand beside the checkout; read only."""
    shared = ROOT.parent / "shared"
    resolutions = [shared / "resolutions" / f"{number}_NQ-UBTVQH15.md" for number in (1654, 1681)]
    store = tmp_path_factory.mktemp("real") / "store"
    assert build(find_reports([shared / "reports", *resolutions]), store, show_progress).failures == ()
    return store


@pytest.fixture(scope="session")
def source(sample_store: Path) -> LocalSource:
    """The store of the samples, to be asked."""
    return LocalSource(open_read_only(sample_store))


@pytest.fixture(scope="session")
def client(sample_store: Path) -> FlaskClient:
    """A client of the site of the samples; it keeps no cookie, so that no test chooses for another."""
    return create_app(Settings(sample_store)).test_client(use_cookies=False)


@pytest.fixture
def built(small_store: Path, tmp_path: Path) -> Path:
    """A store of the samples, to be changed at will: the default one where ``communekg`` runs."""
    return Path(shutil.copytree(small_store, tmp_path / "store"))


@pytest.fixture
def communekg(tmp_path: Path) -> Command:
    """Run the command line as a process of its own, in an empty folder."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COMMUNEKG")}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}

    def run(
        *arguments: str | Path,
        limit: Callable[[], None] | None = None,
        stdout: IO[str] | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "web", *map(str, arguments)],
            cwd=tmp_path,
            env={**environment, **(variables or {})},
            stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=limit,
            timeout=300,
            check=False,
        )

    return run
