"""What the site says of itself."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.messages import ROOT
from web.about_views import floors
from web.app import create_app
from web.settings import Settings

HTML = {"Accept": "text/html"}
SCHEMES = ["indicator", "measure", "kind", "theme", "document-type", "issuer", "unit-type", "role", "extent"]


def test_the_scores_are_those_that_every_change_is_held_to(client: FlaskClient) -> None:
    text = (ROOT / ".ci" / "floors").read_text(encoding="utf-8")
    assert dict(re.findall(r"^([a-z.+0-9]+)=(.+)$", text, re.MULTILINE)) == floors()
    page = client.get("/about/?lang=en").text
    assert f'<td class="figure">{floors()["claims.value"]}</td>' in page


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_vocabulary_is_in_the_dictionary(client: FlaskClient, scheme: str) -> None:
    assert f'href="/about/dictionary/{scheme}"' in client.get("/about/").text
    page = client.get(f"/about/dictionary/{scheme}", headers=HTML)
    links = re.findall(rf'href="(/{scheme}/[^"]+)"', page.text)
    assert links
    assert client.get(links[0], headers=HTML, follow_redirects=True).status_code == 200


def test_the_ontology_is_documented_in_both_languages(client: FlaskClient) -> None:
    english = client.get("/ontology", headers={**HTML, "Accept-Language": "en"}).text
    assert "A unit of the administration within a dated list of codes" in english
    assert 'id="Claim"' in english
    assert '<a href="#AdministrativeUnit">' in english
    assert "A unit of the administration" not in client.get("/ontology", headers=HTML).text


def test_an_error_is_reported_with_the_address_of_the_claim(client: FlaskClient) -> None:
    page = client.get("/page/unit/2025/03808").text
    [link, *_] = re.findall(r'href="(/about/error\?of=claim/[0-9a-f]+)"', page)
    assert f"https://w3id.org/communekg/{link.partition('=')[2]}" in client.get(link, headers=HTML).text
    assert client.get("/about/error?of=claim/0", headers=HTML).status_code == 404


def test_who_runs_the_site_says_where_errors_go(sample_store: Path) -> None:
    app = create_app(Settings(sample_store, contact="mailto:kg@example.org"))
    assert 'href="mailto:kg@example.org"' in app.test_client().get("/about/error").text


def test_there_is_no_other_vocabulary(client: FlaskClient) -> None:
    assert client.get("/about/dictionary/nothing", headers=HTML).status_code == 404
