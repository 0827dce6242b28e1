"""How far a long command has come: a bar on a terminal, a line a step where nobody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import click


@contextmanager
def show_progress(label: str, total: int) -> Iterator[Callable[[str], None]]:
    """Show a stage of ``total`` steps on standard error; what it gives is called with the name of each."""
    if sys.stderr.isatty():
        with click.progressbar(
            length=total, label=label, file=sys.stderr, item_show_func=lambda name: name, show_pos=True
        ) as bar:
            yield lambda name: bar.update(1, name)
    else:
        steps = count(1)
        yield lambda name: click.echo(f"{label} {next(steps)}/{total}: {name}", err=True)
