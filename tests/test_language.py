"""Which language an answer is in, how it says so, and how figures and dates are written in it."""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from web.notation import Language, day, number, period

COMMUNE = "/page/unit/2025/03808"


def _language(client: FlaskClient, address: str = "/", **headers: str) -> str:
    answer = client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    found = re.search('<html lang="(..)">', answer.text)
    assert found
    assert answer.headers["Content-Language"] == found[1]
    return found[1]


@pytest.fixture
def reader(client: FlaskClient) -> FlaskClient:
    """A client that nobody used before, so that it has no cookie."""
    return client.application.test_client()


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        pytest.param("", "vi", id="who does not say gets Vietnamese"),
        pytest.param("en-GB,en;q=0.9", "en", id="English"),
        pytest.param("vi-VN,vi;q=0.9,en;q=0.8", "vi", id="Vietnamese first"),
        pytest.param("fr-FR, en;q=0.3", "en", id="English rather than French, which there is not"),
        pytest.param("fr", "vi", id="neither"),
    ],
)
def test_a_browser_gets_its_language(reader: FlaskClient, accepted: str, language: str) -> None:
    assert _language(reader, Accept_Language=accepted) == language


def test_an_address_names_the_language_and_is_remembered(reader: FlaskClient) -> None:
    assert _language(reader, "/?lang=en", Accept_Language="vi") == "en"
    assert _language(reader, "/questions/", Accept_Language="vi") == "en"
    assert _language(reader, "/?lang=vi", Accept_Language="en") == "vi"
    assert _language(reader, "/", Accept_Language="en") == "vi"


def test_a_language_that_there_is_not_is_passed_over(reader: FlaskClient) -> None:
    assert _language(reader, "/?lang=xx", Accept_Language="en") == "en"
    assert "lang" not in reader.get("/?lang=xx").headers.get("Set-Cookie", "")


def test_caches_are_told_what_a_page_depends_on(reader: FlaskClient) -> None:
    assert {"Accept-Language", "Cookie"} <= set(reader.get("/").vary)
    data = reader.get("/data/unit/2025/03808.ttl?lang=en")
    assert "Content-Language" not in data.headers
    assert "Cookie" not in data.vary


@pytest.mark.parametrize("address", ["/", COMMUNE, "/search?q=M%C6%B0%E1%BB%9Dng+La&lang=vi"])
def test_the_switch_keeps_the_page(reader: FlaskClient, address: str) -> None:
    page = reader.get(address).text
    alternates = dict(re.findall('<link rel="alternate" hreflang="(..)" href="([^"]+)"', page))
    assert set(alternates) == {"vi", "en"}
    for language, link in alternates.items():
        parts = urlsplit(link.replace("&amp;", "&"))
        assert parts.netloc == "localhost"
        assert parts.path == urlsplit(address).path
        assert parse_qs(parts.query) == parse_qs(urlsplit(address).query) | {"lang": [language]}
    [switch] = re.findall(r'<a lang="en" [^>]*href="([^"]+)"', page)
    assert _language(reader, switch.replace("&amp;", "&")) == "en"


def test_a_thing_leads_to_its_page_in_the_language_asked_for(reader: FlaskClient) -> None:
    answer = reader.get("/unit/2025/03808?lang=en", headers={"Accept": "text/html"}, follow_redirects=True)
    assert '<html lang="en">' in answer.text


def test_a_page_in_english_keeps_the_data_vietnamese(reader: FlaskClient) -> None:
    page = reader.get(f"{COMMUNE}?lang=en").text
    for words in (
        "7,272.0 tonne",
        "1 July 2025",
        '<span lang="vi">Xã Mường La</span>',
        "341.86 km²",
        "2,487",
    ):
        assert words in page
    assert re.search(r'<p lang="vi">(<span class="around">[^<]*</span>)?<mark>', page)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        pytest.param(Decimal(6023), "6.023", "6,023", id="thousands"),
        pytest.param(Decimal("1234.50"), "1.234,50", "1,234.50", id="decimals keep their noughts"),
        pytest.param(Decimal("-0.5"), "-0,5", "-0.5", id="below nought"),
        pytest.param(21487, "21.487", "21,487", id="a count"),
    ],
)
def test_numbers(value: Decimal | int, vietnamese: str, english: str) -> None:
    assert (number(value), number(value, Language.EN)) == (vietnamese, english)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        pytest.param(date(2025, 7, 1), "01/7/2025", "1 July 2025", id="a nought before the day alone"),
        pytest.param("2025-02-15", "15/02/2025", "15 February 2025", id="February has its nought"),
        pytest.param("2025-12-31", "31/12/2025", "31 December 2025", id="December"),
        pytest.param("2025-13-01", "2025-13-01", "2025-13-01", id="no month"),
        pytest.param(None, "", "", id="none"),
    ],
)
def test_days(value: date | str | None, vietnamese: str, english: str) -> None:
    assert (day(value), day(value, Language.EN)) == (vietnamese, english)


def test_periods() -> None:
    assert (period("2025-2030", Language.EN), period("2025-06", Language.EN)) == ("2025–2030", "June 2025")
    assert period("2025-00") == "2025-00"


def test_properties_and_parameters_are_named_in_the_language_of_the_page(client: FlaskClient) -> None:
    english = {"Accept-Language": "en", "Accept": "text/html"}
    page = client.get("/page/unit/2024/03814", headers=english).text
    assert "valid until" in page.lower() or "until" in page.lower()
    assert "có đến hết ngày" not in page
    assert '">Indicator to compare</label>' in client.get("/questions/targets", headers=english).text
    assert '">Chỉ tiêu cần so sánh</label>' in client.get("/questions/targets").text
