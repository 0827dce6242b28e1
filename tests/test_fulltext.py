"""The words of a store: found with tone marks and without, in one order, and leading to IRIs that answer."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.fulltext import INDEX
from graph.generations import FOLDER, current
from queries.errors import QueryError
from queries.fulltext import KINDS, find_text


@pytest.fixture(scope="module")
def index(sample_store: Path) -> Path:
    return sample_store / FOLDER / (current(sample_store) or "") / INDEX


FOUND = [
    pytest.param("hộ nghèo", "passage", "hộ nghèo", id="with tone marks"),
    pytest.param("ho ngheo", "passage", "hộ nghèo", id="without"),
    pytest.param("HO NGHEO", "passage", "hộ nghèo", id="in capitals"),
    pytest.param("57-nq/tw", "document", "57-NQ/TW", id="a number of a document"),
    pytest.param("chuyển đổi số", "breakthrough", "chuyển đổi số", id="a title"),
    pytest.param("it ong", "unit", "Ít Ong", id="a name"),
    pytest.param("ty le ho ngheo", "concept", "nghèo", id="a concept"),
    pytest.param("chuyen doi s", "passage", "chuyển đổi s", id="a word that is not typed to its end"),
]


@pytest.mark.parametrize(("asked", "kind", "words"), FOUND)
def test_words_are_found(index: Path, asked: str, kind: str, words: str) -> None:
    hits = find_text(index, asked, kind=kind)
    assert hits
    assert all(hit.kind == kind for hit in hits)
    assert any(words.casefold() in hit.text.casefold() for hit in hits)


def test_a_tone_mark_that_is_typed_counts(index: Path) -> None:
    assert not [hit for hit in find_text(index, "hò nghèo") if "hộ" in hit.text.casefold()]


def test_words_together_come_before_words_apart(index: Path) -> None:
    hits = find_text(index, "ho ngheo", kind="passage", limit=200)
    together = ["hộ nghèo" in hit.text.casefold() for hit in hits]
    assert together == sorted(together, reverse=True)


def test_a_passage_tells_where_it_stands(index: Path) -> None:
    hit = find_text(index, "hộ nghèo", kind="passage")[0]
    assert hit.report.startswith("https://w3id.org/communekg/report/")
    assert hit.line


@pytest.mark.parametrize("asked", ["", "   ", '"', "* OR -", "NEAR(", "a:b", "%", "\x00", "' OR 1=1 --"])
def test_no_text_is_a_command(index: Path, asked: str) -> None:
    assert isinstance(find_text(index, asked), tuple)


def test_the_same_words_find_the_same(index: Path) -> None:
    assert find_text(index, "nghi quyet") == find_text(index, "nghi quyet")


def test_no_index_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="cannot be searched"):
        find_text(tmp_path / "none", "a")


@pytest.mark.parametrize("kind", KINDS)
def test_hits_lead_to_what_answers(client: FlaskClient, kind: str) -> None:
    answer = client.get("/search.json", query_string={"q": "a", "kind": kind, "limit": 3})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    for hit in answer.get_json()["hits"]:
        path = hit["iri"].removeprefix("https://w3id.org/communekg/")
        assert client.get(f"/data/{path}.nt").status_code == 200


def test_the_page_shows_texts(client: FlaskClient) -> None:
    page = client.get("/search", query_string={"q": "chuyen doi so"}).text
    assert "chuyển đổi số" in page


def test_another_kind_is_refused(client: FlaskClient) -> None:
    assert client.get("/search.json", query_string={"q": "a", "kind": "x"}).status_code == 400
