"""Reading report files: the only I/O of ``ingest`` beside its lexicons."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from ingest.encodings import decode, notice
from ingest.layouts import Layout, Reading
from ontology.errors import ReportError
from ontology.facts import Issue
from ontology.iris import slug

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Endings of names to the media type. Each reader is imported when the first file of its kind is met.
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text/plain",
        ".pdf": "application/pdf",
        ".docx": _WORD,
        ".html": "text/html",
        ".htm": "text/html",
        ".md": "text/markdown",
    }
)
_READERS = {
    "application/pdf": ("ingest.pdf", "read_pdf"),
    _WORD: ("ingest.docx", "read_docx"),
    "text/html": ("ingest.html", "read_html"),
    "text/markdown": ("ingest.markdown", "read_markdown"),
}
_NO_REPORT = "readme"  # the stem of a file that tells of the others in a folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report file as read, before anything is normalised."""

    id: str  # slug of the stem: names the report's facts file and graph
    path: Path
    stem: str
    text: str  # with its own ends of lines and form feeds; see ingest.layouts for what formats add
    sha256: str  # of the bytes
    encoding: str  # "utf-8", "utf-16", "TCVN3 (ABC)" …; "unicode" in a PDF
    media_type: str
    pages: int | None  # where form feeds part them
    layout: Layout = Layout.PRINTED
    tabular: bool = False  # lines with tabs are rows of tables, see ingest.layouts
    notices: tuple[Issue, ...] = ()  # what was uncertain in reading the file


def read_report(path: Path) -> Report:
    """Read a report file; raise ``ReportError``, naming the file and the remedy, where it holds no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReportError(str(path), f"cannot be read: {error.strerror or error}") from error
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "text/plain")
    try:
        reading = _reader(media_type)(data)
    except ValueError as error:
        raise ReportError(str(path), str(error)) from error
    return Report(
        id=identify(path),
        path=path,
        stem=path.stem,
        text=reading.text,
        sha256=sha256(data).hexdigest(),
        encoding=reading.encoding,
        media_type=media_type,
        pages=_count_pages(reading.text),
        layout=reading.layout,
        tabular=reading.tabular,
        notices=reading.notices,
    )


def identify(path: Path) -> str:
    """Name the report in a file by the file's stem, in ASCII.

    >>> identify(Path("Báo cáo/xã Mường La.txt"))
    'xa-muong-la'
    """
    name = slug(path.stem)
    if not name:
        raise ReportError(
            str(path), "the name of the file has no letter or digit to name the report by: rename it"
        )
    return name


def find_reports(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List the report files given, and those in the folders given, each once, by identifier.

    Raises ReportError for a folder without reports and for two files that would have one identifier.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files(path):
            other = found.setdefault(identify(file), file)
            if other.resolve() != file.resolve():
                raise ReportError(
                    str(file),
                    f"has the same identifier, {identify(file)!r}, as {other}: rename one of the two",
                )
    return tuple(found[name] for name in sorted(found))


def _reader(media_type: str) -> Callable[[bytes], Reading]:
    if media_type not in _READERS:
        return _read_text
    module, function = _READERS[media_type]
    reader: Callable[[bytes], Reading] = getattr(import_module(module), function)
    return reader


def _read_text(data: bytes) -> Reading:
    text, encoding = decode(data)
    return Reading(
        text=text,
        encoding=encoding,
        layout=Layout.PRINTED,
        tabular="\t" in text,
        notices=notice(encoding),
    )


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    files = sorted(file for file in path.rglob("*") if _is_report(file, path))
    if not files:
        endings = ", ".join(MEDIA_TYPES)
        raise ReportError(
            str(path), f"the folder has no report: put files into it whose names end in {endings}"
        )
    yield from files


def _is_report(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    known = file.suffix.lower() in MEDIA_TYPES and file.stem.lower() != _NO_REPORT
    return known and not hidden and file.is_file()


def _count_pages(text: str) -> int | None:
    """Count the pages that form feeds part; one at the very end closes the last page."""
    if "\f" not in text:
        return None
    return text.rstrip().count("\f") + 1
