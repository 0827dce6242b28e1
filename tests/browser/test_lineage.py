"""The lineage viewer in Chromium: pointer, keyboard, search, download, speed, and no other host asked."""

import json
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.browser.waiting import wait

_DRAWN = 1000  # milliseconds from the last byte of the page until it can be used
_TRIES = 5  # the machine may have other work to do; the page itself never has more
_READY = "return document.getElementById('lineage')?.dataset.ready"
_DRAWING_TIME = """
    const page = performance.getEntriesByType('navigation')[0];
    const ready = performance.getEntriesByName('lineage-ready')[0];
    return ready.startTime - page.responseEnd;
"""


def _open(browser: webdriver.Chrome, address: str, path: str) -> None:
    _log(browser, "performance")
    browser.get(f"{address}{path}")
    wait(browser).until(lambda driver: driver.execute_script(_READY))


def _draw(browser: webdriver.Chrome, address: str, path: str) -> float:
    """Open a page; tell how many milliseconds it took to draw."""
    _open(browser, address, path)
    return float(browser.execute_script(_DRAWING_TIME))


def _log(browser: webdriver.Chrome, kind: str) -> list[dict[str, str]]:
    """Take what the browser has logged since this was asked last."""
    entries: list[dict[str, str]] = browser.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


def _hosts(browser: webdriver.Chrome) -> set[str]:
    """Name the hosts that were asked since the page was opened."""
    messages = (json.loads(entry["message"])["message"] for entry in _log(browser, "performance"))
    asked = (
        urlsplit(each["params"]["request"]["url"])
        for each in messages
        if each["method"] == "Network.requestWillBeSent"
    )
    return {url.netloc for url in asked if url.scheme in {"http", "https", "ws", "wss"}}


def _details(browser: webdriver.Chrome) -> str:
    return browser.find_element(By.ID, "lineage-details").text


@pytest.mark.parametrize(
    ("path", "units"),
    [
        pytest.param("/lineage/province/14", 75, id="Sơn La"),
        pytest.param("/lineage/province/79", 168, id="Hồ Chí Minh City"),
    ],
)
def test_a_province_is_drawn_at_once_and_asks_no_other_host(
    browser: webdriver.Chrome, address: str, path: str, units: int
) -> None:
    assert any(_draw(browser, address, path) < _DRAWN for _ in range(_TRIES))
    assert len(browser.find_elements(By.CSS_SELECTOR, ".lineage-table tbody")) == units
    assert len(browser.find_elements(By.CSS_SELECTOR, ".band")) >= units
    assert _hosts(browser) == {urlsplit(address).netloc}
    assert [entry for entry in _log(browser, "browser") if entry["level"] == "SEVERE"] == []


def test_the_pointer_shows_what_a_ribbon_stands_for(browser: webdriver.Chrome, address: str) -> None:
    _open(browser, address, "/lineage/2025/03808")
    band = browser.find_element(By.ID, "band-0")
    ActionChains(browser).move_to_element(band).perform()
    wait(browser).until(lambda driver: "→ Xã Mường La" in _details(driver))
    assert "toàn bộ" in _details(browser)
    assert "01/7/2025" in _details(browser)


@pytest.mark.parametrize("path", ["/lineage/province/14", "/lineage/province/79"])
def test_a_link_leads_to_the_unit(browser: webdriver.Chrome, address: str, path: str) -> None:
    _open(browser, address, path)
    band = browser.find_element(By.CSS_SELECTOR, ".band")
    ActionChains(browser).scroll_to_element(band).move_to_element(band).perform()
    link = wait(browser).until(lambda driver: driver.find_element(By.CSS_SELECTOR, "#lineage-details h2 a"))
    name = link.text
    link.click()
    wait(browser).until(lambda driver: "/unit/" in driver.current_url)
    assert name.lower() in browser.find_element(By.TAG_NAME, "h1").text.lower()
    assert _hosts(browser) == {urlsplit(address).netloc}


def test_the_keyboard_alone_suffices(browser: webdriver.Chrome, address: str) -> None:
    _open(browser, address, "/lineage/2025/03808")
    keys = ActionChains(browser)
    for _ in range(40):
        keys.send_keys(Keys.TAB).perform()
        if "band" in (browser.switch_to.active_element.get_attribute("class") or ""):
            break
    first = browser.switch_to.active_element
    assert first.get_attribute("id") == "band-0"
    outline = first.find_element(By.TAG_NAME, "path").value_of_css_property("stroke-width")
    assert float(outline.removesuffix("px")) > 3
    assert "Thị trấn Ít Ong" in _details(browser)
    keys.send_keys(Keys.ARROW_DOWN).perform()
    assert browser.switch_to.active_element.get_attribute("id") == "band-1"
    assert "Thị trấn Ít Ong" not in _details(browser)
    keys.send_keys(Keys.ENTER).perform()
    assert browser.switch_to.active_element.tag_name == "a"
    keys.send_keys(Keys.ENTER).perform()
    wait(browser).until(lambda driver: "/unit/2024/" in driver.current_url)


def test_a_search_without_tone_marks_leaves_what_it_finds(browser: webdriver.Chrome, address: str) -> None:
    _open(browser, address, "/lineage/province/14")
    browser.find_element(By.ID, "lineage-words").send_keys("it ong")
    left = [row for row in browser.find_elements(By.CSS_SELECTOR, "tr[id^=row-]") if row.is_displayed()]
    assert [row.text.split("\n")[0].startswith("Thị trấn Ít Ong") for row in left] == [True]
    assert len(browser.find_elements(By.CSS_SELECTOR, ".band:not(.off)")) == 1
    assert browser.find_element(By.ID, "lineage-count").text.startswith("1 /")


def test_a_former_district_can_be_picked(browser: webdriver.Chrome, address: str) -> None:
    _open(browser, address, "/lineage/province/14")
    Select(browser.find_element(By.ID, "lineage-district")).select_by_visible_text("huyện Mường La")
    districts = {
        row.find_element(By.CLASS_NAME, "district").text
        for row in browser.find_elements(By.CSS_SELECTOR, "tr[id^=row-]")
        if row.is_displayed()
    }
    assert districts == {"huyện Mường La"}


def test_the_drawing_is_downloaded_as_png(browser: webdriver.Chrome, address: str) -> None:
    _open(browser, address, "/lineage/province/79")
    button = browser.find_element(By.ID, "lineage-png")
    browser.execute_script("arguments[0].click()", button)
    size = wait(browser).until(lambda _: button.get_attribute("data-bytes"))
    assert int(size or 0) > 100_000
    assert _hosts(browser) == {urlsplit(address).netloc}
