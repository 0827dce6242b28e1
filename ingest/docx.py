"""Word files: paragraphs with the numbers that Word prints, tables as rows, footnotes as such."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from ingest.cells import is_data
from ingest.encodings import mend, notice
from ingest.layouts import CELL, LINE_ENDS, ROW, TABLE, Layout, Reading, note_mark, table_lines
from ingest.numbering import Counter, Level, Numbering

_LARGEST = 400_000_000  # bytes of a Word file when unpacked: an archive made to fill the memory has more
_SIGNS = {qn("w:tab"): " ", qn("w:noBreakHyphen"): "-", qn("w:cr"): f"{LINE_ENDS}\n"}
_PAGE_ENDS = "\f"
_OFF = {"0", "false", "off"}
_HOLDERS = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo")}
_NOTES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
# What zipfile, lxml and python-docx raise over a damaged file.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, LookupError, ValueError, EOFError, OSError, RuntimeError,
    AttributeError, TypeError,
)  # fmt: skip


def read_docx(data: bytes) -> Reading:
    """Read a Word file; raise ``ValueError`` with the remedy where it is none, or holds no text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        lines = list(_Body(Document(io.BytesIO(data))).lines()) if size <= _LARGEST else None
    except _FAULTS as error:
        raise ValueError(
            "is no Word file that can be read: open it in a word processor and save it anew"
        ) from error
    if lines is None:
        raise ValueError("holds more than a report can when unpacked: save its text as a .txt file")
    text, legacy = mend("\n".join(lines))
    if not text.strip():
        raise ValueError("the document has no text: there is no report in it")
    return Reading(
        text=text, encoding=legacy or "utf-8", layout=Layout.FLOWING, tabular=True, notices=notice(legacy)
    )


class _Body:
    """A Word document as it is read from front to back; it counts what Word counts."""

    def __init__(self, document: WordDocument) -> None:
        self._body = document.element.body
        self._numbering = _numbering(document.part)
        self._styles = dict(_numbered_styles(document.styles.element))
        self._notes = {kind: dict(_notes(document.part, kind)) for kind in _NOTES.values()}
        self._counter = Counter()
        self._cited: list[etree._Element] = []  # notes to be printed below the paragraph or table
        self._count = 0
        self._breaks = 0  # pages that have ended since the last line

    def lines(self) -> Iterator[str]:
        """Yield the paragraphs and rows of the document."""
        yield from self._blocks(self._body)

    def _blocks(self, parent: etree._Element) -> Iterator[str]:
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._opened(self._paragraph(child))
                yield from self._pending_notes()
            elif child.tag == qn("w:tbl"):
                yield from self._opened(self._table(child))
                yield from self._pending_notes()
            elif child.tag in _HOLDERS:
                yield from self._blocks(child)

    def _opened(self, lines: Iterable[str]) -> Iterator[str]:
        """Put the form feeds of the pages that ended before a line in front of it."""
        for line in lines:
            feeds, self._breaks = "\f" * self._breaks, 0
            yield feeds + line

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        style = _value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) or ""
        if style.upper().startswith("TOC"):
            return
        inline = "".join(self._inline(paragraph)).strip(" ")
        text = inline.lstrip(f"{_PAGE_ENDS} ")
        self._breaks += inline[: len(inline) - len(text)].count(_PAGE_ENDS)
        if text and (label := self._label(paragraph, style)):
            text = f"{label} {text}"
        if text:
            yield from text.replace(_PAGE_ENDS, "").split("\n")
        self._breaks += text.count(_PAGE_ENDS)  # a paragraph over two pages stands where it begins

    def _label(self, paragraph: etree._Element, style: str) -> str:
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        number, depth = _num_pr(own) if own is not None else (None, None)
        styled = self._styles.get(style, (None, 0))
        number = number if number is not None else styled[0]
        if number is None or number not in self._numbering:
            return ""
        return self._counter.number(self._numbering[number], depth if depth is not None else styled[1])

    def _inline(self, parent: etree._Element) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if tag == qn("w:r"):
                yield self._run(child)
            elif tag in _HOLDERS or tag in (qn("w:hyperlink"), qn("w:fldSimple")):
                yield from self._inline(child)

    def _run(self, run: etree._Element) -> str:
        properties = run.find(qn("w:rPr"))
        if _is_on(properties, "w:vanish"):
            return ""
        text = "".join(self._piece(child) for child in run)
        return text.upper() if _is_on(properties, "w:caps") else text

    def _piece(self, child: etree._Element) -> str:
        if child.tag == qn("w:t"):
            return (child.text or "").replace(CELL, " ").replace("\n", " ")
        if child.tag == qn("w:br"):
            return "" if child.get(qn("w:type")) else f"{LINE_ENDS}\n"
        if child.tag == qn("w:lastRenderedPageBreak"):
            return _PAGE_ENDS
        if child.tag in _NOTES:
            return self._note(_NOTES[child.tag], child.get(qn("w:id")))
        return _SIGNS.get(child.tag, "")

    def _note(self, kind: str, number: str | None) -> str:
        note = self._notes[kind].get(number or "")
        if note is None:
            return ""
        self._cited.append(note)
        return note_mark(str(self._count + len(self._cited)))

    def _pending_notes(self) -> Iterator[str]:
        while self._cited:
            self._count += 1
            note = self._cited.pop(0)
            for paragraph in note.iter(qn("w:p")):
                if text := "".join(self._inline(paragraph)).strip():
                    yield note_mark(str(self._count)) + text.replace("\n", " ")

    def _table(self, table: etree._Element) -> Iterator[str]:
        rows = [list(self._row(row)) for row in table.iter(qn("w:tr")) if _owner(row) is table]
        texts = [[" ".join(lines) for lines in row] for row in rows]
        if is_data(texts):
            yield from table_lines(texts)
        else:
            yield from (line for row in rows for lines in row for line in lines)

    def _row(self, row: etree._Element) -> Iterator[list[str]]:
        """Yield the lines of each cell; one that spans columns is followed by empty ones."""
        for cell in row.iter(qn("w:tc")):
            if _owner(cell) is not row:
                continue
            properties = cell.find(qn("w:tcPr"))
            merge = properties.find(qn("w:vMerge")) if properties is not None else None
            goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
            yield [] if goes_on else list(self._cell_lines(cell))
            span = _value(properties.find(qn("w:gridSpan"))) if properties is not None else None
            yield from ([] for _ in range(min(int(span or 1), 60) - 1))

    def _cell_lines(self, cell: etree._Element) -> Iterator[str]:
        for child in cell:
            if child.tag == qn("w:p"):
                yield from (line.rstrip(LINE_ENDS) for line in self._paragraph(child))
            elif child.tag == qn("w:tbl"):
                yield from (line.replace(CELL, " ").lstrip(TABLE + ROW) for line in self._table(child))
            elif child.tag in _HOLDERS:
                yield from self._cell_lines(child)


def _owner(element: etree._Element) -> etree._Element | None:
    """The row or table that an element belongs to, through content controls."""
    parent = element.getparent()
    while parent is not None and parent.tag in _HOLDERS:
        parent = parent.getparent()
    return parent


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = properties.find(qn(name)) if properties is not None else None
    return found is not None and _value(found) not in _OFF


def _num_pr(properties: etree._Element) -> tuple[str | None, int | None]:
    depth = _value(properties.find(qn("w:ilvl")))
    return _value(properties.find(qn("w:numId"))), int(depth) if depth is not None else None


def _numbered_styles(styles: etree._Element) -> Iterator[tuple[str, tuple[str | None, int]]]:
    """Yield the styles whose paragraphs Word numbers, with their list and depth."""
    for style in styles.iter(qn("w:style")):
        properties = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None:
            number, depth = _num_pr(properties)
            yield style.get(qn("w:styleId")), (number, depth or 0)


def _numbering(part: Part) -> dict[str, Numbering]:
    """Read the lists that a document defines, by the number that paragraphs name them with."""
    root = next(_roots(part, "numbering"), None)
    if root is None:
        return {}
    abstract = {one.get(qn("w:abstractNumId")): dict(_levels(one)) for one in root.iter(qn("w:abstractNum"))}
    found = {}
    for num in root.iter(qn("w:num")):
        source = _value(num.find(qn("w:abstractNumId"))) or ""
        own = dict(_overrides(num, abstract.get(source, {})))
        key = f"num {num.get(qn('w:numId'))}" if own else source
        found[num.get(qn("w:numId"))] = Numbering(key=key, levels={**abstract.get(source, {}), **own})
    return found


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in parent.iter(qn("w:lvl")):
        start, form, text = (_value(level.find(qn(name))) for name in ("w:start", "w:numFmt", "w:lvlText"))
        yield int(level.get(qn("w:ilvl"))), Level(int(start or 1), form or "decimal", text or "")


def _overrides(num: etree._Element, levels: dict[int, Level]) -> Iterator[tuple[int, Level]]:
    yield from _levels(num)
    for override in num.iter(qn("w:lvlOverride")):
        depth = int(override.get(qn("w:ilvl")))
        if start := _value(override.find(qn("w:startOverride"))):
            level = levels.get(depth, Level())
            yield depth, Level(int(start), level.form, level.text)


def _notes(part: Part, kind: str) -> Iterator[tuple[str, etree._Element]]:
    for root in _roots(part, kind):
        for note in root:
            if note.get(qn("w:type")) is None:  # the others draw the line above footnotes
                yield note.get(qn("w:id")), note


def _roots(part: Part, kind: str) -> Iterator[etree._Element]:
    """Yield the XML of the parts of a kind that belong to a document."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            yield etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
