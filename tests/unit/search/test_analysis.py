"""The words of a text that are indexed; the table in `test_cases.py` has the terms."""

import pytest
import snowballstemmer

from app.search.analysis import STEMMERS, Analyser


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("het slachtoffer", ["slachtoffer"]),
        ("web-site", ["web", "site", "website"]),
        ("web\u2011site", ["web", "site", "website"]),
        ("web -site", ["web", "site"]),
        ("web–site", ["web", "site"]),
        ("arc-en-ciel", ["arc", "en", "arcen", "ciel", "arcenciel", "enciel"]),
        ("a-b-c-d", ["a", "b", "ab", "c", "abc", "bc", "d", "bcd", "cd"]),
        ("kop-van-het-werk", ["kop", "van", "kopvan", "kopvanhet", "vanhet"]),
        ("te\u0301moin", ["témoin"]),
    ],
)
def test_each_word_and_hyphenated_words_as_one(text: str, surfaces: list[str]) -> None:
    made = Analyser("nl", frozenset(["het"]))
    assert [*made.surfaces(text)][: len(surfaces)] == surfaces


def test_no_more_than_three_parts_are_joined() -> None:
    joined = [*Analyser("nl", frozenset()).surfaces("aa-bb-cc-dd")]
    assert "bbccdd" in joined
    assert "aabbccdd" not in joined


@pytest.mark.parametrize("name", STEMMERS.values())
def test_the_stemmer_is_the_pinned_one(name: str) -> None:
    """The package would switch to another one, PyStemmer, as soon as that is installed."""
    assert type(snowballstemmer.stemmer(name)).__module__.startswith("snowballstemmer.")
