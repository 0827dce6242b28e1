"""Resolutions that are cut, contradict each other or name what nobody knows: what can be known is kept."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.resolution_texts import ENDING, SAMPLES, arrange
from web.cli import cli
from web.commands.status import DONE, NOTHING_DONE

FIRST = "Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường La."
WHOLE = (SAMPLES / "9901_NQ-UBTVQH15.md").read_text(encoding="utf-8")


def _run(*arguments: str | Path) -> str:
    done = CliRunner().invoke(cli, [*map(str, arguments)], standalone_mode=False)
    assert done.exception is None
    assert (done.return_value or DONE) == DONE
    return done.stdout


def _build(folder: Path, *texts: str) -> Any:
    """Build the texts, each a resolution of its own number; give the summary."""
    files = []
    for number, text in enumerate(texts, start=1):
        files.append(folder / f"nq-{number}.txt")
        files[-1].write_text(text.replace("9905/", f"{number}/"), encoding="utf-8")
    return json.loads(_run("build", *files, "--store", folder / "store", "--format", "json"))


def _rows(folder: Path, query: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(
        _run("query", query, "--store", folder / "store", "--format", "json")
    )
    return found


def _of_son_la(*clauses: str) -> str:
    return arrange("tỉnh Sơn La", *clauses, ending=ENDING)


def _contradictions(folder: Path) -> list[str]:
    return sorted(
        {row["message"] for row in _rows(folder, "issues") if row["code"] == "resolutions-disagree"}
    )


CONTRADICTING = [
    pytest.param([FIRST, FIRST], [], id="the same told twice is no contradiction"),
    pytest.param(
        [FIRST, "Nhập xã Pi Toong, xã Nậm Păm và thị trấn Ít Ong thành xã Mường La."],
        [
            (
                "xã Mường La (03808): khoản 1 Điều 1 của 1/NQ-UBTVQH15 và khoản 1 Điều 1 của 2/NQ-UBTVQH15 "
                "nêu khác nhau về các đơn vị hợp thành"
            )
        ],
        id="one unit is made of others",
    ),
    pytest.param(
        [FIRST, "Nhập xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến."],
        [
            (
                "xã Pi Toong (03835): nhập vào xã Mường La (03808) theo khoản 1 Điều 1 của 1/NQ-UBTVQH15, "
                "vào xã Ngọc Chiến (03820) theo khoản 1 Điều 1 của 2/NQ-UBTVQH15"
            )
        ],
        id="one unit goes whole into two",
    ),
    pytest.param(
        [FIRST, "Nhập một phần xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến."],
        [
            (
                "xã Pi Toong (03835): nhập vào xã Mường La (03808) theo khoản 1 Điều 1 của 1/NQ-UBTVQH15, "
                "vào xã Ngọc Chiến (03820) theo khoản 1 Điều 1 của 2/NQ-UBTVQH15"
            )
        ],
        id="one unit goes whole, and a part of it elsewhere",
    ),
    pytest.param(
        [
            "Nhập một phần xã Pi Toong và thị trấn Ít Ong thành xã Mường La.",
            "Nhập phần còn lại của xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến.",
        ],
        [],
        id="parts that two resolutions divide are no contradiction",
    ),
    pytest.param(
        [FIRST, "Nhập xã Hua Trai và xã Chiềng Lao thành xã Chiềng Lao."], [], id="other units are none"
    ),
]


@pytest.mark.parametrize(("clauses", "messages"), CONTRADICTING)
def test_two_resolutions_of_one_province(clauses: Sequence[str], messages: list[str], tmp_path: Path) -> None:
    built = _build(tmp_path, *map(_of_son_la, clauses))
    assert _contradictions(tmp_path) == messages
    assert built["resolutions"] == 2
    assert built["issues_by_code"].get("resolutions-disagree", 0) == len(messages)


def test_a_contradiction_goes_with_the_text_that_is_put_right(tmp_path: Path) -> None:
    _build(tmp_path, _of_son_la(FIRST), _of_son_la("Nhập xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến."))
    assert len(_contradictions(tmp_path)) == 1
    built = _build(tmp_path, _of_son_la(FIRST), _of_son_la("Đổi tên xã Ngọc Chiến thành xã Ngọc Chiến."))
    assert _contradictions(tmp_path) == []
    assert "resolutions-disagree" not in built["issues_by_code"]


def test_one_resolution_does_not_contradict_itself(tmp_path: Path) -> None:
    text = _of_son_la(FIRST, "Nhập xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến.")
    assert _build(tmp_path, text)["issues_by_code"]["unit-taken-twice"] == 1
    assert _contradictions(tmp_path) == []


@pytest.mark.parametrize("share", [55, 65, 80, 90])
def test_of_a_cut_resolution_the_clauses_before_the_cut_stay(share: int, tmp_path: Path) -> None:
    _build(tmp_path, WHOLE)
    whole = _rows(tmp_path, "participations")
    built = _build(tmp_path, WHOLE[: len(WHOLE) * share // 100])
    cut = _rows(tmp_path, "participations")
    last = max((row["clause"] for row in cut), key=int)  # which may break off
    assert built["resolutions"] == 1
    assert built["issues_by_code"]["cut-resolution"] == 1
    assert cut
    # From when they hold stands at the end of a resolution.
    assert [row | {"effective": ""} for row in cut if row["clause"] != last] == [
        row | {"effective": ""} for row in whole if int(row["clause"]) < int(last)
    ]


def test_of_a_resolution_cut_before_its_title_nothing_is_known(tmp_path: Path) -> None:
    file = tmp_path / "nq.txt"
    file.write_text(WHOLE[: len(WHOLE) // 10], encoding="utf-8")
    done = CliRunner().invoke(
        cli, ["build", str(file), "--store", str(tmp_path / "s")], standalone_mode=False
    )
    assert done.return_value == NOTHING_DONE
    assert str(file) in done.stderr
    assert not (tmp_path / "s").exists()


def test_of_a_clause_with_an_unknown_unit_the_others_stay(tmp_path: Path) -> None:
    built = _build(tmp_path, _of_son_la("Nhập xã Pi Toong và xã Không Đâu Có thành xã Mường La."))
    assert built["issues_by_code"]["unknown-unit"] == 1
    rows = {(row["old_code"], row["old_name"]) for row in _rows(tmp_path, "participations")}
    assert rows == {("03835", "xã Pi Toong"), (None, "xã Không Đâu Có")}


def test_the_summary_names_the_kinds_of_issues(tmp_path: Path) -> None:
    file = tmp_path / "nq.txt"
    file.write_text(_of_son_la("Nhập xã Pi Toong và xã Không Đâu Có thành xã Mường La."), encoding="utf-8")
    summary = _run("build", file, "--store", tmp_path / "store")
    lines = [line.split() for line in summary.partition("issues")[2].splitlines()]
    assert ["unknown-unit", "1"] in lines
    assert _run("build", file, "--store", tmp_path / "store").count("unknown-unit") == 1
