"""A thumb in a glove: targets of 48 x 48 px, 8 px apart. Nothing scrolls sideways."""

import pytest
from playwright.sync_api import Page

from tests.browsing import KINDS, LANGS, LOW, open_whole, scrolls_sideways, small_or_close

pytestmark = [pytest.mark.browser, pytest.mark.long]

TWICE = "225%"
"""The base is 112.5 % of what the reader set."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_targets_are_large_and_apart(kind: str, lang: str, tab: Page, site: str) -> None:
    open_whole(tab, f"{site}/{lang}{KINDS[kind]}")
    assert small_or_close(tab) == []
    tab.set_viewport_size({"width": 320, "height": LOW})
    assert small_or_close(tab) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways(kind: str, lang: str, tab: Page, site: str) -> None:
    tab.goto(f"{site}/{lang}{KINDS[kind]}")
    for width, height in ((320, 256), (360, 740), (1280, 800)):
        assert not scrolls_sideways(tab, width, height), (width, height)
        assert not scrolls_sideways(tab, width, height, TWICE), (width, height, TWICE)


def test_the_answer_of_the_place_finder(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/places")
    for place in ("Namur", "1804", "zzzz"):
        page.fill("#place", place)
        page.press("#place", "Enter")
        page.locator("[data-place-answer] [role=heading]").wait_for()
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": LOW})
            assert small_or_close(page) == []
            assert not scrolls_sideways(page, width, LOW, TWICE)


def test_a_planted_small_target_is_found(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/about/")
    page.evaluate(
        """() => {
          const small = document.createElement('button')
          small.textContent = 'x'
          Object.assign(small.style, { width: '40px', height: '40px', padding: 0 })
          document.querySelector('main').append(small)
        }"""
    )
    assert any("40x40" in found for found in small_or_close(page))


def test_planted_wide_text_is_found(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/about/")
    page.evaluate("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    page.evaluate("document.querySelector('h1').textContent = 'Vormundschaftsdienst '.repeat(4)")
    assert scrolls_sideways(page, 320, 640)
