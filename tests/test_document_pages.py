"""The pages of documents: every sentence that cites one, what is known of it, and the list of all."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

from ontology import iris
from queries.citations import (
    CitingPassageRow,
    CitingRow,
    DocumentStatementRow,
    citing_passages,
    document_statements,
)
from queries.passages import Quote
from queries.sources import LocalSource
from web.document_facts import by_field, companions, differing, sentence

NODE = iris.document("57-NQ/TW", None, "2024-12-22")
PAGE = "/page/document/57-nq-tw-2024-12-22"


def _row(text: str, cited: str) -> CitingPassageRow:
    start = text.index(cited)
    place = Quote(quote=cited, passage="p", prefix="… ", suffix=" …", line=1, page=None, section=None)
    return CitingPassageRow(
        commune="c",
        commune_label="xã",
        report="r",
        id="r",
        file="r.txt",
        start=start,
        end=start + len(cited),
        passage=place,
    )


def test_a_sentence_is_read_whole_from_its_line() -> None:
    text = "Mục một\nXã họp 3 lần. Xã học Nghị quyết số 57-NQ/TW ngày 22/12/2024 đủ 100%. Hết."
    found = sentence(text, _row(text, "Nghị quyết số 57-NQ/TW"))
    assert (found.before, found.cited, found.after) == (
        "Xã học ",
        "Nghị quyết số 57-NQ/TW",
        " ngày 22/12/2024 đủ 100%",
    )


@pytest.mark.parametrize("text", [None, "Báo cáo của lần đọc khác"])
def test_without_its_text_a_passage_is_given_as_it_is(text: str | None) -> None:
    found = sentence(text, _row("Học Nghị quyết 57-NQ/TW.", "Nghị quyết 57-NQ/TW"))
    assert (found.before, found.cited, found.after) == ("… ", "Nghị quyết 57-NQ/TW", " …")


def _said(field: str, value: str, report: str | None) -> DocumentStatementRow:
    return DocumentStatementRow(field=field, value=value, report=report, report_label=report)


def test_what_the_register_says_comes_first_then_what_most_say() -> None:
    rows = [
        _said("date", "2024-12-20", "r1"),
        _said("date", "2024-12-21", "r2"),
        _said("date", "2024-12-21", "r3"),
        _said("date", "2024-12-22", None),
        _said("title", "Về  Chuyển đổi số", "r1"),
        _said("title", "về chuyển đổi số", "r2"),
    ]
    fields = by_field(rows)
    assert [said.value for said in fields["date"]] == ["2024-12-22", "2024-12-21", "2024-12-20"]
    assert [said.registered for said in fields["date"]] == [True, False, False]
    assert differing(fields) == ("date",)


def test_companions_are_ranked_by_who_cites_both_then_by_how_rare_they_are() -> None:
    cited = {"A": "xyz", "B": "xyz", "C": "xz", "D": "zw"}
    rows = [
        CitingRow(
            commune=commune, commune_label=commune, document=document, document_label=document, mentions=1
        )
        for commune, documents in cited.items()
        for document in documents
    ]
    found = companions(rows, "x")
    assert [(each.document, each.shared, each.communes) for each in found] == [
        ("z", ("A", "B", "C"), 4),
        ("y", ("A", "B"), 2),
    ]


def test_the_page_has_every_citing_sentence(client: FlaskClient, source: LocalSource) -> None:
    page = client.get(PAGE).text
    rows = citing_passages(source, NODE)
    assert len({row.commune for row in rows}) == 5
    assert page.count("<mark>") == len(rows)
    for row in rows:
        name = row.passage.passage.rpartition("/")[2]
        assert f'href="/read/{row.id}#p-{name}"' in page


def test_the_page_says_what_is_known(client: FlaskClient, source: LocalSource) -> None:
    page = client.get(PAGE).text
    assert {row.value for row in document_statements(source, NODE) if row.field == "number"} == {"57-NQ/TW"}
    known = page[page.index('id="biet-gi"') : page.index('id="cau-dan"')]
    assert "22/12/2024" in known
    assert "Bộ Chính trị" in known
    assert "Nghị quyết 68-NQ/TW" in page[page.index('id="cung-dan"') :]


def test_a_browser_is_led_from_the_document_to_its_page(client: FlaskClient) -> None:
    answer = client.get("/document/57-nq-tw-2024-12-22", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["Location"]) == (303, PAGE)


def test_a_document_that_nobody_knows_is_not_found(client: FlaskClient) -> None:
    assert client.get("/page/document/0-nq-tw").status_code == 404


def _found(client: FlaskClient, **asked: str) -> list[str]:
    page = client.get("/documents/", query_string=asked).text
    return re.findall(r'<th scope="row"><a href="/document/[^"]+" lang="vi">([^<]+)<', page)


def test_the_list_begins_with_what_most_communes_cite(client: FlaskClient) -> None:
    assert _found(client)[0] == "Nghị quyết 57-NQ/TW"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        pytest.param({"q": "68 nq tw"}, "Nghị quyết 68-NQ/TW", id="a number in other signs"),
        pytest.param({"q": "luat thuc hien dan chu"}, "Luật 10/2022/QH15", id="no tone marks"),
        pytest.param({"type": "directive"}, "Chỉ thị", id="a type"),
    ],
)
def test_the_list_is_narrowed(client: FlaskClient, asked: dict[str, str], first: str) -> None:
    found = _found(client, **asked)
    assert 0 < len(found) < len(_found(client))
    assert found[0].lower().startswith(first.lower())


def test_a_list_of_nothing_leads_back(client: FlaskClient) -> None:
    page = client.get("/documents/?q=khongcogi").text
    assert "Xem tất cả văn bản" in page


def test_the_file_has_what_the_list_has(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/documents/documents.csv?minimum=2").text)))
    assert [row["label"] for row in rows]
    assert len(rows) == len(_found(client, minimum="2"))
    assert all(int(row["communes"]) >= 2 and row["cited_by"] for row in rows)
