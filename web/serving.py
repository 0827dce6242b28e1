"""Serve a store to browsers and SPARQL clients with waitress."""

import logging
import sys
from pathlib import Path

from waitress.server import create_server

from ontology.errors import KgError
from web.app import create_app
from web.settings import Settings

_THREADS = 8


class ServeError(KgError):
    """An address that cannot be served at."""


def serve(store: Path, host: str, port: int) -> None:
    """Serve a store until somebody interrupts; port 0 takes a free one. ServeError where it is taken."""
    app = create_app(Settings(store))
    logging.getLogger("waitress").setLevel(logging.ERROR)
    try:
        server = create_server(app, host=host, port=port, threads=_THREADS, ident=None)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ServeError(f"{host}:{port}: cannot be served at ({reason}); choose another --port") from error
    sys.stdout.write(f"Serving {store} at http://{host}:{server.effective_port} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    server.run()
