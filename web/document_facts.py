"""What the pages of documents show, gathered from rows; pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ingest.sentences import sentence_bounds
from ontology.names import fold_name, strip_tones
from queries.citations import CitingPassageRow, CitingRow, DocumentStatementRow
from queries.documents import DocumentRow
from queries.passages import Quote


@dataclass(frozen=True, slots=True)
class Said:
    """A value of one field of a document, and the reports that give it."""

    value: str
    reports: tuple[tuple[str, str], ...]  # IRI and label
    registered: bool  # the register gives it


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A cited document with the communes that cite it."""

    row: DocumentRow
    communes: tuple[tuple[str, str], ...]  # IRI and label
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A document that communes cite beside another one."""

    document: str
    label: str
    shared: tuple[str, ...]  # the communes that cite both
    communes: int  # that cite this one


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that cites a document, in three pieces, and where it stands."""

    before: str
    cited: str
    after: str
    place: Quote


def by_field(rows: Iterable[DocumentStatementRow]) -> Mapping[str, tuple[Said, ...]]:
    """Gather what is said of a document by field; what the register says comes first, then what most say."""
    found: dict[str, dict[str, list[DocumentStatementRow]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.field][row.value].append(row)
    return {
        field: tuple(
            sorted(
                (_said(value, same) for value, same in values.items()),
                key=lambda said: (not said.registered, -len(said.reports), said.value),
            )
        )
        for field, values in found.items()
    }


def differing(fields: Mapping[str, Sequence[Said]]) -> tuple[str, ...]:
    """Name the fields of which sources say different things; case and white space are no difference."""
    single = ("number", "date", "title", "type", "issuer")
    return tuple(
        field for field in single if len({fold_name(said.value) for said in fields.get(field, ())}) > 1
    )


def listed(documents: Iterable[DocumentRow], citing: Iterable[CitingRow]) -> list[Listed]:
    """List the cited documents, those that most communes cite first."""
    rows: dict[str, list[CitingRow]] = defaultdict(list)
    for row in citing:
        rows[row.document].append(row)
    found = (
        Listed(
            row=document,
            communes=tuple((row.commune, row.commune_label) for row in rows[document.document]),
            mentions=sum(row.mentions for row in rows[document.document]),
        )
        for document in documents
        if document.document in rows
    )
    return sorted(found, key=lambda each: (-len(each.communes), -each.mentions, each.row.label or ""))


def holds(document: DocumentRow, words: str) -> bool:
    """Tell whether a document has all words in its label, title or issuer; tone marks count where typed.

    >>> row = DocumentRow(document="d", label="Nghị quyết 57-NQ/TW", number=None, type=None, date=None,
    ...     type_concept=None, issuer="Bộ Chính trị", issuer_concept=None, title=None, names=None)
    >>> holds(row, "bo chinh tri 57"), holds(row, "bó"), holds(row, "")
    (True, False, True)
    """
    text = fold_name(
        " ".join(
            filter(None, (document.label, document.title, document.issuer, document.number, document.names))
        )
    )
    bare = strip_tones(text)
    return all(word in text or word in bare for word in fold_name(words).split())


def companions(citing: Iterable[CitingRow], document: str) -> list[Companion]:
    """List the documents that communes cite beside one: by how many do, then by how few others do."""
    communes: dict[str, dict[str, str]] = defaultdict(dict)
    labels: dict[str, str] = {}
    for row in citing:
        communes[row.document][row.commune] = row.commune_label
        labels[row.document] = row.document_label or row.document
    own = communes.get(document, {})
    found = (
        Companion(
            document=other,
            label=labels[other],
            shared=tuple(sorted(label for commune, label in theirs.items() if commune in own)),
            communes=len(theirs),
        )
        for other, theirs in communes.items()
        if other != document and not own.keys().isdisjoint(theirs)
    )
    return sorted(found, key=lambda each: (-len(each.shared), each.communes, each.label, each.document))


def sentence(text: str | None, row: CitingPassageRow) -> Sentence:
    """Read the whole sentence of a citation from the text of its report.

    A text of another build of the report may lack the span: then the passage alone is given.
    """
    if text is None or text[row.start : row.end] != row.passage.quote:
        return Sentence(row.passage.prefix or "", row.passage.quote, row.passage.suffix or "", row.passage)
    first = text.rfind("\n", 0, row.start) + 1
    last = text.find("\n", row.end)
    line = text[first : last if last >= 0 else len(text)]
    begin, end = sentence_bounds(line, row.start - first, row.end - first)
    return Sentence(
        text[first + begin : row.start], row.passage.quote, text[row.end : first + end], row.passage
    )


def _said(value: str, rows: Sequence[DocumentStatementRow]) -> Said:
    reports = {row.report: row.report_label or row.report for row in rows if row.report}
    return Said(value, tuple(sorted(reports.items())), any(row.report is None for row in rows))
