"""Search on the real site: the device shows what the server shows, and the words stay there."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browsing import (
    LANGS,
    LOW,
    NOTHING,
    PHONE,
    scrolls_sideways,
    small_or_close,
    stored,
)
from tests.search.reviewed_set import read_queries
from tests.strict import parse

pytestmark = [pytest.mark.browser, pytest.mark.long]

BOX = "#q"
ANSWER = "[data-answer]"
HIT = "[data-result]"
NEVER_FOUND = "xqzwv"
LONG_WORD = "Minderjährigenschutzbeauftragter"
REST = 1000
FOOT = "/checklists/car-wash"
"""A page with the box in its foot."""
OF_ITS_OWN = ("Gefahr danger gevaar", NEVER_FOUND, LONG_WORD, "slachtoffer", "victime", "24/7")
QUERIES = {
    lang: [*OF_ITS_OWN, *(q.text for q in read_queries(lang) if not q.untouched)][:40]
    for lang in LANGS
}


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A tab without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def requests(page: Page) -> list[Request]:
    """What this tab asks for, from now on."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    return asked


def ready(page: Page, address: str) -> None:
    """Open a page and wait until all that a search can need is there."""
    page.goto(address)
    page.locator(BOX).focus()
    page.keyboard.type(NEVER_FOUND)
    page.locator("[data-no-result]").wait_for()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Escape")


def search(page: Page, words: str) -> None:
    """Type as a reader does, and go to the answer."""
    page.fill(BOX, words)
    page.press(BOX, "Enter")
    page.locator(f"{ANSWER} [tabindex]").first.wait_for()


def canonical(tree: Element) -> object:
    """All of an element but the white space between the words."""
    texts = (tree.text, *(child.tail for child in tree))
    words = [" ".join((text or "").split()) for text in texts]
    return (tree.tag, sorted(tree.attrib.items()), words, [canonical(child) for child in tree])


def answer_in(body: str) -> Element:
    found = parse(body).find(f".//div[@{ANSWER.strip('[]')}]")
    assert found is not None
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_device_and_server_show_the_same(lang: str, page: Page, site: str) -> None:
    ready(page, f"{site}/{lang}/search")
    differing, with_hits = [], 0
    for words in QUERIES[lang]:
        page.fill(BOX, words)
        shown = page.locator(ANSWER).evaluate("e => e.outerHTML")
        device = answer_in(f"<!doctype html><title>device</title>{shown}")
        reply = page.request.post(f"{site}/{lang}/search", form={"q": words})
        if canonical(device) != canonical(answer_in(reply.text())):
            differing.append(words)
        with_hits += device.find(".//li") is not None
    assert differing == []
    assert with_hits >= 0.8 * len(QUERIES[lang])
    assert len(QUERIES[lang]) == 40


def test_a_planted_difference_is_seen(page: Page, site: str) -> None:
    bodies = [page.request.post(f"{site}/nl/search", form={"q": "paspoort"}).text() for _ in "ab"]
    one, other = (canonical(answer_in(body)) for body in bodies)
    assert one == other
    for right, wrong in (("<mark>", ""), ('<li class="result"', '<li class="results"'), (".", "!")):
        answer = bodies[0].index('class="answer" data-answer')
        at = bodies[0].index(right, answer)
        body = bodies[0][:at] + wrong + bodies[0][at + len(right) :]
        body = body if wrong else body.replace("</mark>", "", 1)
        assert canonical(answer_in(body)) != one


def test_without_scripts_the_server_answers(plain: Page, site: str) -> None:
    asked: list[Request] = []
    plain.on("request", lambda request: asked.append(request))
    plain.goto(f"{site}/nl{FOOT}")
    plain.fill(BOX, "slachtofer")
    plain.click("#find button")
    expect(plain.locator(HIT).first).to_be_visible()
    assert plain.url == f"{site}/nl/search"
    assert plain.title() == "Zoeken – Relais"
    # The control: this is what a leak would look like.
    assert len([each for each in asked if "slachtofer" in (each.post_data or "")]) == 1


def test_the_words_leave_no_trace(page: Page, requests: list[Request], site: str) -> None:
    words = ("slachtofer", "gevaar", NEVER_FOUND, "victime")
    for path in (FOOT, "/search", "/"):
        page.goto(f"{site}/nl{path}")
        title = page.title()
        for each in words:
            page.locator(BOX).click()
            page.keyboard.type(each, delay=20)
            search(page, each)
            assert (page.url, page.title()) == (f"{site}/nl{path}", title)
        page.wait_for_timeout(REST + 500)
        kept = stored(page)
        assert kept in (NOTHING, NOTHING | {"databases": ["relais"]}), "ticks, and nothing else"
    page.locator(f"{HIT} a").first.click()
    page.wait_for_load_state()
    sent = [f"{each.url} {each.post_data or ''} {each.headers}".lower() for each in requests]
    assert [line for line in sent if any(each in line for each in words)] == []
    assert {each.method for each in requests} == {"GET"}
    assert page.context.cookies() == []


def test_nothing_is_fetched_before_the_box_is_touched(
    page: Page, requests: list[Request], site: str
) -> None:
    def fetched(pattern: str) -> list[str]:
        return [each.url for each in requests if re.search(pattern, each.url)]

    page.goto(f"{site}/nl/search", wait_until="networkidle")
    assert page.evaluate("document.activeElement === document.body"), "no autofocus"
    assert fetched(r"/o/|search\.js") == []
    search(page, "mensenhandel")
    page.wait_for_load_state("networkidle")
    # The others come when the reader's own language has no answer.
    assert len(fetched(r"/o/search\.nl\.")) == len(fetched(r"/o/texts\.nl\.")) == 1
    assert fetched(r"/o/search\.(fr|en|de)\.") == []
    search(page, NEVER_FOUND)
    page.wait_for_load_state("networkidle")
    assert len(fetched(r"/o/search\.(fr|en|de)\.")) == 3


def test_who_saves_data_gets_no_sentences(page: Page, requests: list[Request], site: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(f"{site}/nl/search")
    search(page, "paspoort")
    page.wait_for_load_state("networkidle")
    assert [each.url for each in requests if "/o/texts" in each.url] == []
    assert page.locator(HIT).count() > 3
    assert page.locator("[data-snippet]").count() == 0


def test_the_number_is_said_once_when_the_keys_rest(page: Page, site: str) -> None:
    ready(page, f"{site}/nl/search")
    page.wait_for_timeout(REST + 500)
    page.evaluate(
        """() => {
          const said = document.querySelector('[data-said]')
          window.said = []
          new MutationObserver(() => window.said.push(said.textContent))
            .observe(said, { childList: true })
        }"""
    )
    page.locator(BOX).focus()
    page.keyboard.type("paspoort", delay=120)
    assert page.evaluate("window.said") == []
    expect(page.locator(HIT)).not_to_have_count(0)
    page.wait_for_timeout(REST + 800)
    assert page.evaluate("window.said") == [page.locator("[data-summary]").inner_text()]
    # Who presses Enter is taken there, and hears it once.
    page.fill(BOX, "slachtoffer")
    page.press(BOX, "Enter")
    expect(page.locator("[data-summary]")).to_be_focused()
    page.wait_for_timeout(REST + 800)
    assert len(page.evaluate("window.said")) == 1


@pytest.mark.parametrize("path", ["/search", FOOT, "/"])
def test_by_keyboard(path: str, page: Page, site: str) -> None:
    page.goto(f"{site}/nl{path}")
    page.locator(BOX).focus()
    page.keyboard.type("paspoort")
    page.keyboard.press("Enter")
    expect(page.locator("[data-summary]")).to_be_focused()
    expect(page.locator("[data-summary]")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(f"{HIT} a").first).to_be_focused()
    page.locator(BOX).focus()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator(ANSWER)).to_be_empty()


def test_danger_is_heard_and_reached_first(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/search")
    search(page, "danger")
    expect(page.locator(f"{ANSWER} .urgent [role=heading]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{ANSWER} a[href='tel:101']")).to_be_focused()


@pytest.mark.parametrize("lang", LANGS)
def test_the_numbers_are_on_the_first_screen(lang: str, page: Page, site: str) -> None:
    page.goto(f"{site}/{lang}/search")
    page.fill(BOX, "Gefahr")
    number = page.locator(f"{ANSWER} a[href='tel:112'] b")
    number.wait_for()
    bottom = number.evaluate("e => e.getBoundingClientRect().bottom")
    assert bottom < page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")


@pytest.mark.parametrize("path", ["/search", FOOT])
def test_back_restores_words_list_and_place(path: str, page: Page, site: str) -> None:
    page.goto(f"{site}/nl{path}")
    search(page, "paspoort")
    page.wait_for_load_state("networkidle")
    answer = page.locator(ANSWER).inner_text()
    link = page.locator(f"{HIT} a[href*='/guides/']").first
    followed = link.get_attribute("href")
    link.click()
    page.wait_for_url("**/guides/**")
    page.go_back()
    expect(page.locator(BOX)).to_have_value("paspoort")
    expect(page.locator(f"{HIT} a[href='{followed}']")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert page.locator(ANSWER).inner_text() == answer
    assert page.url == f"{site}/nl{path}"


def test_what_was_typed_meanwhile_is_not_replaced_by_what_was_asked_before(
    page: Page, site: str
) -> None:
    held: list[Route] = []
    page.goto(f"{site}/nl/search")
    search(page, "paspoort")
    page.route("**/components/search.js", lambda route: held.append(route))
    page.reload()
    expect(page.locator(BOX)).to_have_value("")
    page.fill(BOX, "slachtoffer")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    page.press(BOX, "Enter")
    expect(page.locator("[data-summary]")).to_be_focused()
    expect(page.locator(BOX)).to_have_value("slachtoffer")


def test_enter_waits_for_an_index_that_is_on_its_way(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/o/search.json", lambda route: held.append(route))
    page.goto(f"{site}/nl/search")
    page.fill(BOX, "paspoort")
    page.press(BOX, "Enter")
    page.wait_for_timeout(700)
    expect(page.locator(ANSWER)).to_be_empty()
    held[0].continue_()
    expect(page.locator("[data-summary]")).to_be_focused()


def drop(pattern: str) -> Callable[[Page], None]:
    return lambda page: page.route(pattern, lambda route: route.abort())


def answer_with(pattern: str, body: str) -> Callable[[Page], None]:
    return lambda page: page.route(
        pattern, lambda route: route.fulfill(body=body, content_type="application/json")
    )


FAILURES = {
    "no network": drop("**/o/*"),
    "no code": drop("**/js/components/search.js"),
    "no engine": drop("**/js/core/search/ranking.js"),
    "no stemmer": drop("**/js/stemmers/*"),
    "a list of another format": answer_with("**/o/search.json", '{"format": 99, "files": {}}'),
    "an index of another format": answer_with("**/o/search.nl.*", '{"format": 99}'),
    "no answer at all": lambda page: page.route("**/o/search.json", lambda _: None),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_the_server_is_asked_only_on_a_press_of_the_button_that_says_so(
    failure: str, page: Page, requests: list[Request], site: str
) -> None:
    FAILURES[failure](page)
    page.goto(f"{site}/nl/guides/")
    page.locator(BOX).focus()
    page.keyboard.type("paspoort")
    page.keyboard.press("Enter")
    button = page.locator(f"{ANSWER} [data-send]")
    button.wait_for(timeout=8000)
    expect(page.locator(HIT)).to_have_count(0)
    assert {each.method for each in requests} == {"GET"}
    button.click()
    expect(page.locator(HIT).first).to_be_visible()
    assert page.url == f"{site}/nl/search"
    assert [each.method for each in requests].count("POST") == 1


def test_what_failed_once_may_be_tried_again(page: Page, site: str) -> None:
    page.route("**/o/search.json", lambda route: route.abort())
    page.goto(f"{site}/nl/search")
    page.fill(BOX, "paspoort")
    page.press(BOX, "Enter")
    page.locator("[data-send]").wait_for()
    page.unroute("**/o/search.json")
    page.press(BOX, "Enter")
    expect(page.locator(HIT).first).to_be_visible()


KINDS_OF_ANSWERS = {
    "results": "Vormundschaft",
    "danger": "Gefahr",
    "other languages": "slachtoffer victime",
    "nothing": NEVER_FOUND,
    "a long word": f"{LONG_WORD} {LONG_WORD}",
}


@pytest.mark.parametrize("path", ["/search", FOOT])
@pytest.mark.parametrize("kind", KINDS_OF_ANSWERS)
def test_every_answer_fits_every_screen(kind: str, path: str, page: Page, site: str) -> None:
    page.goto(f"{site}/de{path}")
    search(page, KINDS_OF_ANSWERS[kind])
    page.wait_for_load_state("networkidle")
    for width, height in ((320, 256), (320, 640), (360, 740), (1280, 800)):
        assert not scrolls_sideways(page, width, height), (width, height)
        assert not scrolls_sideways(page, width, height, "225%"), (width, height, "twice")
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": LOW})
        assert small_or_close(page) == []


def test_a_long_title_breaks(page: Page, site: str) -> None:
    page.goto(f"{site}/de/search")
    search(page, "Vormundschaft")
    page.locator(f"{HIT} a").first.evaluate(
        "(link, word) => { link.textContent = word }", LONG_WORD * 2
    )
    assert not scrolls_sideways(page, 320, 640)
    assert not scrolls_sideways(page, 320, 640, "225%")


def test_on_a_wide_screen_the_list_stays_in_its_column(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site}/de{FOOT}")
    page.fill(BOX, "Vormundschaft")
    page.locator(HIT).first.wait_for()
    column, main = (
        page.locator(each).evaluate("e => e.getBoundingClientRect().toJSON()")
        for each in (ANSWER, "main")
    )
    assert column["right"] < main["left"]
    assert column["width"] > 200
