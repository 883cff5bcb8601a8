"""The engine of the server against the table that the device is held to as well."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.search.analysis import Analyser, fold, tokens
from app.search.answer import is_danger
from app.search.compounds import split
from app.search.query import clean, words_of
from app.search.snippets import Highlighter

Case = dict[str, Any]
FILE = Path("tests/cases/search.json")


def analyser(case: Case) -> Analyser:
    """The analyser of a case, without stop words but those that it names."""
    return Analyser(case.get("lang", "en"), frozenset(case.get("stop", "").split()))


def terms(case: Case) -> list[str]:
    """The terms of a text."""
    made = analyser(case)
    return [made.term(token.surface) for token in made.words(case["text"])]


def words(case: Case) -> list[list[str]]:
    """The words of a query: folded, and as terms."""
    found = words_of(clean(case["text"]), analyser(case))
    return [[word.folded, word.term] for word in found]


def shown(case: Case) -> str:
    """A snippet, its marks in brackets."""
    known = frozenset(case["known"].split())
    highlighter = Highlighter(analyser(case), known)
    found = highlighter.snippet(case["sentences"], set(case["terms"].split()))
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in found)


CALLS: dict[str, Callable[[Case], Any]] = {
    "tokens": lambda case: [token.surface for token in tokens(case["text"], case["lang"])],
    "fold": lambda case: fold(case["text"]),
    "terms": terms,
    "words": words,
    "clean": lambda case: clean(case["text"]),
    "split": lambda case: [*split(case["word"], frozenset(case["known"].split()))],
    "snippet": shown,
    "danger": lambda case: is_danger(
        words_of(case["text"], analyser(case)), case["danger"].split()
    ),
}


@pytest.mark.parametrize(
    "case",
    json.loads(FILE.read_text(encoding="utf-8")),
    ids=lambda case: f"{case['call']}: {case['why']}",
)
def test_does_what_the_table_says(case: Case) -> None:
    assert CALLS[case["call"]](case) == case["expected"]
