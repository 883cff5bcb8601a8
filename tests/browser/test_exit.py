"""The way out of the young people's pages: at once, and not to be walked back."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browsing import LANGS

pytestmark = pytest.mark.browser

ELSEWHERE = "https://www.meteo.be/"
PRESS = """async (events) => {
  const { NONE, pressed } = await import('/js/core/presses.js')
  let state = NONE
  return events.map(([type, key, at, repeat]) => {
    state = pressed(state, { type, key, repeat: Boolean(repeat) }, at)
    return state.said
  })
}"""


def shift(at: int) -> list[list[Any]]:
    """Shift, pressed and let go by itself."""
    return [["keydown", "Shift", at], ["keyup", "Shift", at + 50]]


LETTER = [
    ["keydown", "Shift", 0],
    ["keydown", "A", 20],
    ["keyup", "A", 40],
    ["keyup", "Shift", 60],
]
HELD = [["keydown", "Shift", 0], *(["keydown", "Shift", n * 30, True] for n in range(1, 9))]


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([*shift(0), *shift(1000), *shift(2000)], ["two", "one", "leaving"]),
        ([*shift(0), *shift(4900), *shift(9800)], ["two", "one", "leaving"]),
        ([*shift(0), *shift(6000), *shift(7000)], ["two", "two", "one"]),
        ([*shift(0), *LETTER, *shift(3000)], ["two", "cancelled", "two"]),
        ([*shift(0), ["keydown", "Tab", 100], *shift(300)], ["two", "cancelled", "two"]),
        ([*LETTER, *LETTER, *LETTER], []),
        ([*HELD, ["keyup", "Shift", 400]], ["two"]),
    ],
    ids=["thrice", "slowly", "too slowly", "a capital", "another key", "capitals only", "held"],
)
def test_three_presses(events: list[Any], said: list[str], page: Page, modules: str) -> None:
    page.goto(modules)
    assert [each for each in page.evaluate(PRESS, events) if each] == said


@pytest.fixture
def away(page: Page) -> list[str]:
    """What is asked of the dull page; it answers at once."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<!doctype html><title>Weather</title>Sun", content_type="text/html")

    page.route(f"{ELSEWHERE}**", answer)
    return asked


@pytest.mark.parametrize("lang", LANGS)
def test_one_tap_leaves_and_back_does_not_return(
    lang: str, page: Page, site: str, away: list[str]
) -> None:
    page.goto(f"{site}/{lang}/")
    page.goto(f"{site}/{lang}/young/", wait_until="networkidle")
    length = page.evaluate("history.length")
    page.locator(".rows a").nth(3).click()
    expect(page.locator("main .pager")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.locator(".pager .main").click()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("history.length") == length
    page.locator("[data-exit]").click()
    page.wait_for_url(f"{ELSEWHERE}{lang}")
    assert away == [f"{ELSEWHERE}{lang}"]
    assert page.evaluate("history.length") == length
    page.go_back()
    assert page.url == f"{site}/{lang}/"


def test_control_a_guide_of_professionals_adds_to_the_way_back(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/guides/")
    length = page.evaluate("history.length")
    page.locator("main .rows a").first.click()
    page.wait_for_url("**/guides/*")
    assert page.evaluate("history.length") == length + 1


def test_the_page_is_hidden_at_once(page: Page, site: str) -> None:
    page.route(f"{ELSEWHERE}**", lambda route: None)  # never answers
    page.goto(f"{site}/fr/young/am-i-safe", wait_until="networkidle")
    shown = page.evaluate(
        """() => {
          const began = performance.now()
          document.querySelector('[data-exit]').click()
          const after = performance.now() - began
          const { visibility } = getComputedStyle(document.body)
          return { after, hidden: visibility, title: document.title }
        }"""
    )
    assert shown["hidden"] == "hidden"
    assert shown["after"] < 100
    assert shown["title"] == "Guide"


def test_shift_three_times_leaves(page: Page, site: str, away: list[str]) -> None:
    page.goto(f"{site}/nl/young/am-i-safe", wait_until="networkidle")
    said = page.locator("[data-exit-said]")
    page.keyboard.press("Shift")
    expect(said).to_contain_text("2")
    page.keyboard.press("Shift")
    expect(said).to_contain_text("1")
    page.keyboard.press("Shift")
    page.wait_for_url(f"{ELSEWHERE}nl")


def test_another_key_cancels_aloud(page: Page, site: str) -> None:
    page.goto(f"{site}/en/young/am-i-safe", wait_until="networkidle")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    expect(page.locator("[data-exit-said]")).to_have_text("Not leaving")
    assert "/young/" in page.url


def test_without_network_and_without_copy_nothing_is_left_to_see(page: Page, site: str) -> None:
    page.goto(f"{site}/de/young/am-i-safe", wait_until="networkidle")
    page.context.set_offline(True)
    page.locator("[data-exit]").click()
    page.wait_for_url("**/de/converter")
    assert page.locator("body").inner_text() == ""
    page.context.set_offline(False)


def test_without_scripts_it_is_a_plain_link(site: str, page: Page) -> None:
    body = page.request.get(f"{site}/fr/young/").text()
    assert f'href="{ELSEWHERE}fr" rel="nofollow noreferrer"' in body


def test_it_is_first_after_the_skip_link_and_in_the_thumbs_reach(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/young/my-papers")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    leave = page.locator("[data-exit]")
    expect(leave).to_be_focused()
    box = leave.bounding_box()
    assert box is not None
    assert box["height"] >= 48
    assert box["y"] > 740 / 2


@pytest.mark.parametrize("size", [(360, 740), (320, 256), (180, 370)])
def test_it_is_there_at_any_size(size: tuple[int, int], page: Page, site: str) -> None:
    """320 x 256 is a desk at 400 per cent, 180 x 370 a phone at 200."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{site}/nl/young/who-helps-me")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    leave = page.locator("[data-exit]")
    leave.scroll_into_view_if_needed()
    expect(leave).to_be_in_viewport(ratio=0.9)
