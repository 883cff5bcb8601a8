"""Slips of the finger, and marks that nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.spelling import distance_within, edit_distance, has_letters, letters, visible


def test_visible() -> None:
    assert visible("\u202eNa\u200bmur\tx") == "Namur x"


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("", "abc", 3),
        ("gent", "gent", 0),
        ("gnet", "gent", 1),
        ("ca", "abc", 3),
        ("luik", "lier", 3),
    ],
)
def test_edit_distance(a: str, b: str, distance: int) -> None:
    assert edit_distance(a, b) == distance == edit_distance(b, a)


@pytest.mark.parametrize(
    ("wanted", "word", "limit", "distance"),
    [
        ("gnet", "gent", 1, 1),
        ("gnet", "gent", 0, None),
        ("bent", "gent", 2, None),
        ("gent", "gentse", 1, None),
    ],
)
def test_distance_within(wanted: str, word: str, limit: int, distance: int | None) -> None:
    assert distance_within(wanted, word, limit) == distance


@given(st.text("abe", max_size=7), st.text("abe", max_size=7), st.integers(1, 2))
def test_stopping_early_changes_no_answer(a: str, b: str, limit: int) -> None:
    distance = edit_distance(f"g{a}", f"g{b}")
    assert distance_within(f"g{a}", f"g{b}", limit) == (distance if distance <= limit else None)


@given(st.text("abcé\u0141\U0001f642", max_size=8), st.text("abcé\u0141\U0001f642", max_size=8))
def test_letters_never_put_a_near_word_aside(a: str, b: str) -> None:
    far = edit_distance(a, b)
    assert has_letters(letters(a), letters(b), far)
    assert has_letters(letters(a), letters(b + "zebra"), far)


def test_letters_put_most_others_aside() -> None:
    assert not has_letters(letters("annetx"), letters("arbeider"), 2)
    assert has_letters(letters("annexe"), letters("annexes"), 0)
