"""Serve a store to browsers and SPARQL clients with waitress."""

import gc
import logging
import signal
import socket
import sys
from threading import Thread

from flask import Flask
from waitress.server import create_server

from ontology.errors import KgError
from web.app import create_app, shortcut_of
from web.connections import Connection, Threads
from web.heads import Heads
from web.reconciliation.answering import answer
from web.reconciliation.entities import INDICATOR, UNIT
from web.reconciliation.questions import Question
from web.settings import Settings
from web.site import service_of

_THREADS = 128  # most of them wait: for a worker, or for one who asks the same
_CONNECTIONS = 800  # that are open at one time; a process may have 1024 files
_AT_ONCE = 1 << 16  # bytes of an answer that are sent together


class ServeError(KgError):
    """An address that cannot be served at."""


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve a store until somebody interrupts; port 0 takes a free one. ServeError where it is taken."""
    for ends in (signal.SIGINT, signal.SIGTERM):  # shells ignore the first for what runs in the background
        signal.signal(ends, signal.default_int_handler)
    app = create_app(settings)
    logging.getLogger("waitress").setLevel(logging.ERROR)
    with _listen(host, port) as listening:
        server = create_server(
            app,
            sockets=[listening],
            _dispatcher=Threads(_THREADS),
            ident=None,
            send_bytes=_AT_ONCE,
            connection_limit=_CONNECTIONS,
            asyncore_use_poll=True,
            clear_untrusted_proxy_headers=True,
        )
        server.channel_class, server.heads = Connection, Heads(shortcut_of(app))
        engine = service_of(app).engine
        engine.start()
        Thread(target=_prepare, args=(app,), daemon=True).start()
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}"
        try:
            sys.stdout.write(f"Serving {settings.endpoint or settings.store} at {address} (Ctrl-C ends it)\n")
            sys.stdout.flush()
            server.run()
        except KeyboardInterrupt:
            pass  # it came before the server had begun, which sees to later ones itself
        finally:
            server.close()
            engine.close()


def _prepare(app: Flask) -> None:
    """Read the register into the indexes that linking asks, so that the first batch need not wait for it.

    They stay as long as the server: the collector of garbage, which would walk all of them again and again
    while a batch is answered, is told so.
    """
    with app.test_request_context("/reconcile"):
        answer(Question(name="xã Mường La", types=(UNIT,)))
        answer(Question(name="tỷ lệ hộ nghèo", types=(INDICATOR,)))
    gc.collect()
    gc.freeze()


def _listen(host: str, port: int) -> socket.socket:
    """Take an address to serve at."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ServeError(f"{host}:{port}: cannot be served at ({reason}); choose another --port") from error
