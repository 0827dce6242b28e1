"""The command that looks units up by name or code, without a store."""

from collections.abc import Sequence

import click

from ontology.register import Level
from queries.search import Found, find
from queries.tables import Table, as_csv, as_json, as_text
from web.commands.options import Format, format_option
from web.commands.status import DONE, NOTHING_DONE

_WRITERS = {Format.TABLE: as_text, Format.CSV: as_csv, Format.JSON: as_json}
_COLUMNS = ("unit", "code", "label", "district", "province", "since", "until", "became", "match")


@click.command(name="find")
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="At most so many.")
@format_option(Format.TABLE, Format.CSV, Format.JSON)
def find_units(name: Sequence[str], limit: int, form: Format) -> int:
    """Find units, old and new, by NAME or code.

    Tone marks may be left out, types shortened, and a district or province may follow a comma.

    \b
    communekg find it ong
    communekg find "p. 1, Bảo Lộc"
    communekg find 03808 --format json
    """
    found = find(" ".join(name), limit=limit)
    table = Table(_COLUMNS, tuple(_row(each) for each in found))
    click.echo(_WRITERS[form](table), nl=False)
    return DONE if found else NOTHING_DONE


def _row(found: Found) -> tuple[str | None, ...]:
    unit, above = found.unit, {each.level: each.label for each in found.above}
    return (
        unit.key,
        unit.code,
        unit.label,
        above.get(Level.DISTRICT),
        above.get(Level.PROVINCE),
        found.since.isoformat() if found.since else None,
        found.until.isoformat() if found.until else None,
        " · ".join(heir.label for heir in found.heirs) or None,
        str(found.match),
    )
