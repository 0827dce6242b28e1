"""Every text of ours is in the catalogue, and each translation says what the page can show."""

import re
import unicodedata
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tests.messages import CATALOGUE, ROOT, gather, renewed, translated
from web.columns import headings
from web.notation import Language

TEMPLATES = sorted(
    file
    for file in (ROOT / "web" / "templates").rglob("*")
    if file.suffix in (".html", ".svg") and file.name != "alone.html"  # one file, read without a server
)
SCRIPTS = sorted((ROOT / "web" / "static").glob("*.js"))
MESSAGES = [message for message in translated() if message.id]

_CODE = re.compile(r"{%-?\s*trans\b.*?endtrans\s*-?%}|{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_VIETNAMESE = re.compile(r"[^\W\d_]*[À-ỹđĐ][^\W\d_]*")
_NO_TEXT = {"Tiếng", "Việt", "đ"}  # the name of a language in that language; a letter that scripts fold


def _texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def test_the_catalogue_has_the_texts_of_the_pages_and_no_other() -> None:
    assert renewed(gather(), translated()) == CATALOGUE.read_text(encoding="utf-8"), "run `make messages`"


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: str(message.id)[:40])
def test_a_text_is_translated(message: Message) -> None:
    assert not message.fuzzy
    assert all(_texts(message)), "write its English in the catalogue"
    assert list(message.check(translated())) == []
    assert all(unicodedata.is_normalized("NFC", text) for text in (str(message.id), *_texts(message)))


@pytest.mark.parametrize("file", [*TEMPLATES, *SCRIPTS], ids=lambda file: file.name)
def test_no_text_stands_outside_the_catalogue(file: Path) -> None:
    text = _CODE.sub("", file.read_text(encoding="utf-8"))
    assert set(_VIETNAMESE.findall(text)) <= _NO_TEXT


def test_columns_are_headed_in_both_languages() -> None:
    assert all(all(headings(language).values()) for language in Language)
