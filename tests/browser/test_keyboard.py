"""The whole site by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.long]

MOST = 70
"""Presses of the key on one page: enough to see an order, too few to walk the glossary."""
FOCUSED = """() => {
  const e = document.activeElement
  const ring = getComputedStyle(e.closest('.tick') ?? e)
  window.last = window.now
  window.now = e
  return {
    name: `${e.tagName} ${e.textContent.trim().slice(0, 30)}`,
    ring: `${ring.outlineStyle} ${ring.outlineWidth}`,
    on: e !== document.body,
    // A date is one field with several stops.
    after: !window.last || window.last === e || Boolean(window.last.compareDocumentPosition(e) & 4),
  }
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_is_that_of_the_page_and_can_be_seen(kind: str, page: Page, site: str) -> None:
    page.goto(f"{site}/fr{KINDS[kind].partition('#')[0]}")
    stops = 0
    for _ in range(MOST):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused["on"]:
            break
        stops += 1
        assert focused["ring"] == "solid 3px", focused
        assert focused["after"], focused
    assert stops > 12


def test_the_first_stop_skips_to_the_content(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/guides/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_focus_is_never_under_the_bar(page: Page, site: str) -> None:
    page.goto(f"{site}/de/checklists/quick-check")
    page.locator("main").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        below = page.evaluate(
            """() => {
              const e = document.activeElement.closest('.tick') ?? document.activeElement
              if (e.closest('.foot')) return 0
              const bar = document.querySelector('.bar').getBoundingClientRect()
              return e.getBoundingClientRect().bottom - bar.top
            }"""
        )
        assert below <= 0


def test_a_sign_is_ticked_with_the_space_bar(page: Page, site: str) -> None:
    page.goto(f"{site}/nl/checklists/car-wash")
    box = page.locator(".tick input").first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()


def test_the_question_before_a_new_case(page: Page, site: str) -> None:
    page.goto(f"{site}/nl/checklists/car-wash")
    page.locator(".tick input").first.check()
    page.locator("[data-clear=case]").focus()
    page.keyboard.press("Enter")
    # What loses nothing is chosen first.
    expect(page.locator("dialog button[value='']")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[data-ask]")).to_be_hidden()
    expect(page.locator("[data-clear=case]")).to_be_focused()
    expect(page.locator(".tick input").first).to_be_checked()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".tick input:checked")).to_have_count(0)


def test_the_place_finder(page: Page, site: str) -> None:
    page.goto(f"{site}/nl/places")
    page.locator("#place").focus()
    page.keyboard.type("1804")
    page.keyboard.press("Enter")
    heading = page.locator("[data-place-answer] [role=heading]").first
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[data-place-answer] .cards").wait_for()
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-place-answer] a.call')")


def test_the_number_of_an_answer_is_on_the_first_screen(page: Page, site: str) -> None:
    for lang in ("fr", "nl", "en", "de"):
        page.goto(f"{site}/{lang}/places")
        page.fill("#place", "brusel")
        page.press("#place", "Enter")
        number = page.locator("[data-place-answer] .call.main b")
        number.wait_for()
        bottom = number.evaluate("e => e.getBoundingClientRect().bottom")
        assert bottom < page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
