"""The command that makes a store of reports."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from graph.summary import BuildSummary
from web.builds import build as build_reports
from web.commands.options import Format, format_option, store_option
from web.commands.status import DONE, DONE_IN_PART, NOTHING_DONE
from web.extraction import find_reports
from web.progress import show_progress

_WORDS = {
    "resolutions": "resolutions on the arrangement of units",
    "units": "units of the register, old and new",
    "events": "events that made units",
    "communes": "communes with a report",
    "predecessors": "predecessors that reports name",
    "issues": "issues (not understood)",
    "changed_graphs": "graphs changed by this run",
}


@click.command()
@click.argument("reports", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE_OR_FOLDER]...")
@click.option(
    "--national", is_flag=True, help="All units of the country and their lineage too: some seconds, once."
)
@format_option(Format.TABLE, Format.JSON)
@store_option
def build(reports: Sequence[Path], *, national: bool, form: Format, store: Path) -> int:
    """Read reports, and resolutions on the arrangement of units, into a store; files or whole folders.

    With --national, or without any file, the store also holds all units of the country and what became of
    what in July 2025; else those that the files speak of. The facts of each file are kept in the store as
    facts/ID.jsonl. Building again changes nothing; a file that has changed replaces its graph only.
    """
    files = find_reports(reports) if reports else ()
    done = build_reports(files, store, show_progress, national=national)
    for failure in done.failures:
        click.echo(f"communekg: {failure}", err=True)
    if done.summary is None:
        return NOTHING_DONE
    click.echo(
        _as_json(done.summary, done.failures) if form is Format.JSON else _as_text(done.summary), nl=False
    )
    return DONE_IN_PART if done.failures else DONE


def _as_text(summary: BuildSummary) -> str:
    rows = [(name, f"{number:,}") for name, number in _rows(summary)]
    width, digits = max(len(name) for name, _ in rows), max(len(number) for _, number in rows)
    return "".join(f"{name:{width}}  {number:>{digits}}\n" for name, number in rows)


def _rows(summary: BuildSummary) -> Iterator[tuple[str, int]]:
    """Yield what is counted; issues by their code are set in under their number."""
    for name, number in asdict(summary).items():
        if isinstance(number, dict):
            yield from ((f"  {code}", count) for code, count in number.items())
        else:
            yield _WORDS.get(name, name), number


def _as_json(summary: BuildSummary, failures: Sequence[str]) -> str:
    return json.dumps({**asdict(summary), "failures": failures}, ensure_ascii=False, indent=1) + "\n"
