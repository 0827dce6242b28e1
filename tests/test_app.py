"""The site as an application: where there is no store, and what it tells of its own errors."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.generations import publish
from graph.store import open_for_writing
from ontology.errors import KgError, StoreError
from web.app import create_app
from web.serving import ServeError, serve
from web.settings import Settings


def test_a_site_needs_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        create_app(Settings(tmp_path))


def test_a_taken_port_is_told(sample_store: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ServeError, match="choose another --port"):
            serve(Settings(sample_store), "127.0.0.1", taken.getsockname()[1])


def test_an_unknown_host_is_told(sample_store: Path) -> None:
    with pytest.raises(KgError, match="cannot be served"):
        serve(Settings(sample_store), "host.invalid", 0)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_are_only_read(client: FlaskClient, method: str) -> None:
    answer = getattr(client, method)("/")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_static_files_are_served(client: FlaskClient) -> None:
    for name in ("site.css", "claims.js", "viewer.js", "mark.svg"):
        with client.get(f"/static/{name}") as answer:
            assert answer.status_code == 200


def test_a_running_site_shows_what_is_built_meanwhile(built: Path) -> None:
    client = create_app(Settings(built)).test_client()
    assert client.get("/data/report/muong-la.nt").status_code == 200
    store = open_for_writing(built)
    store.clear()
    publish(built, store, "emptied")
    assert client.get("/data/report/muong-la.nt").status_code == 404
