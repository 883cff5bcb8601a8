"""Shown to somebody: each phrase in the other three languages above, in the reader's below."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from app.languages import LANGS
from app.web.show import FIRST
from tests.strict import one, text

Page = Callable[[str], Element]


@pytest.mark.parametrize("lang", LANGS)
def test_every_phrase(lang: str, page: Page) -> None:
    tree = page(f"/{lang}/show")
    phrases = [e for e in tree.iter("section") if e.get("class") == "phrase"]
    assert [e.get("id") for e in phrases] == ["adults-fell", "adults-guard", "minors-fell"]
    for phrase in phrases:
        far = one(phrase, "div[@class='half far']")
        assert [e.get("lang") for e in far] == [each for each in LANGS if each != lang]
        assert text(one(phrase, "div[@class='half near']/p[1]")) == phrase.get("aria-label")


def test_what_one_may_point_at(page: Page) -> None:
    tree = page("/nl/show")
    answers = [text(e) for e in one(tree, ".//section[@id='adults-fell']//div[@lang='en']/ul")]
    assert answers == ["Yes", "No", "I do not know"]
    understood = one(tree, ".//section[@id='adults-guard']//div[@lang='fr']/ul")
    assert [text(e) for e in understood] == ["Je comprends", "Je ne comprends pas"]


def test_thirty_languages_first_by_their_own_names(page: Page) -> None:
    lists = page("/fr/show").findall(".//section[@data-module='tongues']//ul")
    first = [(text(one(row, "b")), text(one(row, "span"))) for row in lists[0]]
    assert len(first) == len(FIRST) == 30
    assert ("shqip", "albanais") in first
    arabic = next(row for row in lists[0] if one(row, "b").get("lang") == "ar")
    assert one(arabic, "b").get("dir") == "rtl"
    assert len(lists[1]) > 150
    both = [one(row, "b").get("lang") for rows in lists for row in rows]
    assert len(set(both)) == len(both)
