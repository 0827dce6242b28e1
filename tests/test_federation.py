"""The examples of ``docs/federation``: each joins our data with that of others, on this machine."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.conftest import ROOT
from tests.sparql_server import serving
from web.app import create_app
from web.settings import Settings

FOLDER = ROOT / "docs" / "federation"
BAC_YEN, MUONG_LA = "03856", "03808"

# Stations of nobody's, with rainfall in millimetres; one lies in no commune that has a report.
RAINFALL = """
    @prefix ex: <http://example.org/rain#> .
    @prefix unit: <https://w3id.org/communekg/unit/2025/> .
    <urn:station:1> ex:commune unit:{code} ; ex:rainfall 1530 .
    <urn:station:2> ex:commune unit:00004 ; ex:rainfall 1680 .
"""


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - as the class has it
        """Say nothing."""


@pytest.fixture(scope="module")
def ours(sample_store: Path) -> Iterator[str]:
    """The address of our SPARQL service over the samples."""
    server = make_server(
        "127.0.0.1", 0, create_app(Settings(sample_store)), threaded=True, request_handler=_Silent
    )
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


def run(program: str, *arguments: str | Path) -> list[list[str]]:
    """Run an example as its reader would; give the cells that it prints."""
    done = subprocess.run(
        [sys.executable, FOLDER / program, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_our_targets_stand_beside_the_measurements_of_another_service(ours: str) -> None:
    with serving(RAINFALL.replace("{code}", BAC_YEN)) as theirs:
        rows = run("join_a_sparql_service.py", ours, theirs)
    assert rows == [["xã Bắc Yên", "10", "1530"]]


@pytest.mark.parametrize("program", ["join_a_csv_in_duckdb.py", "join_a_csv_in_pandas.py"])
def test_our_targets_stand_beside_a_csv_whose_codes_begin_with_noughts(
    ours: str, program: str, tmp_path: Path
) -> None:
    table = tmp_path / "schools.csv"
    table.write_text(f"code,schools\n{BAC_YEN},7\n00004,21\n{MUONG_LA},9\n", encoding="utf-8")
    rows = run(program, ours, table)
    assert ["xã Bắc Yên", "10", "7"] in rows
    assert {row[0] for row in rows} <= {"xã Bắc Yên", "xã Mường La"}
