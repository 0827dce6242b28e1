"""Reading report files: the only I/O of ``ingest`` beside its lexicons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.encodings import decode
from ingest.layouts import Layout
from ontology.errors import ReportError
from ontology.facts import Issue
from ontology.iris import slug

SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report file as read, before anything is normalised."""

    id: str  # slug of the stem: names the report's facts file and graph
    path: Path
    stem: str
    text: str  # as decoded, with its own ends of lines and form feeds, without a byte order mark
    sha256: str  # of the bytes
    encoding: str  # "utf-8" or "utf-16"
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
    try:
        text, encoding = decode(data)
    except ValueError as error:
        raise ReportError(str(path), str(error)) from error
    return Report(
        id=identify(path),
        path=path,
        stem=path.stem,
        text=text,
        sha256=sha256(data).hexdigest(),
        encoding=encoding,
        media_type="text/plain",
        pages=_count_pages(text),
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


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    files = sorted(file for file in path.rglob(f"*{SUFFIX}") if file.is_file() and not _hidden(file, path))
    if not files:
        raise ReportError(str(path), f"the folder has no report: put files that end in {SUFFIX} into it")
    yield from files


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _count_pages(text: str) -> int | None:
    """Count the pages that form feeds part; one at the very end closes the last page."""
    if "\f" not in text:
        return None
    return text.rstrip().count("\f") + 1
