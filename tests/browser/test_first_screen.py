"""What is urgent is seen without scrolling, on a phone of 360 x 740 px."""

import pytest
from playwright.sync_api import Page

from tests.browsing import LANGS, addresses

pytestmark = pytest.mark.browser

SEEN = {
    "/": (".doors > li:nth-child(3) small", "#q"),
    "/search": ("#q", "#find button", ".ways-on a"),
    "/checklists/car-wash": (".tally a", ".tick"),
    "/checklists/quick-check": (".tick",),
    "/contacts/pag-asa": (".call.main b",),
    "/contacts/guardianship-service": (".call.main b",),
    "/places": ("#place", "#place-form button", ".actions .call b"),
    "/steps/police/minor-alone-non-eu": (".relay > li h2",),
    "/steps/inspector/adult-non-eu": (".relay > li h2",),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", SEEN)
def test_it_is_above_the_bar(path: str, lang: str, page: Page, site: str) -> None:
    page.goto(f"{site}/{lang}{path}")
    bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
    for selector in SEEN[path]:
        bottom = page.locator(f"main {selector}").first.evaluate(
            "e => e.getBoundingClientRect().bottom"
        )
        assert bottom <= bar, selector


def test_only_the_role_or_the_step_that_is_asked_for_is_shown(page: Page, site: str) -> None:
    page.goto(f"{site}/en/steps/")
    assert page.locator(".of-role:visible, .whole:visible").count() == 0
    page.locator("main a[href$='#role-inspector']").click()
    assert page.locator(".of-role:visible").count() == 1
    page.goto(f"{site}/en/steps/#inform-rights")
    assert page.locator(".whole:visible").count() == 1
    assert page.locator("#inform-rights h2").first.is_visible()


@pytest.mark.parametrize("lang", LANGS)
def test_each_list_begins_on_the_first_screen(lang: str, page: Page, site: str) -> None:
    lists = [each for each in addresses(page, site, f"/{lang}/checklists/") if each[-1] != "/"]
    assert len(lists) > 30
    late = []
    for address in lists:
        page.goto(address)
        bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
        sign = page.locator("[data-sign]").first.evaluate("e => e.getBoundingClientRect().bottom")
        if sign > bar:
            late.append(address)
    assert late == []
