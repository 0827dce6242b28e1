"""The pages for people: what they say, where they lead, and that nothing of a report is taken for HTML."""

import re
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from queries import text
from queries.communes import NameRow
from web.pages import find

COMMUNE = "/page/unit/2025/03808"
PAGES = [
    "/",
    "/search?q=muong",
    "/questions/",
    "/query",
    COMMUNE,
    "/page/unit/2024/03814",
    "/view/unit/2025/03808",
    "/ontology",
    "/graph/report/vi-du",
    "/about/",
    "/about/error",
    "/about/dictionary/indicator",
    "/compare/",
    "/read/vi-du",
    *(f"/questions/{name}" for name in text.names()),
]
HTML = {"Accept": "text/html"}


class _Links(HTMLParser):
    """Gathers where a page leads and what it loads, and whether its elements close."""

    VOID = frozenset({"meta", "link", "img", "input", "br", "col", "rect", "circle"})

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.open: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        given = {name: value or "" for name, value in attrs}
        self.inline += [f"{tag} {name}" for name in given if name.startswith("on") or name == "style"]
        self.links += [given["href"]] if tag == "a" else []
        self.loads += [
            given[name]
            for name in ("src", "href")
            if tag in ("link", "script", "img") and name in given and given.get("rel") != "alternate"
        ]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def _links(page: str) -> _Links:
    found = _Links()
    found.feed(page)
    assert found.open == []
    return found


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_sound(client: FlaskClient, address: str) -> None:
    answer = client.get(address, headers=HTML)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    found = _links(answer.text)
    assert found.inline == [], "the policy of the site forbids these"
    assert [each for each in found.loads if "//" in each] == [], "a page loads nothing from another host"
    assert '<html lang="vi">' in answer.text
    assert re.search(r"<title>.+ · communekg</title>", answer.text)


@pytest.mark.parametrize("address", ["/", COMMUNE, "/questions/", "/search?q=ít ong", "/query"])
def test_links_of_a_page_lead_somewhere(client: FlaskClient, address: str) -> None:
    links = {link.split("#")[0] for link in _links(client.get(address, headers=HTML).text).links}
    ours = sorted(link for link in links if link.startswith("/"))[:40]
    broken = [
        link for link in ours if client.get(link, headers=HTML, follow_redirects=True).status_code != 200
    ]
    assert broken == []


def test_answers_forbid_what_no_page_needs(client: FlaskClient) -> None:
    answer = client.get("/")
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_home_page_counts_and_lists(client: FlaskClient) -> None:
    page = client.get("/").text
    for words in ("<b>5</b> xã có báo cáo", "xã Mường La", "Tỉnh Sơn La", "phường Thí Điểm", "Mỗi xã"):
        assert words in page


def test_a_commune_page_shows_the_words_behind_each_number(client: FlaskClient) -> None:
    page = client.get(COMMUNE).text
    for words in (
        "7.272,0 tấn",
        "thị trấn Ít Ong",
        "Nghị quyết 1681/NQ-UBTVQH15",
        "341,86 km²",
        "2.487",
        "Nông nghiệp",
    ):
        assert words in page
    claims = page.count(' data-kind="')
    assert claims > 100
    assert page.count("<mark>") >= claims


def test_a_commune_page_ends_the_sentence_of_a_quote(client: FlaskClient) -> None:
    page = client.get(COMMUNE).text
    assert re.search(r"<mark>[^<]+</mark>(<span class=\"around\">)?", page)
    assert re.search(r"dòng \d+", page)


NAMES = [
    NameRow(unit=label, label=label, commune="c", commune_label="c", province=None)
    for label in ("xã Mường La", "xã Mường Lầm", "thị trấn Ít Ong", "phường Thủy Nguyên")
]


@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        pytest.param(
            "Mường La",
            ["xã Mường La", "xã Mường Lầm"],
            id="the very name first, then those without its tones",
        ),
        pytest.param("muong lam", ["xã Mường Lầm"], id="without tone marks"),
        pytest.param("ÍT ONG", ["thị trấn Ít Ong"], id="capitals"),
        pytest.param("it ong", ["thị trấn Ít Ong"], id="an old unit"),
        pytest.param("thuỷ nguyên", ["phường Thủy Nguyên"], id="the tone on the other vowel"),
        pytest.param("Mu\u031bo\u031b\u0300ng La\u0300m", ["xã Mường Lầm"], id="tone marks written apart"),
        pytest.param("  ", [], id="nothing"),
        pytest.param("Paris", [], id="nobody"),
    ],
)
def test_names_are_found_with_and_without_tone_marks(asked: str, labels: list[str]) -> None:
    assert [row.label for row in find(NAMES, asked)] == labels


def test_search_leads_from_an_old_unit_to_the_new_one(client: FlaskClient) -> None:
    page = client.get("/search?q=it ong").text
    assert "thị trấn Ít Ong" in page
    assert "xã Mường La" in page


def test_what_stands_in_texts_is_found_by_the_commune_of_its_report(client: FlaskClient) -> None:
    page = client.get("/search?q=hộ nghèo").text
    texts = page[page.index("Trong lời văn") :]
    assert '<span class="muted">xã Mường La, dòng' in texts
    assert "report/" not in texts.replace("/read/", "")


WORDINGS = [
    pytest.param(COMMUNE, "vi", "01/7/2025</text>", id="a drawing dated in Vietnamese"),
    pytest.param(COMMUNE, "en", "1 July 2025</text>", id="a drawing dated in English"),
    pytest.param(COMMUNE, "en", "<td>whole</td>", id="an extent"),
    pytest.param(COMMUNE, "en", " hectares</a>", id="a unit of many"),
    pytest.param("/lineage/2025/03808", "en", "<title>Thị trấn Ít Ong (whole) → xã", id="what a band says"),
    pytest.param("/explore/?start=unit/2025/03808", "en", "<dt>latitude</dt>", id="a property"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "language", "expected"), WORDINGS)
def test_pages_speak_the_language_of_the_reader(
    client: FlaskClient, address: str, language: str, expected: str
) -> None:
    page = client.get(f"{address}{'&' if '?' in address else '?'}lang={language}", headers=HTML).text
    assert expected in page
    assert page.count("<dt>latitude</dt>") <= 1


@pytest.mark.parametrize("address", ["/search?q={}", "/query?query={}", "/questions/find-claims?words={}"])
def test_what_somebody_types_is_not_html(client: FlaskClient, address: str) -> None:
    page = client.get(address.format("<script>alert(1)</script>"), headers=HTML).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_a_question_answers_by_page_and_by_file(client: FlaskClient) -> None:
    page = client.get("/questions/targets?indicator=health-insurance-rate").text
    assert "selected>Tỷ lệ dân số tham gia bảo hiểm y tế" in page
    assert '<rect class="bar"' in page
    link = "/questions/targets.csv?indicator=health-insurance-rate"
    assert link in page
    file = client.get(link)
    assert file.mimetype == "text/csv"
    assert "attachment; filename=targets.csv" in file.headers["Content-Disposition"]
    assert file.text.startswith("commune_label,")
    assert client.get("/questions/targets.json").is_json


def test_an_answer_is_a_spreadsheet_whose_numbers_are_numbers(client: FlaskClient) -> None:
    answer = client.get("/questions/party-members.xlsx")
    assert str(answer.mimetype).endswith("spreadsheetml.sheet")
    rows = list(load_workbook(BytesIO(answer.data)).active.iter_rows(values_only=True))
    assert rows[0][:2] == ("commune_label", "per_thousand")
    assert ("xã Bắc Yên", 85) in [row[:2] for row in rows]
    codes = load_workbook(BytesIO(client.get("/questions/codes-changed-hands.xlsx").data)).active
    assert isinstance(codes.cell(2, 2).value, str)  # 00004 is no number


def test_a_question_opens_in_the_editor_with_what_was_asked(client: FlaskClient) -> None:
    page = client.get("/questions/targets?indicator=health-insurance-rate").text
    [link] = re.findall(r'href="(/query[?]query=[^"]+)"', page)
    assert "health-insurance-rate" in unquote(link)
    assert "xã Ví Dụ" in client.get(unescape(link)).text


def test_a_wrong_parameter_is_told_beside_the_form(client: FlaskClient) -> None:
    answer = client.get("/questions/shared-documents?minimum=nhiều")
    assert answer.status_code == 200
    assert "is no integer" in answer.text
    assert client.get("/questions/shared-documents.csv?minimum=nhiều").status_code == 400


@pytest.mark.parametrize(
    "address", ["/questions/nothing", "/questions/targets.pdf", "/questions/..%2Fchecks%2Fcycle"]
)
def test_an_unknown_question_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_sparql_can_be_written(client: FlaskClient) -> None:
    assert "poverty-rate" in client.get("/query?example=targets").text
    page = client.get("/query", query_string={"query": "SELECT (1 AS ?một) (2.5 AS ?b) {}"}).text
    assert "một" in page
    assert "2,5" in page
    assert "bad SPARQL" in client.get("/query", query_string={"query": "SELECT"}).text
    assert "có" in client.get("/query", query_string={"query": "ASK { ?s ?p ?o }"}).text
    assert (
        "object"
        in client.get("/query", query_string={"query": "DESCRIBE <https://w3id.org/communekg/ontology>"}).text
    )
