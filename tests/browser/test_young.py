"""The young people's pages: nothing stays on the device, and nothing begins by itself."""

from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browsing import LANGS, NOTHING, PHONE, addresses, said, stored

pytestmark = pytest.mark.browser

WALK = (
    *("/", "/young/", "/young/am-i-safe", "/young/do-i-have-to-talk", "/young/who-helps-me"),
    *("/young/my-papers", "/guardians/do-i-have-to-talk", "/show"),
)
CALL = "async ([module, name, args]) => (await import(`/js/core/${module}.js`))[name](...args)"
SPEECH = """
  window.heard = []
  const voice = { lang: LANG, localService: LOCAL, name: 'v' }
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [voice], cancel() { window.cancelled = true }, addEventListener() {},
    speak(utterance) { window.heard.push(utterance.text); setTimeout(() => utterance.onend(), 0) },
  } })
  window.SpeechSynthesisUtterance = function (text) { this.text = text }
"""


@pytest.mark.parametrize("lang", LANGS)
def test_a_walk_leaves_no_trace(lang: str, page: Page, site: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    for path in WALK:
        page.goto(f"{site}/{lang}{path}", wait_until="networkidle")
        page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true })")
        assert stored(page) == NOTHING, path
    page.goto(f"{site}/{lang}/search")
    page.locator("#q").fill("danger")
    page.keyboard.press("Enter")
    expect(page.locator("[data-answer] :focus")).to_be_visible()
    assert stored(page) == NOTHING
    assert page.context.cookies() == []
    assert [each.url for each in asked if not each.url.startswith(f"{site}/")] == []
    assert [each.url for each in asked if "/sw.js" in each.url or "/o/manifest" in each.url] == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_tab_and_the_address_say_nothing(lang: str, page: Page, site: str) -> None:
    telling = ("police", "polit", "poliz", "victim", "slachtoffer", "opfer", "traf", "traite")
    telling += ("handel", "exploit", "uitbuit", "ausbeut", "relais")
    titles = []
    for address in addresses(page, site, f"/{lang}/young/"):
        body = page.request.get(address).text()
        head = body.partition("</head>")[0].replace(site, "").lower()
        title = head.partition("<title>")[2].partition("</title>")[0]
        titles.append(title)
        path = address.removeprefix(site)
        assert not [word for word in telling if word in title or word in path], address
        assert "description" not in head
        assert 'rel="manifest"' not in head
    assert len(set(titles)) == len(titles) > 30


@pytest.mark.parametrize("lang", LANGS)
def test_the_answer_is_on_the_first_screen(lang: str, page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    late = []
    for address in addresses(page, site, f"/{lang}/young/")[1:]:
        page.goto(address)
        bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().top")
        line = page.locator(".answer p").first.evaluate("e => e.getBoundingClientRect().bottom")
        if line > bar:
            late.append(address)
    assert late == []


def test_two_roads_have_one_shape(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(f"{site}/fr/young/do-i-have-to-talk")
    roads = page.locator(".roads > li")
    assert roads.count() == 2
    one, other = (roads.nth(n).bounding_box() for n in range(2))
    assert one is not None
    assert other is not None
    assert (one["width"], one["height"]) == (other["width"], other["height"])


def test_it_reads_aloud_only_when_asked(page: Page, site: str) -> None:
    page.add_init_script(SPEECH.replace("LANG", "'fr-BE'").replace("LOCAL", "true"))
    page.goto(f"{site}/fr/young/bad-days", wait_until="networkidle")
    assert page.evaluate("heard") == []
    button = page.locator("[data-module=listen] button")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_attribute("aria-pressed", "false")
    heard: list[str] = page.evaluate("heard")
    assert said(heard[0]) == said(page.locator("h1").inner_text())
    assert "1, 1, 6, 0, 0, 0" in " ".join(heard)
    assert not [line for line in heard if "116 000" in line or "116\u00a0000" in line]


@pytest.mark.parametrize(("voice", "local"), [("'en-GB'", "true"), ("'fr-FR'", "false")])
def test_a_phone_without_such_a_voice_says_so(
    voice: str, local: str, page: Page, site: str
) -> None:
    """A voice that is not the device's own would send the words away."""
    page.add_init_script(SPEECH.replace("LANG", voice).replace("LOCAL", local))
    page.goto(f"{site}/fr/young/am-i-safe")
    page.locator("[data-module=listen] button").click()
    root = page.locator("[data-module=listen]")
    wanted = root.get_attribute("data-text-none") or "?"
    expect(page.locator("[data-listen-said]")).to_have_text(wanted)
    assert page.evaluate("heard") == []


@pytest.mark.parametrize(
    ("module", "name", "args", "expected"),
    [
        ("speech", "digitByDigit", ["116 000"], "1, 1, 6, 0, 0, 0"),
        ("speech", "spoken", ["Call 116\u00a0000 now.", ["116000"]], "Call 1, 1, 6, 0, 0, 0 now."),
        ("speech", "spoken", ["Within 45 days: 112.", ["112"]], "Within 45 days: 1, 1, 2."),
        ("speech", "sentences", ["No. You may wait.", "en"], ["No.", "You may wait."]),
        ("speech", "sentences", ["Vor\u00admund  hilft. Ja?", "de"], ["Vormund hilft.", "Ja?"]),
        ("speech", "voiceFor", [[], "nl"], None),
    ],
)
def test_what_a_voice_is_given(
    module: str, name: str, args: list[Any], expected: Any, page: Page, modules: str
) -> None:
    page.goto(modules)
    assert page.evaluate(CALL, [module, name, args]) == expected


def test_a_belgian_voice_is_preferred(page: Page, modules: str) -> None:
    page.goto(modules)
    voices = [
        {"lang": "nl-NL", "localService": True, "default": True},
        {"lang": "nl-BE", "localService": False},
        {"lang": "nl_BE", "localService": True},
    ]
    assert page.evaluate(CALL, ["speech", "voiceFor", [voices, "nl"]]) == voices[2]


def test_removing_everything_asks_and_says_what_it_found(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/young/this-phone", wait_until="networkidle")
    page.evaluate(
        """async () => {
          sessionStorage.setItem('a', 'b')
          await (await caches.open('relais-chunks')).put('/x', new Response('x'))
        }"""
    )
    root = page.locator("[data-module=erase]")
    root.locator("form[action] button").click()
    page.locator("dialog [value='']").click()
    assert stored(page)["caches"] == ["relais-chunks"]
    root.locator("form[action] button").click()
    page.locator("dialog [value=yes]").click()
    expect(root).to_have_attribute("data-outcome", "gone")
    expect(root.locator("[data-erase-said]")).to_have_text(
        root.get_attribute("data-text-gone") or "?"
    )
    assert stored(page) == NOTHING
