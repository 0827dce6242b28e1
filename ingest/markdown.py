"""Markdown as pandoc writes it: marks taken off, tables told row by row, every character in its place."""

import html
import re

from ingest.encodings import decode, notice
from ingest.layouts import LINE_ENDS, UNPRINTED, Layout, Reading, note_mark
from ingest.markdown_tables import mark_tables

_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~ ])")
_HARD_BREAK = re.compile(r"(?:\\| {2,})$", re.MULTILINE)
_RULE = re.compile(
    r"^[ ]{0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,}|={3,}[ ]*)$|^:{3,}.*$|^(?:```|~~~).*$",
    re.MULTILINE,
)
_HEADING = re.compile(r"^#{1,6}[ ]+|^(?:>[ ]?)+", re.MULTILINE)
_HEADING_ENDS = re.compile(r"(?<=\S)[ ]+#+[ ]*$|[ ]*\{[#.][^{}\n]{0,200}\}[ ]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<https?://[^<>\s]{1,300}>")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,300}\)(?:\{[^{}\n]{0,100}\})?")
_LINK = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]{0,300})\](?P<rest>\([^()\n]{0,300}\)|\{[^{}\n]{0,100}\})")
_NOTE = re.compile(r"\[\^(?P<name>[^\[\]\s]{1,40})\](?P<colon>:?)")
_SUPERSCRIPT = re.compile(r"([\^~])([^\s^~]{1,12})\1")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_DASHES = re.compile(r"(?<![-\\])--(-?)(?!-)")
_EMPHASIS = re.compile(r"(?<!\\)\*+|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~|(?<!`)`(?!`)")
_BULLET = re.compile(r"^[ ]*\*(?=[ ]{1,4}\S)", re.MULTILINE)
_INDENTED = re.compile(r"[ ]{2,}\S")


def read_markdown(data: bytes) -> Reading:
    """Read a Markdown file; raise ``ValueError`` with the remedy where it holds no text."""
    text, encoding = decode(data)
    source = text.replace("\t", " ")
    return Reading(
        text=strip_marks(source),
        encoding=encoding,
        layout=Layout.PARTED,
        tabular=True,
        notices=notice(encoding),
    )


def strip_marks(text: str) -> str:
    r"""Take the marks of Markdown off, and leave every character of the text in its place.

    >>> strip_marks("## **1\\.** Dân số 5\\.000 người").replace(UNPRINTED, "")
    '1. Dân số 5.000 người'
    """
    text = mark_tables(_blank_front_matter(text))
    for pattern in (_COMMENT, _RULE, _HEADING, _HEADING_ENDS, _IMAGE):
        text = pattern.sub(_blanked, text)
    text = _mark_notes(text)
    text = _LINK.sub(lambda match: f"{UNPRINTED}{match['text']}{UNPRINTED}{_blank(match['rest'])}", text)
    text = _TAG.sub(_blanked, text)
    text = _HARD_BREAK.sub(lambda match: _blank(match[0][1:]) + LINE_ENDS, text)
    text = _strip_emphasis(text)
    text = _SUPERSCRIPT.sub(lambda match: f"{UNPRINTED}{match[2]}{UNPRINTED}", text)
    text = _ENTITY.sub(_character, text)
    text = _DASHES.sub(lambda match: ("—" if match[1] else "–") + UNPRINTED * (len(match[0]) - 1), text)
    return _ESCAPE.sub(UNPRINTED, text)


def _blank(text: str) -> str:
    """White space for text that is not printed, with its ends of lines."""
    return "".join(char if char == "\n" else UNPRINTED for char in text)


def _blanked(match: re.Match[str]) -> str:
    return _blank(match[0])


def _character(match: re.Match[str]) -> str:
    char = html.unescape(match[0])
    return char + UNPRINTED * (len(match[0]) - 1) if len(char) == 1 else match[0]


def _blank_front_matter(text: str) -> str:
    if not text.startswith("---\n"):
        return text
    end = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE).search(text, 4)
    return _blank(text[: end.end()]) + text[end.end() :] if end else text


def _strip_emphasis(text: str) -> str:
    """Take off stars and underscores, but for the star of a list and one that stands alone."""
    bullets = {match.end() - 1 for match in _BULLET.finditer(text)}

    def replace(match: re.Match[str]) -> str:
        alone = (
            len(match[0]) == 1
            and text[match.start() - 1 : match.start()].isspace()
            and text[match.end() : match.end() + 1].isspace()
        )
        return match[0] if match.start() in bullets or alone else UNPRINTED * len(match[0])

    return _EMPHASIS.sub(replace, text)


def _mark_notes(text: str) -> str:
    """Write the marks of footnotes so that they are known and not seen, and mark all lines of a footnote."""
    numbers: dict[str, str] = {}
    lines = []
    open_note = ""
    for line in text.split("\n"):
        match = _NOTE.match(line)
        if match and match["colon"]:
            open_note = numbers.setdefault(match["name"], _number(match["name"], numbers))
        elif open_note and line.strip() and not _INDENTED.match(line):
            open_note = ""
        marked = _NOTE.sub(lambda found: _mark(found, numbers), line)
        if open_note and not match and line.strip():
            mark = note_mark(open_note)
            indent = len(line) - len(line.lstrip(" "))
            marked = mark + marked[len(mark) :] if indent >= len(mark) else marked
        lines.append(marked)
    return "\n".join(lines)


def _mark(match: re.Match[str], numbers: dict[str, str]) -> str:
    mark = note_mark(numbers.setdefault(match["name"], _number(match["name"], numbers)))
    return mark + UNPRINTED * (len(match[0]) - len(mark)) if len(mark) <= len(match[0]) else _blank(match[0])


def _number(name: str, numbers: dict[str, str]) -> str:
    return name if name.isascii() and name.isdigit() and len(name) < 4 else str(900 + len(numbers))
