"""The command that checks what a store holds."""

from pathlib import Path

import click

from queries.tables import Table, as_json, as_text
from queries.text import Level, load, names
from web.commands.asked import all_graphs, endpoint_option
from web.commands.options import Format, format_option, store_option
from web.commands.status import DONE, DONE_IN_PART

_COLUMNS = ("level", "check", "graph", "node", "path", "value", "message")


@click.command()
@format_option(Format.TABLE, Format.JSON)
@endpoint_option
@store_option
def check(form: Format, endpoint: str | None, store: Path) -> int:
    """Check the store: report by report against the shapes (SHACL), then by queries that must find nothing.

    A warning says that sources contradict each other or were not read whole. Exit status 1 where something
    else is found.
    """
    # rdflib and pyshacl take a second to import: no other command pays for them.
    from graph.validation import check as find_violations

    checks = {name: load(f"checks/{name}") for name in names("checks")}
    found = find_violations(all_graphs(store, endpoint), {name: check.text for name, check in checks.items()})
    levels = [checks[each.check].level if each.check in checks else Level.VIOLATION for each in found]
    rows = tuple(
        (str(level), each.check, each.graph, each.node, each.path, each.value, each.message)
        for level, each in zip(levels, found, strict=True)
    )
    click.echo(
        as_json(Table(_COLUMNS, rows)) if form is Format.JSON else _as_text(Table(_COLUMNS, rows)), nl=False
    )
    return DONE_IN_PART if Level.VIOLATION in levels else DONE


def _as_text(violations: Table) -> str:
    return as_text(violations) if violations.rows else "no violation found\n"
