"""The words of a site by how they begin and how they end: there slips are looked for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.search.analysis import fold
from app.spelling import has_letters, letters

_END = 4
"""Letters at the end of a word by which it is found; every search from there is for more."""


class Form(NamedTuple):
    """A word of the site, folded."""

    form: str
    term: str
    letters: int
    """As app.spelling.letters gives them."""

    def lacks_few(self, wanted: int, limit: int) -> bool:
        """Tell whether it lacks at most `limit` of these letters: a beginning of it may."""
        return has_letters(wanted, self.letters, limit)

    def is_of(self, wanted: int, limit: int) -> bool:
        """Tell whether at most `limit` of its letters are none of these."""
        return has_letters(self.letters, wanted, limit)


class Forms:
    """Every form of every term."""

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        self._by_letter: defaultdict[str, list[Form]] = defaultdict(list)
        self._by_end: defaultdict[str, list[Form]] = defaultdict(list)
        for term, written in forms.items():
            for form in map(fold, written):
                entry = Form(form, term, letters(form))
                self._by_letter[form[0]].append(entry)
                self._by_end[form[-_END:]].append(entry)

    def near(self, folded: str) -> Sequence[Form]:
        """Return the words with the same first letter."""
        return self._by_letter.get(folded[:1], ())

    def alike(self, folded: str) -> Sequence[Form]:
        """Return the words with the same end, for a word that is longer than that."""
        return self._by_end.get(folded[-_END:], ())
