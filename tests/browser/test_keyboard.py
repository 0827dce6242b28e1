"""The ways of a reader who has no pointer, and who wants stillness."""

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.waiting import wait

_STEPS = 80  # of the tabulator key, at most, to what is sought
_AXE = """
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] })
        .then((found) => done(found.violations.map((rule) => rule.id)), (error) => done([String(error)]));
"""


def _press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def _tab_to(browser: Chrome, css: str) -> WebElement:
    """Press the tabulator key until what a selector names has the focus, and shows that it has."""
    for _ in range(_STEPS):
        _press(browser, Keys.TAB)
        focus = browser.switch_to.active_element
        if browser.execute_script("return arguments[0].matches(arguments[1])", focus, css):
            assert focus.value_of_css_property("outline-style") != "none"
            return focus
    raise AssertionError(f"{css} is not reached in {_STEPS} steps")


def test_from_a_name_to_the_evidence_by_keys_alone(browser: Chrome, address: str) -> None:
    browser.get(address)
    _tab_to(browser, "#find")
    _press(browser, "it ong", Keys.ENTER)
    wait(browser).until(lambda page: "q=it" in page.current_url)
    _tab_to(browser, "main .results a[href$='2025/03808']")
    _press(browser, Keys.ENTER)
    wait(browser).until(lambda page: "/unit/2025/03808" in page.current_url)
    _tab_to(browser, "a[href^='/evidence/']")
    _press(browser, Keys.ENTER)
    wait(browser).until(lambda page: "/evidence/" in page.current_url)


def test_a_question_is_asked_by_keys_alone(browser: Chrome, address: str, axe: str) -> None:
    browser.get(f"{address}/questions/targets")
    words = _tab_to(browser, "input[role=combobox]")
    _press(browser, "bao hiem y te")  # what stood there is selected, and so replaced
    wait(browser).until(lambda page: words.get_attribute("aria-expanded") == "true")
    browser.execute_script(axe)
    assert browser.execute_async_script(_AXE) == []
    _press(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP)
    marked = browser.find_element("id", words.get_attribute("aria-activedescendant") or "")
    assert marked.get_attribute("aria-selected") == "true"
    name = marked.text.partition("\n")[0]
    _press(browser, Keys.ENTER)
    assert words.get_attribute("value") == name
    _press(browser, Keys.ARROW_DOWN)
    wait(browser).until(lambda page: words.get_attribute("aria-expanded") == "true")
    _press(browser, Keys.ESCAPE)
    assert words.get_attribute("aria-expanded") == "false"
    _tab_to(browser, "form.filter button")
    _press(browser, Keys.ENTER)
    wait(browser).until(lambda page: "indicator=" in page.current_url)
    assert browser.find_element("css selector", "input[role=combobox]").get_attribute("value") == name


@pytest.mark.parametrize(
    ("path", "css", "leads"),
    [
        pytest.param("/compare/?indicator=poverty-rate", "table.heat td a", "/read/", id="a comparison"),
        pytest.param("/explore/?start=unit/2025/03808", ".columns-of a", "at=", id="the explorer's list"),
        pytest.param("/themes/", ".matrix td a", "/read/", id="communes and themes"),
        pytest.param("/documents/", "main td a, main th a", "/document/", id="documents"),
    ],
)
def test_what_a_page_shows_is_reached_by_keys(
    browser: Chrome, address: str, path: str, css: str, leads: str
) -> None:
    browser.get(address + path)
    browser.execute_script(
        "document.querySelectorAll('#chooser [open]').forEach((each) => each.open = false)"
    )
    _tab_to(browser, css)
    _press(browser, Keys.ENTER)
    wait(browser).until(lambda page: leads in page.current_url)


@pytest.mark.parametrize(
    "path",
    ["/", "/page/unit/2025/03808", "/compare/", "/questions/targets", "/lineage/2025/03808", "/read/vi-du"],
)
def test_nothing_moves_where_stillness_is_asked_for(browser: Chrome, address: str, path: str) -> None:
    browser.get(address + path)  # the browser of the tests asks for reduced motion
    assert browser.execute_script("return matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert browser.execute_script("return document.getAnimations().length") == 0
    smooth = "return getComputedStyle(document.documentElement).scrollBehavior"
    assert browser.execute_script(smooth) == "auto"
