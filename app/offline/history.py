"""Which chunks of earlier editions stay: a phone in mid-download must still find them.

Days are counted between the dates of the editions, not by a clock: the same input gives the same
build.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from app.offline.release import Release

EDITIONS = 5
DAYS = timedelta(days=60)


class HistoryError(Exception):
    """An earlier build that this one cannot follow; the message says what to do."""


class Past(msgspec.Struct, frozen=True):
    """An edition that was published, with its chunks."""

    number: int
    issued: date
    chunks: tuple[str, ...]
    """Hashes, sorted."""


def history(past: Sequence[Past], release: Release, chunks: Iterable[str]) -> tuple[Past, ...]:
    """Return the editions to keep, this one last; refuse one that a phone would not take."""
    present = Past(release.number, release.issued, tuple(sorted(chunks)))
    for last in past[-1:]:
        if release.number < last.number:
            raise HistoryError(
                f"edition {release.number} is older than edition {last.number} of the kept build: "
                "a number only grows; to withdraw an edition, publish its predecessor's content "
                "under a new number (`flask release`)"
            )
        if release.number == last.number and present.chunks != last.chunks:
            raise HistoryError(
                f"the content changed since edition {last.number} of the kept build: "
                "run `flask release` first"
            )
    earlier = [each for each in past if each.number < release.number]
    recent = earlier[-(EDITIONS - 1) :]
    young = [each for each in earlier if release.issued - each.issued <= DAYS]
    numbers = {each.number for each in (*recent, *young)}
    return (*(each for each in earlier if each.number in numbers), present)


def chunks_of(editions: Iterable[Past]) -> set[str]:
    """Return every chunk that some edition needs."""
    return {chunk for each in editions for chunk in each.chunks}
