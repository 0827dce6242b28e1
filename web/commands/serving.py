"""The command that serves a store to browsers and SPARQL clients."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from web.commands.options import store_option
from web.service.limits import Limits
from web.settings import Settings

_USUAL = Limits()
_MEGABYTE = 1 << 20
_TOKEN = "COMMUNEKG_ADMIN_TOKEN"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on."
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=_USUAL.seconds,
    show_default=True,
    help="How long a query may run.",
)
@click.option(
    "--memory",
    type=click.IntRange(64),
    default=_USUAL.memory // _MEGABYTE,
    show_default=True,
    metavar="MB",
    help="How much memory a query may take.",
)
@click.option(
    "--result",
    type=click.IntRange(1),
    default=_USUAL.result // _MEGABYTE,
    show_default=True,
    metavar="MB",
    help="How long an answer may be; a longer one is cut, and says so.",
)
@click.option(
    "--short",
    type=click.IntRange(1, 64),
    default=_USUAL.short,
    show_default=True,
    metavar="N",
    help="Short queries that run at one time.",
)
@click.option(
    "--long",
    "long_",
    type=click.IntRange(1, 64),
    default=_USUAL.long,
    show_default=True,
    metavar="N",
    help="Long queries that run beside them.",
)
@click.option(
    "--client",
    type=click.IntRange(1, 64),
    default=_USUAL.client,
    show_default=True,
    metavar="N",
    help="Queries of one client that run or wait.",
)
@click.option(
    "--allow-service",
    "services",
    multiple=True,
    metavar="HOST",
    help="A host that SERVICE may ask.",
)
@click.option(
    "--admin",
    is_flag=True,
    help=f"Let who sends the token in {_TOKEN} change the store: SPARQL Update, Graph Store Protocol.",
)
@click.option(
    "--contact",
    metavar="URL",
    help="Where readers report errors, mailto:… or https://…; the pages name it.",
)
@click.option(
    "--endpoint",
    metavar="URL",
    help="Show what a SPARQL endpoint elsewhere holds, instead of the store.",
)
@store_option
def serve(
    host: str,
    port: int,
    seconds: float,
    memory: int,
    result: int,
    short: int,
    long_: int,
    client: int,
    services: Sequence[str],
    admin: bool,  # noqa: FBT001
    contact: str | None,
    endpoint: str | None,
    store: Path,
) -> None:
    """Serve the store: pages for people, /sparql for programs. Ctrl-C ends it.

    Queries run in processes of their own, each within the limits given here. A build is shown when it ends.
    With --endpoint every page asks a SPARQL endpoint elsewhere, and /sparql passes queries on to it; the
    store is then only where the whole texts of reports are looked for.
    """
    # Flask and the drawing of graphs take half a second to import: no other command pays for them.
    from web.serving import serve as run

    token = os.environ.get(_TOKEN)
    if admin and endpoint:
        raise click.UsageError("--admin changes the store, --endpoint shows another: give one of them")
    if admin and not token:
        raise click.UsageError(f"--admin needs a token: set the environment variable {_TOKEN}")
    limits = Limits(
        seconds=seconds,
        memory=memory * _MEGABYTE,
        result=result * _MEGABYTE,
        short=short,
        long=long_,
        client=client,
    )
    settings = Settings(
        store,
        limits=limits,
        services=frozenset(map(str.lower, services)),
        admin_token=token if admin else None,
        contact=contact,
        endpoint=endpoint,
    )
    run(settings, host, port)
