"""What the samples state, fact by fact; `make golden` writes the files anew, to be read in the diff."""

from pathlib import Path

import pytest

from web.extraction import dump_report

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("report", sorted((ROOT / "samples").glob("*.txt")), ids=lambda report: report.stem)
def test_a_sample_states_what_its_golden_file_says(report: Path) -> None:
    assert dump_report(report) == (GOLDEN / f"{report.stem}.jsonl").read_text(encoding="utf-8")


def test_every_golden_file_is_of_a_sample() -> None:
    stems = {report.stem for report in (ROOT / "samples").glob("*.txt")}
    assert {file.stem for file in GOLDEN.glob("*.jsonl")} == stems
