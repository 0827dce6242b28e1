"""What a query may take, and what it is told when it takes more."""

from dataclasses import dataclass

from ontology.errors import KgError


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds that keep one query from harming others."""

    seconds: float = 30.0  # of wall-clock time that a query may run
    memory: int = 1 << 30  # bytes that a worker may take beyond what it takes idle
    result: int = 64 << 20  # bytes of an answer; what is more is cut off
    short: int = 3  # workers for queries that have run less than `quick`
    long: int = 2  # queries that may run longer at one time
    quick: float = 0.1  # seconds after which a query is a long one
    patience: float = 60.0  # seconds that a query waits for its turn
    client: int = 32  # queries of one client that run or wait
    total: int = 96  # queries of all clients that run or wait


class LimitError(KgError):
    """A query that was ended because it took more than it may."""


class TimeLimitError(LimitError):
    """A query that ran too long."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"the query was ended after {seconds:g} seconds, the limit here; ask for less at once, "
            "for instance by a LIMIT within a subquery or by naming the commune or indicator"
        )


class MemoryLimitError(LimitError):
    """A query that needed too much memory."""

    def __init__(self, memory: int) -> None:
        super().__init__(
            f"the query was ended because it needs more than {memory >> 20} MB of memory, the limit here; "
            "sort and group fewer rows, and join patterns by a shared variable"
        )


class BusyError(KgError):
    """A query that was not begun because too many run; ``after`` is when to try again, in seconds."""

    def __init__(self, problem: str, after: int) -> None:
        super().__init__(f"{problem}; try again in {after} seconds")
        self.after = after


class TooManyError(BusyError):
    """A client that asks too much at one time."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} queries of yours run or wait already, the most that one client may have", 2)


class CrowdedError(BusyError):
    """A service that has too much to do."""

    def __init__(self) -> None:
        super().__init__("too many queries run or wait already", 5)


class WorkerError(KgError):
    """A worker process that ended by itself, and again when the query was tried anew."""

    def __init__(self, status: int | None) -> None:
        super().__init__(f"the process that ran the query ended time and again (status {status})")


class GoneError(KgError):
    """A client that went away before its answer was there."""
