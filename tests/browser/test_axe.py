"""axe-core finds nothing on any kind of page, in any language, in any display."""

import pytest
from playwright.sync_api import Page

from tests.browsing import KINDS, LANGS, LOW, open_whole, violations

pytestmark = [pytest.mark.browser, pytest.mark.long]

ROTATING = [
    (kind, LANGS[(place + shift) % 4], scheme)
    for shift, scheme in enumerate(("dark", "forced"))
    for place, kind in enumerate(KINDS)
]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_found_in_light(kind: str, lang: str, tab: Page, site: str) -> None:
    tab.emulate_media(color_scheme="light", forced_colors="none")
    open_whole(tab, f"{site}/{lang}{KINDS[kind]}")
    assert violations(tab) == []


@pytest.mark.parametrize(("kind", "lang", "scheme"), ROTATING)
def test_nothing_is_found_in_the_dark_or_in_forced_colours(
    kind: str, lang: str, scheme: str, tab: Page, site: str
) -> None:
    if scheme == "dark":
        tab.emulate_media(color_scheme="dark", forced_colors="none")
    else:
        tab.emulate_media(color_scheme="light", forced_colors="active")
    open_whole(tab, f"{site}/{lang}{KINDS[kind]}")
    assert violations(tab) == []


def test_what_opens_is_looked_at_too(page: Page, site: str) -> None:
    open_whole(page, f"{site}/fr/checklists/car-wash")
    for box in page.locator(".tick input").all()[:3]:
        box.check()
    page.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true })")
    assert violations(page) == []
    page.locator("[data-clear=case]").click()
    assert violations(page) == []


@pytest.mark.parametrize("place", ["Namur", "1804", "zzzz", "brusel"])
def test_the_answers_of_the_place_finder(place: str, page: Page, site: str) -> None:
    page.goto(f"{site}/de/places")
    page.fill("#place", place)
    page.press("#place", "Enter")
    page.locator("[data-place-answer] [role=heading]").wait_for()
    page.set_viewport_size({"width": 360, "height": LOW})
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["Vormundschaft", "Gefahr", "slachtoffer victime", "xqzwv"])
def test_the_answers_of_the_search(words: str, scheme: str, page: Page, site: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in ("/search", "/guides/"):
        page.goto(f"{site}/de{path}")
        page.fill("#q", words)
        page.press("#q", "Enter")
        page.locator("[data-answer] [tabindex]").first.wait_for()
        page.wait_for_load_state("networkidle")
        page.set_viewport_size({"width": 360, "height": LOW})
        assert violations(page) == []


def test_a_planted_fault_is_found(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/")
    page.evaluate("document.querySelector('main').append(new Image())")
    assert [found.split(":")[0] for found in violations(page)] == ["image-alt"]
