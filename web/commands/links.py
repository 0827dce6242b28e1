"""The command that writes links to data sets of others."""

import re
from collections import Counter
from pathlib import Path

import click
from pyoxigraph import NamedNode, RdfFormat, serialize

from graph.links_out import Link, code_list_links, code_list_quads, document_links, links_out_quads
from graph.store import open_read_only
from graph.units import all_units
from queries.documents import documents
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
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.nq", help="File to write."
)
@store_option
def links(*, wikidata: bool, code_property: str | None, endpoint: str, out: Path, store: Path) -> None:
    r"""Write links to the code lists of the statistics office, to databases of documents, and to Wikidata.

    The file is N-Quads, one named graph of links, each with its method and evidence. Nothing is asked of the
    network without --wikidata; what is asked then is queries/read/wikidata-units.rq. Which property of
    Wikidata has the codes, queries/read/wikidata-properties.rq tells at the same address.

    \b
    communekg links --out links.nq
    communekg links --wikidata --code-property P1234567 --out links.nq
    """
    source = LocalSource(open_read_only(store))
    numbered = ((NamedNode(row.document), row.number) for row in documents(source) if row.number)
    found: list[Link] = [*code_list_links(sorted(all_units())), *document_links(numbered)]
    if wikidata:
        found += _wikidata(endpoint, code_property)
    quads = sorted(links_out_quads(found) | code_list_quads(), key=str)
    with whole_file(out) as partial:
        serialize(quads, str(partial), format=RdfFormat.N_QUADS)
    counted = Counter((link.predicate.value, link.method.value) for link in found)
    for (predicate, method), count in sorted(counted.items()):
        click.echo(f"{_local(predicate):12} {_local(method):18} {count:>9,}")


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
