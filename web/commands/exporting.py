"""The command that writes a store out in the forms that other programs read."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from pyoxigraph import NamedNode, Store

from graph.export import FORMS
from ontology import iris
from web.commands.asked import all_graphs, endpoint_option
from web.commands.options import store_option
from web.exports.formats import FOLDERS, TEXTS, Form, Wish, every_wish, silent, write
from web.progress import show_progress

_EVERY = "all"


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMS, *map(str, Form), _EVERY]),
    default=FORMS[0],
    show_default=True,
    help="The form; all: each of them, into one folder.",
)
@click.option("--report", metavar="ID", help="Only the graph of one report, in a form of RDF.")
@click.option("--plain", is_flag=True, help="Leave out passages, and the runs that read them.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="File to write, for csvw, parquet and all a folder; without it, what is text is printed.",
)
@endpoint_option
@store_option
def export(
    form: str, report: str | None, out: Path | None, *, plain: bool, endpoint: str | None, store: Path
) -> None:
    """Write what the store holds; the same facts give the same bytes, and what is written is written whole.

    \b
    RDF            nquads trig turtle ntriples jsonld rdfxml
    data cubes     cube (RDF Data Cube) cube-link (cube.link, targets as annotations)
    tables         csvw (CSV on the Web) xlsx parquet
    maps, graphs   geojson graphml gexf
    """
    opened = all_graphs(store, endpoint)
    graph = _graph(opened, report) if report else None
    if form == _EVERY:
        if out is None or report:
            raise click.UsageError("--format all takes --out FOLDER, and no --report")
        for name, wish in every_wish():
            write(opened, wish, out / name, show_progress)
        return
    wish = Wish(form=form, provenance=not plain, graph=graph)
    if out:
        write(opened, wish, out, show_progress)
    elif form in TEXTS:
        with TemporaryDirectory() as folder:
            written = Path(folder) / form
            write(opened, wish, written, silent)
            with written.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
    else:
        raise click.UsageError(f"--format {form} takes --out {'FOLDER' if form in FOLDERS else 'FILE'}")


def _graph(opened: Store, report: str) -> NamedNode:
    graph = iris.report_graph(report)
    if not opened.contains_named_graph(graph):
        raise click.UsageError(f"there is no report {report!r} in the store")
    return graph
