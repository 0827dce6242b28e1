"""The resolutions against a mapping: what differs, who is right, and the page that says so."""

from pathlib import Path

import pytest

from ingest.mapping_differences import (
    Comparison,
    Verdict,
    compare_mapping,
    read_judgements,
    read_mapping,
    write_differences,
)
from ingest.resolutions import find_reorganisations
from ontology.errors import LexiconError
from tests.resolution_texts import ENDING, arrange, read

MAPPING = """\
resolution,new_code,old_code,extent
9905/NQ-UBTVQH15,03808,03808,whole
9905/NQ-UBTVQH15,03808,03835,part
9905/NQ-UBTVQH15,03808,03826,whole
"""
VERDICTS = """\
resolution,new_code,old_code,verdict,reason
9905/NQ-UBTVQH15,03808,03835,theirs,The clause takes all of it.
9905/NQ-UBTVQH15,03808,03826,ours,A reader sees it.
"""
CLAUSE = "Nhập xã Pi Toong, xã Chiềng San và thị trấn Ít Ong thành xã Mường La."


def _compare(folder: Path, mapping: str = MAPPING, verdicts: str = VERDICTS) -> Comparison:
    document = read(arrange("tỉnh Sơn La", CLAUSE, ending=ENDING), folder)
    return compare_mapping(find_reorganisations(document), read_mapping(mapping), read_judgements(verdicts))


def test_differences_are_found_and_judged(tmp_path: Path) -> None:
    found = _compare(tmp_path)
    assert [(each.pair[1], each.ours, each.theirs, each.judgement.verdict) for each in found.differences] == [
        ("03826", None, "whole", Verdict.OURS),
        ("03835", "whole", "part", Verdict.THEIRS),
        ("03844", "whole", None, Verdict.OPEN),
    ]
    assert {each.clause for each in found.differences} == {1}
    assert all(len(each.quote.split()) <= 27 for each in found.differences)


def test_shares_before_and_after_the_verdicts(tmp_path: Path) -> None:
    found = _compare(tmp_path)
    assert (found.ours, found.theirs, found.agreed) == (3, 3, 1)
    assert (found.precision, found.recall) == pytest.approx((1 / 3, 1 / 3))
    assert found.adjudicated() == pytest.approx((2 / 3, 2 / 3))  # 03844 is ours alone, 03826 theirs alone


def test_what_is_ambiguous_counts_for_nobody(tmp_path: Path) -> None:
    verdicts = (
        VERDICTS.replace(",ours,", ",ambiguous,")
        + "9905/NQ-UBTVQH15,03808,03844,theirs,The clause names it.\n"
    )
    assert _compare(tmp_path, verdicts=verdicts).adjudicated() == (1.0, 1.0)


def test_a_mapping_without_the_resolution_shares_nothing(tmp_path: Path) -> None:
    found = _compare(tmp_path, mapping="resolution,new_code,old_code,extent\n")
    assert (found.precision, found.recall) == (0.0, 0.0)


def test_the_page_tells_each_difference(tmp_path: Path) -> None:
    page = write_differences([_compare(tmp_path)])
    assert "| 9905/NQ-UBTVQH15 | 3 | 3 | 1 | 0.3333 | 0.3333 | 0.6667 / 0.6667 |" in page
    assert "## Our errors (1)" in page
    assert (
        "khoản 1: xã Pi Toong (Mường La) 03835 → xã Mường La 03808: we say whole, the mapping part." in page
    )
    assert "The clause takes all of it." in page


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("resolution,new_code\n", "lacks the columns old_code, extent", id="columns are missing"),
        pytest.param(
            "resolution,new_code,old_code,extent\nx,,1,whole\n", "a new and an old code", id="no code"
        ),
    ],
)
def test_a_broken_mapping_is_refused(text: str, words: str) -> None:
    with pytest.raises(LexiconError, match=words):
        read_mapping(text)


def test_a_verdict_that_there_is_not_is_refused() -> None:
    with pytest.raises(LexiconError, match="verdicts:2: 'mine' is none of ours, theirs, ambiguous, open"):
        read_judgements("new_code,old_code,verdict,reason\n1,2,mine,x\n")
