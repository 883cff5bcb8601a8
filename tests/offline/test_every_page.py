"""Every page reads with the server dead; places and searches are answered as it would."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserType, expect

from tests.browsing import LANGS
from tests.offline.conftest import Device, Server, manifest_of
from tests.serving.processes import ask, free_port

pytestmark = [pytest.mark.browser, pytest.mark.long]
TOWNS = ("Liège", "9000", "Brüssel", "Eupen", "Kortrik")
WORDS = (
    *("slachtofer", "handel", "Opfer", "OCMW", "MENA", "temoin", "Menschenhandelsopfer"),
    *("patron paie pas", "baas heeft paspoort", "boss keeps passport"),
)
"""Each typed in each language: what one does not know, the other three answer."""


@pytest.fixture(scope="module")
def real_server(real: Path) -> Iterator[Server]:
    """The real content, on a server that is started again for each test."""
    server = Server(free_port())
    yield server
    server.kill()


def services(answer: str) -> list[str]:
    """The town that was understood, and every number and page of the answer, in order."""
    inside = answer.partition("data-place-answer")[2].partition("<template")[0] or answer
    names = re.findall(r"data-place-name[^>]*>([^<]+)<", inside)
    return names[:1] + re.findall(r'<a [^>]*href="([^"]+)"', inside)


def results(answer: str) -> list[str]:
    """The page of every result, in order."""
    return re.findall(r'data-result[^>]*><a href="([^"]+)"', answer.partition("<template")[0])


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_the_sitemap_reads_with_the_server_dead(
    lang: str,
    real: Path,
    real_server: Server,
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    tmp_path: Path,
) -> None:
    server = real_server
    server.start(real)
    sitemap = (real / "sitemap.xml").read_text()
    paths = re.findall(rf"<loc>https?://[^/]+(/{lang}/[^<]*)</loc>", sitemap)
    assert len(paths) == manifest_of(real)["langs"][lang]["pages"] > 100
    answers = [
        services(ask(server.port, f"/{lang}/places", "POST", f"place={town}".encode()).decode())
        for town in TOWNS
    ]
    found = [
        results(ask(server.port, f"/{lang}/search", "POST", f"q={quote(words)}".encode()).decode())
        for words in WORDS
    ]
    device = Device(browser_type, tmp_path / "profile", server)
    device.store(f"/{lang}/guides/")
    server.kill()
    for path in paths:
        answer = device.page.goto(f"{server.url}{path}", wait_until="commit")
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (200, True), path
    for town, expected in zip(TOWNS, answers, strict=True):
        device.open(f"/{lang}/places")
        device.page.locator("#place").fill(town)
        device.page.locator("#place-form button").click()
        shown = device.page.locator("[data-place-answer]")
        expect(shown).not_to_be_empty()
        assert len(expected) > 3
        assert services(shown.inner_html()) == expected, town
    for words, expected in zip(WORDS, found, strict=True):
        assert len(expected) > 2
        assert device.search(words, lang) == expected, words
    device.stop()
