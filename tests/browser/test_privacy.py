"""Reading leaves nothing on the device and asks nobody else."""

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.browsing import BACKGROUND, KINDS, LANGS, NOTHING, stored

pytestmark = pytest.mark.browser


NEVER_KEEP = (
    *("home", "places", "glossary", "about", "status", "sources"),
    *("young", "question", "traces", "guardians", "twin", "show"),
)
"""Kinds of pages that bring no copy onto the phone: a child may read them."""


@pytest.mark.parametrize("lang", LANGS)
def test_a_walk_through_the_site_leaves_no_trace(lang: str, page: Page, site: str) -> None:
    requests: list[Request] = []
    said: list[ConsoleMessage] = []
    failed: list[str] = []
    page.on("request", lambda request: requests.append(request))
    page.on("console", lambda message: said.append(message))
    page.on("pageerror", lambda error: failed.append(str(error)))
    for path in (path for kind, path in KINDS.items() if kind in NEVER_KEEP):
        page.goto(f"{site}/{lang}{path}")
        page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true })")
        assert stored(page) == NOTHING, path
    page.wait_for_load_state("networkidle")
    assert stored(page) == NOTHING
    assert [each.url for each in requests if not each.url.startswith(f"{site}/")] == []
    assert page.context.cookies() == []
    assert [message.text for message in said] == []
    assert failed == []


def test_what_is_planted_in_a_page_is_refused_and_noticed(page: Page, site: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site}/fr/")
    refused = page.evaluate(
        """() => {
          const plants = [
            () => { document.createElement('script').textContent = 'document.title = "planted"' },
            () => document.body.setAttribute('onclick', 'document.title = "planted"'),
            () => { document.body.innerHTML = '<img src=x onerror=document.title="planted">' },
          ]
          const picture = document.createElement('img')
          picture.src = 'http://127.0.0.1:1/elsewhere.png'
          document.body.append(picture)
          return plants.map(plant => { try { plant() } catch (error) { return error.name } })
        }"""
    )
    assert refused == ["TypeError"] * 3
    assert page.title() != "planted"
    assert "Content Security Policy" in " ".join(said)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_at_most_8_times(kind: str, page: Page, site: str) -> None:
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    page.goto(f"{site}/de{KINDS[kind]}", wait_until="networkidle")
    own = [each.url for each in requests if not BACKGROUND.search(each.url)]
    assert len(own) <= 8
