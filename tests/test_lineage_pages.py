"""The pages that draw lineages, and the command that writes one as a file."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from tests.lineages import event, share
from web.cli import cli
from web.lineage.alone import write_alone
from web.lineage.choices import UnclearUnit, choose_unit

PAGES = ["province/14", "province/79", "district/120", "2025/03808", "2024/03844", "2024/p17", "2024/d116"]


class _Elements(HTMLParser):
    """Gathers what a page loads, and its elements by name."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        given = dict(attrs)
        if tag in {"script", "img", "link", "iframe", "source"} and given.get("rel") != "alternate":
            self.loaded += [given[name] or "" for name in ("src", "href") if given.get(name)]


def _read(html: str) -> _Elements:
    parser = _Elements()
    parser.feed(html)
    return parser


@pytest.mark.parametrize("page", PAGES)
def test_a_page_answers_in_three_forms(client: FlaskClient, page: str) -> None:
    address = client.get(f"/lineage/{page}", follow_redirects=True).request.path
    html, svg, data = (client.get(f"{address}{form}") for form in ("", ".svg", ".json"))
    assert (html.mimetype, svg.mimetype, data.mimetype) == ("text/html", "image/svg+xml", "application/json")
    events = json.loads(data.text)["events"]
    shares = sum(len(each["shares"]) for each in events)
    assert shares > 0
    drawn = ElementTree.fromstring(svg.text)
    bands = [each for each in drawn.iter("{http://www.w3.org/2000/svg}g") if "data-row" in each.attrib]
    assert len(bands) == shares
    assert all(each.find("{http://www.w3.org/2000/svg}title") is not None for each in bands)
    assert html.text.count('id="row-') == shares


def test_a_page_says_it_in_words_in_both_languages(client: FlaskClient) -> None:
    text = client.get("/lineage/2025/03808?lang=vi").text
    assert "Xã Mường La được thành lập ngày 01/7/2025 từ toàn bộ thị trấn Ít Ong và các xã" in text
    text = client.get("/lineage/2025/03808", headers={"Accept-Language": "en"}).text
    assert "The commune of Mường La was formed on 1 July 2025 from" in text


@pytest.mark.parametrize("page", PAGES)
def test_a_page_loads_nothing_from_elsewhere(client: FlaskClient, page: str) -> None:
    loaded = _read(client.get(f"/lineage/{page}", follow_redirects=True).text).loaded
    assert loaded
    assert [each for each in loaded if not each.startswith("/")] == []


@pytest.mark.parametrize(
    ("page", "status"),
    [
        pytest.param("2025/99999", 404, id="a code that no list has"),
        pytest.param("province/00", 404, id="a province that no list has"),
        pytest.param("unregistered/xa-khong", 404, id="a unit that nobody speaks of"),
        pytest.param("2023/00001", 404, id="a list that we do not have"),
        pytest.param("2025/p14", 302, id="a province has one page"),
        pytest.param("", 200, id="all provinces"),
    ],
)
def test_the_status_of_a_page(client: FlaskClient, page: str, status: int) -> None:
    assert client.get(f"/lineage/{page}").status_code == status


def test_part_and_whole_differ_by_more_than_colour(client: FlaskClient) -> None:
    svg = client.get("/lineage/2024/26737.svg").text
    parts = re.findall(r'<g class="band part.*?</g>', svg)
    wholes = re.findall(r'<g class="band whole.*?</g>', svg)
    assert parts
    assert wholes
    assert all("hatch-part" in part and "stroke-dasharray" in part and "một phần" in part for part in parts)
    assert not any("stroke-dasharray" in whole for whole in wholes)


def test_a_file_stands_alone(tmp_path: Path, sample_store: Path) -> None:
    out = tmp_path / "lineage.html"
    done = CliRunner().invoke(cli, ["draw", "03808", "--out", str(out), "--store", str(sample_store)])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "xã Mường La (2025/03808), 6 shares" in done.stdout
    html = out.read_text(encoding="utf-8")
    elements = _read(html)
    assert elements.loaded == []
    assert "default-src 'none'" in html
    assert html.count("data-band=") == 6
    assert "Ít Ong" in html


def test_names_cannot_end_the_script_of_a_file() -> None:
    told = event("xã </script><b>", share("xã A"))
    html = write_alone(told.result.label, (), [told])
    assert "</script><b>" not in html


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        pytest.param("2024/03808", "2024/03808", id="a key"),
        pytest.param("03808", "2025/03808", id="a code lives on in the successor"),
        pytest.param("thị trấn Ít Ong", "2024/03808", id="a name with its type"),
        pytest.param("chiềng san", "2024/03844", id="a bare name"),
        pytest.param("2024/d120", "2024/d120", id="a district"),
        pytest.param("tt. it ong", "2024/03808", id="an abbreviated type, no tone marks"),
        pytest.param("tỉnh Sơn La", "2025/p14", id="a province lives on"),
    ],
)
def test_a_unit_is_chosen(asked: str, key: str) -> None:
    assert choose_unit(asked).key == key


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param("Mường La", ("several units", "2025/03808", "2024/d120"), id="a commune and a district"),
        pytest.param("Khôn Có Xã Này", ("names no unit",), id="nobody"),
        pytest.param("2025/99999", ("names no unit",), id="a key that no list has"),
    ],
)
def test_an_unclear_unit_is_refused_with_candidates(asked: str, words: tuple[str, ...]) -> None:
    with pytest.raises(UnclearUnit) as refused:
        choose_unit(asked)
    assert all(word in str(refused.value) for word in words)
