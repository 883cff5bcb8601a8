"""Every page reads with the server dead; places and searches are answered as it would."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserType, expect

from tests.browsing import LANGS
from tests.offline.conftest import Device, Server
from tests.packs import manifest_of
from tests.serving.processes import ask

pytestmark = [pytest.mark.browser, pytest.mark.long]
TOWNS = ("Liège", "9000", "Brüssel", "Eupen", "Kortrik")
WORDS = (
    *("slachtofer", "handel", "Opfer", "OCMW", "MENA", "temoin", "Menschenhandelsopfer"),
    *("patron paie pas", "baas heeft paspoort", "boss keeps passport"),
)
"""Each typed in each language: what one does not know, the other three answer."""


def services(answer: str) -> list[str]:
    """The town that was understood, and every number and page of the answer, in order."""
    inside = answer.partition("data-place-answer")[2].partition("<template")[0] or answer
    names = re.findall(r"data-place-name[^>]*>([^<]+)<", inside)
    return names[:1] + re.findall(r'<a [^>]*href="([^"]+)"', inside)


def results(answer: str) -> list[str]:
    """The page of every result, in order."""
    return re.findall(r'data-result[^>]*><a href="([^"]+)"', answer.partition("<template")[0])


@pytest.fixture(scope="module")
def answers(real: Path, any_server: Server) -> Mapping[str, Mapping[str, list[str]]]:
    """What the server, alive, answers in each language: by town, and by words."""
    any_server.start(real)

    def answer(path: str, form: str) -> str:
        return ask(any_server.port, path, "POST", form.encode()).decode()

    return {
        lang: {town: services(answer(f"/{lang}/places", f"place={town}")) for town in TOWNS}
        | {words: results(answer(f"/{lang}/search", f"q={quote(words)}")) for words in WORDS}
        for lang in LANGS
    }


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_the_sitemap_reads_with_the_server_dead(
    lang: str,
    real: Path,
    any_server: Server,
    answers: Mapping[str, Mapping[str, list[str]]],
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    tmp_path: Path,
) -> None:
    sitemap = (real / "sitemap.xml").read_text()
    paths = re.findall(rf"<loc>https?://[^/]+(/{lang}/[^<]*)</loc>", sitemap)
    assert len(paths) == manifest_of(real)["langs"][lang]["pages"] > 100
    any_server.start(real)
    device = Device(browser_type, tmp_path / "profile", any_server)
    device.store(f"/{lang}/guides/")
    any_server.kill()
    for path in paths:
        answer = device.page.goto(f"{any_server.url}{path}", wait_until="commit")
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (200, True), path
    for town in TOWNS:
        device.open(f"/{lang}/places")
        device.page.locator("#place").fill(town)
        device.page.locator("#place-form button").click()
        shown = device.page.locator("[data-place-answer]")
        expect(shown).not_to_be_empty()
        assert len(answers[lang][town]) > 3
        assert services(shown.inner_html()) == answers[lang][town], town
    for words in WORDS:
        assert len(answers[lang][words]) > 2
        assert device.search(words, lang) == answers[lang][words], words
    device.stop()
