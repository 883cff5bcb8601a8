"""What somebody typed, as words: a query is not a program."""

import unicodedata
from dataclasses import dataclass

from app.search.analysis import Analyser, fold, tokens
from app.spelling import visible

LONGEST = 120
"""Characters of a query."""
MOST_WORDS = 8
LONGEST_WORD = 40
_RAW = 1000
"""Characters that are looked at: a compatibility form can be eighteen times as long."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query."""

    surface: str
    folded: str
    term: str


def clean(text: str) -> str:
    """Return a query in one spelling, without what cannot be seen, and not too long."""
    spelled = unicodedata.normalize("NFKC", visible(text[:_RAW]))
    return spelled.strip(" ")[:LONGEST]


def words_of(query: str, analyser: Analyser) -> list[Word]:
    """Return the words of a cleaned query; those that say nothing count only if all are such."""
    kept = analyser.words(query) or tokens(query, analyser.lang)
    surfaces = [token.surface[:LONGEST_WORD] for token in kept][:MOST_WORDS]
    return [Word(surface, fold(surface), analyser.term(surface)) for surface in surfaces]
