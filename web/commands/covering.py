"""The command that shows what the vocabulary does not cover yet."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from ingest.coverage import uncovered
from ingest.themes import OTHER
from ontology.errors import KgError
from ontology.facts import Breakthrough, Claim, Fact, KeyTask
from queries.tables import Table, as_csv, as_json, as_text
from web.commands.options import Format, format_option
from web.commands.status import DONE, DONE_IN_PART, NOTHING_DONE
from web.extraction import find_reports, read_facts

_COLUMNS = ("lacks", "count", "phrase", "unit", "nearest", "example")
_WRITERS = {Format.TABLE: as_text, Format.CSV: as_csv, Format.JSON: as_json}


@click.command()
@click.argument(
    "reports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT_OR_FOLDER..."
)
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N most frequent phrases.")
@format_option(Format.TABLE, Format.CSV, Format.JSON)
def coverage(reports: Sequence[Path], top: int | None, form: Format) -> int:
    """List phrases that no indicator covers, frequent ones first, and breakthroughs and tasks of no theme.

    Beside each phrase stand the indicators it is most like: a row in ingest/lexicon/indicators.csv covers it.
    """
    files = find_reports(reports)
    facts: list[Fact] = []
    failed = 0
    for file in files:
        try:
            facts += read_facts(file).facts
        except KgError as error:
            click.echo(f"communekg: {error}", err=True)
            failed += 1
    if failed == len(files):
        return NOTHING_DONE
    click.echo(_WRITERS[form](Table(_COLUMNS, tuple(_rows(facts))[:top])), nl=False)
    click.echo(_summary(facts), err=True)
    return DONE_IN_PART if failed else DONE


def _rows(facts: Sequence[Fact]) -> Iterable[tuple[str | None, ...]]:
    for phrase in uncovered(fact for fact in facts if isinstance(fact, Claim)):
        nearest = ", ".join(phrase.nearest)
        yield "indicator", str(phrase.count), phrase.phrase, phrase.measure, nearest, phrase.example
    for fact in facts:
        if isinstance(fact, Breakthrough | KeyTask) and not _themed(fact):
            yield "theme", "1", fact.title, None, "", fact.title


def _summary(facts: Sequence[Fact]) -> str:
    claims = [fact for fact in facts if isinstance(fact, Claim)]
    items = [fact for fact in facts if isinstance(fact, Breakthrough | KeyTask)]
    named = sum(claim.indicator is not None for claim in claims)
    themed = sum(map(_themed, items))
    return (
        f"{named} of {len(claims)} claims have an indicator, "
        f"{themed} of {len(items)} breakthroughs and key tasks a theme"
    )


def _themed(item: Breakthrough | KeyTask) -> bool:
    return item.themes not in ((), (OTHER,))
