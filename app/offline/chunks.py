"""A chunk: some entries of a pack as JSON, named by the hash of its bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from app.offline.pack import Entry


class _Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry as it travels; the names are short because there are many."""

    u: str
    """Address."""
    t: str
    """Media type."""
    c: str
    """Cache-Control."""
    b: str
    """Body."""
    v: str = ""
    """Version of a page: the hash of its main element."""
    n: str = ""
    """Name of a page: its title."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk ready to be written."""

    body: bytes
    pages: int

    @property
    def hash(self) -> str:
        """The name of the chunk."""
        return sha256(self.body).hexdigest()

    @property
    def address(self) -> str:
        """Where the chunk is served."""
        return address_of(self.hash)


def address_of(name: str) -> str:
    """Return where the chunk of this hash is served."""
    return f"/o/c/{name}.json"


def chunk_of(entries: Iterable[Entry]) -> Chunk:
    """Return the chunk of some entries."""
    rows = [_Row(e.address, e.type, e.kept, e.body, e.version, e.title) for e in entries]
    return Chunk(msgspec.json.encode(rows), sum(row.t.startswith("text/html") for row in rows))
