"""What an officer sees before the thumb moves: the first sign of a list, on a small phone."""

import pytest
from playwright.sync_api import Page

from tests.browsing import LANGS, PHONE, addresses

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", LANGS)
def test_each_list_begins_on_the_first_screen(lang: str, page: Page, site: str) -> None:
    lists = [each for each in addresses(page, site, f"/{lang}/checklists/") if each[-1] != "/"]
    assert len(lists) > 30
    page.set_viewport_size(PHONE)
    late = []
    for address in lists:
        page.goto(address)
        bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
        sign = page.locator("[data-sign]").first.evaluate("e => e.getBoundingClientRect().bottom")
        if sign > bar:
            late.append(address)
    assert late == []
