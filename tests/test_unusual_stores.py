"""Pages of a report that would break them, and of a store without any report."""

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web.app import create_app
from web.builds import build
from web.progress import show_progress
from web.settings import Settings

ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}"
HTML = {"Accept": "text/html"}


class _Elements(HTMLParser):
    """Gathers what a browser would take for scripts, images and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.images: list[dict[str, str | None]] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [name for name, _ in attrs]
        for wanted, found in (("script", self.scripts), ("img", self.images)):
            if tag == wanted:
                found.append(dict(attrs))


def _client(reports: list[Path], store: Path) -> FlaskClient:
    assert build(reports, store, show_progress).failures == ()
    return create_app(Settings(store)).test_client(use_cookies=False)


@pytest.fixture(scope="module")
def hostile(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The site of a report whose sentences hold markup, and whose tone marks stand apart."""
    folder = tmp_path_factory.mktemp("hostile")
    text = (samples / "vi-du.txt").read_text(encoding="utf-8")
    text = re.sub(r"(?<=[a-zà-ỹ]) và ", f" {ATTACK} và ", text)
    report = folder / "vi-du.txt"
    report.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    again = folder / "vi-du-lai.txt"
    again.write_text((samples / "vi-du.txt").read_text(encoding="utf-8"), encoding="utf-8")
    return _client([report, again], folder / "store")


@pytest.fixture(scope="module")
def commune(hostile: FlaskClient) -> str:
    """The path of the commune of the hostile report."""
    found = re.search(r'href="/(unit/[^"]+)">xã Ví Dụ', hostile.get("/").text)
    assert found
    return found[1]


PAGES = [
    "/",
    "/page/{}",
    "/evidence/{}",
    "/view/{}",
    "/read/vi-du",
    "/explore/?start={}&open={}~commune~in&open={}~about~in",
    "/compare/",
    "/compare/?view=coverage",
    "/compare/?view=dots",
    "/questions/find-claims?words=script",
    "/questions/breakthroughs",
    "/questions/completions",
    "/questions/completions.svg",
    "/compare/comparison.svg?view=ranking",
    "/documents/",
    "/themes/",
    "/themes/then-and-now",
    "/network/",
    "/graph/report/vi-du",
    f"/search?q={ATTACK}",
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_what_a_report_says_is_never_markup(
    hostile: FlaskClient, commune: str, page: str, language: str
) -> None:
    answer = hostile.get(page.replace("{}", commune), headers={**HTML, "Accept-Language": language})
    assert answer.status_code == 200
    elements = _Elements()
    elements.feed(answer.text)
    assert all("src" in each or str(each.get("type")).startswith("application/") for each in elements.scripts)
    assert [name for name in elements.attributes if name.startswith("on") or name == "style"] == []
    assert {str(each.get("src"))[:1] for each in elements.images} <= {"/"}
    assert unicodedata.is_normalized("NFC", answer.text)


def test_a_commune_with_two_reports_is_listed_once(hostile: FlaskClient) -> None:
    home = hostile.get("/?lang=vi").text
    listed = home[home.index('id="xa"') : home.index('id="hoi"')]
    assert listed.count(">xã Ví Dụ</a>") == 1
    assert "2 báo cáo" in listed
    assert "2 reports" in hostile.get("/?lang=en").text
    assert hostile.get("/explore/").text.count(">xã Ví Dụ</a>") == 1


def test_the_words_are_shown_as_they_are(hostile: FlaskClient, commune: str) -> None:
    for page in (f"/page/{commune}", "/read/vi-du", f"/evidence/{commune}"):
        assert "&lt;script&gt;alert(1)" in hostile.get(page, headers=HTML).text
        assert "{{ 7 * 7 }}" in hostile.get(page, headers=HTML).text


@pytest.fixture(scope="module")
def empty(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The site of a store in which no report was read, only a resolution."""
    [resolution, *_] = sorted((samples / "resolutions").rglob("*.md")) or sorted(samples.rglob("*NQ*.md"))
    return _client([resolution], tmp_path_factory.mktemp("empty") / "store")


@pytest.mark.parametrize(
    ("page", "says"),
    [
        pytest.param("/", "Chưa có báo cáo nào trong kho", id="home"),
        pytest.param("/compare/", "Chưa có báo cáo nào trong kho", id="compare"),
        pytest.param("/compare/?view=coverage", "Chưa có báo cáo nào trong kho", id="coverage"),
        pytest.param("/compare/?view=dots", "Chưa có báo cáo nào trong kho", id="dots"),
        pytest.param("/questions/targets", "Không có dòng nào", id="a question"),
        pytest.param("/search?q=muong+la", "Trong danh mục cả nước", id="the register is searched still"),
        pytest.param("/lineage/", "Tỉnh Sơn La", id="lineages"),
    ],
)
def test_a_store_without_reports_says_so(empty: FlaskClient, page: str, says: str) -> None:
    answer = empty.get(page, headers=HTML)
    assert answer.status_code == 200
    assert says in answer.text


def test_a_report_that_is_being_read_anew_is_asked_for_again(tmp_path: Path, samples: Path) -> None:
    client = _client([samples / "vi-du.txt"], tmp_path / "store")
    facts = tmp_path / "store" / "facts" / "vi-du.jsonl"
    assert client.get("/read/vi-du", headers=HTML).status_code == 200
    facts.unlink()
    answer = client.get("/read/vi-du?lang=en", headers=HTML)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "being built anew" in answer.text
