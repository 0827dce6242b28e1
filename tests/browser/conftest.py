"""A browser without a window, and the site of the samples for it to look at."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.node_packages import installed
from web.app import create_app
from web.settings import Settings

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1000",
    "--force-prefers-reduced-motion",  # else what is to be clicked still moves
)


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


@contextmanager
def _served(store: Path) -> Iterator[str]:
    app = create_app(Settings(store))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Silent)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()


@pytest.fixture(scope="session")
def address(sample_store: Path) -> Iterator[str]:
    """The site of the samples, served."""
    with _served(sample_store) as served:
        yield served


@pytest.fixture(scope="session")
def real_address(real_store: Path) -> Iterator[str]:
    """The site of the real reports, served."""
    with _served(real_store) as served:
        yield served


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """The browser; the tests need it and do not pass without."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.add_experimental_option(
        "prefs",
        {
            "intl.accept_languages": "vi",
            "download.default_directory": str(tmp_path_factory.mktemp("downloads")),
        },
    )
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield browser
    finally:
        browser.quit()


@pytest.fixture
def browser(chromium: Chrome, address: str) -> Iterator[Chrome]:
    """A browser whose pages may neither ask another host nor report an error."""
    yield from _watched(chromium, address)


@pytest.fixture
def real_browser(chromium: Chrome, real_address: str) -> Iterator[Chrome]:
    """The same for the site of the real reports."""
    yield from _watched(chromium, real_address)


def _watched(chromium: Chrome, address: str) -> Iterator[Chrome]:
    chromium.get("about:blank")
    _log(chromium, "performance")
    _log(chromium, "browser")
    yield chromium
    assert _hosts(chromium) <= {urlsplit(address).netloc}, "a page asked another host"
    assert [entry["message"] for entry in _log(chromium, "browser") if entry["level"] == "SEVERE"] == []


def _hosts(browser: Chrome) -> set[str]:
    """List the hosts that the browser asked since its log was last read."""
    entries = (json.loads(entry["message"])["message"] for entry in _log(browser, "performance"))
    sent = (
        entry["params"]["request"]["url"]
        for entry in entries
        if entry["method"] == "Network.requestWillBeSent"
    )
    return {
        urlsplit(url).netloc for url in sent if not url.startswith(("data:", "chrome:", "about:", "blob:"))
    }


def _log(browser: Chrome, kind: str) -> list[dict[str, str]]:
    """Read what the browser logged since its log was last read."""
    entries: list[dict[str, str]] = browser.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which finds violations of WCAG; npm fetches the version that the lock names."""
    script = installed(Path(__file__).parent) / "axe-core" / "axe.min.js"
    return script.read_text(encoding="utf-8")
