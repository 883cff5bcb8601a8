"""What a writer is told."""

import pytest

from app.content.errors import ContentError, Problem, Problems, did_you_mean


def test_a_problem_names_place_thing_and_remedy() -> None:
    assert str(Problem("de/a.md", 5, "too long", "cut it")) == "de/a.md:5: too long; cut it"


def test_all_problems_are_raised_at_once_sorted_without_doubles() -> None:
    problems = Problems()
    for source, line in (("b", 1), ("a", 10), ("a", 9), ("b", 1)):
        problems.add(source, line, "wrong", "mend")
    with pytest.raises(ContentError) as caught:
        problems.stop_if_any()
    assert str(caught.value).splitlines() == [
        "a:9: wrong; mend",
        "a:10: wrong; mend",
        "b:1: wrong; mend",
    ]


def test_no_problem_no_error() -> None:
    Problems().stop_if_any()


@pytest.mark.parametrize(
    ("word", "known", "remedy"),
    [
        ("fone", ["phone", "name"], "did you mean 'phone'?"),
        ("zzz", ["b", "a"], "use one of: a, b"),
        ("zzz", [f"{n:03}" for n in range(13)], "use one that exists"),
    ],
)
def test_did_you_mean(word: str, known: list[str], remedy: str) -> None:
    assert did_you_mean(word, known) == remedy
