"""The command that prints the network of citations."""

from pathlib import Path

import click

from queries.citations import citation_network
from queries.tables import as_text
from web.commands.asked import asked, endpoint_option
from web.commands.options import store_option

_FORMATS = ("table", "csv", "json", "graphml")


@click.command()
@click.option(
    "--of",
    type=click.Choice(("citations", "co-citations")),
    default="citations",
    show_default=True,
    help="Tie communes to what they cite, or documents that the same communes cite.",
)
@click.option(
    "--minimum",
    type=click.IntRange(min=1),
    show_default="1, for co-citations 2",
    metavar="N",
    help="Leave out documents (or pairs of them) that fewer communes cite.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="How to print the network.",
)
@endpoint_option
@store_option
def network(of: str, minimum: int | None, form: str, endpoint: str | None, store: Path) -> None:
    """Print who cites what as a network, with communities and centralities in json and graphml.

    \b
    communekg network --of co-citations
    communekg network --format graphml > citations.graphml
    """
    # What measures a network takes a third of a second to import: no other command pays for it.
    from web import network_files
    from web.citation_network import Of, edge_table
    from web.citation_network import network as make

    tied = Of(of)
    least = minimum or (2 if tied is Of.CO_CITATIONS else 1)
    found = make(citation_network(asked(store, endpoint)), tied, least)
    match form:
        case "csv":
            text = network_files.as_ties(found)
        case "json":
            text = network_files.as_node_link(found)
        case "graphml":
            text = network_files.as_graphml(found)
        case _:
            text = as_text(edge_table(found))
    click.echo(text, nl=False)
