"""Why a line yields what it yields."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ingest.explanations import Number, explain
from tests.phrasings import document_of
from web.cli import cli

OPENING = """ĐẢNG BỘ XÃ ĐÔNG BÌNH
BÁO CÁO CHÍNH TRỊ
trình Đại hội đại biểu Đảng bộ xã Đông Bình lần thứ I, nhiệm kỳ 2025 - 2030
"""


def numbers_of(sentence: str, heading: str) -> tuple[Number, ...]:
    """Explain the numbers of a sentence that stands under a heading of a whole report."""
    document = document_of(sentence, f"{OPENING}\n{heading}")
    last = document.raw.rstrip("\n").count("\n") + 1
    (explanation,) = explain(document, last)
    return explanation.numbers


@pytest.mark.parametrize(
    ("sentence", "heading", "field", "expected"),
    [
        pytest.param(
            "Tỷ lệ hộ nghèo còn 3,2%.",
            "II. MỤC TIÊU ĐẾN NĂM 2030",
            "kind",
            "target (the headings speak of goals)",
            id="a goal by its heading",
        ),
        pytest.param(
            "Năm 2024, sản lượng chè búp tươi đạt 1.250 tấn.",
            "I. KẾT QUẢ NHIỆM KỲ 2020 - 2025",
            "period",
            "2024 (the sentence says 2024)",
            id="a year by its sentence",
        ),
        pytest.param(
            "Theo Quyết định số 12-QĐ/TU có hiệu lực.",
            "I. KẾT QUẢ NHIỆM KỲ 2020 - 2025",
            "dropped",
            "a date or a document's number",
            id="the number of a document",
        ),
        pytest.param(
            "Triển khai 5 nhất quán trong chỉ đạo.",
            "I. KẾT QUẢ NHIỆM KỲ 2020 - 2025",
            "dropped",
            "a year or a duration",
            id="a slogan",
        ),
    ],
)
def test_a_number_says_what_decided(sentence: str, heading: str, field: str, expected: str) -> None:
    said = (getattr(number, field) for number in numbers_of(sentence, heading))
    assert [value for value in said if value] == [expected]


def test_a_line_that_is_not_read_is_told(samples: Path) -> None:
    report = min(samples.glob("*.txt"))
    result = CliRunner().invoke(cli, ["explain", str(report), "--line", "100000"])
    assert result.output == (
        "line 100000 is not read: it is blank, a page number, a running head, or past the end\n"
    )


def test_the_facts_of_a_line_are_those_of_the_facts_file(samples: Path) -> None:
    report = min(samples.glob("*.txt"))
    lines = CliRunner().invoke(cli, ["ingest", str(report)]).output.splitlines()
    claim = next(line for line in lines if json.loads(line)["fact"] == "claim")
    at = str(json.loads(claim)["evidence"]["line"])
    result = CliRunner().invoke(cli, ["explain", str(report), "--line", at, "--format", "json"])
    assert claim in [fact for each in json.loads(result.output) for fact in each["facts"]]
