"""The command for links to data sets of others."""

import re
from itertools import chain
from pathlib import Path

import click
from pyoxigraph import RdfFormat, serialize

from graph.build import renew_links
from graph.links_out import GRAPHS, WIKIDATA, Link, links_out_quads
from graph.store import open_read_only
from queries.links import count_links
from queries.remote import RemoteSource
from queries.sources import LocalSource
from queries.wikidata import ENDPOINT, items
from web.commands.options import store_option
from web.files import whole_file
from web.wikidata_links import decide

_PROPERTY = re.compile(r"P[1-9]\d*")


@click.command()
@click.option("--wikidata", is_flag=True, help="Ask Wikidata which items have our codes.")
@click.option("--code-property", metavar="P…", help="The property of Wikidata that has the codes.")
@click.option(
    "--endpoint", default=ENDPOINT, show_default=True, metavar="URL", help="Where Wikidata is asked."
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE.nq", help="Write all links here too.")
@store_option
def links(*, wikidata: bool, code_property: str | None, endpoint: str, out: Path | None, store: Path) -> None:
    """Count the links of a store to data sets of others, and bring in those of Wikidata.

    Links to the code lists of the statistics office and to databases of documents are made with the store.
    With --wikidata the store gets those to Wikidata, GeoNames and OpenStreetMap, in place of what it had of
    them; only then the network is asked, by queries/read/wikidata-units.rq. Which property of Wikidata has
    the codes, queries/read/wikidata-properties.rq tells at the same address. --out writes all links as
    N-Quads; each has its method and evidence.

    \b
    communekg links
    communekg links --wikidata --code-property P1234567 --out links.nq
    """
    if wikidata:
        open_read_only(store)  # or there is no sense in asking
        renew_links(store, links_out_quads(WIKIDATA, _wikidata(endpoint, code_property)))
    opened = open_read_only(store)
    if out:
        found = (opened.quads_for_pattern(None, None, None, graph) for graph in GRAPHS)
        with whole_file(out) as partial:
            serialize(sorted(chain.from_iterable(found), key=str), str(partial), format=RdfFormat.N_QUADS)
    for row in count_links(LocalSource(opened)):
        click.echo(f"{_local(row.predicate):12} {_local(row.method):18} {row.links:>9,}")


def _wikidata(endpoint: str, code_property: str | None) -> list[Link]:
    if not code_property or not _PROPERTY.fullmatch(code_property):
        raise click.UsageError(
            "--wikidata takes --code-property P…: queries/read/wikidata-properties.rq tells which has codes"
        )
    decided = decide(items(RemoteSource(endpoint), code_property))
    for reason, count in decided.refused.items():
        click.echo(f"no link: {reason}: {count:,}", err=True)
    return list(decided.links)


def _local(iri: str) -> str:
    return re.split("[/#]", iri)[-1]
