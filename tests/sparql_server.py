"""A SPARQL service on this machine over triples of our own, for what is otherwise asked of the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store, parse


@contextmanager
def serving(turtle: str) -> Iterator[str]:
    """Serve triples in Turtle; gives the address of the service, which answers SELECT in JSON."""
    store = Store()
    store.extend(parse(turtle.encode(), format=RdfFormat.TURTLE))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(parse_qs(urlsplit(self.path).query)["query"][0])

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            direct = self.headers["Content-Type"].startswith("application/sparql-query")
            self._answer(body if direct else parse_qs(body)["query"][0])

        def _answer(self, query: str) -> None:
            results = store.query(query)
            assert isinstance(results, QuerySolutions)
            body = results.serialize(format=QueryResultsFormat.JSON)
            assert body is not None
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the class has it
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
