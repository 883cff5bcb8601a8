"""SQLite FTS5 with trigrams: no language, no stemmer, forgiving by pieces of words."""

import sqlite3
from collections.abc import Sequence

from app.search.analysis import fold
from bench.peers.corpus import Entry

NAME = "FTS5 trigram"
_BOOSTS = (3.0, 2.0, 1.0)
_MOST = 200
"""Sections: more than enough for ten pages."""


class Fts5:
    """One language in memory. Accents are ours to drop: SQLite does it from 3.45 only."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            "CREATE VIRTUAL TABLE section USING fts5(title, head, body, tokenize='trigram')"
        )
        rows = ([fold(t.lower()) for t in (e.title, e.head, e.body)] for e in entries)
        self._base.executemany("INSERT INTO section VALUES (?, ?, ?)", rows)

    def search(self, text: str) -> list[str]:
        """Return addresses, the best first: any piece of three letters may match."""
        pieces = [
            word[at : at + 3]
            for word in fold(text.lower()).replace('"', " ").split()
            for at in range(len(word) - 2)
        ]
        if not pieces:
            return []
        wanted = " OR ".join(f'"{piece}"' for piece in dict.fromkeys(pieces))
        rows = self._base.execute(
            "SELECT rowid FROM section WHERE section MATCH ? "
            "ORDER BY bm25(section, ?, ?, ?) LIMIT ?",
            (wanted, *_BOOSTS, _MOST),
        )
        return [self._entries[number - 1].address for (number,) in rows]
