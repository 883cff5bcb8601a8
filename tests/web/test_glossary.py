"""The words of the field in four languages."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from app.web.glossary import folded
from tests.strict import one, text

Page = Callable[[str], Element]


def test_each_term_in_the_other_languages(page: Page) -> None:
    term = one(page("/fr/glossary"), ".//div[@id='t-bicycle']")
    assert text(term.find("dt")) == "vélo"
    meaning, *others = term.findall("dd")
    assert text(meaning) == "Véhicule à 2 roues et à pédales."
    assert [(dd.get("lang"), text(dd)) for dd in others] == [
        ("nl", "NL fiets"),
        ("en", "EN bicycle"),
        ("de", "DE Fahrrad"),
    ]


def test_letters_in_the_order_of_the_language(page: Page) -> None:
    letters = [text(a) for a in one(page("/fr/glossary"), ".//nav[@class='letters']").iter("a")]
    assert letters == ["A", "V"]
    assert [text(a) for a in one(page("/de/glossary"), ".//nav[@class='letters']").iter("a")] == [
        "F"
    ]


def test_a_german_term_that_nobody_confirmed_says_so(page: Page) -> None:
    words = "to be confirmed in Eupen"
    assert words in text(one(page("/en/glossary"), ".//div[@id='t-workshop']"))
    assert words not in text(one(page("/en/glossary"), ".//div[@id='t-bicycle']"))
    assert page("/de/glossary").find(".//div[@id='t-workshop']/dd[@class='quiet']") is not None


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("état", "etat"),
        ("‘t huis", "t huis"),
        ("§ 5", "5"),
    ],
)
def test_sorted_without_accents_and_signs(word: str, key: str) -> None:
    assert folded(word) == key
