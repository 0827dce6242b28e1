"""How far a long command has come: a bar on a terminal, a line a step where nobody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import TypeVar

import click

_T = TypeVar("_T")
_STEP = 100_000  # rows


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


def count_rows(rows: Iterator[_T]) -> Iterator[_T]:
    """Let rows pass, and say on standard error how many have passed whenever there are 100,000 more."""
    for number, row in enumerate(rows, start=1):
        yield row
        if number % _STEP == 0:
            click.echo(f"{number:,} rows", err=True)
