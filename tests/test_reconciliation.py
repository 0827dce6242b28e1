"""The Reconciliation Service API, versions 0.2 and 1.0-draft: each answer as its specification says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from ontology import lineage, register
from tests import reconciliation as spec
from web.app import create_app
from web.settings import Settings

SON_LA = [{"pid": "province", "v": "Sơn La"}]
V1 = {"Accept": "application/reconciliation.v1+json"}


def ask(client: FlaskClient, queries: Mapping[str, Any]) -> dict[str, Any]:
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    spec.RESULTS_0_2(answer.json)
    return {key: each["result"] for key, each in (answer.json or {}).items()}


def ask_one(client: FlaskClient, query: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(client, {"q": query})["q"]
    return found


def ask_1(client: FlaskClient, *queries: dict[str, Any]) -> list[list[dict[str, Any]]]:
    answer = client.post("/reconcile/match", json={"queries": queries})
    assert answer.status_code == 200, answer.text
    spec.RESULTS_1(answer.json)
    return [each["candidates"] for each in (answer.json or {})["results"]]


def extend(client: FlaskClient, ids: list[str], *columns: str, **settings: object) -> dict[str, Any]:
    query = {"ids": ids, "properties": [{"id": each, "settings": settings} for each in columns]}
    answer = client.post("/reconcile", data={"extend": json.dumps(query)})
    assert answer.status_code == 200, answer.text
    spec.EXTENSION_0_2(answer.json)
    rows: dict[str, Any] = (answer.json or {})["rows"]
    drafted = client.post("/reconcile/extend", json=query)
    spec.EXTENSION_1(drafted.json)
    assert [row["id"] for row in (drafted.json or {})["rows"]] == ids
    assert {
        row["id"]: {each["id"]: each["values"] for each in row["properties"]}
        for row in (drafted.json or {})["rows"]
    } == rows
    return rows


# Manifest


def test_the_manifest_is_of_version_0_2_where_nobody_asks_for_another(client: FlaskClient) -> None:
    answer = client.get("/reconcile")
    spec.MANIFEST_0_2(answer.json)
    assert answer.content_type == "application/json"
    assert (answer.json or {})["versions"] == ["0.2", "1.0-draft"]
    assert client.get("/reconcile/").json == answer.json


@pytest.mark.parametrize(
    "accept",
    [
        "application/reconciliation.v1+json",
        "application/json;version=1.0-draft",
        "application/reconciliation.v7+json, application/reconciliation.v1+json;q=0.5",
    ],
)
def test_the_manifest_is_of_the_draft_where_the_header_says_so(client: FlaskClient, accept: str) -> None:
    answer = client.get("/reconcile", headers={"Accept": accept})
    spec.MANIFEST_1(answer.json)
    assert answer.content_type == "application/reconciliation.v1+json"
    assert "Accept" in answer.vary


def test_a_version_that_there_is_not_is_refused_with_those_that_there_are(client: FlaskClient) -> None:
    answer = client.get("/reconcile", headers={"Accept": "application/reconciliation.v7+json"})
    assert answer.status_code == 406
    assert "application/reconciliation.v1+json" in (answer.json or {})["message"]


def test_names_come_in_the_language_of_the_asker(client: FlaskClient) -> None:
    answer = client.get("/reconcile", headers={**V1, "Accept-Language": "en"})
    assert (answer.json or {})["lang"] == "en"
    assert "Commune" in json.dumps(answer.json)
    assert "Accept-Language" in answer.vary


# Queries


def test_three_hundred_queries_are_answered_as_both_versions_say(client: FlaskClient) -> None:
    drawn = spec.queries(50, 2025)
    asked = {f"q{place}": query for place, (_unit, query) in enumerate(drawn)}
    answers = ask(client, asked)
    assert list(answers) == list(asked)
    for (unit, query), found in zip(drawn, answers.values(), strict=True):
        matches = [each for each in found if each["match"]]
        assert len(matches) <= 1
        if query.get("type") == "former-commune" and query["query"] == unit.label:
            assert matches
        for match in matches:
            assert match["id"] == f"unit/{unit.key}" or query["query"] != unit.label
        scores = [each["score"] for each in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 100 for score in scores)
    drafted = ask_1(client, *(spec.as_1(query) for _unit, query in drawn))
    single = [place for place, (_unit, query) in enumerate(drawn) if not isinstance(query.get("type"), list)]
    for place in single:
        assert [each["id"] for each in drafted[place]] == [each["id"] for each in answers[f"q{place}"]]


def test_a_get_answers_as_a_post_does(client: FlaskClient) -> None:
    queries = {"a": {"query": "thị trấn Ít Ong"}}
    answer = client.get("/reconcile", query_string={"queries": json.dumps(queries)})
    assert (answer.json or {})["a"]["result"] == ask(client, queries)["a"]


def test_an_identifier_is_a_query_of_its_own(client: FlaskClient) -> None:
    for id_ in ("unit/2024/03808", "https://w3id.org/communekg/unit/2024/03808"):
        [found] = ask_one(client, {"query": id_})
        assert (found["id"], found["match"]) == ("unit/2024/03808", True)
    [[found]] = ask_1(
        client, {"conditions": [{"matchType": "id", "propertyValue": {"id": "unit/2025/03808"}}]}
    )
    assert found["name"] == "xã Mường La"
    assert ask_1(client, {"conditions": [{"matchType": "id", "propertyValue": "unit/2025/1"}]}) == [[]]


def test_a_code_is_a_query_without_a_name(client: FlaskClient) -> None:
    found = ask_one(client, {"properties": [{"pid": "code", "v": 3808}, {"pid": "date", "v": "2026"}]})
    assert (found[0]["id"], found[0]["match"]) == ("unit/2025/03808", True)


def test_a_split_unit_leads_to_all_its_parts_and_each_is_marked(client: FlaskClient) -> None:
    [old] = spec.units_of_each_kind(1, 3)["split"]
    parts = {f"unit/{link.new}" for link in lineage.successors(old.key)}
    found = ask_one(client, {"query": f"{old.label}, {old.district}, {old.province}"})
    assert (found[0]["id"], found[0]["match"]) == (f"unit/{old.key}", True)
    assert {"id": "split", "value": True} in found[0]["features"]
    for part in parts:
        assert register.unit(part.removeprefix("unit/")).label in found[0]["description"]
    through = ask_one(
        client, {"query": f"{old.label}, {old.district}, {old.province}", "type": "commune", "limit": 20}
    )
    told = {each["id"]: each["features"] for each in through}
    assert parts <= set(told)
    assert not any(each["match"] for each in through)
    assert all({"id": "through_former_unit", "value": True} in told[part] for part in parts)
    rows = extend(client, [f"unit/{old.key}"], "new-commune", "new-commune-code", "new-commune-extent")
    row = rows[f"unit/{old.key}"]
    assert {each["id"] for each in row["new-commune"]} == parts
    assert all("phần" in each["description"] for each in row["new-commune"])
    assert len(row["new-commune-code"]) == len(row["new-commune-extent"]) == len(parts)


def test_several_values_are_alternatives_that_make_nothing_certain_by_themselves(client: FlaskClient) -> None:
    one = ask_one(client, {"query": "Mường La", "properties": [{"pid": "date", "v": ["2026"]}]})
    both = ask_one(client, {"query": "xã Mường La", "properties": [{"pid": "date", "v": ["2026", "2024"]}]})
    assert one[0]["match"]
    assert both[0]["id"] == "unit/2025/03808"
    entity = {"pid": "province", "v": {"id": "unit/2024/p14", "name": "Sơn La"}}
    assert ask_one(client, {"query": "Ít Ong", "properties": [entity]})[0]["match"]


def _named(*conditions: Mapping[str, object]) -> dict[str, object]:
    name = {"matchType": "name", "propertyValue": "xã Tân Lập"}
    return {"conditions": [name, *({"matchType": "property", **each} for each in conditions)], "limit": 100}


def test_conditions_filter_where_they_are_required(client: FlaskClient) -> None:
    wanted = {"propertyId": "province", "propertyValue": "Thái Nguyên"}
    every, loose, required, none, both = ask_1(
        client,
        _named(),
        _named(wanted),
        _named({**wanted, "required": True}),
        _named({**wanted, "matchQuantifier": "none"}),
        _named({**wanted, "matchQuantifier": "all", "propertyValue": ["Thái Nguyên", "Hà Nội"]}),
    )
    assert {each["id"] for each in loose} == {each["id"] for each in every}
    kept, left = {each["id"] for each in required}, {each["id"] for each in none}
    assert kept
    assert left
    assert kept.isdisjoint(left)
    assert kept | left == {each["id"] for each in every}
    assert both == []


def test_indicators_and_documents_are_found_with_and_without_their_type(client: FlaskClient) -> None:
    for query, type_, id_ in (
        ("Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "indicator", "indicator/poverty-rate"),
        ("57 - nq/tw", "document", "document/57-nq-tw-2024-12-22"),
    ):
        for types in ({}, {"type": type_}):
            [found, *_] = ask_one(client, {"query": query, **types})
            assert (found["id"], found["match"]) == (id_, True)
        assert ask_one(client, {"query": query, "type": "province"}) == []
    near = ask_one(client, {"query": "tỷ lệ hộ nghèo", "type": "indicator"})
    assert "indicator/poverty-rate" in [each["id"] for each in near]
    dated = {"query": "57-NQ/TW", "properties": [{"pid": "date", "v": "1999-01-01"}]}
    assert [each for each in ask_one(client, dated) if each["match"]] == []


def test_an_indicator_is_found_as_reports_word_it(client: FlaskClient) -> None:
    wordings = ("tỷ lệ hộ nghèo", "tỷ lệ bao phủ bảo hiểm y tế", "thu nhập bình quân")
    queries = {name: {"query": name, "type": "indicator"} for name in wordings}
    told = client.post("/reconcile", data={"queries": json.dumps(queries)}).get_json()
    assert [told[name]["result"][0]["id"] for name in wordings] == [
        "indicator/poverty-rate",
        "indicator/health-insurance-rate",
        "indicator/income-per-capita",
    ]
    assert not any(each["match"] for one in told.values() for each in one["result"])


def test_a_type_that_there_is_not_has_no_candidates(client: FlaskClient) -> None:
    assert ask_one(client, {"query": "Ít Ong", "type": "Q5"}) == []
    assert ask_one(client, {"query": "Ít Ong", "type": ""})
    assert ask_one(client, {"query": "Ít Ong", "type": "administrative-unit"})[0]["match"]


BAD = [
    pytest.param("not JSON", id="no JSON"),
    pytest.param("[]", id="an array"),
    pytest.param('{"q": {}}', id="neither query nor properties"),
    pytest.param('{"q": {"properties": []}}', id="no property"),
    pytest.param('{"q": {"properties": [{"p": "a", "v": 1}]}}', id="a misnamed property"),
    pytest.param('{"q": {"query": "a", "propertys": []}}', id="a misnamed field"),
    pytest.param('{"q": {"query": "a", "limit": 0}}', id="a limit of nought"),
    pytest.param('{"q": {"query": "a", "limit": 1.5}}', id="a limit that is not whole"),
    pytest.param('{"q": {"query": 7}}', id="a query that is a number"),
    pytest.param('{"q": {"query": "a", "type": 7}}', id="a type that is a number"),
    pytest.param('{"q": {"query": "a", "properties": [{"pid": "a", "v": null}]}}', id="no value"),
    pytest.param("[" * 100_000, id="brackets without end"),
]


@pytest.mark.parametrize("queries", BAD)
def test_a_broken_batch_of_version_0_2_is_refused_with_a_reason(client: FlaskClient, queries: str) -> None:
    answer = client.post("/reconcile", data={"queries": queries})
    assert answer.status_code == 400
    assert (answer.json or {})["message"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


BAD_1 = [
    pytest.param([], id="an array at the root"),
    pytest.param({"q": {"query": "a"}}, id="the older form"),
    pytest.param({"queries": [{}]}, id="a query of nothing"),
    pytest.param({"queries": [{"conditions": []}]}, id="no condition"),
    pytest.param({"queries": [{"conditions": [{"propertyValue": "a"}]}]}, id="no match type"),
    pytest.param({"queries": [{"conditions": [{"matchType": "name"}]}]}, id="no value"),
    pytest.param(
        {"queries": [{"conditions": [{"matchType": "property", "propertyValue": "a"}]}]}, id="no property"
    ),
    pytest.param(
        {"queries": [{"type": ["a"], "conditions": [{"matchType": "name", "propertyValue": "a"}]}]},
        id="several types",
    ),
    pytest.param({"queries": [_named({"propertyId": "code", "propertyValue": 1, "required": 1})]}, id="1"),
    pytest.param(
        {"queries": [_named({"propertyId": "code", "propertyValue": 1, "matchQuantifier": "some"})]},
        id="a quantifier that there is not",
    ),
]


@pytest.mark.parametrize("body", BAD_1)
def test_a_broken_batch_of_the_draft_is_refused_with_a_reason(client: FlaskClient, body: object) -> None:
    answer = client.post("/reconcile/match", json=body)
    assert answer.status_code == 400
    assert (answer.json or {})["message"]


def test_other_mistakes_have_their_own_status(client: FlaskClient) -> None:
    many = {str(place): {"query": "a"} for place in range(1001)}
    statuses = {
        413: client.post("/reconcile", data={"queries": json.dumps(many)}),
        400: client.post("/reconcile", data={"other": "x"}),
        405: client.put("/reconcile/match"),
        404: client.get("/reconcile/preview?id=unit/2025/1"),
    }
    for status, answer in statuses.items():
        assert answer.status_code == status
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert client.post("/reconcile/match", data=b"\xff").status_code == 400
    assert client.get("/reconcile/suggest/entity").status_code == 400
    assert client.get("/reconcile/suggest/entity?prefix=a&limit=-1").status_code == 400
    assert client.get("/reconcile/suggest/other?prefix=a").status_code == 404
    assert client.get("/reconcile/flyout/type?id=other").status_code == 404


# Other sites


def test_a_preflight_lets_pages_of_other_sites_ask(client: FlaskClient) -> None:
    for path in ("/reconcile", "/reconcile/match", "/reconcile/extend", "/reconcile/suggest/entity"):
        answer = client.options(path)
        assert answer.status_code == 200
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "POST" in answer.headers["Access-Control-Allow-Methods"]
        assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]


def test_a_callback_is_called_with_what_is_otherwise_answered(client: FlaskClient) -> None:
    answer = client.get("/reconcile?callback=jQuery.cb_1")
    assert answer.mimetype == "application/javascript"
    head, tail = "/**/jQuery.cb_1(", ");"
    assert answer.text.startswith(head)
    assert answer.text.endswith(tail)
    assert json.loads(answer.text[len(head) : -len(tail)]) == client.get("/reconcile").json
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("callback", ["alert(1)", "a b", "", "a" * 200, "<script>", "a.", "đ", "a\n"])
def test_a_callback_that_is_no_name_is_refused(client: FlaskClient, callback: str) -> None:
    answer = client.get("/reconcile", query_string={"callback": callback})
    assert answer.status_code == 400
    assert answer.mimetype == "application/json"


# Suggestions, flyouts, previews


def test_entities_are_suggested_by_the_beginning_of_a_name_or_by_identifier(client: FlaskClient) -> None:
    answer = client.get("/reconcile/suggest/entity?prefix=m%C6%B0%E1%BB%9Dng%20l")
    spec.ENTITIES(answer.json)
    first = (answer.json or {})["result"][0]
    assert first["name"] == "xã Mường La"
    for id_ in ("unit/2024/d120", "indicator/poverty-rate", "document/57-nq-tw-2024-12-22"):
        found = client.get("/reconcile/suggest/entity", query_string={"prefix": id_}).json or {}
        assert found["result"][0]["id"] == id_
    every = client.get("/reconcile/suggest/entity?prefix=t%C3%A2n%20l&limit=20").json or {}
    for name in ("cursor", "offset"):
        later = client.get(f"/reconcile/suggest/entity?prefix=t%C3%A2n%20l&limit=5&{name}=5").json or {}
        assert later["result"] == every["result"][5:10]
    documents = client.get("/reconcile/suggest/entity?prefix=57-nq").json or {}
    assert "document/57-nq-tw-2024-12-22" in [each["id"] for each in documents["result"]]


def test_types_and_properties_are_suggested_all_where_nothing_was_typed(client: FlaskClient) -> None:
    types = client.get("/reconcile/suggest/type?prefix=").json or {}
    spec.TYPES(types)
    assert len(types["result"]) == 8
    spec.TYPES(client.get("/reconcile/suggest/type?prefix=huy").json)
    properties = client.get("/reconcile/suggest/property?prefix=&limit=100").json or {}
    spec.PROPERTIES(properties)
    ids = [each["id"] for each in properties["result"]]
    assert ids[:4] == ["province", "district", "date", "code"]
    stated = client.get("/reconcile/suggest/property?prefix=target/poverty&limit=100").json or {}
    assert "target/poverty-rate" in [each["id"] for each in stated["result"]]
    found = client.get("/reconcile/suggest/property?prefix=huyen").json or {}
    assert found["result"][0]["id"] == "district"


def test_flyouts_are_small_pieces_of_html_without_markup_of_others(client: FlaskClient) -> None:
    for kind, id_, word in (
        ("entity", "unit/2024/03808", "Ít Ong"),
        ("entity", "document/57-nq-tw-2024-12-22", "57-NQ/TW"),
        ("type", "former-district", "Huyện"),
        ("property", "new-commune", "Xã mới"),
    ):
        answer = client.get(f"/reconcile/flyout/{kind}", query_string={"id": id_})
        spec.FLYOUT(answer.json)
        assert (answer.json or {})["id"] == id_
        assert word in (answer.json or {})["html"]


def test_a_preview_stands_in_a_frame_of_any_site(client: FlaskClient) -> None:
    [old] = spec.units_of_each_kind(1, 3)["split"]
    for id_ in (f"unit/{old.key}", "unit/2025/p14", "indicator/poverty-rate", "document/57-nq-tw-2024-12-22"):
        answer = client.get("/reconcile/preview", query_string={"id": id_})
        assert answer.status_code == 200
        assert answer.mimetype == "text/html"
        assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
        assert id_ in answer.text
    split = client.get("/reconcile/preview", query_string={"id": f"unit/{old.key}"}).text
    assert split.count("<li>") == len(lineage.successors(old.key))


def test_an_identifier_leads_to_its_page_in_either_version(client: FlaskClient) -> None:
    for manifest, variable in (
        (client.get("/reconcile").json or {}, "{{id}}"),
        (client.get("/reconcile", headers=V1).json or {}, "{+id}"),
    ):
        address = manifest["view"]["url"].replace(variable, "unit/2025/03808")
        answer = client.get(address, headers={"Accept": "text/html"}, follow_redirects=True)
        assert answer.status_code == 200
        assert "Mường La" in answer.text


def test_a_unit_that_the_store_has_not_is_shown_all_the_same(small_store: Path) -> None:
    answer = (
        create_app(Settings(small_store))
        .test_client()
        .get("/reconcile/view?id=unit/2024/00019", headers={"Accept": "text/html"}, follow_redirects=True)
    )
    assert answer.status_code == 200
    assert "phường Ba Đình" in answer.text


def test_the_help_names_the_address_and_every_term(client: FlaskClient) -> None:
    page = client.get("/reconcile/help")
    assert page.status_code == 200
    assert 'href="/reconcile/help"' in client.get("/").text
    for word in ("http://localhost/reconcile", "former-commune", "new-commune-extent", "unit-type"):
        assert word in page.text


# Data extension


def test_columns_are_proposed_for_a_type(client: FlaskClient) -> None:
    old = client.get("/reconcile/extend/propose?type=former-commune").json or {}
    spec.PROPOSAL(old)
    ids = [each["id"] for each in old["properties"]]
    assert "new-commune" in ids
    assert "predecessors" not in ids
    assert "result/poverty-rate" in ids
    few = client.get("/reconcile/extend/propose?type=commune&limit=3").json or {}
    spec.PROPOSAL(few)
    assert (len(few["properties"]), few["limit"]) == (3, 3)
    documents = client.get("/reconcile/extend/propose?type=document").json or {}
    assert {each["id"] for each in documents["properties"]} >= {"number", "issuer", "title"}


def test_every_proposed_column_can_be_fetched(client: FlaskClient) -> None:
    for type_, id_ in (
        ("commune", "unit/2025/03808"),
        ("former-commune", "unit/2024/03808"),
        ("former-district", "unit/2024/d120"),
        ("province", "unit/2025/p14"),
        ("former-province", "unit/2024/p17"),
        ("indicator", "indicator/poverty-rate"),
        ("document", "document/57-nq-tw-2024-12-22"),
    ):
        proposed = client.get("/reconcile/extend/propose", query_string={"type": type_}).json or {}
        ids = [each["id"] for each in proposed["properties"]][:50]
        rows = extend(client, [id_, "unit/2025/nothing"], *ids)
        assert rows[id_]["iri"] == [{"str": f"https://w3id.org/communekg/{id_}"}]
        assert set(rows) == {id_, "unit/2025/nothing"}
        assert not any(rows["unit/2025/nothing"].values())


def test_columns_hold_what_is_known(client: FlaskClient) -> None:
    new, old = "unit/2025/03808", "unit/2024/03808"
    rows = extend(client, [new, old], "new-commune", "predecessors", "code", "area", "valid-from", "province")
    assert [each["id"] for each in rows[old]["new-commune"]] == [new]
    assert old in [each["id"] for each in rows[new]["predecessors"]]
    assert rows[new]["code"] == [{"str": "03808"}]
    assert rows[new]["valid-from"] == [{"date": "2025-07-01T00:00:00Z"}]
    assert rows[old]["area"] == []
    assert rows[old]["province"][0]["id"] == "unit/2024/p14"


def test_a_district_went_with_all_its_communes(client: FlaskClient) -> None:
    row = extend(client, ["unit/2024/d120"], "new-commune", "new-province")["unit/2024/d120"]
    assert "unit/2025/03808" in [each["id"] for each in row["new-commune"]]
    assert [each["id"] for each in row["new-province"]] == ["unit/2025/p14"]


def test_results_and_targets_are_numbers_of_one_unit_or_words(client: FlaskClient) -> None:
    [commune] = [each for each in register.communes(register.Edition.NEW) if each.name == "Bắc Yên"]
    id_ = f"unit/{commune.key}"
    figures = extend(client, [id_], "target/poverty-rate", "result/poverty-rate")[id_]
    assert figures["target/poverty-rate"] == [{"int": 10}]
    words = extend(client, [id_], "target/poverty-rate", form="text")[id_]["target/poverty-rate"]
    assert words == [{"str": "dưới 10% (2030)"}]
    other = extend(client, [id_], "target/poverty-rate", period="2019")[id_]["target/poverty-rate"]
    assert other == []


def test_settings_limit_values_and_write_entities_as_text(client: FlaskClient) -> None:
    id_ = "unit/2025/03808"
    every = extend(client, [id_], "predecessors")[id_]["predecessors"]
    few = extend(client, [id_], "predecessors", limit="2", content="text")[id_]["predecessors"]
    assert few == [{"str": each["name"]} for each in every[:2]]


@pytest.mark.parametrize(
    "query",
    [
        {"ids": ["unit/2025/03808"], "properties": [{"id": "other"}]},
        {"ids": "unit/2025/03808", "properties": []},
        {"properties": []},
        {"ids": [], "properties": [{}]},
        {"ids": [], "properties": [{"id": "code", "settings": {"limit": "many"}}]},
        {"ids": [], "properties": [{"id": "code"}] * 51},
    ],
)
def test_a_broken_query_for_columns_is_refused(client: FlaskClient, query: object) -> None:
    answer = client.post("/reconcile", data={"extend": json.dumps(query)})
    assert answer.status_code == 400
    assert client.post("/reconcile/extend", json=query).status_code == 400
