"""What congresses put first, by commune and theme, and what became of what was put first before; pure."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ontology.names import fold_name
from queries.passages import Quote
from queries.priorities import OutcomeRow, PriorityRow
from queries.tables import Table

NO_THEME = ""  # the column of what no theme covers

_COLUMNS = (
    *("commune", "commune_label", "theme", "term", "kind", "scope_label", "ordinal", "title"),
    *("quote", "line", "page", "section", "passage"),
)


class When(StrEnum):
    """Whose term is asked for: that which the congress opens, or one that ended."""

    NEW = "new"
    PAST = "past"
    BOTH = "both"


class What(StrEnum):
    """What is asked for."""

    BREAKTHROUGHS = "breakthrough"
    KEY_TASKS = "key-task"
    BOTH = "both"


class Fate(StrEnum):
    """What became of a theme of the predecessors."""

    KEPT = "kept"  # the new commune chose it too
    ENDED = "ended"
    FRESH = "fresh"  # no predecessor had it


@dataclass(frozen=True, slots=True)
class Line:
    """A commune with what it put first, by theme."""

    commune: str
    label: str
    cells: Mapping[str, tuple[PriorityRow, ...]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Communes × themes; the theme that most items have comes first, what no theme covers last."""

    themes: tuple[str, ...]  # IRIs, and NO_THEME
    lines: tuple[Line, ...]

    def count(self, theme: str) -> int:
        """How many communes have something in a column."""
        return sum(1 for line in self.lines if line.cells.get(theme))


@dataclass(frozen=True, slots=True)
class Past:
    """A breakthrough of a term that ended, and what the report says of how it went."""

    row: PriorityRow
    outcomes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A theme of one commune: what its predecessors had under it, and what the commune has."""

    theme: str
    then: tuple[Past, ...]
    now: tuple[PriorityRow, ...]

    @property
    def fate(self) -> Fate:
        """Tell whether the theme went on."""
        return Fate.FRESH if not self.then else Fate.KEPT if self.now else Fate.ENDED


@dataclass(frozen=True, slots=True)
class Turning:
    """A commune with its themes, then and now."""

    commune: str
    label: str
    turns: tuple[Turn, ...]
    told: tuple[Quote, ...]  # what the report says of most of the past ones at once

    @property
    def has_past(self) -> bool:
        """Tell whether the report lists breakthroughs of predecessors."""
        return any(turn.then for turn in self.turns)

    @property
    def new(self) -> tuple[PriorityRow, ...]:
        """The breakthroughs of the new term, each once, in their order."""
        rows = {row.item: row for turn in self.turns for row in turn.now}
        return tuple(sorted(rows.values(), key=lambda row: (row.file, row.passage.line)))


def chosen(rows: Iterable[PriorityRow], when: When, what: What) -> list[PriorityRow]:
    """Keep the items of a term and of a kind, each once: two reports of a commune may list the same."""
    found: dict[tuple[str, ...], PriorityRow] = {}
    for row in rows:
        if when in (When.BOTH, When.NEW if row.new else When.PAST) and what in (What.BOTH, row.kind):
            key = (row.commune, row.kind, row.scope, row.term, fold_name(row.title))
            found.setdefault(key, row)
    return list(found.values())


def matrix(rows: Iterable[PriorityRow]) -> Matrix:
    """Set communes against themes; an item of several themes stands under each."""
    cells: dict[tuple[str, str], dict[str, list[PriorityRow]]] = {}
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        under = cells.setdefault((row.commune_label, row.commune), defaultdict(list))
        for theme in row.themes.split() or [NO_THEME]:
            under[theme].append(row)
            counts[theme] += 1
    themes = sorted(counts, key=lambda theme: (theme == NO_THEME, -counts[theme], theme))
    return Matrix(
        tuple(themes),
        tuple(
            Line(commune, label, {theme: tuple(items) for theme, items in under.items()})
            for (label, commune), under in cells.items()
        ),
    )


def then_and_now(rows: Sequence[PriorityRow], outcomes: Iterable[OutcomeRow]) -> list[Turning]:
    """Set the breakthroughs of predecessors beside those of each commune, theme by theme.

    Themes that went on come first, then new ones, then those that ended; communes of no past ones come last.
    """
    told: dict[str, list[Quote]] = defaultdict(list)
    for outcome in outcomes:
        told[outcome.item].append(outcome.passage)
    found = []
    for line in matrix(chosen(rows, When.BOTH, What.BREAKTHROUGHS)).lines:
        past = {row.item for items in line.cells.values() for row in items if not row.new}
        of_all = _of_most(past, told)
        own = {item: [quote for quote in told[item] if quote not in of_all] for item in past}
        turns = (_turn(theme, items, own) for theme, items in line.cells.items())
        found.append(Turning(line.commune, line.label, tuple(sorted(turns, key=_rank)), of_all))
    return sorted(found, key=lambda turning: not turning.has_past)


def as_table(rows: Iterable[PriorityRow]) -> Table:
    """Make a table with one row for each item and theme."""
    return Table(
        _COLUMNS,
        tuple(
            (
                *(row.commune, row.commune_label, theme or None, row.term, row.kind, row.scope_label),
                *(_text(row.ordinal), row.title, row.passage.quote, _text(row.passage.line)),
                *(_text(row.passage.page), row.passage.section, row.passage.passage),
            )
            for row in rows
            for theme in row.themes.split() or [NO_THEME]
        ),
    )


def _of_most(items: Collection[str], told: Mapping[str, Sequence[Quote]]) -> tuple[Quote, ...]:
    """Find the sentences that are told of several items, and of a third of all: they speak of all of them."""
    counts = Counter(quote for item in sorted(items) for quote in dict.fromkeys(told.get(item, ())))
    often = [quote for quote, count in counts.items() if count > 1 and 3 * count > len(items)]
    return tuple(sorted(often, key=lambda quote: (quote.line, quote.passage)))


def _turn(theme: str, items: Iterable[PriorityRow], told: Mapping[str, Sequence[Quote]]) -> Turn:
    listed = tuple(items)
    return Turn(
        theme=theme,
        then=tuple(Past(row, tuple(told.get(row.item, ()))) for row in listed if not row.new),
        now=tuple(row for row in listed if row.new),
    )


def _rank(turn: Turn) -> tuple[int, int, str]:
    order = (Fate.KEPT, Fate.FRESH, Fate.ENDED)
    return order.index(turn.fate), -len(turn.then) - len(turn.now), turn.theme


def _text(value: object) -> str | None:
    return None if value is None else str(value)
