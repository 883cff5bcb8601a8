"""Every page, in every language and display: axe-core, targets, sideways scrolling."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.browsing import (
    LANGS,
    addresses,
    open_whole,
    scrolls_sideways,
    small_or_close,
    violations,
)

pytestmark = pytest.mark.browser

DISPLAYS: tuple[dict[str, Any], ...] = (
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
)
Lang = Literal["fr", "nl", "en", "de"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_a_language(lang: Lang, page: Page, site: str) -> None:
    pages = addresses(page, site, f"/{lang}/")
    assert len(pages) > 50
    found = [line for address in pages for line in faults(page, address)]
    assert found == []


def faults(page: Page, address: str) -> list[str]:
    """Return what is wrong with a page, a line for each fault."""
    open_whole(page, address)
    found = small_or_close(page)
    for width in (320, 360, 1280):
        if scrolls_sideways(page, width, 440, "225%") or scrolls_sideways(page, width, 440):
            found.append(f"scrolls sideways at {width} px")
    for display in DISPLAYS:
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none"} | display)
        open_whole(page, address)
        found += [f"{display}: {line}" for line in violations(page)]
    return [f"{address}: {line}" for line in found]
