"""What an installed copy imports as ``communekg``: its command, and nothing else.

The wheel keeps the five folders inside ``communekg``, while code says ``from ingest.numbers import …`` as in
the checkout. So the command puts its own folder first on the path; and ``__path__`` is empty, so that no
module can be imported a second time under ``communekg.…``.
"""

import sys
from pathlib import Path

__path__: list[str] = []


def main() -> None:
    """Run the command line of the installed copy."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from web.cli import main as run

    run()
