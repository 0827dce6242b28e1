"""The real reports, and our samples, printed otherwise: the same facts must come out.

What a perturbation leaves whole must give every fact again. Where it destroys what only print told (which
line was full, which number a list item bore), three facts in a hundred may differ.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.perturbations import (
    Key,
    Perturbation,
    carriage_returns,
    count_otherwise,
    decompose,
    double_spaces,
    facts_of,
    hard_spaces,
    indent,
    long_dashes,
    loose_numbers,
    move_tones,
    number_pages,
    of_kind,
    one_line_a_paragraph,
    overlap,
    reflow,
    renumber,
    space_lines,
    straight_quotes,
)

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "reports"
REPORTS = [*sorted((ROOT / "samples").glob("*.txt")), *sorted(SHARED.glob("*.txt"))]

_LISTED = ("breakthrough", "key-task")
_CITED = ("citation", "document-relation")

WHOLE: list[tuple[str, Perturbation]] = [
    ("two spaces between words", double_spaces),
    ("no-break spaces before numbers", hard_spaces),
    ("letters in pieces", decompose),
    ("tones on the other vowel", move_tones),
    ("lines that end as in Windows", carriage_returns),
    ("long dashes", long_dashes),
    ("straight quotes", straight_quotes),
    ("spaces in the numbers of documents", loose_numbers),
    ("lists that count otherwise", count_otherwise),
    ("an empty line below each line", space_lines),
    ("indents and form feeds", indent),
    ("page numbers between dashes at the foot", number_pages(lambda n, _: f"- {n} -", foot=True)),
    ("page numbers alone at the head", number_pages(lambda n, _: f"\n\n{n}\n\n", foot=False)),
    (
        "running heads and page numbers",
        number_pages(lambda n, _: f"{n}", foot=False, head="BÁO CÁO CHÍNH TRỊ"),
    ),
]
PRINTED: list[tuple[str, Perturbation]] = [
    ("lines of 60 columns", reflow(60)),
    ("lines of 100 columns", reflow(100)),
    ("lines of 120 columns", reflow(120)),
    ("a line a paragraph", one_line_a_paragraph),
    ("numbers left out and other signs behind them", renumber),
    ("page numbers with their total at the foot", number_pages(lambda n, m: f"Trang {n}/{m}", foot=True)),
    ("fractions of pages at the head", number_pages(lambda n, m: f"{n}/{m}", foot=False)),
    ("bare page numbers at the foot", number_pages(lambda n, _: f"{n}", foot=True)),
    ("bare page numbers and form feeds", number_pages(lambda n, _: f"{n}", foot=True, feed=True)),
    (
        "page numbers behind a running head",
        number_pages(lambda n, _: f"Báo cáo trình Đại hội | {n}", foot=True),
    ),
]


def _cases(perturbations: list[tuple[str, Perturbation]]) -> list[object]:
    return [
        pytest.param(file, perturb, id=f"{file.stem}: {name}")
        for file in REPORTS
        for name, perturb in perturbations
    ]


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def _facts(file: Path) -> Counter[Key]:
    return facts_of(_text(file))


def test_the_real_reports_are_there() -> None:
    assert len(list(SHARED.glob("*.txt"))) >= 3, (
        f"put the real reports into {SHARED}, or leave this test to CI"
    )


@pytest.mark.parametrize("file", [pytest.param(file, id=file.stem) for file in REPORTS])
def test_what_is_held_to_it_is_there(file: Path) -> None:
    stated = {key[0] for key in _facts(file)}
    assert {"claim", "breakthrough", "citation"} <= stated


@pytest.mark.parametrize(("file", "perturb"), _cases(WHOLE))
def test_a_report_that_is_whole_states_the_same(file: Path, perturb: Perturbation) -> None:
    stated = facts_of(perturb(_text(file)))
    assert stated - _facts(file) == Counter()
    assert _facts(file) - stated == Counter()


@pytest.mark.parametrize(("file", "perturb"), _cases(PRINTED))
def test_a_report_that_is_printed_otherwise_states_the_same(file: Path, perturb: Perturbation) -> None:
    before, after = _facts(file), facts_of(perturb(_text(file)))
    claims = of_kind(before, ["claim"])
    assert overlap(claims, of_kind(after, ["claim"])) >= 0.97
    # The number of a breakthrough or a task is that of its item, which a renumbering changes.
    others, found = (_without_ordinals(facts - of_kind(facts, ["claim"])) for facts in (before, after))
    assert overlap(others, found) >= 0.97
    for kinds in (_LISTED, _CITED):
        assert overlap(of_kind(others, kinds), of_kind(found, kinds)) >= 0.95, kinds


def _without_ordinals(facts: Counter[Key]) -> Counter[Key]:
    keys = Counter[Key]()
    for key, count in facts.items():
        keys[(*key[:3], *key[4:]) if key[0] in _LISTED else key] += count
    return keys
