"""Each stored example answers on the samples, with what the samples are known to say."""

from collections.abc import Mapping

import pytest

from queries.answers import answer
from queries.sources import LocalSource
from queries.tables import Table
from queries.text import ParamKind, load, names
from web import chart
from web.columns import headings

Row = Mapping[str, str | None]


def _ask(source: LocalSource, name: str, /, **given: str) -> list[Row]:
    found = answer(source, load(name), given)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def _has(rows: list[Row], **cells: str) -> bool:
    return any(all(row[column] == value for column, value in cells.items()) for row in rows)


_OF_RESOLUTIONS = {"participations", "codes-changed-hands"}  # the samples here are reports alone


@pytest.mark.parametrize("name", [name for name in names() if name not in _OF_RESOLUTIONS])
def test_an_example_answers_with_rows(source: LocalSource, name: str) -> None:
    assert _ask(source, name)


@pytest.mark.parametrize("name", names())
def test_no_row_stands_twice(source: LocalSource, name: str) -> None:
    rows = answer(source, load(name), {}).rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", names())
def test_every_column_has_a_heading(source: LocalSource, name: str) -> None:
    assert [column for column in answer(source, load(name), {}).columns if column not in headings()] == []


@pytest.mark.parametrize("name", [name for name in names() if load(name).chart])
def test_a_chart_has_a_number_to_draw(source: LocalSource, name: str) -> None:
    asked, found = load(name).chart, answer(source, load(name), {})
    assert asked
    assert set(asked.columns) <= set(found.columns)
    assert chart.draw(found, asked).panels


@pytest.mark.parametrize(
    "name",
    [name for name in names() if any(param.kind is ParamKind.INDICATOR for param in load(name).params)],
)
def test_an_indicator_narrows_the_answer(source: LocalSource, name: str) -> None:
    [column] = [param.name for param in load(name).params]
    rows = _ask(source, name, **{column: "health-insurance-rate"})
    assert {row[column] for row in rows} <= {"https://w3id.org/communekg/indicator/health-insurance-rate"}


@pytest.mark.parametrize("name", ["breakthroughs", "key-tasks"])
def test_a_theme_narrows_the_answer(source: LocalSource, name: str) -> None:
    rows = _ask(source, name, theme="infrastructure")
    assert {row["theme_label"] for row in rows} == {"Kết cấu hạ tầng"}
    assert len(rows) < len(_ask(source, name))


SAID = [
    pytest.param(
        "targets", {}, {"commune_label": "xã Mường Lầm", "target": "7", "base": "6,87"}, id="poverty"
    ),
    pytest.param(
        "targets",
        {},
        {"commune_label": "xã Ví Dụ", "comparator_label": "không quá", "target": "0.5"},
        id="at most",
    ),
    pytest.param(
        "origins", {}, {"commune_label": "xã Mường La", "predecessor": "thị trấn Ít Ong"}, id="origins"
    ),
    pytest.param(
        "lineage", {"name": "Ít Ong"}, {"commune_label": "xã Mường La"}, id="what became of a township"
    ),
    pytest.param(
        "shared-documents", {"minimum": "5"}, {"document_label": "Nghị quyết 57-NQ/TW"}, id="cited by all"
    ),
    pytest.param(
        "party-members", {}, {"commune_label": "xã Bắc Yên", "per_thousand": "85"}, id="party members"
    ),
    pytest.param(
        "village-mergers", {}, {"commune_label": "xã Mường Lầm", "before": "13", "after": "8"}, id="villages"
    ),
    pytest.param("issues", {}, {"commune_label": "phường Thí Điểm", "code": "unresolved-place"}, id="issues"),
    pytest.param(
        "theme-matrix",
        {"term": "2025-2030"},
        {
            "commune_label": "phường Thí Điểm",
            "theme_label": "Kết cấu hạ tầng",
            "breakthroughs": "1",
            "key_tasks": "2",
        },
        id="a cell of the matrix",
    ),
    pytest.param(
        "theme-matrix", {"term": "2020-2025"}, {"commune_label": "xã Mường La"}, id="a term that ended"
    ),
    pytest.param(
        "breakthroughs-then-and-now",
        {},
        {"commune_label": "xã Mường La", "scope_label": "xã Nậm Păm", "then": "Làm du lịch ở bản Ít"},
        id="what a predecessor had chosen",
    ),
    pytest.param(
        "documents-of-one-commune",
        {},
        {"commune_label": "phường Thí Điểm", "document_label": "Quyết định 338/QĐ-TTg"},
        id="cited by one",
    ),
    pytest.param("citing-sentences", {}, {"commune_label": "xã Mường La"}, id="the sentences of a number"),
    pytest.param(
        "citing-sentences",
        {"number": "luật thực hiện dân chủ"},
        {"commune_label": "xã Mường Lầm"},
        id="the sentences of a name",
    ),
    pytest.param(
        "key-tasks",
        {"theme": "security"},
        {"commune_label": "phường Thí Điểm", "theme_label": "Quốc phòng, an ninh", "ordinal": "4"},
        id="key tasks of one theme",
    ),
    pytest.param(
        "slogans",
        {},
        {
            "commune_label": "xã Mường Lầm",
            "slogan_kind": "phương châm đại hội",
            "text": "Đoàn kết - Nền nếp - Sáng tạo - Vươn lên",
        },
        id="a motto in its exact words",
    ),
    pytest.param(
        "slogans",
        {},
        {"commune_label": "xã Ví Dụ", "slogan_kind": "chủ đề đại hội"},
        id="the theme of a congress",
    ),
    pytest.param(
        "ancestors", {}, {"ancestor_label": "thị trấn Ít Ong", "extent": "whole"}, id="a former township"
    ),
    pytest.param(
        "successors",
        {"unit": "2024/03808"},
        {"successor_label": "xã Mường La", "extent": "whole"},
        id="what became of it",
    ),
    pytest.param(
        "breakthrough-themes",
        {},
        {"theme_label": "Kết cấu hạ tầng", "term": "2025-2030", "breakthroughs": "6", "bodies": "5"},
        id="a theme that all chose",
    ),
    pytest.param(
        "breakthroughs",
        {"theme": "infrastructure"},
        {"commune_label": "phường Thí Điểm", "ordinal": "1", "title": "Đột phá về hạ tầng đô thị"},
        id="breakthroughs of one theme",
    ),
    pytest.param(
        "citation-network",
        {},
        {"commune_label": "phường Thí Điểm", "document_label": "Nghị quyết 57-NQ/TW", "mentions": "2"},
        id="how often a document is cited",
    ),
    pytest.param(
        "co-citations",
        {"minimum": "5"},
        {"document_label": "Nghị quyết 57-NQ/TW", "companion_label": "Nghị quyết 68-NQ/TW", "communes": "5"},
        id="two that all cite",
    ),
    pytest.param(
        "codes-changed-hands",
        {"province": "2025/p92"},
        {"code": "31120", "former_label": "phường An Hòa", "new_label": "phường Cái Khế"},
        id="a code used again",
    ),
    pytest.param(
        "completions",
        {},
        {"commune_label": "phường Thí Điểm", "subject_label": "phường Thí Điểm", "share": "122.4"},
        id="more than was aimed at",
    ),
    pytest.param(
        "contradictions",
        {},
        {"commune_label": "xã Ví Dụ", "subject_label": "xã Ví Dụ", "period": "2025", "count": "2"},
        id="two figures for one year",
    ),
    pytest.param(
        "coverage",
        {},
        {"indicator_label": "Tỷ lệ dân số tham gia bảo hiểm y tế", "communes": "5"},
        id="an indicator that all state",
    ),
    pytest.param(
        "coverage-matrix",
        {},
        {"group_label": "Mặt trận Tổ quốc và đoàn thể", "commune_label": "phường Thí Điểm", "claims": "2"},
        id="a group of indicators",
    ),
    pytest.param(
        "documents-by-issuer", {}, {"issuer": "Thủ tướng Chính phủ", "documents": "4"}, id="an issuing body"
    ),
    pytest.param(
        "former-district", {}, {"new_label": "xã Chiềng Hoa", "formers": "3"}, id="a former district"
    ),
    pytest.param(
        "highest-targets",
        {},
        {"commune_label": "xã Bắc Yên", "highest": "10", "unit": "%", "targets": "1"},
        id="the highest target",
    ),
    pytest.param(
        "left-out",
        {},
        {"commune_label": "phường Thí Điểm", "indicator_label": "Diện tích cây ăn quả", "stated_by": "4"},
        id="what a ward does not state",
    ),
    pytest.param(
        "longest-chains",
        {},
        {"unit_label": "phường Ba Đình", "forerunner_label": "phường Trúc Bạch", "mergers": "1"},
        id="a chain of one merger",
    ),
    pytest.param(
        "past-targets",
        {"indicator": "fruit-tree-area"},
        {"subject_label": "xã Đứa Mòn", "goal": "695", "result": "350", "reached": "false"},
        id="a goal that was missed",
    ),
    pytest.param(
        "predecessor-claims",
        {},
        {"predecessor": "xã Chiềng San", "commune_label": "xã Mường La"},
        id="what is said of a predecessor",
    ),
    pytest.param(
        "results",
        {},
        {"subject_label": "xã Mường La", "value": "8.9", "unit": "%"},
        id="the result of a commune",
    ),
    pytest.param(
        "split-units",
        {"province": "2025/p01"},
        {"former_label": "phường Đại Mỗ", "former_within": "quận Nam Từ Liêm", "pieces": "5"},
        id="a ward in five parts",
    ),
    pytest.param(
        "targets-already-reached",
        {"indicator": "health-insurance-rate"},
        {"commune_label": "xã Bắc Yên", "target": "98", "reached": "100", "reached_by": "xã Hồng Ngài"},
        id="a target below what is reached",
    ),
    pytest.param("unmapped-claims", {}, {"example": "32.000 người"}, id="a figure without indicator"),
    pytest.param("find-claims", {"words": "HỘ NGHÈO"}, {"commune_label": "xã Ví Dụ"}, id="words in capitals"),
]


def test_every_example_has_an_answer_that_is_checked() -> None:
    checked = {str(each.values[0]) for each in SAID} | _OF_RESOLUTIONS  # these: tests/test_real_examples.py
    assert checked == set(names())


@pytest.mark.parametrize(("name", "given", "cells"), SAID)
def test_an_example_finds_what_the_samples_say(
    source: LocalSource, name: str, given: dict[str, str], cells: dict[str, str]
) -> None:
    assert _has(_ask(source, name, **given), **cells)


def test_contradictions_find_what_contradicts_itself(source: LocalSource) -> None:
    rows = _ask(source, "contradictions")
    found = {(row["commune_label"], frozenset((row["values"] or "").split("; "))) for row in rows}
    assert ("xã Ví Dụ", frozenset(("95,3", "96,1"))) in found


def test_a_document_that_few_cite_is_not_shared(source: LocalSource) -> None:
    assert all(int(row["communes"] or 0) >= 4 for row in _ask(source, "shared-documents", minimum="4"))


def test_a_past_breakthrough_stands_beside_new_ones_with_how_it_went(source: LocalSource) -> None:
    rows = _ask(source, "breakthroughs-then-and-now")
    [tourism] = [row for row in rows if row["then"] == "Làm du lịch ở bản Ít"]
    assert "hiệu quả kinh tế còn thấp" in (tourism["outcome"] or "")
    assert tourism["now"]
    assert any(row["then"] is None and row["now"] for row in rows)


def test_what_only_one_commune_cites_is_not_shared(source: LocalSource) -> None:
    alone = {row["document"] for row in _ask(source, "documents-of-one-commune")}
    assert alone.isdisjoint(row["document"] for row in _ask(source, "shared-documents"))
    cited = {row["document"] for row in _ask(source, "citation-network")}
    assert cited == alone | {row["document"] for row in _ask(source, "shared-documents")}


def test_documents_are_cited_together_by_as_many_as_is_said(source: LocalSource) -> None:
    citing: dict[str, set[str]] = {}
    for row in _ask(source, "citation-network"):
        citing.setdefault(row["document"] or "", set()).add(row["commune"] or "")
    rows = _ask(source, "co-citations", minimum="2")
    for row in rows:
        both = citing[row["document"] or ""] & citing[row["companion"] or ""]
        assert int(row["communes"] or 0) == len(both) >= 2
    named = {frozenset((row["document_label"], row["companion_label"])) for row in rows}
    assert frozenset(("Nghị quyết 57-NQ/TW", "Nghị quyết 68-NQ/TW")) in named


def test_an_example_without_rows_keeps_its_columns(source: LocalSource) -> None:
    found = answer(source, load("lineage"), {"name": "không có"})
    assert isinstance(found, Table)
    assert found.rows == ()
    assert found.columns
