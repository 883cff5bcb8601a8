"""What an officer sees before the thumb moves: the first sign of a list, on a small phone."""

import re

import pytest
from playwright.sync_api import Page

from tests.browsing import LANGS, PHONE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", LANGS)
def test_each_list_begins_on_the_first_screen(lang: str, page: Page, site: str) -> None:
    sitemap = page.request.get(f"{site}/sitemap.xml").text()
    addresses = re.findall(rf"<loc>({re.escape(site)}/{lang}/checklists/[^<]+)</loc>", sitemap)
    assert len(addresses) > 30
    page.set_viewport_size(PHONE)
    late = []
    for address in addresses:
        page.goto(address)
        bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
        sign = page.locator("[data-sign]").first.evaluate("e => e.getBoundingClientRect().bottom")
        if sign > bar:
            late.append(address)
    assert late == []
