"""The lines of a report put together to passages, each under the headings that it stands below."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.cuts import cut_lines
from ingest.footnotes import Footnote, split_footnotes, without_marks
from ingest.grids import Grid, split_grids
from ingest.joins import ENDED, Setting, group_lines, settle
from ingest.labels import BULLETS, Label, read_label
from ingest.layouts import Layout
from ingest.lines import Line, typical_width
from ingest.passages import PassageKind
from ingest.tables import ANNEX, Row, find_rows, split_tables

_TITLE = 200  # characters of a heading that are kept as its title
_SENTENCE_END = re.compile(r"[.;:](?=\s|$)")
_VALUE = re.compile(r"\d\s*(?:%|ha\b|tỷ|triệu)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that form one passage, before they are joined."""

    kind: PassageKind
    lines: tuple[Line, ...]
    label: Label | None
    section: tuple[str, ...]
    headings: tuple[str, ...]
    annex: bool = False


def find_blocks(lines: Sequence[Line], layout: Layout = Layout.PRINTED) -> Iterator[Block]:
    """Yield the blocks of a report in reading order; a footnote follows the passage that bears its mark."""
    body, footnotes = split_footnotes(lines, layout)
    marks = {footnote.mark for footnote in footnotes if not footnote.told}
    clean = without_marks(body, marks)
    waiting = sorted(footnotes, key=lambda footnote: (footnote.cited, int(footnote.mark)), reverse=True)
    setting = settle(body, layout)
    stack: list[tuple[Label, str]] = []
    for prose, grid in split_grids(clean):
        for table, stretch in split_tables(prose):
            if table:
                yield from _table_blocks(stretch)
                continue
            for group in group_lines(stretch, setting):
                block = _prose_block(group, stack)
                yield block
                while waiting and waiting[-1].cited <= group[-1].number:
                    yield from _footnote_blocks(waiting.pop(), block, setting)
        if grid:
            yield from _grid_blocks(grid)
    while waiting:
        yield from _footnote_blocks(waiting.pop(), None, setting)


def cut(block: Block) -> Iterator[Block]:
    """Cut a block that is longer than any passage of a report; what is cut off has no label of its own."""
    first, *rest = cut_lines(block.lines)
    yield block if not rest else replace(block, lines=first)
    kind = block.kind if block.kind in (PassageKind.FOOTNOTE, PassageKind.ROW) else PassageKind.PARAGRAPH
    for lines in rest:
        yield replace(block, kind=kind, lines=lines, label=None)


def _prose_block(group: tuple[Line, ...], stack: list[tuple[Label, str]]) -> Block:
    """Make the block of a group of lines; its label enters the stack of headings."""
    label = read_label(group[0].text)
    joined = " ".join(line.text for line in group)
    if label:
        _enter(stack, label)
        stack.append((label, _title(joined)))
    elif stack and stack[-1][0].rank >= BULLETS and not stack[-1][1].endswith(":"):
        stack[:] = [entry for entry in stack if entry[0].rank < BULLETS]
    entries = tuple(stack)
    return Block(
        kind=_kind(label, joined),
        lines=group,
        label=label,
        section=tuple(entry.text for entry, _ in entries if entry.rank < BULLETS),
        headings=tuple(title for _, title in entries),
    )


def _enter(stack: list[tuple[Label, str]], label: Label) -> None:
    """Close the headings that a label ends: "2." ends "1.", and "1)", which began below it."""
    styles = {(other.rank, other.style) for other, _ in stack}
    nested = label.first or (label.rank, label.style) in styles  # below another list of the same rank
    for index, (other, _) in enumerate(stack):
        same = other.rank == label.rank and (other.style == label.style or not nested)
        if other.rank > label.rank or same:
            del stack[index:]
            return


def _table_blocks(lines: tuple[Line, ...]) -> Iterator[Block]:
    title, group = ("", ""), ("", "")
    for row in find_rows(lines):
        joined = " ".join(line.text for line in row.lines)
        if row.title:
            title, group = (_annex_label(joined), joined), ("", "")
        elif row.group:
            group = (row.group, joined)
        kind = PassageKind.HEADING if row.title or row.group else PassageKind.ROW
        yield _row_block(kind, row.lines, _row_label(row), (title, group))


def _grid_blocks(grid: Grid) -> Iterator[Block]:
    title = (_annex_label(grid.title), grid.header)
    group = ("", "")
    yield _row_block(PassageKind.HEADING, grid.head, "", (title,))
    for row in grid.rows:
        if row.group is not None:
            group = (row.group, " ".join(line.text for line in row.lines))
            yield _row_block(PassageKind.HEADING, row.lines, row.group, (title, group))
        else:
            yield _row_block(PassageKind.ROW, row.lines, row.order, (title, group))


def _row_block(
    kind: PassageKind, lines: tuple[Line, ...], label: str, heads: Iterable[tuple[str, str]]
) -> Block:
    heads = [head for head in heads if head[1]]
    return Block(
        kind=kind,
        lines=lines,
        label=Label(text=label, rank=BULLETS, length=0) if label else None,
        section=tuple(head for head, _ in heads if head),
        headings=tuple(text for _, text in heads),
        annex=True,
    )


def _row_label(row: Row) -> str:
    return row.group or row.order


def _footnote_blocks(footnote: Footnote, host: Block | None, setting: Setting) -> Iterator[Block]:
    """Make a passage of each paragraph of a footnote, in the section of the passage that bears its mark."""
    own = replace(setting, width=typical_width(footnote.lines))
    for group in group_lines(footnote.lines, own):
        yield Block(
            kind=PassageKind.FOOTNOTE,
            lines=group,
            label=Label(text=footnote.mark, rank=BULLETS, length=0),
            section=(*(host.section if host else ()), f"chú thích {footnote.mark}"),
            headings=host.headings if host else (),
            annex=host.annex if host else False,
        )


def _kind(label: Label | None, joined: str) -> PassageKind:
    """A label makes an item, or a heading where no sentence follows the title."""
    bare = not ENDED.search(joined) and len(joined) < 2 * _TITLE
    if label is None:
        return PassageKind.HEADING if bare and joined.isupper() else PassageKind.PARAGRAPH
    if label.rank < BULLETS and bare and not _VALUE.search(joined):
        return PassageKind.HEADING
    return PassageKind.ITEM


def _title(joined: str) -> str:
    """The part of a labelled passage that titles what follows: its first clause, or all of a heading.

    A passage that announces a list keeps its colon.
    """
    if joined.endswith(":") and len(joined) < _TITLE:
        return joined
    label = read_label(joined)
    begin = label.length if label else 0
    match = _SENTENCE_END.search(joined, begin + 3)
    return joined[: min(match.start() if match else len(joined), _TITLE)]


def _annex_label(joined: str) -> str:
    match = ANNEX.match(joined)
    return (match[0] if match else joined[:_TITLE]).strip(" .:-")
