"""Options that several commands take."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Format(StrEnum):
    """How data is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def store_option(command: _Command) -> _Command:
    """Add ``--store``: one default for all commands."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path),
        default=Path("store"),
        show_default="./store",
        envvar="COMMUNEKG_STORE",
        show_envvar=True,
        metavar="DIR",
        help="Folder of the store.",
    )(command)


def format_option(*formats: Format) -> Callable[[_Command], _Command]:
    """Add ``--format`` with the formats that a command can print; the first is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([str(form) for form in formats]),
        default=str(formats[0]),
        show_default=True,
        callback=lambda _context, _option, value: Format(value),
        help="How to print the answer.",
    )
