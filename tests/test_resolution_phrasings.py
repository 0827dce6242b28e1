"""More of what clauses say, in the manner of many provinces and of many printers.

Of each block of ``wordings/clauses.txt``, all of invented units: behind ``#`` what is special in the
clause, then its words, and behind ``>`` what it does.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.resolution_texts import actions, arrange, say

_FILE = Path(__file__).parent / "wordings" / "clauses.txt"


def _phrasings() -> Iterator[tuple[str, str, list[str]]]:
    for block in _FILE.read_text(encoding="utf-8").strip().split("\n\n"):
        title, clause, *done = block.splitlines()
        yield title.removeprefix("# "), clause, [each.removeprefix("> ") for each in done]


@pytest.mark.parametrize(
    ("clause", "expected"), [pytest.param(clause, done, id=title) for title, clause, done in _phrasings()]
)
def test_a_clause_does(clause: str, expected: list[str], tmp_path: Path) -> None:
    assert expected
    assert [say(action) for action in actions(arrange("tỉnh Giả Định", clause), tmp_path)] == expected
