"""What a clause does: which unit comes of which others, and how much of each goes into it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.resolution_clauses import Clause
from ingest.resolution_mentions import Mention, read_mentions, to_mention
from ingest.resolution_text import CleanText
from ingest.resolution_words import EXTENTS, Token, Word, read_words
from ontology.facts import Extent, Role

_OPENERS = (Word.MERGE, Word.FORM, Word.RENAME, Word.MOVE, *EXTENTS)
_PLACED = (Word.AREA, Word.BELONGING)  # where a unit lies
_LONGEST = 2000  # words of a sentence; what goes on for longer is none


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
        if kept is not None and _is_renamed(sentence[kept:]):
            yield from _changes(clause, sentence[kept:])
        elif kept is not None and not any(token.word in EXTENTS for token in sentence[:kept]):
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


def _is_renamed(sentence: Sequence[Token]) -> bool:
    """Tell whether what is left as it is gets another name: "giữ nguyên xã A và đổi tên thành xã B"."""
    rename = _first(sentence, Word.RENAME)
    if rename is None or _first(sentence, Word.INTO, start=rename) is None:
        return False
    return sum(token.word is Word.UNIT for token in sentence[:rename]) == 1


def _kept(clause: Clause, sentence: Sequence[Token], kept: int) -> Iterator[Action]:
    """Units that are left as they are stand behind the word that says so, else before it."""
    mentions = read_mentions(sentence[kept:]) or read_mentions(sentence[:kept])
    for mention in mentions:
        unit = replace(mention, extent=Extent.WHOLE)
        yield Action(clause=clause, role=Role.UNCHANGED, result=unit, origins=(unit,))


def _changes(clause: Clause, sentence: Sequence[Token]) -> Iterator[Action]:
    """Read the events of a sentence: the result stands first ("thành lập … trên cơ sở …") or last."""
    first = _first(sentence, Word.UNIT, Word.AREA)
    opening = _first(sentence, Word.FORM, Word.INTO)
    if first is None:
        return
    if opening is not None and (opening < first or _is_said_of(sentence, opening)):
        yield from _formed_first(clause, sentence, min(first, opening))
        return
    rest = tuple(sentence)
    while (split := _result_index(rest)) is not None:
        into, at = split
        origins = read_mentions(rest[:into], districts=True)
        result, at = _renamed(rest, at)
        role = _role(rest[: into + 1], origins)
        if origins:
            keeps = (replace(to_mention(result), extent=Extent.UNKNOWN),) if role is Role.RECEIVED else ()
            yield Action(clause=clause, role=role, result=to_mention(result), origins=(*origins, *keeps))
        rest = (*(token for token in rest[:into] if token.word in _OPENERS[:4]), *rest[at + 1 :])


def _is_said_of(sentence: Sequence[Token], opening: int) -> bool:
    """Tell whether the one unit before "được thành lập trên cơ sở" is what is formed."""
    before = [token.word for token in sentence[:opening]]
    behind = sentence[opening + 1].word if opening + 1 < len(sentence) else None
    return before.count(Word.UNIT) == 1 and {*before} <= {Word.UNIT, *_PLACED} and behind is Word.FROM


def _formed_first(clause: Clause, sentence: Sequence[Token], opening: int) -> Iterator[Action]:
    """Read results that stand before what they come of, each but the first with its "trên cơ sở"."""
    at = _first(sentence, Word.UNIT, start=opening)
    while at is not None:
        behind = _first(sentence, Word.FROM, Word.MERGE, *EXTENTS, start=at)
        following = _next_formed(sentence, at + 1)
        origins = read_mentions(sentence[behind:following], districts=True) if behind is not None else ()
        if origins:
            yield Action(clause=clause, role=Role.FORMED, result=to_mention(sentence[at]), origins=origins)
        at = following


def _next_formed(sentence: Sequence[Token], start: int) -> int | None:
    """Find the next unit with "trên cơ sở" right behind it."""
    for index in range(start, len(sentence)):
        if sentence[index].word is Word.UNIT:
            rest = (token.word for token in sentence[index + 1 :] if token.word not in _PLACED)
            if next(rest, None) is Word.FROM:
                return index
    return None


def _result_index(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Find the word that leads to the result, and the result; both have units or areas before them."""
    first = _first(tokens, Word.UNIT, Word.AREA)
    if first is None:
        return None
    into = _first(tokens, Word.INTO, Word.FORM, Word.RECEIVE, start=first)
    into = _first(tokens, Word.NAMED, start=first) if into is None else into
    if into is None:
        return None
    if tokens[into].word is Word.RECEIVE:
        later = _first(tokens, Word.INTO, Word.FORM, Word.NAMED, *EXTENTS, start=into)
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
