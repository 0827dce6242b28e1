"""The command that loads a store into another triple store."""

import json
import os
from dataclasses import asdict
from pathlib import Path

import click

from graph.push_record import PushRecord
from graph.pushing import BATCH, PushSummary, Receiver, names, push
from graph.receivers import Access, GraphStore, UpdateService
from graph.store import open_read_only
from web.commands.options import Format, format_option, store_option
from web.progress import show_progress


@click.command("push")
@click.option(
    "--endpoint", metavar="URL", required=True, help="Its Graph Store Protocol, or SPARQL Update, service."
)
@click.option("--update", is_flag=True, help="The endpoint takes SPARQL Update.")
@click.option("--user", metavar="NAME", help="Who asks; the password is COMMUNEKG_PASSWORD.")
@click.option(
    "--union",
    metavar="IRI",
    help="One more graph with all that the others say; 'default' is the endpoint's default graph.",
)
@click.option(
    "--batch", type=click.IntRange(1), default=BATCH, show_default=True, help="Triples of a request."
)
@click.option("--tries", type=click.IntRange(1), default=6, show_default=True, help="How often one is sent.")
@click.option("--again", is_flag=True, help="Send everything, also what was sent before.")
@format_option(Format.TABLE, Format.JSON)
@store_option
def push_graphs(
    endpoint: str,
    update: bool,  # noqa: FBT001
    user: str | None,
    union: str | None,
    batch: int,
    tries: int,
    again: bool,  # noqa: FBT001
    form: Format,
    store: Path,
) -> None:
    """Load the graphs of the store into another triple store, and later only those that changed.

    A run that breaks off goes on where it stopped when it is started again. A bearer token is read from
    COMMUNEKG_TOKEN.
    """
    access = Access(
        user=user,
        password=os.environ.get("COMMUNEKG_PASSWORD", ""),
        token=os.environ.get("COMMUNEKG_TOKEN"),
        tries=tries,
    )
    receiver: Receiver = UpdateService(endpoint, access) if update else GraphStore(endpoint, access)
    opened = open_read_only(store)
    record = PushRecord(store, endpoint, again=again)
    with show_progress("Pushing", len(names(opened, union))) as progress:
        done = push(opened, receiver, record, union=union, batch=batch, progress=progress)
    click.echo(json.dumps(asdict(done), indent=1) if form is Format.JSON else _as_text(done))


def _as_text(done: PushSummary) -> str:
    return (
        f"{done.sent:,} of {done.graphs:,} graphs sent ({done.triples:,} triples), "
        f"{done.unchanged:,} unchanged, {done.removed:,} removed"
    )
