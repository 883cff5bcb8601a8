"""The place finder: the device says what the server says, and the words stay on the device."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browsing import LANGS, NOTHING, said, stored

pytestmark = pytest.mark.browser

ANSWER = "[data-place-answer]"
TOWNS = ("Namur", "1000 Brussel", "Eupen", "Halle", "Leuven", "Charleroi", "Tournai", "Arlon")
QUERIES = (*TOWNS, "Hasselt", "Oostende", "Lüttich", "brusel", "1804", "zzzz")


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A tab without scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def device(browser: Browser) -> Iterator[Page]:
    """A tab with scripts."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def ask(page: Page, address: str, query: str) -> str:
    """Ask as a reader does, and return what can be read in the answer."""
    page.goto(address)
    page.fill("#place", query)
    page.click("#place-form button")
    page.locator(f"{ANSWER} [role=heading]").wait_for()
    return said(page.locator(ANSWER).inner_text())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("query", QUERIES)
def test_device_and_server_say_the_same(
    query: str, lang: str, plain: Page, device: Page, site: str
) -> None:
    address = f"{site}/{lang}/places"
    answer = ask(device, address, query)
    assert len(answer) > 60
    assert answer == ask(plain, address, query)


def test_a_choice_of_several_gives_the_same_answer(plain: Page, device: Page, site: str) -> None:
    answers = []
    for page in (plain, device):
        assert "Vilvoorde" in ask(page, f"{site}/nl/places", "1804")
        page.get_by_role("button", name="Vilvoorde").click()
        page.locator(f"{ANSWER} .cards").wait_for()
        answers.append(said(page.locator(ANSWER).inner_text()))
    assert answers[0] == answers[1]


def test_the_words_leave_no_trace(page: Page, site: str) -> None:
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    title = None
    for query in ("Charleroi", "brusel", "zzzz"):
        ask(page, f"{site}/fr/places", query)
        title = title or page.title()
        assert page.url == f"{site}/fr/places"
        assert page.title() == title
    sent = " ".join(f"{each.method} {each.url} {each.post_data or ''}" for each in requests).lower()
    assert [query for query in ("charleroi", "brusel", "zzzz") if query in sent] == []
    assert "post " not in sent
    assert stored(page) == NOTHING
    assert page.context.cookies() == []


def test_back_restores_the_answer_without_an_address(page: Page, site: str) -> None:
    answer = ask(page, f"{site}/fr/places", "Tournai")
    page.goto(f"{site}/fr/contacts/")
    page.go_back()
    page.locator(f"{ANSWER} .cards").wait_for()
    assert said(page.locator(ANSWER).inner_text()) == answer


def test_what_was_typed_meanwhile_is_not_replaced_by_what_was_asked_before(
    page: Page, site: str
) -> None:
    held: list[Route] = []
    ask(page, f"{site}/fr/places", "Tournai")
    page.route("**/components/place-finder.js", lambda route: held.append(route))
    page.reload()
    page.fill("#place", "Eupen")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.press("#place", "Enter")
    expect(page.locator(f"{ANSWER} [data-place-name]")).to_have_text("Eupen")
    expect(page.locator("#place")).to_have_value("Eupen")


def test_without_the_list_the_server_is_offered_and_asked_only_on_a_press(
    page: Page, site: str
) -> None:
    page.route("**/o/places.*", lambda route: route.abort())
    page.goto(f"{site}/fr/places")
    page.fill("#place", "Namur")
    page.click("#place-form button")
    page.locator(f"{ANSWER} [data-send]").click()
    page.locator(f"{ANSWER} .cards").wait_for()
    assert "Namur" in page.locator(ANSWER).inner_text()
