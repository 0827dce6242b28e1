"""The words of a report behind a fact, as every page shows them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage with what stands around it and where it stands."""

    quote: str
    passage: str  # its IRI
    prefix: str | None
    suffix: str | None
    line: int
    page: int | None
    section: str | None
