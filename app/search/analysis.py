"""From text to terms: the same rules for what is written and for what is typed.

`static/js/core/search/analysis.js` is the same text in JavaScript; `tests/cases/search.json` holds
both to it. The letters of a word are spelled out because `\\w` differs between the two languages.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import snowballstemmer

STEMMERS = {"fr": "french", "nl": "dutch", "en": "english", "de": "german"}
_TOKEN = re.compile("[A-Za-z0-9À-ÖØ-öø-ÿŒœ]+")
_HYPHENS = frozenset("-\u2010\u2011")
_APOSTROPHES = frozenset("'’")
_ELIDED = frozenset(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu"])
_LIGATURES = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o"})
_MARKS = re.compile("[\u0300-\u036f]")
_MOST_STEMS = 20_000
"""Words whose stems are remembered: several times those of the site."""
_LONGEST_RUN = 3
"""So many parts of a hyphenated word are also found written as one."""


class Token(NamedTuple):
    """A word as it stands in a text; a tuple, as every sentence of an answer is cut into them."""

    surface: str
    """Lower case, with its accents."""
    start: int
    end: int


def tokens(text: str, lang: str) -> list[Token]:
    """Return the words of a text in NFC; in French without the article before an apostrophe."""
    found = []
    for match in _TOKEN.finditer(text):
        surface = match[0].lower()
        elided = surface in _ELIDED and text[match.end() : match.end() + 1] in _APOSTROPHES
        if elided and lang == "fr":
            continue
        found.append(Token(surface, match.start(), match.end()))
    return found


def fold(surface: str) -> str:
    """Return a lower-case word without accents or ligatures."""
    return _MARKS.sub("", unicodedata.normalize("NFD", surface)).translate(_LIGATURES)


@dataclass
class Analyser:
    """Makes the terms of one language."""

    lang: str
    stop_words: frozenset[str]
    """Folded."""
    _stems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._stemmer = snowballstemmer.stemmer(STEMMERS[self.lang])

    def term(self, surface: str) -> str:
        """Return what a word is compared by."""
        folded = fold(surface)
        if folded not in self._stems:
            # What readers type is never kept for long: it would fill the memory of a server.
            if len(self._stems) >= _MOST_STEMS:
                self._stems.clear()
            self._stems[folded] = self._stemmer.stemWord(folded)
        return self._stems[folded]

    def words(self, text: str) -> list[Token]:
        """Return the words of a text that say something."""
        return [
            token
            for token in tokens(unicodedata.normalize("NFC", text), self.lang)
            if fold(token.surface) not in self.stop_words
        ]

    def surfaces(self, text: str) -> Iterator[str]:
        """Yield each word of a text, and hyphenated words written as one."""
        text = unicodedata.normalize("NFC", text)
        run: list[Token] = []
        for token in tokens(text, self.lang):
            linked = run and token.start == run[-1].end + 1 and text[run[-1].end] in _HYPHENS
            run = [*run[-_LONGEST_RUN + 1 :], token] if linked else [token]
            if fold(token.surface) not in self.stop_words:
                yield token.surface
            for first in range(len(run) - 1):
                yield "".join(part.surface for part in run[first:])
