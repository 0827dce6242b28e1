"""Tables, maps and networks: another program reads in them what the store holds."""

import csv
import json
import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import networkx
import openpyxl
import pytest
from pyarrow import parquet

from graph.store import open_read_only
from ontology import iris
from queries.sources import LocalSource
from tests.conftest import Command
from web.exports import csvw, tables
from web.exports.formats import Form, Wish, write
from web.files import OccupiedFolderError
from web.progress import show_progress

TABLES = ("units", "mergers", "observations", "breakthroughs", "citations", "links")
Written = Callable[[Form, bool], Path]


@pytest.fixture(scope="module")
def written(small_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Write an export, once a form."""
    opened, folder = open_read_only(small_store), tmp_path_factory.mktemp("tables")

    def path(form: Form, provenance: bool) -> Path:
        made = folder / f"{provenance}.{form}"
        if not made.exists():
            write(opened, Wish(form=form, provenance=provenance), made, show_progress)
        return made

    return path


def _csv(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def source(small_store: Path) -> LocalSource:
    """The store that is exported, to be asked."""
    return LocalSource(open_read_only(small_store))


@pytest.mark.parametrize(
    ("table", "key", "kind"),
    [
        pytest.param(
            "units", "unit", "AdministrativeUnit", id="units of the register, and those that it lacks"
        ),
        pytest.param("observations", "observation", "Claim", id="claims"),
        pytest.param("breakthroughs", "breakthrough", "Breakthrough", id="breakthroughs"),
        pytest.param("citations", "citation", "Citation", id="citations"),
    ],
)
def test_a_plain_table_has_a_row_for_each_thing(
    written: Written, source: LocalSource, table: str, key: str, kind: str
) -> None:
    found = [row[key] for row in _csv(written(Form.CSVW, False), table)]
    things = source.select("SELECT ?thing { ?thing a ?kind }", kind=iris.term(kind)).rows
    assert len(found) == len(set(found)) == len(things) > 10
    assert set(found) == {term.value for (term,) in things if term}


def test_a_table_with_provenance_has_a_row_for_each_passage(written: Written, source: LocalSource) -> None:
    rows = _csv(written(Form.CSVW, True), "observations")
    passages = source.select(
        "PREFIX kg: <https://w3id.org/communekg/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> "
        "SELECT ?claim ?passage { ?claim a kg:Claim ; prov:wasDerivedFrom ?passage }"
    ).rows
    assert {(row["observation"], row["passage"]) for row in rows} == {
        tuple(term.value for term in row if term) for row in passages
    }
    assert len(rows) == len(passages)
    assert all(row["quote"] and row["line"].isdecimal() for row in rows)


def test_a_link_has_its_method_and_evidence(written: Written) -> None:
    rows = _csv(written(Form.CSVW, False), "links")
    units = {row["unit"] for row in _csv(written(Form.CSVW, False), "units") if row["code"]}
    assert {row["thing"] for row in rows if row["method"].endswith("#byCode")} == units
    assert any(row["method"].endswith("#byNumber") and row["evidence"].startswith("số ") for row in rows)
    assert len({row["link"] for row in rows}) == len(rows)
    assert all(all(row.values()) for row in rows)


def test_a_part_of_a_unit_is_told_from_the_whole(written: Written) -> None:
    rows = _csv(written(Form.CSVW, False), "mergers")
    extents = {row["extent"].rpartition("/")[2] for row in rows}
    assert extents >= {"whole", "part"}
    assert len({(row["merger"], row["old_unit"]) for row in rows}) == len(rows) > 30


@pytest.mark.parametrize("provenance", [True, False])
def test_the_metadata_of_csv_on_the_web_holds(written: Written, provenance: bool) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from csvw import CSVW
    found = CSVW(str(written(Form.CSVW, provenance) / csvw.METADATA), validate=True)
    assert found.is_valid
    assert [str(each.message) for each in found.warnings] == []


def test_each_reference_between_tables_leads_somewhere(written: Written) -> None:
    folder = written(Form.CSVW, False)
    described = json.loads((folder / csvw.METADATA).read_text(encoding="utf-8"))
    checked = 0
    for table in described["tables"]:
        for reference in table["tableSchema"].get("foreignKeys", ()):
            target = reference["reference"]
            known = {
                row[target["columnReference"]]
                for row in _csv(folder, target["resource"].removesuffix(".csv"))
            }
            rows = _csv(folder, table["url"].removesuffix(".csv"))
            assert {row[reference["columnReference"]] for row in rows} <= known
            checked += 1
    assert checked == 2


@pytest.mark.parametrize("provenance", [True, False])
def test_a_workbook_holds_what_the_tables_hold(written: Written, provenance: bool) -> None:
    book = openpyxl.load_workbook(written(Form.XLSX, provenance), read_only=True)
    assert book.sheetnames == ["about", *TABLES]
    for table in TABLES:
        head, *lines = book[table].iter_rows(values_only=True)
        found = [{name: _kept(cell) for name, cell in zip(head, line, strict=True)} for line in lines]
        rows = _csv(written(Form.CSVW, provenance), table)
        assert found == [{name: _kept(cell) for name, cell in row.items()} for row in rows]
    about = list(book["about"].iter_rows(values_only=True))
    assert ("observations", "value", "Giá trị", "Value", "decimal") in about


def _kept(cell: object) -> str:
    """Write a cell as what a workbook keeps of it: of a number a double, of a day midnight."""
    text = "" if cell is None else str(cell).removesuffix(" 00:00:00")
    try:
        return repr(float(text))
    except ValueError:
        return text.lower() if text in ("True", "False") else text


@pytest.mark.parametrize("provenance", [True, False])
def test_parquet_holds_the_typed_values(written: Written, provenance: bool, source: LocalSource) -> None:
    for schema in tables.schemas(provenance=provenance):
        read = parquet.read_table(written(Form.PARQUET, provenance) / f"{schema.name}.parquet")
        wanted = [tuple(map(_listed, row)) for row in tables.rows(source, schema, lambda _: None)]
        assert list(zip(*(column.to_pylist() for column in read.columns), strict=True)) == wanted
        assert read.schema.field(0).metadata[b"title_vi"].decode() == schema.columns[0].title_vi


def _listed(cell: tables.Cell) -> object:
    return list(cell) if isinstance(cell, tuple) else cell


def test_values_are_typed(source: LocalSource) -> None:
    [schema] = [each for each in tables.schemas() if each.name == "units"]
    names = [column.name for column in schema.columns]
    units = (dict(zip(names, row, strict=True)) for row in tables.rows(source, schema, lambda _: None))
    unit = next(each for each in units if each["code"] == "03808" and each["edition"] == "2025")
    assert unit["area_km2"] == Decimal("341.86")
    assert unit["valid_from"] == date(2025, 7, 1)
    assert len(unit["replaces"]) == 6  # type: ignore[arg-type]
    assert unit["valid_until"] is None


def test_geojson_places_the_units(written: Written) -> None:
    found = json.loads(written(Form.GEOJSON, False).read_text(encoding="utf-8"))
    features = {each["id"].partition("communekg/")[2]: each for each in found["features"]}
    assert found["type"] == "FeatureCollection"
    assert len(features) == len(_csv(written(Form.CSVW, False), "units")) > 40
    place = features["unit/2025/03808"]
    assert place["geometry"] == {"type": "Point", "coordinates": [104.05, 21.5406]}
    assert place["properties"]["area_km2"] == 341.86
    assert place["properties"]["label"] == "xã Mường La"
    points = [each["geometry"]["coordinates"] for each in features.values() if each["geometry"]]
    assert all(102 < longitude < 118 and 6 < latitude < 24 for longitude, latitude in points)


def test_networks_agree_in_both_forms(written: Written) -> None:
    graphml: Any = networkx.read_graphml(written(Form.GRAPHML, True))
    gexf: Any = networkx.read_gexf(written(Form.GEXF, True), version="1.3")
    assert set(graphml.nodes) == set(gexf.nodes)
    assert set(graphml.edges(keys=False) if graphml.is_multigraph() else graphml.edges) == set(
        gexf.edges(keys=False) if gexf.is_multigraph() else gexf.edges
    )
    commune, old = (f"https://w3id.org/communekg/unit/{key}" for key in ("2025/03808", "2024/03808"))
    edge = graphml.get_edge_data(old, commune)
    edge = edge[next(iter(edge))] if graphml.is_multigraph() else edge
    assert edge["kind"] == "became"
    assert edge["extent"] == "https://w3id.org/communekg/extent/whole"
    assert edge["quote"]
    assert graphml.nodes[commune]["label"] == "xã Mường La"


def test_a_plain_network_quotes_nothing(written: Written) -> None:
    assert "quote" not in written(Form.GRAPHML, False).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [Form.XLSX, Form.GEXF, Form.GRAPHML, Form.GEOJSON])
def test_the_same_store_gives_the_same_bytes(
    form: Form, written: Written, small_store: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    write(open_read_only(small_store), Wish(form=form, provenance=True), again, show_progress)
    assert again.read_bytes() == written(form, True).read_bytes()


def test_somebody_elses_folder_is_left_alone(small_store: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.docx").write_text("mine")
    with pytest.raises(OccupiedFolderError, match="holds 'thesis\\.docx'"):
        write(open_read_only(small_store), Wish(form=Form.CSVW), tmp_path / "out", show_progress)
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["thesis.docx"]


def test_a_folder_of_an_earlier_export_is_replaced(small_store: Path, tmp_path: Path) -> None:
    opened = open_read_only(small_store)
    for provenance in (True, False):
        write(opened, Wish(form=Form.CSVW, provenance=provenance), tmp_path / "out", show_progress)
    assert "quote" not in _csv(tmp_path / "out", "observations")[0]
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("--format", "xlsx"), "--format xlsx takes --out FILE", id="a workbook goes to a file"),
        pytest.param(("--format", "csvw"), "--format csvw takes --out FOLDER", id="tables go to a folder"),
        pytest.param(("--format", "all"), "takes --out FOLDER", id="everything goes to a folder"),
        pytest.param(
            ("--format", "geojson", "--report", "vi-du"), "--report goes with", id="a report in RDF only"
        ),
        pytest.param(("--report", "nobody"), "there is no report 'nobody'", id="a report that is not there"),
        pytest.param(("--out", "/proc/no/x.nq"), "cannot be written", id="a place that cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_told_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, communekg: Command, small_store: Path
) -> None:
    done = communekg("export", *arguments, "--store", small_store)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_full_disk_leaves_nothing_behind(communekg: Command, small_store: Path, tmp_path: Path) -> None:
    import resource

    limit = 20_000
    done = communekg(
        "export",
        "--format",
        "geojson",
        "--out",
        "units.geojson",
        "--store",
        small_store,
        limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        variables={"PYTHONUNBUFFERED": "1"},
    )
    assert done.returncode == 2, done.stderr
    assert "units.geojson: cannot be written" in done.stderr
    assert list(tmp_path.glob("*units*")) == []
