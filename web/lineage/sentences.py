"""What a page says of a unit in words, in both languages; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.lineage import Event, LineageUnit
from web.lineage import english, vietnamese


@dataclass(frozen=True, slots=True)
class Sentence:
    """The same in both languages."""

    vi: str
    en: str


def tell(of: LineageUnit, events: Sequence[Event]) -> tuple[Sentence, ...]:
    """Say of what a unit was made, and then what became of it; nothing where the events do not touch it."""
    made = [
        Sentence(vietnamese.origin(event), english.origin(event))
        for event in events
        if event.result.iri == of.iri
    ]
    became = vietnamese.fate(of, events)
    return (*made, Sentence(became, english.fate(of, events))) if became else tuple(made)


def tell_end(of: LineageUnit, events: Sequence[Event]) -> tuple[Sentence, ...]:
    """Say in which units the land of a former district lies; nothing where no event tells."""
    if not events:
        return ()
    return (Sentence(vietnamese.dissolved(of.label, events), english.dissolved(of, events)),)
