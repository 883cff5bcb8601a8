"""Where a copy is offered, where never, and what a phone is told to install."""

import json
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from app.languages import LANGS
from app.web import assets
from tests.strict import StrictReader, one, text

Page = Callable[[str], Element]
LINE = ".//aside[@data-module='offline']"
PROFESSIONAL = (
    *("/checklists/", "/checklists/quick-check", "/steps/", "/steps/police/adult-eu", "/contacts/"),
    *(
        "/contacts/wheel-house",
        "/contacts/prosecutors",
        "/guides/",
        "/guides/care",
        "/cases/squeak",
    ),
)
FOR_ALL = ("/", "/places", "/glossary", "/about/", "/about/status")
RESULTS = (
    *("http", "network", "timeout", "portal", "integrity", "gone", "format", "older", "pages"),
    *("quota", "store", "busy"),
)


@pytest.mark.parametrize("path", PROFESSIONAL)
def test_pages_of_professionals_offer_a_copy(path: str, page: Page) -> None:
    tree = page(f"/nl{path}")
    assert one(tree, LINE).get("data-lang") == "nl"
    assert one(tree, "head/link[@rel='manifest']").get("href") == "/nl/app.webmanifest"


@pytest.mark.parametrize("path", FOR_ALL)
def test_other_pages_never_do(path: str, page: Page) -> None:
    tree = page(f"/nl{path}")
    assert tree.find(LINE) is None
    assert tree.find("head/link[@rel='manifest']") is None


def test_an_error_offers_none(client: FlaskClient, reader: StrictReader) -> None:
    answer = client.get("/fr/guides/nothing-here")
    assert answer.status_code == 404
    assert reader.read(answer.get_data(as_text=True), "/fr/guides/nothing-here").find(LINE) is None


@pytest.mark.parametrize("lang", LANGS)
def test_every_result_has_its_sentence(lang: str, page: Page) -> None:
    for tree in (page(f"/{lang}/guides/"), page(f"/{lang}/offline")):
        line = next(e for e in tree.iter() if e.get("data-text-http"))
        sentences = {line.get(f"data-text-{name}", "") for name in RESULTS}
        assert len(sentences) == len(RESULTS)
        assert all(len(sentence) > 20 for sentence in sentences)


def test_the_same_page_has_the_same_fingerprint_whatever_its_style(client: FlaskClient) -> None:
    body = client.get("/fr/guides/care").get_data(as_text=True)
    found = body.partition('data-main="')[2][:8]
    assert body.count(found) == 2  # printed too
    main = body.partition("<main")[2].partition("</main>")[0]
    assert assets.digest() in main


def test_a_page_names_the_day_of_its_next_check(page: Page) -> None:
    for path, day in (
        ("/fr/guides/care", "2026-09-01"),
        ("/fr/contacts/wheel-house", "2026-06-01"),
        ("/fr/steps/police/adult-eu", "2026-09-01"),
    ):
        foot = one(page(path), ".//footer")
        assert one(foot, ".//span[@data-review-by]").get("data-review-by") == day


def test_the_page_about_the_copy(page: Page) -> None:
    tree = page("/de/offline")
    assert one(tree, "head/link[@rel='manifest']").get("href") == "/de/app.webmanifest"
    assert len(tree.findall(".//li[@data-ready]")) == 4
    rows = tree.findall(".//li[@data-stock-lang]")
    assert [row.get("data-stock-lang") for row in rows] == list(LANGS)
    assert text(one(tree, ".//h1")) == "Ohne Netz"


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_installed_has_a_neutral_name(lang: str, client: FlaskClient) -> None:
    answer = client.get(f"/{lang}/app.webmanifest")
    assert answer.content_type == "application/manifest+json"
    found = json.loads(answer.data)
    assert (found["name"], found["short_name"], found["lang"]) == ("Relais", "Relais", lang)
    assert "description" not in found
    assert [each["url"] for each in found["shortcuts"]] == [
        *(f"/{lang}/checklists/quick-check", f"/{lang}/steps/", f"/{lang}/places"),
    ]
    for address in (found["start_url"], *(each["url"] for each in found["shortcuts"])):
        assert client.get(address).status_code == 200
    assert "maskable" in [icon["purpose"] for icon in found["icons"]]


def test_icons_have_the_size_they_say(client: FlaskClient) -> None:
    for icon in json.loads(client.get("/fr/app.webmanifest").data)["icons"]:
        body = client.get(icon["src"]).data
        assert body[:8] == b"\x89PNG\r\n\x1a\n"
        width, height = (int.from_bytes(body[start : start + 4], "big") for start in (16, 20))
        assert f"{width}x{height}" == icon["sizes"]
