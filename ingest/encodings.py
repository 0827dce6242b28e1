"""From bytes to text: Unicode is read, what is anything else is told by name with the remedy.

Before Unicode, Vietnamese was typed with fonts that drew its letters at the codes of others. Such text is a
file of single bytes, or a "Unicode" file of wrong letters; both are known by how they spell common words.
"""

import codecs
import re
from collections import Counter

from ingest.folding import fold
from ingest.lexicons import concepts_of

_UNICODE = "unicode"  # the concept of words that are spelled as they should be
_MIN_WORDS = 3  # so many words of an encoding are no accident
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_PUNCTUATION = '.,;:()"/-'

# The first bytes of formats that are met under the name of a text file.
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
)


def decode(data: bytes) -> tuple[str, str]:
    r"""Decode a text file to (text, encoding); raise ``ValueError`` with what it is instead, and the remedy.

    >>> decode("\ufeffxã Mường La".encode())
    ('xã Mường La', 'utf-8')
    """
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise ValueError(f"is {name}, not plain text: save its text as a UTF-8 .txt file")
    text, encoding = _decode_unicode(data)
    if not text.strip():
        raise ValueError("the file is empty: there is no report in it")
    if _CONTROLS.search(text):
        raise ValueError("is a binary file, not plain text: save the report's text as a UTF-8 .txt file")
    if legacy := _recognise(text):
        raise ValueError(_remedy(legacy))
    return text, encoding


def _decode_unicode(data: bytes) -> tuple[str, str]:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), "utf-16"
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        raise ValueError(_undecodable(data, error)) from error


def _undecodable(data: bytes, error: UnicodeDecodeError) -> str:
    """Say what bytes are that are no Unicode."""
    text = data.decode("latin-1")
    if _CONTROLS.search(text):
        return "is a binary file, not plain text: save the report's text as a UTF-8 .txt file"
    if legacy := _recognise(text):
        return _remedy(legacy)
    line = data.count(b"\n", 0, error.start) + 1
    return f"line {line} is not valid {error.encoding.upper()}: save the file as UTF-8"


def _remedy(encoding: str) -> str:
    return (
        f"is written in {encoding}, not Unicode: convert it to UTF-8, for example with the toolkit of UniKey"
    )


def _recognise(text: str) -> str | None:
    """Tell a legacy encoding by its spelling of common words, where they outnumber those in Unicode."""
    concepts = concepts_of("encodings")
    words = (word.strip(_PUNCTUATION) for word in fold(text).split())
    counts = Counter(concepts[word] for word in words if word in concepts)
    if not counts:
        return None
    [(encoding, count)] = counts.most_common(1)
    return encoding if encoding != _UNICODE and count >= _MIN_WORDS else None
