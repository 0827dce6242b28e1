"""Documents made of a few lines, for tests of the rules that read them."""

from hashlib import sha256
from pathlib import Path

from ingest.document import Document, read_document
from ingest.report import Report


def document_of(text: str) -> Document:
    """Read a text as if it were a report; a blank line parts passages."""
    return read_document(
        Report(
            id="r1",
            path=Path("r1.txt"),
            stem="r1",
            text=text,
            sha256=sha256(text.encode()).hexdigest(),
            encoding="utf-8",
            media_type="text/plain",
            pages=None,
        )
    )
