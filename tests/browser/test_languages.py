"""The same page in another language, one tap away."""

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import KINDS, LANGS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "error"])
def test_the_switch_keeps_the_page(kind: str, page: Page, site: str) -> None:
    path = KINDS[kind].partition("#")[0]
    page.goto(f"{site}/fr{path}")
    for lang in (*LANGS[1:], "fr"):
        page.locator(f".langs a[hreflang={lang}]").click()
        page.wait_for_url(f"{site}/{lang}{path}")
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.locator(".langs [aria-current]")).to_have_attribute("lang", lang)
        expect(page.locator("h1")).to_be_visible()
