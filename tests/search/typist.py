"""What people type: random queries from the words of the site, the same each time."""

import random
from dataclasses import dataclass

from app.search.answer import Searcher

_LETTERS = "abcdefghijklmnopqrstuvwxyzéèüß'-’ "
_NOISE = ("qwrtz", "👮", "ｈｅｌｐ", "???", "помощь", "12345", "a", "’")
_PLAIN = str.maketrans("àâäçéèêëïîöôùûü", "aaaceeeeiioouuu")
_HABITS = {"as it is": 8, "slip": 5, "cut": 4, "foreign": 3, "plain": 2, "joined": 2, "noise": 1}
"""What is done to a word, and how often."""


@dataclass(frozen=True)
class Typist:
    """Types queries of one to five words in a language."""

    own: list[str]
    foreign: list[str]
    chance: random.Random

    def query(self) -> str:
        """Return the next query."""
        return " ".join(self._word() for _ in range(self.chance.randint(1, 5)))

    def _word(self) -> str:
        word = self.chance.choice(self.own)
        (habit,) = self.chance.choices([*_HABITS], [*_HABITS.values()])
        if habit == "slip":
            return self._slip(word)
        if habit == "cut":
            return word[: self.chance.randint(2, max(3, len(word) - 1))]
        if habit == "foreign":
            return self.chance.choice(self.foreign)
        if habit == "plain":
            return self.chance.choice([word.upper(), word.title(), word.translate(_PLAIN)])
        if habit == "joined":
            return word + self.chance.choice(["", "", "-", "’"]) + self.chance.choice(self.own)
        return self.chance.choice(_NOISE) if habit == "noise" else word

    def _slip(self, word: str) -> str:
        """One or two slips of the finger."""
        letters = list(word)
        for _ in range(self.chance.randint(1, 2)):
            at = self.chance.randrange(len(letters))
            slip = self.chance.choice(["drop", "add", "wrong", "swap"])
            if slip == "drop" and len(letters) > 1:
                del letters[at]
            elif slip == "add":
                letters.insert(at, self.chance.choice(_LETTERS))
            elif slip == "wrong":
                letters[at] = self.chance.choice(_LETTERS)
            elif slip == "swap" and at:
                letters[at - 1], letters[at] = letters[at], letters[at - 1]
        return "".join(letters)


def typist(searcher: Searcher, lang: str) -> Typist:
    """Return who types with the words of the site, the same each time."""
    words = {
        each: [form for forms in indexed.book.forms.values() for form in forms]
        for each, indexed in searcher.indexes.items()
    }
    foreign = [word for other in words if other != lang for word in words[other]]
    return Typist(words[lang], foreign, random.Random(f"typed in {lang}"))  # noqa: S311
