"""Documents, themes and the network of citations in Chromium, on a phone and on a desk."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from tests.browser.waiting import wait

_PAGES = (
    "/documents/",
    "/page/document/57-nq-tw-2024-12-22",
    "/themes/",
    "/themes/?term=both&kind=both",
    "/themes/then-and-now",
    "/network/",
    "/network/?of=co-citations",
)


@contextmanager
def _screen(browser: Chrome, width: int) -> Iterator[None]:
    """Look through a screen of so many pixels."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def _drawn(browser: Chrome, address: str, path: str = "/network/") -> None:
    browser.get(f"{address}{path}")
    ready = "return document.getElementById('citations')?.dataset.ready"
    wait(browser).until(lambda page: page.execute_script(ready))


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", _PAGES)
def test_a_page_fits_its_screen(browser: Chrome, address: str, path: str, width: int) -> None:
    with _screen(browser, width):
        browser.get(f"{address}{path}")
        assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_from_a_search_to_the_sentence_in_the_report(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/documents/")
    browser.find_element(By.CSS_SELECTOR, "form.filter [name=q]").send_keys("57 nq tw", Keys.ENTER)
    wait(browser).until(lambda page: "q=57" in page.current_url)
    browser.find_element(By.LINK_TEXT, "Nghị quyết 57-NQ/TW").click()
    wait(browser).until(lambda page: page.find_elements(By.ID, "cau-dan"))
    quote = browser.find_element(By.CSS_SELECTOR, "blockquote.cites")
    assert "57-NQ/TW" in quote.find_element(By.TAG_NAME, "mark").text
    link = quote.find_element(By.LINK_TEXT, "xem trong báo cáo")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", link)
    wait(browser).until(lambda page: "/read/" in page.current_url)
    assert browser.find_element(By.ID, browser.current_url.partition("#")[2])


def test_the_matrix_is_narrowed_and_leads_to_a_sentence(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/themes/")
    Select(browser.find_element(By.NAME, "term")).select_by_value("past")
    browser.find_element(By.CSS_SELECTOR, "form.filter button").click()
    wait(browser).until(lambda page: "term=past" in page.current_url)
    [row] = browser.find_elements(By.CSS_SELECTOR, ".matrix tbody tr")
    assert "Xã Mường La" in row.text
    link = row.find_element(By.CSS_SELECTOR, "td a")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", link)
    wait(browser).until(lambda page: "/read/muong-la#p-" in page.current_url)
    assert browser.find_element(By.ID, browser.current_url.partition("#")[2])


def test_on_a_phone_a_cell_says_its_theme(browser: Chrome, address: str) -> None:
    with _screen(browser, 390):
        browser.get(f"{address}/themes/")
        assert not browser.find_element(By.CSS_SELECTOR, ".matrix thead").is_displayed()
        said = browser.execute_script(
            "return getComputedStyle(document.querySelector('.matrix td:not(.none)'), '::before').content"
        )
        assert "Kết cấu hạ tầng" in said


def test_the_pointer_shows_what_a_node_is_tied_to(browser: Chrome, address: str) -> None:
    _drawn(browser, address)
    lines = browser.find_elements(By.CSS_SELECTOR, "#citations line")
    node = browser.find_element(By.CSS_SELECTOR, "#citations a[href='/document/57-nq-tw-2024-12-22'] use")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", node)
    ActionChains(browser).move_to_element(node).perform()
    near = browser.find_elements(By.CSS_SELECTOR, "#citations line.near")
    assert 1 < len(near) < len(lines)
    assert "57-NQ/TW" in browser.find_element(By.ID, "told").text


def test_arrow_keys_go_from_node_to_node_and_enter_opens_one(browser: Chrome, address: str) -> None:
    _drawn(browser, address)
    stops = browser.find_elements(By.CSS_SELECTOR, "#citations a[tabindex='0']")
    assert len(stops) == 1
    browser.execute_script("arguments[0].focus()", stops[0])
    seen = {stops[0].get_attribute("id")}
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP):
        ActionChains(browser).send_keys(key).perform()
        seen.add(browser.switch_to.active_element.get_attribute("id"))
    assert len(seen) > 2
    target = browser.switch_to.active_element.get_attribute("href") or ""
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    wait(browser).until(lambda page: "/page/" in page.current_url)
    assert target


def test_a_community_can_be_hidden(browser: Chrome, address: str) -> None:
    _drawn(browser, address)
    browser.find_element(By.CSS_SELECTOR, "#communities input[value='0']").click()
    off = browser.find_elements(By.CSS_SELECTOR, "#citations .node.off")
    assert off
    assert {each.get_attribute("data-community") for each in off} == {"0"}
    assert browser.find_elements(By.CSS_SELECTOR, "#citations line.off")
