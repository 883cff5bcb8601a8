"""Syllables, against words counted by ear."""

from pathlib import Path

import pytest
import yaml

from app.languages import LANGS
from app.readability.exceptions import EXCEPTIONS
from app.readability.sentences import NAME
from app.readability.syllables import count_syllables

LISTS: dict[str, dict[int, str]] = yaml.safe_load(
    Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
)
COUNTED = {
    lang: {word: count for count, words in LISTS[lang].items() for word in words.split()}
    for lang in LANGS
}
KNOWN_MISSES: dict[str, set[str]] = {"fr": set(), "nl": set(), "en": set(), "de": set()}
"""Words of the lists that the counter gets wrong, to be shortened only."""


@pytest.mark.parametrize("lang", LANGS)
def test_counts_as_the_ear_does(lang: str) -> None:
    words = COUNTED[lang]
    missed = {word for word, count in words.items() if count_syllables(lang, word) != count}
    assert missed == KNOWN_MISSES[lang]
    assert len(words) >= 100
    assert len(missed) <= 0.03 * len(words)


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_stands_under_two_counts(lang: str) -> None:
    assert len(COUNTED[lang]) == sum(len(words.split()) for words in LISTS[lang].values())


@pytest.mark.parametrize("lang", LANGS)
def test_each_exception_is_looked_up(lang: str) -> None:
    assert len(EXCEPTIONS[lang]) >= 40
    assert {word: count_syllables(lang, word) for word in EXCEPTIONS[lang]} == EXCEPTIONS[lang]


@pytest.mark.parametrize(
    ("lang", "word", "count"),
    [
        ("fr", "l’école", 2),
        ("fr", "qu’on", 1),
        ("fr", "PARENTS", 2),
        ("nl", "foto's", 2),
        ("nl", "’s", 1),
        ("en", "don't", 1),
        ("en", "doesn’t", 2),
        ("de", "Vormundschafts-Dienst", 4),
        ("de", "u\u0308ber", 2),
        ("en", "116 000", 1),
        ("en", NAME, 1),
    ],
)
def test_counts_what_is_not_only_letters(lang: str, word: str, count: int) -> None:
    assert count_syllables(lang, word) == count
