"""Shown to somebody: every pair of languages, the upper half turned, nothing kept."""

from itertools import permutations

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import LANGS, NOTHING, stored

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("own", "other"), [*permutations(LANGS, 2)])
def test_every_pair_of_languages(own: str, other: str, page: Page, site: str) -> None:
    page.goto(f"{site}/{own}/show", wait_until="networkidle")
    page.locator(f"[name=tongue][value={other}]").check()
    seen = page.locator(".phrase:visible")
    expect(seen).to_have_count(1)
    assert page.locator(".far [data-tongue-of]:visible").evaluate_all(
        "all => all.map((e) => e.lang)"
    ) == [other]
    said = page.locator(".far .say:visible").inner_text()
    assert said
    assert said != page.locator(".near .lead:visible").inner_text()
    assert stored(page) == NOTHING


def test_from_the_first_phrase_to_the_last(page: Page, site: str) -> None:
    page.goto(f"{site}/en/show", wait_until="networkidle")
    page.locator("[name=who][value=health]").check()
    place = page.locator("[data-phrase-place]")
    total = int(place.inner_text().split()[-1])
    assert total >= 12
    seen = set()
    for _ in range(total):
        seen.add(page.locator(".near .lead:visible").inner_text())
        page.locator("[data-step='1']").click()
    assert len(seen) == total
    assert "I am from the police. I want to know if you are safe." not in seen
    expect(place).to_have_text(f"1 of {total}")


def test_the_upper_half_is_turned(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/show", wait_until="networkidle")
    far = page.locator(".phrase:visible .far")
    assert far.evaluate("e => getComputedStyle(e).rotate") == "none"
    page.locator("#turn").check()
    assert far.evaluate("e => getComputedStyle(e).rotate") == "180deg"


def test_a_minor_is_told_so_in_other_words(page: Page, site: str) -> None:
    page.goto(f"{site}/nl/show", wait_until="networkidle")
    page.locator("[name=person][value=minors]").check()
    assert page.locator(".phrase:visible").get_attribute("id", timeout=2000).startswith("minors-")  # type: ignore[union-attr]


def test_a_language_is_found_by_either_name(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/show")
    field = page.locator("#tongue")
    for typed in ("albanais", "shqip", "ALBAN"):
        field.fill(typed)
        expect(page.locator("[data-tongue]:visible b[lang=sq]")).to_be_visible()
        assert page.locator("[data-tongue]:visible").count() < 4
    field.fill("qqqq")
    expect(page.locator("[data-tongue]:visible")).to_have_count(0)
    field.fill("")
    assert page.locator("[data-tongue]:visible").count() >= 30
    assert stored(page) == NOTHING


def test_without_scripts_the_choice_still_works(site: str, page: Page) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    plain.goto(f"{site}/fr/show")
    plain.locator("[name=tongue][value=de]").check()
    assert plain.locator(".phrase:visible").count() >= 12
    assert set(
        plain.locator(".far [data-tongue-of]:visible").evaluate_all("all => all.map((e) => e.lang)")
    ) == {"de"}
    context.close()


def test_a_page_is_handed_over_by_its_code(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/guides/interpreters")
    page.locator("[data-module=qr]").click()
    code = page.locator("[data-qr-code] svg")
    expect(code).to_be_visible()
    expect(page.locator("[data-qr-address]")).to_have_text(f"{site}/fr/guides/interpreters")
    rows = code.locator("path").evaluate("e => e.getAttribute('d').match(/M/g).length")
    assert rows > 200
