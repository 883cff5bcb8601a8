"""A chunk: some entries of a pack as JSON, named by the hash of its bytes.

Pages of one place have most of their lines in common: the frame, a step that stands in every role,
the same sources. Each of those lines is written once, and a page names it by its number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, groupby

import msgspec

from app.offline.pack import Entry

SHORT = 6
"""Letters up to which a line is as short as its number."""

Body = Sequence[str | int]
"""A text: pieces of it, and numbers of lines, all joined by a line break."""


class _Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry as it travels; the names are short because there are many."""

    u: str
    """Address."""
    t: str
    """Media type."""
    c: str
    """Cache-Control."""
    b: Body
    """Body."""
    v: str = ""
    """Version of a page: the hash of its main element."""
    n: str = ""
    """Name of a page: its title."""


class _Content(msgspec.Struct, frozen=True):
    lines: Sequence[str]
    """What stands in more than one place."""
    rows: Sequence[_Row]


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
    held = tuple(entries)
    lines = common_lines(e.body for e in held)
    rows = [
        _Row(e.address, e.type, e.kept, tuple(pieces(e.body, lines)), e.version, e.title)
        for e in held
    ]
    body = msgspec.json.encode(_Content(tuple(lines), rows))
    return Chunk(body, sum(e.is_page for e in held))


def common_lines(bodies: Iterable[str]) -> Mapping[str, int]:
    """Return the lines that stand more than once, in the order they are met, with their numbers."""
    times = Counter(chain.from_iterable(body.split("\n") for body in bodies))
    common = (line for line, count in times.items() if count > 1 and len(line) > SHORT)
    return {line: number for number, line in enumerate(common)}


def pieces(body: str, lines: Mapping[str, int]) -> Iterator[str | int]:
    """Yield a body as the numbers of its common lines, and what stands between them."""
    for is_common, run in groupby(body.split("\n"), key=lines.__contains__):
        if is_common:
            yield from (lines[line] for line in run)
        else:
            yield "\n".join(run)
