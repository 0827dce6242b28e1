"""How many queries each client, and all together, may have at one time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from web.service.limits import CrowdedError, Limits, TooManyError


class Presence:
    """The queries that wait or run."""

    def __init__(self, limits: Limits) -> None:
        self._limits, self._lock = limits, Lock()
        self._present: dict[str, int] = {}
        self._total = 0

    @contextmanager
    def of(self, client: str) -> Iterator[None]:
        """Count a query of a client while it is here; refuse what is too much."""
        with self._lock:
            present = self._present.get(client, 0)
            if present >= self._limits.client:
                raise TooManyError(self._limits.client)
            if self._total >= self._limits.total:
                raise CrowdedError
            self._present[client] = present + 1
            self._total += 1
        try:
            yield
        finally:
            with self._lock:
                self._total -= 1
                self._present[client] -= 1
                if not self._present[client]:
                    del self._present[client]
