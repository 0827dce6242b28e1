"""The units that a sentence names, with how much of each it means and where it says that they lie."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.resolution_names import DISTRICTS
from ingest.resolution_words import Area, Token, Word
from ontology.facts import Extent

_EXTENTS = {Word.WHOLE: Extent.WHOLE, Word.PART: Extent.PART, Word.REMAINDER: Extent.REMAINDER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A unit that a clause names; ``start`` to ``end`` are characters of the cleaned text."""

    start: int
    end: int
    type: str
    name: str
    extent: Extent = Extent.WHOLE  # UNKNOWN of a unit that takes others in and stays
    after: tuple[int, ...] = ()  # clauses that took parts before
    areas: tuple[Area, ...] = ()  # districts and provinces that the text says it lies in
    nearby: tuple[Area, ...] = ()  # those said of a unit named after it in one list


@dataclass(frozen=True, slots=True)
class _Run:
    """What is said of the units from number ``first`` on."""

    first: int = 0
    extent: Extent | None = None
    before: tuple[int, ...] = ()  # clauses said before the units: "phần còn lại sau khi … khoản 1 của xã A"


def read_mentions(tokens: Sequence[Token], *, districts: bool = False) -> tuple[Mention, ...]:
    """Read the units of a list with the extent said before them and the districts said behind them.

    With ``districts`` an area that no unit stands before is a unit itself: "toàn bộ … của huyện Kiên Hải".
    """
    found: list[Mention] = []
    run, belongs = _Run(), False
    for token in tokens:
        if token.word is Word.UNIT:
            found.append(_taken(token, run))
        elif token.word is Word.AREA:
            found = _placed(found, run.first, token, belongs=belongs or not districts)
        elif token.word is Word.AFTER and found[run.first :]:
            found[run.first :] = [_left(each, token.clauses) for each in found[run.first :]]
            run = _Run(len(found))
        else:
            run = _next_run(run, token, len(found))
        belongs = token.word is Word.BELONGING
    return _with_neighbours(found)


def _next_run(run: _Run, token: Token, number: int) -> _Run:
    """Tell what is said of the units that follow; ``number`` stand before."""
    opens = run.first == number
    match token.word:
        case Word.WHOLE | Word.PART | Word.REMAINDER:
            return _Run(number, _widen(run.extent, token.word) if opens else _EXTENTS[token.word])
        case Word.FIGURE if opens and run.extent is None:
            return _Run(number, Extent.PART)
        case Word.AFTER if opens and run.extent:
            return replace(run, before=token.clauses)
        case Word.RECEIVE:
            return _Run(number)
        case _:
            return run


def _taken(token: Token, run: _Run) -> Mention:
    """Read an old unit with how much of it goes: brackets behind it tell, or else the words before."""
    extent = _EXTENTS[token.extent] if token.extent else run.extent or Extent.WHOLE
    mention = replace(to_mention(token), extent=extent)
    clauses = token.clauses or run.before
    return _left(mention, clauses) if clauses else mention


def _left(mention: Mention, clauses: tuple[int, ...]) -> Mention:
    """What clauses left of a unit is what remains of it, unless the text says that it is one more part."""
    extent = Extent.PART if mention.extent is Extent.PART else Extent.REMAINDER
    return replace(mention, extent=extent, after=clauses)


def _widen(extent: Extent | None, word: Word) -> Extent:
    """Of several extents before one list the narrowest holds: all people of a part of the land are a part."""
    order = tuple(_EXTENTS.values())
    stated = _EXTENTS[word]
    return stated if extent is None or order.index(stated) > order.index(extent) else extent


def _placed(found: list[Mention], group: int, token: Token, *, belongs: bool) -> list[Mention]:
    """Put a run of units into the area named behind it, or count the area as a unit."""
    if found[group:]:
        run = [each if each.areas else replace(each, areas=token.areas) for each in found[group:]]
        return [*found[:group], *run]
    if belongs or token.areas[0].type not in DISTRICTS:
        return found
    area = token.areas[0]
    return [*found, Mention(start=token.start, end=token.end, type=area.type, name=area.name)]


def _with_neighbours(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Tell each unit the areas of the next one that has any."""
    areas: tuple[Area, ...] = ()
    turned: list[Mention] = []
    for mention in reversed(found):
        areas = mention.areas or areas
        turned.append(mention if mention.areas else replace(mention, nearby=areas))
    return tuple(reversed(turned))


def to_mention(token: Token) -> Mention:
    """Take a unit as the text names it, whole."""
    return Mention(start=token.start, end=token.end, type=token.type, name=token.name, areas=token.areas)
