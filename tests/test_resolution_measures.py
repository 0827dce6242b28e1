"""The resolutions of 2025 where they are at hand (``../shared/resolutions``), against a mapping."""

from functools import cache
from pathlib import Path

import pytest

from ingest.document import read_document
from ingest.mapping_differences import (
    Comparison,
    Verdict,
    compare_mapping,
    read_judgements,
    read_mapping,
    write_differences,
)
from ingest.report import read_report
from ingest.resolutions import find_reorganisations, is_resolution
from ontology.facts import Fact, Issue, Reorganisation, Resolution
from tests.resolution_texts import SAMPLES
from tests.timing import processor_seconds, some_time

ROOT = SAMPLES.parent.parent
SHARED = ROOT.parent / "shared" / "resolutions"
DOCS = ROOT / "docs"
FLOOR = 0.99


@cache
def _read() -> dict[str, tuple[Fact | Issue, ...]]:
    found = {}
    for file in sorted(SHARED.glob("*_NQ-*.md")):
        document = read_document(read_report(file))
        assert is_resolution(document)
        found[file.stem.partition("_")[0]] = tuple(find_reorganisations(document))
    return found


def _compare() -> list[Comparison]:
    if not _read():
        return []
    mapping = read_mapping((SHARED / "mapping.csv").read_text(encoding="utf-8"))
    judgements = read_judgements((DOCS / "mapping-adjudications.csv").read_text(encoding="utf-8"))
    return [compare_mapping(facts, mapping, judgements) for facts in _read().values()]


def test_each_resolution_agrees_with_the_mapping_as_corrected() -> None:
    for found in _compare():
        assert found.precision >= 0.98
        assert found.recall >= 0.98
        assert min(found.adjudicated()) >= FLOOR, found.resolution
        assert all(each.judgement.verdict is not Verdict.OPEN for each in found.differences), found.resolution


def test_the_page_of_differences_is_up_to_date() -> None:
    found = _compare()
    if found:
        assert (DOCS / "mapping-differences.md").read_text(encoding="utf-8") == write_differences(found)


def test_counts_read_equal_the_totals_stated() -> None:
    for number, facts in _read().items():
        [head] = [fact for fact in facts if isinstance(fact, Resolution)]
        assert head.totals, number
        assert [fact.message for fact in facts if isinstance(fact, Issue)] == [], number


def test_every_unit_is_found() -> None:
    for facts in _read().values():
        for event in (fact for fact in facts if isinstance(fact, Reorganisation)):
            assert event.result.unit
            assert event.clause
            assert all(each.unit.unit for each in event.participations)


@pytest.mark.parametrize("times", [1, 4])
def test_time_grows_with_length_alone(times: int, tmp_path: Path) -> None:
    """Four times the text in about four times the time: twelve would be the growth of a square."""
    text = (SAMPLES / "9901_NQ-UBTVQH15.md").read_text(encoding="utf-8")

    def seconds(factor: int) -> float:
        file = tmp_path / f"long-{factor}.md"
        file.write_text(text * factor, encoding="utf-8")
        document = read_document(read_report(file))
        assert any(find_reorganisations(document))
        return processor_seconds(lambda: list(find_reorganisations(document)))

    assert some_time(lambda: seconds(20 * times) <= 3 * times * seconds(20) + 0.5)
