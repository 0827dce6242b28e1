"""Each page in Chromium: in both languages, on phone and desk, light and dark, by the rules of WCAG."""

import base64
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from tests.browser.waiting import wait

ROOT = Path(__file__).resolve().parents[2]
SHOTS = ROOT / "ci-output" / "screenshots"  # to be looked at

PAGES = {
    "home": "/",
    "search": "/search?q=muong",
    "search-nothing": "/search?q=Paris",
    "commune": "/page/unit/2025/03808",
    "evidence": "/evidence/unit/2025/03808",
    "reader": "/read/bac-yen",
    "compare-table": "/compare/",
    "compare-dots": "/compare/?view=dots&indicator=health-insurance-rate&indicator=poverty-rate",
    "compare-ranking": "/compare/?view=ranking&indicator=health-insurance-rate",
    "compare-coverage": "/compare/?view=coverage&indicator=poverty-rate",
    "graph": "/view/unit/2025/03808",
    "explore-start": "/explore/?q=muong",
    "explore": "/explore/?start=unit/2025/03808",
    "questions": "/questions/",
    "question": "/questions/targets?indicator=health-insurance-rate",
    "question-form": "/questions/ancestors",
    "sparql": "/query",
    "sparql-answer": "/query?query=SELECT+*+%7B+%3Fs+a+%3Fo+%7D+LIMIT+60",
    "themes": "/themes/",
    "then-and-now": "/themes/then-and-now",
    "linking": "/reconcile/help",
    "documents": "/documents/",
    "document": "/documents/?q=57",
    "network": "/network/",
    "ontology": "/ontology",
    "resource": "/page/unit/2024/03814",
    "about": "/about/",
    "dictionary": "/about/dictionary/indicator",
    "report-error": "/about/error",
    "lineage": "/lineage/2025/03808",
    "lineages": "/lineage/",
    "missing": "/unit/2025/99999",
}
COMES_LATER = {"sparql-answer": "#editor .yasr tbody td"}  # what the page draws after it has loaded
LOOKS = [("vi", 1440, "light"), ("en", 390, "dark")]  # axe looks at these
OTHERS = [("vi", 390, "dark"), ("en", 1440, "light")]

_AXE = """
    const done = arguments[arguments.length - 1];
    // The list of tabs holds the button for a new one, as YASGUI writes it.
    axe.run({ exclude: [[".tabsList"]] }, {
        runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        resultTypes: ["violations"],
    }).then((found) => done(found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map(
        (node) => `${rule.id}: ${node.target.join(" ")} – ${node.failureSummary}`,
    ))), (error) => done([String(error)]));
"""


def _show(browser: Chrome, address: str, language: str, width: int, theme: str) -> None:
    """Open a page as a reader with this language, screen and theme sees it."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]}
    )
    browser.get(f"{address}{'&' if '?' in address else '?'}lang={language}")


def _wait_for(browser: Chrome, selector: str) -> None:
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, selector))


@pytest.fixture
def emulated(browser: Chrome) -> Any:
    """A browser whose screen is what a test says, and its own again afterwards."""
    yield browser
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.delete_all_cookies()
    browser.get_log("browser")  # type: ignore[no-untyped-call]  # a page that is not there says so in it


def _shoot(browser: Chrome, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    (SHOTS / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_well_everywhere(emulated: Chrome, address: str, axe: str, name: str) -> None:
    for language, width, theme in (*LOOKS, *OTHERS):
        _show(emulated, address + PAGES[name], language, width, theme)
        _wait_for(emulated, COMES_LATER.get(name, "main"))
        assert emulated.execute_script("return document.documentElement.lang") == language
        assert emulated.execute_script("return document.documentElement.scrollWidth") <= width
        errors = emulated.get_log("browser")  # type: ignore[no-untyped-call]
        assert [each["message"] for each in errors if "404" not in each["message"]] == []
        _shoot(emulated, f"{name}-{language}-{width}-{theme}")
        if (language, width, theme) in LOOKS:
            emulated.execute_script(axe)
            assert emulated.execute_async_script(_AXE) == []


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(browser: Chrome, address: str) -> None:
    browser.get(address)
    keys = ActionChains(browser)
    keys.send_keys(Keys.TAB).perform()
    first = browser.switch_to.active_element
    assert (first.get_attribute("class"), first.is_displayed()) == ("skip", True)
    keys.send_keys(Keys.ENTER).perform()
    assert browser.execute_script("return document.activeElement.id") == "content"
    keys.send_keys(Keys.TAB).perform()
    outline = browser.switch_to.active_element.value_of_css_property("outline-style")
    assert outline == "solid"


def test_nothing_moves_for_who_wants_stillness(browser: Chrome, address: str) -> None:
    browser.get(address)  # the browser of the tests asks for reduced motion
    assert browser.execute_script("return document.getAnimations().length") == 0
    assert (
        browser.execute_script("return getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    )
