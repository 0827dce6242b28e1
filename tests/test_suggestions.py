"""What the forms of questions offer for what is typed, with tone marks or without, in either language."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

INDICATOR = "health-insurance-rate"


def _suggested(client: FlaskClient, kind: str, typed: str, **more: str) -> list[dict[str, str]]:
    answer = client.get("/questions/suggestions.json", query_string={"kind": kind, "q": typed, **more})
    assert answer.status_code == 200
    return [dict(each) for each in answer.json or []]


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        pytest.param("unit", "xã Mường La", "2025/03808", id="a commune"),
        pytest.param("unit", "it ong", "2024/03808", id="a former township without tone marks"),
        pytest.param("unit", "", "2025/03808", id="communes with a report, where nothing was typed"),
        pytest.param("province", "son la", "2025/p14", id="a province"),
        pytest.param("province", "Sơn La", "2025/p14", id="a province with tone marks"),
        pytest.param("district", "huyện mường la", "2024/d120", id="a former district"),
        pytest.param("indicator", "bảo hiểm y tế", INDICATOR, id="an indicator with tone marks"),
        pytest.param("indicator", "bao hiem y te", INDICATOR, id="an indicator without"),
        pytest.param("indicator", "health insurance", INDICATOR, id="an indicator in English"),
        pytest.param("theme", "ha tang", "infrastructure", id="a theme"),
        pytest.param("document", "57 nq tw", "Nghị quyết 57-NQ/TW", id="a document by its number"),
        pytest.param("term", "2030", "2025-2030", id="a term"),
    ],
)
def test_what_is_typed_finds_what_is_meant(client: FlaskClient, kind: str, typed: str, value: str) -> None:
    assert value in [each["value"] for each in _suggested(client, kind, typed)]


def test_what_is_typed_with_tone_marks_finds_only_these(client: FlaskClient) -> None:
    assert _suggested(client, "theme", "hạ tàng") == []
    assert _suggested(client, "theme", "hạ tầng")


def test_a_suggestion_is_in_the_language_of_the_page_and_told_from_others(client: FlaskClient) -> None:
    [vietnamese, *_] = _suggested(client, "indicator", "bao hiem y te", lang="vi")
    [english, *_] = _suggested(client, "indicator", "bao hiem y te", lang="en")
    assert vietnamese["label"].startswith("Tỷ lệ")
    assert english["label"] != vietnamese["label"]
    assert vietnamese["label"] in english["note"]
    namesakes = _suggested(client, "unit", "Tân Lập")
    assert len({(each["label"], each["note"]) for each in namesakes}) == len(namesakes) > 5


def test_only_what_there_is_can_be_asked_for(client: FlaskClient) -> None:
    for kind in ("", "integer", "colour"):
        assert client.get(f"/questions/suggestions.json?kind={kind}").status_code == 400
    assert len(_suggested(client, "unit", "xã", limit="9999")) <= 300
    assert len(_suggested(client, "province", "", limit="3")) == 3


@pytest.mark.parametrize(
    ("question", "param", "typed", "shown"),
    [
        pytest.param("ancestors", "unit", "Mường La", "thị trấn Ít Ong", id="a commune by its name"),
        pytest.param(
            "targets",
            "indicator",
            "dan so tham gia bao hiem y te",
            "xã Ví Dụ",
            id="an indicator",
        ),
        pytest.param("former-district", "district", "mường la", "xã Chiềng Lao", id="a district"),
    ],
)
def test_a_form_takes_a_name_where_nothing_was_chosen(
    client: FlaskClient, question: str, param: str, typed: str, shown: str
) -> None:
    assert shown in client.get(f"/questions/{question}?{param}={quote(typed)}").text


def test_a_name_that_nobody_has_finds_nothing(client: FlaskClient) -> None:
    answer = client.get("/questions/ancestors?unit=Atlantis")
    assert answer.status_code == 200
    assert "Không có dòng nào" in answer.text


def test_an_indicator_that_nobody_knows_is_told_beside_the_form(client: FlaskClient) -> None:
    answer = client.get("/questions/targets?indicator=số vì sao")
    assert answer.status_code == 200
    assert "is no indicator" in answer.text
