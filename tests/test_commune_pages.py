"""The page of a commune, its evidence on paper and as a file, and the reader of its report."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

PATH = "unit/2025/03808"
HTML = {"Accept": "text/html"}


def test_the_page_says_how_the_commune_was_made(client: FlaskClient) -> None:
    page = client.get(f"/page/{PATH}").text
    assert "Xã Mường La được thành lập ngày 01/7/2025 từ toàn bộ thị trấn Ít Ong và các xã" in page
    assert page.count('class="band whole"') == 6


def test_targets_stand_beside_results(client: FlaskClient) -> None:
    page = client.get(f"/page/{PATH}").text
    charts = re.findall(r'<figure class="targets".*?</figure>', page, re.DOTALL)
    assert charts
    assert all("Chỉ tiêu nhiệm kỳ" in chart and '<svg class="strip"' in chart for chart in charts)
    links = set(re.findall(r'href="#(claim-[0-9a-f]+)"', page))
    assert links
    assert links <= set(re.findall(r'id="(claim-[0-9a-f]+)"', page))


def test_every_quote_leads_to_its_place_in_the_reader(client: FlaskClient) -> None:
    page = client.get(f"/page/{PATH}").text
    places = dict.fromkeys(re.findall(r'href="/read/muong-la#(p-[0-9a-f]+)"', page))
    assert len(places) > 100
    reader = client.get("/read/muong-la").text
    assert [place for place in places if f'id="{place}"' not in reader] == []


def test_the_reader_has_the_whole_text_and_every_fact(client: FlaskClient) -> None:
    page = client.get("/read/muong-la").text
    facts = set(re.findall(r'<li id="fact-([^"]+)"', page))
    marked = {name for names in re.findall(r'data-facts="([^"]+)"', page) for name in names.split()}
    assert len(facts) > 150
    assert facts == marked
    assert len(set(re.findall(r'id="([^"]+)"', page))) == len(re.findall(r' id="([^"]+)"', page))
    text = re.sub(r"<[^>]+>", "", page[page.index("<article") : page.index("</article>")])
    assert "sản lượng lương thực có hạt" in text.lower()


def test_what_was_not_understood_is_marked_as_such(client: FlaskClient) -> None:
    pages = [
        client.get(f"/read/{name}").text for name in ("bac-yen", "muong-la", "muong-lam", "vi-du", "thi-diem")
    ]
    assert any('class="fact issue"' in page for page in pages)


@pytest.mark.parametrize(
    "address", ["/read/nothing", "/evidence/unit/2025/00001", "/evidence/unit/2025/00001.csv"]
)
def test_what_has_no_report_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address, headers=HTML).status_code == 404


def test_the_pack_prints_each_claim_with_its_quote_and_place(client: FlaskClient) -> None:
    page = client.get(f"/evidence/{PATH}").text
    rows = list(csv.DictReader(io.StringIO(client.get(f"/evidence/{PATH}.csv").text)))
    assert len(rows) > 150
    assert page.count("<q lang") >= len(rows)
    assert all(row["quote"] and row["line"] for row in rows)
    assert "muong-la.txt" in page
    assert "dòng" in page
