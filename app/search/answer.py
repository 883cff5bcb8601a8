"""The whole answer to a query: what a server sends and what a device shows."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from app.languages import LANGS
from app.search.book import read
from app.search.candidates import QueryReader, Reading, terms_of
from app.search.model import FoundPage, Indexed, Piece
from app.search.query import Word, clean, words_of
from app.search.ranking import Ranked, rank
from app.spelling import distance_within

_SHORTEST_DANGER_SLIP = 6
"""Letters from which one slip is forgiven in a word of danger."""
FEW = 3
"""With fewer pages the other languages are asked as well."""
MOST_OF_OTHERS = 5
"""Pages of each other language."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that answers."""

    lang: str
    """The language it was found in."""
    page: FoundPage
    """The page in that language."""
    heading: str
    fragment: str
    score: float
    snippet: tuple[Piece, ...]
    """Empty for what was found in another language."""
    own_title: str = ""
    """Its title in the reader's language, if it was found in another one."""

    def address(self, lang: str) -> str:
        """Return where it is read in a language."""
        return f"/{lang}{self.page.path}{self.fragment}"

    def summary(self, lang: str) -> dict[str, str | float]:
        """Return what a program wants to know of it, for a reader of a language."""
        url, title = self.address(lang), self.page.title
        return {"url": url, "title": title, "score": self.score, "lang": self.lang}


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that the site does not know, and what was searched instead."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a reader."""

    query: str
    """As it was read."""
    hits: tuple[Hit, ...]
    corrections: tuple[Correction, ...]
    others: Mapping[str, tuple[Hit, ...]]
    """What was found in the other languages, by language."""
    others_first: bool
    """True where another language knows more of the words than the reader's own."""
    danger: bool
    """True where somebody may need the numbers before anything else."""

    @property
    def all_hits(self) -> tuple[Hit, ...]:
        """Return every hit in the order of the screen."""
        others = tuple(hit for hits in self.others.values() for hit in hits)
        return (*others, *self.hits) if self.others_first else (*self.hits, *others)


class Searcher:
    """Answers queries in the language of a reader, with the help of the other languages."""

    def __init__(self, indexes: Mapping[str, Indexed]) -> None:
        self.indexes = indexes
        """By language."""
        self._readers = {lang: QueryReader(indexed) for lang, indexed in indexes.items()}
        self._titles = {
            lang: {page.key: page.title for page in indexed.book.pages}
            for lang, indexed in indexes.items()
        }

    def search(self, text: str, lang: str) -> Answer:
        """Return the answer to what somebody typed."""
        query = clean(text)
        reader = self._readers[lang]
        words = words_of(query, reader.analyser)
        readings = reader.read(words, forgiving=True)
        hits = self._hits(lang, readings)
        unsure = not _knows_half(readings)
        others: dict[str, tuple[Hit, ...]] = {}
        if words and (unsure or len(hits) < FEW):
            known = frozenset() if unsure else frozenset(hit.page.key for hit in hits)
            others = self._others(query, lang, known, forgiving=False)
            if not hits and not others:
                others = self._others(query, lang, known, forgiving=True)
        return Answer(
            query=query,
            hits=hits,
            corrections=tuple(
                Correction(reading.word.surface, reading.corrected)
                for reading in readings
                if reading.corrected
            ),
            others=others,
            others_first=unsure,
            danger=is_danger(words, reader.indexed.book.danger_words),
        )

    def _others(
        self, query: str, lang: str, known: Set[str], forgiving: bool
    ) -> dict[str, tuple[Hit, ...]]:
        """Return what other languages make of a query, but for pages that are known already."""
        found: dict[str, tuple[Hit, ...]] = {}
        for other, reader in self._readers.items():
            words = words_of(query, reader.analyser)
            readings = reader.read(words, forgiving)
            if other == lang or not words or not (forgiving or _knows_half(readings)):
                continue
            hits = self._hits(other, readings, self._titles[lang])
            fresh = tuple(hit for hit in hits if hit.page.key not in known)[:MOST_OF_OTHERS]
            if fresh:
                found[other] = fresh
                known = known | {hit.page.key for hit in fresh}
        return found

    def _hits(
        self, lang: str, readings: Sequence[Reading], own_titles: Mapping[str, str] | None = None
    ) -> tuple[Hit, ...]:
        """Return the pages of a language; `own_titles` are those of the reader's, if another."""
        reader = self._readers[lang]
        terms = terms_of(readings)
        return tuple(
            self._hit(ranked, reader, terms, own_titles)
            for ranked in rank(readings, reader.indexed)
        )

    def _hit(
        self, ranked: Ranked, reader: QueryReader, terms: Set[str], own: Mapping[str, str] | None
    ) -> Hit:
        book = reader.indexed.book
        section = book.sections[ranked.section]
        page = book.pages[section.page]
        return Hit(
            lang=book.lang,
            page=page,
            heading=section.heading,
            fragment=section.fragment,
            score=ranked.score,
            # A phone has the sentences of its reader's language alone.
            snippet=reader.highlighter.snippet(section.text, terms) if own is None else (),
            own_title="" if own is None else own.get(page.key, ""),
        )


def _knows_half(readings: Sequence[Reading]) -> bool:
    """Tell whether at least half of the words are known, slips of the finger apart."""
    return 2 * sum(reading.sure for reading in readings) >= len(readings)


def read_searcher(folder: Path) -> Searcher:
    """Return what answers from the indexes of a verified build, a folder for each language."""
    return Searcher({lang: read(folder / lang) for lang in LANGS})


def is_danger(words: Sequence[Word], danger_words: Sequence[str]) -> bool:
    """Tell whether a word of danger was typed, in any language."""
    return any(
        distance_within(word.folded, danger, int(len(danger) >= _SHORTEST_DANGER_SLIP)) is not None
        or word.folded == danger
        for word in words
        for danger in danger_words
    )
