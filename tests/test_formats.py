"""Every format of the same report states the same facts, on its pages, in words that the file holds."""

from collections import Counter
from pathlib import Path

import pytest

from ingest.document import Document, read_document
from ingest.lines import fold_space
from ingest.pipeline import extract
from ingest.report import read_report
from ontology.facts import Claim, Fact, Issue
from tests.perturbations import Key, key_of
from tests.report_files import SAMPLE, WRITERS


@pytest.fixture(scope="module", params=sorted(WRITERS))
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The sample in one format."""
    file = tmp_path_factory.mktemp("formats") / f"vi-du{request.param}"
    WRITERS[request.param](file)
    return read_document(read_report(file))


def _facts(document: Document) -> list[Fact]:
    return [fact for fact in extract(document) if not isinstance(fact, Issue)]


def _keys(document: Document) -> Counter[Key]:
    return Counter(map(key_of, _facts(document)))


def test_a_format_states_the_facts_of_the_text_file(document: Document) -> None:
    stated = _keys(document)
    expected = _keys(read_document(read_report(SAMPLE)))
    assert sum(expected.values()) > 100
    assert stated == expected


def test_every_fact_quotes_the_text_and_leads_back_to_the_file(document: Document) -> None:
    for fact in _facts(document):
        span = fact.evidence
        assert document.text[span.start : span.end] == span.quote
        begin, end = document.origin(span.start, span.end)
        # Between the words the file may have a footnote, a page number, lines of another cell.
        raw, words = fold_space(document.raw[begin:end]), span.quote.split()
        assert raw.startswith(words[0])
        assert raw.endswith(words[-1]) or getattr(fact, "table", False)
        assert 1 <= span.line <= document.source.lines


def test_claims_of_a_pdf_stand_on_its_pages(tmp_path: Path) -> None:
    file = tmp_path / "vi-du.pdf"
    WRITERS[".pdf"](file)
    document = read_document(read_report(file))
    pages = {
        (fact.value, fact.unit): fact.evidence.page for fact in extract(document) if isinstance(fact, Claim)
    }
    values = {(str(value), unit): page for (value, unit), page in pages.items()}
    assert values["8120", "ha"] == 1
    assert values["12600", "con"] == 2
    assert values["96.1", "%"] == document.source.pages == 6
