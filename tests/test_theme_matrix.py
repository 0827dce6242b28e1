"""Communes against themes, and breakthroughs then and now."""

import csv
import io
import re

import pytest
from flask.testing import FlaskClient

from queries.passages import Quote
from queries.priorities import OutcomeRow, PriorityRow
from web.theme_matrix import NO_THEME, Fate, What, When, chosen, matrix, then_and_now


def _quote(line: int) -> Quote:
    return Quote(quote="q", passage=f"p{line}", prefix=None, suffix=None, line=line, page=None, section=None)


def _item(
    title: str, themes: str, *, new: bool = True, kind: str = "breakthrough", commune: str = "a"
) -> PriorityRow:
    return PriorityRow(
        item=f"{commune}/{title}/{new}",
        kind=kind,
        commune=commune,
        commune_label=f"xã {commune}",
        report=f"r-{commune}",
        file=f"{commune}.txt",
        scope=commune if new else f"old-{commune}",
        scope_label=f"xã {commune}" if new else "xã cũ",
        term="2025-2030" if new else "2020-2025",
        new=new,
        ordinal=1,
        title=title,
        themes=themes,
        passage=_quote(1),
    )


ROWS = [
    _item("Làm đường", "roads"),
    _item("Làm cầu và trường", "roads schools"),
    _item("Giữ rừng", "", kind="key-task"),
    _item("Trồng chè", "tea", new=False),
    _item("Mở đường", "roads", new=False),
    _item("Học nghề", "schools", commune="b"),
]


def test_an_item_stands_under_each_of_its_themes_and_themes_come_by_size() -> None:
    found = matrix(ROWS)
    assert found.themes == ("roads", "schools", "tea", NO_THEME)
    assert [line.label for line in found.lines] == ["xã a", "xã b"]
    assert [row.title for row in found.lines[0].cells["schools"]] == ["Làm cầu và trường"]
    assert (found.count("schools"), found.count("tea")) == (2, 1)


@pytest.mark.parametrize(
    ("when", "what", "count"),
    [
        pytest.param(When.NEW, What.BREAKTHROUGHS, 3, id="new breakthroughs"),
        pytest.param(When.PAST, What.BREAKTHROUGHS, 2, id="past ones"),
        pytest.param(When.BOTH, What.KEY_TASKS, 1, id="key tasks"),
        pytest.param(When.BOTH, What.BOTH, 6, id="all"),
    ],
)
def test_a_term_and_a_kind_are_chosen(when: When, what: What, count: int) -> None:
    assert len(chosen(ROWS, when, what)) == count


def test_an_item_that_two_reports_list_stands_once() -> None:
    again = _item("LÀM  ĐƯỜNG", "roads")
    assert len(chosen([*ROWS, again], When.NEW, What.BREAKTHROUGHS)) == 3


def test_a_theme_goes_on_is_new_or_ended() -> None:
    [first, second] = then_and_now(ROWS, [])
    assert [(turn.theme, turn.fate) for turn in first.turns] == [
        ("roads", Fate.KEPT),
        ("schools", Fate.FRESH),
        ("tea", Fate.ENDED),
    ]
    assert (first.has_past, second.has_past) == (True, False)
    assert [row.title for row in second.new] == ["Học nghề"]


def test_what_is_told_of_most_past_ones_is_said_once() -> None:
    past = [_item(title, "tea", new=False) for title in ("Một", "Hai", "Ba")]
    outcomes = [OutcomeRow(item=row.item, passage=_quote(7)) for row in past]
    outcomes.append(OutcomeRow(item=past[0].item, passage=_quote(9)))
    [found] = then_and_now(past, outcomes)
    assert [quote.line for quote in found.told] == [7]
    assert [[quote.line for quote in each.outcomes] for each in found.turns[0].then] == [[9], [], []]


def test_every_cell_leads_to_its_sentence(client: FlaskClient) -> None:
    page = client.get("/themes/?term=both&kind=both").text
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    places = re.findall(r'<li><a href="/read/([^#]+)#(p-[0-9a-f]+)"', body)
    assert len(places) > 20
    for report in {report for report, _ in places}:
        reader = client.get(f"/read/{report}").text
        assert [place for each, place in places if each == report and f'id="{place}"' not in reader] == []


def test_the_matrix_is_narrowed_to_a_theme(client: FlaskClient) -> None:
    page = client.get("/themes/?theme=infrastructure").text
    assert page.count('<th scope="col">') == 2
    assert "Đột phá về hạ tầng đô thị" in page


def test_the_file_has_what_the_page_has(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/themes/matrix.csv?term=past").text)))
    assert {row["term"] for row in rows} == {"2020-2025"}
    assert all(row["quote"] and row["line"] and row["passage"] for row in rows)


@pytest.mark.parametrize("asked", ["term=next", "kind=slogan"])
def test_what_there_is_not_is_told(client: FlaskClient, asked: str) -> None:
    assert client.get(f"/themes/?{asked}").status_code == 404


def test_past_breakthroughs_stand_beside_new_ones_with_how_they_went(client: FlaskClient) -> None:
    page = client.get("/themes/then-and-now").text
    assert "Làm du lịch ở bản Ít" in page
    assert "hiệu quả kinh tế còn thấp" in page
    assert page.index("Làm du lịch ở bản Ít") < page.index("Đột phá về hạ tầng đô thị")


def test_a_commune_leads_to_its_past_and_new_breakthroughs(client: FlaskClient) -> None:
    assert 'href="/themes/then-and-now#unit-2025-03808"' in client.get("/page/unit/2025/03808").text
    assert '<h2 id="unit-2025-03808">' in client.get("/themes/then-and-now").text
