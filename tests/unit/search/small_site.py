"""A site of a few lines, indexed by hand: what the engine reads, without a library or a disk."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from app.search.analysis import Analyser, fold
from app.search.book import parts_dictionary
from app.search.compounds import split
from app.search.model import Book, FoundPage, Four, Indexed, Postings, Section, Synonyms

Pages = Mapping[str, Sequence[tuple[str, str, str]]]
"""By key, the sections of a page: its title (of the first one, the page's), head and text."""


def small_site(
    lang: str,
    pages: Pages,
    *,
    synonyms: Mapping[str, str] | None = None,
    stop_words: Sequence[str] = (),
    danger_words: Sequence[str] = (),
) -> Indexed:
    """Return what can be searched; lengths are true, where the real index rounds long ones."""
    analyser = Analyser(lang, frozenset(stop_words))
    rows = [(number, *row) for number, rows in enumerate(pages.values()) for row in rows]
    words = [[[*analyser.surfaces(text)] for text in row[1:]] for row in rows]
    every = [word for fields in words for field in fields for word in field]
    known = parts_dictionary(lang, every)
    forms: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word in every:
        forms[analyser.term(word)][word] = None
    counts = [_counts(fields, analyser, known) for fields in words]
    book = Book(
        lang=lang,
        pages=tuple(FoundPage(key, rows[0][0]) for key, rows in pages.items()),
        sections=tuple(Section(row[0], "", row[2], (row[3],)) for row in rows),
        forms={term: tuple(forms[term]) for term in sorted(forms)},
        synonyms=tuple(
            Synonyms((_phrase(typed, analyser),), (_phrase(meant, analyser),))
            for typed, meant in (synonyms or {}).items()
        ),
        stop_words=tuple(stop_words),
        danger_words=tuple(danger_words),
    )
    return Indexed(book, _postings(counts))


def _counts(
    fields: Sequence[Sequence[str]], analyser: Analyser, known: frozenset[str]
) -> list[Counter[str]]:
    parts = [part for field in fields for word in field for part in split(fold(word), known)]
    return [Counter(map(analyser.term, field)) for field in (*fields, parts)]


def _postings(counts: Sequence[Sequence[Counter[str]]]) -> Postings:
    terms = sorted({term for fields in counts for field in fields for term in field})
    lengths = [_four([field.total() for field in fields]) for fields in counts]
    return Postings(
        {
            term: tuple(
                (section, _four([field[term] for field in fields]))
                for section, fields in enumerate(counts)
                if any(field[term] for field in fields)
            )
            for term in terms
        },
        lengths,
        len(lengths),
    )


def _phrase(text: str, analyser: Analyser) -> tuple[str, ...]:
    return tuple(sorted(analyser.term(token.surface) for token in analyser.words(text)))


def _four(numbers: Sequence[int]) -> Four:
    a, b, c, d = numbers
    return a, b, c, d
