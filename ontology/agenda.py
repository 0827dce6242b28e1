"""What a congress resolved to put first: breakthroughs, key tasks, its theme and its motto."""

from dataclasses import dataclass
from enum import StrEnum

from ontology.values import Evidence, Place


@dataclass(frozen=True, slots=True)
class ThemeWord:
    """A word of the lexicon that decided a theme."""

    theme: str  # slug of ontology/vocab/themes.ttl
    word: str  # in the spelling of the report


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakthrough:
    """A breakthrough area that a congress chose."""

    scope: Place  # the new commune, or the predecessor that chose it
    term: str
    ordinal: int | None
    title: str
    description: str | None = None
    themes: tuple[str, ...] = ()  # slugs of ontology/vocab/themes.ttl
    theme_words: tuple[ThemeWord, ...] = ()  # none for the theme "other"
    outcomes: tuple[Evidence, ...] = ()  # of the ended term: what the report says became of it
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTask:
    """A key task ("nhiệm vụ trọng tâm") that a congress set."""

    scope: Place
    term: str
    ordinal: int | None
    title: str
    description: str | None = None
    themes: tuple[str, ...] = ()
    theme_words: tuple[ThemeWord, ...] = ()
    outcomes: tuple[Evidence, ...] = ()
    evidence: Evidence


class SloganKind(StrEnum):
    """What a congress says in a slogan."""

    THEME = "congress-theme"  # "chủ đề Đại hội": what the term is to bring about
    MOTTO = "congress-motto"  # "phương châm": in what spirit, "Đoàn kết - Dân chủ - …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    """The theme or the motto of a congress, in its exact words."""

    kind: SloganKind
    scope: Place
    term: str
    text: str  # without the quotes around it
    themes: tuple[str, ...] = ()  # slugs of ontology/vocab/themes.ttl, for the theme of a congress
    theme_words: tuple[ThemeWord, ...] = ()
    evidence: Evidence
