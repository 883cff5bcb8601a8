"""The words of the field: one preferred term a language."""

from pathlib import Path

import pytest

from app.content.errors import Problems
from app.glossary.model import Term
from app.glossary.reader import long_words, read_glossary
from app.library.model import Library

ONE = """- key: chain
  category: thing
  terms: {fr: chaîne, nl: ketting, en: chain, de: Kette}
  note: It turns the wheel.
  confidence: confirmed
  confidence_de: ordinary word
"""


def read(tmp_path: Path, text: str) -> tuple[tuple[Term, ...], list[str]]:
    (tmp_path / "glossary.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    terms = read_glossary(tmp_path, problems)
    return terms, [str(problem) for problem in problems]


def test_a_term(tmp_path: Path) -> None:
    [term], problems = read(tmp_path, ONE)
    assert problems == []
    assert (term.key, term.terms["de"], term.line) == ("chain", "Kette", 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (ONE * 2, "7: 'chain' stands twice; keep one"),
        (ONE.replace(", de: Kette", ""), "1: 'chain' lacks de; add the term"),
        (ONE.replace("chaîne", "''"), "1: 'chain' lacks fr; add the term"),
        (ONE.replace("ordinary word", "sure"), "6: confidence_de: invalid enum value 'sure'"),
        (ONE.replace("note", "meaning"), "4: unknown key 'meaning'"),
        (ONE.replace("  category: thing\n", ""), "1: missing required field `category`; add it"),
    ],
)
def test_refuses(tmp_path: Path, text: str, problem: str) -> None:
    _, problems = read(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(f"content/glossary.yaml:{problem}")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", set()),
        ("nl", {"fietsenreparatiewerkplaats"}),
        ("en", set()),
        ("de", {"fahrradreparaturwerkstatt"}),
    ],
)
def test_long_words(library: Library, lang: str, words: set[str]) -> None:
    assert long_words(library.terms, lang) == words
