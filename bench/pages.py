"""How heavy and how quick the pages are: ``python bench/pages.py`` prints a line for each.

Server: the best of five answers of a warm application, and the first one. Weight: HTML, style and script as
they travel compressed (gzip). Paint: Largest Contentful Paint in headless Chromium, the best of three loads
with an empty cache. The store is one of the samples, or what ``--store`` names; pages of a thing are those of
its first report, of the commune of that, and of the document that most communes cite.
"""

import argparse
import gzip
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import make_server

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ingest.report import find_reports  # noqa: E402
from web.addresses import brief  # noqa: E402
from web.app import create_app  # noqa: E402
from web.builds import build  # noqa: E402
from web.progress import show_progress  # noqa: E402
from web.settings import Settings  # noqa: E402
from web.site import site  # noqa: E402

PAGES = (
    "/",
    "/search?q=muong",
    "/page/{unit}",
    "/evidence/{unit}",
    "/read/{report}",
    "/compare/",
    "/compare/?view=dots",
    "/compare/?view=coverage",
    "/view/{unit}",
    "/lineage/{code}",
    "/lineage/province/14",
    "/questions/",
    "/questions/targets",
    "/questions/past-targets",
    "/questions/coverage-matrix",
    "/questions/codes-changed-hands",
    "/explore/?start={unit}",
    "/documents/",
    "/page/{document}",
    "/themes/",
    "/themes/then-and-now",
    "/network/",
    "/network/?of=co-citations",
    "/query",
    "/reconcile/help",
    "/about/",
    "/ontology",
)
_LOADED = re.compile(r'<(?:script|link)[^>]+(?:src|href)="(/static/[^"]+\.(?:js|css))"')
_HTML = {"Accept": "text/html", "Accept-Language": "vi"}
_PAINT = """
    const done = arguments[0];
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
        .observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => done(-1), 4000);
"""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--store", type=Path, help="a store that is built already")
    parser.add_argument("--no-browser", action="store_true", help="leave the paint out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = given.store or _samples(Path(folder) / "store")
        app = create_app(Settings(store))
        client = app.test_client(use_cookies=False)
        pages = _pages(app)
        weights = {page: (*_server(client, page), *_weights(client, page)) for page in pages}
        paints = {} if given.no_browser else _paints(app, pages)
    heads = ("first ms", "warm ms", "HTML kB", "style kB", "script kB", "LCP ms")
    print(f"{'page':32}", *(f"{head:>9}" for head in heads))
    for page, (first, warm, html, style, script) in weights.items():
        paint = f"{paints[page]:9.0f}" if page in paints else f"{'–':>9}"
        print(f"{page:32} {first:9.1f} {warm:9.1f} {html:9.1f} {style:9.1f} {script:9.1f} {paint}")


def _pages(app: Flask) -> tuple[str, ...]:
    """Name the pages of what the store holds."""
    with app.test_request_context():
        report = next((each for each in site().sources if each.is_report and each.about), None)
        cited = Counter(row.document for row in site().citations)
    if report is None or report.about is None:
        sys.exit("the store has no report of a commune: build one from reports")
    unit, document = brief(report.about), brief(max(cited, key=lambda iri: (cited[iri], iri)))
    code = unit.removeprefix("unit/")
    return tuple(page.format(report=report.id, unit=unit, code=code, document=document) for page in PAGES)


def _samples(store: Path) -> Path:
    build(find_reports(sorted((ROOT / "samples").rglob("*.txt"))), store, show_progress, national=True)
    return store


def _server(client: FlaskClient, page: str) -> tuple[float, float]:
    """Time the first answer, and the best of five that follow; milliseconds."""
    times = []
    for _ in range(6):
        start = time.perf_counter()
        answer = client.get(page, headers=_HTML, follow_redirects=True)
        times.append(1000 * (time.perf_counter() - start))
        if answer.status_code != 200:
            sys.exit(f"{page}: {answer.status}")
    return times[0], min(times[1:])


def _weights(client: FlaskClient, page: str) -> tuple[float, float, float]:
    """Weigh the page, its style and its script; kilobytes compressed."""
    html = client.get(page, headers=_HTML, follow_redirects=True).data
    loaded = dict.fromkeys(_LOADED.findall(html.decode()))
    sizes = {path: len(gzip.compress(client.get(path).data)) / 1000 for path in loaded}
    return (
        len(gzip.compress(html)) / 1000,
        sum(size for path, size in sizes.items() if path.endswith(".css")),
        sum(size for path, size in sizes.items() if path.endswith(".js")),
    )


def _paints(app: Flask, pages: tuple[str, ...]) -> dict[str, float]:
    """Time the largest contentful paint of pages; milliseconds from the begin of navigation."""
    with _served(app) as address, _browser() as browser:
        found = {}
        for page in pages:
            times = []
            for _ in range(3):
                browser.execute_cdp_cmd("Network.clearBrowserCache", {})
                browser.get(address + page)
                times.append(float(browser.execute_async_script(_PAINT)))
            found[page] = min(times)
    return found


@contextmanager
def _served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(5)


@contextmanager
def _browser() -> Iterator["Chrome"]:
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield browser
    finally:
        browser.quit()


if __name__ == "__main__":
    main()
