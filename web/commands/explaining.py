"""The command that tells why a line of a report yields what it yields."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from ingest.document import read_document
from ingest.explanations import Explanation, Number, explain
from ingest.report import read_report
from web.commands.options import Format, format_option


@click.command(name="explain")
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--line", required=True, type=click.IntRange(min=1), metavar="N", help="Line of the file.")
@format_option(Format.TABLE, Format.JSON)
def explain_line(report: Path, line: int, form: Format) -> None:
    """Show how a line of a REPORT is read.

    Its passage, the places and times it names, every number with the rule that decided each part of its
    claim, the numbers that were dropped with the reason, and the facts that come of it.
    """
    found = tuple(explain(read_document(read_report(report)), line))
    if form is Format.JSON:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    elif found:
        click.echo("\n\n".join("\n".join(_lines(each)) for each in found))
    else:
        click.echo(f"line {line} is not read: it is blank, a page number, a running head, or past the end")


def _lines(explanation: Explanation) -> Iterator[str]:
    first, last = explanation.lines
    page = f", page {explanation.page}" if explanation.page else ""
    yield f"{explanation.kind}, lines {first}-{last}{page}: {explanation.text}"
    yield from _list("under", explanation.headings)
    yield from _list("columns", explanation.columns)
    yield from _list("places", explanation.places)
    yield from _list("times", explanation.periods)
    for number in explanation.numbers:
        yield from _number(number)
    yield from _list("fact", explanation.facts)


def _list(name: str, values: Sequence[str]) -> Iterator[str]:
    return (f"  {name:<10} {value}" for value in values)


def _number(number: Number) -> Iterator[str]:
    if number.dropped:
        yield f"  {'dropped':<10} {number.text}: {number.dropped}"
        return
    yield f"  {'number':<10} {number.text} {number.comparator}"
    unit = f"{number.unit} ({number.measure or 'counted'})" if number.unit else "none"
    for name, value in (
        ("wording", number.wording),
        ("unit", unit),
        ("subject", number.subject),
        ("kind", number.kind),
        ("period", number.period),
        ("aspect", number.aspect),
    ):
        yield f"    {name:<8} {value}"
