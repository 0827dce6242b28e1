"""The editor of SPARQL in a browser: it runs queries, completes our terms, and its links hold."""

from urllib.parse import urlencode

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.browser.waiting import wait

QUERY = "SELECT ?s WHERE { ?s a <https://w3id.org/communekg/ontology#Report> } ORDER BY ?s"


def _open(browser: Chrome, address: str, fragment: str = "", **query: str) -> None:
    browser.get(f"{address}/query?{urlencode(query)}{fragment}")
    wait(browser).until(lambda page: page.find_elements(By.CSS_SELECTOR, "#editor[data-ready]"))


def _cells(browser: Chrome) -> list[str]:
    def shown(page: Chrome) -> list[str]:
        return [cell.text for cell in page.find_elements(By.CSS_SELECTOR, "#editor .yasr table tbody a")]

    return wait(browser).until(shown)


def test_a_query_in_the_address_is_run(browser: Chrome, address: str) -> None:
    _open(browser, address, query=QUERY)
    cells = _cells(browser)
    assert len(cells) == 5
    assert all("report/" in cell for cell in cells)
    assert not browser.find_element(By.CSS_SELECTOR, "form.console").is_displayed()


def test_the_editor_completes_our_terms_and_asks_nobody_else(browser: Chrome, address: str) -> None:
    _open(browser, address)
    known = browser.execute_async_script(
        "const done = arguments[0]; const all = window.Yasgui.Yasqe.Autocompleters;"
        "Promise.all(['kg-prefixes', 'kg-class', 'kg-property'].map(name => all[name].get())).then(done)"
    )
    prefixes, classes, properties = known
    assert "kg: <https://w3id.org/communekg/ontology#>" in prefixes
    assert "https://w3id.org/communekg/ontology#Claim" in classes
    assert "https://w3id.org/communekg/ontology#indicator" in properties
    used = browser.execute_script("return window.Yasgui.Yasqe.defaults.autocompleters")
    assert set(used) == {"variables", "kg-prefixes", "kg-class", "kg-property"}


def test_a_link_brings_back_the_query_and_how_it_is_seen(browser: Chrome, address: str) -> None:
    fragment = "#" + urlencode(
        {"query": QUERY, "endpoint": f"{address}/sparql", "outputFormat": "response", "tabTitle": "Báo cáo"}
    )
    _open(browser, address, fragment)
    text = browser.execute_script(
        "return document.querySelector('#editor .CodeMirror').CodeMirror.getValue()"
    )
    assert text == QUERY
    chosen = browser.find_element(By.CSS_SELECTOR, "#editor .yasr_btn.selected")
    assert "select_response" in (chosen.get_attribute("class") or "").split()
    assert (chosen.text, chosen.accessible_name) in (("Nguyên dạng",) * 2, ("Raw",) * 2)


def test_an_example_opens_beside_what_one_writes(browser: Chrome, address: str) -> None:
    _open(browser, address)
    tabs = len(browser.find_elements(By.CSS_SELECTOR, "#editor .tabsList .tab"))
    link = browser.find_element(By.CSS_SELECTOR, "a[data-example][href$='=party-members']")
    browser.execute_script("arguments[0].click()", link)
    wait(browser).until(
        lambda page: len(page.find_elements(By.CSS_SELECTOR, "#editor .tabsList .tab")) == tabs + 1
    )
    assert browser.find_element(By.CSS_SELECTOR, "#editor .tabPanel.active .CodeMirror").text
