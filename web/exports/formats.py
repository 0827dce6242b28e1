"""The forms in which a store is given away, and how each is written to where it shall stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import NamedNode, RdfFormat, Store

from graph.cube import cube_triples
from graph.cube_link import cube_link_triples
from graph.export import FORMS, write_triples
from graph.export import export as export_rdf
from ontology.errors import KgError
from queries.sources import LocalSource
from web.exports import csvw, maps, network_files, networks, parquet, spreadsheets, tables
from web.exports.tables import Row, Schema
from web.files import whole_file, whole_folder

# A stage of so many steps begins; the function it gives is called with the name of each step that is done.
Stage = Callable[[str, int], AbstractContextManager[Callable[[str], None]]]


class Form(StrEnum):
    """A form of export that is no serialisation of the whole store."""

    CUBE = "cube"
    CUBE_LINK = "cube-link"
    CSVW = "csvw"
    XLSX = "xlsx"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    GRAPHML = "graphml"
    GEXF = "gexf"


# What a file of each form is called, and its media type; what has none is a folder.
ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "nquads": "nq",
        "trig": "trig",
        "turtle": "ttl",
        "ntriples": "nt",
        "jsonld": "jsonld",
        "rdfxml": "rdf",
        Form.CUBE: "cube.ttl",
        Form.CUBE_LINK: "cube-link.ttl",
        Form.XLSX: "xlsx",
        Form.GEOJSON: "geojson",
        Form.GRAPHML: "graphml",
        Form.GEXF: "gexf",
    }
)
_CUBES = (Form.CUBE, Form.CUBE_LINK)  # each observation leads to its claim: they have one form
FOLDERS = (Form.CSVW, Form.PARQUET)
TEXTS = (
    *FORMS,
    Form.CUBE,
    Form.CUBE_LINK,
    Form.GEOJSON,
    Form.GRAPHML,
    Form.GEXF,
)  # what may go to a terminal or a pipe


class ReportOnlyInRdfError(KgError):
    """A report asked for in a form that holds all of them."""

    def __init__(self, form: str) -> None:
        super().__init__(f"{form}: holds the whole store; --report goes with {', '.join(FORMS)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to be given."""

    form: str
    provenance: bool = True
    graph: NamedNode | None = None  # of one report


def write(store: Store, wish: Wish, path: Path, stage: Stage) -> None:
    """Write a store to a file, or for the forms in ``FOLDERS`` to a folder, which is whole or not there.

    Raises OutputError where it cannot be written, MissingPackageError where the form needs an extra.
    """
    if wish.form not in FORMS and wish.graph:
        raise ReportOnlyInRdfError(wish.form)
    if wish.form in FOLDERS:
        _write_folder(store, wish, path, stage)
        return
    with whole_file(path) as partial:
        if wish.form in FORMS:
            partial.write_bytes(export_rdf(store, wish.form, wish.graph, plain=not wish.provenance))
        else:
            _WRITERS[Form(wish.form)](store, wish, partial, stage)


def every_wish() -> Iterator[tuple[str, Wish]]:
    """Yield all that ``--format all`` writes, with the name of each: both forms of everything."""
    for form in (*FORMS, *Form):
        for name, provenance in (("communekg", True), ("communekg-plain", False)):
            if form in _CUBES and not provenance:
                continue
            ending = f".{ENDINGS[form]}" if form in ENDINGS else f"-{form}"
            yield name + ending, Wish(form=form, provenance=provenance)


@contextmanager
def silent(_label: str, _total: int) -> Iterator[Callable[[str], None]]:
    """Show no progress on a terminal into which the export itself is printed."""
    yield lambda _name: None


def _write_folder(store: Store, wish: Wish, path: Path, stage: Stage) -> None:
    schemas = tables.schemas(provenance=wish.provenance)
    kind = csvw if wish.form == Form.CSVW else parquet
    if wish.form == Form.PARQUET:
        parquet.require()
    with whole_folder(path, kind.names(schemas)) as partial, _reading(store, schemas, wish, stage) as read:
        kind.write(partial, schemas, read)


def _write_cube(store: Store, wish: Wish, path: Path, _stage: Stage) -> None:
    """Write a cube, in which each observation leads to the claim that it is taken from."""
    say = cube_link_triples if wish.form == Form.CUBE_LINK else cube_triples
    path.write_bytes(write_triples(list(dict.fromkeys(say(store))), RdfFormat.TURTLE))


def _write_xlsx(store: Store, wish: Wish, path: Path, stage: Stage) -> None:
    schemas = tables.schemas(provenance=wish.provenance)
    with _reading(store, schemas, wish, stage) as read:
        spreadsheets.write(path, schemas, read)


def _write_geojson(store: Store, wish: Wish, path: Path, stage: Stage) -> None:
    units = next(each for each in tables.schemas(provenance=wish.provenance) if each.name == maps.TABLE)
    with _reading(store, (units,), wish, stage) as read:
        maps.write(path, units, read(units))


def _write_network(store: Store, wish: Wish, path: Path, stage: Stage) -> None:
    """Write ties between things; they are counted by passage whether or not these are shown."""
    schemas = tuple(each for each in tables.schemas(provenance=True) if each.name in networks.TABLES)
    with _reading(store, schemas, wish, stage) as read:
        network = networks.gather(schemas, read)
    kind = network_files.write_gexf if wish.form == Form.GEXF else network_files.write_graphml
    kind(path, network, provenance=wish.provenance)


@contextmanager
def _reading(
    store: Store, schemas: Iterable[Schema], wish: Wish, stage: Stage
) -> Iterator[Callable[[Schema], Iterable[Row]]]:
    """Give what reads the rows of a table and tells how far that has come."""
    source = LocalSource(store)
    with stage(f"Writing {wish.form}", tables.steps(source, schemas)) as step:
        yield lambda schema: tables.rows(source, schema, step)


_WRITERS: Mapping[Form, Callable[[Store, Wish, Path, Stage], None]] = MappingProxyType(
    {
        Form.CUBE: _write_cube,
        Form.CUBE_LINK: _write_cube,
        Form.XLSX: _write_xlsx,
        Form.GEOJSON: _write_geojson,
        Form.GRAPHML: _write_network,
        Form.GEXF: _write_network,
    }
)
