"""What a reader does on the pages that have scripts: judge a figure, compare, walk through the graph."""

from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from tests.browser.waiting import wait

MUONG_LA = "/page/unit/2025/03808"


def _click(browser: Chrome, element: WebElement) -> None:
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def _shown(browser: Chrome, css: str) -> list[WebElement]:
    return [each for each in browser.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()]


def test_a_figure_of_a_chart_leads_to_its_claim_and_on_to_the_report(browser: Chrome, address: str) -> None:
    browser.get(address + MUONG_LA)
    figure = browser.find_element(By.CSS_SELECTOR, ".targets .figure a")
    written = figure.text
    _click(browser, figure)
    claim = wait(browser).until(
        lambda page: page.find_element(By.CSS_SELECTOR, "li:target details.claim[open]")
    )
    assert written in claim.find_element(By.CLASS_NAME, "amount").text
    quote = claim.find_element(By.TAG_NAME, "mark").text
    _click(browser, claim.find_element(By.LINK_TEXT, "xem trong báo cáo"))
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".text a.chosen"))
    chosen = browser.find_element(By.CSS_SELECTOR, ".text a.chosen")
    assert chosen.text[:12] in quote
    listed = _shown(browser, "#facts li")
    assert any(written in each.text for each in listed)


def test_claims_of_one_unit_are_picked(browser: Chrome, address: str) -> None:
    browser.get(address + MUONG_LA)
    picker = Select(browser.find_element(By.ID, "claim-subject"))
    name = picker.options[-1].text
    picker.select_by_index(len(picker.options) - 1)
    left = browser.find_elements(By.CSS_SELECTOR, ".claims > li:not([hidden])")
    assert left
    assert {each.get_attribute("data-subject") for each in left} == {name}


def test_marked_words_and_their_list_lead_to_each_other(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/read/vi-du")
    every = len(_shown(browser, "#facts li"))
    word = browser.find_element(By.CSS_SELECTOR, ".text a.fact.target")
    _click(browser, word)
    [first, *_] = shown = _shown(browser, "#facts li")
    assert 0 < len(shown) < every
    assert first.get_attribute("data-kind") == "target"
    assert browser.switch_to.active_element == first.find_element(By.CLASS_NAME, "where")
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    place = browser.execute_script("return location.hash.slice(1)")
    assert browser.find_element(By.ID, place)
    _click(browser, browser.find_element(By.ID, "all-facts"))
    assert len(_shown(browser, "#facts li")) == every


def test_a_kind_of_fact_can_be_left_out(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/read/vi-du")
    _click(browser, browser.find_element(By.CSS_SELECTOR, "#kinds input[value=document]"))
    assert not _shown(browser, "#facts li[data-kind=document]")
    assert _shown(browser, "#facts li[data-kind=actual]")


def test_indicators_are_found_and_compared(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/compare/")
    browser.find_element(By.ID, "indicator-words").send_keys("bao hiem y te")
    [box, *_] = _shown(browser, "#indicators label input")
    slug = box.get_attribute("value")
    if not box.is_selected():
        _click(browser, box)
    Select(browser.find_element(By.NAME, "view")).select_by_value("dots")
    _click(browser, browser.find_element(By.CSS_SELECTOR, "#chooser button"))
    wait(browser).until(lambda page: f"indicator={slug}" in page.current_url)
    assert browser.find_elements(By.CSS_SELECTOR, "svg.picture circle")


def test_a_comparison_is_downloaded_as_png(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/compare/?view=dots&indicator=health-insurance-rate")
    button = browser.find_element(By.ID, "as-png")
    _click(browser, button)
    size = wait(browser).until(lambda _: button.get_attribute("data-bytes"))
    assert int(size or 0) > 5_000


def test_a_node_of_the_explorer_is_looked_at_and_opened(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/explore/?start=unit/2025/03808")
    holder = browser.find_element(By.ID, "network")
    drawn = wait(browser).until(lambda _: holder.get_attribute("data-drawn"))
    _click(browser, browser.find_element(By.CSS_SELECTOR, ".columns-of a"))
    wait(browser).until(lambda page: "at=unit/2024" in page.current_url)
    name = browser.find_element(By.ID, "node-name").text
    _click(browser, browser.find_element(By.CSS_SELECTOR, ".node li a[aria-label=mở]"))
    wait(browser).until(lambda page: page.current_url.count("open=") > 6)
    again = browser.find_element(By.ID, "network")
    wait(browser).until(lambda _: again.get_attribute("data-drawn"))
    assert int(again.get_attribute("data-drawn") or 0) >= int(drawn or 0)
    assert browser.find_element(By.ID, "node-name").text == name


def test_the_language_is_switched_and_stays(browser: Chrome, address: str) -> None:
    browser.get(f"{address}/compare/?view=ranking")
    try:
        _click(browser, browser.find_element(By.LINK_TEXT, "English"))
        wait(browser).until(lambda page: page.find_element(By.TAG_NAME, "h1").text == "Compare communes")
        assert "view=ranking" in browser.current_url
        browser.get(f"{address}/about/")
        assert browser.find_element(By.TAG_NAME, "h1").text == "About"
    finally:
        browser.delete_all_cookies()
