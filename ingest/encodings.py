"""From bytes to text: Unicode is read as it is, older Vietnamese encodings are recognised and converted.

An encoding is known by how it spells common words. What is no text is told by its name, with the remedy.
"""

import codecs
import re
from collections import Counter

from ingest.folding import fold
from ingest.legacy import CONVERTERS, convert
from ingest.lexicons import concepts_of
from ontology.facts import Issue

_MIN_WORDS = 3  # so many words of an encoding are no accident
_SAMPLE = 40_000  # characters of a text that tell its encoding
_USUAL = 0.02  # share of letters that only Unicode has, in any Vietnamese text that is in Unicode
_UNICODE_LETTERS = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300-\u0331\u1ea0-\u1ef9]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_PUNCTUATION = '.,;:()"/-'
_BINARY = "is a binary file, not plain text: save the report's text as a UTF-8 .txt file"

# The first bytes of formats that are met under the name of a text file.
_FORMATS = (
    (b"%PDF-", "a PDF document, not plain text: give it a name that ends in .pdf"),
    (
        b"PK\x03\x04",
        "a Word document or another zip archive, not plain text: give it a name that ends in .docx",
    ),
    (b"\xd0\xcf\x11\xe0", "an old Word document: save it as .docx"),
    (b"{\\rtf", "an RTF document: save it as .docx"),
)


def decode(data: bytes) -> tuple[str, str]:
    r"""Decode a text file to (text, encoding); raise ``ValueError`` with what it is instead, and the remedy.

    >>> decode("\ufeffxã Mường La".encode())
    ('xã Mường La', 'utf-8')
    """
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise ValueError(f"is {name}")
    text, encoding = _decode_unicode(data)
    if not text.strip():
        raise ValueError("the file is empty: there is no report in it")
    if _CONTROLS.search(text):
        raise ValueError(_BINARY)
    text, legacy = mend(text)
    return text, legacy or encoding


def mend(text: str) -> tuple[str, str | None]:
    """Convert a text whose letters are those of an older encoding, and name that; None where it is Unicode.

    >>> mend("B¸o c¸o cña §¶ng bé x· vµ c¸c chi bé trong n¨m")
    ('Báo cáo của Đảng bộ xã và các chi bộ trong năm', 'TCVN3 (ABC)')
    """
    legacy = recognise(text)
    return (convert(text, legacy), legacy) if legacy else (text, None)


def recognise(text: str) -> str | None:
    """Tell an older encoding by its spelling of common words, where they outnumber those in Unicode."""
    sample = text[:_SAMPLE]
    if len(_UNICODE_LETTERS.findall(sample)) > _USUAL * len(sample):
        return None
    concepts = concepts_of("encodings")
    words = (word.strip(_PUNCTUATION) for word in fold(sample).split())
    counts = Counter(concepts[word] for word in words if word in concepts)
    if not counts:
        return None
    [(encoding, count)] = counts.most_common(1)
    return encoding if encoding in CONVERTERS and count >= _MIN_WORDS else None


def notice(encoding: str | None) -> tuple[Issue, ...]:
    """Say that a text was converted: the guess may be wrong, and capitals may be lost."""
    if encoding not in CONVERTERS:
        return ()
    message = f"văn bản viết bằng bảng mã {encoding}, đã chuyển sang Unicode; cần soát lại dấu và chữ hoa"
    return (Issue(code="converted-encoding", message=message),)


def _decode_unicode(data: bytes) -> tuple[str, str]:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), "utf-16"
        if order := _unmarked_utf16(data):
            return data.decode(order), "utf-16"
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        return _decode_bytes(data, error)


def _unmarked_utf16(data: bytes) -> str | None:
    """Tell UTF-16 that does not say so: half of the bytes of spaces, digits and plain letters are zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) <= len(sample) // 5 or min(even, odd) > len(sample) // 100:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_bytes(data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Decode single bytes of an older encoding; raise ``ValueError`` where they are of none."""
    text = data.decode("latin-1") if _CONTROLS.search(data.decode("latin-1")) else _windows(data)
    if _CONTROLS.search(text):
        raise ValueError(_BINARY) from error
    if recognise(text) is None:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(
            f"line {line} is not valid {error.encoding.upper()}: save the file as UTF-8"
        ) from error
    return text, "latin-1"


def _windows(data: bytes) -> str:
    """Decode Windows-1252; the five bytes that it leaves open stay what they are in Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
