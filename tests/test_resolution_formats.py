"""The text of a resolution says the same in every file in which offices hand it around."""

from pathlib import Path

import pytest

from ingest.document import Document, read_document
from ingest.report import read_report
from ingest.resolutions import find_reorganisations, is_resolution, participation_rows
from ontology.facts import Reorganisation
from tests.resolution_files import WRITERS, paragraphs
from tests.resolution_texts import SAMPLES

SHARED = SAMPLES.parent.parent.parent / "shared" / "resolutions"
REAL = ("1664", "1681", "1685")  # where they are at hand: long lists, homonyms, wards that bear numbers
FILES = [*sorted(SAMPLES.glob("*.md")), *(file for name in REAL for file in SHARED.glob(f"{name}_*.md"))]


def _read(file: Path) -> Document:
    return read_document(read_report(file))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name} {file.stem}")
def test_a_resolution_says_the_same(file: Path, form: str, tmp_path: Path) -> None:
    copy = tmp_path / f"{file.stem}{form}"
    WRITERS[form](paragraphs(file.read_text(encoding="utf-8")), copy)
    document = _read(copy)
    assert is_resolution(document)
    facts = list(find_reorganisations(document))
    expected = list(participation_rows(find_reorganisations(_read(file))))
    assert expected
    assert list(participation_rows(facts)) == expected
    for event in (fact for fact in facts if isinstance(fact, Reorganisation)):
        span = event.evidence
        assert document.text[span.start : span.end] == span.quote
        assert span.page is not None or form != ".pdf"
