"""How long a page may take in a test: what should come at once, on a machine that does much else, too."""

from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

_SECONDS = 60
_LOOK = 0.05  # seconds between looks


def wait(browser: Chrome) -> "WebDriverWait[Chrome]":
    """Wait for what a page is to show."""
    return WebDriverWait(browser, _SECONDS, poll_frequency=_LOOK)
