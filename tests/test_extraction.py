"""Reading reports from end to end, one after the other and by a pool of processes."""

import os
from pathlib import Path

import pytest

from ontology.errors import ReportError
from web.extraction import dump_report, dump_reports, read_facts


def test_the_same_report_gives_the_same_bytes(samples: Path) -> None:
    assert dump_report(samples / "vi-du.txt") == dump_report(samples / "vi-du.txt")


def test_every_fact_quotes_the_text(samples: Path) -> None:
    for report in sorted(samples.glob("*.txt")):
        file = read_facts(report)
        spans = [fact.evidence for fact in file.facts]
        assert spans
        assert [each for each in spans if file.source.text[each.start : each.end] != each.quote] == []


def test_a_text_of_no_commune_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "thơ.txt"
    file.write_text("Hôm nay trời nhẹ lên cao, 12 con én bay qua sân.\n" * 30, encoding="utf-8")
    with pytest.raises(ReportError, match="no commune is recognised"):
        read_facts(file)


def test_many_reports_are_read_in_order_by_several_processes(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    files = [tmp_path / f"{number:02}.txt" for number in range(24)]
    for file in files[1:]:
        file.write_bytes((samples / "vi-du.txt").read_bytes())
    files[0].touch()
    found = list(dump_reports(files))
    assert found[0] == ("", f"{files[0]}: the file is empty: there is no report in it")
    assert found[1:] == [(dump_report(file), "") for file in files[1:]]
