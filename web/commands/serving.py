"""The command that serves a store to browsers and SPARQL clients."""

from pathlib import Path

import click

from web.commands.options import store_option


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on."
)
@store_option
def serve(host: str, port: int, store: Path) -> None:
    """Serve the store: pages for people, /sparql for programs. Ctrl-C ends it."""
    # Flask and the drawing of graphs take half a second to import: no other command pays for them.
    from web.serving import serve as run

    run(store, host, port)
