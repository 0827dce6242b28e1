"""What a command asks: the store, or a SPARQL endpoint elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from pyoxigraph import Store

from graph.store import open_read_only
from queries.remote import RemoteSource
from queries.sources import LocalSource, Source

_Command = TypeVar("_Command", bound=Callable[..., Any])


def endpoint_option(command: _Command) -> _Command:
    """Add ``--endpoint``."""
    return click.option("--endpoint", metavar="URL", help="Ask a SPARQL endpoint instead of the store.")(
        command
    )


def asked(store: Path, endpoint: str | None) -> Source:
    """Give what answers questions: the endpoint where one is named."""
    return RemoteSource(endpoint) if endpoint else LocalSource(open_read_only(store))


def all_graphs(store: Path, endpoint: str | None) -> Store:
    """Give every graph; those of an endpoint are fetched into memory."""
    if endpoint is None:
        return open_read_only(store)
    # What fetches them takes a moment to import: no other command pays for it.
    from web.states.remote import RemoteStates

    return RemoteStates(endpoint, store).newest().store()
