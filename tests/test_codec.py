"""The form of facts files: loss-free, sorted, and strict about what is wrong."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.codec import dump_fact, dump_facts, load_facts, load_source, parse_fact
from ontology.errors import CodecError, FactError
from ontology.facts import (
    Breakthrough,
    Citation,
    Claim,
    Congress,
    DocumentRelation,
    Evidence,
    Fact,
    Issue,
    KeyTask,
    Merger,
    PartyCommittee,
    Place,
    Reorganisation,
    Resolution,
    Slogan,
    VillageMerger,
)
from tests import factories

_DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)


@st.composite
def _evidence(draw: st.DrawFn) -> Evidence:
    quote, start = draw(st.text(min_size=1)), draw(st.integers(0, 10**6))
    made = st.builds(
        Evidence,
        start=st.just(start),
        end=st.just(start + len(quote)),
        quote=st.just(quote),
        prefix=st.text(),
        page=st.none() | st.integers(1),
    )
    return draw(made)


st.register_type_strategy(Evidence, _evidence())
st.register_type_strategy(Decimal, _DECIMALS)
_KINDS = (
    Congress, Merger, PartyCommittee, VillageMerger, Claim, Breakthrough, KeyTask, Slogan,
    Citation, DocumentRelation, Resolution, Reorganisation, Issue,
)  # fmt: skip
_FACTS: st.SearchStrategy[Fact | Issue] = st.one_of([st.from_type(kind) for kind in _KINDS])


@given(_FACTS)
def test_a_line_reads_back_as_the_fact_it_was(fact: Fact | Issue) -> None:
    line = dump_fact(fact)
    assert "\n" not in line
    assert parse_fact(line) == fact
    assert dump_fact(parse_fact(line)) == line


@given(_DECIMALS)
def test_a_number_keeps_its_digits(value: Decimal) -> None:
    read = parse_fact(dump_fact(replace(factories.poverty(), value=value)))
    assert isinstance(read, Claim)
    assert str(read.value) == str(value) or read.value == value == 0  # of noughts only the sign is lost


def test_a_line_is_for_people_to_read() -> None:
    issue = Issue(code="unresolved-place", message="không rõ xã Mẫu")
    assert dump_fact(issue) == '{"code": "unresolved-place", "fact": "issue", "message": "không rõ xã Mẫu"}'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("7272.0", "7272.0", id="zeros that the report gives stay"),
        pytest.param("70866000000", "70866000000", id="a large amount is written out"),
        pytest.param("1E+3", "1e+3", id="an exponent stays"),
        pytest.param("0.123456789012345678901", "0.123456789012345678901", id="no digit is lost to a float"),
    ],
)
def test_numbers_are_json_numbers(value: str, written: str) -> None:
    assert f'"value": {written},' in dump_fact(replace(factories.income(), value=Decimal(value)))


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        dump_fact(replace(factories.income(), value=Decimal("NaN")))


def _text() -> str:
    return dump_facts(factories.source(), factories.facts(), factories.issues())


def test_a_file_is_the_same_whatever_the_order_and_however_often_a_fact_was_found() -> None:
    found = factories.facts()
    assert dump_facts(factories.source(), (*reversed(found), *found), reversed(factories.issues())) == _text()


def test_facts_stand_in_the_order_of_the_report() -> None:
    first, *rest = map(parse_fact, _text().splitlines())
    assert first == factories.source()
    starts = [-1 if (place := getattr(fact, "evidence", None)) is None else place.start for fact in rest]
    assert starts == sorted(starts)


def test_a_file_reads_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(_text(), encoding="utf-8")
    found = load_facts(path)
    assert found.source == load_source(path) == factories.source()
    assert set(found.facts) == set(factories.facts())
    assert set(found.issues) == set(factories.issues())
    assert dump_facts(found.source, found.facts, found.issues) == _text()


BROKEN = [
    pytest.param("{", "Expecting property name", id="half a line"),
    pytest.param("[]", "one JSON object", id="a list"),
    pytest.param('{"fact": "guess"}', "'guess' is no kind of fact", id="a kind that does not exist"),
    pytest.param('{"code": "x"}', "None is no kind of fact", id="a line without a kind"),
    pytest.param('{"fact": "issue", "code": "x"}', "Issue lacks message", id="a field is missing"),
    pytest.param(
        '{"fact": "issue", "code": "x", "message": "y", "z": 1}', "no field z", id="a field too many"
    ),
    pytest.param('{"fact": "issue", "code": 1, "message": "y"}', "1 should be str", id="a number for a text"),
    pytest.param(
        '{"fact": "issue", "code": null, "message": "y"}', "None should be str", id="null for a text"
    ),
    pytest.param(
        '{"fact": "issue", "code": "x", "message": NaN}', "NaN is no number", id="a number that is none"
    ),
    pytest.param(
        dump_fact(factories.income()).replace('"actual"', '"hope"'),
        "'hope' is not a valid Kind",
        id="no such kind",
    ),
    pytest.param(
        dump_fact(factories.income()).replace('45.0, "w', '"45", "w'), "should be int", id="a quoted number"
    ),
    pytest.param(
        dump_fact(factories.merger()).replace("2025-07-01", "1/7/2025"), "Invalid isoformat", id="no date"
    ),
    pytest.param(
        dump_fact(factories.income()).replace('"line": 5', '"line": true'),
        "True should be int",
        id="true for a line",
    ),
]


@pytest.mark.parametrize(("line", "problem"), BROKEN)
def test_a_broken_line_is_named(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(f"{dump_fact(factories.source())}\n{line}\n", encoding="utf-8")
    with pytest.raises(CodecError, match=problem) as caught:
        load_facts(path)
    assert (caught.value.file, caught.value.line) == (str(path), 2)


def _moved(claim: Claim, by: int) -> Claim:
    place = claim.evidence
    return replace(claim, evidence=replace(place, start=place.start + by, end=place.end + by))


def _misquoted() -> Merger:
    merger = factories.merger()
    first, *rest = merger.predecessors
    wrong = replace(first.evidence, start=0, end=len(first.evidence.quote))
    return replace(merger, predecessors=(replace(first, evidence=wrong), *rest))


MISPLACED = [
    pytest.param([factories.income()], "first line must be the source", id="no source"),
    pytest.param([factories.source(), factories.source()], "one source only", id="two sources"),
    pytest.param(
        [factories.source(), _moved(factories.income(), 1)], "other words", id="a quote beside its place"
    ),
    pytest.param([factories.source(), _misquoted()], "other words", id="a predecessor beside its place"),
    pytest.param(
        [factories.source(), factories.income("other")], "is of report 'other'", id="another report"
    ),
]


@pytest.mark.parametrize(("lines", "problem"), MISPLACED)
def test_a_fact_that_does_not_fit_its_source_is_refused(
    lines: list[Fact], problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(f"{dump_fact(line)}\n" for line in lines), encoding="utf-8")
    with pytest.raises(CodecError, match=problem):
        load_facts(path)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="no file"),
        pytest.param(b"", id="an empty file"),
        pytest.param(b"\xff\xfe\x00", id="a file that is no text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    if content is not None:
        path.write_bytes(content)
    for load in (load_facts, load_source):
        with pytest.raises(CodecError) as caught:
            load(path)
        assert caught.value.file == str(path)


def test_evidence_without_words_cannot_be_read() -> None:
    line = dump_fact(factories.income()).replace(factories.income().evidence.quote, "")
    with pytest.raises(FactError, match="needs the words"):
        parse_fact(line)


def test_a_line_separator_in_a_text_does_not_end_the_line() -> None:
    claim = replace(factories.income(), subject=Place(type="xã", name="Mường\u2028Mẫu"))
    assert parse_fact(dump_fact(claim)) == claim
    assert len(dump_facts(factories.source(), [claim], []).split("\n")) == 3
