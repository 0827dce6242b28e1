"""The command that links the rows of a table to units, without a store."""

import json
from pathlib import Path

import click

from queries.tables import Table, as_text
from web.commands.options import Format, format_option
from web.commands.status import DONE, DONE_IN_PART
from web.linking.linking import Columns, Summary, link_table
from web.linking.rows import LEVELS, Certainty
from web.progress import count_rows

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("table", type=_FILE, metavar="TABLE.csv")
@click.option("--column", required=True, metavar="NAME", help="The column of names.")
@click.option("--province", metavar="NAME", help="The column of provinces.")
@click.option("--district", metavar="NAME", help="The column of former districts.")
@click.option("--type", "type_", metavar="NAME", help="The column of types, where names lack them.")
@click.option("--code", metavar="NAME", help="The column of codes.")
@click.option("--date", metavar="NAME|DAY", help="The column of dates, or one day (or year) for all rows.")
@click.option(
    "--level",
    type=click.Choice(list(LEVELS)),
    default="commune",
    show_default=True,
    help="What kind of unit the column names.",
)
@click.option(
    "--prefix", default="kg_", show_default=True, help="What the names of added columns begin with."
)
@click.option("--encoding", metavar="NAME", help="The encoding, where it is not told rightly.")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The new table.")
@format_option(Format.TABLE, Format.JSON)
def link(
    table: Path,
    column: str,
    province: str | None,
    district: str | None,
    type_: str | None,
    code: str | None,
    date: str | None,
    level: str,
    prefix: str,
    encoding: str | None,
    out: Path,
    form: Format,
) -> int:
    """Add to each row of a table which unit it means and what that unit is now.

    Added: IRI, code and name of the unit, the same of what it went into (all parts, where it was split, with
    the extent of each), how certain it is, why, and the candidates of a row that is not certain. No row is
    lost. A long table tells on standard error how far it has come.

    \b
    communekg link old.csv --column "xã" --province "tỉnh" --district "huyện" --out linked.csv
    communekg link old.csv --column name --date 2024 --out linked.csv --format json

    Exit status: 0 every row is certain, 1 some are not, 2 nothing was written.
    """
    columns = Columns(name=column, type=type_, province=province, district=district, date=date, code=code)
    summary = link_table(table, out, columns, level=level, prefix=prefix, encoding=encoding, watch=count_rows)
    click.echo(_as_json(summary) if form is Format.JSON else _as_table(summary), nl=False)
    return DONE_IN_PART if summary.unresolved else DONE


def _as_json(summary: Summary) -> str:
    told = {
        "rows": summary.rows,
        **{str(each): summary.certainties.get(each, 0) for each in Certainty},
        "unresolved": summary.unresolved,
        "split": summary.split,
        "reasons": {str(reason): count for reason, count in sorted(summary.reasons.items())},
        "encoding": summary.form.name,
        "delimiter": summary.form.delimiter,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _as_table(summary: Summary) -> str:
    rows = [("rows", summary.rows), *((str(each), summary.certainties.get(each, 0)) for each in Certainty)]
    rows.append(("split among several units", summary.split))
    return as_text(Table(("what", "count"), tuple((name, f"{count:,}") for name, count in rows)))
