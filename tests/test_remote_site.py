"""The site over an endpoint elsewhere shows what it shows over a store of its own."""

import csv
import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml import html
from pyoxigraph import NamedNode

from graph.push_record import PushRecord
from graph.pushing import push
from graph.receivers import Access, GraphStore
from graph.store import open_read_only
from ontology import iris
from queries.communes import sources
from queries.passages import passages
from queries.sources import LocalSource
from tests.conftest import Command
from tests.engines import oxigraph_server, virtuoso_server
from tests.services import serving
from web.app import create_app
from web.service.limits import Limits, TimeLimitError
from web.service.remote import RemotePool
from web.service.tasks import task
from web.settings import Settings
from web.states.pieces import piece_together
from web.states.remote import RemoteStates
from web.states.stored import read_text

UNION = "https://w3id.org/communekg/graph/union"
COMMUNE = "unit/2025/03808"
DAY = r"Kho được dựng lần cuối ngày [\d/]+\.|\(\d+/\d+/\d+\)"  # no endpoint tells when it was filled
PAGES = [
    pytest.param("/", id="the home page"),
    pytest.param("/page/unit/2025/03808", id="a commune"),
    pytest.param("/read/muong-la", id="a report"),
    pytest.param("/compare/", id="the comparison"),
    pytest.param("/themes/", id="the themes"),
    pytest.param("/documents/", id="the documents"),
    pytest.param("/questions/", id="the questions"),
    pytest.param("/questions/targets", id="a question"),
    pytest.param(f"/explore/?at={COMMUNE}", id="the walk"),
    pytest.param("/network/", id="the network"),
    pytest.param("/lineage/2025/03808", id="a lineage"),
    pytest.param("/about/", id="about"),
    pytest.param("/search?q=ngh%C3%A8o", id="a search by words"),
    pytest.param("/search?q=muong+la", id="a search by name"),
    pytest.param(iris.concept("indicator", "poverty-rate").value.replace(iris.BASE, "/page/"), id="a thing"),
    pytest.param("/query?query=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D", id="the editor"),
]


@pytest.fixture(scope="module")
def oxigraph(small_store: Path) -> Iterator[str]:
    with oxigraph_server() as address:
        endpoint = f"{address}/store"
        record = PushRecord(small_store, endpoint)
        push(open_read_only(small_store), GraphStore(endpoint, Access()), record, union="default")
        yield f"{address}/query"


@pytest.fixture(scope="module")
def virtuoso(small_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso_server(tmp_path_factory.mktemp("virtuoso")) as address:
        endpoint = f"{address}/sparql-graph-crud-auth"
        receiver = GraphStore(endpoint, Access(user="dba", password="dba"))
        push(open_read_only(small_store), receiver, PushRecord(small_store, endpoint), union=UNION)
        yield f"{address}/sparql?default-graph-uri={UNION}"


@pytest.fixture(scope="module")
def here(small_store: Path) -> FlaskClient:
    """The site over the store."""
    return create_app(Settings(small_store)).test_client(use_cookies=False)


def client_of(endpoint: str, store: Path) -> FlaskClient:
    return create_app(Settings(store, endpoint=endpoint)).test_client(use_cookies=False)


@pytest.fixture(scope="module")
def over_oxigraph(oxigraph: str, small_store: Path) -> FlaskClient:
    return client_of(oxigraph, small_store)


@pytest.fixture(scope="module")
def over_virtuoso(virtuoso: str, small_store: Path) -> FlaskClient:
    return client_of(virtuoso, small_store)


def words(client: FlaskClient, address: str) -> Counter[str]:
    """Count the words of the main part of a page: engines put rows that are alike in another order."""
    answer = client.get(address, headers={"Accept": "text/html"}, follow_redirects=True)
    assert answer.status_code == 200, (address, answer.get_data(as_text=True)[-400:])
    [main] = html.fromstring(answer.get_data(as_text=True)).xpath("//main")
    said = re.sub(DAY, "", " ".join(main.itertext()))
    return Counter(each.strip(",;") for each in said.split() if each.strip(",;"))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_over_oxigraph_says_the_same(
    here: FlaskClient, over_oxigraph: FlaskClient, address: str
) -> None:
    there, ours = words(over_oxigraph, address), words(here, address)
    there.subtract(ours)
    assert {word: count for word, count in there.items() if count} == {}


# Virtuoso's MIN picks another of several titles, its CONCAT damages a province that only a report names.
@pytest.mark.parametrize("address", [page for page in PAGES if page.values[0] not in ("/", "/documents/")])
def test_a_page_over_virtuoso_says_the_same(
    here: FlaskClient, over_virtuoso: FlaskClient, address: str
) -> None:
    there, ours = words(over_virtuoso, address), words(here, address)
    there.subtract(ours)
    assert {word: count for word, count in there.items() if count} == {}


def test_virtuoso_gives_the_list_of_documents(here: FlaskClient, over_virtuoso: FlaskClient) -> None:
    def listed(client: FlaskClient) -> list[tuple[str, ...]]:
        rows = csv.DictReader(client.get("/documents/documents.csv").get_data(as_text=True).splitlines())
        return [tuple(value for name, value in row.items() if name != "title") for row in rows]

    assert sorted(listed(over_virtuoso)) == sorted(listed(here))
    assert "2025/03808" in over_virtuoso.get("/").get_data(as_text=True)


@pytest.mark.parametrize("report", ["muong-la", "1681-nq-ubtvqh15"])
def test_a_text_is_pieced_together_letter_by_letter(small_store: Path, report: str) -> None:
    source = LocalSource(open_read_only(small_store))
    [of] = [each for each in sources(source) if each.id == report]
    known = read_text(small_store, report, of.sha256)
    assert known is not None
    assert read_text(small_store, report, "another file") is None
    held = passages(source, NamedNode(of.text))
    pieced = piece_together(held)
    assert all(pieced[each.start : each.end] == each.quote for each in held)
    assert all(ours == theirs or ours in "… \n" for ours, theirs in zip(pieced, known, strict=False))


def test_without_its_text_a_report_is_read_by_its_passages(oxigraph: str, tmp_path: Path) -> None:
    page = client_of(oxigraph, tmp_path).get("/read/muong-la").get_data(as_text=True)
    assert "không giữ toàn văn" in page
    assert html.fromstring(page).xpath("count(//article//a[contains(@class, 'fact')])") > 100


def test_the_words_of_an_endpoint_are_those_of_the_store(
    here: FlaskClient, over_oxigraph: FlaskClient
) -> None:
    for asked in ("/search.json?q=ngheo", "/search.json?q=Ít+Ong&kind=unit"):
        assert over_oxigraph.get(asked).get_json() == here.get(asked).get_json()


def test_a_download_holds_what_the_store_holds(here: FlaskClient, over_oxigraph: FlaskClient) -> None:
    for name in ("communekg.nq", "communekg-plain.ttl"):
        with over_oxigraph.get(f"/export/{name}") as theirs, here.get(f"/export/{name}") as ours:
            assert (theirs.status_code, theirs.data == ours.data) == (200, True)


ASKED = [
    pytest.param({"query": "SELECT ?s { ?s a kg:Report } ORDER BY ?s"}, "text/csv", id="rows"),
    pytest.param({"query": "ASK { ?s a kg:Report }"}, "application/sparql-results+xml", id="a truth"),
    pytest.param({"query": f"DESCRIBE <{iris.BASE}{COMMUNE}>"}, "application/n-triples", id="a description"),
    pytest.param(
        {
            "query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
            "default-graph-uri": f"{iris.BASE}graph/report/muong-la",
        },
        "application/sparql-results+json",
        id="a graph that is chosen",
    ),
]


@pytest.mark.parametrize(("asked", "media"), ASKED)
def test_a_query_is_passed_on(
    here: FlaskClient, over_oxigraph: FlaskClient, asked: dict[str, str], media: str
) -> None:
    prefixed = {**asked, "query": f"PREFIX kg: <{iris.BASE}ontology#> {asked['query']}"}
    ours, theirs = (
        client.post("/sparql", data=prefixed, headers={"Accept": media}) for client in (here, over_oxigraph)
    )
    assert (ours.status_code, theirs.status_code) == (200, 200)
    assert theirs.mimetype == media
    assert sorted(theirs.data.splitlines()) == sorted(ours.data.splitlines())


@pytest.mark.parametrize(
    ("query", "status"),
    [
        pytest.param("SELECT * { ?s ?p }", 400, id="wrong"),
        pytest.param("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", 403, id="to another host"),
        pytest.param("INSERT DATA { <http://e/s> <http://e/p> 1 }", 403, id="an update"),
    ],
)
def test_what_is_wrong_is_refused(over_oxigraph: FlaskClient, query: str, status: int) -> None:
    assert over_oxigraph.post("/sparql", data={"query": query}).status_code == status


def test_an_answer_that_is_too_long_is_cut(oxigraph: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path, endpoint=oxigraph, limits=Limits(result=100_000))
    client = create_app(settings).test_client()
    answer = client.post("/sparql", data={"query": "SELECT * { ?s ?p ?o }"})
    assert answer.headers["Communekg-Cut"]
    assert answer.get_json()["results"]["bindings"]


@contextmanager
def silent_server() -> Iterator[str]:
    """Take connections, and never answer."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/sparql"


def test_a_query_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with silent_server() as address:
        pool = RemotePool(address, Limits(seconds=1), lambda: "remote-1")
        with pytest.raises(TimeLimitError):
            pool.answer(task("ASK {}", "application/json"), "somebody", lambda: False)


@pytest.mark.parametrize("address", ["/", "/read/muong-la", "/search?q=x", "/questions/targets", "/themes/"])
def test_an_endpoint_that_is_down_is_told_on_a_page(tmp_path: Path, address: str) -> None:
    client = client_of("http://127.0.0.1:9/sparql", tmp_path)
    page = client.get(address, headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert page.headers["Retry-After"] == "30"
    assert "một máy chủ SPARQL khác" in page.get_data(as_text=True)
    told = client.get("/sparql?query=ASK+{}", headers={"Accept": "application/sparql-results+json"})
    assert (told.status_code, told.mimetype) == (503, "text/plain")


def test_an_address_that_is_no_endpoint_is_told_on_a_page(small_store: Path, tmp_path: Path) -> None:
    with serving(small_store) as service:
        page = client_of(f"{service.address}/about/", tmp_path).get("/", headers={"Accept": "text/html"})
    assert page.status_code == 502
    assert "--endpoint" in page.get_data(as_text=True)


def test_what_an_endpoint_gets_is_seen(small_store: Path) -> None:
    with oxigraph_server() as address:
        moments = iter(range(0, 10_000, 20))
        states = RemoteStates(f"{address}/query", small_store, clock=lambda: float(next(moments)))
        empty = states.newest()
        assert states.newest() is empty
        endpoint = f"{address}/store"
        record = PushRecord(small_store, endpoint, again=True)
        push(open_read_only(small_store), GraphStore(endpoint, Access()), record, union="default")
        assert states.newest().version != empty.version


def test_the_command_serves_an_endpoint(oxigraph: str, tmp_path: Path, communekg: Command) -> None:
    with serving(tmp_path, "--endpoint", oxigraph) as service:
        asked = service.ask(f"ASK {{ <{iris.BASE}{COMMUNE}> ?p ?o }}")
        assert (asked.status, b"true" in asked.body) == (200, True)
        assert service.send("GET", f"/page/{COMMUNE}").status == 200
    refused = communekg("serve", "--endpoint", oxigraph, "--admin")
    assert (refused.returncode, "--admin" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(["query", "breakthroughs", "--format", "csv"], id="a question"),
        pytest.param(["network", "--format", "csv"], id="the network"),
        pytest.param(["export", "--format", "ntriples"], id="a file"),
        pytest.param(["check", "--format", "json"], id="the checks"),
    ],
)
def test_a_command_over_an_endpoint_prints_the_same(
    oxigraph: str, small_store: Path, communekg: Command, asked: list[str]
) -> None:
    there, here = communekg(*asked, "--endpoint", oxigraph), communekg(*asked, "--store", small_store)
    assert there.returncode == here.returncode, there.stderr
    assert sorted(there.stdout.splitlines()) == sorted(here.stdout.splitlines())


def test_a_lineage_is_drawn_over_an_endpoint(oxigraph: str, communekg: Command, tmp_path: Path) -> None:
    assert communekg("draw", "2025/03808", "--endpoint", oxigraph, "--out", "drawn.html").returncode == 0
    assert "thị trấn Ít Ong" in (tmp_path / "drawn.html").read_text(encoding="utf-8")
