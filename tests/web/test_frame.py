"""What surrounds every page: languages, absolute addresses, the bar, the foot."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import Config
from app.languages import LANGS, LANGUAGES
from app.library.model import Library
from app.web.addresses import files, pages
from tests.strict import one, parse, text

Page = Callable[[str], Element]
SITE = "https://relais.example"
SOME = ("", "places", "guides/care", "steps/police/adult-eu", "contacts/wheel-house")


@pytest.mark.parametrize("rest", SOME)
def test_a_language_leads_to_the_same_page(rest: str, page: Page) -> None:
    links = page(f"/de/{rest}").findall(".//nav[@class='langs']/a")
    assert [link.get("href") for link in links] == [f"/{lang}/{rest}" for lang in LANGS]
    assert [link.get("lang") for link in links] == list(LANGS)
    assert [link.get("hreflang") for link in links] == list(LANGS)
    assert [link.get("aria-current") for link in links] == [None, None, None, "true"]
    for link, language in zip(links, LANGUAGES, strict=True):
        assert text(link) == f"{language.code.upper()} {language.name}"


@pytest.mark.parametrize("rest", SOME)
def test_absolute_addresses_are_in_the_head_only(
    rest: str, page: Page, client: FlaskClient
) -> None:
    tree = page(f"/nl/{rest}")
    assert one(tree, "head/link[@rel='canonical']").get("href") == f"{SITE}/nl/{rest}"
    alternates = tree.findall("head/link[@rel='alternate']")
    found = [(each.get("hreflang"), each.get("href")) for each in alternates]
    assert found[:-1] == [(lang, f"{SITE}/{lang}/{rest}") for lang in LANGS]
    assert found[-1] == ("x-default", f"{SITE}/fr/{rest}")
    body = client.get(f"/nl/{rest}").get_data(as_text=True).partition("<body")[2]
    assert SITE not in body


def test_no_answer_sets_a_cookie(client: FlaskClient, library: Library) -> None:
    for path in ("/", "/nl/nowhere", *pages(library), *files(library)):
        assert "Set-Cookie" not in client.get(path).headers, path


def test_the_bar_calls_the_numbers_of_the_register(page: Page) -> None:
    calls = one(page("/fr/guides/"), ".//nav[@class='bar']").findall("a")
    found = [call.get("href") for call in calls]
    assert found == ["#menu", "/fr/search", "tel:+3220000000", "tel:901", "tel:902"]
    assert "02 000 00 00" in text(calls[2])


def test_words_of_the_bar_are_short(page: Page) -> None:
    for lang in LANGS:
        words = one(page(f"/{lang}/"), ".//nav[@class='bar']").findall("a/span")
        labels = [text(word) for word in words if word.get("class") is None]
        assert len(labels) == 5
        assert [len(label) <= (8 if n == 1 else 7) for n, label in enumerate(labels)] == [True] * 5


def test_pages_ask_for_little(page: Page) -> None:
    tree = page("/nl/checklists/quick-check")
    assert len(tree.findall("head/link[@rel='stylesheet']")) == 1
    assert [script.get("type") for script in tree.iter("script")] == ["module"]
    assert not [*tree.iter("img"), *tree.iter("iframe")]


def test_links_out_say_nothing_of_the_reader(page: Page) -> None:
    tree = page("/nl/guides/care")
    outside = [a for a in tree.iter("a") if a.get("href", "").startswith("https:")]
    assert outside
    assert {a.get("rel") for a in outside} == {"noreferrer noopener"}


def test_who_publishes_is_a_setting(library: Library) -> None:
    publisher = {lang: f"Publisher {lang}" for lang in LANGS}
    app = create_app(Config(publisher=publisher, report_to="mailto:error@example.org"), library)
    for lang in LANGS:
        foot = foot_of(app, f"/{lang}/about/status")
        assert f"Publisher {lang}" in text(foot)
        assert one(foot, ".//a[@class='standalone']").get("href") == "mailto:error@example.org"


def test_by_default_no_authority_stands_behind_it(app: Flask) -> None:
    foot = foot_of(app, "/en/")
    assert "no authority stands behind it" in text(foot)
    assert foot.find(".//a[@class='standalone']") is None


def foot_of(app: Flask, path: str) -> Element:
    tree = parse(app.test_client().get(path).get_data(as_text=True))
    return one(tree, ".//footer")
