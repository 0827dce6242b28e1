"""The same report in another dress: functions from a text to another that states the same facts."""

import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from ingest.document import Document, read_document
from ingest.folding import fold
from ingest.labels import read_label
from ingest.layouts import Layout
from ingest.lines import read_lines
from ingest.passages import PassageKind
from ingest.pipeline import extract
from ingest.report import Report
from ontology.facts import (
    Breakthrough,
    Citation,
    Claim,
    DocumentId,
    DocumentRelation,
    Fact,
    Issue,
    KeyTask,
)

Perturbation: TypeAlias = Callable[[str], str]
Key: TypeAlias = tuple[object, ...]


def report_of(text: str, layout: Layout = Layout.PRINTED) -> Report:
    """Make the report that a file with a text would be read as."""
    return Report(
        id="r", path=Path("r.txt"), stem="r", text=text, sha256="0" * 64, encoding="utf-8",
        media_type="text/plain", pages=None, layout=layout, tabular="\t" in text,
    )  # fmt: skip


def document_of(text: str, layout: Layout = Layout.PRINTED) -> Document:
    """Read a text as if it stood in a file."""
    return read_document(report_of(text, layout))


def facts_of(text: str) -> Counter[Key]:
    """Count what a text states, apart from where it does."""
    return Counter(key_of(fact) for fact in extract(document_of(text)) if not isinstance(fact, Issue))


def key_of(fact: Fact) -> Key:
    """What a fact says, apart from where; spelling folded."""
    if isinstance(fact, Claim):
        subject = fold(fact.subject.label)
        return (
            "claim",
            fact.value,
            fact.value2,
            fold(fact.unit or ""),
            fact.kind,
            subject,
            fact.period,
            fact.comparator,
        )
    if isinstance(fact, Breakthrough | KeyTask):
        kind = "breakthrough" if isinstance(fact, Breakthrough) else "key-task"
        told = tuple(_folded(outcome.quote) for outcome in fact.outcomes)
        return (kind, fold(fact.scope.label), fact.term, fact.ordinal, _folded(fact.title), fact.themes, told)
    if isinstance(fact, Citation):
        return ("citation", *_document(fact.document), *_document(fact.stands_for))
    if isinstance(fact, DocumentRelation):
        return ("document-relation", *_document(fact.subject), fact.relation, *_document(fact.object))
    return (type(fact).__name__, *_values(fact))


def _document(document: DocumentId | None) -> Iterator[object]:
    if document:
        yield from (_folded(getattr(document, field.name)) for field in fields(document))


def _values(fact: Fact) -> Iterator[object]:
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name == "predecessors":
            yield tuple(
                sorted((fold(one.place.label), one.extent, one.area_km2, one.population) for one in value)
            )
        elif field.name != "evidence":
            yield _folded(value)


def _folded(value: object) -> object:
    if value is None or isinstance(value, int):
        return value
    return re.sub(r"\W+", " ", fold(str(value))).strip()


def reflow(width: int) -> Perturbation:
    """Break the lines of prose where a page of that many columns would; page breaks follow full lines."""
    return lambda text: _rewritten(text, width)


def one_line_a_paragraph(text: str) -> str:
    """Leave no line of prose broken: each paragraph is a line, as a word processor saves text."""
    lines = text.split("\n")
    written, last = list[str](), ""
    for passage in document_of(text).passages:
        raw = [lines[mark.line - 1].strip() for mark in passage.marks]
        note = passage.label if passage.kind is PassageKind.FOOTNOTE else ""
        written += [""] if note != last else []
        written += raw if passage.annex else [" ".join(raw)]
        last = note
    return "\n".join(written)


def _rewritten(text: str, width: int) -> str:
    lines = text.split("\n")
    written: dict[int, list[str]] = {}
    for passage in document_of(text).passages:
        if not passage.annex:
            written |= _wrapped([mark.line - 1 for mark in passage.marks], lines, width)
    return "\n".join(line for index, old in enumerate(lines) for line in written.get(index, [old]))


def _wrapped(numbers: Sequence[int], lines: Sequence[str], width: int) -> dict[int, list[str]]:
    """Wrap the lines of a passage; what stands between them stays about where it was, below a full line."""
    runs = [
        [number for _, number in pairs]
        for _, pairs in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])
    ]
    texts = [" ".join(lines[number].strip() for number in run) for run in runs]
    wrapped = textwrap.wrap(" ".join(texts), width, break_on_hyphens=False, break_long_words=False)
    written, done, wanted = dict[int, list[str]](), 0, 0
    for run, text in zip(runs, texts, strict=True):
        wanted += len(text) + 1
        new = list[str]()
        while wrapped and (done < wanted - width // 2 or not new or run is runs[-1]):
            done += len(wrapped[0]) + 1
            new.append(wrapped.pop(0))
        lead = re.match(r"[\f ]*", lines[run[0]])
        written |= {number: [] for number in run}
        written[run[0]] = [(lead[0] if lead else "") + new[0], *new[1:]] if new else []
    return written


def double_spaces(text: str) -> str:
    """Print two spaces between words, as text that was justified does."""
    return re.sub(r"(?<=\S) (?=\S)", "  ", text)


def hard_spaces(text: str) -> str:
    """Put no-break spaces before numbers and between words here and there."""
    return re.sub(r"(?<=\S) (?=\d)", "\u00a0", text)


def decompose(text: str) -> str:
    """Write every letter and its marks apart."""
    return unicodedata.normalize("NFD", text)


def move_tones(text: str) -> str:
    """Write the tone on the other vowel: hòa for hoà, hoà for hòa."""
    old, new = "òóỏõọ", "àáảãạ"
    pairs = {f"{a}a": f"o{b}" for a, b in zip(old, new, strict=True)}
    pairs |= {f"{a}e": f"o{b}" for a, b in zip(old, "èéẻẽẹ", strict=True)}
    pairs |= {f"{a}y": f"u{b}" for a, b in zip("ùúủũụ", "ỳýỷỹỵ", strict=True)}
    both = pairs | {value: key for key, value in pairs.items()}
    pattern = re.compile(rf"(?<![qQgG])(?:{'|'.join(both)})(?!\w)")
    return pattern.sub(lambda match: both[match[0]], unicodedata.normalize("NFC", text))


def long_dashes(text: str) -> str:
    """Print the long dash where the short one stood: between words, in numbers, in terms of office."""
    return re.sub(r"(?<=[\w”\"])( ?)-( ?)(?=[\w“\"])", r"\1–\2", text)


def straight_quotes(text: str) -> str:
    """Print straight quotes for curly ones."""
    return text.translate(str.maketrans("“”", '""'))


def loose_numbers(text: str) -> str:
    """Put spaces where typists put them in the numbers of documents: ``57 - NQ/TW``, ``733 /QĐ-TTg``."""
    party = re.sub(r"(?<=\d)-(?=[A-ZĐ][A-Za-zĐđ]+/)", " - ", text)
    return re.sub(r"(?<=\d)/(?=(?:NQ|QĐ|KH|KL|CT|NĐ)-)", " /", party)


def count_otherwise(text: str) -> str:
    """Count what is listed in sentences by other words: ``Thứ hai,`` for ``Hai là,``."""
    ordinals = dict(zip(("một", "hai", "ba", "bốn", "năm"), ("nhất", "hai", "ba", "tư", "năm"), strict=True))

    def ordinal(match: re.Match[str]) -> str:
        thu = "Thứ" if match[1][0].isupper() else "thứ"
        return f"{thu} {ordinals[match[1].lower()]}"

    return re.sub(r"\b(Một|Hai|Ba|Bốn|Năm|một|hai|ba|bốn|năm) là(?=[,:])", ordinal, text)


def carriage_returns(text: str) -> str:
    """End lines as Windows does."""
    return text.replace("\n", "\r\n")


def space_lines(text: str) -> str:
    """Put an empty line below each line."""
    return text.replace("\n", "\n\n")


def indent(text: str) -> str:
    """Indent all lines, and the first of each passage deeper, with form feeds between pages."""
    firsts = {passage.marks[0].line for passage in document_of(text).passages}
    opening = {line.number for line in read_lines(text) if line.opens_page}
    written = []
    for number, line in enumerate(text.split("\n"), start=1):
        space = "        " if number in firsts else "    "
        written.append(("\f" if number in opening else "") + (space + line.strip() if line.strip() else ""))
    return "\n".join(written)


def number_pages(
    write: Callable[[int, int], str], *, foot: bool, feed: bool = False, head: str = ""
) -> Perturbation:
    """Take the page numbers off and print others, at the head or the foot of each page."""

    def perturb(text: str) -> str:
        pages = list(_pages(text))
        written = []
        for number, page in enumerate(pages, start=1):
            above = [*([head] if head and number > 1 else []), *([] if foot else [write(number, len(pages))])]
            below = [write(number, len(pages))] if foot else []
            written.append("\n".join([*above, *page, *below]))
        return ("\n\f" if feed else "\n").join(written)

    return perturb


def _pages(text: str) -> Iterator[list[str]]:
    """Part a text at its page breaks, or where it does not tell of any, every forty lines."""
    lines = {line.number: line for line in read_lines(text)}
    page: list[str] = []
    for number, raw in enumerate(text.replace("\f", "").split("\n"), start=1):
        line = lines.get(number)
        if raw.strip() and line is None:
            continue  # a page number
        full = line is not None and line.page is None and len(page) >= 40
        if line is not None and page and (line.opens_page or full):
            yield page
            page = []
        page.append(raw.strip() if line is not None and line.opens_page else raw)
    yield page


def renumber(text: str) -> str:
    """Number sections otherwise: numbers skip 3, and the signs behind them change."""
    lines = text.split("\n")
    for passage in document_of(text).passages:
        if passage.annex or passage.kind is PassageKind.FOOTNOTE:
            continue
        number = passage.marks[0].line - 1
        label = read_label(lines[number].strip())
        if label and label.text == passage.label:
            lead = "\f" if "\f" in lines[number] else re.match(" *", lines[number])[0]  # type: ignore[index]
            lines[number] = lead + _relabelled(lines[number].strip(), label.text, label.length)
    return "\n".join(lines)


def _relabelled(line: str, label: str, length: int) -> str:
    if label.isdigit():
        return f"{_skip(label)}/ {line[length:]}"
    if match := re.fullmatch(r"\((\d+)\)", label):
        return f"({_skip(match[1])}). {line[length:]}"
    if re.fullmatch(r"[IVX]+", label):
        return f"{label}/ {line[length:]}"
    if re.fullmatch(r"\d+(?:\.\d+)+", label):
        head, _, last = label.rpartition(".")
        return f"{head}.{_skip(last)}- {line[length:]}"
    return line


def _skip(number: str) -> int:
    return int(number) + (int(number) > 2)


def overlap(before: Counter[Key], after: Counter[Key]) -> float:
    """Share of facts that both sides state."""
    both = sum((before & after).values())
    return both / max(sum(before.values()), sum(after.values()), 1)


def of_kind(facts: Counter[Key], kinds: Iterable[str]) -> Counter[Key]:
    """The facts of some kinds."""
    wanted = set(kinds)
    return Counter({key: count for key, count in facts.items() if key[0] in wanted})
