"""The command that draws the lineage of a unit."""

from pathlib import Path

import click

from ontology import iris
from ontology.errors import KgError
from ontology.register import Level
from queries.lineage import area_lineage, unit_lineage
from web.commands.asked import asked, endpoint_option
from web.commands.options import store_option
from web.files import write_whole


class NothingToDraw(KgError):  # noqa: N818 - says what it is
    """A unit of whose mergers the store knows nothing."""


@click.command()
@click.argument("unit")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.html", help="File to write."
)
@endpoint_option
@store_option
def draw(unit: str, out: Path, endpoint: str | None, store: Path) -> None:
    """Draw what a UNIT was made of and what became of it, as one HTML file that needs nothing else.

    UNIT is a key, a code or a name; a province or former district is drawn with all its units.

    \b
    communekg draw 2025/03808 --out lineage.html
    communekg draw "thị trấn Ít Ong" --out lineage.html
    """
    # Drawing takes half a second to import: no other command pays for it.
    from web.lineage.alone import write_alone
    from web.lineage.choices import choose_unit
    from web.lineage.drawing import units_of
    from web.lineage.sentences import tell

    chosen = choose_unit(unit)
    source, node = asked(store, endpoint), iris.unit(chosen.key)
    own = unit_lineage(source, node)
    events = own if chosen.level is Level.COMMUNE else area_lineage(source, node) or own
    if not events:
        raise NothingToDraw(f"{chosen.key} {chosen.label}: the store knows no merger of it; build it anew")
    itself = units_of(own).get(node.value)
    write_whole(out, write_alone(chosen.label, tell(itself, own) if itself else (), events))
    click.echo(f"{out}: {chosen.label} ({chosen.key}), {sum(len(each.shares) for each in events)} shares")
