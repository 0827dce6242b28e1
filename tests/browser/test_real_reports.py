"""The pages of the real reports in Chromium: each on phone and desk, and the way of a reader through them."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from tests.browser.waiting import wait

SHOTS = Path(__file__).resolve().parents[2] / "ci-output" / "screenshots"
MUONG_LA = "/page/unit/2025/03808"
PAGES = {
    "home": "/",
    "search": "/search?q=it+ong",
    "commune": MUONG_LA,
    "evidence": "/evidence/unit/2025/03808",
    "compare": "/compare/",
    "compare-dots": "/compare/?view=dots",
    "compare-bars": "/compare/?view=bars",
    "compare-ranking": "/compare/?view=ranking",
    "compare-coverage": "/compare/?view=coverage",
    "graph": "/view/unit/2025/03808",
    "explore": "/explore/?start=unit/2025/03808",
    "questions": "/questions/",
    "question-pairs": "/questions/past-targets",
    "question-bars": "/questions/completions",
    "documents": "/documents/",
    "document": "/page/document/57-nq-tw-2024-12-22",
    "network": "/network/",
    "themes": "/themes/",
    "then-and-now": "/themes/then-and-now",
    "lineage": "/lineage/2025/03808",
}


@pytest.fixture
def emulated(real_browser: Chrome) -> Iterator[Chrome]:
    """A browser whose screen is what a test says, and its own again afterwards."""
    yield real_browser
    real_browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    real_browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    real_browser.delete_all_cookies()


def _click(browser: Chrome, element: WebElement) -> None:
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def _is_in_a_report(browser: Chrome) -> bool:
    """Tell whether the browser shows a sentence of a report, at its place."""
    wait(browser).until(lambda page: "/read/" in page.current_url)
    place = browser.current_url.partition("#")[2]
    return bool(browser.find_elements(By.ID, place))


@pytest.mark.parametrize(
    ("language", "width", "theme"), [("vi", 390, "dark"), ("en", 1440, "light")], ids=["phone", "desk"]
)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_and_speaks_its_language(
    emulated: Chrome, real_address: str, name: str, language: str, width: int, theme: str
) -> None:
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    emulated.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    scheme = {"features": [{"name": "prefers-color-scheme", "value": theme}]}
    emulated.execute_cdp_cmd("Emulation.setEmulatedMedia", scheme)
    path = PAGES[name]
    emulated.get(f"{real_address}{path}{'&' if '?' in path else '?'}lang={language}")
    assert emulated.execute_script("return document.documentElement.lang") == language
    assert emulated.execute_script("return document.documentElement.scrollWidth") <= width
    assert emulated.find_element(By.TAG_NAME, "h1").text
    SHOTS.mkdir(parents=True, exist_ok=True)
    shot = emulated.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    (SHOTS / f"real-{name}-{language}-{width}-{theme}.png").write_bytes(base64.b64decode(shot["data"]))


def test_from_an_old_name_to_a_figure_and_its_sentence(real_browser: Chrome, real_address: str) -> None:
    real_browser.get(real_address)
    real_browser.find_element(By.ID, "find").send_keys("it ong", Keys.ENTER)
    wait(real_browser).until(lambda page: "q=it" in page.current_url)
    _click(real_browser, real_browser.find_element(By.PARTIAL_LINK_TEXT, "xã Mường La"))
    wait(real_browser).until(lambda page: page.find_element(By.TAG_NAME, "h1").text == "Xã Mường La")
    figure = real_browser.find_element(By.CSS_SELECTOR, ".targets .figure a")
    _click(real_browser, figure)
    claim = wait(real_browser).until(
        lambda page: page.find_element(By.CSS_SELECTOR, "li:target details[open]")
    )
    _click(real_browser, claim.find_element(By.LINK_TEXT, "xem trong báo cáo"))
    assert _is_in_a_report(real_browser)


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        pytest.param("/compare/", "table.heat td a", id="a cell of a comparison"),
        pytest.param("/compare/?view=coverage", "table.cover td a", id="a cell of the coverage"),
        pytest.param("/themes/", ".matrix td a", id="a cell of communes and themes"),
        pytest.param("/page/document/57-nq-tw-2024-12-22", "blockquote.cites a", id="a sentence that cites"),
    ],
)
def test_what_is_shown_leads_to_its_sentence(
    real_browser: Chrome, real_address: str, path: str, cell: str
) -> None:
    real_browser.get(real_address + path)
    _click(real_browser, real_browser.find_element(By.CSS_SELECTOR, cell))
    assert _is_in_a_report(real_browser)


def test_a_report_is_read_both_ways(real_browser: Chrome, real_address: str) -> None:
    real_browser.get(real_address + MUONG_LA)
    _click(real_browser, real_browser.find_element(By.LINK_TEXT, "Đọc báo cáo"))
    wait(real_browser).until(lambda page: "/read/" in page.current_url)
    word = real_browser.find_element(By.CSS_SELECTOR, ".text a.fact.target")
    _click(real_browser, word)
    [first, *_] = [
        each for each in real_browser.find_elements(By.CSS_SELECTOR, "#facts li") if each.is_displayed()
    ]
    assert first.get_attribute("data-kind") == "target"
    assert len(real_browser.find_elements(By.CSS_SELECTOR, ".text a.fact")) > 300


def test_communes_are_compared_as_chosen(real_browser: Chrome, real_address: str) -> None:
    real_browser.get(f"{real_address}/compare/?indicator=forest-cover-rate")
    Select(real_browser.find_element(By.NAME, "view")).select_by_value("dots")
    _click(real_browser, real_browser.find_element(By.CSS_SELECTOR, "#chooser button"))
    wait(real_browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, "svg.picture"))
    assert len(real_browser.find_elements(By.CSS_SELECTOR, "svg.picture g")) == 3


def test_a_question_is_asked_by_a_name_without_tone_marks(real_browser: Chrome, real_address: str) -> None:
    real_browser.get(f"{real_address}/questions/ancestors")
    words = real_browser.find_element(By.CSS_SELECTOR, "[data-ready] input[role=combobox]")
    words.clear()
    words.send_keys("bac yen")
    wait(real_browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".offered li"))
    words.send_keys(Keys.ARROW_DOWN)
    assert words.get_attribute("aria-activedescendant")
    words.send_keys(Keys.ENTER)
    assert (words.get_attribute("value"), words.get_attribute("aria-expanded")) == ("xã Bắc Yên", "false")
    words.send_keys(Keys.ENTER)
    wait(real_browser).until(lambda page: "unit=2025%2F03856" in page.current_url)
    assert "xã Hồng Ngài" in real_browser.find_element(By.TAG_NAME, "tbody").text


def test_the_graph_is_walked(real_browser: Chrome, real_address: str) -> None:
    real_browser.get(f"{real_address}/explore/?start=unit/2025/03808")
    holder = real_browser.find_element(By.ID, "network")
    drawn = int(wait(real_browser).until(lambda _: holder.get_attribute("data-drawn")) or 0)
    _click(real_browser, real_browser.find_element(By.CSS_SELECTOR, ".node li a[aria-label=mở]"))
    wait(real_browser).until(lambda page: "open=" in page.current_url)
    again = real_browser.find_element(By.ID, "network")
    assert int(wait(real_browser).until(lambda _: again.get_attribute("data-drawn")) or 0) > drawn
