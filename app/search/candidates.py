"""How a word of the query may be read, and how surely.

Nothing is required: a word that cannot be read costs a page a part of its score, no more.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from app.search.analysis import Analyser, fold
from app.search.book import parts_dictionary
from app.search.compounds import LANGS as COMPOUND_LANGS
from app.search.compounds import split
from app.search.forms import Forms
from app.search.model import Candidate, Indexed, Synonyms
from app.search.query import Word
from app.search.snippets import Highlighter
from app.spelling import distance_within, edit_distance, letters

EXACT = 1.0
JOINED = 1.0
SYNONYM = 0.7
BEGUN = 0.6
SPLIT = 0.4
SLIPS = (0.6, 0.3)
"""One slip of the finger, two slips."""
SHORTEST_BEGUN = 3
MOST_BEGUN = 30
SHORTEST_ENDED = 5
SHORTEST_SLIP = 4
SHORTEST_TWO_SLIPS = 7
SHORTEST_SLIP_BEGUN = 6
MOST_SLIPS = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the query and the ways to read it."""

    word: Word
    candidates: tuple[Candidate, ...]
    sure: bool
    """False where nothing explains the word but slips of the finger."""
    corrected: str = ""
    """What was searched instead of an unknown word, as the site writes it."""


class QueryReader:
    """Reads queries with the words of one language."""

    def __init__(self, indexed: Indexed) -> None:
        self.indexed = indexed
        book = indexed.book
        self.analyser = Analyser(book.lang, frozenset(book.stop_words))
        self.parts = parts_dictionary(
            book.lang, (f for forms in book.forms.values() for f in forms)
        )
        self.highlighter = Highlighter(self.analyser, self.parts)
        self._forms = Forms(book.forms)
        self._synonyms: defaultdict[str, list[tuple[frozenset[str], Synonyms]]] = defaultdict(list)
        for synonyms in book.synonyms:
            for typed in synonyms.typed:
                self._synonyms[typed[0]].append((frozenset(typed), synonyms))

    def read(self, words: Sequence[Word], forgiving: bool) -> list[Reading]:
        """Return the readings of each word; unless `forgiving`, no slip is looked for."""
        return [self._read(words, at, forgiving) for at in range(len(words))]

    def _read(self, words: Sequence[Word], at: int, forgiving: bool) -> Reading:
        word = words[at]
        known = (*self._exact(word), *self._joined(words, at), *self._meant(words, word))
        begun = self._begun(word) if at == len(words) - 1 else ()
        if known:
            return Reading(word, (*known, *begun), sure=True)
        taken_apart = self._split(word) or self._ended(word)
        explained = bool(begun or taken_apart)
        slips = self._slips(word, explained) if forgiving else ()
        corrected = self._form(slips[0].terms[0], word) if slips and not explained else ""
        return Reading(word, (*begun, *taken_apart, *slips), explained, corrected)

    def _exact(self, word: Word) -> tuple[Candidate, ...]:
        return (Candidate((word.term,), EXACT),) if self._knows(word.term) else ()

    def _joined(self, words: Sequence[Word], at: int) -> tuple[Candidate, ...]:
        """What the site writes as one word and was typed as two."""
        pairs = [words[first : first + 2] for first in (at - 1, at) if first >= 0]
        terms = [
            self.analyser.term("".join(word.surface for word in pair))
            for pair in pairs
            if len(pair) == 2
        ]
        return tuple(Candidate((term,), JOINED) for term in terms if self._knows(term))

    def _meant(self, words: Sequence[Word], word: Word) -> tuple[Candidate, ...]:
        """What the site calls the thing that was typed."""
        terms = {each.term for each in words}
        return tuple(
            Candidate(meant, SYNONYM, meant=True)
            for first in sorted(terms)
            for typed, synonyms in self._synonyms.get(first, ())
            if word.term in typed and typed <= terms
            for meant in synonyms.meant
            if set(meant) != typed
        )

    def _begun(self, word: Word) -> tuple[Candidate, ...]:
        """What the last word may become: perhaps it is still being typed."""
        if len(word.folded) < SHORTEST_BEGUN:
            return ()
        begun = {
            each.term for each in self._forms.near(word.folded) if each.form.startswith(word.folded)
        }
        return self._frequent(begun - {word.term}, MOST_BEGUN, BEGUN)

    def _split(self, word: Word) -> tuple[Candidate, ...]:
        """The parts of a compound that nobody wrote here."""
        terms = [self.analyser.term(part) for part in split(word.folded, self.parts)]
        known = tuple(dict.fromkeys(term for term in terms if self._knows(term)))
        return (Candidate(known, SPLIT),) if known else ()

    def _ended(self, word: Word) -> tuple[Candidate, ...]:
        """The compounds that end in a word of which the site makes no other use."""
        if self.indexed.book.lang not in COMPOUND_LANGS or len(word.folded) < SHORTEST_ENDED:
            return ()
        ended = {
            each.term for each in self._forms.alike(word.folded) if each.form.endswith(word.folded)
        }
        return self._frequent(ended, MOST_BEGUN, SPLIT)

    def _slips(self, word: Word, explained: bool) -> tuple[Candidate, ...]:
        """What the word is but for a slip, or how a word begins if nothing else explains it."""
        size = len(word.folded)
        if size < SHORTEST_SLIP:
            return ()
        limit = 1 if size < SHORTEST_TWO_SLIPS else 2
        wanted = letters(word.folded)
        near = [each for each in self._forms.near(word.folded) if each.lacks_few(wanted, limit)]
        slips = self._nearest(
            word.folded,
            ((each.form, each.term) for each in near if each.is_of(wanted, limit)),
            limit,
        )
        if slips or explained or size < SHORTEST_SLIP_BEGUN:
            return slips
        begun = ((each.form[:size], each.term) for each in near if len(each.form) > size)
        return self._nearest(word.folded, begun, limit) or self._other_first_letter(word)

    def _other_first_letter(self, word: Word) -> tuple[Candidate, ...]:
        """The words that differ in the first letter alone: the rarest slip, looked for last."""
        rest = word.folded[1:]
        slipped = {each.term for each in self._forms.alike(word.folded) if each.form[1:] == rest}
        return self._frequent(slipped, MOST_SLIPS, SLIPS[0])

    def _nearest(
        self, wanted: str, near: Iterable[tuple[str, str]], limit: int
    ) -> tuple[Candidate, ...]:
        """The terms of the words that are nearest to what is wanted."""
        nearest: dict[str, int] = {}
        for form, term in near:
            far = distance_within(wanted, form, limit)
            if far is not None and far < nearest.get(term, limit + 1):
                nearest[term] = far
        ordered = sorted(nearest, key=lambda term: (nearest[term], -self._frequency(term), term))
        return tuple(
            Candidate((term,), SLIPS[max(nearest[term], 1) - 1]) for term in ordered[:MOST_SLIPS]
        )

    def _frequent(self, terms: Iterable[str], most: int, weight: float) -> tuple[Candidate, ...]:
        """Terms as candidates, those of most sections first."""
        ordered = sorted(terms, key=lambda term: (-self._frequency(term), term))
        return tuple(Candidate((term,), weight) for term in ordered[:most])

    def _knows(self, term: str) -> bool:
        return term in self.indexed.postings.terms

    def _frequency(self, term: str) -> int:
        """In how many sections a term stands."""
        return len(self.indexed.postings.terms[term])

    def _form(self, term: str, word: Word) -> str:
        """A term as the site writes it, in the form that is nearest to what was typed."""
        forms = self.indexed.book.forms[term]
        return min(forms, key=lambda form: edit_distance(word.folded, fold(form)))


def terms_of(readings: Iterable[Reading]) -> Set[str]:
    """Return every term that stands for some word of the query."""
    return {t for each in readings for candidate in each.candidates for t in candidate.terms}
