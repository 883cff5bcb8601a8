"""Words of danger: one word each, in four languages."""

from pathlib import Path

import pytest

from app.content.errors import Problems
from app.glossary.danger import read_danger_words

GOOD = "fr: [danger, '112']\nnl: [gevaar]\nen: [danger]\nde: [Gefahr]\n"


def read(text: str, folder: Path) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    problems = Problems()
    (folder / "danger_words.yaml").write_text(text, encoding="utf-8")
    words = read_danger_words(folder, problems)
    return words, [str(problem) for problem in problems]


def test_reads_each_language(tmp_path: Path) -> None:
    words, problems = read(GOOD, tmp_path)
    assert problems == []
    assert words == {
        "fr": ("danger", "112"),
        "nl": ("gevaar",),
        "en": ("danger",),
        "de": ("Gefahr",),
    }


@pytest.mark.parametrize(
    ("good", "bad", "problem"),
    [
        ("nl: [gevaar]\n", "", ":1: 'nl' is not a list of words"),
        ("nl: [gevaar]", "nl: gevaar", ":2: 'nl' is not a list of words"),
        ("'112'", "112", ":1: 'fr' is not a list of words"),
        ("[gevaar]", "[groot gevaar]", ":2: 'groot gevaar' is not one word"),
        ("[gevaar]", "['']", ":2: '' is not one word"),
    ],
)
def test_refuses_by_line(good: str, bad: str, problem: str, tmp_path: Path) -> None:
    _, problems = read(GOOD.replace(good, bad), tmp_path)
    assert len(problems) == 1
    assert problem in problems[0]
