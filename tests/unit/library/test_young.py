"""The young people's pages: shape, words, twin; each limit once overstepped."""

import shutil
from pathlib import Path

import pytest

from tests.altered import EXAMPLE, LANGS, expect, problems_after, problems_of

PAGE = "en/young/ride-home.md"
EVERY = "{lang}/young/ride-home.md"
WALK = "Somebody walks beside me. I can stop at any time."
ANSWER = "No. A child never leaves the workshop alone."
LONG = "I " + "ride and " * 9 + "I come home to my house."
WORDY = "Organisational responsibilities notwithstanding. "


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ((EVERY, "{#answer ", "{#reply "), "10: the answer does not come first"),
        ((EVERY, "{#answer ", "{#answer more "), "10: the answer does not come first"),
        ((EVERY, "picture: users", "picture: user"), "8: no picture called 'user'; did you mean"),
        ((EVERY, "{#if-i-walk road ", "{#if-i-walk "), "14: not two roads side by side"),
        ((PAGE, WALK, WALK * 3), "18: roads of"),
        ((PAGE, ANSWER, LONG), "2: hard to read: words in the longest sentence"),
        ((PAGE, ANSWER, WORDY), "2: hard to read: long words in per cent"),
        ((PAGE, ANSWER, f"{ANSWER} " * 30), "2: a page of 287 words; at most 240"),
        ((PAGE, ANSWER, "No. No. No. No. No."), "2: hard to read: sentences in the longest"),
        ((PAGE, ANSWER, "The victim is here."), "12: on a page for young people: 'victim'"),
        ((PAGE, ANSWER, "Stop it now!"), "12: on a page for young people: an exclamation mark"),
        ((PAGE, ANSWER, "Ask the IO."), "12: on a page for young people: the initials 'IO'"),
        ((PAGE, ANSWER, "No end here"), "12: on a page for young people: no mark at the end"),
        (("fr/young/ride-home.md", "Non. Un", "Demandez-vous. Un"), ""),
        (
            ("{lang}/guardians/ride-home.md", "{#answer ", "{#answer road "),
            "9: 'road', 'more' or 'picture' on 'answer'",
        ),
    ],
)
def test_young(tmp_path: Path, change: tuple[str, str, str], problem: str) -> None:
    if problem:
        expect(tmp_path, change, problem)
    else:
        assert any("young people: 'vous'" in each for each in problems_after(tmp_path, change))


def test_a_page_without_its_twin(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    for lang in LANGS:
        (content / lang / "guardians" / "ride-home.md").unlink()
    found = problems_of(content)
    assert [each.partition(":1: ")[2][:23] for each in found] == ["a page without its twin"] * 4
