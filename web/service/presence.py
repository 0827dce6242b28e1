"""How many queries each client, and all together, may have at one time."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from web.service.limits import CrowdedError, Limits, TooManyError


class Presence:
    """The queries that wait or run."""

    def __init__(self, limits: Limits) -> None:
        self._limits, self._lock = limits, Lock()
        self._present: Counter[str] = Counter()

    @contextmanager
    def of(self, client: str) -> Iterator[None]:
        """Count a query of a client while it is here; refuse what is too much."""
        with self._lock:
            if self._present[client] >= self._limits.client:
                raise TooManyError(self._limits.client)
            if self._present.total() >= self._limits.total:
                raise CrowdedError
            self._present[client] += 1
        try:
            yield
        finally:
            with self._lock:
                self._present[client] -= 1
                self._present += Counter()  # forgets clients that have nothing here
