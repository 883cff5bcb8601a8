"""Puts together what a language can be searched by: its postings, and its book."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from app.glossary.model import Term
from app.library.model import Library
from app.search import store
from app.search.analysis import Analyser, fold
from app.search.compounds import LANGS, SHORTEST, split
from app.search.model import Book, Indexed, Section, Synonyms
from app.search.sections import ASIDE, Draft, DraftPage, drafts

BOOK = "book.json"
"""The file beside the index."""
_FORGOTTEN = {"fr": ("les",)}
"""Words that say nothing and are not in the library's lists."""
_MOST_TYPED = 4
"""Words of a synonym."""


def stop_words(lang: str) -> frozenset[str]:
    """Return the words of a language that say nothing, folded."""
    return frozenset(fold(word) for word in (*store.STOP_WORDS[lang], *_FORGOTTEN.get(lang, ())))


def index(
    library: Library, lang: str, extras: Iterable[DraftPage], folder: Path | None = None
) -> Indexed:
    """Index what the library says in one language; without a folder, nothing stays on the disk."""
    if folder is None:
        with TemporaryDirectory() as passing:
            return index(library, lang, extras, Path(passing))
    analyser = Analyser(lang, stop_words(lang))
    pages = drafts(library, lang, extras)
    texts = [texts_of(page, draft) for page in pages for draft in page.sections]
    words = [[tuple(analyser.surfaces(text)) for text in fields] for fields in texts]
    known = parts_dictionary(lang, (word for fields in words for field in fields for word in field))
    usual = sum(len(page.sections) for page in pages if page.found.kind not in ASIDE)
    terms = (_terms(fields, analyser, known) for fields in words)
    postings = store.write(terms, folder, usual)
    forms = _forms(words, analyser)
    book = Book(
        lang=lang,
        pages=tuple(page.found for page in pages),
        sections=tuple(_sections(pages)),
        forms=forms,
        synonyms=tuple(_synonyms(library.terms, analyser, forms.keys())),
        stop_words=tuple(sorted(analyser.stop_words)),
        danger_words=tuple(
            sorted({fold(w.lower()) for words in library.danger_words.values() for w in words})
        ),
    )
    (folder / BOOK).write_bytes(msgspec.json.encode(book))
    return Indexed(book, postings)


def read(folder: Path) -> Indexed:
    """Return what `index` wrote to a folder; only from a build that was verified."""
    book = msgspec.json.decode((folder / BOOK).read_bytes(), type=Book)
    kinds = (book.pages[section.page].kind for section in book.sections)
    return Indexed(book, store.read(folder, sum(kind not in ASIDE for kind in kinds)))


def texts_of(page: DraftPage, draft: Draft) -> tuple[str, str, str]:
    """Return the title, the head and the body of a section as text.

    What a title says in brackets is no part of the name: nobody types it.
    """
    name, _, said = page.found.title.partition("(")
    title, head = (name, f"{draft.head} {said}") if name else (page.found.title, draft.head)
    return title, head, "\n".join((*draft.body, draft.unseen))


def parts_dictionary(lang: str, surfaces: Iterable[str]) -> frozenset[str]:
    """Return the folded words of which compounds may be made; none where nobody makes them."""
    if lang not in LANGS:
        return frozenset()
    folded = {fold(surface) for surface in surfaces}
    return frozenset(word for word in folded if len(word) >= SHORTEST and word.isalpha())


def _terms(
    fields: Sequence[Sequence[str]], analyser: Analyser, known: frozenset[str]
) -> dict[str, list[str]]:
    title, head, body = ([analyser.term(word) for word in field] for field in fields)
    parts = [
        analyser.term(part)
        for field in fields
        for word in field
        for part in split(fold(word), known)
    ]
    return {"title": title, "head": head, "body": body, "parts": parts}


def _sections(pages: Sequence[DraftPage]) -> Iterator[Section]:
    for number, page in enumerate(pages):
        for draft in page.sections:
            yield Section(number, draft.fragment, draft.heading, draft.body)


def _forms(
    words: Iterable[Sequence[Sequence[str]]], analyser: Analyser
) -> dict[str, tuple[str, ...]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for fields in words:
        for field in fields:
            for surface in field:
                counts[analyser.term(surface)][surface] += 1
    return {
        term: tuple(sorted(found, key=lambda surface: (-found[surface], surface)))
        for term, found in sorted(counts.items())
    }


def _synonyms(
    terms: Iterable[Term], analyser: Analyser, known: Iterable[str]
) -> Iterator[Synonyms]:
    """Yield what people type for each term: other forms, and abbreviations of every language."""
    known, lang = frozenset(known), analyser.lang
    for term in terms:
        name = term.terms[lang].partition("(")[0] or term.terms[lang]
        names = (name, term.abbreviations.get(lang, ""))
        phrases = (
            *term.search_synonyms.get(lang, ()),
            *term.also.get(lang, ()),
            *term.abbreviations.values(),
            *names,
        )
        typed = _distinct(sorted(set(_stems(phrase, analyser))) for phrase in phrases)
        meant = _distinct(_kept(_stems(text, analyser), known) for text in names)
        short = tuple(phrase for phrase in typed if len(phrase) <= _MOST_TYPED)
        if short and meant:
            yield Synonyms(short, meant)


def _distinct(phrases: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return each phrase that says something, once."""
    return tuple(filter(None, dict.fromkeys(tuple(phrase) for phrase in phrases)))


def _kept(terms: Iterable[str], known: Set[str]) -> tuple[str, ...]:
    return tuple(term for term in dict.fromkeys(terms) if term in known)


def _stems(text: str, analyser: Analyser) -> tuple[str, ...]:
    return tuple(analyser.term(token.surface) for token in analyser.words(text))
