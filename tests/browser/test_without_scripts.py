"""Without scripts every page reads, the place finder works, and nothing pretends to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import KINDS, LANGS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_reads(kind: str, lang: str, plain: Page, site: str) -> None:
    plain.goto(f"{site}/{lang}{KINDS[kind]}")
    expect(plain.locator("h1")).to_be_visible()
    assert len(plain.locator("main").inner_text()) > 150
    for heading in plain.locator("main h2").all()[:3]:
        if kind not in ("steps", "persons of a role"):
            assert heading.is_visible() or kind == "a step whole"
    assert plain.locator("[data-module][hidden]:visible, [data-keep]:visible").count() == 0
    buttons = plain.locator("button:visible")
    assert [
        each.inner_text()
        for each in buttons.all()
        if each.evaluate("e => e.form?.method") != "post"
    ] == []


def test_a_tick_still_opens_what_to_write_down(plain: Page, site: str) -> None:
    plain.goto(f"{site}/fr/checklists/car-wash")
    row = plain.locator(".tick").first
    expect(row.locator(".note")).to_be_hidden()
    row.click()
    expect(row.locator(".note")).to_be_visible()
    expect(plain.locator("#what-now li").first).to_be_visible()


def test_the_place_finder_works(plain: Page, site: str) -> None:
    plain.goto(f"{site}/de/places")
    plain.fill("#place", "Lüttich")
    plain.click("#place-form button")
    expect(plain.locator("[data-place-answer] .cards .call").first).to_be_visible()
    assert plain.url == f"{site}/de/places"
