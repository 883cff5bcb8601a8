"""What is searched, and what is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

FIELDS = ("title", "head", "body", "parts")
"""The fields of a section, in the order of every tuple of four numbers."""


_PLACES = {"steps": "/#", "glossary": "#"}
"""What stands before the name of a page that is a part of another one; before others, a slash."""


class Section(msgspec.Struct, frozen=True):
    """A heading and what stands under it: the unit that is searched."""

    page: int
    """The number of its page in the book."""
    fragment: str
    """What follows the page's address, `#b-…` or nothing."""
    heading: str
    text: tuple[str, ...]
    """Its sentences, as a reader sees them."""


class FoundPage(msgspec.Struct, frozen=True):
    """A page, once however many of its sections match."""

    key: str
    """What the four languages of the page share: its kind, and what it is called there."""
    title: str

    @property
    def kind(self) -> str:
        """Return what sort of page it is, such as `guides`."""
        return self.key.partition("/")[0]

    @property
    def path(self) -> str:
        """Return the address after the language."""
        kind, _, name = self.key.partition("/")
        return f"/{kind}{_PLACES.get(kind, '/') if name else self.key[len(kind) :]}{name}"


class Synonyms(msgspec.Struct, frozen=True):
    """What people type for a thing, and what the site calls it; matched, never shown."""

    typed: tuple[tuple[str, ...], ...]
    """Phrases: terms that must all stand in the query, in any order."""
    meant: tuple[tuple[str, ...], ...]
    """Names of the thing, each the terms of it that the texts have."""


class Book(msgspec.Struct, frozen=True):
    """What a language offers to a search besides its postings."""

    lang: str
    pages: tuple[FoundPage, ...]
    sections: tuple[Section, ...]
    forms: dict[str, tuple[str, ...]]
    """By term, the words of the texts that it stands for, the most frequent first."""
    synonyms: tuple[Synonyms, ...]
    stop_words: tuple[str, ...]
    danger_words: tuple[str, ...]
    """Folded, of all languages."""


Four = tuple[int, int, int, int]


@dataclass(frozen=True)
class Postings:
    """What an index says, as it was read back from the library that wrote it."""

    terms: Mapping[str, Sequence[tuple[int, Four]]]
    """By term, in the order of sections: the section, and how often in each field."""
    lengths: Sequence[Four]
    """Of each section, as stored: one byte, lossy."""
    usual: int
    """How many sections, from the first, tell what is usual: see `app.search.sections.ASIDE`."""

    @cached_property
    def means(self) -> tuple[float, ...]:
        """Return the mean length of each field, as stored."""
        usual = self.lengths[: self.usual]
        return tuple(sum(four[field] for four in usual) / self.usual for field in range(4))


@dataclass(frozen=True, slots=True)
class Indexed:
    """One language, ready to be searched."""

    book: Book
    postings: Postings


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a word of the query: terms that stand for it together, and how surely."""

    terms: tuple[str, ...]
    weight: float
    meant: bool = False
    """True for another name of the thing, which may be rarer than what was typed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a snippet."""

    text: str
    marked: bool
