"""Commands that read reports and print what they state, without a store."""

from collections.abc import Sequence
from pathlib import Path

import click

from ontology.errors import KgError
from web.annotations import annotate
from web.commands.status import DONE, DONE_IN_PART, NOTHING_DONE
from web.extraction import dump_report, find_reports, read_facts
from web.files import write_whole


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
def ingest(report: Path) -> None:
    """Print the facts of a REPORT, one JSON object a line.

    The first line is the report itself with its normalised text; then come its facts and issues in the
    order of the text, as `build` keeps them.
    """
    click.echo(dump_report(report), nl=False)


@click.command()
@click.argument(
    "reports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT_OR_FOLDER..."
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder to write into."
)
def annotations(reports: Sequence[Path], out: Path) -> int:
    """Write the facts of reports as hand-made annotations are written.

    DIR gets a folder per report, named as the report's file, with profile.json, claims.jsonl,
    breakthroughs.jsonl and documents.jsonl.
    """
    files = find_reports(reports)
    failed = [file for file in files if not _annotate(file, out)]
    if not failed:
        return DONE
    return DONE_IN_PART if len(failed) < len(files) else NOTHING_DONE


def _annotate(file: Path, out: Path) -> bool:
    """Write the annotations of one report; say on standard error why that cannot be done."""
    try:
        contents = annotate(read_facts(file).facts)
    except KgError as error:
        click.echo(f"communekg: {error}", err=True)
        return False
    for name, text in contents.items():
        write_whole(out / file.stem / name, text)
    return True
