"""A query stays small, whatever is sent; the table in `test_cases.py` has single ones."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.search.analysis import Analyser
from app.search.query import LONGEST, LONGEST_WORD, MOST_WORDS, clean, words_of

ANALYSER = Analyser("fr", frozenset(["le"]))


@given(st.text(max_size=3000))
def test_a_query_is_short_and_can_be_seen(text: str) -> None:
    query = clean(text)
    assert len(query) <= LONGEST
    assert unicodedata.is_normalized("NFKC", query)
    assert not {unicodedata.category(each) for each in query} & {"Cc"}
    assert not query.startswith(" ")


@given(st.lists(st.text("abcdé’'-", min_size=1, max_size=60), max_size=30))
def test_words_are_few_and_short(words: list[str]) -> None:
    found = words_of(clean(" ".join(words)), ANALYSER)
    assert len(found) <= MOST_WORDS
    assert all(0 < len(word.surface) <= LONGEST_WORD for word in found)


def test_words_that_say_nothing_count_only_alone() -> None:
    assert [word.surface for word in words_of("le le", ANALYSER)] == ["le", "le"]
    assert [word.surface for word in words_of("le patron", ANALYSER)] == ["patron"]
