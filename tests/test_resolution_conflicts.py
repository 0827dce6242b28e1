"""Two resolutions for one province that contradict each other."""

from pathlib import Path

import pytest

from ingest.resolution_conflicts import find_conflicts
from ingest.resolutions import find_reorganisations
from tests.resolution_texts import ENDING, arrange, read

FIRST = "Nhập xã Pi Toong và thị trấn Ít Ong thành xã Mường La."
PAIRS = [
    pytest.param(FIRST, [], id="the same told twice is no contradiction"),
    pytest.param(
        "Nhập xã Pi Toong, xã Nậm Păm và thị trấn Ít Ong thành xã Mường La.",
        [("xã Mường La: khoản 1 Điều 1 của 9905/NQ-UBTVQH15 và khoản 1 Điều 1 của 9906/NQ-UBTVQH15 nêu "
         "khác nhau về các "
         "đơn vị cũ")],
        id="one unit is made of others",
    ),
    pytest.param(
        "Nhập xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến.",
        [("xã Pi Toong: nhập vào xã Mường La theo khoản 1 Điều 1 của 9905/NQ-UBTVQH15, vào xã Ngọc "
         "Chiến theo khoản 1 "
         "Điều 1 của 9906/NQ-UBTVQH15")],
        id="one unit goes whole into two",
    ),
    pytest.param("Nhập xã Hua Trai và xã Chiềng Lao thành xã Chiềng Lao.", [], id="other units"),
]  # fmt: skip


@pytest.mark.parametrize(("second", "expected"), PAIRS)
def test_resolutions_contradict(second: str, expected: list[str], tmp_path: Path) -> None:
    one = arrange("tỉnh Sơn La", FIRST, ending=ENDING)
    other = arrange("tỉnh Sơn La", second, ending=ENDING).replace("9905", "9906")
    facts = [fact for text in (one, other) for fact in find_reorganisations(read(text, tmp_path))]
    issues = list(find_conflicts(facts))
    assert [issue.message for issue in issues] == expected
    assert {issue.code for issue in issues} <= {"resolutions-contradict"}


def test_one_resolution_does_not_contradict_itself(tmp_path: Path) -> None:
    text = arrange(
        "tỉnh Sơn La", FIRST, "Nhập xã Pi Toong và xã Ngọc Chiến thành xã Ngọc Chiến.", ending=ENDING
    )
    assert list(find_conflicts(find_reorganisations(read(text, tmp_path)))) == []
