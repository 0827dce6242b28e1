"""Time in tests: what must come soon, and what other work on the machine can only make slower."""

import gc
import time
from collections.abc import Callable

_PATIENCE = 60.0  # seconds: a bound for what takes a moment, met on a machine that does much else, too
_TRIES = 5


def soon(holds: Callable[[], bool]) -> bool:
    """Wait until something holds; False where it does not in a minute."""
    deadline = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def some_time(fits: Callable[[], bool]) -> bool:
    """Measure up to five times: one that fits shows what the code can do, for nothing makes it faster."""
    return any(fits() for _ in range(_TRIES))


def processor_seconds(work: Callable[[], object]) -> float:
    """Tell what a piece of work takes of this process, without the collection of what others left behind."""
    gc.disable()
    begin = time.process_time()
    try:
        work()
        return time.process_time() - begin
    finally:
        gc.enable()
