"""What a reader does: find a commune, read the words behind a number, look around it, ask a question."""

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from tests.browser.waiting import wait

MUONG_LA = "/page/unit/2025/03808"


def _shown(browser: Chrome, css: str) -> list[WebElement]:
    """Find what is not hidden, within closed groups too."""
    return [each for each in browser.find_elements(By.CSS_SELECTOR, css) if not each.get_attribute("hidden")]


def _click(browser: Chrome, element: WebElement) -> None:
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def test_from_the_home_page_to_the_words_behind_a_number(browser: Chrome, address: str) -> None:
    browser.get(address)
    browser.find_element(By.NAME, "q").send_keys("muong la", Keys.ENTER)
    wait(browser).until(lambda page: page.current_url.endswith("/search?q=muong+la"))
    browser.find_element(By.LINK_TEXT, "xã Mường La").click()
    wait(browser).until(lambda page: page.current_url.endswith(MUONG_LA))
    assert browser.find_element(By.TAG_NAME, "h1").text == "Xã Mường La"
    claim = browser.find_element(By.CSS_SELECTOR, "details.group[open] details.claim")
    assert not claim.find_element(By.TAG_NAME, "mark").is_displayed()
    _click(browser, claim.find_element(By.TAG_NAME, "summary"))
    assert claim.find_element(By.TAG_NAME, "mark").is_displayed()
    assert "dòng" in claim.find_element(By.CSS_SELECTOR, ".quote footer").text


def test_evidence_opens_by_keyboard(browser: Chrome, address: str) -> None:
    browser.get(address + MUONG_LA)
    summary = browser.find_element(By.CSS_SELECTOR, "details.group[open] details.claim > summary")
    browser.execute_script("arguments[0].focus()", summary)
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    assert browser.find_element(By.CSS_SELECTOR, "details.claim[open] mark").is_displayed()


def test_claims_are_narrowed_by_words_and_kind(browser: Chrome, address: str) -> None:
    browser.get(address + MUONG_LA)
    every = len(browser.find_elements(By.CSS_SELECTOR, ".claims > li"))
    browser.find_element(By.ID, "claim-words").send_keys("san luong luong thuc")
    found = _shown(browser, ".claims > li")
    assert 0 < len(found) < every
    assert all("lương thực" in (each.get_attribute("textContent") or "").lower() for each in found)
    Select(browser.find_element(By.ID, "claim-kind")).select_by_value("target")
    assert 0 < len(_shown(browser, ".claims > li")) < len(found)
    assert browser.find_element(By.ID, "claim-count").text.endswith("số liệu")


def test_the_neighbourhood_is_drawn_and_leads_on(browser: Chrome, address: str) -> None:
    browser.get(address + MUONG_LA)
    browser.find_element(By.LINK_TEXT, "Xem đồ thị lân cận").click()
    wait(browser).until(lambda page: page.find_element(By.ID, "network").get_attribute("data-drawn"))
    assert int(browser.find_element(By.ID, "network").get_attribute("data-drawn") or 0) > 20
    pixels = browser.execute_script(
        "const c = document.querySelector('#network canvas');"
        "return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size"
    )
    assert pixels > 10, "the canvas is not empty"
    place = browser.execute_script(
        "const id = nodes.get().find((node) => node.kind === 'commune').id;"
        "return network.canvasToDOM(network.getPosition(id))"
    )
    canvas = browser.find_element(By.ID, "network")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", canvas)
    middle = (canvas.size["width"] / 2, canvas.size["height"] / 2)
    ActionChains(browser).move_to_element_with_offset(
        canvas, int(place["x"] - middle[0]), int(place["y"] - middle[1])
    ).click().perform()
    wait(browser).until(lambda page: page.current_url.endswith(MUONG_LA))


def test_kinds_of_nodes_can_be_hidden(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/view/unit/2025/03808")
    wait(browser).until(lambda page: page.find_element(By.ID, "network").get_attribute("data-drawn"))
    browser.find_element(By.CSS_SELECTOR, "#legend input[value=document]").click()
    hidden = browser.execute_script(
        "return nodes.get().filter((node) => node.hidden).map((node) => node.kind)"
    )
    assert set(hidden) == {"document"}


def test_a_question_is_asked_with_another_indicator(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/questions/targets")
    words = browser.find_element(By.CSS_SELECTOR, "input[role=combobox]")
    words.clear()
    words.send_keys("dân số tham gia bảo hiểm y tế")
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".offered li"))
    words.send_keys(Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER)
    wait(browser).until(lambda page: "health-insurance-rate" in page.current_url)
    assert "xã Ví Dụ" in browser.find_element(By.TAG_NAME, "tbody").text


def test_sparql_is_written_and_answered_without_the_editor(browser: Chrome, address: str) -> None:
    browser.execute_cdp_cmd("Network.enable", {})
    browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*yasgui.min.js"]})
    try:
        browser.get(f"{address}/query")
        box = browser.find_element(By.ID, "query")
        box.clear()
        box.send_keys("SELECT (6 * 7 AS ?answer) {}")
        browser.find_element(By.CSS_SELECTOR, "form.console button").click()
        wait(browser).until(lambda page: page.find_elements(By.TAG_NAME, "td"))
        assert browser.find_element(By.TAG_NAME, "td").text == "42"
    finally:
        browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        browser.get_log("browser")  # type: ignore[no-untyped-call]  # the blocked file is told there


@pytest.mark.parametrize("where", ["/", MUONG_LA, "/questions/targets", "/view/unit/2025/03808", "/query"])
def test_no_page_is_wider_than_a_phone(browser: Chrome, address: str, where: str) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True},
    )
    try:
        browser.get(address + where)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
