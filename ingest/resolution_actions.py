"""What a clause does: which unit comes of which others, and how much of each goes into it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.resolution_clauses import Clause
from ingest.resolution_text import CleanText
from ingest.resolution_words import DISTRICTS, EXTENTS, Area, Token, Word, read_words
from ontology.facts import Extent, Role

_EXTENTS = {Word.WHOLE: Extent.WHOLE, Word.PART: Extent.PART, Word.REMAINDER: Extent.REMAINDER}
_OPENERS = (Word.MERGE, Word.FORM, Word.RENAME, Word.MOVE, *EXTENTS)
_LONGEST = 2000  # words of a sentence; what goes on for longer is none


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What one sentence of a clause does."""

    clause: Clause
    role: Role  # of the result
    result: Mention
    origins: tuple[Mention, ...]


def find_actions(clean: CleanText, clause: Clause) -> Iterator[Action]:
    """Yield what a clause does, in its order; nothing for a clause that forms, renames or keeps no unit.

    An article without clauses may say the same in its heading and below.
    """
    if clause.number is not None:
        yield from _find_actions(clean, clause)
    elif clause.article is not None:
        said = {_names(action): action for action in _find_actions(clean, clause)}
        yield from said.values()


def _names(action: Action) -> tuple[str, ...]:
    return (action.result.name, *sorted(origin.name for origin in action.origins))


def _find_actions(clean: CleanText, clause: Clause) -> Iterator[Action]:
    for sentence in _sentences(tuple(read_words(clean, clause.start, clause.end))):
        kept = _first(sentence, Word.KEEP)
        if kept is not None and not any(token.word in EXTENTS for token in sentence[:kept]):
            yield from _kept(clause, sentence, kept)
        elif not _opens_with(clean, clause, sentence, "sau khi"):
            yield from _changes(clause, sentence)


def claims_to_act(clean: CleanText, clause: Clause) -> bool:
    """Tell whether a clause opens with a word that forms, renames or moves units."""
    first = next(read_words(clean, clause.start, clause.end), None)
    text = clean.text[clause.start : clause.end].rstrip()
    near = first is not None and first.start - clause.start <= 3
    return near and first is not None and first.word in _OPENERS and not text.endswith(":")


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    sentence: list[Token] = []
    for token in tokens:
        if token.word is not Word.STOP:
            sentence.append(token)
        if sentence and (token.word is Word.STOP or len(sentence) == _LONGEST):
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def _opens_with(clean: CleanText, clause: Clause, sentence: Sequence[Token], words: str) -> bool:
    """Tell whether a sentence begins with words that decide nothing by themselves."""
    first = sentence[0].start
    begin = max(clean.text.rfind(stop, clause.start, first) for stop in (". ", "\n"))
    return clean.folded[max(begin + 1, clause.start) : first + len(words)].strip().startswith(words)


def _first(tokens: Sequence[Token], *words: Word, start: int = 0) -> int | None:
    return next((index for index in range(start, len(tokens)) if tokens[index].word in words), None)


def _kept(clause: Clause, sentence: Sequence[Token], kept: int) -> Iterator[Action]:
    """Units that are left as they are stand behind the word that says so, else before it."""
    mentions = _mentions(sentence[kept:]) or _mentions(sentence[:kept])
    for mention in mentions:
        unit = replace(mention, extent=Extent.WHOLE)
        yield Action(clause=clause, role=Role.UNCHANGED, result=unit, origins=(unit,))


def _changes(clause: Clause, sentence: Sequence[Token]) -> Iterator[Action]:
    """Read the events of a sentence: the result stands first ("thành lập … trên cơ sở …") or last."""
    first = _first(sentence, Word.UNIT, Word.AREA)
    opening = _first(sentence, Word.FORM, Word.INTO)
    if first is None:
        return
    if opening is not None and opening < first:
        yield from _formed_first(clause, sentence, opening)
        return
    rest = tuple(sentence)
    while (split := _result_index(rest)) is not None:
        into, at = split
        origins = _mentions(rest[:into], districts=True)
        result, at = _renamed(rest, at)
        role = _role(rest[: into + 1], origins)
        if origins:
            keeps = (replace(_mention(result), extent=Extent.UNKNOWN),) if role is Role.RECEIVED else ()
            yield Action(clause=clause, role=role, result=_mention(result), origins=(*origins, *keeps))
        rest = (*(token for token in rest[:into] if token.word in _OPENERS[:4]), *rest[at + 1 :])


def _formed_first(clause: Clause, sentence: Sequence[Token], opening: int) -> Iterator[Action]:
    """Read results that stand before what they come of, each but the first with its "trên cơ sở"."""
    at = _first(sentence, Word.UNIT, start=opening)
    while at is not None:
        behind = _first(sentence, Word.FROM, Word.MERGE, *EXTENTS, start=at)
        following = _next_formed(sentence, at + 1)
        origins = _mentions(sentence[behind:following], districts=True) if behind is not None else ()
        if origins:
            yield Action(clause=clause, role=Role.FORMED, result=_mention(sentence[at]), origins=origins)
        at = following


def _next_formed(sentence: Sequence[Token], start: int) -> int | None:
    """Find the next unit with "trên cơ sở" right behind it."""
    placed = (Word.AREA, Word.BELONGING)
    for index in range(start, len(sentence)):
        if sentence[index].word is Word.UNIT:
            rest = (token.word for token in sentence[index + 1 :] if token.word not in placed)
            if next(rest, None) is Word.FROM:
                return index
    return None


def _result_index(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Find the word that leads to the result, and the result; both have units or areas before them."""
    first = _first(tokens, Word.UNIT, Word.AREA)
    into = None if first is None else _first(tokens, Word.INTO, Word.FORM, Word.RECEIVE, start=first)
    if into is None:
        return None
    if tokens[into].word is Word.RECEIVE:
        later = _first(tokens, Word.INTO, Word.FORM, *EXTENTS, start=into)
        if later is not None and tokens[later].word not in EXTENTS:
            into = later
    at = _first(tokens, Word.UNIT, start=into)
    return None if at is None else (into, at)


def _renamed(tokens: Sequence[Token], at: int) -> tuple[Token, int]:
    """Follow a result that the same sentence renames: "thành xã A và đổi tên thành xã B"."""
    rename = _first(tokens, Word.RENAME, *EXTENTS, start=at)
    if rename is None or tokens[rename].word is not Word.RENAME:
        return tokens[at], at
    final = _first(tokens, Word.UNIT, start=rename)
    return (tokens[at], at) if final is None else (tokens[final], final)


def _role(tokens: Sequence[Token], origins: Sequence[Mention]) -> Role:
    words = {token.word for token in tokens}
    if tokens[-1].word is Word.RECEIVE:
        return Role.RECEIVED
    whole = len(origins) == 1 and origins[0].extent is Extent.WHOLE
    renames = Word.RENAME in words or (Word.MOVE in words and Word.MERGE not in words)
    return Role.RENAMED if renames and whole else Role.FORMED


def _mentions(tokens: Sequence[Token], *, districts: bool = False) -> tuple[Mention, ...]:
    """Read the units of a list with the extent said before them and the districts said behind them.

    With ``districts`` an area that no unit stands before is a unit itself: "toàn bộ … của huyện Kiên Hải".
    """
    found: list[Mention] = []
    group = 0  # where the run of units with one extent begins
    extent: Extent | None = None
    belongs = False
    for token in tokens:
        if token.word in EXTENTS:
            extent = _widen(extent, token.word) if group == len(found) else _EXTENTS[token.word]
            group = len(found)
        elif token.word is Word.UNIT:
            own = _EXTENTS[token.extent] if token.extent else extent or Extent.WHOLE
            found.append(replace(_mention(token), extent=own))
        elif token.word is Word.AREA:
            found = _placed(found, group, token, belongs=belongs or not districts)
        elif token.word is Word.AFTER:
            found[group:] = [_left(each, token.clauses) for each in found[group:]]
            group, extent = len(found), None
        elif token.word is Word.RECEIVE:
            group, extent = len(found), None
        belongs = token.word is Word.BELONGING
    return _with_neighbours(found)


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


def _mention(token: Token) -> Mention:
    return Mention(start=token.start, end=token.end, type=token.type, name=token.name, areas=token.areas)
