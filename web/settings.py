"""What the site is told when it starts."""

from dataclasses import dataclass, field
from pathlib import Path

from web.service.limits import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of whoever serves a store."""

    store: Path
    longest_request: int = 1_000_000  # bytes of a query that somebody posts
    limits: Limits = field(default_factory=Limits)
    services: frozenset[str] = frozenset()  # hosts that a query may call by SERVICE
    admin_token: str | None = None  # who says it may change the store; nobody where there is none
    endpoint: str | None = None  # what is asked instead of the store
    contact: str | None = None  # where errors are reported: mailto:… or https://…
