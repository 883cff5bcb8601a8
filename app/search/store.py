"""The index on the disk: the only door to the whoosh library.

It is written with terms that are ready, and read back as plain postings: a searcher of the library
shared by threads gave silently wrong answers. Its files hold pickles, so they are opened only from
a sealed build of our own.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.lang.stopwords import stoplists

from app.search.model import FIELDS, Four, Postings

STOP_WORDS: Mapping[str, frozenset[str]] = stoplists
"""Words that say nothing, by language, as the library has them."""


class _Timeless(FileStorage):  # type: ignore[misc] # the library has no types
    """Files without a date: the library writes theirs into the index, and builds must be equal."""

    def file_modified(self, name: str) -> float:
        return 0.0


def write(
    sections: Iterable[Mapping[str, Iterable[str]]], folder: Path, usual: int | None = None
) -> Postings:
    """Index sections, each the terms of its fields, and return what was read back.

    Never in the library's own memory: that one keeps files in a folder that all programs share.
    """
    folder.mkdir(parents=True, exist_ok=True)
    storage = _Timeless(str(folder))
    fields = {name: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False) for name in FIELDS}
    with _same_names():
        index = storage.create_index(Schema(**fields))
        writer = index.writer()
        for section in sections:
            writer.add_document(**{name: " ".join(section[name]) for name in FIELDS})
        writer.commit()
    # Only a writer needs it, and nobody writes after us.
    (folder / "MAIN_WRITELOCK").unlink()
    return _read(storage, usual)


def read(folder: Path, usual: int | None = None) -> Postings:
    """Return the postings of an index on the disk; without `usual` every section counts."""
    return _read(FileStorage(str(folder)), usual)


def _read(storage: FileStorage, usual: int | None) -> Postings:
    index = storage.open_index()
    reader = index.reader()
    counts: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * 4))
    for number, name in enumerate(FIELDS):
        for term in reader.lexicon(name):
            matcher = reader.postings(name, term)
            while matcher.is_active():
                counts[term.decode()][matcher.id()][number] = int(matcher.weight())
                matcher.next()
    lengths = [
        _four(reader.doc_field_length(doc, name) or 0 for name in FIELDS)
        for doc in range(reader.doc_count_all())
    ]
    reader.close()
    return Postings(
        {
            term: tuple((doc, _four(fields)) for doc, fields in sorted(docs.items()))
            for term, docs in sorted(counts.items())
        },
        lengths,
        len(lengths) if usual is None else usual,
    )


def _four(numbers: Iterable[int]) -> Four:
    a, b, c, d = numbers
    return a, b, c, d


@contextmanager
def _same_names() -> Iterator[None]:
    """Let the library draw the same file names each time: two builds of a commit are equal."""
    state = random.getstate()
    random.seed(0)
    try:
        yield
    finally:
        random.setstate(state)
