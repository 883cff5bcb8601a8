"""What belongs to the pack of a language, and in which order of places it is cut.

A pack holds every page of the language, its cards for the address book, the data files of `/o/`
and the static files that its pages use. What is the same in four languages is cut apart, so that
a second language costs only its own pages: of the search, each has its own sentences and all four
indexes.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from app.languages import LANGS

NOT_IN_PACKS = (".png",)
"""Endings of static files that no page shows: the pictures of the installed app."""
_PARTS = {"contacts": 2, "checklists": 2, "guides": 2, "steps": 2}
"""How many parts a kind is cut into, for chunks of some 300 kB; one for every other kind.

A chunk writes what its pages have in common once (chunks.py), so a cut is paid with a second copy
of it.
"""
_SENTENCES = re.compile(r"/o/texts\.([a-z]{2})\.")
_MAIN = re.compile(r'data-main="([0-9a-f]{8})"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.S)


class PackError(Exception):
    """A file that cannot be part of a pack."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a pack, with all that is needed to answer with it."""

    address: str
    type: str
    """Its media type."""
    kept: str
    """Its Cache-Control."""
    body: str

    @property
    def version(self) -> str:
        """The hash of the main element as the page prints it; empty for what is no page."""
        found = _MAIN.search(self.body) if self.is_page else None
        return found[1] if found else ""

    @property
    def title(self) -> str:
        """The title of a page, without the name of the site."""
        found = _TITLE.search(self.body) if self.is_page else None
        return found[1].removesuffix(" – Relais") if found else ""

    @property
    def is_page(self) -> bool:
        """Tell whether a reader opens it."""
        return self.type.startswith("text/html")


def language_of(address: str) -> str | None:
    """Return the language of an address, None for what all languages share."""
    if sentences := _SENTENCES.match(address):
        return sentences[1]
    first = address.split("/", 2)[1]
    return first if first in LANGS else None


def in_packs(address: str) -> bool:
    """Tell whether a file belongs to any pack."""
    if language_of(address):
        return True
    is_data = address.startswith("/o/") and address.endswith(".json") and address.count("/") == 2
    return is_data or (address.startswith("/static/") and not address.endswith(NOT_IN_PACKS))


def place_of(address: str) -> str:
    """Return the place where an entry is cut: its kind, or a part of the kind.

    It depends on the address alone, so an added page moves no other entry to another chunk.
    """
    lang = language_of(address)
    # A data file is replaced whole, and may be large: each is a place of its own.
    if lang is None:
        return "static" if address.startswith("/static/") else address
    if address.startswith("/o/"):
        return f"{lang}/sentences"
    kind, _, rest = address.removeprefix(f"/{lang}/").partition("/")
    if address.endswith("/"):
        return f"{lang}/indexes"
    if not rest or kind == "about":
        return f"{lang}/site"
    return f"{lang}/{kind}/{part_of(kind, rest)}" if kind in _PARTS else f"{lang}/{kind}"


def part_of(kind: str, name: str) -> int:
    """Return the part of its kind where a page stands, with its card or the others of its role."""
    slug = name.partition("/")[0].partition(".")[0]
    return sha256(slug.encode()).digest()[0] % _PARTS[kind]


def places(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries by place, both in order; refuse an address that stands twice."""
    found: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        group = found.setdefault(place_of(entry.address), {})
        if entry.address in group:
            raise PackError(f"{entry.address}: stands twice; remove one of the two")
        group[entry.address] = entry
    return {
        place: tuple(group[address] for address in sorted(group))
        for place, group in sorted(found.items())
    }


def places_of(lang: str, everything: Mapping[str, tuple[Entry, ...]]) -> tuple[str, ...]:
    """Return the places of one language: its own first, then what all share."""
    own = tuple(place for place in everything if place.startswith(f"{lang}/"))
    shared = (place for place in everything if place.partition("/")[0] not in LANGS)
    return (*own, *shared)
