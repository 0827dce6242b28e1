"""The command line as a user runs it."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from graph.summary import BuildSummary
from ontology.codec import load_facts
from queries.text import names
from tests.conftest import ROOT, Command
from web.cli import cli

COUNTS = {field.name for field in fields(BuildSummary)} | {"failures"}


def _built(communekg: Command, *arguments: str | Path) -> Any:
    """Build, which must succeed; give its summary."""
    done = communekg("build", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((folder / "facts").iterdir())}


def test_a_build_ends_with_a_summary(communekg: Command, built: Path, samples: Path) -> None:
    done = communekg("build", samples, "--store", built)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    rows = dict(line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    assert rows["reports"] == "5"
    for word in (
        "communes",
        "predecessors",
        "claims",
        "breakthroughs",
        "documents",
        "not understood",
        "triples",
    ):
        assert [name for name in rows if word in name]


def test_building_again_changes_nothing(communekg: Command, built: Path, samples: Path) -> None:
    facts, triples = _content(built), communekg("export", "--report", "vi-du").stdout
    again = _built(communekg, *sorted(samples.glob("*.txt")))
    assert again.keys() == COUNTS
    assert again["changed_graphs"] == 0
    assert _content(built) == facts
    assert communekg("export", "--report", "vi-du").stdout == triples


def test_a_changed_report_changes_its_graph_only(
    communekg: Command, built: Path, tmp_path: Path, samples: Path
) -> None:
    other = communekg("export", "--report", "thi-diem").stdout
    changed = tmp_path / "vi-du.txt"
    text = (samples / "vi-du.txt").read_text(encoding="utf-8")
    changed.write_text(text.replace("95,3%", "95,4%"), encoding="utf-8")
    assert _built(communekg, changed)["changed_graphs"] == 1
    assert communekg("export", "--report", "thi-diem").stdout == other
    own = communekg("export", "--report", "vi-du").stdout
    assert '"95.4"' in own
    assert '"95.3"' not in own


def test_two_reports_of_one_name_are_refused_before_anything_is_done(
    communekg: Command, tmp_path: Path, samples: Path
) -> None:
    for name in ("Ví Dụ.txt", "vi_du.txt"):
        (tmp_path / name).write_bytes((samples / "vi-du.txt").read_bytes())
    done = communekg("build", "Ví Dụ.txt", "vi_du.txt")
    assert done.returncode == 2
    assert "Ví Dụ.txt" in done.stderr
    assert "vi_du.txt" in done.stderr
    assert not (tmp_path / "store").exists()


def test_ingest_prints_the_facts_that_build_keeps(
    communekg: Command, sample_store: Path, samples: Path
) -> None:
    done = communekg("ingest", samples / "vi-du.txt")
    kept = sample_store / "facts" / "vi-du.jsonl"
    assert done.stdout == kept.read_text(encoding="utf-8")
    assert load_facts(kept).source.report == "vi-du"


def test_annotations_get_a_folder_per_report(communekg: Command, tmp_path: Path, samples: Path) -> None:
    done = communekg("annotations", samples / "vi-du.txt", samples / "bac-yen.txt", "--out", "kết quả")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file())
    files = ("breakthroughs.jsonl", "claims.jsonl", "documents.jsonl", "profile.json")
    assert written == [f"kết quả/{report}/{file}" for report in ("bac-yen", "vi-du") for file in files]
    profile = json.loads((tmp_path / "kết quả" / "vi-du" / "profile.json").read_text(encoding="utf-8"))
    assert profile["commune"]["name"] == "Ví Dụ"


@pytest.mark.parametrize("name", names())
def test_each_stored_query_answers_in_each_format(sample_store: Path, name: str) -> None:
    answers = {}
    for form in ("table", "csv", "json"):
        done = CliRunner().invoke(cli, ["query", name, "--format", form, "--store", str(sample_store)])
        assert (done.exit_code, done.stderr) == (0, "")
        answers[form] = done.stdout
    rows = json.loads(answers["json"])
    assert len(list(csv.DictReader(io.StringIO(answers["csv"])))) == len(rows)
    assert answers["table"].splitlines()[-1] == f"({len(rows)} row{'' if len(rows) == 1 else 's'})"


def test_a_parameter_chooses(communekg: Command, sample_store: Path) -> None:
    ask = ("query", "targets", "--format", "json", "--store", sample_store, "--param")
    rows = json.loads(communekg(*ask, "indicator=forest-cover-rate").stdout)
    assert rows
    assert {row["indicator"].rpartition("/")[2] for row in rows} == {"forest-cover-rate"}


def test_the_environment_names_the_store(communekg: Command, sample_store: Path) -> None:
    done = communekg("query", "origins", variables={"COMMUNEKG_STORE": str(sample_store)})
    assert "xã Ví Dụ" in done.stdout


def test_a_query_of_ones_own_is_run(communekg: Command, tmp_path: Path, sample_store: Path) -> None:
    (tmp_path / "my.rq").write_text("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", encoding="utf-8")
    done = communekg("query", "--file", "my.rq", "--format", "csv", "--store", sample_store)
    header, count = done.stdout.split()
    assert header == "n"
    assert int(count) > 1000


def test_the_list_of_queries_names_each_with_its_question(communekg: Command) -> None:
    rows = json.loads(communekg("query", "--list", "--format", "json").stdout)
    assert tuple(row["name"] for row in rows) == names()
    assert all(row["question"] for row in rows)


def test_the_samples_pass_the_checks(communekg: Command, sample_store: Path) -> None:
    done = communekg("check", "--store", sample_store)
    assert (done.returncode, done.stdout, done.stderr) == (0, "no violation found\n", "")


EXPORTS = ["nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml"]


@pytest.mark.parametrize("form", EXPORTS)
def test_a_report_is_exported(communekg: Command, sample_store: Path, form: str) -> None:
    done = communekg("export", "--format", form, "--report", "vi-du", "--store", sample_store)
    assert (done.returncode, done.stderr) == (0, "")
    assert "w3id.org/communekg/" in done.stdout


WRONG = [
    pytest.param(["frobnicate"], "frobnicate", id="an unknown command"),
    pytest.param(["ingest"], "REPORT", id="nothing to read"),
    pytest.param(["query"], "give the NAME of a stored query", id="no question"),
    pytest.param(["query", "targets", "--file", "my.rq"], "give the NAME", id="two questions"),
    pytest.param(["query", "target"], "did you mean", id="a query that is not stored"),
    pytest.param(
        ["query", "--file", "none.rq"], "none.rq: No such file", id="a query file that is not there"
    ),
    pytest.param(
        ["query", "targets", "--param", "indicator"], "write it as key=value", id="half a parameter"
    ),
    pytest.param(["query", "targets", "-p", "colour=red"], "colour", id="a parameter that the query lacks"),
    pytest.param(["query", "targets", "--format", "xml"], "xml", id="a format that is none"),
    pytest.param(["serve", "--port", "70000"], "70000", id="a port that is none"),
    pytest.param(
        ["query", "targets", "--endpoint", "http://127.0.0.1:9/sparql"],
        "http://127.0.0.1:9/sparql",
        id="an endpoint that does not answer",
    ),
]


@pytest.mark.parametrize(("arguments", "problem"), WRONG)
def test_wrong_usage_is_one_sentence(
    communekg: Command, sample_store: Path, arguments: list[str], problem: str
) -> None:
    done = communekg(*arguments, variables={"COMMUNEKG_STORE": str(sample_store)})
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("communekg: ")
    assert problem in line


def test_a_query_file_with_bad_sparql_is_one_sentence(
    communekg: Command, tmp_path: Path, sample_store: Path
) -> None:
    (tmp_path / "my.rq").write_text("SELECT ?s WHERE { ?s ?p }", encoding="utf-8")
    done = communekg("query", "--file", "my.rq", "--store", sample_store)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_closes_the_pipe_is_no_error(small_store: Path) -> None:
    script = f"'{sys.executable}' -m web export --store '{small_store}' | head -n 1"
    done = subprocess.run(
        ["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_text_is_utf8_whatever_the_terminal_says(communekg: Command, sample_store: Path) -> None:
    plain = {"PYTHONIOENCODING": "ascii"}
    done = communekg("query", "origins", "--store", sample_store, variables=plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert "xã Ví Dụ" in done.stdout


def _shown(terminal: int) -> Iterator[str]:
    """Read what a process wrote to a terminal, which tells its end by an error."""
    with suppress(OSError):
        while data := os.read(terminal, 1024):
            yield data.decode(errors="replace")


def test_a_terminal_sees_a_bar_and_a_pipe_sees_lines(communekg: Command, built: Path, samples: Path) -> None:
    piped = communekg("build", samples / "vi-du.txt").stderr
    assert piped.splitlines() == ["Reading 1/1: vi-du", "Storing 1/1: vi-du"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "web", "build", str(samples / "vi-du.txt"), "--store", str(built)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        process.wait(timeout=60)
    os.close(theirs)
    shown = "".join(_shown(ours))
    os.close(ours)
    assert "Reading" in shown
    assert "]  1/1" in shown


@pytest.mark.parametrize("name", cli.list_commands(click.Context(cli)))
def test_every_command_and_option_has_help(name: str) -> None:
    told = CliRunner().invoke(cli, [name, "--help"])
    assert told.exit_code == 0
    assert "\\b" not in told.output  # the sign that lines stay as they are is no text
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    for option in command.params:
        assert isinstance(option, click.Argument) or (isinstance(option, click.Option) and option.help)


def test_the_version_is_told(communekg: Command) -> None:
    assert communekg("--version").stdout.startswith("communekg, version ")
