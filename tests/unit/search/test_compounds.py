"""Compounds, whatever they are made of; the table in `test_cases.py` has single ones."""

from hypothesis import given
from hypothesis import strategies as st

from app.search.compounds import SHORTEST, split

PARTS = st.text("abcen", min_size=SHORTEST, max_size=7)
LINKS = st.sampled_from(["", "s", "n", "en", "es", "er", "e"])


@given(st.lists(st.tuples(PARTS, LINKS), min_size=1, max_size=4), PARTS)
def test_what_was_joined_is_taken_apart(linked: list[tuple[str, str]], last: str) -> None:
    known = frozenset([*(part for part, _ in linked), last])
    word = "".join(part + link for part, link in linked) + last
    found = split(word, known)
    assert 2 <= len(found) <= len(linked) + 1
    assert set(found) <= known
    assert word.startswith(found[0])
    assert word.endswith(found[-1])


@given(st.text("abcen", max_size=30), st.frozensets(PARTS, max_size=6))
def test_nothing_is_made_up(word: str, known: frozenset[str]) -> None:
    found = split(word, known)
    assert len(found) != 1
    assert all(part in known and part in word for part in found)
    assert sum(map(len, found)) <= len(word)
