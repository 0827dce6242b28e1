"""Pages are kept for a generation, told apart by language and host, and known by their tag."""

from flask.testing import FlaskClient

from web.keeping import Kept


def test_a_browser_that_has_the_page_is_told_so(client: FlaskClient) -> None:
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert {"Accept", "Accept-Language", "Cookie"} <= set(again.vary)


def test_each_language_and_host_has_its_own(client: FlaskClient) -> None:
    vietnamese, english = client.get("/"), client.get("/", headers={"Accept-Language": "en"})
    assert vietnamese.headers["ETag"] != english.headers["ETag"]
    assert "Các xã nói gì" in client.get("/").text
    assert "http://kg.example/?lang=en" in client.get("/", base_url="http://kg.example").text
    assert "kg.example" not in client.get("/").text


def test_what_is_asked_in_sparql_is_not_kept(client: FlaskClient) -> None:
    assert "ETag" not in client.get("/query", headers={"Accept": "text/html"}).headers


def test_an_error_is_not_kept(client: FlaskClient) -> None:
    assert "ETag" not in client.get("/questions/nothing", headers={"Accept": "text/html"}).headers


def test_pages_that_nobody_asks_for_go() -> None:
    pages: Kept[str, bytes] = Kept(most=10)
    keys = "abc"
    for key in keys[:2]:
        pages.put(key, b"12345", 5)
    assert pages.get(keys[0]) == b"12345"
    pages.put(keys[2], b"12345", 5)
    assert [pages.get(key) for key in keys] == [b"12345", None, b"12345"]
    pages.put(keys[0], b"1234567890", 10)
    assert [pages.get(key) is None for key in keys] == [False, True, True]
