"""Every stored question stands in a group, with what its answer shows and leaves out in both languages."""

import unicodedata

import pytest
from flask.testing import FlaskClient

from queries import text
from web.question_notes import GROUPS, grouped, notes


@pytest.mark.parametrize("name", text.names())
def test_a_question_has_a_sentence_in_both_languages(name: str) -> None:
    note = notes()[name]
    assert note.group in GROUPS
    for sentence in (note.vi, note.en):
        assert sentence.endswith(".")
        assert ";" in sentence or sentence.count(".") == 1
        assert unicodedata.is_normalized("NFC", sentence)


def test_no_note_is_of_a_question_that_is_gone() -> None:
    assert set(notes()) <= set(text.names())
    assert sum(map(len, grouped().values())) == len(text.names())


def test_the_page_groups_and_tells(client: FlaskClient) -> None:
    page = client.get("/questions/").text
    assert page.count("<section") == len(grouped())
    assert notes()["issues"].vi in page
    assert notes()["issues"].vi in client.get("/questions/issues").text
