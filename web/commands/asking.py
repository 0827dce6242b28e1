"""The command that asks a store, or an endpoint, a question."""

from collections.abc import Sequence
from pathlib import Path

import click

from queries.answers import answer
from queries.tables import Table, as_csv, as_json, as_text
from queries.text import Query, load, names, parse
from web.commands.asked import asked, endpoint_option
from web.commands.options import Format, format_option, store_option

_WRITERS = {Format.TABLE: as_text, Format.CSV: as_csv, Format.JSON: as_json}


@click.command()
@click.argument("name", required=False)
@click.option("--list", "listed", is_flag=True, help="List the stored queries.")
@click.option("--file", type=click.Path(path_type=Path), metavar="QUERY.rq", help="Run a query of your own.")
@click.option(
    "--param", "-p", "params", multiple=True, metavar="KEY=VALUE", help="Bind a parameter; repeatable."
)
@endpoint_option
@format_option(Format.TABLE, Format.CSV, Format.JSON)
@store_option
def query(
    name: str | None,
    listed: bool,  # noqa: FBT001
    file: Path | None,
    params: Sequence[str],
    endpoint: str | None,
    form: Format,
    store: Path,
) -> None:
    """Run the stored query NAME, or one of your own.

    \b
    communekg query --list
    communekg query targets --param indicator=poverty-rate
    communekg query --file my.rq --format csv
    """
    if listed:
        click.echo(
            _list_text(_catalogue()) if form is Format.TABLE else _WRITERS[form](_catalogue()), nl=False
        )
        return
    chosen, given = _chosen(name, file), _bindings(params)
    click.echo(_WRITERS[form](answer(asked(store, endpoint), chosen, given)), nl=False)


def _catalogue() -> Table:
    """List the stored queries with the parameters that each takes."""
    queries = [load(name) for name in names()]
    return Table(
        ("name", "question", "parameters"),
        tuple((each.name, each.title_en or each.title, _parameters(each)) for each in queries),
    )


def _list_text(catalogue: Table) -> str:
    """Write the list of queries with nothing cut off: a question may be longer than a cell."""
    width = max(len(name or "") for name, _, _ in catalogue.rows)
    rows = (
        f"{name:{width}}  {question}" + (f"  [{params}]" if params else "")
        for name, question, params in catalogue.rows
    )
    return "".join(f"{row}\n" for row in rows)


def _parameters(asked: Query) -> str:
    return " ".join(f"{param.name}={param.default or f'<{param.kind}>'}" for param in asked.params)


def _chosen(name: str | None, file: Path | None) -> Query:
    """Load the query asked for by name or file."""
    if bool(name) == bool(file):
        raise click.UsageError("give the NAME of a stored query, or --file, or --list")
    if file is None:
        return load(name or "")
    try:
        return parse(file.stem, file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{file}: not a UTF-8 text file") from error


def _bindings(params: Sequence[str]) -> dict[str, str]:
    """Split ``indicator=poverty-rate`` at the first sign of equality."""
    pairs = [param.partition("=") for param in params]
    for key, sign, value in pairs:
        if not key or not sign:
            raise click.UsageError(f"--param {key}{sign}{value}: write it as key=value")
    return {key: value for key, _, value in pairs}
