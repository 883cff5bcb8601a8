"""Finds the municipality that somebody means.

Pure; the same algorithm as static/js/core/places.js, held to the cases of tests/cases/places.json.
The order: a postcode; an exact name; the beginning of a name; a name with a slip of the finger.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from app.spelling import distance_within, visible

Kind = Literal["none", "one", "several"]

MOST = 8
LONGEST = 60
ACCENTS = re.compile("[\u0300-\u036f]")
NOT_WORDS = re.compile("[^a-z0-9]+")
LETTERS = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
SAINT = frozenset({"saint", "sainte", "sint", "sankt", "st", "ste"})
POSTCODE = re.compile("(?<![0-9])[0-9]{4}(?![0-9])")
NATION = frozenset({"b", "be"})


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality as the finder needs it."""

    nis: str
    zone: str
    names: tuple[str, ...]
    """The names that are shown."""
    search_names: tuple[str, ...]
    """Every name that finds it: other languages, former names, parts."""
    postcodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a query means. Several: only the reader can choose; nothing is guessed."""

    kind: Kind
    matches: tuple[str, ...] = ()
    """NIS codes, nearest first, eight at most."""
    corrected: bool = False
    """True if the query was not read as it was typed."""


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    distance: int
    length: int
    nis: str


def find(query: str, municipalities: Sequence[Municipality]) -> Finding:
    """Says which municipalities a query means."""
    folded = fold(clean(query))
    postcode = POSTCODE.search(folded)
    if not postcode:
        return _find_by_name(_key(folded), municipalities)
    digits = postcode[0]
    words = (word for word in folded.split(" ") if digits not in word and word not in NATION)
    name = _key(" ".join(words))
    there = [place for place in municipalities if digits in place.postcodes]
    if there:
        return _narrow(there, name)
    found = _find_by_name(name, municipalities)
    return replace(found, corrected=found.kind != "none")


def clean(text: str) -> str:
    """Drops what cannot be seen and cuts what is too long."""
    return visible(text)[:LONGEST]


def fold(text: str) -> str:
    """Returns lower case without accents or punctuation, words parted by one space."""
    plain = unicodedata.normalize("NFKD", text.lower()).translate(LETTERS)
    return NOT_WORDS.sub(" ", ACCENTS.sub("", plain)).strip()


def _key(folded: str) -> str:
    """What is compared: no spaces, every form of "saint" the same."""
    return "".join("st" if word in SAINT else word for word in folded.split(" "))


def _narrow(there: Sequence[Municipality], name: str) -> Finding:
    """The postcode wins; the name only chooses among its municipalities."""
    named = _find_by_name(name, there) if name else Finding("none")
    if named.kind != "none":
        return replace(named, corrected=False)
    matches = [_Match(0, min(map(len, _keys(place))), place.nis) for place in there]
    return _finding(matches, corrected=bool(name))


def _find_by_name(wanted: str, municipalities: Sequence[Municipality]) -> Finding:
    if not wanted:
        return Finding("none")
    exact = _matching(municipalities, lambda name: 0 if name == wanted else None)
    if exact:
        return _finding(exact)
    begun = _matching(municipalities, lambda name: 0 if name.startswith(wanted) else None)
    if begun and len(wanted) >= 3:
        return _finding(begun)
    limit = _slips(wanted)
    near = _matching(municipalities, lambda name: distance_within(wanted, name, limit))
    nearest = min((match.distance for match in near), default=0)
    return _finding([match for match in near if match.distance == nearest], corrected=True)


def _slips(wanted: str) -> int:
    """How many slips of the finger are forgiven."""
    return 0 if len(wanted) < 4 else 1 if len(wanted) < 7 else 2


def _matching(
    municipalities: Iterable[Municipality], measure: Callable[[str], int | None]
) -> list[_Match]:
    """The municipalities of which a name is at some distance, each by its nearest name."""
    found = []
    for place in municipalities:
        measured = ((measure(name), len(name)) for name in _keys(place))
        near = [_Match(far, length, place.nis) for far, length in measured if far is not None]
        if near:
            found.append(min(near))
    return found


@cache
def _keys(place: Municipality) -> tuple[str, ...]:
    return tuple(_key(fold(name)) for name in place.search_names)


def _finding(matches: list[_Match], corrected: bool = False) -> Finding:
    kinds: tuple[Kind, ...] = ("none", "one", "several")
    nearest = tuple(match.nis for match in sorted(matches)[:MOST])
    return Finding(kinds[min(len(matches), 2)], nearest, corrected and bool(matches))
