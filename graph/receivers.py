"""Triple stores elsewhere, told over HTTP: by the Graph Store Protocol, or by SPARQL Update.

https://www.w3.org/TR/sparql11-http-rdf-update/ and https://www.w3.org/TR/sparql11-protocol/#update-operation.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import requests
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from ontology.errors import KgError

_SECONDS = (10, 300)  # to connect, to answer
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_UNAUTHORIZED, _NOT_FOUND, _FAILED = 401, 404, 400


class PushError(KgError):
    """A triple store elsewhere that did not take a graph."""

    def __init__(self, endpoint: str, problem: str) -> None:
        super().__init__(f"{endpoint}: {problem}")
        self.endpoint = endpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How to reach an endpoint: who asks, and how often it is tried again."""

    user: str | None = None
    password: str = ""
    token: str | None = None
    tries: int = 6


class GraphStore:
    """A service of the Graph Store Protocol: PUT replaces a graph, POST adds to it, DELETE removes it."""

    def __init__(self, endpoint: str, access: Access) -> None:
        self._client = _Client(endpoint, access)

    def replace(self, graph: str | None, ntriples: bytes) -> None:
        """Make triples the whole content of a graph."""
        self._client.send("PUT", _at(graph), ntriples, "application/n-triples")

    def add(self, graph: str | None, ntriples: bytes) -> None:
        """Add triples to a graph."""
        self._client.send("POST", _at(graph), ntriples, "application/n-triples")

    def drop(self, graph: str | None) -> None:
        """Remove a graph."""
        self._client.send("DELETE", _at(graph), b"", None, missing=True)


class UpdateService:
    """A service that takes SPARQL Update."""

    def __init__(self, endpoint: str, access: Access) -> None:
        self._client = _Client(endpoint, access)

    def replace(self, graph: str | None, ntriples: bytes) -> None:
        """Make triples the whole content of a graph."""
        self._send(f"DROP SILENT {_clause(graph, 'DEFAULT')} ;\n{_insert(graph, ntriples)}")

    def add(self, graph: str | None, ntriples: bytes) -> None:
        """Add triples to a graph."""
        self._send(_insert(graph, ntriples))

    def drop(self, graph: str | None) -> None:
        """Remove a graph."""
        self._send(f"DROP SILENT {_clause(graph, 'DEFAULT')}")

    def _send(self, update: str) -> None:
        self._client.send("POST", {}, update.encode(), "application/sparql-update; charset=utf-8")


class _Client:
    """One endpoint, its session and its patience."""

    def __init__(self, endpoint: str, access: Access, sleep: Callable[[float], None] = time.sleep) -> None:
        if not endpoint.startswith(("http://", "https://")):
            raise PushError(endpoint, "an endpoint is an http or https address")
        self._endpoint, self._access, self._sleep = endpoint, access, sleep
        self._session = requests.Session()
        self._session.headers["User-Agent"] = "communekg"
        if access.token:
            self._session.headers["Authorization"] = f"Bearer {access.token}"

    def send(
        self, method: str, at: Mapping[str, str], body: bytes, media: str | None, *, missing: bool = False
    ) -> None:
        """Send a request until it is taken; PushError where it is refused, or failed too often."""
        wait, problem = _FIRST_WAIT, ""
        for tried in range(self._access.tries):
            if tried:
                self._sleep(wait)
            try:
                answer = self._once(method, at, body, media)
            except requests.RequestException as error:
                problem, wait = f"no answer ({_reason(error)})", wait * 2
                continue
            if answer.status_code < _FAILED or (missing and answer.status_code == _NOT_FOUND):
                return
            problem = f"{answer.status_code} {answer.reason}: {_first_line(answer.text)}".rstrip(": ")
            if answer.status_code not in _AGAIN:
                raise PushError(self._endpoint, f"{problem} ({method}){self._remedy(answer)}")
            wait = min(_LONGEST_WAIT, max(wait * 2, _asked_to_wait(answer)))
        raise PushError(
            self._endpoint, f"{problem}, {self._access.tries} times; run it again to go on where it stopped"
        )

    def _once(self, method: str, at: Mapping[str, str], body: bytes, media: str | None) -> requests.Response:
        headers = {"Content-Type": media} if media else {}
        answer = self._session.request(
            method, self._endpoint, params=dict(at), data=body, headers=headers, timeout=_SECONDS
        )
        if answer.status_code == _UNAUTHORIZED and self._access.user and self._session.auth is None:
            self._session.auth = self._credentials(answer)
            return self._once(method, at, body, media)
        return answer

    def _credentials(self, answer: requests.Response) -> AuthBase:
        """Answer in the scheme that the server asks for."""
        user, password = self._access.user or "", self._access.password
        digest = "digest" in answer.headers.get("WWW-Authenticate", "").lower()
        return HTTPDigestAuth(user, password) if digest else HTTPBasicAuth(user, password)

    def _remedy(self, answer: requests.Response) -> str:
        if answer.status_code != _UNAUTHORIZED:
            return ""
        return "; give --user with COMMUNEKG_PASSWORD, or COMMUNEKG_TOKEN"


def _at(graph: str | None) -> dict[str, str]:
    return {"default": ""} if graph is None else {"graph": graph}


def _clause(graph: str | None, default: str) -> str:
    return default if graph is None else f"GRAPH <{graph}>"


def _insert(graph: str | None, ntriples: bytes) -> str:
    data = ntriples.decode()
    return f"INSERT DATA {{\n{data}}}" if graph is None else f"INSERT DATA {{ GRAPH <{graph}> {{\n{data}}} }}"


def _asked_to_wait(answer: requests.Response) -> float:
    """Read ``Retry-After`` where it gives seconds."""
    stated = answer.headers.get("Retry-After", "")
    return float(stated) if stated.isdecimal() else 0.0


def _reason(error: requests.RequestException) -> str:
    return str(error.args[0] if error.args else error).split("(Caused by")[0].strip()[:200]


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[0][:200] if lines and not lines[0].startswith("<") else ""
