"""Which pages answer best: BM25F, one word of the query after the other.

A section's score is the sum over the words of its best candidate, times the share of the words that
it answers. A candidate of several terms counts as their mean. A page is shown by its best section;
what its other sections answer counts for less.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, inf, log

from app.search.candidates import Reading
from app.search.model import Candidate, Four, Indexed, Postings

BOOSTS = (3.0, 2.0, 1.0, 1.0)
"""Of title, head, body and parts."""
K1 = 1.2
B = 0.75
REST = 0.3
"""How much a page counts as a whole, beside its best section."""
PRIORS = {
    "contacts": 0.8,
    "cases": 0.85,
    "about": 0.75,
    "glossary": 1.1,
    "guardians": 0.2,
    "young": 0.2,
}
"""Kinds of pages that are rarely wanted first; and terms, whose pages are to the point.

Who searches is mostly a professional: pages for young people and guardians help out.
"""
WHOLE_TITLE = 1.6
"""How much better a page is whose title, no more and no less, was typed."""
SURE_IN_TITLE = 0.6
"""The least weight of a candidate that counts for it."""
MOST = 20
"""Pages in a list."""
_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Ranked:
    """A page by its best section."""

    section: int
    score: float
    """Rounded to a millionth: what is equal there is in the order of the sections."""


class _Tally:
    """Scores of sections or of pages, gathered word by word."""

    def __init__(self, words: int) -> None:
        self._words = words
        self._totals: defaultdict[int, float] = defaultdict(float)
        self._answered: defaultdict[int, int] = defaultdict(int)

    def add(self, scores: dict[int, float]) -> None:
        """Add what one word is worth in each place."""
        for place, score in scores.items():
            self._totals[place] += score
            self._answered[place] += 1

    def scores(self) -> dict[int, float]:
        """Return the score of each place."""
        return {
            place: total * self._answered[place] / self._words
            for place, total in self._totals.items()
        }


def rank(readings: Sequence[Reading], indexed: Indexed) -> tuple[Ranked, ...]:
    """Return the pages that answer, the best first, each once."""
    words = len(readings)
    sections, pages = _Tally(words), _Tally(words)
    page_of = [section.page for section in indexed.book.sections]
    titled: Counter[int] = Counter()
    for reading in readings:
        scores = _best(reading.candidates, indexed.postings)
        sections.add(scores)
        pages.add(_of_pages(scores, page_of))
        titled.update({page_of[s] for s in _titled(reading.candidates, indexed.postings)})
    of_sections, of_pages = sections.scores(), pages.scores()
    best: dict[int, int] = {}
    # By millionths here too: the logarithms of two machines may differ in the last bit.
    for section in sorted(of_sections, key=lambda s: (-_micro(of_sections[s]), s)):
        best.setdefault(page_of[section], section)
    micros = {}
    for page, section in best.items():
        score = (1 - REST) * of_sections[section] + REST * of_pages[page]
        is_title = titled[page] == words == indexed.postings.lengths[section][0]
        prior = PRIORS.get(indexed.book.pages[page].kind, 1.0)
        micros[section] = _micro(score * prior * (WHOLE_TITLE if is_title else 1.0))
    ordered = sorted(micros, key=lambda section: (-micros[section], section))
    return tuple(Ranked(section, micros[section] / _MICRO) for section in ordered[:MOST])


def _of_pages(scores: dict[int, float], page_of: Sequence[int]) -> dict[int, float]:
    """Return the best score of each page for one word."""
    best: dict[int, float] = {}
    for section, score in scores.items():
        best[page_of[section]] = max(score, best.get(page_of[section], 0.0))
    return best


def _best(candidates: Sequence[Candidate], postings: Postings) -> dict[int, float]:
    """Return the score of each section for one word."""
    best: dict[int, float] = {}
    # A rare word that only begins like a known one would otherwise weigh more than that one.
    known = [_idf(c.terms[0], postings) for c in candidates if c.weight == 1.0]
    for candidate in candidates:
        most = inf if candidate.meant else min(known, default=inf)
        sums: defaultdict[int, float] = defaultdict(float)
        for term in candidate.terms:
            idf = min(_idf(term, postings), most)
            for section, often in postings.terms[term]:
                sums[section] += idf * _weight(often, postings.lengths[section], postings)
        for section, total in sums.items():
            score = candidate.weight * (total / len(candidate.terms))
            best[section] = max(score, best.get(section, 0.0))
    return best


def _titled(candidates: Sequence[Candidate], postings: Postings) -> set[int]:
    """Return the sections of pages that have a word in their title, as it is or but for a slip."""
    terms = (c.terms[0] for c in candidates if len(c.terms) == 1 and c.weight >= SURE_IN_TITLE)
    return {section for term in terms for section, often in postings.terms[term] if often[0]}


def _idf(term: str, postings: Postings) -> float:
    """Return how rare a term is among the sections that tell what is usual."""
    found = sum(section < postings.usual for section, _ in postings.terms[term])
    return log(1 + (postings.usual - found + 0.5) / (found + 0.5))


def _weight(often: Four, lengths: Four, postings: Postings) -> float:
    """Return how much a term says about a section: its frequency in each field, boosted."""
    weight = 0.0
    for boost, tf, length, mean in zip(BOOSTS, often, lengths, postings.means, strict=True):
        if tf:
            weight += boost * (tf * (K1 + 1) / (tf + K1 * (1 - B + B * length / mean)))
    return weight


def _micro(score: float) -> int:
    return floor(score * _MICRO + 0.5)
