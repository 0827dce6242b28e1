"""What the site is told when it starts."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of whoever serves a store."""

    store: Path
    longest_request: int = 1_000_000  # bytes of a query that somebody posts
