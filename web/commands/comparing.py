"""The command that holds what resolutions say against a mapping of old units to new ones."""

from pathlib import Path

import click

from ingest.document import read_document
from ingest.mapping_differences import (
    Verdict,
    compare_mapping,
    read_judgements,
    read_mapping,
    write_differences,
)
from ingest.report import find_reports, read_report
from ingest.resolutions import find_reorganisations, is_resolution
from ontology.errors import ReportError
from web.commands.status import DONE, DONE_IN_PART
from web.files import write_whole

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("resolutions", type=click.Path(path_type=Path), metavar="RESOLUTIONS_FOLDER")
@click.option("--mapping", required=True, type=_FILE, metavar="CSV", help="The mapping to compare with.")
@click.option("--judgements", type=_FILE, metavar="CSV", help="Who is right about each difference, and why.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead of printing."
)
def differences(resolutions: Path, mapping: Path, judgements: Path | None, out: Path | None) -> int:
    """List where a mapping of old units to new ones differs from the resolutions, with the clause of each.

    Exit status 1 where a difference is our error or nobody has judged it.
    """
    stated = read_mapping(mapping.read_text(encoding="utf-8"))
    judged = read_judgements(judgements.read_text(encoding="utf-8")) if judgements else {}
    documents = [read_document(read_report(file)) for file in find_reports([resolutions])]
    texts = [document for document in documents if is_resolution(document)]
    if not texts:
        raise ReportError(
            str(resolutions), "holds no resolution on the arrangement of units: give their folder"
        )
    found = [compare_mapping(find_reorganisations(document), stated, judged) for document in texts]
    text = write_differences(found)
    if out:
        write_whole(out, text)
    else:
        click.echo(text, nl=False)
    return (
        DONE_IN_PART
        if any(_is_open(each.judgement.verdict) for one in found for each in one.differences)
        else DONE
    )


def _is_open(verdict: Verdict) -> bool:
    return verdict in (Verdict.OURS, Verdict.OPEN)
