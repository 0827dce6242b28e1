"""A document that a text tells by its name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """Where a text names a document, of what type, and by what title."""

    start: int
    end: int
    type: str
    title: str
