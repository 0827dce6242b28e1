"""Web pages: paragraphs, headings and list items as lines, tables as rows, footnotes as such."""

import codecs
import re
from collections.abc import Iterator

from lxml import etree, html

from ingest.cells import is_data
from ingest.encodings import mend, notice
from ingest.layouts import CELL, LINE_ENDS, ROW, TABLE, Layout, Reading, note_mark, table_lines
from ingest.numbering import count_as

_SKIPPED = frozenset({
    "script", "style", "head", "noscript", "template", "svg", "math", "nav", "aside", "form", "button",
    "select", "option", "iframe", "object", "video", "audio", "canvas", "textarea",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_LISTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_ENDS = {"lowerLetter": ")"}
_NOTE = re.compile(r"(?:_?ftn|_?edn|fn|footnote|sdfootnote|cite_note)[:_-]?(\d{1,3})(?:sym)?")
_BACK = re.compile(r"#(?:_?ftnref|_?ednref|fnref|footnote-?ref|sdfootnote\d+anc|cite_ref)")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,20})|<\?xml[^>]{0,80}encoding=["']([\w-]{1,20})""",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEEPEST = 120  # elements within one another; what stands deeper is read as one line


def read_html(data: bytes) -> Reading:
    """Read a web page; raise ``ValueError`` with the remedy where it holds no text."""
    source, encoding = _decode(data)
    if not source.strip():
        raise ValueError("the file is empty: it has no text")
    try:
        root = html.document_fromstring(
            _DECLARATION.sub("", source), parser=html.HTMLParser(recover=True, huge_tree=True)
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ValueError("is no web page that can be read: open it in a browser and save its text") from error
    lines = (line.strip(" ") for line in _lines(root, 0))
    text, legacy = mend("\n".join(line for line in lines if line))
    if not text.strip():
        raise ValueError("the page has no text: there is no report in it")
    if not legacy and encoding == "latin-1":
        raise ValueError("is in an encoding that it does not name: save it as UTF-8")
    return Reading(
        text=text, encoding=legacy or encoding, layout=Layout.FLOWING, tabular=True, notices=notice(legacy)
    )


def _decode(data: bytes) -> tuple[str, str]:
    """Decode a page as its bytes are, else as it says itself; pages often say what they are not."""
    match = _CHARSET.search(data[:4096])
    said = (match[1] or match[2]).decode("ascii").lower() if match else ""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        said = "utf-16"
    for name in ("utf-8-sig", said, "cp1252"):
        try:
            return data.decode(name), name.removesuffix("-sig")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1"), "latin-1"


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    """Yield the lines of an element: the text between blocks, the blocks, and what they hold."""
    pending = [_collapse(element.text)]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _INLINE and not (depth < _DEEPEST and _holds_blocks(child)):
            pending.append(_inline(child, depth + 1))
        elif tag == "br":
            pending.append(f"{LINE_ENDS}\n")
        elif tag and tag not in _SKIPPED:
            yield from _split(pending)
            pending = []
            yield from _block(child, tag, depth)
        pending.append(_collapse(child.tail))
    yield from _split(pending)


def _split(pending: list[str]) -> Iterator[str]:
    yield from "".join(pending).split("\n")


def _block(element: etree._Element, tag: str, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        yield _collapse("".join(element.itertext()))
    elif tag == "table":
        yield from _table(element, depth + 1)
    elif tag in ("ol", "ul"):
        yield from _list(element, depth + 1, ordered=tag == "ol")
    elif tag == "pre":
        yield from "".join(element.itertext()).split("\n")
    elif match := _NOTE.fullmatch(element.get("id") or ""):
        lines = (line.strip() for line in _lines(element, depth + 1))
        yield from (note_mark(match[1]) + line for line in lines if line)
    else:
        yield from _lines(element, depth + 1)


def _list(element: etree._Element, depth: int, *, ordered: bool) -> Iterator[str]:
    start = element.get("start") or "1"
    number = int(start) - 1 if re.fullmatch(r"\d{1,4}", start) else 0
    form = _LISTS.get(element.get("type") or "1", "decimal")
    for child in element:
        if child.tag != "li":
            yield from (
                _lines(child, depth) if isinstance(child.tag, str) and child.tag not in _SKIPPED else ()
            )
            continue
        number += 1
        if _NOTE.fullmatch(child.get("id") or ""):
            yield from _block(child, "li", depth)
            continue
        label = f"{count_as(number, form)}{_ENDS.get(form, '.')} " if ordered else "- "
        for line in _lines(child, depth):
            if line.strip():
                yield label + line.strip()
                label = ""


def _inline(element: etree._Element, depth: int) -> str:
    """The text of an inline element; a link to a footnote becomes its mark."""
    href = element.get("href") or ""
    if _BACK.match(href):
        return ""
    if match := _NOTE.fullmatch(href.partition("#")[2]):
        return note_mark(match[1])
    if depth > _DEEPEST:
        return _collapse("".join(element.itertext()))
    pieces = [_collapse(element.text)]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br":
            pieces.append(f"{LINE_ENDS}\n")
        elif tag and tag not in _SKIPPED:
            pieces.append(_inline(child, depth + 1))
        pieces.append(_collapse(child.tail))
    return "".join(pieces)


def _holds_blocks(element: etree._Element) -> bool:
    """Tell an inline element that a page wraps around paragraphs."""
    tags = (child.tag for child in element.iter() if isinstance(child.tag, str) and child is not element)
    return any(tag not in _INLINE and tag not in _SKIPPED and tag != "br" for tag in tags)


def _table(table: etree._Element, depth: int) -> Iterator[str]:
    for caption in table.iterchildren("caption"):
        yield from _lines(caption, depth)
    cells = [list(_cells(row, depth)) for row in table.iter("tr") if _owner(row) is table]
    rows = _spread(cells)
    if is_data(rows):
        yield from table_lines(rows)
    else:
        yield from (line for row in cells for lines, _, _ in row for line in lines)


def _owner(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors("table"), None)


def _cells(row: etree._Element, depth: int) -> Iterator[tuple[list[str], int, int]]:
    """Yield the lines, the columns and the rows of each cell of a row."""
    for cell in row.iterchildren("td", "th"):
        lines = [
            line.strip().replace(CELL, " ").lstrip(TABLE + ROW).rstrip(LINE_ENDS)
            for line in _lines(cell, depth)
        ]
        yield [line for line in lines if line], _span(cell, "colspan"), _span(cell, "rowspan")


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), 60) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def _spread(cells: list[list[tuple[list[str], int, int]]]) -> list[list[str]]:
    """Give each cell its column: those that span several are followed by empty ones, right and below."""
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column to the rows that a cell above still takes there
    for row in cells:
        texts: list[str] = []
        for lines, columns, spanned in row:
            while below.get(len(texts), 0):
                below[len(texts)] -= 1
                texts.append("")
            for column in range(columns):
                if spanned > 1:
                    below[len(texts)] = spanned - 1
                texts.append(" ".join(lines) if not column else "")
        while below.get(len(texts), 0):
            below[len(texts)] -= 1
            texts.append("")
        rows.append(texts)
    return rows


def _collapse(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f\v]+", " ", text) if text else ""
