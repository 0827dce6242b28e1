"""What a wording measures, over regions, word orders and abbreviations; and what it does not measure.

The tables ``wordings/indicators.csv`` and ``wordings/traps.csv`` hold wordings of our own invention: with the
unit and, where it matters, the counted noun; an empty concept says that none is meant.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest.folding import fold
from ingest.indicators import find_indicator, parse_form
from ingest.lexicons import concepts_of, read_rows
from ingest.phrases import normalise
from ingest.quantity_kinds import RATIO
from ontology.concepts import Concept, concepts

TABLES = Path(__file__).parent / "wordings"
INDICATORS = {slug: each for slug, each in concepts("indicator").items() if each.quantity}
# A unit in which each kind of quantity may be stated.
UNITS = {
    "ratio": "percent",
    "ratio-per-year": "percent-per-year",
    "area": "hectare",
    "length": "kilometre",
    "mass": "tonne",
    "money": "dong-million",
    "money-per-person-year": "dong-million-per-person-year",
    "power": "megawatt",
    "volume": "cubic-metre",
}


class Wording(NamedTuple):
    text: str
    measure: str | None
    noun: str
    concept: str | None


def _read(name: str) -> Iterator[object]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            wording = Wording(row["wording"], row["measure"] or None, row["noun"], row["concept"] or None)
            yield pytest.param(wording, id=f"{wording.text} ({wording.measure})")


@pytest.mark.parametrize("wording", list(_read("indicators.csv")))
def test_a_wording_means_an_indicator(wording: Wording) -> None:
    assert find_indicator(wording.text, wording.measure, noun=wording.noun) == wording.concept


@pytest.mark.parametrize("wording", list(_read("traps.csv")))
def test_a_wording_that_only_looks_like_an_indicator(wording: Wording) -> None:
    assert find_indicator(wording.text, wording.measure, noun=wording.noun) == wording.concept


# What stands before the number, its unit, what follows; the wording holds only the noun.
SENTENCES = [
    pytest.param(
        "đảng viên",
        "party-member",
        "ban thường vụ thi hành kỷ luật ",
        " bằng hình thức khiển trách",
        "party-members-reprimanded",
        id="the form of discipline follows",
    ),
    pytest.param(
        "chỉ tiêu",
        "target",
        "trong đó có ",
        " vượt nghị quyết",
        "congress-targets-exceeded",
        id="targets exceeded",
    ),
    pytest.param(
        "chỉ tiêu", "target", "trong đó có ", " không đạt", "congress-targets-missed", id="targets missed"
    ),
    pytest.param(
        "hộ",
        "household",
        "đạo tin lành có ",
        " sinh hoạt",
        "protestant-households",
        id="the religion stands before the households",
    ),
    pytest.param(
        "nhân khẩu",
        "person",
        "có 12 hộ, ",
        " theo đạo công giáo",
        "catholic-persons",
        id="the religion follows the persons",
    ),
    pytest.param(
        "sản lượng", "tonne", "diện tích hồ tiêu 430 ha, ", "", "pepper-output", id="output of pepper"
    ),
    pytest.param(
        "sản lượng",
        "tonne",
        "lúa 900 ha, ngô 300 ha, ",
        "",
        "maize-output",
        id="output of the crop named last",
    ),
    pytest.param(
        "năng suất", "quintal-per-hectare", "gieo cấy lúa 900 ha, ", "", "rice-yield", id="yield of rice"
    ),
    pytest.param(
        "doanh thu",
        "dong-billion",
        "đón 4.000 lượt khách du lịch, ",
        "",
        "tourism-revenue",
        id="revenue of tourism",
    ),
    pytest.param(
        "kinh phí", "dong-billion", "xóa 120 nhà tạm với ", "", "housing-support-funds", id="money for houses"
    ),
    pytest.param(
        "dân số", "percent", "lực lượng dân quân đạt ", "", "militia-rate", id="militia among the people"
    ),
    pytest.param(
        "dịch vụ",
        "percent",
        "cơ cấu kinh tế: nông nghiệp 40%, ",
        "",
        "services-share-of-economy",
        id="a part of the economy",
    ),
    pytest.param("hộ", "household", "toàn phường có ", " ký cam kết", None, id="households of no kind"),
    pytest.param("đảng viên", "party-member", "biểu dương ", " gương mẫu", None, id="members praised"),
    pytest.param("số tiền", "dong-million", "tổ chức hội thao với ", "", None, id="money for something else"),
    pytest.param("sản lượng", "tonne", "khai thác được ", "", None, id="an output of nothing named"),
]


@pytest.mark.parametrize(("wording", "measure", "before", "after", "concept"), SENTENCES)
def test_the_sentence_says_what_a_bare_noun_measures(
    wording: str, measure: str, before: str, after: str, concept: str | None
) -> None:
    assert find_indicator(wording, measure, before=fold(before), after=fold(after), noun=wording) == concept


SHARES = [
    pytest.param("kết nạp đảng viên", "percent", False, "new-party-members", id="share of a goal of a count"),
    pytest.param("tổng đàn lợn", "percent", False, "pig-herd", id="share of a herd's goal"),
    pytest.param("tổng đàn lợn", "percent", True, "pig-herd", id="growth of a herd"),
    pytest.param("hộ nghèo", "percent", True, "poverty-rate", id="percentage points of poverty"),
    pytest.param("tỷ lệ hộ nghèo", "percent", False, "poverty-rate", id="share of a goal that is a rate"),
    pytest.param("thu ngân sách", "percent", False, "local-budget-revenue", id="share of a budget's goal"),
    pytest.param("thu nhập bình quân đầu người", "dong-million", True, "income-per-capita", id="more income"),
    pytest.param("tổng mức bán lẻ hàng hóa", "times", True, "retail-sales-and-services", id="so many times"),
]


@pytest.mark.parametrize(("wording", "measure", "change", "concept"), SHARES)
def test_a_share_is_of_what_it_is_a_share_of(wording: str, measure: str, change: bool, concept: str) -> None:
    assert find_indicator(wording, measure, share=True, change=change) == concept


@pytest.mark.parametrize("concept", INDICATORS.values(), ids=INDICATORS)
def test_a_label_means_its_own_indicator_or_needs_its_unit(concept: Concept) -> None:
    found = find_indicator(concept.label_vi, UNITS.get(concept.quantity or ""))
    # "3 sao" is the least grade: reports say "OCOP 3 sao" of all recognised products.
    assert found in (concept.slug, None) or (concept.slug, found) == ("ocop-products-3-star", "ocop-products")


def test_every_indicator_has_forms_and_every_form_an_indicator() -> None:
    assert {row.concept for row in read_rows("indicators")} == set(INDICATORS)


def test_no_form_means_two_indicators_of_one_kind_of_quantity() -> None:
    meant: dict[tuple[object, ...], str] = {}
    for row in read_rows("indicators"):
        form = parse_form(row.form, "")
        kind = INDICATORS[row.concept].quantity
        key = ("ratio" if kind in RATIO else kind, form)
        assert meant.setdefault(key, row.concept) == row.concept, row


@pytest.mark.parametrize("name", ["indicators", "synonyms", "empty_words"])
def test_a_lexicon_is_sorted_and_has_no_row_twice(name: str) -> None:
    rows = [(row.form, row.concept) for row in read_rows(name)]
    assert rows == sorted(set(rows))


def test_the_words_of_forms_are_tokens() -> None:
    tokens = {token for group in concepts_of("synonyms").values() for token in group.split()}
    tokens |= set(concepts_of("empty_words"))
    for row in read_rows("indicators"):
        for word in row.form.split():
            bare = word.lstrip("-@<>+")
            assert word.startswith("#") or "_" not in bare or bare in tokens, row


def test_words_of_one_meaning_are_one_token() -> None:
    assert normalise("bản").all == normalise("tổ dân phố").all == normalise("khóm").all
    assert normalise("đàn heo").heavy == normalise("đàn lợn").heavy
    assert "dân_số" not in normalise("số dân quân tự vệ").all
